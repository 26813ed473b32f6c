/** What became of a rank since the draw, as the site published it when it was built. It changes nothing about what was drawn. */
import { instant } from '../../i18n/dates.ts';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { Answer } from '../../search/answer.ts';

/** The succession of a pool in short (src/round/succession.ts). */
export interface Called {
  /** How many steps there are, and when the last was written. */
  readonly steps: number;
  readonly at: string;
  /** How many reserves were called. */
  readonly called: number;
  /** Ranks within the quota that gave their place up, and reserves that hold one. */
  readonly gone: readonly number[];
  readonly moved: readonly number[];
}

/**
 * What is to be said of a succession beside an answer: how far reserves were called, and whether this rank is among them where it is
 * known. Null where the pool has none, or it is nothing to this code.
 */
export function calledSaid(t: AnswerWords, answer: Answer, succession: Called | null): string | null {
  const { standing, published, relativeTo } = answer;
  // Of a result.json that the build did not have, its succession says nothing.
  if (succession === null || relativeTo !== null) return null;
  const { steps, at, called, gone, moved } = succession;
  const rank = published?.rank ?? null;
  if (standing === 'selected') {
    // Of an unread rank nobody can say here that its place is held.
    if (rank === null) return gone.length > 0 ? t.someGaveUp(gone.length, instant(t.lang, at)) : null;
    return gone.includes(rank) ? t.gaveUp(rank, instant(t.lang, at)) : null;
  }
  if (standing !== 'reserve') return null;
  const place = rank === null ? null : rank - answer.checked.commitment.quota;
  const far = t.calledTo(called, steps, instant(t.lang, at));
  if (rank === null || place === null) return far;
  if (moved.includes(rank)) return `${far}${t.between}${t.movedUp(rank)}`;
  return `${far}${t.between}${place <= called ? t.movedAndGone(rank) : t.notCalled(place - called - 1)}`;
}
