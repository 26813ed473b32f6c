/** What an honest publisher's program appends: nothing that the log's readers would have to call a second of its kind. */

import type { Commitment } from '../../src/core/commitment.ts';
import { type Entry, readEntry } from '../../src/core/log/entries.ts';
import { type Logged, loggedAt } from '../../src/core/log/history.ts';
import type { Policy } from '../../src/core/log/policy.ts';
import { commitmentsOf, isVoided, voidingOf } from '../../src/core/log/unique.ts';
import { treeOfLeaves, treeRoot } from '../../src/core/merkle.ts';
import { folderLog } from '../../src/record/node/log.ts';
import type { FileSystem } from '../publishing/file-system.ts';
import { inBoth, Misuse, misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/log/refused.ts';
import { appendEntry, readEntries } from './journal.ts';

export interface Appending {
  readonly origin: string;
  readonly state: string;
  /** The log's folder. */
  readonly log: string;
  readonly policy: Policy;
  readonly files: FileSystem;
}

/** The entries of the journal. @throws MingqianError `document.*` */
export async function journalEntries({
  state,
  files,
}: Pick<Appending, 'state' | 'files'>): Promise<Logged[]> {
  return logged(await readEntries(state, files));
}

const logged = (entries: readonly Uint8Array[]) =>
  entries.map((bytes, entry) => loggedAt({ file: 'the journal', entry }, bytes));

/** @throws MingqianError `usage` where the log has another of the same */
function demandFirst(document: Entry, entries: readonly Logged[]): void {
  if (document.type !== 'seed' && document.type !== 'result') return;
  const { type, commitment } = document;
  const other = entries.find((one) => one.document.type === type && one.document.commitment === commitment);
  if (other !== undefined) misuse(inBoth(refusedWords, (t) => t.second(type, commitment, other.index)));
  if (!commitmentsOf({ entries }).some(({ hash }) => hash === commitment))
    misuse(inBoth(refusedWords, (t) => t.noCommitment(commitment)));
}

/** @throws MingqianError `usage` where the log has another commitment of its round and pool that was not voided in time */
async function demandOnlyCommitment(
  commitment: Commitment,
  entries: readonly Logged[],
  { origin, log, policy, files }: Appending,
): Promise<void> {
  const { round, pool } = commitment;
  const others = commitmentsOf({ entries }).filter(
    ({ document }) => document.round === round && document.pool === pool,
  );
  if (others.length === 0) return;
  const tree = treeOfLeaves(entries.map(({ leaf }) => leaf));
  const head = { origin, size: entries.length, root: treeRoot(tree) };
  const source = folderLog(log, files);
  const voiding = voidingOf({ entries });
  for (const other of others)
    if (!(await isVoided(other, voiding, { checkpoint: head, entries, tree }, source, policy)))
      misuse(
        inBoth(refusedWords, (t) =>
          t.secondCommitment(round, pool, other.hash, other.index, other.document.drawAt),
        ),
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
  const entry = readEntry(name, document);
  const demand = async (all: readonly Uint8Array[]) => {
    const entries = logged(all);
    try {
      demandFirst(entry, entries);
      if (entry.type === 'commitment') await demandOnlyCommitment(entry, entries, appending);
    } catch (error) {
      if (error instanceof Misuse) misuse(error.said, { file: name });
      throw error;
    }
  };
  return appendEntry(appending.state, document, demand, appending.files);
}
