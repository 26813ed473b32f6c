import type { OfficialErrorCode, OfficialFacts } from '../../../official/errors.ts';
import { count } from '../../numbers.ts';

export type BeijingFault = Extract<OfficialErrorCode, `beijing.${string}`>;

/** @property sentence what is wrong; @property expected what should stand there, in the reader's language */
export interface Said {
  readonly sentence: string;
  readonly expected: (facts: OfficialFacts) => string;
}

export type Say = Readonly<Record<BeijingFault, Said>>;

export const fixed = (sentence: string, expected: string): Said => ({ sentence, expected: () => expected });

/** The first number, and the first name of a CSV file, that stand in what was expected. */
export const number = ({ expected = '' }: OfficialFacts): string =>
  count(Number(/[0-9]+/.exec(expected)?.[0] ?? 0));

export const csvName = ({ expected = '' }: OfficialFacts): string => /\S+\.csv/.exec(expected)?.[0] ?? '';

/** What is said for what the program found: `part` is the first group of its pattern. */
export type Found = readonly [RegExp, (part: string) => string, (part: string) => string];

/** What the program found, where that is words of its own and not what stands in a file: in Chinese and in English. */
export const FOUND: readonly Found[] = [
  [/^the end of the file$/, () => '文件到这里就完了', () => 'the end of the file'],
  [/^no files$/, () => '里面没有文件', () => 'no files'],
  [
    /^(\d+) other files$/,
    (n) => `有 ${count(Number(n))} 个别的文件`,
    (n) => (n === '1' ? '1 other file' : `${count(Number(n))} other files`),
  ],
  [
    /^no such file at the root of the zip$/,
    () => 'zip 的最外层没有这个文件',
    () => 'no such file at the root of the zip',
  ],
  [/^more$/, () => '太长', () => 'too long'],
  [/^none$/, () => '没有', () => 'none'],
  [/^a PDF$/, () => '一个 PDF 文件', () => 'a PDF'],
  [/^a zip or a spreadsheet$/, () => '一个 zip 或者电子表格文件', () => 'a zip or a spreadsheet'],
  [/^neither UTF-8 nor GBK$/, () => '既不是 UTF-8，也不是 GBK', () => 'neither UTF-8 nor GBK'],
  [/^(\d+) bytes$/, (n) => `${count(Number(n))} 字节`, (n) => `${count(Number(n))} bytes`],
  [/^a waiting list$/, () => '一份轮候名单', () => 'a waiting list'],
  [
    /^a waiting list in which/,
    () => '一份轮候名单，编码和年份连在一起成了 17 位数字',
    () => 'a waiting list, in which code and year have grown together to 17 digits',
  ],
  [
    /^a list by points/,
    () => '一份积分名单，上面有姓名和证件号码，这里不重复',
    () => 'a list by points, with names and numbers of papers, which are not repeated here',
  ],
  [/^a code alone$/, () => '只有编码', () => 'a code alone'],
  [/^rank (\d+)$/, (n) => `次序 ${count(Number(n))}`, (n) => `rank ${count(Number(n))}`],
];

/** What a zip is found to be where it cannot be read: words of ours, of zip.js, and of the browsers. */
export const FOUND_ZIP: readonly Found[] = [
  [
    /NotReadable|NotFoundError|file could not be (?:read|found)|object can not be found|changed or removed/i,
    () => '文件在选好之后变了，或者不在了，请重新选',
    () => 'The file was changed or removed after it was chosen; choose it again',
  ],
  [
    /^File format is not recognized/,
    () => '不是 zip，或者没有下载完整',
    () => 'no zip, or one that was not downloaded whole',
  ],
  [
    /^(?:End of (?:Zip64 )?central directory|Central directory header|Split zip file|Entry data out of bounds)/,
    () => 'zip 不完整，后面缺了一段',
    () => 'a zip that is cut off',
  ],
  [/^Unsafe filename/, () => '里面有文件名不安全', () => 'a zip with an unsafe file name'],
  [
    /^more than (\d+) entries$/,
    (n) => `里面的文件太多，超过 ${count(Number(n))} 个`,
    (n) => `too many files, more than ${count(Number(n))}`,
  ],
  [
    /^("(?:[^"\\]|\\.)*") has two names$/,
    (name) => `里面的 ${name} 有两个名字，两个程序会读成不同的文件`,
    (name) => `${name} with two names, so that two programs would read different files`,
  ],
  [
    /^("(?:[^"\\]|\\.)*") is a folder or a file$/,
    (name) => `里面的 ${name} 看不出是文件还是文件夹，两个程序会读出不同的文件`,
    (name) => `${name}, a file to one program and a folder to another`,
  ],
  [
    /^(?:Ambiguous archive|Overlapping entry)|(?: begins at byte \d+, expected \d+|^something lies behind .* at byte \d+)$/,
    () => '有内容不在 zip 的目录里，或者和目录对不上，两个程序会读出不同的文件',
    () => 'something that its directory does not name, so that two programs would read different files',
  ],
  [
    / has no header at byte \d+$|^Local file header not found/,
    () => 'zip 坏了：目录里有的文件，那个位置上没有',
    () => 'a damaged zip: a file that its directory names is not where it should be',
  ],
  [
    / is stored without saying how long it is$| has no data descriptor with a signature at byte \d+$/,
    () => '有的文件没有写明到哪里结束，两个程序会读出不同的文件',
    () => 'a file that does not say where it ends, so that two programs would read different files',
  ],
  [
    /^(?:Compression method not supported|Reserved compression method|Undefined compression method)/,
    () => '压缩方法读不了',
    () => 'a way of compression that cannot be read',
  ],
  [
    /^(?:Invalid (?:CRC32|compressed data|uncompressed size)|the CRC-32 differs|\d+ bytes, expected \d+$)|compressed (?:data|input)|unexpected end|invalid (?:distance|block|stored|code|literal|bit)/i,
    () => 'zip 里的数据坏了',
    () => 'damaged data in the zip',
  ],
  [
    /^(?:Encrypted central directory|Encryption method not supported|File contains encrypted)/,
    () => 'zip 加了密码，读不了',
    () => 'a zip with a password',
  ],
];

/** What stands in a file, as it is quoted, a number or an MD5: to be shown as it is. */
export const AS_IT_STANDS = /^(?:"(?:[^"\\]|\\.)*"|-?\d+|[0-9a-f]{32})$/;

/** @returns null where it is to be shown as it stands */
export function foundIn(found: string, which: 1 | 2, otherwise: (found: string) => string): string | null {
  if (AS_IT_STANDS.test(found)) return null;
  for (const said of [...FOUND, ...FOUND_ZIP]) {
    const match = said[0].exec(found);
    if (match !== null) return said[which](match[1] ?? '');
  }
  return otherwise(found);
}
