/** `secret`: a publisher's secret kept between freeze and reveal, behind a passphrase or in shares. */
import { secretCommandWords } from '../words/secret.ts';
import type { CommandGroup } from './command.ts';
import { careful } from './secret/careful.ts';
import { combineCommand } from './secret/combine.ts';
import { encryptCommand } from './secret/encrypt.ts';
import { openCommand } from './secret/open.ts';
import { rehearseCommand } from './secret/rehearse.ts';
import { splitCommand } from './secret/split.ts';

export const secretCommand: CommandGroup = {
  says: secretCommandWords,
  of: 'command',
  systems: {
    encrypt: careful(encryptCommand),
    open: careful(openCommand),
    split: careful(splitCommand),
    combine: careful(combineCommand),
    rehearse: careful(rehearseCommand),
  },
};
