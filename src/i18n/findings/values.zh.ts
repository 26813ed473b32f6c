import type { Digested, Value } from '../../core/findings.ts';
import type { Kind } from '../../core/sources.ts';
import { count } from '../numbers.ts';
import { code, listed, quoted } from '../said.ts';
import { amount } from './amounts.zh.ts';
import { forms, types } from './forms.zh.ts';
import type { Sayings } from './sayings.ts';

const sources: Record<Kind, string> = {
  secret: '秘密',
  balls: '摇球',
  drand: 'drand 信标',
  text: '公布的文本',
};

const digests: Record<Digested, string> = {
  file: 'SHA-256 ',
  commitment: '承诺书摘要 ',
  root: '根 ',
  seed: '种子 ',
  chain: '链 ',
};

/** What was expected, and what was found. */
export const values: Sayings<Value> = {
  text: ({ text }) => [quoted(text)],
  one: ({ texts }) => (texts.length === 1 ? listed(texts, '') : [...listed(texts, '、'), ' 之一']),
  nothing: () => ['没有'],
  number: ({ value }) => [code(value)],
  digest: ({ of, digest }) => [digests[of], code(digest)],
  count: (of) => [amount(of)],
  least: (of) => [`至少 ${amount(of)}`],
  most: (of) => [`最多 ${amount(of)}`],
  range: ({ of, from, to }) => [
    of === 'tickets' ? '号的个数，' : '积分，',
    `${count(from)} 到 ${count(to)} 的整数，前面没有零`,
  ],
  form: ({ name }) => forms[name],
  type: ({ type }) => types[type],
  member: ({ name }) => ['有成员 ', code(name)],
  noMember: () => ['没有这个成员'],
  otherFrom: ({ offset }) => [`从第 ${count(offset)} 个字节起不一样`],
  bytesOf: ({ file }) => ['和 ', code(file), ' 逐字节一样'],
  above: ({ code: above, line }) => ['大于 ', code(above), `（在第 ${count(line)} 行）`],
  between: ({ before, after }) => ['在 ', code(before), ' 和 ', code(after), ' 之间'],
  time: ({ time }) => [code(time)],
  before: ({ time }) => ['早于 ', code(time)],
  notBefore: ({ time }) => ['到期时间不早于 ', code(time)],
  beacon: ({ round, time }) => [`drand 第 ${count(round)} 轮，到期于 `, code(time)],
  source: ({ source }) => [sources[source], '（', code(source), '）'],
  secretOf: ({ digest }) => ['秘密，它的 SHA-256 是 ', code(digest)],
  digits: ({ count: many }) => [`${count(many)} 个数字，0–9`],
  formed: ({ form }) => ['文本，写法合乎 ', quoted(form)],
  signature: ({ chain, round }) => [code(chain), ` 第 ${count(round)} 轮的签名`],
  signedBy: ({ name }) => [code(name), ' 的签名，而且成立'],
  quorumBefore: ({ time }) => ['早于 ', code(time), ' 的联署达到法定数'],
  cosigned: ({ by, at }) =>
    by.length === 0
      ? ['没有信任策略里的见证方联署']
      : by.flatMap((name, i) => [i === 0 ? '' : '，', code(name), ' 联署于 ', code(at[i] ?? '')]),
};
