/** Hostile records: never a crash, never a hang, never a word that the terminal obeys, never another exit status. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { toHex, utf8 } from '../../src/core/bytes.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { records } from '../vectors/records.ts';
import { run } from './terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-hostile-'));
afterAll(() => rmSync(folder, { recursive: true }));

let made = 0;
function record(change: Record<string, string>): string {
  const path = join(folder, String(made++));
  spawnSync('mkdir', [path]);
  for (const [name, text] of Object.entries({ ...records['two-pages'], ...change }))
    writeFileSync(join(path, name), text ?? '');
  return path;
}
const deep = (levels: number) => '['.repeat(levels) + ']'.repeat(levels);
const text = (name: string) => records['two-pages']?.[name] ?? '';

describe.each([6_000, 30_000])('values nested %d deep', (levels) => {
  test.each([
    ['commitment.json', /"round":"[^"]*"/, '"round":', 'commitment.form'],
    ['seed.json', /"digits":"[^"]*"/, '"digits":', 'seed.form'],
    ['result.json', /"draws":[0-9]+/, '"draws":', 'result.summary'],
  ])('in %s fail the check', async (name, member, key, id) => {
    const path = record({ [name]: text(name).replace(member, `${key}${deep(levels)}`) });
    const { status, out } = await run(['verify', path, '--json']);
    expect(status).toBe(1);
    const report = JSON.parse(out) as { checks: { id: string; status: string }[] };
    expect(report.checks.find((check) => check.id === id)?.status).toBe('fail');
  });
  test('in a receipt refuse it', async () => {
    const path = join(folder, `receipt-${levels}.json`);
    writeFileSync(path, `{"code":${deep(levels)}}`);
    const { status, out } = await run(['check-receipt', path, '--json']);
    expect(status).toBe(1);
    expect(JSON.parse(out).valid).toBe(false);
  });
});

test('a member that would clear the screen is shown, not obeyed', async () => {
  const member = JSON.stringify('\u001b[2J\u001b[HVERIFIED\u009b\u202e');
  const path = record({ 'commitment.json': text('commitment.json').replace('{', `{${member}:1,`) });
  const sorted = record({
    'commitment.json': text('commitment.json').replace('"type"', '"type\u0080\u009b2J":1,"type"'),
  });
  for (const one of [path, sorted]) {
    const { status, out } = await run(['verify', one]);
    expect(status).toBe(1);
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what must not come out
    expect(out).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202e]/);
  }
});

test('a text that is cut within a surrogate pair is shown in a report, which can be written', async () => {
  const what = '𠮷'.repeat(201);
  const path = record({
    'commitment.json': text('commitment.json').replace(/"what":"[^"]*"/, `"what":"${what}"`),
  });
  const { status, out } = await run(['verify', path, '--json']);
  expect(status).toBe(1);
  const report = JSON.parse(out) as { verdict: string; checks: { id: string; status: string }[] };
  expect(report.verdict).toBe('failed');
  expect(report.checks[0]).toMatchObject({ id: 'commitment.form', status: 'fail' });
});

test('the hash of the beginning of a commitment is not the one expected', async () => {
  const path = record({ 'commitment.json': `${'x'.repeat(65_536)}tail` });
  const beginning = toHex(sha256(utf8('x'.repeat(65_536))));
  const { out } = await run(['verify', path, '--json', '--commitment', beginning]);
  expect(JSON.parse(out).checks[0]).toMatchObject({ id: 'commitment.expected', status: 'fail' });
});

test.skipIf(process.platform === 'win32')(
  'a pipe in the folder is unreadable, and does not wait for a writer',
  async () => {
    const path = record({});
    rmSync(join(path, 'rules.md'));
    expect(spawnSync('mkfifo', [join(path, 'rules.md')]).status).toBe(0);
    const { status, err } = await run(['verify', path]);
    expect(status).toBe(2);
    expect(err).toMatch(/is not a file/);
  },
);

test('a reader that stops listening does not change the exit status', () => {
  const words = [
    '-c',
    `"${process.execPath}" scripts/mingqian.ts verify test/vectors/records/two-pages | true; exit \${PIPESTATUS[0]}`,
  ];
  if (process.platform !== 'win32') expect(spawnSync('bash', words).status).toBe(0);
});
