/** `round`: what is done with a round besides freezing and drawing it. */
import { roundCommandWords } from '../words/round.ts';
import type { CommandGroup } from './command.ts';
import { announceCommand } from './round/announce.ts';
import { compareCommand } from './round/compare.ts';
import { planCommand } from './round/plan.ts';
import { repeatCommand } from './round/repeat.ts';
import { sheetCommand } from './round/sheet.ts';
import { successionCommand } from './round/succession.ts';
import { voidCommand } from './round/void.ts';

export const roundCommand: CommandGroup = {
  says: roundCommandWords,
  of: 'command',
  systems: {
    plan: planCommand,
    announce: announceCommand,
    sheet: sheetCommand,
    void: voidCommand,
    repeat: repeatCommand,
    succession: successionCommand,
    compare: compareCommand,
  },
};
