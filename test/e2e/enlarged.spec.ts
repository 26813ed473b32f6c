/** Every kind of page with letters twice as large, on the narrowest screen and on the widest: nothing is lost, no line too long. */
import { expect, type Page, test } from '@playwright/test';
import { KINDS, longLines, lostWords } from './lost-words.ts';

/** In their letters' height: 38 Chinese characters, half of one more for a mark that hangs; 72 Latin figures, a little over half as wide. */
const MEASURE = 38.5;
const MEASURE_EN = 40.5;

/** Opens the pages one after the other, each alive. */
async function each(page: Page, site: string, look: (path: string) => Promise<void>): Promise<void> {
  for (const path of KINDS) {
    await page.goto(new URL(path, site).href);
    await expect(page.locator('astro-island[ssr]')).toHaveCount(0);
    await look(path);
  }
}

test('what is beyond the screen, cut, or too long a line is seen', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto('about/');
  expect(await lostWords(page)).toEqual([]);
  expect(await longLines(page, MEASURE)).toEqual([]);
  await page.getByRole('main').evaluate((main) => {
    const put = (words: string, style: Partial<CSSStyleDeclaration>) => {
      const line = main.appendChild(document.createElement('p'));
      line.textContent = words;
      Object.assign(line.style, style);
    };
    put('wide '.repeat(50), { whiteSpace: 'nowrap' });
    put('low '.repeat(50), { blockSize: '10px', overflow: 'hidden' });
    put('long '.repeat(50), { maxInlineSize: 'none', inlineSize: '60em' });
  });
  const lost = await lostWords(page);
  for (const words of [/wider than the screen/, /beyond the screen: wide/, /cut below: low/])
    expect(
      lost.some((one) => words.test(one)),
      String(words),
    ).toBe(true);
  expect((await longLines(page, MEASURE)).some((one) => one.includes('long long'))).toBe(true);
});

test('on a screen of 320 pixels nothing is lost @long', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  await each(page, baseURL ?? '', async (path) => {
    expect.soft(await lostWords(page), path).toEqual([]);
  });
});

test('on a screen of 3840 pixels no line is longer than the measure @long', async ({ page, baseURL }) => {
  await page.setViewportSize({ width: 3840, height: 2160 });
  await each(page, baseURL ?? '', async (path) => {
    expect.soft(await lostWords(page), path).toEqual([]);
    expect.soft(await longLines(page, path.startsWith('en/') ? MEASURE_EN : MEASURE), path).toEqual([]);
  });
});

// As a reader has it who set the browser's letters twice as large, which what depends on the screen's width goes by too.
test('with letters twice as large nothing is lost, on a phone and on a desk @long', async ({
  playwright,
  baseURL,
}, { project }) => {
  test.setTimeout(300_000);
  const { launchOptions } = project.use;
  const browser = await playwright.chromium.launch({
    ...launchOptions,
    args: [...(launchOptions?.args ?? []), '--blink-settings=defaultFontSize=32'],
  });
  try {
    const page = await browser.newPage({ locale: 'zh-CN', reducedMotion: 'reduce', serviceWorkers: 'block' });
    await each(page, baseURL ?? '', async (path) => {
      const size = await page.evaluate(() => Number.parseFloat(getComputedStyle(document.body).fontSize));
      expect(size, 'twice 17 px').toBeGreaterThanOrEqual(34);
      for (const [width, height] of [
        [390, 844],
        [1280, 800],
      ] as const) {
        await page.setViewportSize({ width, height });
        expect.soft(await lostWords(page), `${path}, ${width} px`).toEqual([]);
      }
    });
  } finally {
    await browser.close();
  }
});
