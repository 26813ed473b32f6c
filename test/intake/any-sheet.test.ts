/** Whatever stands in a sheet: a list that the core reads, with every row in it, or faults in places that are there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { csvRows, separatorOf } from '../../scripts/intake/csv.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { codeOf } from '../../src/core/list.ts';
import { runs } from '../runs.ts';
import { read } from './told.ts';

const MAPPING =
  'method = "ranking"\n[code]\ncolumn = "a"\nlength = "any"\n[points]\ncolumn = "b"\n[since]\ncolumn = "c"\nzone = "Asia/Shanghai"\n';
const odd = fc.string({ unit: fc.constantFrom(...' 　\'"=,;\t-０９aZ1E.+*张:/X'), maxLength: 20 });
const code = fc.oneof(fc.stringMatching(/^[0-9A-Z-]{1,34}$/), odd, fc.string({ maxLength: 12 }));
const points = fc.oneof(fc.integer({ min: -1, max: 2_000_000_000 }).map(String), odd);
const since = fc.oneof(
  fc.stringMatching(/^(?:19|20)[0-9]{2}[/-][0-9]{1,2}[/-][0-9]{1,2} [0-9]{1,2}:[0-9]{2}$/),
  odd,
);
const quoted = (cell: string) => `"${cell.replaceAll('"', '""')}"`;

test('a sheet gives all its rows, or says why not', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.tuple(code, points, since), { maxLength: 6 }), async (rows) => {
      const text = ['a,b,c', ...rows.map((cells) => cells.map(quoted).join(','))].join('\r\n');
      const { list, faults, rows: counted, blank } = await read(text, MAPPING);
      expect(counted + blank).toBe(rows.length);
      if (list === null) {
        expect(faults.length > 0 || counted === 0).toBe(true);
        for (const { place } of faults) expect(place.row >= 2 && place.row <= rows.length + 1).toBe(true);
        return;
      }
      expect(faults).toEqual([]);
      expect(list.rows).toBe(counted);
      for (let row = 1; row < list.rows; row++) expect(codeOf(list, row) > codeOf(list, row - 1)).toBe(true);
    }),
    { numRuns: runs(1200) },
  );
});

test('text that was quoted is read back, whatever is in it', () => {
  const cell = fc.string({ unit: fc.constantFrom(...'ab"\r\n,;\t 张'), maxLength: 8 });
  fc.assert(
    fc.property(
      fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { minLength: 1, maxLength: 5 }),
      (rows) => {
        const text = rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
        const back = [...csvRows(text, ',')];
        expect(back.map(({ cells }) => cells)).toEqual(rows);
        expect(back.every(({ isTorn }) => !isTorn)).toBe(true);
        expect(separatorOf(text)).toBe(',');
      },
    ),
    { numRuns: runs(2000) },
  );
});

// From each cell the end of the line was looked for, and the next separator: minutes for these.
test.each([
  ['one long row', '"a",'.repeat(200_000), 1, 200_001],
  ['many rows of one cell', '"a"\r\n'.repeat(400_000), 400_000, 1],
])('%s, quoted', (_, text, rows, cells) => {
  let [seen, most] = [0, 0];
  for (const row of csvRows(text, ',')) {
    seen++;
    most = Math.max(most, row.cells.length);
  }
  expect([seen, most]).toEqual([rows, cells]);
});

test('bytes of every kind are refused as such, or read', async () => {
  await fc.assert(
    fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
      const error = await read(bytes, MAPPING).catch((thrown: unknown) => thrown);
      if (error instanceof Error) expect(error).toBeInstanceOf(MingqianError);
    }),
    { numRuns: runs(600) },
  );
});
