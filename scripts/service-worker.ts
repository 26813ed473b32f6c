/**
 * Writes `service-worker.js` into a built site: src/offline/service-worker.ts with its types taken out, what it imports
 * put before it, and the list of what it keeps put in. The same site gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { transformWithOxc } from 'vite';
import { MingqianError } from '../src/core/errors.ts';
import { ownZone } from '../src/publisher/clock.ts';
import type { OwnZone } from '../src/publisher/utc.ts';
import { loadRounds, type PublishedPool, publishedFiles } from '../src/record/node/rounds.ts';
import { filesBelow } from './site-manifest.ts';

/** Records are kept on a visitor's device while their files have at most so many bytes together: everybody downloads them. */
const RECORDS_LIMIT = 4_000_000;
/** Of so many rounds, the latest, pages are kept: a site of forty rounds must not be forty times as much for everybody. */
const ROUNDS = 3;
/** What every visitor keeps, below the site's root; the records of the latest round come on top. */
const SITE_FILE = /\.(?:html|webmanifest)$|^[^/]+\.(?:svg|png)$|^_astro\/|^verify\.py$/;
/**
 * Served for other addresses, too many, or the record's own: the search index is for the network alone, and the verifier in
 * one file for disks.
 */
const NOT_KEPT = /^404\.html$|^mingqian-verifier\.html$|^search\/(?!index\.html$)|^rounds\/.*(?<!\.html)$/;

/** The worker, behind what it imports. */
const SOURCES = [
  '../src/publisher/local-time.ts',
  '../src/publisher/utc.ts',
  '../src/publisher/clock.ts',
  '../src/i18n/dates.ts',
  '../src/offline/service-worker.ts',
];
/** What the worker writes in, when a page comes from the copy. src/offline/Kept.astro puts them there. */
const PLACES = [' data-if-kept hidden>', '<time data-kept-since></time>'];
const NAME = 'service-worker.js';

/** The files of records, in the order in which they come: each that still fits, whole, and of others nothing. */
function keptFiles(pools: readonly PublishedPool[]): string[] {
  let left = RECORDS_LIMIT;
  return pools.flatMap((pool) => {
    const files = publishedFiles(pool);
    const size = files.reduce((sum, file) => sum + file.size, 0);
    if (size > left) return [];
    left -= size;
    return files.map(({ name }) => pool.path + name);
  });
}

/** The round that a page is of, `rounds/<round>/...` or `fair/<round>/...`, in any language; undefined where it is of none. */
const roundOfPage = (name: string): string | undefined =>
  /^(?:[a-z]{2}\/)?(?:rounds|fair)\/([^/]+)\/.*\.html$/.exec(name)?.[1];

/** Refuses a page that could not say that it comes from the copy. @throws MingqianError `check.differs` */
function refuseSilent(file: string, bytes: Buffer): void {
  if (!file.endsWith('.html')) return;
  const silent = PLACES.find((place) => !bytes.includes(place));
  const expected = /(^|\/)index\.html$/.test(file) ? silent : 'a page at an address with a slash at its end';
  if (expected !== undefined)
    throw new MingqianError('check.differs', `expected ${expected}, found none`, { file });
}

interface KeptFile {
  /** The address under which it is asked for, below the site's root. */
  readonly url: string;
  /** Its SHA-256, as `integrity` has it. */
  readonly revision: string;
}

/** What is kept of a site, sorted by address, and its bytes together. */
async function keptOf(dist: string): Promise<{ files: readonly KeptFile[]; size: number }> {
  const rounds = await loadRounds(join(dist, 'rounds'));
  const earlier = new Set(rounds.slice(ROUNDS).map(({ round }) => round));
  const names = (await filesBelow(dist)).filter(
    (name) => SITE_FILE.test(name) && !NOT_KEPT.test(name) && !earlier.has(roundOfPage(name) ?? ''),
  );
  let size = 0;
  const files: KeptFile[] = [];
  for (const name of [...names, ...keptFiles(rounds[0]?.pools ?? [])]) {
    const bytes = await readFile(join(dist, name));
    refuseSilent(name, bytes);
    size += bytes.length;
    files.push({
      url: name.replace(/(^|\/)index\.html$/, '$1'),
      revision: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
    });
  }
  return { files: files.sort((a, b) => (a.url < b.url ? -1 : 1)), size };
}

/** The worker's source as a script: without types, and one file instead of modules. */
async function script(zone: OwnZone): Promise<string> {
  const modules = SOURCES.map(async (source) => {
    const text = await readFile(new URL(source, import.meta.url), 'utf8');
    const { code } = await transformWithOxc(text, source, { target: 'es2022', sourcemap: false });
    return code.replace(/^import .*\n|^export (?:\{\};\n)?/gm, '');
  });
  // What a bundler puts in the place of the global of a page.
  return `globalThis.MINGQIAN_ZONE = ${JSON.stringify(zone)};\n${(await Promise.all(modules)).join('')}`;
}

export interface WrittenWorker {
  readonly version: string;
  /** How many files it keeps. */
  readonly count: number;
  /** Their bytes together. */
  readonly size: number;
}

/**
 * @param dist the built site, where it stands
 * @param zone whose clock says since when a copy is kept
 * @throws MingqianError `check.differs` where a file cannot be kept, or a page could not say that it is a copy; those
 * of loadRounds
 */
export async function writeServiceWorker(dist: string, zone: OwnZone = ownZone): Promise<WrittenWorker> {
  const { files, size } = await keptOf(dist);
  const text = (await script(zone)).replace('__KEPT_FILES__', () => JSON.stringify(files));
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await writeFile(join(dist, NAME), text.replace('__VERSION__', version));
  return { version, count: files.length, size };
}
