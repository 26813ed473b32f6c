/** `round`: what is done to a round as a whole. */
import type { CommandGroup } from './command.ts';
import { repeatCommand } from './round/repeat.ts';
import { successionCommand } from './round/succession.ts';
import { voidCommand } from './round/void.ts';

export const roundCommand: CommandGroup = {
  summary: 'a round as a whole: its accidents, and what follows from them',
  help: `What is done to a round as a whole. Where something went wrong, the site's pages on accidents (/adopt/accidents/) say what to do
in which order. Nothing that was published is ever changed by it.`,
  of: 'command',
  systems: {
    void: voidCommand,
    repeat: repeatCommand,
    succession: successionCommand,
  },
};
