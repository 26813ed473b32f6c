/** A receipt's parts in the pixels of a picture, which holds any number of codes. */
import { decodeQRBatch, type Image } from 'qr/decode.js';
import { isWhole, type Part, readPart } from './parts.ts';

/** How many guesses the library makes for a code, and for how many milliseconds it goes on guessing. */
const WHOLE = { effort: 64, timeLimit: 4000 };
const TILE = { effort: 64, timeLimit: 800 };
/**
 * A picture in which not all was found is looked at again in tiles: each of this share of its sides, so many steps from one end to the
 * other, made smaller by a scale. The library reads a code best where no other one is whole beside it, and some only when smaller.
 */
const LOOKS = [
  { share: 0.65, steps: 2, scale: 1 },
  { share: 1, steps: 0, scale: 0.6 },
  { share: 0.65, steps: 2, scale: 0.6 },
  { share: 0.5, steps: 4, scale: 0.6 },
  { share: 0.5, steps: 4, scale: 1 },
  { share: 0.4, steps: 5, scale: 1 },
];
/** Pixels of a side that the library takes at most. */
const SIDE = 4096;

/** Bytes as a text of one character each, since the library gives texts. */
const latin1 = (bytes: Uint8Array): string => Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');

/** The parts of receipts among the codes that are found in one look. */
async function partsIn(image: Image, effort: typeof WHOLE): Promise<Part[]> {
  const { width, height } = image;
  const [results = []] = await decodeQRBatch([image], {
    ...effort,
    format: 'RGBA',
    maxSize: { width, height },
    textDecoder: latin1,
  });
  return results.flatMap((result) => {
    if (result instanceof Error) return [];
    const part = readPart(Uint8Array.from(result, (char) => char.charCodeAt(0)));
    return part === null ? [] : [part];
  });
}

interface Tile {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** A tile in grey, each pixel the mean of those that it stands for. @param most the scale, at most 1: smaller where the tile is too long */
function cut({ data, width: rowWidth }: Image, { left, top, width, height }: Tile, most: number): Image {
  const scale = Math.min(most, SIDE / Math.max(width, height));
  const size = { width: Math.floor(width * scale), height: Math.floor(height * scale) };
  const own = new Uint8ClampedArray(size.width * size.height * 4).fill(255);
  for (let y = 0; y < size.height; y++) {
    const [y0, y1] = [Math.floor(y / scale), Math.floor((y + 1) / scale)];
    for (let x = 0; x < size.width; x++) {
      const [x0, x1] = [Math.floor(x / scale), Math.floor((x + 1) / scale)];
      let sum = 0;
      for (let row = y0; row < y1; row++)
        // Green is most of what an eye sees.
        for (let i = x0; i < x1; i++) sum += data[((top + row) * rowWidth + left + i) * 4 + 1] as number;
      const at = (y * size.width + x) * 4;
      own.fill(sum / ((y1 - y0) * (x1 - x0)), at, at + 3);
    }
  }
  return { ...size, data: own };
}

/** The parts that are found in a picture at one look. @param image RGBA */
export function partsAtOnce(image: Image): Promise<Part[]> {
  const { width, height } = image;
  const isLong = Math.max(width, height) > SIDE;
  return partsIn(isLong ? cut(image, { left: 0, top: 0, width, height }, 1) : image, WHOLE);
}

/**
 * The parts that are found in a picture's tiles, until all parts of one receipt are there.
 * @param image RGBA
 * @param known the parts that were found before
 * @param patience milliseconds after which no further tile is begun
 */
export async function partsInTiles(image: Image, known: readonly Part[], patience: number): Promise<Part[]> {
  const end = performance.now() + patience;
  const found: Part[] = [];
  for (const { share, steps, scale } of LOOKS) {
    const [width, height] = [Math.ceil(image.width * share), Math.ceil(image.height * share)];
    const along = (all: number, step: number) => (steps === 0 ? 0 : Math.floor((all * step) / steps));
    for (let i = 0; i <= steps; i++)
      for (let k = 0; k <= steps; k++) {
        if (isWhole([...known, ...found]) || performance.now() > end) return found;
        const [left, top] = [along(image.width - width, k), along(image.height - height, i)];
        found.push(...(await partsIn(cut(image, { left, top, width, height }, scale), TILE)));
      }
  }
  return found;
}
