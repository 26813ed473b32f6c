import { EXPECTED } from '../../../official/beijing/list-faults.ts';
import type { OfficialErrorCode, OfficialFacts } from '../../../official/errors.ts';
import { count } from '../../numbers.ts';
import { words } from '../../words.ts';

export type BeijingFault = Extract<OfficialErrorCode, `beijing.${string}`>;

/** @property sentence what is wrong; @property expected what should stand there, in the reader's language */
interface Said {
  readonly sentence: string;
  readonly expected: (facts: OfficialFacts) => string;
}
type Say = Readonly<Record<BeijingFault, Said>>;

const fixed = (sentence: string, expected: string): Said => ({ sentence, expected: () => expected });
/** The first number, and the first name of a CSV file, that stand in what was expected. */
const number = ({ expected = '' }: OfficialFacts): string => count(Number(/[0-9]+/.exec(expected)?.[0] ?? 0));
const csvName = ({ expected = '' }: OfficialFacts): string => /\S+\.csv/.exec(expected)?.[0] ?? '';
const firstWord = ({ expected = '' }: OfficialFacts): string => /^[A-Z0-9]+/.exec(expected)?.[0] ?? '';

/** What is said for what the program found: `part` is the first group of its pattern. */
type Found = readonly [RegExp, (part: string) => string, (part: string) => string];

