/** What is known of a draw, as a shape and in words. */
import type { OfficialWords } from '../../../i18n/official/list.zh.ts';
import type { OutcomeKind } from '../OutcomeMark.tsx';
import type { System } from './draws.ts';
import type { Known, State } from './state.ts';

export function knownOf(
  t: OfficialWords,
  system: System,
  known: Known,
): { readonly outcome: OutcomeKind; readonly said: string } {
  if (known === 'not yet') return { outcome: 'none', said: t.notYet };
  if (known === 'running') return { outcome: 'none', said: t.running };
  if (known === 'stopped') return { outcome: 'stopped', said: t.stopped };
  const outcome = known.kind;
  if (known.kind === 'differs') return { outcome, said: t.differs };
  if (known.kind === 'ends') return { outcome, said: t.ends(known.first, known.last, known.passedOver) };
  return { outcome, said: system === 'rivest' ? t.everyBallot(known.compared) : t.every(known.compared) };
}

/** What is told of all of them. */
export function tallyOf(t: OfficialWords, { work, told }: State): string {
  if (work.at === 'running' && work.all !== null) return t.running;
  return told === null ? '' : t.tally(told.tally, t.seconds(told.ms / 1000));
}
