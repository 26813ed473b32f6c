import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { RECORD_FILES } from '../../src/core/record.ts';
import { verify } from '../../src/core/verify.ts';
import { RULES_LIMIT } from '../../src/record/limits.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { zipRecord } from '../../src/record/zip.ts';
import { records } from '../vectors/records.ts';
import { type ZipEntry, zipBytes, zipOf } from './hostile-zip.ts';

const blobOf = (bytes: Uint8Array) => new Blob([bytes as BlobPart]);
const recordOf = async (entries: readonly ZipEntry[]) => zipRecord(blobOf(await zipBytes(entries)), 'a.zip');
const textOf = (bytes: Uint8Array | null) => bytes && new TextDecoder().decode(bytes);
const files = records['two-pages'] ?? {};
const unreadable = (message: RegExp) => ({
  code: 'record.unreadable',
  message: expect.stringMatching(message),
});

describe('a zip that is in order', () => {
  test.each(['', '202602/', 'a folder/', '普通/'])('is read below "%s"', async (folder) => {
    const record = await zipRecord(blobOf(await zipOf(files, folder)));
    for (const name of RECORD_FILES) expect(textOf(await record.read(name))).toBe(files[name] ?? null);
    expect((await verify(record, webPlatform, { software: 'test' })).verdict).toBe('verified');
  });

  test('may hold other files, folders and what macOS adds', async () => {
    const record = await recordOf([
      { name: 'a/' },
      { name: 'a/rules.md', content: 'rules', deflate: true },
      { name: 'a/notes.txt', content: 'x' },
      { name: '__MACOSX/a/rules.md', content: 'not this' },
      { name: '__MACOSX/a/._rules.md', content: 'not this' },
      { name: 'other/photo.jpg', content: 'x' },
    ]);
    expect(textOf(await record.read('rules.md'))).toBe('rules');
    expect(await record.read('seed.json')).toBeNull();
  });

  test('gives a document that is too long to one byte past its limit, which is enough to refuse it', async () => {
    for (const deflate of [true, false]) {
      const record = await recordOf([
        { name: 'seed.json', content: ' '.repeat(3 * DOCUMENT_LIMIT), deflate },
      ]);
      expect((await record.read('seed.json'))?.length).toBe(DOCUMENT_LIMIT + 1);
    }
    const whole = await recordOf([
      { name: 'seed.json', content: ' '.repeat(DOCUMENT_LIMIT + 1), deflate: true },
    ]);
    expect((await whole.read('seed.json'))?.length).toBe(DOCUMENT_LIMIT + 1);
  });

  test('an empty file is there', async () => {
    const record = await recordOf([
      { name: 'result.csv', content: '' },
      { name: 'rules.md', content: '', deflate: true },
    ]);
    expect(await record.read('result.csv')).toEqual(new Uint8Array(0));
    expect(await record.read('rules.md')).toEqual(new Uint8Array(0));
  });
});

