/** What was very nearly right: bytes that differ from the right ones in their line ends alone, or end early. */
import { equal, firstDifference } from './bytes.ts';
import type { Likely } from './findings.ts';

const [CR, LF] = [0x0d, 0x0a];
const MARK = [0xef, 0xbb, 0xbf];
/** Of more bytes nothing is tried: it would take long, and is only said beside what is wrong anyway. */
export const MOST = 2 ** 26;

/** Lines that are shorter on average are no lines: other line ends for all of them would take as much room again. */
const SHORTEST = 8;

/** How many line feeds, and how many of them behind a carriage return. */
function lineEnds(bytes: Uint8Array): { feeds: number; pairs: number } {
  let [feeds, pairs] = [0, 0];
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) {
    feeds++;
    if (bytes[at - 1] === CR) pairs++;
  }
  return { feeds, pairs };
}

/** Writes the bytes without their carriage returns before line feeds, or with one before each. @returns how many there are then */
function otherEnds(bytes: Uint8Array, hasPairs: boolean, to: Uint8Array): number {
  let length = 0;
  for (let i = 0; i < bytes.length; i++) {
    const byte = bytes[i] as number;
    if (hasPairs && byte === CR && bytes[i + 1] === LF) continue;
    if (!hasPairs && byte === LF) to[length++] = CR;
    to[length++] = byte;
  }
  return length;
}

/** Bytes as they might have been meant, with what is other about them. The bytes of one are gone when the next is asked for. */
function* meant(bytes: Uint8Array): Generator<readonly [Likely, Uint8Array]> {
  if (bytes.length === 0 || bytes.length > MOST) return;
  if (MARK.every((byte, i) => bytes[i] === byte)) yield [{ kind: 'mark' }, bytes.subarray(3)];
  if (bytes.at(-1) === LF) yield [{ kind: 'lastLineEnd' }, bytes.subarray(0, -1)];
  const { feeds, pairs } = lineEnds(bytes);
  const longer = pairs === 0 && feeds * SHORTEST <= bytes.length ? feeds : 0;
  // One for all of them: a list may have as many bytes as there is room for.
  const room = new Uint8Array(bytes.length + longer + 1);
  room.set(bytes);
  room[bytes.length] = LF;
  yield [{ kind: 'lastLineEnd' }, room.subarray(0, bytes.length + 1)];
  if (pairs === 0 && longer === 0) return;
  const length = otherEnds(bytes, pairs > 0, room);
  yield [{ kind: 'lineEnds' }, room.subarray(0, length)];
  if (room[length - 1] === LF) yield [{ kind: 'lineEnds' }, room.subarray(0, length - 1)];
  room[length] = LF;
  yield [{ kind: 'lineEnds' }, room.subarray(0, length + 1)];
}

/**
 * How bytes are nearly those that have a digest, or null.
 * @param found not what has the digest
 * @param digest in hex
 * @param hex SHA-256 in hex
 */
export async function likelyOfDigest(
  found: Uint8Array,
  digest: string,
  hex: (bytes: Uint8Array) => Promise<string>,
): Promise<Likely | null> {
  for (const [likely, bytes] of meant(found)) if ((await hex(bytes)) === digest) return likely;
  return null;
}

/** Whether pieces, one behind the other, are these bytes; or how many of the bytes are their beginning. */
function beginning(pieces: Iterable<Uint8Array>, bytes: Uint8Array): { same: boolean; begins: boolean } {
  let passed = 0;
  for (const piece of pieces) {
    const part = bytes.subarray(passed, passed + piece.length);
    const differs = firstDifference(piece, part);
    if (differs !== -1) return { same: false, begins: passed + differs === bytes.length };
    passed += piece.length;
  }
  return { same: passed === bytes.length, begins: false };
}

/**
 * How bytes are nearly the right ones, or null.
 * @param right the right bytes, in pieces, as often as asked for
 * @param found other bytes
 */
export function likelyOf(right: () => Iterable<Uint8Array>, found: Uint8Array): Likely | null {
  for (const [likely, bytes] of meant(found)) if (beginning(right(), bytes).same) return likely;
  return beginning(right(), found).begins ? { kind: 'endsEarly', bytes: found.length } : null;
}

/** Which of these files has the very bytes, or null. Nothing is like an empty file. */
export function sameAs<T>(bytes: Uint8Array, others: Iterable<readonly [T, Uint8Array]>): T | null {
  if (bytes.length === 0) return null;
  for (const [name, other] of others) if (equal(bytes, other)) return name;
  return null;
}
