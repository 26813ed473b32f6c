/** `round void`: a record's commitment taken back, by a notice of the log. */
import { join } from 'node:path';
import { toHex } from '../../../src/core/bytes.ts';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { repeatId, roundsOf } from '../../../src/round/repeat.ts';
import { journalEntries } from '../../log/append.ts';
import { PUBLISHER_OPTIONS, publisherOf } from '../../log/setting.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { voidCommandWords } from '../../words/accidents.ts';
import { withPublisher } from '../../words/log/publisher.ts';
import { command, readInput } from '../command.ts';
import { appendNotice, loggedCommitment, wasSeenBefore } from '../log/append-notice.ts';

export const voidCommand = command({
  usage: '<record> --text <words> --log <folder> --keys <file> [--witnesses <policy>]',
  says: withPublisher(voidCommandWords),
  words: 1,
  options: {
    text: { value: 'words' },
    ...PUBLISHER_OPTIONS,
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const { err, lang } = terminal;
    const t = voidCommandWords[lang];
    const text = args.required('text');
    const file = join(folder, 'commitment.json');
    const bytes = await readInput(file, DOCUMENT_LIMIT + 1);
    const { round, pool, drawAt } = readCommitment(bytes);
    const hash = toHex(sha256(bytes));
    const publisher = await publisherOf(args, [folder], terminal);
    const entries = await journalEntries(publisher);
    if (loggedCommitment(entries, hash) === undefined)
      misuse(
        inBoth(voidCommandWords, (words) => words.unlogged(hash)),
        { file },
      );
    const notice = await appendNotice({ round, pool, voids: hash, text }, publisher, terminal);
    if (notice.status !== 0) return notice.status;
    if (await wasSeenBefore(drawAt, notice, publisher)) {
      err(t.inTime(round, pool, drawAt));
      return 0;
    }
    const id = repeatId(round, pool, roundsOf({ entries }));
    err(t.late(round, pool, drawAt));
    err(id === null ? t.longName : t.repeat(id));
    return 1;
  },
});
