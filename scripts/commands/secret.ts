/** `secret`: a publisher's secret kept between freeze and reveal, behind a passphrase or in shares. */
import type { CommandGroup } from './command.ts';
import { careful } from './secret/careful.ts';
import { combineCommand } from './secret/combine.ts';
import { encryptCommand } from './secret/encrypt.ts';
import { openCommand } from './secret/open.ts';
import { rehearseCommand } from './secret/rehearse.ts';
import { splitCommand } from './secret/split.ts';

export const secretCommand: CommandGroup = {
  summary: "a publisher's secret: behind a passphrase, or in shares of several officers",
  help: `Keeps what freeze made for --source secret until reveal opens it: encrypted with a passphrase in a file that the program
age opens too, or split among officers of whom some are needed. \`rehearse\` opens it as reveal will and says only yes or no:
do it before the draw, with the people who will do it then. Nothing here overwrites a file, removes one or prints a secret.`,
  of: 'command',
  systems: {
    encrypt: careful(encryptCommand),
    open: careful(openCommand),
    split: careful(splitCommand),
    combine: careful(combineCommand),
    rehearse: careful(rehearseCommand),
  },
};
