import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { DOCUMENT_LIMIT } from '../../src/core/documents.ts';
import { sha256 } from '../../src/core/hashing.ts';
import type { RecordFile } from '../../src/core/record.ts';
import { verify } from '../../src/core/verify.ts';
import { fetchFile } from '../../src/record/fetched.ts';
import { httpRecord } from '../../src/record/http.ts';
import { RULES_LIMIT } from '../../src/record/limits.ts';
import { webPlatform } from '../../src/record/web-platform.ts';
import { records } from '../vectors/records.ts';

const base = 'https://example.org/site/rounds/202602/ordinary/';
const answer = (body: BodyInit | null, init: ResponseInit = {}): typeof fetch =>
  (async () => new Response(body, init)) as typeof fetch;
const read = (name: RecordFile, fetch: typeof globalThis.fetch) => httpRecord(base, { fetch }).read(name);
const unreadable = (message: RegExp) => ({
  code: 'record.unreadable',
  message: expect.stringMatching(message),
});

describe('addresses', () => {
  test.each([base, base.slice(0, -1)])('files are below %s', async (address) => {
    const asked: string[] = [];
    const record = httpRecord(address, {
      fetch: (async (url: string) => {
        asked.push(url);
        return new Response('x');
      }) as typeof fetch,
    });
    await record.read('seed.json');
    expect(asked).toEqual([`${base}seed.json`]);
  });
});

describe('answers', () => {
  test('a file is its bytes', async () => {
    expect(await read('rules.md', answer('rules'))).toEqual(new TextEncoder().encode('rules'));
  });
  test('an empty file is there', async () => {
    expect(await read('result.csv', answer(''))).toEqual(new Uint8Array(0));
  });
  test.each([404, 410])('%d means that it is not there', async (status) => {
    expect(await read('seed.json', answer('<h1>Not found</h1>', { status }))).toBeNull();
  });
  test.each([201, 203, 204, 206, 304, 400, 401, 403, 416, 429, 500, 503])(
    '%d means that nobody knows',
    async (status) => {
      const body = [204, 304].includes(status) ? null : 'no';
      await expect(read('seed.json', answer(body, { status }))).rejects.toMatchObject(
        unreadable(new RegExp(`${base}seed\\.json.* found ${status}`)),
      );
    },
  );
  test.each(['text/html', 'text/html; charset=utf-8', 'TEXT/HTML', 'application/xhtml+xml'])(
    '200 with %s is not the file',
    async (type) => {
      const page = answer('<!doctype html>', { headers: { 'content-type': type } });
      await expect(read('rules.md', page)).rejects.toMatchObject(unreadable(/found a web page/));
    },
  );
  test('no answer means that nobody knows', async () => {
    const gone = (async () => {
      throw new TypeError('Failed to fetch');
    }) as typeof fetch;
    await expect(read('seed.json', gone)).rejects.toMatchObject(
      unreadable(/ordinary\/seed\.json gave no answer: Failed to fetch/),
    );
  });
  test('a body that breaks off means that nobody knows', async () => {
    const body = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(10));
        controller.error(new TypeError('network error'));
      },
    });
    await expect(read('result.csv', answer(body))).rejects.toMatchObject(
      unreadable(/broke off after \d+ bytes/),
    );
  });
  test('fewer bytes than were promised are not the file', async () => {
    const short = answer('abc', { headers: { 'content-length': '10' } });
    await expect(read('result.csv', short)).rejects.toMatchObject(unreadable(/expected 10 bytes .* found 3/));
  });
  test('a length that is none is not believed', async () => {
    const odd = answer('abc', { headers: { 'content-length': '0x3' } });
    expect((await read('result.csv', odd))?.length).toBe(3);
  });
  test('a .gz that arrives unpacked is not the file', async () => {
    const headers = { 'content-encoding': 'gzip' };
    await expect(read('applicants.csv.gz', answer('code,tickets\n', { headers }))).rejects.toMatchObject(
      unreadable(/arrives unpacked/),
    );
    const packed = Uint8Array.of(0x1f, 0x8b, 8);
    expect(await read('applicants.csv.gz', answer(packed, { headers }))).toEqual(packed);
  });
});

describe('limits', () => {
  /** Zeros without end, and how many were taken. */
  const endless = () => {
    let taken = 0;
    let isCancelled = false;
    const stream = new ReadableStream({
      pull(controller) {
        controller.enqueue(new Uint8Array(10_000));
        taken += 10_000;
      },
      cancel() {
        isCancelled = true;
      },
    });
    return { stream, taken: () => taken, isCancelled: () => isCancelled };
  };
  test('a document is read to one byte past its limit', async () => {
    const { stream, taken, isCancelled } = endless();
    expect((await read('seed.json', answer(stream)))?.length).toBe(DOCUMENT_LIMIT + 1);
    expect(taken()).toBeLessThan(2 * DOCUMENT_LIMIT);
    expect(isCancelled()).toBe(true);
  });
  test('longer rules than this program reads are not read', async () => {
    const { stream, taken, isCancelled } = endless();
    await expect(read('rules.md', answer(stream))).rejects.toMatchObject({
      code: 'record.limit',
      message: expect.stringMatching(/at most 16777216 bytes/),
    });
    expect(taken()).toBeLessThan(2 * RULES_LIMIT);
    expect(isCancelled()).toBe(true);
  });
});

