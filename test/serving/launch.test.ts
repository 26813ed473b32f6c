/** What starts the project's programs: what it installs for which, and that what it started ends with whoever started it. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';

let root = '';
/** A checkout with the launcher, a lock file, an npm that only says what it was asked, and programs. */
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'mingqian-launch-'));
  const files = {
    'package-lock.json': '{}\n',
    'npm.mjs': `import { appendFileSync, mkdirSync, rmSync } from 'node:fs';
rmSync('node_modules', { recursive: true, force: true });
mkdirSync('node_modules');
appendFileSync('asked', process.argv.slice(2, 4).join(' ') + '\\n');
process.exitCode = Number(process.env.NPM_STATUS ?? 0);
`,
    'scripts/start.ts': 'process.exitCode = Number(process.argv[2] ?? 0);\n',
    'scripts/test.ts': '',
    // It outlives its parent, unless it is told.
    'scripts/lasting.ts': 'console.log(process.pid); setInterval(() => {}, 1000);\n',
  };
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(join(root, name, '..'), { recursive: true });
    writeFileSync(join(root, name), text);
  }
  copyFileSync('scripts/launch.mjs', join(root, 'scripts/launch.mjs'));
});
afterEach(() => rmSync(root, { recursive: true }));

const launcher = () => join(root, 'scripts/launch.mjs');
function launch(program: string, words: readonly string[] = [], env = {}) {
  const { status } = spawnSync(process.execPath, [launcher(), program, ...words], {
    env: { ...process.env, npm_execpath: join(root, 'npm.mjs'), ...env },
    stdio: 'ignore',
  });
  return status;
}
const asked = () => readFileSync(join(root, 'asked'), 'utf8').trim().split('\n');

describe('what is installed', () => {
  test('for the tests is everything, and then enough for all', () => {
    for (const program of ['scripts/test.ts', 'scripts/start.ts', 'scripts/test.ts']) launch(program);
    expect(asked()).toEqual(['ci --include=dev']);
  });
  test('to start is less, once; and the tests then get what they lack', () => {
    for (const program of ['scripts/start.ts', 'scripts/start.ts', 'scripts/test.ts', 'scripts/start.ts'])
      launch(program);
    expect(asked()).toEqual(['ci --omit=dev', 'ci --include=dev']);
  });
  test('is installed anew where the lock file is another, or where an install failed', () => {
    launch('scripts/start.ts');
    writeFileSync(join(root, 'package-lock.json'), '{ }\n');
    expect(launch('scripts/start.ts', [], { NPM_STATUS: '1' })).toBe(2);
    expect(launch('scripts/start.ts')).toBe(0);
    expect(asked()).toHaveLength(3);
  });
});

test('a program’s status is handed on', () => {
  for (const status of [0, 1, 3]) expect(launch('scripts/start.ts', [String(status)])).toBe(status);
});

/** Whether a process is there. */
function isThere(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}

describe.skipIf(process.platform === 'win32')('a program that lasts ends', () => {
  async function started(
    command: string,
    words: readonly string[],
  ): Promise<{ parent: ChildProcess; pid: number }> {
    const parent = spawn(command, words, {
      env: { ...process.env, npm_execpath: join(root, 'npm.mjs') },
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const [pid] = await once(parent.stdout as NodeJS.ReadableStream, 'data');
    return { parent, pid: Number(String(pid)) };
  }
  const gone = (pid: number) => expect.poll(() => isThere(pid), { timeout: 20_000 }).toBe(false);

  test.each(['SIGTERM', 'SIGHUP'] as const)('with the launcher that is sent %s', async (signal) => {
    const { parent, pid } = await started(process.execPath, [launcher(), 'scripts/lasting.ts']);
    parent.kill(signal);
    await gone(pid);
  });
  test('with an npm that is killed, which tells nobody; a shell may stand between', async () => {
    // As npm does it: a program that has a shell run the script.
    const npm = `import { spawn } from 'node:child_process';
spawn('sh', ['-c', ${JSON.stringify(`"${process.execPath}" "${launcher()}" scripts/lasting.ts; true`)}], { stdio: 'inherit' });
`;
    writeFileSync(join(root, 'runs.mjs'), npm);
    const { parent, pid } = await started(process.execPath, [join(root, 'runs.mjs')]);
    parent.kill('SIGKILL');
    await gone(pid);
  });
});
