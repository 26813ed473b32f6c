import { own } from '../../publisher/words.zh.ts';
import type { Lang } from '../lang.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

/**
 * The words of an answer. What is read from the published result, and not proven here, says that it is published; what
 * rests on a result.json that nobody knew before says that it is relative to it.
 */
export const answerWords = {
  lang: 'zh' as Lang,

  // The first sentence.
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
  notListedIn: (round: string) => `不在${round}的名单上`,

  // Why.
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
  drawDue: (drawAt: string) => `定好的摇号时间是${drawAt}，按这台设备的钟，还没有到。`,
  drawNow: (drawAt: string, overdueAt: string) =>
    `定好的摇号时间是${drawAt}，按这台设备的钟，已经到了；种子应在${overdueAt}以前公布。`,
  drawOverdue: (drawAt: string, overdueAt: string) =>
    `逾期：定好的摇号时间是${drawAt}，种子应在${overdueAt}以前公布，按这台设备的钟，已经过了。没有种子，谁说中签、谁说没有，都没有依据。`,
  // Since the draw, as this site published it when it was built.
  calledTo: (called: number, steps: number, at: string) =>
    `本站生成时，候补轮到过前 ${count(called)} 位：公布的递补文件有 ${count(steps)} 步，最后一步写于${at}。`,
  movedUp: (rank: number) => `这个编码是第 ${count(rank)} 名，按这些文件已经递补，持有${own.thing}。`,
  movedAndGone: (rank: number) => `这个编码是第 ${count(rank)} 名，按这些文件递补过，后来让出了。`,
  notCalled: (before: number) =>
    before === 0 ? '下一位就是这个编码。' : `这个编码还没有轮到，前面还有 ${count(before)} 位。`,
  someGaveUp: (gone: number, at: string) =>
    `本站公布的递补文件写着，摇中的有 ${count(gone)} 位已让出${own.thing}；最后一步写于${at}。这个编码的名次没有读，是不是其中一位，这里说不出来。`,
  gaveUp: (rank: number, at: string) =>
    `本站公布的递补文件写着，第 ${count(rank)} 名已让出${own.thing}；最后一步写于${at}。摇号的结果没有变。`,
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

  // Facts.
  code: '申请编码',
  row: '名单',
  rowOf: (row: number, rows: number) => `第 ${count(row)} 行，共 ${count(rows)} 行`,
  line: '这一行',
  tickets: '号',
  ticketsOf: (first: number, last: number) =>
    first === last
      ? `${count(first)}，只有这一个`
      : `${count(first)} 到 ${count(last)}，共 ${count(last - first + 1)} 个`,
  points: '积分',
  since: '申请时间',
  quota: `${own.thing}和候补`,
  quotaOf: (quota: number, reserves: number) =>
    `${own.thing} ${count(quota)} ${own.measure}，候补 ${count(reserves)} 位`,
  asked: '查询时间',
  askedAt: (time: string) => `${time}，按这台设备的钟`,

  // The drum.
  drum: '你的号在哪里',
  drumTitle: '全部号和这个编码的号',
  drumDescription: (total: number, first: number, last: number, draws: number) =>
    `从 1 号到 ${count(total)} 号的长条。这个编码的号是 ${count(first)} 到 ${count(last)}，用粗线标出。另有 ${count(draws)} 根细线，是抽到的号。`,
  drumMark: (first: number, last: number) =>
    first === last ? count(first) : `${count(first)}–${count(last)}`,
  drumCaption: (total: number, draws: number, complete: boolean) =>
    `长条是全部 ${count(total)} 个号，红的是这个编码的号。每根线是抽到的一个号，${complete ? '共' : '只画前'} ${count(draws)} 根，短的在${own.thing}分完以后；上面的曲线是它们的疏密。有的是已经选中的人的号，跳过了；是哪几根，要整份名单才知道。`,

  // The seals.
  basis: '核对过的步骤',
  seals: '核对过的印',
  stepByStep: '一步一步地说',
  notNeeded: '用不着',
  notYet: '没有看到',
  asDownloaded: '以下载的为准',
  notOrdered: '没有重排',
  notRead: '没有读',
  listNote: (steps: readonly number[]) => `路径 ${steps.join('、')} 步通到根`,
  commitmentNote: '和本页记的一样',
  seedNote: (proven: number, attested: number) =>
    attested === 0 ? `${proven} 个来源都已证明` : `${proven} 个已证明，${attested} 个靠见证`,
  drawNote: (words: number) => `抽了 ${count(words)} 次`,
  drawNone: '不用抽',
  logProofStep: '凭据里带有公布日志的证明。没有给信任策略，本页没有看它。',
  logNoProof: '你存了信任策略，但这份凭据里没有公布日志的证明，所以没有核对日志。',
  logHolds: (
    origin: string,
    index: number,
    size: number,
    hours: number | null,
    witnesses: readonly string[],
    isSite: boolean,
  ) =>
    `公布日志：按${isSite ? '本站自己的' : '你的'}信任策略，承诺书在日志 ${origin} 里，是第 ${count(index)} 条（从 0 数起），当时共有 ${count(size)} 条。${
      hours === null
        ? '这份策略不要求见证方。'
        : `摇号前见证过的有${witnesses.join('、')}；最后一方见证时，离摇号还有 ${count(hours)} 小时。`
    }是不是只有这一份承诺书，要核对整个日志。`,
  logOfSite: '这里存的信任策略是本站自己给的：它来自要查的这一方，所以关于见证方的话证明不了多少。',
  logWitness: (name: string, at: string) => `${name}（${at}）`,
  listStep: (page: number, rows: number, steps: number, root: string): Sentence => [
    `名单：这一行在第 ${count(page)} 页（从 0 数起）。这一页 ${count(rows)} 行的摘要，经过 ${steps} 步，正好得到承诺书里写的根 `,
    { digest: root },
    '。',
  ],
  absenceStep: (pages: readonly number[], steps: readonly number[], root: string): Sentence => [
    `名单：相关的第 ${pages.map((page) => count(page)).join('、')} 页（从 0 数起），${
      steps.length > 1 ? '分别' : ''
    }经过 ${steps.join('、')} 步，${pages.length > 1 ? '都' : ''}正好得到承诺书里写的根 `,
    { digest: root },
    '。名单按编码排序，这个编码该在的地方没有它。',
  ],
  commitmentStep: (hash: string): Sentence => [
    '承诺书：它的摘要是 ',
    { digest: hash },
    '，和生成本站时记下的一样。两样都来自本站，所以请再和报纸、公告栏或者别人手里的比。',
  ],
  seedStep: (sources: number) =>
    `种子：${sources === 1 ? '一个来源' : `${sources} 个来源都`}照承诺书查过，种子由它们算出。`,
  sources: {
    secret: '秘密：摘要和承诺书里的一样，由密码学证明。',
    drand: (round: number) => `drand 第 ${count(round)} 轮：签名有效，由密码学证明。`,
    balls: (what: string, digits: string) =>
      `球：${digits}（${what}）。位数对；真是这样摇出来的，要靠见证人。`,
    text: (what: string, text: string) => `文本：${text}（${what}）。形式对；真是这样公布的，要靠见证人。`,
  },
  drawStep: (words: number, hit: { draw: number; ticket: number } | null) =>
    hit === null
      ? `摇号：一共抽了 ${count(words)} 次，一次也没有抽到这个编码的号。`
      : `摇号：第 ${count(hit.draw)} 次抽到这个编码的 ${count(hit.ticket)} 号，是它第一次被抽到。`,
  drawStepNone: `摇号：${own.thing}不少于名单的行数，什么也不用抽。`,
  drawStepRanked: '排序：跳过。一行名单排不出名次，要整份名单。',
  restStep: (verify: `/${string}`): Sentence => [
    '整份名单合不合规则，一份凭据证明不了：得有人把整份核对过。生成本站时核对过；不必信本站，你可以',
    { path: verify, text: '自己核对一遍' },
    '。',
  ],
  resultStep: '结果：result.json 的摘要和生成本站时记下的一样，它写的承诺书、种子和各项数目都对得上。',
  resultStepRelative: (hash: string): Sentence => [
    '结果：result.json 写的承诺书、种子和各项数目都对得上。它的摘要是 ',
    { digest: hash },
    '，本页没有可比的，所以中没中以它为准。',
  ],
  boundStep: (allocatedDraws: number, draws: number) =>
    allocatedDraws === draws
      ? `${own.thing}到第 ${count(draws)} 次为止，这是它说的；要证明，得重摇整个池。`
      : `${own.thing}到第 ${count(allocatedDraws)} 次、候补到第 ${count(draws)} 次为止，这是它说的；要证明，得重摇整个池。`,
  rankStep: (rank: number | null) =>
    rank === null
      ? 'result.csv 的摘要和 result.json 写的一样，里面没有这个编码。'
      : `result.csv 的摘要和 result.json 写的一样，这个编码在里面排第 ${count(rank)}，号和字都对得上；正好是这个名次，没有证明。`,
  rankStepRanked: (rank: number | null) =>
    rank === null
      ? 'result.csv 的摘要和 result.json 写的一样，里面没有这个编码；该不该有，没有证明。'
      : `result.csv 的摘要和 result.json 写的一样，这个编码在里面排第 ${count(rank)}；排得对不对，没有证明。`,
  unreadStep: 'result.csv 没有读。',

  // Not listed.
  neighbours: '名单按编码排序。每个池里，这个编码该在下面两个编码之间，而它们紧挨着，中间没有别的。',
  neighboursOne: '名单按编码排序。这个编码该在下面两个编码之间，而它们紧挨着，中间没有别的。',
  table: '这个编码该在的地方',
  pool: '池',
  before: '前一个',
  after: '后一个',
  first: '名单的开头',
  last: '名单的末尾',
  lengthHint: (here: number, there: number) =>
    `名单上这一带的编码是 ${there} 个字符，你输入的是 ${here} 个。请看看有没有漏打或者多打。`,

  absentStep: '名单：每个池里相关的页都通到它承诺书里的根。名单按编码排序，这个编码该在的地方没有它。',
  absentCommitments: '承诺书：每一份的摘要都和生成本站时记下的一样。两样都来自本站，所以请再和别处的比。',
  proofs: '查过的证明',
  page: '页',
  path: '步数',
  root: '根',
  commitment: '承诺书',

  // What next.
  next: '接下来',
  save: '存凭据',
  saveEach: (receipts: number) => `存下或打印证明：${count(receipts)} 个池各一份`,
  saveOf: (pool: string) => `存凭据：${pool}`,
  print: '打印这个答案，或存成 PDF',
  paper: '打印凭据',
  paperOf: (pool: string) => `打印凭据：${pool}`,
  paperMaking: '正在排码……',
  paperTitle: '凭据',
  paperWhat: (codes: number) =>
    `下面 ${count(codes)} 个码合起来就是这份凭据的文件，一个字节也不差。要核对，把这一页拍下来或者扫描下来，在“结果查询”页选这些图片。`,
  paperRound: '期和池',
  paperCommitment: '承诺书摘要',
  paperDigest: '凭据的 SHA-256',
  paperPart: (part: number, parts: number) => `第 ${part} 个，共 ${parts} 个`,
  paperPrint: '打印',
  paperClose: '收起',
  paperLong: '这份凭据太长，一页纸上的码装不下。请存凭据文件。',
  paperFailed: '没能排出码：这个浏览器做不到，或者排码的程序没有下载到。请存凭据文件。',
  nextSave: '存一份凭据。有了它，不下载名单、不靠本站，也能再核对一次。',
  nextCompare: (hash: string): Sentence => [
    '把承诺书的摘要 ',
    { digest: hash },
    ' 和你从别处得到的比一比。只和本站比，等于没比。',
  ],
  nextVerify: (verify: `/${string}`): Sentence => [
    '要看整个池有没有摇对，',
    { path: verify, text: '自己重摇一遍' },
    '。',
  ],
  nextSort: (verify: `/${string}`): Sentence => [
    '要证明名次，',
    { path: verify, text: '把整份名单重新排一遍' },
    '。',
  ],
  nextTyped: '先看看编码有没有抄错，期选得对不对。',
  nextPublisher: '名单封存以后、摇号以前发现问题，还来得及说。',
  nextDue: '球要读，drand 要等：过一会儿重新载入本页再查。',
  nextOverdue: '过一会儿再查；一直没有，就拿凭据向发布方问清楚，为什么没有按时公布。',
};

export type AnswerWords = typeof answerWords;
