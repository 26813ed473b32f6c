import { absent } from '../../publisher/absent.zh.ts';
import { own } from '../../publisher/words.zh.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';
import { spaced } from '../spaced.ts';

/** What an answer says first, as one citizen would say it to another, and what comes next. The protocol's words are for the proof. */
export const plainWords = {
  // Under the first sentence.
  won: (draw: number, ticket: number) =>
    draw === 1
      ? `第 1 次就抽到了你的 ${count(ticket)} 号。`
      : `第 ${count(draw)} 次抽到了你的 ${count(ticket)} 号。`,
  wonRank: (rank: number, quota: number) =>
    `${own.thing}共 ${count(quota)} ${own.measure}，公布的名次里你排第 ${count(rank)}。`,
  everyone: (quota: number, rows: number) =>
    `${own.thing}有 ${count(quota)} ${own.measure}，名单上只有 ${count(rows)} 份申请，不用摇，名单上的都得到。`,
  ranked: (quota: number) =>
    `这个池不摇号，按次序排，前 ${count(quota)} 名得到${own.thing}。名次是照公布的结果说的，这里没有重排。`,
  rankedReserve: (place: number, reserves: number, quota: number) =>
    `这个池不摇号，按次序排。${own.thing}到第 ${count(quota)} 名为止，你是后面 ${count(reserves)} 位候补里的第 ${count(place)} 位。名次是照公布的结果说的，这里没有重排。`,
  rankedOut: (last: number) =>
    `这个池不摇号，按次序排。公布的结果排到第 ${count(last)} 名为止，里面没有你。这是照公布的结果说的，这里没有重排。`,
  reserve: (draw: number, ticket: number, place: number | null, reserves: number) =>
    `第 ${count(draw)} 次抽到了你的 ${count(ticket)} 号，那时${own.thing}已经分完。${
      place === null
        ? `候补共 ${count(reserves)} 位，你是第几位，要读结果文件才知道。`
        : `候补共 ${count(reserves)} 位，公布的名次里你是第 ${count(place)} 位。`
    }`,
  notSelected: (draws: number, tickets: number) =>
    `一共抽了 ${count(draws)} 次，没有抽到你的${tickets === 1 ? '号' : ` ${count(tickets)} 个号`}。`,
  undecided: '名单上有你，这一点核对过了。中没中写在公布的结果文件里，还没有读。',
  frozen: (drawAt: string) => `名单上有你，名单已经封存。${drawAt}摇号，那以后再来查。`,
  due: (drawAt: string) => `名单上有你。定好${spaced(drawAt)}摇号，时间到了，结果还没有看到。`,
  overdue: (overdueAt: string) =>
    `名单上有你。结果的种子应在${spaced(overdueAt)}以前公布，已经过了，还没有看到。`,
  ifResult: (said: string) => `照下载到的这份结果说：${said}`,
  /** What a demonstration says first of a code that is not listed; null on a site of real draws. */
  absent,

  // What comes next.
  wonGuide: (guide: boolean): Sentence =>
    guide
      ? ['怎样领取、哪天以前办：', { path: '/guide/won/', text: '中签以后怎么办' }, '。']
      : ['怎样领取、哪天以前办，看发布方的通知。本站不知道。'],
  fraud: (safety: boolean): Sentence => [
    '有人拿这个结果要你转账、报验证码、点链接，先不要照做，向发布方问清楚。',
    ...(safety ? [{ path: '/policy/safety/', text: '安全提示' } as const] : []),
  ],
  calledUnknown:
    '候补轮到第几位，这里不知道：生成本站时没有公布过递补。轮到你时发布方怎样通知，也要问发布方。',
  nextDraw: (
    round: string,
    drawAt: string,
    quota: number,
    rows: number,
    share: string,
    path: `/${string}`,
  ): Sentence => [
    `下一次是${spaced(round)}，${drawAt}摇号：${own.thing} ${count(quota)} ${own.measure}，名单上 ${count(rows)} 份申请，平均 ${share} 份里有一份中签。你在不在那份名单上：`,
    { path, text: `在${spaced(round)}里查这个编码` },
    '。',
  ],
  nextOrdered: (round: string, drawAt: string, quota: number, rows: number, path: `/${string}`): Sentence => [
    `下一次是${spaced(round)}，${drawAt}出结果：${own.thing} ${count(quota)} ${own.measure}，名单上 ${count(rows)} 份申请。你在不在那份名单上：`,
    { path, text: `在${spaced(round)}里查这个编码` },
    '。',
  ],
  /** The time of the next one has come, and the build had no result of it. */
  nextDue: (round: string, drawAt: string, path: `/${string}`): Sentence => [
    `下一次是${spaced(round)}，定好的时间是${spaced(drawAt)}，按这台设备的钟已经到了；生成本站时还没有结果：`,
    { path, text: `在${spaced(round)}里查这个编码` },
    '。',
  ],
  laterDraw: (round: string, path: `/${string}`): Sentence => [
    `这个池后来还有一次，${round}：`,
    { path, text: '在那里查这个编码' },
    '。',
  ],
  noNextDraw: '这个池下一次在什么时候，生成本站时还没有公布。',
  thisShare: (quota: number, rows: number, share: string) =>
    `这一次${own.thing}有 ${count(quota)} ${own.measure}，名单上 ${count(rows)} 份申请，平均 ${share} 份里有一份中签。下一次的机会，要等名单封存才算得出。`,
  objection: (objection: boolean): Sentence =>
    objection
      ? [
          '要是你本该在名单上：存下凭据，它证明名单里没有你；再看',
          { path: '/guide/objection/', text: '怎样提出异议' },
          '。',
        ]
      : ['要是你本该在名单上，存下凭据向发布方说明：它证明名单里没有你。'],
  /** The record of this pool that was voided, which this one replaced. */
  replaced: (at: string, path: `/${string}`): Sentence => [
    `这个池先前封存的一份名单，按本站日志里${spaced(at)}的通告作废了；这里查的是接替它的一份。`,
    { path, text: '作废的那一份' },
  ],

  // The folded proof.
  proof: '依据',
  allChecked: '五步都在这台设备上核对过',
  checked: (names: readonly string[], others: readonly string[]) =>
    `在这台设备上核对过：${names.join('、')}；没有核对：${others.join('、')}`,

  // Elsewhere on this site.
  elsewhere: '本站别的池和期',
  lookingElsewhere: (pools: number) => `正在本站别的 ${count(pools)} 个池里查……`,
  lookElsewhere: (pools: number) => `在本站另外 ${count(pools)} 个池里也查一查`,
  lookElsewhereWhat: '每个池要下载名单的一两段，服务器看得到是哪几段。',
  foundElsewhere: '这个编码在下面的名单上，是在这台设备上核对过的：',
  look: '看这里的答案',
  lookedElsewhere: (rounds: readonly string[], pools: number, found: number) =>
    `另外查过 ${rounds.join('、')}，共 ${count(pools)} 个池${found === 0 ? '，都没有这个编码' : '，别的都没有'}。`,
  notLookedElsewhere: (rounds: readonly string[], pools: number) =>
    `${rounds.join('、')}有 ${count(pools)} 个池没能查，那里有没有，不知道。`,
  zero: (typed: number, where: string) =>
    `你输入了 ${count(typed)} 位，这份名单的编码多一位。前面补上一个 0 的编码在${spaced(where)}的名单上：`,
  zeroLook: (code: string) => `查 ${code}`,
};

export type PlainWords = typeof plainWords;
