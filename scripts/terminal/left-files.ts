/** Files that a run which was ended has left, told by the next run that writes there. */
import { temporaryFiles } from '../publishing/published-files.ts';
import type { Terminal } from './terminal.ts';

/** Tells of temporary files in folders and below them. */
export async function tellTemporary(
  folders: readonly string[],
  { files, err }: Pick<Terminal, 'files' | 'err'>,
): Promise<void> {
  const found = await Promise.all(folders.map((folder) => temporaryFiles(folder, files)));
  for (const file of new Set(found.flat()))
    err(`${file}: was left by a run that was ended, or is of one that is at work; where none is, remove it.`);
}
