/** The page of chances with a script and without, and the page of past rounds. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { chances } from '../../src/chance/chance.ts';
import { ticketClasses } from '../../src/chance/held-chances.ts';
import { chancePageWords } from '../../src/i18n/chances/page.ts';
import { chanceWords as zh } from '../../src/i18n/chances/panel.zh.ts';
import { historyWords } from '../../src/i18n/history.ts';
import { poolWords } from '../../src/i18n/pool.ts';
import { percent } from '../../src/i18n/shares.ts';
import { DIST } from './built-site.ts';
import { poolOf } from './published-records.ts';

const PLACE = '202602/ordinary';
/** The chance of eight tickets, from the published files themselves. */
function chanceOfEight(): number {
  const { list, quota } = poolOf('ordinary');
  const classes = ticketClasses(list.map((row) => Number(row.split(',')[1])));
  return chances(classes, quota)[classes.findIndex((one) => one.tickets === 8)] as number;
}

test('from a pool to its chances: what is typed is worked out, told, and passed on with the address', async ({
  page,
}) => {
  await page.goto(`rounds/${PLACE}/`);
  await page.getByRole('link', { name: poolWords.zh.myChance, exact: true }).click();
  const found = page.getByRole('region', { name: zh.found, exact: true });
  await expect(found).toContainText(zh.chance(chanceOfEight()).slice(0, 9));
  await page.getByRole('textbox', { name: zh.tickets, exact: true }).fill('８');
  await page.getByRole('textbox', { name: zh.rounds, exact: true }).fill('24');
  await page.getByRole('button', { name: zh.ask, exact: true }).click();
  await expect(found).toContainText(zh.chance(chanceOfEight()));
  await expect(found.getByRole('img', { name: zh.chartTitle(24) })).toBeVisible();
  await found.getByText(zh.table, { exact: true }).click();
  await expect(found.getByRole('table').getByRole('row')).toHaveCount(25);
  const address = page.url();
  expect(decodeURIComponent(address)).toMatch(/#pool=202602\/ordinary&tickets=8&rounds=24$/);
  // Whoever opens the address elsewhere sees the same.
  await page.goto('about:blank');
  await page.goto(address);
  await expect(found).toContainText(zh.chance(chanceOfEight()));
  await expect(found.getByRole('img', { name: zh.chartTitle(24) })).toBeVisible();
});

test('an address that is broken is said to be, and does no harm', async ({ page }) => {
  await page.goto('chances/#tickets=%E0%A4%A');
  await expect(page.getByRole('alert').filter({ hasText: zh.unread('tickets=%E0%A4%A') })).toBeVisible();
  await page.goto('chances/#pool=209901/none&tickets=3');
  await expect(page.getByRole('alert').filter({ hasText: zh.faults['no such pool'] })).toBeVisible();
  await expect(page.getByRole('combobox', { name: zh.pool, exact: true })).toBeFocused();
});

test('sums of a published round are filled in, and give a range that grows round by round @long', async ({
  page,
}) => {
  await page.goto('chances/');
  await page.getByRole('combobox', { name: zh.pool, exact: true }).selectOption(zh.ownFigures);
  await page.getByRole('link', { name: '2016 年第 2 期', exact: true }).click();
  await page.getByRole('textbox', { name: zh.most, exact: true }).fill('60');
  await page.getByText(zh.changes, { exact: true }).click();
  await page.getByRole('textbox', { name: zh.growth, exact: true }).fill('2');
  await page.getByRole('button', { name: zh.ask, exact: true }).click();
  const found = page.getByRole('region', { name: zh.found, exact: true });
  await expect(found).toContainText(zh.sums);
  await expect(found).toContainText(zh.grown(2));
  // 13,688 / 9,487,847 = 0.144%, and no less.
  await expect(found).toContainText('在 0.144% 和');
});

test('the history’s figures can be downloaded, byte for byte', async ({ page }) => {
  const t = historyWords.zh;
  await page.goto('history/');
  const link = page.getByRole('link', { name: /一字不差/ });
  await expect(link).toHaveAttribute('href', /history\/told\.csv$/);
  const own = readFileSync(join(import.meta.dirname, '../../src/demonstration/history.csv'));
  expect(readFileSync(join(DIST, 'history/told.csv')).equals(own)).toBe(true);
  const table = page.getByRole('table', { name: t.tableCaption('普通·家庭和个人') });
  await expect(table.getByRole('row', { name: /2016 年第 2 期/ })).toContainText('1/194');
  await expect(table.getByRole('row', { name: /2016 年第 4 期至 2019 年底/ })).toContainText(
    t.missing('2016 年第 4 期至 2019 年底'),
  );
  await expect(page.getByRole('img', { name: t.chart }).first()).toBeVisible();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the chances of the site’s pools are there', async ({ page }) => {
    await page.goto('chances/');
    const table = page.getByRole('table', { name: /^2026 年第 2 期.*普通小客车：家庭和个人：/ });
    await expect(table.getByRole('row', { name: /^8 / })).toContainText(percent(chanceOfEight()));
    await expect(page.getByRole('main')).toContainText(chancePageWords.zh.orderedWhat);
  });
});
