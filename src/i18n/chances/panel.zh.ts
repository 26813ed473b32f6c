import type { CrowdFault } from '../../chance/others.ts';
import { own } from '../../publisher/words.zh.ts';
import type { TextFault } from '../../typed/plain.ts';
import { count } from '../numbers.ts';
import { ofThousand, oneIn, percent, waitingOfThousand } from '../shares.ts';

const { thing, measure } = own;

/** How many of a thousand: never nobody, where somebody may be. */
const several = (p: number): string => {
  const n = ofThousand(p);
  return n === 0 && p > 0 ? '不到 1 个' : `大约 ${count(n)} 个`;
};
const severalBetween = (low: number, high: number): string => {
  const [least, most] = [ofThousand(low), ofThousand(high)];
  if (least === most) return several(low);
  return least === 0 ? `至多大约 ${count(most)} 个` : `大约 ${count(least)} 到 ${count(most)} 个`;
};

const waiting = (p: number): string => {
  const n = waitingOfThousand(p);
  return n === '<1' ? '不到 1 个' : `${n} 个`;
};
/** Nothing of what is nearly certain: "one in one" would say that it is. */
const about = (p: number): string => (oneIn(p) === '1.0' ? '' : `，约 ${oneIn(p)} 分之一`);

/** What the page of chances says of what is typed, and of what comes of it. */
export const chanceWords = {
  form: '你的情况',
  formNote: '填的数字留在你的浏览器里，不会发给任何人。',
  pool: '哪一期，哪个池',
  poolOption: (round: string, pool: string) => `${round} · ${pool}`,
  ownFigures: '都不是，自己填数字',
  tickets: '你有几个号',
  ticketsHint: '名单上你的申请占几个号。',
  rounds: '往后看几期',
  roundsHint: '连这一期在内，最多 60 期。',
  applicants: '一共有多少个申请',
  applicantsHint: '连你在内。',
  all: '一共有多少个号',
  allHint: '连你的在内。人人只有 1 个号的，和申请数一样。',
  most: '一个申请最多几个号（可以不填）',
  mostHint: '填了，算出的范围会窄一些。',
  quota: `${thing}数`,
  changes: '以后有变化',
  growth: '申请每期多百分之几（可以不填）',
  growthHint: `别人的号跟着一起多，${thing}数不变。`,
  rise: '每过几期，你多 1 个号（可以不填）',
  riseHint: '别人的号数不变。',
  known: '填入公布过的一期：',
  ask: '算机会',
  asking: (done: number, all: number) => `算好了 ${done} 期，共 ${all} 期`,
  progress: '计算进度',
  cancel: '停下',
  broken: '程序在你的浏览器里停住了，没有算出来。再试一次，或者重新载入本页。',
  unread: (part: string) => `地址里 # 后面的“${part}”读不懂，没有照它填。下面是没有填过的样子。`,

  faults: {
    empty: '请填一个数。',
    character: ({ character, position }: Extract<TextFault, { fault: 'character' }>) =>
      `第 ${position} 个字符“${character}”不是数字。`,
    thousands: '逗号的位置不对，请去掉逗号。',
    zeros: '数字前面不要加 0。',
    bounds: (from: number, to: number) => `请填 ${count(from)} 到 ${count(to)} 之间的整数。`,
    'no such pool': '本页没有这个池。请另选一个，或者自己填数字。',
    'more than most': '你的号比“最多几个号”还多。',
    'too few tickets': '号太少：每个申请至少有 1 个号。',
    'too many tickets': '号太多：这些申请没有这么多号可持。',
  } satisfies Record<CrowdFault, string> & Record<string, unknown>,

  found: '算出的机会',
  aboutPool: (round: string, pool: string) => `${round} · ${pool}`,
  aboutSums: '你填的数字',
  about: (applicants: number, tickets: number, quota: number, own: number) =>
    `${count(applicants)} 个申请，${count(tickets)} 个号，${count(quota)} ${measure}${thing}；你有 ${count(own)} 个号。`,
  chance: (p: number) => `这一期中签的机会是 ${percent(p)}${about(p)}。`,
  chanceCertain: `${thing}不比申请少，什么也不用抽：这一期人人都有。`,
  chanceRange: (low: number, high: number) =>
    `这一期中签的机会在 ${percent(low)} 和 ${percent(high)} 之间${oneIn(low) === oneIn(high) ? about(low) : `，也就是约 ${oneIn(low)} 分之一到 ${oneIn(high)} 分之一`}。`,
  thousand: (rounds: number, p: number) =>
    `像你这样的申请有 1,000 个的话，${rounds === 1 ? '这一期' : `${rounds} 期之内`}${several(p)}中签，${waiting(p)}还在等。`,
  thousandRange: (rounds: number, low: number, high: number) =>
    `像你这样的申请有 1,000 个的话，${rounds === 1 ? '这一期' : `${rounds} 期之内`}${severalBetween(low, high)}中签，其余的还在等。`,
  half: (round: number) => `到第 ${round} 期，过半的中了签。`,
  halfNot: (rounds: number) => `${rounds} 期过去，还在等的仍然过半。`,
  halfBetween: (early: number, late: number) => `过半的中签，早则第 ${early} 期，晚则第 ${late} 期。`,
  halfPerhaps: (early: number, rounds: number) =>
    `过半的中签，最早是第 ${early} 期，也可能 ${rounds} 期还不够。`,

  chartTitle: (rounds: number) => `${rounds} 期之内，有多少中了签`,
  chartDescription: (rounds: number, p: number) =>
    `横轴是期，纵轴是到那一期为止中签的比例；到第 ${rounds} 期是 ${percent(p)}。`,
  chartDescriptionRange: (rounds: number, low: number, high: number) =>
    `横轴是期，纵轴是到那一期为止中签的比例，在两条线之间；到第 ${rounds} 期在 ${percent(low)} 和 ${percent(high)} 之间。`,
  up: '中签的比例',
  along: '第几期',
  captionRange: '实际的比例在两条线之间：只知道总数，就只能知道这么多。',
  table: '逐期的表',
  tableCaption: '逐期的机会，前提是往后的各期都像下面假设的那样',
  round: '期',
  ticketsHeld: '号数',
  applicantsHead: '申请',
  thisRound: '这一期',
  byThen: '到这一期为止',
  waiting: '1,000 个里还在等',
  rangeOf: (low: string, high: string) => (low === high ? low : `${low}–${high}`),

  assumed: '假设了什么',
  same: `往后每一期都和这一期一样：申请、号、${thing}数都不变，中签走了的，有同样的申请补上。`,
  grown: (percent: number) =>
    `往后每一期，别人的申请和号都多 ${percent}%（个数取整），${thing}数不变；中签走了的，有同样的申请补上。`,
  risen: (rounds: number) => `你每过 ${rounds} 期多 1 个号，别人的号数不变。`,
  independent: '每一期的种子各是各的：前面没中，后面的机会不因此变大，也不因此变小。',
  rests: '靠得住吗',
  exact:
    '这一期的机会由这份名单算出，误差不到十亿分之一；名单和承诺书是不是一致，生成本站时核对过。往后各期只是照假设算的。',
  toPool: '看这个池',
  exactAmong: (own: number) =>
    `名单上没有持 ${count(own)} 个号的申请，这里当作再多一个这样的申请来算。别的都由名单算出，误差不到十亿分之一。往后各期只是照假设算的。`,
  sums: '只知道总数，不知道各人有几个号，机会就不是一个数，而是一个范围：别人的号最平均时最小，最悬殊时最大。两头都是算出来的，误差不到十亿分之一，也都达得到。往后各期只是照假设算的。',
  shared: '这一页的地址里记着你填的数，转给别人，打开就是同样的结果。',
};

export type ChanceWords = typeof chanceWords;
