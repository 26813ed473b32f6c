/** A list as it comes: in pieces that end anywhere, each written over by the next. */
import type { Pieces } from '../../src/core/pieces.ts';

async function* cut(bytes: Uint8Array, length: number): AsyncGenerator<Uint8Array, void> {
  const piece = new Uint8Array(length);
  for (let at = 0; at < bytes.length; at += length) {
    const part = bytes.subarray(at, at + length);
    piece.set(part);
    yield piece.subarray(0, part.length);
  }
}

/** Null where there is none. */
export function inPieces(bytes: Uint8Array | null, length = 1000): Pieces | null {
  return bytes === null ? null : cut(bytes, length);
}
