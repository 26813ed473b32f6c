/**
 * The verdict about numbers that were computed: they agree with the published ones, or as far as those go, they differ, or nothing
 * was compared.
 */
import type { PublishedWords } from '../../i18n/official/published.zh.ts';
import { agreesSoFar, type Comparison } from '../../official/published-numbers.ts';
import type { VerdictName } from '../../ui/verdict.ts';

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

export interface ComparisonVerdict {
  readonly verdict: VerdictName;
  /** What stands over the sentence. */
  readonly called: string;
  readonly sentence: string;
  /** Its reason, each a paragraph. */
  readonly lines: readonly string[];
}

export function comparisonVerdict(t: PublishedWords, compared: Compared): ComparisonVerdict {
  const { judged, published: given, comparison, agreement, origin, isChanged } = compared;
  const from = origin === null ? t.own(given) : t.known(origin);
  const said = (
    verdict: VerdictName,
    called: string,
    sentence: string,
    lines: readonly string[],
  ): ComparisonVerdict => ({
    verdict,
    called,
    sentence,
    lines: [t.judged(judged), ...lines, ...(isChanged ? [t.changed] : [])],
  });
  if (comparison === null)
    return said('incomplete', t.notCompared, t.notComparedSentence, [t.notComparedReason]);
  if (comparison.same) return said('verified', t.agrees, t.agreesSentence, [agreement, from]);
  if (agreesSoFar(comparison) !== null)
    return said('incomplete', t.shorter, t.shorterSentence(given), [
      t.shorterReason(given, comparison.computed ?? 0),
      from,
    ]);
  const { at, computed, published } = comparison;
  return said('failed', t.differs, t.differsSentence, [t.at(at, computed, published), from, t.differsMay]);
}
