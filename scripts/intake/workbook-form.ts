/**
 * What stands in the files of a workbook and its reader passes over: which cells are merged, which formulas nobody has computed or
 * have an error, how far its cells reach, and from which day its dates are counted (ECMA-376, part 1, 18.2.28, 18.3.1.4, 18.3.1.40, 18.3.1.55).
 */
import { type FileEntry, Uint8ArrayReader, ZipReader } from '@zip.js/zip.js';
import { inBoth, Misuse } from '../terminal/misuse.ts';
import { type RefusedWords, refusedWords } from '../words/intake.ts';
import { type Cell, Hole } from './cell.ts';
import { partOf } from './workbook-zip.ts';

/** A rectangle of cells, both corners within it, from 0. */
interface Range {
  readonly rows: readonly [first: number, last: number];
  readonly columns: readonly [first: number, last: number];
}

interface SheetForm {
  readonly merged: readonly Range[];
  /** Cells with a formula and no value, `B3`. */
  readonly uncomputed: readonly (readonly [row: number, column: number])[];
  /** Cells with a formula's error, `#N/A`, of which the reader makes nothing. */
  readonly errors: readonly (readonly [row: number, column: number, text: string])[];
}

export interface WorkbookForm {
  /** The names of the sheets of cells, in the workbook's order: the one that was asked for, or all. */
  readonly names: readonly string[];
  /** By the sheet's name: those that were asked for. */
  readonly sheets: ReadonlyMap<string, SheetForm>;
  /** Whether dates are counted from 1904, and it says so in the word that the reader does not know. */
  readonly isFrom1904: boolean;
}

/** Cells from the first to the last, at most: the reader fills every one between with nothing. */
const MOST_CELLS = 40_000_000;
/** Rows and columns of a sheet, at most, as spreadsheets have them. */
const [MOST_ROWS, MOST_COLUMNS] = [1_048_576, 16_384];

