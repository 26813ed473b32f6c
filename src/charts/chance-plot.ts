/** By number of tickets: the share that was selected, and what was to be expected. */
import { format, scaleLinear } from 'd3';
import { shareOf, type TicketGroup, usualShares } from '../chance/ticket-groups.ts';
import { LEFT, level, type PlotLook, plot, round, TOP, tick } from './plot.ts';

/** The groups as an `<svg>` as wide as its place; see plot.ts. Requires at least one group. */
export function chancePlot(groups: readonly TicketGroup[], look: PlotLook): string {
  const { height = 260 } = look;
  const bottom = TOP + height;
  const middle = ({ from, to }: TicketGroup): number => (from + to) / 2;
  const most = Math.max(...groups.map(({ to }) => to));
  const highest = Math.max(...groups.map((group) => Math.max(shareOf(group), usualShares(group)[1])));
  const x = scaleLinear([0, most], [LEFT, 98]);
  const y = scaleLinear([0, highest], [bottom, TOP]).nice(5);
  const percent = format(highest < 0.02 ? '.1%' : '.0%');
  const marks = groups.map((group) => {
    const at = `${round(x(middle(group)))}%`;
    const [low, high] = usualShares(group);
    return (
      `<line class="chart-usual" x1="${at}" x2="${at}" y1="${round(y(low))}" y2="${round(y(high))}"/>` +
      `<svg class="chart-expected" x="${at}" y="${round(y(group.chance))}" width="1" height="1" overflow="visible"><path d="M-9 0H9"/></svg>` +
      `<circle class="chart-observed" cx="${at}" cy="${round(y(shareOf(group)))}" r="4"/>`
    );
  });
  const whole = x.ticks(Math.min(8, most)).filter((n) => n > 0 && Number.isInteger(n));
  return plot(
    look,
    height,
    y
      .ticks(5)
      .filter((share) => share > 0)
      .map((share) => level(y(share), percent(share)))
      .join('') +
      whole.map((n, i) => tick(x(n), bottom, String(n), whole.length > 6 && i % 2 === 0)).join('') +
      marks.join(''),
  );
}
