/** `site build`: a publisher's folder, built for any static host. */
import { join } from 'node:path';
import { MingqianError } from '../../../src/core/errors.ts';
import { SiteFaults } from '../../../src/publisher/fault.ts';
import { buildSite } from '../../build.ts';
import { BASE } from '../../site-folder.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { siteBuildCommandWords } from '../../words/site.ts';
import { command } from '../command.ts';

export const siteBuildCommand = command({
  usage: '<folder> --out <folder> [--base /]',
  says: siteBuildCommandWords,
  words: 1,
  options: {
    out: { value: 'folder' },
    base: { value: 'path' },
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const out = args.required('out');
    const base = args.option('base') ?? '/';
    if (!BASE.test(base)) misuse(inBoth(siteBuildCommandWords, (t) => t.base(JSON.stringify(base))));
    try {
      terminal.out(`${join(out)}: ${await buildSite({ folder, out, base, log: terminal.err })}`);
      return 0;
    } catch (error) {
      // What is wrong in the folder is told line by line, as `site check` tells it.
      if (error instanceof SiteFaults) misuse({ zh: error.message, en: error.message });
      if (error instanceof MingqianError && error.code === 'usage') throw error;
      for (const line of (error instanceof Error ? error.message : String(error)).split('\n'))
        terminal.err(line);
      return 1;
    }
  },
});
