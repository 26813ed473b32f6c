/** The pages of rounds and pools: the result paged through, a replaced result refused, all there without scripts. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page, test } from '@playwright/test';
import { lookupWords } from '../../src/i18n/lookup/page.ts';

// What a service worker fetches could not be replaced here, nor counted.
test.use({ serviceWorkers: 'block' });

/** The rows of a published result, as in the file. */
function published(pool: string): string[][] {
  const text = readFileSync(`public/rounds/202602/${pool}/result.csv`, 'latin1');
  return text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));
}

/** Rank and code of each row that the table shows. */
async function shown(table: Locator): Promise<[string, string][]> {
  return table
    .locator('tbody tr')
    .evaluateAll((rows) =>
      rows.map((row): [string, string] => [
        (row.querySelector('th')?.firstChild?.textContent ?? '').replaceAll(',', ''),
        row.querySelector('code')?.textContent ?? '',
      ]),
    );
}

/** What a page must never do, collected while it is used; and how often it asked for a result. */
function watch(page: Page, host: string): { faults: string[]; results: string[] } {
  const faults: string[] = [];
  const results: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('request', (request) => {
    const url = new URL(request.url());
    if (url.host !== host && url.protocol !== 'data:') faults.push(`request: ${url.href}`);
    if (url.pathname.endsWith('/result.csv')) results.push(url.href);
  });
  return { faults, results };
}

for (const pool of ['ordinary', 'ne-persons'])
  test(`${pool}: the whole result, a hundred ranks at a time, from one request @sub-path`, async ({
    page,
    baseURL,
  }) => {
    const rows = published(pool);
    const { faults, results } = watch(page, new URL(baseURL ?? '').host);
    await page.goto(`rounds/202602/${pool}/`);
    const table = page.locator('#winners');
    const status = page.locator('.pager-status');
    const next = page.locator('[data-step="next"]');
    const expected = (from: number) => rows.slice(from, from + 100).map(([rank, code]) => [rank, code]);
    expect(await shown(table)).toEqual(expected(0));
    for (let from = 100; from < Math.min(rows.length - 100, 1500); from += 100) {
      await next.press('Enter');
      await expect(table.locator('caption')).toContainText((from + 1).toLocaleString('en'));
      expect(await shown(table)).toEqual(expected(from));
    }
    await page.locator('[data-step="end"]').click();
    const last = 100 * Math.floor((rows.length - 1) / 100);
    await expect(status).toContainText((last + 1).toLocaleString('en'));
    expect(await shown(table)).toEqual(expected(last));
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await page.locator('[data-step="begin"]').click();
    expect(await shown(table)).toEqual(expected(0));
    expect(results).toHaveLength(1);
    expect(faults).toEqual([]);
  });

test('reserves are marked, and only they', async ({ page }) => {
  await page.goto('rounds/202602/ordinary/');
  await page.locator('#winners-rank').fill('1,200');
  await page.locator('#winners-rank').press('Enter');
  await expect(page.locator('#winners .wanted th')).toHaveText('1,200');
  await expect(page.locator('#winners .reserve')).toHaveCount(0);
  await page.locator('[data-step="next"]').click();
  await expect(page.locator('#winners .reserve')).toHaveCount(100);
  await expect(page.locator('#winners tbody tr').first()).toContainText('候补');
});

test('a code is found, as one pastes it; one that is not selected is not', async ({ page }) => {
  const rows = published('ordinary');
  const code = rows[1299]?.[1] ?? '';
  await page.goto('rounds/202602/ordinary/');
  const field = page.locator('#winners-code');
  await field.fill(`  ${code.slice(0, 4)} ${code.slice(4, 8)}　${code.slice(8)} `);
  await field.press('Enter');
  await expect(page.locator('#winners .wanted code')).toHaveText(code);
  await expect(page.locator('.pager-status')).toContainText('第 1,300 名，候补');
  await field.fill('0000000000000');
  await field.press('Enter');
  await expect(page.locator('.pager-status')).toContainText('没有这个编码');
  await page.locator('#winners-rank').fill('1321');
  await page.locator('#winners-rank').press('Enter');
  await expect(page.locator('.pager-status')).toContainText('1 到 1,320');
});

test('what is no code is told as on the look-up, and nothing is read for it', async ({ page, baseURL }) => {
  const { results } = watch(page, new URL(baseURL ?? '').host);
  const { faults } = lookupWords.zh;
  await page.goto('rounds/202602/ordinary/');
  const field = page.locator('#winners-code');
  for (const [typed, said] of [
    ['110101199003077774', faults['resident-id']],
    ['13800138000', faults.mobile],
    ['12🎲', faults.character('🎲', 3)],
  ] as const) {
    await field.fill(typed);
    await field.press('Enter');
    await expect(page.locator('.pager-status')).toHaveText(said);
  }
  expect(results).toEqual([]);
});

