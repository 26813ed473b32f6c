/** The office's table of codes: whose code is whose. Guards around its cells keep a spreadsheet from rounding them. */
import { utf8 } from '../../src/core/bytes.ts';
import { plain } from '../../src/typed/plain.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { type RefusedWords, refusedWords } from '../words/intake.ts';
import { hasCheckDigit } from './check-digit.ts';
import { csvRows, separatorOf } from './csv.ts';
import { decode } from './encoding.ts';
import { MADE_LENGTH } from './made-codes.ts';

const HEADER = ['code', 'person'] as const;

/** A cell that a spreadsheet keeps as text. */
const guarded = (text: string) => `"=""${text}"""`;

/** The codes by person, in the order in which they were made, as a file. */
export function codeTableFile(codes: ReadonlyMap<string, string>): Uint8Array {
  const rows = [...codes].map(([person, code]) => `${guarded(code)},${guarded(person)}\r\n`);
  return utf8(`\ufeff${HEADER.join(',')}\r\n${rows.join('')}`);
}

/**
 * The codes of a table by person. No error says any part of what it holds.
 * @throws MingqianError `usage`
 */
export function readCodeTable(file: string, bytes: Uint8Array): Map<string, string> {
  const refuse = (row: number, expected: (t: RefusedWords) => string): never =>
    misuse(
      inBoth(refusedWords, (t) => t.table(expected(t))),
      { file, line: row },
    );
  const text = decode(bytes)?.text ?? refuse(1, (t) => t.encodings);
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const { row, cells, isTorn } of csvRows(text, separatorOf(text) ?? ',')) {
    const [code = '', person = '', ...more] = cells.map(plain);
    if (row === 1) {
      if (code !== HEADER[0] || person !== HEADER[1]) refuse(row, (t) => t.tableHeader);
      continue;
    }
    // A quotation mark would end the guard around the cell when the table is written again.
    const isPerson = person !== '' && !person.includes('"');
    if (isTorn || more.some((cell) => cell !== '') || !isPerson) refuse(row, (t) => t.tableRow);
    if (code.length !== MADE_LENGTH || !hasCheckDigit(code)) refuse(row, (t) => t.tableCode(MADE_LENGTH));
    if (codes.has(person) || taken.has(code)) refuse(row, (t) => t.tableOnce);
    codes.set(person, code);
    taken.add(code);
  }
  return codes;
}
