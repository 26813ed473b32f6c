/** Builds a site: checks the records, makes what the look-up needs, and writes a folder for any static host. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { MingqianError } from '../src/core/errors.ts';
import { CHECKPOINT_PATH } from '../src/core/log/tiles.ts';
import type { Lang } from '../src/i18n/lang.ts';
import { FOLDER, readFolder } from '../src/publisher/folder.ts';
import { DRAFT } from '../src/site/draft.ts';
import { JUDGED } from '../src/site/judged.ts';
import { COMMIT } from '../src/site/source-commit.ts';
import { VERIFIER } from '../src/site/standalone.ts';
import { placeAssets } from './building/assets.ts';
import { filesAt, fingerprint } from './building/fingerprint.ts';
import { demandSameRecords, judgeRecords } from './building/records.ts';
import { logToServe } from './building/served-log.ts';
import { writeSitemap } from './building/sitemap.ts';
import { refuseLogStrays, refuseStrays } from './building/strays.ts';
import { removeUnused } from './building/unused.ts';
import { placeWords } from './building/words/site-words.ts';
import { DEMONSTRATION, LOG, ROOT, ROUNDS, RULES } from './root.ts';
import { hasSamples, makeSamples } from './sample/make.ts';
import { writeSearchData } from './search-data.ts';
import { writeServiceWorker } from './service-worker.ts';
import { refuseUnfilled, unfilledIn } from './site/checks/unfilled.ts';
import { BASE, demandSiteFolder, MANIFEST, placeSite } from './site-folder.ts';
import { siteManifest, writeSiteManifest } from './site-manifest.ts';
import { commitWord, sourceCommit } from './source-commit.ts';
import { buildStandalone, STANDALONE } from './standalone.ts';
import { errorLines } from './terminal/said-error.ts';
import { buildWords } from './words/site-build.ts';

export interface SiteBuild {
  /** Whose site it is; the demonstration's records are made where they are not there. */
  readonly folder: string;
  /** Where the site goes. */
  readonly out: string;
  /** Its path on the host: `/` or `/name/`. */
  readonly base: string;
  readonly log: (line: string) => void;
  /**
   * Where places of the template are still to be filled in: `refused` builds nothing; `marked` marks every page as a draft, as it does
   * for `always` even where none are left. `refused` where it is left out.
   */
  readonly draft?: 'refused' | 'marked' | 'always';
  /** In which language it is told what is being done; English where it is left out. */
  readonly lang?: Lang;
}

/** Makes the demonstration rounds and their log where no round is published, or they are there without their log. */
export async function ensureRounds(log: SiteBuild['log'], lang: Lang = 'en'): Promise<void> {
  // A look at the names is enough: reading and hashing every record is the build's work, not a start's.
  if ((await filesAt(ROUNDS)).some((file) => file.endsWith('commitment.json'))) {
    if (existsSync(join(LOG, CHECKPOINT_PATH)) || !(await hasSamples(ROUNDS, RULES))) return;
  }
  log(buildWords[lang].making);
  await makeSamples({ rounds: ROUNDS, log: LOG }, RULES, (folder) => log(`  ${relative(ROOT, folder)}`));
}

/** What pages know as `import.meta.env` of their own build. Where a shell has such a name, Astro would take the shell's word for it. */
const OF_THE_BUILD = ['ASSETS_PREFIX', 'BASE_URL', 'DEV', 'MODE', 'PROD', 'SITE', 'SSR'];
const shellsOwn = () =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !OF_THE_BUILD.includes(name)));

const nameOf = (path: string): string => createHash('sha256').update(resolve(path)).digest('hex');

/**
 * Builds the site, or leaves it as it is where nothing has changed since it was built.
 * @throws SiteFaults where its site.toml cannot be used; Misuse `usage` for an unfilled place; Error where a step fails
 */
