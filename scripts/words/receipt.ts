/** `receipt` and `check-receipt` in words. */
import type { Method } from '../../src/core/list.ts';
import type { Outcome } from '../../src/core/outcome.ts';
import { words } from '../../src/i18n/words.ts';

type Told = Readonly<Record<Exclude<Outcome, 'undecided'>, string>>;

export const receiptCommandWords = words(
  {
    summary: '在标准输出上打印一份凭据',
    help: `打印凭据，证明一个编码在不在封存的名单里。打印的就是文书的每一个字节，请导向一个文件。先拿名单和承诺书核对。`,
    options: { code: '申请编码，在不在名单里都行' },
    code: (found: string) =>
      `--code：应当是 1 到 32 个字符，只有数字、大写字母和 -，不以 - 开头，实际是 ${found}`,
    none: (id: string, detail: string) => `没有凭据：${id} 没有通过：${detail}`,
  },
  {
    summary: 'a receipt on standard output',
    help: `Prints the receipt that proves whether a code is in the frozen list, as the exact bytes of the document: redirect them
into a file. The list is checked against its commitment first.`,
    options: { code: 'the application code, listed or not' },
    code: (found: string) => `--code: expected [0-9A-Z][0-9A-Z-]{0,31}, found ${found}`,
    none: (id: string, detail: string) => `No receipt: ${id} did not pass: ${detail}`,
  },
);

