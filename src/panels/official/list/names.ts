/** What the draws are called. Only the build and tests need it: the page is handed the names. */
import type { Lang } from '../../../i18n/lang.ts';
import { officialWords } from '../../../i18n/official/list.ts';
import type { Name } from './draws.ts';

export function nameOf(lang: Lang, name: Name): string {
  const { names } = officialWords[lang];
  if (name.system === 'beijing') return names.beijing(name.period, name.kind);
  return name.system === 'rfc3797' ? names.rfc3797(name.year) : names.rivest(name.county);
}
