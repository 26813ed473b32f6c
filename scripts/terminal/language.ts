/** The language in which a command speaks. */
import { MingqianError } from '../../src/core/errors.ts';
import { type Lang, languages } from '../../src/i18n/lang.ts';
import type { Arguments, Option } from './arguments.ts';

export const LANG_OPTION: Readonly<Record<'lang', Option>> = {
  lang: { value: languages.join('|'), help: 'the language (en)' },
};

/** What --lang says; English where nothing is said. @throws MingqianError `usage` */
export function languageOf(args: Arguments): Lang {
  const text = args.option('lang');
  if (text === undefined) return 'en';
  const lang = languages.find((one) => one === text);
  if (lang === undefined)
    throw new MingqianError(
      'usage',
      `--lang: expected ${languages.join(' or ')}, found ${JSON.stringify(text)}`,
    );
  return lang;
}
