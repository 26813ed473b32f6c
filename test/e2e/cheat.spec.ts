/** A visitor cheats, in a browser: the real verifier says which seal breaks. */
import { expect, type Page, test } from '@playwright/test';
import { cheatWords } from '../../src/i18n/cheat.ts';
import { violations } from './axe.ts';
import { regionOf } from './official-page.ts';
import { chainLink, verdict } from './views.ts';
import { watch } from './watch.ts';

const t = cheatWords.zh;

function cheatPage(page: Page) {
  const outcome = regionOf(page, t.outcome);
  const button = (name: string | RegExp) => page.getByRole('button', { name, exact: true });
  return {
    outcome,
    button,
    verdict: verdict(outcome),
    check: (id: string) => outcome.getByRole('link', { name: id, exact: true }),
    reader: (what: string) => page.getByRole('checkbox', { name: what, exact: true }),
    record: page.getByRole('combobox', { name: t.record, exact: true }),
  };
}

test('a winner is put in, the lie is covered up, and what the reader has decides whether it is noticed @sub-path-long', async ({
  page,
  baseURL,
}) => {
  const faults = watch(page, baseURL);
  const cheat = cheatPage(page);
  await page.goto('cheat/');
  await expect(cheat.verdict).toHaveCount(0);
  await cheat.button(t.check).click();
  await expect(cheat.verdict).toHaveAttribute('data-verdict', 'verified');
  await expect(cheat.outcome).toContainText(t.sentences.clean);

  await cheat.button(t.write).click();
  await expect(cheat.verdict).toHaveAttribute('data-verdict', 'failed');
  await expect(chainLink(cheat.outcome, 'draw')).toHaveAttribute('data-state', 'broken');
  await expect(chainLink(cheat.outcome, 'list')).toHaveAttribute('data-state', 'pressed');
  await expect(cheat.check('draw.result')).toHaveAttribute('href', /\/checks\/#draw\.result$/);
  // Expected and found: the row as it is drawn, and as it was written.
  await expect(
    cheat.outcome.getByRole('definition').filter({ hasText: /^"?1,4418100000273,/ }),
  ).toBeVisible();

  await cheat.button(t.covers.search).click();
  await expect(cheat.check('commitment.expected')).toBeVisible();
  await expect(cheat.check('log.inclusion')).toBeVisible();
  await expect(chainLink(cheat.outcome, 'draw')).toHaveAttribute('data-state', 'pressed');
  await cheat.reader(t.heard).uncheck();
  await expect(cheat.check('commitment.expected')).toHaveCount(0);
  await cheat.reader(t.witnesses).uncheck();
  await expect(cheat.verdict).toHaveAttribute('data-verdict', 'verified');
  await expect(cheat.outcome).toContainText(t.sentences.unseen);
  await expect(cheat.outcome).toContainText(t.why.search);
  expect(await violations(page)).toEqual([]);

  await cheat.button(t.undoAll).click();
  await expect(cheat.outcome).toContainText(t.sentences.clean);
  expect(faults).toEqual([]);
});

test('a published record is changed in memory alone', async ({ page, baseURL }) => {
  const faults = watch(page, baseURL);
  const cheat = cheatPage(page);
  await page.goto('cheat/');
  await cheat.record.selectOption('202602/organisations');
  await expect(cheat.outcome).toContainText(t.sentences.clean);
  await cheat.button(t.dates.after).click();
  for (const id of ['commitment.expected', 'seed.form', 'seed.timing', 'log.inclusion'])
    await expect(cheat.check(id)).toBeVisible();
  await cheat.button(t.undoAll).click();
  await expect(cheat.outcome).toContainText(t.sentences.clean);
  await cheat.button(t.logs.entry).click();
  await expect(cheat.check('log.unique')).toBeVisible();
  expect(await page.evaluate(() => localStorage.length)).toBe(0);
  expect(faults).toEqual([]);
});

test('a record that cannot be read has no verdict', async ({ page }) => {
  const cheat = cheatPage(page);
  await page.route('**/rounds/**/applicants.csv', (route) => route.abort());
  await page.goto('cheat/');
  await cheat.record.selectOption('202602/organisations');
  await expect(cheat.verdict).toHaveAttribute('data-verdict', 'incomplete');
  await expect(cheat.outcome).toContainText(t.stopped.unread('applicants.csv'));
});
