/** applicants.csv.gz piece by piece: exactly one RFC 1952 member with nothing after it (spec, section 1). Its slow twin is `gunzip`. */
import { MingqianError, messageOf } from './errors.ts';
import { count, type Form } from './findings.ts';
import { crc32, headerLength, refusalsOf } from './gzip.ts';
import type { Pieces } from './pieces.ts';

/**
 * The platform's raw DEFLATE (RFC 1951), handed in from outside: unpacks one whole stream, and throws where the pieces are not exactly
 * that, also where something stands behind it. It holds a few pieces, whatever comes.
 */
export type Inflate = (packed: Pieces) => Unpacked;

export interface Unpacked extends Pieces {
  /** The checksum of all that it gave, once it has ended, where it is made beside whoever takes the pieces. */
  readonly crc32?: (() => number) | undefined;
}

/** A checksum that goes on: of what came before and these bytes (RFC 1952, section 8). */
export type Crc32 = (bytes: Uint8Array, before?: number) => number;

const TRAILER = 8;
/** A member's header (RFC 1952, section 2.3) that says nothing but DEFLATE. */
const HEADER = Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff);
/** Bytes of a header at most; the format sets no limit to a name and a comment, this program does. */
const HEADER_LIMIT = 2 ** 20;

/** The packed stream between the header and the trailer. */
class Member {
  /** The last eight bytes, once all was read. */
  trailer: Uint8Array = new Uint8Array(0);
  readonly #pieces: Pieces;
  readonly #refuse: (expected: Form) => never;

  constructor(pieces: Pieces, refuse: (expected: Form) => never) {
    this.#pieces = pieces;
    this.#refuse = refuse;
  }

  /** @throws whatever `refuse` throws */
  async *body(): AsyncGenerator<Uint8Array, void> {
    let held: Uint8Array = new Uint8Array(0);
    let isBegun = false;
    for await (const piece of this.#pieces) {
      const all = new Uint8Array(held.length + piece.length);
      all.set(held);
      all.set(piece, held.length);
      held = all;
      if (!isBegun) {
        const start = held.length < 18 ? null : headerLength(held, this.#refuse, held.length >= HEADER_LIMIT);
        if (start === null) continue;
        held = held.subarray(start);
        isBegun = true;
      }
      // The last eight bytes may be the trailer.
      const body = held.subarray(0, Math.max(0, held.length - TRAILER));
      held = held.subarray(body.length);
      if (body.length > 0) yield body;
    }
    if (!isBegun) headerLength(held, this.#refuse, true);
    if (held.length < TRAILER) this.#refuse('gzipWhole');
    this.trailer = held;
  }
}

/**
 * The content of a file that is exactly one gzip member.
 * @param checksum the platform's own, where that is faster
 * @throws MingqianError `gzip.form`; whatever the pieces throw
 */
export async function* gunzipped(
  file: string,
  pieces: Pieces,
  inflate: Inflate,
  checksum: Crc32 = crc32,
): AsyncGenerator<Uint8Array, void> {
  const { refuse, refuseAs } = refusalsOf(file);
  const member = new Member(pieces, refuse);
  /** What the file itself is at fault for, or could not be read; the platform's own words for a broken stream are not told. */
  let fault: unknown;
  async function* body(): AsyncGenerator<Uint8Array, void> {
    try {
      yield* member.body();
    } catch (error) {
      fault = error;
      throw error;
    }
  }
  let crc = 0;
  let size = 0;
  try {
    const unpacked = inflate(body());
    for await (const piece of unpacked) {
      if (unpacked.crc32 === undefined) crc = checksum(piece, crc);
      size += piece.length;
      yield piece;
    }
    crc = unpacked.crc32?.() ?? crc;
  } catch (error) {
    if (fault !== undefined) throw fault;
    if (error instanceof MingqianError) throw error;
    refuse('gzipWhole');
  }
  // A platform that stops before the end of what it was given has unpacked something else.
  if (member.trailer.length !== TRAILER) refuse('gzipWhole');
  const trailer = new DataView(member.trailer.buffer, member.trailer.byteOffset, TRAILER);
  const stated = trailer.getUint32(4, true);
  if (size % 2 ** 32 !== stated)
    refuseAs(count('bytes', stated), `one RFC 1952 member of ${stated} bytes of content`);
  if (crc !== trailer.getUint32(0, true)) refuse('gzipContent');
}

/** An engine took a packed file for no gzip member. What is wrong with it `gunzipped` says. */
export class NoMember extends Error {
  override readonly name = 'NoMember';
}

/**
 * As `gunzipped`, which is its slow twin, by an engine that takes a whole member, compares checksum and length itself, and throws where
 * anything stands behind it: in a browser that takes a quarter of what a script's checksum does. Its own reading of headers is not relied
 * on: it gets one that says nothing.
 * @throws NoMember where the engine refuses it; MingqianError `gzip.form` for its header or where it is cut; whatever the pieces throw
 */
export async function* gunzippedBy(
  file: string,
  pieces: Pieces,
  engine: (member: Pieces) => Pieces,
): AsyncGenerator<Uint8Array, void> {
  const member = new Member(pieces, refusalsOf(file).refuse);
  let fault: unknown;
  async function* whole(): AsyncGenerator<Uint8Array, void> {
    try {
      yield HEADER;
      yield* member.body();
      yield member.trailer;
    } catch (error) {
      fault = error;
      throw error;
    }
  }
  let size = 0;
  try {
    for await (const piece of engine(whole())) {
      size += piece.length;
      yield piece;
    }
  } catch (error) {
    throw fault ?? new NoMember(messageOf(error));
  }
  const { trailer } = member;
  if (trailer.length !== TRAILER) throw new NoMember('the engine stopped before the end');
  const stated = new DataView(trailer.buffer, trailer.byteOffset, TRAILER).getUint32(4, true);
  if (size % 2 ** 32 !== stated) throw new NoMember('the engine unpacked something else');
}
