/** The picture that others show beside a link to a page: whose site, the page's title, the five seals, and the drum where there is one. */
import { carvings } from '../ui/carvings.ts';
import { type Link, links, type SealState } from '../ui/seal-state.ts';
import { type Canvas, type Colour, canvas, fill, type Point, rectangle } from './canvas.ts';
import { png } from './png.ts';
import { canWrite, widthOf, wrapped, write } from './text.ts';

export const WIDTH = 1200;
export const HEIGHT = 630;

export interface Colours {
  readonly paper: Colour;
  readonly ink: Colour;
  readonly quiet: Colour;
  readonly rule: Colour;
  readonly accent: Colour;
}

export interface Preview {
  readonly site: string;
  readonly title: string;
  /** What is said of the site wherever it is named; null where nothing is. */
  readonly note: string | null;
  /** Whether the engine's own mark stands beside the name. */
  readonly hasMark: boolean;
  /** The seals' names in the order of the chain, and their states. */
  readonly seals: readonly { readonly name: string; readonly state: SealState }[];
  /** The tickets drawn, as parts of the drum's length from 0 to 1; null where nothing is shown of a draw. */
  readonly drum: readonly number[] | null;
  readonly colours: Colours;
}

const EDGE = 72;
const ROOM = WIDTH - 2 * EDGE;
/** Lines of a title, and the sizes that are tried for so many. */
const TITLES = [
  [1, [92, 80, 72]],
  [2, [92, 80, 68, 56]],
] as const;
/** A carving's units, and how much of its seal it fills. */
const CARVED = 1000;
const SHARE = 0.76;

/** The closed lines of a carving, whose path has nothing but lines and curves of one control point, or of two. */
function carvedLines(path: string): Point[][] {
  const lines: Point[][] = [];
  let last: Point = [0, 0];
  for (const [, command = '', numbers = ''] of path.matchAll(/([MLHVQCZ])([^MLHVQCZ]*)/g)) {
    const values = [...numbers.matchAll(/-?\d+(?:\.\d+)?/g)].map(([value]) => Number(value));
    const line = lines.at(-1) ?? [];
    const to = (point: Point): void => {
      line.push(point);
      last = point;
    };
    if (command === 'M') {
      last = [values[0] as number, values[1] as number];
      lines.push([last]);
    } else if (command === 'H') for (const x of values) to([x, last[1]]);
    else if (command === 'V') for (const y of values) to([last[0], y]);
    else if (command !== 'Z') {
      const points = { L: 1, Q: 2, C: 3 }[command] as number;
      for (let i = 0; i < values.length; i += 2 * points) {
        const part = values.slice(i, i + 2 * points);
        if (points === 1) to([part[0] as number, part[1] as number]);
        else curve([last, ...pairs(part)], to);
      }
    }
  }
  return lines;
}

const pairs = (values: readonly number[]): Point[] =>
  Array.from({ length: values.length / 2 }, (_, i) => [values[2 * i] as number, values[2 * i + 1] as number]);

/** A curve of Bézier through its points' hull, in pieces (de Casteljau). */
function curve(hull: readonly Point[], to: (point: Point) => void): void {
  const pieces = 10;
  for (let i = 1; i <= pieces; i++) {
    const t = i / pieces;
    let points = hull;
    while (points.length > 1)
      points = points.slice(1).map((point, k) => {
        const before = points[k] as Point;
        return [before[0] + (point[0] - before[0]) * t, before[1] + (point[1] - before[1]) * t];
      });
    to(points[0] as Point);
  }
}

const mirrored = (corners: readonly Point[]): Point[] => [...corners].reverse();

/** A seal: filled where it is pressed, in outline where it is not. */
function seal(
  picture: Canvas,
  [x, y]: Point,
  size: number,
  carving: keyof typeof carvings,
  state: SealState,
  { accent, paper, rule, ink }: Colours,
): void {
  const isPressed = state === 'pressed';
  const inset = (size * (1 - SHARE)) / 2;
  const glyph = carvedLines(carvings[carving]).map((line) =>
    line.map(
      ([px, py]): Point => [
        x + inset + (px * size * SHARE) / CARVED,
        y + inset + (py * size * SHARE) / CARVED,
      ],
    ),
  );
  if (isPressed) fill(picture, [rectangle(x, y, size, size)], accent);
  else {
    const line = 3;
    const inner = mirrored(rectangle(x + line, y + line, size - 2 * line, size - 2 * line));
    fill(picture, [rectangle(x, y, size, size)], paper);
    fill(picture, [rectangle(x, y, size, size), inner], state === 'broken' ? ink : rule);
  }
  fill(picture, glyph, isPressed ? paper : ink);
}

/** The title on one line where it stands there in large letters, else on two; nothing where it has no room. */
function titleLines(title: string): { readonly size: number; readonly lines: readonly string[] } {
  for (const [most, sizes] of TITLES)
    for (const size of sizes) {
      const lines = wrapped(title, size, ROOM);
      if (lines.length <= most && lines.every((line) => widthOf(line, size) <= ROOM)) return { size, lines };
    }
  return { size: 0, lines: [] };
}

function chain(picture: Canvas, { seals, colours }: Preview, top: number): void {
  const size = 84;
  const step = (ROOM - size) / (links.length - 1);
  fill(picture, [rectangle(EDGE, top + size / 2 - 2, ROOM - size / 2, 4)], colours.rule);
  seals.forEach(({ name, state }, i) => {
    const left = EDGE + i * step;
    seal(picture, [left, top], size, links[i] as Link, state, colours);
    if (!canWrite(name)) return;
    const width = widthOf(name, 28);
    // The first and the last stand on the edges of the picture's words.
    const at = Math.min(Math.max(left + size / 2 - width / 2, EDGE), EDGE + ROOM - width);
    write(picture, name, [at, top + size + 38], 28, colours.quiet);
  });
}

function drum(picture: Canvas, tickets: readonly number[], { ink, rule, accent }: Colours): void {
  const [top, height] = [572, 22];
  fill(
    picture,
    [rectangle(EDGE, top, ROOM, height), mirrored(rectangle(EDGE + 2, top + 2, ROOM - 4, height - 4))],
    rule,
  );
  const columns = new Set(tickets.map((ticket) => Math.floor(ticket * (ROOM - 8))));
  fill(
    picture,
    [...columns].map((column) => rectangle(EDGE + 4 + column, top + 4, 1, height - 8)),
    accent,
  );
  fill(picture, [rectangle(EDGE, top + height + 4, ROOM, 2)], ink);
}

/** The picture as PNG: the same bytes for the same words, on every machine. */
export function preview(of: Preview): Uint8Array {
  const { site, title, note, hasMark, drum: tickets, colours } = of;
  const picture = canvas(WIDTH, HEIGHT, colours.paper);
  const markSize = 60;
  if (hasMark) seal(picture, [EDGE, 56], markSize, 'mark', 'pressed', colours);
  if (canWrite(site)) write(picture, site, [EDGE + (hasMark ? markSize + 20 : 0), 100], 40, colours.ink);
  if (note !== null && canWrite(note))
    write(picture, note, [EDGE + ROOM - widthOf(note, 26), 97], 26, colours.quiet);
  if (canWrite(title)) {
    const { size, lines } = titleLines(title);
    const leading = size * 1.25;
    const first = 292 - ((lines.length - 1) * leading) / 2;
    lines.forEach((line, i) => {
      write(picture, line, [EDGE, first + i * leading], size, colours.ink);
    });
  }
  chain(picture, of, tickets === null ? 430 : 408);
  if (tickets !== null) drum(picture, tickets, colours);
  return png(picture);
}
