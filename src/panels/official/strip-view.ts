/** Where the numbers fall: the drum of every page, for numbers that somebody else drew. */
import { drum } from '../../charts/drum.ts';
import type { Lang } from '../../i18n/lang.ts';
import { publishedWords } from '../../i18n/official/published.ts';
import { byId } from '../../ui/elements.ts';

/** Numbers from which charts/drum.ts draws a curve above the strip. */
const CURVE_FROM = 30;

/** An svg of `drum`, which is markup of our own making, as an element. */
function svgOf(markup: string): Node {
  const whole = markup.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return document.importNode(new DOMParser().parseFromString(whole, 'image/svg+xml').documentElement, true);
}

/** Requires numbers 1..total. */
export function showStrip(lang: Lang, total: number, numbers: readonly number[]): void {
  const t = publishedWords[lang];
  const caption = t.stripCaption(numbers.length, total, numbers.length >= CURVE_FROM);
  const picture = drum(
    { total, hits: numbers.map((ticket, i) => ({ ticket, rank: i + 1 })) },
    { id: 'rerun-drawn', height: 112, labels: { title: t.strip, description: caption } },
  );
  byId('rerun-strip-stage', HTMLElement).replaceChildren(svgOf(picture));
  byId('rerun-strip-caption', HTMLElement).textContent = caption;
}
