/** The look-up page where files are wrong, withheld or do not come: it gives no answer, and says why. */
import { createHash } from 'node:crypto';
import { expect, test } from '@playwright/test';
import { lookupPage } from './lookup-page.ts';
import { poolOf, ROUND, recordText } from './published-records.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
const where = `${ROUND}/ordinary`;

test.describe('when the files are wrong there is no answer', () => {
  test('a rank that contradicts the draw is shown as a contradiction, with the receipt to keep', async ({
    page,
  }) => {
    const pool = poolOf('ordinary');
    const view = lookupPage(page);
    // A page that knows this result, which names a result.csv that has others in it.
    const lines = recordText('ordinary', 'result.csv').split('\n');
    const csv = lines.with(1, (lines[1] as string).replace(pool.ranked[0] as string, '0')).join('\n');
    const published = JSON.parse(recordText('ordinary', 'result.json'));
    const json = JSON.stringify({ ...published, sha256: sha256(csv) });
    await page.route('**/ordinary/result.csv', (route) => route.fulfill({ body: csv }));
    await page.route('**/ordinary/result.json', (route) => route.fulfill({ body: json }));
    await page.route(/\/lookup\/$/, async (route) => {
      const html = await (await route.fetch()).text();
      const known = html.replaceAll(sha256(JSON.stringify(published)), sha256(json));
      expect(known).not.toBe(html);
      await route.fulfill({ body: known, contentType: 'text/html; charset=utf-8' });
    });
    await page.goto('lookup/');
    await view.lookUp(pool.ranked[0] as string, where);
    await expect(view.sentence).toHaveText('公布的名次和算出来的对不上');
    await expect(view.fault).toHaveAttribute('data-verdict', 'failed');
    await expect(view.answer).not.toContainText('中签');
    const download = page.waitForEvent('download');
    await view.save.click();
    expect((await download).suggestedFilename()).toBe(`receipt-${ROUND}-ordinary-${pool.ranked[0]}.json`);
  });

  test('a page of the list that is not the committed one is refused, and never becomes markup', async ({
    page,
  }) => {
    const code = poolOf('ordinary').ranked[0] as string;
    const view = lookupPage(page);
    await page.route('**/search/*/*/pieces/*.json', async (route) => {
      const file = await (await route.fetch()).json();
      const pages = file.pages.map((text: string) =>
        text.replace(`${code},`, `${code},<img src=x onerror="document.title='owned'">`),
      );
      await route.fulfill({ json: { ...file, pages } });
    });
    await page.goto('lookup/');
    await view.lookUp(code, where);
    await expect(view.sentence).toHaveText('没能查完：查找索引不对');
    await view.answer.getByText('查到的是', { exact: true }).click();
    await expect(view.answer.getByText('凭据里的页通不到承诺书写明的根。')).toBeVisible();
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toContain('owned');
  });

  test('another commitment than the page was built with is refused @long', async ({ page }) => {
    const view = lookupPage(page);
    const other = recordText('organisations', 'commitment.json');
    await page.route('**/ordinary/commitment.json', (route) => route.fulfill({ body: other }));
    await page.goto('lookup/');
    await view.lookUp(poolOf('ordinary').ranked[0] as string, where);
    await expect(view.sentence).toHaveText('没能查完：承诺书不是同一份');
  });

  test('in one of several pools: the others do not say more than they know @long', async ({ page }) => {
    const view = lookupPage(page);
    await page.route('**/search/*/ne-persons/**', (route) => route.fulfill({ status: 404 }));
    await page.goto('lookup/');
    await view.lookUp('0');
    await expect(view.sentence).toHaveText('没能查完：少了文件');
    await expect(view.main).toContainText('查完的 4 个池里没有这个编码');
    await expect(view.answers).toHaveCount(1);
  });

  test('in one of several pools: an answer of another stands before it @long', async ({ page }) => {
    const view = lookupPage(page);
    await page.route('**/search/*/ne-persons/**', (route) => route.fulfill({ status: 404 }));
    await page.goto('lookup/');
    await view.lookUp(poolOf('ordinary').ranked[0] as string);
    await expect(view.answers).toHaveCount(2);
    await expect(view.sentence).toHaveText('本期中签');
    await expect(view.sentence).toBeFocused();
    await expect(view.answers.last().getByRole('heading', { level: 2 })).toHaveText('没能查完：少了文件');
    await expect(view.main).toContainText('另外 3 个池的名单上没有这个编码');
  });

  test('withheld draw files are a fault, where the page was built with a result', async ({ page }) => {
    const view = lookupPage(page);
    await page.route(/\/ordinary\/(?:seed|result)\.json$/, (route) => route.fulfill({ status: 404 }));
    await page.goto('lookup/');
    await view.lookUp(poolOf('ordinary').ranked[0] as string, where);
    await expect(view.sentence).toHaveText('没能查完：少了文件');
    await expect(view.answer).toContainText('在名单上，这一点已经证明');
    await expect(view.save).toBeVisible();
  });

  test('a web page, and a server’s refusal, are files that did not come @long', async ({ page }) => {
    const view = lookupPage(page);
    const host = { body: '<!doctype html><p>Welcome', contentType: 'text/html; charset=utf-8', status: 200 };
    await page.route('**/rounds/*/ordinary/*.json', (route) => route.fulfill(host));
    await page.goto('lookup/');
    await view.lookUp(poolOf('ordinary').ranked[0] as string, where);
    await expect(view.sentence).toHaveText('没能查：来的是网页，不是文件');
    await expect(view.fault).toHaveAttribute('data-verdict', 'incomplete');
    host.status = 500;
    await view.lookAgain.click();
    await expect(view.sentence).toHaveText('没能查：服务器没有给文件（500）');
    await expect(view.answer).not.toContainText('连不上网络');
  });

  test('no network and nothing kept: it says so, and can be tried again', async ({ page }) => {
    const view = lookupPage(page);
    await page.goto('lookup/');
    // A page that is not all there yet can look nothing up.
    await expect(view.look).toBeEnabled();
    await page.context().setOffline(true);
    await view.lookUp(poolOf('ordinary').ranked[0] as string, where);
    await expect(view.sentence).toHaveText('没能查：连不上网络');
    await page.context().setOffline(false);
    await view.lookAgain.click();
    await expect(view.sentence).toHaveText('本期中签');
  });
});
