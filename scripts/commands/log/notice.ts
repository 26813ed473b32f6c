/** `log notice`: a notice into the log, which may void a commitment. */
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { type Notice, readEntry } from '../../../src/core/log/entries.ts';
import { journalEntries } from '../../log/append.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { type Arguments, digest } from '../../terminal/arguments.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { noticeCommandWords } from '../../words/log/notice.ts';
import { withPublisher } from '../../words/log/publisher.ts';
import { command, readInput } from '../command.ts';
import { appendNotice, loggedCommitment, wasSeenBefore } from './append-notice.ts';

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
    const voided = voids === null ? undefined : loggedCommitment(await journalEntries(publisher), voids);
    if (voids !== null && voided === undefined) misuse(inBoth(noticeCommandWords, (t) => t.unknown(voids)));
    const [round, pool] = [voided?.document.round, voided?.document.pool];
    for (const [name, own] of [
      ['round', round],
      ['pool', pool],
    ] as const)
      if (own !== undefined && (args.option(name) ?? own) !== own)
        misuse(inBoth(noticeCommandWords, (t) => t.other(name, own, args.option(name) ?? '')));
    const said = given ?? {
      round: round ?? args.required('round'),
      pool: pool ?? args.required('pool'),
      voids,
      text,
    };
    const notice = await appendNotice(said, publisher, terminal);
    if (notice.status !== 0 || voided === undefined) return notice.status;
    const { drawAt } = voided.document;
    if (await wasSeenBefore(drawAt, notice, publisher)) return 0;
    terminal.err(noticeCommandWords[terminal.lang].tooLate(drawAt));
    return 1;
  },
});
