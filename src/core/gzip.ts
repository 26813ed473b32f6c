/** applicants.csv.gz: exactly one RFC 1952 member with nothing after it (spec, section 1). */
import { MingqianError } from './errors.ts';
import { count, FORMS, type Form, form, type Value } from './findings.ts';
import { overLimit, type Room, roomFor } from './room.ts';

/**
 * The platform's raw DEFLATE (RFC 1951), handed in from outside: inflates `body`, which must be one whole stream
 * with nothing behind it, to exactly `size` bytes; throws otherwise, `TooMuch` where it comes to `limit` bytes, a whole number
 * of room's pieces. It holds no more than `size` bytes, whatever comes.
 */
export type InflateRaw = (body: Uint8Array, size: number, limit: number) => Promise<Uint8Array>;

/** A stream has come to the limit, wherever it would end. */
export class TooMuch extends Error {
  override readonly name = 'TooMuch';
}

/** Bytes that are taken into a checksum at once: so many tables are looked into, each once. */
const AT_ONCE = 16;
/** Of each byte, what it makes of a checksum when 0 to 15 bytes follow it: 256 entries each. */
const CRC_TABLE = new Int32Array(256 * AT_ONCE);
for (let i = 0; i < CRC_TABLE.length; i++) {
  let c = i < 256 ? i : (CRC_TABLE[i - 256] as number);
  for (let k = 0; k < 8; k++) c = c & 1 ? 0xedb88320 ^ (c >>> 1) : c >>> 1;
  CRC_TABLE[i] = c;
}

/** CRC-32 of RFC 1952, section 8, sixteen bytes at a time. @param before the checksum of what came before the bytes */
export function crc32(bytes: Uint8Array, before = 0): number {
  const table = CRC_TABLE;
  let crc = ~before;
  let i = 0;
  for (; i + AT_ONCE <= bytes.length; i += AT_ONCE) {
    const head =
      crc ^
      ((bytes[i] as number) |
        ((bytes[i + 1] as number) << 8) |
        ((bytes[i + 2] as number) << 16) |
        ((bytes[i + 3] as number) << 24));
    crc =
      (table[3840 + (head & 0xff)] as number) ^
      (table[3584 + ((head >>> 8) & 0xff)] as number) ^
      (table[3328 + ((head >>> 16) & 0xff)] as number) ^
      (table[3072 + (head >>> 24)] as number) ^
      (table[2816 + (bytes[i + 4] as number)] as number) ^
      (table[2560 + (bytes[i + 5] as number)] as number) ^
      (table[2304 + (bytes[i + 6] as number)] as number) ^
      (table[2048 + (bytes[i + 7] as number)] as number) ^
      (table[1792 + (bytes[i + 8] as number)] as number) ^
      (table[1536 + (bytes[i + 9] as number)] as number) ^
      (table[1280 + (bytes[i + 10] as number)] as number) ^
      (table[1024 + (bytes[i + 11] as number)] as number) ^
      (table[768 + (bytes[i + 12] as number)] as number) ^
      (table[512 + (bytes[i + 13] as number)] as number) ^
      (table[256 + (bytes[i + 14] as number)] as number) ^
      (table[bytes[i + 15] as number] as number);
  }
  for (; i < bytes.length; i++) crc = (table[(crc ^ (bytes[i] as number)) & 0xff] as number) ^ (crc >>> 8);
  return ~crc >>> 0;
}

/**
 * Where the compressed data begins: behind the header's optional fields (RFC 1952, section 2.3); null where these bytes are only the
 * beginning of a header, and more may come. Requires 18 bytes at least, where more may come.
 */
export function headerLength(
  bytes: Uint8Array,
  refuse: (expected: Form) => never,
  isAll = true,
): number | null {
  const [id1, id2, method, flags = 0] = bytes;
  if (bytes.length < 18 || id1 !== 0x1f || id2 !== 0x8b || method !== 8 || (flags & 0xe0) !== 0)
    refuse('gzipHeader');
  let at = 10;
  if (flags & 4) at += 2 + (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
  for (const flag of [8, 16]) {
    if (!(flags & flag)) continue;
    const zero = bytes.indexOf(0, at);
    at = zero === -1 ? bytes.length : zero + 1;
  }
  const end = flags & 2 ? at + 2 : at;
  // A checksum and a trailer behind it: fewer bytes may be cut in the middle of a field.
  if (end + 8 > bytes.length) {
    if (!isAll) return null;
    refuse('gzipWhole');
  }
  if (flags & 2) {
    const stated = (bytes[at] ?? 0) + 256 * (bytes[at + 1] ?? 0);
    if ((crc32(bytes.subarray(0, at)) & 0xffff) !== stated) refuse('gzipHeaderChecksum');
  }
  return end;
}

/** How a file that is no gzip member is refused. */
interface Refusals {
  readonly refuse: (expected: Form) => never;
  readonly refuseAs: (expected: Value, words: string) => never;
}

/** Both throw MingqianError `gzip.form`. */
export function refusalsOf(file: string): Refusals {
  const refuseAs = (expected: Value, words: string): never => {
    throw new MingqianError('gzip.form', `expected ${words} with nothing after it`, { file }, { expected });
  };
  return { refuse: (expected) => refuseAs(form(expected), FORMS[expected]), refuseAs };
}

/**
 * The content of a file that is exactly one gzip member.
 * @throws MingqianError `gzip.form`; `record.limit` where the content does not fit into the room, whatever its trailer says
 */
export async function gunzip(
  file: string,
  bytes: Uint8Array,
  inflateRaw: InflateRaw,
  room: Room = roomFor(bytes.length),
): Promise<Uint8Array> {
  if (room.bytes === 0) throw overLimit(file, 0, 'bytes', 'bytes of content');
  const { refuse, refuseAs } = refusalsOf(file);
  const start = headerLength(bytes, refuse) as number;
  const trailer = new DataView(bytes.buffer, bytes.byteOffset + bytes.length - 8, 8);
  const size = trailer.getUint32(4, true);
  const body = bytes.subarray(start, -8);
  let content: Uint8Array;
  try {
    content = await inflateRaw(body, size, room.bytes);
  } catch (error) {
    // What the program cannot hold is no fault of the record.
    if (error instanceof TooMuch) throw overLimit(file, room.bytes - 1, 'bytes', 'bytes of content');
    return refuseAs(count('bytes', size), `one RFC 1952 member of ${size} bytes of content`);
  }
  if (content.length !== size || crc32(content) !== trailer.getUint32(0, true)) refuse('gzipContent');
  return content;
}
