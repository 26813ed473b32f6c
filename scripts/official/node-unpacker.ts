/** Node's own DEFLATE on its threads, for pools of hundreds of megabytes. */
import { crc32 } from 'node:zlib';
import type { Unpacker } from '../../src/official/zip/unpacking.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';

export const nodeUnpacker: Unpacker = {
  ahead: 3,
  inflate: (packed, size) => nodePlatform.inflateRaw(packed, size, size + 1),
  crc32,
};
