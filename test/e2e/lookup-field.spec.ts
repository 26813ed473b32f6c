/** The look-up page: what is typed, what is handed over, and when it is taken. */
import { expect, test } from '@playwright/test';
import { homeWords } from '../../src/i18n/home.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { poolOf, ROUND, unselected } from './published-records.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

const t = lookupWords.zh;

test('what is no code is not looked up, and the reader is told why', async ({ page }) => {
  const view = lookupPage(page);
  await page.goto('lookup/');
  const requests: string[] = [];
  page.on('request', (one) => {
    if (/\/(?:search|rounds)\//.test(one.url())) requests.push(one.url());
  });
  for (const [typed, words] of [
    ['', '请输入申请编码'],
    ['张三', '第 1 个字符“张”'],
    ['-12', '连字符开头'],
    ['9'.repeat(33), '最多 32 个字符'],
    ['11010119900307001X', '身份证号'],
    ['138 0013 8000', '手机号'],
  ] as const) {
    await view.lookUp(typed);
    await expect(view.bad).toContainText(words);
    await expect(view.field).toHaveAttribute('aria-invalid', 'true');
    await expect(view.field).toHaveAccessibleDescription(new RegExp(words));
    await expect(view.field).toBeFocused();
    await expect(view.answers).toHaveCount(0);
  }
  expect(requests).toEqual([]);
  // What is being corrected is not called wrong any more.
  await view.field.fill('1');
  await expect(view.bad).toBeHidden();
});

test('what is no code takes the answer to an earlier one away @long', async ({ page }) => {
  const { ranked } = poolOf('ordinary');
  const view = lookupPage(page);
  await page.goto('lookup/');
  await view.lookUp(ranked[0] as string);
  await expect(view.sentence).toHaveText('本期中签');
  await view.lookUp('张三');
  await expect(view.bad).toHaveText(t.faults.character('张', 1));
  await expect(view.answers).toHaveCount(0);
  await expect(view.status).toBeHidden();
});

test('a code from the home page comes behind #, and leaves the address at once @sub-path', async ({
  page,
}) => {
  const { ranked } = poolOf('organisations');
  await page.goto(`lookup/#code=${ranked[0]}`);
  await expect(lookupPage(page).sentence).toHaveText('本期中签');
  expect(page.url()).not.toContain('#');
  expect(page.url()).not.toContain(ranked[0] as string);
});

test('the home page hands over what was typed, and makes no other code of it @long', async ({ page }) => {
  const { ranked } = poolOf('ordinary');
  const code = ranked[0] as string;
  const view = lookupPage(page);
  for (const [typed, words] of [
    [`${code.slice(0, 4)} ${code.slice(4)}`, null],
    [code.replace(/[0-9]$/, '①'), '“①”'],
    [code.replace(/[0-9]$/, '²'), '“²”'],
  ] as const) {
    await page.goto('');
    await page.getByRole('textbox', { name: homeWords.zh.code, exact: true }).fill(typed);
    await page.getByRole('button', { name: homeWords.zh.look, exact: true }).click();
    await expect(page).toHaveURL(/\/lookup\/$/);
    if (words === null) await expect(view.sentence).toHaveText('本期中签');
    else await expect(view.bad).toContainText(words);
  }
});

test('a pool that is not here is not answered for by another @long', async ({ page }) => {
  const { ranked } = poolOf('organisations');
  const view = lookupPage(page);
  await page.goto(`lookup/#code=${ranked[0]}&pool=209912/nowhere`);
  await expect(view.bad).toHaveText(t.noSuchPool);
  await expect(view.field).toHaveValue(ranked[0] as string);
  await expect(view.answers).toHaveCount(0);
  expect(page.url()).not.toContain('#');
  await view.field.press('Enter');
  await expect(view.sentence).toHaveText('本期中签');
});

test('a pool that is named by the address is the one that is searched @long', async ({ page }) => {
  const { ranked } = poolOf('organisations');
  const view = lookupPage(page);
  await page.goto(`lookup/#code=${ranked[0]}&pool=${ROUND}/ordinary`);
  await expect(view.where).toHaveValue(`${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText(ABSENT);
  expect(page.url()).not.toContain('#');
});

test('a code that is handed over to the open page takes the place of the one before @long', async ({
  page,
}) => {
  const { ranked } = poolOf('organisations');
  const view = lookupPage(page);
  await page.goto('lookup/');
  await view.lookUp('0', `${ROUND}/organisations`);
  await expect(view.sentence).toHaveText(ABSENT);
  await page.evaluate((code) => {
    location.hash = `#code=${code}`;
  }, ranked[0] as string);
  await expect(view.sentence).toHaveText('本期中签');
  await expect(view.field).toHaveValue(ranked[0] as string);
  expect(page.url()).not.toContain('#');
});

test('before its script is there the page keeps what is typed', async ({ page }) => {
  const { ranked } = poolOf('organisations');
  const view = lookupPage(page);
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.goto('lookup/', { waitUntil: 'commit' });
  await view.field.fill(ranked[0] as string);
  await expect(view.look).toBeDisabled();
  await view.field.press('Enter');
  await expect(view.waiting).toBeVisible();
  await expect(view.field).toHaveValue(ranked[0] as string);
  release();
  await expect(view.look).toBeEnabled();
  await expect(view.waiting).toBeHidden();
  await expect(view.field).toHaveValue(ranked[0] as string);
  await view.look.click();
  await expect(view.sentence).toHaveText('本期中签');
});

test('a slow look-up does not show its answer after a later one', async ({ page }) => {
  const pool = poolOf('ordinary');
  const slow = pool.ranked[0] as string;
  const view = lookupPage(page);
  // Held in the page itself: held by the test's own program, every request of the page would wait for that one too, and on a busy machine
  // longer than the page waits for a file.
  await page.addInitScript(() => {
    const { fetch } = window;
    let pieces = 0;
    window.fetch = async (address, init) => {
      const answer = await fetch(address, init);
      if (String(address).includes('/pieces/') && ++pieces === 1)
        await new Promise<void>((resolve) => window.addEventListener('release', () => resolve()));
      return answer;
    };
  });
  await page.goto('lookup/');
  // Every sentence that the page says from here on.
  const said = await view.main.evaluateHandle((main) => {
    const all: string[] = [];
    const hear = () => all.push(main.querySelector('[role="status"]')?.textContent ?? '');
    new MutationObserver(hear).observe(main, {
      childList: true,
      characterData: true,
      subtree: true,
    });
    return all;
  });
  await view.lookUp(slow, `${ROUND}/ordinary`);
  await expect(view.status).toHaveText('正在查……');
  await view.lookUp(unselected(pool), `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText('本期未中签');
  await page.evaluate(() => window.dispatchEvent(new Event('release')));
  // One more look-up, from beginning to end, is longer than the first had left to do.
  await view.lookUp('0', `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText(ABSENT);
  await expect(view.answers).toHaveCount(1);
  expect([...new Set((await said.jsonValue()).filter((words) => words.startsWith('查完了：')))]).toEqual([
    '查完了：本期未中签',
    `查完了：${ABSENT}`,
  ]);
});
