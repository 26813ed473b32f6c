/** What only the pages of real draws show as pictures, beside those of views.ts: found by what the shared view marks. */
import { expect, type Locator } from '@playwright/test';
import type { VerdictName } from '../../src/ui/verdict.ts';
import { seals, verdict } from './views.ts';

/** The seal that must stand beside a verdict; written out here, so that a wrong table of the site is found. */
const SEALS: Readonly<Record<VerdictName, string>> = {
  verified: 'pressed',
  failed: 'broken',
  incomplete: 'empty',
};

/** A verdict whose colour, seal, name and sentence say the same. @param called what stands over the sentence */
export async function expectVerdict(
  scope: Locator,
  name: VerdictName,
  called: string,
  sentence: string,
): Promise<void> {
  const box = verdict(scope);
  await expect(box).toBeVisible();
  await expect(box).toHaveAttribute('data-verdict', name);
  await expect(seals(box)).toHaveAttribute('data-state', SEALS[name]);
  await expect(box.locator('.verdict-name')).toHaveText(called);
  await expect(box.locator('.sentence')).toHaveText(sentence);
}

/** The line of a chart at what was counted. */
export const cutOf = (chart: Locator): Locator => chart.locator('.chart-cut');

/** How draws came out, as shapes: `none` before, `every`, `ends`, `differs`, `stopped` after a re-run. */
export const outcomeMarks = (scope: Locator, outcome?: string): Locator =>
  scope.locator(outcome === undefined ? '.outcome-mark' : `.outcome-mark[data-outcome="${outcome}"]`);

/** The same in the order of the page. */
export const outcomesIn = (scope: Locator): Promise<string[]> =>
  outcomeMarks(scope).evaluateAll((marks) => marks.map((mark) => mark.getAttribute('data-outcome') ?? ''));
