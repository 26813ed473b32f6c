/** Codes found again in pictures that are drawn here, pixel by pixel. */
import { deflateRawSync, deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { codeOfPart, type PaperCode } from '../../src/paper/codes.ts';
import { partsAtOnce, partsInTiles } from '../../src/paper/find-parts.ts';
import { joinParts, type Part, writeParts } from '../../src/paper/parts.ts';
import { isPicture, pictureSize } from '../../src/paper/picture-size.ts';
import type { Pixels } from '../../src/paper/pixels.ts';

const receipt = new TextEncoder().encode(
  Array.from({ length: 500 }, (_, i) => `${(i * 7919 * 104_729) % 9_999_999_999_973},${(i * i) % 64}\n`).join(
    '',
  ),
);
const codes = writeParts(receipt, deflateRawSync(receipt)).map(codeOfPart);

/** Pixels of a module that make a column of the codes longer than 4,096 pixels. */
const COLUMN = Math.ceil(5000 / codes.reduce((all, { size }) => all + size, 0));

/** Codes on white paper, so many beside each other. @param module pixels on each side of a module */
function page(drawn: readonly PaperCode[], module: number, across = 2): Pixels {
  const side = Math.max(...drawn.map(({ size }) => size)) * module;
  const rows = Math.ceil(drawn.length / across);
  const [width, height] = [(side + 20) * across + 20, (side + 10) * rows + 30];
  const data = new Uint8ClampedArray(width * height * 4).fill(255);
  for (const [n, { path }] of drawn.entries()) {
    const [left, top] = [20 + (n % across) * (side + 20), 20 + Math.floor(n / across) * (side + 10)];
    for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
      for (let row = 0; row < module; row++) {
        const start = ((top + Number(y) * module + row) * width + left + Number(x) * module) * 4;
        for (let i = 0; i < Number(run) * module; i++) data.fill(0, start + i * 4, start + i * 4 + 3);
      }
  }
  return { width, height, data };
}

/** The same with specks that look like nothing. @param share of the pixels */
function specked({ width, height, data }: Pixels, share: number): Pixels {
  const own = data.slice();
  let state = 1;
  for (let i = 0; i < width * height * share; i++) {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    const at = Math.floor((state / 2 ** 32) * width * height) * 4;
    own.fill(state & 1 ? 255 : 0, at, at + 3);
  }
  return { width, height, data: own };
}

/**
 * The page as a hand holds a telephone over it: turned by some degrees, farther away at the top, with light from one side, grey paper,
 * soft edges, and a table around it.
 */
function photographed({ width, height, data }: Pixels, degrees: number, tilt: number): Pixels {
  const [w, h] = [Math.round(width * 1.25), Math.round(height * 1.25)];
  const own = new Uint8ClampedArray(w * h * 4).fill(90);
  const [sin, cos] = [Math.sin((degrees * Math.PI) / 180), Math.cos((degrees * Math.PI) / 180)];
  const grey = (x: number, y: number) => data[(y * width + x) * 4] as number;
  for (let y = 0; y < h; y++)
    for (let x = 0; x < w; x++) {
      const far = 1 + tilt * (0.5 - y / h);
      const [dx, dy] = [(x - w / 2) * far, (y - h / 2) * far];
      const [u, v] = [dx * cos - dy * sin + width / 2, dx * sin + dy * cos + height / 2];
      const [left, top] = [Math.floor(u), Math.floor(v)];
      if (left < 0 || top < 0 || left >= width - 1 || top >= height - 1) continue;
      const [a, b] = [u - left, v - top];
      const upper = grey(left, top) * (1 - a) + grey(left + 1, top) * a;
      const lower = grey(left, top + 1) * (1 - a) + grey(left + 1, top + 1) * a;
      const light = 0.55 + (0.35 * x) / w;
      own.fill(25 + (upper * (1 - b) + lower * b) * light, (y * w + x) * 4, (y * w + x) * 4 + 3);
    }
  return { width: w, height: h, data: own };
}

/** A quarter turn. */
function turned({ width, height, data }: Pixels): Pixels {
  const own = new Uint8ClampedArray(data.length);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const from = (y * width + x) * 4;
      own.set(data.subarray(from, from + 4), (x * height + height - 1 - y) * 4);
    }
  return { width: height, height: width, data: own };
}

