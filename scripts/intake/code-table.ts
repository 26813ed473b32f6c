/** The office's table of codes: whose code is whose. Guards around its cells keep a spreadsheet from rounding them. */
import { utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { plain } from '../../src/typed/plain.ts';
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
  const refuse = (row: number, expected: string): never => {
    throw new MingqianError('usage', `expected ${expected}, found something else`, { file, line: row });
  };
  const text = decode(bytes)?.text ?? refuse(1, 'text in UTF-8, UTF-16 or GB 18030');
  const codes = new Map<string, string>();
  const taken = new Set<string>();
  for (const { row, cells, isTorn } of csvRows(text, separatorOf(text) ?? ',')) {
    const [code = '', person = '', ...more] = cells.map(plain);
    if (row === 1) {
      if (code !== HEADER[0] || person !== HEADER[1]) refuse(row, 'the columns code and person');
      continue;
    }
    if (isTorn || more.some((cell) => cell !== '') || person === '') refuse(row, 'a code and a person');
    if (code.length !== MADE_LENGTH || !hasCheckDigit(code))
      refuse(row, `a code of ${MADE_LENGTH} digits whose last is its check digit`);
    if (codes.has(person) || taken.has(code)) refuse(row, 'every code and every person once');
    codes.set(person, code);
    taken.add(code);
  }
  return codes;
}