describe('a file whose digest is known', () => {
  const wanted = { file: 'result.csv', limit: 10, sha256: toHex(sha256(utf8('abc'))) };
  test('is read where it has it', async () => {
    expect(await fetchFile(base, wanted, { fetch: answer('abc'), kept: 'refuse' })).toEqual(utf8('abc'));
  });
  test('is refused where it has another, and that is told', async () => {
    const found = { kind: 'digest', of: 'file', digest: toHex(sha256(utf8('abd'))) };
    await expect(fetchFile(base, wanted, { fetch: answer('abd'), kept: 'refuse' })).rejects.toMatchObject({
      code: 'check.differs',
      found,
    });
  });
  test('is refused past the size that is known', async () => {
    await expect(
      fetchFile(base, wanted, { fetch: answer('a'.repeat(11)), kept: 'refuse' }),
    ).rejects.toMatchObject({ code: 'record.limit', expected: { kind: 'most', of: 'bytes', count: 10 } });
  });
  test('is waited for as long as something comes of it, and no longer', async () => {
    vi.useFakeTimers();
    try {
      const silent = ((_: string, { signal }: RequestInit) =>
        new Promise((_resolve, reject) =>
          signal?.addEventListener('abort', () => reject(signal.reason)),
        )) as typeof fetch;
      const read = fetchFile(base, wanted, { fetch: silent, kept: 'refuse', patience: 1000 });
      const told = expect(read).rejects.toMatchObject({ fault: { kind: 'noAnswer' } });
      await vi.advanceTimersByTimeAsync(1000);
      await told;
    } finally {
      vi.useRealTimers();
    }
  });
  test('is waited for while nothing could be heard, as on a device that slept', async () => {
    // The answer is there after 50 ms, and nobody hears it before 200: longer than anything may take.
    const late = ((_: string, { signal }: RequestInit) =>
      new Promise((resolve, reject) => {
        signal?.addEventListener('abort', () => reject(signal.reason));
        setTimeout(() => resolve(new Response('abc')), 50);
      })) as typeof fetch;
    const read = fetchFile(base, wanted, { fetch: late, kept: 'refuse', patience: 40 });
    const end = performance.now() + 200;
    while (performance.now() < end);
    expect(await read).toEqual(utf8('abc'));
  });
});

test('a request names a file and nothing else', async () => {
  const asked: RequestInit[] = [];
  const fetch = (async (_: string, init: RequestInit) => {
    asked.push(init);
    return new Response('x');
  }) as typeof globalThis.fetch;
  await httpRecord(base, { fetch }).read('seed.json');
  expect(asked).toMatchObject([{ cache: 'no-cache', credentials: 'omit', referrerPolicy: 'no-referrer' }]);
});

test('progress is told by bytes', async () => {
  const told: unknown[] = [];
  const fetch = answer('a'.repeat(1000), { headers: { 'content-length': '1000' } });
  await httpRecord(base, { fetch, onBytes: (...what) => told.push(what) }).read('result.csv');
  expect(told.at(-1)).toEqual(['result.csv', 1000, 1000]);
  const unknown = answer('abc', { headers: { 'content-encoding': 'br', 'content-length': '2' } });
  await httpRecord(base, { fetch: unknown, onBytes: (...what) => told.push(what) }).read('result.csv');
  expect(told.at(-1)).toEqual(['result.csv', 3, null]);
});

describe('a real server', () => {
  let server: Server | undefined;
  afterEach(() => server?.close());
  async function serve(listener: RequestListener): Promise<string> {
    server = createServer(listener);
    await new Promise<void>((resolve) => server?.listen(0, '127.0.0.1', resolve));
    return `http://127.0.0.1:${(server.address() as AddressInfo).port}/three/`;
  }
  const nameOf = (url: string | undefined) => (url ?? '').replace('/three/', '');

  test('serves a record that verifies', async () => {
    const address = await serve((request, response) => {
      const text = records.three?.[nameOf(request.url)];
      if (text === undefined) response.writeHead(404, { 'content-type': 'text/html' }).end('<h1>404</h1>');
      else response.end(text);
    });
    const { verdict } = await verify(httpRecord(address), webPlatform, { software: 'test' });
    expect(verdict).toBe('verified');
  });

  test('that closes in the middle gives no verdict', async () => {
    const address = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('abc', () => response.destroy());
    });
    await expect(verify(httpRecord(address), webPlatform, { software: 'test' })).rejects.toMatchObject({
      code: 'record.unreadable',
    });
  });

  test('is left alone after a cancel', async () => {
    const controller = new AbortController();
    const address = await serve((_, response) => {
      response.writeHead(200, { 'content-length': '1000' });
      response.write('abc', () => controller.abort());
    });
    const { signal } = controller;
    await expect(httpRecord(address, { signal }).read('rules.md')).rejects.toMatchObject({
      code: 'cancelled',
    });
    await expect(httpRecord(address, { signal }).read('rules.md')).rejects.toMatchObject({
      code: 'cancelled',
    });
  });
});
