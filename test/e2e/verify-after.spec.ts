/** The page that verifies, after it has: its verdicts for every reader and on every screen. */
import { expect, test } from '@playwright/test';
import { expectAccessible } from './axe.ts';
import { corruption, corruptZip } from './corruptions.ts';
import { verifyPage } from './verify-page.ts';

/** One of each verdict and of each scheme; all of them where there is time. */
const SOON = ['light verified', 'light no seed', 'dark two winners swapped'];

for (const scheme of ['light', 'dark'] as const)
  for (const why of ['verified', 'two winners swapped', 'no seed', 'two rows of the list swapped'])
    test(`after, ${why}, ${scheme}: accessible, and within 320 pixels${SOON.includes(`${scheme} ${why}`) ? '' : ' @long'}`, async ({
      page,
    }) => {
      await page.emulateMedia({ colorScheme: scheme });
      await page.setViewportSize({ width: 320, height: 640 });
      const view = verifyPage(page);
      await page.goto('verify/');
      if (why === 'verified') {
        await view.start.click();
        await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
      } else await view.check(await corruptZip(corruption(why)));
      await expectAccessible(page);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      // A radio button and a field for files are touched through their labels and buttons.
      const controls = page.locator(
        'main :is(button, select, input:not([type="radio"]):not([type="file"]), label:has(input[type="radio"])):visible',
      );
      await expect(view.again.and(controls)).toHaveCount(1);
      const small = await controls.evaluateAll((all) =>
        all.filter((one) => one.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
      );
      expect(small).toEqual([]);
    });
