/** WebCrypto's SHA-256 and the streams' DEFLATE: what browsers, workers and Node alike do natively. */
import type { Platform } from '../core/verify.ts';
import { inflated } from './inflated.ts';

export const webPlatform: Platform = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)),
  inflateRaw: (body, size, limit) => {
    const stream = new Blob([body as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    return inflated(stream as unknown as AsyncIterable<Uint8Array>, size, limit);
  },
};
