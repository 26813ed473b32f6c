/** One code in the pool that was read, and its seeds counted under the magnifier. */
import { openAsBlob } from 'node:fs';
import { expect, test } from '@playwright/test';
import { beijingCodeWords } from '../../src/i18n/official/beijing/code.ts';
import { beijingCompareWords } from '../../src/i18n/official/beijing/compare.ts';
import { beijingFaultWords } from '../../src/i18n/official/beijing/faults.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { readPool } from '../../src/official/beijing/pool.ts';
import { winsOfCode } from '../official/beijing/brute-force.ts';
import { BeijingPage, FIXTURES, runOf, SMALL, smallRun, WHALE } from './official-beijing-page.ts';
import { expectFault, factOf, statusIn } from './official-page.ts';
import { cutOf } from './official-views.ts';
import { marks as marksOf } from './views.ts';

const code = beijingCodeWords.zh;
const { magnifier } = beijingCompareWords.zh;

test.describe('a code', () => {
  test('that won, that lost, that is not there, that is none', async ({ page }) => {
    const { codes, indices } = smallRun();
    const pool = await readPool(await openAsBlob(SMALL), SMALL);
    const loser = Array.from({ length: pool.tickets }, (_, i) => pool.codes.at(i)).find(
      (one) => !codes.includes(one),
    );
    const won = code.won(3, (indices[2] ?? 0) + 1);
    const beijing = new BeijingPage(page);
    const drum = beijing.lookup.getByRole('img', { name: code.drum });
    /** The list of a code's tickets, which says how many there are. */
    const ticketsOf = (one: string) =>
      beijing.lookup.getByRole('list', { name: code.tickets(pool.codes.rowsOf(one).length), exact: true });
    await beijing.goto();
    const winner = codes[2] ?? '';
    await beijing.look(winner);
    await expectFault(beijing.lookup, beijing.code, code.first);
    await beijing.rerunSmall();
    await beijing.look(`${winner.slice(0, 4)} ${winner.slice(4, 8)} ${winner.slice(8)}`);
    await expect(beijing.answer(won)).toBeFocused();
    await expect(beijing.answer(won).getByText(won, { exact: true })).toBeVisible();
    await expect(factOf(beijing.answer(won), code.code)).toHaveText(winner);
    await expect(factOf(beijing.answer(won), beijingWords.zh.seed)).toHaveText('123456');
    await expect(marksOf(drum)).not.toHaveCount(0);
    await expect(ticketsOf(winner).getByRole('listitem')).not.toHaveCount(0);
    await beijing.look(loser ?? '');
    await expect(beijing.answer(code.lost)).toBeVisible();
    await expect(beijing.answer(code.lost)).toContainText(code.lostWhat(100));
    await expect(ticketsOf(loser ?? '').getByRole('listitem')).not.toHaveCount(0);
    await expect(beijing.lookup).not.toContainText(won);
    await expect(beijing.magnify).toBeVisible();
    await beijing.look('9999999999999');
    await expect(beijing.answer(code.absent)).toBeVisible();
    await expect(beijing.lookup).not.toContainText(code.lost);
    await expect(drum).toHaveCount(0);
    await expect(beijing.magnify).toBeHidden();
    await beijing.look('12345');
    await expectFault(beijing.lookup, beijing.code, beijingFaultWords.zh.says['beijing.code'].sentence);
    await expect(beijing.lookup).not.toContainText(code.absent);
  });

  test('that was looked up is answered again for another seed, and not for the one before @long', async ({
    page,
  }) => {
    const { codes, indices } = runOf('h1-whale-10000-q300', '123456');
    const again = runOf('h1-whale-10000-q300', '000001');
    const asked = codes.find((one) => !again.codes.includes(one)) ?? '';
    const at = codes.indexOf(asked);
    const won = code.won(at + 1, (indices[at] ?? 0) + 1);
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerun(WHALE, beijingWords.zh.drawn(300));
    await beijing.look(asked);
    await expect(beijing.answer(won)).toBeVisible();
    await beijing.seed.fill('000001');
    await beijing.start.click();
    await expect(beijing.answer(code.lost)).toBeVisible();
    await expect(factOf(beijing.answer(code.lost), beijingWords.zh.seed)).toHaveText('000001');
    await expect(beijing.lookup).not.toContainText(won);
  });

  test('of a draw that timed out has neither won nor lost @long', async ({ page }) => {
    const zip = `${FIXTURES}/zips/h2-whale-timeout-1000-q12.zip`;
    const pool = await readPool(await openAsBlob(zip), zip);
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerun(zip, beijingWords.zh.timeOut);
    await beijing.look(pool.codes.at(0));
    const answer = beijing.answer(code.noResult);
    await expect(answer).toBeFocused();
    await expect(answer).toContainText(code.noResultWhat);
    await expect(answer).not.toContainText(code.lost);
    await expect(beijing.magnify).toBeHidden();
    await expect(beijing.magnifier.getByText(code.magnifierFirst, { exact: true })).toBeVisible();
  });

  test('of a pool all of which wins has nothing to count, and its answer goes with the code @long', async ({
    page,
  }) => {
    const zip = `${FIXTURES}/zips/e2-quota-eq-total.zip`;
    const pool = await readPool(await openAsBlob(zip), zip);
    const owned = Array.from({ length: pool.tickets }, (_, i) => pool.codes.at(i));
    const often = owned.find((one) => pool.codes.rowsOf(one).length > 1) ?? '';
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerun(zip, beijingWords.zh.all(57));
    await beijing.look(often);
    await expect(beijing.answer(code.wonOften(pool.codes.rowsOf(often).length))).toBeVisible();
    await beijing.magnify.click();
    const result = beijing.magnifier.getByRole('group', { name: code.none.all, exact: true });
    await expect(result).toBeFocused();
    await beijing.look('9999999999999');
    await expect(beijing.answer(code.absent)).toBeVisible();
    await expect(beijing.magnifier).not.toContainText(code.none.all);
    await expect(beijing.magnify).toBeHidden();
  });

  test('is counted under the magnifier as a count by brute force has it @long', async ({ page }) => {
    test.setTimeout(300_000);
    const { codes } = smallRun();
    const pool = await readPool(await openAsBlob(SMALL), SMALL);
    const [winner = ''] = codes;
    const drum = Array.from({ length: pool.tickets }, (_, row) => pool.codes.at(row));
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerunSmall();
    await beijing.look(winner);
    await beijing.magnify.click();
    await expect(beijing.cancelMagnify).toBeFocused();
    await expect(statusIn(beijing.magnifier, magnifier.started)).toBeVisible();
    const wins = winsOfCode(winner, drum, pool.quota);
    const result = beijing.magnifier.getByRole('group', { name: code.counted(wins), exact: true });
    await expect(result).toBeFocused({ timeout: 240_000 });
    await expect(result.getByText(code.counted(wins), { exact: true })).toBeVisible();
    await expect(cutOf(result.getByRole('img', { name: code.chart }))).toBeAttached();
    await expect(statusIn(beijing.magnifier, magnifier.ended)).toBeVisible();
    await expect(result).toContainText(code.means);
  });

  test('whose count is cancelled has none @long', async ({ page }) => {
    const beijing = new BeijingPage(page, 'en');
    const words = beijingCodeWords.en;
    await beijing.goto();
    await beijing.rerun(WHALE, beijingWords.en.drawn(300));
    await beijing.look(runOf('h1-whale-10000-q300', '123456').codes[0] ?? '');
    await beijing.magnify.click();
    await beijing.cancelMagnify.click();
    await expect(statusIn(beijing.magnifier, words.cancelled)).toBeVisible();
    await expect(beijing.magnify).toBeFocused();
    await expect(beijing.magnifier.getByRole('img', { name: words.chart })).toHaveCount(0);
    await expect(beijing.magnifier).not.toContainText(words.means);
  });
});
