/** `round announce`: a commitment on a page to be printed and put up. */
import { utf8 } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { nothing } from '../../../src/core/findings.ts';
import { announcementPage } from '../../ceremony/announcement/page.ts';
import { localDates } from '../../ceremony/local-time.ts';
import { publish } from '../../publishing/published-files.ts';
import { zoneNear } from '../../site/zone-near.ts';
import { writtenWords } from '../../words/files.ts';
import { announceCommandWords } from '../../words/round.ts';
import { command } from '../command.ts';
import { recordAt } from '../verify.ts';

export const announceCommand = command({
  usage: '<record> [--zone Z] --out <file.html>',
  says: announceCommandWords,
  words: 1,
  options: { zone: { value: 'name' }, out: { value: 'file' } },
  async run(args, terminal) {
    const [path = ''] = args.words;
    const out = args.required('out');
    const zone = args.option('zone') ?? zoneNear(path);
    const document = await (await recordAt(path)).read('commitment.json');
    if (document === null)
      throw new MingqianError(
        'record.missing',
        'expected a commitment, found none',
        { file: `${path}/commitment.json` },
        { found: nothing },
      );
    const written = await publish(
      out,
      utf8(announcementPage(document, zone === null ? null : localDates(zone))),
      { files: terminal.files },
    );
    terminal.err(writtenWords[terminal.lang].written(out, written));
    return 0;
  },
});
