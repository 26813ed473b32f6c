/** Every page in a browser: accessibility, what it costs, policy, other hosts, without scripts, on a narrow screen. */
import { expect, type Page, test } from '@playwright/test';
import { isLong } from '../runs.ts';
import { MORE_ROWS, violations } from './axe.ts';
import { askedBy } from './budgets.ts';
import { DIST, pagesIn } from './built-site.ts';
import { poolOf } from './published-records.ts';
import { poolPage } from './rounds-page.ts';
import { watch } from './watch.ts';

/** One page of each kind where there are many alike. */
const pages = pagesIn(DIST).filter((page) => !/^(?:en\/)?rounds\/202405\/(?!ordinary)/.test(page));

/** How many pixels a page is wider than the screen. */
const overflow = (page: Page) =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

/** Of long tables the first and the last rows are looked at, and all of them where there is time. */
const accessible = (page: Page) => violations(page, 'standards', isLong ? undefined : MORE_ROWS);

const PHONE = { width: 412, height: 839 };
const NARROW = { width: 320, height: 640 };

/** Pages that are looked at in the dark too: each way in which a page is put together. */
const IN_THE_DARK = [
  '',
  'lookup/',
  'verify/',
  'rounds/202602/ordinary/',
  'faq/',
  'chances/',
  'history/',
  'official/',
  'official/beijing/',
  'official/rfc3797/',
  'official/rivest/',
  'official/six-digits/',
  'en/',
  'en/spec/',
  'en/official/beijing/',
];

test('the pages for the dark are pages', () => {
  expect(IN_THE_DARK.filter((path) => !pages.includes(path))).toEqual([]);
});

// A page is loaded once, and looked at in all these ways. Twins are built alike, so that one is examined as a wide screen
// has it and the other as a phone has it; where there is time, each is as both have it.
const STEP = 10;
for (let from = 0; from < pages.length; from += STEP) {
  const group = pages.slice(from, from + STEP);
  test(`pages ${from + 1} to ${from + group.length}: accessible, quiet, cheap, within the screen, on a phone and in the dark @longer`, async ({
    page,
    context,
    baseURL,
  }) => {
    test.setTimeout(240_000);
    const faults = watch(page, baseURL);
    const wide = page.viewportSize() ?? { width: 1280, height: 720 };
    for (const path of group) {
      const isTwin = path.startsWith('en/');
      await page.setViewportSize(wide);
      await page.emulateMedia({ colorScheme: 'light', reducedMotion: 'no-preference' });
      const asked = askedBy(page, path, baseURL ?? '');
      await page.goto(path);
      await asked.expectCheap();
      expect(await overflow(page), `${path} is wider than the screen`).toBeLessThanOrEqual(0);
      if (isLong || !isTwin) expect(await accessible(page), path).toEqual([]);
      await expect(page.getByRole('heading', { level: 1 }), path).toHaveCount(1);
      await page.setViewportSize(PHONE);
      if (isLong || isTwin) expect(await accessible(page), `${path}, on a phone`).toEqual([]);
      expect(await overflow(page), `${path} is wider than a phone`).toBeLessThanOrEqual(0);
      if (!IN_THE_DARK.includes(path)) continue;
      // At once: a colour on its way to another has no contrast to be measured.
      await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
      await page.setViewportSize(NARROW);
      expect(await violations(page, ['color-contrast']), `${path}, in the dark`).toEqual([]);
      expect(await overflow(page), `${path} is wider than 320 pixels`).toBeLessThanOrEqual(0);
    }
    expect(faults).toEqual([]);
    expect(await context.cookies()).toEqual([]);
  });
}

// Under a sub-path the pages are the same but for their addresses: those must stay below it, and lead somewhere.
test('one page of each kind finds everything below its own path @sub-path', async ({
  page,
  context,
  baseURL,
  request,
}) => {
  const { host, pathname: base } = new URL(baseURL ?? '');
  const faults = watch(page, baseURL);
  context.on('request', (one) => {
    const { protocol, pathname } = new URL(one.url());
    if (protocol === 'http:' && !pathname.startsWith(base)) faults.push(`outside ${base}: ${pathname}`);
  });
  const addresses = new Set<string>();
  for (const path of ['', 'en/rounds/202602/ordinary/', 'verify/', 'official/beijing/', 'faq/']) {
    await page.goto(path);
    const links = await page
      .getByRole('link', { includeHidden: true })
      .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
    for (const link of links) if (new URL(link).host === host) addresses.add(link.replace(/#.*/, ''));
  }
  expect(addresses.size).toBeGreaterThan(20);
  for (const address of addresses) {
    expect(new URL(address).pathname.startsWith(base), address).toBe(true);
    expect((await request.head(address)).status(), address).toBe(200);
  }
  expect(faults).toEqual([]);
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
