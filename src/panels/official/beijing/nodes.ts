/** What the views of this page are put together from. Text is only ever set as text, whatever stands in a file. */
import { visible } from '../../../core/errors.ts';
import type { Lang } from '../../../i18n/lang.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { groups } from '../../../ui/code.ts';
import { element } from '../../../ui/elements.ts';

/** The language of the page. */
export const pageLang = (): Lang => (document.documentElement.lang.startsWith('zh') ? 'zh' : 'en');

/**
 * A code as the drum holds it: 13 digits in groups, copied without spaces; a row that was never written as such; what is no
 * code with its unseen characters written out.
 */
export function codeNode(lang: Lang, code: string): HTMLElement {
  if (/^\0+$/.test(code)) return element('span', { class: 'bj-blank' }, beijingWords[lang].blank);
  if (!/^[0-9]{13}$/.test(code)) return element('code', { class: 'bj-odd' }, visible(code));
  return element('code', { class: 'code' }, ...groups(code).map((group) => element('span', {}, group)));
}

/** Facts, name before value; those that are null are left out. */
export function factList(
  facts: readonly (readonly [name: string, value: Node | string | null])[],
): HTMLElement {
  return element(
    'dl',
    { class: 'facts' },
    ...facts.flatMap(([name, value]) =>
      value === null ? [] : [element('dt', {}, name), element('dd', {}, value)],
    ),
  );
}

/** An svg that is markup of our own making, numbers and the site's words, as an element. */
export function svgNode(markup: string): Node {
  const whole = markup.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return document.importNode(new DOMParser().parseFromString(whole, 'image/svg+xml').documentElement, true);
}

/** Characters of a file's text that are shown, at most: a name or a line can be as long as its author likes. */
const MOST = 200;

/** Text of a file: cut where it is long, its unseen characters written out. */
export function shownText(text: string): string {
  return visible(text.length > MOST ? `${text.slice(0, MOST)}…` : text);
}

/** Text of a file, or that it is empty. */
export function textNode(lang: Lang, text: string): string {
  return text === '' ? beijingWords[lang].empty : shownText(text);
}

/** The heading of a number column, for `table`. */
export const numberHead = (text: string) => ({ text, isNumber: true }) as const;

/** What a verdict or an answer is about. */
export const judged = (text: string): HTMLElement => element('p', { class: 'bj-of' }, text);

/** Lets a box be called by its sentence and by what that is about, so that they are heard where the focus goes to it. */
export function nameBySentence(box: HTMLElement): void {
  const parts = [...box.querySelectorAll<HTMLElement>('.verdict-name, .sentence, .bj-of')];
  if (parts.length === 0) return;
  parts.forEach((part, i) => {
    part.id ||= `${box.id}-name-${i}`;
  });
  box.setAttribute('aria-labelledby', parts.map(({ id }) => id).join(' '));
}

/** Moves the reader's focus there, and what they see only where it is out of sight. */
export function showTo(what: HTMLElement): void {
  nameBySentence(what);
  what.focus({ preventScroll: true });
  const { top, bottom } = what.getBoundingClientRect();
  if (top < 0 || bottom > window.innerHeight) what.scrollIntoView({ block: top < 0 ? 'start' : 'center' });
}
