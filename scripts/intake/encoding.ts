/** The text of a file as spreadsheets save it: UTF-8, UTF-16 or GB 18030, with or without a mark. */

export type Encoding = 'UTF-8' | 'UTF-16LE' | 'UTF-16BE' | 'GB 18030';

export interface Decoded {
  readonly text: string;
  readonly encoding: Encoding;
}

/** Bytes in which the zeros of UTF-16 are looked for. */
const LOOKED_AT = 4096;

/** Text in an encoding, or null where the bytes are none; a mark in front is taken off. */
function decoded(bytes: Uint8Array, label: string, encoding: Encoding): Decoded | null {
  try {
    const text = new TextDecoder(label, { fatal: true }).decode(bytes);
    // A zero is a character of no cell: where one stands, the bytes were something else.
    return text.includes('\u0000') ? null : { text, encoding };
  } catch {
    return null;
  }
}

/** Which order the bytes of UTF-16 without a mark have: every ASCII character has a zero, on one side. */
function order(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const zeros = [0, 0];
  for (let i = 0; i < Math.min(bytes.length, LOOKED_AT); i++)
    if (bytes[i] === 0) zeros[i % 2] = (zeros[i % 2] as number) + 1;
  const [even = 0, odd = 0] = zeros;
  if (even === odd) return null;
  return odd > even ? 'utf-16le' : 'utf-16be';
}

/**
 * The text of a file, or null where it is none in these encodings. Text that is UTF-8 is never taken for anything else; a file
 * without a mark that is not UTF-8 is GB 18030, which Chinese systems write.
 */
export function decode(bytes: Uint8Array): Decoded | null {
  const [first, second] = bytes;
  const marked =
    first === 0xff && second === 0xfe ? 'utf-16le' : first === 0xfe && second === 0xff ? 'utf-16be' : null;
  const wide = marked ?? (bytes.subarray(0, LOOKED_AT).includes(0) ? order(bytes) : null);
  if (wide !== null) return decoded(bytes, wide, wide === 'utf-16le' ? 'UTF-16LE' : 'UTF-16BE');
  return decoded(bytes, 'utf-8', 'UTF-8') ?? decoded(bytes, 'gb18030', 'GB 18030');
}