describe('a zip that is refused at once', () => {
  const row = (why: string, message: RegExp, entries: readonly ZipEntry[]) =>
    [why, message, entries] as const;
  const one: ZipEntry = { name: 'rules.md', content: 'x' };
  test.each([
    row('a name twice', /"rules\.md" is there twice$/, [one, { ...one, content: 'y' }]),
    row('a name twice, in two folders', /records in the root and "a"$/, [one, { name: 'a/seed.json' }]),
    row('the same name in two folders', /records in "a" and "b"$/, [
      { ...one, name: 'a/rules.md' },
      { ...one, name: 'b/rules.md' },
    ]),
    row('two folders', /records in "a" and "b"$/, [{ name: 'a/seed.json' }, { name: 'b/rules.md' }]),
    row('too deep', /too deep/, [{ ...one, name: 'a/b/rules.md' }]),
    row('out of the folder', /"\.\.\/rules\.md" is not a safe name$/, [{ ...one, name: '../rules.md' }]),
    row('out of the folder, by an entry nobody asked for', /not a safe name/, [
      one,
      { name: 'a/../../evil' },
    ]),
    row('absolute', /not a safe name/, [{ ...one, name: '/rules.md' }]),
    row('a drive', /not a safe name/, [{ ...one, name: 'C:/rules.md' }]),
    row('a backslash', /backslash/, [{ ...one, name: 'a\\rules.md' }]),
    row('a backslash, of an entry nobody asked for', /backslash/, [one, { name: 'a\\b.txt' }]),
    row('a dot', /not a safe name/, [{ ...one, name: './rules.md' }]),
    row('an empty part', /not a safe name/, [{ ...one, name: 'a//rules.md' }]),
    row('a NUL', /not a safe name/, [{ ...one, name: 'rules.md\u0000.txt' }]),
    row('a folder of that name', /a folder or a link/, [{ name: 'rules.md/' }]),
    row('a link', /a folder or a link/, [{ ...one, mode: 0o120777 }]),
    row('encrypted', /encrypted/, [{ ...one, says: { flags: 1 } }]),
  ])('%s', async (_, message, entries) => {
    await expect(recordOf(entries)).rejects.toMatchObject(unreadable(message));
  });

  test('a name in an extra field that other programs do not read', async () => {
    const { crc32 } = await import('../../src/core/gzip.ts');
    const raw = utf8('other.md');
    const unicode = utf8('rules.md');
    const extra = new Uint8Array(9 + unicode.length);
    const view = new DataView(extra.buffer);
    view.setUint16(0, 0x7075, true);
    view.setUint16(2, 5 + unicode.length, true);
    view.setUint8(4, 1);
    view.setUint32(5, crc32(raw), true);
    extra.set(unicode, 9);
    await expect(
      recordOf([{ name: 'other.md', content: 'x', extra, says: { flags: 0 } }]),
    ).rejects.toMatchObject(unreadable(/two names/));
  });

  test('no files of a record: what may have been meant is named', async () => {
    await expect(
      recordOf([{ name: 'a/RULES.MD', content: 'x' }, { name: 'in.zip' }, { name: '__MACOSX/Seed.json' }]),
    ).rejects.toMatchObject({
      code: 'record.missing',
      message:
        'a.zip: expected the files of a record, found none; "a/RULES.MD" is not called rules.md; "in.zip" is another zip',
    });
  });

  test('no files of a record', async () => {
    await expect(recordOf([{ name: 'photo.jpg', content: 'x' }])).rejects.toMatchObject({
      code: 'record.missing',
    });
  });

  test.each([
    ['not a zip', () => utf8('code,tickets\n')],
    ['nothing', () => new Uint8Array(0)],
    ['cut off', async () => (await zipOf(files)).slice(0, -30)],
    ['something before it', async () => new Uint8Array([...utf8('#!/bin/sh\n'), ...(await zipOf(files))])],
    ['something after it', async () => new Uint8Array([...(await zipOf(files)), ...utf8('more')])],
    [
      'two zips',
      async () => new Uint8Array([...(await zipOf(files)), ...(await zipOf(records.three ?? {}))]),
    ],
  ])('%s', async (_, make) => {
    await expect(zipRecord(blobOf(await make()), 'a.zip')).rejects.toMatchObject({
      code: 'record.unreadable',
    });
  });
});

describe('an entry that is refused as it is read', () => {
  const list = 'code,tickets\n'.repeat(1000);
  const row = (why: string, entry: Omit<ZipEntry, 'name'>) => [why, entry] as const;
  test.each([
    row('another checksum', { content: list, deflate: true, says: { crc: 1 } }),
    row('another checksum, stored', { content: list, says: { crc: 1 } }),
    row('larger than it says', { content: list, deflate: true, says: { size: 100 } }),
    row('smaller than it says', { content: list, deflate: true, says: { size: 100_000 } }),
    row('larger than this program reads', { content: list, deflate: true, says: { size: 2 ** 31 } }),
    row('more packed bytes than there are', { content: list, deflate: true, says: { packed: 100_000 } }),
    row('fewer packed bytes than there are', { content: list, deflate: true, says: { packed: 10 } }),
    row('another name before its content', {
      content: list,
      deflate: true,
      localName: 'other.csv\u0000\u0000\u0000\u0000\u0000',
    }),
    row('no DEFLATE', { content: list, says: { method: 8 } }),
    row('a method nobody knows', { content: list, says: { method: 77 } }),
  ])('%s', async (_, entry) => {
    const read = async () => (await recordOf([{ name: 'applicants.csv', ...entry }])).read('applicants.csv');
    await expect(read()).rejects.toMatchObject({
      code: entry.says?.size === 2 ** 31 ? 'record.limit' : 'record.unreadable',
    });
  });

  test('rules longer than this program reads', async () => {
    const entry = { name: 'rules.md', content: new Uint8Array(RULES_LIMIT + 1), deflate: true };
    await expect(recordOf([entry])).rejects.toMatchObject({
      code: 'record.limit',
      message: expect.stringMatching(/at most 16777216 bytes/),
    });
  });

  test('a bomb stops at what it says it is', async () => {
    const record = await recordOf([
      { name: 'applicants.csv', content: new Uint8Array(50_000_000), deflate: true, says: { size: 20 } },
    ]);
    const before = process.memoryUsage().arrayBuffers;
    await expect(record.read('applicants.csv')).rejects.toMatchObject({ code: 'record.unreadable' });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
  });

  test('a document that says it is longer than it is', async () => {
    const record = await recordOf([
      { name: 'seed.json', content: '{}', deflate: true, says: { size: 100_000 } },
    ]);
    await expect(record.read('seed.json')).rejects.toMatchObject({ code: 'record.unreadable' });
  });
});
