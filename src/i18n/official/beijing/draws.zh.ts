import { count } from '../../numbers.ts';

/** Draws from figures alone: any tickets, quota and seed, and the draws that were published. */
export const beijingDrawWords = {
  tickets: '没有 zip，只有三个数',
  ticketsWhat:
    '知道号的总数、指标数、种子数，就能算出依次抽到哪些号。每个编码只有一个号的池，这就是中签的顺序；一个编码有几个号的池，公布的顺序还要去掉编码已经中签的号，那要有 zip 才知道。',
  ticketsOf: '基数序号总数',
  quotaOf: '指标数',
  seedOf: '种子数',
  draw: '算出抽号顺序',
  drawing: '正在算……',
  drawn: (n: number) => `依次抽出 ${count(n)} 个号。`,
  drawnAll: (n: number) => `指标数不少于号的总数，${count(n)} 个号按顺序全部抽中，不用种子。`,
  nobody: '指标数是零，不抽号。',
  timeOut: (numbers: number, picked: number) =>
    `运算超时：抽了 ${count(numbers)} 次，只抽出 ${count(picked)} 个不同的号。官方程序到这里没有结果。`,
  order: '抽号顺序',
  save: '存全部（CSV）',

  published: '公布过的摇号',
  publishedWhat:
    '下面 33 次摇号，每一次的基数序号总数、指标数、种子数和结果，都取自当年公布的 PDF。池文件没有一起留存，但只凭三个数就能把抽号顺序算出来，和公布的号对照。',
  caption: '2014 到 2016 年的 33 次摇号',
  which: '哪一次',
  period: '分期',
  kind: '类型',
  date: '日期',
  ticketsHead: '基数序号总数',
  quotaHead: '指标数',
  seedHead: '种子',
  result: '重算',
  command: '命令',
  run: '重算',
  runLabel: (which: string) => `重算 ${which}`,
  notYet: '还没有重算',
  aroundTickets: ['', ' 个号'],
  aroundQuota: ['指标数 ', ''],
  aroundSeed: ['种子 ', ''],
  endsTitle: '公布的号',
  endsWhat: '把命令算出的顺序和这些公布的号对照。个人普通这一类，公布的顺序还去掉了一些号。',
  firstTickets: (n: number) => `前 ${n} 个：`,
  lastTickets: (n: number) => `后 ${n} 个：`,
  runAll: (n: number) => `${n} 次全部重算`,
  running: '正在算……',
  agreesWhole: (ranks: number) => `${count(ranks)} 个名次全部一致（SHA-256 相同）`,
  agreesEnds: (first: number, last: number, passedOver: number) =>
    `公布的前 ${first} 个和后 ${last} 个号按这个顺序出现；中间跳过 ${count(passedOver)} 个号`,
  differs: '和公布的不一样',
  notDone: '没有算成',
  allDone: (whole: number, ends: number, differs: number) =>
    differs > 0
      ? `算完了：${differs} 次和公布的不一样。`
      : `算完了：${whole} 次的每个名次都一致，${ends} 次的首尾号按顺序出现。`,
  endsNote:
    '“按这个顺序出现”比“全部一致”弱：那几次一个编码有几个号，跳过的号是不是真的因为编码已经中签，没有池文件就不知道。',
  noSuch: (id: string) => `这里没有“${id}”这一次。`,
  paste: '比对一次的全部顺序',
  pasteWhat:
    '手上有某一次公布的全部中签号，就粘贴在下面：每行一个号，或者名次和号，也可以是从 PDF 复制的文本。',
  pasteWhich: '哪一次',
  pasteField: '公布的号，按顺序',
  check: '比对顺序',
  nothing: '还没有粘贴。',
  pasted: '粘贴的号',
  holdsAll: (n: number) => `${count(n)} 个号，个个在它的名次上，没有跳过。`,
  holds: (n: number, passedOver: number) =>
    `${count(n)} 个号全按这个顺序出现，中间跳过 ${count(passedOver)} 个号。`,
  holdsNot: (met: number, missing: number) =>
    met === 0
      ? `第 1 个号 ${count(missing)} 就对不上。`
      : `前 ${count(met)} 个号按顺序出现，第 ${count(met + 1)} 个号 ${count(missing)} 对不上。`,
  contradicted: '名单上写的，有的和这一次摇号对不上，见下表。',
  fits: '顺序相合',
  agrees: '一致',
  partly: '只比了一部分',
  notFits: '对不上',
  notCompared: '没能比对',
  judged: (list: string, draw: string) => `比的是：${list}，和 ${draw}。`,
  tooMany: (given: number, quota: number) =>
    `粘贴了 ${count(given)} 个号，这一次的指标数只有 ${count(quota)}，多出 ${count(given - quota)} 个。`,
  notPublished: (passedOver: number) =>
    `号不多不少，但和本站记下的公布顺序不一样（SHA-256 不同）：${passedOver === 0 ? '有的号不同' : `中间跳过 ${count(passedOver)} 个号`}。`,
  passedOverWinners: '这一次每个编码只有一个号，跳过的号都是中签的，粘贴的里面没有。',
  codesNotCompared: '粘贴的里面有编码。编码没有比，要有 zip 才能比。',
  passedOverWhat: '跳过的号，编码是不是已经中过签，没有池文件就不知道。',
  given: (given: number, quota: number) =>
    `粘贴了 ${count(given)} 个号，这一次的指标数是 ${count(quota)}，所以比的不是全部。`,
  isPublished: '粘贴的正是本站记下的公布顺序（SHA-256 相同）。',
  kinds: {
    PersonCommon: '个人普通',
    PersonNew: '个人新能源',
    UnitCommon: '单位普通',
    UnitNew: '单位新能源',
  },
  named: (period: string, kind: string) => `${period}，${kind}`,
  periodOf: (year: string, number: number) => `${year} 年第 ${number} 期`,
};

export type BeijingDrawWords = typeof beijingDrawWords;
