/** Words drawn with the outlines of one font. */
import { type Canvas, type Colour, cornersOf, fill, type Point } from './canvas.ts';
import { EM, type Glyph, readGlyphs } from './glyph-file.ts';
// As a `data:` address in the bundle: pages are made where no file of the sources is beside them.
import packed from './noto-serif-sc-700.glyphs?url&inline';

let font: ((code: number) => Glyph | undefined) | undefined;

function glyphOf(char: string): Glyph | undefined {
  const base64 = packed.slice(packed.indexOf(',') + 1);
  font ??= readGlyphs(Uint8Array.from(atob(base64), (one) => one.charCodeAt(0)));
  return font(char.codePointAt(0) as number);
}

/** Whether every character has an outline: a box in the place of a name would be worse than no name. */
export const canWrite = (text: string): boolean => [...text].every((char) => glyphOf(char) !== undefined);

/** How wide a text is, in pixels. @param size of an em, in pixels */
export const widthOf = (text: string, size: number): number =>
  [...text].reduce((sum, char) => sum + ((glyphOf(char)?.advance ?? 0) * size) / EM, 0);

/** Writes a line. @param at the left end of its baseline */
export function write(canvas: Canvas, text: string, [x, y]: Point, size: number, colour: Colour): void {
  let left = x;
  const shape: Point[][] = [];
  for (const char of text) {
    const glyph = glyphOf(char);
    if (glyph === undefined) continue;
    const from = left;
    for (const contour of glyph.contours)
      shape.push(cornersOf(contour, ([px, py]) => [from + (px * size) / EM, y - (py * size) / EM]));
    left += (glyph.advance * size) / EM;
  }
  fill(canvas, shape, colour);
}

/** Pieces between which a line may end: behind a Chinese character or a space, never before a closing mark or behind an opening one. */
const PIECES =
  /[（《“‘]*(?:[\p{Script=Han}\u3000-\u303f\uff00-\uffef]|[^\s\p{Script=Han}\u3000-\u303f\uff00-\uffef]+)[、。，：；！？）》”’]*\s*|\s+/gu;
const wordsOf = (text: string): readonly string[] => text.match(PIECES) ?? [];

/** A text in lines of at most this width; a word that is longer has one for itself. */
export function wrapped(text: string, size: number, width: number): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of wordsOf(text)) {
    if (line !== '' && widthOf((line + word).trimEnd(), size) > width) {
      lines.push(line.trimEnd());
      line = '';
    }
    line += word;
  }
  return line === '' ? lines : [...lines, line.trimEnd()];
}
