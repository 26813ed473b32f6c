/**
 * The verdict about numbers that were computed: they agree with the published ones, or as far as those go, they differ,
 * or nothing was compared.
 */
import type { Lang } from '../../i18n/lang.ts';
import { publishedWords } from '../../i18n/official/published.ts';
import { agreesSoFar, type Comparison } from '../../official/published-numbers.ts';
import { byId, element } from '../../ui/elements.ts';
import { sealOfVerdict, type VerdictName } from '../../ui/verdict.ts';

export interface Compared {
  /** What was computed: the name of a draw that is copied here, or what the reader entered. */
  readonly judged: string;
  /** How many published numbers it was compared with. */
  readonly published: number;
  /** Null where nothing published was given. */
  readonly comparison: Comparison | null;
  /** What they agree in, as a sentence. */
  readonly agreement: string;
  /** Where the published numbers are from; null where the reader entered them. */
  readonly origin: string | null;
  /** Whether a draw was loaded and then changed. */
  readonly isChanged: boolean;
}

/** Shows the result and moves there. Requires the page's `Outcome.astro`. */
export function showComparison(
  lang: Lang,
  { judged, published: given, comparison, agreement, origin, isChanged }: Compared,
): void {
  const t = publishedWords[lang];
  const root = byId('rerun-verdict', HTMLElement);
  const verdict = root.querySelector('.verdict') as HTMLElement;
  const say = (name: VerdictName, called: string, sentence: string, lines: readonly string[]): void => {
    verdict.dataset['verdict'] = name;
    verdict.querySelector('.seal')?.setAttribute('data-state', sealOfVerdict[name]);
    (verdict.querySelector('.verdict-name') as HTMLElement).textContent = called;
    const line = verdict.querySelector('.sentence') as HTMLElement;
    line.id = 'rerun-sentence';
    line.textContent = sentence;
    const said = [t.judged(judged), ...lines, ...(isChanged ? [t.changed] : [])];
    byId('rerun-reason', HTMLElement).replaceChildren(...said.map((text) => element('p', {}, text)));
  };
  const from = origin === null ? t.own(given) : t.known(origin);
  if (comparison === null) say('incomplete', t.notCompared, t.notComparedSentence, [t.notComparedReason]);
  else if (comparison.same) say('verified', t.agrees, t.agreesSentence, [agreement, from]);
  else if (agreesSoFar(comparison) !== null)
    say('incomplete', t.shorter, t.shorterSentence(given), [
      t.shorterReason(given, comparison.computed ?? 0),
      from,
    ]);
  else {
    const { at, computed, published } = comparison;
    say('failed', t.differs, t.differsSentence, [t.at(at, computed, published), from, t.differsMay]);
  }
  const result = byId('rerun-result', HTMLElement);
  result.hidden = false;
  root.focus({ preventScroll: true });
  const { top } = result.getBoundingClientRect();
  if (top < 0 || top > window.innerHeight / 2) result.scrollIntoView({ block: 'start' });
}

/** Takes the verdict and the result away, as they are not those of what stands in the form by now. */
export function hideResult(): void {
  byId('rerun-result', HTMLElement).hidden = true;
}
