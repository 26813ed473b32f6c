import type { EXPECTED } from '../../../official/beijing/list-faults.ts';
import { count } from '../../numbers.ts';
import type { FindingWords, Say } from './found.ts';

/** What stands somewhere, and what should, in Chinese. */
const findings: FindingWords = {
  found: {
    character: ({ character, position }) => `第 ${position} 个字符是“${character}”`,
    nothing: () => '什么也没有',
    none: () => '没有',
    neither: () => '两样都没有',
    empty: () => '空的',
    'half-character': () => '半个字符',
    more: () => '太长',
    'end-of-file': () => '文件到这里就完了',
    'no-files': () => '里面没有文件',
    'not-at-root': () => 'zip 的最外层没有这个文件',
    'other-files': ({ files }) => `有 ${count(files)} 个别的文件`,
    bytes: ({ bytes }) => `${count(bytes)} 字节`,
    pdf: () => '一个 PDF 文件',
    'zip-or-spreadsheet': () => '一个 zip 或者电子表格文件',
    'no-text': () => '既不是 UTF-8，也不是 GBK',
    'waiting-list': () => '一份轮候名单',
    'waiting-list-grown': () => '一份轮候名单，编码和年份连在一起成了 17 位数字',
    'points-list': () => '一份积分名单，上面有姓名和证件号码，这里不重复',
    'code-alone': () => '只有编码',
    rank: ({ rank }) => `名次 ${count(rank)}`,
  },
  zip: {
    gone: () => '文件在选好之后变了，或者不在了，请重新选',
    'no-zip': () => '不是 zip，或者没有下载完整',
    cut: () => 'zip 不完整，后面缺了一段',
    'unsafe-name': () => '里面有文件名不安全',
    'many-entries': ({ most }) => `里面的文件太多，超过 ${count(most)} 个`,
    'two-names': ({ name }) => `里面的 ${JSON.stringify(name)} 有两个名字，两个程序会读成不同的文件`,
    'folder-or-file': ({ name }) =>
      `里面的 ${JSON.stringify(name)} 看不出是文件还是文件夹，两个程序会读出不同的文件`,
    'not-as-listed': () => '有内容不在 zip 的目录里，或者和目录对不上，两个程序会读出不同的文件',
    'no-header': () => 'zip 坏了：目录里有的文件，那个位置上没有',
    'no-end': () => '有的文件没有写明到哪里结束，两个程序会读出不同的文件',
    compression: () => '压缩方法读不了',
    damaged: () => 'zip 里的数据坏了',
    encrypted: () => 'zip 加了密码，读不了',
    unknown: (_, words) => `这个 zip 读不完整（程序的原话：“${words}”）`,
  },
  expects: {
    'type-in-name': ({ type }) => `${type}，和文件名一致`,
    'period-in-name': ({ period }) => `${period}，和文件名一致`,
    'head-file': () => '一个七行的说明文件',
    tickets: ({ most }) => `最多 ${count(most)}`,
    'data-file': ({ name }) => `最外层有 ${name}`,
    lines: ({ lines }) => `${count(lines)} 行`,
    md5: ({ md5 }) => md5,
    text: () => 'CSV 或者文本（UTF-8 或 GBK），不超过 64 MB',
    rank: ({ rank }) => `名次 ${count(rank)}`,
    list: ({ list }) => LISTS[list],
  },
};

/** What is expected of a published list. */
const LISTS: Readonly<Record<keyof typeof EXPECTED, string>> = {
  rows: '每行一个编码或者一个号，前面可以有名次',
  row: '中签的行（名次、号、13 位编码，后面最多一个名称）、页码、表头，或者官方名单用的标题和数目；别的一概不收，免得漏看一个中签的人',
  code: '带 13 位编码的行；前面的 0 可能被电子表格去掉了',
  alike: '每行的列数和第一行一样',
  columns: '和各行的列对得上的表头',
  page: '下一页的页码',
  thousands: '不带千分号的数',
  ticket: '号',
  draw: '摇号的中签名单',
};

