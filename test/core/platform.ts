/** Platforms for the core's tests: @noble alone, and the browser's or Node's own WebCrypto and streams. */
import { sha256 } from '../../src/core/hashing.ts';
import type { Platform } from '../../src/core/verify.ts';
import { webPlatform } from '../../src/record/web-platform.ts';

export const noblePlatform: Platform = { sha256, inflateRaw: webPlatform.inflateRaw };
export { webPlatform };
