/** Platforms for the core's tests: @noble alone, and the browser's or Node's own WebCrypto and streams. */
import { sha256 as noble } from '@noble/hashes/sha2.js';
import { sha256 } from '../../src/core/hashing.ts';
import type { Platform } from '../../src/core/platform.ts';
import { webPlatform } from '../../src/record/web-platform.ts';

export const noblePlatform: Platform = {
  sha256,
  digester: () => {
    const hash = noble.create();
    return {
      update: (piece) => {
        hash.update(piece);
      },
      digest: () => hash.digest(),
    };
  },
  inflate: webPlatform.inflate,
  inflateRaw: webPlatform.inflateRaw,
};
export { webPlatform };
