import type { KindName } from '../../official/beijing/head.ts';
import { count } from '../numbers.ts';
import type { Tally } from './tally.ts';

const kindsZh: Readonly<Record<KindName, string>> = {
  PersonCommon: '个人普通',
  PersonNew: '个人新能源',
  UnitCommon: '单位普通',
  UnitNew: '单位新能源',
};

/** The words of the page that gathers the real draws. */
export const officialWords = {
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
        '六位种子数。程序用它启动 .NET 自带的随机数生成器，一个号一个号往下抽；抽到的号，编码已经中签的就跳过。2021 年以前，六位数由六个球得来，每个球是 0–9 中的一个数。',
      canRerun:
        '有公布的 zip，就重摇整个池；没有，就凭号的总数、指标数和种子重摇出号的顺序。本站存有 33 次的数，都在上面的表里。2016 年第 2 期以后的，一次也没有比过。',
      believe: '球真的摇出了那六个数；名单上的号都该在；摇号以前封存的就是这份名单。',
    },
    rfc3797: {
      title: 'RFC 3797：IETF 提名委员会',
      who: '互联网工程任务组（IETF）。提名委员会里有表决权的成员，从志愿者里这样选出。',
      decides:
        '事先说定的几个公开数字，例如彩票的开奖号码。它们合成一把密钥，密钥和序号的 MD5 除以还没选的人数，余数指出选谁。',
      canRerun: '2012 年和 2013 年的两次，从各个来源公布的数字算起。',
      believe: '来源和志愿者的顺序，在数字出来以前就公布了；数字抄得没有错。',
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
  /** What the table shows, found while the site is built. */
  found: (draws: number, from: string, to: string, every: number, ends: number, differs: number) =>
    `${from === to ? from : `${from} 到 ${to}`} 年的 ${draws} 次真实摇号，生成本站时都重摇了一遍：${every} 次和公布的完全一致${ends === 0 ? '' : `，${ends} 次比了首尾、依次相符`}，${differs === 0 ? '没有一次不同' : `${differs} 次不同`}。`,
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
    `前 ${first} 个和后 ${last} 个按这个顺序出现，跳过 ${count(passedOver)} 个；中间的没有比`,
  differs: '和公布的不一致',
  stopped: '没能算完',
  tally: ({ every, ends, differs, stopped }: Tally, time: string) =>
    `重摇了 ${every + ends + differs + stopped} 次，用了 ${time}：${every} 次全部一致，${ends} 次只是首尾按顺序出现，${differs} 次不一致${stopped > 0 ? `，${stopped} 次没能算完` : ''}。`,
  seconds: (s: number) => (s < 0.1 ? '不到 0.1 秒' : `${s.toFixed(1)} 秒`),
  legend: '三种结果',
  legendEvery:
    '公布的每一个都比过，都一样，顺序也一样。北京的一次有上千个号，比的是全部号依次连起来的 SHA-256。选票的号是从小到大公布的，所以不比顺序。',
  legendEnds:
    '个人普通的池里，一个编码可以有好几个号，编码中过以后，它别的号再抽到就跳过。哪些该跳过，要有整个池才知道。这里只凭号的总数、指标数和种子，所以比的是公布的前 10 个和后 3 个：它们照公布的顺序，一个不少地出现在重摇的顺序里。这比“全部一致”弱：跳过的号是不是真的该跳过，没有比。',
  legendDiffers: '至少有一个不一样。去那一套办法自己的页面，可以看到从哪里开始不同。',
  legendNames: { every: '全部一致', ends: '首尾按顺序出现', differs: '不一致' },
  newEnergy: (link: string) =>
    `表里有新能源的池：2014 年第 1、2 期和 2015 年第 3、4 期，新能源也摇过号。现在不摇了，见${link}。`,
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
    '北京：官方摇号结果 PDF，2014 年至 2016 年，存于公开的代码仓库 unclechen/YaolemeCrawler（pdf/）。只取号的总数、指标数、种子和号，不取姓名。',
  sourceRfc3797: 'IETF：mcr/rfc3797 里的 testcase-2012.txt、testcase-2013.txt。',
  sourceRivest: '科罗拉多：州务卿的审计中心，2017 年；cjerdonek/rivest-sampler-tests。',
};

export type OfficialWords = typeof officialWords;
