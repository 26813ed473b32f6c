/**
 * A picture of a few flat colours, drawn by areas: how much of a pixel a shape covers is added up along its edges. Nothing but sums
 * and products, so that every machine draws the same.
 */
import type { Contour } from './glyph-file.ts';

/** `#rrggbb` */
export type Colour = string;
export type Point = readonly [x: number, y: number];

/** Steps between nothing and a whole pixel; few, so that a picture has a palette. */
const STEPS = 15;
/** Straight pieces of a curve. */
const PIECES = 8;

const channelsOf = (colour: Colour): [number, number, number] => {
  const value = Number(`0x${colour.slice(1)}`);
  return [value >> 16, (value >> 8) & 0xff, value & 0xff];
};

export interface Canvas {
  readonly width: number;
  readonly height: number;
  /** Three bytes a pixel, row by row. */
  readonly pixels: Uint8Array;
}

export function canvas(width: number, height: number, paper: Colour): Canvas {
  const pixels = new Uint8Array(width * height * 3);
  const channels = channelsOf(paper);
  for (let i = 0; i < pixels.length; i++) pixels[i] = channels[i % 3] as number;
  return { width, height, pixels };
}

/** A contour's corners, its curves cut into pieces. @param place of a point of the outline on the picture */
export function cornersOf({ start, segments }: Contour, place: (point: Point) => Point): Point[] {
  const corners: Point[] = [place(start)];
  let last: Point = start;
  for (const segment of segments) {
    const end = segment.slice(-2) as unknown as Point;
    if (segment.length === 4) {
      const [cx, cy] = segment as unknown as Point;
      for (let i = 1; i < PIECES; i++) {
        const t = i / PIECES;
        const [a, b, c] = [(1 - t) * (1 - t), 2 * t * (1 - t), t * t];
        corners.push(place([a * last[0] + b * cx + c * end[0], a * last[1] + b * cy + c * end[1]]));
      }
    }
    corners.push(place(end));
    last = end;
  }
  return corners;
}

/** Adds what lies right of an edge to its row of pixels. */
function addEdge(cover: Float64Array, width: number, height: number, a: Point, b: Point): void {
  if (a[1] === b[1]) return;
  const [top, bottom, direction] = a[1] < b[1] ? [a, b, 1] : [b, a, -1];
  const slope = (bottom[0] - top[0]) / (bottom[1] - top[1]);
  const from = Math.max(top[1], 0);
  const to = Math.min(bottom[1], height);
  for (let y = Math.floor(from); y < to; y++) {
    const [y0, y1] = [Math.max(y, from), Math.min(y + 1, to)];
    if (y1 <= y0) continue;
    const x0 = top[0] + (y0 - top[1]) * slope;
    const x1 = top[0] + (y1 - top[1]) * slope;
    addPiece(cover, y * (width + 1), width, Math.min(x0, x1), Math.max(x0, x1), direction * (y1 - y0));
  }
}

/** A piece of an edge within one row, of this height: shared out over the pixels that it crosses. */
function addPiece(
  cover: Float64Array,
  row: number,
  width: number,
  left: number,
  right: number,
  height: number,
): void {
  const add = (x: number, value: number): void => {
    const at = row + Math.min(Math.max(x, 0), width);
    cover[at] = (cover[at] as number) + value;
  };
  const first = Math.floor(left);
  const last = Math.floor(right);
  if (first === last) {
    const inside = (left + right) / 2 - first;
    add(first, height * (1 - inside));
    add(first + 1, height * inside);
    return;
  }
  const perPixel = height / (right - left);
  for (let x = first; x <= last; x++) {
    const [x0, x1] = [Math.max(left, x), Math.min(right, x + 1)];
    if (x1 <= x0) continue;
    const share = perPixel * (x1 - x0);
    const inside = (x0 + x1) / 2 - x;
    add(x, share * (1 - inside));
    add(x + 1, share * inside);
  }
}

/**
 * Fills the area within closed lines. Lines that run the other way make holes.
 * @param shape corners of each line, in pixels from the left and the top
 */
export function fill(picture: Canvas, shape: readonly (readonly Point[])[], colour: Colour): void {
  const [xs, ys] = [0, 1].map((axis) => shape.flat().map((corner) => corner[axis] as number)) as [
    number[],
    number[],
  ];
  const within = (value: number, most: number): number => Math.min(Math.max(value, 0), most);
  // Only what can be covered is looked at.
  const left = within(Math.floor(least(xs)), picture.width);
  const top = within(Math.floor(least(ys)), picture.height);
  const width = within(Math.ceil(-least(xs.map((x) => -x))), picture.width) - left;
  const height = within(Math.ceil(-least(ys.map((y) => -y))), picture.height) - top;
  if (width <= 0 || height <= 0) return;
  const cover = new Float64Array((width + 1) * height);
  for (const line of shape) {
    const corners = line.map(([x, y]): Point => [x - left, y - top]);
    corners.forEach((corner, i) => {
      addEdge(cover, width, height, corner, corners[(i + 1) % corners.length] as Point);
    });
  }
  const channels = channelsOf(colour);
  for (let y = 0; y < height; y++) {
    let sum = 0;
    for (let x = 0; x < width; x++) {
      sum += cover[y * (width + 1) + x] as number;
      const steps = Math.round(Math.min(Math.abs(sum), 1) * STEPS);
      if (steps === 0) continue;
      const at = ((top + y) * picture.width + left + x) * 3;
      for (let k = 0; k < 3; k++) {
        const under = picture.pixels[at + k] as number;
        picture.pixels[at + k] = under + Math.round((((channels[k] as number) - under) * steps) / STEPS);
      }
    }
  }
}

const least = (values: readonly number[]): number =>
  values.reduce((min, value) => Math.min(min, value), Number.POSITIVE_INFINITY);

export const rectangle = (x: number, y: number, width: number, height: number): Point[] => [
  [x, y],
  [x + width, y],
  [x + width, y + height],
  [x, y + height],
];
