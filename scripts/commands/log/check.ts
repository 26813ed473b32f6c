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
import { errorLines } from '../../terminal/said-error.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { checkCommandWords, PATIENCE } from '../../words/log/check.ts';
import { command, type ExitStatus } from '../command.ts';

/** What says that a log is not what it must be; whatever else goes wrong says that nobody knows. */
const WRONG = /^(?:log\.(?!policy|key)|document\.)/;

function tell({ what, evidence }: Alarm, { out, lang }: Terminal): void {
  out(checkCommandWords[lang].wrong(what[lang]));
  for (const { name, bytes } of evidence) out(`--- ${name[lang]}\n${(fromUtf8(bytes) ?? '').trimEnd()}`);
}

export const checkCommand = command({
  usage: '<folder or address> --policy <file> --since <file>',
  says: checkCommandWords,
  words: 1,
  options: {
    policy: { value: 'file' },
    since: { value: 'file' },
    'ask-witnesses': {},
    'result-within': { value: 'hours' },
  },
  async run(args, terminal): Promise<ExitStatus> {
    const [place = ''] = args.words;
    const { files, out, err, lang } = terminal;
    const t = checkCommandWords[lang];
    const since = args.required('since');
    const patience = 3600 * integer('result-within', args.option('result-within') ?? PATIENCE);
    const { policy } = await policyAt(args.required('policy'), terminal);
    if (policy.logs.length > 1) err(t.manyLogs(policy.logs.length));
    const before = await readFileUpTo(since, NOTE_LIMIT + 1, files);
    if (before === null) err(t.first(since));
    const source = await logAt(place);
    try {
      const seen = await look(source, policy, before, terminal.now(), patience);
      if ('absent' in seen) {
        err(t.absent(seen.absent));
        return 2;
      }
      for (const entry of seen.fresh) out(saidEntry(entry, lang));
      const alarms = [...seen.alarms];
      if (args.flag('ask-witnesses') && seen.history !== null)
        for (const view of await witnessViews(policy, seen.history, seen.bytes, terminal.now()))
          if ('alarm' in view) alarms.push(view.alarm);
          else err(view.said[lang]);
      for (const alarm of alarms) tell(alarm, terminal);
      if (alarms.length > 0) return 1;
      await replace(since, seen.bytes, { files });
      out(t.fine(seen.checkpoint.origin, seen.checkpoint.size, seen.fresh.length));
      return 0;
    } catch (error) {
      if (!(error instanceof MingqianError) || !WRONG.test(error.code)) throw error;
      out(t.wrong(errorLines(error, lang).join(' ')));
      return 1;
    }
  },
});
