/** By number of tickets: what is to be expected, and once it is drawn the share that was selected. */
import { format, scaleLinear } from 'd3';
import type { HeldChance } from '../chance/held-chances.ts';
import { shareOf, type TicketGroup, usualShares } from '../chance/ticket-groups.ts';
import { LEFT, levels, type PlotLook, plot, round, TOP, tick } from './plot.ts';

/** The groups as an `<svg>` as wide as its place; see plot.ts. Requires at least one group. */
export function chancePlot(groups: readonly TicketGroup[], look: PlotLook): string {
  const middle = ({ from, to }: TicketGroup): number => (from + to) / 2;
  return axes(
    {
      most: Math.max(...groups.map(({ to }) => to)),
      highest: Math.max(...groups.map((group) => Math.max(shareOf(group), usualShares(group)[1]))),
    },
    look,
    ({ x, y }) =>
      groups
        .map((group) => {
          const at = `${round(x(middle(group)))}%`;
          const [low, high] = usualShares(group);
          return (
            `<line class="chart-usual" x1="${at}" x2="${at}" y1="${round(y(low))}" y2="${round(y(high))}"/>` +
            expected(at, y(group.chance)) +
            `<circle class="chart-observed" cx="${at}" cy="${round(y(shareOf(group)))}" r="4"/>`
          );
        })
        .join(''),
  );
}

/** The same before the draw: what the list alone says, for each number of tickets. Requires at least one. */
export function heldPlot(held: readonly HeldChance[], look: PlotLook): string {
  return axes(
    {
      most: Math.max(...held.map(({ tickets }) => tickets)),
      highest: Math.max(...held.map(({ chance }) => chance)),
    },
    look,
    ({ x, y }) => held.map(({ tickets, chance }) => expected(`${round(x(tickets))}%`, y(chance))).join(''),
  );
}

/** The dash of a chance. */
const expected = (at: string, y: number): string =>
  `<svg class="chart-expected" x="${at}" y="${round(y)}" width="1" height="1" overflow="visible"><path d="M-9 0H9"/></svg>`;

interface Scales {
  readonly x: (tickets: number) => number;
  readonly y: (share: number) => number;
}

/** Tickets along, a share upwards, and what is drawn between them. */
function axes(
  { most, highest }: { readonly most: number; readonly highest: number },
  look: PlotLook,
  marks: (scales: Scales) => string,
): string {
  const { height = 260 } = look;
  const bottom = TOP + height;
  const x = scaleLinear([0, most], [LEFT, 98]);
  const y = scaleLinear([0, highest], [bottom, TOP]).nice(5);
  const percent = format(highest < 0.02 ? '.1%' : '.0%');
  const whole = x.ticks(Math.min(8, most)).filter((n) => n > 0 && Number.isInteger(n));
  return plot(
    look,
    height,
    levels(y, percent) +
      whole.map((n, i) => tick(x(n), bottom, String(n), whole.length > 6 && i % 2 === 0)).join('') +
      marks({ x, y }),
  );
}
