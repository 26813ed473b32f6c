/** What an answer says in words: the first sentence and its reasons. */

import { instant } from '../../i18n/dates.ts';
import type { Path } from '../../i18n/href.ts';
import type { Lang } from '../../i18n/lang.ts';
import { answerWords } from '../../i18n/lookup-answer.ts';
import type { Sentence } from '../../i18n/sentence.ts';
import type { Answer } from '../../search/answer.ts';

/** Where an answer's files came from. */
export type From = 'network' | 'kept' | 'saved';

/** The page on which this pool can be re-run. */
export function verifyPath({ checked: { commitment } }: Pick<Answer, 'checked'>): Path {
  return `/verify/#${commitment.round}/${commitment.pool}`;
}

/** Whether everybody on the list is allocated, whatever the order. */
export function isForEveryone({ checked: { commitment } }: Answer): boolean {
  return commitment.quota >= commitment.list.rows;
}

/** The first sentence. */
export function headline(lang: Lang, answer: Answer): string {
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
      return t.notDrawn;
    case 'undecided':
      return t.undecided;
    case 'not-listed':
      return t.notListed;
  }
}

/** Why, in the sentences of a paragraph each. */
export function reasons(lang: Lang, answer: Answer, from: From): (Sentence | string | null)[] {
  const t = answerWords[lang];
  const { published, drawn, checked } = answer;
  const { commitment } = checked;
  const whence = from === 'kept' ? t.keptWhy : from === 'saved' ? t.savedWhy : null;
  if (drawn === null) return [t.undrawnWhy(instant(lang, commitment.drawAt)), whence];
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
  const why =
    draw === null || ticket === null
      ? t.notSelectedWhy(draws, tickets)
      : answer.standing === 'selected'
        ? t.selectedWhy(draw, ticket, allocatedDraws)
        : t.reserveWhy(draw, ticket, allocatedDraws, draws);
  return [`${why}${t.between}${t.provenWhy}`, rank, whence];
}
