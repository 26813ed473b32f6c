/** Outlines of a font, packed: what a picture is drawn with, the same on every machine. */
import { unzlibSync, zlibSync } from 'fflate';

/** Units of an em. */
export const EM = 500;

/** A closed line: from its start, segments of a point each, or of a curve's control point and its end. Whole units, y up. */
export interface Contour {
  readonly start: readonly [x: number, y: number];
  readonly segments: readonly (readonly number[])[];
}

export interface Glyph {
  readonly advance: number;
  readonly contours: readonly Contour[];
}

/** A whole number as a varint, the sign in its last bit. */
const zigzag = (value: number): number => (value < 0 ? -2 * value - 1 : 2 * value);
const unzigzag = (value: number): number => (value % 2 === 0 ? value / 2 : -(value + 1) / 2);

class Writer {
  readonly bytes: number[] = [];
  number(value: number): void {
    let rest = value;
    for (; rest >= 0x80; rest = Math.floor(rest / 0x80)) this.bytes.push((rest % 0x80) | 0x80);
    this.bytes.push(rest);
  }
}

class Reader {
  readonly #bytes: Uint8Array;
  #at = 0;
  get at(): number {
    return this.#at;
  }
  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }
  number(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = this.#bytes[this.#at++];
      if (byte === undefined) throw new Error('the file of glyphs ends too soon');
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 0x80;
    }
  }
}

/** The bytes of one glyph. */
function bodyOf({ advance, contours }: Glyph): readonly number[] {
  const writer = new Writer();
  let [x, y] = [0, 0];
  const point = (toX: number, toY: number): void => {
    writer.number(zigzag(toX - x));
    writer.number(zigzag(toY - y));
    [x, y] = [toX, toY];
  };
  writer.number(advance);
  writer.number(contours.length);
  for (const { start, segments } of contours) {
    point(...start);
    writer.number(segments.length);
    for (const segment of segments) {
      const isCurve = segment.length === 4;
      // Whether it is a curve stands in the first number's last bit.
      writer.number(2 * zigzag((segment[0] as number) - x) + (isCurve ? 1 : 0));
      writer.number(zigzag((segment[1] as number) - y));
      [x, y] = [segment[0] as number, segment[1] as number];
      if (isCurve) point(segment[2] as number, segment[3] as number);
    }
  }
  return writer.bytes;
}

/** A table of code points and lengths, and then each glyph. @param glyphs by code point */
export function writeGlyphs(glyphs: ReadonlyMap<number, Glyph>): Uint8Array {
  const table = new Writer();
  const sorted = [...glyphs].sort(([a], [b]) => a - b);
  const bodies = sorted.map(([, glyph]) => bodyOf(glyph));
  table.number(sorted.length);
  let last = 0;
  for (const [i, [code]] of sorted.entries()) {
    table.number(code - last);
    table.number((bodies[i] as readonly number[]).length);
    last = code;
  }
  return zlibSync(Uint8Array.from([...table.bytes, ...bodies.flat()]), { level: 9 });
}

function glyphAt(reader: Reader): Glyph {
  const advance = reader.number();
  let [x, y] = [0, 0];
  const point = (): [number, number] => {
    x += unzigzag(reader.number());
    y += unzigzag(reader.number());
    return [x, y];
  };
  const contours: Contour[] = [];
  for (let more = reader.number(); more > 0; more--) {
    const start = point();
    const segments: number[][] = [];
    for (let some = reader.number(); some > 0; some--) {
      const first = reader.number();
      x += unzigzag(Math.floor(first / 2));
      y += unzigzag(reader.number());
      const segment = [x, y];
      if (first % 2 === 1) segment.push(...point());
      segments.push(segment);
    }
    contours.push({ start, segments });
  }
  return { advance, contours };
}

/** The glyphs of such a file by code point, each read when it is asked for. @throws Error where it is none */
export function readGlyphs(packed: Uint8Array): (code: number) => Glyph | undefined {
  const bytes = unzlibSync(packed);
  const reader = new Reader(bytes);
  const places = new Map<number, readonly [at: number, length: number]>();
  let code = 0;
  let at = 0;
  for (let left = reader.number(); left > 0; left--) {
    code += reader.number();
    const length = reader.number();
    places.set(code, [at, length]);
    at += length;
  }
  const bodies = bytes.subarray(reader.at);
  if (bodies.length !== at) throw new Error('the file of glyphs is not whole');
  return (wanted) => {
    const place = places.get(wanted);
    return place && glyphAt(new Reader(bodies.subarray(place[0], place[0] + place[1])));
  };
}
