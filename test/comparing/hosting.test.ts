/** What `verify-site` tells of a host: what was expected and found, and nothing about the files. */
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { hostNotes, saidNote } from '../../scripts/comparing/hosting.ts';
import { serve } from '../../scripts/serve.ts';
import { writeSiteManifest } from '../../scripts/site-manifest.ts';
import { run } from '../commands/terminal.ts';

const POLICY = "default-src 'none'; script-src 'self'";
const FILES: Readonly<Record<string, string>> = {
  'index.html': '<p>home</p>',
  '404.html': '<p>no such page</p>',
  'verify/index.html': `<meta http-equiv="content-security-policy" content="${POLICY}"><p>verify</p>`,
  'verify.py': '# 核对\n'.repeat(400),
  'rounds/r/p/rules.md': '# 规则\n',
  'rounds/r/p/commitment.tlog-proof': 'c2sp.org/tlog-proof@v1\n',
  'log/checkpoint': 'draws.example/log\n',
  'log/tile/0/000.p/1': 'hash',
  '_astro/a.1234.js': 'export {};\n'.repeat(400),
};
let folder: string;
const servers: Server[] = [];
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingqian-hosting-notes-'));
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  await writeSiteManifest(folder);
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

const lines = async (url: string, ...more: string[]) => {
  const { status, out } = await run(['verify-site', url, '--own', folder, ...more]);
  return { status, host: out.split('\n').filter((line) => line.startsWith('host  ')), out };
};

type Sent = Readonly<Record<string, string>>;
/** A host of the site that sends these headers with a file. @param missing what it does where there is none */
async function host(
  headersOf: (name: string) => Sent,
  missing = (response: ServerResponse) => {
    response.writeHead(404, { 'content-type': 'text/html' });
    response.end(FILES['404.html']);
  },
): Promise<string> {
  const manifest = await readFile(join(folder, 'site-manifest.txt'), 'utf8');
  const all: Readonly<Record<string, string>> = { ...FILES, 'site-manifest.txt': manifest };
  const server = createServer((request, response) => {
    const path = (request.url ?? '').slice(1);
    const name = path === '' || path.endsWith('/') ? `${path}index.html` : path;
    const text = all[name];
    if (text !== undefined) {
      const headers = headersOf(name);
      response.writeHead(200, headers);
      response.end(headers['content-encoding'] === 'gzip' ? gzipSync(text) : text);
    } else if (`${path}/index.html` in all) {
      response.writeHead(301, { location: `/${path}/` });
      response.end();
    } else missing(response);
  });
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
}

const GOOD: Sent = {
  'content-security-policy': "frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'cache-control': 'no-cache',
  'content-encoding': 'gzip',
};
const TYPES: Sent = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript',
  '1': 'application/octet-stream',
};
const typeOf = (name: string) => TYPES[name.slice(name.lastIndexOf('.') + 1)] ?? 'text/plain; charset=utf-8';
const good = (name: string): Sent => ({
  ...GOOD,
  'content-type': name.startsWith('log/tile/') ? 'application/octet-stream' : typeOf(name),
});

