/** `site build`: a publisher's folder, built for any static host. */
import { join } from 'node:path';
import { MingqianError } from '../../../src/core/errors.ts';
import { SiteFaults } from '../../../src/publisher/fault.ts';
import { buildSite } from '../../build.ts';
import { BASE } from '../../site-folder.ts';
import { UsageError } from '../../terminal/arguments.ts';
import type { Command } from '../command.ts';

export const siteBuildCommand: Command = {
  usage: '<folder> --out <folder> [--base /]',
  summary: 'the site of a folder, for any static host',
  help: `Verifies the records of a publisher's folder and builds its site. Nothing is written into the folder; --out is replaced where
it is a site that was built, and refused where it has anything else. MINGQIAN_SITE is the address of the host, https://draws.example.
Exit status: 0 built, or built already and unchanged; 1 a record does not verify, or a step failed; 2 could not be begun.`,
  words: 1,
  options: {
    out: { value: 'folder', help: 'where the site goes' },
    base: { value: 'path', help: "the site's path on its host: / or /name/ (/)" },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const out = args.required('out');
    const base = args.option('base') ?? '/';
    if (!BASE.test(base))
      throw new MingqianError('usage', `--base: expected / or /name/, found ${JSON.stringify(base)}`);
    try {
      terminal.out(`${join(out)}: ${await buildSite({ folder, out, base, log: terminal.err })}`);
      return 0;
    } catch (error) {
      if (error instanceof SiteFaults) throw new UsageError(error.message);
      if (error instanceof MingqianError && error.code === 'usage') throw error;
      for (const line of (error instanceof Error ? error.message : String(error)).split('\n'))
        terminal.err(line);
      return 1;
    }
  },
};
