/** The look-up page is left and come back to: for the other language, for another page, by an address. */
import { expect, test } from '@playwright/test';
import { lookupPage } from './lookup-page.ts';
import { poolOf, ROUND } from './published-records.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

const where = `${ROUND}/organisations`;

test('the other language takes the code along, and no request does @sub-path', async ({ page }) => {
  const code = poolOf('organisations').ranked[0] as string;
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));
  const [zh, en] = [lookupPage(page), lookupPage(page, 'en')];
  await page.goto('lookup/');
  await zh.lookUp(code, where);
  await expect(zh.sentence).toHaveText('本期中签');
  await page.getByRole('link', { name: 'English', exact: true }).click();
  await expect(en.sentence).toHaveText('Selected in this round');
  await expect(en.field).toHaveValue(code);
  await expect(en.where).toHaveValue(where);
  expect(page.url()).not.toContain('#');
  for (const address of asked) expect(address).not.toContain(code);

  // What was not looked up there is not looked up here.
  await en.field.fill('12 34');
  await page.reload();
  await expect(en.look).toBeEnabled();
  await en.field.fill('12 34');
  const before = asked.length;
  await page.getByRole('link', { name: '中文', exact: true }).click();
  await expect(zh.look).toBeEnabled();
  await expect(zh.field).toHaveValue('12 34');
  await expect(zh.answers).toHaveCount(0);
  // What is read ahead is the same for every code; what only a look-up asks for is a piece of a list.
  expect(asked.slice(before).filter((address) => address.includes('/pieces/'))).toEqual([]);
});

test('a page that is left looks no further, and where the browser shows it again it begins anew', async ({
  page,
}) => {
  const code = poolOf('organisations').ranked[0] as string;
  const view = lookupPage(page);
  await page.goto('lookup/');
  let asked = 0;
  await page.route('**/pieces/*.json', async (route) => {
    asked++;
    // The first one never comes.
    if (asked > 1) await route.continue();
  });
  await view.lookUp(code, where);
  await expect(view.status).toHaveText('正在查……');
  await expect.poll(() => asked).toBe(1);
  const stopped = page.waitForEvent('requestfailed', (one) => one.url().includes('/pieces/'));
  // As a browser does it that keeps pages; whether this one kept it, no test can rely on.
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
  await stopped;
  await expect(view.answers).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
  await expect(view.sentence).toHaveText('本期中签');
  expect(asked).toBe(2);
});

test('another code in the address is looked up in place of the first @long', async ({ page }) => {
  const [first, second] = poolOf('organisations').ranked as [string, string];
  const view = lookupPage(page);
  await page.goto(`lookup/#code=${first}&pool=${where}`);
  await expect(view.sentence).toHaveText('本期中签');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `code=${second}&pool=${where}`);
  await expect(view.field).toHaveValue(second);
  await expect(view.answer).toContainText(new RegExp([...second].join('\\s*')));
  expect(page.url()).not.toContain('#');
});
