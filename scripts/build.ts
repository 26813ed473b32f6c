/** Builds the site: checks the records, makes what the look-up needs, and writes a folder for any static host. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { MingqianError, messageOf } from '../src/core/errors.ts';
import { CHECKPOINT_PATH } from '../src/core/log/tiles.ts';
import { RECORD_FILES } from '../src/core/record.ts';
import { publishedFiles } from '../src/record/node/rounds.ts';
import { stepNumber } from '../src/round/succession.ts';
import { JUDGED, type Judged, type JudgedLog, judgeRounds } from '../src/site/judged.ts';
import { COMMIT } from '../src/site/source-commit.ts';
import { VERIFIER } from '../src/site/standalone.ts';
import { publishedCheckpoint } from './log/log-files.ts';
import { systemFiles } from './publishing/file-system.ts';
import { isTemporary } from './publishing/published-files.ts';
import { verifierNotice } from './releasing/verifier-notice.ts';
import { LOG, ROOT, ROUNDS, RULES } from './root.ts';
import { extendSampleLog } from './sample/extended-log.ts';
import { hasSamples, makeSamples } from './sample/make.ts';
import { LOG_SIGNER } from './sample/parties.ts';
import { writeSearchData } from './search-data.ts';
import { writeServiceWorker } from './service-worker.ts';
import { demandSiteFolder, MANIFEST, placeSite } from './site-folder.ts';
import { siteManifest, writeSiteManifest } from './site-manifest.ts';
import { commitWord, type SourceCommit, sourceCommit } from './source-commit.ts';
import { buildStandalone, STANDALONE } from './standalone.ts';

export interface SiteBuild {
  /** Where the site goes. */
  readonly out: string;
  /** Its path on the host: `/` or `/name/`. */
  readonly base: string;
  readonly log: (line: string) => void;
}

/** A site's path on its host. */
export const BASE = /^\/(?:[^/]+\/)*$/;

/** What a build depends on. */
const INPUTS = [
  'src',
  'public',
  'scripts',
  'astro.config.mjs',
  'package.json',
  'package-lock.json',
  'tsconfig.json',
];
/** Made by the build itself. */
const MADE = 'public/search';

async function filesUnder(path: string): Promise<string[]> {
  const full = join(ROOT, path);
  const entries = await readdir(full, { withFileTypes: true, recursive: true }).catch(() => null);
  if (entries === null) return existsSync(full) ? [path] : [];
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)))
    .map((file) => file.split(sep).join('/'))
    .filter((file) => !file.startsWith(`${MADE}/`));
}

/** One digest of everything a build reads. */
async function fingerprint({ base }: SiteBuild, commit: string): Promise<string> {
  const hash = createHash('sha256').update(
    `${base}\n${process.env['MINGQIAN_SITE'] ?? ''}\n${process.version}\n${commit}\n`,
  );
  const files = (await Promise.all(INPUTS.map(filesUnder))).flat().sort();
  for (const file of files) {
    const digest = createHash('sha256').update(await readFile(join(ROOT, file)));
    hash.update(`${digest.digest('hex')}  ${file}\n`);
  }
  return hash.digest('hex');
}

const strayMessage = (of: string, strays: readonly string[]) =>
  `these are no files of ${of}, and would be published; move them elsewhere:\n${strays.map((file) => `  ${file}${isTemporary(file) ? ': was left by a run that was ended; remove it' : ''}`).join('\n')}`;

/**
 * Refuses whatever stands below public/rounds and is no record's file, nor a step of its succession: all of it would be published, a secret that was
 * left there too. @throws Error naming the files
 */
async function refuseStrays(): Promise<void> {
  const names: readonly string[] = RECORD_FILES;
  const entries = existsSync(ROUNDS) ? await readdir(ROUNDS, { withFileTypes: true, recursive: true }) : [];
  const strays = entries
    .filter((entry) => !entry.isDirectory())
    .filter((entry) => {
      const [round, pool, name, ...rest] = relative(ROUNDS, join(entry.parentPath, entry.name)).split(sep);
      const isRecords = round !== undefined && pool !== undefined && rest.length === 0;
      // A link would be published as what it leads to, which nothing here has verified.
      const isPublished = names.includes(name ?? '') || stepNumber(name ?? '') !== null;
      return !entry.isFile() || !isRecords || !isPublished;
    })
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)));
  if (strays.length > 0) throw new Error(strayMessage('a record', strays));
}

