/**
 * A housing office, from the spreadsheets of 3,000 applicants to its own site below a path of nginx, where a winner looks a code up:
 * documented commands alone, with what goes wrong on the way. What it took is printed.
 */
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test, vi } from 'vitest';
import { ensureChromium } from '../../scripts/testing/chromium.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { closeAll } from '../commands/log-parties.ts';
import { deadLinksIn, fileOfPage, pagesIn, textOf } from '../e2e/built-site.ts';
import { emptyFolder, freePorts, put, type Running, serversMissing, startNginx } from '../hosting/servers.ts';
import { fillIn } from '../housing.ts';
import type { Engine } from '../journeys/driver.ts';
import { startChromium } from '../journeys/engines/chromium.ts';
import { visitorIn } from '../journeys/visitor.ts';
import { newOffice, type Office, said } from './office.ts';
import { QUOTA, ROUND, record, SITE, wholePath } from './path.ts';

const BASE = '/a/housing/';
const t = lookupWords.zh;
const answers = answerWords.zh;

const ended: (() => Promise<void>)[] = [closeAll];
afterAll(async () => {
  vi.unstubAllEnvs();
  for (const end of ended.reverse()) await end();
});

/** The folder of a site, with what the template asks for filled in. */
async function beginSite(office: Office): Promise<void> {
  await office.does(`site new ${SITE}`);
  const changed = fillIn(office.at(SITE));
  expect(changed.length).toBeGreaterThan(10);
  office.edited(changed.map((name) => join(SITE, name)));
  await office.does(`site check ${SITE}`);
}

const TITLES = { first: '2023年第9期', again: '2023年第9期重摇' };

/** Titles of the rounds and the pools, in both languages. */
function entitle(office: Office): void {
  const titles = {
    [`rounds/${ROUND}`]: [TITLES.first, 'Round 9 of 2023', `round: "${ROUND}"`],
    [`rounds/${ROUND}-2`]: [TITLES.again, 'Round 9 of 2023, held again', `round: "${ROUND}-2"`],
    'pools/family': ['家庭户型', 'Family flats', 'short: 家庭\npool: family'],
    'pools/elderly': ['老年户型', 'Flats for the elderly', 'short: 老年\npool: elderly'],
    'pools/newcomers': ['新市民户型', 'Flats for newcomers', 'short: 新市民\npool: newcomers'],
  };
  for (const [name, [zh, en, more]] of Object.entries(titles)) {
    const [, short] = /short: (.*)/.exec(more ?? '') ?? [];
    const english = more?.replace(short ?? '-', en?.replace('Flats for ', '') ?? '');
    for (const [lang, title, head] of [
      ['zh', zh, more],
      ['en', en, english],
    ])
      office.writes(
        `${SITE}/words/${name}.${lang}.md`,
        `---\ntitle: ${title}\nsummary: ${title}\n${head}\n---\n\n${lang === 'zh' ? '见规则。' : 'See the rules.'}\n`,
      );
  }
}

/** The site behind the documented nginx, below its path. @returns its address, and the folder in which its path is */
async function deploy(office: Office): Promise<{ address: string; root: string }> {
  const [plain = 0, port = 0] = await freePorts(2);
  const root = emptyFolder();
  cpSync(office.at('site'), join(root, BASE), { recursive: true });
  const printed = put(readFileSync('docs/hosting/nginx.conf', 'utf8'), [
    ['listen 80;', `listen 127.0.0.1:${plain};`],
    // The certificate is the test's neighbour's business: hosts.long.test.ts.
    ['listen 443 ssl;', `listen 127.0.0.1:${port};`],
    ['  ssl_certificate     /etc/letsencrypt/live/draws.example/fullchain.pem;\n', ''],
    ['  ssl_certificate_key /etc/letsencrypt/live/draws.example/privkey.pem;\n', ''],
    ['/srv/draws.example', root],
    ['=404 /404.html', `=404 ${BASE}404.html`],
  ]);
  const nginx: Running = await startNginx(printed, [port]);
  ended.push(() => nginx.stop());
  return { address: `http://127.0.0.1:${port}${BASE}`, root };
}

const rankOf = (office: Office, place: string, rank: number) =>
  office
    .read(`${record(place)}/result.csv`)
    .split('\n')
    [rank]?.split(',')[1] ?? '';

const missing = serversMissing();

test.skipIf(missing !== null)(
  `from 3,000 applicants to a winner who looks a code up${missing === null ? '' : ` (${missing})`}`,
  async () => {
    vi.stubEnv('MINGQIAN_SITE', 'https://draws.example');
    // What many a shell has for something else is not taken for the site's path.
    vi.stubEnv('BASE_URL', '/elsewhere/');
    const office = newOffice();
    await office.step('a folder for the site', () => beginSite(office));
    await wholePath(office, {
      count: { family: 1600, elderly: 900, newcomers: 500 },
      isTwice: true,
      rules: `${SITE}/words/rules/rules.zh.md`,
    });
    await office.step('titles, and the folder looked through', async () => {
      entitle(office);
      await office.does(`site check ${SITE}`);
    });
    const before = office.figures();
    await office.step(`the site built for ${BASE}`, () =>
      office.does(`site build ${SITE} --out site --base ${BASE}`),
    );
    const url = await office.step('nginx, and the deployed site compared', async () => {
      const { address, root } = await deploy(office);
      expect(deadLinksIn(root)).toEqual([]);
      // What is drawn is flats, on every page.
      expect(pagesIn(root).filter((page) => /指标|小客车/.test(textOf(root, fileOfPage(page))))).toEqual([]);
      const { out } = await office.does(`verify-site ${address} --own site`);
      expect(out).not.toMatch(/^host/m);
      expect(out.split('\n').at(-1)).toContain('THE SAME');
      return address;
    });
    await office.step('codes looked up in the deployed site', async () => {
      const chromium: Engine = await startChromium(ensureChromium());
      ended.push(() => chromium.close());
      const visitor = visitorIn(await chromium.tab(), url);
      const lookUp = async (place: string, round: string, rank: number) => {
        await visitor.open('lookup/');
        await visitor.choose(t.where, t.everyPool(round));
        await visitor.fill(t.code, rankOf(office, place, rank));
        await visitor.press('button', t.look);
      };
      for (const [place, round] of [
        [`${ROUND}/family.2`, TITLES.first],
        [`${ROUND}-2/newcomers`, TITLES.again],
      ] as const) {
        await lookUp(place, round, 1);
        await visitor.sees('heading', answers.selected);
        await visitor.reads(answers.rankPublished(1));
      }
      // A row proves no rank by points, and the page says no more than what is published.
      await lookUp(`${ROUND}/elderly`, TITLES.first, 1);
      await visitor.sees('heading', '公布的名次：第 1 名，得到住房');
      // Who declined was selected all the same; who moved up was a reserve.
      await lookUp(`${ROUND}/family.2`, TITLES.first, 3);
      await visitor.sees('heading', answers.selected);
      await visitor.reads('第 3 名已让出');
      await lookUp(`${ROUND}/family.2`, TITLES.first, QUOTA + 2);
      await visitor.reads('这个编码是第 22 名，按这些文件已经递补');
    });
    const figures = office.figures();
    console.info(
      [
        said({ ...figures, byCommands: before.byCommands }),
        `and ${readdirSync(office.at('site'), { recursive: true }).length} files and folders of the site`,
      ].join('; '),
    );
  },
  600_000,
);
