/** Beijing's draws from figures alone: the published ones, any three numbers, a pasted order. */
import { expect, type Locator, test } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { beijingCodeWords } from '../../src/i18n/official/beijing/code.ts';
import { beijingDrawWords } from '../../src/i18n/official/beijing/draws.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { beijingRuleWords } from '../../src/i18n/official/beijing/rule.ts';
import { drawTickets } from '../../src/official/beijing/algorithm.ts';
import { PUBLISHED_DRAWS } from '../../src/official/beijing/draws.ts';
import { drawName } from '../../src/panels/official/beijing/draw-name.ts';
import { expectAccessible } from './axe.ts';
import { BeijingPage, FIXTURES } from './official-beijing-page.ts';
import {
  alertIn,
  expectFault,
  expectFits,
  factOf,
  paste,
  regionOf,
  rowCalled,
  rowsOf,
  saved,
  statusIn,
} from './official-page.ts';
import { expectVerdict, outcomeMarks, outcomesIn } from './official-views.ts';
import { verdict as verdictIn } from './views.ts';

const draws = beijingDrawWords.zh;

/** What the draw with this id is called. */
function nameOf(id: string, lang: Lang = 'zh'): string {
  const draw = PUBLISHED_DRAWS.find((one) => one.id === id);
  if (draw === undefined) throw new Error(`no draw ${id}`);
  return drawName(beijingDrawWords[lang], draw);
}
const rowOf = (beijing: BeijingPage, id: string): Locator =>
  rowCalled(beijing.drawsTable, nameOf(id, beijing.lang));
const runButton = (beijing: BeijingPage, id: string): Locator =>
  beijing.drawsTable.getByRole('button', {
    name: beijingDrawWords[beijing.lang].runLabel(nameOf(id, beijing.lang)),
    exact: true,
  });

