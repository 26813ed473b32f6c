/** In which language a command line speaks: as it is told, or else as the user's locale is. */
import type { Lang } from '../../src/i18n/lang.ts';
import { misuse } from './misuse.ts';

/** What is read of the environment. */
export interface Locale {
  readonly LC_ALL?: string | undefined;
  readonly LC_MESSAGES?: string | undefined;
  readonly LANG?: string | undefined;
}

/** A locale of POSIX, `zh_CN.UTF-8`: its language, and its encoding where it names one. */
const POSIX = /^([A-Za-z]+)(?:[_-][^.@]*)?(?:\.([^@]+))?/;

/**
 * The language of a locale (POSIX.1-2017, section 8.2: the first of LC_ALL, LC_MESSAGES and LANG that is set and not empty). Where none is,
 * as on Windows, `system` stands for it. What is printed is UTF-8: on a terminal of another encoding, English can be read.
 * @param system the language tag that the system gives, `zh-CN`
 */
export function localeLanguage({ LC_ALL, LC_MESSAGES, LANG }: Locale, system: string): Lang {
  const [, language = '', encoding = 'UTF-8'] = POSIX.exec(LC_ALL || LC_MESSAGES || LANG || system) ?? [];
  return language.toLowerCase() === 'zh' && /^utf-?8$/i.test(encoding) ? 'zh' : 'en';
}

/**
 * The language that `--lang` names, or null where it is not given.
 * @throws Misuse where it names another
 */
export function askedLanguage(args: readonly string[]): Lang | null {
  const end = args.indexOf('--');
  const words = end === -1 ? args : args.slice(0, end);
  const at = words.findLastIndex((word) => word === '--lang' || word.startsWith('--lang='));
  const word = words[at];
  if (word === undefined) return null;
  const value = word === '--lang' ? words[at + 1] : word.slice('--lang='.length);
  if (value === 'zh' || value === 'en') return value;
  const found = JSON.stringify(value ?? '');
  return misuse({
    zh: `--lang：应当是 zh 或者 en，实际是 ${found}`,
    en: `--lang: expected zh or en, found ${found}`,
  });
}

/** The words without the `--lang` that they begin with: behind a command's name it is one of its options. */
export function withoutLanguage(words: readonly string[]): readonly string[] {
  const [first = ''] = words;
  if (first === '--lang') return withoutLanguage(words.slice(2));
  return first.startsWith('--lang=') ? withoutLanguage(words.slice(1)) : words;
}
