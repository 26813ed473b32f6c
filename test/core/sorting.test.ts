/** Sorting by merging, against the platform's own. */
import { expect, test } from 'vitest';
import { sortRows } from '../../src/core/sorting.ts';
import { Words } from '../../src/core/words.ts';

test('sorts, and keeps equals in their order, whatever the length', () => {
  const words = new Words(new Uint8Array(32).fill(5));
  for (const length of [0, 1, 2, 3, 7, 8, 9, 64, 65, 1000, 1023])
    for (const kinds of [1, 2, 10, 1 << 20]) {
      const keys = Array.from({ length }, () => {
        words.next();
        return words.high % kinds;
      });
      const rows = Uint32Array.from(keys, (_, i) => i);
      const order = (a: number, b: number) => (keys[a] as number) - (keys[b] as number);
      const expected = Array.from(rows).sort(order);
      const spare = new Uint32Array(length + 3);
      const again = rows.slice();
      sortRows(rows, order);
      sortRows(again, order, spare);
      expect([...rows]).toEqual(expected);
      expect([...again]).toEqual(expected);
    }
});