export async function buildSite({
  folder: root,
  out,
  base,
  log,
  lang = 'en',
  draft = 'refused',
}: SiteBuild): Promise<'built' | 'unchanged'> {
  const t = buildWords[lang];
  const folder = readFolder(root);
  await demandSiteFolder(out);
  const unfilled = await unfilledIn(folder);
  if (unfilled.length > 0 && draft === 'refused') refuseUnfilled(unfilled);
  const isDraft = draft === 'always' || unfilled.length > 0;
  if (folder.root === DEMONSTRATION) await ensureRounds(log, lang);
  await refuseStrays(folder.rounds);
  await refuseLogStrays(folder.log);
  const named = nameOf(out);
  const stamp = join(ROOT, 'node_modules/.cache/mingqian', `${named}.txt`);
  const source = sourceCommit();
  const commit = commitWord(source);
  const address = process.env['MINGQIAN_SITE'] ?? '';
  const print = await fingerprint(folder, [base, address, process.version, commit, isDraft ? 'draft' : '']);
  const manifest = join(out, MANIFEST);
  const before = await readFile(manifest, 'utf8').catch(() => null);
  const state = (text: string) => `${print} ${createHash('sha256').update(text).digest('hex')}\n`;
  if (before !== null && (await readFile(stamp, 'utf8').catch(() => '')) === state(before)) {
    // The sources are the same; so must be every file of the site that was built from them.
    if ((await siteManifest(out).catch(() => '')) === before) return 'unchanged';
    log(t.byHand);
  }

  log(t.verifier);
  const standalone = await buildStandalone(commit);
  // Pages say what the log has of it, and it says nothing of the log or of a page: nothing depends on itself.
  const served = await logToServe(folder.log, source, standalone, join(ROOT, '.cache/log', named));
  log(t.verifying);
  const judged = await judgeRecords(
    { rounds: folder.rounds, log: served, zone: folder.site.zone.name },
    log,
    lang,
  );
  log(t.search);
  const search = join(ROOT, '.cache/search', nameOf(folder.root));
  await writeSearchData(judged.rounds, search);
  log(t.pages);
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
      // It says a line of each page, and more of what nobody has written about: of forty rounds that is more than Node takes unasked.
      maxBuffer: 1 << 28,
      env: {
        ...shellsOwn(),
        NODE_ENV: 'production',
        MINGQIAN_BASE: base,
        [FOLDER]: folder.root,
        [JUDGED]: found,
        [DRAFT]: isDraft ? '1' : '',
        [COMMIT]: commit,
        [VERIFIER]: `${createHash('sha256').update(standalone).digest('hex')} ${standalone.length}`,
        ASTRO_TELEMETRY_DISABLED: '1',
      },
    },
  );
  if (status !== 0) throw new Error(`${t.astro}\n${stdout}${stderr}`);
  await removeUnused(built);
  await placeAssets(built, { ...folder, log: served }, search);
  await writeFile(join(built, STANDALONE), standalone);
  log(t.gathering);
  await placeWords(built, { folder, rounds: judged.rounds, base, log });
  await writeSitemap(built);
  log(t.worker);
  await writeServiceWorker(built, folder.site.zone);
  await writeSiteManifest(built);
  await demandSameRecords(join(built, MANIFEST), judged);
  await rm(found);
  await placeSite(built, out);
  await rm(built, { recursive: true });
  await mkdir(dirname(stamp), { recursive: true });
  await writeFile(stamp, state(await readFile(manifest, 'utf8')));
  if (isDraft) log(t.draft);
  return 'built';
}

if (import.meta.main) {
  const [out = join(ROOT, 'dist'), base = process.env['MINGQIAN_BASE'] ?? '/'] = process.argv.slice(2);
  const log = (line: string) => console.error(line);
  if (out.startsWith('-') || !BASE.test(base)) {
    console.error(
      'npm run build [-- <folder> [<base>]]: the demonstration goes to dist, or to that folder; base is / or /name/.',
    );
    process.exitCode = 2;
  } else
    try {
      console.error(`${out}: ${await buildSite({ folder: DEMONSTRATION, out, base, log })}`);
    } catch (error) {
      for (const line of errorLines(error, 'en')) console.error(line);
      process.exitCode = error instanceof MingqianError && error.code === 'usage' ? 2 : 1;
    }
}
