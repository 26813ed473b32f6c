import { own } from '../publisher/words.zh.ts';
import { bytes, count } from './numbers.ts';

/** The words of the result's table and of the script that pages through it. */
export const winnerWords = {
  caption: (from: number, to: number, total: number) =>
    `第 ${count(from)} 到 ${count(to)} 名，共 ${count(total)} 名`,
  column: {
    rank: '名次',
    code: '申请编码',
    ticket: '抽到的号',
    draw: '第几次',
    points: '积分',
    since: '申请时间（北京）',
  },
  reserve: '候补',
  what: {
    lottery: (allocated: number, reserves: number) =>
      reserves === 0
        ? `前 ${count(allocated)} 名中签，没有候补。`
        : `前 ${count(allocated)} 名中签，后面 ${count(reserves)} 名是候补，表里标明“候补”。`,
    ranked: (allocated: number, reserves: number) =>
      reserves === 0
        ? `前 ${count(allocated)} 名得到${own.thing}，没有候补。`
        : `前 ${count(allocated)} 名得到${own.thing}，后面 ${count(reserves)} 名是候补，表里标明“候补”。`,
  },
  drawNote: '“第几次”是抽到它的那个字的序号；跳过的也算次数，所以可能比名次大。',
  first: (shown: number, total: number) =>
    shown === total ? `这里列出了全部 ${count(total)} 名。` : `这里先列出前 ${count(shown)} 名。`,
  wholeFile: (size: number) => `完整的结果在 result.csv（${bytes(size)}）`,
  onDemand: '翻页时会读取一次 result.csv，先算它的 SHA-256，和 result.json 写的一致才显示。',
  pager: '翻看结果',
  begin: '最前',
  previous: '前 100 名',
  next: '后 100 名',
  end: '最后',
  toRank: '到名次',
  go: '去',
  findCode: '在结果里找编码',
  find: '找',
  reading: (size: number) => `正在读取 result.csv（${bytes(size)}）……`,
  matched: '已读取，摘要和 result.json 写的一致。',
  showing: (from: number, to: number, total: number) =>
    `第 ${count(from)} 到 ${count(to)} 名，共 ${count(total)} 名。`,
  found: (rank: number) => `这个编码是第 ${count(rank)} 名。`,
  foundReserve: (rank: number) => `这个编码是第 ${count(rank)} 名，候补。`,
  notFound: '结果里没有这个编码。没有入选的编码不在结果里；在不在名单上，请用“结果查询”。',
  noDigit: (char: string, position: number) => `第 ${position} 个字符“${char}”不是数字，名次只有数字。`,
  noRank: (total: number) => `名次要在 1 到 ${count(total)} 之间。`,
  unreachable: '没有读到 result.csv，所以没有显示。可以再试一次，或者下载文件自己看。',
  noDigest: '这个浏览器在这里不提供 SHA-256（网址不是 https），无法核对，所以没有显示。请下载文件自己看。',
  refused: '读到的 result.csv 不是公布的那一份，没有显示。',
  expected: 'result.json 写的 SHA-256',
  got: '读到的文件的 SHA-256',
  whatNow: '可能是传输出错，也可能是有人换了文件。请刷新再试；还是这样，就把这个文件留下来，不要采信它。',
};

export type WinnerWords = typeof winnerWords;
