/** nginx and Caddy for tests: Debian's packages, on loopback, with the configurations that the documentation prints. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { canInstallDebian, installDebian } from '../../scripts/testing/debian.ts';

/** Debian's names of the programs, and where they are. */
const PROGRAMS = { nginx: '/usr/sbin/nginx', caddy: '/usr/bin/caddy', openssl: '/usr/bin/openssl' } as const;

/** Why the servers are not there, or null where they are: installed where that can be done without asking. */
export function serversMissing(): string | null {
  const missing = Object.entries(PROGRAMS).flatMap(([name, path]) => (existsSync(path) ? [] : [name]));
  if (missing.length === 0) return null;
  if (!canInstallDebian())
    return `${missing.join(', ')} not here; as root on Debian the packages would be installed`;
  try {
    installDebian(missing, { areServicesStarted: false });
    return null;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** A text with each of these put in the place of what stands there once. @throws Error where it does not */
export function put(text: string, changes: readonly (readonly [from: string, to: string])[]): string {
  let changed = text;
  for (const [from, to] of changes) {
    const [before, behind, ...more] = changed.split(from);
    if (behind === undefined || more.length > 0)
      throw new Error(`expected once, in a configuration: ${from}`);
    changed = `${before}${to}${behind}`;
  }
  return changed;
}

const folders: string[] = [];
process.on('exit', () => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** An empty folder that goes when the tests have ended. */
export function emptyFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'mingqian-hosting-'));
  folders.push(folder);
  return folder;
}

/** Ports of loopback that nobody listens on. */
export async function freePorts(many: number): Promise<number[]> {
  const servers = await Promise.all(
    Array.from({ length: many }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as { port: number }).port);
  await Promise.all(servers.map((server) => new Promise((done) => server.close(done))));
  return ports;
}

/** A certificate for a name, signed by itself. @returns the paths of certificate and key */
export function certificateFor(name: string): { certificate: string; key: string } {
  const folder = emptyFolder();
  const [certificate, key] = [join(folder, 'certificate.pem'), join(folder, 'key.pem')];
  const words = [
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-nodes',
    '-days',
    '2',
  ];
  const names = ['-subj', `/CN=${name}`, '-addext', `subjectAltName=DNS:${name}`];
  ran('openssl', [...words, ...names, '-keyout', key, '-out', certificate]);
  return { certificate, key };
}

/** Runs one of the programs to its end. @throws Error with what it said where it fails */
export function ran(program: keyof typeof PROGRAMS, words: readonly string[], env = process.env): string {
  const { status, stdout, stderr } = spawnSync(PROGRAMS[program], words, { encoding: 'utf8', env });
  if (status !== 0) throw new Error(`${program} ${words.join(' ')}: ${status}\n${stdout}${stderr}`);
  return `${stdout}${stderr}`;
}

/** A server that runs. */
export interface Running {
  stop(): Promise<void>;
}

/** Waits until something listens on each port, or the process has ended. */
async function listening(server: ChildProcess, said: () => string, ports: readonly number[]): Promise<void> {
  const isOpen = async (port: number) =>
    fetch(`http://127.0.0.1:${port}/`, { redirect: 'manual' }).then(
      () => true,
      (error: { cause?: { code?: string } }) => error.cause?.code !== 'ECONNREFUSED',
    );
  for (const port of ports)
    while (!(await isOpen(port))) {
      if (server.exitCode !== null) throw new Error(`the server ended: ${said()}`);
      await new Promise((done) => setTimeout(done, 50));
    }
}

async function started(
  path: string,
  words: readonly string[],
  ports: readonly number[],
  env = process.env,
): Promise<Running> {
  const server = spawn(path, words, { stdio: ['ignore', 'pipe', 'pipe'], env });
  let said = '';
  server.stdout.on('data', (bytes) => (said += bytes));
  server.stderr.on('data', (bytes) => (said += bytes));
  await listening(server, () => said, ports);
  return {
    stop: async () => {
      if (server.exitCode !== null) return;
      server.kill('SIGTERM');
      await once(server, 'exit');
    },
  };
}

/**
 * nginx with this text in the place of a site's configuration, which Debian includes within `http`.
 * @param ports it is to listen on
 */
export async function startNginx(site: string, ports: readonly number[]): Promise<Running> {
  const folder = emptyFolder();
  mkdirSync(join(folder, 'logs'));
  const path = join(folder, 'nginx.conf');
  const temporary = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
  const frame = [
    // Its workers read what the test wrote.
    ...(process.getuid?.() === 0 ? ['user root;'] : []),
    ...[
      'daemon off;',
      'worker_processes 1;',
      `pid ${folder}/pid;`,
      'events { }',
      'http {',
      'access_log off;',
    ],
    ...temporary.map((name) => `${name}_temp_path ${folder}/${name};`),
    ...['default_type application/octet-stream;', 'include site.conf;', '}'],
  ];
  writeFileSync(path, `${frame.join('\n')}\n`);
  writeFileSync(join(folder, 'site.conf'), site);
  const words = ['-p', folder, '-c', path, '-e', 'stderr'];
  const said = ran('nginx', ['-t', ...words]);
  if (/\[(?:warn|emerg|error)\]/.test(said)) throw new Error(said);
  return started(PROGRAMS.nginx, words, ports);
}

/** Caddy with this Caddyfile. It keeps what it keeps in a folder of the test's. */
export async function startCaddy(caddyfile: string, ports: readonly number[]): Promise<Running> {
  const folder = emptyFolder();
  const path = join(folder, 'Caddyfile');
  writeFileSync(path, caddyfile);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  return started(PROGRAMS.caddy, ['run', '--config', path, '--adapter', 'caddyfile'], ports, env);
}

/** Demands that Caddy takes a Caddyfile as it is printed. @throws Error with what it said */
export function demandCaddyfile(caddyfile: string): void {
  const folder = emptyFolder();
  const path = join(folder, 'Caddyfile');
  writeFileSync(path, caddyfile);
  const env = { ...process.env, HOME: folder, XDG_DATA_HOME: folder, XDG_CONFIG_HOME: folder };
  ran('caddy', ['validate', '--config', path, '--adapter', 'caddyfile'], env);
}
