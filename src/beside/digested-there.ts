/**
 * Pieces from a helper that digests them too, and the digester that knows them again. The helper digests what it sends, in its order; so its
 * digest is taken for those pieces alone, each once, in the order in which they came, and up to the last. Anything else is an error.
 */
import type { Digester } from '../core/pieces.ts';
import type { Helper } from './calling.ts';

/** What of a helper's stream has come. */
export class Stream {
  readonly helper: Helper;
  /** Pieces so far, and whether more may come. */
  count = 0;
  isWhole = false;
  /** Where the helper makes no digest, the bytes of so many first pieces: of those that came before it said so. */
  undigested: { readonly bytes: Uint8Array<ArrayBuffer>; readonly count: number } | null = null;
  /** Whether someone will ask for the digest, and let the helper go. */
  isAwaited = false;

  readonly #end: () => void;

  /** @param end lets the helper go */
  constructor(helper: Helper, end = () => helper.end()) {
    this.helper = helper;
    this.#end = end;
  }

  /** Notes a piece as this stream's next. */
  note(piece: Uint8Array): void {
    STREAM_OF.set(piece, { stream: this, index: this.count++ });
  }

  /** Lets the helper go, where nobody waits for its digest. */
  leave(): void {
    if (!this.isAwaited || !this.isWhole) this.#end();
  }

  end(): void {
    this.#end();
  }
}

const STREAM_OF = new WeakMap<Uint8Array, { readonly stream: Stream; readonly index: number }>();

/** The stream whose first piece this is, or null. */
export function streamBeginningWith(piece: Uint8Array): Stream | null {
  const at = STREAM_OF.get(piece);
  return at?.index === 0 ? at.stream : null;
}

/** The digest of a stream's pieces, made by its helper. */
export class DigestedThere implements Digester {
  readonly #stream: Stream;
  readonly #digesterOf: (beginning: Uint8Array<ArrayBuffer>) => Promise<Digester>;
  #next = 0;
  /** Takes over where the stream is too long for its helper. */
  #digester: Digester | null = null;

  /** @param digesterOf a digester that begins with these bytes, which it may keep */
  constructor(stream: Stream, digesterOf: (beginning: Uint8Array<ArrayBuffer>) => Promise<Digester>) {
    this.#stream = stream;
    this.#digesterOf = digesterOf;
    stream.isAwaited = true;
  }

  update(piece: Uint8Array): void | Promise<void> {
    if (this.#digester !== null) return this.#digester.update(piece);
    const at = STREAM_OF.get(piece);
    if (at?.stream !== this.#stream || at.index !== this.#next)
      throw new Error('a helper digested other pieces than those that were read');
    if (this.#stream.undigested?.count === at.index) return this.#takeOver(piece);
    this.#next++;
  }

  async #takeOver(piece: Uint8Array): Promise<void> {
    const { undigested } = this.#stream;
    this.#stream.undigested = null;
    this.#digester = await this.#digesterOf(undigested?.bytes ?? new Uint8Array(0));
    await this.#digester.update(piece);
  }

  async digest(): Promise<Uint8Array> {
    if (this.#digester !== null) return this.#digester.digest();
    const { isWhole, count, helper } = this.#stream;
    if (!isWhole || this.#next !== count)
      throw new Error('a helper digested other pieces than those that were read');
    const answer = await helper.answer();
    if (!('end' in answer)) throw new Error('a helper gave no digest');
    return answer.end;
  }

  end(): void {
    this.#digester?.end?.();
    this.#stream.end();
  }
}
