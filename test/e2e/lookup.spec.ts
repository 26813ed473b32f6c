/** The look-up page on the built site: every kind of answer, for every reader. */
import { expect, test } from '@playwright/test';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { expectAccessible } from './axe.ts';
import { ABSENT, grouped, lookupPage } from './lookup-page.ts';
import { codeOf, poolOf, ROUND, unselected } from './published-records.ts';
import { chainLink, chainStates, marks } from './views.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

const ALL_PRESSED = ['pressed', 'pressed', 'pressed', 'pressed', 'pressed'];

test('selected: a pasted code, all pools of the round, proven step by step @sub-path', async ({
  page,
  baseURL,
}) => {
  const pool = poolOf('ordinary');
  const code = pool.ranked[4] as string;
  const requests: string[] = [];
  page.on('request', (one) => requests.push(one.url()));
  const view = lookupPage(page);
  await page.goto('lookup/');
  const wide = [...`${code.slice(0, 4)} ${code.slice(4, 8)}　${code.slice(8)}`]
    .map((char) => (/[0-9]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
    .join('');
  await view.lookUp(wide);

  await expect(view.sentence).toHaveText('本期中签');
  await expect(view.sentence).toBeFocused();
  await expect(view.status).toHaveText('查完了：本期中签');
  const row = pool.list.find((one) => one.startsWith(`${code},`)) as string;
  await expect(view.answer).toContainText(row);
  await expect(view.answer).toContainText('名次是第 5');
  await expect(view.answer).toContainText('照 result.json 说');
  await expect(view.answer).toContainText('取自 result.csv');
  await expect(chainLink(view.answer, 'result')).toContainText('和本页记的一样');
  await expect(marks(view.answer).first()).toBeAttached();
  expect(await chainStates(view.answer)).toEqual(ALL_PRESSED);
  await expect(view.main).toContainText('另外 4 个池的名单上没有这个编码');
  await expect(view.answers).toHaveCount(1);

  expect(requests.length).toBeGreaterThan(0);
  for (const address of requests) {
    const url = new URL(address);
    expect(url.host).toBe(new URL(baseURL ?? '').host);
    expect(address).toContain(new URL(baseURL ?? '').pathname);
    expect(url.search).toBe('');
    expect(decodeURIComponent(address)).not.toContain(code);
  }
  expect(page.url()).not.toContain(code);
});

test('one pool is searched with less than 64 KB, and a small result.csv', async ({ page }) => {
  const { ranked } = poolOf('ordinary');
  const bodies: Promise<Buffer>[] = [];
  const view = lookupPage(page);
  await page.goto('lookup/');
  page.on('response', (response) => {
    if (/\/(?:search|rounds)\/.*json$/.test(response.url())) bodies.push(response.body());
  });
  await view.lookUp(ranked[0] as string, `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText('本期中签');
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
  // Commitment, head, piece, seed and result.
  expect(bodies.length).toBeGreaterThanOrEqual(5);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(64 * 1024);
});

test('a reserve, one not selected', async ({ page }) => {
  const pool = poolOf('ordinary');
  const view = lookupPage(page);
  await page.goto('lookup/');
  await view.lookUp(pool.ranked[pool.quota + 2] as string);
  await expect(view.sentence).toHaveText('候补第 3 位');
  await view.lookUp(unselected(pool));
  await expect(view.sentence).toHaveText('本期未中签');
  await expect(view.answer).toContainText(/一共抽了 [\d,]+ 次，没有抽到你的/);
  expect(await chainStates(view.answer)).toEqual(ALL_PRESSED);
});

test('ranking and queue: membership is proven, the rank is said as published', async ({ page }) => {
  const view = lookupPage(page);
  for (const name of ['ne-families', 'ne-persons']) {
    const pool = poolOf(name);
    await page.goto('lookup/');
    for (const [code, words] of [
      [pool.ranked[6] as string, '公布的名次：第 7 名，得到指标'],
      [pool.ranked[pool.quota] as string, '公布的名次：候补第 1 位'],
      [unselected(pool), '公布的结果里没有排到'],
    ] as const) {
      await view.lookUp(code, `${ROUND}/${name}`);
      if (name === 'ne-persons') {
        await expect(view.sentence).toHaveText('在名单上，结果还没有读');
        await expect(view.answer).toContainText(/约 49[0-9]\.[0-9] kB/);
        expect(await chainStates(view.answer)).toEqual(['pressed', 'pressed', 'pressed', 'empty', 'empty']);
        await view.read.click();
        await expect(view.sentence).toBeFocused();
      }
      await expect(view.sentence).toHaveText(words);
      await expect(view.answers).toHaveCount(1);
      expect(await chainStates(view.answer)).toEqual(['pressed', 'pressed', 'pressed', 'empty', 'pressed']);
      await view.openProof();
      const rerun = view.answer.getByRole('link', { name: '重新排一遍' }).first();
      await expect(rerun).toHaveAttribute('href', new RegExp(`/verify/#${ROUND}/${name}$`));
    }
  }
});

test('not listed: the two neighbours, in every pool of the round', async ({ page }) => {
  const pool = poolOf('ordinary');
  const view = lookupPage(page);
  await page.goto('lookup/');
  const [before, after] = [codeOf(pool.list[255]), codeOf(pool.list[256])];
  await view.lookUp(`${before}A`);
  await expect(view.sentence).toHaveText(ABSENT);
  const row = view.neighbours.getByRole('row', { name: '普通·家庭和个人' });
  await expect(row).toContainText(grouped(before));
  await expect(row).toContainText(grouped(after));
  // One row a pool, below the heads.
  await expect(view.neighbours.getByRole('rowheader')).toHaveCount(5);
  await expect(view.answer).toContainText('你输入的是 14 个');
  expect(await chainStates(view.answer)).toEqual(['pressed', 'pressed', 'empty', 'empty', 'empty']);

  await view.lookUp('0', `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText(ABSENT);
  await expect(view.neighbours.getByRole('rowheader')).toHaveCount(1);
  await expect(view.neighbours.getByRole('row').last()).toContainText('名单的开头');
});

test('in English, with the keyboard alone @sub-path', async ({ page }) => {
  const pool = poolOf('ordinary');
  const view = lookupPage(page, 'en');
  await page.goto('en/lookup/');
  await expect(view.look).toBeEnabled();
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await view.field.evaluate((field) => field === document.activeElement)) break;
  }
  await expect(view.field).toBeFocused();
  await page.keyboard.type(unselected(pool).replace(/(.{4})(.{4})/, '$1 $2 '));
  await page.keyboard.press('Enter');
  await expect(view.sentence).toHaveText('Not selected in this round');
  await expect(view.sentence).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(view.answer.locator(':focus')).toHaveCount(1);
});

test('fits 320 pixels with an answer on it, and its controls can be touched', async ({ page }) => {
  const { ranked } = poolOf('ordinary');
  const view = lookupPage(page);
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('lookup/');
  for (const [code, words] of [
    [ranked[0] as string, '本期中签'],
    ['0', ABSENT],
  ] as const) {
    await view.lookUp(code);
    await expect(view.sentence).toHaveText(words);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    const controls = view.main.locator(':is(button, input, select, summary):visible');
    await expect(view.print.and(controls)).toHaveCount(1);
    for (const control of await controls.all()) {
      const box = await control.boundingBox();
      expect(box?.height ?? 0, await control.evaluate((one) => one.outerHTML)).toBeGreaterThanOrEqual(44);
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`answers and refusals are accessible, ${colorScheme}`, async ({ page }) => {
    const { ranked } = poolOf('ordinary');
    const view = lookupPage(page);
    await page.emulateMedia({ colorScheme });
    await page.goto('lookup/');
    await view.lookUp(ranked[0] as string);
    await expect(view.sentence).toHaveText('本期中签');
    await expectAccessible(page);
    await view.lookUp('0');
    await expect(view.sentence).toHaveText(ABSENT);
    await expectAccessible(page);
    await view.lookUp('张三');
    await expect(view.bad).toHaveText(lookupWords.zh.faults.character('张', 1));
    await expectAccessible(page);
    await page.route('**/pieces/*.json', (route) => route.fulfill({ status: 404 }));
    await view.lookUp(ranked[0] as string);
    await expect(view.sentence).toContainText('没能查完');
    await expectAccessible(page);
  });

test('prints the answer without the controls', async ({ page }) => {
  const { ranked } = poolOf('ordinary');
  const view = lookupPage(page);
  await page.goto('lookup/');
  await view.lookUp(ranked[0] as string);
  await expect(view.sentence).toHaveText('本期中签');
  const controls = [view.field, view.look, view.where, view.chooseReceipt, view.save, view.print];
  for (const control of controls) await expect(control).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(view.sentence).toBeVisible();
  for (const control of controls) await expect(control).toBeHidden();
});

test('the answer is printed by its own button @long', async ({ page }) => {
  const { ranked } = poolOf('ordinary');
  const view = lookupPage(page);
  let printed = 0;
  await page.exposeFunction('printed', () => {
    printed++;
  });
  await page.addInitScript(() => {
    window.print = () => (window as unknown as { printed(): void }).printed();
  });
  await page.goto('lookup/');
  await view.lookUp(ranked[0] as string);
  await view.print.click();
  await expect.poll(() => printed).toBe(1);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says how to look up otherwise @sub-path', async ({ page, request }) => {
    const t = lookupWords.zh;
    const view = lookupPage(page);
    await page.goto('lookup/');
    await expect(view.field).toBeHidden();
    await expect(view.main.getByRole('paragraph').filter({ hasText: t.noScript })).toBeVisible();
    const ways = view.main.getByRole('listitem');
    await expect(ways.filter({ hasText: 'npm run -s mingqian -- receipt' })).toBeVisible();
    const [list, verifier] = [t.list, t.verifier].map((name) =>
      view.main.getByRole('link', { name, exact: true }).first(),
    );
    for (const link of [list, verifier])
      expect((await request.get((await link?.getAttribute('href')) ?? '')).ok()).toBe(true);
  });
});
