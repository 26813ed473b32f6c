/** Pieces: collected, and two files that must agree. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstDifference } from '../../src/core/bytes.ts';
import { agreeing, collected } from '../../src/core/pieces.ts';
import { runs } from '../runs.ts';

async function* cut(bytes: Uint8Array, lengths: readonly number[]): AsyncGenerator<Uint8Array, void> {
  let at = 0;
  for (const length of [...lengths, bytes.length]) {
    const piece = bytes.slice(at, at + length);
    yield piece;
    piece.fill(0xff);
    at += length;
  }
}
const lengths = fc.array(fc.nat({ max: 9 }), { maxLength: 8 });
const bytes = fc.uint8Array({ maxLength: 24, max: 1 });

test('are collected whole, or not at all', () =>
  fc.assert(
    fc.asyncProperty(bytes, lengths, fc.nat({ max: 24 }), async (all, some, most) => {
      expect(await collected(cut(all, some), most)).toEqual(all.length <= most ? all : null);
    }),
    { numRuns: runs(400) },
  ));

test('of two files the first comes whole, and where they differ it is said at the end', () =>
  fc.assert(
    fc.asyncProperty(bytes, bytes, lengths, lengths, async (a, b, some, others) => {
      const seen: number[] = [];
      let offset = -1;
      try {
        for await (const piece of agreeing(cut(a, some), cut(b, others), (at) => {
          offset = at;
          return new Error('other');
        }))
          seen.push(...piece);
      } catch (error) {
        expect(String(error)).toContain('other');
      }
      expect(seen).toEqual([...a]);
      expect(offset).toBe(firstDifference(a, b));
    }),
    { numRuns: runs(800) },
  ));
