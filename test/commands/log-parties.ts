/** A publisher and its witnesses for tests: on loopback, with clocks that stand where they are put. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beginMemory } from '../../scripts/log/witness/memory.ts';
import { witnessServer } from '../../scripts/log/witness/server.ts';
import { openWitness, type WitnessService } from '../../scripts/log/witness/witness.ts';
import { systemFiles } from '../../scripts/publishing/file-system.ts';
import type { Terminal } from '../../scripts/terminal/terminal.ts';
import { writeDocument } from '../../src/core/documents.ts';
import {
  type KeyType,
  LOG_KEY,
  readKey,
  type SigningKey,
  verifierKeyOf,
  WITNESS_ED25519,
  writeKey,
} from '../../src/core/log/keys.ts';
import { unixSeconds } from '../../src/core/time.ts';
import { type Ran, run } from './terminal.ts';

// Each step flushes files: in memory, where there is a place.
const memory = '/dev/shm';
const ROOT = mkdtempSync(join(existsSync(memory) ? memory : tmpdir(), 'mingqian-log-'));
process.on('exit', () => rmSync(ROOT, { recursive: true, force: true }));
let made = 0;

/** An empty folder. */
export function emptyFolder(): string {
  const folder = join(ROOT, String(made++));
  mkdirSync(folder);
  return folder;
}

/** 2026-06-20, when the lists are frozen; and the draw of the vector records. */
export const BEFORE = '2026-06-20T00:00:00Z';
export const DRAW_AT = '2026-06-26T02:00:00Z';
export const AFTER = '2026-06-27T00:00:00Z';

/** A witness that can be late, and whose clock can be set. */
export interface TestWitness {
  readonly name: string;
  readonly key: SigningKey;
  readonly vkey: string;
  readonly memory: string;
  service: WitnessService;
  url: string;
  now: string;
  /** Milliseconds before it looks at a request. */
  delay: number;
  readonly notes: string[];
  /** The bodies of requests so far. */
  requests: number;
  close(): Promise<void>;
}

const servers: Server[] = [];

/** Closes every server of this file. */
export async function closeAll(): Promise<void> {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
}

/** A witness for these logs. */
export async function witness(
  name: string,
  logs: readonly string[],
  type: KeyType = WITNESS_ED25519,
): Promise<TestWitness> {
  const key: SigningKey = { name: `${name}.example/witness`, type, seed: seedOf(name) };
  const vkey = writeKey(verifierKeyOf(key));
  const memory = join(emptyFolder(), 'memory');
  await beginMemory(memory, [vkey], systemFiles);
  const notes: string[] = [];
  const one: TestWitness = {
    ...{ name, key, vkey, memory, notes, url: '', now: BEFORE, delay: 0, requests: 0 },
    service: await openWitness({
      keys: [key],
      logs: logs.map((log) => readKey(log, [LOG_KEY])),
      memory,
      files: systemFiles,
      clock: () => BigInt(unixSeconds(one.now)),
      note: (said) => notes.push(said.en),
    }),
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
  const inner = witnessServer(one.service, (said) => notes.push(said.en));
  const server = createServer((request, response) => {
    one.requests++;
    setTimeout(() => inner.emit('request', request, response), one.delay);
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  one.url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return one;
}

/** A seed that is known: the name's bytes, and zeros. */
export function seedOf(name: string): Uint8Array {
  const seed = new Uint8Array(32);
  seed.set(new TextEncoder().encode(name).subarray(0, 32));
  return seed;
}

export interface Publisher {
  /** The folder in which everything is. */
  readonly folder: string;
  readonly log: string;
  readonly keys: string;
  readonly state: string;
  readonly vkey: string;
  /** The file of the policy, outside what is published. */
  readonly policy: string;
  /** Writes a policy of these witnesses. */
  setPolicy(witnesses: readonly Pick<TestWitness, 'name' | 'vkey' | 'url'>[], quorum: number): void;
  /** A log command of this publisher. */
  command(words: readonly string[], now?: string, change?: Partial<Terminal>): Promise<Ran>;
  /** A record's folder with this commitment and whatever else stands in the record. */
  record(name: string, files: Readonly<Record<string, Uint8Array | string>>): string;
}

/** A publisher whose log is begun. */
export async function publisher(name = 'draw', folder = emptyFolder()): Promise<Publisher> {
  const [log, keys, policy] = [
    join(folder, 'site', 'log'),
    join(folder, 'private', 'key'),
    join(folder, 'policy'),
  ];
  const own = { secret: () => seedOf(name) };
  const { status, out, err } = await run(
    ['log', 'init', log, '--origin', `${name}.example/log`, '--keys', keys],
    BEFORE,
    own,
  );
  if (status !== 0) throw new Error(err);
  const vkey = out.replace(/^log /, '');
  return {
    ...{ folder, log, keys, policy, vkey, state: `${keys}.state` },
    setPolicy: (witnesses, quorum) => {
      const lines = witnesses.map((one) => `witness ${one.name} ${one.vkey} ${one.url}\n`);
      const names = witnesses.map((one) => one.name).join(' ');
      writeFileSync(policy, `log ${vkey}\n${lines.join('')}group all ${quorum} ${names}\nquorum all\n`);
    },
    command: (words, now = BEFORE, change = {}) => {
      const [verb = '', ...rest] = words;
      return run(['log', verb, ...rest, '--log', log, '--keys', keys, '--witnesses', policy], now, change);
    },
    record: (round, files) => {
      const place = join(folder, 'site', 'rounds', round);
      mkdirSync(place, { recursive: true });
      for (const [file, content] of Object.entries(files)) writeFileSync(join(place, file), content);
      return place;
    },
  };
}

const THREE = join(import.meta.dirname, '..', 'vectors', 'records', 'three');
const vector = (file: string) => readFileSync(join(THREE, file), 'utf8');

/** A commitment like the vector record's, with these members changed. */
export function commitment(change: Readonly<Record<string, unknown>> = {}): Uint8Array {
  return writeDocument({ ...JSON.parse(vector('commitment.json')), ...change });
}

/** The vector record before its draw, and whole. */
export const frozen = (): Record<string, string> =>
  Object.fromEntries(['rules.md', 'applicants.csv', 'commitment.json'].map((file) => [file, vector(file)]));
export const drawn = (): Record<string, string> =>
  Object.fromEntries(readdirSync(THREE).map((file) => [file, vector(file)]));

/** All files below a folder by their path, but for temporary ones that an ended run left. */
export function filesIn(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).sort();
  return new Map(
    paths
      .filter((path) => !path.endsWith('.part') && statSync(join(folder, path)).isFile())
      .map((path) => [path, readFileSync(join(folder, path)).toString('base64')]),
  );
}
