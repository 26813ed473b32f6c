/** The pages of RFC 3797 and of Rivest's sampler, on the built site: what agrees, what differs, what is refused. */
import { readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { rfc3797Words } from '../../src/i18n/official/rfc3797.ts';
import { rivestWords } from '../../src/i18n/official/rivest.ts';
import { NOMCOM_2012, NOMCOM_2013, NOMCOM_DRAWS } from '../../src/official/rfc3797/nomcom-draws.ts';
import { AUDIT_DRAWS } from '../../src/official/rivest/audit-draws.ts';
import { run } from '../commands/terminal.ts';

const p = publishedWords.zh;
const RFC3797 = 'official/rfc3797/';
const RIVEST = 'official/rivest/';

/** Errors in the console, which is where a violated policy is told, and requests to other hosts. */
function watch(page: Page, context: BrowserContext, host: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.host !== host) faults.push(request.url());
  });
  return faults;
}

const verdict = (page: Page) => page.locator('#rerun-verdict .verdict');
const reRun = (page: Page) => page.locator('#rerun-run').click();
const fill = (page: Page, field: string, text: string) => page.locator(`#rerun-${field}`).fill(text);

/** The verdict, whose colour, seal and words must say the same. */
async function expectVerdict(page: Page, name: 'verified' | 'failed' | 'incomplete'): Promise<void> {
  await expect(verdict(page)).toBeVisible();
  await expect(verdict(page)).toHaveAttribute('data-verdict', name);
  const seal = { verified: 'pressed', failed: 'broken', incomplete: 'empty' }[name];
  await expect(verdict(page).locator('.seal')).toHaveAttribute('data-state', seal);
  const words = { verified: p.agreesSentence, failed: p.differsSentence, incomplete: p.notComparedSentence };
  await expect(verdict(page).locator('.sentence')).toHaveText(words[name]);
}

/** What is said beside a field, which then has the focus; no result is shown. */
async function expectFault(page: Page, field: string, words: string): Promise<void> {
  await expect(page.locator(`#rerun-${field}-bad`)).toContainText(words);
  await expect(page.locator(`#rerun-${field}`)).toBeFocused();
  await expect(page.locator(`#rerun-${field}`)).toHaveAttribute('aria-invalid', 'true');
  await expect(page.locator('#rerun-result')).toBeHidden();
}

async function saved(page: Page, button: string): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), page.locator(button).click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

const selectedColumn = (page: Page, column: number) =>
  page.locator(`#rerun-picks tbody tr > :nth-child(${column})`).allTextContents();

