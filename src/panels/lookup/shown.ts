/** What a look-up came to, as the page shows it: one article after the other, the most telling first. */
import { MingqianError } from '../../core/errors.ts';
import type { CheckedReceipt } from '../../core/receipt.ts';
import type { Path } from '../../i18n/href.ts';
import type { PaperError } from '../../paper/errors.ts';
import type { Answer } from '../../search/answer.ts';
import { LookUpFault } from '../../search/fault.ts';
import type { PoolOutcome } from '../../search/look-up.ts';
import { type OfferedPool, type VoidedPool, whereOf } from './pools.ts';
import type { From } from './told.ts';

/** A pool without the code. */
export interface Absence {
  readonly pool: OfferedPool;
  readonly answer: Answer;
}

/** How far result.csv is read; `total` is null where the host does not say how many bytes it has. */
export interface Reading {
  readonly done: number;
  readonly total: number | null;
}

/** A listed code in one pool. */
export interface Listed {
  readonly is: 'listed';
  readonly answer: Answer;
  readonly from: From;
  readonly pool: OfferedPool;
  /** The name of the reader's own file, where the answer is that of a saved receipt. */
  readonly file: string | null;
  /** Null while result.csv is not being read. */
  readonly reading: Reading | null;
}

/** Why there is no answer. */
export type Refusal =
  | {
      readonly why: 'look-up';
      readonly error: LookUpFault;
      /** The round's and the pool's name, or the file's. */
      readonly where: string;
      /** The page on which the pool can be re-run. */
      readonly verify: Path;
      /** The name to save the receipt by, if there is one. */
      readonly fileName: string;
    }
  /** A saved receipt that is good by itself, where the draw could not be looked at. Of a listed code. */
  | {
      readonly why: 'no draw';
      readonly checked: CheckedReceipt;
      readonly error: LookUpFault;
      readonly where: string;
    }
  /** A saved file that is no receipt. */
  | { readonly why: 'bad receipt'; readonly error: MingqianError; readonly where: string }
  /** A saved receipt about a commitment that this site does not publish. `ours`: its own for that pool, or null. */
  | {
      readonly why: 'other commitment';
      readonly checked: CheckedReceipt;
      readonly ours: string | null;
      readonly where: string;
    }
  /** A saved receipt about a commitment of this site's that was voided. */
  | {
      readonly why: 'voided';
      readonly checked: CheckedReceipt;
      readonly voided: VoidedPool;
      readonly where: string;
    }
  /** Pictures in which no receipt is found. */
  | { readonly why: 'paper'; readonly error: PaperError; readonly where: string }
  /** Files that cannot be given together. */
  | { readonly why: 'unknown files'; readonly where: string }
  /** A saved file that the browser does not give. */
  | { readonly why: 'unreadable'; readonly error: unknown; readonly where: string }
  /** A mistake of the program. */
  | { readonly why: 'bug'; readonly error: unknown };

export type Shown =
  | Listed
  /** Where no pool has the code, in one article. */
  | {
      readonly is: 'absent';
      readonly absences: readonly Absence[];
      /** The round's name; the sentence says it where several pools were searched. */
      readonly round: string;
      readonly from: From;
    }
  /** The pools without the code, where there is something else to say first. */
  | {
      readonly is: 'elsewhere';
      readonly absences: readonly Absence[];
      /** Whether of the other pools nothing is known. */
      readonly isUndecided: boolean;
    }
  | { readonly is: 'refused'; readonly refusal: Refusal };

/**
 * `receipt-202602-ordinary-0123456789012.json`. All three parts are of plain characters by the protocol's rules.
 */
export function receiptFileName(
  code: string,
  { round, pool }: { readonly round: string; readonly pool: string },
): string {
  return `receipt-${round}-${pool}-${code}.json`;
}

const refusedIn = (pool: OfferedPool, error: LookUpFault, code: string): Refusal => ({
  why: 'look-up',
  error,
  where: whereOf(pool),
  verify: `/verify/#${pool.place}`,
  fileName: receiptFileName(code, pool),
});

/** What is said of a saved receipt that has no answer. @param name of its file */
export function refusedReceipt(error: unknown, name: string): Refusal {
  if (error instanceof LookUpFault)
    return { why: 'look-up', error, where: name, verify: '/verify/', fileName: name };
  if (error instanceof MingqianError) return { why: 'bad receipt', error, where: name };
  return { why: 'bug', error };
}

/** What takes the place of an answer where the files that were read for it afterwards do not agree with it. */
export function refusedListed({ answer, pool, file }: Listed, error: unknown): Refusal {
  if (file !== null) return refusedReceipt(error, file);
  if (error instanceof LookUpFault) return refusedIn(pool, error, answer.checked.code);
  return { why: 'bug', error };
}

type OfferedOutcome = PoolOutcome<OfferedPool>;
type Found = Extract<OfferedOutcome, { readonly found: object }>;

/** At least one article. @param code that was looked up; requires at least one outcome */
export function shownOutcomes(outcomes: readonly OfferedOutcome[], code: string): Shown[] {
  const found = outcomes.filter((one): one is Found => one.found !== null);
  const isListed = ({ found: { answer } }: Found) => answer.checked.listed;
  const listed = found.filter(isListed);
  const failed = outcomes.flatMap(({ pool, error }) => (error === null ? [] : [{ pool, error }]));
  const absences = found
    .filter((one) => !isListed(one))
    .map(({ pool, found: { answer } }): Absence => ({ pool, answer }));

  const articles: Shown[] = listed.map(({ pool, found: { answer, ...from } }) => ({
    is: 'listed',
    answer,
    from,
    pool,
    file: null,
    reading: null,
  }));
  for (const { pool, error } of failed)
    articles.push({ is: 'refused', refusal: refusedIn(pool, error, code) });
  if (absences.length === 0) return articles;
  const round = outcomes[0]?.pool.roundTitle ?? '';
  if (articles.length === 0) return [{ is: 'absent', absences, round, from: sharedFrom(found) }];
  return [...articles, { is: 'elsewhere', absences, isUndecided: failed.length > 0 && listed.length === 0 }];
}

/** Where answers came from together: over the network only if all did, and as old as the oldest copy. */
function sharedFrom(found: readonly Found[]): From {
  const since = found.flatMap((one) => one.found.since ?? []).sort()[0] ?? null;
  return { from: found.every((one) => one.found.from === 'kept') ? 'kept' : 'network', since };
}
