/**
 * public/verify.py where a list does not fit: read in small pieces, its words found in many passes, the best of a ranking kept
 * and cut many times. Compared with the twin, which publishes the records from the spec alone, and with the core.
 */
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import type { Files } from '../../src/selftest/record.ts';
import { list, lottery, METHODS, pagedList } from '../property/arbitraries.ts';
import { bytesOf, type List } from '../property/twin.ts';
import { balls, publish } from '../property/twin-record.ts';
import { runs } from '../runs.ts';
import { mutate, type Next, sequence } from './mutate.ts';
import { comparable, coreReport, pythonReports } from './python.ts';

const SIZES = [
  undefined,
  { PIECE: 1, AT_ONCE: 1, HELD: 0 },
  { PIECE: 37, AT_ONCE: 7, HELD: 1 },
  { PIECE: 4096, AT_ONCE: 100, HELD: 0 },
] as const;

const lists: fc.Arbitrary<List> = fc
  .constantFrom(...METHODS)
  .chain((how) =>
    fc.oneof(
      how === 'lottery' ? lottery(8, [1, 2, 60]) : list(how, 8, true),
      how === 'lottery' ? lottery(300, [1, 3]) : list(how, 300, true),
      pagedList(how, [1, 255, 256, 257, 512, 513]),
    ),
  );

/** Few, most, all but one, and all rows; with reserves that reach the end or not. */
const wanted = (rows: number): fc.Arbitrary<readonly [quota: number, reserves: number]> =>
  fc.tuple(
    fc.constantFrom(1, 2, Math.ceil(rows / 2), Math.max(1, rows - 1), rows, rows + 1),
    fc.constantFrom(0, 1, 3, rows),
  );

const published = lists
  .chain((from) => fc.tuple(fc.constant(from), wanted(from.rows.length), fc.nat(999_999)))
  .map(([from, [quota, reserves], drawn]) => {
    const randomness = [balls(String(drawn).padStart(6, '0'), 'six machines')];
    const { files } = publish({ list: from, quota, reserves, randomness, rules: 'rules\n' });
    return Object.fromEntries(Object.entries(files).map(([name, text]) => [name, bytesOf(text)])) as Files;
  });

/** The list packed instead of plain, or both. */
function packed(files: Files, how: number): Files {
  const { 'applicants.csv': plain, ...others } = files;
  const gz = { 'applicants.csv.gz': new Uint8Array(gzipSync(plain as Uint8Array)) };
  return how === 0 ? files : how === 1 ? { ...others, ...gz } : { ...files, ...gz };
}

const samples = fc.sample(published, { numRuns: runs(240), seed: 19 });

test('records of the twin verify, whatever is held at once', { timeout: 120_000 }, () => {
  const cases = samples.map((files, i) => ({ files: packed(files, i % 3), sizes: SIZES[(i >> 1) % 4] }));
  for (const [i, report] of pythonReports(cases).entries())
    expect(
      (report as Report).checks.filter(({ id, status }) => !id.startsWith('log.') && status !== 'pass'),
      `record ${i}`,
    ).toEqual([]);
});

test('records of the twin with a change somewhere are judged as the core does', {
  timeout: 120_000,
}, async () => {
  const next: Next = sequence(23);
  const names = ['applicants.csv', 'result.csv'] as const;
  const cases = samples.map((files, i) => {
    const name = names[i % 2] as (typeof names)[number];
    const changed = { ...files, [name]: mutate(files[name] as Uint8Array, next) };
    return { files: packed(changed, (i >> 1) % 3), sizes: SIZES[(i >> 2) % 4] };
  });
  const reports = pythonReports(cases);
  let failed = 0;
  for (const [i, { files }] of cases.entries()) {
    const core = comparable(await coreReport(files));
    if (core.verdict === 'failed') failed++;
    expect(comparable(reports[i] as Report), `record ${i}`).toEqual(core);
  }
  expect(failed).toBeGreaterThan(cases.length * 0.9);
});

describe('past a limit nothing is said of the list, wherever in it a fault stands', () => {
  const [files] = fc.sample(
    pagedList('lottery', [300]).map((from) => {
      const randomness = [balls('385172', 'six machines')];
      return publish({ list: from, quota: 1, reserves: 0, randomness, rules: '' }).files;
    }),
    { numRuns: 1, seed: 5 },
  ) as [Readonly<Record<string, string>>];
  const text = files['applicants.csv'] as string;
  const lines = text.split('\n');
  const gz = (list: string) => new Uint8Array(gzipSync(bytesOf(list)));
  const limit = { PIECE: 64, ROWS: 299, ROWS_A_BYTE: 0 };
  /** What is said of the list, or null where there is no report. */
  const said = (list: string | Uint8Array, sizes: Record<string, number>): string | null => {
    const { 'applicants.csv': _, ...others } = files;
    const named =
      list instanceof Uint8Array ? { 'applicants.csv.gz': list } : { 'applicants.csv': bytesOf(list) };
    const record = Object.entries(others).map(([name, content]) => [name, bytesOf(content)] as const);
    const [report] = pythonReports([{ files: { ...Object.fromEntries(record), ...named }, sizes }]);
    return report === null ? null : (report?.checks.find(({ id }) => id === 'list.form')?.status ?? null);
  };
  const badRow = lines.with(2, 'a').join('\n');
  const badOrder = [lines[0], lines[2], lines[1], ...lines.slice(3)].join('\n');
  const broken = gz(text);
  broken[broken.length - 5] = (broken[broken.length - 5] as number) ^ 1;
  const rest = gz(text).slice(0, -4);
  test.each([
    ['rows, as many as there may be', text, { ...limit, ROWS: 300 }, 'pass'],
    ['a row too many', text, limit, null],
    ['a row too many behind one that is none', badRow, limit, null],
    ['a row too many behind two in another order', badOrder, limit, null],
    ['a row too many without a line end', text.slice(0, -1), { ...limit, ROWS: 298 }, null],
    ['no row too many, and one that is none', badRow, { ...limit, ROWS: 300 }, 'fail'],
    ['a row too many behind another header', text.replace('tickets', 'ticket'), limit, 'fail'],
    ['a row too many in what is not packed whole', broken, limit, 'fail'],
    ['a row too many in what breaks off', rest, limit, 'fail'],
    ['a row too many, packed', gz(text), limit, null],
    ['a packed row that is none, and a byte too many', gz(badRow), { PIECE: 64, READ_LIMIT: 1 }, null],
    [
      'a packed list of as many bytes as may be read',
      gz('x'.repeat(65_536)),
      { PIECE: 64, READ_LIMIT: 65_536 },
      null,
    ],
    ['a byte less', gz('x'.repeat(65_535)), { PIECE: 64, READ_LIMIT: 65_536 }, 'fail'],
  ] as const)('%s', (_, list, sizes, expected) => {
    expect(said(list, sizes)).toBe(expected);
  });
});
