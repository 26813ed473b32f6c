/** Pools of every shape against the twin, however their bytes are cut. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { utf8 } from '../../../src/core/bytes.ts';
import { drawPool } from '../../../src/official/beijing/algorithm.ts';
import { type BeijingPool, readPool } from '../../../src/official/beijing/pool.ts';
import { dataFile } from '../../../src/official/beijing/rows.ts';
import { codeTable } from '../../../src/official/beijing/table.ts';
import { OfficialError } from '../../../src/official/errors.ts';
import { runs } from '../../runs.ts';
import { codeText, DATA_NAME, HEAD_NAME, headText, zipOf } from '../zip/zips.ts';
import { winnersUnder } from './brute-force.ts';
import { drawTwin, importTwin } from './twin.ts';

const code = fc.integer({ min: 0, max: 6 }).map(codeText);
const plain = fc.tuple(fc.nat(20), code).map(([n, one]) => `${n},${one}`);
const arabic = code.map(
  (one) => `7,${one.replace(/[0-9]/g, (digit) => String.fromCharCode(0x660 + Number(digit)))}`,
);
/** Lines that the program takes, mostly; and some that it does not. */
const line = fc.oneof(
  { weight: 30, arbitrary: plain },
  { weight: 4, arbitrary: fc.constant('') },
  { weight: 3, arbitrary: plain.map((one) => `${one},更多,columns`) },
  { weight: 3, arbitrary: plain.map((one) => `,,${one.replace(',', ',,')}`) },
  { weight: 3, arbitrary: arabic },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      ' ',
      ',',
      '1',
      '1;2',
      '1, 1000000000000',
      '１,１２３',
      '1,100000000000',
      'x,1000000000001\0',
    ),
  },
  { weight: 1, arbitrary: fc.string({ maxLength: 20 }).map((text) => text.replace(/[\r\n]/g, '')) },
);
const data = fc
  .tuple(
    fc.array(line, { minLength: 1, maxLength: 25 }),
    fc.constantFrom('\n', '\r\n', '\r'),
    fc.boolean(),
    fc.boolean(),
  )
  .map(
    ([lines, end, isEnded, hasMark]) => (hasMark ? '\ufeff' : '') + lines.join(end) + (isEnded ? end : ''),
  );
const tickets = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 1, max: 28 }).map(String) },
  {
    weight: 1,
    arbitrary: fc.constantFrom('', '0', '-1', ' 5 ', '+6', '007', '1e1', '99999999999', 'x', '5\0'),
  },
);
const quota = fc.oneof(
  { weight: 8, arbitrary: fc.integer({ min: 0, max: 12 }).map(String) },
  { weight: 1, arbitrary: fc.constantFrom('', '-3', ' 4', '4.0', '30') },
);

/** What both say where they refuse: the official words, without those of the runtime. */
const RUNTIME: Readonly<Record<string, string>> = {
  format: 'not in a correct format',
  range: 'too large or too small',
  bounds: 'outside the bounds',
  null: 'Object reference',
  'not long enough': 'not long enough',
};

test('the same pool, the same winners, or the same refusal', () =>
  fc.assert(
    fc.asyncProperty(data, tickets, quota, fc.nat(999_999), async (text, count, toWin, seed) => {
      const head = headText(count, toWin);
      const twin = importTwin(
        new Map([
          [HEAD_NAME, new TextEncoder().encode(head)],
          [DATA_NAME, new TextEncoder().encode(text)],
        ]),
        'PersonCommon',
        '201602',
      );
      let pool: BeijingPool;
      try {
        pool = await readPool(await zipOf({ [HEAD_NAME]: head, [DATA_NAME]: text }), 'pool.zip');
      } catch (error) {
        expect(error).toBeInstanceOf(OfficialError);
        expect(twin).toHaveProperty('error');
        const { error: said } = twin as { error: string };
        expect((error as OfficialError).facts.official).toContain(RUNTIME[said] ?? said);
        return;
      }
      if ('error' in twin) throw new Error(`the program says ${twin.error}`);
      expect([pool.tickets, pool.quota]).toEqual([twin.count, twin.quota]);
      expect(pool.codes.bytes).toEqual(twin.bytes);
      const { picks, outcome } = drawPool(pool, seed);
      expect({ picks: [...picks], isTimeOut: outcome === 'time-out' }).toEqual(
        drawTwin(twin.bytes, twin.quota, seed),
      );
    }),
    { numRuns: runs(1500), examples: [['0,1000000000000', '', '4.0', 0]] },
  ));

test('the count by brute force draws as the twin does', () =>
  fc.assert(
    fc.property(
      fc.array(code, { minLength: 2, maxLength: 40 }),
      fc.nat(6),
      fc.nat(999_999),
      (all, more, seed) => {
        const quota = 1 + (more % (all.length - 1));
        const { picks, isTimeOut } = drawTwin(utf8(all.join('')), quota, seed);
        expect(winnersUnder(seed, all, quota)).toEqual(isTimeOut ? null : picks);
      },
    ),
    { numRuns: runs(500) },
  ));

test('however the bytes of a data file are cut', () =>
  fc.assert(
    fc.property(
      data,
      fc.infiniteStream(fc.integer({ min: 1, max: 40 })),
      fc.integer({ min: 1, max: 20 }),
      (text, sizes, lines) => {
        const bytes = new TextEncoder().encode(text);
        const read = (pieces: Uint8Array[]) => {
          const table = new Uint8Array(lines * 13);
          try {
            const file = dataFile('f', table, 0, lines);
            for (const piece of pieces) file.add(piece);
            return { table, warnings: file.end() };
          } catch (error) {
            return (error as Error).message;
          }
        };
        const pieces: Uint8Array[] = [];
        for (let at = 0; at < bytes.length; ) {
          const size = sizes.next().value as number;
          pieces.push(bytes.slice(at, at + size));
          at += size;
        }
        expect(read(pieces)).toEqual(read([bytes]));
      },
    ),
    { numRuns: runs(2000) },
  ));

test('rows of a code are found as a search of the table finds them', () =>
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 4 }), { minLength: 1, maxLength: 60 }),
      fc.integer({ min: 0, max: 5 }),
      (codes, wanted) => {
        const table = codeTable(new TextEncoder().encode(codes.map(codeText).join('')));
        const rows = codes.flatMap((one, i) => (one === wanted ? [i] : []));
        expect(table.rowsOf(codeText(wanted))).toEqual(rows);
      },
    ),
  ));
