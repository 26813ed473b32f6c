/**
 * Makes src/pictures/noto-serif-sc-700.glyphs of the fonts' package, for whoever wants other characters: what a build draws with is that
 * file, so that nobody installs 87 MB of fonts for some pictures. `take-glyphs.ts <folder of the package's woff2 files>`: the
 * `files` of @fontsource/noto-serif-sc 5.3.0, of which those of weight 700 are read.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { create, type Font } from 'fontkitten';
import { type Contour, EM, type Glyph, writeGlyphs } from '../../src/pictures/glyph-file.ts';
import { ROOT } from '../root.ts';

/** The 6,763 characters of GB 2312 and its signs, ASCII, Latin-1 and the marks of typography. */
function* wanted(): Generator<number> {
  for (let code = 0x20; code < 0x7f; code++) yield code;
  for (let code = 0xa0; code < 0x100; code++) yield code;
  for (let code = 0x2010; code < 0x2040; code++) yield code;
  const decoder = new TextDecoder('gb18030');
  for (let row = 0xa1; row <= 0xf7; row++)
    for (let cell = 0xa1; cell <= 0xfe; cell++) {
      const [char = ''] = decoder.decode(Uint8Array.of(row, cell));
      // What GB 2312 leaves empty, later encodings put into private use.
      if (char !== '' && !/^[\p{Co}\ufffd]$/u.test(char)) yield char.codePointAt(0) as number;
    }
}

/** The font has 1000 units to the em: half of them are enough for letters of a hundred pixels. */
const scaled = (units: number): number => Math.round((units * EM) / 1000);

/** The outlines of a glyph, in whole units. */
function contoursOf(font: Font, code: number): Contour[] {
  const contours: { start: [number, number]; segments: number[][] }[] = [];
  for (const { command, args } of font.glyphForCodePoint(code).path.commands) {
    const points = args.map(scaled);
    if (command === 'moveTo') contours.push({ start: points as [number, number], segments: [] });
    else if (command !== 'closePath') contours.at(-1)?.segments.push(points);
    if (command === 'bezierCurveTo') throw new Error('expected outlines of TrueType');
  }
  return contours;
}

const [folder = ''] = process.argv.slice(2);
const glyphs = new Map<number, Glyph>();
const codes = new Set(wanted());
for (const name of readdirSync(folder)
  .filter((one) => one.endsWith('-700-normal.woff2'))
  .sort()) {
  const font = create(readFileSync(join(folder, name)));
  if (!('glyphForCodePoint' in font)) throw new Error(`${name} is a collection`);
  for (const code of font.characterSet)
    if (codes.has(code) && !glyphs.has(code))
      glyphs.set(code, {
        advance: scaled(font.glyphForCodePoint(code).advanceWidth),
        contours: contoursOf(font, code),
      });
}
const bytes = writeGlyphs(glyphs);
writeFileSync(join(ROOT, 'src/pictures/noto-serif-sc-700.glyphs'), bytes);
console.log(`${glyphs.size} glyphs, ${bytes.length} bytes`);
