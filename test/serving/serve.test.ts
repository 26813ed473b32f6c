/** What `npm start` serves with: in a process of its own, which no request may end, and which shows nothing but the site. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect, type Socket } from 'node:net';
import { networkInterfaces, tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-serve-'));
const site = join(folder, 'site');
const DIGITS = '0123456789';
const BIG = 8_000_000;
const SECRET = 'not of the site';
let server: ChildProcess;
let port = 0;

beforeAll(async () => {
  const files = {
    'index.html': '<p>home',
    '404.html': '<p>no such page',
    'ten.txt': DIGITS,
    empty: '',
    'gone.txt': 'soon gone',
    'page/index.html': '<p>page',
    '规则.md': '# 规则',
    'list.csv.gz': '\u001f',
    'log/checkpoint': 'example.org/log\n',
    'log/policy': 'quorum none\n',
    'log/proofs/0.tlog-proof': 'c2sp.org/tlog-proof@v1\n',
    'log/tile/0/000.p/5': 'hashes',
    'log/tile/entries/x001/000': 'entries',
    'elsewhere/policy': 'of no log',
    '.hidden': SECRET,
    '../secret': SECRET,
    '../site-secret/file': SECRET,
    big: 'x'.repeat(BIG),
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(site, name, '..'), { recursive: true });
    writeFileSync(join(site, name), text);
  }
  server = spawn(process.execPath, ['scripts/serve.ts', site, '/', '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [line] = await once(server.stdout as NodeJS.ReadableStream, 'data');
  port = Number(new URL(String(line).trim()).port);
});
afterAll(() => {
  server.kill();
  rmSync(folder, { recursive: true });
});

interface Answer {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** The bytes that come back for these bytes, until the host closes or nothing more comes. */
function exchange(sent: string | Buffer): Promise<string> {
  return new Promise((done) => {
    let got = '';
    const socket = connect(port, '127.0.0.1', () => socket.write(sent));
    socket.setTimeout(3000, () => socket.destroy());
    socket.on('data', (bytes) => (got += bytes.toString('latin1')));
    socket.on('error', () => {});
    socket.on('close', () => done(got));
  });
}

/** An answer to a request in bytes, as no library would send it. */
async function ask(path: string, headers: readonly string[] = [], method = 'GET'): Promise<Answer> {
  const lines = [`${method} ${path} HTTP/1.1`, 'Host: x', 'Connection: close', ...headers, '', ''];
  const got = await exchange(Buffer.from(lines.join('\r\n'), 'latin1'));
  const [head = '', ...rest] = got.split('\r\n\r\n');
  const [first = '', ...fields] = head.split('\r\n');
  return {
    status: Number(first.split(' ')[1] ?? Number.NaN),
    headers: Object.fromEntries(
      fields.map((field) => [
        field.slice(0, field.indexOf(':')).toLowerCase(),
        field.slice(field.indexOf(':') + 2),
      ]),
    ),
    body: rest.join('\r\n\r\n'),
  };
}

afterEach(async () => {
  expect(server.exitCode).toBe(null);
  expect(await ask('/ten.txt')).toMatchObject({ status: 200, body: DIGITS });
});

test.each([
  ['log/checkpoint', 'text/plain; charset=utf-8'],
  ['log/policy', 'text/plain; charset=utf-8'],
  ['log/proofs/0.tlog-proof', 'text/plain; charset=utf-8'],
  ['log/tile/0/000.p/5', 'application/octet-stream'],
  ['log/tile/entries/x001/000', 'application/octet-stream'],
  ['elsewhere/policy', 'application/octet-stream'],
])('%s is %s', async (path, type) => {
  const { status, headers } = await ask(`/${path}`);
  expect([status, headers['content-type']]).toEqual([200, type]);
});

