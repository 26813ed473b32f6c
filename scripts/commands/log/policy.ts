/** `log policy`: the publisher's proposal for a trust policy. */
import { verifierKeyOf, writeKey } from '../../../src/core/log/keys.ts';
import { shared, writeProposal } from '../../log/proposal.ts';
import { logKey } from '../../log/setting.ts';
import { integer } from '../../terminal/arguments.ts';
import { policyCommandWords } from '../../words/log/policy.ts';
import { command } from '../command.ts';

export const policyCommand = command({
  usage: '--keys <file> --witness "<name> <key> <address>" ... --quorum <n>',
  says: policyCommandWords,
  words: 0,
  options: {
    keys: { value: 'file' },
    witness: { value: 'witness', multiple: true },
    quorum: { value: 'n' },
  },
  async run(args, terminal) {
    const witnesses = args.all('witness');
    const quorum = integer('quorum', args.required('quorum'));
    const key = await logKey(args.required('keys'), terminal);
    const { bytes } = writeProposal({ log: writeKey(verifierKeyOf(key)), witnesses, quorum });
    const common = shared(witnesses.length, quorum);
    const t = policyCommandWords[terminal.lang];
    if (common === 0) terminal.err(t.none);
    else if (common === 1) terminal.err(t.one);
    terminal.raw(bytes);
    return 0;
  },
});
