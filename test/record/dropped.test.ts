import { describe, expect, test } from 'vitest';
import type { RecordFile } from '../../src/core/record.ts';
import {
  DROPPED_LIMIT,
  type DroppedFile,
  filesOfDrop,
  filesOfInput,
  findRecords,
} from '../../src/record/dropped.ts';
import { filesRecord } from '../../src/record/files.ts';
import { RULES_LIMIT } from '../../src/record/limits.ts';

const at = (...paths: string[]): DroppedFile[] => paths.map((path) => ({ path, blob: new Blob([path]) }));
const found = (...paths: string[]) =>
  findRecords(at(...paths)).map((record) => [
    record.kind,
    record.where,
    record.kind === 'files' ? record.files.map(({ name }) => name).join(' ') : '',
  ]);

describe('records among dropped files', () => {
  test('loose files are one', () => {
    expect(found('commitment.json', 'notes.txt', 'applicants.csv', '.DS_Store')).toEqual([
      ['files', '', 'commitment.json applicants.csv'],
    ]);
  });
  test('a folder is one, however deep', () => {
    expect(found('a/b/commitment.json', 'a/b/seed.json', 'a/readme.md')).toEqual([
      ['files', 'a/b', 'commitment.json seed.json'],
    ]);
  });
  test('several are named', () => {
    expect(found('r/ordinary/commitment.json', 'r/ne/commitment.json', 'r/rules.md')).toEqual([
      ['files', 'r/ne', 'commitment.json'],
      ['files', 'r/ordinary', 'commitment.json'],
    ]);
  });
  test('without a commitment anywhere any file will do', () => {
    expect(found('a/seed.json', 'a/result.csv')).toEqual([['files', 'a', 'seed.json result.csv']]);
  });
  test('a zip is one', () => {
    expect(found('a.ZIP')).toEqual([['zip', 'a.ZIP', '']]);
    expect(found('b.zip', 'commitment.json')).toEqual([
      ['files', '', 'commitment.json'],
      ['zip', 'b.zip', ''],
    ]);
  });
  test('nothing is none', () => {
    expect(found('photo.jpg', '__MACOSX/commitment.json', 'commitment.json.txt')).toEqual([]);
  });
});

describe('the log of a record', () => {
  const logOf = (...paths: string[]) =>
    findRecords(at(...paths)).map((record) =>
      record.kind === 'files' ? record.log?.map(({ path }) => path) : null,
    );
  test('lies in its folder, or in the nearest around it', () => {
    const inside = ['a/commitment.json', 'a/log/checkpoint', 'a/log/tile/entries/000.p/2', 'log/checkpoint'];
    expect(logOf(...inside)).toEqual([['checkpoint', 'tile/entries/000.p/2']]);
    expect(
      logOf('site/rounds/r/p/commitment.json', 'site/log/checkpoint', 'site/log/proofs/0.tlog-proof'),
    ).toEqual([['checkpoint', 'proofs/0.tlog-proof']]);
    expect(logOf('commitment.json', 'log/checkpoint')).toEqual([['checkpoint']]);
  });
  test('is none anywhere else, and none without its checkpoint', () => {
    expect(logOf('a/commitment.json', 'b/log/checkpoint')).toEqual([undefined]);
    expect(logOf('a/commitment.json', 'a/log/tile/entries/000.p/2')).toEqual([undefined]);
    expect(logOf('a/commitment.json', 'a/logs/checkpoint', 'checkpoint')).toEqual([undefined]);
  });
});

test('an input gives paths where it has them', () => {
  const file = new File(['x'], 'seed.json');
  const inFolder = Object.assign(new File(['x'], 'seed.json'), { webkitRelativePath: 'a/seed.json' });
  expect(filesOfInput([file, inFolder]).map(({ path }) => path)).toEqual(['seed.json', 'a/seed.json']);
});

describe('a drop', () => {
  const fileEntry = (name: string) => ({
    name,
    isFile: true,
    file: (resolve: (file: File) => void) => resolve(new File([name], name)),
  });
  const folderEntry = (name: string, inside: unknown[], size = 2) => ({
    name,
    isFile: false,
    createReader: () => {
      let given = 0;
      return {
        readEntries: (resolve: (entries: unknown[]) => void) => {
          resolve(inside.slice(given, given + size));
          given += size;
        },
      };
    },
  });
  const drop = (...entries: unknown[]) =>
    filesOfDrop(
      entries.map((entry) => ({
        webkitGetAsEntry: () => entry,
        getAsFile: () => null,
      })) as unknown as DataTransferItem[],
    );

  test('is walked to the end, piece by piece', async () => {
    const names = ['rules.md', 'applicants.csv', 'commitment.json', 'seed.json', 'result.csv'];
    const files = await drop(folderEntry('a', [folderEntry('b', names.map(fileEntry))]), null);
    expect(files.map(({ path }) => path).sort()).toEqual(names.map((name) => `a/b/${name}`).sort());
  });
  test('of a whole disk is refused', async () => {
    const many = Array.from({ length: DROPPED_LIMIT + 1 }, (_, i) => fileEntry(`${i}`));
    await expect(drop(folderEntry('disk', many, 5000))).rejects.toMatchObject({ code: 'record.unreadable' });
    const loop: { inside: unknown[] } = { inside: [] };
    const endless = folderEntry('loop', loop.inside);
    loop.inside.push(endless);
    await expect(drop(endless)).rejects.toMatchObject({ code: 'record.unreadable' });
  });
  test('of a folder that cannot be read is refused', async () => {
    const broken = {
      name: 'a',
      isFile: false,
      createReader: () => ({
        readEntries: (_: unknown, reject: (e: Error) => void) => reject(new Error('no')),
      }),
    };
    await expect(drop(broken)).rejects.toMatchObject({
      code: 'record.unreadable',
      message: expect.stringMatching(/cannot be read: no/),
    });
  });
});

describe('a record of files', () => {
  const named = (name: RecordFile, content: BlobPart) => ({ name, blob: new Blob([content]) });
  test('is their bytes', async () => {
    const record = filesRecord([named('rules.md', 'rules')]);
    expect(await record.read('rules.md')).toEqual(new TextEncoder().encode('rules'));
    expect(await record.read('seed.json')).toBeNull();
  });
  test('has each name once', () => {
    expect(() => filesRecord([named('rules.md', 'a'), named('rules.md', 'b')])).toThrow(/found two/);
  });
  test('keeps to the limits', async () => {
    const record = filesRecord([
      named('seed.json', ' '.repeat(100_000)),
      named('rules.md', new Uint8Array(RULES_LIMIT + 1)),
    ]);
    expect((await record.read('seed.json'))?.length).toBe(65_536);
    await expect(record.read('rules.md')).rejects.toMatchObject({ code: 'record.limit' });
  });
  test('that went away cannot be read', async () => {
    const gone = {
      size: 3,
      slice: () => ({ arrayBuffer: () => Promise.reject(new Error('NotFoundError')) }),
    };
    const record = filesRecord([{ name: 'rules.md', blob: gone as unknown as Blob }]);
    await expect(record.read('rules.md')).rejects.toMatchObject({ code: 'record.unreadable' });
  });
});
