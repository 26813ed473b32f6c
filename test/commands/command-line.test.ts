/** The command line itself: help, wrong use, exit statuses, what is printed where. */
import { spawnSync } from 'node:child_process';
import { closeSync, existsSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { publish } from '../../scripts/publishing/published-files.ts';
import { SAMPLE_RECORDS } from '../../scripts/sample/records.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { isLong } from '../runs.ts';
import { COMMANDS } from './loaded.ts';
import { run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-command-line-'));
afterAll(() => rmSync(folder, { recursive: true }));

describe('help', () => {
  test('lists every command', async () => {
    const { status, out } = await run(['--help']);
    expect(status).toBe(0);
    for (const name of Object.keys(COMMANDS)) expect(out).toContain(`  ${name} `);
  });
  test.each(Object.keys(COMMANDS))('of %s names each of its options', async (name) => {
    const { status, out } = await run([name, '--help']);
    expect(status).toBe(0);
    const command = COMMANDS[name];
    const options = command !== undefined && 'options' in command ? Object.keys(command.options) : [];
    for (const option of options) expect(out).toContain(`--${option}`);
  });
});

describe('wrong use could not be checked', () => {
  test.each([
    [[]],
    [['nothing']],
    [['constructor']],
    [['verify']],
    [['verify', 'a', 'b']],
    [['verify', folder, '--unknown']],
    [['verify', join(folder, 'nowhere')]],
    [['verify', 'test/vectors/records/three', '--commitment', 'ABC']],
    [['verify', 'test/vectors/records/three', '--json', '--json']],
    [['verify', 'package.json']],
    [['receipt', 'test/vectors/records/three', '--code', 'abc']],
    [['check-receipt', 'test/vectors/records/three']],
    [['check-receipt', 'package.json', '--seed', 'package.json']],
    [['example', '--lang', 'fr']],
  ])('%j', async (words) => {
    const { status, out, err } = await run(words);
    expect(status).toBe(2);
    expect(`${out}${err}`).not.toBe('');
    expect(err).not.toMatch(/ at .*\.ts:/);
  });
});

describe('what is wrong with the words is said before a file is read', () => {
  const nowhere = join(folder, 'nowhere');
  const freeze = (change: Readonly<Record<string, string>>) => [
    'freeze',
    nowhere,
    ...Object.entries({
      out: join(folder, 'record'),
      round: '202602',
      pool: 'ordinary',
      method: 'lottery',
      quota: '1',
      rules: nowhere,
      'frozen-at': '2026-06-20T00:00:00Z',
      'draw-at': '2026-06-26T02:00:00Z',
      source: 'balls:6:six machines',
      ...change,
    }).flatMap(([name, value]) => [`--${name}`, value]),
  ];
  test.each([
    [freeze({}), /nowhere: expected a file, found none/],
    [freeze({ quota: '1x' }), /--quota: expected a plain integer, found "1x"/],
    [freeze({ quota: '0' }), /quota/],
    [freeze({ method: 'luck' }), /--method: expected lottery, .*found "luck"/],
    [freeze({ round: 'Round 1' }), /round: expected .*Round 1/],
    [freeze({ 'draw-at': '2026-02-30T00:00:00Z' }), /drawAt: expected .*2026-02-30/],
    [freeze({ 'draw-at': '2026-06-19T00:00:00Z' }), /2026-06-19T00:00:00Z/],
    [freeze({ source: 'dice:6' }), /--source dice:6: expected secret, balls/],
    [['verify', nowhere, '--commitment', 'ABC'], /--commitment: expected 64 lower-case hex digits/],
    [['receipt', nowhere, '--code', 'abc'], /--code: expected/],
    [['check-receipt', nowhere, '--result-sha256', 'ABC'], /--result-sha256: expected 64/],
    [
      ['rerun', 'rfc3797', '--select', '1', '--source', '1', '--names', nowhere, '--pool', 'x'],
      /--pool: expected a plain integer/,
    ],
    [
      ['rerun', 'rivest', '--seed', '1', '--count', '1', '--manifest', nowhere, '--total', 'x'],
      /--total: expected a plain integer/,
    ],
    [['rerun', 'beijing', nowhere, '--seed', '12'], /six digits/],
    [['rerun', 'beijing', '--tickets', '10', '--quota', 'x', '--seed', '1', '--compare', nowhere], /--quota/],
  ])('%j', async (words, expected) => {
    const { status, out, err } = await run(words);
    expect(status).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(expected);
  });

  test('in lines where it takes several', async () => {
    const { status, err } = await run(['verify', nowhere, '--commitment', '--json']);
    expect(status).toBe(2);
    expect(err.split('\n').length).toBeGreaterThan(2);
    expect(err).not.toContain('\\u000a');
  });
});

describe('verify', () => {
  test('--json prints the report and nothing else', async () => {
    const { status, out, err } = await run(['verify', 'test/vectors/records/drand', '--json']);
    expect(status).toBe(0);
    expect(err).toBe('');
    const report = JSON.parse(out);
    expect(report).toMatchObject({
      verdict: 'verified',
      round: '202405',
      pool: 'ordinary',
      software: SOFTWARE,
    });
  });
  test('an empty folder is incomplete', async () => {
    const { status, out } = await run(['verify', folder, '--json']);
    expect(status).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      verdict: 'incomplete',
      round: null,
      pool: null,
      commitment: null,
    });
  });
  if (isLong)
    test.skipIf(!existsSync('/dev/full'))('what a full disk loses was not done, and is said', () => {
      const full = openSync('/dev/full', 'w');
      const record = 'test/vectors/records/two-pages';
      for (const words of [
        ['verify', record],
        ['verify', record, '--json'],
        ['receipt', record, '--code', 'A'],
        ['--help'],
      ]) {
        const ran = (out: 'pipe' | number, err: 'pipe' | number) =>
          spawnSync(process.execPath, ['scripts/mingqian.ts', ...words], {
            stdio: ['ignore', out, err],
            encoding: 'utf8',
          });
        const { status, stderr } = ran(full, 'pipe');
        expect({ words, status }).toEqual({ words, status: 2 });
        expect(stderr).toMatch(/^standard output: ENOSPC/m);
        expect(ran('pipe', full).status).toBe(0);
      }
      closeSync(full);
    });
  test('in a process of its own: bytes, status and no bar in a pipe', () => {
    const words = ['scripts/mingqian.ts', 'verify', 'test/vectors/records/two-pages', '--json'];
    const { status, stdout, stderr } = spawnSync(process.execPath, words, { encoding: 'utf8' });
    expect(status).toBe(0);
    expect(stderr).toBe('');
    expect(JSON.parse(stdout).verdict).toBe('verified');
  });
});

