/**
 * The table a pool's codes are held in: 13 bytes a row, in the order of the rows, as the Windows program holds it. What it
 * does with codes that are longer in bytes than in characters, or with rows that were never written, follows from that.
 */
import type { Codes } from './algorithm.ts';

/** Bytes of a row. */
export const CODE_BYTES = 13;
/** The most rows a table of .NET can have: one byte array, of at most 0x7fffffc7 bytes. */
export const ROW_LIMIT = Math.floor(0x7fffffc7 / CODE_BYTES);

const ZERO = 0x30;
const lenient = new TextDecoder('utf-8', { ignoreBOM: true });

/** A row's bytes as a string, as the program decodes them. */
function textAt(bytes: Uint8Array, row: number): string {
  return lenient.decode(bytes.subarray(row * CODE_BYTES, (row + 1) * CODE_BYTES));
}

/** The number of a row of 13 ASCII digits, or -1 where it is something else. */
function numberAt(bytes: Uint8Array, row: number): number {
  const at = row * CODE_BYTES;
  let number = 0;
  for (let i = at; i < at + CODE_BYTES; i++) {
    const digit = (bytes[i] as number) - ZERO;
    if (digit < 0 || digit > 9) return -1;
    number = number * 10 + digit;
  }
  return number;
}

export interface CodeTable extends Codes {
  readonly bytes: Uint8Array;
  /** The code of a row: 13 digits, or what else stands there. Requires 0 <= index < length. */
  at(index: number): string;
  /** 32 bits of a row's bytes: equal for equal bytes, and seldom for others. */
  hash(index: number): number;
  /** All rows of a code, ascending, from 0. */
  rowsOf(code: string): number[];
}

/** @param bytes 13 bytes a row; kept, not copied */
export function codeTable(bytes: Uint8Array): CodeTable {
  const length = bytes.length / CODE_BYTES;
  return {
    bytes,
    length,
    key: (index) => {
      const number = numberAt(bytes, index);
      return number === -1 ? textAt(bytes, index) : number;
    },
    hash(index) {
      // FNV-1a, and one more mixing so that the low bits depend on all bytes.
      let hash = 0x811c9dc5;
      const from = index * CODE_BYTES;
      for (let i = from; i < from + CODE_BYTES; i++)
        hash = Math.imul(hash ^ (bytes[i] as number), 0x01000193);
      return Math.imul(hash ^ (hash >>> 15), 0x85ebca6b) >>> 0;
    },
    at: (index) => textAt(bytes, index),
    rowsOf(code) {
      const rows: number[] = [];
      const wanted = new TextEncoder().encode(code);
      // A code that is cut off in the table has no bytes to be found by; none of these is a code of 13 digits.
      if (wanted.length !== CODE_BYTES) return rows;
      const [first, ...rest] = wanted;
      for (let row = 0, at = 0; row < length; row++, at += CODE_BYTES)
        if (bytes[at] === first && rest.every((byte, i) => bytes[at + 1 + i] === byte)) rows.push(row);
      return rows;
    },
  };
}
