/** The published rounds as a JSON Feed, version 1.1 (jsonfeed.org). Its dates are the records' own; it asks no clock. */
import type { PublishedRound } from '../record/node/rounds.ts';

export interface FeedItem {
  readonly id: string;
  readonly url: string;
  readonly title: string;
  readonly summary: string;
  readonly content_text: string;
  readonly date_published: string;
  readonly date_modified: string;
  readonly language: string;
}

export interface JsonFeed {
  readonly version: 'https://jsonfeed.org/version/1.1';
  readonly title: string;
  readonly home_page_url: string;
  readonly feed_url: string;
  readonly description: string;
  readonly language: string;
  readonly authors: readonly { readonly name: string; readonly url: string }[];
  readonly items: readonly FeedItem[];
}

/**
 * When a round's records were first, and last, something else: a list frozen; a draw, a void, a place given up. A time that the record
 * only promises is none of them.
 */
export function changesOf({ pools }: Pick<PublishedRound, 'pools'>): { first: string; last: string } {
  const times = pools
    .flatMap(({ commitment, result, voided, succession }) => [
      commitment.frozenAt,
      ...(result === null ? [] : [commitment.drawAt]),
      ...(voided === null ? [] : [voided.at]),
      ...(succession?.steps.map(({ at }) => at) ?? []),
    ])
    .sort();
  return { first: times[0] ?? '', last: times.at(-1) ?? '' };
}
