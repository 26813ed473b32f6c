/**
 * Writes `service-worker.js` into a built site: src/offline/service-worker.ts with its types taken out, what it imports
 * put before it, and the list of what it keeps put in. Run after `astro build`: `service-worker.ts <dist>`. The same site gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { injectManifest, type ManifestTransform } from 'workbox-build';
import { MingqianError, messageOf } from '../src/core/errors.ts';
import { loadRounds, type PublishedPool } from '../src/record/node/rounds.ts';

/** A record is kept on a visitor's device if its files have at most so many bytes together. */
const RECORD_LIMIT = 16_000_000;
/** What every visitor keeps, below the site's root; the records of the latest round come on top. */
const SITE_FILES = '{**/*.html,_astro/**,verify.py,*.svg,*.png,**/manifest.webmanifest}';
/** Served for other addresses, or too many: the search index is for the network alone. */
const NOT_KEPT = ['404.html', 'search/**'];

/** The worker, behind what it imports. */
const SOURCES = ['../src/i18n/dates.ts', '../src/offline/service-worker.ts'];
/** What the worker writes in, when a page comes from the copy. src/offline/Kept.astro puts them there. */
const PLACES = [' data-if-kept hidden>', '<time data-kept-since></time>'];
const NAME = 'service-worker.js';

/** A record's files, or none where they are too large to be kept by everybody. */
function keptFiles({ path, files }: PublishedPool): string[] {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size <= RECORD_LIMIT ? files.map(({ name }) => path + name) : [];
}

/** Refuses a page that could not say that it comes from the copy. @throws MingqianError `check.differs` */
function refuseSilent(file: string, bytes: Buffer): void {
  if (!file.endsWith('.html')) return;
  const silent = PLACES.find((place) => !bytes.includes(place));
  const expected = /(^|\/)index\.html$/.test(file) ? silent : 'a page at an address with a slash at its end';
  if (expected !== undefined)
    throw new MingqianError('check.differs', `expected ${expected}, found none`, { file });
}

/** Gives each file the address under which it is asked for, and as its revision its SHA-256 as `integrity` has it. */
function addressed(dist: string): ManifestTransform {
  return async (entries) => {
    const manifest = await Promise.all(
      entries.map(async ({ url, size }) => {
        const bytes = await readFile(join(dist, url));
        refuseSilent(url, bytes);
        return {
          url: url.replace(/(^|\/)index\.html$/, '$1'),
          revision: `sha256-${createHash('sha256').update(bytes).digest('base64')}`,
          size,
        };
      }),
    );
    return { manifest: manifest.sort((a, b) => (a.url < b.url ? -1 : 1)), warnings: [] };
  };
}

/** The worker's source as a script: without types, and one file instead of modules. */
async function script(): Promise<string> {
  const modules = SOURCES.map(async (source) => {
    const { outputText } = ts.transpileModule(await readFile(new URL(source, import.meta.url), 'utf8'), {
      compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
    });
    return outputText.replace(/^import .*\n|^export (?:\{\};\n)?/gm, '');
  });
  return (await Promise.all(modules)).join('');
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
 * @throws MingqianError `check.differs` where a file cannot be kept, or a page could not say that it is a copy; those
 * of loadRounds
 */
export async function writeServiceWorker(dist: string): Promise<WrittenWorker> {
  const worker = join(dist, NAME);
  await writeFile(worker, await script());
  const [latest] = await loadRounds(join(dist, 'rounds'));
  const { count, size, warnings } = await injectManifest({
    swSrc: worker,
    swDest: worker,
    globDirectory: dist,
    globPatterns: [SITE_FILES, ...(latest?.pools ?? []).flatMap(keptFiles)],
    globIgnores: [...NOT_KEPT],
    maximumFileSizeToCacheInBytes: RECORD_LIMIT,
    manifestTransforms: [addressed(dist)],
  });
  if (warnings.length > 0) throw new MingqianError('check.differs', warnings.join('; '), { file: NAME });
  const text = await readFile(worker, 'utf8');
  const version = createHash('sha256').update(text).digest('hex').slice(0, 16);
  await writeFile(worker, text.replace('__VERSION__', version));
  return { version, count, size };
}

if (import.meta.main) {
  const [dist = 'dist'] = process.argv.slice(2);
  try {
    const { version, count, size } = await writeServiceWorker(dist);
    console.log(`${NAME}: version ${version} keeps ${count} files, ${size} bytes`);
  } catch (error) {
    console.error(`service-worker: ${messageOf(error)}`);
    process.exitCode = 1;
  }
}
