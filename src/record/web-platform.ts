/** WebCrypto's SHA-256 and the streams' DEFLATE: what browsers, workers and Node alike do natively. */
import type { Platform } from '../core/verify.ts';
import { inflated } from './inflated.ts';
import { piecesOf } from './stream-pieces.ts';

/** Bytes a piece: what one of them unpacks to is made at once, however much that is. */
const PIECE = 65_536;

/** Bytes piece by piece, as they are asked for. Not a blob's own stream: WebKit's workers read no blob of a page from a disk. */
function streamOf(bytes: Uint8Array): ReadableStream<BufferSource> {
  let at = 0;
  return new ReadableStream({
    pull: (control) => {
      if (at >= bytes.length) return control.close();
      control.enqueue(bytes.subarray(at, at + PIECE) as BufferSource);
      at += PIECE;
    },
  });
}

export const webPlatform: Platform = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)),
  inflateRaw: (body, size, limit) => {
    const stream = streamOf(body).pipeThrough(new DecompressionStream('deflate-raw'));
    return inflated(piecesOf(stream), size, limit);
  },
};
