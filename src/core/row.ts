/** One row of a list, read on bytes (spec, section 2). */
import { MAX_CODE } from './code.ts';
import { MingqianError } from './errors.ts';
import { FORMS, form, text } from './findings.ts';
import type { Method } from './list.ts';
import { outOfOrder, shown } from './list-faults.ts';
import { momentAt } from './moment.ts';

/** The greatest number of tickets of one applicant. */
export const MAX_TICKETS = 1_000_000;
/** The greatest number of points. */
export const MAX_POINTS = 1_000_000_000;
const COMMA = 0x2c;
const HYPHEN = 0x2d;
const ZERO = 0x30;

function isAlphanumeric(byte: number): boolean {
  return (byte >= ZERO && byte <= 0x39) || (byte >= 0x41 && byte <= 0x5a);
}

/** The plain decimal in bytes [from, to), or -1: no sign, no leading zero, at most ten digits. */
function decimalAt(bytes: Uint8Array, from: number, to: number): number {
  const length = to - from;
  if (length < 1 || length > 10 || (length > 1 && bytes[from] === ZERO)) return -1;
  let value = 0;
  for (let i = from; i < to; i++) {
    const digit = (bytes[i] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    value = value * 10 + digit;
  }
  return value;
}

/** Where the code of the row at `from` ends: the offset of its comma, or -1 where no code stands there. */
export function codeEnd(bytes: Uint8Array, from: number, to: number): number {
  const limit = Math.min(to, from + MAX_CODE + 1);
  for (let i = from; i < limit; i++) {
    const byte = bytes[i] as number;
    if (byte === COMMA) return i > from ? i : -1;
    if (!isAlphanumeric(byte) && (byte !== HYPHEN || i === from)) return -1;
  }
  return -1;
}

/**
 * Order of the codes of the row at offset `a` of `bytes` and of that at `b` of `other`. The comma behind a code is below every byte of a
 * code, so that comparing up to it gives byte order with the shorter first.
 */
export function compareCodes(bytes: Uint8Array, a: number, b: number, other: Uint8Array = bytes): number {
  for (let i = 0; ; i++) {
    const left = bytes[a + i] as number;
    const right = other[b + i] as number;
    if (left !== right) return left - right;
    if (left === COMMA) return 0;
  }
}

/** Reads one row of a list by the rules of section 2. */
export class RowReader {
  /** The tickets or points of the row that was read last; 0 in `queue`. */
  value = 0;
  /** Its moment as an instant; 0 in `lottery`. */
  since = 0;
  readonly #file: string;
  readonly #method: Method;

  constructor(file: string, method: Method) {
    this.#file = file;
    this.#method = method;
  }

  /**
   * Reads the row in bytes [at, end), without its LF.
   * @param before where the row above begins in the same bytes, or -1 where there is none
   * @param line its line number
   * @throws MingqianError `list.row`, `list.code`, `list.value`, `list.order`, `list.duplicate`
   */
  read(bytes: Uint8Array, before: number, at: number, end: number, line: number): void {
    const method = this.#method;
    const place = { file: this.#file, line };
    const comma = codeEnd(bytes, at, end);
    if (comma === -1)
      throw new MingqianError(
        bytes.subarray(at, end).includes(COMMA) ? 'list.code' : 'list.row',
        `expected ${FORMS.row}, found ${JSON.stringify(shown(bytes, at, end))}`,
        place,
        { expected: form('row'), found: text(shown(bytes, at, end)) },
      );
    let next = comma + 1;
    this.value = 0;
    if (method !== 'queue') {
      const [least, most] = method === 'lottery' ? [1, MAX_TICKETS] : [0, MAX_POINTS];
      const of = method === 'lottery' ? 'tickets' : 'points';
      const stop = method === 'lottery' ? end : bytes.indexOf(COMMA, next);
      const value = stop === -1 || stop > end ? -1 : decimalAt(bytes, next, stop);
      if (value < least || value > most)
        throw new MingqianError(
          'list.value',
          `expected ${of} ${least} to ${most} in plain decimal, found ${JSON.stringify(shown(bytes, next, end))}`,
          place,
          { expected: { kind: 'range', of, from: least, to: most }, found: text(shown(bytes, next, end)) },
        );
      this.value = value;
      next = stop + 1;
    }
    this.since = 0;
    if (method !== 'lottery') {
      const moment = momentAt(bytes, next, end);
      if (Number.isNaN(moment))
        throw new MingqianError(
          'list.value',
          `expected ${FORMS.moment}, found ${JSON.stringify(shown(bytes, next, end))}`,
          place,
          { expected: form('moment'), found: text(shown(bytes, next, end)) },
        );
      this.since = moment;
    }
    if (before !== -1 && compareCodes(bytes, before, at) >= 0) throw outOfOrder(bytes, before, at, place);
  }
}
