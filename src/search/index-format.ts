/**
 * The search index of a pool, `search/<round>/<folder>/`: which pages of the list may hold a code, and these pages. It is a hint of
 * where to look and proves nothing: a page is checked against the committed root before anything is read from it. Of the result
 * the index says nothing at all.
 *
 * `head.json` is the same for whoever asks and is fetched while a code is still being typed; then one request, for the one piece
 * that may hold the code, leads to the proof.
 */
import * as v from 'valibot';
import { Count, Digest } from '../core/documents.ts';
import { LookUpFault } from './fault.ts';

/** A piece has as many pages as fit into so many bytes of text, a power of two; one page at least, which has less. */
export const PIECE_TEXT = 30_000;
/** No piece has more pages. */
const MOST_PAGES = 64;

/** `head.json`: what the index was made of, and where its pieces begin. */
export const Head = v.strictObject({
  format: v.literal('mingqian-search/3'),
  /** The commitment's hash. */
  commitment: Digest,
  /** Pages of the list to a piece, a power of two: a piece is a whole subtree of the list's tree, but for the last. */
  pagesInPiece: v.pipe(
    Count,
    v.check((n) => n >= 1 && n <= MOST_PAGES && (n & (n - 1)) === 0, 'a power of two'),
  ),
  /** As writeStarts writes them. */
  starts: v.string(),
});
export type Head = v.InferOutput<typeof Head>;

/** `pieces/<p>.json`: neighbouring pages of the list, and the path from the root of their subtree to the root. */
export const IndexPiece = v.strictObject({
  piece: Count,
  pages: v.pipe(
    v.array(v.pipe(v.string(), v.regex(/^[\n\x20-\x7e]+$/, 'ASCII text'))),
    v.minLength(1),
    v.maxLength(MOST_PAGES),
  ),
  path: v.pipe(v.array(Digest), v.maxLength(64)),
});
export type IndexPiece = v.InferOutput<typeof IndexPiece>;

/** File names below the pool's folder. */
export const HEAD_FILE = 'head.json';
export const pieceFile = (piece: number): string => `pieces/${piece}.json`;

/** How many pieces so many pages are. */
export function pieceCount(pages: number, pagesInPiece: number): number {
  return Math.ceil(pages / pagesInPiece);
}

/** How many pages a piece has. Requires 0 <= piece < pieceCount(pages, pagesInPiece). */
export function pagesOfPiece(piece: number, pages: number, pagesInPiece: number): number {
  return Math.min(pagesInPiece, pages - piece * pagesInPiece);
}

/** What a start shares with the one before is written as a letter, `a` for nothing; more than the last letter can say is written out. */
const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** How many characters two texts share at their beginning. */
export function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a[length] === b[length]) length++;
  return length;
}

/** Where pieces begin, as one text: for each how much it shares with the one before, as a letter, and the rest. */
export function writeStarts(starts: readonly string[]): string {
  let before = '';
  let text = '';
  for (const start of starts) {
    const shared = Math.min(sharedLength(before, start), LETTERS.length - 1);
    text += LETTERS[shared] + start.slice(shared);
    before = start;
  }
  return text;
}

/**
 * Where each piece begins: a beginning of its first code that is above the last code of the piece before; of the first piece nothing.
 * @throws LookUpFault `malformed` for anything but ascending starts in the one spelling that writeStarts gives them
 */
export function readStarts({ starts: text }: Pick<Head, 'starts'>): string[] {
  const starts: string[] = [];
  let before = '';
  let isAscending = true;
  for (const [, letter = '', rest = ''] of text.matchAll(/([a-z])([0-9A-Z-]*)/g)) {
    const start = before.slice(0, LETTERS.indexOf(letter)) + rest;
    isAscending &&= starts.length === 0 ? start === '' : start > before;
    starts.push(start);
    before = start;
  }
  if (!isAscending || starts.length === 0 || writeStarts(starts) !== text)
    throw new LookUpFault('malformed', HEAD_FILE, 'starts: expected beginnings of codes, ascending');
  return starts;
}

/** The value of an index file. @throws LookUpFault `malformed` */
export function readIndexFile<T>(file: string, bytes: Uint8Array, schema: v.GenericSchema<unknown, T>): T {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new LookUpFault('malformed', file, 'expected JSON');
  }
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new LookUpFault('malformed', file, `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}

/** The bytes of an index file. */
export function writeIndexFile(value: Head | IndexPiece): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
