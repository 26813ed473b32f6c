/** Faults as a table for a terminal, and as a file that a spreadsheet opens. */
import { utf8 } from '../../src/core/bytes.ts';
import { visible } from '../../src/core/errors.ts';
import { csvLine } from './csv.ts';
import { countsOf, type Expected, type Fault, type Found } from './fault.ts';
import type { Words } from './words.ts';

/** Faults that a terminal shows; the file has them all. */
const SHOWN = 20;

/** What is said of one of a closed set. */
function say<T extends { readonly kind: string }>(
  sayings: { readonly [K in T['kind']]: (of: Extract<T, { readonly kind: K }>) => string },
  of: T,
): string {
  return (sayings as unknown as Readonly<Record<string, (of: T) => string>>)[of.kind]?.(of) as string;
}

export const expectedWords = (words: Words, expected: Expected) => say(words.expected, expected);
export const foundWords = (words: Words, found: Found) => say(words.found, found);

/** A fault in one line: where, what was expected, what was found. */
function faultLine({ kind, place, expected, found }: Fault, words: Words): string {
  const { sheet, row, column } = place;
  const where = [
    words.atRow(sheet, row),
    ...(column === null ? [] : [words.atColumn(column.letters, column.title)]),
  ].join(' ');
  const { name } = words.faults[kind];
  return visible(`  ${words.faultAt(where, name, expectedWords(words, expected), foundWords(words, found))}`);
}

/** The counts of each kind, and the first faults. */
export function faultTable(faults: readonly Fault[], words: Words): string[] {
  const counts = countsOf(faults).map(
    ([kind, count]) => `  ${String(count).padStart(7)}  ${words.faults[kind].name}`,
  );
  const first = faults.slice(0, SHOWN).map((fault) => faultLine(fault, words));
  const more = faults.length - first.length;
  return [...counts, '', ...first, ...(more > 0 ? [`  ${words.more(more)}`] : [])];
}

/** All faults as CSV in UTF-8 with a byte order mark, without which spreadsheets do not read Chinese. */
export function faultFile(faults: readonly Fault[], words: Words): Uint8Array {
  const lines = faults.map(({ kind, place: { sheet, row, column }, expected, found }) =>
    csvLine(
      [
        sheet ?? '',
        row,
        column?.letters ?? '',
        column?.title ?? '',
        words.faults[kind].name,
        expectedWords(words, expected),
        foundWords(words, found),
        words.faults[kind].mend,
      ].map((cell) => (typeof cell === 'string' ? visible(cell) : cell)),
    ),
  );
  return utf8(`\ufeff${csvLine(words.columns)}${lines.join('')}`);
}
