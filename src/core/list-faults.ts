/** What is wrong with a list, said the same way by whoever reads it (spec, section 2). */
import { ascii } from './bytes.ts';
import { MingqianError } from './errors.ts';
import { count, form, nothing, type Place, text } from './findings.ts';

const LF = 0x0a;
const COMMA = 0x2c;

/** The bytes of a line as one can show them in an error. */
export function shown(bytes: Uint8Array, from: number, to: number): string {
  const end = Math.min(to, from + 80);
  return String.fromCharCode(...bytes.subarray(from, end)) + (end < to ? '…' : '');
}

/** What to say of a row at offset `at` whose code is not above that of the row at `before`, on the line above. */
export function outOfOrder(
  bytes: Uint8Array,
  before: number,
  at: number,
  place: Place & { readonly line: number },
): MingqianError {
  const code = ascii(bytes.subarray(at, bytes.indexOf(COMMA, at)));
  const above = ascii(bytes.subarray(before, bytes.indexOf(COMMA, before)));
  const line = place.line - 1;
  const seen = { expected: { kind: 'above', code: above, line }, found: text(code) } as const;
  return code === above
    ? new MingqianError('list.duplicate', `code ${code} stands already on line ${line}`, place, seen)
    : new MingqianError(
        'list.order',
        `code ${code} is not above ${above} on line ${line}; sort the list by code in byte order`,
        place,
        seen,
      );
}

/** What is wrong with bytes behind which no LF comes. */
export function noLastLineEnd(file: string, line: number): MingqianError {
  return new MingqianError(
    'list.row',
    'expected a final LF, found the end of the file',
    { file, line },
    { expected: form('lineEnd'), found: nothing },
  );
}

/** What is wrong with a list without rows. */
export function noRows(file: string, line: number): MingqianError {
  return new MingqianError(
    'list.row',
    'expected at least one row, found none',
    { file, line },
    { expected: { kind: 'least', of: 'rows', count: 1 }, found: count('rows', 0) },
  );
}

/** What is wrong with a list that does not begin with its method's header. @param bytes its beginning, up to 80 bytes or more */
export function otherHeader(file: string, header: string, bytes: Uint8Array): MingqianError {
  const lf = bytes.indexOf(LF);
  const found = shown(bytes, 0, lf === -1 ? bytes.length : lf);
  return new MingqianError(
    'list.header',
    `expected ${JSON.stringify(header)} and LF, found ${JSON.stringify(found)}`,
    { file, line: 1 },
    { expected: text(header), found: text(found) },
  );
}