/** What a log has below its folder (spec, section 8, Served). */
const LOG_FILE =
  /^(?:checkpoint|policy|proofs\/[0-9]+\.tlog-proof|tile\/(?:[0-9]+|entries)\/[0-9x/]+(?:\.p\/[0-9]+)?)$/;

/** Refuses whatever stands below public/log and is no file of a log: its key, for one. @throws Error naming the files */
async function refuseLogStrays(): Promise<void> {
  const entries = existsSync(LOG) ? await readdir(LOG, { withFileTypes: true, recursive: true }) : [];
  const strays = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({ entry, name: relative(LOG, join(entry.parentPath, entry.name)).split(sep).join('/') }))
    .filter(({ entry, name }) => !entry.isFile() || !LOG_FILE.test(name))
    .map(({ name }) => `public/log/${name}`);
  if (strays.length > 0) throw new Error(strayMessage('a log', strays));
}

/** What a record lacks beside what it has: the pages would speak of it, and link to it (spec, section 1). */
function missingIn(names: readonly string[]): string[] {
  const has = (name: string) => names.includes(name);
  const before = ['rules.md', ...(has('applicants.csv.gz') ? [] : ['applicants.csv'])];
  const after = has('result.csv') || has('result.json') ? ['seed.json', 'result.csv', 'result.json'] : [];
  return [...before, ...after].filter((name) => !has(name));
}

/**
 * Refuses the demonstration's log beside other records: whoever knows its keys, which everybody can compute, could go on with it.
 * @throws Error naming the records
 */
export function demandOwnLog({ log }: { readonly log: Pick<JudgedLog, 'origin' | 'lacks'> | null }): void {
  if (log !== null && log.origin === LOG_SIGNER.name && log.lacks.length > 0)
    throw new Error(
      `public/log is the demonstration's, which does not have these records: ${log.lacks.join(', ')}; remove it, and begin one of your own with \`log init\``,
    );
}

/** Reads and verifies every published record. @throws Error where one fails; one that is not drawn yet is said to be so */
async function judgeRecords(publicationLog: string, log: SiteBuild['log']): Promise<Judged> {
  const judged = await judgeRounds(ROUNDS, publicationLog);
  demandOwnLog(judged);
  for (const { place, voided, result, files } of judged.rounds.flatMap(({ pools }) => pools)) {
    const missing = missingIn(files.map(({ name }) => name));
    if (missing.length > 0)
      throw new Error(
        `the record ${place} is not whole, and nothing is built: ${missing.join(', ')} is missing`,
      );
    const verification = judged.examined[place]?.verification;
    if (verification === undefined) throw new Error(`the record ${place} was not verified`);
    const failed = verification.checks.filter(({ status }) => status === 'fail');
    if (failed.length > 0)
      throw new Error(
        `the record ${place} does not verify; nothing is built:\n${failed.map(({ id, detail }) => `  ${id}: ${detail}`).join('\n')}`,
      );
    const state = voided !== null ? ' (voided)' : result === null ? ' (not drawn yet)' : '';
    log(`  ${place}: ${verification.verdict}${state}`);
  }
  return judged;
}

/**
 * The log that the site is to serve. A publisher's own is served as it stands. The demonstration's gets a notice of this build's verifier
 * in one file, since nobody else could put it there.
 * @param folder where that log goes
 * @returns LOG, or the folder
 */
async function logToServe(commit: SourceCommit | null, standalone: Buffer, folder: string): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  if (commit === null || (await publishedCheckpoint(LOG, systemFiles))?.origin !== LOG_SIGNER.name)
    return LOG;
  const sha256 = createHash('sha256').update(standalone).digest('hex');
  await extendSampleLog(LOG, folder, (at) => verifierNotice(commitWord(commit), sha256, at), commit.seconds);
  return folder;
}

/** Refuses a site in which a record is not, byte for byte, the one that was verified. @throws Error naming the files */
async function demandSameRecords(manifest: string, { rounds }: Judged): Promise<void> {
  const verified = rounds.flatMap(({ pools }) =>
    pools.flatMap((pool) => publishedFiles(pool).map(({ name, sha256 }) => `${sha256}  ${pool.path}${name}`)),
  );
  const published = (await readFile(manifest, 'utf8'))
    .split('\n')
    .filter((line) => /^[0-9a-f]{64} {2}rounds\/(?!.*\.html$)/.test(line));
  const other = [
    ...published.filter((line) => !verified.includes(line)),
    ...verified.filter((line) => !published.includes(line)),
  ];
  if (other.length > 0)
    throw new Error(`records changed while the site was built; nothing is placed:\n${other.join('\n')}`);
}

