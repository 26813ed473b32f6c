/** The pages of rounds and pools: the result paged through, a replaced result refused, all there without scripts. */
import { expect, type Page, test } from '@playwright/test';
import { drumWords } from '../../src/i18n/drum.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { poolWords } from '../../src/i18n/pool.ts';
import { roundWords } from '../../src/i18n/rounds.ts';
import { winnerWords } from '../../src/i18n/winners.ts';
import { poolOf, recordText } from './published-records.ts';
import { poolPage, shownRanks } from './rounds-page.ts';
import { chainLink, chainStates } from './views.ts';
import { watch } from './watch.ts';

// What a service worker fetches could not be replaced here, nor counted.
test.use({ serviceWorkers: 'block' });

/** How often the page asks for a result. */
function resultsAsked(page: Page): string[] {
  const asked: string[] = [];
  page.on('request', (request) => {
    if (new URL(request.url()).pathname.endsWith('/result.csv')) asked.push(request.url());
  });
  return asked;
}

for (const pool of ['ordinary', 'ne-persons'])
  test(`${pool}: the whole result, a hundred ranks at a time, from one request${pool === 'ordinary' ? ' @sub-path' : ' @long'}`, async ({
    page,
    baseURL,
  }) => {
    const rows = poolOf(pool).result.map((line) => line.split(','));
    const faults = watch(page, baseURL);
    const results = resultsAsked(page);
    const { table, status, next, first, last } = poolPage(page);
    const { caption } = winnerWords.zh;
    await page.goto(`rounds/202602/${pool}/`);
    const expected = (from: number) => rows.slice(from, from + 100).map(([rank, code]) => [rank, code]);
    const told = (from: number) => caption(from + 1, Math.min(from + 100, rows.length), rows.length);
    expect(await shownRanks(table)).toEqual(expected(0));
    for (let from = 100; from < Math.min(rows.length - 100, 1500); from += 100) {
      await next.press('Enter');
      await expect(table.getByRole('caption')).toHaveText(told(from));
      expect(await shownRanks(table)).toEqual(expected(from));
    }
    await last.click();
    const end = 100 * Math.floor((rows.length - 1) / 100);
    await expect(status).toHaveText(`${told(end)}。`);
    expect(await shownRanks(table)).toEqual(expected(end));
    await expect(next).toHaveAttribute('aria-disabled', 'true');
    await first.click();
    await expect(table.getByRole('caption')).toHaveText(told(0));
    expect(await shownRanks(table)).toEqual(expected(0));
    expect(results).toHaveLength(1);
    expect(faults).toEqual([]);
  });

test('reserves are marked, and only they', async ({ page }) => {
  const view = poolPage(page);
  await page.goto('rounds/202602/ordinary/');
  await view.rank.fill('1,200');
  await view.rank.press('Enter');
  await expect(view.wanted.getByRole('rowheader')).toHaveText('1,200');
  await expect(view.reserves).toHaveCount(0);
  await view.next.click();
  await expect(view.reserves).toHaveCount(100);
  await expect(view.table.getByRole('rowheader').first()).toHaveText('1,201候补');
});

test('a code is found, as one pastes it; one that is not selected is not', async ({ page }) => {
  const code = poolOf('ordinary').ranked[1299] ?? '';
  const view = poolPage(page);
  await page.goto('rounds/202602/ordinary/');
  await view.code.fill(`  ${code.slice(0, 4)} ${code.slice(4, 8)}　${code.slice(8)} `);
  await view.code.press('Enter');
  await expect(view.wanted.getByRole('code')).toHaveText(code);
  await expect(view.status).toContainText('第 1,300 名，候补');
  await view.code.fill('0000000000000');
  await view.code.press('Enter');
  await expect(view.status).toHaveText(winnerWords.zh.notFound);
  await view.rank.fill('1321');
  await view.rank.press('Enter');
  await expect(view.status).toHaveText(winnerWords.zh.noRank(1320));
});

