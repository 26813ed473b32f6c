/** Section 5: words and the tickets they hit, against BigInt. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ticketOfWord, Words } from '../../src/core/words.ts';
import { runs } from '../runs.ts';
import { seed } from './arbitraries.ts';
import { bytesOf, ticketOf, wordOf } from './twin.ts';

const UP = 2n ** 32n;

test('the first 41 words of a seed', () =>
  fc.assert(
    fc.property(seed, (key) => {
      const words = new Words(bytesOf(key));
      for (let n = 1; n <= 41; n++) {
        words.next();
        expect(words.count).toBe(n);
        expect(BigInt(words.high) * UP + BigInt(words.low)).toBe(wordOf(key, n));
      }
    }),
    { numRuns: 30 },
  ));

test('words beyond block 2^16', () => {
  const key = '\x00\x01'.repeat(16);
  const words = new Words(bytesOf(key));
  while (words.count < 2 ** 18 + 6) words.next();
  expect(BigInt(words.high) * UP + BigInt(words.low)).toBe(wordOf(key, 2 ** 18 + 6));
});

/** Totals about 1, 2, every power of two up to 2^53 - 1, and anywhere. */
const total = fc.oneof(
  fc
    .tuple(fc.nat(53), fc.integer({ min: -3, max: 3 }))
    .map(([power, by]) => 2 ** power + by)
    .filter((n) => n >= 1 && n <= 2 ** 53 - 1),
  fc.constantFrom(1, 2, 3, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 2 ** 37 - 1, 2 ** 37, 2 ** 37 + 1, 2 ** 53 - 1),
  fc.integer({ min: 1, max: 100_000_000 }),
  fc.maxSafeNat().map((n) => Math.max(1, n)),
);

test('the ticket of a word', () =>
  fc.assert(
    fc.property(
      total,
      fc.bigInt({ min: 0n, max: 2n ** 64n - 1n }),
      fc.bigInt({ min: -4n, max: 4n }),
      (T, any, by) => {
        const hit = ticketOfWord(T);
        const of = (word: bigint) => hit(Number(word / UP), Number(word % UP));
        const limit = (2n ** 64n / BigInt(T)) * BigInt(T);
        // Anywhere, about the limit, about multiples of T and of 2^32, and the very last word.
        const near = [
          any,
          limit + by,
          (any / BigInt(T)) * BigInt(T) + by,
          (any / UP) * UP + by,
          by,
          2n ** 64n - 1n,
        ];
        for (const word of near) {
          if (word < 0n || word >= 2n ** 64n) continue;
          expect(BigInt(of(word)), `word ${word} of ${T}`).toBe(ticketOf(word, BigInt(T)) ?? 0n);
        }
      },
    ),
    { numRuns: runs(20_000) },
  ));

test('small totals are hit evenly by words 0 .. T * k', () => {
  for (let T = 1; T <= 40; T++) {
    const hit = ticketOfWord(T);
    const counts = new Array<number>(T).fill(0);
    for (let word = 0; word < 7 * T; word++) counts[hit(0, word) - 1] = (counts[hit(0, word) - 1] ?? 0) + 1;
    expect(counts).toEqual(new Array(T).fill(7));
  }
});