describe('ranges', () => {
  test.each([
    ['bytes=0-0', '0', 'bytes 0-0/10'],
    ['bytes=2-5', '2345', 'bytes 2-5/10'],
    ['bytes=7-', '789', 'bytes 7-9/10'],
    ['bytes=7-99999999999999999999999999', '789', 'bytes 7-9/10'],
    ['bytes=-3', '789', 'bytes 7-9/10'],
    ['bytes=-999999', DIGITS, 'bytes 0-9/10'],
    ['bytes=0-9', DIGITS, 'bytes 0-9/10'],
  ])('%s: that part', async (range, body, contentRange) => {
    const answer = await ask('/ten.txt', [`Range: ${range}`]);
    expect(answer).toMatchObject({ status: 206, body });
    expect(answer.headers).toMatchObject({
      'content-range': contentRange,
      'content-length': String(body.length),
    });
  });
  test.each(['bytes=5-2', 'bytes=-0', 'bytes=10-', 'bytes=9999999-', 'bytes=5-2,4-1'])(
    '%s: 416',
    async (range) => {
      const answer = await ask('/ten.txt', [`Range: ${range}`]);
      expect(answer.status).toBe(416);
      expect(answer.headers['content-range']).toBe('bytes */10');
    },
  );
  test.each([
    'bytes=',
    'bytes',
    'bytes=-',
    'bytes=a-b',
    'bytes=0x1-0x2',
    'bytes=-1-2-3',
    'bytes=1.5-2',
    'bytes=0-1,5-6',
    'pages=1-2',
    '=',
    '-',
    '\u00ff\u00fe',
  ])('%s: the whole, or a part of it that is right', async (range) => {
    const { status, body, headers } = await ask('/ten.txt', [`Range: ${range}`]);
    if (status === 206) {
      const [, from, to] = /^bytes ([0-9]+)-([0-9]+)\/10$/.exec(headers['content-range'] ?? '') ?? [];
      expect(body).toBe(DIGITS.slice(Number(from), Number(to) + 1));
    } else expect({ status, body }).toEqual({ status: 200, body: DIGITS });
  });
  test('of numbers and lists past every size', async () => {
    const nines = '9'.repeat(400);
    expect(await ask('/ten.txt', [`Range: bytes=-${nines}`])).toMatchObject({ status: 206, body: DIGITS });
    expect((await ask('/ten.txt', [`Range: bytes=${nines}-`])).status).toBe(416);
    const many = await ask('/ten.txt', [`Range: bytes=${'0-0,'.repeat(2000)}9-9`]);
    expect(many).toMatchObject({ status: 200, body: DIGITS });
  });
  test('of an empty file, of a page, of what is not there', async () => {
    expect((await ask('/empty', ['Range: bytes=0-0'])).status).toBe(416);
    expect((await ask('/empty', ['Range: bytes=-5'])).status).toBe(416);
    expect(await ask('/page/', ['Range: bytes=-4'])).toMatchObject({ status: 206, body: 'page' });
    expect((await ask('/nothing', ['Range: bytes=5-2'])).status).toBe(404);
  });
  test('two of them, and conditions that are none', async () => {
    await ask('/ten.txt', ['Range: bytes=5-2', 'Range: bytes=0-0']);
    for (const name of ['If-Range', 'If-Match', 'If-None-Match', 'If-Modified-Since', 'If-Unmodified-Since'])
      for (const value of ['"', '*', 'W/', 'x'.repeat(4000), '\u00ff', 'Thu, 99 Foo 0000'])
        expect([200, 206, 304, 412]).toContain(
          (await ask('/ten.txt', ['Range: bytes=1-2', `${name}: ${value}`])).status,
        );
  });
});

test('HEAD says what GET would, without it', async () => {
  for (const [path, status, length] of [
    ['/ten.txt', 200, '10'],
    ['/nothing', 404, '15'],
  ] as const)
    for (const range of [[], ['Range: bytes=5-2'], ['Range: bytes=1-2']]) {
      const answer = await ask(path, range, 'HEAD');
      expect(answer).toMatchObject({ status, body: '' });
      expect(answer.headers['content-length']).toBe(length);
    }
});