/** As the worker looks for them. */
async function partsInPicture(picture: Pixels, known: readonly Part[] = []): Promise<Part[]> {
  const found = [...known, ...(await partsAtOnce(picture))];
  return [...found, ...(await partsInTiles(picture, found, 15_000))];
}

describe('the codes of a receipt', () => {
  test('are several, of one size', () => {
    expect(codes.length).toBeGreaterThanOrEqual(3);
    expect(new Set(codes.map(({ size }) => size)).size).toBe(1);
  });

  test.each([
    ['as they are', page(codes, 4)],
    ['small', page(codes, 3)],
    ['on their side', turned(page(codes, 3))],
    ['with specks', specked(page(codes, 4), 0.01)],
    // As a screenshot of a narrow window has them: longer than the library takes.
    ['below each other', page(codes, COLUMN, 1)],
    ['beside each other', turned(page(codes, COLUMN, 1))],
    ['below each other, with specks', specked(page(codes, COLUMN, 1), 0.01)],
    ['as a photograph', photographed(page(codes, 5), 6, 0.12)],
    ['as a photograph, from the other side', photographed(page(codes, 5), 187, -0.15)],
  ])('are found in one picture: %s', async (_, picture) => {
    expect(Buffer.from(await joinParts(await partsInPicture(picture)))).toEqual(Buffer.from(receipt));
  });

  test('are found in several pictures', async () => {
    const found = await partsInPicture(page(codes.slice(0, 1), 4));
    expect(new Set(found.map(({ number }) => number))).toEqual(new Set([1]));
    found.push(...(await partsInPicture(page(codes.slice(1), 4), found)));
    expect(Buffer.from(await joinParts(found))).toEqual(Buffer.from(receipt));
  });

  test('are not made up: where one is covered it is missing, and on white paper there are none', async () => {
    const picture = page(codes, 3);
    const half = { ...picture, data: picture.data.slice() };
    half.data.fill(255, 0, (picture.data.length >> 3) * 4);
    const found = await partsInPicture(half);
    await expect(joinParts(found)).rejects.toMatchObject({ code: /none|missing/ });
    const white = { width: 400, height: 300, data: new Uint8ClampedArray(400 * 300 * 4).fill(255) };
    expect(await partsInPicture(white)).toEqual([]);
  });
});

describe('the size of a picture', () => {
  const png = (width: number, height: number): Buffer => {
    const head = Buffer.alloc(33);
    head.set([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13]);
    head.write('IHDR', 12);
    head.writeUInt32BE(width, 16);
    head.writeUInt32BE(height, 20);
    return Buffer.concat([head, deflateSync(Buffer.alloc(10))]);
  };
  const jpeg = (width: number, height: number): Buffer =>
    Buffer.concat([
      Buffer.from([0xff, 0xd8, 0xff, 0xe1, 0, 6, 0xff, 0xc0, 1, 2]),
      Buffer.from([0xff, 0xff, 0xc4, 0, 3, 9]),
      Buffer.from([0xff, 0xc2, 0, 11, 8, height >> 8, height & 255, width >> 8, width & 255, 3, 0]),
    ]);

  test('is read of PNG and JPEG', () => {
    expect(pictureSize(png(60_000, 70_000))).toEqual({ width: 60_000, height: 70_000 });
    expect(pictureSize(jpeg(4032, 3024))).toEqual({ width: 4032, height: 3024 });
  });

  test.each([
    ['a PNG of no height', png(3, 0)],
    ['a PNG that is cut', png(3, 3).subarray(0, 20)],
    ['a JPEG without a frame', jpeg(3, 3).subarray(0, 18)],
    [
      'a JPEG with a segment of length 0',
      Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0]),
    ],
    ['a GIF', Buffer.from('GIF89a\u0001\u0000\u0001\u0000')],
    ['nothing', Buffer.alloc(0)],
  ])('is not read of %s', (_, bytes) => {
    expect(pictureSize(bytes)).toBeNull();
  });

  test('a receipt is no picture', () => {
    expect(isPicture(receipt)).toBe(false);
  });
});
