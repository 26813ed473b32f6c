/** No failure of any file operation, and no end at any moment, leaves a commitment without its secret. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, test } from 'vitest';
import { type FileSystem, systemFiles } from '../../scripts/publishing/file-system.ts';
import { isLong } from '../runs.ts';
import { type Trouble, troubled } from './failing-files.ts';
import { run } from './terminal.ts';

// Every operation a freeze, every freeze a dozen flushes: in memory, where there is a place.
const memory = '/dev/shm';
const folder = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'mingqian-freeze-files-'));
afterAll(() => rmSync(folder, { recursive: true }));
writeFileSync(join(folder, 'rules.md'), '# Rules\n');
writeFileSync(join(folder, 'applications.csv'), 'code,tickets\nB,2\nA,1\n');
const [out, secrets] = [join(folder, 'record'), join(folder, 'state', 'secrets')];
function reset(): void {
  rmSync(out, { recursive: true, force: true });
  rmSync(join(folder, 'state'), { recursive: true, force: true });
}
beforeEach(reset);

const WORDS = [
  ...['freeze', join(folder, 'applications.csv'), '--out', out, '--round', '202602', '--pool', 'ordinary'],
  ...['--method', 'lottery', '--quota', '1', '--rules', join(folder, 'rules.md')],
  ...['--draw-at', '2026-06-26T02:00:00Z', '--source', 'secret', '--source', 'balls:6:six machines'],
];
let made = 1;
const freeze = (files = systemFiles) =>
  run(WORDS, undefined, { files, secretsFolder: secrets, secret: () => new Uint8Array(32).fill(made++) });

const commitment = () => join(out, 'commitment.json');
const namesIn = (path: string) => (existsSync(path) ? readdirSync(path) : []);
const secretFiles = () => namesIn(secrets).filter((name) => name.endsWith('.secret'));

/** If a commitment stands, its secret stands at its place, whole, and for its owner alone. */
function holds(): boolean {
  if (!existsSync(commitment())) return false;
  const { sources } = JSON.parse(readFileSync(commitment(), 'utf8'));
  const digest: string = sources[0].sha256;
  const file = join(secrets, `202602.ordinary.${digest.slice(0, 16)}.secret`);
  const text = readFileSync(file, 'utf8');
  expect(text).toMatch(/^[0-9a-f]{64}\n$/);
  expect(createHash('sha256').update(Buffer.from(text.trim(), 'hex')).digest('hex')).toBe(digest);
  if (process.platform !== 'win32') {
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(statSync(secrets).mode & 0o777).toBe(0o700);
  }
  for (const name of ['rules.md', 'applicants.csv']) expect(existsSync(join(out, name))).toBe(true);
  return true;
}

/** The operations of a freeze that nothing troubles. */
async function allOperations(): Promise<readonly string[]> {
  const { files, operations } = troubled(-1, 'fails');
  expect((await freeze(files)).status).toBe(0);
  expect(holds()).toBe(true);
  return operations;
}

describe.each<Trouble>(['fails', 'done but fails'])('an operation %s', (trouble) => {
  test('each in turn', async () => {
    const operations = await allOperations();
    expect(operations.length).toBeGreaterThan(40);
    let stood = 0;
    for (const [at, name] of operations.entries()) {
      reset();
      const { files, release } = troubled(at, trouble);
      const ran = await freeze(files);
      await release();
      const where = `operation ${at}, ${name}: ${ran.err}`;
      if (holds()) {
        stood++;
        // Its hash and its secret's place are told, whatever else went wrong.
        expect(ran.out, where).toMatch(/^[0-9a-f]{64}$/);
        expect(ran.err, where).toMatch(/The secret is in /);
      } else {
        expect(ran.status, where).toBe(2);
        expect(ran.out, where).toBe('');
        const orphans = secretFiles();
        if (orphans.length > 0) {
          expect(ran.err, where).toMatch(/Nothing was committed/);
          expect(ran.err, where).toContain(`${orphans[0]} belongs to no commitment: delete it`);
        }
        expect((await freeze()).status, where).toBe(0);
        expect(holds(), where).toBe(true);
      }
    }
    // Among them those after the commitment was given its name: removing the temporary file, flushing the folder.
    expect(stood).toBeGreaterThan(3);
  });
});

