import { firstLang, type Lang } from './lang.ts';

/** A path inside the site, from its root, without language and base: `/lookup/`, `/policy/ways/#family`. */
export type Path = `/${string}`;

const base = import.meta.env.BASE_URL.replace(/\/*$/, '/');

/** The address of a page in a language: `href('en', '/lookup/')` is `/en/lookup/` under base `/`, where English is not the first. */
export function href(lang: Lang, path: Path): string {
  return base + (lang === firstLang ? '' : `${lang}/`) + path.slice(1);
}

/** The address of a file that has no language: `asset('/verify.py')`, `asset('/rounds/202602/ordinary/seed.json')`. */
export function asset(path: Path): string {
  return base + path.slice(1);
}