test.describe('RFC 3797', () => {
  const t = rfc3797Words.zh;

  test('a press compares the real selection of 2012 with what was published @sub-path', async ({
    page,
    context,
    baseURL,
  }) => {
    const faults = watch(page, context, new URL(baseURL ?? '').host);
    await page.goto(RFC3797);
    await expect(page.locator('#rerun-result')).toBeHidden();
    await reRun(page);
    await expectVerdict(page, 'verified');
    await expect(page.locator('#rerun-verdict')).toBeFocused();
    await expect(page.locator('#rerun-key-string')).toHaveText(
      '17.20.22.35.36.38.48./90193202./55598744./9.10.11.17.21.48.50./',
    );
    await expect(page.locator('#rerun-key tbody tr').first()).toContainText(t.sorted);
    expect(await selectedColumn(page, 5)).toEqual(NOMCOM_2012.published.map(String));
    await expect(page.locator('#rerun-picks tbody tr').first()).toContainText(
      'CA30D5996DE35BA57B393541328C4159',
    );
    await expect(page.locator('#rerun-strip .drum-tick')).toBeAttached();
    await expect(page.locator('#rerun-zeros-now')).toBeHidden();
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(faults).toEqual([]);
  });

  for (const { id, published } of NOMCOM_DRAWS)
    test(`the address loads and runs ${id}`, async ({ page }) => {
      await page.goto(`${RFC3797}#${id}`);
      await expectVerdict(page, 'verified');
      await expect(page.locator('#rerun-what')).toHaveText(t.draws[id] ?? '');
      await expect(verdict(page)).toBeInViewport();
      expect(await selectedColumn(page, 5)).toEqual(published.map(String));
    });

  test('another address loads another, and an unknown one says so', async ({ page }) => {
    await page.goto(`${RFC3797}#nomcom-2012`);
    await expectVerdict(page, 'verified');
    await page.locator('[data-load="nomcom-2013"]').click();
    await expect(page.locator('#rerun-what')).toHaveText(t.draws['nomcom-2013'] ?? '');
    expect(new URL(page.url()).hash).toBe('#nomcom-2013');
    await page.evaluate(() => {
      location.hash = '#nomcom-1999';
    });
    await expect(page.locator('#rerun-unknown')).toContainText('nomcom-1999');
  });

  test('a source that was tampered with differs, and it is said where', async ({ page }) => {
    await page.goto(RFC3797);
    await fill(page, 'sources', NOMCOM_2012.sources.join('\n').replace('90193202', '90193203'));
    await reRun(page);
    await expectVerdict(page, 'failed');
    const first = (await selectedColumn(page, 5))[0];
    await expect(verdict(page)).toContainText(`第 1 个不同：重算是 ${first}，公布是 90`);
    await expect(verdict(page)).toContainText(p.changed);
    await expect(page.locator('.official-differs').first()).toHaveText('≠ 90');
  });

  test('a published number that is another one differs at its place; one too many, at the end', async ({
    page,
  }) => {
    await page.goto(RFC3797);
    const numbers = [...NOMCOM_2012.published];
    numbers[4] = 23;
    await fill(page, 'published', numbers.join('\n'));
    await reRun(page);
    await expectVerdict(page, 'failed');
    await expect(verdict(page)).toContainText('第 5 个不同：重算是 24，公布是 23');
    await expect(verdict(page)).toContainText(p.own(12));
    await expect(page.locator('.official-differs')).toHaveCount(1);
    await fill(page, 'published', `${NOMCOM_2012.published.join(',')},7`);
    await reRun(page);
    await expect(verdict(page)).toContainText('公布的在这以后还有：第 13 个是 7');
  });

  test('a verdict names its draw, and goes when a field is changed', async ({ page }) => {
    await page.goto(`${RFC3797}#nomcom-2012`);
    await expectVerdict(page, 'verified');
    await expect(verdict(page)).toContainText(p.judged(t.draws['nomcom-2012'] ?? ''));
    for (const [field, text] of [
      ['sources', '1'],
      ['published', '1 2 3'],
    ] as const) {
      await fill(page, field, text);
      await expect(page.locator('#rerun-result')).toBeHidden();
    }
    await reRun(page);
    await expectVerdict(page, 'failed');
    await expect(verdict(page)).toContainText(t.own(1, 12, 134));
    await fill(page, 'pool', '135');
    await expect(page.locator('#rerun-result')).toBeHidden();
  });

  test('a published list that ends early is neither the same nor another', async ({ page }) => {
    await page.goto(RFC3797);
    await fill(page, 'published', NOMCOM_2012.published.slice(0, 4).join(' '));
    await reRun(page);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'incomplete');
    await expect(verdict(page).locator('.sentence')).toHaveText(p.shorterSentence(4));
    await expect(verdict(page)).toContainText(p.judged(t.draws['nomcom-2012'] ?? ''));
    await expect(page.locator('.official-differs')).toHaveCount(0);
  });

  test('the largest selection shows its first rows, and saves them all', async ({ page }) => {
    await page.goto(RFC3797);
    await fill(page, 'pool', '65535');
    await fill(page, 'select', '65535');
    await fill(page, 'published', '');
    await reRun(page);
    await expectVerdict(page, 'incomplete');
    await expect(page.locator('#rerun-picks tbody tr')).toHaveCount(1000);
    await expect(page.locator('#rerun-picks')).toContainText(t.first(1000, 65_535));
    const { text } = await saved(page, '#rerun-csv');
    expect(text.trimEnd().split('\n')).toHaveLength(65_536);
  });

  test('without published numbers nothing is called the same', async ({ page }) => {
    await page.goto(RFC3797);
    await fill(page, 'published', '');
    await reRun(page);
    await expectVerdict(page, 'incomplete');
    await expect(page.locator('#rerun-picks thead th')).toHaveCount(5);
  });

  test('a zero in front is taken off, which is shown, with what keeping it would select', async ({
    page,
  }) => {
    await page.goto(`${RFC3797}#nomcom-2013`);
    await expect(page.locator('#rerun-key')).toContainText('08285182 → 8285182');
    await expect(page.locator('#rerun-zeros-now')).toContainText('/08285182./');
    await expect(page.locator('#rerun-zeros-selected')).toHaveText('35 4 102 80 26 2 24 95 120 16');
    // The key with the zero, drawn as it stands, is another selection than the published one.
    const key = '7.8.11.17.19.25.46./08285182./60115701./2.3.18.26.32.33.42./';
    await fill(page, 'sources', key);
    await reRun(page);
    await expectVerdict(page, 'failed');
    await expect(page.locator('#rerun-key')).toContainText(t.note(2, 'zeros'));
    expect((await selectedColumn(page, 5))[0]).toBe('35');
    await expect(page.getByRole('region', { name: t.zerosCaption })).toContainText(
      NOMCOM_2013.published.join(' '),
    );
  });

  test('names that are pasted stand beside the numbers, and give the size of the pool', async ({ page }) => {
    await page.goto(RFC3797);
    await page.locator('summary').filter({ hasText: t.namesOpen }).click();
    await fill(page, 'names', '张三\n李四\nAnn <b>\n');
    await fill(page, 'published', '');
    await fill(page, 'select', '3');
    await reRun(page);
    await expectFault(page, 'names', '名单有 3 行');
    await fill(page, 'pool', '');
    await reRun(page);
    await expectVerdict(page, 'incomplete');
    expect((await selectedColumn(page, 6)).sort()).toEqual(['Ann <b>', '张三', '李四'].sort());
    await fill(page, 'names', '张三\n\nAnn');
    await reRun(page);
    await expectFault(page, 'names', '第 2 行是空的');
  });

  test('full-width digits are turned into plain ones, in sight', async ({ page }) => {
    await page.goto(RFC3797);
    await fill(
      page,
      'sources',
      '１７　２０、２２ ３５，３６ ３８ ４８\n90193202\n\n55598744\n9 10 11 17 21 48 50\n',
    );
    await fill(page, 'pool', '１３４');
    await reRun(page);
    await expectVerdict(page, 'verified');
    await expect(page.locator('#rerun-sources')).toHaveValue(/^17 20,22 35,36 38 48\n/);
    await expect(page.locator('#rerun-said')).toHaveText(p.halfWidth);
  });

  test('what cannot be right is said beside its field', async ({ page }) => {
    await page.goto(RFC3797);
    const cases: [string, string, string][] = [
      ['sources', '9319\nW 4-1', '第 2 行："W" 不是数字'],
      ['sources', ' \n', t.faults['rfc3797.source-empty']({})],
      ['sources', '1.5 2', '小数 "1.5" 要自成一个来源'],
      ['sources', '9,319', '"9,319" 里的逗号'],
      ['sources', '9319', ''],
      ['pool', '65536', '1 到 65,535'],
      ['pool', 'x', '1 到 65,535'],
      ['pool', '134', ''],
      ['select', '135', '从 1 到池的大小'],
      ['select', '', '从 1 到池的大小'],
      ['select', '12', ''],
      ['published', '1 two', '"two" 不是号码'],
    ];
    for (const [field, text, words] of cases) {
      await fill(page, field, text);
      if (words === '') continue;
      await reRun(page);
      await expectFault(page, field, words);
    }
    await fill(page, 'published', '1');
    await expect(page.locator('#rerun-published-bad')).toBeEmpty();
    await fill(page, 'sources', '9319/');
    await reRun(page);
    await expectFault(page, 'sources', '"9319/" 不是密钥串');
  });

  test('what is saved is what the command line writes', async ({ page }) => {
    await page.goto(`${RFC3797}#nomcom-2012`);
    await expectVerdict(page, 'verified');
    const { sources, pool, select } = NOMCOM_2012;
    const line = sources.flatMap((source) => ['--source', source]);
    const direct = await run([
      'rerun',
      'rfc3797',
      '--pool',
      `${pool}`,
      '--select',
      `${select}`,
      ...line,
      '--json',
    ]);
    const json = await saved(page, '#rerun-json');
    expect(json).toEqual({ name: 'rfc3797.json', text: `${direct.out}\n` });
    const csv = await saved(page, '#rerun-csv');
    expect(csv.name).toBe('rfc3797.csv');
    expect(csv.text).toMatch(
      /^index,md5,remaining,remainder,selected\n1,CA30D5996DE35BA57B393541328C4159,134,89,90\n/,
    );
    await expect(page.locator('#rerun-node code')).toContainText('--source "17 20 22 35 38 48 36"');
  });

  test('in English', async ({ page }) => {
    await page.goto(`en/${RFC3797}#nomcom-2012`);
    await expect(verdict(page)).toContainText(publishedWords.en.agreesSentence);
    await fill(page, 'sources', 'abc');
    await reRun(page);
    await expect(page.locator('#rerun-sources-bad')).toContainText('"abc" is no number');
    await expect(page.locator('main')).not.toContainText(/[\u4e00-\u9fff]/);
  });
});

