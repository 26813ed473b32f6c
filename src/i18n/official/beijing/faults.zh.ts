import { EXPECTED } from '../../../official/beijing/list-faults.ts';
import type { OfficialFacts } from '../../../official/errors.ts';
import { csvName, fixed, foundIn, number, type Say } from './found.ts';

const firstWord = ({ expected = '' }: OfficialFacts): string => /^[A-Z0-9]+/.exec(expected)?.[0] ?? '';

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

/** Words for every error that a Beijing draw can meet. */
export const beijingFaultWords = {
  file: '文件',
  line: '第几行',
  expected: '应当是',
  found: '实际是',
  official: '官方程序显示',
  character: (char: string, position: number) => `第 ${position} 个字符是“${char}”。`,
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
};

export type BeijingFaultWords = typeof beijingFaultWords;
