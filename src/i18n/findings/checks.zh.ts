import type { Proof, SkipReason, When } from '../../core/checks.ts';
import { count } from '../numbers.ts';
import { code, listed } from '../said.ts';
import type { Sayings } from './sayings.ts';

/** Why a check was not made. */
export const skipped: Sayings<SkipReason> = {
  absent: ({ files }) => ['没有 ', ...listed(files, '、'), '，所以没有查。'],
  unmet: ({ id }) => ['它要用到 ', code(id), '，那一项没有通过，所以没有查。'],
  noPolicy: () => ['没有给信任策略，所以没有查。可选的检查跳过，不影响结论。'],
  quorumNone: () => ['信任策略的法定数是 ', code('none'), '，没有要谁见证，所以没有查。'],
  noLog: () => ['手头没有公布日志，所以没有查。'],
  absentInLog: ({ path }) => ['公布日志里没有 ', code(path), '，所以没有查。'],
  tooOld: ({ size, time }) => [
    `日志的检查点有 ${count(size)} 个条目，但是从 `,
    code(time),
    ' 起的联署没有达到法定数。它可能太旧，看不出另外备过什么，所以没有查。',
  ],
};

/** What a check proves by. */
export const proofs: Record<Proof, string> = {
  digest: '由 SHA-256 证明：内容不同，摘要就不同',
  form: '只说明写法合乎规定',
  signature: '由 BLS12-381 签名证明',
  witnesses: '只查了写法；真是那样出来的，靠在场的见证人',
  times: '只比承诺书里写的时间',
  recomputed: '从公布的名单和种子重新算过',
  log: '靠公布日志和它的见证方',
};

/** When a check is made. */
export const when: Record<When, string | null> = {
  always: null,
  expected: '你填了承诺书摘要才查',
  source: '有这种随机源才查',
  policy: '给了信任策略才查',
};
