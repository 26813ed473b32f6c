import type { LogCheat } from '../cheating/cheats.ts';
import type { CheatName } from '../cheating/table.ts';
import type { Method } from '../core/list.ts';
import type { Kind } from '../core/sources.ts';
import { own } from '../publisher/words.zh.ts';
import { count } from './numbers.ts';

const revealNames: Record<Kind, string> = {
  balls: '球号',
  text: '公布的文本',
  drand: 'drand 信标的签名',
  secret: '揭晓的秘密',
};
const restNames: Record<Method, string> = {
  lottery: '号数',
  ranking: '积分，申请时间',
  queue: '申请时间',
};
const moreNames: Record<Method, string> = {
  lottery: '多给一个号',
  ranking: '多给一分',
  queue: '申请提早一年',
};
const cheatNames: Record<CheatName, string> = {
  winner: '在结果里换掉一个中签的人',
  more: '给一个人多加一个号',
  drop: '从名单上拿掉一个人',
  quota: `摇号以后多放一个${own.thing}`,
  earlier: '把封存的日子写早一天',
  after: '把封存的日子写到摇号以后',
  reveal: '改一个球号',
};
const logNames: Record<LogCheat, string> = {
  rewrite: '把日志从头改写，用日志自己的密钥签名',
  late: '摇号以前不进日志，摇号以后才请见证方联署',
  second: '摇号以前就在日志里放两份承诺书，事后挑一份',
  forge: '伪造见证方的联署',
  dated: '把联署的时间改早一个月',
  entry: '在日志的条目里改一个字',
};

