/** Stacked bars: of each part of a list, who was selected, who is in reserve, who was not reached. */
import { scaleLinear } from 'd3';
import { sum, type Tally } from '../chance/tally.ts';
import { LEFT, level, type PlotLook, plot, round, TOP, tick } from './plot.ts';
import { xmlText } from './xml.ts';

/** A part of a list, from `from` (included) to `to` on the axis. */
export interface Bar extends Tally {
  readonly from: number;
  readonly to: number;
}

export interface BarsData {
  /** In the order of the axis; at least one. */
  readonly bars: readonly Bar[];
  readonly ticks: readonly { readonly at: number; readonly label: string }[];
  /** Where the quota ended. */
  readonly cut?: { readonly at: number; readonly label: string } | undefined;
}

/** From the axis upwards. */
const KINDS = ['selected', 'reserves', 'rest'] as const;

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The bars as an `<svg>` as wide as its place; see plot.ts. */
export function bars({ bars, ticks, cut }: BarsData, look: PlotLook): string {
  const { height = 220 } = look;
  const bottom = TOP + height;
  const first = bars[0]?.from ?? 0;
  const last = bars.at(-1)?.to ?? 1;
  const x = scaleLinear([first, last], [LEFT, 100]);
  const y = scaleLinear([0, Math.max(1, ...bars.map(sum))], [bottom, TOP]).nice(4);
  const levels = y.ticks(4).filter((n) => n > 0 && Number.isInteger(n));

  const paths = { selected: '', reserves: '', rest: '' };
  for (const bar of bars) {
    // A little paper stands between two bars, more where there are few.
    const width = (x(bar.to) - x(bar.from)) * 10;
    const left = round((x(bar.from) - LEFT) * 10 + width * 0.08);
    let from = 0;
    for (const kind of KINDS) {
      if (bar[kind] === 0) continue;
      const to = from + bar[kind];
      paths[kind] += `M${left} ${round(y(from))}V${round(y(to))}h${round(width * 0.84)}V${round(y(from))}Z`;
      from = to;
    }
  }
  const span = (100 - LEFT) * 10;
  const drawn = KINDS.map((kind) =>
    paths[kind] === '' ? '' : `<path class="chart-${kind}" d="${paths[kind]}"/>`,
  ).join('');
  const mark =
    cut === undefined
      ? ''
      : `<line class="chart-cut" x1="${round(x(cut.at))}%" x2="${round(x(cut.at))}%" y1="${TOP - 16}" y2="${bottom}"/>` +
        `<text class="chart-label chart-cut-label" x="${round(x(cut.at))}%" y="${TOP - 22}" text-anchor="${x(cut.at) < 55 ? 'start' : 'end'}">${xmlText(cut.label)}</text>`;
  return plot(
    look,
    height,
    levels.map((n) => level(y(n), grouped(n))).join('') +
      `<svg x="${LEFT}%" y="0" width="${100 - LEFT}%" height="${bottom}" viewBox="0 0 ${span} ${bottom}" preserveAspectRatio="none">${drawn}</svg>` +
      ticks.map(({ at, label }, i) => tick(x(at), bottom, label, i % 2 === 1)).join('') +
      mark,
  );
}
