/** A list that a helper fetches: the content, the digests and the errors are those of reading it here. */
import { createHash, randomBytes } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import type { ListAsked } from '../../src/beside/letters.ts';
import { type BesidePlatform, besidePlatform } from '../../src/beside/platform.ts';
import { type ListFiles, type ReadList, readList } from '../../src/core/list-reading.ts';
import { NO_PICKER } from '../../src/core/picker.ts';
import type { Pieces } from '../../src/core/pieces.ts';
import type { ListFile } from '../../src/core/record.ts';
import type { NotedPieces } from '../../src/record/digested.ts';
import { openFile } from '../../src/record/fetched.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { Here } from './here.ts';

const ROWS = 150_000;
const list = (rows: number) =>
  new TextEncoder().encode(
    `code,tickets\n${Array.from({ length: rows }, (_, i) => `${100_000_000_000 + 7 * i},${1 + (i % 60)}\n`).join('')}`,
  );
const LIST = list(ROWS);
const GZ = new Uint8Array(gzipSync(LIST, { level: 1 }));
const sha256 = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex');
const BASE = 'https://draws.example/rounds/1/a/';

let asked: string[] = [];
/** Answers with these bodies, one after the other, and then with the last. */
function host(...bodies: (() => Response)[]): void {
  asked = [];
  vi.stubGlobal('fetch', async (url: string, { cache }: RequestInit) => {
    asked.push(`${url.slice(BASE.length)} ${cache}`);
    return (bodies[Math.min(asked.length, bodies.length) - 1] as () => Response)();
  });
}
const body =
  (bytes: Uint8Array, headers: Record<string, string> = {}) =>
  () =>
    new Response(bytes as BodyInit, { headers: { 'content-length': String(bytes.length), ...headers } });

beforeEach(() => {
  Here.made = [];
});
afterEach(() => vi.unstubAllGlobals());

const question = (file: ListFile): ListAsked => ({ url: `${BASE}${file}`, file, patience: 5000 });

async function here(file: ListFile): Promise<Pieces> {
  const opened = await openFile(`${BASE}${file}`, { file, limit: 2 ** 30 }, { kept: 'refuse' });
  if (opened === null) throw new Error('expected a file');
  return opened.pieces;
}

function filesOf(file: ListFile, pieces: Pieces): ListFiles {
  return file === 'applicants.csv' ? { csv: pieces, gz: null } : { csv: null, gz: pieces };
}

const read = (files: ListFiles, platform: BesidePlatform | typeof webPlatform): Promise<ReadList> =>
  readList(files, platform, { method: 'lottery', picker: NO_PICKER });

/** What is found, or the error as data. */
const found = (work: Promise<ReadList>) =>
  work.then(
    (value) => ({ value }),
    ({ code, message, place, expected, found: seen }) => ({ code, message, place, expected, seen }),
  );

async function there(
  file: ListFile,
  platform = besidePlatform(() => new Here()),
  onBytes: (done: number, total: number | null) => void = () => {},
): Promise<NotedPieces> {
  const pieces = await platform.listThere(question(file), onBytes, () => {
    throw new Error('its own bytes are not wanted');
  });
  if (pieces === null || pieces === 'not') throw new Error(`expected a list, found ${pieces}`);
  return pieces;
}

