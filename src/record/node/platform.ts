/** Node's own SHA-256 and DEFLATE, for the command line and the build. */
import { createHash } from 'node:crypto';
import { createInflateRaw } from 'node:zlib';
import { ROOM_PIECE } from '../../core/room.ts';
import type { Platform } from '../../core/verify.ts';
import { inflated } from '../inflated.ts';

export const nodePlatform: Platform = {
  sha256: (bytes) => new Uint8Array(createHash('sha256').update(bytes).digest()),
  inflateRaw: async (body, size, limit) => {
    const engine = createInflateRaw({ chunkSize: ROOM_PIECE });
    engine.end(body);
    const content = await inflated(engine, size, limit);
    // zlib ignores what follows the stream; how much it read tells whether anything did.
    if (engine.bytesWritten !== body.length) throw new Error('data behind the stream');
    return content;
  },
};
