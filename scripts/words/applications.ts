/** What is said of the applications that a publisher freezes: their first line, their codes, their times. */
import { words } from '../../src/i18n/words.ts';

/** A kind of number that must not be published. */
export type PersonalKind = 'residentId' | 'oldResidentId' | 'creditCode' | 'mobile';

/** Rows of one kind: how many, and the first of them. */
export interface Rows {
  readonly count: number;
  readonly code: string;
  readonly line: number;
}

const english = ({ count, code, line }: Rows) => `${count}, the first ${code} on line ${line}`;
const chinese = ({ count, code, line }: Rows) => `${count} 个，头一个是第 ${line} 行的 ${code}`;

export const applicationWords = words(
  {
    personal: {
      residentId: '身份证号（GB 11643）',
      oldResidentId: '老的 15 位身份证号（GB 11643）',
      creditCode: '统一社会信用代码（GB 32100）',
      mobile: '手机号',
    } as Readonly<Record<PersonalKind, string>>,
    personalCode: (kind: string, shown: string) => `应当是申请编码，实际像是${kind}：${shown}`,
    code: (shown: string, isShort: boolean) =>
      `应当是申请编码（数字、大写字母和 -，最多 32 个字符），后面跟着逗号，实际是 ${shown}${isShort ? '；表格软件把数写成了科学记数，后面的数字已经丢了' : ''}`,
    size: (bytes: number) => `应当小于 4 GiB，实际有 ${bytes} 字节`,
    lastLine: '应当以换行（LF）结尾，实际没有',
    noRow: '应当至少有一行申请，实际没有',
    twice: (code: string, line: number) => `编码 ${code} 在第 ${line} 行已经有了`,
    late: (frozenAt: string, others: string, more: number) =>
      `时间应当不晚于封存名单的 ${frozenAt}，实际更晚${others === '' ? '' : `；第 ${others} 行${more > 0 ? `和另外 ${more} 行` : ''}也是`}。是不是把当地时间写成了 UTC？`,
    bound: (quota: number, reserves: number) =>
      `各人的号数相差太大，摇出 ${quota} 个和 ${reserves} 个候补几乎没有尽头（协议第 3 节：预计超过 2^23 次）；请减少指标数，或者减少最多的号数`,
    header: (expected: string, found: string) => `应当是 ${expected} 和换行（LF），实际是 ${found}`,
    utf16: 'UTF-16，或者有零字节：请另存为 UTF-8',
    nothing: '空的',
    notUtf8: '文件不是 UTF-8',
    rename: (at: number, called: string, name: string) => `第 ${at} 列叫 ${called}：请改成 ${name}`,
    leaveOut: (at: number, called: string) => `第 ${at} 列叫 ${called}：请删掉，协议不需要的不要公布`,
    noColumn: (names: readonly string[]) => `没有哪一列是 ${names.join('、')}`,
    order: (names: string) => `次序应当是 ${names}，各一次`,
    mark: '前面多了字节顺序标记（BOM）：请另存，不要它',
    crlf: '换行是 CR LF：请另存为只用 LF',
    cr: '换行是 CR：请另存为 LF',
    between: '；',
    lengths: (each: readonly (readonly [length: number, rows: Rows])[], others: number) =>
      `编码长短不一：${each.map(([length, rows]) => `${length} 个字符的（${chinese(rows)}）`).join('、')}${others > 0 ? `，还有 ${others} 种长度` : ''}；表格软件会丢掉前面的零`,
    shortForm: (rows: Rows) =>
      `有的编码表格软件会当成科学记数（${chinese(rows)}）：1E12 不是 13 位数字的编码`,
    rounded: (digits: number, rows: Rows) =>
      `超过 ${digits} 位的编码，末尾全是零（${chinese(rows)}）：表格软件只留一个数的前 ${digits} 位`,
  },
  {
    personal: {
      residentId: 'a resident ID number (GB 11643)',
      oldResidentId: 'a resident ID number of the old form (GB 11643)',
      creditCode: 'a unified social credit code (GB 32100)',
      mobile: 'a mainland mobile number',
    },
    personalCode: (kind: string, shown: string) =>
      `expected an application code, found what looks like ${kind}: ${shown}`,
    code: (shown: string, isShort: boolean) =>
      `expected a code [0-9A-Z][0-9A-Z-]{0,31} and a comma, found ${shown}${isShort ? '; a spreadsheet has written a number in short form, its digits are lost' : ''}`,
    size: (bytes: number) => `expected less than 4 GiB, found ${bytes} bytes`,
    lastLine: 'expected a final LF, found the end of the file',
    noRow: 'expected at least one row, found none',
    twice: (code: string, line: number) => `code ${code} stands already on line ${line}`,
    late: (frozenAt: string, others: string, more: number) =>
      `expected since not after the list is frozen at ${frozenAt}, found a later one${others === '' ? '' : `; on lines ${others}${more > 0 ? ` and ${more} more` : ''} too`}. Was a local time written as UTC?`,
    bound: (quota: number, reserves: number) =>
      `the draw of ${quota} and ${reserves} reserves among so unequal tickets would be nearly endless (section 3: more than 2^23 words expected); lower the quota or the largest holdings`,
    header: (expected: string, found: string) => `expected ${expected} and LF, found ${found}`,
    utf16: 'UTF-16 or zero bytes: save the file as UTF-8',
    nothing: 'nothing',
    notUtf8: 'the file is not UTF-8',
    rename: (at: number, called: string, name: string) =>
      `column ${at} is called ${called}: rename it to ${name}`,
    leaveOut: (at: number, called: string) =>
      `column ${at} is called ${called}: leave it out, publish no more than the protocol needs`,
    noColumn: (names: readonly string[]) => `no column is ${names.join(', nor ')}`,
    order: (names: string) => `the order is ${names}, each once`,
    mark: 'a byte order mark stands in front: save the file without it',
    crlf: 'lines end with CR LF: save the file with LF alone',
    cr: 'lines end with CR: save the file with LF',
    between: '; ',
    lengths: (each: readonly (readonly [length: number, rows: Rows])[], others: number) =>
      `codes are not of one length: ${each.map(([length, rows]) => `${length} characters (${english(rows)})`).join(', ')}${others > 0 ? ` and ${others} other lengths` : ''}; a spreadsheet drops leading zeros`,
    shortForm: (rows: Rows) =>
      `codes that a spreadsheet takes for numbers in short form (${english(rows)}): 1E12 is no code of 13 digits`,
    rounded: (digits: number, rows: Rows) =>
      `all codes of more than ${digits} digits (${english(rows)}) end in zeros: a spreadsheet keeps ${digits} digits of a number`,
  },
);

export type ApplicationWords = (typeof applicationWords)['zh'];
