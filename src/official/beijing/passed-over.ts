/** The lines of a published list that are no rows: each known for what it is and in its place, or the list is refused. */
import type { Column, Line, LineRow } from './line.ts';
import type { EXPECTED } from './list-faults.ts';
import { goesOn, isPlainName } from './names.ts';

/** What is known to be no row. `name`: a name that goes on. */
export type PassedOverKind = 'header' | 'page' | 'statement' | 'name';

/** @property text as it stands there, in half-width characters */
export interface PassedOver {
  readonly kind: PassedOverKind;
  readonly line: number;
  readonly text: string;
}

/** Refuses the list with a line. */
export type Refuse = (line: number, expected: keyof typeof EXPECTED) => never;

/** What a list of this shape has. */
export interface Shape {
  readonly hasCodes: boolean;
  /** Numbers in a row: none, one or two. */
  readonly numbers: number;
  readonly columns: readonly Column[];
}

/** A row as far as it matters here. */
interface Ranked {
  readonly rank: number | null;
  readonly line: number;
}

/** What a name may go on over, at most. */
const MOST_NAME_LINES = 3;

export const hasShape = (row: LineRow, { hasCodes }: Shape): boolean => (row.code !== null) === hasCodes;

/** The pages that a list says it has, as the last mark that says so has it, and the last one that is there. */
export interface Pages {
  readonly line: number;
  readonly all: number;
  readonly last: number;
}

/**
 * Goes through all lines, and refuses the first that is neither a row of this shape nor known to be none.
 * @param originals the lines as they stand, to be shown
 * @param texts the same in half-width characters
 */
export function passedOverOf(
  lines: readonly Line[],
  originals: readonly string[],
  texts: readonly string[],
  rows: readonly Ranked[],
  shape: Shape,
  refuse: Refuse,
): { readonly passedOver: PassedOver[]; readonly pages: Pages | null } {
  const passedOver: PassedOver[] = [];
  /** The first row behind the line. */
  let ahead = 0;
  const hasRanks = shape.columns.includes('rank');
  const firstOf = new Map<number, Ranked>();
  for (const row of rows) if (!firstOf.has(row.line)) firstOf.set(row.line, row);
  const pages = pageTurn(rows[0]?.rank ?? 1);
  /** The name that may go on: all of it so far, its row's rank, and over how many lines it goes. */
  let name: { readonly text: string; readonly rank: number; readonly lines: number } | null = null;

  lines.forEach((found, i) => {
    const line = i + 1;
    const text = (texts[i] ?? '').trim();
    const pass = (kind: PassedOverKind, what = (originals[i] ?? '').trim()) =>
      passedOver.push({ kind, line, text: what });
    const open = name;
    name = null;
    if (found.kind === 'blank') return;
    while ((rows[ahead]?.line ?? line + 1) <= line) ahead++;
    if (found.kind === 'rows') {
      const [first] = found.rows as [LineRow];
      const isBare = first.code === null && first.numbers.length === 1;
      if (isBare && shape.hasCodes && hasRanks) {
        if (!pages.turns(line, first.numbers[0] ?? 0, null)) refuse(line, 'code');
        pass('page');
        return;
      }
      if (!found.rows.every((row) => hasShape(row, shape))) refuse(line, 'code');
      if (found.rows.some(({ numbers }) => numbers.length !== shape.numbers)) refuse(line, 'alike');
      if (found.mark !== null) {
        if (!pages.turns(line, found.mark, null)) refuse(line, 'page');
        pass('page', `-${found.mark}-`);
      }
      pages.goOn();
      const rank = firstOf.get(line)?.rank ?? null;
      if (found.name !== null && rank !== null) name = { text: found.name, rank, lines: 1 };
      return;
    }
    if (found.kind === 'page') {
      if (!shape.hasCodes) refuse(line, 'row');
      if (!pages.turns(line, found.page, found.pages)) refuse(line, 'page');
      pass('page');
      return;
    }
    pages.goOn();
    if (found.kind === 'header') {
      if (found.columns.filter((one) => one !== 'name').join() !== shape.columns.join())
        refuse(line, 'columns');
      pass('header');
      return;
    }
    if (found.kind === 'statement') {
      pass('statement');
      return;
    }
    if (open === null || open.lines === MOST_NAME_LINES || !goesOn(open.text, text)) refuse(line, 'row');
    const { rank, lines: soFar, text: begun } = open as NonNullable<typeof open>;
    const next = rows[ahead];
    // Between two rows that follow each other no row can be missing; behind the last one only plain letters are no row.
    if (next === undefined ? !isPlainName(text) : next.rank !== rank + 1) refuse(line, 'row');
    pass('name');
    name = { text: begun + text, rank, lines: soFar + 1 };
  });
  return { passedOver, pages: pages.said() };
}

/**
 * Page numbers in their turn: each one more than the one before, with something between them, and the first one no further on than rows
 * can have filled pages. Numbers one behind the other are no pages but a list of something.
 * @param firstRank of the list; where it is 1 the list begins on the first page
 */
function pageTurn(firstRank: number) {
  let last: { readonly page: number; isFollowed: boolean } | null = null;
  let said: Pick<Pages, 'line' | 'all'> | null = null;
  return {
    /** Told of a line that is no mark. */
    goOn(): void {
      if (last !== null) last.isFollowed = true;
    },
    turns(line: number, page: number, all: number | null): boolean {
      const isNext =
        last === null ? page >= 1 && page <= firstRank + 1 : last.isFollowed && page === last.page + 1;
      const most = all ?? said?.all ?? page;
      const isOfAll = page <= most && most === (said?.all ?? most);
      last = { page, isFollowed: false };
      if (all !== null) said = { line, all };
      return isNext && isOfAll;
    },
    said: (): Pages | null => (said === null || last === null ? null : { ...said, last: last.page }),
  };
}
