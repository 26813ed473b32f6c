/** `log check`: a monitor for anyone's timer. */
import { fromUtf8 } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { NOTE_LIMIT } from '../../../src/core/log/signed-note.ts';
import { readFileUpTo } from '../../../src/record/node/folder.ts';
import { logAt } from '../../../src/record/node/log.ts';
import { type Alarm, look, saidEntry } from '../../log/monitor.ts';
import { policyAt } from '../../log/setting.ts';
import { witnessViews } from '../../log/witness-views.ts';
import { replace } from '../../publishing/replaced-files.ts';
import { integer } from '../../terminal/arguments.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import type { Command, ExitStatus } from '../command.ts';

/** Hours after a draw until a result is missed. */
const PATIENCE = '24';
/** What says that a log is not what it must be; whatever else goes wrong says that nobody knows. */
const WRONG = /^(?:log\.(?!policy|key)|document\.)/;

function tell({ what, evidence }: Alarm, { out }: Terminal): void {
  out(`WRONG  ${what}`);
  for (const { name, bytes } of evidence) out(`--- ${name}\n${(fromUtf8(bytes) ?? '').trimEnd()}`);
}

export const checkCommand: Command = {
  usage: '<folder or address> --policy <file> --since <file>',
  summary: 'a look at a log: did it only grow, what is new, is anything wrong',
  help: `Reads the log whole, checks its checkpoint by the policy and every entry by the checkpoint, and that it begins with what it had
at the last look, which is kept in the file of --since. Says what is new. Exit status 1, with the documents that show it: entries
were taken away or changed, a round and pool has a second commitment that no notice voided in time, a commitment has two seeds or
results, or neither result nor notice after its draw. Exit status 2: nobody knows, as where the log cannot be reached. The file
of --since is replaced after a good look alone.

With --ask-witnesses it compares the log with what each witness of the policy cosigned last. That shows a second history even
where nothing was kept of the first, and entries that are kept back for more than an hour.

For a timer: run it every hour and have somebody told where it does not exit 0.`,
  words: 1,
  options: {
    policy: { value: 'file', help: 'your trust policy' },
    since: { value: 'file', help: 'what the last look saw; written by the first' },
    'ask-witnesses': { help: 'ask the witnesses, at the addresses of the policy, what they cosigned last' },
    'result-within': { value: 'hours', help: `how long after its draw a result is missed (${PATIENCE})` },
  },
  async run(args, terminal): Promise<ExitStatus> {
    const [place = ''] = args.words;
    const { files, out, err } = terminal;
    const since = args.required('since');
    const patience = 3600 * integer('result-within', args.option('result-within') ?? PATIENCE);
    const { policy } = await policyAt(args.required('policy'), terminal);
    if (policy.logs.length > 1)
      err(`Warning: the policy has ${policy.logs.length} logs: two histories could both be witnessed.`);
    const before = await readFileUpTo(since, NOTE_LIMIT + 1, files);
    if (before === null) err(`${since} is not there: this is the first look, and earlier entries are new.`);
    const source = await logAt(place);
    try {
      const seen = await look(source, policy, before, terminal.now(), patience);
      if ('absent' in seen) {
        err(`${seen.absent} is not there: the log could not be looked at.`);
        return 2;
      }
      for (const entry of seen.fresh) out(saidEntry(entry));
      const alarms = [...seen.alarms];
      if (args.flag('ask-witnesses') && seen.history !== null)
        for (const view of await witnessViews(policy, seen.history, seen.bytes, terminal.now()))
          if ('alarm' in view) alarms.push(view.alarm);
          else err(view.said);
      for (const alarm of alarms) tell(alarm, terminal);
      if (alarms.length > 0) return 1;
      await replace(since, seen.bytes, { files });
      out(
        `ok     ${seen.checkpoint.origin}: ${seen.checkpoint.size} entries, ${seen.fresh.length} of them new`,
      );
      return 0;
    } catch (error) {
      if (!(error instanceof MingqianError) || !WRONG.test(error.code)) throw error;
      out(`WRONG  ${error.message}`);
      return 1;
    }
  },
};
