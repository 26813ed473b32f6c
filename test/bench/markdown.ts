/** A bench as Markdown: what docs/performance.md holds between two marks. */
import { judgedAims } from './aims.ts';
import type { Absence, Bench } from './complete.ts';
import type { Figure, Spread } from './figures.ts';
import type { Machine } from './machine.ts';

const NONE = '—';
const count = (n: number) => n.toLocaleString('en');
/** Three digits, and none behind the point of what is large. */
const short = (n: number): string =>
  n >= 100 ? n.toFixed(0) : n >= 10 ? n.toFixed(1) : n >= 0.1 ? n.toFixed(2) : n.toFixed(3);

const median = (spread: Spread | null, divided = 1): string =>
  spread === null ? NONE : short(spread.median / divided);
const range = ({ least, most }: Spread): string => `${short(least)} to ${short(most)}`;

const COLUMNS: readonly (readonly [string, (figure: Figure) => string])[] = [
  ['where', ({ where }) => where],
  ['what', ({ what }) => what],
  ['runs', ({ runs }) => String(runs)],
  ['seconds', ({ seconds }) => median(seconds)],
  ['least to most', ({ seconds }) => range(seconds)],
  ['with start', ({ whole }) => median(whole)],
  ['CPU s', ({ cpu }) => median(cpu)],
  ['MiB at most', ({ peak }) => (peak === null ? NONE : peak.most.toFixed(0))],
  ['MB in', ({ bytes }) => median(bytes, 1e6)],
  ['/ floor', ({ ratio }) => (ratio === null ? '' : median(ratio))],
  ['least to most', ({ ratio }) => (ratio === null ? '' : range(ratio))],
];

function table(figures: readonly Figure[]): string {
  const lines = [
    COLUMNS.map(([head]) => head),
    COLUMNS.map(() => '---'),
    ...figures.map((one) => COLUMNS.map(([, cell]) => cell(one))),
  ];
  return lines.map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

/** @param rounds how often each was run */
export function machineSaid({
  day,
  system,
  processor,
  cores,
  memoryGiB,
  node,
  browsers,
  commit,
  loadBefore,
  others,
}: Machine): string {
  const quiet =
    others === null
      ? 'What else the machine did is not told by its system.'
      : `Load before: ${loadBefore.toFixed(2)}. Everything else on the machine kept ${others.toFixed(2)} of its processors busy while the bench ran.`;
  return `${cores} × ${processor}, ${memoryGiB} GiB, ${system}, Node ${node}, ${browsers.join(', ')}; ${day}, commit ${commit.slice(0, 12) || 'unknown'}${commit.endsWith('+') ? ' with changes' : ''}. ${quiet}`;
}

function absenceSaid({ where, what, rows, why }: Absence): string {
  const of = rows === null ? '' : ` of ${rows.map(count).join(' and ')} rows`;
  return `- ${what.join('; ')}${of} in ${where.join(', ')}: ${why}.`;
}

const MEASURE_SAID = {
  seconds: 'Seconds',
  whole: 'With start',
  cpu: 'CPU s',
  peak: 'MiB at most',
  bytes: 'MB in',
} as const;

/** What was aimed at, where it was measured. */
function aimsTable(bench: Bench): string[] {
  const lines = judgedAims(bench).map(
    ({ says, aimed, measured, isMet }) =>
      `| ${says} | ${aimed} | ${measured} | ${isMet ? 'met' : 'missed'} |`,
  );
  if (lines.length === 0) return [];
  return [
    '### Against what was aimed at',
    ['| | at most | measured | |', '| --- | --- | --- | --- |', ...lines].join('\n'),
  ];
}

export function markdownOf(bench: Bench): string {
  const { machine, sizes, rounds, figures, absent, untold } = bench;
  const sections = sizes.map(
    (rows) => `### ${count(rows)} rows\n\n${table(figures.filter((one) => one.rows === rows))}`,
  );
  const beside = figures.filter(({ rows }) => rows === 0);
  return [
    machineSaid(machine),
    `Medians of ${rounds} runs, or of as many as stand in the column *runs*.`,
    ...sections,
    ...(beside.length === 0 ? [] : [`### Without a pool\n\n${table(beside)}`]),
    ...aimsTable(bench),
    `${NONE} and what is not in the tables:\n\n${[
      ...untold.map(
        ({ where, measure, why }) => `- ${MEASURE_SAID[measure]} in ${where.join(', ')}: ${why}.`,
      ),
      ...absent.map(absenceSaid),
    ].join('\n')}`,
  ].join('\n\n');
}
