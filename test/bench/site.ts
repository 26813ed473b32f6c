/** A site of one made pool, built as its publisher does the first time, beside reading and digesting what was built. */
import { createHash } from 'node:crypto';
import { link, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemFiles } from '../../scripts/publishing/file-system.ts';
import { ROOT } from '../../scripts/root.ts';
import { newSite } from '../../scripts/site/new.ts';
import { type Figure, Rounds } from './figures.ts';
import { ran } from './measured-child.ts';

/** As pool.ts freezes it. */
export const PLACE = 'bench/ordinary';
const RECORD = ['rules.md', 'applicants.csv', 'commitment.json', 'seed.json', 'result.csv', 'result.json'];

/** A publisher's folder of both languages with a record, which is linked into it. @param pool the record's folder, on the same disk */
async function siteFolder(folder: string, pool: string): Promise<void> {
  await newSite(folder, ['zh', 'en'], '2026-07-01', systemFiles);
  const record = join(folder, 'public/rounds', PLACE);
  await mkdir(record, { recursive: true });
  for (const name of RECORD) await link(join(pool, name), join(record, name));
}

/** Removes what builds keep of a folder that will not be built again, named as scripts/build.ts names it. */
async function forgetKept(folder: string, out: string): Promise<void> {
  const nameOf = (path: string) => createHash('sha256').update(path).digest('hex');
  for (const path of [
    join('.cache/search', nameOf(folder)),
    join('.cache/search', `${nameOf(folder)}.made`),
    join('.cache/log', nameOf(out)),
    join('node_modules/.cache/mingqian', `${nameOf(out)}.txt`),
  ])
    await rm(join(ROOT, path), { recursive: true, force: true });
}

/**
 * Builds in a new folder each time, so that nothing is kept of the time before, with the template's places not filled in: as a draft.
 * @param pool the record's folder; what is built goes beside it
 * @returns the figures, and the site that was built last; `close` removes it
 */
export async function builtSite(
  pool: string,
  rows: number,
  rounds: number,
): Promise<{ readonly figures: Figure[]; readonly site: string; close(): Promise<void> }> {
  const found = new Rounds();
  const site = join(pool, 'site');
  for (let i = 0; i < rounds; i++) {
    await rm(site, { recursive: true, force: true });
    const folder = await mkdtemp(join(pool, 'publisher-'));
    await siteFolder(folder, pool);
    const build = ['site', 'build', folder, '--out', site, '--draft'];
    found.note('site build', await ran('command', build, true));
    found.note('site: SHA-256 of its files', await ran('floor-files', [site]));
    await forgetKept(folder, site);
    await rm(folder, { recursive: true });
  }
  const figures = found.figures({ rows, where: 'Node' }, { 'site build': 'site: SHA-256 of its files' });
  return { figures, site, close: () => rm(site, { recursive: true }) };
}
