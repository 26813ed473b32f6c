/** `log`: the publication log of section 8, kept, witnessed and watched. */
import type { CommandGroup } from './command.ts';
import { checkCommand } from './log/check.ts';
import { initCommand } from './log/init.ts';
import { noticeCommand } from './log/notice.ts';
import { policyCommand } from './log/policy.ts';
import { publishCommand } from './log/publish.ts';
import { witnessCommand } from './log/witness.ts';

export const logCommand: CommandGroup = {
  summary: 'the publication log: keep one, witness one, watch one',
  help: `Keeps a publisher's append-only log of its documents, so that no commitment can be withdrawn, replaced or prepared twice, and
its date does not rest on the publisher's word; runs a witness for the logs of others; watches a log. The protocol's section 8
says what is in it. Exit status: 0 done, 1 something is wrong with what is published, 2 it could not be done.`,
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
