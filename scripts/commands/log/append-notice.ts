/** A notice put into the log and published: what `log notice` and the accidents of a round have in common. */
import type { Commitment } from '../../../src/core/commitment.ts';
import { PROTOCOL, writeDocument } from '../../../src/core/documents.ts';
import { type Notice, readEntry } from '../../../src/core/log/entries.ts';
import type { Logged } from '../../../src/core/log/history.ts';
import { signersOf, witnessedAt } from '../../../src/core/log/signers.ts';
import { commitmentsOf, type LoggedOf, noticesOf } from '../../../src/core/log/unique.ts';
import { unixSeconds } from '../../../src/core/time.ts';
import { appendDocument, journalEntries } from '../../log/append.ts';
import { publishedProof } from '../../log/log-files.ts';
import { type Publisher, publishLog } from '../../log/publish-log.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { noticeCommandWords } from '../../words/log/notice.ts';
import { publisherWords } from '../../words/log/publisher.ts';
import type { ExitStatus } from '../command.ts';
import { tellPublished } from './publish.ts';

/** What a notice says, and when it was written where that is not now. */
export type Said = Pick<Notice, 'round' | 'pool' | 'voids' | 'text'> & Partial<Pick<Notice, 'at'>>;

/** A notice's bytes, read back as every reader will. @throws MingqianError `document.members` */
function noticeBytes(notice: Omit<Notice, 'type' | 'protocol'>): Uint8Array {
  const bytes = writeDocument({ type: 'notice', protocol: PROTOCOL, ...notice });
  readEntry('the notice', bytes);
  return bytes;
}

/** The commitment with this hash in the publisher's journal, or undefined. @param entries the journal's */
export function loggedCommitment(entries: readonly Logged[], hash: string): LoggedOf<Commitment> | undefined {
  return commitmentsOf({ entries }).find((one) => one.hash === hash);
}

/**
 * Appends a notice, unless the same words stand there already, and publishes the log.
 * @returns its bytes, its place, and 0 where it is published, 2 where too few witnesses cosigned
 * @throws MingqianError `document.members` for words that are no shown text; those of appendDocument and publishLog
 */
export async function appendNotice(
  said: Said,
  publisher: Publisher,
  terminal: Terminal,
): Promise<{ document: Uint8Array; index: number; status: ExitStatus }> {
  const { key, state, log, policy, files } = publisher;
  const entries = await journalEntries({ state, files });
  // But for the time: a run that was ended is run again at another.
  const same = noticesOf({ entries }).find(
    ({ document: { round, pool, voids, text } }) =>
      round === said.round && pool === said.pool && voids === said.voids && text === said.text,
  );
  const document =
    same === undefined ? noticeBytes({ at: terminal.now(), ...said }) : writeDocument(same.document);
  const appending = { origin: key.name, state, log, policy, files };
  const index = await appendDocument('the notice', document, appending);
  terminal.err(noticeCommandWords[terminal.lang].entry(index));
  const published = await publishLog(publisher);
  if (published === null)
    misuse(
      inBoth(publisherWords, (words) => words.empty),
      { file: state },
      'record.missing',
    );
  return { document, index, status: tellPublished(published, terminal) };
}

/** Whether a quorum of the policy saw a published notice before this time. @throws MingqianError `log.form`, `log.signature` */
export async function wasSeenBefore(
  drawAt: string,
  { document, index }: { readonly document: Uint8Array; readonly index: number },
  { log, policy, files }: Publisher,
): Promise<boolean> {
  const proof = await publishedProof(log, index, document, files);
  if (proof === null) return false;
  const seconds = BigInt(unixSeconds(drawAt));
  return witnessedAt(policy, signersOf('the proof', proof.checkpoint, policy), (time) => time < seconds);
}
