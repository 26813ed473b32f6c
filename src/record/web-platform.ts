/** WebCrypto's SHA-256 and the streams' DEFLATE: what browsers, workers and Node alike do natively. */
import type { Platform } from '../core/verify.ts';
import { demandReadable } from './limits.ts';

export const webPlatform: Platform = {
  sha256: async (bytes) => new Uint8Array(await crypto.subtle.digest('SHA-256', bytes as BufferSource)),
  inflateRaw: async (body, size) => {
    demandReadable('applicants.csv.gz', size);
    const stream = new Blob([body as BlobPart]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
    const content = new Uint8Array(size);
    let at = 0;
    // A stream that unpacks to more than its trailer says is stopped at once, however large it would grow.
    for await (const chunk of stream as unknown as AsyncIterable<Uint8Array>) {
      if (at + chunk.length > size) throw new RangeError(`more than ${size} bytes`);
      content.set(chunk, at);
      at += chunk.length;
    }
    return content.subarray(0, at);
  },
};
