/** What an answer rests on: its seals, and the steps that were checked, one by one. */
import { own } from '../../publisher/words.zh.ts';
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

export const stepWords = {
  basis: '核对过的步骤',
  seals: '核对过的印',
  stepByStep: '一步一步地说',
  notNeeded: '用不着',
  notYet: '没有看到',
  asDownloaded: '以下载的为准',
  notOrdered: '没有重排',
  notRead: '没有读',
  listNote: (steps: readonly number[]) => `路径 ${steps.join('、')} 步通到根`,
  commitmentNote: '和本页记的一样',
  seedNote: (proven: number, attested: number) =>
    attested === 0 ? `${proven} 个来源都已证明` : `${proven} 个已证明，${attested} 个靠见证`,
  drawNote: (words: number) => `抽了 ${count(words)} 次`,
  drawNone: '不用抽',
  logProofStep: '凭据里带有公布日志的证明。没有给信任策略，本页没有看它。',
  logNoProof: '你存了信任策略，但这份凭据里没有公布日志的证明，所以没有核对日志。',
  logHolds: (
    origin: string,
    index: number,
    size: number,
    hours: number | null,
    witnesses: readonly string[],
    isSite: boolean,
  ) =>
    `公布日志：按${isSite ? '本站自己的' : '你的'}信任策略，承诺书在日志 ${origin} 里，是第 ${count(index)} 条（从 0 数起），当时共有 ${count(size)} 条。${
      hours === null
        ? '这份策略不要求见证方。'
        : `摇号前见证过的有${witnesses.join('、')}；最后一方见证时，离摇号还有 ${count(hours)} 小时。`
    }是不是只有这一份承诺书，要核对整个日志。`,
  logOfSite: '这里存的信任策略是本站自己给的：它来自要查的这一方，所以关于见证方的话证明不了多少。',
  logWitness: (name: string, at: string) => `${name}（${at}）`,
  listStep: (page: number, rows: number, steps: number, root: string): Sentence => [
    `名单：这一行在第 ${count(page)} 页（从 0 数起）。这一页 ${count(rows)} 行的摘要，经过 ${steps} 步，正好得到承诺书里写的根 `,
    { digest: root },
    '。',
  ],
  absenceStep: (pages: readonly number[], steps: readonly number[], root: string): Sentence => [
    `名单：相关的第 ${pages.map((page) => count(page)).join('、')} 页（从 0 数起），${
      steps.length > 1 ? '分别' : ''
    }经过 ${steps.join('、')} 步，${pages.length > 1 ? '都' : ''}正好得到承诺书里写的根 `,
    { digest: root },
    '。名单按编码排序，这个编码该在的地方没有它。',
  ],
  commitmentStep: (hash: string): Sentence => [
    '承诺书：它的摘要是 ',
    { digest: hash },
    '，和生成本站时记下的一样。两样都来自本站，所以请再和报纸、公告栏或者别人手里的比。',
  ],
  seedStep: (sources: number) =>
    `种子：${sources === 1 ? '一个来源' : `${sources} 个来源都`}照承诺书查过，种子由它们算出。`,
  sources: {
    secret: '秘密：摘要和承诺书里的一样，由密码学证明。',
    drand: (round: number) => `drand 第 ${count(round)} 轮：签名有效，由密码学证明。`,
    balls: (what: string, digits: string) =>
      `球：${digits}（${what}）。位数对；真是这样摇出来的，要靠见证人。`,
    text: (what: string, text: string) => `文本：${text}（${what}）。形式对；真是这样公布的，要靠见证人。`,
  },
  drawStep: (words: number, hit: { draw: number; ticket: number } | null) =>
    hit === null
      ? `摇号：一共抽了 ${count(words)} 次，一次也没有抽到这个编码的号。`
      : `摇号：第 ${count(hit.draw)} 次抽到这个编码的 ${count(hit.ticket)} 号，是它第一次被抽到。`,
  drawStepNone: `摇号：${own.thing}不少于名单的行数，什么也不用抽。`,
  drawStepRanked: '排序：跳过。一行名单排不出名次，要整份名单。',
  restStep: (verify: `/${string}`): Sentence => [
    '整份名单合不合规则，一份凭据证明不了：得有人把整份核对过。生成本站时核对过；不必信本站，你可以',
    { path: verify, text: '自己核对一遍' },
    '。',
  ],
  resultStep: '结果：result.json 的摘要和生成本站时记下的一样，它写的承诺书、种子和各项数目都对得上。',
  resultStepRelative: (hash: string): Sentence => [
    '结果：result.json 写的承诺书、种子和各项数目都对得上。它的摘要是 ',
    { digest: hash },
    '，本页没有可比的，所以中没中以它为准。',
  ],
  boundStep: (allocatedDraws: number, draws: number) =>
    allocatedDraws === draws
      ? `${own.thing}到第 ${count(draws)} 次为止，这是它说的；要证明，得重摇整个池。`
      : `${own.thing}到第 ${count(allocatedDraws)} 次、候补到第 ${count(draws)} 次为止，这是它说的；要证明，得重摇整个池。`,
  rankStep: (rank: number | null) =>
    rank === null
      ? 'result.csv 的摘要和 result.json 写的一样，里面没有这个编码。'
      : `result.csv 的摘要和 result.json 写的一样，这个编码在里面排第 ${count(rank)}，号和字都对得上；正好是这个名次，没有证明。`,
  rankStepRanked: (rank: number | null) =>
    rank === null
      ? 'result.csv 的摘要和 result.json 写的一样，里面没有这个编码；该不该有，没有证明。'
      : `result.csv 的摘要和 result.json 写的一样，这个编码在里面排第 ${count(rank)}；排得对不对，没有证明。`,
  unreadStep: 'result.csv 没有读。',
};

export type StepWords = typeof stepWords;
