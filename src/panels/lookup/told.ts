/** What an answer says in words: the first sentence and its reasons. */

import { isRehearsal } from '../../core/commitment.ts';
import { dayOf, instant } from '../../i18n/dates.ts';
import type { Path } from '../../i18n/href.ts';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import { timesOf, waitingState } from '../../round/state.ts';
import type { Waiting } from '../../round/waiting.ts';
import type { Answer } from '../../search/answer.ts';
import type { PoolToSearch } from '../../search/index-look-up.ts';

/** Where an answer came from. */
export interface From {
  /** `saved`: from a receipt of the reader's. */
  readonly from: 'network' | 'kept' | 'saved';
  /** Since when the copy is kept that some of its files were read from; null where all came over the network. */
  readonly since: string | null;
}

/** What is to be said of where an answer came from, or null: what the copy on this device says has its date. */
export function whenceOf(t: AnswerWords, { from, since }: From): string | null {
  const date = since === null ? null : instant(t.lang, since);
  if (from === 'network') return date === null ? null : t.keptSome(date);
  if (from === 'kept') return `${t.keptWhy}${t.between}${t.keptSince(date ?? '')}`;
  return date === null ? t.savedWhy : `${t.savedWhy}${t.between}${t.keptSome(date)}`;
}

/** When the round is drawn: the day that its commitment says; and that it is a rehearsal, where it is one. */
export function drawDay(t: AnswerWords, { checked: { commitment } }: Pick<Answer, 'checked'>): string {
  const said = t.drawDay(dayOf(t.lang, commitment.drawAt));
  return isRehearsal(commitment.round) ? `${t.rehearsal} · ${said}` : said;
}

/** The page on which this pool can be re-run. */
export function verifyPath({ place }: Pick<PoolToSearch, 'place'>): Path {
  return `/verify/#${place}`;
}

/** Whether everybody on the list is allocated, whatever the order. */
export function isForEveryone({ checked: { commitment } }: Answer): boolean {
  return commitment.quota >= commitment.list.rows;
}

/** Whether the time of the draw has passed, by this device's clock: a matter of words, never of an answer. */
export function isPastDraw({ checked: { commitment } }: Pick<Answer, 'checked'>, now = Date.now()): boolean {
  return Date.parse(commitment.drawAt) <= now;
}

/** The state of a draw that was not found, by this device's clock. */
export function waitingOf({ checked: { commitment } }: Pick<Answer, 'checked'>, now = Date.now()): Waiting {
  return waitingState(timesOf(commitment), now);
}

/** The first sentence. Where it is relative to a file that nobody knew before, it says so itself. */
export function headline(t: AnswerWords, answer: Answer, now = Date.now()): string {
  const { standing, proven, published, relativeTo, resultProof, checked } = answer;
  const rank = published?.rank ?? null;
  const place = rank === null ? null : rank - checked.commitment.quota;
  const isRelative = relativeTo !== null;
  const ifResult = resultProof === 'holds' ? t.ifLoggedResult : t.ifResult;
  const told = (said: string) => (isRelative ? ifResult(said) : said);
  switch (standing) {
    case 'selected':
      if (checked.commitment.method === 'lottery') return told(t.selected);
      if (proven || rank === null) return told(t.everyone);
      return isRelative ? ifResult(t.ranked(rank)) : t.publishedSelected(rank);
    case 'reserve':
      if (proven || place === null || isRelative) return told(t.reserve(place));
      return t.publishedReserve(place);
    case 'not-selected':
      if (proven) return told(t.notSelected);
      return isRelative ? ifResult(t.rankedNot) : t.publishedNot;
    case 'not-drawn':
      return { frozen: t.notDrawn, due: t.due, overdue: t.overdue }[waitingOf(answer, now)];
    case 'undecided':
      return t.undecided;
    case 'not-listed':
      return t.notListed;
  }
}

/** What nobody could compare, of an answer that is relative to it, which comes first; else null. */
export function relativeSaid(
  t: AnswerWords,
  { standing, drawn, relativeTo, resultProof }: Answer,
): Sentence | null {
  if (drawn === null || relativeTo === null || standing === 'undecided') return null;
  return (resultProof === 'holds' ? t.loggedWhy : t.relativeWhy)(drawn.resultHash);
}

