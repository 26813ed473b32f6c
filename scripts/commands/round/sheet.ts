/** `round sheet`: the minute sheet of a draw, for paper. */
import { join } from 'node:path';
import { toHex, utf8 } from '../../../src/core/bytes.ts';
import { isRehearsal, readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { sha256 } from '../../../src/core/hashing.ts';
import { localClock } from '../../ceremony/local-time.ts';
import { minuteSheet } from '../../ceremony/sheet.ts';
import { publish } from '../../publishing/published-files.ts';
import { type Command, readInput } from '../command.ts';

export const sheetCommand: Command = {
  usage: '<record> [--zone Z] [--out <file>]',
  summary: 'the minute sheet of a draw, a page to print',
  help: `Makes a page to print, in Chinese and English, from commitment.json alone: boxes in which two people write down balls and texts,
the table by which their check digit is found with a finger, who was there, and the hash of the commitment. reveal compares
the check digit (--check-digit) with what is typed.`,
  words: 1,
  options: {
    zone: { value: 'name', help: 'a time zone beside UTC, for example Asia/Shanghai' },
    out: { value: 'file', help: 'an HTML file (standard output)' },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const zone = args.option('zone');
    const clock = zone === undefined ? null : { zone, says: localClock(zone, 'zh') };
    const file = join(folder, 'commitment.json');
    const bytes = await readInput(file, DOCUMENT_LIMIT + 1);
    const commitment = readCommitment(bytes, file);
    const page = utf8(minuteSheet(commitment, toHex(sha256(bytes)), isRehearsal(commitment.round), clock));
    const out = args.option('out');
    if (out === undefined) terminal.raw(page);
    else {
      const written = await publish(out, page, { files: terminal.files });
      terminal.err(`${out}: ${written === 'same' ? 'stands already, the same' : 'written'}`);
    }
    return 0;
  },
};
