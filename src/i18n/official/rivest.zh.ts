import { numberIn, type OfficialFacts, standing } from '../../official/errors.ts';
import { count } from '../numbers.ts';
import type { Faults } from './rivest-fault.ts';

const lineZh = ({ line }: OfficialFacts): string => (line === undefined ? '' : `第 ${count(line)} 行：`);

const faultsZh: Faults = {
  'rivest.seed': () => '种子里有一个不完整的字符，写不成 UTF-8。请从公布的地方重新复制。',
  'rivest.seed-empty': () => '还没有填种子。',
  'rivest.total': () => '总数是从 1 起的整数，最多十六位；填了批次清单，可以空着。',
  'rivest.count': () => '抽几次，是 1 到 1,000,000 的整数。',
  'rivest.count-distinct': () => '不许重复时，抽的次数不能比总数多。',
  'rivest.manifest': (facts) => `${lineZh(facts)}不是一行“批次,张数”。多了或少了一格，或者引号没有成对。`,
  'rivest.manifest-header': (facts) =>
    `第一行要写 batch,count，一字不差；这里是 ${facts.found?.is === 'nothing' ? '空的' : standing(facts)}。`,
  'rivest.manifest-name': (facts) => `${lineZh(facts)}批次没有名字。`,
  'rivest.manifest-unseen': (facts) => `${lineZh(facts)}批次的名字 ${standing(facts)} 里有看不见的字符。`,
  'rivest.manifest-totals': (facts) =>
    `${lineZh(facts)}${standing(facts)} 像是合计，不是一批。把这一行去掉，否则选票会多算一遍。`,
  'rivest.manifest-twice': (facts) => `${lineZh(facts)}批次 ${standing(facts)} 前面已经有了。`,
  'rivest.manifest-count': (facts) =>
    `${lineZh(facts)}张数 ${standing(facts)} 不是整数。只写数字，前面不加零，不加空格。`,
  'rivest.manifest-sum': () => '各批张数加起来，要在 1 到 2^53-1 之间。',
  'rivest.manifest-total': (facts) =>
    `批次清单加起来是 ${count(numberIn(facts))}，和上面填的总数不一样。改对其中一个，或者把总数清空。`,
};

/** The words of the page of Rivest's sampler. */
export const rivestWords = {
  title: '选举审计的抽样',
  summary:
    '选举审计抽一部分选票来核对。当众掷出种子，用罗纳德·李维斯特（Ronald Rivest）的办法算出抽哪几张，人人都能重算。下面填好了科罗拉多州 2017 年的一个县，按一下就和公布的比。',
  choose: '一次抽样',
  chooseNote: '载入一个县，或者填你自己的。什么都不离开你的设备。',
  county: (name: string) => `${name} 县`,
  load: '科罗拉多州 2017，载入并重算：',
  seed: '种子',
  seedHint: '种子是文本，不是数：前面的零、空格、表情符号都算数，一个也不改。',
  total: '一共有多少',
  count: '抽几次',
  repeats: '抽到过的号',
  repeatsYes: '可以再抽到',
  repeatsNo: '跳过，抽下一个',
  manifest: '批次清单（CSV）',
  manifestOpen: '按批次找到选票',
  manifestHint: '第一行写 batch,count，以后每行一批：名字和张数，顺序照公布的。填了它，总数可以空着。',
  manifestFile: '选文件',
  manifestRead: (name: string) => `读了 ${name}。`,
  manifestUnread: (name: string) => `${name} 不是 UTF-8 的文本，没有读。`,
  publishedOrder: '公布的顺序',
  orderDrawn: '照抽出的先后',
  orderSorted: '从小到大，重复的只写一次',
  publishedHint: '填了就比，不填就只算。',
  progress: '抽样的进度',
  doing: (done: number, all: number) => `正在抽：${count(done)} / ${count(all)}`,
  cancel: '取消',
  cancelled: '已经取消，没有结果。填的都还在。',

  started: (all: number) => `开始抽了，一共 ${count(all)} 次。`,
  ended: (all: number) => `${count(all)} 次抽完了。`,
  stopped: '填的改了，抽到一半的已经停下，没有结果。',

  judged: (name: string) => `科罗拉多州 2017 年，${name} 县`,
  own: (total: number, draws: number) => `你填的种子，${count(total)} 个里抽 ${count(draws)} 次`,
  agreesReason: (n: number) => `${count(n)} 次抽取，号和顺序都一样。`,
  agreesSorted: (draws: number, ballots: number) =>
    draws === ballots
      ? `抽了 ${count(draws)} 次，没有重复，${count(ballots)} 张选票一张不差。`
      : `抽了 ${count(draws)} 次，有的号抽到不止一次，一共 ${count(ballots)} 张不同的选票，一张不差。`,
  seedIs: '种子，照原样：',
  seedBytes: (bytes: number) => `写成 UTF-8 是 ${count(bytes)} 个字节。`,
  seedSpace: '开头或末尾有空格，它也算在里面。',
  passed: (passed: number) => `有 ${count(passed)} 次抽到已经抽过的号，跳过了。`,
  drawsCaption: '每一次：种子、逗号、计数，取 SHA-256，除以总数，余数加 1 就是号',
  first: (shown: number, all: number) => `表里是前 ${count(shown)} 行，全部 ${count(all)} 行在 CSV 里。`,
  draw: '第几次',
  counter: '计数',
  sha256: 'SHA-256',
  number: '号',
  batch: '批次',
  position: '批次里第几张',
  skipped: '跳过',
  jsonLimit: (limit: number) => `超过 ${count(limit)} 行，报告请用下面的命令加 --json 来写。`,

  shows: [
    '种子和总数定下以后，抽哪几张就定下了。换谁来算、用什么程序算，都一样。',
    '种子在选票清单交上来以后才掷，就没有人能预先知道会查哪几张，也就没法只把要查的弄对。',
  ],
  showsNot: [
    '种子是不是真的那样掷出来的，清单是不是在掷以前就交了。这要靠在场的人和公告的日期。',
    '抽到的选票对不对。那是审计要一张张去看的，这里只算抽哪几张。',
    '选票清单有没有漏。清单错了，号就会落到别的选票上。',
  ],
  textSeed: '种子当作文本，不当作数：“07”和“7”抽出来的全不一样。所以种子要一个字符一个字符地照抄。',
  bias: 'SHA-256 是 256 位的数，总数不到 2⁵³，取余给各个号的机会相差不到 2²⁰³ 分之一，可以不计。',

  known: '抄录的抽样',
  knownNote:
    '科罗拉多州 2017 年 11 月 7 日选举，全州限险审计的第一轮。11 月 17 日当众用二十颗十面骰子掷出种子，全州用同一个。',
  knownCaption: '各县的输入和公布的选票',
  ballots: (n: number) => `${count(n)} 张选票的号`,
  countyHead: '县',
  totalHead: '选票',
  countHead: '抽几次',
  ballotsHead: '公布的选票',
  faults: faultsZh,
};

export type RivestWords = typeof rivestWords;
