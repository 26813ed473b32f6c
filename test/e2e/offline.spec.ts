/** The site without a network, after one visit; and what happens when it is updated in between. */
import { cp, mkdtemp, readdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { type Serving, serve } from '../../scripts/serve.ts';
import { writeServiceWorker } from '../../scripts/service-worker.ts';
import { DIST, pagesIn } from './built-site.ts';
import { type Front, front } from './front.ts';

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

/** What a page says that comes from the copy. */
const note = (page: Page) => page.locator('p.kept');

/** A moment to the second, as the copy's date is. */
const second = (ms: number) => Math.floor(ms / 1000) * 1000;

/** Requires that a page says that it comes from the copy, taken between two moments, in its own language. */
async function expectCopy(page: Page, begun: number, ended: number): Promise<void> {
  await expect(note(page)).toBeVisible();
  const date = note(page).locator('time');
  const since = Date.parse((await date.getAttribute('datetime')) ?? '');
  expect(since).toBeGreaterThanOrEqual(second(begun));
  expect(since).toBeLessThanOrEqual(ended);
  const isEnglish = (await page.locator('html').getAttribute('lang')) === 'en';
  const year = String(new Date(since + 8 * 3_600_000).getUTCFullYear());
  await expect(date).toHaveText(
    isEnglish ? new RegExp(`${year}, \\d\\d:\\d\\d Beijing time$`) : new RegExp(`^${year} 年`),
  );
  await expect(note(page)).toContainText(isEnglish ? 'there may be a newer one online' : '网上可能已有更新');
}

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

test.describe('a copy says that it is one', () => {
  test.use({ baseURL: '' });
  let folder: string;
  let server: Serving;
  let host: Front;

  test.beforeEach(async () => {
    folder = join(await mkdtemp(join(tmpdir(), 'mingqian-copy-')), 'site');
    await cp(DIST, folder, { recursive: true });
    server = await serve(folder, BASE, 0);
    host = await front(server.url);
  });
  test.afterEach(async () => {
    await host.close();
    await server.close();
    await rm(join(folder, '..'), { recursive: true, force: true });
  });

  /** Takes the version that is served, and gives the moments between which that was done. */
  async function take(page: Page): Promise<[begun: number, ended: number]> {
    const begun = Date.now();
    await page.goto(host.url);
    await kept(page);
    return [begun, Date.now()];
  }

  const homeTitle = (page: Page): Locator => page.locator('#current');
  const isPage = (path: string) => path.endsWith('/');
  const isFile = (path: string) => !isPage(path);

  /** One page of each kind in a language; the build refuses a page that could not say so. */
  function kindsOfPages(isEnglish: boolean): string[] {
    const kind = (path: string) => [/^(?:en\/)?[^/]*/.exec(path)?.[0], path.split('/').length].join();
    const pages = pagesIn(DIST).filter((path) => path !== '404.html' && path.startsWith('en/') === isEnglish);
    return [...new Map(pages.map((path) => [kind(path), path])).values()];
  }

  for (const [home, fresh, copied, drawn] of [
    ['', '本站最近一期', '副本里最近的一期', '2026 年 6 月 26 日摇号'],
    ['en/', 'The latest round on this site', 'The latest round in the copy', 'drawn on 26 June 2026'],
  ] as const)
    test(`every kind of page of /${home} does without a network, and none with one; no script has a part in it`, async ({
      page,
      context,
    }) => {
      test.slow();
      const moments = await take(page);
      const session = await context.newCDPSession(page);
      await session.send('Emulation.setScriptExecutionDisabled', { value: true });
      const pages = kindsOfPages(home === 'en/');
      for (const one of ['', 'lookup/', 'verify/', 'rounds/', 'offline/'])
        expect(pages).toContain(home + one);
      for (const path of pages) {
        await page.goto(host.url + path, { waitUntil: 'domcontentloaded' });
        await expect(note(page)).toBeHidden();
      }
      await page.goto(host.url + home);
      await expect(homeTitle(page)).toHaveText(fresh, { useInnerText: true });
      host.treat(() => 'cut');
      for (const path of pages) {
        await page.goto(host.url + path, { waitUntil: 'domcontentloaded' });
        await expectCopy(page, ...moments);
      }
      await page.goto(host.url + home);
      await expect(homeTitle(page)).toHaveText(copied, { useInnerText: true });
      await page.emulateMedia({ media: 'print' });
      await expect(note(page)).toBeVisible();
      // The round is named with its date, wherever the page comes from.
      await expect(page.locator('[aria-labelledby="current"] time').first()).toHaveText(drawn);
      host.treat(() => 'pass');
      await page.reload();
      await expect(note(page)).toBeHidden();
      await expect(homeTitle(page)).toHaveText(fresh, { useInnerText: true });
    });

  test('a slow page, a failing host, and an address without its last slash', async ({ page }) => {
    const moments = await take(page);
    // Pages do not come, what they are made of does.
    host.treat((path) => (isPage(path) ? 'hold' : 'pass'));
    await page.goto(host.url);
    await expectCopy(page, ...moments);
    await expect(homeTitle(page)).toHaveText('副本里最近的一期', { useInnerText: true });
    host.treat((path) => (isPage(path) ? 'fail' : 'pass'));
    await page.goto(`${host.url}en/rounds/${ROUND}/`);
    await expectCopy(page, ...moments);
    expect((await new AxeBuilder({ page }).analyze()).violations).toEqual([]);
    // Pages come, and nothing else does: they are the network's.
    host.treat((path) => (isFile(path) ? 'cut' : 'pass'));
    await page.goto(`${host.url}rounds/`);
    await expect(page.locator('h1')).toHaveText('期次');
    await expect(note(page)).toBeHidden();
    host.treat(() => 'cut');
    await page.goto(`${host.url}rounds`);
    await expectCopy(page, ...moments);
    // What is no page is given byte for byte.
    await page.goto(`${host.url}verify.py`);
    await expect(page.locator('pre')).toHaveText(await readFile(join(folder, 'verify.py'), 'utf8'));
  });

  test('a step back in the history is no old page without a word', async ({ page }) => {
    const moments = await take(page);
    await page.goto(`${host.url}en/`);
    await page.goto(`${host.url}en/rounds/`);
    await expect(note(page)).toBeHidden();
    host.treat(() => 'cut');
    await page.goBack();
    await expect(page).toHaveURL(`${host.url}en/`);
    await expectCopy(page, ...moments);
    // What was in the browser's own store would be a page of before, where the network has another.
    host.treat(() => 'pass');
    const home = join(folder, 'en/rounds/index.html');
    await writeFile(home, (await readFile(home, 'utf8')).replace(/<h1([^>]*)>[^<]*/, '<h1$1>Rounds, new'));
    await restart();
    await page.goForward();
    await expect(page.locator('h1')).toHaveText('Rounds, new');
    await expect(note(page)).toBeHidden();
  });

  /** Serves the folder anew, as it now is. */
  async function restart(): Promise<void> {
    const port = Number(new URL(server.url).port);
    await server.close();
    server = await serve(folder, BASE, port);
  }

  test('two tabs and an update between them: each says what it is', async ({ page, context }) => {
    const moments = await take(page);
    host.treat(() => 'cut');
    const old = await context.newPage();
    await old.goto(`${host.url}en/`);
    await expectCopy(old, ...moments);
    const before = await note(old).locator('time').getAttribute('datetime');

    const home = join(folder, 'index.html');
    await writeFile(home, (await readFile(home, 'utf8')).replace(/<h1>[^<]*/, '<h1>新版'));
    await writeServiceWorker(folder);
    await restart();
    host.treat(() => 'pass');
    const begun = Date.now();
    await page.reload();
    await expect(page.locator('h1')).toHaveText('新版');
    await expect(note(page)).toBeHidden();
    await expect(old.locator('#offline-updated')).toBeVisible({ timeout: 30_000 });
    const ended = Date.now();
    // The tab of before still is what it was, with its date.
    await expect(note(old)).toBeVisible();
    expect(await note(old).locator('time').getAttribute('datetime')).toBe(before);
    host.treat(() => 'cut');
    for (const tab of [page, old]) {
      await tab.reload();
      await expectCopy(tab, begun, ended);
    }
    await expect(page.locator('h1')).toHaveText('新版');
  });

  test('an answer from the copy has its date, one from the network has none, and both the date of the draw', async ({
    page,
  }) => {
    await take(page);
    await page.goto(`${host.url}lookup/`);
    const code = await firstSelected(page);
    const answers = page.locator('#lookup-answers');
    const year = new Date().getFullYear();
    const copyDate = new RegExp(`存于 ${year} 年 .*（北京时间）；网上可能已有更新`);
    await page.locator('#lookup-where').selectOption(`${ROUND}/ordinary`);
    for (const [treatment, isCopy] of [
      ['pass', false],
      ['cut', true],
    ] as const) {
      host.treat(() => treatment);
      await lookUp(page, code);
      await expect(sentence(page)).toHaveText('本期中签');
      await expect(answers.locator('[data-part="where"]')).toContainText('摇号日期 2026 年 6 月 26 日');
      if (isCopy) await expect(answers).toContainText(copyDate);
      else await expect(answers).not.toContainText('副本');
      await lookUp(page, '0');
      await expect(sentence(page)).toContainText('不在');
      await expect(answers.locator('[data-part="where"]')).toContainText('摇号日期 2026 年 6 月 26 日');
      if (isCopy) await expect(answers).toContainText(copyDate);
      else await expect(answers).not.toContainText('副本');
    }
  });

  test('an answer for which the network came for some pools only says so', async ({ page }) => {
    await take(page);
    await page.goto(`${host.url}lookup/`);
    host.treat((path) => (path.includes(`search/${ROUND}/ordinary/`) ? 'cut' : 'pass'));
    await lookUp(page, '0');
    await expect(sentence(page)).toContainText('不在');
    await expect(page.locator('#lookup-answers')).toContainText('有的文件取自这台设备上的副本');
  });

  test('a saved receipt checked with the copy’s draw, and a record verified from the copy, say so', async ({
    page,
  }) => {
    await take(page);
    await page.goto(`${host.url}lookup/`);
    await lookUp(page, await firstSelected(page));
    await expect(sentence(page)).toHaveText('本期中签');
    const download = page.waitForEvent('download');
    await page
      .getByRole('button', { name: /存凭据/ })
      .first()
      .click();
    const receipt = await (await download).path();
    const check = async () => {
      await page.locator('#saved-file').setInputFiles({
        name: 'receipt.json',
        mimeType: 'application/json',
        buffer: await readFile(receipt),
      });
      await expect(page.locator('#lookup-answers')).toContainText('这是从你存的凭据算出来的');
    };
    await check();
    await expect(page.locator('#lookup-answers')).not.toContainText('副本');
    host.treat(() => 'cut');
    await page.reload();
    await check();
    await expect(page.locator('#lookup-answers')).toContainText(
      /有的文件取自这台设备上的副本，按它的钟存于 \d{4} 年/,
    );

    // The network is back, in the same page, after the list on this device was searched: the copy has no more part in it.
    await lookUp(page, '0');
    await expect(page.locator('#lookup-answers')).toContainText('在这台设备存的整份名单里查的');
    await check();
    await expect(page.locator('#lookup-answers')).toContainText('副本');
    host.treat(() => 'pass');
    await check();
    await expect(page.locator('#lookup-answers')).not.toContainText('副本');

    // The page is the network's; by the time the record is read, there is none.
    await page.goto(`${host.url}verify/`);
    const fromCopy = page.locator('#verify-run-kept');
    await page.locator('#verify-start').click();
    const verified = page.locator('.verdict[data-verdict="verified"]').first();
    await expect(verified).toBeVisible({ timeout: 30_000 });
    await expect(fromCopy).toBeHidden();
    host.treat(() => 'cut');
    await page.locator('#verify-again').click();
    await expect(fromCopy).toContainText(/记录取自这台设备上的副本，按它的钟存于 \d{4} 年/);
    await expect(verified).toBeVisible({ timeout: 30_000 });
    await expect(fromCopy).toBeVisible();
    await expect(note(page)).toBeHidden();
  });
});
