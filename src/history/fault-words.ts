/** What is said of faults in `history.csv`, to whoever is to mend them. What was found comes quoted. */
import type { Lang } from '../i18n/lang.ts';
import type { CsvExpected } from '../official/csv.ts';

const zh = {
  utf8: '应当是 UTF-8 的文本，实际不是',
  csv: {
    'a closing quotation mark': '应当有收尾的引号，没有',
    'a comma or the end of the line': '这里应当是逗号，或者到行尾',
  } as Readonly<Record<CsvExpected, string>>,
  header: (header: string, found: string) => `标题行应当是 ${header}，实际是 ${found}`,
  row: '标题行下面应当有内容，一行也没有',
  cells: (expected: number, found: number) => `应当有 ${expected} 格，实际有 ${found} 格`,
  number: (name: string, found: string) => `${name}：应当是不带分隔符的整数，实际是 ${found}`,
  oneOf: (name: string, all: readonly string[], found: string) =>
    `${name}：应当是 ${all.join('、')} 之一，实际是 ${found}`,
  noFigure: (name: string, found: string) => `${name}：没有数字的，这一格应当空着，实际是 ${found}`,
  pool: (found: string) => `pool：应当是池的代号，例如 ordinary，实际是 ${found}`,
  source: (name: string) => `${name}：应当写来源，没有写`,
  gap: (found: string) => `period：应当是缺的几期，例如 2011-02/2011-06，实际是 ${found}`,
  inGap: (name: string, found: string) => `${name}：这一行写的是缺的几期，这一格应当空着，实际是 ${found}`,
  period: (found: string) => `period：应当是年份和期号，例如 2014-06，实际是 ${found}`,
  date: (found: string) =>
    `date：应当是日期、月份或者年份，例如 2014-02-26、2014-02 或者 2014，实际是 ${found}`,
  year: (year: string, found: string) => `date：应当和 period 同一年，是 ${year} 年，实际是 ${found}`,
  noFigures:
    'people、tickets、quota 里应当至少有一个，一个也没有；数字都没有找到的几期，写成 2011-02/2011-06 这样',
  tickets: (people: number, found: number) =>
    `tickets：应当每人至少一个号，有 ${people} 人，实际只有 ${found} 个号`,
  afterOpen: (period: string, line: number, found: string) =>
    `第 ${line} 行的 ${period} 一直写到现在，后面不能再有，实际有 ${found}`,
  notNext: (period: string, line: number, found: string) =>
    `应当是第 ${line} 行 ${period} 之后的那一期，或者写明缺哪几期的一行，实际是 ${found}`,
  gapTwice: (line: number) => `连着缺的几期应当写成一行，第 ${line} 行写了，这里又是一行`,
  early: (before: string, found: string) => `date：不能早于上一期的 ${before}，实际是 ${found}`,
};

export type HistoryFaultWords = typeof zh;

const en: HistoryFaultWords = {
  utf8: 'expected a text in UTF-8, found none',
  csv: {
    'a closing quotation mark': 'expected a closing quotation mark',
    'a comma or the end of the line': 'expected a comma or the end of the line',
  },
  header: (header, found) => `expected the header ${header}, found ${found}`,
  row: 'expected a row, found none',
  cells: (expected, found) => `expected ${expected} cells, found ${found}`,
  number: (name, found) => `${name}: expected a whole number without separators, found ${found}`,
  oneOf: (name, all, found) => `${name}: expected ${all.join(', ')}, found ${found}`,
  noFigure: (name, found) => `${name}: expected nothing where there is no figure, found ${found}`,
  pool: (found) => `pool: expected the id of a pool, such as ordinary, found ${found}`,
  source: (name) => `${name}: expected a source, found none`,
  gap: (found) => `period: expected rounds that are missing, such as 2011-02/2011-06, found ${found}`,
  inGap: (name, found) => `${name}: expected nothing in a row of missing rounds, found ${found}`,
  period: (found) => `period: expected year and number, such as 2014-06, found ${found}`,
  date: (found) =>
    `date: expected a day, a month or a year, such as 2014-02-26, 2014-02 or 2014, found ${found}`,
  year: (year, found) => `date: expected the year ${year}, as in the period, found ${found}`,
  noFigures:
    'expected people, tickets or quota, found none of them; rounds of which nothing is known are written as 2011-02/2011-06',
  tickets: (people, found) => `tickets: expected one at least for each of ${people} people, found ${found}`,
  afterOpen: (period, line, found) =>
    `expected the round after ${period} of line ${line}, which goes on until now, found ${found}`,
  notNext: (period, line, found) =>
    `expected the round after ${period} of line ${line}, or a row that says which are missing, found ${found}`,
  gapTwice: (line) =>
    `expected rounds that are missing one after the other in one row, found another after line ${line}`,
  early: (before, found) => `date: expected one not before ${before}, as of the round before, found ${found}`,
};

export const historyFaultWords: Readonly<Record<Lang, HistoryFaultWords>> = { zh, en };
