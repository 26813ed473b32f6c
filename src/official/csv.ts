/** Comma-separated values, strictly (RFC 4180): read with the line on which each row begins, and written. */

/** A row, and the line of the file on which it begins, from 1. */
export interface CsvRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** What was expected where a text is no CSV. */
export type CsvExpected = 'a closing quotation mark' | 'a comma or the end of the line';

const QUOTED = /"([^"]*(?:""[^"]*)*)"/y;
const PLAIN = /[^",\r\n]*/y;
const LINE_END = /\r?\n/y;

/**
 * The rows of a text. Cells are taken as they stand, spaces too. A byte order mark, CRLF and a line end behind the last
 * row are accepted; a quotation mark inside a plain cell, one that is not closed, and anything behind a closing one are not.
 * @param fail told the line and what was expected there
 */
export function readCsv(text: string, fail: (line: number, expected: CsvExpected) => never): CsvRow[] {
  const rows: CsvRow[] = [];
  let at = text.startsWith('\ufeff') ? 1 : 0;
  let line = 1;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = at;
    const found = pattern.exec(text);
    if (found !== null) at = pattern.lastIndex;
    return found;
  };
  while (at < text.length) {
    const cells: string[] = [];
    const begins = line;
    for (;;) {
      if (text[at] === '"') {
        const cell = take(QUOTED)?.[1];
        if (cell === undefined) return fail(line, 'a closing quotation mark');
        line += cell.split('\n').length - 1;
        cells.push(cell.replaceAll('""', '"'));
      } else cells.push(take(PLAIN)?.[0] ?? '');
      if (text[at] !== ',') break;
      at++;
    }
    rows.push({ line: begins, cells });
    if (at === text.length) break;
    if (take(LINE_END) === null) return fail(line, 'a comma or the end of the line');
    line++;
  }
  return rows;
}

/** A row without its line end. Cells with a comma, a quotation mark or a line end are quoted. */
export function csvRow(cells: readonly string[]): string {
  return cells.map((cell) => (/[",\r\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)).join(',');
}
