/** `round`: what is done with a round besides freezing and drawing it. */
import type { CommandGroup } from './command.ts';
import { roundCommandWords } from '../words/round.ts';
import { announceCommand } from './round/announce.ts';
import { compareCommand } from './round/compare.ts';

export const roundCommand: CommandGroup = {
  says: roundCommandWords,
  of: 'command',
  systems: {
    announce: announceCommand,
    compare: compareCommand,
  },
};
