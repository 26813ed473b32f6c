/** Whole files unpacked by a helper: the same bytes, in their order, and nothing of what is not as it should be. */
import { randomBytes } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesBeside } from '../../src/beside/files.ts';
import { Here } from './here.ts';

const FILES = [600_000, 2_400_000, 524_288, 900_001].map((length) =>
  new TextEncoder().encode(
    randomBytes(Math.ceil(length / 2))
      .toString('hex')
      .slice(0, length),
  ),
);
const packed = (bytes: Uint8Array) => new Uint8Array(deflateRawSync(bytes));
const [ONE] = FILES as [Uint8Array];
const joined = (pieces: readonly Uint8Array[] | null) => pieces && Buffer.concat(pieces).toString('latin1');
const text = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

test('files asked for at once come in their order, from one helper that is ended', async () => {
  Here.made = [];
  const files = filesBeside(() => new Here());
  const found = await Promise.all(FILES.map((one) => files.unpack(packed(one), one.length, crc32(one))));
  for (const [i, one] of FILES.entries()) expect(joined(found[i] ?? null) === text(one)).toBe(true);
  files.end();
  await Promise.resolve();
  expect(Here.made.map(({ isEnded }) => isEnded)).toEqual([true]);
});

const behind = (bytes: Uint8Array) => Uint8Array.from([...packed(bytes), 0]);
test.each<[string, Uint8Array<ArrayBuffer>, number, number]>([
  ['another checksum', packed(ONE), ONE.length, crc32(ONE) ^ 1],
  ['a byte more than is said', packed(ONE), ONE.length - 1, crc32(ONE)],
  ['a byte less than is said', packed(ONE), ONE.length + 1, crc32(ONE)],
  ['far more than is said', packed(FILES[1] as Uint8Array), ONE.length, crc32(ONE)],
  ['something behind the stream', behind(ONE), ONE.length, crc32(ONE)],
  ['a stream that is cut', packed(ONE).slice(0, -9), ONE.length, crc32(ONE)],
  ['no stream', new Uint8Array(1000).fill(255), ONE.length, crc32(ONE)],
])('%s: nothing is given, nor of what comes behind', async (_, bytes, size, checksum) => {
  const files = filesBeside(() => new Here());
  const asked = [
    files.unpack(packed(ONE), ONE.length, crc32(ONE)),
    files.unpack(bytes, size, checksum),
    files.unpack(packed(ONE), ONE.length, crc32(ONE)),
  ];
  const [before, wrong, after] = await Promise.all(asked);
  expect(joined(before ?? null) === text(ONE)).toBe(true);
  expect([wrong, after]).toEqual([null, null]);
  expect(await files.unpack(packed(ONE), ONE.length, crc32(ONE))).toBeNull();
});

test('nothing is found out where there can be no helper, it does not answer, or it breaks', async () => {
  class Silent extends Here {
    override tell(): void {}
  }
  class Breaking extends Here {
    override postMessage(): void {
      setImmediate(() => this.onerror?.({ message: 'broken' } as ErrorEvent));
    }
  }
  const none = () => {
    throw new Error('no workers here');
  };
  for (const make of [none, () => new Silent(), () => new Breaking()])
    expect(await filesBeside(make, 50).unpack(packed(ONE), ONE.length, crc32(ONE))).toBeNull();
});

test('nobody is called for a short file', async () => {
  Here.made = [];
  expect(await filesBeside(() => new Here()).unpack(packed(ONE.slice(0, 9)), 9, 0)).toBeNull();
  expect(Here.made).toEqual([]);
});
