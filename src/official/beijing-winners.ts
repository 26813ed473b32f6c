/**
 * Winners as they were published: a CSV, a list with one ticket or code a line, or text copied from the official PDF, in
 * which rows are `rank ticket code` with names behind them and page marks (`-2-`) stuck to them.
 *
 * A row that is not understood must not vanish, for then a list with one winner more would seem the same. So every digit is
 * accounted for: it belongs to a row, to a name behind a code, to a page mark or to a title; anything else is refused.
 */
import { OfficialError, shown } from './errors.ts';

/** A published row. What it does not say is null; all rows of a list say the same. */
export interface PublishedWinner {
  readonly rank: number | null;
  readonly ticket: number | null;
  readonly code: string | null;
  /** Where it begins, from 1. */
  readonly line: number;
}

/** What stands between numbers: spreadsheets also put `="..."` or `'` around a code to keep its zeros. */
const BETWEEN = String.raw`[\s,;|"'=\uff0c\uff1b\u3001]`;
/** Up to two numbers before 13 digits, none of them part of something longer. */
const ROW_WITH_CODE = new RegExp(
  `(?<![0-9.])(?:([0-9]{1,10})${BETWEEN}+)?(?:(?<![0-9.])([0-9]{1,10})${BETWEEN}+)?(?<![0-9.])([0-9]{13})(?![0-9A-Za-z.*])`,
  'g',
);
const ROW_OF_NUMBERS = new RegExp(`^["']?([0-9]{1,10})["']?(?:${BETWEEN}+([0-9]{1,10})["']?)?[,;|]?$`);
/** A page's number on a line of its own. */
const PAGE_LINE =
  /^(?:[-\u2013\u2014]\s*[0-9]{1,4}\s*[-\u2013\u2014]|[0-9]{1,4}|第\s*[0-9]{1,4}\s*页.{0,12})$/;
/** What may stand before a line's first row: a page mark. */
const BEFORE_ROW = new RegExp(`^${BETWEEN}*(?:-[0-9]{1,4}-)?${BETWEEN}*$`);
/** Digits of any script, asterisks and powers of ten, in numbers that no name has. */
const LOST_NUMBER = /\p{Nd}[\p{Nd}*\s]{5,}\p{Nd}|\p{Nd}[eE][+]?\p{Nd}|\p{Nd}\*+/u;
const DIGIT = /\p{Nd}/u;
const LETTER = /\p{L}/u;
/** How a row begins, whatever it goes on with. */
const LIKE_A_ROW = new RegExp(String.raw`^\W*\p{Nd}+\s*(?:${BETWEEN}\s*\p{Nd}|[,;|])`, 'u');

/**
 * @returns the rows in the order in which they stand there, at least one
 * @throws OfficialError `beijing.winners` where there is none, where a line holds numbers that are no row, or where a row says
 * more or less than the first one
 */
export function readWinners(text: string, file = 'the published winners'): PublishedWinner[] {
  const lines = halfWidth(text.replace(/^\ufeff/, '')).split(/\r\n|\r|\n/);
  const hasCodes = lines.some((line) => [...line.matchAll(ROW_WITH_CODE)].length > 0);
  const rows = hasCodes ? rowsWithCodes(lines, file) : rowsOfTickets(lines, file);
  if (rows.length === 0)
    throw new OfficialError('beijing.winners', {
      file,
      expected: 'codes of 13 digits or ticket numbers',
      found: 'none',
    });
  return rows;
}

/** Full-width digits, letters and signs as ASCII has them. */
const halfWidth = (text: string): string =>
  text.replace(/[\uff01-\uff5e]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0));

/**
 * `20,385` may be a ticket with a separator of thousands, or rank 20 and ticket 385. Where all rows look so, they are ranks and tickets
 * only if the ranks are 1 to n. @throws OfficialError `beijing.winners`
 */
function demandPlainNumbers(
  rows: readonly { readonly rank: number; readonly line: number }[],
  lines: readonly string[],
  file: string,
): void {
  const text = (line: number) => lines[line - 1] ?? '';
  if (!rows.every(({ line }) => /(?<![0-9])[1-9][0-9]{0,2},[0-9]{3}(?![0-9])/.test(text(line)))) return;
  const areAllRanks =
    new Set(rows.map(({ rank }) => rank)).size === rows.length &&
    rows.every(({ rank }) => rank >= 1 && rank <= rows.length);
  if (areAllRanks) return;
  const line = rows[0]?.line ?? 1;
  throw new OfficialError('beijing.winners', {
    file,
    line,
    expected: 'numbers without separators of thousands',
    found: shown(text(line).trim()),
  });
}

interface Found {
  readonly numbers: readonly number[];
  readonly code: string;
  readonly line: number;
}

