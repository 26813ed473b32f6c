/** What an answer says in words: the first sentence and its reasons. */

import { dayOf, instant } from '../../i18n/dates.ts';
import type { Path } from '../../i18n/href.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup-answer.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { Answer } from '../../search/answer.ts';

/** Where an answer came from. */
export interface From {
  /** `saved`: from a receipt of the reader's. */
  readonly from: 'network' | 'kept' | 'saved';
  /** Since when the copy is kept that some of its files were read from; null where all came over the network. */
  readonly since: string | null;
}

/** What is to be said of where an answer came from, or null: what the copy on this device says has its date. */
export function whenceOf(lang: Lang, { from, since }: From): string | null {
  const t = answerWords[lang];
  const date = since === null ? null : instant(lang, since);
  if (from === 'network') return date === null ? null : t.keptSome(date);
  if (from === 'kept') return `${t.keptWhy}${t.between}${t.keptSince(date ?? '')}`;
  return date === null ? t.savedWhy : `${t.savedWhy}${t.between}${t.keptSome(date)}`;
}

/** When the round is drawn: the day that its commitment says. */
export const drawDay = (lang: Lang, { checked: { commitment } }: Pick<Answer, 'checked'>): string =>
  answerWords[lang].drawDay(dayOf(lang, commitment.drawAt));

/** The page on which this pool can be re-run. */
export function verifyPath({ checked: { commitment } }: Pick<Answer, 'checked'>): Path {
  return `/verify/#${commitment.round}/${commitment.pool}`;
}

/** Whether everybody on the list is allocated, whatever the order. */
export function isForEveryone({ checked: { commitment } }: Answer): boolean {
  return commitment.quota >= commitment.list.rows;
}

/** Whether the time of the draw has passed, by this device's clock: a matter of words, never of an answer. */
export function isPastDraw({ checked: { commitment } }: Pick<Answer, 'checked'>, now = Date.now()): boolean {
  return Date.parse(commitment.drawAt) <= now;
}

/** The first sentence. */
export function headline(lang: Lang, answer: Answer, now = Date.now()): string {
  const t = answerWords[lang];
  const { standing, proven, published, checked } = answer;
  const rank = published?.rank ?? null;
  const place = rank === null ? null : rank - checked.commitment.quota;
  switch (standing) {
    case 'selected':
      if (checked.commitment.method !== 'lottery')
        return proven || rank === null ? t.everyone : t.publishedSelected(rank);
      return t.selected;
    case 'reserve':
      return proven || place === null ? t.reserve(place) : t.publishedReserve(place);
    case 'not-selected':
      return proven ? t.notSelected : t.publishedNot;
    case 'not-drawn':
      return isPastDraw(answer, now) ? t.overdue : t.notDrawn;
    case 'undecided':
      return t.undecided;
    case 'not-listed':
      return t.notListed;
  }
}

/** Why, in the sentences of a paragraph each. */
export function reasons(
  lang: Lang,
  answer: Answer,
  from: From,
  now = Date.now(),
): (Sentence | string | null)[] {
  const t = answerWords[lang];
  const { published, drawn, checked } = answer;
  const { commitment } = checked;
  const whence = whenceOf(lang, from);
  if (drawn === null) {
    const drawAt = instant(lang, commitment.drawAt);
    const missing = from.since !== null ? t.undrawnKept : t.undrawnHere;
    const due = isPastDraw(answer, now) ? t.drawOverdue(drawAt) : t.drawDue(drawAt);
    return [`${t.undrawnWhy}${t.between}${missing}`, due, whence];
  }
  const rank = published?.rank ? t.rankPublished(published.rank) : null;
  const { allocatedDraws, draws } = drawn.result;
  const { draw, ticket } = drawn.settled;
  if (isForEveryone(answer))
    return [
      `${t.everyoneWhy(commitment.quota, commitment.list.rows)}${t.between}${t.provenWhy}`,
      rank,
      whence,
    ];
  if (commitment.method !== 'lottery') {
    const order = commitment.method === 'ranking' ? t.rankedWhy : t.queuedWhy;
    const path = verifyPath(answer);
    return [order, answer.standing === 'undecided' ? t.undecidedWhy(path) : t.unprovenWhy(path), whence];
  }
  const tickets = checked.ticket === null ? 0 : checked.ticket.last - checked.ticket.first + 1;
  const verify = verifyPath(answer);
  const why =
    draw === null || ticket === null
      ? t.notSelectedWhy(draws, tickets, verify)
      : answer.standing === 'selected'
        ? t.selectedWhy(draw, ticket, allocatedDraws, verify)
        : t.reserveWhy(draw, ticket, allocatedDraws, draws, verify);
  return [why, rank, whence];
}
