/** A verdict of Verdict.astro, filled by a script: colour, shape and words together. */
import type { Lang } from '../../../i18n/lang.ts';
import { beijingWords } from '../../../i18n/official/beijing/page.ts';
import { element } from '../../../ui/elements.ts';
import { sealOfVerdict, type VerdictName } from '../../../ui/verdict.ts';
import { faultWords } from './fault-view.ts';

/**
 * Fills the verdict inside `root`, and shows it.
 * @param called what stands over the sentence
 */
export function fillVerdict(
  root: HTMLElement,
  verdict: VerdictName,
  called: string,
  sentence: string,
  lines: readonly (Node | string)[],
): void {
  const box = root.querySelector<HTMLElement>('.verdict');
  const words = box?.querySelector<HTMLElement>('.bj-reason');
  if (!box || !words) throw new Error('there is no verdict to fill');
  box.dataset['verdict'] = verdict;
  box.querySelector('.seal')?.setAttribute('data-state', sealOfVerdict[verdict]);
  (box.querySelector('.verdict-name') as HTMLElement).textContent = called;
  (box.querySelector('.sentence') as HTMLElement).textContent = sentence;
  words.replaceChildren(...lines.map((line) => (typeof line === 'string' ? element('p', {}, line) : line)));
  root.hidden = false;
}

/**
 * Fills it with an error: `failed` where something given is wrong, else that nothing was found out.
 * @param called what stands over the sentence where something given is wrong or could not be read
 * @param of what was to be judged
 */
export function fillFault(
  lang: Lang,
  root: HTMLElement,
  error: unknown,
  called: string,
  of: readonly Node[] = [],
): void {
  const { isRefused, isUnread, sentence, lines } = faultWords(lang, error);
  fillVerdict(
    root,
    isRefused && !isUnread ? 'failed' : 'incomplete',
    isRefused ? called : beijingWords[lang].none,
    sentence,
    [...of, ...lines],
  );
}
