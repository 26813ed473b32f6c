/** `log notice`: a notice into the log, which may void a commitment. */
import { DOCUMENT_LIMIT, PROTOCOL, writeDocument } from '../../../src/core/documents.ts';
import { type Notice, readEntry } from '../../../src/core/log/entries.ts';
import { signersOf, witnessedAt } from '../../../src/core/log/signers.ts';
import { commitmentsOf, noticesOf } from '../../../src/core/log/unique.ts';
import { unixSeconds } from '../../../src/core/time.ts';
import { appendDocument, journalEntries } from '../../log/append.ts';
import { publishedProof } from '../../log/log-files.ts';
import { publishLog } from '../../log/publish-log.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { type Arguments, digest } from '../../terminal/arguments.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { noticeCommandWords } from '../../words/log/notice.ts';
import { publisherWords, withPublisher } from '../../words/log/publisher.ts';
import { command, readInput } from '../command.ts';
import { tellPublished } from './publish.ts';

/** A notice's bytes, read back as every reader will. @throws MingqianError `document.members` */
function noticeBytes(notice: Omit<Notice, 'type' | 'protocol'>): Uint8Array {
  const bytes = writeDocument({ type: 'notice', protocol: PROTOCOL, ...notice });
  readEntry('the notice', bytes);
  return bytes;
}

/** The notice that stands in a file, or null where none is given. @throws Misuse, MingqianError `record.missing`, `document.*` */
async function givenNotice(args: Arguments): Promise<Omit<Notice, 'type' | 'protocol'> | null> {
  const file = args.option('document');
  if (file === undefined) return null;
  for (const name of ['text', 'voids', 'round', 'pool'])
    if (args.option(name) !== undefined) misuse(inBoth(noticeCommandWords, (t) => t.wholeNotice(name)));
  const entry = readEntry(file, await readInput(file, DOCUMENT_LIMIT + 1));
  if (entry.type !== 'notice')
    return misuse(
      inBoth(noticeCommandWords, (t) => t.noNotice(entry.type)),
      { file },
    );
  const { round, pool, at, voids, text } = entry;
  return { round, pool, at, voids, text };
}

export const noticeCommand = command({
  usage: '--log <folder> --keys <file> (--document <file> | --text T (--voids <hash> | --round R --pool P))',
  says: withPublisher(noticeCommandWords),
  words: 0,
  options: {
    text: { value: 'words' },
    voids: { value: 'hash' },
    round: { value: 'name' },
    pool: { value: 'name' },
    document: { value: 'file' },
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
    if (voids !== null && voided === undefined) misuse(inBoth(noticeCommandWords, (t) => t.unknown(voids)));
    const [round, pool] = [voided?.document.round, voided?.document.pool];
    for (const [name, own] of [
      ['round', round],
      ['pool', pool],
    ] as const)
      if (own !== undefined && (args.option(name) ?? own) !== own)
        misuse(inBoth(noticeCommandWords, (t) => t.other(name, own, args.option(name) ?? '')));
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
    const t = noticeCommandWords[terminal.lang];
    terminal.err(t.entry(index));
    const published = await publishLog(publisher);
    if (published === null)
      misuse(
        inBoth(publisherWords, (words) => words.empty),
        { file: state },
        'record.missing',
      );
    const status = tellPublished(published, terminal);
    if (status !== 0 || voided === undefined) return status;
    const proof = await publishedProof(log, index, document, files);
    const drawAt = BigInt(unixSeconds(voided.document.drawAt));
    if (
      proof !== null &&
      witnessedAt(policy, signersOf('the proof', proof.checkpoint, policy), (time) => time < drawAt)
    )
      return 0;
    terminal.err(t.tooLate(voided.document.drawAt));
    return 1;
  },
});
