/** The site without a network, after one visit; and what happens when it is updated in between. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { type Serving, serve } from '../../scripts/serve.ts';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { DIST } from './built-site.ts';

/** What `DIST` was built for; a test that serves a copy serves it there. */
const BASE = process.env['MINGQIAN_DIST_BASE'] ?? '/';
const ROUND = '202602';

test.use({ serviceWorkers: 'allow' });

/** Waits until the page says that the site is on the device. */
async function kept(page: Page): Promise<void> {
  await expect(page.locator('#offline-ready')).toContainText(/断网也能用|Works offline/, { timeout: 30_000 });
}

async function lookUp(page: Page, code: string): Promise<void> {
  await page.locator('#lookup-code').fill(code);
  await page.locator('#lookup-code').press('Enter');
}

const sentence = (page: Page) => page.locator('#lookup-answers h2').first();

/** The code that rank 1 of the round's first pool has. */
async function firstSelected(page: Page): Promise<string> {
  const text = await page.evaluate(
    async (path) => (await fetch(path)).text(),
    `../rounds/${ROUND}/ordinary/result.csv`,
  );
  return text.split('\n')[1]?.split(',')[1] as string;
}

test('after one visit: pages, verifier and the latest round’s look-up @sub-path', async ({
  page,
  context,
}) => {
  await page.goto('lookup/');
  await kept(page);
  const code = await firstSelected(page);
  await context.setOffline(true);

  // In the page that is open, and again after it was loaded without a network.
  await lookUp(page, code);
  await expect(sentence(page)).toHaveText('本期中签');
  await expect(page.locator('#lookup-answers')).toContainText('在这台设备存的整份名单里查的');
  await page.reload();
  await lookUp(page, code);
  await expect(sentence(page)).toHaveText('本期中签');
  await lookUp(page, '0');
  await expect(sentence(page)).toContainText('不在');

  await page.goto('en/lookup/');
  await lookUp(page, code);
  await expect(sentence(page)).toHaveText('Selected in this round');
  await page.locator('#lookup-where').selectOption('202405/ordinary');
  await lookUp(page, code);
  await expect(sentence(page)).toHaveText('Could not look up: no connection');

  await page.goto('verify/');
  await expect(page.locator('h1')).toHaveText('重新摇号');
  const program = await page.evaluate(async () => (await fetch('../verify.py')).text());
  expect(program).toContain('mingqian/1');
  await page.locator('#verify-start').click();
  await expect(page.locator('.verdict[data-verdict="verified"]').first()).toBeVisible({ timeout: 30_000 });

  await page.goto('nowhere/');
  await expect(page.locator('h1')).toHaveText('没有网络');
  await page.goto('en/nowhere/');
  await expect(page.locator('h1')).toHaveText('No network');
});

test('a record is read from one place: all from the network, or all from the device @sub-path', async ({
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
  let folder: string;
  let server: Serving;

  test.beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'mingqian-offline-')), 'site');
    await cp(DIST, folder, { recursive: true });
    server = await serve(folder, BASE, 0);
  });
  test.afterEach(async () => {
    await server.close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  /** Puts a new version in place: another title, its script under another name, as a new build gives it. */
  async function update(): Promise<{ oldScript: string; newScript: string }> {
    const lookup = join(folder, 'lookup/index.html');
    const html = await readFile(lookup, 'utf8');
    const scripts = await readdir(join(folder, '_astro'));
    const oldScript = scripts.find((name) => /^lookup\.astro.*\.js$/.test(name)) as string;
    const newScript = oldScript.replace(/\.[^.]+\.js$/, '.NEWNAME0.js');
    await rename(join(folder, '_astro', oldScript), join(folder, '_astro', newScript));
    await writeFile(
      lookup,
      html.replaceAll(oldScript, newScript).replace(/<h1([^>]*)>结果查询/, '<h1$1>结果查询（新版）'),
    );
    const english = join(folder, 'en/lookup/index.html');
    await writeFile(english, (await readFile(english, 'utf8')).replaceAll(oldScript, newScript));
    await writeServiceWorker(folder);
    return { oldScript, newScript };
  }

  /** Starts the site as it now is, at the address where it was. */
  async function restart(): Promise<void> {
    const port = Number(new URL(server.url).port);
    await server.close();
    server = await serve(folder, BASE, port);
  }

  const cacheNames = (page: Page) => page.evaluate(() => caches.keys());
  const scriptsOf = (page: Page) =>
    page
      .locator('script[src]')
      .evaluateAll((scripts) => scripts.map((one) => one.getAttribute('src')?.split('/').at(-1)));

  test('the next page is the new one, with its own script; offline the new one stays', async ({
    page,
    context,
  }) => {
    await page.goto(`${server.url}lookup/`);
    await kept(page);
    const code = await firstSelected(page);
    const old = await context.newPage();
    await old.goto(`${server.url}en/lookup/`);
    await kept(old);
    const { oldScript, newScript } = await update();
    await restart();

    await page.reload();
    await expect(page.locator('h1')).toHaveText('结果查询（新版）');
    expect(await scriptsOf(page)).toContain(newScript);
    expect(await scriptsOf(page)).not.toContain(oldScript);
    // An open page of the version before is told, and goes on with what it has.
    await expect(old.locator('#offline-updated')).toBeVisible({ timeout: 30_000 });
    await lookUp(old, code);
    await expect(sentence(old)).toHaveText('Selected in this round');
    expect(await scriptsOf(old)).toContain(oldScript);

    await server.close();
    await page.reload();
    await expect(page.locator('h1')).toHaveText('结果查询（新版）');
    expect(await scriptsOf(page)).toContain(newScript);
    await lookUp(page, code);
    await expect(sentence(page)).toHaveText('本期中签');
    await lookUp(old, code);
    await expect(sentence(old)).toHaveText('Selected in this round');
    // What pages of the version before may still ask for is there.
    const left = await page.evaluate(async (name) => (await fetch(`../_astro/${name}`)).ok, oldScript);
    expect(left).toBe(true);
  });

  test('an open page is told that there is a new version', async ({ page }) => {
    await page.goto(`${server.url}lookup/`);
    await kept(page);
    await update();
    await restart();
    await page.evaluate(async () => (await navigator.serviceWorker.ready).update());
    await expect(page.locator('#offline-updated')).toBeVisible({ timeout: 30_000 });
    await page.locator('#offline-reload').click();
    await expect(page.locator('h1')).toHaveText('结果查询（新版）');
  });

  test('a version that is not whole is not taken: the old one stays, offline too', async ({ page }) => {
    await page.goto(`${server.url}lookup/`);
    await kept(page);
    const [before] = await cacheNames(page);
    await update();
    // One of the new files is not what the list of the new version says, as while a site is being copied.
    await writeFile(join(folder, 'lookup/index.html'), 'half a page');
    await restart();
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
    await server.close();
    await page.reload();
    await expect(page.locator('h1')).toHaveText('结果查询');
    await lookUp(page, await firstSelected(page));
    await expect(sentence(page)).toHaveText('本期中签');
    expect((await cacheNames(page))[0]).toBe(before);

    // Whole at last, it is taken.
    await cp(join(DIST, 'lookup'), join(folder, 'lookup'), { recursive: true });
    await cp(join(DIST, '_astro'), join(folder, '_astro'), { recursive: true });
    await writeServiceWorker(folder);
    server = await serve(folder, BASE, Number(new URL(server.url).port));
    await page.reload();
    await expect(page.locator('h1')).toHaveText('结果查询');
    await kept(page);
  });
});
