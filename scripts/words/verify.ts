/** `verify` in words. What checks say stands in src/i18n. */
import type { Relation } from '../../src/core/log/related.ts';
import { words } from '../../src/i18n/words.ts';

/** The limits, each as it is shown. */
interface Limits {
  readonly rules: string;
  readonly list: string;
  readonly result: string;
  readonly room: string;
  readonly times: number;
  readonly rows: string;
  readonly rowsAByte: number;
  readonly entries: string;
}

/** A commitment of which the reader is told. */
interface RelatedFigures {
  readonly index: number;
  readonly hash: string;
  readonly round: string;
  readonly pool: string;
  readonly drawAt: string;
}

export const verifyCommandWords = words(
  {
    summary: '把协议第 6 节的检查全做一遍',
    help: (
      l: Limits,
    ) => `协议第 6 节的每一项检查都做，每一项说出通过、不通过还是跳过，以及看到了什么。退出码：0 通过，1 有检查不通过，
2 没能核对。

给了 --policy（你自己的信任策略，C2SP 的 tlog-policy 文件），公布日志的三项检查也算数：摇号以前哪些见证方见过这份承诺书；再给
--log，还查日志里有没有第二份。--log 写放着 \`checkpoint\` 的文件夹或者网址。没有信任策略，就不知道日志的任何事，也不说有谁见证
过。信任策略要从发布方以外的人那里得来；写法不对的，命令以 2 结束，不出报告。

加上 --twice，独立写成的 verify.py 也用 Python 核对同一份记录，逐项比较：两边不同，退出码是 3，不论各自怎么说；verify.py 没有给出
报告，是 2，这边有检查不通过的仍然是 1。加上 --dispute，有检查不通过、或者两边不同的，写出一个文件，让别人能看到同样的事：摘要、
第一处不同、版本、命令。

上限和 verify.py 的一样，超过就没有结论：rules.md 最多 ${l.rules}，名单最多 ${l.list}，结果本程序最多读 ${l.result}；压缩的名单或者 zip 解开以后，最多 ${l.room}
或者原来大小的 ${l.times} 倍，最多 ${l.rows} 行或者每字节 ${l.rowsAByte} 行，都取大的；zip 最多 ${l.entries} 个条目。只读一种读法的 zip，规定
见指南“怎样重摇一期”。`,
    options: {
      json: '只打印给程序读的报告',
      commitment: '你从别处得到的承诺书摘要：加做 commitment.expected 这一项',
      policy: '你信任的密钥：加做公布日志的检查',
      log: '放着 `checkpoint` 的文件夹或者网址，log.unique 要用',
      twice: '用 verify.py 再核对一遍，逐项比较',
      dispute: '争议文件写到哪里；已有的文件绝不覆盖',
    },
    /** @param verdict its name @param sentence what the pages say of it */
    verified: (verdict: string, sentence: string) => `结论：${verdict}。${sentence}`,
    failed: (verdict: string, sentence: string, ids: string) =>
      `结论：${verdict}。${sentence}不通过的检查：${ids}。`,
    incomplete: (verdict: string, sentence: string, ids: string) =>
      `结论：${verdict}。${sentence}跳过的检查：${ids}。`,
    /** As wide as each other in a monospaced font. */
    marks: { pass: '通过  ', fail: '不通过', skip: '跳过  ' },
    /** Between two sentences. */
    space: '',
    heard: (hash: string) => `承诺书的摘要是 ${hash}，请和你从别处得到的比一比。`,
    witnessed: (names: readonly string[], origin: string, hash: string) =>
      `摇号以前，你的信任策略里有 ${names.length} 个见证方（${names.join('、')}）签名，证明日志 ${origin} 里有它的承诺书 ${hash}；日志里没有这一期、这个池的第二份。`,
    passed: (sentence: string, seen: string) => `${sentence}：${seen}`,
    attested: (what: string, value: string) => `由见证人作证，计算证明不了：${what}：${value}`,
    relations: {
      sameDay: '摇号时间相差不到一天',
      sameSource: '有相同的随机源',
      samePool: '同一个池的前几期',
    } as Readonly<Record<Relation, string>>,
    result: '有结果',
    notice: '有通告',
    neither: '既没有结果，也没有通告',
    and: '，',
    between: '、',
    related: (one: RelatedFigures, why: string, state: string) =>
      `可能有关：日志第 ${one.index} 条，期 ${one.round}，池 ${one.pool}，摇号时间 ${one.drawAt}，${one.hash}：${why}；${state}`,
    logNeedsPolicy: '--log 要和你信任的密钥一起给：--policy',
    disputeThere: '--dispute：应当没有这个文件，实际有',
    manyLogs: (logs: number) =>
      `提醒：信任策略里有 ${logs} 个日志：发布方有两个，就能在每一个里各给一套说法。`,
    says: (what: string, own: string, other: string) => `${what}：这套程序说 ${own}，verify.py 说 ${other}`,
    notTwice: (reason: string) => `没有核对第二遍：${reason}。`,
    noPython: '没有找到 Python 3.9 以上；请装 python3，或者在 MINGQIAN_PYTHON 里写明它在哪里',
    noReport: (status: string, said: string) => `verify.py 没有给出报告，结束时的状态是 ${status}：${said}`,
    signal: '信号',
    twice: (checks: number) => `两遍一样：verify.py 对全部 ${checks} 项检查的说法相同。`,
    differ: '两套程序的结论不同。其中一套有错，或者文件在中间变了：',
    relyOnNeither: '两边的结论都不要采信；请留下记录和两份报告，告诉本项目。',
  },
  {
    summary: 'the checks of section 6',
    help: (
      l: Limits,
    ) => `Makes every check of the protocol's section 6 and says of each pass, fail or skip, with what it saw. Exit status: 0
verified, 1 a check failed, 2 could not be checked.

With --policy, your own trust policy (a C2SP tlog-policy file), the three checks of the publication log count too: by whom the
commitment was seen before the draw, and, with --log, whether the log has a second one. --log names the folder or the address
that holds \`checkpoint\`. Without a policy nothing is known of the log, and no witness is claimed. Take the policy from somebody
else than the publisher; one that is not well formed ends the command with 2 and no report.

With --twice the independent verify.py checks the same record too, by Python, and every status is compared: 3 where the two
differ, whatever either says; 2 where verify.py gave no report, or 1 where a check failed here. With --dispute, where a check
failed, or the two differ, one file is written for others to see the same: digests, first divergence, versions, commands.

Limits, the same as verify.py's; past one there is no verdict: rules.md has at most ${l.rules}, a list ${l.list}, a result here ${l.result}. A
list that is unpacked, or a zip, makes at most ${l.room} or ${l.times} times its size, and ${l.rows} rows or ${l.rowsAByte} for each byte,
whichever is more; a zip has at most ${l.entries} entries. Of zips only those are
read that can be read in one way; the guide, "Re-running a draw", has the rules.`,
    options: {
      json: 'print the machine-readable report and nothing else',
      commitment: 'the commitment you heard of: adds the check commitment.expected',
      policy: 'the keys that you trust: adds the checks of the publication log',
      log: 'the folder or address that holds `checkpoint`, for log.unique',
      twice: 'check with verify.py too, and compare every status',
      dispute: 'where a dispute file goes; a file that is there is never overwritten',
    },
    verified: () => 'VERIFIED: the published result is what this list and this seed give.',
    failed: (_verdict: string, _sentence: string, ids: string) => `FAILED: ${ids}.`,
    incomplete: (_verdict: string, _sentence: string, ids: string) =>
      `INCOMPLETE: not everything could be checked: ${ids}.`,
    marks: { pass: 'pass', fail: 'FAIL', skip: 'skip' },
    space: ' ',
    heard: (hash: string) => `Commitment ${hash}; compare it with the one you heard elsewhere.`,
    witnessed: (names: readonly string[], origin: string, hash: string) =>
      `Before the draw ${names.length} ${names.length === 1 ? 'witness' : 'witnesses'} of your policy (${names.join(', ')}) signed that the log ${origin} holds its commitment ${hash}, and the log has no second one for its round and pool.`,
    passed: (sentence: string, seen: string) => `${sentence}: ${seen}`,
    attested: (what: string, value: string) => `attested, not proven: ${what}: ${value}`,
    relations: {
      sameDay: 'drawn within a day',
      sameSource: 'shares a source',
      samePool: 'an earlier one of the pool',
    },
    result: 'result',
    notice: 'notice',
    neither: 'NEITHER RESULT NOR NOTICE',
    and: ' and ',
    between: ', ',
    related: (one: RelatedFigures, why: string, state: string) =>
      `related: entry ${one.index}, round ${one.round}, pool ${one.pool}, drawn ${one.drawAt}, ${one.hash}: ${why}; ${state}`,
    logNeedsPolicy: '--log needs the keys that you trust: --policy',
    disputeThere: '--dispute: expected no file, found one',
    manyLogs: (logs: number) =>
      `Warning: the trust policy has ${logs} logs: a publisher with two could show a history in each.`,
    says: (what: string, own: string, other: string) =>
      `${what}: this program says ${own}, verify.py says ${other}`,
    notTwice: (reason: string) => `NOT CHECKED TWICE: ${reason}.`,
    noPython: 'Python 3.9 or newer was not found; install python3, or name it in MINGQIAN_PYTHON',
    noReport: (status: string, said: string) => `verify.py ended with ${status} and gave no report: ${said}`,
    signal: 'a signal',
    twice: (checks: number) => `TWICE: verify.py says the same of all ${checks} checks.`,
    differ: 'THE TWO IMPLEMENTATIONS DIFFER. One of them is wrong, or the files changed in between:',
    relyOnNeither: 'Do not rely on either verdict; keep the record and both reports, and tell the project.',
  },
);
