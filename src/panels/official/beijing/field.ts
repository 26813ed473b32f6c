/** A field and what is wrong with it, said under it. */
import type { Lang } from '../../../i18n/lang.ts';
import { byId } from '../../../ui/elements.ts';
import { fieldFault } from './fault-view.ts';

const watched = new WeakSet<HTMLInputElement>();

/** What is typed in a field, or null, having said in `id-bad` what is wrong; that goes when something else is typed. */
export function readField<T>(
  lang: Lang,
  input: HTMLInputElement,
  take: (text: string) => T,
): { readonly value: T } | null {
  const bad = byId(`${input.id}-bad`, HTMLElement);
  const clear = () => {
    input.removeAttribute('aria-invalid');
    bad.textContent = '';
  };
  if (!watched.has(input)) input.addEventListener('input', clear);
  watched.add(input);
  clear();
  try {
    return { value: take(input.value) };
  } catch (error) {
    input.setAttribute('aria-invalid', 'true');
    bad.textContent = fieldFault(lang, error);
    return null;
  }
}
