/**
 * A line of a published list, by itself: one of a few exact forms, or `other`. Nothing is passed over here because it is not understood.
 */
import { halfWidth } from '../../typed/plain.ts';
import { isName } from './names.ts';
import { type Stated, statementOf } from './statements.ts';

/** A column that a header may name. */
export type Column = 'rank' | 'ticket' | 'code' | 'name';

export interface LineRow {
  /** The numbers before the code, or all of them where there is no code: two at most. */
  readonly numbers: readonly number[];
  readonly code: string | null;
}

export type Line =
  | { readonly kind: 'blank' }
  /** @property mark of a page, stuck to the first row; @property name behind a row that is alone on its line */
  | {
      readonly kind: 'rows';
      readonly mark: number | null;
      readonly rows: readonly LineRow[];
      readonly name: string | null;
    }
  | { readonly kind: 'page'; readonly page: number; readonly pages: number | null }
  | { readonly kind: 'header'; readonly columns: readonly Column[] }
  | { readonly kind: 'statement'; readonly stated: readonly Stated[] }
  /** A row of a waiting list; `isGrown` where code and moment stand in one. */
  | { readonly kind: 'waiting'; readonly isGrown: boolean }
  /** A row of a list by points, which names people. */
  | { readonly kind: 'points' }
  | { readonly kind: 'other' };

/** Full-width digits, letters and signs as ASCII has them, and the spaces of a line as plain ones. */
export const plainLine = (text: string): string => halfWidth(text).replace(/[\t\f\u00a0\u3000]/g, ' ');

