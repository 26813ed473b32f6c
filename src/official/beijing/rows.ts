/**
 * A data file of a pool, `bj<Kind>ApplyNumber<YYYYNN>_<0001...>.csv`, read as it streams: lines of `sequence,code`, of which
 * the Windows program takes the second field that is not empty. An empty line makes no row, so that the rows behind it move up and the
 * last ones of the file stay blank.
 */

import { OfficialError, type OfficialErrorCode, shown } from '../errors.ts';
import type { Expectation } from '../findings.ts';
import { isDigits, READING_FAILED } from './head.ts';
import { numberedRows, plainRows, SEQUENCE_DIGITS, type Stopped } from './plain-rows.ts';
import { CODE_BYTES } from './table.ts';
import { lineEnd, toUtf8 } from './text.ts';
import type { Warning, WarningCode } from './warnings.ts';

/** Lines of a data file that are read; only the last file may have fewer. */
export const ROWS_PER_FILE = 100_000;
/** Bytes of a line, at most: no row is that long, and the page must not be filled by one that never ends. */
const LINE_LIMIT = 1 << 20;

const LF = 10;
const CR = 13;
/** A number that a row may be counted by; zeros may stand before it. */
const IS_SEQUENCE = new RegExp(`^[0-9]{1,${SEQUENCE_DIGITS}}$`);

export interface DataFile {
  /** @throws OfficialError `beijing.data-column`, `beijing.data-code`, `beijing.data-overrun` */
  add(bytes: Uint8Array): void;
  /** @throws OfficialError the same, and `beijing.data-short` */
  end(): readonly Warning[];
}

/**
 * Reads a data file into the pool's table.
 * @param table 13 bytes a row, for the whole pool
 * @param firstRow the file's first row in it, from 0
 * @param lines how many lines are read: 100,000, or what is left of the pool for the last file
 * @param isFast whether rows in their usual form are taken as bytes; without it each line is read by itself, to the same end
 */