/** What the program found, where that is words of its own and not what stands in a file: in Chinese and in English. */
const FOUND: readonly Found[] = [
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
const FOUND_ZIP: readonly Found[] = [
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

/** What is expected of a published list, in Chinese. */
const LISTS: Readonly<Record<string, string>> = {
  [EXPECTED.rows]: '每行一个编码或者一个号，前面可以有次序',
  [EXPECTED.row]:
    '中签的行（次序、号、13 位编码，后面最多一个名称）、页码、表头，或者官方名单用的标题和数目；别的一概不收，免得漏看一个中签的人',
  [EXPECTED.code]: '带 13 位编码的行；前面的 0 可能被电子表格去掉了',
  [EXPECTED.alike]: '每行的列数和第一行一样',
  [EXPECTED.columns]: '和各行的列对得上的表头',
  [EXPECTED.page]: '下一页的页码',
  [EXPECTED.thousands]: '不带千分号的数',
  [EXPECTED.ticket]: '号',
};

/** What stands in a file, as it is quoted, a number or an MD5: to be shown as it is. */
const AS_IT_STANDS = /^(?:"(?:[^"\\]|\\.)*"|-?\d+|[0-9a-f]{32})$/;

/** @returns null where it is to be shown as it stands */
function foundIn(found: string, which: 1 | 2, otherwise: (found: string) => string): string | null {
  if (AS_IT_STANDS.test(found)) return null;
  for (const said of [...FOUND, ...FOUND_ZIP]) {
    const match = said[0].exec(found);
    if (match !== null) return said[which](match[1] ?? '');
  }
  return otherwise(found);
}

/** Words for every error that a Beijing draw can meet. */
export const beijingFaultWords = words(
  {
    file: '文件',
    line: '第几行',
    expected: '应当是',
    found: '实际是',
    official: '官方程序显示',
    foundIn: (found: string): string | null =>
      foundIn(found, 1, (text) => `这个 zip 读不完整（程序的原话：“${text}”）`),
    notARecord: '如果这是本站公布的一份记录，请到这一页核对：',
    pasteInstead: 'PDF 请打开，全选、复制，再贴到上面的框里。电子表格请另存为 CSV。',
    says: {
      'beijing.seed': fixed('种子数应当是六位数字。', '六位数字，前面的 0 也要写'),
      'beijing.md5': fixed('MD5 码应当是 32 个字符。', '32 个字符，只有 0–9 和 a–f'),
      'beijing.code': fixed('申请编码应当是 13 位数字。', '13 位数字'),
      'beijing.tickets': fixed('号数不对。', '1 到 165,191,045 的整数'),
      'beijing.quota': fixed(
        '指标数不对，或者中签的太多，这里列不下。',
        '零或者正整数，中签的不超过 1,000,000 个',
      ),
      'beijing.md5-differs': fixed('MD5 对不上，没有摇号。', '填的 MD5 码'),
      'beijing.zip': fixed(
        '这个文件不能当作 zip 解开。它可能不是 zip，没有下载完整，或者坏了。',
        '一个完整的 zip 文件',
      ),
      'beijing.zip-encrypted': fixed('zip 里有加了密码的文件，读不了。', '没有密码的文件'),
      'beijing.zip-names': fixed(
        'zip 里这个名字，Windows 解压时会当成另一个名字，或者和别的文件同名，一个文件会盖掉另一个。',
        '在 Windows 上各不相同、不会被改写的文件名',
      ),
      'beijing.head-missing': fixed(
        'zip 里没有摇号池的说明文件（七行），所以不是公布的摇号池。',
        '最外层有一个说明文件，名字像 bjPersonCommonNumberPeriod202001.csv',
      ),
      'beijing.head-name': fixed('说明文件的名字不合规定。', '名字以六位数字的分期编号结尾'),
      'beijing.head-type': {
        sentence: '说明文件第 1 行的类型，和文件名里的不一样。',
        expected: (facts) =>
          /^[A-Z]/.test(firstWord(facts)) ? `${firstWord(facts)}，和文件名一致` : '一个七行的说明文件',
      },
      'beijing.head-period': {
        sentence: '说明文件第 2 行的分期编号，和文件名里的不一样。',
        expected: (facts) => `${firstWord(facts)}，和文件名一致`,
      },
      'beijing.head-count': fixed('说明文件里的号数不能用。', '一个大于零的整数'),
      'beijing.head-count-blank': fixed('说明文件里的号数是空的。', '号数'),
      'beijing.head-count-size': {
        sentence: '说明文件里的号数太大，官方程序的表放不下。',
        expected: (facts) => `最多 ${number(facts)}`,
      },
      'beijing.head-quota': fixed('说明文件里的指标数不能用。', '一个整数'),
      'beijing.data-missing': {
        sentence: 'zip 里少一个数据文件。',
        expected: (facts) => `最外层有 ${csvName(facts)}`,
      },
      'beijing.data-short': {
        sentence: '数据文件的行数不够，和说明文件的号数对不上。',
        expected: (facts) => `${number(facts)} 行`,
      },
      'beijing.data-column': fixed('这一行没有编码，或者这一行太长。', '序号、逗号、编码'),
      'beijing.data-code': fixed('这一行的编码不是 13 位数字。', '13 位数字的编码'),
      'beijing.data-overrun': fixed(
        '最后一个号的编码，字节太多，表里放不下。',
        '放得进 13 个字节的编码，也就是用 0–9 写的',
      ),
      'beijing.winners': {
        sentence: '公布的名单没能读懂。',
        expected: ({ expected = '' }) =>
          /^rank [0-9]+$/.test(expected)
            ? `次序 ${number({ expected })}`
            : (LISTS[expected] ?? 'CSV 或者文字（UTF-8 或 GBK），不超过 64 MB'),
      },
      'beijing.winners-waiting': fixed('这是轮候名单，不是摇号的结果，没有抽签可以重算。', '摇号的中签名单'),
      'beijing.winners-points': fixed(
        '这是按积分排序的名单，不是摇号的结果，没有抽签可以重算。',
        '摇号的中签名单',
      ),
    } satisfies Say as Say,
  },
  {
    file: 'File',
    line: 'Line',
    expected: 'Expected',
    found: 'Found',
    official: 'The official program says',
    foundIn: (found: string): string | null =>
      foundIn(found, 2, (text) => `a zip that cannot be read whole (in the program’s words: “${text}”)`),
    notARecord: 'If this is a record published on this site, check it on this page:',
    pasteInstead:
      'Open a PDF, select and copy all of it, and paste it into the box above. Save a spreadsheet as CSV.',
    says: {
      'beijing.seed': fixed('The seed must be six digits.', 'six digits, with the zeros in front'),
      'beijing.md5': fixed('An MD5 is 32 characters.', '32 characters, only 0–9 and a–f'),
      'beijing.code': fixed('An application code is 13 digits.', '13 digits'),
      'beijing.tickets': fixed('The number of tickets is not right.', 'a whole number, 1 to 165,191,045'),
      'beijing.quota': fixed(
        'The quota is not right, or there are too many winners to list here.',
        'zero or a positive whole number, with at most 1,000,000 winners',
      ),
      'beijing.md5-differs': fixed('The MD5 differs, so nothing was drawn.', 'the MD5 given'),
      'beijing.zip': fixed(
        'This file cannot be unpacked as a zip. It may be no zip, not downloaded whole, or damaged.',
        'a whole zip file',
      ),
      'beijing.zip-encrypted': fixed(
        'The zip has files with a password, which cannot be read.',
        'files without a password',
      ),
      'beijing.zip-names': fixed(
        'Windows takes this name in the zip for another, or for that of another file, and would write one file over the other.',
        'names that Windows keeps apart and does not change',
      ),
      'beijing.head-missing': fixed(
        'The zip has no head file of a pool, so it is no published pool.',
        'a head file at its root, with a name like bjPersonCommonNumberPeriod202001.csv',
      ),
      'beijing.head-name': fixed(
        'The head file’s name is not as it should be.',
        'a name that ends with a period of six digits',
      ),
      'beijing.head-type': {
        sentence: 'The type on line 1 of the head file is not that of its name.',
        expected: ({ expected = '' }) => expected,
      },
      'beijing.head-period': {
        sentence: 'The period on line 2 of the head file is not that of its name.',
        expected: ({ expected = '' }) => expected,
      },
      'beijing.head-count': fixed(
        'The number of tickets in the head file cannot be used.',
        'a whole number above zero',
      ),
      'beijing.head-count-blank': fixed(
        'The number of tickets in the head file is empty.',
        'the number of tickets',
      ),
      'beijing.head-count-size': {
        sentence: 'The number of tickets in the head file is too large for the official program’s table.',
        expected: (facts) => `at most ${number(facts)}`,
      },
      'beijing.head-quota': fixed('The quota in the head file cannot be used.', 'a whole number'),
      'beijing.data-missing': {
        sentence: 'A data file is missing from the zip.',
        expected: (facts) => `${csvName(facts)} at its root`,
      },
      'beijing.data-short': {
        sentence: 'The data file has too few lines for the number of tickets in the head file.',
        expected: (facts) => `${number(facts)} lines`,
      },
      'beijing.data-column': fixed('This line has no code, or is too long.', 'a number, a comma, a code'),
      'beijing.data-code': fixed('The code on this line is not 13 digits.', 'a code of 13 digits'),
      'beijing.data-overrun': fixed(
        'The last ticket’s code has too many bytes for the table.',
        'a code that fits into 13 bytes, which is one written in 0–9',
      ),
      'beijing.winners': {
        sentence: 'The published list could not be understood.',
        expected: ({ expected = '' }) => expected,
      },
      'beijing.winners-waiting': fixed(
        'This is a waiting list. Nothing is drawn in it, so there is no draw to re-run.',
        'the winners of a draw',
      ),
      'beijing.winners-points': fixed(
        'This is a list by points. Nothing is drawn in it, so there is no draw to re-run.',
        'the winners of a draw',
      ),
    } satisfies Say as Say,
  },
);
