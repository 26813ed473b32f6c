/**
 * The winners of a draw that others held from the same list, beside a frozen list: what must agree however they were drawn, and what
 * chance alone would give.
 */
import { heldChances } from '../../src/chance/held-chances.ts';
import { type TicketGroup, ticketGroups } from '../../src/chance/ticket-groups.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { form } from '../../src/core/findings.ts';
import { codeOf, type List, lowerBound } from '../../src/core/list.ts';
import { readTyped } from '../../src/typed/code.ts';

/** A winner as it was published. */
export interface PublishedWinner {
  readonly code: string;
  /** Where it stands in its file, from 1. */
  readonly line: number;
}

export interface WinnersCompared {
  /** How many there are, and how many the commitment has. */
  readonly published: number;
  readonly quota: number;
  /** Those that the frozen list does not have. */
  readonly unlisted: readonly PublishedWinner[];
  /** Those that stood there already, on an earlier line. */
  readonly repeated: readonly PublishedWinner[];
  /** In a lottery, the applicants by their tickets, with how many of each won there. */
  readonly groups: readonly TicketGroup[];
}

/** The name of the column, where there is a header. */
const HEADER = /^(?:code|申请编码|编码)$/i;

/**
 * Codes, one a line or in the first column of a CSV file, with a header or without. Empty lines are passed over.
 * @throws MingqianError `list.code` with the line
 */
export function readWinnerCodes(published: string, file: string): PublishedWinner[] {
  const lines = published.replace(/^\uFEFF/, '').split(/\r\n|\n/);
  return lines.flatMap((line, i) => {
    const [cell = ''] = line.split(/[,;\t]/);
    if (line.trim() === '' || (i === 0 && HEADER.test(cell.trim()))) return [];
    const typed = readTyped(cell);
    // What is no code may be a name: it is not repeated.
    if (typed.fault !== null)
      throw new MingqianError(
        'list.code',
        'expected a code in the first column, found something else',
        { file, line: i + 1 },
        { expected: form('code') },
      );
    return [{ code: typed.code, line: i + 1 }];
  });
}

/** @param list whose digest was compared with its commitment */
export function compareWinners(
  list: List,
  quota: number,
  winners: readonly PublishedWinner[],
): WinnersCompared {
  const ranks = new Uint32Array(list.rows);
  const unlisted: PublishedWinner[] = [];
  const repeated: PublishedWinner[] = [];
  const seen = new Set<string>();
  for (const winner of winners) {
    if (seen.has(winner.code)) {
      repeated.push(winner);
      continue;
    }
    seen.add(winner.code);
    const row = lowerBound(list, winner.code);
    if (row < list.rows && codeOf(list, row) === winner.code) ranks[row] = 1;
    else unlisted.push(winner);
  }
  const allocated = Math.min(quota, list.rows);
  return {
    published: winners.length,
    quota,
    unlisted,
    repeated,
    groups:
      list.method === 'lottery'
        ? ticketGroups(heldChances(list.values, allocated), list.values, ranks, allocated)
        : [],
  };
}
