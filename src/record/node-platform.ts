/** Node's own SHA-256 and DEFLATE, for the command line and the build. */
import { createHash } from 'node:crypto';
import { inflateRaw } from 'node:zlib';
import type { Platform } from '../core/verify.ts';
import { demandReadable } from './limits.ts';

export const nodePlatform: Platform = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  inflateRaw: (body, size) => {
    demandReadable('applicants.csv.gz', size);
    return new Promise((resolve, reject) => {
      // zlib ignores what follows the stream; how much it read tells whether anything did.
      inflateRaw(body, { maxOutputLength: Math.max(size, 1), info: true }, (error, inflated) => {
        if (error) return reject(error);
        const { buffer, engine } = inflated as unknown as {
          buffer: Buffer;
          engine: { bytesWritten: number };
        };
        if (engine.bytesWritten !== body.length) return reject(new Error('data behind the stream'));
        return resolve(new Uint8Array(buffer.buffer, buffer.byteOffset, buffer.length));
      });
    });
  },
};
