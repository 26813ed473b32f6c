/**
 * Starts one of the project's TypeScript programs from a fresh clone: installs what it needs of the lock file where that is
 * missing, then runs the program with the Node 24 that comes with it. Runs on Node 20, with nothing installed.
 *
 *   node scripts/launch.mjs scripts/start.ts [words ...]
 */
import { spawn, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lock');
const lock = createHash('sha256')
  .update(`${process.platform} ${process.arch} `)
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

/** Programs that need what a publisher does not: the tests' browsers and tools, the checker of types, the linter. */
const WHOLE = [
  'scripts/test.ts',
  'scripts/check.ts',
  'scripts/lighthouse.ts',
  'scripts/package.ts',
  'scripts/release.ts',
  'test/',
];
/** What stands behind the lock's digest where only what all programs need was installed. */
const NEEDED = ' needed';

function isInstalled(isWhole) {
  const found = existsSync(stamp) ? readFileSync(stamp, 'utf8') : '';
  return found === lock || (!isWhole && found === lock + NEEDED);
}

function install(isWhole) {
  console.error(
    `Installing what package-lock.json names${isWhole ? '' : ', but for the tests'} (npm ci) ...`,
  );
  const dev = isWhole ? '--include=dev' : '--omit=dev';
  const args = ['ci', dev, '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  // What an install that was ended left is no longer what the stamp says.
  rmSync(stamp, { force: true });
  const { status, error } = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (error) console.error(error.message);
  if (status !== 0) {
    console.error('npm ci failed; see above. Nothing else was done.');
    process.exit(2);
  }
  writeFileSync(stamp, isWhole ? lock : lock + NEEDED);
}

/** The Node that runs TypeScript as it is: the one that was installed, or this one where it is new enough. */
function modernNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 24 || (major === 24 && minor >= 2)) return process.execPath;
  for (const name of ['linux-x64', 'linux-arm64', 'darwin-x64', 'bin-darwin-arm64', 'win-x64']) {
    for (const file of ['bin/node', 'bin/node.exe']) {
      const path = join(modules, `node-${name}`, file);
      if (existsSync(path)) return path;
    }
  }
  console.error(
    `Expected Node 24 or newer, found ${process.version}; none came with the packages for this system.`,
  );
  process.exit(2);
}

/** How often it is looked whether whoever started this is still there, in milliseconds. */
const LOOK = 500;

/** The parent of a process, or null where the system does not say. */
function parentOf(pid) {
  try {
    // Behind the name, which may hold anything and stands between brackets: the state, then the parent.
    const [, parent] = readFileSync(`/proc/${pid}/stat`, 'utf8')
      .replace(/^.*\) /s, '')
      .split(' ');
    return Number(parent);
  } catch {
    return null;
  }
}

/**
 * Runs the program and ends as it does. It ends with npm: where npm is killed, which tells nobody, it is seen that the
 * parent has changed, or, where a shell stands between, the shell's.
 */
function run(command, args, options) {
  const child = spawn(command, args, { stdio: 'inherit', ...options });
  const started = { parent: process.ppid, above: parentOf(process.ppid) };
  const isLeft = () => process.ppid !== started.parent || parentOf(started.parent) !== started.above;
  const look = setInterval(() => {
    if (isLeft()) child.kill('SIGTERM');
  }, LOOK);
  // A terminal sends Ctrl-C to the child too; whoever sends a signal to this process alone means both.
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  process.on('SIGINT', () => {});
  child.on('error', (error) => {
    clearInterval(look);
    console.error(error.message);
    process.exitCode = 2;
  });
  child.on('exit', (status) => {
    clearInterval(look);
    // A program that a signal ended is neither done nor failed.
    process.exitCode = status ?? 2;
  });
}

const [program = '', ...words] = process.argv.slice(2);
const isWhole = WHOLE.some((name) => program.startsWith(name));
if (!isInstalled(isWhole)) install(isWhole);
const node = modernNode();
const path = [join(modules, '.bin'), dirname(node), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
);
// Words of a command line name files from where they were typed, which is not where npm runs scripts.
const cwd = process.env.INIT_CWD ?? process.cwd();
run(node, [join(root, program), ...words], { cwd, env: { ...process.env, PATH: path } });
