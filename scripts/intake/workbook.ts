/** The sheets of an .xlsx workbook. Its cells are taken as they stand: nothing is trimmed, no number is rounded. */
import { MingqianError, messageOf } from '../../src/core/errors.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { refusedWords } from '../words/intake.ts';
import { type Cell, NumberCell } from './cell.ts';
import { withStillClock } from './still-clock.ts';

export interface WorkbookSheet {
  readonly name: string;
  /** Row n of the sheet is at n - 1; rows without anything are there too. */
  readonly rows: readonly (readonly Cell[])[];
}

const OPTIONS = { trim: false, parseNumber: (digits: string) => new NumberCell(digits) };

/** The beginning of a zip, which a workbook is. */
export function isWorkbook(bytes: Uint8Array): boolean {
  return bytes[0] === 0x50 && bytes[1] === 0x4b && bytes[2] === 3 && bytes[3] === 4;
}

/** The beginning of what Office wrote before 2007, and of a workbook with a password. */
export function isOldOffice(bytes: Uint8Array): boolean {
  return [0xd0, 0xcf, 0x11, 0xe0].every((byte, i) => bytes[i] === byte);
}

/** What the reader says of a sheet that is not there. */
interface NoSheet {
  readonly sheets: readonly string[];
}
const isNoSheet = (error: unknown): error is NoSheet =>
  error instanceof Error && 'sheets' in error && Array.isArray(error.sheets);

/**
 * The sheet of this name, or every sheet where no name is given.
 * @throws MingqianError `record.unreadable`, `record.limit`; `usage` where no sheet is called so
 */
export async function workbookSheets(
  file: string,
  bytes: Uint8Array,
  name: string | null,
): Promise<readonly WorkbookSheet[]> {
  // Loaded only where a workbook is read: every other command starts without it.
  const { readSheet } = await import('read-excel-file/node');
  const { formedRows, workbookForm } = await import('./workbook-form.ts');
  const { writtenAnew } = await import('./workbook-zip.ts');
  try {
    const written = await writtenAnew(file, bytes);
    const input = Buffer.from(written.buffer, written.byteOffset, written.length);
    const { names, sheets: forms, isFrom1904 } = await workbookForm(file, bytes, name);
    const sheets: WorkbookSheet[] = [];
    // Each by itself: of several that are read at once and one of which is damaged, what is wrong with another ends the program later.
    for (const title of names) {
      const read: unknown = await withStillClock(() => readSheet(input, title, OPTIONS));
      if (!Array.isArray(read)) throw new Error(`${JSON.stringify(title)} has no cells`);
      // The types of the package have `typeof Date` where a Date is meant.
      sheets.push({ name: title, rows: formedRows(read as Cell[][], forms.get(title), isFrom1904) });
    }
    return sheets;
  } catch (error) {
    if (error instanceof MingqianError) throw error;
    if (isNoSheet(error))
      return misuse(
        inBoth(refusedWords, (t) =>
          t.noSheet(
            JSON.stringify(name),
            error.sheets.map((one) => JSON.stringify(one)),
          ),
        ),
        { file },
      );
    // The reader goes deeper with every piece of a sheet.
    if (error instanceof Error && (error instanceof RangeError || error.cause instanceof RangeError))
      return misuse(
        inBoth(refusedWords, (t) => t.bookTooLarge),
        { file },
        'record.limit',
      );
    return misuse(
      inBoth(refusedWords, (t) => t.noBook(messageOf(error))),
      { file },
      'record.unreadable',
    );
  }
}
