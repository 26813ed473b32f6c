/** What answers are put together from. Text is only ever set as text, whatever it says. */
import { href } from '../../i18n/href.ts';
import type { Lang } from '../../i18n/lang.ts';
import type { Part, Sentence } from '../../i18n/sentence.ts';
import { groups } from '../../ui/code.ts';
import { byId, element } from '../../ui/elements.ts';

/** A copy of a template's one element. @param id of the template */
export function cloned(id: string): HTMLElement {
  const copy = byId(id, HTMLTemplateElement).content.firstElementChild?.cloneNode(true);
  if (!(copy instanceof HTMLElement)) throw new Error(`the template ${id} is empty`);
  return copy;
}

/** The place `data-part` of a cloned template; `chain` is its chain of seals. */
export function part(of: Element, name: string): HTMLElement {
  const found = of.querySelector<HTMLElement>(name === 'chain' ? '.chain' : `[data-part="${name}"]`);
  if (found === null) throw new Error(`the template has no part ${name}`);
  return found;
}

/** A code in its groups, as Code.astro shows it. */
export function codeNode(code: string): HTMLElement {
  return element('code', { class: 'code' }, ...groups(code).map((group) => element('span', {}, group)));
}

/** A digest's first and last eight characters, as DigestShort.astro shows it; all of it is selected and copied. */
export function digestNode(hex: string): HTMLElement {
  const middle = element('span', { class: 'digest-middle' }, hex.slice(8, -8));
  return element('code', { class: 'digest-short', title: hex }, hex.slice(0, 8), middle, hex.slice(-8));
}

function partNode(lang: Lang, piece: Part): Node | string {
  if (typeof piece === 'string') return piece;
  if ('code' in piece) return codeNode(piece.code);
  if ('digest' in piece) return digestNode(piece.digest);
  return element('a', { href: href(lang, piece.path) }, piece.text);
}

/** An element with a sentence in it. */
export function sentenceNode(lang: Lang, tag: 'p' | 'li', sentence: Sentence | string): HTMLElement {
  const pieces = typeof sentence === 'string' ? [sentence] : sentence;
  return element(tag, {}, ...pieces.map((piece) => partNode(lang, piece)));
}

/** Sentences one after the other, without those that are null. */
export function sentenceNodes(
  lang: Lang,
  tag: 'p' | 'li',
  sentences: readonly (Sentence | string | null)[],
): HTMLElement[] {
  return sentences.filter((one) => one !== null).map((one) => sentenceNode(lang, tag, one));
}

/** A button of words. */
export function buttonNode(words: string, isPlain: boolean, act: () => void): HTMLButtonElement {
  const button = element('button', { type: 'button', class: isPlain ? 'button plain' : 'button' }, words);
  button.addEventListener('click', act);
  return button;
}