describe('verify-site', () => {
  test('tells nothing of a host that does it all', async () => {
    expect(await lines(await host(good))).toMatchObject({ status: 0, host: [] });
  });
  test('npm start lacks nothing but packing', async () => {
    const { url, close } = await serve(folder, '/', 0);
    const { status, host: told } = await lines(url);
    await close();
    expect(status).toBe(0);
    expect(told).toEqual([
      'host  packing: expected gzip or better, found not packed (_astro/a.1234.js, verify.py)',
    ]);
  });
  test('tells what GitHub Pages cannot send, each with what was expected and found', async () => {
    const url = await host((name) => ({
      'content-type': /\.(?:tlog-proof|py)$|^log\//.test(name)
        ? 'application/octet-stream'
        : name.endsWith('.md')
          ? 'text/markdown; charset=utf-8'
          : typeOf(name),
      'cache-control': 'max-age=600',
      'content-encoding': 'gzip',
    }));
    const { status, host: told, out } = await lines(url);
    expect(status).toBe(0);
    expect(out).toContain('THE SAME');
    expect(told).toEqual([
      expect.stringMatching(
        /^host {2}type: expected text\/plain, found application\/octet-stream \(log\/checkpoint, rounds\/r\/p\/commitment\.tlog-proof, verify\.py\)$/,
      ),
      'host  type: expected text/plain, found text/markdown (rounds/r/p/rules.md)',
      expect.stringMatching(
        /^host {2}nosniff: expected X-Content-Type-Options: nosniff, found none \(10 files: /,
      ),
      "host  framing: expected frame-ancestors 'none', found none (404.html, index.html, verify/index.html)",
      expect.stringMatching(
        /^host {2}caching: expected .*no-cache.*, found kept for 600 seconds \(8 files: /,
      ),
    ]);
  });
  test.each([
    ['no-cache="set-cookie", max-age=31536000', 'kept for 31536000 seconds'],
    ['max-age=0, stale-while-revalidate=86400', 'kept for 86400 seconds'],
    ['max-age=0, max-age=600', 'kept for 600 seconds'],
  ])('is not misled by Cache-Control: %s', async (caching, found) => {
    const { host: told } = await lines(await host((name) => ({ ...good(name), 'cache-control': caching })));
    expect(told).toEqual([expect.stringContaining(`found ${found}`)]);
  });
  test('is not misled by a second frame-ancestors, of which the first counts', async () => {
    const policy = "frame-ancestors *; frame-ancestors 'none'";
    const { host: told } = await lines(
      await host((name) => ({ ...good(name), 'content-security-policy': policy })),
    );
    expect(told).toEqual([expect.stringContaining("found * and 'none'")]);
  });
  test('tells of a charset, of a policy that is not the page’s, of nothing said about keeping', async () => {
    const url = await host((name) => ({
      ...good(name),
      'content-type': good(name)['content-type']?.replace('utf-8', 'gbk') ?? '',
      'content-security-policy': "script-src 'none'; frame-ancestors 'none'",
      'cache-control': 'public',
    }));
    const { status, host: told } = await lines(url);
    expect(status).toBe(0);
    expect(told).toEqual([
      expect.stringMatching(/^host {2}charset: expected utf-8, found gbk \(8 files: /),
      expect.stringMatching(
        /^host {2}policy: expected .*, found script-src 'none' \(404\.html, index\.html, verify/,
      ),
      expect.stringMatching(/^host {2}caching: .*found nothing said, so that browsers guess/),
    ]);
    const own = await host((name) => ({
      ...good(name),
      ...(name === 'verify/index.html'
        ? { 'content-security-policy': `${POLICY}; frame-ancestors 'none'` }
        : {}),
    }));
    expect((await lines(own)).host).toEqual([]);
  });
  test('tells of a page that comes with 200 where there is none', async () => {
    const url = await host(good, (response) => {
      response.writeHead(200, { 'content-type': 'text/html' });
      response.end('<p>welcome</p>');
    });
    expect((await lines(url)).host).toEqual([
      "host  missing page: expected 404 with the site's 404.html, found 200 with something else",
    ]);
  });
  test('a file that differs is one whatever the host does, and the host is told beside it', async () => {
    const url = await host((name) => ({ ...good(name), 'x-content-type-options': '' }));
    await writeFile(join(folder, 'verify.py'), 'pass\n');
    await writeSiteManifest(folder);
    try {
      const { status, host: told, out } = await lines(url);
      expect(status).toBe(1);
      expect(out).toMatch(/^different {3}verify\.py/m);
      expect(told).toHaveLength(1);
      const { out: json } = await run(['verify-site', url, '--own', folder, '--json']);
      expect(JSON.parse(json).host).toMatchObject([
        { concern: 'nosniff', names: expect.arrayContaining(['verify/index.html']) },
      ]);
    } finally {
      await writeFile(join(folder, 'verify.py'), FILES['verify.py'] ?? '');
      await writeSiteManifest(folder);
    }
  });
});

test('a folder’s name that leads to another host, or nowhere', () => {
  const missing = { status: 404, isOwnPage: true };
  const said = (location: string | null) =>
    hostNotes([], { missing, folder: { asked: 'verify', location, status: 403 } }).map((note) =>
      saidNote(note, 'en'),
    );
  expect(said('verify/')).toEqual([]);
  expect(said('https://elsewhere.example/')).toEqual([
    'host  folder: expected verify leads to verify/, found it leads to https://elsewhere.example/',
  ]);
  expect(said(null)).toEqual(['host  folder: expected verify leads to verify/, found the answer 403']);
});
