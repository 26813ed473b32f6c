/** A record in a zip, which is read in one way or not at all. */
import { createHash } from 'node:crypto';
import fc from 'fast-check';

import { RECORD_FILES } from '../../../src/core/record.ts';
import { zipRecord } from '../../../src/record/zip.ts';
import { zipEntries } from '../../../src/record/zip-entries.ts';
import type { Next } from '../../python/mutate.ts';
import { type ZipEnd, type ZipEntry, zipBytes } from '../../record/hostile-zip.ts';
import { demand, readOr, refusal, type Target } from '../target.ts';
import { packed, recordOf } from './record-twin.ts';

const CODES = ['record.missing', 'record.unreadable', 'record.limit'] as const;
const blobOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]);

/** The digest of each file; null where the zip, or a file in it, is refused. */
async function digests(input: Uint8Array): Promise<Record<string, string>> {
  const record = await zipRecord(blobOf(input), 'a.zip');
  const files: Record<string, string> = {};
  for (const name of RECORD_FILES) {
    const bytes = await record.read(name);
    if (bytes !== null) files[name] = createHash('sha256').update(bytes).digest('hex');
  }
  return files;
}

const name = fc.oneof(
  fc.constantFrom(
    ...RECORD_FILES,
    'RULES.MD',
    'a/rules.md',
    'b/rules.md',
    'a/b/seed.json',
    '__MACOSX/seed.json',
  ),
  fc.constantFrom(
    '../seed.json',
    '/seed.json',
    'a\\seed.json',
    'seed.json/',
    'a/',
    'seed.json.',
    'c:seed.json',
    'log/checkpoint',
  ),
  fc.string({ unit: 'binary', maxLength: 6 }),
);
const number = fc.oneof(fc.nat(20), fc.constantFrom(0xffff, 0x800, 8, 1, 12, 14));
const says = fc.record(
  { crc: number, size: number, packed: number, flags: number, method: fc.nat(12) },
  { requiredKeys: [] },
);
const entry: fc.Arbitrary<ZipEntry> = fc.record(
  {
    name,
    content: fc.string({ maxLength: 30 }),
    deflate: fc.boolean(),
    descriptor: fc.constantFrom(12, 16) as fc.Arbitrary<12 | 16>,
    says,
    local: says,
    junk: fc.uint8Array({ maxLength: 3 }),
    before: fc.uint8Array({ maxLength: 3 }),
    behind: fc.uint8Array({ maxLength: 3 }),
    comment: fc.string({ maxLength: 2 }),
    localName: name,
    mode: fc.constantFrom(0o120777, 0o100644, 0o040755, 0),
    extra: fc.uint8Array({ maxLength: 9 }),
  },
  { requiredKeys: ['name', 'content', 'deflate'] },
) as fc.Arbitrary<ZipEntry>;
const plain: fc.Arbitrary<ZipEntry> = fc.record({
  name,
  content: fc.string({ maxLength: 30 }),
  deflate: fc.boolean(),
});
const around: fc.Arbitrary<ZipEnd> = fc.record(
  {
    prefix: fc.uint8Array({ maxLength: 3 }),
    isPrefixHidden: fc.boolean(),
    gap: fc.uint8Array({ maxLength: 3 }),
    behindDirectory: fc.uint8Array({ maxLength: 3 }),
    comment: fc.uint8Array({ maxLength: 3 }),
    suffix: fc.uint8Array({ maxLength: 3 }),
    count: fc.nat(4),
    countHere: fc.nat(4),
    disk: fc.nat(1),
    sizeShift: fc.integer({ min: -3, max: 3 }),
    offsetShift: fc.integer({ min: -3, max: 3 }),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<ZipEnd>;

/** What zips are made of, as text: making one takes waiting, which no arbitrary does. */
const recipe = fc.tuple(
  fc.array(fc.oneof({ weight: 3, arbitrary: plain }, { weight: 1, arbitrary: entry }), {
    minLength: 1,
    maxLength: 4,
  }),
  fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: around }),
);

