/** `site check`: everything that is wrong with a publisher's folder. */
import { MingqianError } from '../../../src/core/errors.ts';
import { parseTime } from '../../../src/core/time.ts';
import { faultLine } from '../../../src/publisher/fault.ts';
import { checkSite } from '../../site/check.ts';
import type { Command } from '../command.ts';

export const siteCheckCommand: Command = {
  usage: '<folder> [--now <time>] [--json]',
  summary: 'what is missing, mistyped, overdue, or does not verify in a folder',
  help: `Looks through a publisher's folder: site.toml and the heads of its texts (a mistyped key is told with its line and the key that is
meant), texts and counterparts that are missing, places of the template that nobody filled in, links to pages that are not there, rounds
that should have been drawn, records that do not verify, proofs of the log that are not published, and what looks like personal data in
words and records. Writes nothing. Exit status: 0 nothing was found, 1 something was, 2 could not be checked.`,
  words: 1,
  options: {
    now: { value: 'time', help: 'the present time, YYYY-MM-DDTHH:MM:SSZ (the clock)' },
    json: { help: 'print what was found as JSON and nothing else' },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const now = args.option('now') ?? terminal.now();
    if (parseTime(now) === null)
      throw new MingqianError(
        'usage',
        `--now: expected a time as 2027-06-26T02:00:00Z, found ${JSON.stringify(now)}`,
      );
    const { faults, texts, records } = await checkSite(folder, now);
    if (args.flag('json')) terminal.out(JSON.stringify(faults, null, 2));
    else {
      for (const fault of faults) terminal.out(faultLine(fault));
      const found = faults.length === 0 ? 'nothing was found' : `${faults.length} found`;
      terminal.err(`${texts} texts and ${records} records were looked at: ${found}.`);
    }
    return faults.length === 0 ? 0 : 1;
  },
};
