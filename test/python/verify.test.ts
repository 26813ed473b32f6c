/** The independent verifier in Python and the core give the same verdicts and the same reports. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Files, filesRecord, selftestRecord } from '../../scripts/selftest/record.ts';
import { TAMPERINGS } from '../../scripts/selftest/tamperings.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { type Report, reportOf } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node-platform.ts';
import { corrupted, corruptions, records } from '../vectors/records.ts';

const python = process.env['MINGQIAN_PYTHON'] ?? 'python3';
const folder = mkdtempSync(join(tmpdir(), 'mingqian-python-'));
afterAll(() => rmSync(folder, { recursive: true }));

const STATUS = { verified: 0, failed: 1, incomplete: 2 } as const;

/** All cases, so that one Python process can verify them all. */
const cases: { readonly name: string; readonly files: Files }[] = [];
const bytes = (files: Record<string, string | null | undefined>): Files =>
  Object.fromEntries(
    Object.entries(files).flatMap(([name, text]) =>
      text === null || text === undefined ? [] : [[name, utf8(text)]],
    ),
  );
for (const [name, files] of Object.entries(records)) cases.push({ name, files: bytes(files) });
for (const corruption of corruptions)
  cases.push({ name: corruption.why, files: bytes(corrupted(corruption)) });

const selftest = await selftestRecord();
cases.push({ name: 'the self-test record', files: selftest });
for (const tampering of TAMPERINGS)
  cases.push({ name: tampering.why, files: await tampering.tamper(selftest) });

let written = 0;
function write(name: string, files: Files): string {
  const path = join(folder, `${written++}-${name.replace(/[^0-9a-z]+/gi, '-')}`);
  mkdirSync(path);
  for (const [file, content] of Object.entries(files)) writeFileSync(join(path, file), content);
  return path;
}

function runPython(path: string, ...args: string[]): { status: number | null; report: Report } {
  const { status, stdout, stderr } = spawnSync(python, ['public/verify.py', path, '--json', ...args], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return { status, report: JSON.parse(stdout) as Report };
}

/** What two implementations must agree on: all but the words of the details. */
function comparable({ verdict, round, pool, commitment, checks, attested }: Report) {
  return { verdict, round, pool, commitment, attested, checks: checks.map(({ id, status }) => [id, status]) };
}

describe.each(cases)('$name', ({ name, files }) => {
  const path = write(name, files);
  test("with the beacon trusted, the report is the core's wherever its signature is", async () => {
    const { status, report } = runPython(path, '--trust-beacon');
    const core = reportOf(await verify(filesRecord(files), nodePlatform, { software: 'test' }));
    if (name === 'a beacon whose signature does not verify' || name === 'the beacon of another round') {
      // Without pairings Python cannot know: it says so, and the word of the user is what the flag is for.
      expect(core.verdict).toBe('failed');
      return;
    }
    expect(comparable(report)).toEqual(comparable(core));
    expect(status).toBe(STATUS[core.verdict]);
    expect(Object.keys(report).sort()).toEqual(Object.keys(core).sort());
  });
});

describe('a drand round without --trust-beacon', () => {
  let path = '';
  beforeAll(() => {
    path = write('drand', bytes(records['drand'] ?? {}));
  });
  test('is incomplete, and says why', () => {
    const { status, report } = runPython(path);
    expect(status).toBe(2);
    expect(report.verdict).toBe('incomplete');
    const drand = report.checks.find(({ id }) => id === 'seed.drand');
    expect(drand?.status).toBe('skip');
    expect(drand?.detail).toMatch(/pairing/);
    expect(report.checks.find(({ id }) => id === 'draw.result')?.status).toBe('skip');
  });
  test.each([
    ['another length', 'b394"', 'b3"'],
    ['upper case', 'b394"', 'B394"'],
    ['no point', '"9299', '"ffff'],
  ])('%s fails all the same', (_, from, to) => {
    const files = { ...records['drand'], 'seed.json': records['drand']?.['seed.json']?.replace(from, to) };
    const { report } = runPython(write('bad-drand', bytes(files)), '--trust-beacon');
    expect(report.checks.find(({ id }) => id === 'seed.drand')?.status).toBe('fail');
    expect(report.verdict).toBe('failed');
  });
});

describe('the commitment that the reader heard of', () => {
  const path = write('expected', bytes(records['two-pages'] ?? {}));
  const hash = '169173dab5934fdc6d3e87131d05bc6234c9a33a45be1e21b5499f5b93ffb455';
  test('is the first check', () => {
    const { status, report } = runPython(path, '--commitment', hash);
    expect(report.checks[0]).toMatchObject({ id: 'commitment.expected', status: 'pass' });
    expect(status).toBe(0);
  });
  test('fails where it is another', () => {
    const { status, report } = runPython(path, '--commitment', hash.replace('1', '2'));
    expect(report.checks[0]).toMatchObject({ id: 'commitment.expected', status: 'fail' });
    expect(status).toBe(1);
  });
  test('is refused where it is no hash', () => {
    expect(spawnSync(python, ['public/verify.py', path, '--commitment', 'abc']).status).toBe(2);
  });
});

describe('the published rounds', () => {
  const pools = readdirSync('public/rounds').flatMap((round) =>
    readdirSync(`public/rounds/${round}`).map((pool) => `${round}/${pool}`),
  );
  test.each(pools)('%s verifies', (pool) => {
    const { status, report } = runPython(`public/rounds/${pool}`, '--trust-beacon');
    expect(report.verdict).toBe('verified');
    expect(status).toBe(0);
  });
});

test('a folder that is not there could not be checked', () => {
  const { status, stderr } = spawnSync(python, ['public/verify.py', join(folder, 'nowhere')], {
    encoding: 'utf8',
  });
  expect(status).toBe(2);
  expect(stderr).not.toMatch(/Traceback/);
});
