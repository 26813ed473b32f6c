/** One rule for zips in two programs: of every zip both read the same files, or neither reads any. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { BlobReader, BlobWriter, TextReader, ZipWriter } from '@zip.js/zip.js';
import { afterAll, describe, expect, test } from 'vitest';
import { concat, utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { RECORD_FILES } from '../../src/core/record.ts';
import { Words } from '../../src/core/words.ts';
import { RULES_LIMIT } from '../../src/record/limits.ts';
import { zipRecord } from '../../src/record/zip.ts';
import { type ZipEnd, type ZipEntry, zipBytes } from '../record/hostile-zip.ts';
import { isLong, runs } from '../runs.ts';
import { python } from './python.ts';

/** What was read: the digest of each file, and how much a list may be unpacked to; null where the zip is refused. */
type Read = { readonly files: Readonly<Record<string, string>>; readonly room: readonly number[] } | null;

/** What public/verify.py reads of these, all in one process. */
function pythonReads(zips: readonly Uint8Array[]): Read[] {
  const { status, stdout, stderr } = spawnSync(python, ['-B', 'test/python/zips.py', 'public'], {
    input: `${zips.map((zip) => Buffer.from(zip).toString('base64')).join('\n')}\n`,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  expect(stderr).toBe('');
  expect(status).toBe(0);
  return stdout
    .trimEnd()
    .split('\n')
    .map((line) => {
      const read = JSON.parse(line);
      return 'refused' in read ? null : read;
    });
}

async function ourRead(zip: Uint8Array): Promise<Read> {
  try {
    const record = await zipRecord(new Blob([zip as BlobPart]), 'a.zip');
    const files: Record<string, string> = {};
    for (const name of RECORD_FILES) {
      const bytes = await record.read(name);
      if (bytes !== null) files[name] = createHash('sha256').update(bytes).digest('hex');
    }
    return { files, room: [record.room?.bytes ?? -1, record.room?.rows ?? -1] };
  } catch (error) {
    if (error instanceof MingqianError && /^record\.(unreadable|missing|limit)$/.test(error.code))
      return null;
    throw error;
  }
}

const RULES = 'rules of the draw\n'.repeat(30);
const one: ZipEntry = { name: 'rules.md', content: RULES, deflate: true };
const two: ZipEntry = { name: 'seed.json', content: '{}' };
const bytes = (...values: number[]) => Uint8Array.from(values);
/** The end record of a zip without entries. */
const emptyEnd = concat(bytes(0x50, 0x4b, 5, 6), new Uint8Array(18));

async function compareAll(zips: readonly Uint8Array[], name: (i: number) => string): Promise<number> {
  const theirs = pythonReads(zips);
  let read = 0;
  for (const [i, zip] of zips.entries()) {
    const ours = await ourRead(zip);
    if (ours !== null) read++;
    const said = `${name(i)}: ${Buffer.from(zip).toString('base64').slice(0, 4000)}`;
    expect(theirs[i], said).toEqual(ours);
  }
  return read;
}

describe('what breaks a rule is read by neither', () => {
  const made: readonly (readonly [string, readonly ZipEntry[], ZipEnd?])[] = [
    ['a comment', [one], { comment: utf8('hello') }],
    ['an empty end record in the comment', [one], { comment: emptyEnd }],
    ['an empty end record behind it', [one], { suffix: emptyEnd }],
    ['bytes before it', [one], { prefix: utf8('#!/bin/sh\n') }],
    ['bytes before it that are not counted', [one], { prefix: utf8('#!'), isPrefixHidden: true }],
    ['bytes behind it', [one], { suffix: bytes(0) }],
    ['bytes between two files', [one, { ...two, before: bytes(0) }]],
    ['bytes behind the last file', [one, two], { gap: bytes(0) }],
    ['bytes behind the directory', [one], { behindDirectory: bytes(0) }],
    ['bytes behind the directory, counted to it', [one], { behindDirectory: bytes(0), sizeShift: 1 }],
    ['bytes behind a DEFLATE stream', [{ ...one, junk: utf8('junk') }]],
    ['a byte behind a DEFLATE stream', [{ ...one, junk: bytes(0) }]],
    ['a NUL in a name', [{ ...one, name: 'rules.md\u0000.txt' }]],
    ['a NUL in the name of another file', [one, { name: 'a\u0000b' }]],
    ['a name twice', [one, one]],
    ['a name twice, in capital letters', [one, { name: 'RULES.md' }]],
    ['a name twice, with a dot behind it', [one, { name: 'rules.md.' }]],
    ['a name twice, as a folder', [one, { name: 'rules.md/' }]],
    ['a colon', [one, { name: 'rules.md::$DATA' }]],
    ['a backslash', [one, { name: 'a\\b' }]],
    ['out of the folder', [one, { name: 'a/../../b' }]],
    ['too deep', [{ ...one, name: 'a/b/rules.md' }]],
    ['two folders', [one, { ...two, name: 'a/seed.json' }]],
    ['a link', [{ ...one, mode: 0o120777 }]],
    ['a folder by its attribute', [{ ...one, attributes: 0x10 }]],
    ['encrypted', [{ ...one, says: { flags: 1 } }]],
    ['another method', [{ ...one, says: { method: 9 } }]],
    ['another flag', [{ ...one, says: { flags: 0x10 } }]],
    ['a comment on an entry', [{ ...one, comment: 'x' }]],
    ['another name before its content', [{ ...one, localName: 'rules.mD' }]],
    ['another method before its content', [{ ...one, local: { method: 0 } }]],
    ['another flag before its content', [{ ...one, local: { flags: 0 } }]],
    ['another size before its content', [{ ...one, local: { size: 1 } }]],
    ['no sizes before its content, and no descriptor', [{ ...one, local: { size: 0, packed: 0, crc: 0 } }]],
    ['another size in its descriptor', [{ ...one, descriptor: 16, local: { size: 1 } }]],
    ['stored, with a descriptor', [{ ...one, deflate: false, descriptor: 16 }]],
    ['another checksum', [{ ...one, says: { crc: 1 } }]],
    ['another size', [{ ...one, says: { size: RULES.length + 1 } }]],
    ['another size of a document', [{ ...two, content: '{}', deflate: true, says: { size: 70_000 } }]],
    ['a second name', [{ ...one, extra: bytes(0x75, 0x70, 0, 0) }]],
    ['zip64', [{ ...one, extra: bytes(1, 0, 0, 0) }]],
    ['an extra field that breaks off', [{ ...one, extra: bytes(1, 2, 3) }]],
    ['one entry overlapping another', [one, { ...two, shift: -1 }]],
    ['the same content for two entries', [one, { ...one, name: 'seed.json', shift: -(38 + 30) }]],
    ['more entries than there are', [one], { count: 2, countHere: 2 }],
    ['fewer entries than there are', [one, two], { count: 1, countHere: 1 }],
    ['part of a split zip', [one], { disk: 1 }],
    ['no file of a record', [{ name: 'photo.jpg' }]],
    ['nothing', []],
    ['rules.md of 20 MiB', [{ ...one, content: new Uint8Array(20 << 20) }]],
    ['rules.md of one byte too many', [{ ...one, content: new Uint8Array(RULES_LIMIT + 1) }]],
    [
      'more than a zip of its size may unpack to',
      [{ name: 'applicants.csv', content: new Uint8Array(60 << 20), deflate: true }],
    ],
    ['more entries than are read', [one, ...Array.from({ length: 10_000 }, (_, i) => ({ name: `${i}` }))]],
  ];
  const zips = made.map(([, entries, around]) => zipBytes(entries, around));
  test(`${made.length} of them`, async () => {
    const all = await Promise.all(zips);
    const theirs = pythonReads(all);
    for (const [i, [name]] of made.entries()) {
      expect.soft([name, await ourRead(all[i] as Uint8Array)]).toEqual([name, null]);
      expect.soft([name, theirs[i]]).toEqual([name, null]);
    }
  });
});

if (isLong)
  test('a larger zip may unpack to 56 times its size, to the byte', { timeout: 120_000 }, async () => {
    const words = new Words(new Uint8Array(32).fill(3));
    const length = 1_250_000;
    const noise = Uint8Array.from({ length }, () => {
      words.next();
      return words.low;
    });
    const made = (size: number) =>
      zipBytes([
        { name: 'noise', content: noise.subarray(0, size) },
        { name: 'applicants.csv', content: new Uint8Array(56 * length), deflate: true },
      ]);
    const rest = (await made(0)).length;
    const zips = [await made(length - rest), await made(length - rest - 1)];
    expect(zips.map((zip) => zip.length)).toEqual([length, length - 1]);
    const ours = [await ourRead(zips[0] as Uint8Array), await ourRead(zips[1] as Uint8Array)];
    expect(ours).toMatchObject([{ room: [0, 3 * length] }, null]);
    expect(pythonReads(zips)).toEqual(ours);
  });

describe('what programs make is read by both', () => {
  const folder = mkdtempSync(join(tmpdir(), 'mingqian-zips-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  const UT = bytes(0x55, 0x54, 5, 0, 1, 1, 2, 3, 4);
  const beside: ZipEntry = {
    name: '__MACOSX/202602/._rules.md',
    content: 'x'.repeat(176),
    deflate: true,
    descriptor: 16,
  };
  const made: Record<string, () => Promise<Uint8Array>> = {
    'macOS Finder': () =>
      zipBytes([
        { name: '202602/', mode: 0o40755, says: { flags: 0 } },
        { ...one, name: '202602/rules.md', descriptor: 16, extra: UT, says: { flags: 8 } },
        { ...beside, says: { flags: 8 } },
        { ...two, name: '202602/seed.json', deflate: true, descriptor: 16, says: { flags: 8 } },
        {
          name: '202602/.DS_Store',
          content: 'x'.repeat(99),
          deflate: true,
          descriptor: 16,
          says: { flags: 8 },
        },
        { name: '__MACOSX/202602/rules.md', content: 'y', deflate: true, descriptor: 16, says: { flags: 8 } },
      ]),
    'Windows Explorer': () =>
      zipBytes([one, two].map((entry) => ({ ...entry, mode: 0, attributes: 0x20, says: { flags: 0 } }))),
    'Windows, a folder whose name is in GBK': async () => {
      const zip = await zipBytes([{ ...one, name: 'XXXX/rules.md', says: { flags: 0 } }]);
      const text = Buffer.from(zip).toString('latin1').replaceAll('XXXX', '\xc6\xd5\xcd\xa8');
      return new Uint8Array(Buffer.from(text, 'latin1'));
    },
    '7-Zip': () =>
      zipBytes([
        { name: 'a/', mode: 0, attributes: 0x10 },
        { ...one, name: 'a/rules.md', mode: 0, attributes: 0x20, says: { flags: 2 } },
      ]),
    'Info-ZIP': () => zipBytes([one, two].map((entry) => ({ ...entry, extra: UT, says: { flags: 2 } }))),
    'a descriptor without a signature': () =>
      zipBytes([
        { ...one, descriptor: 12 },
        { ...two, deflate: true, descriptor: 12 },
      ]),
    'an empty file with a descriptor': () =>
      zipBytes([{ ...one, content: '', deflate: false, descriptor: 16 }]),
    'not in the order of its directory': async () => {
      const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
      await writer.add('b/seed.json', new TextReader('{}'));
      await writer.add('b/rules.md', new TextReader(RULES));
      return new Uint8Array(await (await writer.close()).arrayBuffer());
    },
    'zip.js, of blobs and folders': async () => {
      const writer = new ZipWriter(new BlobWriter('application/zip'), { useWebWorkers: false });
      await writer.add('普通/', undefined, { directory: true });
      await writer.add('普通/rules.md', new BlobReader(new Blob([RULES])));
      await writer.add('普通/result.csv', new BlobReader(new Blob([])), { level: 0 });
      return new Uint8Array(await (await writer.close()).arrayBuffer());
    },
    "Python's zipfile": async () => {
      const path = join(folder, 'python.zip');
      const program = [
        'import sys, zipfile, io',
        'with zipfile.ZipFile(sys.argv[1], "w", zipfile.ZIP_DEFLATED) as z:',
        '    z.writestr("a/", "")',
        '    z.writestr("a/rules.md", sys.argv[2])',
        '    z.writestr("a/seed.json", "{}", zipfile.ZIP_STORED)',
      ].join('\n');
      expect(spawnSync(python, ['-c', program, path, RULES]).status).toBe(0);
      return new Uint8Array(readFileSync(path));
    },
    "Python's zipfile, to a pipe": async () => {
      const program = [
        'import sys, zipfile',
        'class Pipe:',
        '    def write(self, data): return sys.stdout.buffer.write(data)',
        '    def flush(self): sys.stdout.buffer.flush()',
        'with zipfile.ZipFile(Pipe(), "w", zipfile.ZIP_DEFLATED) as z:',
        '    z.writestr("rules.md", sys.argv[1])',
      ].join('\n');
      const { stdout, status } = spawnSync(python, ['-c', program, RULES]);
      expect(status).toBe(0);
      return new Uint8Array(stdout);
    },
    'rules.md of exactly 16 MiB': () => zipBytes([{ ...one, content: new Uint8Array(RULES_LIMIT) }]),
    'a document that is too long, which the checks say': () =>
      zipBytes([{ ...two, content: ' '.repeat(200_000), deflate: true }]),
  };
  test.each(Object.entries(made))('%s', async (_, make) => {
    const zip = await make();
    const ours = await ourRead(zip);
    expect(ours).not.toBeNull();
    expect(pythonReads([zip])[0]).toEqual(ours);
  });
});

describe('zips changed at random', () => {
  const words = new Words(new Uint8Array(32).fill(11));
  const next = (below: number) => {
    words.next();
    return words.high % below;
  };
  const oneOf = <T>(choices: readonly T[]): T => choices[next(choices.length)] as T;
  const NUMBERS = [0, 1, 2, 7, 8, 9, 0x10, 0x800, 0x806, 0x808, 0xffff, 0x10000, 0xffffffff];
  const JUNK = [
    bytes(0),
    utf8('junk'),
    utf8('PK\u0003\u0004'),
    utf8('PK\u0005\u0006'),
    emptyEnd,
    new Uint8Array(300),
  ];
  const NAMES =
    'rules.md seed.json RULES.md rules.md. a/rules.md a/b/rules.md b/seed.json __MACOSX/rules.md a/__MACOSX/seed.json rules.md/ a/ a a//b ./rules.md ../rules.md /rules.md C:/rules.md a\\b a\u0000b a:b .DS_Store a/.DS_Store in.zip 普通/rules.md ... a/../b result.csv applicants.csv.gz'.split(
      ' ',
    );
  const perhaps = <T>(odds: number, make: () => T): T | undefined => (next(odds) === 0 ? make() : undefined);
  /** An object without the members that are undefined. */
  const only = <T extends object>(value: T) =>
    Object.fromEntries(Object.entries(value).filter(([, member]) => member !== undefined)) as {
      [K in keyof T]: Exclude<T[K], undefined>;
    };
  const says = () =>
    only({
      crc: perhaps(6, () => oneOf(NUMBERS)),
      size: perhaps(6, () => oneOf(NUMBERS)),
      packed: perhaps(6, () => oneOf(NUMBERS)),
      flags: perhaps(3, () => oneOf(NUMBERS) & 0xffff),
      method: perhaps(6, () => oneOf(NUMBERS) & 0xffff),
    });
  const GOOD = ['rules.md', 'seed.json', 'result.csv', 'notes.txt', '.DS_Store'];
  const entry = (folder: string): ZipEntry => ({
    name: next(8) === 0 ? oneOf(NAMES) : folder + oneOf(GOOD),
    content: oneOf(['', 'x', RULES, '{}', ' '.repeat(70_000)]),
    deflate: next(3) > 0,
    ...only({
      says: perhaps(24, says),
      local: perhaps(24, says),
      descriptor: perhaps(4, () => oneOf([12, 16] as const)),
      junk: perhaps(40, () => oneOf(JUNK)),
      before: perhaps(60, () => oneOf(JUNK)),
      behind: perhaps(60, () => oneOf(JUNK)),
      comment: perhaps(60, () => 'x'),
      shift: perhaps(60, () => next(80) - 40),
      extra: perhaps(16, () =>
        oneOf([
          bytes(0x55, 0x54, 1, 0, 1),
          bytes(1, 0, 0, 0),
          bytes(0x75, 0x70, 1, 0, 1),
          bytes(1, 2, 3),
          bytes(9, 9, 9, 9),
        ]),
      ),
      localName: perhaps(40, () => oneOf(NAMES)),
      mode: perhaps(12, () => oneOf([0, 0o100600, 0o120777, 0o40755, 0o10644])),
      attributes: perhaps(16, () => oneOf([0x10, 0x20, 0x30, 1])),
    }),
  });
  const around = (): ZipEnd =>
    only({
      prefix: perhaps(60, () => oneOf(JUNK)),
      isPrefixHidden: next(2) === 0,
      gap: perhaps(60, () => oneOf(JUNK)),
      behindDirectory: perhaps(60, () => oneOf(JUNK)),
      comment: perhaps(50, () => oneOf(JUNK)),
      suffix: perhaps(60, () => oneOf(JUNK)),
      count: perhaps(60, () => next(4)),
      countHere: perhaps(80, () => next(4)),
      disk: perhaps(80, () => 1),
      sizeShift: perhaps(80, () => next(5) - 2),
      offsetShift: perhaps(80, () => next(5) - 2),
    });
  /** A byte or a few, changed, taken out, put in; in a header most of the time. */
  const scratched = (zip: Uint8Array): Uint8Array => {
    const tail = Math.min(zip.length, 22 + 60 * next(4));
    const at = oneOf([next(zip.length + 1), next(60) % (zip.length + 1), zip.length - next(tail + 1)]);
    const length = 1 + next(4);
    const value = oneOf(NUMBERS);
    switch (next(4)) {
      case 0:
        return concat(zip.slice(0, at), bytes(next(256)), zip.slice(at + 1));
      case 1:
        return concat(zip.slice(0, at), zip.slice(at + length));
      case 2:
        return concat(zip.slice(0, at), oneOf(JUNK), zip.slice(at));
      default:
        return concat(zip.slice(0, at), bytes(value & 255, (value >>> 8) & 255), zip.slice(at + 2));
    }
  };
  test('some read, most refused, none judged differently', { timeout: 120_000 }, async () => {
    const zips: Uint8Array[] = [];
    for (let i = 0; i < runs(1200); i++) {
      const names = new Set<string>();
      const folder = oneOf(['', 'a/']);
      const entries = Array.from({ length: 1 + next(3) }, () => entry(folder)).filter(
        ({ name }) => next(8) === 0 || !names.has(name) === !!names.add(name),
      );
      zips.push(await zipBytes(entries, next(3) === 0 ? around() : {}));
    }
    const good = await zipBytes([
      { ...one, descriptor: 16 },
      { ...two, name: 'seed.json' },
    ]);
    for (let i = 0; i < runs(1200); i++) zips.push(scratched(i % 2 === 0 ? good : oneOf(zips.slice(0, 100))));
    const read = await compareAll(zips, (i) => `zip ${i}`);
    expect(read).toBeGreaterThan(zips.length / 10);
    expect(read).toBeLessThan(zips.length / 2);
  });
});
