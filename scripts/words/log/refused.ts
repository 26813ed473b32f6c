/** What keeps a log or a witness from being what it was, in words: its keys, its memory, its entries, its witnesses' answers. */
import { words } from '../../../src/i18n/words.ts';

const types = { seed: '种子', result: '结果' } as const;

export const refusedWords = words(
  {
    othersRead: (mode: string) =>
      `别人也能读这把私钥（权限 ${mode}）；请改成 600；已经有人读过的，请另做一把`,
    lastLine: '末尾应当有换行，实际没有',
    key: '应当是 PRIVATE+KEY+name+id+base64，用在这里的那一种，实际是别的',
    outside: (folder: string) => `要放在 ${folder} 之外，那里的一切都可能公布`,
    noExtension: (what: string, entries: number, state: string) =>
      `${what}，而 ${state} 里的 ${entries} 条不是那样：什么也没有签。请拿回最新的状态；丢了的话，这个日志就到此为止，新的要用新的密钥和名字`,
    ofLog: (origin: string) => `属于日志 ${origin}`,
    signs: (size: number) => `签的是 ${size} 条的树`,
    wasSigned: (size: number) => `签过 ${size} 条的树`,
    notCosignedBy: (origin: string, name: string) => `应当是 ${name} 联署过的、日志 ${origin} 的检查点`,
    otherProof: (index: number) => `应当是第 ${index} 条的证明，实际是另外的`,
    quorum: (most: number, found: number) => `--quorum：应当最多是 ${most}，实际是 ${found}`,
    noPolicy: (why: string) => `写不成信任策略：${why}`,
    second: (type: keyof typeof types, commitment: string, index: number) =>
      `日志里承诺书 ${commitment} 已经有另外的${types[type]}，是第 ${index} 条：第二份绝不记`,
    noCommitment: (commitment: string) => `日志里没有承诺书 ${commitment}`,
    secondCommitment: (round: string, pool: string, hash: string, index: number, drawAt: string) =>
      `日志里期 ${round}、池 ${pool} 已经有另一份承诺书 ${hash}，是第 ${index} 条，而没有哪条通告的证明说明它在 ${drawAt} 摇号以前作废：第二份绝不记`,
    noState: '应当有日志状态里的这个文件，没有',
    noMemory:
      '应当有见证方的记忆，没有。没有它，旧的密钥可能给日志的第二段历史联署：请拿回那个文件夹，或者另做一把密钥，旧的不再用',
    otherMemory: '是别的见证方的记忆，或者是它别的密钥的',
    noCosigned: '应当有联署过的检查点，没有',
    oldMemory: (origin: string) => `关于 ${origin} 的记忆，比后来联署过的还旧`,
    sharedMemory: '别的程序也在写这份记忆',
    anotherTree: (origin: string, size: number, text: string) =>
      `${origin} 给出的 ${size} 条的树，和以前联署过的不一样：\n${text}`,
    notShown: (origin: string, size: number, old: number) =>
      `${origin} 没有证明它的 ${size} 条以联署过的 ${old} 条开头`,
    noLine: (name: string) => `回答里没有 ${name} 的联署`,
    badLine: (name: string) => `${name} 的一个联署不成立`,
    noAddress: '信任策略里没有它的 http 或 https 地址',
    answered: (status: number, text: string) => `它回答 ${status}${text === '' ? '' : `：“${text}”`}`,
    otherSizes: (times: number) => `它 ${times} 次说的大小都不同`,
  },
  {
    othersRead: (mode: string) =>
      `others may read this secret key (mode ${mode}); make it 600, and where others did read it, make a new one`,
    lastLine: 'expected a last line end, found none',
    key: 'expected PRIVATE+KEY+name+id+base64 of the right kind, found something else',
    outside: (folder: string) => `must be outside ${folder}, of which everything may be published`,
    noExtension: (what: string, entries: number, state: string) =>
      `${what}, which the ${entries} entries in ${state} are not: nothing is signed. Bring back the newest state; where it is lost, this log has ended, and a new one needs a new key and name`,
    ofLog: (origin: string) => `is of the log ${origin}`,
    signs: (size: number) => `signs a tree of ${size} entries`,
    wasSigned: (size: number) => `a tree of ${size} entries was signed`,
    notCosignedBy: (origin: string, name: string) => `expected a checkpoint of ${origin} cosigned by ${name}`,
    otherProof: (index: number) => `expected the proof of entry ${index}, found another`,
    quorum: (most: number, found: number) => `--quorum: expected at most ${most}, found ${found}`,
    noPolicy: (why: string) => why,
    second: (type: string, commitment: string, index: number) =>
      `the log has another ${type} of the commitment ${commitment}, entry ${index}: a second is never appended`,
    noCommitment: (commitment: string) => `the log does not have the commitment ${commitment}`,
    secondCommitment: (round: string, pool: string, hash: string, index: number, drawAt: string) =>
      `the log has another commitment of round ${round}, pool ${pool}, ${hash}, entry ${index}, and no notice whose proof shows that it was voided before its draw at ${drawAt}: a second is never appended`,
    noState: "expected a file of the log's state, found none",
    noMemory:
      "expected the witness's memory, found none. Without it an old key could cosign a second history of a log: bring the folder back, or make a new key and let the old one rest",
    otherMemory: "is the memory of another witness, or of this one's other keys",
    noCosigned: 'expected a cosigned checkpoint, found none',
    oldMemory: (origin: string) => `the memory of ${origin} is older than what was cosigned since`,
    sharedMemory: 'other processes write this memory too',
    anotherTree: (origin: string, size: number, text: string) =>
      `${origin} shows another tree of ${size} entries than the one cosigned before:\n${text}`,
    notShown: (origin: string, size: number, old: number) =>
      `${origin} did not show that its ${size} entries begin with the ${old} cosigned before`,
    noLine: (name: string) => `the answer has no cosignature of ${name}`,
    badLine: (name: string) => `a cosignature of ${name} does not verify`,
    noAddress: 'the policy has no http or https address of it',
    answered: (status: number, text: string) => `it answered ${status} ${text}`.trimEnd(),
    otherSizes: (times: number) => `it named another size ${times} times`,
  },
);

export type RefusedWords = (typeof refusedWords)['zh'];
