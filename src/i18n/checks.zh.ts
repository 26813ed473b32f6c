import type { CheckId } from '../core/checks.ts';
import type { Method } from '../core/list.ts';
import { own } from '../publisher/words.zh.ts';
import { n, type Seen, s, short, time } from './check-figures.ts';
import { bytes } from './numbers.ts';

const sentencesZh: Record<CheckId, string> = {
  'commitment.expected': '承诺书和你填的摘要相符',
  'commitment.form': '承诺书的写法合乎规定',
  'rules.digest': '规则就是承诺书写明的那一份',
  'list.form': '名单的写法合乎规定，没有重复的编码',
  'list.digest': '名单就是承诺书写明的那一份',
  'list.root': '名单的每一页都在承诺书写明的根下面',
  'seed.form': '每个随机源都揭晓了，顺序不乱',
  'seed.secret': '揭晓的秘密就是承诺书写明的那一个',
  'seed.balls': '球的个数和写法合乎承诺书',
  'seed.drand': 'drand 的签名是真的，正是那一轮',
  'seed.text': '公布的文本合乎承诺书写明的写法',
  'seed.timing': '封存在摇号以前，drand 那一轮不早于摇号',
  'draw.result': '重摇的结果和公布的逐字节一样',
  'result.summary': '结果的摘要如实',
  'log.inclusion': '承诺书在公布日志里',
  'log.unique': '日志里没有第二份承诺书',
  'log.witnessed': '有足够的见证方在摇号以前见过它',
};

const methodsZh: Record<Method, string> = { lottery: '摇号', ranking: '按积分排序', queue: '按时间轮候' };

const seenZh: Seen = {
  'commitment.expected': (f) => `摘要 ${short(s(f, 'hash'))}`,
  'commitment.form': (f) =>
    `期 ${s(f, 'round')}，池 ${s(f, 'pool')}，${methodsZh[s(f, 'method') as Method] ?? ''}，${own.thing} ${n(f, 'quota')} ${own.measure}，候补 ${n(f, 'reserves')} 个`,
  'rules.digest': (f) => `SHA-256 ${short(s(f, 'digest'))}`,
  'list.form': (f) => `${n(f, 'rows')} 行，${n(f, 'tickets')} 个号，${bytes(Number(f['bytes'] ?? 0))}`,
  'list.digest': (f) => `SHA-256 ${short(s(f, 'digest'))}，行数和号的总数也对`,
  'list.root': (f) => `根 ${short(s(f, 'root'))}`,
  'seed.form': (f) => `${n(f, 'reveals')} 个来源`,
  'seed.secret': () => '由 SHA-256 证明',
  'seed.balls': () => '靠见证人，没有密码学的证明',
  'seed.drand': () => '由 BLS12-381 签名证明',
  'seed.text': () => '靠见证人，没有密码学的证明',
  'seed.timing': (f) => `${time('zh', f, 'frozenAt')}封存，${time('zh', f, 'drawAt')}摇号`,
  'draw.result': (f) =>
    `${n(f, 'allocated')} 个中签，${n(f, 'reserves')} 个候补${Number(f['draws'] ?? 0) > 0 ? `，共抽 ${n(f, 'draws')} 次` : ''}`,
  'result.summary': (f) => `种子 ${short(s(f, 'seed'))}`,
  'log.inclusion': (f) => `${s(f, 'origin')} 第 ${n(f, 'index')} 条，共 ${n(f, 'size')} 条`,
  'log.unique': (f) =>
    `共 ${n(f, 'size')} 条，根 ${short(s(f, 'root'))}${Number(f['related'] ?? 0) > 0 ? `；另有 ${n(f, 'related')} 份承诺书可能有关，其中 ${n(f, 'open')} 份既没有结果，也没有通告` : ''}`,
  'log.witnessed': (f) => `${n(f, 'witnesses')} 个见证方，都在 ${time('zh', f, 'drawAt')}以前`,
};

/** The checks of the protocol's section 6, in words. */
export const checkWords = {
  sentences: sentencesZh,
  /** When a check is made at all. */
  only: {
    'commitment.expected': '你填了摘要才查',
    'seed.secret': '有这种来源才查',
    'seed.balls': '有这种来源才查',
    'seed.drand': '有这种来源才查',
    'seed.text': '有这种来源才查',
    'log.inclusion': '给了信任策略才查',
    'log.unique': '给了信任策略才查',
    'log.witnessed': '给了信任策略才查',
  } as Partial<Record<CheckId, string>>,
  /** The figures a passed check saw. */
  seen: seenZh,
  status: { pending: '还没做', running: '正在做', pass: '通过', fail: '不通过', skip: '跳过' },
};

export type CheckWords = typeof checkWords;
