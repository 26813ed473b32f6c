/** `example`: the intermediate values of the specification's worked example. */
import { MingqianError } from '../../src/core/errors.ts';
import { exampleMarkdown } from '../example/markdown.ts';
import type { Command } from './command.ts';

export const exampleCommand: Command = {
  usage: '[--lang zh|en]',
  summary: "the specification's worked example, with every intermediate value",
  help: `Computes the worked example of the specification and prints it as Markdown, as it stands on the specification's page.`,
  words: 0,
  options: { lang: { value: 'zh|en', help: 'the language of the words around the values (en)' } },
  async run(args, terminal) {
    const lang = args.option('lang') ?? 'en';
    if (lang !== 'zh' && lang !== 'en')
      throw new MingqianError('usage', `--lang: expected zh or en, found ${lang}`);
    terminal.out((await exampleMarkdown(lang)).trimEnd());
    return 0;
  },
};