test('what is no code is told as on the look-up, and nothing is read for it @long', async ({ page }) => {
  const results = resultsAsked(page);
  const view = poolPage(page);
  const { faults } = lookupWords.zh;
  await page.goto('rounds/202602/ordinary/');
  for (const [typed, said] of [
    ['110101199003077774', faults['resident-id']],
    ['13800138000', faults.mobile],
    ['12🎲', faults.character('🎲', 3)],
  ] as const) {
    await view.code.fill(typed);
    await view.code.press('Enter');
    await expect(view.status).toHaveText(said);
    await expect(view.code).toHaveAttribute('aria-invalid', 'true');
  }
  expect(results).toEqual([]);
});

test('the buttons do nothing before the script is there @long', async ({ page }) => {
  await page.route(/\.js(?:$|\?)/, (route) => route.abort());
  await page.goto('rounds/202602/ordinary/');
  const buttons = poolPage(page).pager.getByRole('button');
  // Four steps, and one for each of the two fields.
  await expect(buttons).toHaveCount(6);
  for (const button of await buttons.all()) await expect(button).toBeDisabled();
});

test('a result that was replaced is refused, loudly, and nothing of it is shown @sub-path', async ({
  page,
}) => {
  const csv = recordText('ordinary', 'result.csv');
  const stranger = '9999999999999';
  const tampered = csv.replace(/^101,[0-9]+,/m, `101,${stranger},`);
  expect(tampered).not.toBe(csv);
  await page.route('**/result.csv', (route) => route.fulfill({ body: tampered, contentType: 'text/csv' }));
  const view = poolPage(page);
  await page.goto('rounds/202602/ordinary/');
  const before = await shownRanks(view.table);
  await view.next.click();
  await expect(view.refusal).toContainText(winnerWords.zh.refused);
  const { sha256 } = JSON.parse(recordText('ordinary', 'result.json')) as { sha256: string };
  await expect(view.refusal).toContainText(sha256);
  for (const control of [view.next, view.first, view.last, view.rank, view.code])
    await expect(control).toBeDisabled();
  expect(await shownRanks(view.table)).toEqual(before);
  await expect(page.locator('body')).not.toContainText(stranger);
});

test('a result that cannot be reached is said so and can be asked for again @long', async ({ page }) => {
  await page.route('**/result.csv', (route) => route.abort());
  const view = poolPage(page, 'en');
  await page.goto('en/rounds/202602/ordinary/');
  await view.next.click();
  await expect(view.status).toHaveText(winnerWords.en.unreachable);
  await page.unroute('**/result.csv');
  await view.next.click();
  await expect(view.table.getByRole('caption')).toHaveText('Ranks 101 to 200 of 1,320');
});

test('where the browser gives no SHA-256 nothing is read, and the page says so @long', async ({ page }) => {
  await page.addInitScript(() => Object.defineProperty(crypto, 'subtle', { value: undefined }));
  const results = resultsAsked(page);
  const view = poolPage(page);
  await page.goto('rounds/202602/ordinary/');
  const before = await shownRanks(view.table);
  await view.next.click();
  await expect(view.status).toHaveText(winnerWords.zh.noDigest);
  expect(await shownRanks(view.table)).toEqual(before);
  expect(results).toEqual([]);
});

test('the seals lead to their parts of the page, and a copied code has no spaces @long', async ({ page }) => {
  const t = poolWords.zh;
  await page.goto('rounds/202405/ordinary/');
  for (const [part, title] of [
    ['list', t.list],
    ['commitment', t.commitment],
    ['seed', t.seed],
    ['draw', t.draw.lottery],
    ['result', t.result],
  ] as const) {
    await chainLink(page, part).getByRole('link').click();
    expect(new URL(page.url()).hash).toBe(`#${part}`);
    await expect(page.getByRole('heading', { level: 2, name: title, exact: true })).toBeInViewport();
  }
  const code = poolPage(page).table.getByRole('code').first();
  const selected = await code.evaluate((element) => {
    getSelection()?.selectAllChildren(element);
    return getSelection()?.toString();
  });
  expect(selected).toMatch(/^[0-9]{13}$/);
});

