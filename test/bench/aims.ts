/** What was aimed at before it was measured, and whether a bench shows it. */
import type { Bench } from './complete.ts';
import type { Figure } from './figures.ts';

interface Aim {
  readonly says: string;
  readonly of: Pick<Figure, 'rows' | 'where' | 'what'>;
  /** The value that is judged; null where the figure does not have it. */
  readonly value: (figure: Figure, bench: Bench) => number | null;
  /** The most that meets it. */
  readonly most: number;
  readonly unit: string;
}

const ratio = ({ ratio: spread }: Figure) => spread?.median ?? null;
const seconds = ({ seconds: spread }: Figure) => spread.median;
const milliseconds = (figure: Figure) => seconds(figure) * 1000;
/** The most of all runs, in millions of bytes. */
const megabytes = ({ peak }: Figure) => (peak === null ? null : (peak.most * 2 ** 20) / 1e6);
const kilobytes = ({ bytes }: Figure) => (bytes === null ? null : bytes.median / 1000);

const [LEAST, SOME, MOST] = [600_000, 3_400_000, 25_000_000];
const [gz, csv] = ['verify, from gz', 'verify, from csv'] as const;

/** By how many hundredths a row of this pool takes longer or shorter than one of `LEAST` rows. */
function unevenness(figure: Figure, { figures }: Bench): number | null {
  const small = figures.find(
    ({ rows, where, what }) => rows === LEAST && where === figure.where && what === figure.what,
  );
  if (small === undefined) return null;
  return Math.abs(seconds(figure) / figure.rows / (seconds(small) / small.rows) - 1) * 100;
}

const AIMS: readonly Aim[] = [
  {
    says: '3.4 million from gz in Node',
    of: { rows: SOME, where: 'Node', what: gz },
    value: ratio,
    most: 1.3,
    unit: 'of the floor',
  },
  {
    says: 'the same in Chromium',
    of: { rows: SOME, where: 'Chromium', what: gz },
    value: ratio,
    most: 1.5,
    unit: 'of the floor',
  },
  {
    says: '3.4 million from csv in Node',
    of: { rows: SOME, where: 'Node', what: csv },
    value: seconds,
    most: 0.5,
    unit: 's',
  },
  {
    says: 'the same in Chromium',
    of: { rows: SOME, where: 'Chromium', what: csv },
    value: seconds,
    most: 0.9,
    unit: 's',
  },
  {
    says: '25 million from gz in Node',
    of: { rows: MOST, where: 'Node', what: gz },
    value: megabytes,
    most: 400,
    unit: 'MB',
  },
  {
    says: 'the same in Chromium',
    of: { rows: MOST, where: 'Chromium', what: gz },
    value: megabytes,
    most: 600,
    unit: 'MB',
  },
  {
    says: 'freeze of 25 million',
    of: { rows: MOST, where: 'Node', what: 'freeze' },
    value: megabytes,
    most: 600,
    unit: 'MB',
  },
  ...(['Node', 'Chromium'] as const).map((where) => ({
    says: `a row from gz of 25 million beside one of 600 thousand, in ${where}`,
    of: { rows: MOST, where, what: gz },
    value: unevenness,
    most: 15,
    unit: '% apart',
  })),
  {
    says: 'start of a command',
    of: { rows: 0, where: 'Node', what: 'start of a command' },
    value: milliseconds,
    most: 150,
    unit: 'ms',
  },
  {
    says: 'look-up of 3.4 million, from the press to the answer in the page (aimed at for the proof alone)',
    of: { rows: SOME, where: 'Chromium', what: 'look-up, warm' },
    value: milliseconds,
    most: 30,
    unit: 'ms',
  },
  {
    says: 'what that look-up fetches',
    of: { rows: SOME, where: 'Chromium', what: 'look-up, warm' },
    value: kilobytes,
    most: 32,
    unit: 'KB',
  },
];

export interface Judged {
  readonly says: string;
  readonly aimed: string;
  readonly measured: string;
  readonly isMet: boolean;
}

/** Each aim of which the bench has the figure. */
export function judgedAims(bench: Bench): Judged[] {
  return AIMS.flatMap(({ says, of, value, most, unit }) => {
    const figure = bench.figures.find(
      (one) => one.rows === of.rows && one.where === of.where && one.what === of.what,
    );
    const found = figure === undefined ? null : value(figure, bench);
    if (found === null) return [];
    const digits = found < 10 ? 2 : 0;
    return [
      { says, aimed: `${most} ${unit}`, measured: `${found.toFixed(digits)} ${unit}`, isMet: found <= most },
    ];
  });
}