/** Words for every error that a Beijing draw can meet. */
export const beijingFaultWords = {
  file: '文件',
  line: '第几行',
  expected: '应当是',
  found: '实际是',
  official: '官方程序显示',
  findings,
  notARecord: '如果这是本站公布的一份记录，请到这一页核对：',
  pasteInstead: 'PDF 请打开，全选、复制，再贴到上面的框里。电子表格请另存为 CSV。',
  says: {
    'beijing.seed': { sentence: '种子数应当是六位数字。', expected: '六位数字，前面的 0 也要写' },
    'beijing.md5': { sentence: 'MD5 码应当是 32 个字符。', expected: '32 个字符，只有 0–9 和 a–f' },
    'beijing.code': { sentence: '申请编码应当是 13 位数字。', expected: '13 位数字' },
    'beijing.tickets': { sentence: '号的总数不对。', expected: '1 到 165,191,045 的整数' },
    'beijing.quota': {
      sentence: '指标数不对，或者中签的太多，这里列不下。',
      expected: '零或者正整数，中签的不超过 1,000,000 个',
    },
    'beijing.md5-differs': { sentence: 'MD5 对不上，没有摇号。', expected: '填的 MD5 码' },
    'beijing.zip': {
      sentence: '这个文件不能当作 zip 解开。它可能不是 zip，没有下载完整，或者坏了。',
      expected: '一个完整的 zip 文件',
    },
    'beijing.zip-encrypted': { sentence: 'zip 里有加了密码的文件，读不了。', expected: '没有密码的文件' },
    'beijing.zip-names': {
      sentence: 'zip 里这个名字，Windows 解压时会当成另一个名字，或者和别的文件同名，一个文件会盖掉另一个。',
      expected: '在 Windows 上各不相同、不会被改写的文件名',
    },
    'beijing.head-missing': {
      sentence: 'zip 里没有摇号池的说明文件（七行），所以不是公布的摇号池。',
      expected: '最外层有一个说明文件，名字像 bjPersonCommonNumberPeriod202001.csv',
    },
    'beijing.head-name': { sentence: '说明文件的名字不合规定。', expected: '名字以六位数字的分期编号结尾' },
    'beijing.head-type': {
      sentence: '说明文件第 1 行的类型，和文件名里的不一样。',
      expected: '和文件名一致',
    },
    'beijing.head-period': {
      sentence: '说明文件第 2 行的分期编号，和文件名里的不一样。',
      expected: '和文件名一致',
    },
    'beijing.head-count': { sentence: '说明文件里的号的总数不能用。', expected: '一个大于零的整数' },
    'beijing.head-count-blank': { sentence: '说明文件里的号的总数是空的。', expected: '号的总数' },
    'beijing.head-count-size': {
      sentence: '说明文件里的号的总数太大，官方程序的表放不下。',
      expected: '少一些',
    },
    'beijing.head-quota': { sentence: '说明文件里的指标数不能用。', expected: '一个整数' },
    'beijing.data-missing': { sentence: 'zip 里少一个数据文件。', expected: '号的总数要用的数据文件' },
    'beijing.data-short': {
      sentence: '数据文件的行数不够，和说明文件的号的总数对不上。',
      expected: '号的总数那么多行',
    },
    'beijing.data-column': { sentence: '这一行没有编码，或者这一行太长。', expected: '序号、逗号、编码' },
    'beijing.data-code': { sentence: '这一行的编码不是 13 位数字。', expected: '13 位数字的编码' },
    'beijing.data-overrun': {
      sentence: '最后一个号的编码，字节太多，表里放不下。',
      expected: '放得进 13 个字节的编码，也就是用 0–9 写的',
    },
    'beijing.winners': {
      sentence: '公布的名单没能读懂。',
      expected: 'CSV 或者文本（UTF-8 或 GBK），不超过 64 MB',
    },
    'beijing.winners-waiting': {
      sentence: '这是轮候名单，不是摇号的结果，没有可以重算的。',
      expected: '摇号的中签名单',
    },
    'beijing.winners-points': {
      sentence: '这是按积分排序的名单，不是摇号的结果，没有可以重算的。',
      expected: '摇号的中签名单',
    },
  } satisfies Say as Say,
};

export type BeijingFaultWords = typeof beijingFaultWords;