const BETWEEN = ' *[,;|\u3001] *| +';
const NEXT = new RegExp(BETWEEN, 'y');
/** Digits as cells hold them; spreadsheets put `="..."` or `'` around a code to keep its zeros. */
const CELL = /"=""([0-9]{1,13})"""|=?"'?([0-9]{1,13})"|'([0-9]{1,13})'?|([0-9]{1,13})/y;
const CODE_DIGITS = 13;
const MOST_NUMBER_DIGITS = 10;
/** Where a name may begin right behind a code, as PDFs have it. */
const NAME_BEGINS = /[\u4e00-\u9fff(]/y;

const at = (pattern: RegExp, text: string, place: number): RegExpExecArray | null => {
  pattern.lastIndex = place;
  return pattern.exec(text);
};

const MARK = /^- ?([0-9]{1,4}) ?-/;
const PAGES = [
  /^[-\u2013\u2014] ?([0-9]{1,4}) ?[-\u2013\u2014]$/,
  /^第 ?([0-9]{1,4}) ?页(?:[ ,/]*共 ?([0-9]{1,4}) ?页)?$/,
];

/** A text without these characters at its end. No pattern does this in time that grows as the text does. */
function withoutEnd(text: string, chars: string): string {
  let end = text.length;
  while (end > 0 && chars.includes(text[end - 1] as string)) end--;
  return text.slice(0, end);
}

/** What spreadsheets put behind a row, cell by cell. */
const CELL_ENDS = ' ,;|';

/** The rows of a line, or null. Requires text without white space at its ends. */
function rowsOf(line: string): Extract<Line, { kind: 'rows' }> | null {
  const mark = MARK.exec(line);
  const whole = mark === null ? line : line.slice(mark[0].length);
  const text = withoutEnd(whole.replace(/^ *(?:\| *)?/, ''), CELL_ENDS);
  const rows: LineRow[] = [];
  let numbers: number[] = [];
  let place = 0;
  let name: string | null = null;
  while (place < text.length) {
    const cell = at(CELL, text, place);
    const digits = cell?.slice(1).find((one) => one !== undefined);
    const end = place + (cell?.[0].length ?? 0);
    const next = at(NEXT, text, end);
    const isCode = digits?.length === CODE_DIGITS;
    const isGlued = isCode && at(NAME_BEGINS, text, end) !== null;
    const isCell = digits !== undefined && (end === text.length || next !== null || isGlued);
    if (!isCell || (!isCode && digits.length > MOST_NUMBER_DIGITS)) return namedRow();
    if (!isCode && numbers.push(Number(digits)) > 2) return namedRow();
    place = end + (next?.[0].length ?? 0);
    if (!isCode) continue;
    rows.push({ numbers, code: digits });
    numbers = [];
    if (rows.length === 1) name = text.slice(place);
  }
  if (rows.length === 0 && numbers.length > 0 && mark === null)
    return { kind: 'rows', mark: null, rows: [{ numbers, code: null }], name: null };
  return rows.length > 0 && numbers.length === 0
    ? { kind: 'rows', mark: pageOf(mark), rows, name: null }
    : namedRow();

  /** The first row with all behind it as its name, if it can be one. */
  function namedRow(): Extract<Line, { kind: 'rows' }> | null {
    const [first] = rows;
    if (first === undefined || name === null || !isName(name)) return null;
    return { kind: 'rows', mark: pageOf(mark), rows: [first], name };
  }
}

const pageOf = (match: RegExpExecArray | null): number | null => (match === null ? null : Number(match[1]));

const HEADS: Readonly<Record<Column, readonly string[]>> = {
  rank: ['序号', '编号', '名次', '次序', '中签序号', '排序', 'rank', 'no.', 'no'],
  ticket: ['摇号基数序号', '基数序号', '中签基数序号', '摇号序号', '中签号', '号', 'ticket', 'ticket number'],
  code: ['申请编码', '中签编码', '中签申请编码', '编码', 'code', 'application code'],
  name: ['单位名称', '企业名称', '名称', '姓名', 'name'],
};
const COLUMN_OF = new Map(
  Object.entries(HEADS).flatMap(([column, heads]) => heads.map((head) => [head, column as Column] as const)),
);
const HEAD = new RegExp(
  `"?(${[...COLUMN_OF.keys()]
    .sort((a, b) => b.length - a.length)
    .map((head) => head.replace('.', '\\.'))
    .join('|')})"?(?:(?:${BETWEEN})|$)`,
  'iy',
);
/** Columns in the order in which rows have them. */
const ORDER: readonly Column[] = ['rank', 'ticket', 'code', 'name'];

function headerOf(line: string): readonly Column[] | null {
  const text = withoutEnd(line.replace(/^\| */, ''), CELL_ENDS);
  const columns: Column[] = [];
  for (let place = 0; place < text.length; ) {
    const match = at(HEAD, text, place);
    const column = COLUMN_OF.get(match?.[1]?.toLowerCase() ?? '');
    if (match === null || column === undefined) return null;
    columns.push(column);
    place += match[0].length;
  }
  // Where rows stand side by side, so do their heads.
  const again = columns.indexOf(columns[0] as Column, 1);
  const first = again === -1 ? columns : columns.slice(0, again);
  const isSame = columns.every((column, i) => column === first[i % first.length]);
  const isOrdered = first.every(
    (column, i) => i === 0 || ORDER.indexOf(first[i - 1] as Column) < ORDER.indexOf(column),
  );
  return first.length > 0 && columns.length % first.length === 0 && isSame && isOrdered ? first : null;
}

const MOMENT = '[0-9]{4}-[0-9]{2}-[0-9]{2} [0-9]{2}:[0-9]{2}:[0-9]{2}(?:\\.[0-9]{1,3})?';
const WAITING = new RegExp(
  `^[0-9]{1,10}(?:${BETWEEN})(?:[0-9]{13}(${BETWEEN})?${MOMENT}|(${MOMENT})(?:${BETWEEN})[0-9]{13})$`,
);

/** A masked or whole number of a paper beside a code, or a header that names such numbers. */
function isOfPoints(line: string): boolean {
  const code = line.search(/[0-9]{13}/);
  const behind = code === -1 ? '' : line.slice(code + CODE_DIGITS);
  return /[0-9]{2}\*{2}|[0-9]{17}[0-9Xx]/.test(behind) || /证件号码|总积分/.test(line);
}

/** Characters of a line that is no row, at most: none of the forms below is as long. */
const MOST = 200;

/** What a line is. Requires half-width text (`plainLine`). A line of cells in which nothing stands is blank. */
export function lineOf(whole: string): Line {
  const line = withoutEnd(whole.replace(/^ +/, ''), ' ');
  if (withoutEnd(line, CELL_ENDS) === '') return { kind: 'blank' };
  const rows = rowsOf(line);
  if (rows !== null) return rows;
  const waiting = WAITING.exec(line);
  if (waiting !== null)
    return { kind: 'waiting', isGrown: waiting[1] === undefined && waiting[2] === undefined };
  if (/轮候(?:序号|时间)/.test(line)) return { kind: 'waiting', isGrown: false };
  if (isOfPoints(line)) return { kind: 'points' };
  if (line.length > MOST) return { kind: 'other' };
  for (const pattern of PAGES) {
    const [, page, pages] = pattern.exec(line) ?? [];
    if (page !== undefined)
      return { kind: 'page', page: Number(page), pages: pages === undefined ? null : Number(pages) };
  }
  const columns = headerOf(line);
  if (columns !== null) return { kind: 'header', columns };
  const stated = statementOf(line);
  return stated === null ? { kind: 'other' } : { kind: 'statement', stated };
}