test('the buttons do nothing before the script is there', async ({ page }) => {
  await page.route(/\.js(?:$|\?)/, (route) => route.abort());
  await page.goto('rounds/202602/ordinary/');
  for (const button of await page.locator('.pager button').all()) await expect(button).toBeDisabled();
});

test('a result that was replaced is refused, loudly, and nothing of it is shown @sub-path', async ({
  page,
}) => {
  const csv = readFileSync('public/rounds/202602/ordinary/result.csv', 'latin1');
  const stranger = '9999999999999';
  const tampered = csv.replace(/^101,[0-9]+,/m, `101,${stranger},`);
  expect(tampered).not.toBe(csv);
  await page.route('**/result.csv', (route) => route.fulfill({ body: tampered, contentType: 'text/csv' }));
  await page.goto('rounds/202602/ordinary/');
  const before = await shown(page.locator('#winners'));
  await page.locator('[data-step="next"]').click();
  const refusal = page.getByRole('alert');
  await expect(refusal).toContainText('不是公布的那一份');
  const { sha256 } = JSON.parse(readFileSync('public/rounds/202602/ordinary/result.json', 'utf8')) as {
    sha256: string;
  };
  await expect(refusal).toContainText(sha256);
  await expect(page.locator('[data-step="next"]')).toBeDisabled();
  expect(await shown(page.locator('#winners'))).toEqual(before);
  await expect(page.locator('body')).not.toContainText(stranger);
});

test('a result that cannot be reached is said so and can be asked for again', async ({ page }) => {
  await page.route('**/result.csv', (route) => route.abort());
  await page.goto('en/rounds/202602/ordinary/');
  await page.locator('[data-step="next"]').click();
  await expect(page.locator('.pager-status')).toContainText('could not be read');
  await page.unroute('**/result.csv');
  await page.locator('[data-step="next"]').click();
  await expect(page.locator('#winners caption')).toContainText('Ranks 101 to 200 of 1,320');
});

test('the seals lead to their parts of the page, and a copied code has no spaces', async ({ page }) => {
  await page.goto('rounds/202405/ordinary/');
  for (const part of ['list', 'commitment', 'seed', 'draw', 'result']) {
    const link = page.locator(`.chain-link[data-link="${part}"] a`);
    await expect(link).toHaveAttribute('href', `#${part}`);
    await expect(page.locator(`#${part}`)).toHaveCount(1);
  }
  const code = page.locator('#winners code').first();
  const selected = await code.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(selected).toMatch(/^[0-9]{13}$/);
});

test('the verdict is the one that was found, and the way to find it again is beside it', async ({ page }) => {
  await page.goto('rounds/202602/ordinary/');
  const verdict = page.locator('.verdict');
  await expect(verdict).toHaveAttribute('data-verdict', 'verified');
  await expect(verdict.locator('.check-list li')).toHaveCount(15);
  await expect(verdict.locator('a')).toHaveAttribute('href', /\/verify\/#202602\/ordinary$/);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a hundred ranks, the pictures and the files are there @sub-path', async ({ page, request }) => {
    await page.goto('rounds/202602/ordinary/');
    await expect(page.locator('#winners tbody tr')).toHaveCount(100);
    await expect(page.locator('.pager')).toBeHidden();
    await expect(page.locator('svg.drum')).toBeVisible();
    await expect(page.locator('svg.chart')).toBeVisible();
    const address = await page.locator('.winners p a').getAttribute('href');
    const answer = await request.get(new URL(address ?? '', page.url()).href);
    expect(await answer.text()).toBe(readFileSync('public/rounds/202602/ordinary/result.csv', 'latin1'));
  });

  test('rounds, latest first, with their pools @sub-path', async ({ page }) => {
    await page.goto('rounds/');
    const titles = page.locator('main h2 a');
    await expect(titles).toHaveText([/2026 年第 2 期/, /2024 年第 5 期/]);
    await expect(page.locator('main')).toContainText('演示');
    await expect(page.locator('table.pools').first().locator('tbody tr')).toHaveCount(5);
    await titles.first().click();
    await expect(page.locator('h1')).toContainText('2026 年第 2 期');
    await page.locator('table.pools tbody a').first().click();
    await expect(page.locator('h1')).toContainText('普通小客车');
  });

  test('the latest round stands on the home page', async ({ page }) => {
    await page.goto('en/');
    await expect(page.locator('main')).toContainText('Round 2 of 2026');
    await expect(page.locator('.chain-link[data-state="pressed"]')).toHaveCount(5);
    await expect(page.locator('svg.drum')).toBeVisible();
  });
});
