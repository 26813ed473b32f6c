/** `sample`: the demonstration rounds and their log. */
import { dirname, join } from 'node:path';
import { ROUNDS, RULES } from '../root.ts';
import { makeSamples } from '../sample/make.ts';
import { sampleCommandWords } from '../words/sample.ts';
import { command } from './command.ts';

export const sampleCommand = command({
  usage: '[--out public/rounds]',
  says: sampleCommandWords,
  words: 0,
  options: {
    out: { value: 'folder' },
    log: { value: 'folder' },
  },
  async run(args, terminal) {
    const rounds = args.option('out') ?? ROUNDS;
    const log = args.option('log') ?? join(dirname(rounds), 'log');
    await makeSamples({ rounds, log }, RULES, (folder) => terminal.err(folder));
    return 0;
  },
});
