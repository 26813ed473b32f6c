/** What the tests of real draws do on every page: they find things as a reader does, by role, name and words. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';

export const regionOf = (page: Page, name: string): Locator =>
  page.getByRole('region', { name, exact: true });

/** What is said to those who listen, and only that. */
export const statusIn = (scope: Locator, words: string): Locator =>
  scope.getByRole('status').and(scope.getByText(words, { exact: true }));

/** What is said at once: a fault. */
export const alertIn = (scope: Locator, words: string | RegExp): Locator =>
  scope.getByRole('alert').filter({ hasText: words, visible: true });

/** A field with a fault: it is told beside it, belongs to it, and the field has the focus. */
export async function expectFault(scope: Locator, field: Locator, words: string): Promise<void> {
  await expect(alertIn(scope, words)).toHaveCount(1);
  const told = (await alertIn(scope, words).textContent()) ?? '';
  await expect(field).toHaveAccessibleDescription(new RegExp(escaped(told)));
  await expect(field).toBeFocused();
}

/** A text as a pattern that only it fits. */
const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

type Files = Parameters<Locator['setInputFiles']>[0];

/** Chooses files through the browser's own window, as whoever presses this button. */
export async function choose(page: Page, button: Locator, files: Files): Promise<void> {
  const [chooser] = await Promise.all([page.waitForEvent('filechooser'), button.click()]);
  await chooser.setFiles(files);
}

/** Puts a long text into a box at once, as pasting does. */
export async function paste(box: Locator, text: string): Promise<void> {
  await box.evaluate((area, all) => {
    (area as HTMLTextAreaElement).value = all;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}

/** What a button saves. */
export async function saved(page: Page, button: Locator): Promise<{ name: string; text: string }> {
  const [download] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: download.suggestedFilename(), text: readFileSync(await download.path(), 'utf8') };
}

/** A table's rows that have a name, which are all but the headings. */
export const rowsOf = (table: Locator): Locator =>
  table.getByRole('row').filter({ has: table.page().getByRole('rowheader') });

/** The row with this name. */
export const rowCalled = (table: Locator, name: string): Locator =>
  table.getByRole('row').filter({ has: table.page().getByRole('rowheader', { name, exact: true }) });

/** The texts of a table's rows, cell by cell. */
export const textsOf = (table: Locator): Promise<string[][]> =>
  table
    .getByRole('row')
    .evaluateAll((rows) =>
      rows
        .filter((row) => row.querySelector('th[scope="row"]') !== null)
        .map((row) => [...row.children].map((cell) => cell.textContent ?? '')),
    );

/** The texts of a table's column, by its heading. */
export async function columnOf(table: Locator, head: string): Promise<string[]> {
  const at = (await table.getByRole('columnheader').allTextContents()).indexOf(head);
  expect(at, `a column is called ${head}`).toBeGreaterThanOrEqual(0);
  return (await textsOf(table)).map((row) => row[at] ?? '');
}

/** The value beside a name in a list of facts. */
export const factOf = (scope: Locator, name: string): Locator =>
  scope
    .getByRole('term')
    .and(scope.getByText(name, { exact: true }))
    .locator('xpath=following-sibling::dd[1]');

/** Nothing is cut off at the right. */
export async function expectFits(page: Page): Promise<void> {
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
}

/** Has the first worker that the page makes break as soon as it is there, as one does that runs out of memory. */
export async function breakFirstWorker(page: Page): Promise<void> {
  await page.addInitScript(() => {
    const Whole = window.Worker;
    let made = 0;
    window.Worker = class extends Whole {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        if (made++ === 0)
          queueMicrotask(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })));
      }
    };
  });
}
