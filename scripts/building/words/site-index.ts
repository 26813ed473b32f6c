/** Every page of a site as a list of links, by their addresses: for the search page, where no script has to run to use it. */
import type { PageWords } from '../../../src/finding/site-words.ts';

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

/** @param pages those that are files are left out @param root the site's root in this language, ending in a slash */
export function siteIndex(pages: readonly PageWords[], root: string): string {
  const shown = pages.filter(({ path }) => path.endsWith('/'));
  /** The page above: of those whose folder it stands in the nearest; none above all but the home page. */
  const above = ({ path }: PageWords): string =>
    shown
      .map((other) => other.path)
      .filter((other) => other !== '/' && other !== path && path.startsWith(other))
      .reduce((nearest, other) => (other.length > nearest.length ? other : nearest), '');
  const list = (parent: string): string => {
    const items = shown
      .filter((page) => above(page) === parent)
      .map((page) => {
        const below = page.path === '/' ? '' : list(page.path);
        return `<li><a href="${escaped(root + page.path.slice(1))}">${escaped(page.title)}</a>${below}</li>`;
      });
    return items.length === 0 ? '' : `<ul>${items.join('')}</ul>`;
  };
  return `<div class="site-index">${list('')}</div>`;
}