describe.each<ListFile>(['applicants.csv', 'applicants.csv.gz'])('%s', (file) => {
  const FILE = file === 'applicants.csv' ? LIST : GZ;

  test.each([2 ** 26, 700_000])('is read as it is here, where %d bytes are held', async (held) => {
    host(body(FILE));
    const platform = besidePlatform(() => new Here(held));
    const told: unknown[] = [];
    const pieces = await there(file, platform, (...step) => told.push(step));
    const value = await read(filesOf(file, pieces), platform);
    expect(value).toEqual(await read(filesOf(file, await here(file)), webPlatform));
    expect(value).toMatchObject({ rows: ROWS, sha256: sha256(LIST), bytes: LIST.length });
    expect(told.at(-1)).toEqual([FILE.length, FILE.length]);
    if (file === 'applicants.csv.gz')
      expect(await pieces.input?.()).toEqual({ file, size: GZ.length, sha256: sha256(GZ) });
    await expect.poll(() => Here.made.every(({ isEnded }) => isEnded)).toBe(true);
  });

  const changed = (at: number) => {
    const bytes = new Uint8Array(FILE);
    bytes[at] = (bytes[at] as number) ^ 1;
    return bytes;
  };
  const bodies: Readonly<Record<string, Uint8Array>> = {
    'that is cut': FILE.slice(0, -20),
    'that is cut in its middle': FILE.slice(0, FILE.length >> 1),
    'without a byte': new Uint8Array(0),
    'of other bytes': new Uint8Array(randomBytes(900_000)),
    'with a byte behind it': Uint8Array.from([...FILE, 0]),
    twice: Uint8Array.from([...FILE, ...FILE]),
    'behind an empty one': Uint8Array.from([...gzipSync(new Uint8Array(0)), ...FILE]),
    'whose checksum is another': changed(FILE.length - 6),
    'whose length is another': changed(FILE.length - 2),
    'whose header is another': changed(3),
    'with another byte in its middle': changed(FILE.length >> 1),
  };
  test.each(Object.entries(bodies))('%s: the same error, and the digest of the file', async (_, bytes) => {
    host(body(bytes));
    const platform = besidePlatform(() => new Here());
    const pieces = await there(file, platform);
    const one = await found(read(filesOf(file, pieces), platform));
    expect(one).toEqual(await found(read(filesOf(file, await here(file)), webPlatform)));
    if (file === 'applicants.csv.gz')
      expect(await pieces.input?.()).toEqual({ file, size: bytes.length, sha256: sha256(bytes) });
  });

  test('that breaks off: the same error, which is no verdict', async () => {
    host(body(FILE.slice(0, -20), { 'content-length': String(FILE.length) }));
    const platform = besidePlatform(() => new Here());
    const one = await found(read(filesOf(file, await there(file, platform)), platform));
    expect(one).toEqual(await found(read(filesOf(file, await here(file)), webPlatform)));
    expect(one).toMatchObject({ code: 'record.unreadable' });
  });

  test('that is not there, cannot be opened, or is a kept copy', async () => {
    const opened = () =>
      besidePlatform(() => new Here()).listThere(
        question(file),
        () => {},
        () => here(file) as never,
      );
    host(() => new Response(null, { status: 404 }));
    expect(await opened()).toBeNull();
    host(() => new Response(null, { status: 500 }));
    expect(await opened()).toBe('not');
    host(body(FILE, { 'content-type': 'text/html' }));
    expect(await opened()).toBe('not');
    expect(Here.made.every(({ isEnded }) => isEnded)).toBe(true);
  });

  test('without a helper it is to be opened here', async () => {
    host(body(FILE));
    const none = besidePlatform(() => {
      throw new Error('no workers here');
    });
    expect(
      await none.listThere(
        question(file),
        () => {},
        () => here(file) as never,
      ),
    ).toBe('not');
    expect(asked).toEqual([]);
  });

  test('a helper that breaks gives no list', async () => {
    host(body(FILE));
    let told = 0;
    class Breaking extends Here {
      override tell(data: unknown): void {
        if (told++ < 4) super.tell(data);
        else setImmediate(() => this.onerror?.({} as ErrorEvent));
      }
    }
    const platform = besidePlatform(() => new Breaking());
    const pieces = await there(file, platform);
    await expect(read(filesOf(file, pieces), platform)).rejects.toThrow('a helper broke');
    if (file === 'applicants.csv.gz') expect(await pieces.input?.()).toBeNull();
  });
});

test('a packed file that is broken once and whole the second time is no verdict', async () => {
  const bytes = new Uint8Array(GZ);
  bytes[GZ.length - 6] = (bytes[GZ.length - 6] as number) ^ 1;
  host(body(bytes), body(GZ));
  const platform = besidePlatform(() => new Here());
  const one = await found(
    read(filesOf('applicants.csv.gz', await there('applicants.csv.gz', platform)), platform),
  );
  expect(one).toMatchObject({ code: 'record.unreadable', message: expect.stringMatching(/came twice/) });
  expect(asked).toEqual(['applicants.csv.gz no-cache', 'applicants.csv.gz reload']);
});

test('of a packed list that nobody reads to its end, the file is read all the same', async () => {
  host(body(GZ));
  const pieces = await there('applicants.csv.gz');
  expect(pieces.input?.()).toBeNull();
  for await (const _ of pieces.unpacked as Pieces) break;
  expect(await pieces.input?.()).toMatchObject({ size: GZ.length, sha256: sha256(GZ) });
});
