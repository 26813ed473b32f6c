/**
 * An invented housing office's site: the folder that `site new` writes, filled in, with rounds that are drawn, overdue, to come, in
 * part, without a draw. Every word is true of them, and none is of the demonstration.
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Serving, serve } from '../../scripts/serve.ts';
import { drumWords } from '../../src/i18n/drum.ts';
import { fairWords } from '../../src/i18n/fair.ts';
import { historyWords } from '../../src/i18n/history.ts';
import { homeWords } from '../../src/i18n/home.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { pointsWords } from '../../src/i18n/official/beijing/points.ts';
import { poolWords } from '../../src/i18n/pool.ts';
import { roundWords } from '../../src/i18n/rounds.ts';
import { selfCheckWords } from '../../src/i18n/self-check.ts';
import { stateWords } from '../../src/i18n/states.ts';
import { successionWords } from '../../src/i18n/succession.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { winnerWords } from '../../src/i18n/winners.ts';
import { own } from '../../src/publisher/words.zh.ts';
import { nextStep } from '../../src/round/succession.ts';
import { demonstration } from '../demonstration.ts';
import { fillIn } from '../housing.ts';
import { violations } from './axe.ts';
import { askedBy } from './budgets.ts';
import { deadLinksIn, fileOfPage, filesIn, pagesIn, textOf } from './built-site.ts';
import { lookupPage } from './lookup-page.ts';
import { poolPage } from './rounds-page.ts';
import { verifyPage } from './verify-page.ts';
import { chainStates, marks } from './views.ts';
import { publishVoided, SAID, VOIDED } from './voided-rounds.ts';

/** What the foot of the demonstration's pages says. */
const INVENTED = demonstration.site.demonstration?.rounds ?? { zh: '', en: '' };

// One site for all of them: built once, by one worker.
test.describe.configure({ mode: 'serial' });

let folder = '';
let site: Serving;
/** Of a screen on a desk, and of a phone. */
const DESK = { width: 1280, height: 720 };
const PHONE = { width: 360, height: 740 };
const out = () => join(folder, 'dist');
const build = () => ['scripts/mingqian.ts', 'site', 'build', folder, '--out', out()];
const lines = (header: string, count: number, row: (i: number) => string) =>
  `${header}\n${Array.from({ length: count }, (_, i) => `${row(i)}\n`).join('')}`;

const LISTS = {
  lottery: lines('code,tickets', 300, (i) => `A${1000 + i},${1 + (i % 5)}`),
  single: 'code,tickets\nA1000,3\n',
  ranking: lines('code,points,since', 300, (i) => `B${1000 + i},${i % 40},2025-01-01T00:00:00.${101 + i}Z`),
};

interface Record_ {
  readonly round: string;
  readonly pool: string;
  readonly list: keyof typeof LISTS;
  readonly drawAt: string;
  readonly steps: readonly ('reveal' | 'draw')[];
}
const both = ['reveal', 'draw'] as const;
const RECORDS: readonly Record_[] = [
  { round: '209901', pool: 'ordinary', list: 'lottery', drawAt: '2026-06-01T02:00:00Z', steps: [] },
  { round: '209901', pool: 'housing', list: 'lottery', drawAt: '2026-06-09T02:00:00Z', steps: both },
  { round: '209902', pool: 'ordinary', list: 'lottery', drawAt: '2026-06-02T02:00:00Z', steps: [] },
  { round: '209903', pool: 'ne-families', list: 'ranking', drawAt: '2026-06-03T02:00:00Z', steps: both },
  { round: '209904', pool: 'ordinary', list: 'lottery', drawAt: '2099-06-04T02:00:00Z', steps: [] },
  { round: '209905', pool: 'ordinary', list: 'single', drawAt: '2026-06-05T02:00:00Z', steps: both },
  { round: '209906', pool: 'ordinary', list: 'lottery', drawAt: '2026-06-06T02:00:00Z', steps: ['reveal'] },
];