test('the verdict is the one that was found, and the way to find it again is beside it', async ({ page }) => {
  const t = poolWords.zh;
  const { verdict } = poolPage(page);
  await page.goto('rounds/202602/ordinary/');
  await expect(verdict).toHaveAttribute('data-verdict', 'verified');
  await expect(verdict).toContainText(t.verdictSentence.verified);
  await expect(verdict.getByRole('link', { name: t.checkYourself, exact: true })).toHaveAttribute(
    'href',
    /\/verify\/#202602\/ordinary$/,
  );
  await verdict.getByText(/^逐项看：[0-9]+ 项通过，0 项不通过，[0-9]+ 项跳过$/).click();
  await expect(verdict.getByRole('listitem').filter({ hasText: /^\s*[a-z]+\.[a-z]+/ })).toHaveCount(15);
  const redrawn = verdict.getByRole('listitem').filter({ hasText: 'draw.result' }).first();
  await expect(redrawn).toHaveText(new RegExp(`^\\s*draw\\.result\\s*${t.status.pass}`));
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a hundred ranks, the pictures and the files are there @sub-path', async ({ page, request }) => {
    const view = poolPage(page);
    await page.goto('rounds/202602/ordinary/');
    await expect(view.table.getByRole('rowheader')).toHaveCount(100);
    await expect(view.pager).toBeHidden();
    await expect(view.draw.getByRole('img', { name: poolWords.zh.drumTitle })).toBeVisible();
    await expect(view.draw.getByRole('img', { name: poolWords.zh.chanceTitle })).toBeVisible();
    const address = await view.file.getAttribute('href');
    const answer = await request.get(new URL(address ?? '', page.url()).href);
    expect(await answer.text()).toBe(recordText('ordinary', 'result.csv'));
  });

  test('rounds, latest first, with their pools @sub-path', async ({ page }) => {
    const pools = page.getByRole('table', { name: roundWords.zh.inThisRound, exact: true });
    await page.goto('rounds/');
    const titles = page.getByRole('main').getByRole('heading', { level: 2 }).getByRole('link');
    await expect(titles).toHaveText([/2026 年第 2 期/, /2025 年第 2 期/, /2024 年第 5 期/]);
    await expect(page.getByRole('main')).toContainText(roundWords.zh.demo);
    await expect(pools.first().getByRole('rowheader')).toHaveCount(5);
    await titles.first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('2026 年第 2 期');
    await pools.getByRole('rowheader').first().getByRole('link').first().click();
    await expect(page.getByRole('heading', { level: 1 })).toContainText('普通小客车');
  });

  test('a voided record says by which notice, and leads to what replaced it @sub-path', async ({ page }) => {
    const t = roundWords.zh;
    await page.goto('rounds/202502/');
    const rows = page.getByRole('table', { name: t.inThisRound, exact: true }).getByRole('rowheader');
    await expect(rows).toHaveCount(2);
    await rows.last().getByRole('link').first().click();
    await expect(page).toHaveURL(/rounds\/202502\/organisations\/$/);
    await expect(page.getByRole('heading', { level: 1 })).toContainText('已作废');
    const voided = page.getByRole('region', { name: t.voidedTitle, exact: true });
    await expect(voided).toContainText('第 16 条');
    await expect(voided).toContainText('漏了最后审核通过的 320 个单位');
    // Nothing waits for its draw.
    await expect(page.locator('[data-draw-at]')).toHaveCount(0);
    await voided.getByRole('link', { name: t.voidedReplacement, exact: true }).click();
    await expect(page).toHaveURL(/rounds\/202502\/organisations\.2\/$/);
    await expect(page.getByRole('link', { name: poolWords.zh.checkYourself, exact: true })).toHaveAttribute(
      'href',
      /\/verify\/#202502\/organisations\.2$/,
    );
    await page.getByRole('link', { name: t.replacesLink, exact: true }).click();
    await expect(page).toHaveURL(/rounds\/202502\/organisations\/$/);
  });

  test('the latest round stands on the home page @long', async ({ page }) => {
    await page.goto('en/');
    const current = page.getByRole('region', { name: roundWords.en.homeTitle, exact: true });
    await expect(current).toContainText('Round 2 of 2026');
    await expect(current.getByRole('img', { name: /^.+ A strip from ticket 1 to ticket / })).toBeVisible();
    await expect(current.getByText(drumWords.en.table, { exact: true })).toBeVisible();
    expect(await chainStates(page.getByRole('main'))).toEqual(Array(5).fill('pressed'));
  });
});
