/** `round plan`: the calendar of a round, and what speaks against it, before anything is written. */
import { tmpdir } from 'node:os';
import { readCommitment } from '../../../src/core/commitment.ts';
import { DOCUMENT_LIMIT } from '../../../src/core/documents.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { calendarOf } from '../../ceremony/calendar.ts';
import { isRead, judgementsOf, type Planned, type Weight } from '../../ceremony/judgements.ts';
import { type LocalClock, localClock } from '../../ceremony/local-time.ts';
import { withPlanFile } from '../../ceremony/plan-file.ts';
import { PROMISE_OPTIONS, promiseOf } from '../../ceremony/promise.ts';
import { type CeremonyWords, ceremonyWords, sayJudgement } from '../../ceremony/words.ts';
import { applicationsAt } from '../../publishing/applications-file.ts';
import { freeze, type Promised } from '../../publishing/freeze.ts';
import { Scratch } from '../../publishing/scratch.ts';
import { zoneNear } from '../../site/zone-near.ts';
import type { Arguments } from '../../terminal/arguments.ts';
import { columns } from '../../terminal/columns.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import { progressBar } from '../../terminal/progress.ts';
import { errorLines } from '../../terminal/said-error.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { planCommandWords } from '../../words/round.ts';
import { command, readInput } from '../command.ts';

/** A secret that nobody makes: a plan commits to nothing. */
const NO_SECRET = new Uint8Array(32);

/** What is planned: by options, by a plan's file, or by a commitment that stands. */
async function plannedOf(
  args: Arguments,
  now: string,
): Promise<Planned & { readonly promised: Promised; readonly isFrozen: boolean }> {
  const file = args.option('commitment');
  if (file === undefined) return { ...promiseOf(await withPlanFile(args), now, NO_SECRET), isFrozen: false };
  const readBy = args.option('read-by') ?? null;
  const more = Object.keys(PROMISE_OPTIONS).filter((name) => !['read-by', 'past'].includes(name));
  const other = [
    ...more.filter((name) => args.all(name).length > 0).map((name) => `--${name}`),
    ...args.words,
  ][0];
  if (other !== undefined) misuse(inBoth(planCommandWords, (t) => t.other(other)));
  const promised = readCommitment(await readInput(file, DOCUMENT_LIMIT + 1), file);
  return { promised, readBy, isFrozen: true };
}

/** The calendar's lines. */
function calendarLines(
  planned: Planned,
  words: CeremonyWords,
  zone: string | null,
  clock: LocalClock | null,
): string[] {
  const isSomethingRead = planned.promised.sources.some(isRead);
  const rows = calendarOf(planned).map(({ step, at, beacon }) => {
    const what =
      beacon !== null
        ? words.beacon(beacon)
        : step === 'draw' && !isSomethingRead
          ? words.drawUnread
          : words.step[step];
    return [at, ...(clock === null ? [] : [clock(at)]), what];
  });
  return columns([[words.utc, ...(zone === null ? [] : [zone]), ''], ...rows]);
}

/** What speaks against the list, told: how many refusals and warnings. */
async function triedList(
  args: Arguments,
  promised: Promised,
  words: CeremonyWords,
  terminal: Terminal,
): Promise<{ readonly refused: number; readonly warned: number }> {
  const [applications] = args.words;
  const tell = (weight: Weight, text: string) => terminal.out(`${words.weight[weight]}${words.colon}${text}`);
  if (applications === undefined) {
    tell('noted', words.noList);
    return { refused: 0, warned: 0 };
  }
  const scratch = new Scratch(tmpdir(), terminal.files);
  const { control, done } = progressBar(terminal);
  try {
    const read = await applicationsAt(applications);
    const frozen = await freeze(read, new Uint8Array(), promised, { scratch, control }).finally(done);
    const { rows, tickets } = frozen.commitment.list;
    tell('noted', words.list(rows, tickets));
    for (const warning of frozen.warnings) tell('warned', warning[terminal.lang]);
    return { refused: 0, warned: frozen.warnings.length };
  } catch (error) {
    if (!(error instanceof MingqianError)) throw error;
    // The times, which are judged already; the list was looked at before them.
    if (error.code === 'usage') return { refused: 0, warned: 0 };
    if (!error.code.startsWith('list.')) throw error;
    tell('refused', errorLines(error, terminal.lang).join(' '));
    return { refused: 1, warned: 0 };
  } finally {
    await scratch.end();
  }
}

export const planCommand = command({
  usage:
    '[<applications.csv>] (--plan F | --commitment F | --round R --pool P --method M --quota N --draw-at T --source S ...)',
  says: planCommandWords,
  words: [0, 1],
  options: {
    ...PROMISE_OPTIONS,
    commitment: { value: 'file' },
    zone: { value: 'name' },
  },
  async run(args, terminal) {
    const { lang } = terminal;
    const words = ceremonyWords[lang];
    const near = args.option('commitment') ?? args.option('plan') ?? args.words[0];
    const zone = args.option('zone') ?? (near === undefined ? null : zoneNear(near));
    const clock = zone === null ? null : localClock(zone, lang);
    const now = terminal.now();
    const planned = await plannedOf(args, now);
    const { promised, isFrozen } = planned;
    terminal.out(words.title(promised.round, promised.pool));
    terminal.out('');
    for (const line of calendarLines(planned, words, zone, clock)) terminal.out(line);
    terminal.out('');
    const judgements = judgementsOf(planned, { now, isFrozen, isPast: args.flag('past') });
    const of = (weight: Weight) => judgements.filter((one) => one.weight === weight);
    for (const weight of ['refused', 'warned', 'noted'] as const)
      for (const judgement of of(weight)) terminal.out(sayJudgement(words, judgement));
    const list = isFrozen ? { refused: 0, warned: 0 } : await triedList(args, promised, words, terminal);
    const refused = of('refused').length + list.refused;
    terminal.out('');
    const warned = of('warned').length + list.warned;
    terminal.out((isFrozen ? words.outcomeFrozen : words.outcome)(refused, warned));
    return refused === 0 ? 0 : 1;
  },
});