function run(words: readonly string[]): void {
  const { status, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
  expect(status, stderr).toBe(0);
}

/** The record, made as a publisher makes it. */
function publish({ round, pool, list, drawAt, steps }: Record_): void {
  const record = join(folder, 'public', 'rounds', round, pool);
  writeFileSync(join(folder, 'applications.csv'), LISTS[list]);
  writeFileSync(join(folder, 'rules.md'), '# 规则\n');
  const method = list === 'ranking' ? 'ranking' : 'lottery';
  const command = (...words: string[]) => run(['scripts/mingqian.ts', ...words]);
  command(
    ...[
      'freeze',
      join(folder, 'applications.csv'),
      '--out',
      record,
      '--round',
      round,
      '--pool',
      pool,
      '--method',
      method,
    ],
    ...[
      '--quota',
      '20',
      '--reserves',
      '4',
      '--rules',
      join(folder, 'rules.md'),
      '--frozen-at',
      '2026-05-01T00:00:00Z',
    ],
    ...['--draw-at', drawAt, '--source', 'text:000000:大厅屏幕上的六位数', '--past'],
  );
  if (steps.includes('reveal')) command('reveal', record, '--text', '385172', '--text-again', '385172');
  if (steps.includes('draw')) command('draw', record);
}

const recordFile = (place: string, name: string) =>
  readFileSync(join(folder, 'public', 'rounds', place, name));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const codeAtRank = (place: string, rank: number) =>
  recordFile(place, 'result.csv').toString().split('\n')[rank]?.split(',')[1] ?? '';

/** Rank 3 declines, and the first reserve moves up. */
function decline(place: string): void {
  const [commitment, result] = ['commitment.json', 'result.json'].map((name) => recordFile(place, name)) as [
    Buffer,
    Buffer,
  ];
  const step = nextStep(
    [],
    {
      commitment: sha256(commitment),
      resultHash: sha256(result),
      result: JSON.parse(result.toString()),
      drawAt: JSON.parse(commitment.toString()).drawAt,
    },
    { givesUp: 3, reason: 'declined', at: '2026-07-01T00:00:00Z' },
  );
  writeFileSync(join(folder, 'public', 'rounds', place, 'succession-1.json'), step);
}

test.beforeAll(async () => {
  test.setTimeout(600_000);
  folder = mkdtempSync(join(tmpdir(), 'mingqian-other-publisher-'));
  run(['scripts/mingqian.ts', 'site', 'new', folder]);
  fillIn(folder);
  const toml = readFileSync(join(folder, 'site.toml'), 'utf8');
  const colours = '[colours]\naccent = { light = "#1d4f91", dark = "#8db8f0" }\n\n[mark]\ntext = "房"\n';
  writeFileSync(join(folder, 'site.toml'), `${toml}\n${colours}`);
  mkdirSync(join(folder, 'words/rounds'));
  mkdirSync(join(folder, 'words/pools'));
  for (const [lang, short] of [
    ['zh', '家庭户型'],
    ['en', 'Families'],
  ])
    writeFileSync(
      join(folder, 'words/pools', `ordinary.${lang}.md`),
      `---\ntitle: ${short}\nsummary: ${short}\nshort: ${short}\n---\n`,
    );
  // A round that its text calls a demonstration, on a site that is none, must not be called so.
  for (const lang of ['zh', 'en'])
    writeFileSync(
      join(folder, 'words/rounds', `209901.${lang}.md`),
      '---\ntitle: 2099-01\nsummary: 2099-01\ndemonstration: true\n---\n',
    );
  for (const record of RECORDS) publish(record);
  decline('209901/housing');
  await publishVoided(folder);
  run(build());
  site = await serve(out(), '/', 0);
});
test.afterAll(async () => {
  await site?.close();
  rmSync(folder, { recursive: true, force: true });
});

const go = (page: Page, path: string) => page.goto(new URL(path, site.url).href);
/** The latest round, on the home page. */
const latest = (page: Page, lang: Lang) =>
  page.getByRole('region', { name: roundWords[lang].homeTitle, exact: true });
/** The pools of a round, on its page. */
const pools = (page: Page) => page.getByRole('region', { name: roundWords.zh.inThisRound, exact: true });

/** Words of the demonstration, and of the city and the cars that it is about. Beijing time is the clock of all of China. */
const LEFTOVER =
  /.{0,40}(?:演示|北京(?!时间|）)|指标|小客车|车牌|[Dd]emonstrat|Beijing(?! time|\))|\b[Pp]ermits?\b|\b[Cc]ars?\b|xkczb).{0,40}/gu;

