/** `verify --twice` and `verify --dispute`. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import canonicalize from 'canonicalize';
import { afterAll, afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { reportDifferences } from '../../scripts/comparing/second-report.ts';
import { run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-twice-'));
afterAll(() => rmSync(folder, { recursive: true }));
afterEach(() => vi.unstubAllEnvs());

const RECORD = 'test/vectors/records/two-pages';
let copies = 0;
/** A copy of the record that one may spoil. */
function copied(): string {
  copies += 1;
  const copy = join(folder, `record-${copies}`);
  cpSync(RECORD, copy, { recursive: true });
  return copy;
}

/** A python that is new enough and prints this, whatever it is asked. */
function lyingPython(prints: string, status: number): string {
  copies += 1;
  const path = join(folder, `python-${copies}`);
  writeFileSync(`${path}.json`, prints);
  writeFileSync(
    path,
    `#!/bin/sh\n[ "$1" = -c ] && exit 0\ncat '${path}.json'\necho 'so it said' >&2\nexit ${status}\n`,
  );
  chmodSync(path, 0o755);
  return path;
}

describe('--twice', () => {
  test.each(
    readdirSync('test/vectors/records').filter((name) =>
      existsSync(`test/vectors/records/${name}/commitment.json`),
    ),
  )('both programs say the same of %s', async (name) => {
    const record = join('test/vectors/records', name);
    const alone = await run(['verify', record]);
    const { status, out, err } = await run(['verify', record, '--twice']);
    expect({ status, err }).toEqual({ status: alone.status, err: '' });
    expect(out).toContain('TWICE: verify.py says the same of all');
  });
  test('of a record that fails, and the status stays', async () => {
    const record = copied();
    writeFileSync(join(record, 'rules.md'), 'other\n');
    const { status, out, err } = await run(['verify', record, '--twice', '--commitment', '0'.repeat(64)]);
    expect({ status, err }).toEqual({ status: 1, err: '' });
    expect(out).toContain('TWICE: verify.py says the same');
  });
  test('a path that begins with a dash is a path', () => {
    cpSync(RECORD, join(folder, '-record'), { recursive: true });
    const { status, stdout, stderr } = spawnSync(
      process.execPath,
      [join(process.cwd(), 'scripts/mingqian.ts'), 'verify', '--twice', '--', '-record'],
      { cwd: folder, encoding: 'utf8' },
    );
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('TWICE: ');
  });
  test.each([
    ['the verdict and a status', /"pass"/, '"fail"', /: this program says "pass", verify\.py says "fail"/],
    ['a check that is not there', /\{"detail":[^{}]*"id":"list\.root"[^{}]*\},/, '', /list\.root: .*nothing/],
    ['the round', /"round":"[^"]*"/, '"round":"209901"', /round: .*"209901"/],
  ])('a difference in %s exits 3, loudly', async (_, from, to, said) => {
    const honest = await run(['verify', RECORD, '--json']);
    const lie = honest.out.replace(from, to);
    expect(lie).not.toBe(honest.out);
    vi.stubEnv('MINGQIAN_PYTHON', lyingPython(lie, 0));
    for (const more of [[], ['--json']]) {
      const { status, err } = await run(['verify', RECORD, '--twice', ...more]);
      expect(status).toBe(3);
      expect(err).toContain('THE TWO IMPLEMENTATIONS DIFFER');
      expect(err).toMatch(said);
      expect(err).toContain('Do not rely on either verdict');
    }
  });
  test('a report with another exit status is none, and nothing is verified twice', async () => {
    const honest = await run(['verify', RECORD, '--json']);
    for (const [prints, ends] of [
      [honest.out, 1],
      ['', 0],
      ['{}', 0],
      ['null', 2],
    ] as const) {
      vi.stubEnv('MINGQIAN_PYTHON', lyingPython(prints, ends));
      const { status, out, err } = await run(['verify', RECORD, '--twice']);
      expect(status).toBe(2);
      expect(out).not.toContain('TWICE: ');
      expect(err).toContain(`NOT CHECKED TWICE: verify.py ended with ${ends} and gave no report: so it said`);
    }
  });
  test('without Python it is said, and the status is 2, or 1 where a check failed here', () => {
    const ran = (record: string) =>
      spawnSync(process.execPath, ['scripts/mingqian.ts', 'verify', record, '--twice'], {
        env: { PATH: folder },
        encoding: 'utf8',
      });
    const good = ran(RECORD);
    expect(good.status).toBe(2);
    expect(good.stderr).toContain('NOT CHECKED TWICE: Python 3.9 or newer was not found');
    const record = copied();
    writeFileSync(join(record, 'rules.md'), 'other\n');
    expect(ran(record).status).toBe(1);
  });
  test('the order of checks and what is attested are compared too', () => {
    const report = {
      verdict: 'verified' as const,
      round: 'r',
      pool: 'p',
      commitment: 'c',
      policy: null,
      checks: [
        { id: 'commitment.form' as const, status: 'pass' as const, detail: '' },
        { id: 'rules.digest' as const, status: 'pass' as const, detail: '' },
      ],
      attested: [{ what: 'balls', value: '1' }],
      software: '',
    };
    expect(
      reportDifferences(report, { ...report, checks: [...report.checks], attested: [...report.attested] }),
    ).toEqual([]);
    expect(
      reportDifferences(report, { ...report, checks: report.checks.toReversed(), attested: [] }),
    ).toEqual([expect.stringMatching(/^the order of the checks/), expect.stringMatching(/^attested/)]);
  });
});

