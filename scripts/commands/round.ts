/** `round`: what is done with a round besides freezing and drawing it. */
import type { CommandGroup } from './command.ts';
import { planCommand } from './round/plan.ts';
import { sheetCommand } from './round/sheet.ts';

export const roundCommand: CommandGroup = {
  summary: 'a round: plan it, print its minute sheet',
  help: `What an office does with a round besides freezing and drawing it.`,
  of: 'command',
  systems: {
    plan: planCommand,
    sheet: sheetCommand,
  },
};
