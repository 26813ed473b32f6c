/** Every page in a browser: accessibility, policy, other hosts, without scripts, on a narrow screen. */
import { AxeBuilder } from '@axe-core/playwright';
import { expect, test } from '@playwright/test';
import { DIST, pagesIn } from './built-site.ts';
import { poolOf } from './published-records.ts';
import { poolPage } from './rounds-page.ts';
import { watch } from './watch.ts';

/** One page of each kind where there are many alike. */
const pages = pagesIn(DIST).filter((page) => !/^(?:en\/)?rounds\/202405\/(?!ordinary)/.test(page));

const STEP = 12;
for (let from = 0; from < pages.length; from += STEP) {
  const group = pages.slice(from, from + STEP);
  test(`pages ${from + 1} to ${from + group.length}: accessible, quiet, within the screen @sub-path`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const faults = watch(page, baseURL);
    for (const path of group) {
      await page.goto(path);
      await page.waitForLoadState('load');
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${path} ${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow, `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
    }
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

test.describe('dark, and larger, and narrow', () => {
  for (const path of [
    '',
    'lookup/',
    'verify/',
    'rounds/202602/ordinary/',
    'faq/',
    'official/',
    'official/beijing/',
    'official/rfc3797/',
    'official/rivest/',
    'official/six-digits/',
    'en/',
    'en/spec/',
    'en/official/beijing/',
  ])
    test(`/${path} has enough contrast in the dark and fits 320 pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: 'dark' });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto(path);
      const { violations } = await new AxeBuilder({ page }).withRules(['color-contrast']).analyze();
      expect(violations.flatMap(({ nodes }) => nodes.map(({ html }) => html))).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
    });
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the words, the rounds and the winners are there, and the rest says how to go on', async ({
    page,
  }) => {
    await page.goto('');
    await expect(page.getByRole('main')).toContainText(/2026 年第 2 期/);
    await page.goto('rounds/202602/ordinary/');
    // The first rank, as the file has it: a figure written here would be of other records one day.
    const [first = ''] = poolOf('ordinary').ranked;
    await expect(poolPage(page).table.getByRole('code').first()).toHaveText(first);
    for (const path of ['lookup/', 'verify/']) {
      await page.goto(path);
      const words = /<noscript>([\s\S]*?)<\/noscript>/.exec(await page.content())?.[1] ?? '';
      expect(words).toContain('verify.py');
    }
  });
});
