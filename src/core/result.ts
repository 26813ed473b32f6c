/** The result: result.csv and result.json, written and compared (spec, section 5). */
import * as v from 'valibot';
import { ascii, concat, firstDifference, utf8 } from './bytes.ts';
import { Count, Digest, PROTOCOL, readDocument, writeDocument } from './documents.ts';
import type { Selection } from './draw.ts';
import { findingOf, MingqianError } from './errors.ts';
import { digest, nothing, text, type Value } from './findings.ts';
import { likelyOf } from './likeness.ts';
import { LIST_HEADER, type List, type Method } from './list.ts';
import { codeEnd } from './row.ts';

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

const LF = 0x0a;
const COMMA = 0x2c;

/** Rows written at once. */
const CHUNK = 4096;
/** Bytes of a row and its numbers at most: a rank, a ticket and a draw are of at most 16 digits each. */
const ROW = 3 * 17 + 80;

/** Writes a plain decimal and gives the place behind it. Requires an integer 0 <= value <= 2^53-1. */
function writeNumber(into: Uint8Array, at: number, value: number): number {
  let digits = 1;
  for (let rest = value; rest >= 10; rest = Math.floor(rest / 10)) digits++;
  let rest = value;
  for (let i = at + digits - 1; i >= at; i--) {
    into[i] = 0x30 + (rest % 10);
    rest = Math.floor(rest / 10);
  }
  return at + digits;
}

/**
 * The bytes of result.csv, a piece of whole lines at a time: of a long one, nobody needs to hold all. A piece holds until the next
 * one is asked for.
 */
export function* resultPieces(list: List, selection: Selection): Generator<Uint8Array> {
  yield utf8(`${RESULT_HEADER[list.method]}\n`);
  const { rows, tickets, draws } = selection;
  const isLottery = list.method === 'lottery';
  const piece = new Uint8Array(Math.min(CHUNK, rows.length) * ROW);
  for (let from = 0; from < rows.length; from += CHUNK) {
    let at = 0;
    for (let i = from; i < Math.min(from + CHUNK, rows.length); i++) {
      const row = rows[i] as number;
      const start = list.lineStart[row] as number;
      const end = (list.lineStart[row + 1] as number) - 1;
      at = writeNumber(piece, at, i + 1);
      piece[at++] = COMMA;
      const to = isLottery ? codeEnd(list.bytes, start, end) : end;
      for (let k = start; k < to; k++) piece[at++] = list.bytes[k] as number;
      if (isLottery) {
        piece[at++] = COMMA;
        at = writeNumber(piece, at, tickets[i] as number);
        piece[at++] = COMMA;
        at = writeNumber(piece, at, draws[i] as number);
      }
      piece[at++] = LF;
    }
    yield piece.subarray(0, at);
  }
}

/** The bytes of result.csv. */
export function writeResultCsv(list: List, selection: Selection): Uint8Array {
  return concat(...Array.from(resultPieces(list, selection), (piece) => piece.slice()));
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

/** A line's text, or null behind the end; what is not ASCII or too long to be a row is shown as it can be. */
function lineAt(bytes: Uint8Array, from: number, to: number): string | null {
  if (from >= bytes.length) return null;
  const line = bytes.subarray(from, Math.min(to, from + 200));
  return line.every((byte) => byte < 0x80) ? ascii(line) : String.fromCharCode(...line);
}

/**
 * The first rank whose rows differ, or the byte offset where no row differs (another header, a missing last LF), or
 * null where the files are the same.
 * @param expected the recomputed file in pieces of whole lines
 */
export function firstMismatch(expected: Iterable<Uint8Array>, found: Uint8Array): Mismatch | null {
  const end = (bytes: Uint8Array, from: number) => {
    const lf = bytes.indexOf(LF, from);
    return lf === -1 ? bytes.length : lf;
  };
  let offset = -1;
  /** Bytes of the pieces before this one, and where the line of `found` begins that the piece's first is compared with. */
  let passed = 0;
  let b = 0;
  /** The line's rank; the header is 0. */
  let rank = 0;
  for (const piece of expected) {
    const differs =
      offset === -1 ? firstDifference(piece, found.subarray(passed, passed + piece.length)) : -1;
    if (differs !== -1) offset = passed + differs;
    for (let a = 0; a < piece.length; rank++) {
      const [aEnd, bEnd] = [end(piece, a), end(found, b)];
      // Where no byte differed so far, neither does a row; the walk only counts them.
      if (offset !== -1 && rank > 0) {
        const [left, right] = [lineAt(piece, a, aEnd), lineAt(found, b, bEnd)];
        if (left !== right) return { rank, expected: left, found: right };
      }
      a = aEnd + 1;
      b = bEnd + 1;
    }
    passed += piece.length;
  }
  if (offset === -1 && found.length === passed) return null;
  if (b < found.length) return { rank, expected: null, found: lineAt(found, b, end(found, b)) };
  return { offset: offset === -1 ? passed : offset };
}

/** A mismatch in words. */
export function mismatchText(mismatch: Mismatch): string {
  if ('offset' in mismatch) return `no row differs, but byte ${mismatch.offset} does`;
  const row = (text: string | null) => (text === null ? 'no row' : JSON.stringify(text));
  return `rank ${mismatch.rank}: expected ${row(mismatch.expected)}, found ${row(mismatch.found)}`;
}

/** A mismatch as what was expected and what was found. */
export function mismatchValues(mismatch: Mismatch): { expected: Value | null; found: Value } {
  if ('offset' in mismatch) return { expected: null, found: { kind: 'otherFrom', offset: mismatch.offset } };
  const row = (line: string | null) => (line === null ? nothing : text(line));
  return { expected: row(mismatch.expected), found: row(mismatch.found) };
}

/** The member of result.json that differs from what was recomputed. */
export interface SummaryMismatch {
  readonly member?: keyof Result;
  /** In plain English. */
  readonly message: string;
  readonly expected: Value | null;
  readonly found: Value;
}

/** A member of result.json as a value. */
function memberValue(result: Result, member: keyof Result): Value {
  const value = result[member];
  if (typeof value === 'number') return { kind: 'number', value };
  if (member === 'commitment') return digest('commitment', value);
  return member === 'seed' ? digest('seed', value) : digest('file', value);
}

/**
 * The member of result.json that differs first, or null where the bytes are those of `expected`.
 * @throws MingqianError `document.*`, with what was nearly right about the bytes
 */
export function summaryMismatch(expected: Result, bytes: Uint8Array): SummaryMismatch | null {
  const right = writeDocument(expected);
  if (firstDifference(right, bytes) === -1) return null;
  let found: Result;
  try {
    found = readResult(bytes);
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    const { code, reason, place } = error;
    const likely = likelyOf(() => [right], bytes) ?? error.likely;
    throw new MingqianError(code, reason, place, { ...findingOf(error), likely });
  }
  const member = (Object.keys(expected) as (keyof Result)[]).find((name) => found[name] !== expected[name]);
  if (member === undefined) {
    const offset = firstDifference(right, bytes);
    return { message: 'other bytes', expected: null, found: { kind: 'otherFrom', offset } };
  }
  return {
    member,
    message: `${member}: expected ${expected[member]}, found ${found[member]}`,
    expected: memberValue(expected, member),
    found: memberValue(found, member),
  };
}
