/** RFC 3797: the RFC's example, selections that really happened, a second implementation, everything that is refused. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { keyOf, readKey, readSource } from '../../../src/official/rfc3797/key.ts';
import { poolSize, readNames } from '../../../src/official/rfc3797/names.ts';
import { NOMCOM_DRAWS } from '../../../src/official/rfc3797/nomcom-draws.ts';
import { selection, selectionCsv, selectionTable } from '../../../src/official/rfc3797/report.ts';
import { entropyBits, selectByKey } from '../../../src/official/rfc3797/selection.ts';
import fixture from '../../fixtures/rfc3797.json' with { type: 'json' };
import { codeOf, twinResults } from '../twins.ts';

const keyFrom = (texts: readonly string[]) => keyOf(texts.map((text) => readSource(text)));
const numbersOf = (key: string, pool: number, select: number) =>
  selectByKey(key, pool, select).map(({ selected }) => selected);

describe('published selections', () => {
  test.each(fixture.cases)('$id', ({ sources_as_given, key, pool_size, select, selected }) => {
    expect(keyFrom(sources_as_given.map((source) => source.join(' ')))).toBe(key);
    expect(numbersOf(key, pool_size, select)).toEqual(selected);
  });
  test.each(NOMCOM_DRAWS)('$id as the page has it', ({ sources, pool, select, published }) => {
    expect(numbersOf(keyFrom(sources), pool, select)).toEqual(published);
    expect(fixture.cases.map((one) => one.selected)).toContainEqual(published);
  });
  test('the table of the RFC’s section 6, to the letter', () => {
    const sources = ['9319', '2 5 12 8 10', '9 18 26 34 41 45'].map((text) => readSource(text));
    expect(selectionTable(selection(sources, 25, 16))).toBe(
      `index        hex value of MD5        div  selected
 1  990DD0A5692A029A98B5E01AA28F3459  25  -> 17 <-
 2  3691E55CB63FCC37914430B2F70B5EC6  24  ->  7 <-
 3  FE814EDF564C190AC1D25753979990FA  23  ->  2 <-
 4  1863CCACEB568C31D7DDBDF1D4E91387  22  -> 16 <-
 5  F4AB33DF4889F0AF29C513905BE1D758  21  -> 25 <-
 6  13EAEB529F61ACFB9A29D0BA3A60DE4A  20  -> 23 <-
 7  992DB77C382CA2BDB9727001F3CDCCD9  19  ->  8 <-
 8  63AB4258ECA922976811C7F55C383CE7  18  -> 24 <-
 9  DFBC5AC97CED01B3A6E348E3CC63F40D  17  -> 19 <-
10  31CB111C4A4EBE9287CEAE16FE51B909  16  -> 13 <-
11  07FA46C122F164C215BBC72793B189A3  15  -> 22 <-
12  AC52F8D75CCBE2E61AFEB3387637D501  14  ->  5 <-
13  53306F73E14FC0B2FBF434218D25948E  13  -> 18 <-
14  B5D1403501A81F9A47318BE7893B347C  12  ->  9 <-
15  85B10B356AA06663EF1B1B407765100A  11  ->  1 <-
16  3269E6CE559ABD57E2BA6AAB495EB9BD  10  ->  4 <-`,
    );
  });
  test('a zero that is kept selects others', () => {
    const { sources, pool, select, published } = NOMCOM_DRAWS.find(({ id }) => id === 'nomcom-2013') ?? {
      sources: [],
      pool: 0,
      select: 0,
      published: [],
    };
    const kept = keyFrom(sources).replace('8285182.', '08285182.');
    expect(numbersOf(kept, pool, select).filter((number, i) => number === published[i])).toEqual([]);
  });
});

describe('the key', () => {
  test.each([
    ['05', '5./'],
    ['05598744', '5598744./'],
    ['000', '0./'],
    ['10 9 08 1', '1.8.9.10./'],
    ['10, 9,08 ,1', '1.8.9.10./'],
    [' 7\t7 ', '7.7./'],
    ['3.140', '3.14/'],
    ['003.14', '3.14/'],
    ['0.5', '0.5/'],
    ['5.00', '5./'],
    ['100000000000000000001 99999999999999999999', '99999999999999999999.100000000000000000001./'],
  ])('%j is %j', (given, canonical) => {
    expect(readSource(given).canonical).toBe(canonical);
  });
  test('keeps the zeros within a fraction, however many', () => {
    // Looked for by a pattern, those at its end took the square of all: minutes for these.
    const zeros = '0'.repeat(200_000);
    expect(readSource(`03.${zeros}140`).canonical).toBe(`3.${zeros}14/`);
    expect(readSource(`3.${zeros}`).canonical).toBe('3./');
  });
  test('says what became of each number, and that they were sorted', () => {
    expect(readSource('10 05 7')).toMatchObject({
      given: '10 05 7',
      values: [
        { given: '10', canonical: '10' },
        { given: '05', canonical: '5' },
        { given: '7', canonical: '7' },
      ],
      isReordered: true,
    });
    expect(readSource('05 7 7').isReordered).toBe(false);
  });
  test('is the same in whatever order a source’s numbers were drawn, with whatever zeros', () => {
    const number = fc.bigInt({ min: 0n, max: 10n ** 30n });
    const source = fc.array(fc.tuple(number, fc.nat(3)), { minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(source, fc.constantFrom(' ', ', ', ' ,'), (numbers, between) => {
        const text = numbers.map(([n, zeros]) => '0'.repeat(zeros) + String(n)).join(between);
        fc.pre(!text.includes(',') || /[, ] /.test(text) || numbers.length < 2);
        const sorted = numbers.map(([n]) => n).sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
        expect(readSource(text).canonical).toBe(`${sorted.map((n) => `${n}.`).join('')}/`);
      }),
    );
  });
  test.each([
    ['', 'rfc3797.source-empty'],
    ['  ', 'rfc3797.source-empty'],
    ['５', 'rfc3797.source'],
    ['5a', 'rfc3797.source'],
    ['W 4-1', 'rfc3797.source'],
    ['-5', 'rfc3797.source'],
    ['+5', 'rfc3797.source'],
    ['1e3', 'rfc3797.source'],
    ['.5', 'rfc3797.source'],
    ['5.', 'rfc3797.source'],
    ['1.2.3', 'rfc3797.source'],
    ['1,,2', 'rfc3797.source'],
    ['1 2,', 'rfc3797.source'],
    ['1，2', 'rfc3797.source'],
    ['1 2.5', 'rfc3797.source-fractions'],
    ['1.5 2.5', 'rfc3797.source-fractions'],
    ['9,319', 'rfc3797.source-thousands'],
    ['1,234 5,678', 'rfc3797.source-thousands'],
    ['12,345 6', 'rfc3797.source-thousands'],
    ['1,234,567', 'rfc3797.source-thousands'],
  ])('%j is refused', (given, code) => {
    expect(codeOf(() => readSource(given))).toBe(code);
  });
  test('needs a source', () => {
    expect(codeOf(() => keyOf([]))).toBe('rfc3797.source-empty');
  });
  test('a refusal says which source', () => {
    expect(() => readSource('x', { file: '--source 2' })).toThrow(/^--source 2: expected numbers .*"x"$/);
  });
});

describe('a key as it stands', () => {
  test.each([
    ['9319./2.5.8.10.12./', []],
    ['09319./2./', ['1 zeros']],
    ['1./12.2./', ['2 unsorted']],
    ['1./012.2./', ['2 zeros', '2 unsorted']],
    ['3.14/', ['1 fraction']],
    ['3.140/', ['1 fraction', '1 zeros']],
    ['5./W41/', ['2 text']],
  ])('%j is drawn, noting %j', (key, notes) => {
    expect(readKey(key).map(({ source, kind }) => `${source} ${kind}`)).toEqual(notes);
  });
  test.each([
    '',
    '9319.',
    '9319',
    '9319/',
    '/',
    '1.//2./',
    '1./ ',
    ' 1./',
    '1. 2./',
    '.1./',
    '1..2./',
    '１./',
    '1./2./\n',
  ])('%j is refused', (key) => {
    expect(codeOf(() => readKey(key))).toBe('rfc3797.key');
  });
  test('every key that is made is well formed, without notes', () => {
    const source = fc.array(fc.nat(), { minLength: 1, maxLength: 8 }).map((numbers) => numbers.join(' '));
    fc.assert(
      fc.property(fc.array(source, { minLength: 1, maxLength: 5 }), (sources) => {
        expect(readKey(keyFrom(sources))).toEqual([]);
      }),
    );
  });
});

describe('the selection', () => {
  test('is that of Python’s hashlib', () => {
    const number = fc.oneof(fc.nat(99), fc.bigInt({ min: 0n, max: 10n ** 40n })).map(String);
    const cases = fc.sample(
      fc
        .tuple(
          fc.array(fc.array(number, { minLength: 1, maxLength: 9 }), { minLength: 1, maxLength: 6 }),
          fc.oneof(fc.integer({ min: 1, max: 300 }), fc.integer({ min: 1, max: 65_535 })),
          fc.integer({ min: 1, max: 300 }),
        )
        .map(([sources, pool, select]) => ({ sources, pool, select: Math.min(pool, select) })),
      150,
    );
    const twins = twinResults<{ key: string; selected: number[] }>(
      cases.map((one) => ({ system: 'rfc3797', ...one })),
    );
    for (const [i, { sources, pool, select }] of cases.entries()) {
      const key = keyFrom(sources.map((source) => source.join(' ')));
      expect(key).toBe(twins[i]?.key);
      expect(numbersOf(key, pool, select)).toEqual(twins[i]?.selected);
    }
  });
  test('of more than 256 hashes an index of two bytes', () => {
    const [twin] = twinResults<{ selected: number[] }>([
      { system: 'rfc3797', sources: [['7']], pool: 1000, select: 1000 },
    ]);
    expect(numbersOf('7./', 1000, 1000)).toEqual(twin?.selected);
  });
  test('selects each number once, and explains it', () => {
    const picks = selectByKey('1./', 65_535, 65_535);
    expect(new Set(picks.map(({ selected }) => selected)).size).toBe(65_535);
    for (const { md5, remaining, remainder } of picks.slice(0, 100))
      expect(BigInt(`0x${md5}`) % BigInt(remaining)).toBe(BigInt(remainder));
  });
  test.each([
    [0, 1, 'rfc3797.pool'],
    [65_536, 1, 'rfc3797.pool'],
    [1.5, 1, 'rfc3797.pool'],
    [10, 0, 'rfc3797.select'],
    [10, 11, 'rfc3797.select'],
  ])('%j of which %j is refused', (pool, select, code) => {
    expect(codeOf(() => selectByKey('1./', pool, select))).toBe(code);
  });
  test.each([
    [20, 18],
    [25, 22],
    [30, 25],
    [35, 28],
    [40, 30],
    [50, 34],
    [60, 37],
    [75, 40],
    [100, 44],
    [120, 47],
  ])('ten of %i need %i bits, by the table in section 3.3', (pool, bits) => {
    expect(Math.ceil(entropyBits(pool, 10))).toBe(bits);
  });
  test('all of the pool needs none', () => {
    expect(entropyBits(7, 7)).toBe(0);
  });
});

describe('names', () => {
  test('one a line, whatever ends the lines', () => {
    for (const text of ['Ann\nBob\nCy', 'Ann\nBob\nCy\n', '\ufeffAnn\r\nBob\r\nCy\r\n'])
      expect(readNames(text)).toEqual(['Ann', 'Bob', 'Cy']);
  });
  test.each(['', '\n', 'Ann\n\nBob', 'Ann\n \nBob', 'Ann\n\n', '\nAnn'])('%j is refused', (text) => {
    expect(codeOf(() => readNames(text))).toBe('rfc3797.names');
  });
  test.each(['Ann\n\u200b\nBob', 'Ann\n\u2800', 'Ann\n\u3164\nBob', 'Ann\n\u00a0\u2060\nBob'])(
    '%j has a line on which nothing can be seen',
    (text) => expect(codeOf(() => readNames(text))).toBe('rfc3797.names'),
  );
  test.each([
    'Ann\rBob\rCy',
    'Ann\nBob\u2028Cy',
    'Ann\u2029Bob',
    'Ann\u0085Bob',
    'Ann\u000bBob',
    'Ann\fBob',
    'Ann\0Bob',
  ])('%j has more lines for other programs', (text) =>
    expect(codeOf(() => readNames(text))).toBe('rfc3797.names-unseen'),
  );
  test('with numbers of their own are those of these lines', () => {
    for (const text of [
      '1. Ann\n2. Bob\n3. Cy',
      '1\tAnn\n2\tBob',
      '#1 Ann\n#2 Bob',
      '1) Ann\n2) Bob',
      'Ann\n7 Eleven\nCy',
    ])
      expect(readNames(text)).toEqual(text.split('\n'));
    for (const [text, line] of [
      ['Number Name\n1 Ann\n2 Bob', 1],
      ['1. Ann\n2. Bob\n# left out\n3. Cy', 3],
      ['1. Ann\n3. Cy', 2],
      ['2. Bob\n1. Ann', 1],
    ] as const)
      expect(() => readNames(text, 'n')).toThrow(
        expect.objectContaining({ code: 'rfc3797.names-numbers', facts: expect.objectContaining({ line }) }),
      );
  });
  test('the empty line is named', () => {
    expect(() => readNames('Ann\nBob\n\nCy', 'names.txt')).toThrow(/^names\.txt line 3: expected a name/);
  });
  test('more than the RFC’s limit is refused', () => {
    expect(codeOf(() => readNames('x\n'.repeat(65_536)))).toBe('rfc3797.pool');
  });
  test('give the size of the pool', () => {
    expect(poolSize(null, ['a', 'b'])).toBe(2);
    expect(poolSize(2, ['a', 'b'])).toBe(2);
    expect(poolSize(5, null)).toBe(5);
    expect(codeOf(() => poolSize(3, ['a', 'b']))).toBe('rfc3797.names-differ');
    expect(codeOf(() => poolSize(null, null))).toBe('rfc3797.pool');
  });
  test('stand beside the numbers, quoted where need be', () => {
    const drawn = selection([readSource('1')], 2, 2, ['a, "b"', 'c\u001b[2J']);
    expect(drawn.picks.map(({ selected, name }) => `${selected} ${name}`).sort()).toEqual([
      '1 a, "b"',
      '2 c\u001b[2J',
    ]);
    expect(selectionCsv(drawn)).toContain(',1,"a, ""b"""\n');
    expect(selectionTable(drawn)).toContain('c\\u001b[2J');
  });
});
