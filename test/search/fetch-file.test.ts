/** What a host's answer means: a file, that there is none, or that nobody knows. */
import { afterEach, expect, test, vi } from 'vitest';
import type { LookUpFault } from '../../src/search/fault.ts';
import { networkFiles } from '../../src/search/fetch-file.ts';

afterEach(() => vi.unstubAllGlobals());

async function told(answer: () => Response): Promise<unknown> {
  vi.stubGlobal('fetch', async () => answer());
  return networkFiles(
    '/',
    new AbortController().signal,
  )('rounds/1/a/seed.json').then(
    (bytes) => bytes && new TextDecoder().decode(bytes),
    ({ code, status, file }: LookUpFault) => ({ code, status, file }),
  );
}

const file = 'rounds/1/a/seed.json';

test('a file is a file, whatever type it is said to have but that of a web page', async () => {
  for (const type of ['application/json', 'text/plain', 'application/octet-stream'])
    expect(await told(() => new Response('{}', { headers: { 'content-type': type } }))).toBe('{}');
  for (const type of ['text/html', ' Text/HTML; charset=utf-8', 'application/xhtml+xml'])
    expect(await told(() => new Response('<p>', { headers: { 'content-type': type } }))).toEqual({
      code: 'webpage',
      status: null,
      file,
    });
});

test('404 and 410 say that there is none, even with a page that says so', async () => {
  for (const status of [404, 410])
    expect(
      await told(() => new Response('<p>', { status, headers: { 'content-type': 'text/html' } })),
    ).toBeNull();
});

test('any other answer is the server’s, and no answer is the network’s', async () => {
  for (const status of [403, 500, 503])
    expect(await told(() => new Response('', { status }))).toEqual({ code: 'server', status, file });
  const nothing = () => {
    throw new TypeError('Failed to fetch');
  };
  expect(await told(nothing)).toEqual({ code: 'unreachable', status: null, file });
});

test('what the copy on this device answers is no answer of the network, unless it may be told', async () => {
  const headers = { 'x-mingqian-kept': '2026-11-24T01:05:09Z' };
  for (const status of [200, 404])
    expect(await told(() => new Response(null, { status, headers }))).toMatchObject({ code: 'unreachable' });
  vi.stubGlobal('fetch', async () => new Response('{}', { headers }));
  const since: string[] = [];
  const read = networkFiles('/', new AbortController().signal, (kept) => since.push(kept));
  expect(new TextDecoder().decode((await read(file)) ?? undefined)).toBe('{}');
  expect(since).toEqual(['2026-11-24T01:05:09Z']);
});

test('bytes are told as they arrive, and no more of them are read than a file can have', async () => {
  const pieces = [3, 4, 5].map((length) => new Uint8Array(length));
  const body = () =>
    new ReadableStream<Uint8Array>({
      start(controller) {
        for (const piece of pieces) controller.enqueue(piece);
        controller.close();
      },
    });
  vi.stubGlobal('fetch', async () => new Response(body(), { headers: { 'content-length': '12' } }));
  const read = networkFiles('/', new AbortController().signal);
  const heard: (number | null)[][] = [];
  expect((await read(file, 12, (...bytes) => heard.push(bytes)))?.length).toBe(12);
  expect(heard).toEqual([
    [3, 12],
    [7, 12],
    [12, 12],
  ]);
  await expect(read(file, 11)).rejects.toMatchObject({ code: 'malformed', file });
});
