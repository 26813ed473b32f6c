/** Node's own DEFLATE on its threads, for pools of hundreds of megabytes. */
import { crc32, inflateRaw } from 'node:zlib';
import type { Unpacker } from '../../src/official/zip/unpacking.ts';

export const nodeUnpacker: Unpacker = {
  ahead: 3,
  inflate: (packed, size) =>
    new Promise((resolve, reject) => {
      // One piece of the size it must have, instead of hundreds that are joined; zlib wants at least 64.
      const options = { maxOutputLength: Math.max(size, 1), chunkSize: Math.max(size + 1, 64), info: true };
      inflateRaw(packed, options, (error, inflated) => {
        if (error) return reject(error);
        const { buffer, engine } = inflated as unknown as {
          buffer: Buffer;
          engine: { bytesWritten: number };
        };
        // zlib passes over what follows the stream.
        if (engine.bytesWritten !== packed.length) return reject(new Error('data behind the stream'));
        return resolve(buffer);
      });
    }),
  crc32,
};
