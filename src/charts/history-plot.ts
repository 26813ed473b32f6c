/** Chances over the years, on a scale on which each line is a tenth of the next: a ticket's and a person's. What is missing is a gap. */
import { scaleLinear, scaleLog } from 'd3';
import { LEFT, level, type PlotLook, plot, round, TOP, tick } from './plot.ts';

/** A round with what is known of it; `from` and `to` in years, the same where its day is known. */
export interface PlottedRound {
  readonly from: number;
  readonly to: number;
  readonly ticket: number | null;
  readonly person: number | null;
}

export interface HistoryLook extends PlotLook {
  /** What stands at a line: "1 in 100". */
  readonly oneIn: (n: number) => string;
}

/** `person` rings on a dashed line, `ticket` whole dots on a whole line: where the two are the same, the dot stands in the ring. */
const KINDS = [
  { of: 'person', line: 'chart-curve chart-curve-dashed', dot: 'chart-ring', radius: 5.5 },
  { of: 'ticket', line: 'chart-curve', dot: 'chart-dot', radius: 3 },
] as const;

/** The Ns of the lines, one in 1, 2, 5, 10 ..., between two chances; seven at most, or tens alone. */
function levels(least: number, most: number): number[] {
  const all = Array.from({ length: 12 }, (_, i) => 10 ** i).flatMap((ten) => [1, 2, 5].map((n) => n * ten));
  const within = all.filter((n) => n >= 1 / most && n <= 1 / least);
  return within.length <= 7 ? within : within.filter((n) => /^10*$/.test(String(n)));
}

/** The picture as an `<svg>` as wide as its place; see plot.ts. @param runs rounds that came one after the other; at least one chance is known */
export function historyPlot(runs: readonly (readonly PlottedRound[])[], look: HistoryLook): string {
  const { height = 320 } = look;
  const bottom = TOP + height;
  const all = runs.flat();
  const known = all.flatMap(({ ticket, person }) => [ticket, person]).filter((p) => p !== null);
  const [low, high] = [Math.min(...known), Math.max(...known)];
  const first = Math.floor(Math.min(...all.map(({ from }) => from)));
  const last = Math.max(first + 1, Math.ceil(Math.max(...all.map(({ to }) => to))));
  const span = (100 - LEFT) * 10;
  const x = scaleLinear([first, last], [20, span - 12]);
  const [least, most] = [Math.min(low / 1.4, high / 4), high * 1.4];
  const y = scaleLog([least, most], [bottom, TOP]);
  const middle = ({ from, to }: PlottedRound): number => (from + to) / 2;
  const share = (at: number): string => `${round(LEFT + x(at) / 10)}%`;

  const lines = KINDS.map(({ of, line }) => {
    const path = runs
      .map((run) =>
        run
          .map((one, i) => {
            const chance = one[of];
            if (chance === null) return '';
            const isJoined = i > 0 && run[i - 1]?.[of] !== null;
            return `${isJoined ? 'L' : 'M'}${round(x(middle(one)))} ${round(y(chance))}`;
          })
          .join(''),
      )
      .join('');
    return path === '' ? '' : `<path class="${line}" d="${path}"/>`;
  }).join('');
  const dots = KINDS.map(({ of, dot, radius }) =>
    all
      .map((one) => {
        const chance = one[of];
        if (chance === null) return '';
        // Where only the year or the month is known, a line over all of it says so.
        const unsure =
          one.to - one.from > 0.2
            ? `<line class="chart-usual" x1="${share(one.from)}" x2="${share(one.to)}" y1="${round(y(chance))}" y2="${round(y(chance))}"/>`
            : '';
        return `${unsure}<circle class="${dot}" cx="${share(middle(one))}" cy="${round(y(chance))}" r="${radius}"/>`;
      })
      .join(''),
  ).join('');
  const years = Array.from({ length: last - first + 1 }, (_, i) => first + i);
  const every = Math.ceil(years.length / 12);
  return plot(
    look,
    height,
    levels(least, most)
      .map((n) => level(y(1 / n), look.oneIn(n)))
      .join('') +
      `<svg x="${LEFT}%" y="0" width="${100 - LEFT}%" height="${bottom}" viewBox="0 0 ${span} ${bottom}" preserveAspectRatio="none">${lines}</svg>` +
      dots +
      years
        .filter((year) => (year - first) % every === 0)
        .map((year, i) => tick(LEFT + x(year) / 10, bottom, String(year), i % 2 === 1))
        .join(''),
  );
}