test.describe('Rivest’s sampler', () => {
  const t = rivestWords.zh;
  const numbersColumn = (page: Page) =>
    page.locator('#rerun-draws tbody tr > :nth-child(4)').allTextContents();

  test('a press compares a county of 2017 with what was published @sub-path', async ({
    page,
    context,
    baseURL,
  }) => {
    const faults = watch(page, context, new URL(baseURL ?? '').host);
    await page.goto(RIVEST);
    await reRun(page);
    await expectVerdict(page, 'verified');
    await expect(page.locator('#rerun-verdict')).toBeFocused();
    expect((await numbersColumn(page)).slice(0, 3)).toEqual(['47725', '12607', '58546']);
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
    expect(faults).toEqual([]);
  });

  for (const { id, county, count, ballots } of AUDIT_DRAWS)
    test(`the address loads and runs ${id}`, async ({ page }) => {
      await page.goto(`${RIVEST}#${id}`);
      await expectVerdict(page, 'verified');
      await expect(page.locator('#rerun-what')).toHaveText(t.county(county));
      await expect(verdict(page)).toContainText(t.agreesSorted(count, ballots.length));
    });

  test('a verdict goes when a field or a choice is changed', async ({ page }) => {
    await page.goto(`${RIVEST}#colorado-2017-baca`);
    await expectVerdict(page, 'verified');
    await expect(verdict(page)).toContainText(p.judged(t.judged('Baca')));
    await page.getByLabel(t.orderDrawn).check();
    await expect(page.locator('#rerun-result')).toBeHidden();
    await reRun(page);
    await expectVerdict(page, 'failed');
    await fill(page, 'seed', '1');
    await expect(page.locator('#rerun-result')).toBeHidden();
  });

  test('a long run is told, and stops when what it is of is changed', async ({ page }) => {
    await page.goto(RIVEST);
    await fill(page, 'count', '1000000');
    await reRun(page);
    await expect(page.locator('#rerun-said')).toHaveText(t.started(1_000_000));
    await fill(page, 'count', '2');
    await expect(page.locator('#rerun-said')).toHaveText(t.stopped);
    await expect(page.locator('#rerun-progress')).toBeHidden();
    await expect(page.locator('#rerun-result')).toBeHidden();
  });

  test('a seed with a zero in front is another seed', async ({ page }) => {
    await page.goto(RIVEST);
    await fill(page, 'seed', '084437724778708423271');
    await reRun(page);
    await expectVerdict(page, 'failed');
    await expect(page.locator('#rerun-seed-is')).toContainText('21 个字节');
    await fill(page, 'seed', '84437724778708423271 ');
    await reRun(page);
    await expectVerdict(page, 'failed');
    await expect(page.locator('#rerun-seed-is')).toContainText(t.seedSpace);
  });

  test('without repeats, numbers drawn before are passed over, in sight', async ({ page }) => {
    await page.goto(RIVEST);
    await fill(page, 'seed', '0');
    await fill(page, 'total', '2');
    await fill(page, 'count', '2');
    await fill(page, 'published', '1 2');
    await page.getByLabel(t.repeatsNo).check();
    await page.getByLabel(t.orderDrawn).check();
    await reRun(page);
    await expectVerdict(page, 'verified');
    await expect(page.locator('#rerun-draws tbody tr')).toHaveCount(3);
    await expect(page.locator('.official-passed')).toContainText(t.skipped);
    await expect(page.locator('#rerun-draws')).toContainText(t.passed(1));
    await fill(page, 'count', '3');
    await reRun(page);
    await expectFault(page, 'count', '不许重复');
  });

  test('a manifest from a file tells the batch', async ({ page }) => {
    await page.goto(RIVEST);
    await page.locator('summary').filter({ hasText: t.manifestOpen }).click();
    const file = (text: string | Uint8Array) => ({
      name: 'manifest.csv',
      mimeType: 'text/csv',
      buffer: Buffer.from(text),
    });
    const input = page.locator('#rerun-manifest-file');
    await input.setInputFiles(file('\ufeffbatch,count\r\n"Box 1, east",60000\r\nBox 2,4596\r\n'));
    await expect(page.locator('#rerun-manifest-said')).toHaveText(t.manifestRead('manifest.csv'));
    await fill(page, 'total', '');
    await reRun(page);
    await expectVerdict(page, 'verified');
    const row = page.locator('#rerun-draws tbody tr').filter({ hasText: '62640' });
    await expect(row).toContainText('Box 2');
    await expect(row).toContainText('2,640');
    const { text } = await saved(page, '#rerun-csv');
    expect(text).toMatch(/^draw,number,batch,position\n1,47725,"Box 1, east",47725\n/);
    await input.setInputFiles(file('batch,count\nA,1\nA,2\n'));
    await reRun(page);
    await expectFault(page, 'manifest', '第 3 行：批次 "A" 前面已经有了');
    await input.setInputFiles(file(Uint8Array.of(0xff, 0xfe)));
    await expect(page.locator('#rerun-manifest-said')).toHaveText(t.manifestUnread('manifest.csv'));
  });

  test('a long sample can be cancelled, and one of thousands shows the first', async ({ page }) => {
    await page.goto(RIVEST);
    await fill(page, 'count', '1000000');
    await reRun(page);
    await page.locator('#rerun-cancel').click();
    await expect(page.locator('#rerun-said')).toHaveText(t.cancelled);
    await expect(page.locator('#rerun-result')).toBeHidden();
    await fill(page, 'count', '12000');
    await fill(page, 'published', '');
    await reRun(page);
    await expectVerdict(page, 'incomplete');
    await expect(page.locator('#rerun-draws tbody tr')).toHaveCount(1000);
    await expect(page.locator('#rerun-json')).toBeHidden();
    const { text } = await saved(page, '#rerun-csv');
    expect(text.trimEnd().split('\n')).toHaveLength(12_001);
  });

  test('what cannot be right is said beside its field', async ({ page }) => {
    await page.goto(RIVEST);
    const cases: [string, string, string][] = [
      ['seed', '', t.faults['rivest.seed-empty']({})],
      ['seed', '1', ''],
      ['total', '0', '从 1 起的整数'],
      ['total', '1.5', '从 1 起的整数'],
      ['total', '9,999', ''],
      ['count', '1000001', '1 到 1,000,000'],
    ];
    for (const [field, text, words] of cases) {
      await fill(page, field, text);
      if (words === '') continue;
      await reRun(page);
      await expectFault(page, field, words);
    }
    await expect(page.locator('#rerun-total')).toHaveValue('9999');
  });

  test('what is saved is what the command line writes', async ({ page }) => {
    const draw = AUDIT_DRAWS.find(({ id }) => id === 'colorado-2017-bent');
    await page.goto(`${RIVEST}#colorado-2017-bent`);
    await expectVerdict(page, 'verified');
    const json = await saved(page, '#rerun-json');
    const line = ['--seed', `${draw?.seed}`, '--total', `${draw?.total}`, '--count', `${draw?.count}`];
    expect(json.text).toBe(`${(await run(['rerun', 'rivest', ...line, '--json'])).out}\n`);
    const csv = await saved(page, '#rerun-csv');
    expect(csv.text).toBe(`${(await run(['rerun', 'rivest', ...line])).out}\n`);
  });

  test('in English', async ({ page }) => {
    await page.goto(`en/${RIVEST}#colorado-2017-baca`);
    await expect(verdict(page)).toContainText(publishedWords.en.agreesSentence);
    await fill(page, 'total', '');
    await reRun(page);
    await expect(page.locator('#rerun-total-bad')).toContainText('The total is an integer');
    await expect(page.locator('main')).not.toContainText(/[\u4e00-\u9fff]/);
  });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of [RFC3797, `en/${RFC3797}`, RIVEST, `en/${RIVEST}`])
    test(`/${path} has the figures and the commands`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('#rerun-form')).toBeHidden();
      await expect(page.locator('noscript')).toBeAttached();
      const numbers = path.includes('rfc3797') ? NOMCOM_2012.published : AUDIT_DRAWS[0]?.ballots;
      await expect(page.locator('main')).toContainText(numbers?.join(' ') ?? '');
      await expect(page.locator('#rerun-node')).toContainText('npm run -s mingqian -- rerun');
    });
});

test('a phone of 320 pixels in the dark, with a result', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of [`${RFC3797}#nomcom-2013`, `en/${RIVEST}#colorado-2017-bent`]) {
    await page.goto(path);
    await expect(verdict(page)).toBeVisible();
    const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
    expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  }
});
