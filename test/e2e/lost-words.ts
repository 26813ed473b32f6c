/** Words that a reader cannot reach: beyond the screen, or cut off by what they stand in. */
import type { Page } from '@playwright/test';

/** One page of each way in which pages are put together, and of some the English, whose words are longer. */
export const KINDS = [
  '',
  'lookup/',
  'verify/',
  'rounds/',
  'rounds/202602/',
  'rounds/202602/ordinary/',
  'fair/202602/',
  'faq/',
  'guide/',
  'guide/eligible/',
  'chances/',
  'history/',
  'search/',
  'cheat/',
  'checks/',
  'official/',
  'official/beijing/',
  'official/rivest/',
  'adopt/',
  'spec/',
  'downloads/',
  'en/',
  'en/lookup/',
  'en/verify/',
  'en/rounds/202602/ordinary/',
  'en/fair/202602/',
  'en/faq/',
  'en/cheat/',
  'en/spec/',
];

/**
 * Each place with its first words. What scrolls by itself may be wider than the screen, and a digest has its middle behind a
 * sign on purpose.
 */
export function lostWords(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const html = document.documentElement;
    const lost = new Set<string>();
    const wider = html.scrollWidth - html.clientWidth;
    if (wider > 0) lost.add(`the page is ${wider} px wider than the screen`);
    const isIn = (element: Element, what: string) => element.closest(what) !== null;
    for (const element of document.body.querySelectorAll('*')) {
      if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
      if (isIn(element, 'svg, .visually-hidden, .digest-middle') || element.clientWidth === 1) continue;
      const words = (element.textContent ?? '').trim().slice(0, 30);
      const { overflowX, overflowY } = getComputedStyle(element);
      const cuts = (overflow: string) => overflow === 'hidden' || overflow === 'clip';
      // Where nothing is shown, nothing is cut.
      if (words !== '' && element.clientHeight > 0) {
        if (cuts(overflowX) && element.scrollWidth > element.clientWidth + 1)
          lost.add(`cut at its side: ${words}`);
        if (cuts(overflowY) && element.scrollHeight > element.clientHeight + 1)
          lost.add(`cut below: ${words}`);
      }
      const scrolls = (one: Element | null): boolean =>
        one !== null &&
        (['auto', 'scroll'].includes(getComputedStyle(one).overflowX) || scrolls(one.parentElement));
      for (const node of element.childNodes) {
        if (!(node instanceof Text) || node.data.trim() === '') continue;
        const range = document.createRange();
        range.selectNodeContents(node);
        const isOut = [...range.getClientRects()].some(
          ({ left, right, width }) => width > 1 && (left < -1 || right > html.clientWidth + 1),
        );
        if (isOut && !scrolls(element.parentElement)) lost.add(`beyond the screen: ${words}`);
      }
    }
    return [...lost];
  });
}

/** The longest line of each paragraph in the page's words, where it is longer than so many of its own letters' height. */
export function longLines(page: Page, most: number): Promise<string[]> {
  return page.evaluate((limit) => {
    const long: string[] = [];
    for (const element of document.querySelectorAll('main p')) {
      if (!element.checkVisibility({ visibilityProperty: true })) continue;
      const { paddingLeft, paddingRight, fontSize } = getComputedStyle(element);
      const room = element.clientWidth - Number.parseFloat(paddingLeft) - Number.parseFloat(paddingRight);
      const range = document.createRange();
      range.selectNodeContents(element);
      const width = Math.min(range.getBoundingClientRect().width, room) / Number.parseFloat(fontSize);
      if (width > limit) long.push(`${width.toFixed(1)}: ${(element.textContent ?? '').trim().slice(0, 30)}`);
    }
    return long;
  }, most);
}
