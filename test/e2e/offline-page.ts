/** What a page says of being used without a network, as its readers see it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { htmlLang, type Lang } from '../../src/i18n/lang.ts';
import { offlineWords } from '../../src/i18n/offline.ts';

/** The language of the page that is open. */
export async function langOf(page: Page): Promise<Lang> {
  const lang = await page.locator('html').getAttribute('lang');
  if (lang !== htmlLang.zh && lang !== htmlLang.en) throw new Error(`the page has the language ${lang}`);
  return lang === htmlLang.en ? 'en' : 'zh';
}

/** Waits until the page says that the site is on the device, the latest round's record too. */
export async function kept(page: Page): Promise<void> {
  const lang = await langOf(page);
  // Until its date, which is this device's own.
  const [said = ''] = offlineWords[lang].readyWithLists('\n').split('\n');
  await expect(page.getByRole('status').getByText(said)).toBeVisible();
}

/** What a page says that comes from the copy. */
export const note = (page: Page): Locator => page.getByRole('note');

/** That a newer version has come, and the way to it. */
export const updated = (page: Page, lang: Lang = 'zh') => ({
  note: page.getByRole('status').getByText(offlineWords[lang].updated),
  reload: page.getByRole('button', { name: offlineWords[lang].reload, exact: true }),
});

/** A moment to the second, as the copy's date is. */
const second = (ms: number) => Math.floor(ms / 1000) * 1000;

/** Requires that a page says that it comes from the copy, taken between two moments, in its own language. */
export async function expectCopy(page: Page, begun: number, ended: number): Promise<void> {
  await expect(note(page)).toBeVisible();
  const lang = await langOf(page);
  const date = note(page).getByRole('time');
  const since = Date.parse((await date.getAttribute('datetime')) ?? '');
  expect(since).toBeGreaterThanOrEqual(second(begun));
  expect(since).toBeLessThanOrEqual(ended);
  const year = String(new Date(since + 8 * 3_600_000).getUTCFullYear());
  await expect(date).toHaveText(
    lang === 'en' ? new RegExp(`${year}, \\d\\d:\\d\\d Beijing time$`) : new RegExp(`^${year} 年`),
  );
  const { keptBefore, keptAfter } = offlineWords[lang];
  await expect(note(page)).toContainText(keptBefore.trim());
  await expect(note(page)).toContainText(keptAfter.trim());
}
