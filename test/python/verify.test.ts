/** public/verify.py as its users call it: exit statuses, options, folders and zips, a log in a folder and over HTTP, receipts. */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import type { Files } from '../../src/selftest/record.ts';
import { records } from '../vectors/records.ts';
import vectorReceipts from '../vectors/vectors.json';
import { filesOf, python } from './python.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

let written = 0;
function write(files: Files): string {
  const path = join(folder, String(written++));
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

function call(...args: string[]): { status: number | null; stdout: string; stderr: string } {
  return spawnSync(python, ['public/verify.py', ...args], { encoding: 'utf8' });
}

function report(path: string, ...args: string[]): { status: number | null; report: Report } {
  const { status, stdout, stderr } = call(path, '--json', ...args);
  expect(stderr).toBe('');
  return { status, report: JSON.parse(stdout) as Report };
}

const statusOf = ({ checks }: Report, id: string) => checks.find((check) => check.id === id)?.status;

describe('a drand round', () => {
  const path = write(filesOf(records['drand'] ?? {}));
  test('is verified, its signature too', () => {
    const { status, report: found } = report(path);
    expect(status).toBe(0);
    expect(statusOf(found, 'seed.drand')).toBe('pass');
  });
  test.each([
    ['another length', 'b394"', 'b3"'],
    ['upper case', 'b394"', 'B394"'],
    ['no point of the curve', '"9299', '"ffff'],
    ['another point', '"9299', '"b299'],
  ])('with a signature of %s fails', (_, from, to) => {
    const seed = records['drand']?.['seed.json']?.replace(from, to);
    const { status, report: found } = report(write(filesOf({ ...records['drand'], 'seed.json': seed })));
    expect(statusOf(found, 'seed.drand')).toBe('fail');
    expect(status).toBe(1);
  });
});

describe('a trust policy and a log', () => {
  const vectors = 'test/vectors/log';
  const record = `${vectors}/records/normal`;
  const policy = ['--policy', `${vectors}/policies/two-of-three`] as const;
  const log = ['--log', `${vectors}/log`] as const;
  test('together they verify', () => {
    const { status, report: found } = report(record, ...policy, ...log);
    expect([status, found.verdict]).toEqual([0, 'verified']);
    expect(found.policy).toMatch(/^[0-9a-f]{64}$/);
    expect(statusOf(found, 'log.unique')).toBe('pass');
  });
  test('without the log it is incomplete, without the policy nobody asks', () => {
    expect(report(record, ...policy)).toMatchObject({ status: 2, report: { verdict: 'incomplete' } });
    expect(report(record)).toMatchObject({ status: 0, report: { policy: null } });
  });
  test('a policy that is not well formed ends with 2 and no report, and so does one that is not there', () => {
    for (const path of [`${vectors}/policies/not-well-formed`, `${vectors}/policies/nowhere`]) {
      const { status, stdout, stderr } = call(record, '--json', '--policy', path, ...log);
      expect([status, stdout]).toEqual([2, '']);
      expect(stderr.trim().split('\n').length).toBe(1);
    }
  });
  test('a folder that is none is no empty log', () => {
    expect(call(record, ...policy, '--log', join(folder, 'nowhere'))).toMatchObject({
      status: 2,
      stdout: '',
    });
  });
  test('of several logs it warns', () => {
    const { stdout } = call(record, '--policy', `${vectors}/policies/two-logs`, ...log);
    expect(stdout).toMatch(/WARNING: the trust policy has several logs/);
    expect(call(record, ...policy, ...log).stdout).not.toMatch(/WARNING/);
  });
  test.each([
    [['--log', `${vectors}/log`]],
    [['--seed', 'a', '--result', 'b']],
    [['--receipt', 'a']],
    [['--policy']],
  ])('%s is wrongly used', (words) => {
    expect(call(record, ...words)).toMatchObject({ status: 2, stdout: '' });
  });

  describe('over HTTP', () => {
    let server: Server;
    let answer: RequestListener = () => {};
    beforeAll(async () => {
      server = createServer((request, response) => answer(request, response)).listen(0, '127.0.0.1');
      await once(server, 'listening');
    });
    afterAll(() => server.close());

    /** The file as it lies in the folder, or 404. */
    function served(url: string | undefined): Uint8Array | null {
      const path = `${vectors}/log/${(url ?? '').replace(/^\/some\/log\//, '')}`;
      return existsSync(path) ? readFileSync(path) : null;
    }
    async function read(
      ...words: string[]
    ): Promise<{ status: number | null; stdout: string; stderr: string }> {
      const { port } = server.address() as AddressInfo;
      const address = `http://127.0.0.1:${port}/some/log/`;
      const child = spawn(python, [
        'public/verify.py',
        record,
        '--json',
        ...policy,
        '--log',
        address,
        ...words,
      ]);
      const [out, err, [status]] = await Promise.all([
        text(child.stdout),
        text(child.stderr),
        once(child, 'close') as Promise<[number | null]>,
      ]);
      return { status, stdout: out, stderr: err };
    }
    const unique = ({ stdout }: { stdout: string }) =>
      stdout === '' ? null : statusOf(JSON.parse(stdout) as Report, 'log.unique');

    test('it is the same, packed or not', async () => {
      for (const isPacked of [false, true]) {
        answer = ({ url }, response) => {
          const bytes = served(url);
          if (bytes === null) response.writeHead(404).end('not here');
          else if (isPacked) response.writeHead(200, { 'content-encoding': 'gzip' }).end(gzipSync(bytes));
          else response.end(bytes);
        };
        const found = await read();
        expect([found.status, unique(found), found.stderr]).toEqual([0, 'pass', '']);
      }
    });
    test('404 is absent', async () => {
      answer = ({ url }, response) => {
        const bytes = /entries/.test(url ?? '') ? null : served(url);
        if (bytes === null) response.writeHead(404).end();
        else response.end(bytes);
      };
      const found = await read();
      expect([found.status, unique(found)]).toEqual([2, 'skip']);
      expect(found.stderr).toBe('');
    });
    test.each<[string, (bytes: Uint8Array, response: ServerResponse) => void]>([
      ['an error of the server', (_, response) => response.writeHead(500).end()],
      ['forbidden', (_, response) => response.writeHead(403).end()],
      ['a connection that is cut', (_, response) => response.destroy()],
      [
        'a file that breaks off',
        (bytes, response) => {
          response.writeHead(200, { 'content-length': bytes.length });
          response.write(bytes.subarray(0, bytes.length >> 1), () => response.destroy());
        },
      ],
    ])('%s is no verdict', async (_, broken) => {
      answer = ({ url }, response) => {
        const bytes = served(url);
        if (bytes !== null && /entries/.test(url ?? '')) broken(bytes, response);
        else response.end(bytes);
      };
      const found = await read();
      expect([found.status, found.stdout]).toEqual([2, '']);
      expect(found.stderr).toMatch(/^could not be read/);
    });
    test('a port that nobody listens on is no verdict', () => {
      const { port } = server.address() as AddressInfo;
      const nobody = port === 9 ? 10 : 9;
      const found = call(record, '--json', ...policy, '--log', `http://127.0.0.1:${nobody}/log`);
      expect([found.status, found.stdout]).toEqual([2, '']);
    });
  });
});

describe('a receipt', () => {
  const [one] = vectorReceipts.receipts as [(typeof vectorReceipts.receipts)[0]];
  const path = join(folder, 'receipt.json');
  writeFileSync(path, one.receipt);
  const files = `test/vectors/records/${one.record}`;
  test('is valid, and with seed and result says the outcome', () => {
    const { status, stdout } = call('--receipt', path);
    expect(status).toBe(0);
    expect(stdout).toMatch(/row \d+, tickets \d+ to \d+/);
    expect(stdout).toMatch(/Compare the commitment/);
    expect(stdout).toMatch(/All this holds if somebody has verified the whole list/);
    const more = call('--receipt', path, '--seed', `${files}/seed.json`, '--result', `${files}/result.json`);
    expect(more.status).toBe(0);
    expect(more.stdout).toMatch(
      /outcome: selected, by word 1, if this result\.json, SHA-256 [0-9a-f]{64}, is/,
    );
    expect(more.stdout).toMatch(/attested, not proven/);
  });
  test('the digest of the result that the reader knows is compared', () => {
    const words = ['--receipt', path, '--seed', `${files}/seed.json`, '--result', `${files}/result.json`];
    const digest = createHash('sha256')
      .update(readFileSync(`${files}/result.json`))
      .digest('hex');
    const good = call(...words, '--result-sha256', digest);
    expect(good.status).toBe(0);
    expect(good.stdout).not.toMatch(/if this result/);
    const bad = call(...words, '--result-sha256', '0'.repeat(64));
    expect(bad.status).toBe(1);
    expect(bad.stdout).toMatch(/settle nothing/);
  });
  test('of another commitment than the reader heard of is not valid', () => {
    const { status, stdout } = call('--receipt', path, '--commitment', '0'.repeat(64));
    expect([status, stdout.slice(0, 9)]).toEqual([1, 'NOT VALID']);
  });
  test('with a wrong result it stays valid, and settles nothing', () => {
    const wrong = call('--receipt', path, '--seed', `${files}/seed.json`, '--result', `${files}/seed.json`);
    expect(wrong.status).toBe(1);
    expect(wrong.stdout).toMatch(/The receipt is valid, but/);
    expect(wrong.stdout).toMatch(/outcome: undecided/);
  });
  test.each([[['--seed', 'a']], [['--log', 'a']], [['--result-sha256', '0'.repeat(64)]], [['a record']]])(
    '%s is wrongly used',
    (words) => {
      expect(call('--receipt', path, ...words)).toMatchObject({ status: 2, stdout: '' });
    },
  );
  test('that is not there could not be read', () => {
    expect(call('--receipt', join(folder, 'nowhere'))).toMatchObject({ status: 2, stdout: '' });
  });
});

describe('the commitment that the reader heard of', () => {
  const path = write(filesOf(records['two-pages'] ?? {}));
  const hash = '169173dab5934fdc6d3e87131d05bc6234c9a33a45be1e21b5499f5b93ffb455';
  test('is the first check', () => {
    const { status, report: found } = report(path, '--commitment', hash);
    expect(found.checks[0]).toMatchObject({ id: 'commitment.expected', status: 'pass' });
    expect(status).toBe(0);
  });
  test('fails where it is another', () => {
    const { status, report: found } = report(path, '--commitment', hash.replace('1', '2'));
    expect(found.checks[0]).toMatchObject({ id: 'commitment.expected', status: 'fail' });
    expect(status).toBe(1);
  });
  test('is refused where it is no hash', () => {
    expect(call(path, '--commitment', 'abc').status).toBe(2);
  });
});

describe('the published rounds', () => {
  const pools = readdirSync('public/rounds').flatMap((round) =>
    readdirSync(`public/rounds/${round}`).map((pool) => `${round}/${pool}`),
  );
  const isDrawn = (pool: string) => existsSync(`public/rounds/${pool}/result.json`);
  const log = ['--policy', 'public/log/policy', '--log', 'public/log'];
  test.each(pools.filter(isDrawn))('%s verifies, with its log', (pool) => {
    const { status, report: found } = report(`public/rounds/${pool}`, ...log);
    expect(found.verdict).toBe('verified');
    expect(found.checks.filter((check) => check.status !== 'pass')).toEqual([]);
    expect(found.checks.map(({ id }) => id)).toContain('log.unique');
    expect(status).toBe(0);
  });
  test('the voided one is found out by its log, and by nothing else', () => {
    const voided = pools.filter((pool) => !isDrawn(pool));
    expect(voided).toEqual(['202502/organisations']);
    const { status, report: found } = report(`public/rounds/${voided[0]}`, ...log);
    expect(status).toBe(1);
    expect(found.checks.filter((check) => check.status === 'fail')).toMatchObject([
      { id: 'log.unique', detail: expect.stringMatching(/entry 16 is a notice that voids this commitment/) },
    ]);
  });
});

test.each([[join(folder, 'nowhere')], ['package.json']])(
  '%s could not be checked, and says so in a line',
  (path) => {
    const { status, stderr } = call(path);
    expect(status).toBe(2);
    expect(stderr).not.toMatch(/Traceback/);
    expect(stderr.trim().split('\n').length).toBe(1);
  },
);
