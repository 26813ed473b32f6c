/**
 * What a static host gives and what visitors ask it for: a built site behind Debian's nginx with the configuration of docs/hosting,
 * on loopback, loaded by wrk, and visited once by Chromium. Rates are compared with that of a file of one byte in the same run; client
 * and server share the machine.
 *
 *     npm run bench -- host [<folder> [<seconds for each>]]
 */
import { cpSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join, resolve } from 'node:path';
import { gzipSync } from 'node:zlib';
import { installDebian } from '../../scripts/testing/debian.ts';
import { loadRounds, type PublishedPool } from '../../src/record/node/rounds.ts';
import {
  certificateFor,
  emptyFolder,
  freePorts,
  put,
  serversMissing,
  startNginx,
} from '../hosting/servers.ts';
import { visited } from './visit.ts';
import { type Load, loaded, WRK } from './wrk.ts';

/** Connections that wrk keeps open, and its threads. */
const CONNECTIONS = 64;
const FLOOR = 'floor-of-the-bench.txt';

interface Measured extends Load {
  readonly name: string;
  /** Requests a second, as a part of the floor's. */
  readonly ratio: number;
}

/** A root with all that the site has, and a file of one byte. */
function rootOf(site: string): string {
  const root = emptyFolder();
  for (const name of readdirSync(site)) symlinkSync(join(site, name), join(root, name));
  writeFileSync(join(root, FLOOR), '1');
  return root;
}

/** The same, with what is text packed beforehand: what docs/hosting.md says, and the look-up too, to see what it would give. */
function packedRoot(site: string): string {
  const root = emptyFolder();
  cpSync(site, root, { recursive: true });
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (!/\.(?:html|js|css|svg|json)$/.test(file) || statSync(file).size < 1024) continue;
    writeFileSync(`${file}.gz`, gzipSync(readFileSync(file), { level: 9 }));
  }
  return root;
}

/** Every piece of the pools' look-ups. */
const piecesOf = (site: string, pools: readonly PublishedPool[]): string[] =>
  pools.flatMap(({ place }) =>
    readdirSync(join(site, 'search', place, 'pieces')).map((name) => `/search/${place}/pieces/${name}`),
  );

/** What is asked for, each with how it is asked. */
function loads(
  site: string,
  pools: readonly PublishedPool[],
): [name: string, paths: string[], headers: string[]][] {
  const packed = ['Accept-Encoding: gzip'];
  const of = (path: (pool: PublishedPool) => string) => pools.map((pool) => `/${path(pool)}`);
  const script = readdirSync(join(site, '_astro'))
    .filter((name) => name.endsWith('.js'))
    .sort((a, b) => statSync(join(site, '_astro', b)).size - statSync(join(site, '_astro', a)).size)[0];
  return [
    ['floor: a file of one byte', [`/${FLOOR}`], []],
    ['home page', ['/'], packed],
    ['home page, not packed', ['/'], []],
    ['look-up page', ['/lookup/'], packed],
    ['look-up page, not packed', ['/lookup/'], []],
    ['the longest script', [`/_astro/${script}`], packed],
    ['heads of the look-up', of(({ place }) => `search/${place}/head.json`), packed],
    ['pieces of the look-up', piecesOf(site, pools), packed],
    ['pieces of the look-up, not packed', piecesOf(site, pools), []],
    [
      'commitment, seed and result',
      of(({ path }) => `${path}commitment.json`).flatMap((one) => [
        one,
        one.replace(/[^/]+$/, 'seed.json'),
        one.replace(/[^/]+$/, 'result.json'),
      ]),
      packed,
    ],
  ];
}

const bytes = (n: number) => Math.round(n).toLocaleString('en');

function table(rows: readonly (readonly string[])[]): void {
  const widths = (rows[0] ?? []).map((_, i) => Math.max(...rows.map((row) => (row[i] ?? '').length)));
  for (const row of rows)
    console.log(
      row
        .map((cell, i) => (i === 0 ? cell.padEnd(widths[i] ?? 0) : cell.padStart(widths[i] ?? 0)))
        .join('  '),
    );
}

