/** applicants.csv.gz on this platform's own DEFLATE, in Node and in a browser alike. */
import { describe, expect, test } from 'vitest';
import { concat, utf8 } from '../../src/core/bytes.ts';
import { crc32, gunzip } from '../../src/core/gzip.ts';
import { ROOM_BYTES } from '../../src/core/room.ts';
import { webPlatform } from './platform.ts';

const content = utf8('code,tickets\nA,1\nB,2\n');
const large = utf8(
  `code,tickets\n${Array.from({ length: 50_000 }, (_, i) => `${100_000 + i},1\n`).join('')}`,
);
const bytes = (...values: number[]) => Uint8Array.from(values);
const text = (value: string) => Uint8Array.from(value, (char) => char.charCodeAt(0));

async function packed(input: Uint8Array, format: 'gzip' | 'deflate-raw'): Promise<Uint8Array> {
  const stream = new Blob([input as BlobPart]).stream().pipeThrough(new CompressionStream(format));
  return new Uint8Array(await new Response(stream).arrayBuffer());
}
const little32 = (value: number) =>
  bytes(value & 255, (value >>> 8) & 255, (value >>> 16) & 255, value >>> 24);
const unpack = (input: Uint8Array) => gunzip('applicants.csv.gz', input, webPlatform.inflateRaw);

interface Parts {
  readonly flags?: number;
  readonly fields?: Uint8Array;
  readonly method?: number;
  readonly behind?: Uint8Array;
  readonly crc?: number;
  readonly size?: number;
  readonly after?: Uint8Array;
  /** What is added to the header's own checksum, where it has one. */
  readonly headerCrc?: number;
}

/** A member of `content`, any of its parts another. */
async function member(parts: Parts = {}): Promise<Uint8Array> {
  const { flags = 0, fields = bytes(), method = 8, behind = bytes(), after = bytes(), headerCrc } = parts;
  const start = concat(bytes(0x1f, 0x8b, method, flags, 1, 2, 3, 4, 0, 255), fields);
  const sum = crc32(start) + (headerCrc ?? 0);
  const header = headerCrc === undefined ? start : concat(start, bytes(sum & 255, (sum >>> 8) & 255));
  const trailer = concat(little32(parts.crc ?? crc32(content)), little32(parts.size ?? content.length));
  return concat(header, await packed(content, 'deflate-raw'), behind, trailer, after);
}

test('CRC-32 of RFC 1952', () => {
  expect(crc32(utf8('123456789'))).toBe(0xcbf43926);
  expect(crc32(bytes())).toBe(0);
});

describe('one member', () => {
  test.each([
    ['small', content],
    ['large', large],
    ['empty', bytes()],
  ])('%s, as the platform packs it', async (_, input) => {
    expect(await unpack(await packed(input, 'gzip'))).toEqual(input);
  });

  test.each<[string, Parts]>([
    ['no optional field', {}],
    ['FTEXT', { flags: 1 }],
    ['a header checksum', { flags: 2, headerCrc: 0 }],
    ['an extra field', { flags: 4, fields: bytes(3, 0, 0x41, 0, 0x42) }],
    ['an extra field of no byte', { flags: 4, fields: bytes(0, 0) }],
    ['a name', { flags: 8, fields: text('applicants.csv\0') }],
    ['an empty name', { flags: 8, fields: bytes(0) }],
    ['a comment', { flags: 16, fields: text('a comment\0') }],
    ['a name and a comment', { flags: 24, fields: text('name\0comment\0') }],
    ['everything', { flags: 31, fields: text('\x02\0\0\0name\0comment\0'), headerCrc: 0 }],
  ])('with %s', async (_, parts) => {
    expect(await unpack(await member(parts))).toEqual(content);
  });
});

describe('refused', () => {
  test.each<[string, Parts]>([
    ['another magic number’s method', { method: 7 }],
    ['a reserved flag', { flags: 32 }],
    ['another reserved flag', { flags: 128 }],
    ['a wrong header checksum', { flags: 2, headerCrc: 1 }],
    ['a header checksum that is not there', { flags: 2 }],
    ['an extra field longer than the file', { flags: 4, fields: bytes(255, 255) }],
    ['a wrong checksum', { crc: crc32(content) ^ 1 }],
    ['a size one too small', { size: content.length - 1 }],
    ['a size one too large', { size: content.length + 1 }],
    ['a size of 0', { size: 0 }],
    ['a byte behind the stream', { behind: bytes(0) }],
    ['zeros behind the stream', { behind: new Uint8Array(64) }],
    ['a byte behind the member', { after: bytes(0) }],
    ['a line feed behind the member', { after: bytes(10) }],
    ['padding behind the member', { after: new Uint8Array(512) }],
  ])('%s', async (_, parts) => {
    await expect(unpack(await member(parts))).rejects.toMatchObject({ code: 'gzip.form' });
  });

  test('two members, though gzip itself would join them', async () => {
    const one = await member();
    await expect(unpack(concat(one, one))).rejects.toMatchObject({ code: 'gzip.form' });
    await expect(unpack(concat(one, await packed(bytes(), 'gzip')))).rejects.toMatchObject({
      code: 'gzip.form',
    });
  });

  test('a member cut at any byte', async () => {
    const one = await member({ flags: 31, fields: text('\x02\0\0\0name\0comment\0'), headerCrc: 0 });
    for (let length = 0; length < one.length; length++)
      await expect(unpack(one.slice(0, length)), `cut at ${length}`).rejects.toMatchObject({
        code: 'gzip.form',
      });
  });

  test('a stream without an end, and no stream at all', async () => {
    const trailer = concat(little32(crc32(content)), little32(content.length));
    const header = bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
    // A stored block that is not the last, then nothing.
    const stored = concat(bytes(0, content.length, 0, ~content.length & 255, 255), content);
    const last = concat(bytes(1, content.length, 0, ~content.length & 255, 255), content);
    expect(await unpack(concat(header, last, trailer))).toEqual(content);
    await expect(unpack(concat(header, stored, trailer))).rejects.toMatchObject({ code: 'gzip.form' });
    await expect(unpack(concat(header, trailer))).rejects.toMatchObject({ code: 'gzip.form' });
    await expect(unpack(concat(header, new Uint8Array(8)))).rejects.toMatchObject({ code: 'gzip.form' });
  });

  test('a stream that grows far beyond its stated size is not unpacked', async () => {
    const header = bytes(0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 255);
    const trailer = concat(little32(crc32(content)), little32(content.length));
    // What the program cannot hold is no fault of the record, whatever the trailer says.
    for (const [size, code] of [
      [40 << 20, 'gzip.form'],
      [64 << 20, 'record.limit'],
    ] as const) {
      const raw = await packed(new Uint8Array(size), 'deflate-raw');
      await expect(unpack(concat(header, raw, trailer))).rejects.toMatchObject({ code });
    }
  });

  test('a list that is longer than its room is no fault of the record', async () => {
    for (const size of [ROOM_BYTES - 1, ROOM_BYTES]) {
      const unpacked = unpack(await packed(new Uint8Array(size), 'gzip'));
      if (size < ROOM_BYTES) expect((await unpacked).length).toBe(size);
      else
        await expect(unpacked).rejects.toMatchObject({
          code: 'record.limit',
          message: expect.stringContaining(`at most ${ROOM_BYTES - 1} bytes`),
        });
    }
  });

  test('the error names the file and what was expected', async () => {
    await expect(unpack(bytes(1, 2, 3))).rejects.toThrow(
      'applicants.csv.gz: expected the header of an RFC 1952 member with nothing after it',
    );
  });
});
