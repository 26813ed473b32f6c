/** `round announce`: a commitment on a page to be printed and put up. */
import { utf8 } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { announcementPage } from '../../ceremony/announcement/page.ts';
import { publish } from '../../publishing/published-files.ts';
import type { Command } from '../command.ts';
import { recordAt } from '../verify.ts';

export const announceCommand: Command = {
  usage: '<record> --out <file.html>',
  summary: 'a notice to be printed: what the commitment says, its digest, a QR code',
  help: `Writes a page for one sheet of A4, in Chinese and English, from commitment.json alone: round, pool, list, quota, times, sources, the
digest in groups and as a QR code, and room for witnesses to sign. The code holds the 64 characters of the digest and nothing
else. Print it on the day on which the list is frozen, and put it up where you cannot take it back.`,
  words: 1,
  options: {
    out: { value: 'file', help: 'where the page goes; another file that is there is never overwritten' },
  },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const out = args.required('out');
    const document = await (await recordAt(path)).read('commitment.json');
    if (document === null)
      throw new MingqianError('record.missing', 'expected a commitment, found none', {
        file: `${path}/commitment.json`,
      });
    const written = await publish(out, utf8(announcementPage(document)), { files: terminal.files });
    terminal.err(`${out}: ${written === 'same' ? 'stands already, the same' : 'written'}`);
    return 0;
  },
};
