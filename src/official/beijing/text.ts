/**
 * Text as the .NET Framework's `StreamReader` reads it: UTF-8 unless a byte order mark says otherwise, what cannot be
 * decoded as U+FFFD, lines ended by LF, CR or CRLF.
 */

const LF = 10;
const CR = 13;

/** Bytes a mark has, at most. */
const MARK = 4;

interface Encoding {
  readonly label: 'utf-8' | 'utf-16le' | 'utf-16be' | 'utf-32le' | 'utf-32be';
  /** Bytes of its mark. */
  readonly skip: number;
}

/** @param head the first four bytes of a file, or all of it where it is shorter */
function encodingOf(head: Uint8Array): Encoding {
  const [a = -1, b = -1, c = -1, d = -1] = head;
  if (a === 0xef && b === 0xbb && c === 0xbf) return { label: 'utf-8', skip: 3 };
  if (a === 0xff && b === 0xfe)
    return c === 0 && d === 0 ? { label: 'utf-32le', skip: 4 } : { label: 'utf-16le', skip: 2 };
  if (a === 0xfe && b === 0xff) return { label: 'utf-16be', skip: 2 };
  if (a === 0 && b === 0 && c === 0xfe && d === 0xff) return { label: 'utf-32be', skip: 4 };
  return { label: 'utf-8', skip: 0 };
}

/** Characters of four bytes each; what is no character is U+FFFD. Bytes that are left over wait for the next ones. */
function utf32(isLittle: boolean): (bytes: Uint8Array, isLast: boolean) => string {
  let rest = new Uint8Array();
  return (bytes, isLast) => {
    const all = joined(rest, bytes);
    const whole = all.length - (all.length % 4);
    const view = new DataView(all.buffer, all.byteOffset, whole);
    let text = '';
    for (let at = 0; at < whole; at += 4) {
      const point = view.getUint32(at, isLittle);
      const isScalar = point < 0xd800 || (point > 0xdfff && point <= 0x10ffff);
      text += isScalar ? String.fromCodePoint(point) : '\ufffd';
    }
    rest = all.slice(whole);
    return isLast && rest.length > 0 ? `${text}\ufffd` : text;
  };
}

function joined(a: Uint8Array, b: Uint8Array): Uint8Array<ArrayBuffer> {
  const all = new Uint8Array(a.length + b.length);
  all.set(a);
  all.set(b, a.length);
  return all;
}

/** A file's bytes as UTF-8 without a mark. */
export interface Utf8 {
  /** The next bytes; what comes back is only good until the next call. */
  add(bytes: Uint8Array): Uint8Array;
  end(): Uint8Array;
}

/** Turns a file's bytes into UTF-8, whatever its mark says; UTF-8 itself is handed through as it is. */
export function toUtf8(): Utf8 {
  let head: Uint8Array | null = new Uint8Array();
  let convert: ((bytes: Uint8Array, isLast: boolean) => string) | null = null;
  const encoder = new TextEncoder();
  const pass = (bytes: Uint8Array, isLast: boolean) =>
    convert === null ? bytes : encoder.encode(convert(bytes, isLast));
  const begin = (bytes: Uint8Array, isLast: boolean) => {
    head = null;
    const { label, skip } = encodingOf(bytes);
    if (label === 'utf-32le' || label === 'utf-32be') convert = utf32(label === 'utf-32le');
    else if (label !== 'utf-8') {
      const decoder = new TextDecoder(label, { ignoreBOM: true });
      convert = (part, last) => decoder.decode(part, { stream: !last });
    }
    return pass(bytes.subarray(skip), isLast);
  };
  return {
    add(bytes) {
      if (head === null) return pass(bytes, false);
      if (head.length === 0 && bytes.length >= MARK) return begin(bytes, false);
      head = joined(head, bytes);
      return head.length < MARK ? new Uint8Array() : begin(head, false);
    },
    end: () => (head === null ? pass(new Uint8Array(), true) : begin(head, true)),
  };
}

/** All lines of a short file, without their ends. A line end at the file's end begins no further line. */
export function linesOf(bytes: Uint8Array): string[] {
  const utf8 = toUtf8();
  const first = utf8.add(bytes);
  const all = joined(first, utf8.end());
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(all);
  const lines = text.split(/\r\n|\r|\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** Where the line that begins at `from` ends: the place of its CR or LF, or -1 where there is none before `to`. */
export function lineEnd(bytes: Uint8Array, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    const byte = bytes[at] as number;
    if (byte === LF || byte === CR) return at;
  }
  return -1;
}
