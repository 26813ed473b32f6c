/** `example`: the intermediate values of the specification's worked example. */
import { exampleMarkdown } from '../example/markdown.ts';
import type { Command } from './command.ts';

export const exampleCommand: Command = {
  usage: '[--lang zh|en]',
  summary: "the specification's worked example, with every intermediate value",
  help: `Computes the worked example of the specification and prints it as Markdown, as it stands on the specification's page.`,
  words: 0,
  options: { lang: { value: 'zh|en', help: 'the language of the words around the values (en)' } },
  async run(args, terminal) {
    terminal.out((await exampleMarkdown(args.option('lang') === 'zh' ? 'zh' : 'en')).trimEnd());
    return 0;
  },
};
