/** Draws that are loaded by a press, or by the address: `#nomcom-2012`. */
import type { Lang } from '../../i18n/lang.ts';
import { publishedWords } from '../../i18n/official/published.ts';
import { byId } from '../../ui/elements.ts';

/**
 * Wires the links with `data-load` and the address.
 * @param prefix how the ids of this page's draws may begin; another place in the page is none of them
 * @param load told the id that was asked for; false where there is no such draw
 */
export function loading(lang: Lang, prefix: RegExp, load: (id: string) => boolean): void {
  const unknown = byId('rerun-unknown', HTMLElement);
  const take = (id: string): void => {
    unknown.textContent = load(id) ? '' : publishedWords[lang].unknown(id);
  };
  for (const link of document.querySelectorAll<HTMLAnchorElement>('[data-load]'))
    link.addEventListener('click', (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const id = link.dataset['load'] ?? '';
      history.replaceState(null, '', `#${id}`);
      take(id);
    });
  const fromAddress = (): void => {
    const id = location.hash.slice(1);
    if (prefix.test(id)) take(id);
  };
  window.addEventListener('hashchange', fromAddress);
  // While the page is loading the browser still scrolls to the row of that name, away from the result.
  if (document.readyState === 'complete') fromAddress();
  else window.addEventListener('load', fromAddress, { once: true });
}
