/** The self-test in a reader's own browser. */
import { expect, type Locator, type Page, test } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { selftestWords } from '../../src/i18n/selftest.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import { violations } from './axe.ts';
import { breakFirstWorker, regionOf } from './official-page.ts';
import { verdict } from './views.ts';
import { watch } from './watch.ts';

const ALL = TAMPERINGS.length;

function selftestPage(page: Page, lang: Lang = 'zh') {
  const t = selftestWords[lang];
  const button = (name: string): Locator => page.getByRole('button', { name, exact: true });
  const outcome = regionOf(page, t.outcome);
  const rows = regionOf(page, t.list).locator('ol > li');
  return {
    t,
    start: button(t.start),
    again: button(t.again),
    cancel: button(t.cancel),
    progress: page.getByRole('progressbar', { name: t.progress, exact: true }),
    outcome,
    verdict: verdict(outcome),
    rows,
    row: (name: string) => rows.filter({ has: page.getByText(name, { exact: true }) }),
    open: () => page.goto(lang === 'zh' ? 'selftest/' : 'en/selftest/'),
  };
}

for (const lang of ['zh', 'en'] as const)
  test(`every tampering is caught by the right check, quietly, ${lang}${lang === 'zh' ? ' @sub-path-long' : ' @long'}`, async ({
    page,
    baseURL,
  }) => {
    const faults = watch(page, baseURL);
    const self = selftestPage(page, lang);
    const { t } = self;
    await self.open();
    await expect(self.rows).toHaveCount(ALL);
    await expect(self.rows.getByText(t.notYet, { exact: true })).toHaveCount(ALL);
    await expect(self.verdict).toHaveCount(0);
    await self.start.click();
    await expect(self.progress).toBeVisible();
    await expect(self.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(self.outcome.getByRole('heading', { name: t.caughtAll(ALL), exact: true })).toBeFocused();
    await expect(self.rows.getByText(t.caught, { exact: true })).toHaveCount(ALL);
    for (const { why, zh, fails } of TAMPERINGS.filter((_, i) => i % 9 === 0)) {
      const row = self.row(lang === 'zh' ? zh : why);
      for (const id of fails) await expect(row.getByRole('link', { name: id, exact: true })).toBeVisible();
      if (fails.length === 0) await expect(row).toContainText(t.incomplete);
    }
    // What a check saw, on request.
    const rules = self.row(lang === 'zh' ? '规则被改动' : 'the rules edited');
    await rules.getByText(t.seen, { exact: true }).click();
    await expect(rules.getByRole('definition').first()).toBeVisible();
    expect(await violations(page)).toEqual([]);
    expect(faults).toEqual([]);
  });

test('a verifier that judges one wrongly is not to be trusted, and the page says so @long', async ({
  page,
  context,
}) => {
  const self = selftestPage(page);
  let changed = 0;
  await context.route('**/*.js', async (route) => {
    const response = await route.fetch();
    const body = await response.text();
    // In the worker alone: another check is what would have to fail.
    const other = body.replace(/(fails:\[\\?["'`])rules\.digest/g, '$1list.root');
    if (other !== body) changed++;
    await route.fulfill({ response, body: other });
  });
  await self.open();
  await self.start.click();
  await expect(self.verdict).toHaveAttribute('data-verdict', 'failed');
  expect(changed).toBeGreaterThan(0);
  await expect(self.outcome).toContainText(self.t.missedReason(1, ALL));
  await expect(self.row('规则被改动')).toContainText(self.t.wrong);
  await expect(self.rows.getByText(self.t.wrong, { exact: true })).toHaveCount(1);
});

test('a run that is stopped, or breaks, has no outcome, and can be begun again', async ({ page }) => {
  await breakFirstWorker(page);
  const self = selftestPage(page);
  await self.open();
  await self.start.click();
  await expect(self.verdict).toHaveAttribute('data-verdict', 'incomplete');
  await expect(self.outcome).toContainText(self.t.reasons.internal);
  await self.again.click();
  await self.cancel.click();
  await expect(self.verdict).toHaveAttribute('data-verdict', 'incomplete');
  await expect(self.outcome).toContainText(self.t.reasons.cancelled);
  await self.again.click();
  await expect(self.verdict).toHaveAttribute('data-verdict', 'verified');
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says how to run it otherwise', async ({ page }) => {
    await page.goto('selftest/');
    const words = /<noscript>([\s\S]*?)<\/noscript>/.exec(await page.content())?.[1] ?? '';
    expect(words).toContain('npm run -s mingqian -- selftest');
  });
});
