/** The pictures for links: PNG that another reader understands, drawn as the outlines say, the same twice. */
import { crc32, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { canvas, fill, rectangle } from '../../src/pictures/canvas.ts';
import { type Glyph, readGlyphs, writeGlyphs } from '../../src/pictures/glyph-file.ts';
import { png } from '../../src/pictures/png.ts';
import { HEIGHT, type Preview, preview, WIDTH } from '../../src/pictures/preview.ts';
import { canWrite, widthOf, wrapped } from '../../src/pictures/text.ts';

/** A PNG with a palette, read by its specification: each chunk's sum is looked at. */
function read(bytes: Uint8Array) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  expect([...bytes.subarray(0, 8)]).toEqual([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  const chunks = new Map<string, Uint8Array>();
  for (let at = 8; at < bytes.length; ) {
    const length = view.getUint32(at);
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    expect(view.getUint32(at + 8 + length)).toBe(crc32(bytes.subarray(at + 4, at + 8 + length)));
    chunks.set(type, bytes.subarray(at + 8, at + 8 + length));
    at += 12 + length;
  }
  const header = chunks.get('IHDR') as Uint8Array;
  const size = new DataView(header.buffer, header.byteOffset);
  const [width, height] = [size.getUint32(0), size.getUint32(4)];
  const palette = chunks.get('PLTE') as Uint8Array;
  const rows = inflateSync(chunks.get('IDAT') as Uint8Array);
  const at = (x: number, y: number): string => {
    const place = rows[y * (width + 1) + 1 + x] as number;
    return [...palette.subarray(3 * place, 3 * place + 3)]
      .map((one) => one.toString(16).padStart(2, '0'))
      .join('');
  };
  return { width, height, at, depth: header[8], kind: header[9], bytes: rows.length };
}

const colours = {
  paper: '#fbfaf6',
  ink: '#1a1d21',
  quiet: '#5b5e63',
  rule: '#85827a',
  accent: '#a8281f',
};
const shown: Preview = {
  site: '明签',
  title: '人人可以核对的公开摇号',
  note: null,
  hasMark: true,
  seals: ['名单', '承诺', '种子', '摇号', '结果'].map((name) => ({ name, state: 'pressed' as const })),
  drum: null,
  colours,
};

test('an area covers as much of a pixel as it covers', () => {
  const picture = canvas(4, 3, '#ffffff');
  // Half of the second column, a third of the third row.
  fill(picture, [rectangle(1.4, 1, 1.6, 1)], '#000000');
  const found = read(png(picture));
  expect([0, 1, 2, 3].map((x) => found.at(x, 1))).toEqual(['ffffff', '666666', '000000', 'ffffff']);
  expect(found.at(1, 0)).toBe('ffffff');
  expect(found.at(1, 2)).toBe('ffffff');
});

test('what runs the other way is a hole, and what is outside is not drawn', () => {
  const picture = canvas(6, 6, '#ffffff');
  fill(picture, [rectangle(-3, 0, 9, 6), [...rectangle(2, 2, 2, 2)].reverse()], '#ff0000');
  const found = read(png(picture));
  expect(found.at(0, 0)).toBe('ff0000');
  expect(found.at(2, 2)).toBe('ffffff');
  expect(found.at(3, 3)).toBe('ffffff');
  expect(found.at(4, 4)).toBe('ff0000');
});

test('glyphs come out of their file as they went in', () => {
  const glyph: Glyph = {
    advance: 500,
    contours: [
      {
        start: [-3, 400],
        segments: [
          [10, -20],
          [5, 6, 700, -800],
          [0, 0],
        ],
      },
      { start: [1, 1], segments: [] },
    ],
  };
  const font = readGlyphs(
    writeGlyphs(
      new Map([
        [0x660e, glyph],
        [0x20, { advance: 110, contours: [] }],
      ]),
    ),
  );
  expect(font(0x660e)).toEqual(glyph);
  expect(font(0x20)).toEqual({ advance: 110, contours: [] });
  expect(font(0x41)).toBeUndefined();
});

describe('words', () => {
  test('have outlines where GB 2312 has them', () => {
    expect(canWrite('青禾市住房保障中心：摇号公示（2027 年）Qinghe’s draws')).toBe(true);
    expect(canWrite('鄞州')).toBe(true);
    expect(canWrite('𠮷野家')).toBe(false);
  });
  test('are broken where they may be, and no bracket stands alone', () => {
    expect(wrapped('2026 年第 2 期（202602）', 92, 900)).toEqual(['2026 年第 2 期', '（202602）']);
    expect(wrapped('Public draws that anyone can check', 92, 1056)).toEqual([
      'Public draws that',
      'anyone can check',
    ]);
    for (const line of wrapped('名单先封存，种子后揭晓。', 92, 300)) {
      expect(line).not.toMatch(/^[，。]/);
      expect(widthOf(line, 92)).toBeLessThanOrEqual(300 + 92);
    }
  });
});

describe('a picture', () => {
  const made = preview(shown);
  test('is 1200 by 630, in a palette, and small', () => {
    expect(read(made)).toMatchObject({ width: WIDTH, height: HEIGHT, depth: 8, kind: 3 });
    expect(made.length).toBeLessThan(60_000);
  });
  test('is the same twice, and another for other words', () => {
    expect(preview(shown)).toEqual(made);
    expect(preview({ ...shown, title: '常见问题' })).not.toEqual(made);
  });
  test('shows pressed seals in the accent, others not', () => {
    const accents = (bytes: Uint8Array) => {
      const { at } = read(bytes);
      return [0, 1, 2, 3, 4].map((i) => at(72 + 6 + i * 243, 430 + 6) === 'a8281f');
    };
    expect(accents(made)).toEqual([true, true, true, true, true]);
    const half = shown.seals.map((seal, i) => ({
      ...seal,
      state: i < 2 ? ('pressed' as const) : ('empty' as const),
    }));
    expect(accents(preview({ ...shown, seals: half }))).toEqual([true, true, false, false, false]);
  });
  test('draws a ticket where it lies', () => {
    const { at } = read(preview({ ...shown, drum: [0.5] }));
    const row = Array.from({ length: WIDTH }, (_, x) => at(x, 582));
    expect(row.flatMap((colour, x) => (colour === 'a8281f' ? [x] : []))).toEqual([72 + 4 + 524]);
  });
  test('leaves out a title that it cannot write, and the engine’s mark of others', () => {
    const { at } = read(preview({ ...shown, title: '𠮷', hasMark: false }));
    for (let x = 72; x < 1128; x += 3) expect(at(x, 270)).toBe('fbfaf6');
    expect(at(76, 60)).toBe('fbfaf6');
  });
});
