import { inBoth, misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/intake.ts';
import { type Cell, isBlank } from './cell.ts';
import { csvRows, type Separator, separatorOf } from './csv.ts';
import { decode, type Encoding } from './encoding.ts';
import { isOldOffice, isWorkbook, workbookSheets } from './workbook.ts';

export interface SheetRow {
  /** As the spreadsheet counts it, from 1. */
  readonly row: number;
  readonly cells: readonly Cell[];
  /** Quotation marks in it do not match. */
  readonly isTorn: boolean;
}

/** How a file of text was read. */
export interface TextForm {
  readonly encoding: Encoding;
  readonly separator: Separator;
}

export interface Sheet {
  /** Null in a file of text. */
  readonly name: string | null;
  /** Null in a workbook. */
  readonly form: TextForm | null;
  /** The rows from the first on; can be gone through again. */
  rows(): Iterable<SheetRow>;
}

function* numbered(rows: readonly (readonly Cell[])[]): Generator<SheetRow> {
  for (const [i, cells] of rows.entries()) yield { row: i + 1, cells, isTorn: false };
}

function textSheet(file: string, bytes: Uint8Array): Sheet {
  const decoded = decode(bytes);
  if (decoded === null)
    return misuse(
      inBoth(refusedWords, (t) => t.neither),
      { file },
      'record.unreadable',
    );
  const { text, encoding } = decoded;
  const separator = separatorOf(text);
  if (separator === null)
    return misuse(
      inBoth(refusedWords, (t) => t.separators),
      { file },
      'record.unreadable',
    );
  return { name: null, form: { encoding, separator }, rows: () => csvRows(text, separator) };
}

/** Whether anything stands on a sheet. */
const isFilled = (rows: readonly (readonly Cell[])[]) =>
  rows.some((cells) => cells.some((cell) => !isBlank(cell)));

/**
 * The sheets of a file on which something stands. A file of text is one.
 * @param name the only sheet to be read, or null for all
 * @throws MingqianError `record.unreadable`, `usage`
 */
export async function sheetsOf(
  file: string,
  bytes: Uint8Array,
  name: string | null,
): Promise<readonly Sheet[]> {
  if (isOldOffice(bytes))
    misuse(
      inBoth(refusedWords, (t) => t.oldOffice),
      { file },
      'record.unreadable',
    );
  if (!isWorkbook(bytes)) return [textSheet(file, bytes)];
  const sheets = await workbookSheets(file, bytes, name);
  return sheets
    .filter(({ rows }) => name !== null || isFilled(rows))
    .map((sheet) => ({ name: sheet.name, form: null, rows: () => numbered(sheet.rows) }));
}

/**
 * The one sheet of a file that a mapping is about.
 * @throws MingqianError `record.unreadable`; `usage` where there are several and none is named
 */
export async function oneSheet(file: string, bytes: Uint8Array, name: string | null): Promise<Sheet> {
  const sheets = await sheetsOf(file, bytes, name);
  const [first] = sheets;
  if (first === undefined || sheets.length > 1)
    return misuse(
      inBoth(refusedWords, (t) =>
        first === undefined
          ? t.empty
          : t.sheets(
              sheets.length,
              sheets.map((sheet) => JSON.stringify(sheet.name)),
            ),
      ),
      { file },
    );
  return first;
}
