/** `sample`: the demonstration rounds. */
import { ROUNDS, RULES } from '../root.ts';
import { makeSamples } from '../sample/make.ts';
import type { Command } from './command.ts';

export const sampleCommand: Command = {
  usage: '[--out public/rounds]',
  summary: 'the demonstration rounds, from a fixed generator',
  help: `Makes two rounds of five pools. Every machine makes the same bytes. The applicants are invented; the drand beacon of round
202405 is real. What is published already is left as it is, and must be the same.`,
  words: 0,
  options: { out: { value: 'folder', help: 'where the rounds go (public/rounds)' } },
  async run(args, terminal) {
    const out = args.option('out') ?? ROUNDS;
    await makeSamples(out, RULES, (folder) => terminal.err(folder));
    return 0;
  },
};
