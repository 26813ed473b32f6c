/** Why a check failed, as where, expected and found. */
import { checkWords } from '../../i18n/checks.ts';
import type { Lang } from '../../i18n/lang.ts';
import { verifyWords } from '../../i18n/verify.ts';
import { element } from '../../ui/elements.ts';
import { differenceOf, faultOf } from '../../verifier/detail.ts';

/** What a failed check says. The values are the program's own words, whatever the page's language. */
export function differenceList(lang: Lang, detail: string): HTMLElement {
  const t = verifyWords[lang];
  const { file, line, what, expected, found, text } = differenceOf(detail);
  const list = element('dl', { class: 'facts verify-difference' });
  const add = (name: string, value: string, attributes: Record<string, string>) =>
    list.append(element('dt', {}, name), element('dd', {}, element('code', attributes, value)));
  if (file !== null)
    add(t.where, [checkWords[lang].place(file, line), what].filter((part) => part !== null).join(' · '), {});
  if (expected !== null && found !== null) {
    add(t.expectedIs, expected, { lang: 'en' });
    add(t.foundIs, found, { lang: 'en' });
    return list;
  }
  const known = faultOf(text);
  if (known === null) add(t.says, text, { lang: 'en' });
  else
    list.append(
      element('dt', {}, t.says),
      element('dd', {}, checkWords[lang].faults[known.fault](known.parts)),
    );
  return list;
}
