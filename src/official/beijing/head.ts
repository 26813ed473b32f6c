/**
 * The head file of a pool, `bj<Kind>NumberPeriod<YYYYNN>.csv`: seven lines, as the Windows program reads them. Type and
 * period must be those of the file's name; the two times are not looked at; the numbers are read as .NET reads integers.
 */

import { OfficialError, type OfficialErrorCode, shown } from '../errors.ts';
import type { Expectation } from '../findings.ts';
import { ROW_LIMIT } from './table.ts';
import { linesOf } from './text.ts';
import type { Warning } from './warnings.ts';

/** The kinds of pools: what stands in the files' names and on the head file's first line. */
export const KINDS = {
  PersonCommon: 'PERSONCOMMON',
  PersonNew: 'PERSONNEW',
  UnitCommon: 'UNITCOMMON',
  UnitNew: 'UNITNEW',
} as const;
export type KindName = keyof typeof KINDS;
export type PeriodType = (typeof KINDS)[KindName];

export interface Head {
  readonly file: string;
  readonly kind: KindName;
  readonly type: PeriodType;
  /** Year and number, six digits. */
  readonly period: string;
  readonly title: string;
  /** As they stand there; empty where the line is missing. */
  readonly drawTime: string;
  readonly publishTime: string;
  /** 1..ROW_LIMIT */
  readonly tickets: number;
  readonly quota: number;
  readonly warnings: readonly Warning[];
}

/** What the program puts before the reason where an import fails. */
export const READING_FAILED = '读取文件出错！ ';

const INT32 = { min: -0x80000000, max: 0x7fffffff };

/** What `Convert.ToInt32(string)` makes of a line. */
type Int32 = { readonly value: number } | { readonly why: 'format' | 'range' };

function int32(text: string): Int32 {
  // White space on both sides, a sign, ASCII digits; .NET also passes over zero bytes at the end.
  const digits = /^[\t-\r ]*([+-]?[0-9]+)[\t-\r ]*\0*$/.exec(text)?.[1];
  if (digits === undefined) return { why: 'format' };
  const value = BigInt(digits.replace(/^\+/, ''));
  return value < INT32.min || value > INT32.max ? { why: 'range' } : { value: Number(value) };
}

const SAID = {
  format: 'Input string was not in a correct format.',
  range: 'Value was either too large or too small for an Int32.',
} as const;

/** Which kind of pool a file is the head of, by its name, or null. */
export function kindOf(name: string): KindName | null {
  return (Object.keys(KINDS) as KindName[]).find((kind) => name.startsWith(`bj${kind}NumberPeriod`)) ?? null;
}

/** Whether a name is that of a head file but for its capitals. */
export function isNearlyHead(name: string): boolean {
  return Object.keys(KINDS).some((kind) =>
    name.toLowerCase().startsWith(`bj${kind}NumberPeriod`.toLowerCase()),
  );
}

/** The period in a head file's name. @throws OfficialError `beijing.head-name` */
export function periodOf(name: string, kind: KindName): string {
  const dot = name.lastIndexOf('.');
  const stem = dot === -1 ? name : name.slice(0, dot);
  const period = stem.slice(`bj${kind}NumberPeriod`.length);
  if (!isDigits(period, 6))
    throw new OfficialError('beijing.head-name', {
      file: name,
      expected: 'a name that ends with a period of six digits',
      found: shown(period),
      official: '文件名称不符合规范！',
    });
  return period;
}

/** Whether a text is so many decimal digits of any script, as .NET's `\d` counts them: one UTF-16 unit each. */
export function isDigits(text: string, length: number): boolean {
  return text.length === length && /^\p{Nd}+$/u.test(text) && [...text].length === length;
}

/**
 * Reads a head file.
 * @throws OfficialError `beijing.head-name`, `beijing.head-type`, `beijing.head-period`, `beijing.head-count`,
 * `beijing.head-count-blank`, `beijing.head-count-size`, `beijing.head-quota`
 */
export function readHead(file: string, kind: KindName, bytes: Uint8Array): Head {
  const type = KINDS[kind];
  const period = periodOf(file, kind);
  const lines = linesOf(bytes);
  const warnings: Warning[] = [];
  const fail = (
    code: OfficialErrorCode,
    line: number,
    expected: Expectation | string,
    official?: string,
  ): never => {
    const text = lines[line - 1];
    throw new OfficialError(code, {
      file,
      line,
      expected,
      found: text === undefined ? { is: 'end-of-file' } : shown(text),
      ...(official === undefined ? {} : { official: READING_FAILED + official }),
    });
  };
  const number = (line: number, code: OfficialErrorCode): number => {
    const text = lines[line - 1];
    // A missing line is null to the program, which converts to 0.
    if (text === undefined) return 0;
    const read = int32(text);
    if ('why' in read) return fail(code, line, 'an integer of 32 bits', SAID[read.why]);
    if (String(read.value) !== text) warnings.push({ code: 'spelling', file, line, found: text });
    return read.value;
  };

  if (lines[0] !== type) fail('beijing.head-type', 1, { is: 'type-in-name', type }, '前后分期类型不一致！');
  if (lines[1] !== period)
    fail('beijing.head-period', 2, { is: 'period-in-name', period }, '前后分期编号数据不一致！');
  const [, , title = '', drawTime = '', publishTime = ''] = lines;
  if (title.includes('\ufffd')) warnings.push({ code: 'title', file, line: 3 });

  // An empty line leaves the number at nothing without an error; then the program has no data to draw from.
  const isBlank = lines[5] === '';
  const tickets = isBlank ? 0 : number(6, 'beijing.head-count');
  if (!isBlank && tickets <= 0)
    fail('beijing.head-count', 6, 'more than 0 tickets', '申请编码数据总数应该大于零！');
  const quotaLine = lines[6];
  const quota = quotaLine === '' ? 0 : number(7, 'beijing.head-quota');
  if (isBlank) fail('beijing.head-count-blank', 6, 'the number of tickets', '没有效申请编码数据，请先导入！');
  if (tickets > ROW_LIMIT) fail('beijing.head-count-size', 6, { is: 'tickets', most: ROW_LIMIT });
  if (quotaLine === undefined || quotaLine === '') warnings.push({ code: 'quota-blank', file, line: 7 });
  else if (quota < 0) warnings.push({ code: 'quota-negative', file, line: 7, found: quotaLine });
  else if (quota >= tickets) warnings.push({ code: 'quota-all', file, line: 7, count: tickets });
  return { file, kind, type, period, title, drawTime, publishTime, tickets, quota, warnings };
}
