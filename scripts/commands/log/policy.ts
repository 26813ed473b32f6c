/** `log policy`: the publisher's proposal for a trust policy. */
import { verifierKeyOf, writeKey } from '../../../src/core/log/keys.ts';
import { shared, writeProposal } from '../../log/proposal.ts';
import { logKey } from '../../log/setting.ts';
import { integer } from '../../terminal/arguments.ts';
import type { Command } from '../command.ts';

export const policyCommand: Command = {
  usage: '--keys <file> --witness "<name> <key> <address>" ... --quorum <n>',
  summary: "the publisher's proposal for a trust policy",
  help: `Prints a policy with this log, these witnesses and a quorum of so many of them, as C2SP tlog-policy has it: a file for
--witnesses of \`log publish\`, which publishes it as log/policy. Each witness tells its key and its address. Any two quorums should
share an honest witness: 2 of 3 where none of them may lie, 3 of 4 where one may. Readers should take their policy from
somebody else. --quorum 0 asks for no witness.`,
  words: 0,
  options: {
    keys: { value: 'file', help: "the log's secret key" },
    witness: { value: 'witness', multiple: true, help: 'name, key and address; may stand several times' },
    quorum: { value: 'n', help: 'how many of the witnesses must have cosigned' },
  },
  async run(args, terminal) {
    const witnesses = args.all('witness');
    const quorum = integer('quorum', args.required('quorum'));
    const key = await logKey(args.required('keys'), terminal);
    const { bytes } = writeProposal({ log: writeKey(verifierKeyOf(key)), witnesses, quorum });
    const common = shared(witnesses.length, quorum);
    if (common === 0)
      terminal.err(
        'Warning: two quorums may have no witness in common: two histories can both be witnessed.',
      );
    else if (common === 1)
      terminal.err(
        'Warning: two quorums may have one witness alone in common: where that one lies, two histories can both be witnessed.',
      );
    terminal.raw(bytes);
    return 0;
  },
};