function rowsWithCodes(lines: readonly string[], file: string): PublishedWinner[] {
  const found: Found[] = [];
  const refuse = (line: number, expected: string): never => {
    throw new OfficialError('beijing.winners', {
      file,
      line,
      expected,
      found: shown((lines[line - 1] ?? '').trim()),
    });
  };
  /** Whether a name stood behind the last code, which may go on on the next line. */
  let isNamed = false;
  /** The first line of nothing but a short number: the number of a page, where ranks show that no row is missing. */
  let pageLine: number | null = null;
  lines.forEach((whole, i) => {
    const line = i + 1;
    const text = whole.trim();
    const matches = [...whole.matchAll(ROW_WITH_CODE)];
    if (matches.length === 0) {
      if (!DIGIT.test(text)) return;
      if (PAGE_LINE.test(text)) {
        if (!text.includes('-')) pageLine ??= line;
        return;
      }
      const isWords = LETTER.test(text) && !LIKE_A_ROW.test(text) && !LOST_NUMBER.test(text);
      if (isWords && (found.length === 0 || isNamed)) return;
      refuse(line, 'a row with a code of 13 digits; a spreadsheet may have dropped zeros or rounded it');
    }
    let at = 0;
    for (const match of matches) {
      const between = whole.slice(at, match.index);
      const isFirst = at === 0;
      if (isFirst ? !BEFORE_ROW.test(between) : !isName(between))
        refuse(line, 'rank, ticket and code, in this order, and nothing else before the code');
      const [, first, second, code = ''] = match;
      found.push({ numbers: [first, second].filter((one) => one !== undefined).map(Number), code, line });
      at = match.index + match[0].length;
    }
    if (matches.length > 0) {
      const after = whole.slice(at);
      if (!isName(after))
        refuse(line, 'rank, ticket and code, in this order, and at most a name behind the code');
      isNamed = LETTER.test(after);
    }
  });
  const [first] = found;
  const other = found.find(({ numbers }) => numbers.length !== first?.numbers.length);
  if (other !== undefined)
    refuse(other.line, `as many numbers before the code as on line ${first?.line}: ${first?.numbers.length}`);
  const count = first?.numbers.length ?? 0;
  // One number alone is a rank where these count up from 1, and otherwise a ticket.
  const areRanks = count === 1 && found.every(({ numbers }, i) => numbers[0] === i + 1);
  if (count === 2)
    demandPlainNumbers(
      found.map(({ numbers, line }) => ({ rank: numbers[0] as number, line })),
      lines,
      file,
    );
  if (pageLine !== null && count !== 2 && !areRanks) refuse(pageLine, 'a row with a code of 13 digits');
  return found.map(({ numbers, code, line }) => ({
    rank: (count === 2 || areRanks ? numbers[0] : undefined) ?? null,
    ticket: (count === 2 ? numbers[1] : areRanks ? undefined : numbers[0]) ?? null,
    code,
    line,
  }));
}

/** What may stand behind a code: nothing, or a name, in which digits are few. */
function isName(text: string): boolean {
  if (LOST_NUMBER.test(text)) return false;
  return !DIGIT.test(text) || (LETTER.test(text) && !LIKE_A_ROW.test(text));
}

function rowsOfTickets(lines: readonly string[], file: string): PublishedWinner[] {
  const rows: PublishedWinner[] = [];
  let isFirst = true;
  for (const [i, whole] of lines.entries()) {
    const row = whole.trim();
    if (row === '') continue;
    const [, first, second] = ROW_OF_NUMBERS.exec(row) ?? [];
    const isHeader = isFirst && first === undefined && !DIGIT.test(row);
    isFirst = false;
    if (isHeader) continue;
    const hasRank = second !== undefined;
    if (first === undefined || (rows.length > 0 && hasRank !== (rows[0]?.rank !== null)))
      throw new OfficialError('beijing.winners', {
        file,
        line: i + 1,
        expected:
          first === undefined
            ? 'a ticket number, or a rank and a ticket number'
            : 'as many numbers as before',
        found: shown(row),
      });
    rows.push({
      rank: hasRank ? Number(first) : null,
      ticket: Number(second ?? first),
      code: null,
      line: i + 1,
    });
  }
  const ranked = rows.flatMap(({ rank, line }) => (rank === null ? [] : [{ rank, line }]));
  if (ranked.length > 0) demandPlainNumbers(ranked, lines, file);
  return rows;
}

/**
 * The tickets of a published list in the order of their ranks, or as they stand where it gives none.
 * @throws OfficialError `beijing.winners` where a row has no ticket, or the ranks are not 1, 2, 3 and so on, each once
 */
export function ticketsInOrder(rows: readonly PublishedWinner[], file: string): number[] {
  const ordered = rows.some(({ rank }) => rank === null)
    ? rows
    : [...rows].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0));
  return ordered.map(({ rank, ticket, line }, i) => {
    const fail = (expected: string, found: string): never => {
      throw new OfficialError('beijing.winners', { file, line, expected, found });
    };
    if (rank !== null && rank !== i + 1) fail(`rank ${i + 1}`, `rank ${rank}`);
    return ticket ?? fail('a ticket number', 'a code alone');
  });
}
