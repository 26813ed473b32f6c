/** What a draw from a pool comes to: winners with rank, ticket and code, and the answer for one code. */
import type { BeijingDraw } from './algorithm.ts';
import type { CodeTable } from './table.ts';

/** @property ticket the row's number, from 1 (摇号基数序号) */
export interface Winner {
  readonly rank: number;
  readonly ticket: number;
  readonly code: string;
}

/** The winners in the order drawn; none after a time-out, where the program shows none. */
export function winnersOf(draw: BeijingDraw, codes: CodeTable): Winner[] {
  if (draw.outcome === 'time-out') return [];
  return Array.from(draw.picks, (index, i) => ({ rank: i + 1, ticket: index + 1, code: codes.at(index) }));
}

export interface CodeAnswer {
  readonly code: string;
  /** All its tickets in the drum, ascending from 1; none where the pool does not hold the code. */
  readonly tickets: readonly number[];
  /** Where it won: as often as it did where all rows win in order, else once or not at all. */
  readonly won: readonly Winner[];
}

/** The answer for a code. Requires a code as `typedCode` gives it, and the winners of this pool. */
export function answerOf(code: string, codes: CodeTable, winners: readonly Winner[]): CodeAnswer {
  return {
    code,
    tickets: codes.rowsOf(code).map((row) => row + 1),
    won: winners.filter((winner) => winner.code === code),
  };
}

/** The winners as CSV, `rank,ticket,code`, with LF; what is no code of 13 digits is quoted and its zero bytes written out. */
export function winnersCsv(winners: readonly Winner[]): string {
  const field = (code: string) =>
    /^[0-9]{13}$/.test(code) ? code : JSON.stringify(code).replaceAll('\\"', '""');
  return [
    'rank,ticket,code',
    ...winners.map(({ rank, ticket, code }) => `${rank},${ticket},${field(code)}`),
    '',
  ].join('\n');
}
