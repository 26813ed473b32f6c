/** `verify-site` against folders and against servers, honest ones and ones that lie. */
import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { namesInManifest } from '../../scripts/comparing/other-site.ts';
import { writeSiteManifest } from '../../scripts/site-manifest.ts';
import { run } from '../commands/terminal.ts';

const COMMIT = 'a'.repeat(40);
const OTHER_COMMIT = 'b'.repeat(40);
const home = (commit: string) => `<p>home</p><code data-commit="${commit}">${commit.slice(0, 12)}</code>`;
const FILES: Readonly<Record<string, string>> = {
  'index.html': home(COMMIT),
  'verify/index.html': '<p>verify</p>',
  'verify.py': 'pass\n',
  '_astro/a b.js': 'export {};\n',
};

let folder: string;
let own: string;
const servers: Server[] = [];

async function put(site: string, files: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(site, name)), { recursive: true });
    await writeFile(join(site, name), text);
  }
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'mingqian-verify-site-'));
  own = join(folder, 'own');
  await put(own, FILES);
  await writeSiteManifest(own);
});
afterEach(async () => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
  await rm(folder, { recursive: true });
});

const verifySite = (where: string, ...more: string[]) => run(['verify-site', where, '--own', own, ...more]);

async function serving(listener: RequestListener): Promise<string> {
  const server = createServer(listener);
  servers.push(server);
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** A host of these files below /site/, with answers of its own for some addresses. */
async function host(
  files: Readonly<Record<string, string>>,
  lies: Readonly<Record<string, RequestListener>> = {},
): Promise<string> {
  const url = await serving((request, response) => {
    const name = decodeURIComponent((request.url ?? '').replace(/^\/site\//, ''));
    const lie = Object.hasOwn(lies, name) ? lies[name] : undefined;
    if (lie !== undefined) {
      lie(request, response);
      return;
    }
    const file = name === '' || name.endsWith('/') ? `${name}index.html` : name;
    const text = Object.hasOwn(files, file) ? files[file] : undefined;
    response.writeHead(text === undefined ? 404 : 200);
    response.end(text);
  });
  return `${url}/site/`;
}

/** The files of one's own build with its list of files. */
async function served(change: Readonly<Record<string, string>> = {}): Promise<Record<string, string>> {
  const copy = join(folder, 'served');
  await put(copy, { ...FILES, ...change });
  await writeSiteManifest(copy);
  return {
    ...FILES,
    ...change,
    'site-manifest.txt': await readFile(join(copy, 'site-manifest.txt'), 'utf8'),
  };
}

describe('a folder', () => {
  test('that is the same', async () => {
    const copy = join(folder, 'copy');
    await cp(own, copy, { recursive: true });
    const { status, out } = await verifySite(copy);
    expect({ status, out }).toMatchObject({
      status: 0,
      out: expect.stringContaining('THE SAME: all 5 files'),
    });
    expect(out).toContain(`commit ${COMMIT}; the site says ${COMMIT}`);
  });
  test('with a file changed, one gone and one too many', async () => {
    const copy = join(folder, 'copy');
    await cp(own, copy, { recursive: true });
    await put(copy, { 'verify.py': 'fail\n', 'extra/tracker.js': 'x' });
    await rm(join(copy, 'verify/index.html'));
    const { status, out } = await verifySite(copy);
    expect(status).toBe(1);
    expect(out).toMatch(/^different {3}verify\.py: expected SHA-256 [0-9a-f]{64}, found /m);
    expect(out).toMatch(/^missing {5}verify\/index\.html: /m);
    expect(out).toMatch(/^additional {2}extra\/tracker\.js: /m);
    expect(out).toContain('NOT THE SAME: of 5 files 1 different, 1 missing, 1 additional, 0 unknown.');
  });
  test('of another commit is said to be one', async () => {
    const copy = join(folder, 'copy');
    await cp(own, copy, { recursive: true });
    await put(copy, { 'index.html': home(OTHER_COMMIT) });
    const { status, out } = await verifySite(copy);
    expect(status).toBe(1);
    expect(out).toContain('Build the commit that the site names.');
  });
});

describe('a server', () => {
  test('that is honest', async () => {
    const { status, out } = await verifySite(await host(await served()));
    expect({ status, out }).toMatchObject({ status: 0, out: expect.stringContaining('names no other') });
  });
  test('whose address lacks the last slash', async () => {
    expect((await verifySite((await host(await served())).slice(0, -1))).status).toBe(0);
  });
  test('that shows visitors another page than the file behind it', async () => {
    const lie: RequestListener = (_, response) => response.end('<p>verified!</p>');
    const { status, out } = await verifySite(await host(await served(), { 'verify/': lie }));
    expect(status).toBe(1);
    expect(out).toMatch(/^different {3}verify\/index\.html/m);
  });
  test('whose list of files is the expected one while a script is not', async () => {
    const lie: RequestListener = (_, response) => response.end('steal();\n');
    const { status, out } = await verifySite(await host(await served(), { '_astro/a b.js': lie }));
    expect(status).toBe(1);
    expect(out).toMatch(/^different {3}_astro\/a b\.js/m);
  });
  test('with a file more, which its list names', async () => {
    const { status, out } = await verifySite(await host(await served({ 'more.js': 'x' })));
    expect(status).toBe(1);
    expect(out).toMatch(/^additional {2}more\.js/m);
    expect(out).toMatch(/^different {3}site-manifest\.txt/m);
  });
  test('that puts bytes behind a file, without end', async () => {
    const lie: RequestListener = (_, response) => {
      const pour = () => {
        while (response.write('pass\n'.repeat(1000)));
        response.once('drain', pour);
      };
      pour();
    };
    const { status, out } = await verifySite(await host(await served(), { 'verify.py': lie }));
    expect(status).toBe(1);
    expect(out).toMatch(/^different {3}verify\.py: .*found more bytes/m);
  });
  test('that answers every address with its home page', async () => {
    const url = await serving((_, response) => response.end(home(COMMIT)));
    const { status, out } = await verifySite(url);
    expect(status).toBe(1);
    expect(out).toContain('of 5 files 4 different');
    expect(out).toContain('additional ones were not looked for');
  });
  test('that leads to another host, even with the right bytes', async () => {
    const elsewhere = await host(await served());
    const lie: RequestListener = (_, response) =>
      response.writeHead(302, { location: `${elsewhere}verify.py` }).end();
    const { status, out } = await verifySite(await host(await served(), { 'verify.py': lie }));
    expect(status).toBe(1);
    expect(out).toMatch(/^different {3}verify\.py: .*found the way to http/m);
  });
  test('that fails or breaks off is no difference and no sameness', async () => {
    const fails: RequestListener = (_, response) => response.writeHead(503).end();
    const breaks: RequestListener = (_, response) => {
      response.writeHead(200, { 'content-length': '100' });
      response.write('p');
      setTimeout(() => response.destroy(), 20);
    };
    const { status, out } = await verifySite(
      await host(await served(), { 'verify.py': fails, 'verify/': breaks }),
    );
    expect(status).toBe(2);
    expect(out).toContain('unknown     verify.py: the host answered 503');
    expect(out).toMatch(/^unknown {5}verify\/index\.html/m);
    expect(out).toContain('NOT EVERYTHING COULD BE ASKED');
    expect(out).not.toContain('THE SAME');
  });
  test('that is not there', async () => {
    const url = await host({});
    for (const server of servers.splice(0)) await new Promise((done) => server.close(done));
    const { status, out } = await verifySite(url);
    expect(status).toBe(2);
    expect(out).toContain('ECONNREFUSED');
  });
  test('whose list would speak to the terminal', async () => {
    const files = await served();
    files['site-manifest.txt'] += `${'0'.repeat(64)}  \u001b[2Kok\n`;
    const { status, out } = await verifySite(await host(files));
    expect(status).toBe(1);
    expect(out).not.toContain('\u001b');
  });
});

describe('one’s own build', () => {
  test('that is none, or was changed, compares nothing', async () => {
    const copy = join(folder, 'copy');
    await cp(own, copy, { recursive: true });
    await put(own, { 'verify.py': 'changed\n' });
    const changed = await verifySite(copy);
    expect(changed.status).toBe(2);
    expect(changed.err).toContain('is not true of the files beside it');
    await rm(join(own, 'site-manifest.txt'));
    expect((await verifySite(copy)).err).toContain('expected a built site');
  });
  test.each(['ftp://a.example/', 'http://a.example/?x', 'http://[', 'nowhere'])(
    'against %s',
    async (where) => {
      expect((await verifySite(where)).status).toBe(2);
    },
  );
});

test('--json says the same as data', async () => {
  const { status, out } = await verifySite(await host(await served({ 'verify.py': 'x' })), '--json');
  expect(status).toBe(1);
  const { differences, commits } = JSON.parse(out);
  expect(differences.map(({ name, kind }: { name: string; kind: string }) => [name, kind])).toEqual([
    ['verify.py', 'different'],
    ['site-manifest.txt', 'different'],
  ]);
  expect(commits).toEqual({ own: COMMIT, other: COMMIT });
});

test('a list of another form is none', () => {
  expect(namesInManifest(`${'0'.repeat(64)}  a\n`)).toEqual(['a']);
  for (const text of ['', '<p>', `${'0'.repeat(64)} a\n`, `${'0'.repeat(64)}  a\n\n`, `${'0'.repeat(64)}  a`])
    expect(namesInManifest(text)).toBeNull();
});
