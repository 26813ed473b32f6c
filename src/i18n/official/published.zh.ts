import { standing } from '../../official/errors.ts';
import { count } from '../numbers.ts';
import type { Faults } from './published-fault.ts';

const faultsZh: Faults = {
  'published.number': (facts) =>
    `${standing(facts)} 不是号码。号码是从 1 起的整数，用空格、逗号或换行隔开，前面不加零。`,
  'published.thousands': (facts) =>
    `${standing(facts)} 里的逗号，是千位分隔，还是隔开两个号？是一个号，就去掉它；是几个号，就在逗号后面加空格。`,
};

/** What the pages of other people's draws have in common: the comparison with what was published, saving, elsewhere. */
export const publishedWords = {
  crumb: '真实摇号',
  run: '重算一遍',
  broken: (what: string) => `程序出了错，没有结果。错误信息：${what}`,
  unloaded: '重算的程序没能取到，所以没有结果。请重新载入本页再试，或者用本页末尾的命令。',
  unknown: (id: string) => `本页没有“${id}”这一次。请在下面选一次，或者填你自己的。`,
  halfWidth: '全角字符已换成半角。',
  optional: '可以不填',
  published: '公布的号码',
  faults: faultsZh,

  agrees: '一致',
  shorter: '公布的不全',
  differs: '不一致',
  notCompared: '没有比对',
  agreesSentence: '重算的结果，和公布的一样。',
  differsSentence: '重算的结果，和公布的不一样。',
  /** The published list ends early, and agrees as far as it goes. */
  shorterSentence: (n: number) => `公布的名单短一些，有的 ${count(n)} 个都一样。`,
  shorterReason: (n: number, next: number) =>
    `公布的到第 ${count(n)} 个为止，重算的在这以后还有：第 ${count(n + 1)} 个是 ${count(next)}。没有公布的那些没有比，所以不能说结果一致。看看公布的号码是不是没有填全，要抽的个数是不是填多了。`,
  notComparedSentence: '算出来了，但没有公布的号码可比。',
  notComparedReason: '上面“公布的号码”空着，所以只有重算的结果，没有拿它和谁比过。',
  at: (at: number, computed: number | null, published: number | null) => {
    if (computed === null)
      return `前 ${count(at - 1)} 个一样，公布的在这以后还有：第 ${count(at)} 个是 ${count(published ?? 0)}。`;
    if (published === null)
      return `前 ${count(at - 1)} 个一样，公布的到此为止，重算的第 ${count(at)} 个是 ${count(computed)}。`;
    return `第 ${count(at)} 个不同：重算是 ${count(computed)}，公布是 ${count(published)}。${at > 1 ? `在它以前的 ${count(at - 1)} 个一样。` : ''}`;
  },
  judged: (name: string) => `重算的是：${name}。`,
  own: (n: number) => `比的是你填在“公布的号码”里的 ${count(n)} 个。它们是不是真的那样公布过，本页不知道。`,
  known: (origin: string) => `比的是本站抄录的公布号码，出处：${origin}。`,
  changed: '你改过载入的内容，所以这不再是那一次原来的样子。',
  differsMay:
    '先看输入抄得对不对：每个数字、顺序、人数。如果都没有抄错，公布的结果就不是按这套办法得出的，可以把报告交给发布方。',

  strip: '它们落在哪里',
  stripCaption: (shown: number, total: number, hasCurve: boolean) =>
    `从 1 号到 ${count(total)} 号的长条，${count(shown)} 次抽取，每次是一条细线，挤在一处的叠得更高。${hasCurve ? '上面的曲线是它们的疏密。' : ''}`,
  values: '每一步的值',
  save: '存下来',
  saveCsv: '存成表格（CSV）',
  saveJson: '存下报告（JSON）',
  saveNote: '报告和命令行加 --json 写的一字不差，收到的人可以自己重算。',
  result: '结果',
  elsewhere: '不靠这一页再算一遍',
  elsewhereNote: '这一页的程序是本站给的。换一个程序再算，更可靠：',
  withPython: '只用 Python 自带的库',
  withNode: '用本站同一套程序的命令行',
  origin: '出处',
  proves: '它说明什么',
  provesNot: '它不说明什么',
  provesTitle: '怎样看这个结果',
  withoutScript:
    '在这一页里重算要用 JavaScript。没有它，也可以用命令算：输入和公布的号码在下面的表里，命令在这一页的末尾。',
};

export type PublishedWords = typeof publishedWords;
