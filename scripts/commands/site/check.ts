/** `site check`: everything that is wrong with a publisher's folder. */
import { parseTime } from '../../../src/core/time.ts';
import { faultLine } from '../../../src/publisher/fault.ts';
import { checkSite } from '../../site/check.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { siteCheckCommandWords } from '../../words/site.ts';
import { command } from '../command.ts';

export const siteCheckCommand = command({
  usage: '<folder> [--now <time>] [--json]',
  says: siteCheckCommandWords,
  words: 1,
  options: {
    now: { value: 'time' },
    json: {},
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const now = args.option('now') ?? terminal.now();
    if (parseTime(now) === null) misuse(inBoth(siteCheckCommandWords, (t) => t.now(JSON.stringify(now))));
    const { faults, texts, records } = await checkSite(folder, now);
    if (args.flag('json'))
      terminal.out(
        JSON.stringify(
          faults.map((fault) => ({ ...fault, reason: fault.reason.en })),
          null,
          2,
        ),
      );
    else {
      for (const fault of faults) terminal.out(faultLine(fault, terminal.lang));
      terminal.err(siteCheckCommandWords[terminal.lang].looked(texts, records, faults.length));
    }
    return faults.length === 0 ? 0 : 1;
  },
});
