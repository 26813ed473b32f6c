/** What an answer says first to a citizen, and what comes next: no more than the answer, in fewer words. The proof is told.ts's. */
import { isRehearsal } from '../../core/commitment.ts';
import { instant } from '../../i18n/dates.ts';
import type { AnswerWords } from '../../i18n/lookup/answer.zh.ts';
import type { PlainWords } from '../../i18n/lookup/plain.zh.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import { timesOf } from '../../round/state.ts';
import type { Answer } from '../../search/answer.ts';
import { type Called, calledSaid } from './called.ts';
import { writeHandedOver } from './handed-over.ts';
import type { Guides, NextDraw, OfferedPool } from './pools.ts';
import { isForEveryone, waitingOf } from './told.ts';

/** Both dictionaries of an answer. */
export interface Both {
  readonly answer: AnswerWords;
  readonly plain: PlainWords;
}

/** The sentence under the first one. Of a listed code. */
export function plainly({ answer: { lang }, plain: t }: Both, answer: Answer, now = Date.now()): string {
  const { drawn, relativeTo, checked } = answer;
  if (drawn === null) {
    const { drawAt, overdueAt } = timesOf(checked.commitment);
    const waiting = waitingOf(answer, now);
    return waiting === 'overdue' ? t.overdue(instant(lang, overdueAt)) : t[waiting](instant(lang, drawAt));
  }
  if (answer.standing === 'undecided') return t.undecided;
  const said = isForEveryone(answer)
    ? t.everyone(checked.commitment.quota, checked.commitment.list.rows)
    : checked.commitment.method === 'lottery'
      ? lotterySaid(t, answer, drawn)
      : orderSaid(t, answer, drawn);
  return relativeTo === null ? said : t.ifResult(said);
}

type Drawn = NonNullable<Answer['drawn']>;

function lotterySaid(
  t: PlainWords,
  { standing, published, checked }: Answer,
  { settled, result }: Drawn,
): string {
  const { draw, ticket } = settled;
  const { commitment } = checked;
  if (draw === null || ticket === null) {
    const tickets = checked.ticket === null ? 0 : checked.ticket.last - checked.ticket.first + 1;
    return t.notSelected(result.draws, tickets);
  }
  const rank = published?.rank ?? null;
  if (standing === 'selected') return t.won(draw, ticket);
  return t.reserve(draw, ticket, rank === null ? null : rank - commitment.quota, result.reserves);
}

function orderSaid(
  t: PlainWords,
  { standing, published, checked: { commitment } }: Answer,
  { result: { allocated, reserves } }: Drawn,
): string {
  const rank = published?.rank ?? null;
  if (standing === 'selected') return t.ranked(commitment.quota);
  return rank === null
    ? t.rankedOut(allocated + reserves)
    : t.rankedReserve(rank - commitment.quota, reserves, commitment.quota);
}

/** The published rank of a code that was drawn, with what it is out of; null where it is said already, or was not read. */
export function rankSaid(t: PlainWords, { standing, published, relativeTo, checked }: Answer): string | null {
  const { method, quota, list } = checked.commitment;
  const isSaid = standing !== 'selected' || method !== 'lottery' || quota >= list.rows || relativeTo !== null;
  return isSaid || published?.rank == null ? null : t.wonRank(published.rank, quota);
}

/** Rows for each of a quota, to one decimal: `50`, `28.8`. Requires a quota above 0. */
export function rowsEach(rows: number, quota: number): string {
  return (rows / quota).toFixed(1).replace(/\.0$/, '');
}

const lookUpThere = (code: string, place: string): `/${string}` =>
  `/lookup/${writeHandedOver({ typed: code, place, isAsked: true })}`;

function nextDrawSaid({ answer, plain: t }: Both, code: string, next: NextDraw, now: number): Sentence {
  const { place, roundTitle, drawAt, quota, rows, method } = next;
  const path = lookUpThere(code, place);
  if (next.isDrawn) return t.laterDraw(roundTitle, path);
  const at = instant(answer.lang, drawAt);
  if (Date.parse(drawAt) <= now) return t.nextDue(roundTitle, at, path);
  return method === 'lottery' && quota > 0 && quota < rows
    ? t.nextDraw(roundTitle, at, quota, rows, rowsEach(rows, quota), path)
    : t.nextOrdered(roundTitle, at, quota, rows, path);
}

/**
 * Whether there is something to claim, as far as is known here: nothing in a rehearsal, nor by a rank that the published succession says
 * gave its place up; and something by a reserve's that it says moved up. Of a result that the build did not have it says nothing.
 */
function isToClaim({ standing, published, relativeTo, checked }: Answer, succession: Called | null): boolean {
  if (isRehearsal(checked.commitment.round)) return false;
  const known = relativeTo === null ? succession : null;
  const isIn = (ranks: readonly number[]) => published?.rank != null && ranks.includes(published.rank);
  if (standing === 'selected') return !isIn(known?.gone ?? []);
  return standing === 'reserve' && isIn(known?.moved ?? []);
}

/** What comes next for somebody whose code is listed. Null: nothing to say. */
export function comesNext(
  both: Both,
  answer: Answer,
  { succession, next }: Pick<OfferedPool, 'succession' | 'next'>,
  guides: Guides,
  now: number,
): (Sentence | string | null)[] {
  const { answer: a, plain: t } = both;
  const { standing, relativeTo, checked } = answer;
  const { method, quota, list } = checked.commitment;
  const claim = isToClaim(answer, succession) ? t.wonGuide(guides.won) : null;
  // What this site published by its build tells nothing of a result that came later.
  const isOfBuild = relativeTo === null;
  switch (standing) {
    case 'selected':
      return [claim, t.fraud(guides.safety)];
    case 'reserve': {
      const called = succession === null ? t.calledUnknown : calledSaid(a, answer, succession);
      return [isOfBuild ? called : null, claim, t.fraud(guides.safety)];
    }
    case 'not-selected': {
      const isShared = method === 'lottery' && quota > 0;
      return next === null
        ? [
            isOfBuild ? t.noNextDraw : null,
            isShared ? t.thisShare(quota, list.rows, rowsEach(list.rows, quota)) : null,
          ]
        : [nextDrawSaid(both, checked.code, next, now)];
    }
    case 'not-drawn':
      return [{ frozen: a.nextPublisher, due: a.nextDue, overdue: a.nextOverdue }[waitingOf(answer, now)]];
    default:
      return [];
  }
}
