/** What a visitor may do to a record, and what the reader has who then checks it. Plain data: it is sent to the worker. */

/** What is done to the publication log. The first three need its keys, which a publisher has; nobody has the witnesses'. */
export const LOG_CHEATS = ['rewrite', 'late', 'second', 'forge', 'dated', 'entry'] as const;
export type LogCheat = (typeof LOG_CHEATS)[number];

/** Those that anyone can try who serves the files. */
export const KEYLESS: readonly LogCheat[] = ['forge', 'dated', 'entry'];

/** What is done afterwards so that nothing shows. */
export type Cover =
  /** Nothing: the other files stay as they were published. */
  | 'none'
  /** Commitment, seed, result and summary are written anew until they fit each other. */
  | 'fit'
  /** The same, with another time of freezing again and again, until the chosen one is selected. */
  | 'search';

export interface Cheats {
  /** A rank of the result is given to somebody. @property rank from 1 */
  readonly winner: { readonly rank: number; readonly code: string } | null;
  /** Somebody gets a ticket more; a point more, or a year of waiting, where nothing is drawn by tickets. */
  readonly more: string | null;
  /** Somebody is taken off the list. */
  readonly drop: string | null;
  /** One more is to be allocated. */
  readonly quota: boolean;
  /** The list is said to have been frozen a day earlier, or a day after the draw. */
  readonly date: 'earlier' | 'after' | null;
  /** Another value of the source that can be edited. */
  readonly reveal: string | null;
  readonly cover: Cover;
  readonly log: LogCheat | null;
}

/** What the reader has besides the record. */
export interface Reader {
  /** The commitment's digest, as it was announced before the draw. */
  readonly heard: boolean;
  /** The trust policy: the keys of log and witnesses, and how many of them are asked for. */
  readonly witnesses: boolean;
}

/** The record as it is. */
export const NO_CHEATS: Cheats = {
  winner: null,
  more: null,
  drop: null,
  quota: false,
  date: null,
  reveal: null,
  cover: 'none',
  log: null,
};

/** Each thing that can be changed by itself, in the order of the page. */
export const KINDS = ['winner', 'more', 'drop', 'quota', 'date', 'reveal', 'cover', 'log'] as const;
export type CheatKind = (typeof KINDS)[number];

/** What of it is changed. */
export const changedIn = (cheats: Cheats): CheatKind[] =>
  KINDS.filter((kind) => cheats[kind] !== NO_CHEATS[kind]);

/** Whether the commitment comes to be another one. */
export function changesCommitment({ more, drop, quota, date, cover }: Cheats): boolean {
  if (cover === 'search') return true;
  return quota || date !== null || (cover === 'fit' && (more !== null || drop !== null));
}
