/** `round`: what is done with a round besides freezing and drawing it. */
import type { CommandGroup } from './command.ts';
import { planCommand } from './round/plan.ts';
import { repeatCommand } from './round/repeat.ts';
import { sheetCommand } from './round/sheet.ts';
import { successionCommand } from './round/succession.ts';
import { voidCommand } from './round/void.ts';

export const roundCommand: CommandGroup = {
  summary: 'a round: planned, its minute sheet, its accidents',
  help: `What an office does with a round besides freezing and drawing it. Where something went wrong, the site's pages on accidents
(/adopt/accidents/) say what to do in which order. Nothing that was published is ever changed by it.`,
  of: 'command',
  systems: {
    plan: planCommand,
    sheet: sheetCommand,
    void: voidCommand,
    repeat: repeatCommand,
    succession: successionCommand,
  },
};
