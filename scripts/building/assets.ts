/** The files of a site that no page is made of: the engine's own, the publisher's records and log, the search index, the mark. */
import { existsSync } from 'node:fs';
import { cp, readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { PublisherFolder } from '../../src/publisher/folder.ts';
import { markOf } from '../../src/publisher/mark.ts';
import { ROOT } from '../root.ts';

/** What may stand in the engine's `public` and is no file of the engine: the demonstration's. */
const NOT_ENGINES = ['rounds', 'log', 'search'];
/** The engine's mark as pictures, which a publisher's own takes the place of. */
const PICTURES = /^(?:icon-.*|apple-touch-icon)\.png$/;

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
  for (const [from, to] of [
    [rounds, 'rounds'],
    [log, 'log'],
    [search, 'search'],
  ] as const)
    if (existsSync(from)) await cp(from, join(built, to), { recursive: true });
  if (site.mark !== null)
    await writeFile(
      join(built, 'favicon.svg'),
      markOf(site, mark === null ? null : await readFile(mark, 'utf8')),
    );
}
