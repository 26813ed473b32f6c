/** A publisher's mark, as the SVG that stands in the head of every page and is its icon. */
import { PAPER } from './contrast.ts';
import { reason } from './fault.ts';
import type { Both, Site } from './site.ts';

/** The engine's accent, as src/styles/tokens.css has it. */
const ACCENT = '#a8281f';

/** What an SVG must not have: it is shown as a picture, and could be opened by itself. */
const ACTIVE =
  /<script|<foreignObject|<!ENTITY|\son[a-z]+\s*=|(?:href|src)\s*=\s*["'](?!#)|url\(\s*["']?(?!#)|javascript:/i;

/** How an SVG begins. A comment ends at the first `-->`: were it looked for further on, several could be told apart in 2^n ways. */
const BEGINS = /^\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--(?:(?!-->)[\s\S])*-->\s*)*<svg[\s>]/;

/** Why a file can be no mark, or null. */
export function markFault(svg: string): Both | null {
  if (!BEGINS.test(svg)) return reason((t) => t.noSvg);
  const found = ACTIVE.exec(svg);
  return found === null ? null : reason((t) => t.activeSvg(found[0].trim()));
}

/**
 * The SVG of a mark.
 * @param svg the publisher's own file, where it has one
 * @throws Error where that is none, as markFault says
 */
export function markOf({ mark, colours }: Site, svg: string | null): string {
  if (svg !== null) {
    const fault = markFault(svg);
    if (fault !== null) throw new Error(fault.en);
    return svg;
  }
  const text = mark !== null && 'text' in mark ? mark.text : '';
  const size = [...text].length > 1 ? 420 : 700;
  const written = text.replace(/[&<]/g, (char) => (char === '&' ? '&amp;' : '&lt;'));
  const { accent, paper } = colours ?? { accent: { light: ACCENT }, paper: PAPER };
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 1000 1000"><rect width="1000" height="1000" rx="40" fill="${accent.light}"/><text x="500" y="${500 + size * 0.36}" font-size="${size}" font-family="serif" font-weight="bold" text-anchor="middle" fill="${paper.light}">${written}</text></svg>\n`;
}
