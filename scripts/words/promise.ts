/** The options that several commands share, in words: of a promise, of what people read, of passphrases, of what comes too early. */
import { words } from '../../src/i18n/words.ts';

export const promiseWords = words(
  {
    options: {
      plan: '计划文件（TOML），可以写下面任何一项',
      round: '期号，例如 202602',
      pool: '池，例如 ordinary',
      method: '顺序怎样定',
      quota: '指标数',
      reserves: '后面再摇多少个候补（0）',
      'frozen-at': '名单什么时候封存（现在），写成 YYYY-MM-DDTHH:MM:SSZ',
      'draw-at': '什么时候摇号',
      'read-by': '球和文本什么时候读完（摇号五分钟以后）',
      source: '随机源；可以写几次',
      past: '摇号时间已经过去：测试或者演示用',
    },
    sources: `随机源，按合进种子的顺序写：
  secret                发布方的秘密，由 freeze 生成
  balls:6:说明          摇球得到六位数字；说明里写哪台机器、在哪里、谁在场、什么时候读完
  drand                 drand quicknet 够晚的第一轮：球和文本读完以后，而且至少在摇号五分钟以后产生
  drand:quicknet:R      那条链的第 R 轮
  text:0000.00:说明     将在别处公布的文本，写法就是这样（0 是一位数字，x 是一位十六进制数字，别的照原样；\\: 是冒号）；说明
                        里写清楚是哪一个，它恰好在摇号时出来，不能更早`,
    method: (methods: readonly string[], found: string) =>
      `--method：应当是 ${methods.join('、')} 之一，实际是 ${found}`,
    readBy: (found: string) => `--read-by：应当是真有的时间，写成 YYYY-MM-DDTHH:MM:SSZ，实际是 ${found}`,
    secrets: '--source secret 写了不止一次；一个发布方有一个秘密就够了',
    early: (round: string) => `--early 只给演练用，${round} 期不是演练：摇号以前就知道的，不再是秘密`,
    beforeDraw: (drawAt: string, now: string) =>
      `摇号时间是 ${drawAt}，这台机器的钟是 ${now}：摇号以前就知道的种子，别人可以照着来选。钟不对的，加 --clock-is-wrong；期号以 rehearsal- 开头的演练，加 --early`,
  },
  {
    options: {
      plan: "a plan's file, which says any of the following (TOML)",
      round: 'the round, for example 202602',
      pool: 'the pool, for example ordinary',
      method: 'how the order is decided',
      quota: 'how many are allocated',
      reserves: 'how many reserves are drawn behind them (0)',
      'frozen-at': 'when the list is frozen (now), YYYY-MM-DDTHH:MM:SSZ',
      'draw-at': 'when it is drawn',
      'read-by': 'when balls and texts have been read (five minutes later)',
      source: 'a source of randomness; may stand several times',
      past: 'a draw whose time is past, for a test or a demonstration',
    },
    sources: `Sources, in the order in which they go into the seed:
  secret                a secret of the publisher, made by freeze
  balls:6:what          six digits drawn by balls; what says by which machine, where, before whom, read by when
  drand                 the first beacon of drand's quicknet that is late enough: due after balls and texts are read, and at
                        least five minutes after the draw
  drand:quicknet:R      round R of that chain
  text:0000.00:what     a text that will be published elsewhere, of this form (0 a digit, x a hex digit, the rest
                        itself; \\: is a colon); what says exactly which, and comes out at the draw, not before`,
    method: (methods: readonly string[], found: string) =>
      `--method: expected ${methods.join(', ')}, found ${found}`,
    readBy: (found: string) => `--read-by: expected a time YYYY-MM-DDTHH:MM:SSZ that exists, found ${found}`,
    secrets: '--source secret is given more than once; one secret of one publisher is enough',
    early: (round: string) =>
      `--early is for rehearsals, and round ${round} is none: what is known before its draw is no secret any more`,
    beforeDraw: (drawAt: string, now: string) =>
      `the draw is at ${drawAt}, now it is ${now} by this machine's clock: a seed that is known before the draw lets others choose. Where the clock is wrong, --clock-is-wrong says so; a rehearsal- round takes --early`,
  },
);