test.describe('draws from figures alone', () => {
  test('one by press, all by one press: whole is green, first and last are not', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    expect(new Set(await outcomesIn(beijing.drawsTable))).toEqual(new Set(['none']));
    await runButton(beijing, '201402-unit-new').click();
    const whole = rowOf(beijing, '201402-unit-new').getByText(draws.agreesWhole(1666), { exact: true });
    await expect(whole).toBeVisible();
    // Whoever pressed hears it.
    await expect(beijing.drawsTable.getByRole('status')).toHaveText(draws.agreesWhole(1666));
    expect((await outcomesIn(beijing.drawsTable)).filter((one) => one !== 'none')).toEqual(['every']);
    const all = beijing.draws.getByRole('button', { name: draws.runAll(33), exact: true });
    await all.click();
    await expect(statusIn(beijing.draws, draws.allDone(19, 14, 0))).toBeVisible({ timeout: 30_000 });
    expect(await outcomesIn(beijing.drawsTable)).toEqual(
      PUBLISHED_DRAWS.map(({ kind }) => (kind === 'PersonCommon' ? 'ends' : 'every')),
    );
    await expect(beijing.drawsTable.getByRole('status')).toHaveCount(0);
    await expect(all).toBeFocused();
    const ends = rowOf(beijing, '201601-person-common').getByText(/前 10 个和后 3 个号按这个顺序出现/);
    const [green, other] = await Promise.all(
      [whole, ends].map((one) => one.evaluate((words) => getComputedStyle(words).color)),
    );
    expect(green).not.toBe(other);
  });

  for (const width of [1280, 390])
    test(`no press moves the table, and nothing is cut off at ${width} pixels @long`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      const beijing = new BeijingPage(page);
      await beijing.goto();
      const button = runButton(beijing, '201401-person-common');
      await expect(button).toBeEnabled();
      // On the page, wherever it is scrolled to.
      const places = () =>
        Promise.all(
          [button, beijing.drawsTable].map((one) =>
            one.evaluate((box) => {
              const { x, y, width, height } = box.getBoundingClientRect();
              return [x + scrollX, y + scrollY, width, height].map(Math.round);
            }),
          ),
        );
      const before = await places();
      await button.click();
      await expect(outcomeMarks(rowOf(beijing, '201401-person-common'), 'ends')).toHaveCount(1);
      expect(await places()).toEqual(before);
      await expectFits(page);
    });

  test('one by the address, and none of an unknown name @long', async ({ page }) => {
    const words = beijingDrawWords.en;
    const beijing = new BeijingPage(page, 'en');
    await beijing.goto('#201401-unit-common');
    const row = rowOf(beijing, '201401-unit-common');
    await expect(row.getByText(words.agreesWhole(1300), { exact: true })).toBeVisible();
    await expect(row).toBeInViewport();
    await beijing.goto('#209901-unit-common');
    await expect(alertIn(beijing.draws, words.noSuch('209901-unit-common'))).toBeInViewport();
  });

  test('any three numbers give the order of the tickets @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    const [tickets, quota, seed] = [draws.ticketsOf, draws.quotaOf, draws.seedOf].map((name) =>
      beijing.figures.getByRole('textbox', { name, exact: true }),
    ) as [Locator, Locator, Locator];
    const draw = beijing.figures.getByRole('button', { name: draws.draw, exact: true });
    const result = beijing.figures.getByRole('group', { name: draws.drawn(1300), exact: true });
    await beijing.goto();
    await expect(beijing.start).toBeEnabled();
    await tickets.fill('27,071');
    await quota.fill('1300');
    await seed.fill('73067');
    await draw.click();
    await expect(seed).toBeFocused();
    await expect(seed).toHaveAttribute('aria-invalid', 'true');
    await seed.fill('730671');
    await draw.click();
    await expect(result).toBeFocused();
    await expect(result.getByText(draws.drawn(1300), { exact: true })).toBeVisible();
    const order = result.getByRole('table', { name: draws.order, exact: true });
    await expect(rowsOf(order).first().getByRole('cell')).toHaveText('20,385');
    const { text } = await saved(page, result.getByRole('button', { name: draws.save, exact: true }));
    expect(text.split('\n')).toHaveLength(1302);
    expect(text).toMatch(/^rank,ticket\n1,20385\n/);
    await expect(factOf(result, draws.ticketsOf)).toHaveText('27,071');
    await quota.fill('1301');
    await expect(beijing.figures).not.toContainText(draws.drawn(1300));
    await expect(order).toHaveCount(0);
  });

  test('a pasted order is held against one of them @long', async ({ page }) => {
    const tickets = Array.from(drawTickets(27_071, 1300, 730_671).picks, (row) => String(row + 1));
    const beijing = new BeijingPage(page);
    const verdict = verdictIn(beijing.draws);
    const which = beijing.draws.getByRole('combobox', { name: draws.pasteWhich, exact: true });
    const field = beijing.draws.getByRole('textbox', { name: draws.pasteField, exact: true });
    const button = beijing.draws.getByRole('button', { name: draws.check, exact: true });
    await beijing.goto();
    await expect(beijing.start).toBeEnabled();
    await beijing.draws.getByText(draws.paste, { exact: true }).click();
    await which.selectOption(nameOf('201401-unit-common'));
    await button.click();
    await expectFault(beijing.draws, field, draws.nothing);
    const check = async (lines: readonly string[]) => {
      await paste(field, lines.join('\n'));
      await expect(verdict).toBeHidden();
      await button.click();
      await expect(verdict).toBeVisible();
    };
    await check(tickets);
    await expectVerdict(beijing.draws, 'verified', draws.agrees, draws.holdsAll(1300));
    await expect(beijing.draws.getByRole('group', { name: draws.holdsAll(1300) })).toBeFocused();
    await expect(verdict).toContainText(draws.judged(draws.pasted, nameOf('201401-unit-common')));
    await expect(verdict).toContainText(draws.isPublished);
    await check(tickets.filter((_, i) => i !== 20));
    await expectVerdict(beijing.draws, 'incomplete', draws.partly, draws.holds(1299, 1));
    await expect(verdict).toContainText(draws.passedOverWinners);
    const next = Array.from(drawTickets(27_071, 1301, 730_671).picks, (row) => String(row + 1));
    await check(next);
    await expectVerdict(beijing.draws, 'failed', draws.notFits, draws.tooMany(1301, 1300));
    await check(next.toSpliced(20, 1));
    await expectVerdict(beijing.draws, 'failed', draws.notFits, draws.notPublished(1));
    await check(tickets.map((ticket, i) => `${i + 1},${ticket},${1_000_000_000_000 + i}`));
    await expectVerdict(beijing.draws, 'verified', draws.agrees, draws.holdsAll(1300));
    await expect(verdict).toContainText(draws.codesNotCompared);
    await check(tickets.with(5, '1'));
    await expectVerdict(beijing.draws, 'failed', draws.notFits, draws.holdsNot(5, 1));
    await which.selectOption(nameOf('201402-unit-new'));
    await expect(verdict).toBeHidden();
    await check(['no tickets 12 at all']);
    await expect(verdict).toHaveAttribute('data-verdict', 'incomplete');
    await expect(verdict.getByText(draws.notCompared, { exact: true })).toBeVisible();
  });
});

test('with an outcome it is accessible, in the light and in the dark, and fits 320 pixels @long', async ({
  page,
}) => {
  const beijing = new BeijingPage(page);
  await beijing.goto('#201402-unit-new');
  await beijing.rerun(`${FIXTURES}/quirks/08-blank-line-middle.zip`, beijingWords.zh.drawn(4));
  await beijing.look('9999999999999');
  await expect(beijing.answer(beijingCodeWords.zh.absent)).toBeVisible();
  await beijing.published.fill('1234567890123');
  await beijing.compare.click();
  await expect(verdictIn(beijing.comparison)).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme });
    await expectAccessible(page);
  }
  await expectFits(page);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the draws have their commands, and the rule is there', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await expect(beijing.put).toBeHidden();
    await expect(beijing.draws.getByRole('button')).toHaveCount(0);
    await expect(rowOf(beijing, '201401-unit-common')).toContainText(
      'npm run -s mingqian -- rerun beijing --tickets 27071 --quota 1300 --seed 730671',
    );
    await expect(beijing.draws.getByRole('heading', { name: draws.endsTitle, exact: true })).toBeVisible();
    await expect(factOf(beijing.draws, nameOf('201401-unit-common'))).toContainText('20385 7907 596');
    const { rule, steps } = beijingRuleWords.zh;
    await expect(regionOf(page, rule).getByRole('listitem')).toHaveText([...steps]);
    expect(steps).toHaveLength(8);
  });
});
