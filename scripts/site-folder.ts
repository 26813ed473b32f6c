/** The folder that a built site goes to, wherever it is: what may be replaced there, and how it comes there. */
import { cp, mkdir, readdir, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { systemFiles } from './publishing/file-system.ts';
import { isWithin, mayBeWithin } from './publishing/within.ts';
import { ROOT } from './root.ts';
import { inBoth, misuse } from './terminal/misuse.ts';
import { type BuildWords, buildWords } from './words/site-build.ts';

/** By this file a folder is known to be a site that was built. */
export const MANIFEST = 'site-manifest.txt';

/** A site's path on its host: `/` or `/name/`. */
export const BASE = /^\/(?:[^/]+\/)*$/;

/** Our own folders for sites; whatever is in them may go. */
const OURS = ['dist', '.cache'];

/** What a folder has that is not hidden: `.git` and the like are their owner's. */
async function namesIn(folder: string): Promise<string[]> {
  try {
    return (await readdir(folder)).filter((name) => !name.startsWith('.'));
  } catch (error) {
    if ((error as { code?: string }).code === 'ENOENT') return [];
    throw error;
  }
}

/**
 * Refuses a folder in which a site would take the place of something else.
 * @throws MingqianError `usage`: this project, or a folder above or in it; a folder that has files and is no built site
 */
export async function demandSiteFolder(out: string): Promise<void> {
  const refuse = (say: (t: BuildWords) => string): never => misuse(inBoth(buildWords, say), { file: out });
  if (await mayBeWithin(ROOT, out, systemFiles)) refuse((t) => t.around);
  if (await mayBeWithin(out, ROOT, systemFiles)) {
    const isOurs = await Promise.all(OURS.map((name) => isWithin(out, join(ROOT, name), systemFiles)));
    if (!isOurs.some(Boolean)) refuse((t) => t.within);
    return;
  }
  const names = await namesIn(out);
  if (names.length > 0 && !names.includes(MANIFEST)) refuse((t) => t.hasFiles(names.slice(0, 3)));
}

/**
 * Puts a site that was built elsewhere into its folder, on whatever disk, in place of the one that was there; nothing relies on what
 * is left of it where it was built. Its list of files comes first and goes last, so that a folder in which this was cut short is still
 * known as a site's. Requires demandSiteFolder.
 */
export async function placeSite(built: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const name of await namesIn(out))
    if (name !== MANIFEST) await rm(join(out, name), { recursive: true, force: true });
  await cp(join(built, MANIFEST), join(out, MANIFEST));
  // Moved where that is the same disk: a site of many rounds is not written a second time.
  const names = (await readdir(built)).filter((name) => name !== MANIFEST);
  for (const name of names) await move(join(built, name), join(out, name));
  await move(join(built, MANIFEST), join(out, MANIFEST));
}

async function move(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (error) {
    // Another disk; or what is hidden there, and stays, has this name.
    if (!['EXDEV', 'ENOTEMPTY', 'EEXIST'].includes((error as { code?: string }).code ?? '')) throw error;
    await cp(from, to, { recursive: true });
  }
}
