import type { KindName } from '../../official/beijing/head.ts';
import { count } from '../numbers.ts';
import { words } from '../words.ts';

const kindsZh: Readonly<Record<KindName, string>> = {
  PersonCommon: '个人普通',
  PersonNew: '个人新能源',
  UnitCommon: '单位普通',
  UnitNew: '单位新能源',
};
const kindsEn: Readonly<Record<KindName, string>> = {
  PersonCommon: 'personal, ordinary',
  PersonNew: 'personal, new energy',
  UnitCommon: 'organisations, ordinary',
  UnitNew: 'organisations, new energy',
};

/** How many draws came out how. */
export interface Tally {
  readonly every: number;
  readonly ends: number;
  readonly differs: number;
  readonly stopped: number;
}

/** The words of the page that gathers the real draws. */
export const officialWords = words(
  {
    title: '真实摇号',
    summary:
      '公共机构真正举行过的摇号，照它们自己的办法重摇：用当时公布的数字、当时的算法，和当时公布的结果比。按一下，就在你的浏览器里算。',

    systems: '三套办法',
    systemsNote: '这些都不是明签的办法，也不靠明签的承诺书。这里只照原样重算。',
    who: '谁摇',
    decides: '什么决定结果',
    canRerun: '能重摇什么',
    believe: '仍然只能相信的',
    system: {
      beijing: {
        title: '北京市小客车指标',
        who: '北京市小客车指标管理机构。',
        decides:
          '六位种子数。程序用它启动 .NET 自带的随机数生成器，一个号一个号往下抽；抽到的号，编码已经中签的就跳过。2021 年以前，六位数由六个球得来，每个球是 0–9 中的一个数（可信度高）。',
        canRerun:
          '有公布的 zip，就重摇整个池；没有，就凭号数、指标数和种子重摇出号的次序。本站存有 13 次的数，在上面的表里。2016 年第 2 期以后的，一次也没有比过。',
        believe: '球真的摇出了那六个数；名单上的号都该在；摇号以前冻结的就是这份名单。',
      },
      rfc3797: {
        title: 'RFC 3797：IETF 提名委员会',
        who: '互联网工程任务组（IETF）。提名委员会里有表决权的成员，从志愿者里这样选出。',
        decides:
          '事先说定的几个公开数字，例如彩票的开奖号码。它们合成一把密钥，密钥和序号的 MD5 除以还没选的人数，余数指出选谁。',
        canRerun: '2012 年和 2013 年的两次，从各个来源公布的数字算起。',
        believe: '来源和志愿者的次序，在数字出来以前就公布了；数字抄得没有错。',
      },
      rivest: {
        title: 'Rivest 抽样：选举审计',
        who: '美国科罗拉多州，2017 年 11 月 7 日选举之后的限险审计：抽一些纸质选票，人工核对机器的计数。',
        decides:
          '当众掷二十个十面骰子，得到二十位的种子。种子、逗号和序号的 SHA-256 除以选票总数，余数加 1 就是要取出的那一张。',
        canRerun: '六个县第一轮的全部号码。',
        believe: '骰子真的那样掷了出来；各县的选票清单和箱子里的选票相符，而且在掷骰子以前就定了。',
      },
    },

    all: '全部真实摇号',
    allNote: (draws: number) =>
      `一共 ${draws} 次。每一次的输入，和拿来比的公布结果，都已经在这一页里；重摇在你的设备上做，断网也行。`,
    rerun: '重摇',
    colon: '：',
    rerunAll: '全部重摇',
    again: '再摇一遍',
    draw: '哪一次',
    when: '哪天摇的',
    pool: '从多少个里',
    drawn: '抽多少个',
    from: '种子或来源',
    /** Where the columns' heads are not there: before and behind each figure. */
    inPool: ['', ' 个里'],
    ofThem: ['抽 ', ' 个'],
    seed: '种子 ',
    outcome: '重摇的结果',
    names: {
      beijing: (period: string, kind: KindName) =>
        `${period.slice(0, 4)} 年第 ${Number(period.slice(4))} 期，${kindsZh[kind]}`,
      rfc3797: (year: number) => `提名委员会 ${year}`,
      rivest: (county: string) => `${county} 县，第一轮`,
    },
    sources: (n: number) => `${n} 个来源`,
    notYet: '还没有重摇',
    running: '正在重摇……',
    every: (compared: number) => `每个名次都一致，共 ${count(compared)} 个`,
    everyBallot: (compared: number) => `公布的 ${count(compared)} 张选票都一致`,
    ends: (first: number, last: number, passedOver: number) =>
      `前 ${first} 个和后 ${last} 个按这个次序出现，跳过 ${count(passedOver)} 个；中间的没有比`,
    differs: '和公布的不一致',
    stopped: '没能算完',
    tally: ({ every, ends, differs, stopped }: Tally, time: string) =>
      `重摇了 ${every + ends + differs + stopped} 次，用了 ${time}：${every} 次全部一致，${ends} 次只是首尾按次序出现，${differs} 次不一致${stopped > 0 ? `，${stopped} 次没能算完` : ''}。`,
    seconds: (s: number) => (s < 0.1 ? '不到 0.1 秒' : `${s.toFixed(1)} 秒`),
    legend: '三种结果',
    legendEvery:
      '公布的每一个都比过，都一样，次序也一样。北京的一次有上千个号，比的是全部号依次连起来的 SHA-256。选票的号是从小到大公布的，所以不比次序。',
    legendEnds:
      '个人普通的池里，一个编码可以有好几个号，编码中过以后，它别的号再抽到就跳过。哪些该跳过，要有整个池才知道。这里只凭号数、指标数和种子，所以比的是公布的前 10 个和后 3 个：它们照公布的次序，一个不少地出现在重摇的次序里。这比“全部一致”弱：跳过的号是不是真的该跳过，没有比。',
    legendDiffers: '至少有一个不一样。去那一套办法自己的页面，可以看到从哪里开始不同。',
    legendNames: { every: '全部一致', ends: '首尾按次序出现', differs: '不一致' },
    newEnergy: (link: string) => `表里有新能源的池：2014 年头两期，新能源也摇号。现在不摇了，见${link}。`,
    newEnergyLink: '申请方式',

    proves: '一致说明什么',
    provesText:
      '一致，说明公布的结果确实由公布的种子按这套办法算出。它不说明种子是怎么来的，也不说明名单上的每一行都该在。北京的六位种子还有一个特别的地方：它太少了。',
    sixDigits: '六位数字为什么太少',

    elsewhere: '不靠这一页再摇一遍',
    elsewhereNote:
      '在本站程序的文件夹里运行。每条命令下面的“->”是公布的结果；“...”是这里省去没写的。macOS 上没有 sha256sum，用 shasum -a 256。',
    elsewherePython: '只用 Python 自带的库，怎样算同样的数，写在三套办法各自的页面上。',
    withoutScript: '在这一页里重摇要用 JavaScript。没有它，用这一页末尾的命令，结果一样。',
    source: '出处',
    sourceBeijing:
      '北京：官方摇号结果 PDF，2014 年至 2016 年，存于公开的代码仓库 unclechen/YaolemeCrawler（pdf/）。只取号数、指标数、种子和号，不取姓名。',
    sourceRfc3797: 'IETF：mcr/rfc3797 里的 testcase-2012.txt、testcase-2013.txt。',
    sourceRivest: '科罗拉多：州务卿的审计中心，2017 年；cjerdonek/rivest-sampler-tests。',
  },
  {
    title: 'Real draws',
    summary:
      'Draws that public bodies really held, re-run exactly as they were held: from the figures published then, by the method used then, compared with the result published then. One press, and your browser computes it.',

    systems: 'Three systems',
    systemsNote:
      'None of them is Mingqian’s method or rests on a commitment of Mingqian’s. Here they are recomputed as they were.',
    who: 'Who draws',
    decides: 'What decides',
    canRerun: 'What can be re-run',
    believe: 'What remains to be believed',
    system: {
      beijing: {
        title: 'Beijing’s small-car quota',
        who: 'Beijing’s quota office.',
        decides:
          'Six digits. They start the random number generator that comes with .NET, which gives one ticket after another; a ticket whose code has already won is passed over. Before 2021 the digits came from six balls, each a digit from 0 to 9 (high).',
        canRerun:
          'With the published zip the whole pool; without it, from tickets, quota and seed, the order of the tickets. This site holds the figures of 13 draws, in the table above. Nothing after round 2 of 2016 was compared.',
        believe:
          'That the balls really came out so; that every ticket belonged on the list; that this is the list that was frozen before the draw.',
      },
      rfc3797: {
        title: 'RFC 3797: the IETF’s nominating committee',
        who: 'The Internet Engineering Task Force (IETF). The voting members of its nominating committee, NomCom, are selected so from volunteers.',
        decides:
          'A few public numbers agreed on beforehand, such as the results of lotteries. They make a key; MD5 of the key and a counter, divided by how many are left, leaves a remainder that says who is selected.',
        canRerun: 'The two selections of 2012 and 2013, from the numbers that the sources published.',
        believe:
          'That sources and the order of the volunteers were announced before the numbers came out; that the numbers were copied rightly.',
      },
      rivest: {
        title: 'Rivest’s sampler: election audits',
        who: 'The state of Colorado, in the risk-limiting audit after the election of 7 November 2017: some paper ballots are fetched and compared by hand with what the machines counted.',
        decides:
          'Twenty ten-sided dice, thrown in public, make a seed of twenty digits. SHA-256 of the seed, a comma and a counter, divided by the number of ballots, leaves a remainder; plus one, that is the ballot to fetch.',
        canRerun: 'All numbers of the first round in six counties.',
        believe:
          'That the dice really fell so; that each county’s manifest agreed with the ballots in its boxes and was settled before the dice were thrown.',
      },
    },

    all: 'All real draws',
    allNote: (draws: number) =>
      `There are ${draws}. What went into each, and the published result it is compared with, came with this page; they are re-run on your device, without a network if you like.`,
    rerun: 'Re-run',
    colon: ': ',
    rerunAll: 'Re-run all',
    again: 'Run again',
    draw: 'Draw',
    when: 'Drawn on',
    pool: 'From how many',
    drawn: 'How many drawn',
    from: 'Seed or sources',
    inPool: ['', ' in the pool,'],
    ofThem: ['', ' drawn'],
    seed: 'seed ',
    outcome: 'Re-run',
    names: {
      beijing: (period: string, kind: KindName) =>
        `Round ${Number(period.slice(4))} of ${period.slice(0, 4)}: ${kindsEn[kind]}`,
      rfc3797: (year: number) => `NomCom ${year}`,
      rivest: (county: string) => `${county} County, round 1`,
    },
    sources: (n: number) => `${n} sources`,
    notYet: 'not re-run yet',
    running: 'running …',
    every: (compared: number) => `all ${count(compared)} ranks agree`,
    everyBallot: (compared: number) => `all ${count(compared)} published ballots agree`,
    ends: (first: number, last: number, passedOver: number) =>
      `the first ${first} and last ${last} come in this order, ${count(passedOver)} passed over; those between not compared`,
    differs: 'differs from what was published',
    stopped: 'could not be computed',
    tally: ({ every, ends, differs, stopped }: Tally, time: string) =>
      `${every + ends + differs + stopped} re-run in ${time}: ${every} agree throughout, in ${ends} only the first and last come in this order, ${differs} differ${stopped > 0 ? `, ${stopped} could not be computed` : ''}.`,
    seconds: (s: number) => (s < 0.1 ? 'less than 0.1 seconds' : `${s.toFixed(1)} seconds`),
    legend: 'Three outcomes',
    legendEvery:
      'Everything that was published was compared and is the same, in the same order. Beijing’s draws have a thousand tickets and more; there the SHA-256 of all of them in their order is compared. Ballots were published in order of their numbers, so there is no order to compare.',
    legendEnds:
      'In the personal pools for ordinary cars one code may have several tickets, and once a code has won its other tickets are passed over. Which ones, only the whole pool can tell. From tickets, quota and seed alone, the first 10 and the last 3 published tickets are compared: all of them come in the re-run order as they were published. That is weaker than agreeing throughout: whether a ticket was rightly passed over was not compared.',
    legendDiffers: 'At least one is not the same. The system’s own page shows where it begins.',
    legendNames: { every: 'Agrees throughout', ends: 'First and last come in order', differs: 'Differs' },
    newEnergy: (link: string) =>
      `There are pools for new energy in the table: in the first two rounds of 2014 new energy was drawn by lot too. It no longer is; see ${link}.`,
    newEnergyLink: 'ways of applying',

    proves: 'What agreement shows',
    provesText:
      'Agreement shows that the published result does follow from the published seed by this method. It does not show how the seed came about, nor that every row of a list belonged there. And Beijing’s six digits have a property of their own: they are few.',
    sixDigits: 'Why six digits are few',

    elsewhere: 'Re-run them without this page',
    elsewhereNote:
      'In the folder of this site’s program. Behind “->”, under each command, is what was published; “...” stands for what is left out here. macOS has no sha256sum; use shasum -a 256.',
    elsewherePython:
      'How to compute the same with nothing but Python’s own library is told on the three systems’ own pages.',
    withoutScript:
      'Re-running in this page needs JavaScript. Without it, use the commands at the end of this page; they give the same.',
    source: 'Sources',
    sourceBeijing:
      'Beijing: official result PDFs, 2014 to 2016, as archived in the public repository unclechen/YaolemeCrawler (pdf/). Only tickets, quotas and seeds are taken from them, no names.',
    sourceRfc3797: 'IETF: testcase-2012.txt and testcase-2013.txt in mcr/rfc3797.',
    sourceRivest: 'Colorado: the Secretary of State’s audit center, 2017; cjerdonek/rivest-sampler-tests.',
  },
);