export function dataFile(
  file: string,
  table: Uint8Array,
  firstRow: number,
  lines: number,
  isFast = true,
): DataFile {
  const utf8 = toUtf8();
  const view = new DataView(table.buffer, table.byteOffset, table.length);
  const decoder = new TextDecoder('utf-8', { ignoreBOM: true });
  const found = new Map<WarningCode, { line: number; count: number; found?: string }>();
  let row = firstRow;
  let line = 0;
  /** After which row rows were counted from 1 when last seen. */
  let numberedAfter = 0;
  let carry = new Uint8Array();
  let isAfterCr = false;

  const warn = (code: WarningCode, text?: string) => {
    const known = found.get(code);
    if (known === undefined)
      found.set(code, { line, count: 1, ...(text === undefined ? {} : { found: text }) });
    else known.count++;
  };
  const fail = (
    code: OfficialErrorCode,
    expected: Expectation | string,
    text: string | null,
    official: string,
  ): never => {
    throw new OfficialError(code, {
      file,
      line,
      expected,
      found: text === null ? { is: 'end-of-file' } : shown(text),
      official: READING_FAILED + official,
    });
  };

  /** A line in all its forms, exactly as the program takes it. */
  const takeText = (bytes: Uint8Array) => {
    line++;
    if (line > lines) {
      if (bytes.length > 0) warn('rows-ignored');
      return;
    }
    if (bytes.length === 0) {
      warn('blank-rows');
      return;
    }
    const text = decoder.decode(bytes);
    const all = text.split(',');
    const fields = all.filter((field) => field !== '');
    const [sequence = '', code] = fields;
    if (code === undefined)
      return fail(
        'beijing.data-column',
        'a sequence number, a comma and a code',
        text,
        'Index was outside the bounds of the array.',
      );
    if (!isDigits(code, CODE_BYTES))
      return fail('beijing.data-code', 'a code of 13 digits', code, '申请编码应该是13位数字！');
    const encoded = new TextEncoder().encode(code);
    const at = row * CODE_BYTES;
    if (at + encoded.length > table.length)
      return fail(
        'beijing.data-overrun',
        'a code that fits into the 13 bytes of the last row',
        code,
        'Destination array was not long enough.',
      );
    table.set(encoded, at);
    if (encoded.length > CODE_BYTES) warn('digits', code);
    if (all.slice(0, 2).includes('')) warn('fields-empty', text);
    else if (fields.length > 2) warn('fields-ignored', text);
    checkSequence(sequence);
    row++;
  };
  const checkSequence = (text: string) => {
    const number = IS_SEQUENCE.test(text) ? Number(text) : Number.NaN;
    if (number !== row + 1 && number !== row + 1 - firstRow) warn('sequence', text);
  };

  const takenTo = (stopped: Stopped): number => {
    line += stopped.row - row;
    row = stopped.row;
    return stopped.begin;
  };
  /** Takes rows as long as they are plain. @returns where the first line begins that is not, is not all there, or is not to be read */
  const takePlain = (bytes: Uint8Array, from: number): number => {
    const { length } = bytes;
    let begin = from;
    for (let isGoingOn = isFast; isGoingOn; ) {
      // A line of another kind may have more bytes than its row; then the table may end before the lines do.
      const last = Math.min(row + lines - line, table.length / CODE_BYTES);
      begin = takenTo(numberedRows(bytes, begin, { table: view, row, last }, numberedAfter));
      const stopped = plainRows(bytes, begin, { table: view, row, last }, firstRow, (next, start, end) => {
        line += next - row;
        row = next;
        // Told of the first one; a pool may have millions.
        warn('sequence', found.has('sequence') ? undefined : decoder.decode(bytes.subarray(start, end)));
      });
      begin = takenTo(stopped);
      numberedAfter = stopped.before ?? numberedAfter;
      isGoingOn = stopped.before !== null;
    }
    if (begin === length && begin > from) isAfterCr = bytes[length - 1] === CR;
    return begin;
  };

  const take = (bytes: Uint8Array) => {
    let at = 0;
    if (isAfterCr && bytes.length > 0) {
      if (bytes[0] === LF) at = 1;
      isAfterCr = false;
    }
    while (at < bytes.length) {
      at = takePlain(bytes, at);
      const end = lineEnd(bytes, at, bytes.length);
      if (end === -1) break;
      takeText(bytes.subarray(at, end));
      at = end + 1;
      if (bytes[end] === CR) {
        if (at === bytes.length) isAfterCr = true;
        else if (bytes[at] === LF) at++;
      }
    }
    carry = bytes.slice(at);
    if (carry.length > LINE_LIMIT && line < lines)
      throw new OfficialError('beijing.data-column', {
        file,
        line: line + 1,
        expected: `a line of at most ${LINE_LIMIT} bytes`,
        found: { is: 'more' },
      });
    if (line >= lines && carry.length > LINE_LIMIT) carry = carry.slice(-1);
  };
  /** Takes what was left over with the rest of its line, then the other lines where they lie. */
  const takeBehindCarry = (bytes: Uint8Array) => {
    if (carry.length === 0) return take(bytes);
    const end = lineEnd(bytes, 0, bytes.length);
    const rest = end === -1 ? bytes.length : end + 1;
    const all = new Uint8Array(carry.length + rest);
    all.set(carry);
    all.set(bytes.subarray(0, rest), carry.length);
    take(all);
    if (rest < bytes.length) take(bytes.subarray(rest));
  };

  return {
    add: (bytes) => takeBehindCarry(utf8.add(bytes)),
    end() {
      takeBehindCarry(utf8.end());
      if (carry.length > 0) takeText(carry);
      if (line < lines) {
        line++;
        fail(
          'beijing.data-short',
          { is: 'lines', lines },
          null,
          'Object reference not set to an instance of an object.',
        );
      }
      return [...found].map(([code, about]) => ({ code, file, ...about }));
    },
  };
}
