/** What axe finds on a page as it stands. */
import { expect, type Page } from '@playwright/test';
import axe from 'axe-core';

/** WCAG 2.2 at level AA. */
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** The rules of the standards, all that axe has, which are its own advice too, or those named. */
export type Rules = 'standards' | 'all' | readonly string[];

/** Rows of a table beyond those that show what its rows are like, a table being made by a loop. */
export const MORE_ROWS = 'tbody > tr:nth-child(n + 13):nth-last-child(n + 5)';

/** The rules that fail, each with the first place where it does. @param without what is not looked at */
export async function violations(
  page: Page,
  rules: Rules = 'standards',
  without?: string,
): Promise<string[]> {
  // Once a page: it is half a megabyte.
  if (await page.evaluate(() => !('axe' in window))) await page.evaluate(axe.source);
  const runOnly =
    rules === 'all'
      ? undefined
      : rules === 'standards'
        ? { type: 'tag' as const, values: STANDARDS }
        : { type: 'rule' as const, values: [...rules] };
  const told = { runOnly, without };
  return page.evaluate(async ({ runOnly: only, without: except }) => {
    const { axe } = window as unknown as { axe: typeof import('axe-core') };
    // What passes is not described: that takes longer than all the rules do.
    const options = { resultTypes: ['violations' as const], ...(only && { runOnly: only }) };
    const found = await axe.run(except === undefined ? document : { exclude: [[except]] }, options);
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
  }, told);
}

/** Refuses a page on which a rule fails. */
export async function expectAccessible(page: Page, rules?: Rules): Promise<void> {
  expect(await violations(page, rules), page.url()).toEqual([]);
}
