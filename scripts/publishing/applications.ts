/**
 * The publisher's applications, in any order, made into the list: sorted, without duplicates, and without
 * anything that looks like personal data (spec, section 2).
 */
import { fromUtf8, utf8 } from '../../src/core/bytes.ts';
import { MingqianError } from '../../src/core/errors.ts';
import { isCode, LIST_HEADER, type Method } from '../../src/core/list.ts';
import { personalData } from './personal-data.ts';

const LF = 0x0a;

/** A value that may be personal: enough to find it by, not enough to publish it in a log. */
function masked(value: string): string {
  return value.length <= 4
    ? '*'.repeat(value.length)
    : `${value.slice(0, 2)}${'*'.repeat(value.length - 4)}${value.slice(-2)}`;
}

function checkHeader(file: string, header: string, method: Method): void {
  const expected = LIST_HEADER[method];
  if (header === expected) return;
  const known = expected.split(',');
  const strange = header
    .replace(/^\uFEFF/, '')
    .split(',')
    .find((column) => !known.includes(column.trim()));
  const place = { file, line: 1 };
  if (strange !== undefined && !header.startsWith('\uFEFF') && !header.endsWith('\r'))
    throw new MingqianError(
      'list.personal',
      `column ${JSON.stringify(strange)} is not the protocol's: expected ${expected}, found ${header}; publish no more than the protocol needs`,
      place,
    );
  throw new MingqianError(
    'list.header',
    `expected ${JSON.stringify(expected)} and LF, found ${JSON.stringify(header)}`,
    place,
  );
}

/**
 * The list's bytes from applications in any order. Only the order is mended: every row must already be as section 2 has
 * it, which the list's own parser checks on what this returns.
 * @throws MingqianError `list.header`, `list.row`, `list.code`, `list.duplicate`, `list.personal`
 */
export function listFromApplications(file: string, bytes: Uint8Array, method: Method): Uint8Array {
  const lf = bytes.indexOf(LF);
  const head = bytes.subarray(0, lf === -1 ? bytes.length : lf);
  const header = fromUtf8(head);
  if (header === null)
    throw new MingqianError('list.header', `expected ${JSON.stringify(LIST_HEADER[method])} in ASCII`, {
      file,
      line: 1,
    });
  checkHeader(file, header, method);
  if (lf === -1 || bytes.at(-1) !== LF)
    throw new MingqianError('list.row', 'expected a final LF, found the end of the file', { file });

  const text = new TextDecoder('utf-8', { fatal: false }).decode(bytes.subarray(lf + 1));
  const rows = text.slice(0, -1).split('\n');
  if (text === '')
    throw new MingqianError('list.row', 'expected at least one row, found none', { file, line: 2 });
  const codes = rows.map((row, i) => checkedCode(file, row, i + 2));
  const order = Uint32Array.from(rows, (_, i) => i).sort((a, b) => {
    const [left, right] = [codes[a] as string, codes[b] as string];
    return left < right ? -1 : left > right ? 1 : a - b;
  });
  for (let i = 1; i < order.length; i++) {
    const [above, here] = [order[i - 1] as number, order[i] as number];
    if (codes[above] === codes[here])
      throw new MingqianError('list.duplicate', `code ${codes[here]} stands already on line ${above + 2}`, {
        file,
        line: here + 2,
      });
  }
  return utf8(`${header}\n${Array.from(order, (i) => `${rows[i]}\n`).join('')}`);
}

/** The code of a row, refused where it is personal data or no code. */
function checkedCode(file: string, row: string, line: number): string {
  const comma = row.indexOf(',');
  const code = comma === -1 ? row : row.slice(0, comma);
  const personal = personalData(code);
  if (personal !== null)
    throw new MingqianError(
      'list.personal',
      `expected an application code, found what looks like ${personal}: ${masked(code)}`,
      {
        file,
        line,
      },
    );
  if (comma === -1 || !isCode(code))
    throw new MingqianError(
      'list.code',
      `expected a code [0-9A-Z][0-9A-Z-]{0,31} and a comma, found ${JSON.stringify(row.slice(0, 80))}`,
      {
        file,
        line,
      },
    );
  return code;
}
