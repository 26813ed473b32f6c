import type { Relation } from '../core/log/related.ts';
import { count } from './numbers.ts';

const relations: Record<Relation, string> = {
  sameDay: '摇号时间相差不到一天',
  sameSource: '有相同的随机源',
  samePool: '同一个池更早的一份',
};

/** The words about a reader's trust policy, and about what the publication log shows by it. */
export const trustWords = {
  // The policy, before.
  title: '你信谁',
  policy: '信任策略（可以不填）',
  policyHint:
    '写明你认哪一个公布日志、信哪几个见证方。有了它，才能查承诺书是不是写在摇号以前、是不是只有一份。粘贴在这里，或者把文件拖进来。',
  about: '什么是信任策略，从哪里得来',
  chooseFile: '选策略文件',
  useSite: '用本站自己的策略',
  siteNote: '本站自己的策略来自本站，要查的也是本站，所以证明不了多少。最好向见证方或你信得过的人要一份。',
  isSite: '现在用的是本站自己的策略。它来自本站，证明不了多少。',
  siteAbsent: '本站没有给出策略。',
  siteUnread: '没能读到本站的策略。',
  fileUnread: '没能读这个文件，请重新选。',
  fault: (line: string) => `${line === '' ? '' : `${line}：`}信任策略的写法不对。`,
  expected: (value: string) => `应当是：${value}。`,
  found: (value: string) => `实际是：${value}。`,
  faultNote: '改好以前不会开始核对。',
  summary: (logs: number, witnesses: number, quorum: string | null) =>
    `${count(logs)} 个日志，${count(witnesses)} 个见证方，${quorum === null ? '不要谁见证' : `法定数是“${quorum}”`}。SHA-256 `,
  group: (name: string, least: number, members: number) => `${name}：${members} 个里要 ${least} 个`,
  severalLogs: (logs: number) =>
    `这份策略里有 ${logs} 个日志：发布方有两个，就能在每一个里各给一套说法。一个发布方最好只认一个日志。`,
  noQuorum: '这份策略不要谁见证：承诺书写在何时无从查起，结论最多是“未查全”。',
  keep: '存在这台设备上',
  keepInstead: '改存这一份',
  keptSame: (date: string) => `这份策略存在这台设备上，存于 ${date}，只在这个浏览器里。`,
  keptOther: (date: string) => `这台设备上另存着一份策略，存于 ${date}，只在这个浏览器里。`,
  useKept: '用存着的那一份',
  remove: '从这台设备上删掉',
  cannotKeep: '这个浏览器没有让本页存东西，策略没有存下。',
  removed: '已经从这台设备上删掉。',
  planSite: '按信任策略，从本站读公布日志的 log/checkpoint 和所有条目，查见证方的签名。',
  planOwn: '按信任策略，读你选的文件里的公布日志，查见证方的签名。',
  planNoLog: '你选的文件里没有公布日志（log/checkpoint），所以 log.unique 会跳过，结论最多是“未查全”。',
  planZip: '按信任策略，读 zip 里 log/ 下的公布日志，查见证方的签名；没有就跳过 log.unique。',

  // What the log shows, after.
  log: '公布日志',
  logNote: '谁签的、何时签的，由你的信任策略里的密钥查实；时间是见证方的钟。',
  place: (origin: string, index: number, size: number) =>
    `承诺书是 ${origin} 的第 ${count(index)} 条（从 0 数起）。日志证明里的检查点有 ${count(size)} 条，根 `,
  proofSigners: '日志证明里的检查点，由谁签过',
  noSigners: '你的信任策略里没有见证方签过。',
  checkpoint: (size: number) => `查 log.unique 时读到的检查点有 ${count(size)} 条，根 `,
  checkpointSigners: '日志的这个检查点，由谁签过',
  noCheckpoint: '日志的全部条目没有读成，有没有第二份承诺书无从知道。',
  witness: '见证方',
  key: '密钥名',
  at: '签署时间',
  apart: '离摇号',
  before: (time: string) => `摇号前 ${time}`,
  after: (time: string) => `摇号后 ${time}`,
  atDraw: '正是摇号的时刻，不算以前',
  related: '可能有关的承诺书',
  relatedNote:
    '日志里摇号时间相差不到一天的、有相同随机源的、同一个池更早的，都列在这里，不论叫什么名字。既没有结果、也没有通告的排在前面：那可能是备而不用的一次摇号，请发布方说明。',
  relatedNone: '日志里没有可能有关的其他承诺书。',
  relatedCut: (shown: number, all: number) => `共 ${count(all)} 份，这里列出前 ${count(shown)} 份。`,
  which: '期和池',
  drawAt: '摇号时间',
  why: '为什么列出',
  state: '后来',
  digest: '摘要',
  name: (round: string, pool: string, index: number) => `${round} 期 ${pool} 池，第 ${count(index)} 条`,
  relations,
  between: '；',
  hasResult: '有结果',
  hasNotice: '有作废通告',
  open: '既没有结果，也没有通告',
};

export type TrustWords = typeof trustWords;
