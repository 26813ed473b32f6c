import type { ErrorCode } from '../../core/errors.ts';
import type { Finding, Likely } from '../../core/findings.ts';
import { count } from '../numbers.ts';
import { code, type Said } from '../said.ts';
import type { Sayings } from './sayings.ts';

/** What is wrong. */
export const codes: Record<ErrorCode, (finding: Finding) => Said> = {
  'document.size': () => ['文件太大，不是规定的文书。'],
  'document.utf8': () => ['不是 UTF-8。'],
  'document.json': () => ['不是 JSON。'],
  'document.canonical': ({ facts: { offset } }) =>
    offset === undefined
      ? ['没有规定的写法（RFC 8785）。']
      : [`不是规定的写法（RFC 8785）：从第 ${count(Number(offset))} 个字节起不一样。`],
  'document.members': () => ['成员不对：缺了、多了，或者写的值不合规定。'],
  'list.header': () => ['第一行不对。'],
  'list.bytes': () => ['名单有两个文件，内容不一样。'],
  'list.row': () => ['这一行的写法不对。'],
  'list.code': () => ['申请编码的写法不对。'],
  'list.value': () => ['编码后面的值写法不对。'],
  'list.order': () => ['顺序不对：名单要按编码从小到大排。'],
  'list.duplicate': ({ expected }) =>
    expected?.kind === 'above'
      ? ['编码 ', code(expected.code), ` 在第 ${count(expected.line)} 行已经有了。`]
      : ['有的编码出现了两次。'],
  'list.size': () => ['名单太大。'],
  'list.bound': () => ['这份名单要抽的次数太多。'],
  'list.personal': () => ['名单里好像有个人信息。'],
  'gzip.form': () => ['压缩文件的写法不对，或者它坏了。'],
  'page.form': () => ['凭据里这一页的写法不对。'],
  'seed.reveal': () => ['揭晓的值不合承诺书。'],
  'draw.endless': () => ['2^28 次没有抽完，这次摇号失败。'],
  'result.row': () => ['结果里这一行的写法不对。'],
  'receipt.pages': () => ['凭据里的页不对，或者少了一页。'],
  'receipt.proof': () => ['凭据里的页通不到承诺书写明的根。'],
  'receipt.outcome': () => ['公布的种子或结果和凭据里的承诺书对不上。'],
  'log.key': () => ['密钥的写法不对。'],
  'log.form': () => ['日志的这个文件写法不对。'],
  'log.signature': () => ['检查点没有信任策略里那个日志的签名，或者有一行签名不成立。'],
  'log.policy': () => ['信任策略的写法不对。'],
  'log.path': () => ['日志证明里的路径通不到检查点的根：它证明不了日志里有这份承诺书。'],
  'log.quorum': () => ['摇号以前的联署没有达到法定数。'],
  'log.origin': () => ['日志的检查点属于另一个日志，不是日志证明里的那一个。'],
  'log.smaller': () => ['日志的检查点比日志证明里的还小：后来的条目没有给出来。'],
  'log.root': ({ facts: { size } }) => [
    `前 ${count(Number(size))} 个条目算出的根，和签过名的根不一样：日志里的内容换过，或者给不同的人看的不一样。`,
  ],
  'log.twice': ({ facts: { index, first } }) => [
    `第 ${count(Number(index))} 条和第 ${count(Number(first))} 条是同一份文书。条目从 0 数起。`,
  ],
  'log.place': () => ['日志证明所说的位置上，不是这份承诺书。'],
  'log.voided': ({ facts: { index, at } }) => [
    `这份承诺书已经作废：见日志第 ${count(Number(index))} 条的通告，写的时间是 `,
    code(String(at)),
    '。',
  ],
  'log.second': ({ facts: { index, drawAt } }) => [
    `同一期、同一个池还有第二份承诺书，是日志的第 ${count(Number(index))} 条，没有在 `,
    code(String(drawAt)),
    ' 以前作废。',
  ],
  'log.documents': ({ facts: { index } }) =>
    index === undefined
      ? ['日志里没有这个文件，或者是另外一份。']
      : [`日志里这份承诺书的种子或结果不止一份，另一份是第 ${count(Number(index))} 条。`],
  'check.differs': ({ place }) =>
    place.rank === undefined ? ['和应当的不一样。'] : ['在它以前的名次都一样，从这一名起不一样。'],
  'record.missing': () => ['没有找到记录。'],
  'record.unreadable': () => ['文件没能读到。'],
  'record.limit': () => ['文件太大，或者解开以后太大，超过了这个程序的上限。'],
  usage: () => ['给程序的参数不对。'],
  cancelled: () => ['已经取消。'],
};

/** What may have happened. */
export const likely: Sayings<Likely> = {
  lineEnds: () => ['只有换行的写法（CRLF 或 LF）不一样，别处一字不差。'],
  lastLineEnd: () => ['只差文件末尾的一个换行，别处一字不差。'],
  mark: () => ['只是前面多了字节顺序标记（BOM），别处一字不差。'],
  endsEarly: ({ bytes }) =>
    bytes === 0
      ? ['文件是空的。']
      : [`文件提前结束：已有的 ${count(bytes)} 个字节都对，后面的没有了。可能没有下载完整。`],
  otherFile: ({ file }) => ['它的内容和这份记录里的 ', code(file), ' 一模一样，可能放错了文件。'],
  digestOf: ({ file }) => ['“应当是”的那个摘要，其实是这份记录里 ', code(file), ' 的摘要。'],
};
