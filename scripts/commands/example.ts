/** `example`: the intermediate values of the specification's worked example. */
import { exampleMarkdown } from '../example/markdown.ts';
import { exampleCommandWords } from '../words/sample.ts';
import { command } from './command.ts';

export const exampleCommand = command({
  usage: '[--lang zh|en]',
  says: exampleCommandWords,
  words: 0,
  options: {},
  async run(_, { lang, out }) {
    out((await exampleMarkdown(lang)).trimEnd());
    return 0;
  },
});
