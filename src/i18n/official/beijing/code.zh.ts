import { count } from '../../numbers.ts';

/** One's own code: how it fared, and how many seeds would have let it win. */
export const beijingCodeWords = {
  lookup: '查一个编码',
  lookupWhat: '在刚才读进来的摇号池里查。编码不离开你的设备，也不写进报告。',
  code: '申请编码',
  codeHint: '13 位数字，中间有空格、用全角都可以。',
  look: '查',
  looking: '正在查……',
  first: '先在上面重算一次，才能查。',
  won: (rank: number, ticket: number) => `中签：名次 ${count(rank)}，号 ${count(ticket)}。`,
  wonOften: (times: number) => `中签 ${count(times)} 次：所有的号都中。`,
  lost: '未中签。',
  absent: '本池没有这个编码。',
  noResult: '运算超时，没有结果。',
  lostWhat: (winners: number) => `按这个种子数，${count(winners)} 个中签的号里没有它的。`,
  absentWhat: '请核对编码和期次。不同的期、不同的类型，是不同的池。',
  noResultWhat: '它在池里，但这次摇号没有结果，没法说中没中。',
  tickets: (n: number) => `它在池里的 ${count(n)} 个号`,
  range: (from: number, to: number) => (from === to ? count(from) : `${count(from)}–${count(to)}`),
  rangesMore: (n: number) => `另有 ${count(n)} 段没有列出。`,
  drum: '它的号在池里的位置',
  drumDescription: (n: number, total: number) =>
    `从 1 号到 ${count(total)} 号的长条，上面标出它的 ${count(n)} 个号。`,
  drumCaption: (n: number, total: number) =>
    `从 1 号到 ${count(total)} 号的长条。粗线是它的 ${count(n)} 个号；有中签的号，就用细线标出。`,
  drumCut: (shown: number) => `图上只标前 ${count(shown)} 段。`,
  mark: (ticket: number) => `中签的号 ${count(ticket)}`,
  oneMark: (from: number, to: number) =>
    from === to ? `号 ${count(from)}` : `号 ${count(from)} 到 ${count(to)}`,

  // The magnifier.
  magnifier: '放大看种子',
  magnifierWhat:
    '种子数只有六位，一共一百万个。名单一封存，谁都能把一百万个种子全试一遍，数出一个编码在多少个种子下会中签。这里就来数。',
  magnifierFirst: '先在上面重算出结果，再查一个池里有的编码，就可以数它的。',
  magnifierOf: '数这个编码：',
  magnify: '数一百万个种子',
  magnifyAgain: '再数一遍',
  magnifierTime: '多数的池在电脑上要十几秒，少数要几分钟，处理器的核都会用上。随时可以取消。',
  stages: {
    plan: '正在看用哪种办法数……',
    numbers: (done: string, total: string) => `正在数：${done} / ${total} 次抽号`,
    seeds: (done: string, total: string) => `正在整场重算：${done} / ${total} 个种子`,
  },
  progress: '数种子的进度',
  cancel: '取消',
  cancelLabel: '取消数种子',
  cancelled: '已经取消，没有数完，所以没有数字。',
  counted: (wins: number) => `一百万个种子里，有 ${count(wins)} 个会让它中签。`,
  none: {
    absent: '本池没有这个编码，没有什么可数。',
    nobody: '指标数是零，哪个种子都不会让它中签。',
    all: '指标数不少于号的总数，不用种子，它总会中签。',
  },
  expected: (mean: number, low: number, high: number) =>
    `按它在池里有几个号，预期约 ${count(mean)} 个，通常在 ${count(low)} 到 ${count(high)} 之间。`,
  standing: (part: number, deviation: string, isMore: boolean) =>
    part < 1
      ? `它和平均差不多。`
      : `它比平均${isMore ? '多' : '少'} ${count(part)} 个，约 ${deviation} 个标准差。`,
  howNumbers: (numbers: number, drawn: number, quota: number) =>
    `怎么数的：生成器的每个随机数都是种子的线性函数，所以不用摇一百万次，就能直接算出前 ${count(numbers)} 个随机数里，哪些种子的哪一个落在它的号上。落在前 ${count(quota)} 个以内的必定中签；落在后面的有 ${count(drawn)} 个种子，每个都整场重算过。更后面的没有数：就随机数来说，一百万场里有任何一场要抽这么多个还没满，机会不到十亿分之一。`,
  howWhole: (timeOuts: number) =>
    `怎么数的：一百万个种子，每个都整场摇了一遍。${timeOuts > 0 ? `其中 ${count(timeOuts)} 个运算超时，没有中签名单。` : ''}`,
  howExpected:
    '预期的个数是这样算的：假设每个随机数都是独立的，按它有几个号和全池有几个号，算出它在一次摇号里中签的机会，再乘以一百万。',
  means:
    '这个数说的是编码所在位置的运气，不是持有人的运气。它在名单封存时就定了，谁拿到名单都能算出来；号换个位置，数就变。',
  meansMore: '六位数字为什么太少',
  chart: '这个编码的种子数，和预期的数',
  chartUp: '可能性',
  chartAlong: '会让它中签的种子数',
  chartDescription: (wins: number, mean: number, low: number, high: number) =>
    `钟形曲线，中间是 ${count(mean)}，涂色的部分是 ${count(low)} 到 ${count(high)}；竖线在 ${count(wins)}。`,
  chartMark: (wins: number) => `它：${count(wins)}`,
  chartCaption: '曲线是每个随机数都独立时预期的数；涂色的部分占 95%；竖线是数出来的。',
};

export type BeijingCodeWords = typeof beijingCodeWords;
