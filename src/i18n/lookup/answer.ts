import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import { words } from '../words.ts';

const ordinal = (n: number): string => {
  const tail = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return count(n) + tail;
};

/** One number where all are the same. */
const same = (numbers: readonly number[]) => (new Set(numbers).size === 1 ? numbers.slice(0, 1) : numbers);
const stepsOf = (steps: readonly number[]) =>
  `${steps.join(' and ')} ${steps.length === 1 && steps[0] === 1 ? 'step' : 'steps'}`;

/**
 * The words of an answer. What is read from the published result, and not proven here, says that it is published; what
 * rests on a result.json that nobody knew before says that it is relative to it.
 */
export const answerWords = words(
  {
    // The first sentence.
    selected: '本期中签',
    reserve: (place: number | null) => (place === null ? '本期候补' : `候补第 ${count(place)} 位`),
    notSelected: '本期未中签',
    notDrawn: '在名单上，还没有看到结果',
    overdue: '在名单上，抽签时间已过，没有看到结果',
    undecided: '在名单上，结果还没有读',
    everyone: '得到指标，名单上人人都有',
    publishedSelected: (rank: number) => `公布的名次：第 ${count(rank)} 名，得到指标`,
    publishedReserve: (place: number) => `公布的名次：候补第 ${count(place)} 位`,
    publishedNot: '公布的结果里没有排到',
    ranked: (rank: number) => `得到指标，第 ${count(rank)} 名`,
    rankedNot: '没有排到',
    ifResult: (said: string) => `以这份 result.json 为准：${said}`,
    notListed: '不在名单上',
    notListedIn: (round: string) => `不在${round}的名单上`,

    // Why.
    between: '',
    everyoneWhy: (quota: number, rows: number) =>
      `指标有 ${count(quota)} 个，名单上只有 ${count(rows)} 行，不用抽，人人都得。`,
    selectedWhy: (draw: number, ticket: number, last: number, verify: `/${string}`): Sentence => [
      `从种子里取的第 ${count(draw)} 个字落在 ${count(ticket)} 号上，正是这个编码的号；这一步是本页从下载的字节算出来的。照 result.json 说，到第 ${count(last)} 个字为止，抽到的都得到指标；要证明这个界限，得把整个池`,
      { path: verify, text: '重摇一遍' },
      '。',
    ],
    reserveWhy: (draw: number, ticket: number, last: number, end: number, verify: `/${string}`): Sentence => [
      `从种子里取的第 ${count(draw)} 个字落在 ${count(ticket)} 号上，正是这个编码的号；这一步是本页从下载的字节算出来的。照 result.json 说，指标到第 ${count(last)} 个字已经满了，从那以后到第 ${count(end)} 个字，抽到的是候补；要证明这些界限，得把整个池`,
      { path: verify, text: '重摇一遍' },
      '。',
    ],
    notSelectedWhy: (draws: number, tickets: number, verify: `/${string}`): Sentence => [
      `从种子里取 ${count(draws)} 个字，没有一个落在这个编码的${
        tickets === 1 ? '号' : ` ${count(tickets)} 个号`
      }上；这一步是本页从下载的字节算出来的。照 result.json 说，到第 ${count(draws)} 个字就抽完了；要证明这个界限，得把整个池`,
      { path: verify, text: '重摇一遍' },
      '。',
    ],
    rankPublished: (rank: number) =>
      `名次是第 ${count(rank)}，取自 result.csv，它的摘要和 result.json 写的一样；要证明名次，得有整份名单。`,
    relativeWhy: (hash: string): Sentence => [
      '本页建成时还没有这个池的结果，没有摘要可比。这份 result.json 的摘要是 ',
      { digest: hash },
      '：请和从别处得到的比，或者重新载入本页再查。',
    ],
    provenWhy: '这是这个页面从下载的字节算出来的，不是问来的。',
    undrawnWhy: '名单已经冻结，这个编码在上面，这一点已经证明。',
    undrawnHere: '本站没有这个池的种子和结果文件。',
    undrawnKept: '这台设备存的记录里没有种子和结果文件；别处有没有，要连上网络再查。',
    drawDue: (drawAt: string) => `定好的抽签时间是${drawAt}，按这台设备的钟，还没有到。`,
    drawOverdue: (drawAt: string) => `定好的抽签时间是${drawAt}，按这台设备的钟，已经过了。`,
    rankedWhy: '这个池不抽签，按积分和申请时间排。',
    queuedWhy: '这个池不抽签，按申请时间排。',
    unprovenWhy: (verify: `/${string}`): Sentence => [
      '这个编码在冻结的名单上，这一点已经证明。名次取自 result.csv，它的摘要和 result.json 写的一样；一行名单证明不了名次，要证明，得把整份名单',
      { path: verify, text: '重新排一遍' },
      '。',
    ],
    drawDay: (day: string) => `摇号日期 ${day}`,
    rehearsal: '演练，不算数',
    undecidedWhy: '这个编码在冻结的名单上，这一点已经证明；一行名单排不出名次。',
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
    quota: '指标和候补',
    quotaOf: (quota: number, reserves: number) => `指标 ${count(quota)} 个，候补 ${count(reserves)} 位`,
    asked: '查询时间',
    askedAt: (time: string) => `${time}，按这台设备的钟`,

    // The drum.
    drum: '你的号在哪里',
    drumTitle: '全部号和这个编码的号',
    drumDescription: (total: number, first: number, last: number, draws: number) =>
      `从 1 号到 ${count(total)} 号的长条。这个编码的号是 ${count(first)} 到 ${count(last)}，用粗线标出。另有 ${count(draws)} 根细线，是种子的字落到的号。`,
    drumMark: (first: number, last: number) =>
      first === last ? count(first) : `${count(first)}–${count(last)}`,
    drumCaption: (total: number, draws: number, complete: boolean) =>
      `长条是全部 ${count(total)} 个号，红的是这个编码的号。每根线是种子的一个字落到的号，${complete ? '共' : '只画前'} ${count(draws)} 根，短的在指标满了以后；上面的曲线是它们的疏密。有的落在已经选中的人身上，跳过了；是哪几根，要整份名单才知道。`,

    // The seals.
    basis: '凭什么',
    seals: '核对过的印',
    stepByStep: '一步一步地说',
    notNeeded: '用不着',
    notYet: '没有看到',
    asDownloaded: '以下载的为准',
    notOrdered: '没有重排',
    notRead: '没有读',
    listNote: (steps: readonly number[]) => `路径 ${same(steps).join('、')} 步通到根`,
    commitmentNote: '和本页记的一样',
    seedNote: (proven: number, attested: number) =>
      attested === 0 ? `${proven} 个来源都已证明` : `${proven} 个已证明，${attested} 个靠见证`,
    drawNote: (words: number) => `看了 ${count(words)} 个字`,
    drawNone: '不用抽',
    logProofStep: '凭据里带有公布日志的证明。没有给信任策略，本页没有看它。',
    listStep: (page: number, rows: number, steps: number, root: string): Sentence => [
      `名单：这一行在第 ${count(page)} 页（从 0 数起）。这一页 ${count(rows)} 行的摘要，经过 ${steps} 步，正好得到承诺书里写的根 `,
      { digest: root },
      '。',
    ],
    absenceStep: (pages: readonly number[], steps: readonly number[], root: string): Sentence => [
      `名单：相关的第 ${pages.map((page) => count(page)).join('、')} 页（从 0 数起），${
        same(steps).length > 1 ? '分别' : ''
      }经过 ${same(steps).join('、')} 步，${pages.length > 1 ? '都' : ''}正好得到承诺书里写的根 `,
      { digest: root },
      '。名单按编码排序，这个编码该在的地方没有它。',
    ],
    commitmentStep: (hash: string): Sentence => [
      '承诺书：它的摘要是 ',
      { digest: hash },
      '，和本页建成时记下的一样。两样都来自本站，所以请再和报纸、公告栏或者别人手里的比。',
    ],
    seedStep: (sources: number) =>
      `种子：${sources === 1 ? '一个来源' : `${sources} 个来源都`}照承诺书查过，种子由它们算出。`,
    sources: {
      secret: '秘密：摘要和承诺的一样，由密码学证明。',
      drand: (round: number) => `drand 第 ${count(round)} 轮：签名有效，由密码学证明。`,
      balls: (what: string, digits: string) =>
        `球：${digits}（${what}）。位数对；真是这样摇出来的，要靠见证人。`,
      text: (what: string, text: string) => `文字：${text}（${what}）。形式对；真是这样公布的，要靠见证人。`,
    },
    drawStep: (words: number, hit: { draw: number; ticket: number } | null) =>
      hit === null
        ? `摇号：从种子逐个取出 ${count(words)} 个字，没有一个落在这个编码的号上。`
        : `摇号：从种子逐个取字，第 ${count(hit.draw)} 个第一次落在这个编码的号上：${count(hit.ticket)} 号。`,
    drawStepNone: '摇号：指标不少于名单的行数，什么也不用抽。',
    drawStepRanked: '排序：没有做。一行名单排不出名次，要整份名单。',
    restStep: (verify: `/${string}`): Sentence => [
      '整份名单合不合规则，一份凭据证明不了：得有人把整份核对过。本站建成时核对过；不必信本站，你可以',
      { path: verify, text: '自己核对一遍' },
      '。',
    ],
    resultStep: '结果：result.json 的摘要和本页建成时记下的一样，它写的承诺书、种子和各项数目都对得上。',
    resultStepRelative: (hash: string): Sentence => [
      '结果：result.json 写的承诺书、种子和各项数目都对得上。它的摘要是 ',
      { digest: hash },
      '，本页没有可比的，所以中没中以它为准。',
    ],
    boundStep: (allocatedDraws: number, draws: number) =>
      allocatedDraws === draws
        ? `指标到第 ${count(draws)} 个字为止，这是它说的；要证明，得重摇整个池。`
        : `指标到第 ${count(allocatedDraws)} 个字、候补到第 ${count(draws)} 个字为止，这是它说的；要证明，得重摇整个池。`,
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
    absentCommitments: '承诺书：每一份的摘要都和本页建成时记下的一样。两样都来自本站，所以请再和别处的比。',
    proofs: '查过的证明',
    page: '页',
    path: '步数',
    root: '根',
    commitment: '承诺书',

    // What next.
    next: '接下来',
    save: '存凭据',
    saveOf: (pool: string) => `存凭据：${pool}`,
    print: '打印这一页',
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
    nextDemonstration: '这是演示，名单由程序生成，没有真人的编码。真实的结果不在这里查。',
    nextComplain: '要是你本该在名单上，存下凭据向发布方说明：它证明名单里没有你。',
    nextPublisher: '名单冻结以后、抽签以前发现问题，还来得及说。',
    nextOverdue: '过一会儿再查；一直没有，就拿凭据向发布方问清楚，为什么没有按时公布。',
  },
  {
    selected: 'Selected in this round',
    reserve: (place: number | null) =>
      place === null ? 'A reserve in this round' : `Reserve number ${count(place)}`,
    notSelected: 'Not selected in this round',
    notDrawn: 'Listed; no result found yet',
    overdue: 'Listed; the draw is overdue, no result found',
    undecided: 'Listed; the result was not read yet',
    everyone: 'Granted, as to everyone on the list',
    publishedSelected: (rank: number) => `Published rank: ${count(rank)}, granted`,
    publishedReserve: (place: number) => `Published rank: reserve number ${count(place)}`,
    publishedNot: 'Not reached in the published result',
    ranked: (rank: number) => `Granted, with rank ${count(rank)}`,
    rankedNot: 'Not reached',
    ifResult: (said: string) => `${said}, if this result.json is the published one`,
    notListed: 'Not listed',
    notListedIn: (round: string) => `Not listed in ${round}`,

    between: ' ',
    everyoneWhy: (quota: number, rows: number) =>
      `The quota is ${count(quota)} and the list has only ${count(rows)} rows, so nothing is drawn and everyone is granted.`,
    selectedWhy: (draw: number, ticket: number, last: number, verify: `/${string}`): Sentence => [
      `Word ${count(draw)} of the seed hit ticket ${count(ticket)}, which this code holds; this page computed that from the bytes it downloaded. By result.json, those hit up to word ${count(last)} are allocated; to prove that bound, `,
      { path: verify, text: 're-run the draw' },
      '.',
    ],
    reserveWhy: (draw: number, ticket: number, last: number, end: number, verify: `/${string}`): Sentence => [
      `Word ${count(draw)} of the seed hit ticket ${count(ticket)}, which this code holds; this page computed that from the bytes it downloaded. By result.json, the quota was full at word ${count(last)}, and those hit from there to word ${count(end)} are reserves; to prove these bounds, `,
      { path: verify, text: 're-run the draw' },
      '.',
    ],
    notSelectedWhy: (draws: number, tickets: number, verify: `/${string}`): Sentence => [
      `Of the first ${count(draws)} words of the seed none hit ${
        tickets === 1 ? 'this code’s one ticket' : `one of this code’s ${count(tickets)} tickets`
      }; this page computed that from the bytes it downloaded. By result.json, the draw ended at word ${count(draws)}; to prove that bound, `,
      { path: verify, text: 're-run the draw' },
      '.',
    ],
    rankPublished: (rank: number) =>
      `The rank is ${count(rank)}; that number is taken from result.csv, whose digest is the one in result.json, and proving it needs the whole list.`,
    relativeWhy: (hash: string): Sentence => [
      'This page was built before this pool had a result and has no digest to compare with. The digest of this result.json is ',
      { digest: hash },
      ': compare it with one that you got elsewhere, or reload this page and look up again.',
    ],
    provenWhy: 'This page computed it from the bytes it downloaded; it did not ask anybody.',
    undrawnWhy: 'The list is frozen and has this code, which is proven.',
    undrawnHere: 'This site has no seed or result file of this pool.',
    undrawnKept:
      'The record on this device has no seed or result file; whether there is one elsewhere, look up again with a connection.',
    drawDue: (drawAt: string) =>
      `The draw is set for ${drawAt}, which by this device’s clock is still to come.`,
    drawOverdue: (drawAt: string) =>
      `The draw was set for ${drawAt}, which by this device’s clock has passed: it is overdue.`,
    rankedWhy: 'Nothing is drawn in this pool: it is ordered by points and time of application.',
    queuedWhy: 'Nothing is drawn in this pool: it is ordered by time of application.',
    unprovenWhy: (verify: `/${string}`): Sentence => [
      'That this code is on the frozen list is proven. The rank is taken from result.csv, whose digest is the one in result.json; one row of the list cannot prove a rank. To prove it, ',
      { path: verify, text: 'order the whole list again' },
      '.',
    ],
    drawDay: (day: string) => `draw date ${day}`,
    rehearsal: 'a rehearsal, which counts for nothing',
    undecidedWhy:
      'That this code is on the frozen list is proven; one row of the list has no rank by itself.',
    ask: {
      rank: (bytes: string) =>
        `The rank is in the published result.csv (about ${bytes}), which was not read yet.`,
      outcome: (bytes: string) =>
        `The outcome is in the published result.csv (about ${bytes}), which was not read yet.`,
      read: 'Read the result file',
      reading: 'Reading result.csv …',
      done: (done: string, total: string) => `${done} of about ${total}`,
      cancel: 'Stop',
      again: 'Read it again',
      failed: (why: string) => `result.csv was not read, so the rank is not known: ${why}.`,
      why: {
        unreachable: 'no connection',
        server: 'the server did not give it',
        webpage: 'a web page came instead',
        missing: 'the server has none',
        malformed: 'what came is longer than it can be',
        result: 'what came is not the one that result.json names, and was not used',
      },
    },
    keptWhy: 'No network was used this time: the whole list stored on this device was searched.',
    keptSince: (since: string) =>
      `That copy has been on this device since ${since}, by its clock; there may be a newer one online.`,
    keptSome: (since: string) =>
      `The network did not answer for all: some files come from the copy on this device, kept since ${since} by its clock; there may be newer ones online.`,
    savedWhy: 'This was computed from your saved receipt, without this site’s search index.',
    elsewhere: (pools: number) =>
      pools === 1
        ? 'One other pool does not list this code'
        : `${count(pools)} other pools do not list this code`,

    code: 'Application code',
    row: 'List',
    rowOf: (row: number, rows: number) => `row ${count(row)} of ${count(rows)}`,
    line: 'The row',
    tickets: 'Tickets',
    ticketsOf: (first: number, last: number) =>
      first === last
        ? `${count(first)}, just one`
        : `${count(first)} to ${count(last)}, ${count(last - first + 1)} of them`,
    points: 'Points',
    since: 'Applied',
    quota: 'Quota and reserves',
    quotaOf: (quota: number, reserves: number) => `quota ${count(quota)}, reserves ${count(reserves)}`,
    asked: 'Looked up',
    askedAt: (time: string) => `${time}, by this device’s clock`,

    drum: 'Where your tickets are',
    drumTitle: 'All tickets and those of this code',
    drumDescription: (total: number, first: number, last: number, draws: number) =>
      `A strip from ticket 1 to ticket ${count(total)}. The tickets of this code, ${count(first)} to ${count(last)}, are marked thick. ${count(draws)} fine ticks are the tickets that the words of the seed hit.`,
    drumMark: (first: number, last: number) =>
      first === last ? count(first) : `${count(first)}–${count(last)}`,
    drumCaption: (total: number, draws: number, complete: boolean) =>
      `The strip is all ${count(total)} tickets; red are those of this code. ${complete ? `Each of the ${count(draws)} ticks` : `Only the first words are drawn: each of the ${count(draws)} ticks`} is the ticket that one word of the seed hit, the short ones after the quota was full; the curve above shows how dense they are. Some hit a person who was already selected and were passed over; which ones, only the whole list can tell.`,

    basis: 'What it rests on',
    seals: 'Seals that were checked',
    stepByStep: 'Step by step',
    notNeeded: 'not needed',
    notYet: 'not found',
    asDownloaded: 'as downloaded',
    notOrdered: 'not ordered here',
    notRead: 'not read',
    listNote: (steps: readonly number[]) => `${stepsOf(same(steps))} to the root`,
    commitmentNote: 'as this page noted it',
    seedNote: (proven: number, attested: number) =>
      attested === 0 ? `${proven} proven` : `${proven} proven, ${attested} attested`,
    drawNote: (words: number) => (words === 1 ? '1 word taken' : `${count(words)} words taken`),
    drawNone: 'nothing to draw',
    logProofStep:
      'The receipt carries a proof from a publication log. No trust policy was given, and it was not looked at.',
    listStep: (page: number, rows: number, steps: number, root: string): Sentence => [
      `List: this row is on page ${count(page)}, counted from 0. The digest of that page’s ${count(rows)} rows leads in ${steps === 1 ? '1 step' : `${steps} steps`} to the root in the commitment, `,
      { digest: root },
      '.',
    ],
    absenceStep: (pages: readonly number[], steps: readonly number[], root: string): Sentence => [
      `List: ${pages.length > 1 ? 'pages' : 'page'} ${pages.map((page) => count(page)).join(' and ')}, counted from 0, ${pages.length > 1 ? 'lead' : 'leads'} in ${stepsOf(same(steps))} to the root in the commitment, `,
      { digest: root },
      '. The list is sorted by code, and where this code would stand it does not.',
    ],
    commitmentStep: (hash: string): Sentence => [
      'Commitment: its digest is ',
      { digest: hash },
      ', the one this page was built with. Both come from this site, so compare it with a newspaper, a notice board or somebody else’s copy too.',
    ],
    seedStep: (sources: number) =>
      sources === 1
        ? 'Seed: its one source was checked against the commitment, and the seed computed from it.'
        : `Seed: its ${sources} sources were checked against the commitment, and the seed computed from them.`,
    sources: {
      secret: 'Secret: its digest is the committed one; proven by cryptography.',
      drand: (round: number) =>
        `drand round ${count(round)}: its signature is valid; proven by cryptography.`,
      balls: (what: string, digits: string) =>
        `Balls: ${digits} (${what}). As many digits as promised; that they fell like this rests on their witnesses.`,
      text: (what: string, text: string) =>
        `Text: ${text} (${what}). Its form is right; that it was published like this rests on its witnesses.`,
    },
    drawStep: (words: number, hit: { draw: number; ticket: number } | null) =>
      hit === null
        ? `Draw: ${count(words)} words were taken from the seed one by one, and none hit a ticket of this code.`
        : `Draw: words were taken from the seed one by one; the ${ordinal(hit.draw)} was the first to hit a ticket of this code, ${count(hit.ticket)}.`,
    drawStepNone: 'Draw: the quota is enough for every row of the list, so nothing is drawn.',
    drawStepRanked: 'Order: not computed. One row has no rank by itself; that needs the whole list.',
    restStep: (verify: `/${string}`): Sentence => [
      'That the whole list keeps the rules no receipt can prove: somebody has to have verified all of it. This site did when it was built; you need not trust it and can ',
      { path: verify, text: 'verify it yourself' },
      '.',
    ],
    resultStep:
      'Result: the digest of result.json is the one this page was built with, and the commitment, the seed and all the figures in it fit.',
    resultStepRelative: (hash: string): Sentence => [
      'Result: the commitment, the seed and all the figures in result.json fit. Its digest is ',
      { digest: hash },
      '; this page has none to compare with, so the outcome is relative to this file.',
    ],
    boundStep: (allocatedDraws: number, draws: number) =>
      allocatedDraws === draws
        ? `That the quota ends at word ${count(draws)} is what it says; proving it needs the whole draw.`
        : `That the quota ends at word ${count(allocatedDraws)} and the reserves at word ${count(draws)} is what it says; proving it needs the whole draw.`,
    rankStep: (rank: number | null) =>
      rank === null
        ? 'The digest of result.csv is the one in result.json, and it does not have this code.'
        : `The digest of result.csv is the one in result.json; there this code has rank ${count(rank)}, with the same ticket and word. That it is exactly this rank is not proven.`,
    rankStepRanked: (rank: number | null) =>
      rank === null
        ? 'The digest of result.csv is the one in result.json, and it does not have this code; whether it should is not proven.'
        : `The digest of result.csv is the one in result.json; there this code has rank ${count(rank)}. That the order is right is not proven.`,
    unreadStep: 'result.csv was not read.',

    neighbours:
      'The lists are sorted by code. In each pool this code would stand between the two below, and they are next to each other with nothing between.',
    neighboursOne:
      'The list is sorted by code. This code would stand between the two below, and they are next to each other with nothing between.',
    table: 'Where this code would stand',
    pool: 'Pool',
    before: 'The one before',
    after: 'The one after',
    first: 'start of the list',
    last: 'end of the list',
    lengthHint: (here: number, there: number) =>
      `The codes around there have ${there} characters, the one you entered has ${here}. See whether one is missing or too many.`,

    absentStep:
      'Lists: in each pool the pages in question lead to the root in its commitment. A list is sorted by code, and where this code would stand it does not.',
    absentCommitments:
      'Commitments: the digest of each is the one this page was built with. Both come from this site, so compare them with another source too.',
    proofs: 'The proofs that were checked',
    page: 'Page',
    path: 'Steps',
    root: 'Root',
    commitment: 'Commitment',

    next: 'What next',
    save: 'Save the receipt',
    saveOf: (pool: string) => `Save the receipt: ${pool}`,
    print: 'Print this page',
    nextSave: 'Save the receipt. With it you can check again without the list and without this site.',
    nextCompare: (hash: string): Sentence => [
      'Compare the commitment’s digest ',
      { digest: hash },
      ' with one you got elsewhere. Comparing it with this site alone compares nothing.',
    ],
    nextVerify: (verify: `/${string}`): Sentence => [
      'To see whether the whole pool was drawn right, ',
      { path: verify, text: 're-run it yourself' },
      '.',
    ],
    nextSort: (verify: `/${string}`): Sentence => [
      'To prove the rank, ',
      { path: verify, text: 'order the whole list again' },
      '.',
    ],
    nextTyped: 'See whether the code was copied correctly and the round is the right one.',
    nextDemonstration:
      'This is a demonstration; its list was made by a program and has no real person’s code. Real results are not looked up here.',
    nextComplain:
      'If you ought to be listed, save the receipt and tell the publisher: it proves that the list does not have you.',
    nextPublisher: 'Between the freezing of the list and the draw there is still time to say so.',
    nextOverdue:
      'Try again later; if it stays like this, take the receipt to the publisher and ask why nothing was published in time.',
  },
);
