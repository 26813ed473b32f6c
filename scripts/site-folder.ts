/** The folder that a built site goes to, wherever it is: what may be replaced there, and how it comes there. */
import { cp, mkdir, readdir, realpath, rm } from 'node:fs/promises';
import { basename, dirname, isAbsolute, join, relative, resolve, sep } from 'node:path';
import { MingqianError } from '../src/core/errors.ts';
import { ROOT } from './root.ts';

/** By this file a folder is known to be a site that was built. */
export const MANIFEST = 'site-manifest.txt';

/** Our own folders for sites; whatever is in them may go. */
const OURS = ['dist', '.cache'];

function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way === '' || (way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way));
}

/** A path with its links followed, as far as it is there yet. */
async function realPath(path: string): Promise<string> {
  const parent = dirname(path);
  return realpath(path).catch(async () =>
    parent === path ? path : join(await realPath(parent), basename(path)),
  );
}

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
  const [place, root] = [await realPath(resolve(out)), await realPath(ROOT)];
  const refuse = (reason: string): never => {
    throw new MingqianError('usage', reason, { file: out });
  };
  if (isWithin(root, place)) refuse('this project is in that folder; name one for the site alone');
  if (isWithin(place, root)) {
    if (!OURS.some((name) => isWithin(place, join(root, name))))
      refuse('is in this project; name a folder outside it, or dist');
    return;
  }
  const names = await namesIn(out);
  if (names.length > 0 && !names.includes(MANIFEST))
    refuse(`has files (${names.slice(0, 3).join(', ')}) and is no built site; name an empty folder`);
}

/**
 * Puts a site that was built elsewhere into its folder, on whatever disk, in place of the one that was there. Its list of
 * files comes first and goes last, so that a folder in which this was cut short is still known as a site's.
 * Requires demandSiteFolder.
 */
export async function placeSite(built: string, out: string): Promise<void> {
  await mkdir(out, { recursive: true });
  for (const name of await namesIn(out))
    if (name !== MANIFEST) await rm(join(out, name), { recursive: true, force: true });
  await cp(join(built, MANIFEST), join(out, MANIFEST));
  await cp(built, out, { recursive: true });
}
