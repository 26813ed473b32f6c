/** public/verify.py as its users call it: exit statuses, options, folders and zips, and what it says of drand. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Report } from '../../src/core/report.ts';
import type { Files } from '../../src/selftest/record.ts';
import { records } from '../vectors/records.ts';
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
  test('is incomplete without --trust-beacon, and says why', () => {
    const { status, report: found } = report(path);
    expect(status).toBe(2);
    expect(found.verdict).toBe('incomplete');
    expect(statusOf(found, 'seed.drand')).toBe('skip');
    expect(found.checks.find(({ id }) => id === 'seed.drand')?.detail).toMatch(/pairing/);
    expect(statusOf(found, 'draw.result')).toBe('skip');
    expect(statusOf(found, 'result.summary')).toBe('skip');
  });
  test('is verified with it, and says on whose word', () => {
    const { status, report: found } = report(path, '--trust-beacon');
    expect(status).toBe(0);
    expect(found.checks.find(({ id }) => id === 'seed.drand')?.detail).toMatch(/word/);
  });
  test.each([
    ['another length', 'b394"', 'b3"'],
    ['upper case', 'b394"', 'B394"'],
    ['no point of the curve', '"9299', '"ffff'],
  ])('with a signature of %s fails all the same', (_, from, to) => {
    const seed = records['drand']?.['seed.json']?.replace(from, to);
    const { status, report: found } = report(
      write(filesOf({ ...records['drand'], 'seed.json': seed })),
      '--trust-beacon',
    );
    expect(statusOf(found, 'seed.drand')).toBe('fail');
    expect(status).toBe(1);
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
  test.each(pools)('%s verifies', (pool) => {
    const { status, report: found } = report(`public/rounds/${pool}`, '--trust-beacon');
    expect(found.verdict).toBe('verified');
    expect(status).toBe(0);
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
