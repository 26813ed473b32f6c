/** A whole round, kept on the device with one press: used without a network, gone on with after a break, taken away again. */
import { expect, type Page, test } from '@playwright/test';
import { keepWords } from '../../src/i18n/keep.ts';
import { keptWords } from '../../src/i18n/kept.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { bytes } from '../../src/i18n/numbers.ts';
import { filesIn, sizeOf } from './built-site.ts';
import { type Front, front } from './front.ts';
import { lookupPage } from './lookup-page.ts';
import { kept } from './offline-page.ts';
import { type OwnSite, ownSite } from './own-site.ts';
import { poolOf } from './published-records.ts';
import { verifyPage } from './verify-page.ts';

test.use({ serviceWorkers: 'allow', baseURL: '' });

/** An earlier round, which the site's own copy does not have. */
const ROUND = '202405';
const t = keepWords.zh;
const code = poolOf('ordinary', ROUND).ranked[0] as string;
const folder = `dist/rounds/${ROUND}`;
/** Its records' files, whatever their pages are. */
const files = filesIn(folder).filter((file) => !file.endsWith('.html'));
const size = files.reduce((sum, file) => sum + sizeOf(folder, file), 0);

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

const panel = (page: Page) => {
  const region = page.getByRole('region', { name: t.title, exact: true });
  return {
    region,
    keep: region.getByRole('button', { name: t.keep(bytes(size)), exact: true }),
    goOn: region.getByRole('button', { name: /^接着存/ }),
    remove: region.getByRole('button', { name: /^从这台设备上删掉/ }),
    fault: region.getByRole('alert'),
    whole: region.getByText(/^已经存在这台设备上，存于 \d{4} 年/),
  };
};

test('with one press: its size before, its codes and its draw without a network, and gone when it is removed', async ({
  page,
}) => {
  await page.goto(`${host.url}rounds/${ROUND}/`);
  await kept(page);
  const { region, keep, remove, whole } = panel(page);
  await expect(region).toContainText(t.files(files.length, bytes(size)));
  await keep.click();
  await expect(whole).toBeVisible();
  await expect(remove).toBeFocused();

  host.treat(() => 'cut');
  const view = lookupPage(page);
  await page.goto(`${host.url}lookup/`);
  await view.lookUp(code, `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText('本期中签');
  await expect(view.answer).toContainText(answerWords.zh.keptWhy);
  const verifier = verifyPage(page);
  await page.goto(`${host.url}verify/#${ROUND}/ordinary`);
  await verifier.start.click();
  await expect(verifier.verdict).toHaveAttribute('data-verdict', 'verified');

  await page.goto(`${host.url}offline/`);
  const list = page.getByRole('region', { name: keptWords.zh.listTitle, exact: true });
  await expect(list).toContainText(t.files(files.length, bytes(size)));
  await list.getByRole('button', { name: /^从这台设备上删掉/ }).click();
  await expect(list.getByRole('status')).toHaveText(t.removed);
  await expect(list).toContainText(keptWords.zh.listNone);
  await page.goto(`${host.url}lookup/`);
  await view.lookUp(code, `${ROUND}/ordinary`);
  await expect(view.sentence).toContainText('连不上网络');
});

test('a break in between: what was kept is not fetched again @long', async ({ page }) => {
  const asked: string[] = [];
  const isRecord = (path: string) => path.startsWith(`/rounds/${ROUND}/`) && !path.endsWith('/');
  await page.goto(`${host.url}rounds/${ROUND}/`);
  await kept(page);
  const { keep, goOn, fault, whole } = panel(page);
  // The network goes after the tenth file.
  host.treat((path) => {
    if (isRecord(path)) asked.push(path);
    return isRecord(path) && asked.length > 10 ? 'cut' : 'pass';
  });
  await keep.click();
  await expect(fault).toHaveText(t.faults.network);
  const first = asked.splice(0).slice(0, 10);
  host.treat((path) => {
    if (isRecord(path)) asked.push(path);
    return 'pass';
  });
  await page.reload();
  await goOn.click();
  await expect(whole).toBeVisible();
  expect(asked.filter((path) => first.includes(path))).toEqual([]);
  expect(new Set([...first, ...asked]).size).toBe(files.length);
});

test('no room on the device is said, and what was kept of it goes @long', async ({ page, context }) => {
  await page.goto(`${host.url}rounds/${ROUND}/`);
  await kept(page);
  const session = await context.newCDPSession(page);
  const { usage = 0 } = await page.evaluate(() => navigator.storage.estimate());
  const quotaSize = usage + size / 2;
  await session.send('Storage.overrideQuotaForOrigin', { origin: new URL(host.url).origin, quotaSize });
  const { keep, fault, goOn } = panel(page);
  await keep.click();
  await expect(fault).toHaveText(t.faults.full);
  await expect(goOn).toBeHidden();
  expect(await page.evaluate(async () => (await caches.keys()).filter((name) => /round/.test(name)))).toEqual(
    [],
  );
});

for (const [taken, words] of [
  ['caches', t.faults.forbidden],
  ['serviceWorker', t.faults.absent],
] as const)
  test(`a browser without ${taken}, as a private window may be, is told so @long`, async ({ page }) => {
    await page.addInitScript((name) => {
      const of = name === 'caches' ? globalThis : Navigator.prototype;
      Object.defineProperty(of, name, { get: () => undefined, configurable: true });
    }, taken);
    await page.goto(`${host.url}rounds/${ROUND}/`);
    const { keep, fault } = panel(page);
    await keep.click();
    await expect(fault).toHaveText(words);
  });

test('the site can be installed as an app', async ({ page, context }) => {
  await page.goto(host.url);
  await kept(page);
  const session = await context.newCDPSession(page);
  const { installabilityErrors } = await session.send('Page.getInstallabilityErrors');
  // Incognito is the test's own window.
  expect(installabilityErrors.filter(({ errorId }) => errorId !== 'in-incognito')).toEqual([]);
  const manifest = await session.send('Page.getAppManifest');
  expect(manifest.errors).toEqual([]);
  expect(JSON.parse(manifest.data ?? '{}')).toMatchObject({
    name: expect.stringContaining('明签'),
    display: 'standalone',
  });
});
