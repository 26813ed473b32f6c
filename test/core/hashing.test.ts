import { expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { sha256, sha256Many } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';
import { treeRoot } from '../../src/core/merkle.ts';
import { listTree } from '../../src/core/pages.ts';
import { noblePlatform, webPlatform } from './platform.ts';

test.each([
  // FIPS 180-4's examples, and the empty string.
  ['', 'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855'],
  ['abc', 'ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad'],
  [
    'abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq',
    '248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1',
  ],
])('SHA-256 of %j on both platforms', async (text, digest) => {
  for (const platform of [noblePlatform, webPlatform])
    expect(toHex(await platform.sha256(utf8(text)))).toBe(digest);
});

test('both platforms hash every length about the borders of blocks alike', async () => {
  for (let length = 0; length <= 200; length++) {
    const bytes = Uint8Array.from({ length }, (_, i) => i * 7 + length);
    expect(toHex(await webPlatform.sha256(bytes))).toBe(toHex(sha256(bytes)));
  }
});

test.each([1, 256, 257, 5_000, 70_000])('both platforms give the same root of %d rows', async (rows) => {
  const text = Array.from({ length: rows }, (_, i) => `${100_000 + i},${1 + (i % 60)}\n`).join('');
  const list = await parseList('applicants.csv', utf8(`code,tickets\n${text}`), 'lottery');
  const noble = await listTree(list, noblePlatform.sha256);
  const web = await listTree(list, webPlatform.sha256);
  expect(toHex(treeRoot(web))).toBe(toHex(treeRoot(noble)));
  expect(web.levels.map(toHex)).toEqual(noble.levels.map(toHex));
});

test('digests stand in the order of their inputs, however late each comes', async () => {
  const count = 700;
  const slow = async (bytes: Uint8Array) => {
    // The later ones of each batch are ready first.
    await new Promise((resolve) => setTimeout(resolve, (255 - (bytes[0] as number)) / 16));
    return sha256(bytes);
  };
  const input = (i: number) => Uint8Array.of(i & 255, i >> 8);
  const told: number[] = [];
  const digests = await sha256Many(slow, count, input, (done) => {
    told.push(done);
  });
  for (let i = 0; i < count; i++)
    expect(toHex(digests.subarray(32 * i, 32 * i + 32))).toBe(toHex(sha256(input(i))));
  expect(told).toEqual([256, 512, 700]);
});