/** The page on which a visitor tries to cheat. */
export const cheatWords = {
  title: '试着作弊',
  summary:
    '改一个中签的人、一个球号、一个日子、名单、承诺书或者日志，看核对程序由哪一枚印、哪一项检查说出来，也看看什么改动谁也看不出来。',
  withoutScript:
    '这里要在你的浏览器里改记录、重新核对，请打开 JavaScript。没有它，也可以看下面的表：每种改动由哪一项检查说出来。',
  checksPage: '各项检查，和自测里试过的每一种改动',

  // Which record.
  which: '改哪一份',
  whichNote: '改动只在你眼前这一页里，不保存，不发出，公布的文件一个字节也不动。',
  ownRecord: (rows: number) => `随本页带着的一份，名单 ${count(rows)} 行，没有一个真人`,
  record: '记录',
  fetching: '取自本站的，要先把它的文件和日志读来。',

  // What can be done.
  steps: {
    result: '结果',
    list: '名单',
    seed: '种子',
    commitment: '承诺书',
    cover: '圆谎',
    log: '日志',
    reader: '核对的人手里有什么',
  },
  notes: {
    result: '你想让谁中签，就把谁的名字写上去。',
    list: (shown: number, rows: number) => `名单共 ${count(rows)} 行，这里是其中 ${shown} 行。`,
    seed: '揭晓的值变了，种子就变，摇出来的人也变。',
    commitment: '承诺书是摇号以前公布的。事后改它，等于换一份。',
    cover: '只改一处，别的文件就对不上。会作弊的人会把别的也改到对得上。',
    log: '日志的密钥在发布方手里；见证方的密钥不在。',
    logOfSite: '这一份的日志用什么密钥签名，本页不知道，所以只能试不要密钥的办法。',
    noLog: '这一份没有公布日志可查。',
    reader: '作弊的人改不了别人已经拿到手的东西。取消这两项，看看还剩什么能说出来。',
    policyOfSite: '信任策略取自本站。真要防本站，得用你自己从别处得来的。',
  },
  rank: '名次',
  toRank: '第几名',
  nth: (rank: number) => `第 ${count(rank)} 名`,
  who: '写成谁',
  person: (code: string, rank: number | null) =>
    rank === null ? `${code}，未中签` : `${code}，第 ${rank} 名`,
  write: '写进结果',
  code: '申请编码',
  rest: restNames,
  change: '改动',
  none: '未中签',
  more: moreNames,
  drop: '从名单上拿掉',
  forPerson: (what: string, code: string) => `${what}：${code}`,
  reveal: revealNames,
  revealWas: (value: string) => `原来是 ${value}`,
  /** What the built-in record, which is in English, calls its balls. */
  ownBalls: '六台机器，各出一球，从左到右',
  revealSet: '改成这样',
  quotaIs: `${own.thing}数`,
  frozenAt: '封存',
  drawAt: '摇号',
  quota: (from: number) => `改成 ${count(from + 1)}`,
  dates: { earlier: '写早一天', after: '写到摇号以后' },
  covers: {
    fit: '把承诺书、种子、结果都改到彼此相符',
    search: '随机的结果已经知道，就一秒一秒往回换封存的时间，换到上面选的人中签',
  },
  coverNeeds: '先在“结果”里选一个人，才知道要让谁中签。',
  logs: logNames,
  heard: '摇号以前公布的承诺书摘要',
  witnesses: '日志和见证方的公钥，也就是信任策略',

  // What came of it.
  outcome: '核对的结论',
  changes: '你改了什么',
  noChanges: '还什么都没有改。',
  changed: {
    winner: (rank: number, code: string) => `结果第 ${count(rank)} 名写成 ${code}`,
    wanted: (code: string) => `要让 ${code} 中签`,
    drop: (code: string) => `从名单上拿掉 ${code}`,
    more: (what: string, code: string) => `${what}：${code}`,
    quota: (from: number) => `${own.thing}数 ${count(from)} 改成 ${count(from + 1)}`,
    reveal: (name: string, value: string) => `${name}改成 ${value}`,
    earlier: '封存的日子写早一天',
    after: '封存的日子写到摇号以后',
  },
  undo: '改回去',
  undoAll: '全部改回去',
  undone: (what: string) => `改回去：${what}`,
  check: '核对原样',
  running: '正在核对',
  stop: '停下',
  goOn: '回到记录，接着改',
  before: '按一下任何一处改动，核对程序就从头核对一遍。',
  sentences: {
    clean: '原样没有问题，每一枚印都盖上了。',
    caught: (many: number) => `看出来了：${count(many)} 项检查不通过。`,
    unseen: '没有看出来。',
    incomplete: '没有不通过的，但有检查做不了。',
    unusable: '这一份照公布的样子就没有通过，不在它身上试。',
  },
  why: {
    commitment:
      '承诺书换了一份，新的几个文件彼此相符，单看它们没有破绽。手里有摇号以前的摘要，或者有见证方的公钥，才比得出来。',
    search:
      '这就是知道了随机的结果才做承诺书的人能做的事：从头到尾每个文件都相符，也真是“摇”出来的。没有人在摇号以前见过承诺书，就没有什么能说出来。',
    reveal:
      '球号和文本没有密码学的证明，靠的是当场看着的人和他们留下的录像、报纸。记录里只写着一个数，换一个也是一个数。',
    log: '核对的人没有信任策略，日志就没有人查。',
    same: '改过以后，要核对的文件和原来的没有两样。',
  },
  searched: (tries: number, at: string) =>
    `试到第 ${count(tries)} 份承诺书，封存的时间写成 ${at}，上面选的人就中签了。`,
  searchedNot: (tries: number) => `试了 ${count(tries)} 份承诺书，上面选的人都没有中签。`,
  failed: '哪一项检查说出来的',
  skipped: (ids: string) => `因此做不了的：${ids}。`,
  sealOther: '另有一项不在这五枚印里',
  between: '、',
  stopped: {
    cancelled: '停下了，没有结论。',
    internal: '程序在你的浏览器里停住了，没有结论。再试一次，或者重新载入本页。',
    unloaded: '程序没能取到，没有结论。请重新载入本页再试。',
    unread: (file: string) => `没能读到 ${file}，没有结论。`,
  },

  // The table.
  table: '哪一种改动，由什么看出来',
  tableNote: '下面写的，测试时都用上面的小记录逐样试过，核对程序说的一项不多、一项不少。',
  how: '改动',
  alone: '只改这一处',
  fitted: '再把别的文件改到相符，而核对的人',
  fittedNothing: '什么也没有',
  fittedHeard: '听过摘要',
  fittedWitnesses: '有信任策略',
  unseen: '看不出来',
  like: '自测里的同一种',
  cheats: cheatNames,
  logTable: '改动日志，由什么看出来',
  logNote: '核对的人有信任策略时。没有的话，日志的三项检查都跳过。',
  withPolicy: '看出来的检查',

  // What nobody sees.
  limits: '谁也看不出来的',
  limitsList: [
    '知道随机的结果以后才做的承诺书，日子倒填，而没有见证方在摇号以前见过它，也没有人留下摇号以前的摘要。上面最后一种“圆谎”就是这样，结论是通过。',
    '球当场念错、写错，或者公布的文本被换掉，而在场的人没有去对。',
    '名单封存以前放进来的假申请，或者被挡在外面的真申请。名单是怎么来的，记录里没有。',
    '信任策略里要求的那几个见证方，和发布方串通一气。',
  ],
  limitsMore: '证明了什么，没证明什么',
  threats: '谁能做什么，由什么看出来',
  selftest: '让程序自己把每种改动试一遍',
};

export type CheatWords = typeof cheatWords;