test('the name and version in reports are those of the package', () => {
  expect(SOFTWARE).toBe(`${manifest.name} ${manifest.version}`);
});

test('the demonstration rounds are the same bytes on every machine', () => {
  const hashes = SAMPLE_RECORDS.filter(({ voided }) => voided === null).map(
    ({ round: { round }, folder }) => {
      const file = `public/rounds/${round}/${folder}/result.json`;
      const { seed, commitment } = JSON.parse(readFileSync(file, 'utf8'));
      return `${round} ${folder} ${commitment.slice(0, 16)} ${seed.slice(0, 16)}`;
    },
  );
  expect(hashes).toMatchSnapshot();
});

describe('a published file', () => {
  test('is written once, and stays where it is the same', async () => {
    const path = join(folder, 'one', 'file');
    expect(await publish(path, Uint8Array.of(1))).toBe('written');
    expect(await publish(path, Uint8Array.of(1))).toBe('same');
    await expect(publish(path, Uint8Array.of(2))).rejects.toMatchObject({ code: 'usage' });
    expect([...readFileSync(path)]).toEqual([1]);
  });
  test('that cannot be read is not taken for absent', async () => {
    writeFileSync(join(folder, 'plain'), '');
    await expect(publish(join(folder, 'plain', 'below'), Uint8Array.of(1))).rejects.toThrow();
  });
});
