/**
 * What the charts with two axes share. A chart is as wide as its place: along x it measures in percent, along y in
 * pixels, so that its words and lines keep their size on a phone. Colours come from charts.css; no style attribute.
 */
import { xmlText } from './xml.ts';

export interface PlotLook {
  /** Begins the ids of title and description; unique in the page. */
  readonly id: string;
  /** Pixels between the top line and the axis. */
  readonly height?: number;
  readonly labels: {
    readonly title: string;
    readonly description: string;
    /** What is counted upwards; stands over the chart. */
    readonly up: string;
    /** What is counted to the right; stands under the axis, at its end. */
    readonly along: string;
  };
}

/** Percent of the width that is kept for the figures of the vertical axis. */
export const LEFT = 10;
/** Pixels over the plot and under it, for words. */
export const TOP = 44;
export const BOTTOM = 52;

export const round = (x: number): number => Math.round(x * 100) / 100;

/** A line across at `y` with its figure at the left. */
export function level(y: number, figure: string): string {
  return (
    `<line class="chart-level" x1="0" x2="100%" y1="${round(y)}" y2="${round(y)}"/>` +
    `<text class="chart-label" x="0" y="${round(y) - 5}">${xmlText(figure)}</text>`
  );
}

/** The lines across of a scale of shares, without that of zero. */
export function levels(
  y: { (share: number): number; ticks(count: number): number[] },
  figure: (share: number) => string,
): string {
  const shares = y.ticks(5).filter((share) => share > 0);
  return shares.map((share) => level(y(share), figure(share))).join('');
}

/** A figure under the axis, at a percentage of the width. `isBetween`: left out on a narrow screen. */
export function tick(share: number, y: number, figure: string, isBetween = false): string {
  const anchor = share > 97 ? 'end' : 'middle';
  return (
    `<g${isBetween ? ' class="chart-between"' : ''}><line class="chart-axis" x1="${round(share)}%" x2="${round(share)}%" y1="${y}" y2="${y + 5}"/>` +
    `<text class="chart-label" x="${round(share)}%" y="${y + 21}" text-anchor="${anchor}">${xmlText(figure)}</text></g>`
  );
}

/** The whole picture, with its name for those who do not see it. */
export function plot(look: PlotLook, height: number, body: string): string {
  const { id, labels } = look;
  const bottom = TOP + height;
  return (
    `<svg class="chart" role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${bottom + BOTTOM}">` +
    `<title id="${id}-title">${xmlText(labels.title)}</title><desc id="${id}-description">${xmlText(labels.description)}</desc>` +
    `<text class="chart-label chart-name" x="0" y="12">${xmlText(labels.up)}</text>` +
    body +
    `<line class="chart-axis" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>` +
    `<text class="chart-label chart-name" x="100%" y="${bottom + 44}" text-anchor="end">${xmlText(labels.along)}</text></svg>`
  );
}
