/** `round void`: a record's commitment taken back, by a notice of the log. */
import { join } from 'node:path';
import { toHex } from '../../../src/core/bytes.ts';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { repeatId, roundsOf } from '../../../src/round/repeat.ts';
import { journalEntries } from '../../log/append.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { type Command, readInput } from '../command.ts';
import { appendNotice, loggedCommitment, wasSeenBefore } from '../log/append-notice.ts';

export const voidCommand: Command = {
  usage: '<record> --text <words> --log <folder> --keys <file> [--witnesses <policy>]',
  summary: "a record's commitment taken back, by a notice of the log",
  help: `Appends a notice that voids the record's commitment, publishes the log, and says what may be done next. The record stays as it
is, for good. Voided before its draw, by the witnesses' clocks, another commitment may take its place under the same round and
pool, in a folder of its own; voided later it is never replaced, and what is held instead is a repeat, with an id by rule
(\`round repeat\`). The same words are appended once, however often this is run, and may be said before the log has its
witnesses: run it again. Exit status: 0 voided in time, 1 voided after the draw, 2 not published.`,
  words: 1,
  options: {
    text: { value: 'words', help: 'why, for everybody to read: 1 to 2000 characters, no personal data' },
    ...PUBLISHER_OPTIONS,
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const { err } = terminal;
    const text = args.required('text');
    const file = join(folder, 'commitment.json');
    const bytes = await readInput(file, DOCUMENT_LIMIT + 1);
    const { round, pool, drawAt } = readCommitment(bytes);
    const hash = toHex(sha256(bytes));
    const publisher = await publisherOf(args, [folder], terminal);
    const entries = await journalEntries(publisher);
    if (loggedCommitment(entries, hash) === undefined)
      throw new MingqianError(
        'usage',
        `the log does not have the commitment ${hash}, so that a notice would void nothing that a witness saw`,
        { file },
      );
    const notice = await appendNotice({ round, pool, voids: hash, text }, publisher, terminal);
    if (notice.status !== 0) return notice.status;
    if (await wasSeenBefore(drawAt, notice, publisher)) {
      err(
        `Round ${round}, pool ${pool} is void, seen by a quorum before its draw at ${drawAt}. Another commitment may take its place: \`freeze\` it under the same round and pool into a folder of its own, ${round}/${pool}.2.`,
      );
      return 0;
    }
    const id = repeatId(round, pool, roundsOf({ entries }));
    err(
      `Round ${round}, pool ${pool} is void, but no quorum saw this before its draw at ${drawAt}: nothing replaces it under this round and pool.`,
    );
    err(
      id === null
        ? 'Its name is too long for a repeat by rule: a round held instead needs a name of its own, and a notice that says which it repeats.'
        : `What is held instead is round ${id}: \`round repeat\` freezes it.`,
    );
    return 1;
  },
};
