/** What a spreadsheet does to codes: the list is then well formed, and wrong. Only its publisher can tell. */
import { ascii } from '../../src/core/bytes.ts';
import { type InBoth, inBoth } from '../terminal/misuse.ts';
import { type ApplicationWords, applicationWords, type Rows } from '../words/applications.ts';

const LF = 0x0a;
const COMMA = 0x2c;
/** A spreadsheet keeps so many digits of a number. */
const DIGITS = 15;

interface Seen {
  count: number;
  /** The row in which it was met first, from 0. */
  readonly row: number;
  readonly code: string;
}

function meet(seen: Map<number, Seen>, key: number, row: number, code: string): void {
  const before = seen.get(key);
  if (before === undefined) seen.set(key, { count: 1, row, code });
  else before.count++;
}

/**
 * Warnings about the codes of a list that meets section 2.
 * @param line the line of the applications on which a row, from 0, stood
 */
export function codeWarnings(list: Uint8Array, line: (row: number) => number): InBoth[] {
  const lengths = new Map<number, Seen>();
  const shortened = new Map<0, Seen>();
  const rounded = new Map<0, Seen>();
  let long = 0;
  for (let at = list.indexOf(LF) + 1, row = 0; at < list.length; at = list.indexOf(LF, at) + 1, row++) {
    const code = ascii(list.subarray(at, list.indexOf(COMMA, at)));
    meet(lengths, code.length, row, code);
    if (/^[0-9]+E[0-9]+$/.test(code)) meet(shortened, 0, row, code);
    if (code.length <= DIGITS || !/^[0-9]+$/.test(code)) continue;
    long++;
    if (/^0+$/.test(code.slice(DIGITS))) meet(rounded, 0, row, code);
  }
  const warnings: InBoth[] = [];
  const warn = (say: (t: ApplicationWords) => string) => warnings.push(inBoth(applicationWords, say));
  const told = ({ count, row, code }: Seen): Rows => ({ count, code, line: line(row) });
  if (lengths.size > 1) {
    const each = [...lengths].sort(([, a], [, b]) => b.count - a.count);
    const shown = each.slice(0, 5).map(([length, seen]) => [length, told(seen)] as const);
    warn((t) => t.lengths(shown, each.length - shown.length));
  }
  const short = shortened.get(0);
  if (short !== undefined) warn((t) => t.shortForm(told(short)));
  const round = rounded.get(0);
  if (round !== undefined && round.count > 2 && round.count === long)
    warn((t) => t.rounded(DIGITS, told(round)));
  return warnings;
}
