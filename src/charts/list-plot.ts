/** By place in the list: how many of each part were selected, and between which numbers chance keeps all parts. */
import { scaleLinear } from 'd3';
import { isOutside, type ListPart } from '../chance/list-parts.ts';
import { LEFT, level, type PlotLook, plot, round, TOP, tick } from './plot.ts';

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/**
 * The parts as an `<svg>` as wide as its place; see plot.ts. A part within its band has a round dot, one outside a larger square that
 * stands on its corner. Requires at least one part.
 */
export function listPlot(parts: readonly ListPart[], look: PlotLook): string {
  const { height = 220 } = look;
  const bottom = TOP + height;
  const rows = parts.at(-1)?.to ?? 1;
  const highest = Math.max(1, ...parts.map(({ selected, high }) => Math.max(selected, high)));
  const x = scaleLinear([0, rows], [LEFT, 100]);
  const y = scaleLinear([0, highest], [bottom, TOP]).nice(4);
  const marks = parts.map((part) => {
    const { from, to, low, high, expected, selected } = part;
    const [left, right] = [x(from - 1), x(to)];
    const width = right - left;
    const at = `${round((left + right) / 2)}%`;
    const dot = isOutside(part)
      ? `<svg class="chart-outside" x="${at}" y="${round(y(selected))}" width="1" height="1" overflow="visible"><path d="M0 -8L8 0L0 8L-8 0Z"/></svg>`
      : `<circle class="chart-observed" cx="${at}" cy="${round(y(selected))}" r="4"/>`;
    return (
      `<rect class="chart-band" x="${round(left + width * 0.08)}%" width="${round(width * 0.84)}%" y="${round(y(high))}" height="${round(Math.max(1, y(low) - y(high)))}"/>` +
      `<line class="chart-dash" x1="${round(left + width * 0.08)}%" x2="${round(right - width * 0.08)}%" y1="${round(y(expected))}" y2="${round(y(expected))}"/>` +
      dot
    );
  });
  const levels = y.ticks(4).filter((n) => n > 0 && Number.isInteger(n));
  // The first and the last row stand at their ends; between them, round numbers that leave these room.
  const between = x.ticks(4).filter((n) => n > rows * 0.12 && n < rows * 0.85 && Number.isInteger(n));
  const ticks = [
    tick(x(0), bottom, '1'),
    ...between.map((n) => tick(x(n), bottom, grouped(n), true)),
    tick(x(rows), bottom, grouped(rows)),
  ];
  return plot(
    look,
    height,
    levels.map((n) => level(y(n), grouped(n))).join('') + ticks.join('') + marks.join(''),
  );
}
