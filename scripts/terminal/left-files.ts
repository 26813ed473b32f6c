/** Files that a run which was ended has left, told by the next run that writes there. */
import { temporaryFiles } from '../publishing/published-files.ts';
import { freezeCommandWords } from '../words/freeze.ts';
import type { Terminal } from './terminal.ts';

/** Tells of temporary files in folders and below them. @param own that of this run, which is not told */
export async function tellTemporary(
  folders: readonly string[],
  { files, err, lang }: Pick<Terminal, 'files' | 'err' | 'lang'>,
  own: string | null = null,
): Promise<void> {
  const found = await Promise.all(folders.map((folder) => temporaryFiles(folder, files)));
  for (const file of new Set(found.flat())) if (file !== own) err(freezeCommandWords[lang].temporary(file));
}