test('no page has a word of the demonstration, and no link leads nowhere @long', async () => {
  const pages = pagesIn(out());
  expect(pages.length).toBeGreaterThan(60);
  expect(pages.filter((path) => path.includes('official'))).toEqual([]);
  const left = pages.flatMap((path) => {
    const words = textOf(out(), fileOfPage(path)).replaceAll(/<[^>]*>/g, ' ');
    return [...words.matchAll(LEFTOVER)].map(([found]) => `${path}: ${found}`);
  });
  expect(left).toEqual([]);
  for (const path of pages) {
    const html = textOf(out(), fileOfPage(path));
    expect(html, path).toContain(path.startsWith('en/') ? 'Qinghe Housing Draws' : '青禾市保障房摇号公示');
  }
  for (const script of filesIn(out()).filter((file) => /^_astro\/.*\.js$/.test(file)))
    expect(/指标|小客车/.exec(textOf(out(), script)), script).toBeNull();
  expect(deadLinksIn(out())).toEqual([]);
});

test('the self-check is the publisher’s own, without another city’s points, and the glossary has its words @long', async ({
  page,
}) => {
  await go(page, 'guide/eligible/');
  const check = page.getByRole('region', { name: selfCheckWords.zh.title, exact: true });
  await check.getByRole('radio').nth(1).check();
  await expect(
    check.getByRole('heading', { name: selfCheckWords.zh.verdicts.no, exact: true }),
  ).toBeVisible();
  await expect(page.getByRole('region', { name: pointsWords.zh.title, exact: true })).toHaveCount(0);
  await go(page, 'glossary/');
  for (const name of ['承诺书（commitment）', '住房数（quota）', '见办事指南（见办事指南）'])
    await expect(page.getByRole('heading', { name, exact: true })).toBeVisible();
  expect(pagesIn(out())).not.toContain('policy/renewal/');
});

test('the publisher’s words, colour and mark are those of its folder @long', async ({ page }) => {
  await go(page, 'rounds/209901/housing/');
  const main = page.getByRole('main');
  await expect(main).toContainText('20 套住房');
  await go(page, 'en/rounds/209901/housing/');
  await expect(main).toContainText('20 flats');
  await page.emulateMedia({ colorScheme: 'light' });
  const link = main.getByRole('link').first();
  expect(await link.evaluate((one) => getComputedStyle(one).color)).toBe('rgb(29, 79, 145)');
  const mark = page.getByRole('banner').locator('img');
  expect(await mark.evaluate((one: HTMLImageElement) => one.complete && one.naturalWidth > 0)).toBe(true);
});

/** One of each kind, and every page where there is time. */
for (const [name, some] of [
  [
    'a page of each kind',
    ['', 'en/', 'lookup/', 'faq/', 'en/policy/who/', 'about/', 'en/rounds/209901/housing/'],
  ],
  ['every page @long', null],
] as const)
  test(`${name} can be read, and costs no more than others @long`, async ({ page }) => {
    test.setTimeout(1_200_000);
    for (const path of some ?? pagesIn(out())) {
      const asked = askedBy(page, path, site.url, out());
      await go(page, path);
      await asked.expectCheap();
      expect(await violations(page), path).toEqual([]);
      await page.setViewportSize(PHONE);
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      expect(wide, `${path} is wider than a phone`).toBeLessThanOrEqual(0);
      await page.setViewportSize(DESK);
    }
  });

