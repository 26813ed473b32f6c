/**
 * The web's platform with its two slowest parts beside the worker that reads the list: DEFLATE, and the digest of a list that is
 * too long to be held for WebCrypto, each have a helper of their own. A page has no shared memory, so that bytes are handed to and fro. Short files are worked on where they are, as is
 * everything where no helper can be started; the results are the same.
 */
import { crc32 } from '../core/gzip.ts';
import type { Digester, Pieces } from '../core/pieces.ts';
import type { Platform } from '../core/platform.ts';
import { HELD } from '../record/held-sha256.ts';
import { webPlatform } from '../record/web-platform.ts';
import type { WorkerLike } from '../talk/client.ts';
import { type Calling, Helper, PATIENCE, SHORT } from './calling.ts';

/** How helpers are called, and for which digests. */
interface Helpers extends Calling {
  /** Bytes that are held to be digested by WebCrypto, at most. */
  readonly held: number;
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

async function* inflateBeside(
  helpers: Helpers,
  packed: Pieces,
  tell: (crc: number) => void,
): AsyncGenerator<Uint8Array, void> {
  const rest = packed[Symbol.asyncIterator]();
  const { held, isAll } = await beginningOf(rest);
  async function* all(): AsyncGenerator<Uint8Array, void> {
    yield* held;
    if (!isAll) yield* { [Symbol.asyncIterator]: () => rest };
  }
  const helper = isAll ? null : await Helper.begin(helpers);
  if (helper === null) {
    let crc = 0;
    for await (const piece of webPlatform.inflate(all())) {
      crc = crc32(piece, crc);
      yield piece;
    }
    return tell(crc);
  }
  helper.do('inflate');
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
      if ('crc32' in answer) {
        tell(answer.crc32);
        break;
      }
      if (!('piece' in answer)) throw new Error('a helper gave what it was not asked for');
      yield answer.piece;
      helper.taken(answer.piece.length);
    }
    await fed;
    if (fault !== null) throw (fault as { error: unknown }).error;
  } finally {
    helper.end();
    await rest.return?.();
  }
}

/** A digest that WebCrypto makes here, or a helper where there is too much to be held. */
class BesideDigester implements Digester {
  readonly #helpers: Helpers;
  #held: Uint8Array[] | null = [];
  #length = 0;
  #digester: Digester | null = null;
  #helper: Helper | null = null;

  constructor(helpers: Helpers) {
    this.#helpers = helpers;
  }

  update(piece: Uint8Array): void | Promise<void> {
    if (this.#helper !== null) return this.#helper.send(piece);
    if (this.#digester !== null) return this.#digester.update(piece);
    this.#held?.push(new Uint8Array(piece));
    this.#length += piece.length;
    if (this.#length > this.#helpers.held) return this.#begin();
  }

  /** Calls a helper, and gives what is held to it, or to a digester of this worker. */
  async #begin(isLong = true): Promise<void> {
    const held = this.#held ?? [];
    this.#held = null;
    this.#helper = isLong ? await Helper.begin(this.#helpers) : null;
    this.#helper?.do('digest');
    if (this.#helper === null) this.#digester = webPlatform.digester();
    for (const piece of held) await this.update(piece);
  }

  async digest(): Promise<Uint8Array> {
    if (this.#held !== null) await this.#begin(false);
    if (this.#helper === null) return (this.#digester as Digester).digest();
    this.#helper.close();
    const answer = await this.#helper.answer();
    if (!('end' in answer)) throw new Error('a helper gave no digest');
    return answer.end;
  }

  end(): void {
    this.#helper?.end();
  }
}

/**
 * @param make a helper's worker; it may throw where there can be none
 */
export function besidePlatform(
  make: () => WorkerLike,
  { patience = PATIENCE, held = HELD }: Partial<Omit<Helpers, 'make'>> = {},
): Platform {
  const helpers = { make, patience, held };
  return {
    ...webPlatform,
    inflate: (packed) => {
      let crc = 0;
      const pieces = inflateBeside(helpers, packed, (told) => {
        crc = told;
      });
      return { [Symbol.asyncIterator]: () => pieces, crc32: () => crc };
    },
    digester: () => new BesideDigester(helpers),
  };
}
