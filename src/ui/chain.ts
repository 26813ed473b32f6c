import { shortInstant } from '../i18n/dates.ts';
import type { Lang } from '../i18n/lang.ts';
import { sealWords } from '../i18n/seals.ts';
import type { Link, SealState } from './seal-state.ts';

/** What may become known of a seal after the page was built. */
export interface SealChange {
  readonly state: SealState;
  readonly time?: string;
  readonly digest?: string;
  /** Words instead of the state's own. */
  readonly note?: string;
}

/** Changes one seal of a `Chain.astro` in the page; `chain` is its `<ol>`. */
export function setSeal(chain: Element, lang: Lang, link: Link, change: SealChange): void {
  const item = chain.querySelector(`[data-link="${link}"]`);
  if (!item) throw new Error(`chain: no seal for ${link}`);
  const put = (part: string, text: string | undefined): Element => {
    const element = item.querySelector(`.chain-${part}`) as Element;
    element.textContent = text ?? '';
    element.toggleAttribute('hidden', text === undefined);
    return element;
  };
  item.setAttribute('data-state', change.state);
  item.querySelector('.seal')?.setAttribute('data-state', change.state);
  put('state', change.note ?? sealWords[lang][change.state]);
  const time = put('time', change.time && shortInstant(change.time));
  if (change.time) time.setAttribute('datetime', change.time);
  const digest = put('digest', change.digest?.slice(0, 8));
  if (change.digest) digest.setAttribute('title', change.digest);
}
