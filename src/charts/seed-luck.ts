/** Under how many seeds each ticket wins: the tickets as bars, and over them the bell that perfect chance would give. */
import { curveMonotoneX, line, scaleLinear } from 'd3';
import { LEFT, level, type PlotLook, plot, round, TOP, tick } from './plot.ts';
import { xmlText } from './xml.ts';

/** How many tickets win under `least` seeds, under `least` + 1, and so on. */
export interface Histogram {
  readonly least: number;
  readonly tickets: readonly number[];
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** Tickets that win under `from` to `to` - 1 seeds. */
export interface LuckBin {
  readonly from: number;
  readonly to: number;
  readonly tickets: number;
  /** How many there would be, were every draw of every ticket independent. */
  readonly expected: number;
}

/**
 * The probabilities of `from` to `to` - 1 successes among `n` of probability `p` each, exact to rounding. Requires
 * 0 < p < 1, and that the middle of the distribution lies between `from` and `to`.
 */
export function binomial(n: number, p: number, from: number, to: number): number[] {
  // Relative to the likeliest count, outwards; the whole of it adds up to one.
  const mode = Math.floor((n + 1) * p);
  const weights = new Map([[mode, 1]]);
  let sum = 1;
  for (let k = mode, weight = 1; k < n && weight > 1e-30; k++) {
    weight *= ((n - k) / (k + 1)) * (p / (1 - p));
    weights.set(k + 1, weight);
    sum += weight;
  }
  for (let k = mode, weight = 1; k > 0 && weight > 1e-30; k--) {
    weight *= (k / (n - k + 1)) * ((1 - p) / p);
    weights.set(k - 1, weight);
    sum += weight;
  }
  return Array.from({ length: to - from }, (_, i) => (weights.get(from + i) ?? 0) / sum);
}

/**
 * The histogram in bins that begin at multiples of `width`, and what to expect of each: of `draws` draws a ticket wins
 * each with the chance `chance`. Requires a histogram with at least one entry.
 */
export function luckBins(
  { least, tickets }: Histogram,
  { draws, chance }: { readonly draws: number; readonly chance: number },
  width: number,
): LuckBin[] {
  const first = Math.floor(least / width) * width;
  const bins = Math.floor((least + tickets.length - 1 - first) / width) + 1;
  const shares = binomial(draws, chance, first, first + bins * width);
  const all = sum(tickets);
  return Array.from({ length: bins }, (_, i) => {
    const from = first + i * width;
    return {
      from,
      to: from + width,
      tickets: sum(tickets.slice(Math.max(0, from - least), from - least + width)),
      expected: all * sum(shares.slice(i * width, (i + 1) * width)),
    };
  });
}

/** A figure of the horizontal axis that is pointed out. */
export interface Mark {
  readonly at: number;
  readonly label: string;
}

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** A line down to the axis, with its words above; at an end of the picture they keep within it. */
function marked(at: number, bottom: number, label: string): string {
  const anchor = at < 30 ? 'start' : at > 75 ? 'end' : 'middle';
  return (
    `<line class="chart-cut" x1="${round(at)}%" x2="${round(at)}%" y1="${TOP - 2}" y2="${bottom}"/>` +
    `<text class="chart-label chart-cut-label" x="${round(at)}%" y="${TOP - 8}" text-anchor="${anchor}">${xmlText(label)}</text>`
  );
}

/** The picture as an `<svg>` as wide as its place; see plot.ts. Requires at least two bins of one width. */
export function seedLuck(bins: readonly LuckBin[], marks: readonly Mark[], look: PlotLook): string {
  const { height = 240 } = look;
  const bottom = TOP + height;
  const span = (100 - LEFT) * 10;
  const first = bins[0]?.from ?? 0;
  const last = bins.at(-1)?.to ?? 1;
  // Room at both ends, where the figures of the vertical axis and the words of the outermost marks stand.
  const room = (last - first) / 10;
  const x = scaleLinear([first - room, last + room], [0, span]);
  const y = scaleLinear(
    [0, Math.max(1, ...bins.map(({ tickets, expected }) => Math.max(tickets, expected)))],
    [bottom, TOP],
  ).nice(4);
  const share = (at: number): number => LEFT + x(at) / 10;

  const bars = bins
    .filter(({ tickets }) => tickets > 0)
    .map(({ from, to, tickets }) => {
      const width = x(to) - x(from);
      return `M${round(x(from) + width * 0.1)} ${bottom}V${round(y(tickets))}h${round(width * 0.8)}V${bottom}Z`;
    })
    .join('');
  const bell =
    line<LuckBin>()
      .x(({ from, to }) => round(x((from + to) / 2)))
      .y(({ expected }) => round(y(expected)))
      .curve(curveMonotoneX)(bins) ?? '';
  const ticks = x.ticks(8).filter((at) => x(at) > span / 20 && x(at) < (span * 19) / 20);
  return plot(
    look,
    height,
    y
      .ticks(4)
      .filter((tickets) => tickets > 0)
      .map((tickets) => level(y(tickets), grouped(tickets)))
      .join('') +
      `<svg x="${LEFT}%" y="0" width="${100 - LEFT}%" height="${bottom}" viewBox="0 0 ${span} ${bottom}" preserveAspectRatio="none">` +
      `<path class="chart-rest" d="${bars}"/><path class="chart-bell-paper" d="${bell}"/><path class="chart-bell" d="${bell}"/></svg>` +
      ticks.map((at, i) => tick(share(at), bottom, grouped(at), i % 2 === 1)).join('') +
      marks.map(({ at, label }) => marked(share(at), bottom, label)).join(''),
  );
}
