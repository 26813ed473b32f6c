/**
 * Winners as they were published: a CSV, a list with one ticket or code a line, or text copied from the official PDF, in which rows are
 * `rank ticket code` with names behind them and page marks (`-2-`) stuck to them.
 *
 * Every line is a row in one of a few exact forms, or one of a few things known to be none: a page mark in its turn, a header of known
 * columns, a statement (beijing-statements.ts), a name that goes on between two rows whose ranks follow each other, nothing at all. Any
 * other line refuses the whole list, for a row that is not understood and vanishes would let a list with one winner more seem the same.
 */

import { OfficialError, type OfficialErrorCode, shown } from '../errors.ts';
import type { Expectation, Finding } from '../findings.ts';
import { type Column, type Line, type LineRow, lineOf, plainLine } from './line.ts';
import {
  hasShape,
  type Pages,
  type PassedOver,
  passedOverOf,
  type Refuse,
  type Shape,
} from './passed-over.ts';
import type { Stated } from './statements.ts';

/** A published row. What it does not say is null; all rows of a list say the same. */
export interface PublishedWinner {
  readonly rank: number | null;
  readonly ticket: number | null;
  readonly code: string | null;
  /** Where it stands, from 1. */
  readonly line: number;
}

/** What a list says about itself, and where. */
export type StatedOnLine = Stated & { readonly line: number };

/** A published list, with every line of it accounted for. */
export interface PublishedList {
  /** In the order in which they stand there, at least one. */
  readonly rows: readonly PublishedWinner[];
  readonly passedOver: readonly PassedOver[];
  readonly stated: readonly StatedOnLine[];
  /** Null where no mark says how many pages there are. */
  readonly pages: Pages | null;
  readonly lines: number;
  readonly blank: number;
  /** How many rows have names, which are not compared. */
  readonly named: number;
}

/**
 * @throws OfficialError `beijing.winners` where there is no row, where a line is none of the listed forms, or where a row says more or less than
 * the first one; `beijing.winners-waiting` and `beijing.winners-points` for lists from which nothing is drawn. What names people is not repeated.
 */
export function readWinners(text: string, file = 'the published winners'): PublishedList {
  const originals = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  if (originals.at(-1) === '') originals.pop();
  const texts = originals.map(plainLine);
  const lines = texts.map(lineOf);
  refuseOtherLists(lines, file);
  const refuse: Refuse = (line, expected) => {
    const found = (originals[line - 1] ?? '').trim();
    // A mask is the mark of somebody's number, and a long number may be one.
    const isPrivate = /\*|[0-9]{15}/.test(texts[line - 1] ?? '');
    throw new OfficialError('beijing.winners', {
      file,
      line,
      expected: { is: 'list', list: expected },
      ...(isPrivate ? {} : { found: shown(found) }),
    });
  };
  const shape = shapeOf(lines, refuse);
  const found = lines.flatMap((line, i) =>
    line.kind === 'rows' && line.rows.some((row) => hasShape(row, shape))
      ? line.rows.map((row) => ({ ...row, line: i + 1 }))
      : [],
  );
  if (found.length === 0) {
    const other = lines.findIndex(({ kind }) => kind === 'other');
    if (other !== -1) refuse(other + 1, 'row');
    throw new OfficialError('beijing.winners', {
      file,
      expected: { is: 'list', list: 'rows' },
      found: { is: 'none' },
    });
  }
  const rows = found.map(winnerOf(shape));
  if (shape.columns.includes('rank') && shape.columns.includes('ticket'))
    refuseThousands(rows, texts, refuse);
  return {
    rows,
    ...passedOverOf(lines, originals, texts, rows, shape, refuse),
    stated: lines.flatMap((line, i) =>
      line.kind === 'statement' ? line.stated.map((one) => ({ ...one, line: i + 1 })) : [],
    ),
    lines: lines.length,
    blank: lines.filter(({ kind }) => kind === 'blank').length,
    named: lines.filter((line) => line.kind === 'rows' && line.name !== null).length,
  };
}