test('a failure that cannot be looked into does not say that nothing was committed', async () => {
  let failed = false;
  const blind: FileSystem = {
    ...systemFiles,
    link: async (from, to) => {
      await systemFiles.link(from, to);
      if (String(to) !== commitment()) return;
      failed = true;
      throw Object.assign(new Error('EIO'), { code: 'EIO' });
    },
    stat: (async (path: string) => {
      if (failed) throw Object.assign(new Error('EIO'), { code: 'EIO' });
      return systemFiles.stat(path);
    }) as typeof systemFiles.stat,
  };
  const { status, err } = await freeze(blind);
  expect(status).toBe(2);
  expect(err).toMatch(/Whether it was committed is not known/);
  expect(err).toMatch(/Keep the secret in /);
  expect(holds()).toBe(true);
});

test('an end at each operation in turn, and the next run', async () => {
  const operations = await allOperations();
  let orphaned = 0;
  for (const at of operations.keys()) {
    reset();
    const { files, ended, release } = troubled(at, 'ends');
    await Promise.race([ended, freeze(files)]);
    await release();
    if (holds()) continue;
    const orphans = secretFiles();
    const temporary = [out, secrets].flatMap((path) =>
      namesIn(path).filter((name) => name.endsWith('.part')),
    );
    orphaned += orphans.length;
    const { status, err } = await freeze();
    expect(status, operations[at]).toBe(0);
    for (const name of orphans)
      expect(err).toContain(`${name}: is a secret of round 202602, pool ordinary already`);
    for (const name of temporary) expect(err).toContain(`${name}: was left by a run that was ended`);
    if (orphans.length > 0) expect(err).toMatch(/nothing was committed with this secret: delete it/);
    expect(secretFiles().length).toBe(orphans.length + 1);
    holds();
  }
  expect(orphaned).toBeGreaterThan(5);
});

if (isLong)
  test('a process that is killed: at the secret, between secret and commitment, behind it', async () => {
    const operations = await allOperations();
    const links = operations.flatMap((name, at) => (name.startsWith('link') ? [at] : []));
    const [secretAt = 0, commitmentAt = 0] = links.slice(-2);
    for (const at of [secretAt, secretAt + 1, commitmentAt - 1, commitmentAt, commitmentAt + 1]) {
      reset();
      const script = `
      import { main } from './scripts/command-line.ts';
      import { systemTerminal } from './scripts/terminal/terminal.ts';
      import { troubled } from './test/commands/failing-files.ts';
      const { files } = troubled(${at}, 'ends', () => process.kill(process.pid, 'SIGKILL'));
      const words = [...${JSON.stringify(WORDS)}, '--frozen-at', '2026-06-20T00:00:00Z', '--past'];
      await main(words, { ...systemTerminal, files, secretsFolder: ${JSON.stringify(secrets)} });`;
      const { signal } = spawnSync(process.execPath, ['--input-type=module', '-e', script]);
      if (process.platform !== 'win32') expect(signal).toBe('SIGKILL');
      expect(holds()).toBe(at > commitmentAt);
      expect(secretFiles().length).toBe(at > secretAt ? 1 : 0);
    }
  });

describe('where links are not to be had', () => {
  const noLinks = (then = async () => {}) => ({
    ...systemFiles,
    link: async () => {
      await then();
      throw Object.assign(new Error('EPERM'), { code: 'EPERM' });
    },
  });
  test('freezes all the same', async () => {
    expect((await freeze(noLinks())).status).toBe(0);
    expect(holds()).toBe(true);
    expect(namesIn(out).sort()).toEqual(['applicants.csv', 'commitment.json', 'rules.md']);
  });
  test('replaces nothing that another run has put there in between', async () => {
    const { err } = await freeze(noLinks(async () => writeFileSync(commitment(), 'another run’s')));
    expect(err).toMatch(/another commitment stands/);
    expect(readFileSync(commitment(), 'utf8')).toBe('another run’s');
  });
});

test('the secret’s place: said, outside the record, never taken twice', async () => {
  const first = await freeze();
  expect(first.err).toContain(`The secret is in ${join(secrets, secretFiles()[0] ?? '')}`);
  expect(first.err).not.toMatch(/already|left by/);
  made--;
  rmSync(commitment());
  const second = await freeze();
  expect(second.status).toBe(2);
  expect(second.err).toMatch(/is there already; a secret is used once and never overwritten/);
  expect(second.err).toMatch(/nothing was committed with this secret, and it may be deleted/);
  expect(existsSync(commitment())).toBe(false);
});
