/** The result: result.csv and result.json, written and compared (spec, section 5). */
import * as v from 'valibot';
import { ascii, concat, firstDifference, utf8 } from './bytes.ts';
import { Count, Digest, PROTOCOL, readDocument, writeDocument } from './documents.ts';
import type { Selection } from './draw.ts';
import { codeOf, LIST_HEADER, type List, lineOf, type Method } from './list.ts';

export const Result = v.strictObject({
  type: v.literal('result'),
  protocol: v.literal(PROTOCOL),
  commitment: Digest,
  seed: Digest,
  allocated: Count,
  reserves: Count,
  allocatedDraws: Count,
  draws: Count,
  sha256: Digest,
});
export type Result = v.InferOutput<typeof Result>;

/** The first line of result.csv, without its LF. */
export const RESULT_HEADER: Readonly<Record<Method, string>> = {
  lottery: 'rank,code,ticket,draw',
  ranking: `rank,${LIST_HEADER.ranking}`,
  queue: `rank,${LIST_HEADER.queue}`,
};

/** Rows written at once: keeps the strings short. */
const CHUNK = 4096;

/** The bytes of result.csv. */
export function writeResultCsv(list: List, selection: Selection): Uint8Array {
  const parts = [utf8(`${RESULT_HEADER[list.method]}\n`)];
  const { rows, tickets, draws } = selection;
  for (let from = 0; from < rows.length; from += CHUNK) {
    let text = '';
    for (let i = from; i < Math.min(from + CHUNK, rows.length); i++) {
      const row = rows[i] as number;
      text +=
        list.method === 'lottery'
          ? `${i + 1},${codeOf(list, row)},${tickets[i]},${draws[i]}\n`
          : `${i + 1},${lineOf(list, row)}\n`;
    }
    parts.push(utf8(text));
  }
  return concat(...parts);
}

/**
 * The value of result.json.
 * @param commitmentHash the commitment's hash in hex
 * @param seed the seed in hex
 * @param csvDigest SHA-256 of result.csv in hex
 */
export function resultOf(
  selection: Selection,
  quota: number,
  commitmentHash: string,
  seed: string,
  csvDigest: string,
): Result {
  const count = selection.rows.length;
  const allocated = Math.min(quota, count);
  return {
    type: 'result',
    protocol: PROTOCOL,
    commitment: commitmentHash,
    seed,
    allocated,
    reserves: count - allocated,
    allocatedDraws: selection.draws[allocated - 1] ?? 0,
    draws: selection.draws[count - 1] ?? 0,
    sha256: csvDigest,
  };
}

/** result.json in these bytes, its members only. @throws MingqianError `document.*` */
export function readResult(bytes: Uint8Array): Result {
  return readDocument('result.json', bytes, Result);
}

/** Where two result.csv first differ. `null` stands for a row that is not there. */
export type Mismatch =
  | { readonly rank: number; readonly expected: string | null; readonly found: string | null }
  | { readonly offset: number };

const LF = 0x0a;

/** A line's text, or null behind the end; what is not ASCII or too long to be a row is shown as it can be. */
function lineAt(bytes: Uint8Array, from: number, to: number): string | null {
  if (from >= bytes.length) return null;
  const line = bytes.subarray(from, Math.min(to, from + 200));
  return line.every((byte) => byte < 0x80) ? ascii(line) : String.fromCharCode(...line);
}

/**
 * The first rank whose rows differ, or the byte offset where no row differs (another header, a missing last LF), or
 * null where the files are the same.
 */
export function firstMismatch(expected: Uint8Array, found: Uint8Array): Mismatch | null {
  const offset = firstDifference(expected, found);
  if (offset === -1) return null;
  const end = (bytes: Uint8Array, from: number) => {
    const lf = bytes.indexOf(LF, from);
    return lf === -1 ? bytes.length : lf;
  };
  let a = end(expected, 0) + 1;
  let b = end(found, 0) + 1;
  // Rows before the one that holds the first different byte are the same; the walk only counts them.
  for (let rank = 1; a < expected.length || b < found.length; rank++) {
    const left = lineAt(expected, a, end(expected, a));
    const right = lineAt(found, b, end(found, b));
    if (left !== right) return { rank, expected: left, found: right };
    a = end(expected, a) + 1;
    b = end(found, b) + 1;
  }
  return { offset };
}

/** A mismatch in words. */
export function mismatchText(mismatch: Mismatch): string {
  if ('offset' in mismatch) return `no row differs, but byte ${mismatch.offset} does`;
  const row = (text: string | null) => (text === null ? 'no row' : JSON.stringify(text));
  return `rank ${mismatch.rank}: expected ${row(mismatch.expected)}, found ${row(mismatch.found)}`;
}

/** The member of result.json that differs first, in words, or null where the bytes are those of `expected`. */
export function summaryMismatch(expected: Result, bytes: Uint8Array): string | null {
  if (firstDifference(writeDocument(expected), bytes) === -1) return null;
  const found = readResult(bytes);
  const key = (Object.keys(expected) as (keyof Result)[]).find((name) => found[name] !== expected[name]);
  return key === undefined ? 'other bytes' : `${key}: expected ${expected[key]}, found ${found[key]}`;
}
