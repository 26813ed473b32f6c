/** Section 1: applicants.csv.gz is exactly one RFC 1952 member, with nothing after it. Against a reader made of node:zlib. */
import { constants, deflateRawSync, inflateRawSync, crc32 as zlibCrc32 } from 'node:zlib';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { gunzipped } from '../../src/core/gunzipped.ts';
import { crc32, gunzip } from '../../src/core/gzip.ts';
import { collected } from '../../src/core/pieces.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { runs } from '../runs.ts';
import { type Change, change, changed } from './arbitraries.ts';
import { bytesOf, textOf } from './twin.ts';

const little = (value: number, length: number) =>
  Array.from({ length }, (_, i) => String.fromCharCode((value >>> (8 * i)) & 255)).join('');
const numberAt = (text: string, at: number, length: number) =>
  Array.from({ length }, (_, i) => text.charCodeAt(at + i) * 256 ** i).reduce((sum, n) => sum + n, 0);

/** The content of what is exactly one member, field by field as RFC 1952, section 2.3 has them, or null. */
function twinGunzip(text: string): string | null {
  if (text.length < 10 || !text.startsWith('\x1f\x8b\x08')) return null;
  const flags = text.charCodeAt(3);
  if (flags > 0x1f) return null;
  let at = 10;
  if (flags & 4) {
    if (at + 2 > text.length) return null;
    at += 2 + numberAt(text, at, 2);
  }
  for (const flag of [8, 16]) {
    if ((flags & flag) === 0) continue;
    const zero = text.indexOf('\0', at);
    if (zero === -1) return null;
    at = zero + 1;
  }
  if (flags & 2) {
    if (at + 2 > text.length || numberAt(text, at, 2) !== zlibCrc32(bytesOf(text.slice(0, at))) % 65536)
      return null;
    at += 2;
  }
  if (at >= text.length) return null;
  try {
    const { buffer, engine } = inflateRawSync(bytesOf(text.slice(at)), { info: true }) as unknown as {
      buffer: Buffer;
      engine: { bytesWritten: number };
    };
    const trailer = text.slice(at + engine.bytesWritten);
    const isRight =
      trailer.length === 8 &&
      numberAt(trailer, 0, 4) === zlibCrc32(buffer) &&
      numberAt(trailer, 4, 4) === buffer.length;
    return isRight ? textOf(buffer) : null;
  } catch {
    return null;
  }
}

interface Member {
  readonly content: string;
  readonly flags: number;
  readonly extra: string;
  readonly name: string;
  readonly level: number;
}

/** A member with any optional fields, its header's checksum right. */
function memberOf({ content, flags, extra, name, level }: Member): string {
  let header = `\x1f\x8b\x08${String.fromCharCode(flags)}\0\0\0\0\0\xff`;
  if (flags & 4) header += little(extra.length, 2) + extra;
  if (flags & 8) header += `${name}\0`;
  if (flags & 16) header += 'a comment\0';
  if (flags & 2) header += little(zlibCrc32(bytesOf(header)) % 65536, 2);
  const body = textOf(deflateRawSync(bytesOf(content), { level }));
  return header + body + little(zlibCrc32(bytesOf(content)), 4) + little(content.length, 4);
}

const member: fc.Arbitrary<Member> = fc.record({
  content: fc.oneof(
    fc.constantFrom('', 'code,tickets\nA,1\n', 'A,1\n'.repeat(12_000)),
    fc.uint8Array({ maxLength: 300 }).map(textOf),
  ),
  flags: fc.oneof({ weight: 9, arbitrary: fc.nat(31) }, { weight: 1, arbitrary: fc.nat(255) }),
  extra: fc.uint8Array({ maxLength: 6 }).map(textOf),
  name: fc.constantFrom('', 'applicants.csv', 'Ã©'),
  level: fc.constantFrom(0, 1, 9),
});

/** Pieces of lengths that depend on the bytes alone, written over afterwards. */
async function* inPieces(bytes: Uint8Array): AsyncGenerator<Uint8Array, void> {
  for (let at = 0; at < bytes.length; ) {
    const piece = bytes.slice(at, at + 1 + ((bytes[at] ?? 0) % 40));
    at += piece.length;
    yield piece;
    piece.fill(0);
  }
}

