/** The languages that a site may have. */
export type Lang = 'zh' | 'en';

declare global {
  var MINGQIAN_LANGUAGES: readonly Lang[] | undefined;
}

/** Those that this site has, at least one: the first stands at `/`, the other at `/en/` or `/zh/`. */
export const languages: readonly Lang[] = globalThis.MINGQIAN_LANGUAGES ?? ['zh', 'en'];

/** The language at the site's root. */
export const firstLang: Lang = languages[0] ?? 'zh';

/** The value of `<html lang>` and `hreflang`. */
export const htmlLang: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

/** A language's own name for itself, as the language switch shows it. */
export const nativeName: Readonly<Record<Lang, string>> = { zh: '中文', en: 'English' };

export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}

/** The route parameter `[...lang]`: absent for the site's first language. */
export function langParam(lang: Lang): Lang | undefined {
  return lang === firstLang ? undefined : lang;
}

/**
 * `getStaticPaths` of a page that exists once in each of the site's languages:
 * `src/pages/[...lang]/verify.astro` with `export const getStaticPaths = everyLanguage;`
 */
export function everyLanguage(): { params: { lang: Lang | undefined }; props: { lang: Lang } }[] {
  return languages.map((lang) => ({ params: { lang: langParam(lang) }, props: { lang } }));
}
