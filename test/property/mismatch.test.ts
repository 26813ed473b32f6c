/** Where two result.csv differ, the recomputed one being given in pieces, against a twin that has both whole. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { firstMismatch, type Mismatch } from '../../src/core/result.ts';
import { runs } from '../runs.ts';
import { bytesOf } from './twin.ts';

/** The rule of section 6: the first rank whose rows differ, with both rows, or the byte offset where no row differs. */
function twinMismatch(expected: string, found: string): Mismatch | null {
  if (expected === found) return null;
  const rows = (text: string) => text.replace(/\n$/, '').split('\n').slice(1);
  const [left, right] = [rows(expected), found === '' ? [] : rows(found)];
  for (let i = 0; i < Math.max(left.length, right.length); i++)
    if (left[i] !== right[i]) return { rank: i + 1, expected: left[i] ?? null, found: right[i] ?? null };
  let offset = 0;
  while (expected[offset] === found[offset]) offset++;
  return { offset };
}

const lines = fc.array(fc.constantFrom('1,A', '2,B', '3,C', ''), { minLength: 1, maxLength: 8 });

test('pieces of any number of lines', () => {
  fc.assert(
    fc.property(
      lines,
      fc.array(fc.nat(4)),
      lines,
      fc.boolean(),
      fc.nat(),
      (all, cuts, other, isOther, at) => {
        const expected = all.map((line) => `${line}\n`);
        const text = expected.join('');
        const place = at % (text.length + 1);
        const found = isOther ? other.join('\n') : text.slice(0, place) + text.slice(place + 1 + (at % 3));
        const pieces: Uint8Array[] = [];
        let from = 0;
        for (const cut of [...cuts, all.length]) {
          pieces.push(bytesOf(expected.slice(from, from + cut).join('')));
          from += cut;
        }
        expect(firstMismatch(pieces, bytesOf(found))).toEqual(twinMismatch(text, found));
        expect(firstMismatch(pieces, bytesOf(text))).toBeNull();
      },
    ),
    { numRuns: runs(5000) },
  );
});
