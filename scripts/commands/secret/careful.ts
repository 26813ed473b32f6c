/** Commands about secrets, which say no part of one, whatever was mistaken for what on the command line. */
import { MingqianError } from '../../../src/core/errors.ts';
import type { Lang } from '../../../src/i18n/lang.ts';
import { Misuse } from '../../terminal/misuse.ts';
import { errorLines } from '../../terminal/said-error.ts';
import { revealCommandWords } from '../../words/reveal.ts';
import type { Command } from '../command.ts';

/** So many hex digits on end are more than any name has, and may be part of a secret. */
const SUSPICIOUS = /[0-9a-f]{24,}/gi;

/** The same command, whose errors do not repeat what looks like a secret among its words. */
export function careful(command: Command): Command {
  return {
    ...command,
    run: async (args, terminal) => {
      try {
        return await command.run(args, terminal);
      } catch (error) {
        const given = [...args.words, ...Object.keys(command.options).flatMap((name) => args.all(name))];
        const runs = given.flatMap((word) => word.match(SUSPICIOUS) ?? []);
        const shown = (lang: Lang) =>
          runs.reduce(
            (said, run) => said.replaceAll(run, revealCommandWords[lang].hidden(run.length)),
            errorLines(error, lang).join('\n'),
          );
        const code = error instanceof MingqianError ? error.code : 'record.unreadable';
        throw new Misuse({ zh: shown('zh'), en: shown('en') }, {}, code);
      }
    },
  };
}
