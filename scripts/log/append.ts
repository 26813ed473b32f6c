/** What an honest publisher's program appends: nothing that the log's readers would have to call a second of its kind. */

import type { Commitment } from '../../src/core/commitment.ts';
import { MingqianError, messageOf } from '../../src/core/errors.ts';
import type { Policy } from '../../src/core/log/policy.ts';
import type { FileSystem } from '../publishing/file-system.ts';
import { type Entry, type Logged, ofType, readEntry } from './entry.ts';
import { appendEntry, readEntries } from './journal.ts';
import { treeOfEntries } from './log-files.ts';
import { folderLog } from './source.ts';
import { standingCommitments } from './voided.ts';

export interface Appending {
  readonly origin: string;
  readonly state: string;
  /** The log's folder. */
  readonly log: string;
  readonly policy: Policy;
  readonly files: FileSystem;
}

/** The entries of the journal. */
export async function journalEntries({
  state,
  files,
}: Pick<Appending, 'state' | 'files'>): Promise<Logged[]> {
  return (await readEntries(state, files)).map((bytes, index) => readEntry(bytes, index));
}

/** @throws MingqianError `usage` where the log has another of the same */
function demandFirst(document: Entry, entries: readonly Logged[]): void {
  if (document.type !== 'seed' && document.type !== 'result') return;
  const other = ofType(entries, document.type).find((one) => one.document.commitment === document.commitment);
  if (other !== undefined)
    throw new MingqianError(
      'usage',
      `the log has another ${document.type} of the commitment ${document.commitment}, entry ${other.index}: a second is never appended`,
    );
  if (!entries.some((one) => one.document.type === 'commitment' && one.hash === document.commitment))
    throw new MingqianError('usage', `the log does not have the commitment ${document.commitment}`);
}

/** @throws MingqianError `usage` where the log has another commitment of its round and pool that was not voided in time */
async function demandOnlyCommitment(
  commitment: Commitment,
  entries: readonly Logged[],
  { origin, log, policy, files }: Appending,
): Promise<void> {
  if (entries.length === 0) return;
  const tree = treeOfEntries(entries.map(({ bytes }) => bytes));
  const source = folderLog(log, files);
  const [other] = await standingCommitments({ origin, entries, tree }, commitment, policy, source);
  if (other !== undefined)
    throw new MingqianError(
      'usage',
      `the log has another commitment of round ${commitment.round}, pool ${commitment.pool}, ${other.hash}, entry ${other.index}, and no notice whose proof shows that it was voided before its draw at ${other.document.drawAt}: a second is never appended`,
    );
}

/**
 * Appends a document to the journal, unless it stands there.
 * @param name what it is called in errors
 * @returns its index
 * @throws MingqianError `usage` where it would be a second; `document.*`
 */
export async function appendDocument(
  name: string,
  document: Uint8Array,
  appending: Appending,
): Promise<number> {
  const entry = readEntry(document, 0, name).document;
  const demand = async (all: readonly Uint8Array[]) => {
    const entries = all.map((bytes, index) => readEntry(bytes, index));
    try {
      demandFirst(entry, entries);
      if (entry.type === 'commitment') await demandOnlyCommitment(entry, entries, appending);
    } catch (error) {
      if (!(error instanceof MingqianError) || error.code !== 'usage') throw error;
      throw new MingqianError('usage', messageOf(error), { file: name });
    }
  };
  return appendEntry(appending.state, document, demand, appending.files);
}
