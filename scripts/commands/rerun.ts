/** `rerun`: draws that others held, by their own rules, one system a file. */
import type { CommandGroup } from './command.ts';
import { rerunBeijingCommand } from './rerun-beijing.ts';
import { rerunRfc3797Command } from './rerun-rfc3797.ts';
import { rerunRivestCommand } from './rerun-rivest.ts';

export const rerunCommand: CommandGroup = {
  summary: 'a draw that somebody else held, re-run by its own rules',
  help: `Re-runs a draw that was held elsewhere, from what its publisher said went into it, and prints what must have come out.
Exit status: 0 done, 1 there is no result or it is not what was published, 2 what was given cannot be right, with the place.`,
  of: 'system',
  systems: {
    beijing: rerunBeijingCommand,
    rfc3797: rerunRfc3797Command,
    rivest: rerunRivestCommand,
  },
};
