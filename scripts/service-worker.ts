/**
 * Writes `service-worker.js` into a built site: src/offline/service-worker.ts with its types taken out and the list of
 * what it keeps put in. Run after `astro build`: `service-worker.ts <dist>`. The same site gives the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import ts from 'typescript';
import { injectManifest, type ManifestTransform } from 'workbox-build';
import { MingqianError, messageOf } from '../src/core/errors.ts';
import { loadRounds, type PublishedPool } from '../src/record/rounds.ts';

/** A record is kept on a visitor's device if its files have at most so many bytes together. */
const RECORD_LIMIT = 16_000_000;
/** What every visitor keeps, below the site's root; the records of the latest round come on top. */
const SITE_FILES = '{**/*.html,_astro/**,verify.py,*.svg,*.png,**/manifest.webmanifest}';
/** Served for other addresses, or too many: the search index is for the network alone. */
const NOT_KEPT = ['404.html', 'search/**'];

const SOURCE = new URL('../src/offline/service-worker.ts', import.meta.url);
const NAME = 'service-worker.js';

/** A record's files, or none where they are too large to be kept by everybody. */
function keptFiles({ path, files }: PublishedPool): string[] {
  const size = files.reduce((sum, file) => sum + file.size, 0);
  return size <= RECORD_LIMIT ? files.map(({ name }) => path + name) : [];
}

/** Gives each file the address under which it is asked for, and as its revision its SHA-256 as `integrity` has it. */
function addressed(dist: string): ManifestTransform {
  return async (entries) => {
    const manifest = await Promise.all(
      entries.map(async ({ url, size }) => ({
        url: url.replace(/(^|\/)index\.html$/, '$1'),
        revision: `sha256-${createHash('sha256')
          .update(await readFile(join(dist, url)))
          .digest('base64')}`,
        size,
      })),
    );
    return { manifest: manifest.sort((a, b) => (a.url < b.url ? -1 : 1)), warnings: [] };
  };
}

/** The worker's source as a script: without types, and without the mark that made it a module to TypeScript. */
async function script(): Promise<string> {
  const { outputText } = ts.transpileModule(await readFile(SOURCE, 'utf8'), {
    compilerOptions: { target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext },
  });
  return outputText.replace(/^export \{\};\n/m, '');
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
 * @throws MingqianError `check.differs` where a file cannot be kept; those of loadRounds
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
