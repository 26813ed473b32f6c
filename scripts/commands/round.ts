/** `round`: what is done with a round besides freezing and drawing it. */
import type { CommandGroup } from './command.ts';
import { announceCommand } from './round/announce.ts';
import { compareCommand } from './round/compare.ts';

export const roundCommand: CommandGroup = {
  summary: 'a round: its notice on paper, its winners beside those of another draw',
  help: `What an office does with a round besides freezing and drawing it.`,
  of: 'command',
  systems: {
    announce: announceCommand,
    compare: compareCommand,
  },
};
