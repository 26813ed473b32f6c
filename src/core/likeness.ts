/** What was very nearly right: bytes that differ from the right ones in their line ends alone, or end early. */
import { concat, equal, firstDifference, utf8 } from './bytes.ts';
import type { Likely } from './findings.ts';

const [CR, LF] = [0x0d, 0x0a];
const MARK = [0xef, 0xbb, 0xbf];
/** Of more bytes nothing is tried: it would take long, and is only said beside what is wrong anyway. */
const MOST = 2 ** 26;

function withoutCr(bytes: Uint8Array): Uint8Array {
  const kept = new Uint8Array(bytes.length);
  let length = 0;
  for (let i = 0; i < bytes.length; i++)
    if (bytes[i] !== CR || bytes[i + 1] !== LF) kept[length++] = bytes[i] as number;
  return kept.subarray(0, length);
}

function withCr(bytes: Uint8Array): Uint8Array {
  const lines = bytes.reduce((sum, byte) => sum + (byte === LF ? 1 : 0), 0);
  const longer = new Uint8Array(bytes.length + lines);
  let length = 0;
  for (const byte of bytes) {
    if (byte === LF) longer[length++] = CR;
    longer[length++] = byte;
  }
  return longer;
}

/** The same with one line end more at the very end, or with one less. */
const withLastEnd = (bytes: Uint8Array) => concat(bytes, utf8('\n'));
const withoutLastEnd = (bytes: Uint8Array) => bytes.subarray(0, -1);

/** The bytes as they might have been meant, with what is other about them. */
function* meant(bytes: Uint8Array): Generator<readonly [Likely, Uint8Array]> {
  if (bytes.length === 0 || bytes.length > MOST) return;
  if (MARK.every((byte, i) => bytes[i] === byte)) yield [{ kind: 'mark' }, bytes.subarray(3)];
  yield [{ kind: 'lastLineEnd' }, withLastEnd(bytes)];
  if (bytes.at(-1) === LF) yield [{ kind: 'lastLineEnd' }, withoutLastEnd(bytes)];
  const unix = withoutCr(bytes);
  const other = unix.length === bytes.length ? withCr(bytes) : unix;
  if (other.length === bytes.length) return;
  yield [{ kind: 'lineEnds' }, other];
  yield [{ kind: 'lineEnds' }, withLastEnd(other)];
  if (other.at(-1) === LF) yield [{ kind: 'lineEnds' }, withoutLastEnd(other)];
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
