/** Node's own DEFLATE on its threads, for pools of hundreds of megabytes. */
import { crc32, type InflateRaw, inflateRaw } from 'node:zlib';
import type { Unpacker } from '../../src/official/zip/unpacking.ts';

/** What zlib calls back with when it is asked for its engine, which its types do not know. */
interface WithEngine {
  readonly buffer: Buffer<ArrayBuffer>;
  readonly engine: InflateRaw;
}

/** A file in one go, so that its thread asks for nothing in between. @throws where it gives more than `size` bytes, or bytes are left over */
function inflated(packed: Uint8Array, size: number): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    // A byte more than fits in: what ends where its room ends asks for more room.
    const options = { chunkSize: Math.max(size + 1, 64), maxOutputLength: Math.max(size, 1), info: true };
    inflateRaw(packed, options, (error, result) => {
      if (error !== null) return reject(error);
      const { buffer, engine } = result as unknown as WithEngine;
      // zlib ignores what follows the stream; how much it read tells whether anything did.
      if (engine.bytesWritten === packed.length) resolve(buffer);
      else reject(new Error('data behind the stream'));
    });
  });
}

export const nodeUnpacker: Unpacker = {
  ahead: 3,
  async unpack(packed, size, expected) {
    const bytes = await inflated(packed, size);
    return bytes.length === size && crc32(bytes) === expected ? [bytes] : null;
  },
};
