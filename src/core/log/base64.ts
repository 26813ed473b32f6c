/** Base64 of RFC 4648, section 4, canonical and padded: one value has one spelling (spec, section 8). */

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const PATTERN = /^(?:[A-Za-z0-9+/]{4})*(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?$/;
const VALUE = new Uint8Array(128);
for (let i = 0; i < 64; i++) VALUE[ALPHABET.charCodeAt(i)] = i;

/** The base64 of the bytes. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const [a = 0, b = 0, c = 0] = bytes.subarray(i, i + 3);
    const bits = (a << 16) | (b << 8) | c;
    for (let k = 0; k < 4; k++)
      text += k > bytes.length - i ? '=' : ALPHABET.charAt((bits >> (18 - 6 * k)) & 63);
  }
  return text;
}

/** The bytes of a base64 text, or null where it has another spelling: white space, no padding, bits left over. */
export function fromBase64(text: string): Uint8Array | null {
  if (!PATTERN.test(text)) return null;
  const padding = text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0;
  const bytes = new Uint8Array((text.length / 4) * 3 - padding);
  const at = (i: number) => VALUE[text.charCodeAt(i)] as number;
  for (let i = 0, k = 0; i < text.length; i += 4, k += 3) {
    const bits = (at(i) << 18) | (at(i + 1) << 12) | (at(i + 2) << 6) | at(i + 3);
    bytes[k] = bits >> 16;
    if (k + 1 < bytes.length) bytes[k + 1] = bits >> 8;
    if (k + 2 < bytes.length) bytes[k + 2] = bits;
  }
  // The last character may hold bits that are no part of the bytes.
  return toBase64(bytes.subarray(bytes.length - (bytes.length % 3 || 3))) === text.slice(-4) || text === ''
    ? bytes
    : null;
}

/** The bytes of a base64 text of exactly `length` bytes, or null. */
export function fromBase64Of(text: string, length: number): Uint8Array | null {
  const bytes = fromBase64(text);
  return bytes?.length === length ? bytes : null;
}
