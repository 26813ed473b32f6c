/** Bytes and their spellings. Big-endian and lower-case hex throughout (spec, preamble). */
import { concatBytes, hexToBytes } from '@noble/hashes/utils.js';

export { bytesToHex as toHex, concatBytes as concat, utf8ToBytes as utf8 } from '@noble/hashes/utils.js';

const HEX = /^(?:[0-9a-f]{2})*$/;

/**
 * Bytes of a lower-case hex string of exactly `length` bytes, or null where it is not one. Upper case,
 * white space and an odd number of digits are refused: one value has one spelling.
 */
export function fromHex(text: string, length: number): Uint8Array | null {
  if (text.length !== length * 2 || !HEX.test(text)) return null;
  return hexToBytes(text);
}

/** `value` as four big-endian bytes. Requires an integer 0 <= value < 2^32. */
export function u32be(value: number): Uint8Array {
  const bytes = new Uint8Array(4);
  new DataView(bytes.buffer).setUint32(0, value);
  return bytes;
}

/** `value` as eight big-endian bytes. Requires an integer 0 <= value <= 2^53-1, or a BigInt below 2^64. */
export function u64be(value: number | bigint): Uint8Array {
  const bytes = new Uint8Array(8);
  new DataView(bytes.buffer).setBigUint64(0, BigInt(value));
  return bytes;
}

/** Each part behind its length: `u32be(len v1) ‖ v1 ‖ u32be(len v2) ‖ v2 ...` (spec, section 4). */
export function lengthPrefixed(parts: readonly Uint8Array[]): Uint8Array {
  return concatBytes(...parts.flatMap((part) => [u32be(part.length), part]));
}

/** Whether two byte strings are the same. */
export function equal(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && firstDifference(a, b) === -1;
}

/** Offset of the first byte that differs, the shorter length where one is the other's beginning, or -1. */
export function firstDifference(a: Uint8Array, b: Uint8Array): number {
  const length = Math.min(a.length, b.length);
  for (let i = 0; i < length; i++) if (a[i] !== b[i]) return i;
  return a.length === b.length ? -1 : length;
}

/** Byte order of two byte strings: negative, 0 or positive, the shorter first where one begins the other. */
export function compare(a: Uint8Array, b: Uint8Array): number {
  const at = firstDifference(a, b);
  return at === -1 ? 0 : (a[at] ?? -1) - (b[at] ?? -1);
}

/** Text of bytes that are known to be ASCII. Requires every byte < 128 and at most 65,536 of them a call. */
export function ascii(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

/**
 * Text of strict UTF-8, or null: overlong forms, surrogates and truncated sequences are refused, a byte
 * order mark is kept (and so refused by whoever parses the text). For short inputs.
 */
export function fromUtf8(bytes: Uint8Array): string | null {
  let escaped = '';
  for (const byte of bytes) escaped += byte < 16 ? `%0${byte.toString(16)}` : `%${byte.toString(16)}`;
  try {
    return decodeURIComponent(escaped);
  } catch {
    return null;
  }
}