/** @param words the folder and the seconds */
export async function host([folder = 'dist', seconds = '5']: readonly string[]): Promise<void> {
  const missing = serversMissing();
  if (missing !== null) throw new Error(missing);
  if (!statSync(WRK, { throwIfNoEntry: false })) installDebian(['wrk']);
  const site = resolve(folder);
  const [latest] = await loadRounds(join(site, 'rounds'));
  if (latest === undefined) throw new Error(`no round below ${site}`);
  const { certificate, key } = certificateFor('draws.example');
  const [secure = 0, plain = 0, open = 0] = await freePorts(3);
  const log = join(emptyFolder(), 'access.log');
  const printed = (root: string) =>
    put(readFileSync('docs/hosting/nginx.conf', 'utf8'), [
      ['listen 80;', `listen 127.0.0.1:${plain};`],
      ['listen 443 ssl;', `listen 127.0.0.1:${secure} ssl;`],
      ['/etc/letsencrypt/live/draws.example/fullchain.pem', certificate],
      ['/etc/letsencrypt/live/draws.example/privkey.pem', key],
      ['/srv/draws.example', root],
    ]);
  const all: Measured[] = [];
  const wanted = loads(site, latest.pools);
  for (const [kind, root] of [
    ['', rootOf(site)],
    [', packed beforehand', packedRoot(site)],
  ] as const) {
    const nginx = await startNginx(printed(root), [plain]);
    try {
      for (const [name, paths, headers] of wanted) {
        if (kind !== '' && headers.length === 0) continue;
        const asked = { headers, seconds: Number(seconds), connections: CONNECTIONS };
        const load = await loaded(`https://127.0.0.1:${secure}`, paths, asked);
        all.push({
          name: name + (headers.length > 0 && kind === '' ? ', packed' : kind),
          ...load,
          ratio: load.rate / (all[0]?.rate ?? load.rate),
        });
      }
    } finally {
      await nginx.stop();
    }
  }
  // Browsers keep no service worker of a host whose certificate nobody signed: this one is asked without one.
  const watched = await startNginx(
    `log_format asked '$request_uri $status $bytes_sent';\n${put(printed(rootOf(site)), [
      [`listen 127.0.0.1:${secure} ssl;`, `listen 127.0.0.1:${open};\n  access_log ${log} asked;`],
    ])}`,
    [open],
  );
  let seen: Awaited<ReturnType<typeof visited>>;
  try {
    seen = await visited(`http://127.0.0.1:${open}/`, log, latest);
  } finally {
    await watched.stop();
  }
  const { visits, toTheProof } = seen;
  const machine = `nginx (one worker) and wrk (one thread, ${CONNECTIONS} connections kept open, TLS), ${cpus().length} x ${cpus()[0]?.model.trim()}`;
  console.log(`${machine}; ${seconds} s each\n`);
  table([
    ['asked for', 'a second', '/ floor', 'bytes each', 'median ms', '99 % ms', 'errors'],
    ...all.map((one) => [
      one.name,
      bytes(one.rate),
      one.ratio.toFixed(2),
      bytes(one.bytes),
      one.median.toFixed(1),
      one.p99.toFixed(1),
      String(one.errors),
    ]),
  ]);
  console.log('\nWhat one visitor asks for, as nginx wrote it down\n');
  table([
    ['', 'requests', 'bytes sent', 'of these pages', 'scripts, styles', 'records', 'look-up'],
    ...visits.map((one) => [
      one.name,
      ...[one.requests, one.bytes, one.pages, one.parts, one.records, one.search].map(bytes),
    ]),
  ]);
  console.log(
    `\nFrom the request for a piece to the checked receipt ${toTheProof.proof.toFixed(1)} ms, of which the request ${toTheProof.request.toFixed(1)} (medians, in Chromium); the fastest ${toTheProof.fastest.toFixed(1)}`,
  );
  console.log(`\n${JSON.stringify({ machine, seconds: Number(seconds), loads: all, visits, toTheProof })}`);
}
