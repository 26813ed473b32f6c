/** What the properties are tried on: codes, times, lists, sources and small changes to bytes. */
import fc from 'fast-check';
import { HEADERS, type List, type Method, readList } from './twin.ts';
import { balls, type Randomness, secret, words } from './twin-record.ts';

export const METHODS = ['lottery', 'ranking', 'queue'] as const;
export const method: fc.Arbitrary<Method> = fc.constantFrom(...METHODS);

const ALPHABET = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ-'];
const six = (n: number) => String(n).padStart(6, '0');

/** Codes: beginnings of one another, with hyphens anywhere but first, of 1 to 32 characters, and as offices make them. */
export const code: fc.Arbitrary<string> = fc.oneof(
  fc.stringMatching(/^[09AZ][09AZ-]{0,4}$/),
  fc
    .tuple(
      fc.constantFrom(...ALPHABET.slice(0, -1)),
      fc.array(fc.constantFrom(...ALPHABET), { maxLength: 31, size: 'max' }),
    )
    .map(([first, rest]) => first + rest.join('')),
  fc.nat(999_999).map((n) => `2026-BJ-${six(n)}`),
  fc.nat(999_999).map((n) => `${six(n)}--${'X'.repeat(24)}`),
);

/** Times that exist, near the borders of days, months, leap years and centuries more often than elsewhere. */
export const time: fc.Arbitrary<string> = fc
  .tuple(
    fc.oneof(
      fc.constantFrom(1, 4, 100, 400, 1900, 2000, 2024, 2026, 9999),
      fc.integer({ min: 1, max: 9999 }),
    ),
    fc.integer({ min: 0, max: 366 * 86_400 - 1 }),
    fc.constantFrom(0, 1, 59, 86_399),
  )
  .map(([year, seconds, edge]) => {
    const date = new Date(0);
    date.setUTCFullYear(year, 0, 1);
    const day = Math.min(seconds, 365 * 86_400 - 1);
    const at = edge === 0 ? day : day - (day % 86_400) + edge;
    return new Date(date.getTime() + at * 1000).toISOString().replace('.000Z', 'Z');
  });

/** Moments: half of them with milliseconds. */
export const moment: fc.Arbitrary<string> = fc
  .tuple(time, fc.oneof(fc.constant(0), fc.constantFrom(1, 9, 10, 99, 100, 999)))
  .map(([text, milliseconds]) =>
    milliseconds === 0 ? text : text.replace('Z', `.${String(milliseconds).padStart(3, '0')}Z`),
  );

/** Few different times, so that rows are equal. */
const fewTimes = fc.constantFrom(
  '2020-02-29T00:00:00Z',
  '2020-02-29T00:00:00.001Z',
  '2020-02-29T00:00:00.100Z',
  '2021-12-31T23:59:59Z',
);
const fewPoints = fc.constantFrom(0, 1, 60);

/** A list from codes in any order and the rest of each row. */
export function listOf(how: Method, rows: readonly (readonly [string, string])[]): List {
  const byCode = new Map(rows);
  const lines = [...byCode.keys()].sort().map((key) => `${key},${byCode.get(key)}\n`);
  const list = readList(how, `${HEADERS[how]}\n${lines.join('')}`);
  if (list === null) throw new Error('the arbitrary made no list');
  return list;
}

const rest = (how: Method, ties: boolean): fc.Arbitrary<string> => {
  const since = ties ? fewTimes : moment;
  const points = ties ? fewPoints : fc.oneof(fc.constantFrom(0, 1_000_000_000), fc.nat(1_000_000_000));
  if (how === 'queue') return since;
  if (how === 'ranking') return fc.tuple(points, since).map(([value, at]) => `${value},${at}`);
  return fc.oneof(fc.constantFrom(1, 12, 1_000_000), fc.integer({ min: 1, max: 60 })).map(String);
};

/** Lists of 1 to `most` rows. `ties` makes many rows equal but for their codes. */
export function list(how: Method, most: number, ties = false): fc.Arbitrary<List> {
  return fc
    .array(fc.tuple(code, rest(how, ties)), { minLength: 1, maxLength: most, size: 'max' })
    .map((rows) => listOf(how, rows));
}

