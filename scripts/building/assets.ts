/** The files of a site that no page is made of: the engine's own, the publisher's records and log, the search index, the mark. */
import { existsSync } from 'node:fs';
import { constants, copyFile, cp, link, mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import type { PublisherFolder } from '../../src/publisher/folder.ts';
import { markOf } from '../../src/publisher/mark.ts';
import { ROOT } from '../root.ts';

/** What may stand in the engine's `public` and is no file of the engine: the demonstration's. */
const NOT_ENGINES = ['rounds', 'log', 'search'];
/** The engine's mark as pictures, which a publisher's own takes the place of. */
const PICTURES = /^(?:icon-.*|apple-touch-icon)\.png$/;

/**
 * A folder once more, its files not written a second time: they are the same files under two names. Only for what the build makes and
 * looks at again before it uses it, never for a record: who writes into one writes into both.
 */
async function linkFolder(from: string, to: string): Promise<void> {
  if (!existsSync(from)) return;
  for (const entry of await readdir(from, { withFileTypes: true, recursive: true })) {
    const target = join(to, relative(from, join(entry.parentPath, entry.name)));
    if (entry.isDirectory()) await mkdir(target, { recursive: true });
    else {
      const source = join(entry.parentPath, entry.name);
      // Two disks, or one that knows no links.
      await link(source, target).catch(() => copyFile(source, target, constants.COPYFILE_EXCL));
    }
  }
}

/** The engine's own files of every site, below its `public`. */
export async function engineAssets(): Promise<string[]> {
  return (await readdir(join(ROOT, 'public'))).filter((name) => !NOT_ENGINES.includes(name));
}

/**
 * Puts them into a built site.
 * @param search the search index, a folder for each record's place
 */
export async function placeAssets(built: string, folder: PublisherFolder, search: string): Promise<void> {
  const { site, rounds, log, mark } = folder;
  for (const name of await engineAssets())
    if (site.mark === null || !PICTURES.test(name))
      await cp(join(ROOT, 'public', name), join(built, name), { recursive: true });
  // A disk that can share the bytes of two files until one is written to does so here.
  for (const [from, to] of [
    [rounds, 'rounds'],
    [log, 'log'],
  ] as const)
    if (existsSync(from))
      await cp(from, join(built, to), { recursive: true, mode: constants.COPYFILE_FICLONE });
  await linkFolder(search, join(built, 'search'));
  if (site.mark !== null)
    await writeFile(
      join(built, 'favicon.svg'),
      markOf(site, mark === null ? null : await readFile(mark, 'utf8')),
    );
}
