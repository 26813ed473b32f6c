/** The look-up page: result.csv where it is large or does not come, and a page that knows no result to compare with. */
import { expect, test } from '@playwright/test';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { poolOf, ROUND, unselected } from './published-records.ts';
import { chainStates, marks } from './views.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

test.describe('a result.csv that is read on request', () => {
  const file = '**/ne-persons/result.csv';
  const where = `${ROUND}/ne-persons`;

  test('is not asked for before, can be stopped, and read after all', async ({ page }) => {
    const pool = poolOf('ne-persons');
    const view = lookupPage(page);
    const asked: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(file, async (route) => {
      asked.push(route.request().url());
      if (asked.length === 1) await held;
      await route.continue().catch(() => {});
    });
    await page.goto('lookup/');
    await view.lookUp(pool.ranked[0] as string, where);
    await expect(view.read).toBeVisible();
    expect(asked).toEqual([]);
    await view.read.click();
    await expect(view.answer.getByRole('progressbar', { name: '正在读 result.csv……' })).toBeVisible();
    await expect(view.stopReading).toBeFocused();
    await view.stopReading.click();
    await expect(view.read).toBeVisible();
    await expect(view.sentence).toHaveText('在名单上，结果还没有读');
    release();
    await view.read.click();
    await expect(view.sentence).toHaveText('公布的名次：第 1 名，得到指标');
    expect(asked.length).toBe(2);
  });

  test('does not come after a later look-up @long', async ({ page }) => {
    const pool = poolOf('ne-persons');
    const view = lookupPage(page);
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    const stopped = page.waitForEvent('requestfailed', (one) => one.url().endsWith('/result.csv'));
    await page.route(file, async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.goto('lookup/');
    await view.lookUp(pool.ranked[0] as string, where);
    await view.read.click();
    await expect(view.stopReading).toBeVisible();
    await view.lookUp('0', where);
    await expect(view.sentence).toHaveText(ABSENT);
    await stopped;
    release();
    await expect(view.answers).toHaveCount(1);
    await expect(view.sentence).toHaveText(ABSENT);
  });

  test('that is another one than result.json names says nothing about the outcome', async ({ page }) => {
    const pool = poolOf('ne-persons');
    const view = lookupPage(page);
    const [first = '', second = ''] = pool.ranked;
    await page.route(file, async (route) => {
      const csv = await (await route.fetch()).text();
      await route.fulfill({ body: csv.replace(first, '#').replace(second, first).replace('#', second) });
    });
    await page.goto('lookup/');
    await view.lookUp(first, where);
    await view.read.click();
    await expect(view.answer).toContainText('来的不是 result.json 写的那一份，没有用它');
    await expect(view.sentence).toHaveText('在名单上，结果还没有读');
    await page.unroute(file);
    await view.readAgain.click();
    await expect(view.sentence).toHaveText('公布的名次：第 1 名，得到指标');
  });

  test('and does not come leaves a lottery’s answer without its rank @long', async ({ page }) => {
    const pool = poolOf('ordinary');
    const view = lookupPage(page);
    await page.route('**/ordinary/result.csv', (route) => route.fulfill({ status: 500 }));
    await page.goto('lookup/');
    await view.lookUp(pool.ranked[pool.quota] as string, `${ROUND}/ordinary`);
    await expect(view.sentence).toHaveText('本期候补');
    await expect(view.answer).toContainText('result.csv 没有读到，所以不知道名次：服务器没有给。');
    expect(await chainStates(view.answer)).toEqual(['pressed', 'pressed', 'pressed', 'pressed', 'pressed']);
    await page.unroute('**/ordinary/result.csv');
    await view.readAgain.click();
    await expect(view.sentence).toHaveText('候补第 1 位');
  });
});

test.describe('a page that was built before the draw', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/\/lookup\/$/, async (route) => {
      const html = await (await route.fetch()).text();
      const before = html.replace(/(&quot;drawFiles&quot;:)\[0,\{.*?\}\]/g, '$1[0,null]');
      expect(before).not.toBe(html);
      await route.fulfill({ body: before, contentType: 'text/html; charset=utf-8' });
    });
  });

  test('tells everything relative to the result.json that came @sub-path-long', async ({ page }) => {
    const pool = poolOf('ordinary');
    const view = lookupPage(page);
    await page.goto('lookup/');
    for (const [code, zh] of [
      [pool.ranked[0] as string, '本期中签'],
      [pool.ranked[pool.quota] as string, '候补第 1 位'],
      [unselected(pool), '本期未中签'],
    ] as const) {
      await view.lookUp(code, `${ROUND}/ordinary`);
      await expect(view.sentence).toHaveText(`以这份 result.json 为准：${zh}`);
      await expect(view.answer).toContainText('生成本站时还没有这个池的结果，没有摘要可比');
      expect((await chainStates(view.answer)).slice(3)).toEqual(['empty', 'empty']);
      await expect(marks(view.answer)).toHaveCount(0);
    }
    const english = lookupPage(page, 'en');
    await page.goto('en/lookup/');
    await english.lookUp(pool.ranked[0] as string, `${ROUND}/ordinary`);
    await expect(english.sentence).toHaveText(
      'Selected in this round, if this result.json is the published one',
    );
    const { ranked } = poolOf('ne-families');
    await english.lookUp(ranked[8] as string, `${ROUND}/ne-families`);
    await expect(english.sentence).toHaveText(
      'Granted, with rank 9, if this result.json is the published one',
    );
  });

  test('says so of a result.json that makes a reserve one selected @long', async ({ page }) => {
    const pool = poolOf('ordinary');
    const view = lookupPage(page);
    const allocatedDraws = Number(pool.result[pool.quota]?.split(',')[3]);
    await page.route('**/ordinary/result.csv', (route) => route.fulfill({ status: 404 }));
    await page.route('**/ordinary/result.json', async (route) => {
      const document = await (await route.fetch()).json();
      const draws = Math.max(document.draws, allocatedDraws + document.reserves);
      await route.fulfill({ json: { ...document, allocatedDraws, draws } });
    });
    await page.goto('lookup/');
    await view.lookUp(pool.ranked[pool.quota] as string, `${ROUND}/ordinary`);
    await expect(view.sentence).toHaveText('以这份 result.json 为准：本期中签');
    expect((await chainStates(view.answer)).slice(3)).toEqual(['empty', 'empty']);
  });
});