/** Fields of a local header, a directory's entry and the end record, by their signatures: place and size. */
const FIELDS: Readonly<Record<number, readonly (readonly [number, 2 | 4])[]>> = {
  67324752: [
    [6, 2],
    [8, 2],
    [14, 4],
    [18, 4],
    [22, 4],
    [26, 2],
    [28, 2],
  ],
  33639248: [
    [8, 2],
    [10, 2],
    [16, 4],
    [20, 4],
    [24, 4],
    [28, 2],
    [30, 2],
    [32, 2],
    [34, 2],
    [38, 4],
    [42, 4],
  ],
  101010256: [
    [4, 2],
    [8, 2],
    [10, 2],
    [12, 4],
    [16, 4],
    [20, 2],
  ],
};

/** One field set to another number. */
function otherField(input: Uint8Array, next: Next): Uint8Array | null {
  const changed = input.slice();
  const view = new DataView(changed.buffer);
  const places = Array.from({ length: Math.max(0, changed.length - 21) }, (_, at) => at).filter(
    (at) => FIELDS[view.getUint32(at, true)] !== undefined,
  );
  const at = places[next(Math.max(1, places.length))];
  if (at === undefined) return null;
  const fields = FIELDS[view.getUint32(at, true)] ?? [];
  const [field, size] = fields[next(fields.length)] as readonly [number, 2 | 4];
  const place = at + field;
  if (place + size > changed.length) return null;
  const was = size === 2 ? view.getUint16(place, true) : view.getUint32(place, true);
  const value = [was + 1, was - 1, 0, 8, changed.length, 0xffff, was ^ (1 << next(16)), next(64)][
    next(8)
  ] as number;
  if (size === 2) view.setUint16(place, value & 0xffff, true);
  else view.setUint32(place, value >>> 0, true);
  return changed;
}

const record = recordOf('three');
const recordEntries: readonly ZipEntry[] = Object.entries(record).map(([file, content], i) => ({
  name: file,
  content,
  deflate: i % 2 === 0,
}));

export const zipTarget: Target = {
  name: 'zip',
  what: 'a record in a zip',
  most: 20_000,
  seeds: async () => [
    await zipBytes(recordEntries),
    await zipBytes(recordEntries.map((one) => ({ ...one, name: `a/${one.name}` }))),
    await zipBytes(recordEntries.map((one) => ({ ...one, descriptor: 16 as const, deflate: true }))),
    ...(await Promise.all(
      fc.sample(recipe, { numRuns: 150, seed: 1 }).map(([entries, end]) => zipBytes(entries, end)),
    )),
  ],
  change: async (input, next) => {
    if (next(4) > 0) return otherField(input, next);
    const [[entries, end] = [[], {}]] = fc.sample(recipe, { numRuns: 1, seed: next(2 ** 31) });
    return zipBytes(entries, end);
  },
  words: [
    'PK\u0003\u0004',
    'PK\u0001\u0002',
    'PK\u0005\u0006',
    'PK\u0007\u0008',
    'seed.json',
    'rules.md',
    '../',
  ],
  check: async (input) => {
    const { value, came } = await readOr(
      () => digests(input),
      (error) => refusal(error, CODES),
    );
    if (value === null) return came;
    // Where it is read, its files fill it from the first byte to the directory, each in one place.
    const entries = await zipEntries(blobOf(input), 'a.zip');
    demand(entries.length >= Object.keys(value).length, () => 'more files than entries');
    for (const { at, packed: length } of entries)
      demand(at + length <= input.length, () => `a file up to ${at + length} in ${input.length} bytes`);
    return `read ${Object.keys(value).length}`;
  },
  twin: async (input) => {
    const { value } = await readOr(
      () => digests(input),
      (error) => refusal(error, CODES),
    );
    // RECORD_FILES' order is the report's; the other's is the zip's.
    const sorted = (files: unknown) =>
      files === null || typeof files !== 'object'
        ? files
        : Object.entries(files).sort(([a], [b]) => (a < b ? -1 : 1));
    return { question: { zip: packed({ zip: input })['zip'] }, expected: sorted(value), sees: sorted };
  },
};