test('nothing says of these rounds that they are a demonstration @long', async ({ page }) => {
  test.setTimeout(180_000);
  const pages = pagesIn(out()).filter((path) => /^(?:en\/)?rounds\//.test(path));
  expect(pages).toHaveLength(2 * (1 + 6 + 7 + 3 + 3));
  for (const path of pages) {
    await go(page, path);
    expect(await page.locator('body').textContent(), path).not.toMatch(/演示|demonstrat/i);
  }
  for (const [path, lang] of [
    ['', 'zh'],
    ['en/', 'en'],
  ] as const) {
    await go(page, path);
    await expect(latest(page, lang)).toBeVisible();
    await expect(latest(page, lang)).not.toContainText(/演示|demonstrat/i);
    expect(textOf(out(), `${path}index.html`)).not.toContain(INVENTED[lang]);
    for (const tool of ['lookup/', 'verify/'])
      expect(textOf(out(), `${path}${tool}index.html`)).not.toContain(INVENTED[lang]);
  }
});

for (const javaScriptEnabled of [true, false])
  test.describe(javaScriptEnabled ? 'with a script' : 'without one', () => {
    test.use({ javaScriptEnabled });
    test('a draw that is overdue, or to come, is told truly @long', async ({ page }) => {
      for (const [path, isDue] of [
        ['rounds/209902/', true],
        ['rounds/209902/ordinary/', true],
        ['rounds/209904/', false],
        ['', false],
      ] as const)
        for (const lang of ['zh', 'en'] as const) {
          await go(page, lang === 'zh' ? path : `en/${path}`);
          const said = (words: string | RegExp) => page.getByText(words).filter({ visible: true });
          const overdue = { zh: /逾期未公布/, en: /overdue\. The draw was set/i }[lang];
          const unasked = { zh: /就是逾期/, en: /If .* has passed and no seed stands here, it is overdue/ }[
            lang
          ];
          const atBuild = { zh: '生成本站时，这里没有公布结果', en: 'no result had been published here' }[
            lang
          ];
          await expect(said(atBuild).first()).toBeVisible();
          if (javaScriptEnabled && isDue) await expect(said(overdue).first()).toBeVisible();
          else await expect(said(overdue)).toHaveCount(0);
          if (javaScriptEnabled) await expect(said(unasked)).toHaveCount(0);
          else await expect(said(unasked).first()).toBeVisible();
          // What follows is said with it, and where more is to be read.
          const follows = page.getByRole('link', { name: stateWords[lang].overdueMore, exact: true });
          await expect(follows.first()).toBeVisible({ visible: javaScriptEnabled && isDue });
        }
    });
    test('a seed without a result is revealed, and not overdue @long', async ({ page }) => {
      await go(page, 'rounds/209906/');
      await expect(page.getByText(stateWords.zh.revealed(null))).toBeVisible();
      await expect(page.getByText('逾期').filter({ visible: true })).toHaveCount(0);
      await expect(pools(page).getByText(stateWords.zh.name.revealed, { exact: true })).toBeVisible();
    });
  });

test('the home page shows the round whose draw is latest, and says that it is to come @long', async ({
  page,
}) => {
  for (const [path, lang] of [
    ['', 'zh'],
    ['en/', 'en'],
  ] as const) {
    await go(page, path);
    const current = latest(page, lang);
    await expect(current).toContainText(roundWords[lang].roundNamed('209904'));
    await expect(current.getByRole('time').first()).toHaveAttribute('datetime', '2099-06-04T02:00:00Z');
    await expect(current).toContainText(
      lang === 'zh' ? '定于 2099 年 6 月 4 日摇号' : 'draw set for 4 June 2099',
    );
    await expect(page.getByRole('main')).toContainText(homeWords[lang].draw);
  }
});

test('a round of which a part is drawn has the date of that part @long', async ({ page }) => {
  await go(page, 'rounds/209901/');
  await expect(pools(page).getByRole('term')).toHaveText([roundWords.zh.frozen, roundWords.zh.drawn]);
  const [, drawn] = await pools(page).getByRole('definition').allTextContents();
  expect(drawn).toContain('2026-06-09 02:00:00 UTC');
  expect(drawn).not.toContain('2026-06-01');
  // The other part is overdue, by name.
  await expect(page.getByText('逾期未公布').filter({ visible: true })).toHaveText(/^家庭户型：/);
});

test('a place given up since the draw: the list as it stands, its steps, and what is missing to it @long', async ({
  page,
  request,
}) => {
  const t = successionWords.zh;
  await go(page, 'rounds/209901/housing/');
  const view = page.getByRole('region', { name: t.title, exact: true });
  await expect(view).toContainText('由第 1 到 20 名持有，第 3 名除外，另加候补里的第 21 名');
  await expect(view.getByRole('table', { name: t.steps, exact: true }).getByRole('row')).toHaveCount(2);
  for (const words of [t.someNamed(1), t.notNamed, t.notProved, t.reason.declined])
    await expect(view).toContainText(words);
  await expect(page.getByText(stateWords.zh.name.corrected, { exact: true })).toBeVisible();
  const step = await view.getByRole('link', { name: t.stepNumber(1), exact: true }).getAttribute('href');
  const answer = await request.get(new URL(step ?? '', site.url).href);
  const file = join(folder, 'public', 'rounds', '209901', 'housing', 'succession-1.json');
  expect(await answer.body()).toEqual(readFileSync(file));
  await go(page, 'rounds/209903/ne-families/');
  await expect(page.getByRole('region', { name: t.title, exact: true })).toHaveCount(0);
  // Who moved up hears of it.
  const look = lookupPage(page);
  await go(page, 'lookup/');
  await look.lookUp(codeAtRank('209901/housing', 21), '209901/housing');
  await expect(look.answer).toContainText(answerWords.zh.movedUp(21).replace(own.thing, '住房'));
});

test('a round that was voided late says so, and which repeats it @long', async ({ page }) => {
  const t = roundWords.zh;
  const s = stateWords.zh;
  const voided = page.getByRole('region', { name: t.voidedTitle, exact: true });
  const state = (words: string) =>
    page.getByRole('paragraph').filter({ hasText: s.allStates }).getByText(words, { exact: true });
  await go(page, `rounds/${VOIDED.drawn}/ordinary/`);
  await expect(voided).toContainText('摇出的结果不算数');
  await expect(voided).toContainText(SAID[1]);
  await expect(voided).toContainText(s.voidedNow);
  await expect(state(s.name.voided)).toBeVisible();
  await expect(page.getByRole('region', { name: poolWords.zh.result, exact: true })).toHaveCount(0);

  await go(page, `rounds/${VOIDED.undrawn}/ordinary/`);
  await expect(voided).toContainText('没有公布过结果，以后公布也不算数');
  await expect(voided).toContainText(t.voidedLate);
  await expect(voided).toContainText(s.repeatedBy(VOIDED.repeat));
  await expect(state(s.name.repeated)).toBeVisible();
  await voided.getByRole('link', { name: s.toRepeat(VOIDED.repeat), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`rounds/${VOIDED.repeat}/ordinary/$`));
  await expect(page.getByRole('main')).toContainText(s.repeats(VOIDED.undrawn));
  // Its own notices stand there, word for word; and it is overdue by now.
  const notices = page.getByRole('region', { name: successionWords.zh.noticesTitle, exact: true });
  await expect(notices).toContainText(SAID[2]);
  await expect(state(s.name.overdue)).toBeVisible();
  await page.getByRole('link', { name: s.toRepeat(VOIDED.undrawn), exact: true }).click();
  await expect(page).toHaveURL(new RegExp(`rounds/${VOIDED.undrawn}/ordinary/$`));
  // No look-up offers what is void.
  await go(page, 'lookup/');
  await expect(page.locator(`option[value="${VOIDED.undrawn}/ordinary"]`)).toHaveCount(0);
  await expect(page.locator(`option[value="${VOIDED.repeat}/ordinary"]`)).toHaveCount(1);
});

test('the sheets answer what there is to be answered, and nothing more @long', async ({ page }) => {
  const t = fairWords.zh;
  const answer = page
    .getByRole('main')
    .getByText(/不能|没有可以判断|都是照规则/)
    .first();
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const nothingSigned = '没有见证方签过';
  // Two pools, of which one is not drawn; the log does not have them.
  await go(page, 'fair/209901/');
  await expect(answer).toContainText('1 个池的结果都是照规则');
  await expect(answer).toContainText('另外 1 个池在生成本站时没有公布结果');
  await expect(answer).toContainText('承诺书是不是真的写在随机数出来以前');
  await expect(region(t.witnessed)).not.toContainText(nothingSigned);
  await expect(region(t.witnessed)).toContainText(t.noEntry);
  await expect(region(t.since)).toContainText('摇号以后有 1 次让出，20 个里现有 20 个有人持有');
  await go(page, 'fair/209904/');
  await expect(answer).toContainText('还不能回答：生成本站时，1 个池没有公布种子');
  await go(page, 'fair/209906/');
  await expect(answer).toContainText('种子已经揭晓，生成本站时没有公布结果');
  // Void, drawn or not: nothing to be judged, and what repeats it.
  for (const round of [VOIDED.undrawn, VOIDED.drawn]) {
    await go(page, `fair/${round}/`);
    await expect(answer).toContainText('没有可以判断的结果');
    await expect(region(t.since)).toContainText('有一份承诺书作废');
  }
  await go(page, `fair/${VOIDED.undrawn}/`);
  await expect(region(t.since)).toContainText(`由第 ${VOIDED.repeat} 期重来`);
  await go(page, 'en/fair/');
  await expect(page.getByRole('main')).toContainText('There is no answer yet');
});

test('where nothing was drawn, nothing is said of draws @long', async ({ page }) => {
  await go(page, 'rounds/209905/ordinary/');
  const main = page.getByRole('main');
  await expect(main).toContainText('住房数不少于申请数，所以什么也没有抽');
  await expect(main).not.toContainText(winnerWords.zh.drawNote);
  await go(page, 'rounds/209901/housing/');
  await expect(main).toContainText(winnerWords.zh.drawNote);
  // Ranks of reserves are ranks, and not those selected.
  const figures = main
    .getByRole('figure')
    .filter({ has: page.getByRole('img', { name: poolWords.zh.drumTitle }) });
  await figures.getByText(drumWords.zh.table, { exact: true }).click();
  const table = figures.getByRole('table', { name: drumWords.zh.caption, exact: true });
  await expect(table).toContainText(drumWords.zh.selected);
  await expect(table).not.toContainText('中签');
});

test('before its draw a pool has the chance of each number of tickets, and the years have its own records alone @long', async ({
  page,
}) => {
  const t = poolWords.zh;
  await go(page, 'rounds/209904/ordinary/');
  const draw = page.getByRole('region', { name: t.draw.lottery, exact: true });
  await expect(draw.getByRole('img', { name: t.heldTitle })).toBeVisible();
  await draw.getByText(t.heldOpen, { exact: true }).click();
  // Sixty with each of 1 to 5 tickets.
  const rows = draw.getByRole('table', { name: t.heldTable, exact: true }).locator('tbody').getByRole('row');
  await expect(rows).toHaveCount(5);
  await expect(rows.first()).toContainText('60');
  // Where everyone gets one, there is nothing to be worked out.
  await go(page, 'rounds/209905/ordinary/');
  await expect(page.getByRole('img', { name: t.heldTitle })).toHaveCount(0);
  await go(page, 'history/');
  await expect(page.getByRole('link', { name: historyWords.zh.downloadRecords, exact: true })).toBeVisible();
  expect(filesIn(out()).filter((file) => file.startsWith('history/') && file.endsWith('.csv'))).toEqual([
    'history/records.csv',
  ]);
});

test('moments are as exact as the list has them, and a text is promised with its form @long', async ({
  page,
}) => {
  await go(page, 'rounds/209903/ne-families/');
  const view = poolPage(page);
  await expect(view.table).toContainText('2025-01-01 08:00:00.140');
  await expect(view.seed).toContainText('写法是 000000');
});

test('a code of a pool that is not drawn is on the list, and no more is said @long', async ({ page }) => {
  const view = lookupPage(page);
  await go(page, 'lookup/');
  const { overdue, notDrawn, selected } = answerWords.zh;
  for (const [pool, words, states] of [
    ['209902/ordinary', overdue, ['pressed', 'pressed', 'empty', 'empty', 'empty']],
    ['209904/ordinary', notDrawn, ['pressed', 'pressed', 'empty', 'empty', 'empty']],
    ['209905/ordinary', selected, ['pressed', 'pressed', 'pressed', 'pressed', 'pressed']],
  ] as const) {
    await view.lookUp('A1000', pool);
    await expect(view.sentence, pool).toHaveText(words);
    expect(await chainStates(view.answer), pool).toEqual(states);
    await expect(marks(view.answer)).toHaveCount(0);
  }
  await expect(view.answer).toContainText('住房有 20 套，名单上只有 1 行');
});

test('a record that is not drawn is not verified, and the page says what is to come @long', async ({
  page,
}) => {
  const t = verifyWords.zh;
  const view = verifyPage(page);
  await go(page, 'verify/#209904/ordinary');
  await view.start.click();
  await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
  await expect(view.sentence(t.incomplete)).toBeFocused();
  await expect(view.verdict).toContainText(t.incompleteNext);
  expect(await chainStates(view.conclusion)).toEqual(['pressed', 'pressed', 'empty', 'empty', 'empty']);
  for (const part of [view.limits, view.differs, view.drum, view.winners]) await expect(part).toBeHidden();
});

test('a link, or a record that is not whole, is not published @long', async () => {
  const built = () => {
    const { status, stderr } = spawnSync(process.execPath, build(), { encoding: 'utf8' });
    return { status, stderr };
  };
  const record = join(folder, 'public', 'rounds', '209905', 'ordinary');
  symlinkSync(join(folder, 'applications.csv'), join(record, 'applicants.csv.gz'));
  expect(built()).toMatchObject({ status: 1, stderr: expect.stringMatching(/applicants\.csv\.gz/) });
  rmSync(join(record, 'applicants.csv.gz'));
  for (const [name, said] of [
    ['succession-1.json.bak', /no files of a record.*\n.*succession-1\.json\.bak/],
    ['succession-2.json', /succession-1\.json: expected it before succession-2\.json, found none/],
    ['succession-1.json', /succession-1\.json: expected JSON/],
  ] as const) {
    writeFileSync(join(record, name), 'x');
    expect(built()).toMatchObject({ status: 1, stderr: expect.stringMatching(said) });
    rmSync(join(record, name));
  }
  for (const name of ['rules.md', 'applicants.csv', 'seed.json', 'result.csv', 'result.json']) {
    const kept = join(folder, name);
    cpSync(join(record, name), kept);
    rmSync(join(record, name));
    expect(built()).toMatchObject({
      status: 1,
      stderr: expect.stringContaining(
        `the record 209905/ordinary is not whole, and nothing is built: ${name} is missing`,
      ),
    });
    cpSync(kept, join(record, name));
  }
});
