/** What a verification comes to here, and why nothing was noticed where nothing was. Nothing decides: the verdict is the core's. */
import { type Cheats, changedIn, changesCommitment, type Reader } from '../../cheating/cheats.ts';
import type { Shown } from '../../cheating/genuine.ts';
import type { Judged } from '../../cheating/session.ts';

export type Sentence = 'clean' | 'caught' | 'unseen' | 'incomplete' | 'unusable';

export function sentenceOf(judged: Judged, cheats: Cheats, shown: Shown | null): Sentence {
  if (shown === null) return 'unusable';
  if (judged.verdict === 'failed') return 'caught';
  if (judged.verdict === 'incomplete') return 'incomplete';
  return changedIn(cheats).length === 0 ? 'clean' : 'unseen';
}

export type Why = 'commitment' | 'search' | 'reveal' | 'log' | 'same';

/** Why a change was not noticed, each reason that there is. Requires a verdict that is `verified` on a record that was changed. */
export function whyUnseen(cheats: Cheats, { witnesses }: Reader, { log, reveal }: Shown): Why[] {
  const isOtherValue = cheats.reveal !== null && cheats.reveal !== reveal.value;
  const why: Why[] = [];
  if (cheats.cover === 'search') why.push('search');
  else if (changesCommitment(cheats)) why.push('commitment');
  if (isOtherValue && cheats.cover !== 'none') why.push('reveal');
  if (cheats.log !== null && !(witnesses && log !== null)) why.push('log');
  return why.length === 0 ? ['same'] : why;
}