describe('paths', () => {
  test.each([
    ['/', 200, '<p>home'],
    ['/?x=../..', 200, '<p>home'],
    ['//', 200, '<p>home'],
    ['/page/', 200, '<p>page'],
    ['http://elsewhere.example/ten.txt', 200, DIGITS],
    ['/%E8%A7%84%E5%88%99.md', 200, undefined],
    ['/./ten.txt', 200, DIGITS],
    ['/page/../ten.txt', 200, DIGITS],
    ['/%', 400, undefined],
    ['/%zz', 400, undefined],
    ['/%ff', 400, undefined],
    ['/%00', 400, undefined],
    ['/ten.txt%00', 400, undefined],
    ['/ten.txt/', 404, undefined],
    ['/empty/x', 404, undefined],
    ['/..', 404, undefined],
    ['/../', 404, undefined],
    ['/../secret', 404, undefined],
    ['/../site-secret/file', 404, undefined],
    ['/page/../../secret', 404, undefined],
    ['/%2e%2e%2fsecret', 404, undefined],
    ['/%2e%2e/secret', 404, undefined],
    ['/..%5csecret', 404, undefined],
    ['/..\\secret', 404, undefined],
    ['\\..\\secret', 400, undefined],
    ['//../secret', 404, undefined],
    ['/.hidden', 404, undefined],
    ['/%2ehidden', 404, undefined],
    ['http://elsewhere.example/../secret', 404, undefined],
    ['ftp://elsewhere.example/secret', 404, undefined],
    ['http://', 200, '<p>home'],
    ['*', 404, undefined],
  ])('%s: %d', async (path, status, body) => {
    const answer = await ask(path);
    expect(answer.body).not.toContain(SECRET);
    expect(answer.body).not.toContain('root:');
    // What Node's own parser refuses is refused with 400 before the site is asked.
    expect([status, 400]).toContain(answer.status);
    if (body !== undefined) expect(answer).toMatchObject({ status, body });
  });
  test('past every length', async () => {
    for (const path of ['a'.repeat(5000), 'a/'.repeat(4000), `${'../'.repeat(2000)}etc/passwd`])
      expect(await ask(`/${path}`)).toMatchObject({ status: 404, body: '<p>no such page' });
  });
  test('a folder moves to its own address, never to another host', async () => {
    for (const path of [
      '/page',
      '//page',
      '///page?x',
      '/./page',
      '/%2Fpage',
      'http://elsewhere.example//page',
    ])
      expect(await ask(path)).toMatchObject({ status: 301, headers: { location: '/page/' } });
  });
  test('text is shown as text, a packed list as the file it is', async () => {
    expect((await ask('/ten.txt')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await ask('/%E8%A7%84%E5%88%99.md')).headers['content-type']).toBe('text/plain; charset=utf-8');
    expect((await ask('/list.csv.gz')).headers).not.toHaveProperty('content-encoding');
  });
});

test.each(['POST', 'PUT', 'DELETE', 'OPTIONS', 'TRACE', 'PATCH', 'PROPFIND', 'QUERY'])(
  '%s: 405',
  async (method) => {
    const answer = await ask('/ten.txt', ['Content-Length: 0'], method);
    expect(answer).toMatchObject({ status: 405, headers: { allow: 'GET, HEAD' } });
  },
);
test.each(['CONNECT', 'GARBAGE', 'get', '\u00ff\u0001'])('%s: no answer, or 4xx', async (method) => {
  const { status } = await ask('/ten.txt', [], method);
  if (!Number.isNaN(status)) expect(Math.floor(status / 100)).toBe(4);
});

