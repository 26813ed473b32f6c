/** result.csv cut into rows, at the build and in the browser: nothing of it is parsed before it is shown. */

const LF = 0x0a;

export interface ResultRows {
  /** Names of the columns: rank, code ... */
  readonly columns: readonly string[];
  /** How many ranks. */
  readonly count: number;
  /** The cells of a rank, from 1. Requires 1 <= rank <= count. */
  row(rank: number): string[];
  /** The rank of a code, or null. */
  rankOf(code: string): number | null;
}

const decoder = new TextDecoder('latin1');

/**
 * The rows of a result, or null where the first line is not `header` or the last has no end. Whether the result is the
 * right one is not looked at here.
 */
export function resultRows(csv: Uint8Array, header: string): ResultRows | null {
  const starts: number[] = [];
  for (let at = csv.indexOf(LF) + 1; at > 0 && at < csv.length; at = csv.indexOf(LF, at) + 1) starts.push(at);
  const text = (from: number, to: number) => decoder.decode(csv.subarray(from, to));
  if (csv[csv.length - 1] !== LF || text(0, csv.indexOf(LF)) !== header) return null;
  const end = (i: number) => (starts[i + 1] ?? csv.length) - 1;
  const row = (rank: number) => text(starts[rank - 1] as number, end(rank - 1)).split(',');
  const columns = header.split(',');
  const place = columns.indexOf('code');
  return {
    columns,
    count: starts.length,
    row,
    rankOf(code) {
      for (let rank = 1; rank <= starts.length; rank++) if (row(rank)[place] === code) return rank;
      return null;
    },
  };
}