// Within a tag no other begins: what is looked for in one is looked for no further, whatever a damaged file has.
const P = '(?:[A-Za-z_][\\w.-]*:)?';
/** Where a row or a cell says it is; what it says instead, where that is no place. */
const PLACED = new RegExp(
  `<${P}(?:c|row)\\s[^<>]*?\\br\\s*=\\s*["'](?:([A-Z]{0,3})([1-9][0-9]{0,6})["']|([^<>"']*))`,
  'g',
);
const FORMULA = new RegExp(
  `<${P}c\\s([^<>]*)>\\s*<${P}f\\b[^<>]*?(?:/>|>[^<]*</${P}f>)\\s*(?:<${P}v\\b[^<>]*?(?:/>|>([^<]*)</${P}v>))?`,
  'g',
);
const VALUE = new RegExp(
  `<${P}c\\s([^<>]*)>\\s*(?:<${P}f\\b[^<>]*?(?:/>|>[^<]*</${P}f>)\\s*)?<${P}v\\b[^<>]*>([^<]*)<`,
  'g',
);
// Most sheets have neither, and looking for them cell by cell takes longer than for these.
const ANY_FORMULA = new RegExp(`<${P}f[\\s/>]`);
const ANY_ERROR = /\st\s*=\s*["']e["']/;
const PLACE = /\br\s*=\s*["']([A-Z]{1,3})([0-9]{1,7})["']/;
const MERGED = new RegExp(
  `<${P}mergeCell\\s[^<>]*?\\bref=["']([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})["']`,
  'g',
);
const SHEET = new RegExp(`<${P}sheet\\s([^<>]*)>`, 'g');
const RELATION = new RegExp(`<${P}Relationship\\s([^<>]*)>`, 'g');
/** Sheets without cells (18.3.1.12, 18.3.1.34). */
const CELLLESS = /\/(?:chartsheet|dialogsheet)$/;
const BOOK = new RegExp(`<${P}workbookPr\\s([^<>]*)>`);

const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

/** The value of an attribute, or null. @param name without its prefix */
function attribute(attributes: string, name: string): string | null {
  const match = new RegExp(`(?:^|[\\s:])${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)')`).exec(attributes);
  const text = match?.[1] ?? match?.[2] ?? null;
  return (
    text?.replace(/&(?:#x([0-9a-f]{1,6})|#([0-9]{1,7})|([a-z]+));/gi, (all, hex, decimal, named) => {
      if (named !== undefined) return ENTITIES[named] ?? all;
      const point = Number(hex === undefined ? decimal : `0x${hex}`);
      return point > 0x10_ffff ? all : String.fromCodePoint(point);
    }) ?? null
  );
}

/** A text in which a workbook writes what XML cannot hold as `_x000D_` (22.9.2.19). */
const plainText = (text: string): string =>
  text.replace(/_x([0-9a-f]{4})_/gi, (_, hex) => String.fromCharCode(Number(`0x${hex}`)));

/** A text of a damaged file as it is told, which may be as long as the file. */
const quoted = (text: string): string => JSON.stringify(text.slice(0, 40));

/** A column's index from 0. */
const columnOf = (letters: string) =>
  [...letters].reduce((index, letter) => index * 26 + letter.charCodeAt(0) - 0x40, 0) - 1;

const tooLarge = (file: string, say: (t: RefusedWords) => string): Misuse =>
  new Misuse(inBoth(refusedWords, say), { file }, 'record.limit');
const unreadable = (file: string, reason: string): Misuse =>
  new Misuse(
    inBoth(refusedWords, (t) => t.noBook(reason)),
    { file },
    'record.unreadable',
  );

/** The text of a file in a workbook, or null where there is none. */
async function textAt(file: string, entries: ReadonlyMap<string, FileEntry>, path: string) {
  const entry = entries.get(path);
  if (entry === undefined) return null;
  return new TextDecoder().decode(await partOf(file, entry));
}

function formOf(file: string, xml: string): SheetForm {
  let [rows, columns] = [0, 0];
  for (const [, letters = '', row = '', otherwise] of xml.matchAll(PLACED)) {
    // The reader takes more for a place than is one, and fills all that lies before it.
    if (otherwise !== undefined) throw unreadable(file, `a cell is at ${quoted(otherwise)}`);
    rows = Math.max(rows, Number(row));
    columns = Math.max(columns, columnOf(letters) + 1);
  }
  if (rows > MOST_ROWS || columns > MOST_COLUMNS || rows * columns > MOST_CELLS)
    throw tooLarge(file, (t) => t.cellsTooMany(rows, columns));
  const uncomputed = [...(ANY_FORMULA.test(xml) ? xml.matchAll(FORMULA) : [])].flatMap(
    ([, attributes = '', value]) => {
      const place = PLACE.exec(attributes);
      // A text that was computed and is empty is a value: `t="str"`.
      const isEmptyText = value === '' && attribute(attributes, 't') === 'str';
      if (place === null || (value !== undefined && value !== '') || isEmptyText) return [];
      return [[Number(place[2]) - 1, columnOf(place[1] ?? '')] as const];
    },
  );
  const errors = [...(ANY_ERROR.test(xml) ? xml.matchAll(VALUE) : [])].flatMap(
    ([, attributes = '', text = '']) => {
      if (attribute(attributes, 't') !== 'e') return [];
      const place = PLACE.exec(attributes);
      return place === null ? [] : [[Number(place[2]) - 1, columnOf(place[1] ?? ''), text] as const];
    },
  );
  const merged = [...xml.matchAll(MERGED)].map(
    ([, left = '', top = '', right = '', bottom = '']): Range => ({
      rows: [Number(top) - 1, Number(bottom) - 1],
      columns: [columnOf(left), columnOf(right)],
    }),
  );
  return { merged, uncomputed, errors };
}

/**
 * The form of a workbook. A sheet whose file is not where the workbook says has none: the reader finds nothing there either.
 * @param name the only sheet to be looked at, or null for all
 * @throws MingqianError `record.limit`, `record.unreadable`
 */
export async function workbookForm(
  file: string,
  bytes: Uint8Array,
  name: string | null,
): Promise<WorkbookForm> {
  const reader = new ZipReader(new Uint8ArrayReader(bytes), { useWebWorkers: false });
  const files = (await reader.getEntries()).filter((entry): entry is FileEntry => !entry.directory);
  const entries = new Map(files.map((entry) => [entry.filename, entry]));
  const book = (await textAt(file, entries, 'xl/workbook.xml')) ?? '';
  const relations = (await textAt(file, entries, 'xl/_rels/workbook.xml.rels')) ?? '';
  const related = new Map(
    [...relations.matchAll(RELATION)].map(([, one = '']) => [attribute(one, 'Id'), one]),
  );
  const names = new Set(name === null ? [] : [name]);
  const sheets = new Map<string, SheetForm>();
  for (const [, one = ''] of book.matchAll(SHEET)) {
    const title = plainText(attribute(one, 'name') ?? '');
    const relation = related.get(attribute(one, 'id')) ?? '';
    if (name !== null ? title !== name : CELLLESS.test(attribute(relation, 'Type') ?? '')) continue;
    if (name === null) {
      if (names.has(title)) throw unreadable(file, `two sheets are called ${quoted(title)}`);
      names.add(title);
    }
    const target = attribute(relation, 'Target');
    if (target === null) continue;
    const path = target.startsWith('/') ? target.slice(1) : `xl/${target.replace(/^\.\//, '')}`;
    const xml = await textAt(file, entries, path);
    if (xml !== null) sheets.set(title, formOf(file, xml));
  }
  return {
    names: [...names],
    sheets,
    isFrom1904: attribute(BOOK.exec(book)?.[1] ?? '', 'date1904') === 'true',
  };
}

/** Days from the first day of dates counted from 1900 to that of those from 1904. */
const LATER = 1462 * 24 * 3_600_000;

/** The rows of a sheet with what its reader passed over: holes where nothing is to be read, and dates from their own first day. */
export function formedRows(
  rows: readonly (readonly Cell[])[],
  form: SheetForm | undefined,
  isFrom1904: boolean,
): Cell[][] {
  const formed = rows.map((cells) =>
    cells.map((cell) => (isFrom1904 && cell instanceof Date ? new Date(cell.getTime() + LATER) : cell)),
  );
  const width = formed.reduce((most, cells) => Math.max(most, cells.length), 0);
  for (const [row, column] of form?.uncomputed ?? []) {
    const cells = formed[row];
    if (cells !== undefined) cells[column] = new Hole('uncomputed');
  }
  for (const [row, column, text] of form?.errors ?? []) {
    const cells = formed[row];
    if (cells !== undefined) cells[column] = text;
  }
  let inMerged = 0;
  for (const merged of form?.merged ?? []) {
    const [top, left] = [merged.rows[0], merged.columns[0]];
    const [bottom, right] = [
      Math.min(merged.rows[1], formed.length - 1),
      Math.min(merged.columns[1], width - 1),
    ];
    // Merged cells share none, so that there are no more of them than cells.
    inMerged += Math.max(0, bottom - top + 1) * Math.max(0, right - left + 1);
    if (inMerged > formed.length * width) throw new Error('merged cells lie over one another');
    for (let row = top; row <= bottom; row++)
      for (let column = left; column <= right; column++)
        if (row !== top || column !== left) (formed[row] as Cell[])[column] = new Hole('merged');
  }
  return formed;
}
