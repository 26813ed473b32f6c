/** Where what opens a secret may be written: for its owner alone, never over anything, never where something is published. */
import { dirname, join } from 'node:path';
import { demandPrivate } from '../../log/key-files.ts';
import { publish } from '../../publishing/published-files.ts';
import { SECRET_FOLDER_MODE, SECRET_MODE } from '../../publishing/secrets.ts';
import { realPath } from '../../publishing/within.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { writtenWords } from '../../words/files.ts';
import { secretWords } from '../../words/secret.ts';

/** What stands behind the name of a file that was encrypted. */
export const SEALED_ENDING = '.age';

/** @throws MingqianError `usage` where the path is in a folder that is, or holds, a record or this repository, or a file is there */
export async function demandPlace(path: string, terminal: Terminal): Promise<void> {
  const { files } = terminal;
  await demandPrivate(path, [], terminal);
  for (let folder = dirname(await realPath(path, files)); ; folder = dirname(folder)) {
    if ((await files.stat(join(folder, 'commitment.json')).catch(() => null)) !== null)
      misuse(
        inBoth(secretWords, (t) => t.inRecord(folder)),
        { file: path },
      );
    if (folder === dirname(folder)) break;
  }
  if ((await files.stat(path).catch(() => null)) !== null)
    misuse(
      inBoth(secretWords, (t) => t.there),
      { file: path },
    );
}

/** Writes such a file. Requires a place that `demandPlace` took. @throws MingqianError `usage`, `record.unreadable` */
export async function writePrivate(
  path: string,
  bytes: Uint8Array,
  { files, err, lang }: Terminal,
): Promise<void> {
  await publish(path, bytes, {
    mode: SECRET_MODE,
    folderMode: SECRET_FOLDER_MODE,
    files,
    left: (temporary) => err(writtenWords[lang].private(temporary)),
  });
}
