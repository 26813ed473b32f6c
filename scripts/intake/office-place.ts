/** Where a file may stand that says who somebody is: on the office's machine, for one user, and nowhere near what is published. */
import { dirname, join } from 'node:path';
import type { FileSystem } from '../publishing/file-system.ts';
import { workingTree } from '../publishing/secrets.ts';
import { mayBeWithin, realPath } from '../publishing/within.ts';
import { ROOT } from '../root.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { type RefusedWords, refusedWords } from '../words/intake.ts';

/** For its owner alone. */
export const OFFICE_MODE = 0o600;
export const OFFICE_FOLDER_MODE = 0o700;

/** What stands in a folder that is published, or that a publisher builds from. */
const MARKS = [
  'commitment.json',
  'applicants.csv',
  'applications.csv',
  'site.toml',
  'index.html',
  '404.html',
  'checkpoint',
];

/** The published folder that a path is in, as far as files show it, or null. */
async function publishedFolder(path: string, files: FileSystem): Promise<string | null> {
  for (let folder = dirname(await realPath(path, files)); ; folder = dirname(folder)) {
    for (const mark of MARKS)
      if ((await files.stat(join(folder, mark)).catch(() => null)) !== null) return folder;
    if (folder === dirname(folder)) return null;
  }
}

/**
 * Refuses a place that is published.
 * @param file what is to be written or read there
 * @returns the Git working tree that it is in, of which the user is to be warned, or null
 * @throws MingqianError `usage`
 */
export async function demandOfficePlace(file: string, files: FileSystem): Promise<string | null> {
  const refuse = (say: (t: RefusedWords) => string): never => misuse(inBoth(refusedWords, say), { file });
  if (await mayBeWithin(file, ROOT, files)) refuse((t) => t.inRepository);
  const published = await publishedFolder(file, files);
  if (published !== null) refuse((t) => t.inPublished(published));
  return workingTree(file, files);
}
