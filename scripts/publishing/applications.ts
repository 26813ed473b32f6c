/**
 * The publisher's applications, in any order, made into the list: sorted, without duplicates, and without
 * anything that looks like personal data (spec, section 2).
 */
import { ascii } from '../../src/core/bytes.ts';
import type { Method } from '../../src/core/list.ts';
import { codeEnd, compareCodes } from '../../src/core/row.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { type ApplicationWords, applicationWords } from '../words/applications.ts';
import { checkHeader } from './header.ts';
import { masked, personalData } from './personal-data.ts';

const LF = 0x0a;
const COMMA = 0x2c;
const HYPHEN = 0x2d;

/** Lengths of digit runs that may be a mobile number or an old resident ID. */
const SUSPICIOUS_RUNS = new Set([11, 15]);
/** The length of a resident ID and of a credit code, which may stand inside a longer code. */
const NUMBER_LENGTH = 18;

/** Whether a code, bytes [from, to), must be looked at closely: cheap, and never false for what personalData finds. */
function isSuspicious(bytes: Uint8Array, from: number, to: number): boolean {
  if (to - from >= NUMBER_LENGTH) return true;
  let run = 0;
  for (let i = from; i < to; i++) {
    const byte = bytes[i] as number;
    if (byte === HYPHEN || byte > 0x7f) return true;
    const isDigit = byte >= 0x30 && byte <= 0x39;
    if (!isDigit && SUSPICIOUS_RUNS.has(run)) return true;
    run = isDigit ? run + 1 : 0;
  }
  return SUSPICIOUS_RUNS.has(run);
}

const both = (say: (t: ApplicationWords) => string) => inBoth(applicationWords, say);

/** A number as spreadsheets show it where a column is narrow: 1.23457E+12. */
const SHORT_FORM = /^[0-9](?:\.[0-9]+)?E[+-]?[0-9]+$/i;

/** Refuses a row, bytes [from, to), whose code is personal data or no code. @throws MingqianError `list.personal`, `list.code` */
export function checkCode(file: string, bytes: Uint8Array, from: number, to: number, line: number): void {
  const end = codeEnd(bytes, from, to);
  if (end !== -1 && !isSuspicious(bytes, from, end)) return;
  const row = bytes.subarray(from, to);
  const comma = row.indexOf(COMMA);
  const code = new TextDecoder().decode(row.subarray(0, Math.min(comma === -1 ? row.length : comma, 400)));
  const personal = personalData(code);
  if (personal !== null)
    misuse(
      both((t) => t.personalCode(t.personal[personal], masked(code))),
      { file, line },
      'list.personal',
    );
  if (end === -1) {
    const shown = new TextDecoder().decode(row.subarray(0, 80));
    misuse(
      both((t) => t.code(JSON.stringify(masked(shown)), SHORT_FORM.test(code))),
      { file, line },
      'list.code',
    );
  }
}

/** Refuses a row on line `line` whose code stands on line `before` too. @throws MingqianError `list.duplicate` */
export function refuseTwice(file: string, row: Uint8Array, before: number, line: number): never {
  const code = ascii(row.subarray(0, row.indexOf(COMMA)));
  return misuse(
    both((t) => t.twice(code, before)),
    { file, line },
    'list.duplicate',
  );
}

/** Refuses applications without a final LF. @param rows how many whole rows there are; null where not even the first line is whole */
export function refuseLastLine(file: string, rows: number | null): never {
  return misuse(
    both((t) => t.lastLine),
    { file, line: rows === null ? 1 : rows + 2 },
    'list.row',
  );
}

/** Refuses applications without a row. */
export function refuseNoRow(file: string): never {
  return misuse(
    both((t) => t.noRow),
    { file, line: 2 },
    'list.row',
  );
}

/** A list's bytes, and where each of its rows came from. */
export interface SortedList {
  readonly list: Uint8Array;
  /** The line of the applications that row `row` of the list, from 0, stood on. */
  line(row: number): number;
}

/**
 * The list's bytes from applications in any order. Only the order is mended: every row must already be as section 2 has
 * it, which the list's own parser checks on what this returns.
 * @throws MingqianError `list.header`, `list.row`, `list.code`, `list.duplicate`, `list.personal`, `list.size`
 */
export function listFromApplications(file: string, bytes: Uint8Array, method: Method): SortedList {
  if (bytes.length > 0xffff_ffff)
    misuse(
      both((t) => t.size(bytes.length)),
      { file },
      'list.size',
    );
  const lf = bytes.indexOf(LF);
  checkHeader(file, bytes.subarray(0, Math.min(lf === -1 ? bytes.length : lf, 4096)), method);
  let rows = 0;
  for (let i = lf + 1; i < bytes.length; i++) if (bytes[i] === LF) rows++;
  if (bytes.at(-1) !== LF) refuseLastLine(file, lf === -1 ? null : rows);
  if (rows === 0) refuseNoRow(file);

  const starts = new Uint32Array(rows + 1);
  for (let row = 0, at = lf + 1; row < rows; row++) {
    const end = bytes.indexOf(LF, at);
    checkCode(file, bytes, at, end, row + 2);
    starts[row] = at;
    at = end + 1;
  }
  starts[rows] = bytes.length;
  const byCode = (a: number, b: number) => compareCodes(bytes, starts[a] as number, starts[b] as number);
  const order = Uint32Array.from({ length: rows }, (_, i) => i).sort((a, b) => byCode(a, b) || a - b);
  const list = new Uint8Array(bytes.length);
  list.set(bytes.subarray(0, lf + 1));
  let written = lf + 1;
  for (const [i, row] of order.entries()) {
    const above = order[i - 1];
    const line = bytes.subarray(starts[row] as number, starts[row + 1] as number);
    if (above !== undefined && byCode(above, row) === 0) refuseTwice(file, line, above + 2, row + 2);
    list.set(line, written);
    written += line.length;
  }
  return { list, line: (row) => (order[row] as number) + 2 };
}
