/** What the guide for witnesses prints, run: its commands, its unit for systemd, and its nginx and Caddy in front of a witness that runs. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { request } from 'node:https';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { commitment, frozen, publisher } from '../commands/log-parties.ts';
import { run } from '../commands/terminal.ts';
import {
  certificateFor,
  demandCaddyfile,
  emptyFolder,
  freePorts,
  put,
  type Running,
  serversMissing,
  startCaddy,
  startNginx,
} from './servers.ts';

const NAME = 'witness.example.edu';
const ORIGIN = 'draw.example/log';

/** The blocks of code of the guide, in their order. */
const blocksIn = (lang: string): string[] =>
  [...readFileSync(`src/content/guide/witness.${lang}.md`, 'utf8').matchAll(/^```\n([\s\S]*?)^```$/gm)].map(
    ([, block = '']) => block,
  );
const blocks = blocksIn('zh');
/** The only block with these words. */
function block(words: string): string {
  const found = blocks.filter((one) => one.includes(words));
  if (found.length !== 1) throw new Error(`expected one block with ${words}, found ${found.length}`);
  return found[0] as string;
}

test('both languages print the same', () => {
  expect(blocksIn('en')).toEqual(blocks);
  expect(blocks.length).toBeGreaterThan(6);
});

/** A command line's words, where a line that ends with a backslash goes on. */
const wordsOf = (text: string): string[] => text.replaceAll('\\\n', ' ').trim().split(/\s+/);

/** The words behind `mingqian.ts` or `mingqian --` with these paths and this port. */
function commandIn(text: string, places: readonly (readonly [string, string])[]): string[] {
  const words = wordsOf(text);
  const from = words.indexOf('log');
  return words.slice(from).map((word) => places.reduce((one, [was, is]) => (one === was ? is : one), word));
}

const folder = emptyFolder();
const [keys, state, policy] = ['key', 'memory', 'policy'].map((name) => join(folder, name)) as [
  string,
  string,
  string,
];
const unit = block('[Service]');
const start = /^ExecStart=((?:.*\\\n)*.*)$/m.exec(unit)?.[1] ?? '';
let port = 0;
let witness: ChildProcess;
let said = '';
let vkey = '';
let one: Awaited<ReturnType<typeof publisher>>;
let record = '';

beforeAll(async () => {
  [port = 0] = await freePorts(1);
  const places = [
    ['/var/lib/mingqian-witness/key', keys],
    ['/var/lib/mingqian-witness/memory', state],
    ['/etc/mingqian-witness/policy', policy],
    ['8730', String(port)],
  ] as const;
  const begun = await run(commandIn(block('--new witness.example.edu \\'), places));
  expect(begun.status).toBe(0);
  vkey = begun.out.trim();
  one = await publisher();
  writeFileSync(policy, put(block('quorum none'), [['<key of the log>', one.vkey]]));
  witness = spawn(process.execPath, ['scripts/mingqian.ts', ...commandIn(start, places)], {
    stdio: ['ignore', 'inherit', 'pipe'],
  });
  const heard = new Promise<void>((done) =>
    witness.stderr?.on('data', (bytes) => {
      said += bytes;
      if (said.includes('listens on')) done();
    }),
  );
  await Promise.race([heard, once(witness, 'exit')]);
  expect(said).toContain(`Witness ${NAME} listens on 127.0.0.1 port ${port}`);
  const drawAt = '2099-06-26T02:00:00Z';
  record = one.record('209901', { ...frozen(), 'commitment.json': commitment({ drawAt, round: '209901' }) });
});

afterAll(async () => {
  witness.kill('SIGTERM');
  const [status] = await once(witness, 'exit');
  // Told to stop, it ends well.
  expect(status).toBe(0);
});

