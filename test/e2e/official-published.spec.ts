/** What the pages of RFC 3797 and of Rivest's sampler are without scripts, and on a small phone. */
import { expect, test } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { NOMCOM_2012 } from '../../src/official/rfc3797/nomcom-draws.ts';
import { AUDIT_DRAWS } from '../../src/official/rivest/audit-draws.ts';
import { expectAccessible } from './axe.ts';
import { breakFirstWorker, expectFits, statusIn } from './official-page.ts';
import { Rfc3797Page, RivestPage } from './official-published-page.ts';
import { watch } from './watch.ts';

const PAGES = [
  ['official/rfc3797/', Rfc3797Page, NOMCOM_2012.published, 'nomcom-2013'],
  ['official/rivest/', RivestPage, AUDIT_DRAWS[0]?.ballots ?? [], 'colorado-2017-bent'],
] as const;

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const [path, Of, numbers] of PAGES)
    for (const lang of ['zh', 'en'] as const)
      test(`/${lang === 'en' ? 'en/' : ''}${path} has the figures and the commands`, async ({ page }) => {
        const one = new Of(page, lang);
        await page.goto(one.path);
        await expect(one.runButton).toBeHidden();
        expect(await page.getByRole('main').locator('noscript').textContent()).toContain(
          publishedWords[lang].withoutScript,
        );
        await expect(page.getByRole('main')).toContainText(numbers.join(' '));
        await expect(one.commandBy('withNode')).toContainText('npm run -s mingqian -- rerun');
        await expect(one.commandBy('withPython')).toContainText('python3 -c');
      });
});

test('a phone of 320 pixels in the dark, with a result @long', async ({ page }) => {
  await page.emulateMedia({ colorScheme: 'dark' });
  await page.setViewportSize({ width: 320, height: 640 });
  const langs: readonly Lang[] = ['zh', 'en'];
  for (const [i, [, Of, , id]] of PAGES.entries()) {
    const one = new Of(page, langs[i]);
    await one.goto(`#${id}`);
    await one.expectVerdict('verified');
    await expectAccessible(page, ['color-contrast']);
    await expectFits(page);
  }
});

for (const [path, Of] of PAGES) {
  test(`/${path} says that the worker broke, and the next press begins anew${path === PAGES[0]?.[0] ? '' : ' @long'}`, async ({
    page,
  }) => {
    await breakFirstWorker(page);
    const one = new Of(page);
    await one.goto();
    await one.run();
    await expect(statusIn(one.form, publishedWords.zh.broken('out of memory'))).toBeVisible();
    await expect(one.result).toBeHidden();
    await one.run();
    await one.expectVerdict('verified');
  });

  test(`/${path} leaves alone an address that names no draw${path === PAGES[0]?.[0] ? '' : ' @long'}`, async ({
    page,
    baseURL,
  }) => {
    const faults = watch(page, baseURL);
    const one = new Of(page);
    for (const hash of ['#1', '#rerun-choose', '#"]', '#%E4%BA', '#*']) {
      await one.goto(hash);
      await expect(one.result).toBeHidden();
      await expect(one.form.getByRole('alert').filter({ hasText: /./ })).toHaveCount(0);
      await page.goto('about:blank');
    }
    expect(faults).toEqual([]);
  });
}
