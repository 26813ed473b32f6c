/** `rerun`: draws that others held, by their own rules, one system a file. */
import { rerunCommandWords } from '../words/rerun/group.ts';
import type { CommandGroup } from './command.ts';
import { rerunBeijingCommand } from './rerun-beijing.ts';
import { rerunRfc3797Command } from './rerun-rfc3797.ts';
import { rerunRivestCommand } from './rerun-rivest.ts';

export const rerunCommand: CommandGroup = {
  says: rerunCommandWords,
  of: 'system',
  systems: {
    beijing: rerunBeijingCommand,
    rfc3797: rerunRfc3797Command,
    rivest: rerunRivestCommand,
  },
};