test('the unit starts what is here, and systemd takes it', () => {
  const [program, script] = wordsOf(start);
  expect(script).toBe('scripts/mingqian.ts');
  const path = join(folder, 'mingqian-witness.service');
  writeFileSync(
    path,
    put(unit, [
      [program ?? '', process.execPath],
      ['WorkingDirectory=/opt/mingqian', `WorkingDirectory=${process.cwd()}`],
    ]),
  );
  const { status, stdout, stderr, error } = spawnSync('systemd-analyze', ['verify', path], {
    encoding: 'utf8',
  });
  if ((error as { code?: string } | undefined)?.code === 'ENOENT')
    return console.log('skipped: systemd-analyze is not here');
  expect({ status, stdout, stderr }).toEqual({ status: 0, stdout: '', stderr: '' });
});

/** An answer of the host with this name, whose certificate alone is trusted. */
function ask(
  at: number,
  ca: Buffer,
  path: string,
  body?: Uint8Array,
): Promise<{ status: number; text: string }> {
  return new Promise((done, failed) => {
    const method = body === undefined ? 'GET' : 'POST';
    const asked = request(
      { host: '127.0.0.1', port: at, path, method, ca, servername: NAME, headers: { host: NAME } },
      (response) => {
        let text = '';
        response.on('data', (bytes) => (text += bytes));
        response.on('end', () => done({ status: response.statusCode ?? 0, text }));
      },
    );
    asked.on('error', failed);
    asked.end(body);
  });
}

const checkpointPath = `/${createHash('sha256').update(ORIGIN).digest('hex')}/checkpoint`;
const missing = serversMissing();

/** Publishes through a server that is in front of the witness, and asks for what it cosigned. */
async function demandWitnessed(url: string): Promise<void> {
  one.setPolicy([{ name: NAME, vkey, url }], 1);
  const { status, err } = await one.command(['publish', record, '--refresh']);
  expect([status, err]).toEqual([0, expect.stringContaining(`${NAME}: cosigned at`)]);
  const answer = await fetch(`${url}${checkpointPath}`);
  expect([answer.status, (await answer.text()).split('\n').slice(0, 2)]).toEqual([200, [ORIGIN, '1']]);
  for (const length of [90_000, 3_000_000]) {
    const long = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: new Uint8Array(length) });
    expect([length, long.status]).toEqual([length, 413]);
  }
  // What is as long as a request may be comes through, and the witness itself says what is wrong with it.
  const longest = await fetch(`${url}/add-checkpoint`, { method: 'POST', body: new Uint8Array(68_000) });
  expect(longest.status).toBe(400);
}

describe.skipIf(missing !== null)(`behind a web server${missing === null ? '' : ` (${missing})`}`, () => {
  const running: Running[] = [];
  afterAll(async () => {
    for (const server of running) await server.stop();
  });
  test('nginx, by https and by the name', async () => {
    const [secure = 0, plain = 0] = await freePorts(2);
    const { certificate, key } = certificateFor(NAME);
    const printed = put(block('proxy_pass'), [
      ['listen 443 ssl;', `listen 127.0.0.1:${secure} ssl;\n  listen 127.0.0.1:${plain};`],
      [`/etc/letsencrypt/live/${NAME}/fullchain.pem`, certificate],
      [`/etc/letsencrypt/live/${NAME}/privkey.pem`, key],
      ['127.0.0.1:8730', `127.0.0.1:${port}`],
    ]);
    running.push(await startNginx(printed, [plain]));
    await demandWitnessed(`http://127.0.0.1:${plain}`);
    const { status, text } = await ask(secure, readFileSync(certificate), checkpointPath);
    expect([status, text.split('\n')[0]]).toEqual([200, ORIGIN]);
  });
  test('Caddy', async () => {
    const printed = block('reverse_proxy');
    demandCaddyfile(printed);
    const [plain = 0] = await freePorts(1);
    const local = put(printed, [
      [`${NAME} {`, `{\n  admin off\n}\nhttp://127.0.0.1:${plain} {`],
      ['127.0.0.1:8730', `127.0.0.1:${port}`],
    ]);
    running.push(await startCaddy(local, [plain]));
    await demandWitnessed(`http://127.0.0.1:${plain}`);
  });
});
