/**
 * Which checks must fail on what was done to a record. The verifier knows nothing of this, and this nothing of the verifier: a test
 * compares the two, and the page's table says what stands here.
 */
import { CHECK_IDS, type CheckId } from '../core/checks.ts';
import type { Commitment } from '../core/commitment.ts';
import { drandValue } from '../core/drand-signature.ts';
import { MingqianError } from '../core/errors.ts';
import { type Reveal, sourceValue } from '../core/sources.ts';
import { type Cheats, changesCommitment, type Reader } from './cheats.ts';
import { type Genuine, revealing, shownOf } from './genuine.ts';

/** Whether the edited value has the form that was promised, or a proof: then it changes the draw and nothing else shows. */
function isPlausible(genuine: Genuine, value: string): boolean {
  const { commitment, reveals } = genuine;
  const { at } = shownOf(genuine).reveal;
  const source = commitment.sources[at] as Commitment['sources'][number];
  try {
    sourceValue(source, revealing(reveals[at] as Reveal, value), drandValue);
    return true;
  } catch (error) {
    if (error instanceof MingqianError) return false;
    throw error;
  }
}

/** Whether the seed names the commitment as it was, and not as it is. */
const isUnnamed = (cheats: Cheats): boolean => cheats.cover === 'none' && changesCommitment(cheats);

/** The checks of the record alone. */
function byRecord(genuine: Genuine, cheats: Cheats): CheckId[] {
  const { winner, more, drop, date, reveal, cover } = cheats;
  const fails: CheckId[] = [];
  const changesList = more !== null || drop !== null;
  if (date === 'after') fails.push('seed.timing');
  if (cover === 'none' && changesList) fails.push('list.digest', 'list.root');
  const isNamed = !isUnnamed(cheats);
  if (!isNamed) fails.push('seed.form');
  const isFalse = reveal !== null && !isPlausible(genuine, reveal);
  if (isFalse && isNamed) fails.push(`seed.${shownOf(genuine).reveal.kind}`);
  // Nothing is drawn anew from what is not right.
  if (isFalse || !isNamed || (cover === 'none' && changesList)) return fails;
  if (cover === 'none' && reveal !== null) fails.push('draw.result', 'result.summary');
  else if (winner !== null && cover === 'none') fails.push('draw.result');
  else if (winner !== null && cover === 'fit') fails.push('draw.result', 'result.summary');
  return fails;
}

/** The checks of the log, of a reader with a trust policy. */
function byLog(cheats: Cheats): CheckId[] {
  const { winner, reveal, cover, log } = cheats;
  if (log === 'forge' || log === 'dated') return ['log.inclusion'];
  // A log that no witness cosigned is not read at all.
  if (log === 'rewrite') return ['log.witnessed'];
  // The seed in it names the commitment as it was, which is not in it.
  if (log === 'late') return ['log.witnessed', ...(isUnnamed(cheats) ? (['log.unique'] as const) : [])];
  if (log === 'second') return ['log.unique'];
  if (changesCommitment(cheats)) return ['log.inclusion'];
  // The log has the seed and the result as they were.
  const isOther = reveal !== null || (cover === 'fit' && winner !== null);
  return log === 'entry' || isOther ? ['log.unique'] : [];
}

/** The checks that must fail, in the order of the report. */
export function caughtBy(genuine: Genuine, cheats: Cheats, { heard, witnesses }: Reader): CheckId[] {
  const fails = [
    ...(heard && changesCommitment(cheats) ? (['commitment.expected'] as const) : []),
    ...byRecord(genuine, cheats),
    ...(witnesses && genuine.log !== null ? byLog(cheats) : []),
  ];
  return CHECK_IDS.filter((id) => fails.includes(id));
}
