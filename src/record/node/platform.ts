/** Node's own SHA-256, CRC-32 and DEFLATE, for the command line and the build. */
import { createHash, hash } from 'node:crypto';
import { pipeline } from 'node:stream/promises';
import { crc32, createInflateRaw, type ZlibOptions } from 'node:zlib';
import type { Pieces } from '../../core/pieces.ts';
import type { Platform } from '../../core/platform.ts';
import { ROOM_PIECE } from '../../core/room.ts';
import { inflated } from '../inflated.ts';

/** Bytes that are unpacked at once, beside the thread that reads them. */
const PIECE = 2 ** 18;
/** Bytes that are unpacked ahead. */
const AHEAD = 2 ** 22;

async function* inflate(packed: Pieces): AsyncGenerator<Uint8Array, void> {
  // So that it unpacks ahead, beside the thread that reads what is there.
  const engine = createInflateRaw({ chunkSize: PIECE, highWaterMark: AHEAD } as ZlibOptions);
  let given = 0;
  async function* counted(): AsyncGenerator<Uint8Array, void> {
    for await (const piece of packed) {
      given += piece.length;
      yield new Uint8Array(piece);
    }
  }
  // Its failure is the engine's too, and heard there.
  const fed = pipeline(counted(), engine).catch(() => {});
  yield* engine as AsyncIterable<Uint8Array>;
  await fed;
  // zlib ignores what follows the stream; how much it read tells whether anything did.
  if (engine.bytesWritten !== given) throw new Error('data behind the stream');
}

export const nodePlatform: Platform = {
  sha256: (bytes) => hash('sha256', bytes, 'buffer'),
  digester: () => {
    const all = createHash('sha256');
    return {
      update: (piece) => {
        all.update(piece);
      },
      digest: () => new Uint8Array(all.digest()),
    };
  },
  crc32: (bytes, before = 0) => crc32(bytes, before),
  inflate,
  inflateRaw: async (body, size, limit) => {
    const engine = createInflateRaw({ chunkSize: ROOM_PIECE });
    engine.end(body);
    const content = await inflated(engine, size, limit);
    // zlib ignores what follows the stream; how much it read tells whether anything did.
    if (engine.bytesWritten !== body.length) throw new Error('data behind the stream');
    return content;
  },
};
