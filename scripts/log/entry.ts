/** The documents that are a log's entries (spec, section 8, Entries). */
import * as v from 'valibot';
import { toHex } from '../../src/core/bytes.ts';
import { Commitment } from '../../src/core/commitment.ts';
import { Digest, PROTOCOL, readDocument, Time } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { Result } from '../../src/core/result.ts';
import { isShownText } from '../../src/core/shown-text.ts';
import { Reveal } from '../../src/core/sources.ts';

/** Reveals of their kinds, of whatever form and value: a log does not judge them. */
const SeedEntry = v.strictObject({
  type: v.literal('seed'),
  protocol: v.literal(PROTOCOL),
  commitment: Digest,
  reveals: v.pipe(v.array(Reveal), v.minLength(1), v.maxLength(16)),
});

export const Notice = v.strictObject({
  type: v.literal('notice'),
  protocol: v.literal(PROTOCOL),
  round: Commitment.entries.round,
  pool: Commitment.entries.pool,
  at: Time,
  voids: v.nullable(Digest),
  text: v.pipe(
    v.string(),
    v.check((text) => isShownText(text, 2000)),
  ),
});
export type Notice = v.InferOutput<typeof Notice>;

const Entry = v.variant('type', [Commitment, SeedEntry, Result, Notice]);
export type Entry = v.InferOutput<typeof Entry>;

/** An entry where it stands. */
export interface Logged<T extends Entry = Entry> {
  readonly index: number;
  readonly document: T;
  readonly bytes: Uint8Array;
  /** SHA-256 of the bytes, hex. */
  readonly hash: string;
}

/** @param file the name to be said in errors @throws MingqianError `document.*` */
export function readEntry(bytes: Uint8Array, index: number, file = `entry ${index}`): Logged {
  return { index, document: readDocument(file, bytes, Entry), bytes, hash: toHex(sha256(bytes)) };
}

/** Those of one type, in their order. */
export function ofType<T extends Entry['type']>(
  entries: readonly Logged[],
  type: T,
): Logged<Extract<Entry, { type: T }>>[] {
  return entries.filter(
    (entry): entry is Logged<Extract<Entry, { type: T }>> => entry.document.type === type,
  );
}