export const earlyWords = words(
  {
    options: {
      early: '在摇号时间以前运行，只给期号以 rehearsal- 开头的演练用',
      'clock-is-wrong': '按这台机器的钟还没有到摇号时间，也接着做：钟不对',
    },
  },
  {
    options: {
      early: 'before the time of the draw, for a round whose name begins with rehearsal-',
      'clock-is-wrong': "go on although it is before the draw by this machine's clock: the clock is wrong",
    },
  },
);

export const passphraseWords = words(
  { options: { 'passphrase-file': '第一行写着口令的文件（不给就在终端上问）' } },
  { options: { 'passphrase-file': 'a file with a passphrase on its first line (asked at the terminal)' } },
);

export const readingWords = words(
  {
    options: {
      balls: '摇出的数字，一个人录入的',
      'balls-again': '同样的数字，另一个人录入的',
      text: '公布的文本，一个人录入的',
      'text-again': '同样的文本，另一个人录入的',
      first: '一个人录入的文件，全部的球和文本，一行一个',
      second: '另一个人录入的同样的文件',
      'check-digit': '记录单上的校验码，用了记录单才写',
    },
  },
  {
    options: {
      balls: 'the digits as they were drawn, typed by one person',
      'balls-again': 'the same, typed by another',
      text: 'the text as it was published, typed by one person',
      'text-again': 'the same, typed by another',
      first: 'a file with all balls and texts, a line each, typed by one person',
      second: 'a file of the same, typed by another',
      'check-digit': 'the check digit on the minute sheet, where one was used',
    },
  },
);

/** What is wrong with a source as it was written. */
export const sourceWords = words(
  {
    wrong: (source: string, expected: string) => `--source ${source}：应当是${expected}`,
    secret: '单独的 secret；秘密由这个命令生成',
    text: ' text:写法:说明，例如 "text:0000.00:收盘指数"；写法里 0 是一位数字，x 是一位十六进制数字，\\: 是冒号',
    chain: '认识的链，例如 drand:quicknet:123',
    drand: ' drand:链:轮次',
    source: ' secret、balls:位数:说明、drand:链:轮次 或者 text:写法:说明',
  },
  {
    wrong: (source: string, expected: string) => `--source ${source}: expected ${expected}`,
    secret: 'secret alone; the secret itself is made by this command',
    text: 'text:form:what, for example "text:0000.00:the closing index"; in the form 0 is a digit, x a hex digit, \\: a colon',
    chain: 'a known chain, for example drand:quicknet:123',
    drand: 'drand:chain:round',
    source: 'secret, balls:digits:what, drand:chain:round or text:form:what',
  },
);

/** What is wrong with a plan's file. */
export const planWords = words(
  {
    none: '应当有计划文件，没有',
    toml: (line: string, _reason: string) => `不是 TOML 的写法${line === '' ? '' : `：${line}`}`,
    member: (name: string, expected: string) => `${name}：应当是${expected}`,
    textOrNumber: '写在引号里的文字，或者整数',
    texts: '一列写在引号里的文字',
    unknown: (name: string, meant: string) => `没有 ${name} 这一项；是不是 ${meant}`,
    oneOf: (members: readonly string[]) => `这些之一：${members.join('、')}`,
    twice: (option: string) => `--${option} 在计划文件里有，命令行上也有；只写一次`,
  },
  {
    none: 'expected a plan, found no file',
    toml: (_line: string, reason: string) => `expected TOML: ${reason}`,
    member: (name: string, expected: string) => `${name}: expected ${expected}`,
    textOrNumber: 'a text in quotes, or a whole number',
    texts: 'a list of texts in quotes',
    unknown: (name: string, meant: string) => `${name}: expected no such member; ${meant}`,
    oneOf: (members: readonly string[]) => `one of ${members.join(', ')}`,
    twice: (option: string) => `--${option} stands in the plan's file and on the command line; say it once`,
  },
);

export type PlanWords = (typeof planWords)['zh'];
