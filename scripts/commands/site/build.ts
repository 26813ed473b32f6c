/** `site build`: a publisher's folder, built for any static host. */
import { join } from 'node:path';
import { MingqianError } from '../../../src/core/errors.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { faultLine, SiteFaults } from '../../../src/publisher/fault.ts';
import { buildSite } from '../../build.ts';
import { BASE } from '../../site-folder.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { errorLines } from '../../terminal/said-error.ts';
import { siteBuildCommandWords } from '../../words/site.ts';
import { buildWords } from '../../words/site-build.ts';
import { command } from '../command.ts';

export const siteBuildCommand = command({
  usage: '<folder> --out <folder> [--base /] [--draft]',
  says: siteBuildCommandWords,
  words: 1,
  options: {
    out: { value: 'folder' },
    base: { value: 'path' },
    draft: {},
  },
  async run(args, terminal) {
    const [folder = ''] = args.words;
    const out = args.required('out');
    const base = args.option('base') ?? '/';
    if (!BASE.test(base)) misuse(inBoth(siteBuildCommandWords, (t) => t.base(JSON.stringify(base))));
    try {
      const { lang } = terminal;
      const state = await buildSite({
        ...{ folder, out, base, lang },
        draft: args.flag('draft') ? 'always' : 'refused',
        log: terminal.err,
      });
      terminal.out(siteBuildCommandWords[lang].done(join(out), buildWords[lang].state[state]));
      return 0;
    } catch (error) {
      // What is wrong in the folder is told line by line, as `site check` tells it.
      if (error instanceof SiteFaults) {
        const said = (lang: Lang) => error.faults.map((fault) => faultLine(fault, lang)).join('\n');
        misuse({ zh: said('zh'), en: said('en') });
      }
      if (error instanceof MingqianError && error.code === 'usage') throw error;
      for (const line of errorLines(error, terminal.lang).flatMap((one) => one.split('\n')))
        terminal.err(line);
      return 1;
    }
  },
});