/** Makes the demonstration rounds and their log where no round is published, or they are there without their log. */
export async function ensureRounds(log: SiteBuild['log']): Promise<void> {
  // A look at the names is enough: reading and hashing every record is the build's work, not a start's.
  if ((await filesUnder('public/rounds')).some((file) => file.endsWith('/commitment.json'))) {
    if (existsSync(join(LOG, CHECKPOINT_PATH)) || !(await hasSamples(ROUNDS, RULES))) return;
  }
  log('Making the demonstration rounds ...');
  await makeSamples({ rounds: ROUNDS, log: LOG }, RULES, (folder) => log(`  ${relative(ROOT, folder)}`));
}

/** Builds the site, or leaves it as it is where nothing has changed since it was built. @throws Error where a step fails */
export async function buildSite(build: SiteBuild): Promise<'built' | 'unchanged'> {
  const { out, base, log } = build;
  await demandSiteFolder(out);
  await ensureRounds(log);
  await refuseStrays();
  await refuseLogStrays();
  const named = createHash('sha256').update(resolve(out)).digest('hex');
  const stamp = join(ROOT, 'node_modules/.cache/mingqian', `${named}.txt`);
  const source = sourceCommit();
  const commit = commitWord(source);
  const print = await fingerprint(build, commit);
  const manifest = join(out, MANIFEST);
  const before = await readFile(manifest, 'utf8').catch(() => null);
  const state = (text: string) => `${print} ${createHash('sha256').update(text).digest('hex')}\n`;
  if (before !== null && (await readFile(stamp, 'utf8').catch(() => '')) === state(before)) {
    // The sources are the same; so must be every file of the site that was built from them.
    if ((await siteManifest(out).catch(() => '')) === before) return 'unchanged';
    log('The built site was changed by hand; it is built again.');
  }

  log('Building the verifier in one file ...');
  const standalone = await buildStandalone(commit);
  // Pages say what the log has of it, and it says nothing of the log or of a page: nothing depends on itself.
  const served = await logToServe(source, standalone, join(ROOT, '.cache/log', named));
  log('Verifying the published records ...');
  const judged = await judgeRecords(served, log);
  log('Preparing the look-up ...');
  await writeSearchData(judged.rounds, join(ROOT, MADE));
  log('Building the pages ...');
  // Astro renames files into their place, which it can on this disk alone; and what fails leaves the old site as it was.
  const built = join(ROOT, '.cache/building', named);
  const found = join(ROOT, '.cache/judged', `${named}.json`);
  await mkdir(dirname(found), { recursive: true });
  await writeFile(found, JSON.stringify(judged));
  const astro = join(ROOT, 'node_modules/astro/bin/astro.mjs');
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [astro, 'build', '--outDir', built, '--force'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      env: {
        ...process.env,
        MINGQIAN_BASE: base,
        [JUDGED]: found,
        [COMMIT]: commit,
        [VERIFIER]: `${createHash('sha256').update(standalone).digest('hex')} ${standalone.length}`,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  if (status !== 0) throw new Error(`astro build failed:\n${stdout}${stderr}`);
  await writeFile(join(built, STANDALONE), standalone);
  if (served !== LOG) await cp(served, join(built, 'log'), { recursive: true });
  log('Writing the service worker and the list of files ...');
  await writeServiceWorker(built);
  await writeSiteManifest(built);
  await demandSameRecords(join(built, MANIFEST), judged);
  await rm(found);
  await placeSite(built, out);
  await rm(built, { recursive: true });
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, state(await readFile(manifest, 'utf8')));
  return 'built';
}

if (import.meta.main) {
  const [out = join(ROOT, 'dist'), base = process.env['MINGQIAN_BASE'] ?? '/'] = process.argv.slice(2);
  const log = (line: string) => console.error(line);
  if (out.startsWith('-') || !BASE.test(base)) {
    console.error(
      'npm run build [-- <folder> [<base>]]: the site goes to dist, or to that folder; base is / or /name/.',
    );
    process.exitCode = 2;
  } else
    try {
      console.error(`${out}: ${await buildSite({ out, base, log })}`);
    } catch (error) {
      console.error(messageOf(error));
      process.exitCode = error instanceof MingqianError && error.code === 'usage' ? 2 : 1;
    }
}
