/** `sample`: the demonstration rounds and their log. */
import { dirname, join } from 'node:path';
import { ROUNDS, RULES } from '../root.ts';
import { makeSamples } from '../sample/make.ts';
import type { Command } from './command.ts';

export const sampleCommand: Command = {
  usage: '[--out public/rounds]',
  summary: 'the demonstration rounds, from a fixed generator',
  help: `Makes two rounds of five pools, one round whose first commitment was voided and replaced, and beside the rounds' folder the
publication log that has them all, with four witnesses. Every machine makes the same bytes. The applicants are invented, the keys
of the log and its witnesses are nobody's secret; the drand beacon of round 202405 is real. What is published already is left as
it is, and must be the same.`,
  words: 0,
  options: {
    out: { value: 'folder', help: 'where the rounds go (public/rounds)' },
    log: { value: 'folder', help: "where the log goes (log, beside the rounds' folder)" },
  },
  async run(args, terminal) {
    const rounds = args.option('out') ?? ROUNDS;
    const log = args.option('log') ?? join(dirname(rounds), 'log');
    await makeSamples({ rounds, log }, RULES, (folder) => terminal.err(folder));
    return 0;
  },
};
