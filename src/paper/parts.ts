/**
 * The parts of a receipt on paper: the receipt is deflated (RFC 1951) and cut into parts, one for each QR code. Each begins with
 *
 * | bytes | what |
 * | --- | --- |
 * | 4 | `MQRP` |
 * | 1 | version, 1 |
 * | 1 | number of the part, from 1 |
 * | 1 | how many parts there are |
 * | 16 | the first bytes of the receipt's SHA-256 |
 *
 * and goes on with its piece of the deflated receipt.
 */
import { concat, equal, toHex, utf8 } from '../core/bytes.ts';
import { sha256 } from '../core/hashing.ts';
import { inflateReceipt } from './deflate.ts';
import { type Found, PaperError } from './errors.ts';

const MAGIC = utf8('MQRP');
const VERSION = 1;
const ID_BYTES = 16;
const HEADER = MAGIC.length + 3 + ID_BYTES;

/** More codes do not fit on one page in a size that a telephone reads. */
export const MOST_PARTS = 7;
/** Bytes of a piece: as few as this while there are codes left, since small codes are read from worse pictures. */
const PIECE = 640;
/** And at most so many: with its header that is what a code of version 31 holds at level M. */
const LARGEST_PIECE = 1427;

/** A part as a code says it. */
export interface Part {
  /** From 1. */
  readonly number: number;
  readonly parts: number;
  /** The first bytes of the receipt's SHA-256, in hex. */
  readonly id: string;
  readonly piece: Uint8Array;
}

/**
 * A receipt's parts, as the bytes of one code each, all of about the same length.
 * @param deflated the receipt as a raw DEFLATE stream
 * @throws PaperError `long`
 */
export function writeParts(receipt: Uint8Array, deflated: Uint8Array): Uint8Array[] {
  const most = MOST_PARTS * LARGEST_PIECE;
  if (deflated.length > most)
    throw new PaperError('long', `expected at most ${most} bytes when deflated, found ${deflated.length}`);
  const parts = Math.min(MOST_PARTS, Math.max(1, Math.ceil(deflated.length / PIECE)));
  const length = Math.ceil(deflated.length / parts);
  const id = sha256(receipt).subarray(0, ID_BYTES);
  return Array.from({ length: parts }, (_, i) => {
    const piece = deflated.subarray(i * length, (i + 1) * length);
    return concat(MAGIC, Uint8Array.of(VERSION, i + 1, parts), id, piece);
  });
}

/** The part in a code's bytes, or null where they are something else. */
export function readPart(bytes: Uint8Array): Part | null {
  if (bytes.length <= HEADER || !equal(bytes.subarray(0, MAGIC.length), MAGIC)) return null;
  const [version, number = 0, parts = 0] = bytes.subarray(MAGIC.length);
  if (version !== VERSION || parts < 1 || parts > MOST_PARTS || number < 1 || number > parts) return null;
  const id = toHex(bytes.subarray(HEADER - ID_BYTES, HEADER));
  return { number, parts, id, piece: bytes.subarray(HEADER) };
}

/** The parts by the receipts that they name, in the order in which they were found. */
function byReceipt(found: readonly Part[]): readonly Found[] {
  const keys = new Set(found.map(({ id, parts }) => `${id} ${parts}`));
  return [...keys].map((key) => {
    const own = found.filter(({ id, parts }) => `${id} ${parts}` === key);
    const { id, parts } = own[0] as Part;
    const numbers = [...new Set(own.map(({ number }) => number))].sort((a, b) => a - b);
    return { id, parts, numbers };
  });
}

/** Whether nothing need be looked for any more: all parts of one receipt are there. */
export function isWhole(found: readonly Part[]): boolean {
  const [first, ...others] = byReceipt(found);
  return first !== undefined && others.length === 0 && first.numbers.length === first.parts;
}

/**
 * The receipt that these parts make, in whatever order and however often each was found: exactly the bytes that were put on paper. What
 * they prove is for checkReceipt to say.
 * @throws PaperError `none`, `mixed`, `missing`, `content`
 */
export async function joinParts(found: readonly Part[]): Promise<Uint8Array> {
  const receipts = byReceipt(found);
  const [receipt] = receipts;
  if (receipt === undefined) throw new PaperError('none', 'expected the code of a receipt, found none');
  const said = receipts.map(({ id, numbers, parts }) => `${numbers.join(', ')} of ${parts} of ${id}`);
  if (receipts.length > 1)
    throw new PaperError('mixed', `expected parts of one receipt, found ${said.join('; ')}`, { receipts });
  const pieces = new Map<number, Uint8Array>();
  for (const { number, piece } of found) {
    const other = pieces.get(number);
    if (other !== undefined && !equal(other, piece))
      throw new PaperError('mixed', `expected one part ${number}, found two that differ`, { receipts });
    pieces.set(number, piece);
  }
  const numbers = Array.from({ length: receipt.parts }, (_, i) => i + 1);
  const missing = numbers.filter((number) => !pieces.has(number));
  if (missing.length > 0)
    throw new PaperError('missing', `expected ${receipt.parts} parts, found ${said.join()}`, {
      missing,
      parts: receipt.parts,
      receipts,
    });
  const deflated = concat(...numbers.map((number) => pieces.get(number) as Uint8Array));
  const bytes = await inflateReceipt(deflated);
  const id = toHex(sha256(bytes).subarray(0, ID_BYTES));
  if (id !== receipt.id)
    throw new PaperError(
      'content',
      `expected a receipt whose SHA-256 begins with ${receipt.id}, found ${id}`,
    );
  return bytes;
}
