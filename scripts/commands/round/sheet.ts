/** `round sheet`: the minute sheet of a draw, for paper. */
import { join } from 'node:path';
import { toHex, utf8 } from '../../../src/core/bytes.ts';
import { isRehearsal, readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { localClock } from '../../ceremony/local-time.ts';
import { minuteSheet } from '../../ceremony/sheet.ts';
import { publish } from '../../publishing/published-files.ts';
import { zoneNear } from '../../site/zone-near.ts';
import { writtenWords } from '../../words/files.ts';
import { sheetCommandWords } from '../../words/round.ts';
import { command, readInput } from '../command.ts';

export const sheetCommand = command({
  usage: '<record> [--zone Z] [--out <file>]',
  says: sheetCommandWords,
  words: 1,
  options: {
    zone: { value: 'name' },
    out: { value: 'file' },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const zone = args.option('zone') ?? zoneNear(folder);
    const clock = zone === null ? null : { zone, says: localClock(zone, 'zh') };
    const file = join(folder, 'commitment.json');
    const bytes = await readInput(file, DOCUMENT_LIMIT + 1);
    const commitment = readCommitment(bytes, file);
    const page = utf8(minuteSheet(commitment, toHex(sha256(bytes)), isRehearsal(commitment.round), clock));
    const out = args.option('out');
    if (out === undefined) terminal.raw(page);
    else {
      const written = await publish(out, page, { files: terminal.files });
      terminal.err(writtenWords[terminal.lang].written(out, written));
    }
    return 0;
  },
});
