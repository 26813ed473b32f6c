/** WebCrypto's SHA-256 and the streams' DEFLATE: what browsers, workers and Node alike do natively. */
import { onePiece, type Pieces } from '../core/pieces.ts';
import type { Platform } from '../core/platform.ts';
import { HeldSha256 } from './held-sha256.ts';
import { inflated } from './inflated.ts';
import { piecesOf } from './stream-pieces.ts';

/** Bytes a piece: what one of them unpacks to is made at once, however much that is. */
const PIECE = 65_536;

/**
 * Pieces as a stream, as they are asked for. What they throw ends it. Not a blob's own stream, even for bytes: WebKit's workers read no blob of a
 * page from a disk.
 */
function streamOf(pieces: Pieces): ReadableStream<BufferSource> {
  const all = pieces[Symbol.asyncIterator]();
  let piece: Uint8Array = new Uint8Array(0);
  return new ReadableStream({
    async pull(control) {
      while (piece.length === 0) {
        const { done, value } = await all.next();
        if (done === true) return control.close();
        piece = value;
      }
      // Copied: a piece may be written over once the next is asked for.
      control.enqueue(new Uint8Array(piece.subarray(0, PIECE)));
      piece = piece.subarray(PIECE);
    },
    async cancel() {
      await all.return?.();
    },
  });
}

/** The content of one gzip member (RFC 1952), whose checksum and length the engine itself compares. Throws where it is none. */
export function gunzippedByEngine(packed: Pieces): Pieces {
  return piecesOf(streamOf(packed).pipeThrough(new DecompressionStream('gzip')));
}

const inflate = (packed: Pieces): Pieces =>
  piecesOf(streamOf(packed).pipeThrough(new DecompressionStream('deflate-raw')));

const asBytes = (buffer: ArrayBuffer) => new Uint8Array(buffer);

export const webPlatform: Platform = {
  sha256: (bytes) => crypto.subtle.digest('SHA-256', bytes as BufferSource).then(asBytes),
  digester: () => new HeldSha256(),
  inflate,
  inflateRaw: (body, size, limit) => inflated(inflate(onePiece(body)), size, limit),
};