/** @throws OfficialError `beijing.winners-waiting`, `beijing.winners-points`, without a word of what stands there */
function refuseOtherLists(lines: readonly Line[], file: string): void {
  const refuse = (code: OfficialErrorCode, at: number, found: Finding): never => {
    throw new OfficialError(code, {
      file,
      line: at + 1,
      expected: { is: 'list', list: 'draw' },
      found,
    });
  };
  const points = lines.findIndex(({ kind }) => kind === 'points');
  if (points !== -1) refuse('beijing.winners-points', points, { is: 'points-list' });
  const waiting = lines.findIndex(({ kind }) => kind === 'waiting');
  if (waiting === -1) return;
  const grown = lines.findIndex((line) => line.kind === 'waiting' && line.isGrown);
  if (grown === -1) refuse('beijing.winners-waiting', waiting, { is: 'waiting-list' });
  refuse('beijing.winners-waiting', grown, { is: 'waiting-list-grown' });
}

function shapeOf(lines: readonly Line[], refuse: Refuse): Shape {
  const rows = lines.flatMap((line) => (line.kind === 'rows' ? line.rows : []));
  const hasCodes = rows.some(({ code }) => code !== null);
  const ofList = rows.filter(({ code }) => (code !== null) === hasCodes);
  const numbers = ofList[0]?.numbers.length ?? 0;
  const at = lines.findIndex(({ kind }) => kind === 'header');
  const header = at === -1 ? null : (lines[at] as Extract<Line, { kind: 'header' }>).columns;
  const columns = columnsOf(numbers, hasCodes, ofList, header);
  if (
    ofList.length > 0 &&
    header !== null &&
    header.filter((one) => one !== 'name').join() !== columns.join()
  )
    refuse(at + 1, 'columns');
  return { hasCodes, numbers, columns };
}

/** One number alone is what its head says; without one it is a rank where these are 1 to n in any order, and otherwise a ticket. */
function columnsOf(
  numbers: number,
  hasCodes: boolean,
  rows: readonly LineRow[],
  header: readonly Column[] | null,
): readonly Column[] {
  const code: readonly Column[] = hasCodes ? ['code'] : [];
  if (numbers === 0) return code;
  if (numbers === 2) return ['rank', 'ticket', ...code];
  const isRank = header === null ? areRanks(rows.map((row) => row.numbers[0] ?? 0)) : header.includes('rank');
  return [hasCodes && isRank ? 'rank' : 'ticket', ...code];
}

/** Whether these are 1 to n, each once. */
const areRanks = (numbers: readonly number[]): boolean =>
  new Set(numbers).size === numbers.length && numbers.every((one) => one >= 1 && one <= numbers.length);

const winnerOf =
  ({ columns }: Shape) =>
  ({ numbers, code, line }: LineRow & { readonly line: number }): PublishedWinner => ({
    rank: (columns[0] === 'rank' ? numbers[0] : undefined) ?? null,
    ticket: (columns.includes('ticket') ? numbers.at(-1) : undefined) ?? null,
    code,
    line,
  });

/**
 * `20,385` may be a ticket with a separator of thousands, or rank 20 and ticket 385. Where all rows look so, they are ranks and tickets
 * only if the ranks are 1 to n.
 */
function refuseThousands(rows: readonly PublishedWinner[], texts: readonly string[], refuse: Refuse): void {
  const text = (line: number) => texts[line - 1] ?? '';
  if (!rows.every(({ line }) => /(?<![0-9])[1-9][0-9]{0,2},[0-9]{3}(?![0-9])/.test(text(line)))) return;
  if (!areRanks(rows.map(({ rank }) => rank ?? 0))) refuse(rows[0]?.line ?? 1, 'thousands');
}

/**
 * The tickets of a published list in the order of their ranks, or as they stand where it gives none.
 * @throws OfficialError `beijing.winners` where a row has no ticket, or the ranks are not 1, 2, 3 and so on, each once
 */
export function ticketsInOrder({ rows }: PublishedList, file: string): number[] {
  const ordered = rows.some(({ rank }) => rank === null)
    ? rows
    : [...rows].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return ordered.map(({ rank, ticket, line }, i) => {
    const fail = (expected: Expectation, found: Finding): never => {
      throw new OfficialError('beijing.winners', { file, line, expected, found });
    };
    if (rank !== null && rank !== i + 1) fail({ is: 'rank', rank: i + 1 }, { is: 'rank', rank });
    return ticket ?? fail({ is: 'list', list: 'ticket' }, { is: 'code-alone' });
  });
}
