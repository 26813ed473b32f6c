/** Why a check failed, as a list on the page. */
import type { Finding } from '../../core/findings.ts';
import { findingWords } from '../../i18n/findings.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Said } from '../../i18n/said.ts';
import { element } from '../../ui/elements.ts';
import { differenceLines } from './difference.ts';

/** What is said, with what stands in a file told apart. */
export const saidNodes = (said: Said): (Node | string)[] =>
  said.map((part) => (typeof part === 'string' ? part : element('code', {}, part.code)));

/** What a failed check found. */
export function differenceList(lang: Lang, finding: Finding): HTMLElement {
  const list = element('dl', { class: 'facts verify-difference' });
  let term = '';
  for (const line of differenceLines(findingWords[lang], finding)) {
    if (line.term !== term) list.append(element('dt', {}, line.term));
    list.append(element('dd', {}, ...saidNodes(line.said)));
    term = line.term;
  }
  return list;
}