describe('requests that are none', () => {
  test.each([
    ['headers past every limit', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(100_000)}\r\n\r\n`],
    ['ten thousand headers', `GET / HTTP/1.1\r\nHost: x\r\n${'A: b\r\n'.repeat(10_000)}\r\n`],
    ['a path past every limit', `GET /${'x'.repeat(100_000)} HTTP/1.1\r\nHost: x\r\n\r\n`],
    ['no host', 'GET / HTTP/1.1\r\n\r\n'],
    ['no version', 'GET /\r\n\r\n'],
    ['another protocol', '\u0016\u0003\u0001\u0002'],
    ['NUL', 'GET /\u0000 HTTP/1.1\r\nHost: x\r\n\r\n'],
    ['two lengths', 'POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nab'],
    ['a broken chunk', 'POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n'],
    ['an upgrade', 'GET / HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n\r\n'],
    ['an expectation', 'GET / HTTP/1.1\r\nHost: x\r\nExpect: the-moon\r\nConnection: close\r\n\r\n'],
  ])('%s', async (_, text) => {
    const got = await exchange(Buffer.from(text, 'latin1'));
    if (got !== '') expect(got).toMatch(/^HTTP\/1\.1 [1245][0-9]{2} /);
  });

  const opened: Socket[] = [];
  const open = (text: string, half = false) =>
    new Promise<Socket>((done) => {
      const socket = connect({ port, host: '127.0.0.1', allowHalfOpen: true }, () => {
        if (half) socket.end(text, () => done(socket));
        else socket.write(text, () => done(socket));
      });
      socket.on('error', () => {});
      opened.push(socket);
    });
  afterEach(() => {
    for (const socket of opened.splice(0)) socket.destroy();
  });

  test('half-open and abandoned connections', async () => {
    for (let i = 0; i < 20; i++) {
      await open('');
      await open('GET /big HTTP/1.1\r\nHo');
      await open('GET /big HTTP/1.1\r\nHost: x\r\n\r\n', true);
      // Nobody reads; then the connection is reset in the middle of the answer.
      const reader = await open('GET /big HTTP/1.1\r\nHost: x\r\n\r\n');
      await once(reader, 'data');
      reader.resetAndDestroy();
    }
    const { status, body } = await ask('/big');
    expect({ status, length: body.length }).toEqual({ status: 200, length: BIG });
  });
});

test('a file that goes while it is served is not there', async () => {
  expect((await ask('/gone.txt')).status).toBe(200);
  rmSync(join(site, 'gone.txt'));
  expect((await ask('/gone.txt')).status).toBe(404);
});

test('an idle connection is kept longer than a reader pauses', async () => {
  const answer = await fetch(`http://127.0.0.1:${port}/ten.txt`);
  expect([await answer.text(), answer.headers.get('keep-alive')]).toEqual([DIGITS, 'timeout=75']);
});

test('every answer forbids framing, sniffing and referrers', async () => {
  for (const [path, method] of [
    ['/', 'GET'],
    ['/ten.txt', 'HEAD'],
    ['/nothing', 'GET'],
    ['/%00', 'GET'],
    ['/page', 'GET'],
    ['/', 'POST'],
  ] as const)
    expect((await ask(path, [], method)).headers).toMatchObject({
      'content-security-policy': "frame-ancestors 'none'",
      'x-frame-options': 'DENY',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    });
});

test('below a sub-path, nothing else is served', async () => {
  const { serve } = await import('../../scripts/serve.ts');
  const { url, close } = await serve(site, '/a/b/', 0);
  const at = (path: string) => fetch(new URL(path, url), { redirect: 'manual' });
  expect(await (await at('/a/b/ten.txt')).text()).toBe(DIGITS);
  expect((await at('/a/b')).headers.get('location')).toBe('/a/b/');
  expect((await at('/a/b//page')).headers.get('location')).toBe('/a/b/page/');
  for (const path of ['/', '/ten.txt', '/a/', '/a/bc/ten.txt']) expect((await at(path)).status).toBe(404);
  await close();
});

test.skipIf(networkInterfaces()['lo']?.every(({ family }) => family === 'IPv4'))(
  'an address of IPv6 is printed as one that can be asked',
  async () => {
    const { serve } = await import('../../scripts/serve.ts');
    const { url, close } = await serve(site, '/', 0, '::1');
    expect(url).toMatch(/^http:\/\/\[::1\]:[0-9]+\/$/);
    expect(await (await fetch(new URL('ten.txt', url))).text()).toBe(DIGITS);
    await close();
  },
);
