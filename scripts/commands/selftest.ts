/** `selftest`: shows that the verifier catches what it should. */
import { selftestRecord } from '../selftest/record.ts';
import { tryTampering, verifyFiles } from '../selftest/run.ts';
import { TAMPERINGS } from '../selftest/tamperings.ts';
import type { Command } from './command.ts';

export const selftestCommand: Command = {
  usage: '',
  summary:
    'tampers with a built-in record in every way the tests know; the verifier must name the right check',
  help: `Makes a small record in memory, verifies it, then tampers with it in each way that the tests know, and says which check
caught it. Exit status: 0 where every one was caught by the right check, 1 otherwise.`,
  words: 0,
  options: {},
  async run(_, terminal) {
    const files = await selftestRecord();
    const { verdict } = await verifyFiles(files);
    terminal.out(`${verdict === 'verified' ? 'ok   ' : 'WRONG'}  the record as it is: ${verdict}`);
    let wrong = verdict === 'verified' ? 0 : 1;
    for (const tampering of TAMPERINGS) {
      const { failed, right, verification } = await tryTampering(tampering, files);
      const said = failed.length > 0 ? failed.join(', ') : verification.verdict;
      terminal.out(`${right ? 'ok   ' : 'WRONG'}  ${tampering.why}: ${said}`);
      if (!right) wrong++;
    }
    terminal.out(
      wrong === 0
        ? `All ${TAMPERINGS.length} tamperings were caught by the right check.`
        : `${wrong} of ${TAMPERINGS.length + 1} were not judged rightly: do not trust this verifier.`,
    );
    return wrong === 0 ? 0 : 1;
  },
};
