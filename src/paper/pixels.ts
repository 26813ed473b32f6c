/** A picture's pixels, as the browser unpacks them: only after its file says that they are not too many. */
import { messageOf } from '../core/errors.ts';
import { PaperError } from './errors.ts';
import { isPicture, pictureSize } from './picture-size.ts';

/** Bytes of a picture's file: a telephone's largest have about so many. */
export const PICTURE_BYTES = 40_000_000;
/** Pixels of a picture: four bytes each where it is unpacked. */
const PICTURE_PIXELS = 64_000_000;
/** Pixels, and those of a side, in which codes are looked for: more do not help, take long, and are past what a telephone's canvas holds. */
const LOOKED_AT = { pixels: 16_000_000, side: 8192 };

/** RGBA, eight bits each, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/** Whether a file begins as a picture does, whatever its name. @throws whatever the browser says of a file that it does not give */
export async function beginsAsPicture(file: Blob): Promise<boolean> {
  return isPicture(new Uint8Array(await file.slice(0, 16).arrayBuffer()));
}

/**
 * A PNG's or JPEG's pixels on white, made smaller where there are many. It needs a document.
 * @throws PaperError `heavy`, `picture`, `pixels`, `broken`, with the file's name; whatever the browser says of a file that it does not give
 */
export async function pixelsOf(file: File): Promise<Pixels> {
  const facts = { file: file.name };
  if (file.size > PICTURE_BYTES)
    throw new PaperError('heavy', `expected at most ${PICTURE_BYTES} bytes, found ${file.size}`, facts);
  const said = pictureSize(new Uint8Array(await file.arrayBuffer()));
  if (said === null)
    throw new PaperError('picture', 'expected a PNG or JPEG picture, found another file', facts);
  const pixels = said.width * said.height;
  if (pixels > PICTURE_PIXELS)
    throw new PaperError('pixels', `expected at most ${PICTURE_PIXELS} pixels, found ${pixels}`, facts);
  let bitmap: ImageBitmap;
  try {
    bitmap = await createImageBitmap(file);
  } catch (error) {
    throw new PaperError('broken', `expected a picture that can be unpacked: ${messageOf(error)}`, facts);
  }
  try {
    const scale = Math.min(
      1,
      Math.sqrt(LOOKED_AT.pixels / (bitmap.width * bitmap.height)),
      LOOKED_AT.side / Math.max(bitmap.width, bitmap.height),
    );
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(bitmap.width * scale));
    canvas.height = Math.max(1, Math.round(bitmap.height * scale));
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (context === null) throw new PaperError('broken', 'expected a canvas, found none', facts);
    const { width, height } = canvas;
    context.fillStyle = '#fff';
    context.fillRect(0, 0, width, height);
    context.imageSmoothingQuality = 'high';
    context.drawImage(bitmap, 0, 0, width, height);
    const { data } = context.getImageData(0, 0, width, height);
    return { width, height, data };
  } finally {
    bitmap.close();
  }
}
