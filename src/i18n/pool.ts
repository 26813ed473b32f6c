import { site } from '../publisher/site.ts';
import { clockName } from './dates.ts';
import { count } from './numbers.ts';
import { words } from './words.ts';

const { thing, measure } = site.drawn.zh;
const { one, many } = site.drawn.en;

/** The words of a pool's page. */
export const poolWords = words(
  {
    figures: (applicants: number, tickets: number | null, quota: number, reserves: number) =>
      `${count(applicants)} 个申请${tickets === null ? '' : `，${count(tickets)} 个号`}；${count(quota)} ${measure}${thing}，${reserves === 0 ? '没有候补' : `${count(reserves)} 个候补`}。`,
    chain: '本池的五枚印；每一枚通到本页的一段',

    verdictSentence: {
      verified: '重算的结果和公布的一致。',
      failed: '有检查没有通过：公布的文件对不上。',
      incomplete: '没有查全：有的检查做不了。',
    },
    notYetSentence: '生成本站时没有种子和结果，能查的先查了。',
    voidedSentence: '这份承诺书作废了，没有种子和结果；能查的仍然查了。',
    checkedAtBuild: (software: string) =>
      `这是生成本站的时候，用程序 ${software} 把公布的文件从头核对一遍得到的结论。不必轻信它：`,
    checkYourself: '你自己重新摇一遍',
    checkYourselfAfter: '。',
    failedChecks: '没有通过的检查：',
    rests: '下面这些只能由见证人作证，计算证明不了：',
    checks: (pass: number, fail: number, skip: number) =>
      `逐项看：${pass} 项通过，${fail} 项不通过，${skip} 项跳过`,
    checksNote: '检查的名称见协议第 6 节。',
    status: { pass: '通过', fail: '不通过', skip: '跳过' },
    logNote:
      '名称以 log 开头的几项，要有公布日志，还要读者自己给出信任策略才做；没有给出时跳过，结论不因此变成未查全，但也没有说它们成立。',

    draw: { lottery: '摇号', ranking: '排名', queue: '轮候' },
    drumTitle: '每一次抽到了哪个号',
    everyone: `${thing}数不少于申请数，所以什么也没有抽：每个申请都得到${thing}，按名单的顺序。`,
    chanceTitle: '号多的，机会大多少',
    chanceDescription: (from: string, fromChance: string, to: string, toChance: string) =>
      `横轴是持有几个号，纵轴是中签的比例。持 ${from} 个号的，事先的机会是 ${fromChance}；持 ${to} 个号的，是 ${toChance}。每组实际的比例见图下的表。`,
    chanceCaption:
      '圆点是每组实际中签的比例，横线是事先的机会，竖线是只凭机会时大约 20 组里有 19 组会落进的范围。要看的是圆点是不是大多在竖线里面，有没有哪一类申请总在上面或下面。',
    chanceHow: (quota: number) =>
      `事先的机会只由名单和${thing}数算出，和种子无关：把每个号当作同样容易抽到，一个申请只选中一次，求它进入前 ${count(quota)} 名的概率。这不是近似公式，是数值积分，误差不到十亿分之一。竖线是近似的，把同组的申请当作互不相干。人数太少的几组并成了一组。`,
    upShare: '中签的比例',
    alongTickets: '持有几个号',
    legendObserved: '实际中签的比例',
    legendExpected: '事先的机会',
    legendUsual: '只凭机会的范围',
    ticketsHeld: '持有几个号',
    share: '实际比例',
    chance: '事先的机会',
    expected: '预计中签数',
    selected: '中签',
    chanceTable: '持有几个号的申请各有多少、中签多少',
    heldTitle: '持有几个号，机会多大',
    heldDescription: (from: string, fromChance: string, to: string, toChance: string) =>
      `横轴是持有几个号，纵轴是中签的机会。持 ${from} 个号的，机会是 ${fromChance}；持 ${to} 个号的，是 ${toChance}。`,
    heldCaption: `名单封存了，持有几个号、机会多大就定了：只由名单和${thing}数算出，和种子无关，摇之前就能算。`,
    heldSame: (chance: string, oneIn: string) =>
      `名单上每个申请的号一样多，所以机会也一样：${chance}，约 ${oneIn} 分之一。`,
    heldEveryone: `${thing}数不少于申请数：不用抽，人人都有。`,
    heldTable: '持有几个号的申请各有多少，机会多大',
    heldOpen: '持有几个号，一种一行',
    oneInHead: '几分之一',
    oneIn: (n: string) => (n === '1' ? '人人有' : `1/${n}`),
    myChance: '按你有几个号算一算',

    standingsTitle: '入围分数线',
    standingsDescription: (least: string, most: string, cut: string) =>
      `横轴是积分，从 ${least} 到 ${most}，柱高是申请数；最后一${measure}${thing}给到 ${cut} 分。`,
    standingsCaption: (cut: string, rank: number, since: string) =>
      `每根柱子是一种积分的申请数，得到${thing}的另用一色。第 ${count(rank)} 名积分 ${cut} 分，${since}（${clockName('zh')}）申请；同分的比申请时间，早的在前。`,
    upApplicants: '申请数',
    alongPoints: '积分',
    cutPoints: (cut: string) => `到 ${cut} 分`,
    points: '积分',
    standingsTable: `每种积分的申请，有多少得到${thing}`,
    queueTitle: '本期轮到哪一天',
    queueDescription: (from: string, to: string, cut: string) =>
      `横轴是开始轮候的时间，从 ${from} 到 ${to}，柱高是申请数；本期轮到 ${cut}。`,
    queueCaption: (rank: number, since: string) =>
      `每根柱子是一段时间里来的申请，得到${thing}的另用一色。最后一${measure}${thing}是第 ${count(rank)} 名，${since}（${clockName('zh')}）开始轮候；比它晚的，这一期没有得到${thing}。`,
    alongTime: '开始轮候的时间',
    cutTime: (day: string) => `轮到 ${day}`,
    period: '时间',
    queueTable: `每段时间来的申请，有多少得到${thing}`,
    legendSelected: `得到${thing}`,
    legendReserves: '候补',
    legendRest: '没有轮到',
    applicants: '申请',

    result: '结果',
    list: '名单',
    listWhat: '写成承诺书以后，名单一个字也没有改过，才对得上下面的摘要。',
    rows: '申请',
    tickets: '号',
    rowsCount: (n: number) => `${count(n)} 个，一行一个`,
    ticketsCount: (n: number) => `${count(n)} 个，从 1 号起按名单的顺序连续编排`,
    pages: '页',
    pagesCount: (n: number) => `${count(n)} 页，每页 256 行，最后一页是余下的`,
    listDigest: '名单的摘要',
    root: '名单的根',
    rootWhat: '各页摘要合成的一个值；有了它，只看一页就能核对一个人在不在名单上',

    commitment: '承诺书',
    commitmentWhat: `承诺书要在摇号之前公布，它定死了名单、规则、${thing}数、随机源和时间。下面的摘要要和你在摇号之前从别处得到的比，才有意义：本页自己说的，证明不了本页。`,
    method: '方法',
    quota: thing,
    reserves: '候补',
    frozen: '名单封存',
    drawn: '摇号',
    rules: '规则',
    rulesFile: '读 rules.md',
    rulesDigest: '规则的摘要',
    commitmentDigest: '承诺书的摘要',

    seed: '种子',
    seedWhat: '随机源揭晓以后，按承诺书的顺序合成种子。改动任何一个，种子就完全不同。',
    seedNotYet: '生成本站时没有揭晓。',
    seedValue: '合成的种子',

    about: '关于这个池',
    notReadable: '公布的结果不是规定的格式，这里不画也不列。原文件在下面。',
    asPublished: '核对没有通过。下面照公布的样子列出，不等于它对。',
  },
  {
    figures: (applicants: number, tickets: number | null, quota: number, reserves: number) =>
      `${count(applicants)} applications${tickets === null ? '' : ` with ${count(tickets)} tickets`}; ${count(quota)} ${many}, ${reserves === 0 ? 'no reserves' : `${count(reserves)} reserves`}.`,
    chain: 'The five seals of this pool; each leads to a part of this page',

    verdictSentence: {
      verified: 'Worked out again, the result is the published one.',
      failed: 'A check failed: the published files do not fit together.',
      incomplete: 'Not everything was checked: some checks could not be made.',
    },
    notYetSentence:
      'When this page was built there was no seed and no result; what can be checked without them was.',
    voidedSentence:
      'This commitment was voided and has neither seed nor result; what can be checked was checked all the same.',
    checkedAtBuild: (software: string) =>
      `This was found when this site was built, by checking the published files from the beginning with ${software}. You need not take its word: `,
    checkYourself: 'run it again yourself',
    checkYourselfAfter: '.',
    failedChecks: 'Checks that failed:',
    rests: 'What no computation can prove rests on witnesses:',
    checks: (pass: number, fail: number, skip: number) =>
      `Check by check: ${pass} passed, ${fail} failed, ${skip} not made`,
    checksNote: 'The checks are named as in section 6 of the protocol.',
    status: { pass: 'passed', fail: 'failed', skip: 'not made' },
    logNote:
      'Checks whose names begin with log need a publication log and a trust policy of the reader’s own. Without one they are skipped; the verdict is not incomplete for it, and claims nothing of them.',

    draw: { lottery: 'Draw', ranking: 'Ranking', queue: 'Queue' },
    drumTitle: 'Which ticket each draw hit',
    everyone: `There are at least as many ${many} as applications, so nothing was drawn: every application gets one, in list order.`,
    chanceTitle: 'How much better the chance is with more tickets',
    chanceDescription: (from: string, fromChance: string, to: string, toChance: string) =>
      `Along: the number of tickets. Up: the share selected. With ${from} tickets the chance beforehand is ${fromChance}, with ${to} it is ${toChance}. The share of each group is in the table below.`,
    chanceCaption:
      'A dot is the share of a group that was selected, a dash the chance beforehand, and a line the range into which about 19 of 20 groups fall by chance alone. Look whether most dots are on their lines, and whether any kind of application is always above or below.',
    chanceHow: (quota: number) =>
      `The chance beforehand follows from the list and the number of ${many} alone, whatever the seed: every ticket is equally likely to be drawn, an application is selected only once, and this is the probability of being among the first ${count(quota)}. It is no rule of thumb but an integral, worked out to better than one part in a thousand million. The lines are approximate: they treat the applications of a group as independent. Groups with too few applications were put together.`,
    upShare: 'Share selected',
    alongTickets: 'Tickets held',
    legendObserved: 'share selected',
    legendExpected: 'chance beforehand',
    legendUsual: 'range by chance alone',
    ticketsHeld: 'Tickets',
    share: 'Share',
    chance: 'Chance',
    expected: 'To be expected',
    selected: 'Selected',
    chanceTable: 'Applications by number of tickets, and how many were selected',
    heldTitle: 'The chance of each number of tickets',
    heldDescription: (from: string, fromChance: string, to: string, toChance: string) =>
      `Along: the number of tickets. Up: the chance of being selected. With ${from} it is ${fromChance}, with ${to} it is ${toChance}.`,
    heldCaption: `Once the list is frozen, the chance of each number of tickets is settled: it follows from the list and the number of ${many} alone, whatever the seed, and can be worked out before the draw.`,
    heldSame: (chance: string, oneIn: string) =>
      `Every application in the list has the same number of tickets, and so the same chance: ${chance}, about one in ${oneIn}.`,
    heldEveryone: `There are at least as many ${many} as applications: nothing needs to be drawn, and everyone gets one.`,
    heldTable: 'How many applications have how many tickets, and their chance',
    heldOpen: 'Each number of tickets',
    oneInHead: 'About one in',
    oneIn: (n: string) => n,
    myChance: 'Work out your own chance',

    standingsTitle: 'Where the cut fell',
    standingsDescription: (least: string, most: string, cut: string) =>
      `Along: points, from ${least} to ${most}. Up: the number of applications. The last ${one} went to ${cut} points.`,
    standingsCaption: (cut: string, rank: number, since: string) =>
      `Each bar is the applications with that many points; those that got one of the ${many} have a colour of their own. Rank ${count(rank)} has ${cut} points and applied at ${since} ${clockName('en')}; with equal points the earlier application comes first.`,
    upApplicants: 'Applications',
    alongPoints: 'Points',
    cutPoints: (cut: string) => `down to ${cut} points`,
    points: 'Points',
    standingsTable: `Applications by points, and how many got one of the ${many}`,
    queueTitle: 'How far the queue moved',
    queueDescription: (from: string, to: string, cut: string) =>
      `Along: when the wait began, from ${from} to ${to}. Up: the number of applications. This round reached ${cut}.`,
    queueCaption: (rank: number, since: string) =>
      `Each bar is the applications of a stretch of time; those that got one of the ${many} have a colour of their own. The last ${one}, rank ${count(rank)}, has waited since ${since} ${clockName('en')}; whoever came later got none in this round.`,
    alongTime: 'Waiting since',
    cutTime: (day: string) => `reached ${day}`,
    period: 'Time',
    queueTable: `Applications by when the wait began, and how many got one of the ${many}`,
    legendSelected: `got one of the ${many}`,
    legendReserves: 'reserve',
    legendRest: 'not reached',
    applicants: 'Applications',

    result: 'Result',
    list: 'List',
    listWhat:
      'Only if not one character of the list has changed since the commitment does it fit the digests below.',
    rows: 'Applications',
    tickets: 'Tickets',
    rowsCount: (n: number) => `${count(n)}, one a row`,
    ticketsCount: (n: number) => `${count(n)}, numbered from 1 in list order`,
    pages: 'Pages',
    pagesCount: (n: number) => `${count(n)} of 256 rows, the last with the remainder`,
    listDigest: 'Digest of the list',
    root: 'Root of the list',
    rootWhat:
      'one value made of the digests of all pages; with it a single page is enough to check whether someone is on the list',

    commitment: 'Commitment',
    commitmentWhat: `To be published before the draw, it fixes the list, the rules, the number of ${many}, the sources and the times. Its digest means something once you compare it with the one that you got elsewhere before the draw: what this page says cannot prove this page.`,
    method: 'Method',
    quota: `${many.charAt(0).toUpperCase()}${many.slice(1)}`,
    reserves: 'Reserves',
    frozen: 'List frozen',
    drawn: 'Drawn',
    rules: 'Rules',
    rulesFile: 'Read rules.md',
    rulesDigest: 'Digest of the rules',
    commitmentDigest: 'Digest of the commitment',

    seed: 'Seed',
    seedWhat:
      'Once revealed, the sources are mixed into the seed in the order of the commitment. Change one of them and the seed is another.',
    seedNotYet: 'When this page was built, nothing had been revealed.',
    seedValue: 'The seed they give',

    about: 'About this pool',
    notReadable:
      'The published result does not have the prescribed form and is not shown here. The file itself is below.',
    asPublished:
      'This did not pass its check. What follows is shown as it was published, which does not make it right.',
  },
);
