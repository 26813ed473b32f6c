/** The fields of a form: what is in them, and what is wrong with it, said beside them. */

import { plainNumbers } from '../../typed/numbers.ts';
import { byId } from '../../ui/elements.ts';

type Control = HTMLInputElement | HTMLTextAreaElement;

/** An input or a text area by its id. @throws Error where the page has none */
export function control(id: string): Control {
  const found = document.getElementById(id);
  if (found instanceof HTMLInputElement || found instanceof HTMLTextAreaElement) return found;
  throw new Error(`the page has no field with the id ${id}`);
}

/** Says beside a field what is wrong with it, opens what it may be folded away in, and moves there. */
export function fault(id: string, words: string): void {
  const field = control(id);
  field.closest('details')?.setAttribute('open', '');
  field.setAttribute('aria-invalid', 'true');
  byId(`${id}-bad`, HTMLElement).textContent = words;
  field.focus();
}

/** Takes back what was said beside a field. */
export function noFault(id: string): void {
  control(id).removeAttribute('aria-invalid');
  byId(`${id}-bad`, HTMLElement).textContent = '';
}

/**
 * The text of a field in which only plain characters make sense. Where others were typed the field is changed, so that
 * the reader sees what is used.
 * @param onChange told that it was changed
 */
export function plainText(id: string, onChange: () => void): string {
  const field = control(id);
  const plain = plainNumbers(field.value);
  if (plain !== field.value) {
    field.value = plain;
    onChange();
  }
  return plain;
}
