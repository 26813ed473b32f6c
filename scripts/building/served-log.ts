/** The publication log that a built site serves. */
import { createHash } from 'node:crypto';
import { rm } from 'node:fs/promises';
import { publishedCheckpoint } from '../log/log-files.ts';
import { systemFiles } from '../publishing/file-system.ts';
import { verifierNotice } from '../releasing/verifier-notice.ts';
import { extendSampleLog } from '../sample/extended-log.ts';
import { LOG_SIGNER } from '../sample/parties.ts';
import { commitWord, type SourceCommit } from '../source-commit.ts';

/**
 * The log that the site is to serve. A publisher's own is served as it stands. The demonstration's gets a notice of this build's verifier
 * in one file, since nobody else could put it there.
 * @param own the log's folder
 * @param folder where the demonstration's goes
 * @returns own, or the folder
 */
export async function logToServe(
  own: string,
  commit: SourceCommit | null,
  standalone: Buffer,
  folder: string,
): Promise<string> {
  await rm(folder, { recursive: true, force: true });
  if (commit === null || (await publishedCheckpoint(own, systemFiles))?.origin !== LOG_SIGNER.name)
    return own;
  const sha256 = createHash('sha256').update(standalone).digest('hex');
  await extendSampleLog(own, folder, (at) => verifierNotice(commitWord(commit), sha256, at), commit.seconds);
  return folder;
}
