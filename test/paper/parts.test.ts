/** A receipt cut into parts and joined again. Node's zlib is the other implementation of DEFLATE. */
import { createHash } from 'node:crypto';
import { deflateRawSync, inflateRawSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { deflateReceipt, inflateReceipt } from '../../src/paper/deflate.ts';
import { PaperError } from '../../src/paper/errors.ts';
import { isWhole, joinParts, MOST_PARTS, type Part, readPart, writeParts } from '../../src/paper/parts.ts';

/** Bytes that look like nothing, the same each time. */
function noise(length: number, seed: number): Uint8Array {
  let state = seed;
  return Uint8Array.from({ length }, () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state >>> 24;
  });
}
const partsOf = (receipt: Uint8Array): Uint8Array[] =>
  writeParts(receipt, deflateRawSync(receipt, { level: 9 }));
const read = (parts: readonly Uint8Array[]): Part[] => parts.map((part) => readPart(part) as Part);

describe('the parts of a receipt', () => {
  test('have the header that is written down', () => {
    const receipt = noise(2500, 1);
    const deflated = deflateRawSync(receipt);
    const parts = writeParts(receipt, deflated);
    expect(parts).toHaveLength(4);
    const id = createHash('sha256').update(receipt).digest().subarray(0, 16);
    for (const [i, part] of parts.entries()) {
      expect(Buffer.from(part.subarray(0, 7))).toEqual(Buffer.from([...Buffer.from('MQRP'), 1, i + 1, 4]));
      expect(Buffer.from(part.subarray(7, 23))).toEqual(id);
    }
    const pieces = Buffer.concat(parts.map((part) => part.subarray(23)));
    expect(inflateRawSync(pieces)).toEqual(Buffer.from(receipt));
  });

  test('make the same bytes again, whatever their number, order and repetition', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 9900 })),
        fc.nat(),
        fc.boolean(),
        async (length, seed, isDense) => {
          const receipt = isDense ? noise(length, seed) : new Uint8Array(length * 13).fill(seed & 255);
          const parts = read(partsOf(receipt));
          expect(isWhole(parts)).toBe(true);
          const shuffled = [...parts.toReversed(), ...parts];
          expect(Buffer.from(await joinParts(shuffled))).toEqual(Buffer.from(receipt));
        },
      ),
    );
  });

  test('are 3 to 7 for 1,900 to 9,900 bytes, none longer than a code of version 31 holds', () => {
    const counts = [1900, 3000, 5000, 9900].map((length) => {
      const parts = partsOf(noise(length, 7));
      for (const part of parts) expect(part.length).toBeLessThanOrEqual(1450);
      return parts.length;
    });
    expect(counts).toEqual([3, 5, MOST_PARTS, MOST_PARTS]);
  });

  test('are not made of a receipt that is too long', () => {
    expect(() => partsOf(noise(10_100, 3))).toThrow(expect.objectContaining({ code: 'long' }));
  });

  test('are told by number where some are missing', async () => {
    const parts = read(partsOf(noise(3000, 4)));
    const some = parts.filter(({ number }) => number !== 2 && number !== 5);
    expect(isWhole(some)).toBe(false);
    await expect(joinParts(some)).rejects.toMatchObject({
      code: 'missing',
      facts: { missing: [2, 5], parts: 5 },
    });
    await expect(joinParts([])).rejects.toMatchObject({ code: 'none' });
  });

  test('of two receipts, or of two prints of one, are not joined', async () => {
    const [one, other] = [read(partsOf(noise(1900, 5))), read(partsOf(noise(1200, 6)))];
    await expect(joinParts([...one, other[1] as Part])).rejects.toMatchObject({
      code: 'mixed',
      facts: {
        receipts: [
          { numbers: [1, 2, 3], parts: 3 },
          { numbers: [2], parts: 2 },
        ],
      },
    });
    expect(isWhole([...one, other[1] as Part])).toBe(false);
    const receipt = new TextEncoder().encode('0123456789,1\n'.repeat(90));
    const prints = [9, 0].map((level) => read(writeParts(receipt, deflateRawSync(receipt, { level }))));
    await expect(joinParts(prints.flat())).rejects.toMatchObject({ code: 'mixed' });
  });

  test('with any bit flipped are no parts, or refused, or make the same bytes all the same', async () => {
    const receipt = new TextEncoder().encode(`{"code":"${'0123456789'.repeat(20)}"}`);
    const [part] = partsOf(receipt) as [Uint8Array];
    for (let bit = 0; bit < part.length * 8; bit++) {
      const flipped = part.slice();
      flipped[bit >> 3] = (flipped[bit >> 3] as number) ^ (1 << (bit & 7));
      const one = readPart(flipped);
      if (one === null) continue;
      // The last bits of a stream say nothing.
      const joined = await joinParts([one]).catch((error: unknown) => error);
      if (joined instanceof Uint8Array) expect(Buffer.from(joined)).toEqual(Buffer.from(receipt));
      else expect(joined).toBeInstanceOf(PaperError);
    }
  });

  test.each([
    ['nothing', []],
    ['other bytes', [...Buffer.from('https://example.org/1234567890123')]],
    ['another version', [...Buffer.from('MQRP'), 2, 1, 1, ...noise(17, 1)]],
    ['part 0', [...Buffer.from('MQRP'), 1, 0, 1, ...noise(17, 1)]],
    ['part 3 of 2', [...Buffer.from('MQRP'), 1, 3, 2, ...noise(17, 1)]],
    ['8 parts', [...Buffer.from('MQRP'), 1, 1, 8, ...noise(17, 1)]],
    ['no piece', [...Buffer.from('MQRP'), 1, 1, 1, ...noise(16, 1)]],
  ])('%s is no part', (_, bytes) => {
    expect(readPart(Uint8Array.from(bytes))).toBeNull();
  });
});

describe('deflated', () => {
  test('a receipt of the largest size comes back, and a byte more does not', async () => {
    const largest = noise(131_071, 8);
    expect(Buffer.from(await inflateReceipt(await deflateReceipt(largest)))).toEqual(Buffer.from(largest));
    await expect(inflateReceipt(deflateRawSync(noise(131_072, 8)))).rejects.toMatchObject({
      code: 'content',
    });
  });

  test('a bomb is refused before it is unpacked', async () => {
    const bomb = deflateRawSync(Buffer.alloc(200 * 2 ** 20), { level: 9 });
    const before = process.memoryUsage().arrayBuffers;
    await expect(inflateReceipt(bomb)).rejects.toMatchObject({ code: 'content' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20 * 2 ** 20);
  });

  test.each([
    ['an unfinished stream', deflateRawSync(noise(900, 9)).subarray(0, 500)],
    ['bytes behind the stream', Buffer.concat([deflateRawSync(noise(900, 9)), Buffer.from('x')])],
    ['no stream', Buffer.from(noise(300, 10))],
  ])('%s is refused', async (_, bytes) => {
    await expect(inflateReceipt(bytes)).rejects.toMatchObject({ code: 'content' });
  });
});
