/** A file's bytes piece by piece: of a long one, nobody needs to hold all. */
import { firstDifference } from './bytes.ts';

/** Bytes in turn, which can be gone through once; whoever has enough ends it. */
export type Pieces = AsyncIterable<Uint8Array>;

/** A packed list's bytes, and perhaps what they are unpacked to where they are read: by the same rules, and with the same errors. */
export interface PackedPieces extends Pieces {
  readonly unpacked?: Pieces & {
    /** How many packed bytes were read so far: at least those that gave the pieces so far. */
    readonly packedBytes: () => number;
  };
}

/** A digest that is fed piece by piece. */
export interface Digester {
  /** Takes the piece before it is answered: it may be written over afterwards. What it gives is waited for before the next piece. */
  update(piece: Uint8Array): void | Promise<void>;
  /** The digest of all pieces. To be asked once. */
  digest(): Uint8Array | Promise<Uint8Array>;
  /** Lets go of what it holds, where the digest is not wanted any more. */
  end?(): void;
}

/** These bytes as one piece. */
export async function* onePiece(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  yield bytes;
}

/**
 * All of it, one behind the other.
 * @param most bytes at most
 * @returns null where there are more
 */
export async function collected(pieces: Pieces, most: number): Promise<Uint8Array | null> {
  const all: Uint8Array[] = [];
  let length = 0;
  for await (const piece of pieces) {
    length += piece.length;
    if (length > most) return null;
    // A piece may be written over once the next is asked for.
    all.push(new Uint8Array(piece));
  }
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of all) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}

/** A reader of pieces by the number of bytes. */
export class PieceReader {
  readonly #pieces: AsyncIterator<Uint8Array>;
  #piece: Uint8Array = new Uint8Array(0);

  constructor(pieces: Pieces) {
    this.#pieces = pieces[Symbol.asyncIterator]();
  }

  /** The next bytes, at most so many and at least one, or none at the end. */
  async next(most: number): Promise<Uint8Array> {
    while (this.#piece.length === 0) {
      const { done, value } = await this.#pieces.next();
      if (done === true) return this.#piece;
      this.#piece = value;
    }
    const taken = this.#piece.subarray(0, most);
    this.#piece = this.#piece.subarray(taken.length);
    return taken;
  }

  /** Ends it early. */
  async end(): Promise<void> {
    await this.#pieces.return?.();
  }
}

/**
 * The pieces of the first, and in the end, where the second has other bytes, a fault: so that whoever digests the first comes to its end.
 * @param differs what to throw where they differ
 */
export async function* agreeing(
  first: Pieces,
  second: Pieces,
  differs: (offset: number) => Error,
): AsyncGenerator<Uint8Array, void> {
  const other = new PieceReader(second);
  let passed = 0;
  /** Where they first differ. */
  let offset = -1;
  try {
    for await (const piece of first) {
      for (let at = 0; at < piece.length && offset === -1; ) {
        const part = await other.next(piece.length - at);
        const differing = firstDifference(part, piece.subarray(at, at + part.length));
        if (part.length === 0) offset = passed + at;
        else if (differing !== -1) offset = passed + at + differing;
        at += part.length;
      }
      passed += piece.length;
      yield piece;
    }
    if (offset === -1 && (await other.next(1)).length > 0) offset = passed;
  } finally {
    await other.end();
  }
  if (offset !== -1) throw differs(offset);
}
