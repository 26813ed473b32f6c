/** How many were selected by then: the share, round by round, as a line; between two lines where it is known so far only. */
import { area, format, line, scaleLinear } from 'd3';
import type { Range } from '../chance/forecast.ts';
import { LEFT, levels, type PlotLook, plot, round, TOP, tick } from './plot.ts';

/** The picture as an `<svg>` as wide as its place; see plot.ts. @param shares after each round, from the first; at least one */
export function selectedShare(shares: readonly Range[], look: PlotLook): string {
  const { height = 260 } = look;
  const bottom = TOP + height;
  const span = (100 - LEFT) * 10;
  // A little room at the right end, for the last point.
  const x = scaleLinear([0, shares.length], [0, span - 12]);
  const highest = Math.max(...shares.map(({ high }) => high));
  const y = scaleLinear([0, highest > 0 ? highest : 1], [bottom, TOP]).nice(5);
  const step = y.ticks(5)[1] ?? 1;
  const percent = format(step < 0.0001 ? '.3%' : step < 0.001 ? '.2%' : step < 0.01 ? '.1%' : '.0%');
  const points: readonly Range[] = [{ low: 0, high: 0 }, ...shares];
  const isRange = shares.some(({ low, high }) => low !== high);
  const along = (of: (one: Range) => number): string =>
    line<Range>()
      .x((_, i) => x(i))
      .y((one) => y(of(one)))
      .digits(2)(points) ?? '';
  const band =
    area<Range>()
      .x((_, i) => x(i))
      .y0(({ low }) => y(low))
      .y1(({ high }) => y(high))
      .digits(2)(points) ?? '';
  const dots = (of: (one: Range) => number, name: string): string =>
    // Points that would run into one another are left to their line.
    shares.length > 30
      ? ''
      : shares
          .map(
            (one, i) =>
              `<circle class="${name}" cx="${round(LEFT + x(i + 1) / 10)}%" cy="${round(y(of(one)))}" r="4"/>`,
          )
          .join('');
  const whole = x.ticks(Math.min(10, shares.length)).filter((n) => n > 0 && Number.isInteger(n));
  return plot(
    look,
    height,
    levels(y, percent) +
      `<svg x="${LEFT}%" y="0" width="${100 - LEFT}%" height="${bottom}" viewBox="0 0 ${span} ${bottom}" preserveAspectRatio="none">` +
      (isRange
        ? `<path class="chart-band" d="${band}"/><path class="chart-curve" d="${along(({ high }) => high)}"/>`
        : '') +
      `<path class="chart-curve" d="${along(({ low }) => low)}"/></svg>` +
      dots(({ low }) => low, 'chart-observed') +
      (isRange ? dots(({ high }) => high, 'chart-open') : '') +
      whole
        .map((n, i) => tick(LEFT + x(n) / 10, bottom, String(n), whole.length > 6 && i % 2 === 0))
        .join(''),
  );
}
