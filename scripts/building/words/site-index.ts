/** Every page of a site as a list of links, by their addresses: for the search page, where no script has to run to use it. */
import type { PageWords } from '../../../src/finding/site-words.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** How many folders a page is below the site's root. */
const depthOf = ({ path }: PageWords): number => path.split('/').filter((part) => part !== '').length;

/** @param pages those that are files are left out @param root the site's root in this language, ending in a slash */
export function siteIndex(pages: readonly PageWords[], root: string): string {
  const shown = pages.filter(({ path }) => path.endsWith('/'));
  const within = (parent: string, depth: number): PageWords[] =>
    shown.filter((page) => depthOf(page) === depth && page.path.startsWith(parent));
  const list = (some: readonly PageWords[], depth: number): string =>
    some.length === 0
      ? ''
      : `<ul>${some
          .map(
            (page) =>
              `<li><a href="${escaped(root + page.path.slice(1))}">${escaped(page.title)}</a>${list(within(page.path, depth + 1), depth + 1)}</li>`,
          )
          .join('')}</ul>`;
  const home = shown.filter(({ path }) => path === '/');
  // A folder without a page of its own has its pages where it would stand.
  const roots = within('/', 1);
  const orphans = shown.filter(
    (page) =>
      depthOf(page) > 1 &&
      !shown.some((other) => other !== page && other.path !== '/' && page.path.startsWith(other.path)),
  );
  return `<div class="site-index">${list(home, Number.POSITIVE_INFINITY)}${list([...roots, ...orphans], 1)}</div>`;
}
