/** The site without a network, after one visit; and what happens when it is updated in between. */
import { cp, readdir, readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { offlineWords } from '../../src/i18n/offline.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { DIST } from './built-site.ts';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { kept, updated } from './offline-page.ts';
import { type OwnSite, ownSite } from './own-site.ts';
import { poolOf, ROUND } from './published-records.ts';
import { verifyPage } from './verify-page.ts';

test.use({ serviceWorkers: 'allow' });

/** The code that rank 1 of the round's first pool has. */
const code = poolOf('ordinary').ranked[0] as string;
const title = (page: Page) => page.getByRole('heading', { level: 1 });

test('after one visit: pages, verifier and the latest round’s look-up @sub-path', async ({
  page,
  context,
}) => {
  const view = lookupPage(page);
  await page.goto('lookup/');
  await kept(page);
  await context.setOffline(true);

  // In the page that is open, and again after it was loaded without a network.
  await view.lookUp(code);
  await expect(view.sentence).toHaveText('本期中签');
  await expect(view.answer).toContainText(answerWords.zh.keptWhy);
  await page.reload();
  await view.lookUp(code);
  await expect(view.sentence).toHaveText('本期中签');
  await view.lookUp('0');
  await expect(view.sentence).toHaveText(ABSENT);

  const english = lookupPage(page, 'en');
  await page.goto('en/lookup/');
  await english.lookUp(code);
  await expect(english.sentence).toHaveText('Selected in this round');
  await english.lookUp(code, '202405/ordinary');
  await expect(english.sentence).toHaveText('Could not look up: no connection');

  await page.goto('verify/');
  await expect(title(page)).toHaveText(verifyWords.zh.title);
  const program = await page.evaluate(async () => (await fetch('../verify.py')).text());
  expect(program).toContain('mingqian/1');
  const verifier = verifyPage(page);
  await verifier.start.click();
  await expect(verifier.verdict).toHaveAttribute('data-verdict', 'verified');

  await page.goto('nowhere/');
  await expect(title(page)).toHaveAccessibleName(offlineWords.zh.title);
  await page.goto('en/nowhere/');
  await expect(title(page)).toHaveAccessibleName(offlineWords.en.title);
});

test('a record is read from one place: all from the network, or all from the device @sub-path-long', async ({
  page,
  context,
}) => {
  await page.goto('lookup/');
  await kept(page);
  await page.reload();
  const read = (file: string) =>
    page.evaluate(
      (path) =>
        fetch(path).then(
          (response) => response.status,
          () => 'failed',
        ),
      `../rounds/${ROUND}/ordinary/${file}`,
    );
  expect(await read('commitment.json')).toBe(200);
  await context.setOffline(true);
  expect(await read('seed.json')).toBe('failed');
  // The next attempt finds all of it on the device, and what the record does not have is not there.
  expect(await read('commitment.json')).toBe(200);
  expect(await read('seed.json')).toBe(200);
  expect(await read('applicants.csv.gz')).toBe(404);
  await context.setOffline(false);
  expect(await read('rules.md')).toBe(200);
  // Once a reading has begun anew there is no going back to the device.
  expect(await read('commitment.json')).toBe(200);
  await context.setOffline(true);
  expect(await read('rules.md')).toBe('failed');
});

test.describe('the site is updated in between', () => {
  // On a server of its own, which can change and go away.
  test.use({ baseURL: '' });
  let site: OwnSite;
  test.beforeEach(async () => {
    site = await ownSite();
  });
  test.afterEach(() => site.remove());

  interface Renamed {
    readonly oldScript: string;
    readonly newScript: string;
  }

  /** Gives the script of a page, and of no other one that the test opens, another name, as a new build gives it. */
  async function renamed(path: string): Promise<Renamed> {
    const { folder } = site;
    const file = join(folder, path, 'index.html');
    const html = await readFile(file, 'utf8');
    const names = [...html.matchAll(/_astro\/([^"'/]+\.js)/g)].map(([, name]) => name as string);
    const home = await readFile(join(folder, 'index.html'), 'utf8');
    const oldScript = names.find((name) => /^(?:zh|en)\./.test(name) && !home.includes(name)) ?? '';
    expect(await readdir(join(folder, '_astro'))).toContain(oldScript);
    const newScript = oldScript.replace(/\.[^.]+\.js$/, '.NEWNAME0.js');
    await rename(join(folder, '_astro', oldScript), join(folder, '_astro', newScript));
    await writeFile(file, html.replaceAll(oldScript, newScript));
    return { oldScript, newScript };
  }

  /** Puts a new version in place: another title, its scripts under other names. */
  async function update(): Promise<{ chinese: Renamed; english: Renamed }> {
    const [chinese, english] = [await renamed('lookup'), await renamed('en/lookup')];
    const lookup = join(site.folder, 'lookup/index.html');
    const newer = (await readFile(lookup, 'utf8')).replace(/<h1([^>]*)>结果查询/, '<h1$1>结果查询（新版）');
    expect(newer).toContain('>结果查询（新版）');
    await writeFile(lookup, newer);
    await writeServiceWorker(site.folder);
    return { chinese, english };
  }

  const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
  /** The names of the scripts that a page has loaded. */
  const scriptsOf = (page: Page) =>
    page.evaluate(() =>
      performance
        .getEntriesByType('resource')
        .map(({ name }) => new URL(name).pathname.split('/').at(-1) ?? '')
        .filter((name) => name.endsWith('.js')),
    );

  test('the next page is the new one, with its own script; offline the new one stays', async ({
    page,
    context,
  }) => {
    const view = lookupPage(page);
    await page.goto(`${site.url}lookup/`);
    await kept(page);
    const old = await context.newPage();
    const oldView = lookupPage(old, 'en');
    await old.goto(`${site.url}en/lookup/`);
    await kept(old);
    const { chinese, english } = await update();
    const { oldScript, newScript } = chinese;
    await site.restart();

    await page.reload();
    await expect(title(page)).toHaveText('结果查询（新版）');
    await expect.poll(() => scriptsOf(page)).toContain(newScript);
    expect(await scriptsOf(page)).not.toContain(oldScript);
    // An open page of the version before is told, and goes on with what it has.
    await expect(updated(old, 'en').note).toBeVisible();
    await oldView.lookUp(code);
    await expect(oldView.sentence).toHaveText('Selected in this round');
    expect(await scriptsOf(old)).toContain(english.oldScript);

    await site.stop();
    await page.reload();
    await expect(title(page)).toHaveText('结果查询（新版）');
    await expect.poll(() => scriptsOf(page)).toContain(newScript);
    await view.lookUp(code);
    await expect(view.sentence).toHaveText('本期中签');
    await oldView.lookUp(code);
    await expect(oldView.sentence).toHaveText('Selected in this round');
    // What pages of the version before may still ask for is there.
    const left = await page.evaluate(async (name) => (await fetch(`../_astro/${name}`)).ok, oldScript);
    expect(left).toBe(true);
  });

  test('an open page is told that there is a new version @long', async ({ page }) => {
    await page.goto(`${site.url}lookup/`);
    await kept(page);
    await expect(updated(page).note).toBeHidden();
    await expect(updated(page).reload).toBeHidden();
    await update();
    await site.restart();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(updated(page).note).toBeVisible();
    await updated(page).reload.click();
    await expect(title(page)).toHaveText('结果查询（新版）');
  });

  test('a version that is not whole is not taken: the old one stays, offline too', async ({ page }) => {
    const view = lookupPage(page);
    await page.goto(`${site.url}lookup/`);
    await kept(page);
    const [before] = await cacheNames(page);
    await update();
    // One of the new files is not what the list of the new version says, as while a site is being copied.
    await writeFile(join(site.folder, 'lookup/index.html'), 'half a page');
    await site.restart();
    const installed = await page.evaluate(async () => {
      const registration = await navigator.serviceWorker.ready;
      const updated = await registration.update();
      const worker = updated.installing;
      if (worker === null) return 'none';
      return new Promise<string>((resolve) => {
        worker.addEventListener('statechange', () => {
          if (worker.state !== 'installing') resolve(worker.state);
        });
      });
    });
    expect(installed).toBe('redundant');
    await site.stop();
    await page.reload();
    await expect(title(page)).toHaveText('结果查询');
    await view.lookUp(code);
    await expect(view.sentence).toHaveText('本期中签');
    expect((await cacheNames(page))[0]).toBe(before);

    // Whole at last, it is taken.
    await cp(join(DIST, 'lookup'), join(site.folder, 'lookup'), { recursive: true });
    await cp(join(DIST, '_astro'), join(site.folder, '_astro'), { recursive: true });
    await writeServiceWorker(site.folder);
    await site.restart();
    await page.reload();
    await expect(title(page)).toHaveText('结果查询');
    await kept(page);
  });
});
