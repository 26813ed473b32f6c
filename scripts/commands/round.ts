/** `round`: what is done with a round besides freezing and drawing it. */
import { roundCommandWords } from '../words/round.ts';
import type { CommandGroup } from './command.ts';
import { announceCommand } from './round/announce.ts';
import { compareCommand } from './round/compare.ts';
import { planCommand } from './round/plan.ts';
import { sheetCommand } from './round/sheet.ts';

export const roundCommand: CommandGroup = {
  says: roundCommandWords,
  of: 'command',
  systems: {
    plan: planCommand,
    announce: announceCommand,
    sheet: sheetCommand,
    compare: compareCommand,
  },
};
