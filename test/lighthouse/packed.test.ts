import { createServer, request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { servePacked } from '../../scripts/lighthouse/packed.ts';

/** Long enough to be worth packing. */
const LONG = '<p>名单</p>'.repeat(1000);
const FILES: Readonly<Record<string, string>> = {
  '/site/': LONG,
  '/site/short.html': 'short',
  '/site/_astro/a.js': LONG,
  '/site/record.bin': LONG,
};
const behind = createServer((asked, response) => {
  const body = FILES[asked.url ?? ''];
  response.writeHead(body === undefined ? 404 : 200, {
    'Content-Length': Buffer.byteLength(body ?? LONG),
    'Cache-Control': 'no-cache',
    'X-Frame-Options': 'DENY',
  });
  response.end(body ?? LONG);
});
let packed: Awaited<ReturnType<typeof servePacked>>;

beforeAll(async () => {
  await new Promise<void>((resolve) => behind.listen(0, '127.0.0.1', resolve));
  packed = await servePacked(`http://127.0.0.1:${(behind.address() as AddressInfo).port}/site/`);
});
afterAll(async () => {
  await packed.close();
  behind.close();
});

/** As it is sent: `fetch` would unpack it. */
async function get(path: string, accepted: string) {
  return new Promise<{ status: number; headers: Record<string, unknown>; body: Buffer }>(
    (resolve, reject) => {
      request(packed.url + path, { headers: { 'accept-encoding': accepted } }, async (answer) => {
        const chunks: Buffer[] = [];
        for await (const chunk of answer) chunks.push(chunk as Buffer);
        resolve({ status: answer.statusCode ?? 0, headers: answer.headers, body: Buffer.concat(chunks) });
      })
        .on('error', reject)
        .end();
    },
  );
}

test('long text is sent packed as the browser has it, with the headers of the server behind', async () => {
  const unpack = { br: brotliDecompressSync, gzip: gunzipSync };
  for (const [accepted, coding] of [
    ['gzip, deflate, br, zstd', 'br'],
    ['gzip, deflate', 'gzip'],
  ] as const) {
    const { headers, body } = await get('', accepted);
    expect(headers).toMatchObject({
      'content-encoding': coding,
      'x-frame-options': 'DENY',
      'cache-control': 'no-cache',
    });
    expect(body.length).toBeLessThan(LONG.length / 10);
    expect(unpack[coding](body).toString()).toBe(LONG);
  }
});

test('what is short, no text, missing, or not wanted packed is sent as it is', async () => {
  for (const [path, accepted, status, length] of [
    ['short.html', 'br', 200, 5],
    ['record.bin', 'br', 200, Buffer.byteLength(LONG)],
    ['nothing.html', 'br', 404, Buffer.byteLength(LONG)],
    ['', 'identity', 200, Buffer.byteLength(LONG)],
  ] as const) {
    const { status: found, headers, body } = await get(path, accepted);
    expect([found, headers['content-encoding'], body.length], path).toEqual([status, undefined, length]);
  }
});

test('what never changes may be kept', async () => {
  expect((await get('_astro/a.js', 'br')).headers['cache-control']).toBe(
    'public, max-age=31536000, immutable',
  );
});