/** What one may do to check more than this page did. */
export function waysToCheck(
  t: AnswerWords,
  { drawn, checked: { commitment, commitmentHash } }: Answer,
  pool: Pick<PoolToSearch, 'place'>,
): Sentence[] {
  const verify = verifyPath(pool);
  const again = commitment.method === 'lottery' ? t.nextVerify(verify) : t.nextSort(verify);
  return [t.nextCompare(commitmentHash), ...(drawn === null ? [] : [again])];
}

/** Why, in the sentences of a paragraph each. */
export function reasons(
  t: AnswerWords,
  answer: Answer,
  pool: Pick<PoolToSearch, 'place'>,
  from: From,
  now = Date.now(),
): (Sentence | string | null)[] {
  const { published, drawn, checked } = answer;
  const { commitment } = checked;
  if (drawn === null) {
    const drawAt = instant(t.lang, commitment.drawAt);
    const missing = from.since !== null ? t.undrawnKept : t.undrawnHere;
    const overdueAt = instant(t.lang, timesOf(commitment).overdueAt);
    const due = {
      frozen: t.drawDue(drawAt),
      due: t.drawNow(drawAt, overdueAt),
      overdue: t.drawOverdue(drawAt, overdueAt),
    }[waitingOf(answer, now)];
    return [`${t.undrawnWhy}${t.between}${missing}`, due];
  }
  const rank = published?.rank ? t.rankPublished(published.rank) : null;
  const { allocatedDraws, draws } = drawn.result;
  const { draw, ticket } = drawn.settled;
  if (isForEveryone(answer))
    return [`${t.everyoneWhy(commitment.quota, commitment.list.rows)}${t.between}${t.provenWhy}`, rank];
  if (commitment.method !== 'lottery') {
    const order = commitment.method === 'ranking' ? t.rankedWhy : t.queuedWhy;
    const why = answer.standing === 'undecided' ? t.undecidedWhy : t.unprovenWhy(verifyPath(pool));
    return [order, why];
  }
  const tickets = checked.ticket === null ? 0 : checked.ticket.last - checked.ticket.first + 1;
  const verify = verifyPath(pool);
  const why =
    draw === null || ticket === null
      ? t.notSelectedWhy(draws, tickets, verify)
      : answer.standing === 'selected'
        ? t.selectedWhy(draw, ticket, allocatedDraws, verify)
        : t.reserveWhy(draw, ticket, allocatedDraws, draws, verify);
  return [why, rank];
}

/** Milliseconds of an hour. */
const HOUR = 3_600_000;

/** Hours from the last of the witnesses' times to the draw, rounded down. Times past the year 9999 are none before a draw. */
function hoursBefore(drawAt: string, times: readonly string[]): number {
  const last = Math.max(...times.map((at) => Date.parse(at)));
  return Math.floor((Date.parse(drawAt) - last) / HOUR);
}

/** What is known of the publication log, or null where neither the receipt nor the reader has anything to do with one. */
export function logSaid(
  t: AnswerWords,
  { checked, policyOf }: Pick<Answer, 'checked' | 'policyOf'>,
): string | null {
  const { hasLogProof, log, commitment } = checked;
  if (!hasLogProof) return policyOf !== null ? t.logNoProof : null;
  if (log === null) return t.logProofStep;
  const { origin, index, size, witnessed } = log;
  const names = (witnessed ?? []).map(({ witness, at }) => t.logWitness(witness, instant(t.lang, at)));
  const hours =
    witnessed === null
      ? null
      : hoursBefore(
          commitment.drawAt,
          witnessed.map(({ at }) => at),
        );
  const holds = t.logHolds(origin, index, size, hours, names, policyOf === 'site');
  return policyOf === 'site' ? `${holds}${t.between}${t.logOfSite}` : holds;
}

/** What of the log is said under the first sentence: what was checked by the reader's policy, and what was given and not looked at. */
export function logReasons(t: AnswerWords, answer: Answer): (string | null)[] {
  return [
    answer.policyOf !== null ? logSaid(t, answer) : null,
    answer.resultProof === 'not-looked-at' ? t.resultProofUnseen : null,
  ];
}
