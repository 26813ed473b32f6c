/** A page from the copy on the device says that it is one: every kind of page, however the network fails. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { roundWords } from '../../src/i18n/rounds.ts';
import { expectAccessible } from './axe.ts';
import { DIST, pagesIn } from './built-site.ts';
import { type Front, front } from './front.ts';
import { expectCopy, kept, note, updated } from './offline-page.ts';
import { type OwnSite, ownSite } from './own-site.ts';
import { ROUND } from './published-records.ts';

test.use({ serviceWorkers: 'allow', baseURL: '' });

let site: OwnSite;
let host: Front;
test.beforeEach(async () => {
  site = await ownSite();
  host = await front(site.url);
});
test.afterEach(async () => {
  await host.close();
  await site.remove();
});

const title = (page: Page) => page.getByRole('heading', { level: 1 });

/** Takes the version that is served, and gives the moments between which that was done. */
async function take(page: Page): Promise<[begun: number, ended: number]> {
  const begun = Date.now();
  await page.goto(host.url);
  await kept(page);
  return [begun, Date.now()];
}

test.describe('a copy says that it is one', () => {
  const isPage = (path: string) => path.endsWith('/');
  const isFile = (path: string) => !isPage(path);
  /** The latest round on the home page, under this name. */
  const latest = (page: Page, name: string) => page.getByRole('region', { name, exact: true });

  /** One page of each kind in a language; the build refuses a page that could not say so. */
  function kindsOfPages(isEnglish: boolean): string[] {
    const kind = (path: string) => [/^(?:en\/)?[^/]*/.exec(path)?.[0], path.split('/').length].join();
    const pages = pagesIn(DIST).filter((path) => path !== '404.html' && path.startsWith('en/') === isEnglish);
    return [...new Map(pages.map((path) => [kind(path), path])).values()];
  }

  for (const [home, lang, drawn] of [
    ['', 'zh', '2026 年 6 月 26 日摇号'],
    ['en/', 'en', 'drawn on 26 June 2026'],
  ] as const)
    test(`every kind of page of /${home} does without a network, and none with one; no script has a part in it @long`, async ({
      page,
      context,
    }) => {
      test.slow();
      const { homeTitle: fresh, homeTitleKept: copied } = roundWords[lang];
      const moments = await take(page);
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
      const pages = kindsOfPages(lang === 'en');
      for (const one of ['', 'lookup/', 'verify/', 'rounds/', 'offline/'])
        expect(pages).toContain(home + one);
      for (const path of pages) {
        await page.goto(host.url + path, { waitUntil: 'domcontentloaded' });
        await expect(title(page)).toBeVisible();
        await expect(note(page)).toBeHidden();
      }
      await page.goto(host.url + home);
      await expect(latest(page, fresh)).toBeVisible();
      host.treat(() => 'cut');
      for (const path of pages) {
        await page.goto(host.url + path, { waitUntil: 'domcontentloaded' });
        await expectCopy(page, ...moments);
      }
      await page.goto(host.url + home);
      await expect(latest(page, copied)).toBeVisible();
      await expect(latest(page, fresh)).toBeHidden();
      await page.emulateMedia({ media: 'print' });
      await expect(note(page)).toBeVisible();
      // The round is named with its date, wherever the page comes from.
      await expect(latest(page, copied).getByText(drawn, { exact: true })).toBeVisible();
      host.treat(() => 'pass');
      await page.reload();
      await expect(note(page)).toBeHidden();
      await expect(latest(page, fresh).getByText(drawn, { exact: true })).toBeVisible();
    });

  test('a slow page, a failing host, and an address without its last slash @long', async ({ page }) => {
    const moments = await take(page);
    // Pages do not come, what they are made of does.
    host.treat((path) => (isPage(path) ? 'hold' : 'pass'));
    await page.goto(host.url);
    await expectCopy(page, ...moments);
    await expect(latest(page, roundWords.zh.homeTitleKept)).toBeVisible();
    host.treat((path) => (isPage(path) ? 'fail' : 'pass'));
    await page.goto(`${host.url}en/rounds/${ROUND}/`);
    await expectCopy(page, ...moments);
    await expectAccessible(page, 'all');
    // Pages come, and nothing else does: they are the network's.
    host.treat((path) => (isFile(path) ? 'cut' : 'pass'));
    await page.goto(`${host.url}rounds/`);
    await expect(title(page)).toHaveText(roundWords.zh.title);
    await expect(note(page)).toBeHidden();
    host.treat(() => 'cut');
    await page.goto(`${host.url}rounds`);
    await expectCopy(page, ...moments);
    // What is no page is given byte for byte.
    await page.goto(`${host.url}verify.py`);
    await expect(page.locator('pre')).toHaveText(await readFile(join(site.folder, 'verify.py'), 'utf8'));
  });

  test('a step back in the history is no old page without a word @long', async ({ page }) => {
    const moments = await take(page);
    await page.goto(`${host.url}en/`);
    await page.goto(`${host.url}en/rounds/`);
    await expect(title(page)).toHaveText(roundWords.en.title);
    await expect(note(page)).toBeHidden();
    host.treat(() => 'cut');
    await page.goBack();
    await expect(page).toHaveURL(`${host.url}en/`);
    await expectCopy(page, ...moments);
    // What was in the browser's own store would be a page of before, where the network has another.
    host.treat(() => 'pass');
    const home = join(site.folder, 'en/rounds/index.html');
    await writeFile(home, (await readFile(home, 'utf8')).replace(/<h1([^>]*)>[^<]*/, '<h1$1>Rounds, new'));
    await site.restart();
    await page.goForward();
    await expect(title(page)).toHaveText('Rounds, new');
    await expect(note(page)).toBeHidden();
  });

  test('two tabs and an update between them: each says what it is @long', async ({ page, context }) => {
    const moments = await take(page);
    host.treat(() => 'cut');
    const old = await context.newPage();
    await old.goto(`${host.url}en/`);
    await expectCopy(old, ...moments);
    const before = await note(old).getByRole('time').getAttribute('datetime');

    const home = join(site.folder, 'index.html');
    await writeFile(home, (await readFile(home, 'utf8')).replace(/<h1([^>]*)>[^<]*/, '<h1$1>新版'));
    await writeServiceWorker(site.folder);
    await site.restart();
    host.treat(() => 'pass');
    const begun = Date.now();
    await page.reload();
    await expect(title(page)).toHaveText('新版');
    await expect(note(page)).toBeHidden();
    await expect(updated(old, 'en').note).toBeVisible();
    const ended = Date.now();
    // The tab of before still is what it was, with its date.
    await expect(note(old)).toBeVisible();
    expect(await note(old).getByRole('time').getAttribute('datetime')).toBe(before);
    host.treat(() => 'cut');
    for (const tab of [page, old]) {
      await tab.reload();
      await expectCopy(tab, begun, ended);
    }
    await expect(title(page)).toHaveText('新版');
  });
});
