/** Which ranks of a result are shown, and what is said about it: the state of the table, free of the page. */
import type { ResultRows } from '../../../record/result-rows.ts';

/** Ranks on a page of the table. */
export const PAGE = 100;

export type Step = 'begin' | 'previous' | 'next' | 'end';

/** What has just happened, to be said. */
export type News =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading' }
  /** @property isFirst the file has just been read, and is the one that result.json names */
  | { readonly kind: 'shown'; readonly isFirst: boolean; readonly found: number | null }
  | { readonly kind: 'no-rank' }
  | { readonly kind: 'not-found' }
  | { readonly kind: 'unreachable' }
  | { readonly kind: 'no-digest' }
  /** What was typed is no code; the sentence says why. */
  | { readonly kind: 'fault'; readonly sentence: string };

export type Paging =
  /** The ranks that came with the page. */
  | { readonly at: 'first'; readonly news: News }
  /** @property wanted the rank that was looked for */
  | {
      readonly at: 'paged';
      readonly rows: ResultRows;
      readonly from: number;
      readonly wanted: number | null;
      readonly news: News;
    }
  /** Another file came than result.json names: nothing of it is shown, and nothing more is read. */
  | { readonly at: 'refused'; readonly got: string };

/** Where a page begins after a step from the one that begins at `from`. Requires count >= 1. */
export function stepped(step: Step, from: number, count: number): number {
  const last = PAGE * Math.floor((count - 1) / PAGE) + 1;
  if (step === 'begin') return 1;
  if (step === 'end') return last;
  return Math.min(last, Math.max(1, from + (step === 'next' ? PAGE : -PAGE)));
}

/** The ranks that are shown: first and last. */
export function shownRanks(
  paging: Paging,
  first: number,
  count: number,
): readonly [from: number, to: number] {
  if (paging.at !== 'paged') return [1, first];
  return [paging.from, Math.min(count, paging.from + PAGE - 1)];
}

/** The state after a page with this rank is shown. `found`: the rank of the code that was looked for. */
export function showing(
  paging: Paging,
  rows: ResultRows,
  rank: number,
  { wanted = null, found = null }: { readonly wanted?: number | null; readonly found?: number | null } = {},
): Paging {
  const news: News = { kind: 'shown', isFirst: paging.at === 'first', found };
  return { at: 'paged', rows, from: PAGE * Math.floor((rank - 1) / PAGE) + 1, wanted, news };
}

/** The same ranks, with something else to be said. A refusal stays. */
export function saying(paging: Paging, news: News): Paging {
  return paging.at === 'refused' ? paging : { ...paging, news };
}
