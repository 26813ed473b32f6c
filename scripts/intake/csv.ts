/** Rows of cells in text, as spreadsheets save them (RFC 4180, with their separators and line ends), and such text for them. */

export const SEPARATORS = [',', '\t', ';'] as const;
export type Separator = (typeof SEPARATORS)[number];

/** A row as the spreadsheet counts it, from 1: a cell may have several lines. */
export interface CsvRow {
  readonly row: number;
  readonly cells: readonly string[];
  /** A quotation mark is not closed, or something stands behind one that is. */
  readonly isTorn: boolean;
}

/** Lines in which separators are counted: titles may stand above the header. */
const LOOKED_AT = 20;

/** What separates the cells, or null where it cannot be told. Text of one column has a comma. */
export function separatorOf(text: string): Separator | null {
  // What stands between quotation marks separates nothing, nor ends a line.
  const bare = text
    .slice(0, 1 << 16)
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r\n|\r|\n/)
    .slice(0, LOOKED_AT);
  const counts = SEPARATORS.map((separator) =>
    Math.max(...bare.map((line) => line.split(separator).length - 1)),
  );
  const most = Math.max(...counts);
  if (most === 0) return ',';
  const found = SEPARATORS.filter((_, i) => counts[i] === most);
  return found.length === 1 ? (found[0] as Separator) : null;
}

/** Where the line that begins at `from` ends, and where the next one begins. */
function lineEnd(text: string, from: number): { readonly end: number; readonly next: number } {
  for (let at = from; at < text.length; at++) {
    const char = text.charCodeAt(at);
    if (char === 0x0a) return { end: at, next: at + 1 };
    if (char === 0x0d) return { end: at, next: text.charCodeAt(at + 1) === 0x0a ? at + 2 : at + 1 };
  }
  return { end: text.length, next: text.length };
}

/** A row with quotation marks in it, from `begins` on, and where the next one begins. */
function quotedRow(text: string, begins: number, separator: Separator) {
  const cells: string[] = [];
  let isTorn = false;
  let at = begins;
  for (;;) {
    let cell = '';
    const isQuoted = text[at] === '"';
    if (isQuoted) {
      for (at++; ; ) {
        const close = text.indexOf('"', at);
        if (close === -1) {
          cells.push(cell + text.slice(at));
          return { cells, isTorn: true, next: text.length };
        }
        cell += text.slice(at, close);
        at = close + 1;
        if (text[at] !== '"') break;
        cell += '"';
        at++;
      }
    }
    const from = at;
    // No further than the cell goes: to look for the end of the line from each cell takes the square of a long line.
    while (at < text.length && text[at] !== separator && text[at] !== '\n' && text[at] !== '\r') at++;
    const rest = text.slice(from, at);
    if (isQuoted && rest.trim() !== '') isTorn = true;
    cells.push(isQuoted ? cell + rest.trim() : rest);
    if (text[at] !== separator) return { cells, isTorn, next: lineEnd(text, at).next };
    at++;
  }
}

/** Every row of the text, in order. The end of the last line begins no further row. */
export function* csvRows(text: string, separator: Separator): Generator<CsvRow> {
  let at = 0;
  for (let row = 1; at < text.length; row++) {
    const { end, next } = lineEnd(text, at);
    const line = text.slice(at, end);
    if (!line.includes('"')) {
      yield { row, cells: line.split(separator), isTorn: false };
      at = next;
      continue;
    }
    const quoted = quotedRow(text, at, separator);
    yield { row, cells: quoted.cells, isTorn: quoted.isTorn };
    at = quoted.next;
  }
}

/** What a spreadsheet would compute where it stands in front; those of East Asia take it in full width too. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** One line of text for spreadsheets: no cell is ever taken for a formula. */
export function csvLine(cells: readonly (string | number)[]): string {
  const written = cells.map((cell) => {
    const text = typeof cell === 'string' && FORMULA.test(cell) ? `'${cell}` : String(cell);
    return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