export const checkReceiptCommandWords = words(
  {
    summary: '一份凭据证明了编码的什么，对哪一份承诺书',
    help: `单独核对一份凭据。给了 --commitment，它必须属于那一份承诺书。给了 seed.json 和 result.json，摇号的凭据还能说出结果；
前提是这份 result.json 就是公布的那一份：你从别处得到它的摘要，就用 --result-sha256 给出。凭据靠的是有人核对过整份名单，那是
verify 做的。给了 --policy（你自己的信任策略），凭据里带着的公布日志证明也核对：log.inclusion 和 log.witnessed，有一项不通过，
凭据就不成立；没有信任策略就不看。退出码：0 成立，1 不成立，或者种子和结果对不上，2 没能核对，例如信任策略写得不对。`,
    options: {
      commitment: '你从别处得到的承诺书摘要',
      policy: '你信任的密钥：核对凭据里的日志证明',
      seed: '这次摇号的 seed.json',
      result: '这次摇号的 result.json',
      'result-sha256': '你从别处得到的 result.json 的 SHA-256',
      json: '只打印给程序读的答案',
    },
    together: '--seed 和 --result 要一起给',
    resultMissing: '--result-sha256 说的是 --result 的文件，但没有给 --result',
    notValid: (why: string) => `凭据不成立：${why}`,
    of: (round: string, pool: string, hash: string) => `期 ${round}，池 ${pool}，承诺书 ${hash}`,
    rehearsal: '这一期是演练，不发放任何东西。',
    code: (code: string, place: string) => `编码 ${code}：${place}`,
    row: (row: number) => `在名单第 ${row} 行`,
    tickets: (row: number, first: number, last: number) => `在名单第 ${row} 行，持有 ${first} 到 ${last} 号`,
    absent: '不在名单里',
    outcome: (said: string, isRelative: boolean) =>
      `结果：${said}${isRelative ? '，前提是这份 result.json 就是公布的那一份' : ''}`,
    outcomes: {
      selected: '中签',
      reserve: '候补',
      'not-selected': '未中签',
      'not-listed': '不在名单里',
    } as Told,
    undecided: {
      misfit: '说不出：给的种子和结果定不下来',
      whole: (method: Method) =>
        `说不出：${method === 'ranking' ? '按积分排的' : '按时间轮候的'}名次，要有整份名单才知道`,
      none: '说不出：请给 --seed 和 --result',
    },
    attested: (what: string, value: string) => `由见证人作证，计算证明不了：${what}：${value}`,
    compareResult: (digest: string) =>
      `这份 result.json 的 SHA-256 是 ${digest}：请和你从别处得到的比一比，再用 --result-sha256 给出。`,
    sameResult: '这份 result.json 的 SHA-256 就是你给的那一个。',
    restsOn: '以上都以有人用 verify 核对过这份承诺书的整份名单为前提；单看一份凭据看不出来。',
    logUnseen: '凭据里带着公布日志的证明，没有看：没有给出信任策略。',
    noLog: '凭据里没有公布日志的证明：承诺书写在什么时候，无从知道。',
    inclusion: (index: number, size: number, origin: string, root: string) =>
      `log.inclusion：通过：${origin} 第 ${index} 条，共 ${size} 条，根 ${root}`,
    nobody: 'log.witnessed：跳过：信任策略的法定数是 none，没有要谁见证',
    witnessed: (by: readonly (readonly [name: string, at: string])[]) =>
      `log.witnessed：通过：摇号以前见过它的有 ${by.map(([name, at]) => `${name}（${at}）`).join('、')}`,
    unique: '日志里有没有这一期、这个池的第二份承诺书，凭据说不了，要用 verify --policy --log。',
    bringsItsOwn: '承诺书是凭据自己带来的，请和你从别处得到的摘要比一比。',
    settlesNothing: (why: string) => `凭据成立，但种子和结果定不了什么：${why}`,
  },
  {
    summary: 'what a receipt proves about its code, for which commitment',
    help: `Checks a receipt by itself. With --commitment it must be about that commitment. With seed.json and result.json a lottery's
receipt also settles the outcome. That holds if this result.json is the published one: where you have its digest from
elsewhere, give it as --result-sha256. A receipt rests on somebody having verified the whole list, which verify does.
With --policy, your own trust policy, a proof from the publication log that the receipt carries is judged: log.inclusion and
log.witnessed. One that fails makes the receipt not valid; without a policy it is not looked at.
Exit status: 0 valid, 1 not, or the seed and the result do not fit, 2 could not be checked, as where the policy is not well formed.`,
    options: {
      commitment: 'the commitment you heard of',
      policy: "the keys that you trust: judges the receipt's proof from the log",
      seed: "the draw's seed.json",
      result: "the draw's result.json",
      'result-sha256': 'the SHA-256 of result.json that you got elsewhere',
      json: 'print the answer as JSON and nothing else',
    },
    together: '--seed and --result go together',
    resultMissing: '--result-sha256 is about the file of --result, which is missing',
    notValid: (why: string) => `NOT VALID: ${why}`,
    of: (round: string, pool: string, hash: string) => `round ${round}, pool ${pool}, commitment ${hash}`,
    rehearsal: 'This round is a rehearsal: nobody gets anything by it.',
    code: (code: string, place: string) => `code ${code}: ${place}`,
    row: (row: number) => `row ${row}`,
    tickets: (row: number, first: number, last: number) => `row ${row}, tickets ${first} to ${last}`,
    absent: 'not in the list',
    outcome: (said: string, isRelative: boolean) =>
      `outcome: ${said}${isRelative ? ', if this result.json is the published one' : ''}`,
    outcomes: {
      selected: 'selected',
      reserve: 'a reserve',
      'not-selected': 'not selected',
      'not-listed': 'not in the list',
    },
    undecided: {
      misfit: 'undecided: the seed and the result that were given do not settle it',
      whole: (method: Method) => `undecided: in a ${method} a rank needs the whole list`,
      none: 'undecided: give --seed and --result',
    },
    attested: (what: string, value: string) => `attested, not proven: ${what}: ${value}`,
    compareResult: (digest: string) =>
      `This result.json has the SHA-256 ${digest}: compare it with one that you got elsewhere and give that as --result-sha256.`,
    sameResult: 'This result.json is the one whose SHA-256 you gave.',
    restsOn:
      'All this holds if somebody has verified the whole list of this commitment, as verify does; a receipt alone cannot tell.',
    logUnseen:
      'It carries a proof from a publication log, which was not looked at: no trust policy was given.',
    noLog: 'It carries no proof from a publication log: nothing is known of when its commitment was made.',
    inclusion: (index: number, size: number, origin: string, root: string) =>
      `log.inclusion: pass: entry ${index} of ${size} in ${origin}, root ${root}`,
    nobody: 'log.witnessed: skip: the quorum of the policy is none, nobody was asked for',
    witnessed: (by: readonly (readonly [name: string, at: string])[]) =>
      `log.witnessed: pass: seen before the draw by ${by.map(([name, at]) => `${name} ${at}`).join(', ')}`,
    unique:
      'Whether the log has a second commitment for the round and pool a receipt cannot tell: verify --policy --log does.',
    bringsItsOwn: 'Compare the commitment with one that you got elsewhere: the receipt brings its own.',
    settlesNothing: (why: string) => `The receipt is valid, but the seed and result settle nothing: ${why}`,
  },
);

export type CheckReceiptWords = (typeof checkReceiptCommandWords)['zh'];
