/** The pages that the home page leads to, in its order: those that this site has. */

import { homeWords } from '../i18n/home.ts';
import type { Path } from '../i18n/href.ts';
import type { Lang } from '../i18n/lang.ts';
import { site } from '../publisher/site.ts';
import { publishedRounds } from './published.ts';

/** Their names alone: nothing of them is loaded. */
const PAGES: ReadonlySet<string> = new Set(Object.keys(import.meta.glob('/src/pages/**/*.astro')));

/** Whether the engine has a page of this address. */
export function hasPage(path: Path, pages: ReadonlySet<string> = PAGES): boolean {
  const below = `/src/pages/[...lang]${path.slice(0, -1)}`;
  return pages.has(`${below}.astro`) || pages.has(`${below}/index.astro`);
}

/** Where the words of the home page lead, by their names. */
const PATHS: Readonly<Record<string, Path>> = {
  lookup: '/lookup/',
  chances: '/chances/',
  search: '/search/',
  glossary: '/glossary/',
  fair: '/fair/',
  verify: '/verify/',
  cheat: '/cheat/',
  history: '/history/',
  official: '/official/',
  downloads: '/downloads/',
  adopt: '/adopt/',
  shadow: '/adopt/shadow/',
};

export interface Way {
  readonly path: Path;
  readonly title: string;
  readonly summary: string;
}

/** Whether this site has the page, where the engine has it. @param rounds how many are published */
function isOnSite(name: string, rounds: number): boolean {
  if (name === 'official' || name === 'adopt' || name === 'shadow') return site.official;
  return name !== 'history' || rounds > 0;
}

/** The ways of a site, gathered by who goes them. A group without a page is left out. */
export async function waysOf(lang: Lang): Promise<{ title: string; ways: Way[] }[]> {
  const rounds = (await publishedRounds()).length;
  return Object.values(homeWords[lang].ways)
    .map(({ title, pages }) => ({
      title,
      ways: Object.entries(pages).flatMap(([name, [title, summary]]): Way[] => {
        const path = PATHS[name];
        if (path === undefined) throw new Error(`the home page names ${name}, which has no address`);
        // The shadow draw is a topic of one page for all of them.
        const isThere = hasPage(name === 'shadow' ? '/adopt/[topic]/' : path) && isOnSite(name, rounds);
        return isThere ? [{ path, title, summary }] : [];
      }),
    }))
    .filter(({ ways }) => ways.length > 0);
}