describe('--dispute', () => {
  let file: string;
  beforeEach(() => {
    copies += 1;
    file = join(folder, `dispute-${copies}.json`);
  });
  test('has inputs, first divergence, versions and commands that repeat it', async () => {
    const record = copied();
    writeFileSync(join(record, 'result.csv'), 'rank,code,ticket,draw\n');
    const { status, out } = await run(['verify', record, '--dispute', file, '--json']);
    expect(status).toBe(1);
    const bytes = readFileSync(file);
    const dispute = JSON.parse(bytes.toString());
    expect(dispute).toMatchObject({
      type: 'dispute',
      protocol: 'mingqian/1',
      expectedCommitment: null,
      otherReport: null,
      differences: [],
      firstDivergence: { id: 'draw.result', finding: { code: expect.any(String) } },
      program: {
        software: expect.stringMatching(/^mingqian /),
        platform: expect.stringContaining(process.version),
      },
    });
    expect(dispute.report).toEqual(JSON.parse(out));
    expect(dispute.inputs).toEqual(
      ['rules.md', 'applicants.csv', 'commitment.json', 'seed.json', 'result.csv', 'result.json'].map(
        (name) => {
          const content = readFileSync(join(record, name));
          return {
            file: name,
            size: content.length,
            sha256: createHash('sha256').update(content).digest('hex'),
          };
        },
      ),
    );
    expect(bytes.toString()).toBe(canonicalize(dispute));
    // The command does repeat it.
    const [command = ''] = dispute.program.commands;
    const again = await run(
      command.replace('npm run -s mingqian -- ', '').replace('<record>', record).split(' '),
    );
    expect(JSON.parse(again.out)).toEqual(dispute.report);
  });
  test('names files that no check came to read, and the commitment that was heard of', async () => {
    const record = copied();
    writeFileSync(join(record, 'commitment.json'), '{}');
    const heard = 'a'.repeat(64);
    await run(['verify', record, '--dispute', file, '--commitment', heard]);
    const dispute = JSON.parse(readFileSync(file, 'utf8'));
    expect(dispute.firstDivergence.id).toBe('commitment.expected');
    expect(dispute.expectedCommitment).toBe(heard);
    expect(dispute.inputs).toHaveLength(6);
    for (const command of dispute.program.commands) expect(command).toContain(`--commitment ${heard}`);
  });
  test('is written where two implementations differ, with both reports', async () => {
    const honest = await run(['verify', RECORD, '--json']);
    vi.stubEnv('MINGQIAN_PYTHON', lyingPython(honest.out.replace('"verified"', '"failed"'), 1));
    const { status } = await run(['verify', RECORD, '--twice', '--dispute', file]);
    expect(status).toBe(3);
    const dispute = JSON.parse(readFileSync(file, 'utf8'));
    expect(dispute).toMatchObject({ firstDivergence: null, otherReport: { verdict: 'failed' } });
    expect(dispute.differences).toHaveLength(1);
  });
  test('is not written where nothing failed, and never over another file', async () => {
    const { status, out } = await run(['verify', RECORD, '--dispute', file]);
    expect(status).toBe(0);
    expect(out).toContain('No dispute file was written');
    expect(existsSync(file)).toBe(false);
    writeFileSync(file, 'mine');
    const record = copied();
    writeFileSync(join(record, 'rules.md'), 'other\n');
    expect((await run(['verify', record, '--dispute', file])).status).toBe(2);
    expect(readFileSync(file, 'utf8')).toBe('mine');
  });
});
