/** `log`: the publication log of section 8, kept, witnessed and watched. */

import { logCommandWords } from '../words/log/group.ts';
import type { CommandGroup } from './command.ts';
import { checkCommand } from './log/check.ts';
import { initCommand } from './log/init.ts';
import { noticeCommand } from './log/notice.ts';
import { policyCommand } from './log/policy.ts';
import { publishCommand } from './log/publish.ts';
import { witnessCommand } from './log/witness.ts';

export const logCommand: CommandGroup = {
  says: logCommandWords,
  of: 'command',
  systems: {
    init: initCommand,
    publish: publishCommand,
    notice: noticeCommand,
    policy: policyCommand,
    witness: witnessCommand,
    check: checkCommand,
  },
};
