/**
 * Starts one of the project's TypeScript programs from a fresh clone: installs what the lock file names where it is
 * missing, then runs the program with the Node 24 that comes with it. Runs on Node 20, with nothing installed.
 *
 *   node scripts/launch.mjs scripts/start.ts [words ...]
 */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const modules = join(root, 'node_modules');
const stamp = join(modules, '.installed-lock');
const lock = createHash('sha256')
  .update(`${process.platform} ${process.arch} `)
  .update(readFileSync(join(root, 'package-lock.json')))
  .digest('hex');

/** Runs a program and gives its exit status; a program that a signal ended is neither done nor failed. */
function run(command, args, options = {}) {
  const { status, error } = spawnSync(command, args, { stdio: 'inherit', cwd: root, ...options });
  if (error) console.error(error.message);
  return status ?? 2;
}

function isInstalled() {
  return existsSync(stamp) && readFileSync(stamp, 'utf8') === lock;
}

function install() {
  console.error('Installing what package-lock.json names (npm ci) ...');
  const args = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  const npm = process.env.npm_execpath;
  const status = npm
    ? run(process.execPath, [npm, ...args], { stdio: ['ignore', 2, 2] })
    : run('npm', args, { stdio: ['ignore', 2, 2], shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed; see above. Nothing else was done.');
    process.exit(2);
  }
  writeFileSync(stamp, lock);
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

const [program, ...words] = process.argv.slice(2);
if (!isInstalled()) install();
const node = modernNode();
const path = [join(modules, '.bin'), dirname(node), process.env.PATH].join(
  process.platform === 'win32' ? ';' : ':',
);
// Words of a command line name files from where they were typed, which is not where npm runs scripts.
const cwd = process.env.INIT_CWD ?? process.cwd();
process.exit(run(node, [join(root, program), ...words], { cwd, env: { ...process.env, PATH: path } }));
