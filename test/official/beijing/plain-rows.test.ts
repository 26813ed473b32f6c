/** Rows taken as bytes against the same file read line by line: the same table, warnings and refusals, whatever stands there. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { dataFile } from '../../../src/official/beijing/rows.ts';
import { OfficialError } from '../../../src/official/errors.ts';
import { runs } from '../../runs.ts';

/** One table for all readings: so large a one for each takes longer than they do. */
const TABLE = new Uint8Array(130_000 * 13);

/** What comes of a file, read in pieces. @param sizes of the pieces, over and over */
function read(
  bytes: Uint8Array,
  { firstRow, lines, room = lines }: { firstRow: number; lines: number; room?: number },
  isFast: boolean,
  sizes: readonly number[] = [bytes.length],
) {
  const table = TABLE.subarray(0, (firstRow + room) * 13);
  // With the row above, which is another file's.
  const own = table.subarray(Math.max(0, firstRow - 1) * 13).fill(0);
  try {
    const file = dataFile('f', table, firstRow, lines, isFast);
    for (let at = 0, n = 0; at < bytes.length; n++) {
      const size = Math.max(1, sizes[n % sizes.length] as number);
      file.add(bytes.slice(at, at + size));
      at += size;
    }
    const warnings = file.end();
    return { rows: Buffer.from(own).toString('latin1'), warnings };
  } catch (error) {
    if (!(error instanceof OfficialError)) throw error;
    return { code: error.code, facts: error.facts };
  }
}

const FIRST_ROWS = [0, 7, 9_990, 9_999, 10_000, 19_995, 99_996, 100_000] as const;
const ends = fc.constantFrom('\r\n', '\n', '\r');
/** A row that is counted in the pool or in the file, or numbered otherwise. */
const rowOf = (firstRow: number) =>
  fc
    .record({
      from: fc.oneof(
        { weight: 8, arbitrary: fc.constant(0) },
        { weight: 1, arbitrary: fc.constantFrom(firstRow, 1) },
      ),
      zeros: fc.oneof({ weight: 12, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.nat(6) }),
      code: fc.bigInt({ min: 0n, max: 9_999_999_999_999n }),
    })
    .map(
      ({ from, zeros, code }) =>
        (index: number) =>
          `${'0'.repeat(zeros)}${Math.max(0, firstRow + index + 1 - from)},${String(code).padStart(13, '0')}`,
    );
/** Something done to the bytes: changed, taken out or put in, at a place. */
const harm = fc.record({
  at: fc.nat(2000),
  kind: fc.constantFrom('change', 'take', 'put'),
  byte: fc.oneof(fc.constantFrom(...utf8('0123456789,\r\n/:;?@pyP'), 0, 0xef, 0xff), fc.nat(255)),
});

function harmed(bytes: Uint8Array, harms: readonly { at: number; kind: string; byte: number }[]): Uint8Array {
  const all = [...bytes];
  for (const { at, kind, byte } of harms) {
    const place = all.length === 0 ? 0 : at % all.length;
    if (kind === 'change') all[place] = byte;
    else all.splice(place, kind === 'take' ? 1 : 0, ...(kind === 'put' ? [byte] : []));
  }
  return Uint8Array.from(all);
}

test('as the reader of lines reads it, harmed or not, however it is cut', () => {
  let refused = 0;
  let taken = 0;
  fc.assert(
    fc.property(
      fc.constantFrom(...FIRST_ROWS).chain((firstRow) =>
        fc.record({
          firstRow: fc.constant(firstRow),
          rows: fc.array(rowOf(firstRow), { minLength: 1, maxLength: 30 }),
        }),
      ),
      fc.oneof(
        { weight: 3, arbitrary: ends.map((one) => [one]) },
        fc.array(ends, { minLength: 1, maxLength: 5 }),
      ),
      fc.oneof(fc.constant([]), fc.array(harm, { maxLength: 3 })),
      fc.record({ missing: fc.integer({ min: -3, max: 1 }), room: fc.nat(2) }),
      fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 6 }),
      ({ firstRow, rows }, lineEnds, harms, { missing, room }, sizes) => {
        const text = rows.map((row, i) => row(i) + lineEnds[i % lineEnds.length]).join('');
        const bytes = harmed(utf8(text), harms);
        const lines = Math.max(1, rows.length + missing);
        // Where another file's rows come behind, a row of more bytes than 13 finds room.
        const where = { firstRow, lines, room: lines + room };
        const slow = read(bytes, where, false);
        expect(read(bytes, where, true)).toEqual(slow);
        expect(read(bytes, where, true, sizes)).toEqual(slow);
        if ('code' in slow) refused++;
        else taken++;
      },
    ),
    { numRuns: runs(3000) },
  );
  // Neither side may be empty: nothing would be compared there.
  expect(Math.min(refused, taken)).toBeGreaterThan(50);
});

test.each([
  ['in the pool', 0],
  ['in the file', 100_000],
])('rows counted %s, across ten thousand, with one harmed', (_, before) => {
  const [firstRow, lines] = [100_000, 20_200];
  const row = (i: number) => `${firstRow + i + 1 - before},${String(1_000_000_000_000 + i * 7_919)}\r\n`;
  const rows = Array.from({ length: lines }, (_, i) => row(i));
  const good = utf8(rows.join(''));
  const where = { firstRow, lines };
  const slow = read(good, where, false);
  expect(slow).toMatchObject({ warnings: [] });
  expect(read(good, where, true, [4096])).toEqual(slow);
  for (const harm of ['x', ':', '/', 'p', '\u0661', '', '00']) {
    const bad = [...rows];
    bad[15_000] = (bad[15_000] as string).replace(/.(?=\r)/, harm);
    const bytes = utf8(bad.join(''));
    const refusal = read(bytes, where, false);
    if (harm === '\u0661') expect(refusal).toMatchObject({ warnings: [{ code: 'digits', line: 15_001 }] });
    else expect(refusal).toMatchObject({ code: 'beijing.data-code', facts: { line: 15_001 } });
    expect(read(bytes, where, true, [1 << 16])).toEqual(refusal);
  }
  for (const number of ['15002', '0', '00000000015001', '1 5001', '']) {
    const bad = [...rows];
    bad[15_000] = (bad[15_000] as string).replace(/^[0-9]+/, number);
    const bytes = utf8(bad.join(''));
    const told = read(bytes, where, false);
    expect(JSON.stringify(told)).toMatch(
      number === '' ? /"code":"beijing.data-column"/ : /"code":"sequence","file":"f","line":15001/,
    );
    expect(read(bytes, where, true, [1 << 16])).toEqual(told);
  }
});
