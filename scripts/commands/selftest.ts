/** `selftest`: shows that the verifier catches what it should. */
import { nodePlatform } from '../../src/record/node/platform.ts';
import { selftestRecord } from '../../src/selftest/record.ts';
import { type Seen, seenFailing, tryTampering, verifyUntouched } from '../../src/selftest/run.ts';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import type { Command } from './command.ts';

export const selftestCommand: Command = {
  usage: '',
  summary:
    'tampers with a built-in record in every way the tests know; the verifier must name the right check',
  help: `Makes a small record and its publication log in memory, verifies them, then tampers with it in each way that the tests know, and says which check
caught it; at the end, how many of them each check of the specification was seen to fail on. Exit status: 0 where every one was caught by the right check, 1 otherwise.`,
  words: 0,
  options: {},
  async run(_, terminal) {
    const files = await selftestRecord();
    const { verdict } = await verifyUntouched(files, nodePlatform);
    terminal.out(`${verdict === 'verified' ? 'ok   ' : 'WRONG'}  the record as it is: ${verdict}`);
    const seen: Seen[] = [];
    let wrong = verdict === 'verified' ? 0 : 1;
    for (const tampering of TAMPERINGS) {
      const { failed, right, verification } = await tryTampering(tampering, files, nodePlatform);
      const said = failed.length > 0 ? failed.join(', ') : verification.verdict;
      terminal.out(`${right ? 'ok   ' : 'WRONG'}  ${tampering.why}: ${said}`);
      if (!right) wrong++;
      seen.push({ tampering, failed });
    }
    for (const [id, tamperings] of seenFailing(seen))
      terminal.out(
        `${id}: ${tamperings.length === 0 ? 'no tampering reaches it' : `seen to fail on ${tamperings.length} of them`}`,
      );
    terminal.out(
      wrong === 0
        ? `All ${TAMPERINGS.length} tamperings were caught by the right check.`
        : `${wrong} of ${TAMPERINGS.length + 1} were not judged rightly: do not trust this verifier.`,
    );
    return wrong === 0 ? 0 : 1;
  },
};
