/** A page that a receipt carries, checked by itself (spec, section 7). */
import { fromHex, utf8 } from './bytes.ts';
import type { Commitment } from './commitment.ts';
import { MingqianError } from './errors.ts';
import { count, digest, type Seen, text as textValue } from './findings.ts';
import { parseRows, type Rows } from './list.ts';
import { leafHash, pathLength, verifyInclusion } from './merkle.ts';
import { PAGE_ROWS, pageHeader, rowsOnPage } from './pages.ts';
import type { ReceiptPage } from './receipt.ts';

/** What a receipt is called in errors. */
export const RECEIPT = 'receipt';

export interface CheckedPage {
  readonly index: number;
  readonly rows: Rows;
  readonly firstTicket: number;
}

/** @param page which page of the list it is about */
export function refuse(
  code: 'receipt.pages' | 'receipt.proof' | 'page.form',
  message: string,
  page: number,
  seen: Seen,
): never {
  throw new MingqianError(code, message, { file: RECEIPT, page }, seen);
}

/** One page by itself: its proof, its header, its rows. @throws MingqianError `receipt.proof`, `page.form` */
export async function checkPage(page: ReceiptPage, { list, method }: Commitment): Promise<CheckedPage> {
  const { index, text } = page;
  if (index >= list.pages)
    refuse('receipt.proof', `expected a page below ${list.pages}, found ${index}`, index, {
      expected: { kind: 'most', of: 'pages', count: list.pages },
    });
  const length = pathLength(index, list.pages);
  if (page.path.length !== length)
    refuse(
      'receipt.proof',
      `page ${index}: expected a path of ${length} hashes, found ${page.path.length}`,
      index,
      { expected: count('hashes', length), found: count('hashes', page.path.length) },
    );
  const path = page.path.map((hex) => fromHex(hex, 32) as Uint8Array);
  const bytes = utf8(text);
  if (!verifyInclusion(leafHash(bytes), index, list.pages, path, fromHex(list.root, 32) as Uint8Array))
    refuse(
      'receipt.proof',
      `page ${index}: its path does not lead to the committed root ${list.root}`,
      index,
      { expected: digest('root', list.root) },
    );
  const header = text.slice(0, text.indexOf('\n') + 1);
  const firstTicket = Number(/ ticket ([1-9][0-9]{0,15})\n$/.exec(header)?.[1] ?? '0');
  if (!Number.isSafeInteger(firstTicket) || firstTicket < 1 || header !== pageHeader(index, firstTicket))
    refuse(
      'page.form',
      `page ${index}: expected its header, found ${JSON.stringify(header.slice(0, 80))}`,
      index,
      { found: textValue(header.slice(0, 80)) },
    );
  const rows = await parseRows(`${RECEIPT} page ${index}`, bytes, header.length, method, 2);
  const expected = rowsOnPage(index, list.rows);
  if (rows.rows !== expected)
    refuse('page.form', `page ${index}: expected ${expected} rows, found ${rows.rows}`, index, {
      expected: count('rows', expected),
      found: count('rows', rows.rows),
    });
  // Tickets from this page's first to T. Sums that pass 2^53 would round; differences below it do not.
  const remaining = list.tickets - firstTicket + 1;
  if (index === 0 && firstTicket !== 1)
    refuse('page.form', `page 0: expected to start at ticket 1, found ${firstTicket}`, 0, {
      expected: { kind: 'number', value: 1 },
      found: { kind: 'number', value: firstTicket },
    });
  // Where each row counts as one ticket, a header that says otherwise would show a ticket that nobody has.
  const firstRow = index * PAGE_ROWS + 1;
  if (method !== 'lottery' && firstTicket !== firstRow)
    refuse('page.form', `page ${index}: expected ticket ${firstRow}, its row, found ${firstTicket}`, index, {
      expected: { kind: 'number', value: firstRow },
      found: { kind: 'number', value: firstTicket },
    });
  if (rows.tickets > remaining)
    refuse(
      'page.form',
      `page ${index}: ${rows.tickets} tickets from ${firstTicket} pass the total ${list.tickets}`,
      index,
      { expected: { kind: 'most', of: 'tickets', count: remaining }, found: count('tickets', rows.tickets) },
    );
  if (index === list.pages - 1 && rows.tickets !== remaining)
    refuse(
      'page.form',
      `page ${index}: ${rows.tickets} tickets from ${firstTicket} do not end at the total ${list.tickets}`,
      index,
      { expected: count('tickets', remaining), found: count('tickets', rows.tickets) },
    );
  return { index, rows, firstTicket };
}

/** The tickets of row `i`, from 0: one in `ranking` and `queue`. */
export function ticketsOf({ method, values }: Rows, i: number): number {
  return method === 'lottery' ? (values[i] as number) : 1;
}
