/** `log notice`: a notice into the log, which may void a commitment. */
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { type Notice, readEntry } from '../../../src/core/log/entries.ts';
import { journalEntries } from '../../log/append.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { type Arguments, digest } from '../../terminal/arguments.ts';
import { type Command, readInput } from '../command.ts';
import { appendNotice, loggedCommitment, wasSeenBefore } from './append-notice.ts';

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
    const voided = voids === null ? undefined : loggedCommitment(await journalEntries(publisher), voids);
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
    terminal.err(
      `It is void, but no quorum saw this before its draw at ${drawAt}: nothing replaces it under this round and pool.`,
    );
    return 1;
  },
};
