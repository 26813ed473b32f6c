/** A receipt's parts in the pixels of a picture, which holds any number of codes. */
import { decodeQRBatch, type Image } from 'qr/decode.js';
import { isWhole, type Part, readPart } from './parts.ts';

/** How many guesses the library makes for a code, and for how many milliseconds it goes on guessing. */
const WHOLE = { effort: 64, timeLimit: 4000 };
const TILE = { effort: 16, timeLimit: 400 };
/** A picture in which not all was found is looked at again in tiles: each this much of its sides, half of one over the next. */
const TILES = [1 / 2, 1 / 3];
/** Milliseconds after which no further tile is begun. */
const PATIENCE = 25_000;

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

function cut(
  { data, width }: Image,
  left: number,
  top: number,
  size: { width: number; height: number },
): Image {
  const own = new Uint8ClampedArray(size.width * size.height * 4);
  for (let y = 0; y < size.height; y++) {
    const start = ((top + y) * width + left) * 4;
    own.set(data.subarray(start, start + size.width * 4), y * size.width * 4);
  }
  return { ...size, data: own };
}

/**
 * All parts that are found in a picture. It is looked at as a whole, and then in tiles until all parts of one receipt are there.
 * @param image RGBA
 * @param known the parts that other pictures gave
 * @param now milliseconds of a clock that never goes back
 */
export async function partsInPicture(
  image: Image,
  known: readonly Part[] = [],
  now: () => number = () => performance.now(),
): Promise<Part[]> {
  const end = now() + PATIENCE;
  const found = await partsIn(image, WHOLE);
  for (const share of TILES) {
    const width = Math.ceil(image.width * share);
    const height = Math.ceil(image.height * share);
    const steps = Math.round((1 / share - 1) * 2);
    for (let i = 0; i <= steps; i++)
      for (let k = 0; k <= steps; k++) {
        if (isWhole([...known, ...found]) || now() > end) return found;
        const left = Math.floor(((image.width - width) * k) / steps);
        const top = Math.floor(((image.height - height) * i) / steps);
        found.push(...(await partsIn(cut(image, left, top, { width, height }), TILE)));
      }
  }
  return found;
}