/** A lottery list of at most `most` rows with tickets from these few numbers. */
export function lottery(most: number, tickets: readonly number[]): fc.Arbitrary<List> {
  const row = fc.tuple(code, fc.constantFrom(...tickets).map(String));
  return fc.array(row, { minLength: 1, maxLength: most, size: 'max' }).map((rows) => listOf('lottery', rows));
}

/** Sizes on both sides of the borders of pages. */
export const PAGE_SIZES = [1, 2, 255, 256, 257, 511, 512, 513, 767, 768, 769, 1025] as const;

/** Lists whose size is at a border of pages; quickly made, their figures from `salt`. */
export function pagedList(how: Method, sizes: readonly number[] = PAGE_SIZES): fc.Arbitrary<List> {
  return fc.tuple(fc.constantFrom(...sizes), fc.nat(0xffff), fc.nat(2)).map(([size, salt, shape]) => {
    const rows = Array.from({ length: size }, (_, i): [string, string] => {
      const mixed = (Math.imul(i + salt, 0x9e3779b1) >>> 8) % 1000;
      const at = `20${String(10 + (mixed % 80))}-0${1 + (mixed % 9)}-1${mixed % 10}T0${mixed % 10}:00:${10 + (mixed % 50)}Z`;
      const number = six(7 * i + (salt % 7));
      const key =
        shape === 0 ? number : shape === 1 ? `A${number}-${mixed}` : `Z-${'0'.repeat(mixed % 20)}${number}`;
      const tickets = mixed % 50 === 0 ? 1000 : 1 + (mixed % 12);
      return [key, how === 'lottery' ? String(tickets) : how === 'ranking' ? `${mixed % 20},${at}` : at];
    });
    return listOf(how, rows);
  });
}

const hex32 = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('hex'));
const what = fc.constantFrom(
  'last six digits of the closing turnover',
  '体彩排列五第26168期',
  'é "quoted" \\',
);
const revealed = fc.constantFrom(
  ['3871.46', '0000.00'],
  ['~ 12ab34 "\\', '~ 00xx00 "\\'],
  ['000000', 'x00000'],
  ['0fffff', '0xxxxx'],
);

/** One to four sources with their reveals, one of them at least no secret; no drand, which the twin cannot sign. */
export const randomness: fc.Arbitrary<Randomness[]> = fc
  .tuple(
    fc.array(
      fc.oneof(
        hex32.map(secret),
        fc.tuple(fc.stringMatching(/^[0-9]{6,64}$/), what).map(([digits, from]) => balls(digits, from)),
        fc.tuple(revealed, what).map(([[text, form], from]) => words(text as string, form as string, from)),
      ),
      { maxLength: 3 },
    ),
    fc.tuple(fc.stringMatching(/^[0-9]{6,12}$/), what).map(([digits, from]) => balls(digits, from)),
  )
  .map(([others, last]) => [...others, last]);

export const seed: fc.Arbitrary<string> = fc
  .uint8Array({ minLength: 32, maxLength: 32 })
  .map((bytes) => Buffer.from(bytes).toString('latin1'));

/** Changes to a byte string: a byte put for another, put in, taken out, or a stretch repeated. */
export interface Change {
  readonly how: 'replace' | 'insert' | 'delete' | 'repeat';
  /** Where, as a fraction of the length. */
  readonly at: number;
  readonly char: string;
}

const TELLING = [...'\n\r\t ,-:.+"{}[]\\019AZaefTZ\0\x7f\x80\xef\xff'];
export const change: fc.Arbitrary<Change> = fc.record({
  how: fc.constantFrom('replace', 'insert', 'delete', 'repeat'),
  at: fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
  char: fc.oneof(
    fc.constantFrom(...TELLING),
    fc.constantFrom(...ALPHABET),
    fc.nat(255).map((n) => String.fromCharCode(n)),
  ),
});

export function changed(text: string, { how, at, char }: Change): string {
  const i = Math.floor(at * (text.length + (how === 'insert' ? 1 : 0)));
  if (how === 'replace') return text.slice(0, i) + char + text.slice(i + 1);
  if (how === 'insert') return text.slice(0, i) + char + text.slice(i);
  if (how === 'delete') return text.slice(0, i) + text.slice(i + 1);
  const end = text.indexOf('\n', i) + 1;
  return text.slice(0, end) + text.slice(i);
}
