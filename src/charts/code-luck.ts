/** Under how many seeds a code would win: the count as a line on the bell curve of what it should be. */
import { area, line, scaleLinear } from 'd3';
import { type PlotLook, plot, round, TOP, tick } from './plot.ts';
import { xmlText } from './xml.ts';

export interface CodeLuckData {
  readonly wins: number;
  readonly mean: number;
  /** Above 0. */
  readonly deviation: number;
  /** What stands at the line. */
  readonly label: string;
}

/** Standard deviations of the curve on each side, at least, and of its shaded part, which holds 95%. */
const REACH = 4;
export const USUAL = 1.96;
const POINTS = 120;

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** The picture as an `<svg>` as wide as its place; see plot.ts. */
export function codeLuck({ wins, mean, deviation, label }: CodeLuckData, look: PlotLook): string {
  const { height = 160 } = look;
  const bottom = TOP + height;
  const reach = Math.max(REACH, (Math.abs(wins - mean) / deviation) * 1.15);
  const x = scaleLinear([mean - reach * deviation, mean + reach * deviation], [0, 1000]);
  const y = scaleLinear([0, 1], [bottom, TOP + 24]);
  const bell = (from: number, to: number): [number, number][] =>
    Array.from({ length: POINTS + 1 }, (_, i) => {
      const z = from + ((to - from) * i) / POINTS;
      return [x(mean + z * deviation), y(Math.exp(-0.5 * z * z))];
    });
  const curve = bell(-reach, reach);
  const shaded = area<[number, number]>()
    .x(([at]) => at)
    .y0(bottom)
    .y1(([, up]) => up)
    .digits(1)(bell(-USUAL, USUAL));
  const edge = line<[number, number]>().digits(1)(curve);
  const share = round(x(wins) / 10);
  const ticks = x.ticks(4).filter((n) => Number.isInteger(n) && n >= 0 && x(n) > 50 && x(n) < 950);
  return plot(
    look,
    height,
    `<svg x="0" y="0" width="100%" height="${bottom}" viewBox="0 0 1000 ${bottom}" preserveAspectRatio="none">` +
      `<path class="drum-area" d="${shaded}"/><path class="drum-edge" vector-effect="non-scaling-stroke" d="${edge}"/></svg>` +
      `<line class="chart-cut" x1="${share}%" x2="${share}%" y1="${TOP}" y2="${bottom}"/>` +
      `<text class="chart-label chart-cut-label" x="${share}%" y="${TOP - 8}" text-anchor="${share < 20 ? 'start' : share > 80 ? 'end' : 'middle'}">${xmlText(label)}</text>` +
      ticks.map((n, i) => tick(x(n) / 10, bottom, grouped(n), i % 2 === 1)).join(''),
  );
}
