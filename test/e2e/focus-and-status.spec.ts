/** What a keyboard and a screen reader need: focus that is seen and follows the reading, and words to be heard in a place that was there. */
import { expect, type Page, test } from '@playwright/test';
import { chanceWords } from '../../src/i18n/chances/panel.zh.ts';
import { cheatWords } from '../../src/i18n/cheat.ts';
import { findingWords } from '../../src/i18n/finding.ts';
import { lookupPage } from './lookup-page.ts';
import { poolOf } from './published-records.ts';
import { verifyPage } from './verify-page.ts';

/** What has focus: where it stands in the document, and what is wrong with how it is seen. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const one = document.activeElement;
    if (one === null || one === document.body) return null;
    const name = (one.getAttribute('aria-label') ?? one.textContent ?? '').trim().slice(0, 30) || one.tagName;
    const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(one);
    const faults: string[] = [];
    const isDrawn = outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2;
    if (!isDrawn || /, 0\)$/.test(outlineColor)) faults.push(`${name}: no outline`);
    // A link of several lines has its middle beside it: one of its lines does.
    const rects = [...one.getClientRects()];
    const isSeen = rects.some(({ left, top, width, height }) => {
      const hit = document.elementFromPoint(left + width / 2, top + height / 2);
      return hit !== null && (one.contains(hit) || hit.contains(one) || hit.closest('label')?.contains(one));
    });
    if (!isSeen) faults.push(`${name}: hidden, or behind something`);
    const place = [...document.querySelectorAll('*')].indexOf(one);
    const { top, bottom, left } = rects[0] ?? { top: 0, bottom: 0, left: 0 };
    const isFixed = one.closest('nav') !== null;
    return { name, faults, place, top: top + scrollY, bottom: bottom + scrollY, left, isFixed };
  });

for (const path of ['', 'lookup/']) {
  for (const [width, height] of [
    [1280, 800],
    [390, 844],
  ] as const)
    test(`focus goes over /${path} as it is read, and is always seen, ${width} px wide @long`, async ({
      page,
    }) => {
      await page.setViewportSize({ width, height });
      await page.goto(path);
      await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
      const faults: string[] = [];
      let count = 0;
      let before: Awaited<ReturnType<typeof focused>> = null;
      for (; count < 200; count++) {
        await page.keyboard.press('Tab');
        const now = await focused(page);
        if (now === null || (before !== null && now.place < before.place && count > 5)) break;
        faults.push(...now.faults);
        // Below, or to the right, as what stands beside a margin does: what lies under the thumb is fixed, and comes first wherever it is.
        if (
          before !== null &&
          !before.isFixed &&
          !now.isFixed &&
          now.bottom <= before.top &&
          now.left <= before.left
        )
          faults.push(`${now.name}: above ${before.name}, which came first`);
        if (before !== null && now.place <= before.place) faults.push(`${now.name}: before ${before.name}`);
        before = now;
      }
      expect(count).toBeGreaterThan(10);
      expect(count).toBeLessThan(200);
      expect(faults).toEqual([]);
    });
}

/** Marks every status that is there; `heard` is then what is said, and whether it is said in one of those. */
async function statuses(page: Page) {
  await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
  const there = await page.locator('[role=status]').elementHandles();
  return () =>
    page.evaluate(
      (known) =>
        [...document.querySelectorAll('[role=status]')]
          .filter((one) => (one.textContent ?? '').trim() !== '')
          .map((one) => ({ words: (one.textContent ?? '').trim(), wasThere: known.includes(one) })),
      there,
    );
}

const ACTS: readonly (readonly [string, (page: Page) => Promise<void>])[] = [
  ['lookup/', (page) => lookupPage(page).lookUp(poolOf('ordinary').ranked[0] ?? '')],
  ['verify/', (page) => verifyPage(page).start.click()],
  [
    'search/',
    (page) => page.getByRole('searchbox', { name: findingWords.zh.label, exact: true }).fill('没中签'),
  ],
  ['cheat/', (page) => page.getByRole('button', { name: cheatWords.zh.write, exact: true }).click()],
  [
    'chances/',
    async (page) => {
      await page.getByRole('textbox', { name: chanceWords.tickets, exact: true }).fill('8');
      await page.getByRole('button', { name: chanceWords.ask, exact: true }).click();
    },
  ],
];

for (const [path, act] of ACTS)
  test(`what is told on /${path} is told in a place that was there before @long`, async ({ page }) => {
    await page.goto(path);
    const heard = await statuses(page);
    await act(page);
    await expect.poll(async () => (await heard()).length).toBeGreaterThan(0);
    expect((await heard()).filter(({ wasThere }) => !wasThere)).toEqual([]);
  });
