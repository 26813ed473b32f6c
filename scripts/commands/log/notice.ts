/** `log notice`: a notice into the log, which may void a commitment. */
import { DOCUMENT_LIMIT, PROTOCOL, writeDocument } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { type Notice, readEntry } from '../../../src/core/log/entries.ts';
import { signersOf, witnessedAt } from '../../../src/core/log/signers.ts';
import { commitmentsOf, noticesOf } from '../../../src/core/log/unique.ts';
import { unixSeconds } from '../../../src/core/time.ts';
import { appendDocument, journalEntries } from '../../log/append.ts';
import { publishedProof } from '../../log/log-files.ts';
import { publishLog } from '../../log/publish-log.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { type Arguments, digest } from '../../terminal/arguments.ts';
import { type Command, readInput } from '../command.ts';
import { tellPublished } from './publish.ts';

/** A notice's bytes, read back as every reader will. @throws MingqianError `document.members` */
function noticeBytes(notice: Omit<Notice, 'type' | 'protocol'>): Uint8Array {
  const bytes = writeDocument({ type: 'notice', protocol: PROTOCOL, ...notice });
  readEntry('the notice', bytes);
  return bytes;
}

/** The notice that stands in a file, or null where none is given. @throws MingqianError `usage`, `record.missing`, `document.*` */
async function givenNotice(args: Arguments): Promise<Omit<Notice, 'type' | 'protocol'> | null> {
  const file = args.option('document');
  if (file === undefined) return null;
  for (const name of ['text', 'voids', 'round', 'pool'])
    if (args.option(name) !== undefined)
      throw new MingqianError('usage', `--${name}: --document is the whole notice`);
  const entry = readEntry(file, await readInput(file, DOCUMENT_LIMIT + 1));
  if (entry.type !== 'notice')
    throw new MingqianError('usage', `expected a notice, found a ${entry.type}`, { file });
  const { round, pool, at, voids, text } = entry;
  return { round, pool, at, voids, text };
}

export const noticeCommand: Command = {
  usage: '--log <folder> --keys <file> (--document <file> | --text T (--voids <hash> | --round R --pool P))',
  summary: 'a notice, which may void a commitment',
  help: `Appends a notice and publishes the log. With --voids it says that the commitment with this hash is void; its round and pool
are the commitment's. Voided before its draw, by the witnesses' clocks, it may be replaced by another commitment of the same
round and pool; voided later it is never replaced, and the round drawn instead has a name of its own. With --document the notice is
that file, byte for byte, as a release has one for its verifier in one file. The same notice is
appended once, however often this is run. Exit status: 0 published, 1 it came too late for a replacement, 2 not published.`,
  words: 0,
  options: {
    text: { value: 'words', help: 'what is said: 1 to 2000 characters' },
    voids: { value: 'hash', help: 'the commitment that is void' },
    round: { value: 'name', help: 'the round that the notice is about, where it voids nothing' },
    pool: { value: 'name', help: 'the pool' },
    document: { value: 'file', help: 'the notice itself, in place of text, voids, round and pool' },
    ...PUBLISHER_OPTIONS,
  },
  async run(args, terminal) {
    const given = await givenNotice(args);
    const hash = args.option('voids');
    const voids = given !== null ? given.voids : hash === undefined ? null : digest('voids', hash);
    const text = given?.text ?? args.required('text');
    const publisher = await publisherOf(args, [], terminal);
    const { key, state, log, policy, files } = publisher;
    const entries = await journalEntries({ state, files });
    const voided = commitmentsOf({ entries }).find((one) => one.hash === voids);
    if (voids !== null && voided === undefined)
      throw new MingqianError('usage', `--voids: the log has no commitment ${voids}`);
    const [round, pool] = [voided?.document.round, voided?.document.pool];
    for (const [name, own] of [
      ['round', round],
      ['pool', pool],
    ] as const)
      if (own !== undefined && (args.option(name) ?? own) !== own)
        throw new MingqianError(
          'usage',
          `--${name}: the commitment is of ${own}, found ${args.option(name)}`,
        );
    const notice = given ?? {
      round: round ?? args.required('round'),
      pool: pool ?? args.required('pool'),
      at: terminal.now(),
      voids,
      text,
    };
    // But for the time: a run that was ended is run again at another.
    const same = noticesOf({ entries }).find(
      ({ document: { round, pool, voids, text: said } }) =>
        round === notice.round && pool === notice.pool && voids === notice.voids && said === text,
    );
    const document = same === undefined ? noticeBytes(notice) : writeDocument(same.document);
    const index = await appendDocument('the notice', document, {
      origin: key.name,
      state,
      log,
      policy,
      files,
    });
    terminal.err(`the notice: entry ${index}`);
    const published = await publishLog(publisher);
    if (published === null)
      throw new MingqianError('record.missing', 'the log has no entry', { file: state });
    const status = tellPublished(published, terminal);
    if (status !== 0 || voided === undefined) return status;
    const proof = await publishedProof(log, index, document, files);
    const drawAt = BigInt(unixSeconds(voided.document.drawAt));
    if (
      proof !== null &&
      witnessedAt(policy, signersOf('the proof', proof.checkpoint, policy), (time) => time < drawAt)
    )
      return 0;
    terminal.err(
      `It is void, but no quorum saw this before its draw at ${voided.document.drawAt}: nothing replaces it under this round and pool.`,
    );
    return 1;
  },
};
