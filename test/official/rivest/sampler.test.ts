/** Rivest's sampler: its published examples, the audits that used it, a second implementation, everything refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csvRow, readCsv } from '../../../src/official/csv.ts';
import {
  compareNumbers,
  inOrder,
  readNumbers as readNumbersUpTo,
} from '../../../src/official/published-numbers.ts';
import { AUDIT_DRAWS } from '../../../src/official/rivest/audit-draws.ts';
import { placeIn, readManifest, totalOf } from '../../../src/official/rivest/batch-manifest.ts';
import { drawOf, sampleCsvRow } from '../../../src/official/rivest/report.ts';
import { type Sample, words } from '../../../src/official/rivest/sampler.ts';
import fixture from '../../fixtures/rivest.json' with { type: 'json' };
import { codeOf, twinResults } from '../twins.ts';

function numbersOf(sample: Sample): number[] {
  return [...words(sample)].filter(({ isTaken }) => isTaken).map(({ number }) => number);
}

describe('published samples', () => {
  test.each(fixture.cases)('$id', ({ seed, total, count, expected }) => {
    expect(numbersOf({ seed, total, count, isDistinct: false })).toEqual(expected);
  });
  test.each(AUDIT_DRAWS)('$id as the page has it', ({ id, seed, total, count, ballots }) => {
    const known = fixture.cases.find((one) => one.id === id);
    expect(known?.publishedBallotsSorted).toEqual(ballots);
    expect(inOrder(known?.expected ?? [], 'sorted')).toEqual(ballots);
    expect(inOrder(numbersOf({ seed, total, count, isDistinct: false }), 'sorted')).toEqual(ballots);
  });
  test('all six counties are there', () => {
    expect(AUDIT_DRAWS).toHaveLength(6);
  });
});

describe('the sampler', () => {
  test('is that of Python’s hashlib', () => {
    const cases = fc.sample(
      fc
        .record({
          seed: fc.oneof(fc.string({ unit: 'grapheme', minLength: 1 }), fc.stringMatching(/^[0-9]{20}$/)),
          total: fc.oneof(
            fc.integer({ min: 1, max: 200 }),
            fc.maxSafeInteger().map((n) => Math.abs(n) + 1),
          ),
          count: fc.integer({ min: 1, max: 100 }),
          distinct: fc.boolean(),
        })
        .map((one) => ({ ...one, total: Math.min(one.total, Number.MAX_SAFE_INTEGER) }))
        .map((one) => (one.distinct ? { ...one, count: Math.min(one.count, one.total) } : one)),
      150,
    );
    const twins = twinResults<{ numbers: number[]; passed: number[] }>(
      cases.map((one) => ({ system: 'rivest', ...one })),
    );
    for (const [i, { seed, total, count, distinct }] of cases.entries()) {
      const all = [...words({ seed, total, count, isDistinct: distinct })];
      expect(all.filter(({ isTaken }) => isTaken).map(({ number }) => number)).toEqual(twins[i]?.numbers);
      expect(all.filter(({ isTaken }) => !isTaken).map(({ counter }) => counter)).toEqual(twins[i]?.passed);
    }
  });
  test('takes the seed as text: zeros, spaces, emoji and all', () => {
    const first = (seed: string) => numbersOf({ seed, total: 1_000_000, count: 1, isDistinct: false })[0];
    const seeds = ['7', '07', ' 7', '7 ', '７', '🎲', '-7', '7\n'];
    expect(new Set(seeds.map(first)).size).toBe(seeds.length);
  });
  test('without repeats takes every number once', () => {
    const all = [...words({ seed: 'x', total: 50, count: 50, isDistinct: true })];
    const taken = all.filter(({ isTaken }) => isTaken);
    expect(taken.map(({ number }) => number).sort((a, b) => a - b)).toEqual(
      Array.from({ length: 50 }, (_, i) => i + 1),
    );
    expect(all.map(({ counter }) => counter)).toEqual(all.map((_, i) => i + 1));
  });
  test.each<[Partial<Sample>, string]>([
    [{ seed: '' }, 'rivest.seed-empty'],
    [{ seed: 'a\ud83c' }, 'rivest.seed'],
    [{ seed: '\udfb2' }, 'rivest.seed'],
    [{ total: 0 }, 'rivest.total'],
    [{ total: 2 ** 53 }, 'rivest.total'],
    [{ total: 1.5 }, 'rivest.total'],
    [{ count: 0 }, 'rivest.count'],
    [{ count: 1_000_001 }, 'rivest.count'],
    [{ count: 11, isDistinct: true }, 'rivest.count-distinct'],
  ])('%j is refused', (change, code) => {
    const sample = { seed: '1', total: 10, count: 3, isDistinct: false, ...change };
    expect(codeOf(() => words(sample).next())).toBe(code);
  });
});

describe('a manifest', () => {
  const text = 'batch,count\n"Box 1, east",3\nBox 2,0\n"say ""hi""",4\n';
  test('turns a number into a batch and a position in it', () => {
    const manifest = readManifest(text);
    expect(manifest.total).toBe(7);
    expect([1, 3, 4, 7].map((number) => placeIn(manifest, number))).toEqual([
      { batch: 'Box 1, east', position: 1 },
      { batch: 'Box 1, east', position: 3 },
      { batch: 'say "hi"', position: 1 },
      { batch: 'say "hi"', position: 4 },
    ]);
    expect(sampleCsvRow(1, 3, manifest)).toBe('1,3,"Box 1, east",3');
  });
  test('may have a byte order mark, CRLF and a line break in a name', () => {
    const manifest = readManifest('\ufeffbatch,count\r\n"a\r\nb",1\r\nc,2');
    expect(manifest.batches.map(({ name }) => name)).toEqual(['a\r\nb', 'c']);
  });
  test('may have a batch whose name has a total in it, and as many as another', () => {
    expect(readManifest('batch,count\na,2\nTotal Wine Mart,3\nc,5\n').total).toBe(10);
  });
  test('finds what counting through finds', () => {
    const counts = fc.array(fc.nat(5), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(counts, (all) => {
        fc.pre(all.some((count) => count > 0));
        const manifest = readManifest(`batch,count\n${all.map((count, i) => `b${i},${count}\n`).join('')}`);
        const places = all.flatMap((count, i) =>
          Array.from({ length: count }, (_, at) => ({ batch: `b${i}`, position: at + 1 })),
        );
        expect(places.map((_, i) => placeIn(manifest, i + 1))).toEqual(places);
      }),
    );
  });
  test.each([
    ['', 'rivest.manifest-header', 1],
    ['a,1\n', 'rivest.manifest-header', 1],
    ['Batch,Count\na,1\n', 'rivest.manifest-header', 1],
    ['batch,count,more\n', 'rivest.manifest-header', 1],
    ['batch,count\na\n', 'rivest.manifest', 2],
    ['batch,count\na,1\n\nb,2\n', 'rivest.manifest', 3],
    ['batch,count\na,1,2\n', 'rivest.manifest', 2],
    ['batch,count\n"a,1\n', 'rivest.manifest', 2],
    ['batch,count\n"a"b,1\n', 'rivest.manifest', 2],
    ['batch,count\na"b,1\n', 'rivest.manifest', 2],
    ['batch,count\r\na,1\rb,2', 'rivest.manifest', 2],
    ['batch,count\n,1\n', 'rivest.manifest-name', 2],
    ['batch,count\n" ",1\n', 'rivest.manifest-name', 2],
    ['batch,count\n"x\ny",1\na,2\na,2\n', 'rivest.manifest-twice', 5],
    ['batch,count\n"a\u200b",1\n', 'rivest.manifest-unseen', 2],
    ['batch,count\na,2\n"a ",2\n', 'rivest.manifest-twice', 3],
    ['batch,count\nBox 1,2\nBox  1 ,2\n', 'rivest.manifest-twice', 3],
    ['batch,count\nBox 1,2\nBox\u00a01,2\n', 'rivest.manifest-twice', 3],
    ['batch,count\ncaf\u00e9,2\ncafe\u0301,2\n', 'rivest.manifest-twice', 3],
    ['batch,count\na,2\nb,3\nTotal,5\n', 'rivest.manifest-totals', 4],
    ['batch,count\na,2\nTOTAL:,9\n', 'rivest.manifest-totals', 3],
    ['batch,count\na,2\n"Grand  Total",2\n', 'rivest.manifest-totals', 3],
    ['batch,count\nTotal,5\na,5\n', 'rivest.manifest-totals', 2],
    ['batch,count\na,2\nb,3\nAll batches,5\n', 'rivest.manifest-totals', 4],
    ['batch,count\na,2\n合计,2\n', 'rivest.manifest-totals', 3],
    ['batch,count\na,01\n', 'rivest.manifest-count', 2],
    ['batch,count\na,-1\n', 'rivest.manifest-count', 2],
    ['batch,count\na, 1\n', 'rivest.manifest-count', 2],
    ['batch,count\na,1.0\n', 'rivest.manifest-count', 2],
    ['batch,count\na,１\n', 'rivest.manifest-count', 2],
    ['batch,count\na,9007199254740991\nb,1\n', 'rivest.manifest-sum', 3],
    ['batch,count\na,0\n', 'rivest.manifest-sum', 1],
    ['batch,count\n', 'rivest.manifest-sum', 1],
  ])('%j is refused', (bad, code, line) => {
    expect(() => readManifest(bad)).toThrow(expect.objectContaining({ code }));
    expect(() => readManifest(bad, 'm.csv')).toThrow(`m.csv line ${line}: `);
  });
  test('must agree with a total that is said', () => {
    const manifest = readManifest(text);
    expect(totalOf(null, manifest)).toBe(7);
    expect(totalOf(7, manifest)).toBe(7);
    expect(totalOf(9, null)).toBe(9);
    expect(codeOf(() => totalOf(8, manifest))).toBe('rivest.manifest-total');
    expect(codeOf(() => totalOf(null, null))).toBe('rivest.total');
  });
  test('says of a draw where the ballot is', () => {
    const [word] = words({ seed: '1', total: 7, count: 1, isDistinct: false });
    if (word === undefined) throw new Error('no word');
    expect(drawOf(1, word, null)).toEqual({
      draw: 1,
      counter: 1,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
      number: word.number,
    });
    expect(drawOf(1, word, readManifest(text))).toHaveProperty('batch');
  });
});

test('CSV is read as it was written', () => {
  const fail = (line: number, expected: string): never => {
    throw new Error(`${line}: ${expected}`);
  };
  const cell = fc.string({ unit: fc.constantFrom('a', ',', '"', '\n', ' ', '签') });
  fc.assert(
    fc.property(fc.array(fc.array(cell, { minLength: 2, maxLength: 4 }), { maxLength: 5 }), (rows) => {
      const text = rows.map((row) => `${csvRow(row)}\n`).join('');
      expect(readCsv(text, fail).map(({ cells }) => cells)).toEqual(rows);
    }),
  );
});

describe('published numbers', () => {
  test('are the same, or differ at a place', () => {
    expect(compareNumbers([3, 1], [3, 1])).toEqual({ same: true, count: 2 });
    expect(compareNumbers([3, 1], [3, 2])).toEqual({ same: false, at: 2, computed: 1, published: 2 });
    expect(compareNumbers([3], [3, 2])).toEqual({ same: false, at: 2, computed: null, published: 2 });
    expect(compareNumbers([3, 2], [3])).toEqual({ same: false, at: 2, computed: 2, published: null });
  });
  test('are pasted with anything between them', () => {
    const readNumbers = (text: string) => readNumbersUpTo(text, 999);
    expect(readNumbers(' 3, 1\n2 ,5\r\n')).toEqual([3, 1, 2, 5]);
    expect(readNumbers(' \n')).toEqual([]);
    for (const between of ['\u200b', '\ufeff', '\u2028', '\u00a0', '-', '/'])
      expect(codeOf(() => readNumbers(`3,12${between}34`))).toBe('published.number');
    expect(readNumbers('138,151,112 5,6')).toEqual([138, 151, 112, 5, 6]);
    for (const bad of ['1,,2', 'x', '01', '-1', '1.5', '0', '９', '9007199254740992'])
      expect(codeOf(() => readNumbers(bad))).toBe('published.number');
  });
  test('with what may be a separator of thousands are refused', () => {
    for (const text of ['12,345', '5 12,345\n6', '1,234,', '64,596, 3'])
      expect(codeOf(() => readNumbersUpTo(text, 64_596))).toBe('published.thousands');
    // No such number can have been drawn, or the cells are no thousands.
    expect(readNumbersUpTo('64,597', 64_596)).toEqual([64, 597]);
    expect(readNumbersUpTo('12, 345\n1,23 4', 64_596)).toEqual([12, 345, 1, 23, 4]);
  });
});
