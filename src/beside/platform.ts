/**
 * The web's platform with its two slowest parts beside the worker that reads the list: DEFLATE, and the digest of the list, which the helper
 * that unpacks it makes too, or another one where it is too long to be held for WebCrypto. A page has no shared memory, so that bytes are
 * handed to and fro. Short files are worked on where they are, as is everything where no helper can be started; the results are the same.
 */
import { crc32 } from '../core/gzip.ts';
import type { Digester, Pieces } from '../core/pieces.ts';
import type { Platform } from '../core/platform.ts';
import { HELD } from '../record/held-sha256.ts';
import { webPlatform } from '../record/web-platform.ts';
import type { WorkerLike } from '../talk/client.ts';
import { type Calling, Helper, PATIENCE, SHORT } from './calling.ts';
import { DigestedThere, Stream, streamBeginningWith } from './digested-there.ts';
import type { ListAsked } from './letters.ts';
import { listThere } from './list-there.ts';

/** A platform with helpers. */
export interface BesidePlatform extends Platform {
  /** The same pieces, digested by a helper on their way, which may be far ahead of whoever takes them. */
  readonly digestedAhead: (pieces: Pieces) => Pieces;
  /** A list over the network that a helper reads: see there. */
  readonly listThere: (
    asked: ListAsked,
    onBytes: (done: number, total: number | null) => void,
    here: () => Pieces,
  ) => ReturnType<typeof listThere>;
}

/** The first pieces, until there are more than a short file has. */
async function beginningOf(
  pieces: AsyncIterator<Uint8Array>,
): Promise<{ held: Uint8Array[]; isAll: boolean }> {
  const held: Uint8Array[] = [];
  let length = 0;
  while (length < SHORT) {
    const { done, value } = await pieces.next();
    if (done === true) return { held, isAll: true };
    held.push(new Uint8Array(value));
    length += value.length;
  }
  return { held, isAll: false };
}

/** What is done here where it is not worth a helper, or there is none. */
type Here = (pieces: Pieces, tell: (crc: number) => void) => Pieces;

async function* inflatedHere(packed: Pieces, tell: (crc: number) => void): AsyncGenerator<Uint8Array, void> {
  let crc = 0;
  for await (const piece of webPlatform.inflate(packed)) {
    crc = crc32(piece, crc);
    yield piece;
  }
  tell(crc);
}

/** @param tell told the checksum of what was unpacked, once it has ended */
async function* beside(
  calling: Calling,
  what: 'inflate' | 'pass',
  pieces: Pieces,
  here: Here,
  tell: (crc: number) => void = () => {},
): AsyncGenerator<Uint8Array, void> {
  const rest = pieces[Symbol.asyncIterator]();
  const { held, isAll } = await beginningOf(rest);
  async function* all(): AsyncGenerator<Uint8Array, void> {
    yield* held;
    if (!isAll) yield* { [Symbol.asyncIterator]: () => rest };
  }
  const helper = isAll ? null : await Helper.begin(calling);
  if (helper === null) {
    yield* here(all(), tell);
    return;
  }
  helper.do(what);
  const stream = new Stream(helper);
  try {
    let fault: { readonly error: unknown } | null = null;
    const fed = (async () => {
      try {
        for await (const piece of all()) await helper.send(piece);
      } catch (error) {
        fault = { error };
      }
      helper.close();
    })();
    for (;;) {
      const answer = await helper.answer().catch((error: unknown) => {
        throw fault === null ? error : (fault as { error: unknown }).error;
      });
      if ('piece' in answer) {
        stream.note(answer.piece);
        yield answer.piece;
        helper.taken(answer.piece);
      } else if ('undigested' in answer) {
        stream.undigested = { bytes: answer.undigested, count: stream.count };
      } else if (what === 'inflate' && 'crc32' in answer) {
        tell(answer.crc32);
        break;
      } else if (what === 'pass' && 'isWhole' in answer) break;
      else throw new Error('a helper gave what it was not asked for');
    }
    await fed;
    if (fault !== null) throw (fault as { error: unknown }).error;
    stream.isWhole = true;
  } finally {
    stream.leave();
    await rest.return?.();
  }
}

/** A digest that WebCrypto makes here, or a helper where there is too much to be held, or where one had the pieces before. */
class BesideDigester implements Digester {
  readonly #calling: Calling;
  readonly #most: number;
  #held: Uint8Array[] | null = [];
  #length = 0;
  #digester: Digester | null = null;

  /** @param most bytes that are held to be digested by WebCrypto */
  constructor(calling: Calling, most: number) {
    this.#calling = calling;
    this.#most = most;
  }

  update(piece: Uint8Array): void | Promise<void> {
    if (this.#digester !== null) return this.#digester.update(piece);
    const stream = this.#length === 0 ? streamBeginningWith(piece) : null;
    if (stream !== null) {
      this.#held = null;
      this.#digester = new DigestedThere(stream, (beginning) => longDigester(this.#calling, [beginning]));
      return this.#digester.update(piece);
    }
    this.#held?.push(new Uint8Array(piece));
    this.#length += piece.length;
    if (this.#length > this.#most) return this.#begin();
  }

  async #begin(): Promise<void> {
    const held = (this.#held ?? []) as Uint8Array<ArrayBuffer>[];
    this.#held = null;
    this.#digester = await longDigester(this.#calling, held);
  }

  async digest(): Promise<Uint8Array> {
    if (this.#digester !== null) return this.#digester.digest();
    const digester = webPlatform.digester();
    for (const piece of this.#held ?? []) await digester.update(piece);
    this.#held = null;
    return digester.digest();
  }

  end(): void {
    this.#digester?.end?.();
  }
}

/** A helper's digest of what is too long to be held; or this worker's, where there is none. @param beginning is handed over */
async function longDigester(
  calling: Calling,
  beginning: readonly Uint8Array<ArrayBuffer>[],
): Promise<Digester> {
  const helper: Helper | null = await Helper.begin(calling);
  if (helper === null) {
    const here = webPlatform.digester();
    for (const piece of beginning) await here.update(piece);
    return here;
  }
  helper.do('digest');
  for (const piece of beginning) helper.hand(piece);
  return {
    update: (piece) => helper.send(piece),
    digest: async () => {
      helper.close();
      const answer = await helper.answer();
      if (!('end' in answer)) throw new Error('a helper gave no digest');
      return answer.end;
    },
    end: () => helper.end(),
  };
}

/** How helpers are called, and for what. */
export interface BesideOptions {
  readonly patience?: number;
  /** Bytes that are held to be digested by WebCrypto, at most. */
  readonly held?: number;
}

/** @param make a helper's worker; it may throw where there can be none */
export function besidePlatform(
  make: () => WorkerLike,
  { patience = PATIENCE, held = HELD }: BesideOptions = {},
): BesidePlatform {
  const calling: Calling = { make, patience };
  return {
    ...webPlatform,
    inflate: (packed) => {
      let crc = 0;
      const pieces = beside(calling, 'inflate', packed, inflatedHere, (told) => {
        crc = told;
      });
      return { [Symbol.asyncIterator]: () => pieces, crc32: () => crc };
    },
    digester: () => new BesideDigester(calling, held),
    listThere: (asked, onBytes, here) => listThere(calling, asked, onBytes, here),
    digestedAhead: (pieces) => beside(calling, 'pass', pieces, (same) => same),
  };
}