/** Agrees with the twin, a refusal being an error of the closed set. */
async function expectSame(text: string): Promise<boolean> {
  const expected = twinGunzip(text);
  const found = await gunzip('applicants.csv.gz', bytesOf(text), webPlatform.inflateRaw).catch(
    (error: unknown) => error,
  );
  // The same piece by piece.
  const streamed = await collected(
    gunzipped('applicants.csv.gz', inPieces(bytesOf(text)), webPlatform.inflate),
    Number.POSITIVE_INFINITY,
  ).catch((error: unknown) => error);
  const inNode = await collected(
    gunzipped('applicants.csv.gz', inPieces(bytesOf(text)), nodePlatform.inflate, nodePlatform.crc32),
    Number.POSITIVE_INFINITY,
  ).catch((error: unknown) => error);
  for (const one of [found, streamed, inNode])
    if (expected === null) expect(one).toMatchObject({ code: 'gzip.form' });
    else expect(textOf(one as Uint8Array) === expected).toBe(true);
  return expected !== null;
}

test('members with any header', () =>
  fc.assert(
    fc.asyncProperty(member, async (one) => {
      expect(await expectSame(memberOf(one))).toBe(one.flags < 32);
    }),
    { numRuns: runs(400) },
  ));

test('members changed anywhere, in the header and the trailer above all', async () => {
  let accepted = 0;
  const where = fc.oneof(
    fc.constant((text: string, how: Change) => changed(text, how)),
    fc.constant((text: string, how: Change) => changed(text.slice(0, 24), how) + text.slice(24)),
    fc.constant((text: string, how: Change) => text.slice(0, -9) + changed(text.slice(-9), how)),
  );
  await fc.assert(
    fc.asyncProperty(member, where, change, async (one, at, how) => {
      if (await expectSame(at(memberOf(one), how))) accepted++;
    }),
    { numRuns: runs(1500) },
  );
  // Times, the operating system, names and comments may be anything.
  expect(accepted).toBeGreaterThan(runs(50));
});

test('two members, bytes behind one, and members cut anywhere', async () => {
  const one = { content: 'code,tickets\nA,1\n', flags: 0, extra: '', name: '', level: 9 };
  const good = memberOf(one);
  expect(await expectSame(good)).toBe(true);
  for (const more of [
    good,
    '\0',
    '\n',
    '\0'.repeat(512),
    memberOf({ ...one, content: '' }),
    good.slice(0, -1),
  ])
    expect(await expectSame(good + more)).toBe(false);
  for (let length = 0; length < good.length; length++)
    expect(await expectSame(good.slice(0, length))).toBe(false);
  const full = memberOf({ ...one, flags: 31, extra: 'extra', name: 'name' });
  expect(await expectSame(full)).toBe(true);
  for (let length = 0; length < full.length; length++)
    expect(await expectSame(full.slice(0, length))).toBe(false);
});

test('every other bit of a small member', async () => {
  const good = memberOf({ content: 'code,tickets\nA,1\n', flags: 31, extra: 'xy', name: 'n', level: 9 });
  for (let i = 0; i < good.length; i++)
    for (let bit = 0; bit < 8; bit++)
      await expectSame(
        good.slice(0, i) + String.fromCharCode(good.charCodeAt(i) ^ (1 << bit)) + good.slice(i + 1),
      );
});

test('streams that do not end, or have bytes behind their end', async () => {
  const content = 'code,tickets\nA,1\n';
  const header = memberOf({ content, flags: 0, extra: '', name: '', level: 9 }).slice(0, 10);
  const trailer = little(zlibCrc32(bytesOf(content)), 4) + little(content.length, 4);
  const body = textOf(deflateRawSync(bytesOf(content)));
  const endless = textOf(deflateRawSync(bytesOf(content), { finishFlush: constants.Z_SYNC_FLUSH }));
  expect(await expectSame(header + body + trailer)).toBe(true);
  for (const other of [endless, `${body}\0`, `${body}${body}`, `${body}\0\0\0\0`, ''])
    expect(await expectSame(header + other + trailer)).toBe(false);
});

test('sizes that the trailer misstates, far too large among them', async () => {
  const good = memberOf({ content: 'A,1\n'.repeat(1000), flags: 0, extra: '', name: '', level: 9 });
  for (const size of [0, 1, 3999, 4001, 65_536, 0x7fffffff, 0xffffffff])
    expect(await expectSame(good.slice(0, -4) + little(size, 4))).toBe(false);
});

test('checksums', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
      expect(crc32(bytes)).toBe(zlibCrc32(bytes));
    }),
  ));
