/** What came of a code: the sentence in large type, why it is so, and where it was read. */
import { own } from '../../publisher/words.zh.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import { spaced } from '../spaced.ts';

export const outcomeWords = {
  selected: '本期中签',
  reserve: (place: number | null) => (place === null ? '本期候补' : `候补第 ${count(place)} 位`),
  notSelected: '本期未中签',
  notDrawn: '在名单上，还没有看到结果',
  due: '在名单上，摇号时间已到，还没有看到结果',
  overdue: '在名单上，逾期了，没有看到种子和结果',
  undecided: '在名单上，结果还没有读',
  everyone: `得到${own.thing}，名单上人人都有`,
  publishedSelected: (rank: number) => `公布的名次：第 ${count(rank)} 名，得到${own.thing}`,
  publishedReserve: (place: number) => `公布的名次：候补第 ${count(place)} 位`,
  publishedNot: '公布的结果里没有排到',
  ranked: (rank: number) => `得到${own.thing}，第 ${count(rank)} 名`,
  rankedNot: '没有排到',
  ifResult: (said: string) => `以这份 result.json 为准：${said}`,
  ifLoggedResult: (said: string) => `如果日志里的这份 result.json 是唯一的一份：${said}`,
  notListed: '不在名单上',
  notListedIn: (round: string) => `不在${spaced(round)}的名单上`,
  between: '',
  everyoneWhy: (quota: number, rows: number) =>
    `${own.thing}有 ${count(quota)} ${own.measure}，名单上只有 ${count(rows)} 行，不用抽，人人都得。`,
  selectedWhy: (draw: number, ticket: number, last: number, verify: `/${string}`): Sentence => [
    `第 ${count(draw)} 次抽到了这个编码的 ${count(ticket)} 号；这一步是本页从文件本身算出来的。照 result.json 说，到第 ${count(last)} 次为止，抽到的都得到${own.thing}；要证明这个界限，得把整个池`,
    { path: verify, text: '重摇一遍' },
    '。',
  ],
  reserveWhy: (draw: number, ticket: number, last: number, end: number, verify: `/${string}`): Sentence => [
    `第 ${count(draw)} 次抽到了这个编码的 ${count(ticket)} 号；这一步是本页从文件本身算出来的。照 result.json 说，${own.thing}到第 ${count(last)} 次已经分完，从那以后到第 ${count(end)} 次，抽到的是候补；要证明这些界限，得把整个池`,
    { path: verify, text: '重摇一遍' },
    '。',
  ],
  notSelectedWhy: (draws: number, tickets: number, verify: `/${string}`): Sentence => [
    `一共抽了 ${count(draws)} 次，一次也没有抽到这个编码的${
      tickets === 1 ? '号' : ` ${count(tickets)} 个号`
    }；这一步是本页从文件本身算出来的。照 result.json 说，到第 ${count(draws)} 次就抽完了；要证明这个界限，得把整个池`,
    { path: verify, text: '重摇一遍' },
    '。',
  ],
  rankPublished: (rank: number) =>
    `名次是第 ${count(rank)}，取自 result.csv，它的摘要和 result.json 写的一样；要证明名次，得有整份名单。`,
  relativeWhy: (hash: string): Sentence => [
    '生成本站时还没有这个池的结果，没有摘要可比。这份 result.json 的摘要是 ',
    { digest: hash },
    '：请和从别处得到的比，或者重新载入本页再查。',
  ],
  loggedWhy: (hash: string): Sentence => [
    '这份 result.json 的摘要是 ',
    { digest: hash },
    '。你给的证明按这台设备存的信任策略成立：日志里有这一份。日志里同一份承诺书有没有第二份结果，一份证明看不出来，要核对整个日志。',
  ],
  resultProofUnseen: '你给了 result.json 的日志证明，但这台设备没有存信任策略，所以没有看它。',
  provenWhy: '这是这个页面从下载的字节算出来的，不是问来的。',
  undrawnWhy: '名单已经封存，这个编码在上面，这一点已经证明。',
  undrawnHere: '本站没有这个池的种子和结果文件。',
  undrawnKept: '这台设备存的记录里没有种子和结果文件；别处有没有，要连上网络再查。',
  drawDue: (drawAt: string) => `定好的摇号时间是${spaced(drawAt)}，按这台设备的钟，还没有到。`,
  drawNow: (drawAt: string, overdueAt: string) =>
    `定好的摇号时间是${spaced(drawAt)}，按这台设备的钟，已经到了；种子应在${spaced(overdueAt)}以前公布。`,
  drawOverdue: (drawAt: string, overdueAt: string) =>
    `逾期：定好的摇号时间是${spaced(drawAt)}，种子应在${spaced(overdueAt)}以前公布，按这台设备的钟，已经过了。没有种子，谁说中签、谁说没有，都没有依据。`,
  // Since the draw, as this site published it when it was built.
  calledTo: (called: number, steps: number, at: string) =>
    `本站生成时，候补轮到过前 ${count(called)} 位：公布的递补文件有 ${count(steps)} 步，最后一步写于${spaced(at)}。`,
  movedUp: (rank: number) => `这个编码是第 ${count(rank)} 名，按这些文件已经递补，持有${own.thing}。`,
  movedAndGone: (rank: number) => `这个编码是第 ${count(rank)} 名，按这些文件递补过，后来让出了。`,
  notCalled: (before: number) =>
    before === 0 ? '下一位就是这个编码。' : `这个编码还没有轮到，前面还有 ${count(before)} 位。`,
  someGaveUp: (gone: number, at: string) =>
    `本站公布的递补文件写着，摇中的有 ${count(gone)} 位已让出${own.thing}；最后一步写于${spaced(at)}。这个编码的名次没有读，是不是其中一位，这里说不出来。`,
  gaveUp: (rank: number, at: string) =>
    `本站公布的递补文件写着，第 ${count(rank)} 名已让出${own.thing}；最后一步写于${spaced(at)}。摇号的结果没有变。`,
  rankedWhy: '这个池不摇号，按积分和申请时间排。',
  queuedWhy: '这个池不摇号，按申请时间排。',
  unprovenWhy: (verify: `/${string}`): Sentence => [
    '这个编码在封存的名单上，这一点已经证明。名次取自 result.csv，它的摘要和 result.json 写的一样；一行名单证明不了名次，要证明，得把整份名单',
    { path: verify, text: '重新排一遍' },
    '。',
  ],
  drawDay: (day: string) => `摇号日期 ${day}`,
  rehearsal: '演练，不算数',
  undecidedWhy: '这个编码在封存的名单上，这一点已经证明；一行名单排不出名次。',
  // result.csv, where it was not read.
  ask: {
    rank: (bytes: string) => `名次要看公布的 result.csv（约 ${bytes}），还没有读。`,
    outcome: (bytes: string) => `中没中要看公布的 result.csv（约 ${bytes}），还没有读。`,
    read: '读结果文件',
    reading: '正在读 result.csv……',
    done: (done: string, total: string) => `读了 ${done}，约 ${total}`,
    cancel: '不读了',
    again: '再读一次',
    failed: (why: string) => `result.csv 没有读到，所以不知道名次：${why}。`,
    why: {
      unreachable: '连不上网络',
      server: '服务器没有给',
      webpage: '来的是一个网页',
      missing: '服务器说没有',
      malformed: '来的比它该有的长',
      result: '来的不是 result.json 写的那一份，没有用它',
    },
  },
  keptWhy: '这次没有用网络，是在这台设备存的整份名单里查的。',
  keptSince: (since: string) => `这份副本按这台设备的钟存于 ${since}；网上可能已有更新。`,
  keptSome: (since: string) =>
    `网络没有全通：有的文件取自这台设备上的副本，按它的钟存于 ${since}；网上可能已有更新。`,
  savedWhy: '这是从你存的凭据算出来的，没有用本站的查找索引。',
  elsewhere: (pools: number) => `另外 ${count(pools)} 个池的名单上没有这个编码`,
};

export type OutcomeWords = typeof outcomeWords;
