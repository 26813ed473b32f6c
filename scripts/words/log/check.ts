/** `log check` in words: what an honest log never shows, and what is new. */
import { words } from '../../../src/i18n/words.ts';

/** Hours after a draw until a result is missed. */
export const PATIENCE = '24';

export const checkCommandWords = words(
  {
    summary: '看一眼日志：是不是只增不减，新增了什么，有没有问题',
    help: `从头读整本日志，用信任策略核对检查点，用检查点核对每一条，并且核对它以上次看到的那些开头；上次看到的，记在 --since 的文件里。
说出新增了什么。退出码 1，并打印出有关的文书：条目被拿走或改动了；同一期、同一个池有第二份没有按时作废的承诺书；一份承诺书有两份种
子或结果，或者摇号以后既没有结果也没有通告。退出码 2：无从知道，例如日志连不上。只有这一次没有问题，才更新 --since 的文件。

加上 --ask-witnesses，就问信任策略里的每个见证方最近联署了什么，和日志比较。从前没有看过这个日志，也看得出第二段历史，看得出条目被
压着一个多小时不公布。

给定时器用：一小时运行一次，退出码不是 0 就让人知道。`,
    options: {
      policy: '你的信任策略',
      since: '上次看到了什么；第一次由它写出',
      'ask-witnesses': '到信任策略里写的地址，问见证方最近联署了什么',
      'result-within': `摇号以后多少小时还没有结果就说出来（${PATIENCE}）`,
    },
    manyLogs: (logs: number) => `提醒：信任策略里有 ${logs} 个日志：两段历史可能都有人见证。`,
    first: (file: string) => `没有 ${file}：这是第一次看，早先的条目也当作新增的。`,
    absent: (file: string) => `没有 ${file}：没能看日志。`,
    wrong: (what: string) => `有问题  ${what}`,
    fine: (origin: string, size: number, fresh: number) =>
      `没问题  ${origin}：${size} 条，其中 ${fresh} 条是新增的`,
    entry: (index: number, said: string) => `第 ${index} 条：${said}`,
    entryName: (index: number) => `第 ${index} 条`,
    commitment: (hash: string, round: string, pool: string, drawAt: string) =>
      `期 ${round}、池 ${pool} 的承诺书 ${hash}，摇号时间 ${drawAt}`,
    of: {
      seed: (hash: string) => `承诺书 ${hash} 的种子`,
      result: (hash: string) => `承诺书 ${hash} 的结果`,
    },
    notice: (at: string, round: string, pool: string, voids: string | null, text: string) =>
      `期 ${round}、池 ${pool} 的通告，写于 ${at}${voids === null ? '' : `，作废 ${voids}`}：${text}`,
    lastLook: '上次看到的检查点',
    thisLook: '这次看到的检查点',
    cosignedBy: (name: string) => `${name} 联署的检查点`,
    seconds: (round: string, pool: string, commitments: number) =>
      `期 ${round}、池 ${pool} 有 ${commitments} 份承诺书，没有在摇号以前被见证过的通告把它们作废到只剩一份`,
    doubles: {
      seed: (hash: string, found: number) => `承诺书 ${hash} 有 ${found} 份种子`,
      result: (hash: string, found: number) => `承诺书 ${hash} 有 ${found} 份结果`,
    },
    unresolved: (hash: string, round: string, pool: string, drawAt: string) =>
      `期 ${round}、池 ${pool} 的承诺书 ${hash} 既没有结果，也没有通告；摇号时间是 ${drawAt}`,
    shorter: (now: number, before: number) =>
      `日志现在有 ${now} 条，上次有 ${before} 条：条目被拿走了，或者给出来的是旧的检查点`,
    otherTree: (size: number) => `日志给出的 ${size} 条的树，和上次的不一样：两段历史`,
    otherBeginning: (size: number) => `前 ${size} 条不是上次的那些：两段历史`,
    sameHistory: (name: string, size: number) => `${name}：见过的是同一段历史，到第 ${size} 条为止`,
    otherWitnessed: (name: string, size: number) =>
      `${name} 联署过另一棵 ${size} 条的树，和日志在这里给出的不一样：两段历史`,
    keptBack: (name: string, size: number, at: string, shown: number) =>
      `${name} 在 ${at} 联署过 ${size} 条，日志只给出 ${shown} 条：条目被压着，或者给出来的是旧的检查点`,
    aboutTo: (name: string, size: number, at: string, shown: number) =>
      `${name} 在 ${at} 联署过 ${size} 条，日志只给出 ${shown} 条：可能正要公布`,
    nothing: (name: string) => `${name}：没有联署过这个日志的任何检查点`,
    unasked: (name: string, why: string) => `${name}：没能问到：${why}`,
    tooFew: '检查点的联署没有达到信任策略的法定数',
    otherOrigin: (last: string, found: string) => `应当是日志 ${last}，实际是 ${found}`,
  },
  {
    summary: 'a look at a log: did it only grow, what is new, is anything wrong',
    help: `Reads the log whole, checks its checkpoint by the policy and every entry by the checkpoint, and that it begins with what it had
at the last look, which is kept in the file of --since. Says what is new. Exit status 1, with the documents that show it: entries
were taken away or changed, a round and pool has a second commitment that no notice voided in time, a commitment has two seeds or
results, or neither result nor notice after its draw. Exit status 2: nobody knows, as where the log cannot be reached. The file
of --since is replaced after a good look alone.

With --ask-witnesses it compares the log with what each witness of the policy cosigned last. That shows a second history even
where nothing was kept of the first, and entries that are kept back for more than an hour.

For a timer: run it every hour and have somebody told where it does not exit 0.`,
    options: {
      policy: 'your trust policy',
      since: 'what the last look saw; written by the first',
      'ask-witnesses': 'ask the witnesses, at the addresses of the policy, what they cosigned last',
      'result-within': `how long after its draw a result is missed (${PATIENCE})`,
    },
    manyLogs: (logs: number) =>
      `Warning: the policy has ${logs} logs: two histories could both be witnessed.`,
    first: (file: string) => `${file} is not there: this is the first look, and earlier entries are new.`,
    absent: (file: string) => `${file} is not there: the log could not be looked at.`,
    wrong: (what: string) => `WRONG  ${what}`,
    fine: (origin: string, size: number, fresh: number) =>
      `ok     ${origin}: ${size} entries, ${fresh} of them new`,
    entry: (index: number, said: string) => `entry ${index}: ${said}`,
    entryName: (index: number) => `entry ${index}`,
    commitment: (hash: string, round: string, pool: string, drawAt: string) =>
      `commitment ${hash} of round ${round}, pool ${pool}, draw at ${drawAt}`,
    of: {
      seed: (hash: string) => `seed of the commitment ${hash}`,
      result: (hash: string) => `result of the commitment ${hash}`,
    },
    notice: (at: string, round: string, pool: string, voids: string | null, text: string) =>
      `notice of ${at} for round ${round}, pool ${pool}${voids === null ? '' : `, voids ${voids}`}: ${text}`,
    lastLook: 'the checkpoint of the last look',
    thisLook: 'the checkpoint of this look',
    cosignedBy: (name: string) => `the checkpoint that ${name} cosigned`,
    seconds: (round: string, pool: string, commitments: number) =>
      `round ${round}, pool ${pool} has ${commitments} commitments, and no notice that was seen before their draw voids all but one`,
    doubles: {
      seed: (hash: string, found: number) => `there are ${found} seeds of the commitment ${hash}`,
      result: (hash: string, found: number) => `there are ${found} results of the commitment ${hash}`,
    },
    unresolved: (hash: string, round: string, pool: string, drawAt: string) =>
      `the commitment ${hash} of round ${round}, pool ${pool} has neither a result nor a notice; its draw was at ${drawAt}`,
    shorter: (now: number, before: number) =>
      `the log shows ${now} entries, and showed ${before}: entries were taken away, or an old checkpoint is shown`,
    otherTree: (size: number) => `the log shows another tree of ${size} entries than before: two histories`,
    otherBeginning: (size: number) => `the first ${size} entries are not those of before: two histories`,
    sameHistory: (name: string, size: number) => `${name}: saw the same history, up to ${size} entries`,
    otherWitnessed: (name: string, size: number) =>
      `${name} cosigned another tree of ${size} entries than the log shows here: two histories`,
    keptBack: (name: string, size: number, at: string, shown: number) =>
      `${name} cosigned ${size} entries at ${at}, and the log shows ${shown}: entries are kept back, or an old checkpoint is shown`,
    aboutTo: (name: string, size: number, at: string, shown: number) =>
      `${name} cosigned ${size} entries at ${at}, and the log shows ${shown}: it may be about to publish them`,
    nothing: (name: string) => `${name}: has cosigned nothing of this log`,
    unasked: (name: string, why: string) => `${name}: could not be asked: ${why}`,
    tooFew: "expected the quorum's cosignatures, found fewer",
    otherOrigin: (last: string, found: string) => `expected ${last}, found ${found}`,
  },
);

export type CheckWords = (typeof checkCommandWords)['zh'];
