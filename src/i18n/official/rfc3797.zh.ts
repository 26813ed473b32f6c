import { numberIn, type OfficialFacts, standing } from '../../official/errors.ts';
import type { KeyNote } from '../../official/rfc3797/key.ts';
import { count } from '../numbers.ts';
import type { Faults } from './rfc3797-fault.ts';

const lineZh = ({ line }: OfficialFacts): string => (line === undefined ? '' : `第 ${count(line)} 行：`);

const faultsZh: Faults = {
  'rfc3797.source': (facts) =>
    `${lineZh(facts)}${standing(facts)} 不是数字。这里只收 0–9 组成的数，用空格或逗号隔开；字母的来源，RFC 的参考程序也不收。`,
  'rfc3797.source-empty': () => '还没有填来源。一行一个来源，至少一行。',
  'rfc3797.source-fractions': (facts) =>
    `${lineZh(facts)}小数 ${standing(facts)} 要自成一个来源。几个数里有小数，RFC 的原文和参考程序的写法不同，所以不猜。`,
  'rfc3797.source-thousands': (facts) =>
    `${lineZh(facts)}${standing(facts)} 里的逗号，是千位分隔，还是隔开几个数？是一个数，就去掉它；是几个数，就写成逗号加空格。`,
  'rfc3797.key': (facts) =>
    `${standing(facts)} 不是密钥串。每个数后面有一个“.”，每个来源后面有一个“/”，最后一个字符是“/”。`,
  'rfc3797.pool': () => '池的大小是 1 到 65,535 的整数；填了名单，可以空着。',
  'rfc3797.select': () => '选几个，是从 1 到池的大小的整数。',
  'rfc3797.names': (facts) => `第 ${count(facts.line ?? 1)} 行是空的。空一行，它后面的编号就都错一位。`,
  'rfc3797.names-unseen': (facts) =>
    `${lineZh(facts)}${standing(facts)} 里有看不见的控制符，别的程序会在那里换行，后面的编号就对不上了。请去掉它。`,
  'rfc3797.names-numbers': (facts) =>
    `${lineZh(facts)}名单自带编号，这一行却不是 ${count(facts.line ?? 1)} 号。编号按行数，请把标题、说明去掉，缺的补上。`,
  'rfc3797.names-differ': (facts) =>
    `名单有 ${count(numberIn(facts))} 行，和上面填的池的大小不一样。改对其中一个，或者把池的大小清空。`,
};

const notesZh: Readonly<Record<KeyNote['kind'], string>> = {
  zeros: '有照规定该去掉的零',
  unsorted: '没有从小到大排',
  fraction: '当作一个小数',
  text: '有字母',
};

/** The words of the page of RFC 3797. */
export const rfc3797Words = {
  title: 'RFC 3797 抽选',
  summary:
    '互联网工程任务组（IETF）这样从志愿者里选出提名委员会：事先说定几个谁也左右不了的公开数字，合成一把密钥，选出谁人人都能重算。下面填好了 2012 年真实的一次，按一下就和公布的比。',
  choose: '一次抽选',
  chooseNote: '载入一次公布过的，或者填你自己的。什么都不离开你的设备。',
  draws: {
    'nomcom-2012': '提名委员会 2012',
    'nomcom-2013': '提名委员会 2013',
    'rfc3797-section6': 'RFC 第 6 节的例子',
  } as Readonly<Record<string, string>>,
  load: '载入并重算：',
  sources: '各个来源公布的数字',
  sourcesHint: '一行一个来源，照公布的顺序和样子填，零也照抄。也可以粘贴一把现成的密钥串，照原样用。',
  pool: '池里有多少',
  select: '选几个',
  names: '名单，一行一个',
  namesOpen: '按名单选',
  namesHint: '编号就是行号，所以顺序要和公布的一样。填了名单，池的大小可以空着。',
  publishedHint: '照选出的顺序。填了就比，不填就只算。',

  own: (sources: number, select: number, pool: number) =>
    `你填的 ${count(sources)} 个来源，${count(pool)} 个里选 ${count(select)} 个`,
  ownKey: (select: number, pool: number) => `你填的密钥串，${count(pool)} 个里选 ${count(select)} 个`,
  agreesReason: (n: number) => `${count(n)} 个号，顺序也一样。`,
  first: (shown: number, all: number) => `表里是前 ${count(shown)} 行，全部 ${count(all)} 行在 CSV 里。`,
  computing: '正在算……',
  key: '从数字到密钥',
  keyCaption: '每个来源公布的样子，和它在密钥里的写法',
  given: '公布的',
  became: '怎样变的',
  canonical: '密钥里',
  zerosOff: (changes: readonly string[]) => `去零：${changes.join('、')}`,
  sorted: '从小到大排过',
  unchanged: '没有变',
  keyIs: '整把密钥：',
  keyAsGiven: '密钥是照你给的原样用的。',
  note: (source: number, kind: KeyNote['kind']) => `第 ${source} 个来源${notesZh[kind]}`,
  entropy: (bits: string) =>
    `从这个池里选这么多人，至少要来源里有 ${bits} 比特的随机性，才够选到每一种组合。`,
  entropyAll: '池里的全部都选，只有先后是抽出来的。',
  picksCaption: '每一次：密钥前后各加两个字节的序号，取 MD5，除以还没选的人数，余数就是从 0 数起的位置',
  index: '序',
  md5: 'MD5',
  remaining: '除以',
  remainder: '余数',
  selected: '选出',
  name: '名单',
  publishedAs: '公布',

  zeros: '前面的零',
  zerosNow: (same: number, all: number) =>
    `上面的数字里有带前导零的。零要是留着，密钥就是另一把，选出来的 ${count(all)} 个里，${same === 0 ? '没有一个' : `只有 ${count(same)} 个`}和上面在同一个位置：`,
  zerosText: (given: string, canonical: string) =>
    `国债数字取末八位，彩票的球写成“05”，都会带着零。RFC 第 4 节规定去掉：2013 年公布的“${given}”，进密钥是“${canonical}”。把零留着，算法一步没错，选出来的却是另一批人。`,
  zerosCaption: '同样的数字，零去掉和留着',
  zerosGone: '零去掉（照 RFC）',
  zerosKept: '零留着',
  zerosKey: '密钥',
  zerosSelected: '选出',

  shows: [
    '来源、顺序、池和人数定下以后，选出谁就定下了。换谁来算、用什么程序算，都一样。',
    '只要有一个来源事先猜不到、事后改不了，就没有人能预先知道会选出谁。',
  ],
  showsNot: [
    '来源和名单的顺序，是不是真的在数字出来以前就公布了。数字出来以后再挑来源，就能挑出想要的人。这要看公告的日期。',
    '公布的数字抄得对不对。请到彩票和国债的公布处去核对。',
    '池里的每个人该不该在池里。',
  ],
  md5Fine:
    'MD5 早就不安全了：有人能造出两份摘要相同的文件。这里用不着那一种安全。密钥里的数字是开奖开出来的，没有人能为了凑结果去挑，只要输出均匀就够。',
  bias: '摘要是 128 位的数，人数不到 2¹⁶，取余给各个号的机会相差不到 2¹¹² 分之一，可以不计。',
  spec: 'RFC 3797 原文',

  known: '抄录的抽选',
  knownNote: '输入和公布的号码，照出处抄录。',
  knownCaption: '各次抽选的输入和公布的号码',
  what: '哪一次',
  example: '例子，不是真实的抽选',
  sizes: (select: number, pool: number) => `${count(pool)} 人里选 ${count(select)} 人`,
  faults: faultsZh,
};

export type Rfc3797Words = typeof rfc3797Words;
