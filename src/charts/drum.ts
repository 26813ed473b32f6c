import { area, curveBasis, line, scaleLinear } from 'd3';
import { density, type Hit } from './density.ts';
import { xmlText } from './xml.ts';

/** Consecutive tickets to be shown thick: a visitor's own. */
export interface Mark {
  readonly from: number;
  readonly count: number;
  /** Stands under the strip, at the mark. */
  readonly label?: string;
}

export interface DrumData {
  /** T, the number of tickets. */
  readonly total: number;
  readonly hits: readonly Hit[];
  readonly marks?: readonly Mark[];
  /** Ranks above this are reserves and are drawn shorter. Absent: there are none. */
  readonly allocated?: number;
}

export interface DrumLook {
  /** Begins the ids of title and description; unique in the page. */
  readonly id: string;
  /** Height of the density curve and of the strip, in pixels; the axis comes below. */
  readonly height?: number;
  /** Columns of the strip: ticks in the same column are one. */
  readonly width?: number;
  readonly labels: {
    readonly title: string;
    readonly description: string;
    /** Names the dashed line of an even draw; absent: the curve has no line. */
    readonly even?: string;
  };
}

/** Columns of the strip: ticks in the same column are one. */
export const COLUMNS = 1000;

/** Fewer winners than this have no density worth a curve, and a draw without one needs no room for it. */
const CURVE_FROM = 30;

/** What stands above the strip where there is no curve, in pixels. */
const ABOVE = 8;

/** Where the strip of a drum stands: its upper and lower edge, in pixels from the top. */
export function stripOf(winners: number, height: number): { readonly top: number; readonly bottom: number } {
  const band = Math.round(height / 2);
  const top = winners < CURVE_FROM ? ABOVE : band;
  return { top, bottom: top + band };
}

/** The column, from 0, that a ticket stands in. Requires 1 <= ticket <= total. */
export const columnOf = (ticket: number, total: number, columns = COLUMNS): number =>
  Math.min(columns - 1, Math.floor(((ticket - 0.5) / total) * columns));

const round = (x: number): number => Math.round(x * 100) / 100;

const grouped = (n: number): string => String(n).replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** What a tick stands for, and how long it is where there is room for each: selected, reserve, passed over. */
const KINDS = { tick: 100, reserve: 60, passed: 28 } as const;
export type Kind = keyof typeof KINDS;

/** @param rank null where the ticket's holder was already selected */
export const kindOf = (rank: number | null, allocated: number): Kind =>
  rank === null ? 'passed' : rank > allocated ? 'reserve' : 'tick';

/** How many hits of each kind every column holds. */
export type Columns = Readonly<Record<Kind, number[]>>;

export const noHits = (columns = COLUMNS): Columns => ({
  tick: new Array<number>(columns).fill(0),
  reserve: new Array<number>(columns).fill(0),
  passed: new Array<number>(columns).fill(0),
});

/** One tick: its column, where it begins and where it ends, in percent of the strip from its upper edge. */
export interface Stroke {
  readonly kind: Kind;
  readonly column: number;
  readonly from: number;
  readonly to: number;
}

/**
 * The ticks. Each kind has a length of its own while columns hold few hits. Where they hold many, a hit is as long as
 * any other, and a column stands on end what fell into it: the selected, then the reserves, then those passed over.
 */
export function strokesOf(columns: Columns): Stroke[] {
  const kinds = Object.keys(KINDS) as Kind[];
  const held = columns.tick.map((_, x) => kinds.reduce((sum, kind) => sum + (columns[kind][x] ?? 0), 0));
  const isCrowded = Math.max(...columns.tick) > 3;
  const unit = 100 / Math.max(...held);
  const strokes: Stroke[] = [];
  for (const column of held.keys()) {
    let from = 100;
    for (const kind of kinds) {
      const count = columns[kind][column] ?? 0;
      if (count === 0) continue;
      const to = isCrowded ? from - unit * count : 100 - KINDS[kind];
      strokes.push({ kind, column, from, to });
      if (isCrowded) from = to;
    }
  }
  return strokes;
}

function ticks(columns: Columns): string {
  const paths = { tick: '', reserve: '', passed: '' };
  for (const { kind, column, from, to } of strokesOf(columns))
    paths[kind] += `M${column + 0.5} ${round(from)}V${round(to)}`;
  // The shortest last, so that none is hidden behind a longer one.
  return (Object.keys(KINDS) as Kind[])
    .filter((kind) => paths[kind] !== '')
    .map((kind) => `<path class="drum-${kind}" vector-effect="non-scaling-stroke" d="${paths[kind]}"/>`)
    .join('');
}

