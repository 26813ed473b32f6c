/** The two languages of the site. Chinese stands at `/`, English at `/en/`. */
export type Lang = 'zh' | 'en';

export const languages: readonly Lang[] = ['zh', 'en'];

/** The value of `<html lang>` and `hreflang`. */
export const htmlLang: Readonly<Record<Lang, string>> = { zh: 'zh-CN', en: 'en' };

/** A language's own name for itself, as the language switch shows it. */
export const nativeName: Readonly<Record<Lang, string>> = { zh: '中文', en: 'English' };

export function otherLang(lang: Lang): Lang {
  return lang === 'zh' ? 'en' : 'zh';
}

/** The route parameter `[...lang]`: absent for Chinese, `en` for English. */
export function langParam(lang: Lang): 'en' | undefined {
  return lang === 'zh' ? undefined : lang;
}

/**
 * `getStaticPaths` of a page that exists once in each language:
 * `src/pages/[...lang]/verify.astro` with `export const getStaticPaths = bothLanguages;`
 */
export function bothLanguages(): { params: { lang: 'en' | undefined }; props: { lang: Lang } }[] {
  return languages.map((lang) => ({ params: { lang: langParam(lang) }, props: { lang } }));
}