/** The winners' density along the strip, and where it would be in a draw without any unevenness. */
function curve(data: DrumData, height: number, even: string | undefined): string {
  const winners = data.hits.filter((hit) => hit.rank !== null);
  if (winners.length < CURVE_FROM) return '';
  const bins = density(
    winners.map((hit) => (hit.ticket - 0.5) / data.total),
    64,
  );
  const x = scaleLinear([0, bins.length - 1], [0, 1000]);
  // An even draw runs at half height, whatever its size.
  const y = scaleLinear([0, Math.max(2, ...bins)], [height, 2]);
  const index = (_: number, i: number): number => x(i);
  const soft = area<number>()
    .x(index)
    .y0(height)
    .y1((d) => y(d))
    .curve(curveBasis)
    .digits(1)(bins);
  const edge = line<number>()
    .x(index)
    .y((d) => y(d))
    .curve(curveBasis)
    .digits(1)(bins);
  const level = round(y(1));
  // The name of the line stands at the end where the curve leaves it more room.
  const atEnd = (bins.at(-1) ?? 0) < (bins[0] ?? 0);
  return (
    `<svg class="drum-density" x="0" y="0" width="100%" height="${height}" viewBox="0 0 1000 ${height}" preserveAspectRatio="none">` +
    `<path class="drum-area" d="${soft}"/><path class="drum-edge" vector-effect="non-scaling-stroke" d="${edge}"/></svg>` +
    (even === undefined
      ? ''
      : `<line class="drum-even" x1="0" x2="100%" y1="${level}" y2="${level}"/>` +
        `<text class="drum-label" x="${atEnd ? '100%' : '0'}" y="${level - 6}" text-anchor="${atEnd ? 'end' : 'start'}">${xmlText(even)}</text>`)
  );
}

/** How a text at `share` percent is anchored so that it stays inside; `room` is what half of it may take. */
const anchor = (share: number, room: number): string =>
  share < room ? 'start' : share > 100 - room ? 'end' : 'middle';

function axis(total: number, y: number): string {
  const between = scaleLinear([1, total], [0, 100])
    .ticks(4)
    .filter((n) => Number.isInteger(n) && n > Math.max(1, total * 0.12) && n < total * 0.85);
  const label = (n: number, kind: string): string => {
    // The middle of ticket n; the ends of a long strip are its first and last ticket.
    const share = total > 100 && kind === '' ? (n === 1 ? 0 : 100) : round(((n - 0.5) / total) * 100);
    return (
      `<line class="drum-axis" x1="${share}%" x2="${share}%" y1="${y}" y2="${y + 5}"/>` +
      `<text class="drum-label${kind}" x="${share}%" y="${y + 21}" text-anchor="${anchor(share, 4)}">${grouped(n)}</text>`
    );
  };
  return (
    label(1, '') +
    between.map((n) => label(n, ' drum-between')).join('') +
    (total > 1 ? label(total, '') : '')
  );
}

function mark(
  { from, count, label }: Mark,
  total: number,
  top: number,
  bottom: number,
  labelled: number,
): string {
  const start = round(((from - 1) / total) * 100);
  const share = round((count / total) * 100);
  const middle = round(start + share / 2);
  return (
    `<rect class="drum-mark-ground" x="${start}%" width="${share}%" y="${top}" height="${bottom - top}"/>` +
    (share < 0.5
      ? `<line class="drum-mark" x1="${middle}%" x2="${middle}%" y1="${top}" y2="${bottom}"/>`
      : '') +
    `<rect class="drum-mark" x="${start}%" width="${share}%" y="${top - 4}" height="4"/>` +
    `<svg class="drum-pointer" x="${middle}%" y="${bottom}" width="1" height="1" overflow="visible"><path d="M0 1L6 11H-6Z"/></svg>` +
    (label === undefined
      ? ''
      : `<text class="drum-label drum-mark-label" x="${middle}%" y="${labelled}" text-anchor="${anchor(middle, 20)}">${xmlText(label)}</text>`)
  );
}

/**
 * The drum: a strip from ticket 1 to ticket T, a fine tick for every draw, the winners' density above it,
 * thick marks for a visitor's tickets. Returns an `<svg>` as wide as its place; colours come from drum.css.
 *
 * Requires 1 <= ticket <= total for every hit and mark. Writes no style attribute.
 */
export function drum(data: DrumData, look: DrumLook): string {
  const { total, hits, marks = [], allocated = Infinity } = data;
  const { id, height = 120, width = COLUMNS, labels } = look;
  const above = curve(data, Math.round(height / 2) - 8, labels.even);
  const { top, bottom } = stripOf(hits.filter(({ rank }) => rank !== null).length, height);
  const band = bottom - top;
  const columns = noHits(width);
  for (const { ticket, rank } of hits) {
    const x = columnOf(ticket, total, width);
    const column = columns[kindOf(rank, allocated)];
    column[x] = (column[x] ?? 0) + 1;
  }
  const labelled = marks.some((one) => one.label !== undefined);
  const whole = bottom + 28 + (labelled ? 24 : 0);
  return (
    `<svg class="drum" role="img" aria-labelledby="${id}-title ${id}-description" width="100%" height="${whole}">` +
    `<title id="${id}-title">${xmlText(labels.title)}</title><desc id="${id}-description">${xmlText(labels.description)}</desc>` +
    above +
    `<rect class="drum-strip" x="0" y="${top}" width="100%" height="${band}"/>` +
    `<svg x="0" y="${top}" width="100%" height="${band}" viewBox="0 0 ${width} 100" preserveAspectRatio="none">` +
    ticks(columns) +
    '</svg>' +
    `<line class="drum-bound" x1="0" x2="100%" y1="${top}" y2="${top}"/><line class="drum-bound" x1="0" x2="100%" y1="${bottom}" y2="${bottom}"/>` +
    axis(total, bottom) +
    marks.map((one) => mark(one, total, top, bottom, whole - 4)).join('') +
    '</svg>'
  );
}
