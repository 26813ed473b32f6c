/** `round void`, `round repeat` and `round succession` in words. */
import { words } from '../../src/i18n/words.ts';

export const voidCommandWords = words(
  {
    summary: '作废一份承诺书，用日志里的一条通告',
    help: `在日志里记一条通告，说这份记录的承诺书作废，公布日志，再说接着可以做什么。记录本身永远原样留着。按见证方的钟，在摇号以前作废
的，同一期、同一个池可以再有一份承诺书，放在自己的文件夹里；过了摇号时间才作废的，不能再有，重摇的那一期另有按规则取的编号
（\`round repeat\`）。同样的话，运行多少次也只记一条；见证方还没有签齐的，再运行一次。退出码：0 在摇号以前作废，1 摇号以后
才作废，2 没有公布。`,
    options: { text: '为什么，写给所有人看：1 到 2000 个字符，不要写个人信息' },
    unlogged: (hash: string) => `日志里没有承诺书 ${hash}，通告作废不了见证方没有见过的东西`,
    inTime: (round: string, pool: string, drawAt: string) =>
      `第 ${round} 期 ${pool} 池作废了，在 ${drawAt} 摇号以前见过这条通告的见证方达到了法定数。可以另有一份承诺书：用 \`freeze\` 封存，期和池不变，放到自己的文件夹 ${round}/${pool}.2。`,
    late: (round: string, pool: string, drawAt: string) =>
      `第 ${round} 期 ${pool} 池作废了，但在 ${drawAt} 摇号以前见过这条通告的见证方没有达到法定数：这一期、这个池不能再有替换它的。`,
    longName: '期的名字太长，按规则取不出重摇的编号：重摇要自己取名，再用一条通告说明重摇的是哪一期。',
    repeat: (id: string) => `重摇的是第 ${id} 期，用 \`round repeat\` 封存。`,
  },
  {
    summary: "a record's commitment taken back, by a notice of the log",
    help: `Appends a notice that voids the record's commitment, publishes the log, and says what may be done next. The record stays as it
is, for good. Voided before its draw, by the witnesses' clocks, another commitment may take its place under the same round and
pool, in a folder of its own; voided later it is never replaced, and what is held instead is a repeat, with an id by rule
(\`round repeat\`). The same words are appended once, however often this is run, and may be said before the log has its
witnesses: run it again. Exit status: 0 voided in time, 1 voided after the draw, 2 not published.`,
    options: { text: 'why, for everybody to read: 1 to 2000 characters, no personal data' },
    unlogged: (hash: string) =>
      `the log does not have the commitment ${hash}, so that a notice would void nothing that a witness saw`,
    inTime: (round: string, pool: string, drawAt: string) =>
      `Round ${round}, pool ${pool} is void, seen by a quorum before its draw at ${drawAt}. Another commitment may take its place: \`freeze\` it under the same round and pool into a folder of its own, ${round}/${pool}.2.`,
    late: (round: string, pool: string, drawAt: string) =>
      `Round ${round}, pool ${pool} is void, but no quorum saw this before its draw at ${drawAt}: nothing replaces it under this round and pool.`,
    longName:
      'Its name is too long for a repeat by rule: a round held instead needs a name of its own, and a notice that says which it repeats.',
    repeat: (id: string) => `What is held instead is round ${id}: \`round repeat\` freezes it.`,
  },
);

export const repeatCommandWords = words(
  {
    summary: '作废的一期重新封存，编号按规则取',
    help: `摇号时间到了以后才作废的记录，把它的重摇封存起来：名单、规则、指标数、候补数都不变（另外给出的除外），编号按规则取（202602 之
后是 202602-2，再后是 202602-3），随机源和时间是新的。公布的日志里没有通告作废它的，拒绝；在摇号以前作废的，也拒绝：那时另一份
承诺书在同一期、同一个池里代替它，用 \`freeze\`。旧的记录原样留着。然后用 \`log publish\` 公布新的：日志作废了旧的，又有新
的，才成为重摇。打印的和 freeze 一样。`,
    options: {
      log: '日志的文件夹，里面有作废这份记录的通告',
      out: '要公布的文件夹，<编号>/<池>',
      applications: '名单，和原来的不一样（改正过）才给',
      rules: '规则，和原来的不一样才给',
      quota: '指标数，和原来的不一样才给',
      reserves: '候补数，和原来的不一样才给',
    },
    notVoided: '公布的日志里没有通告作废这份记录：先用 `round void`',
    inTime: (round: string, pool: string) =>
      `是在摇号以前作废的：第 ${round} 期 ${pool} 池由另一份承诺书代替。用 \`freeze\`，放到 ${round}/${pool}.2`,
    longName: '名字太长，按规则取不出编号：自己取名，用 `freeze`',
    repeated: (id: string, pool: string) =>
      `已经重摇过：日志里有第 ${id} 期 ${pool} 池。那一份也作废了的，重摇那一份`,
    noList: '旁边没有 applicants.csv：把 applicants.csv.gz 解开，或者给出 --applications',
    repeats: (id: string, round: string, pool: string, entry: number) =>
      `第 ${id} 期重摇第 ${round} 期 ${pool} 池，作废它的是日志第 ${entry} 条。`,
  },
  {
    summary: 'a voided round, frozen again under the id that follows by rule',
    help: `Freezes the repeat of a record that was voided at or after its draw: the same list, rules, quota and reserves, unless others are
named, under the id that follows by rule (202602-2 after 202602, then 202602-3), with new sources and a new time. It refuses
where the published log has no notice that voids the record, and where the record was voided in time: then another commitment
takes its place under its own round and pool, and \`freeze\` makes it. The old record stays as it is. Afterwards publish the new
one with \`log publish\`: that the log voids the one and has the other is what makes it a repeat. Prints what freeze prints.`,
    options: {
      log: "the log's folder, which has the notice that voids the record",
      out: 'the folder to publish, <id>/<pool>',
      applications: "the list, where it is not the record's own (one that was mended)",
      rules: "the rules, where they are not the record's own",
      quota: 'how many are allocated, where not as in the record',
      reserves: 'how many reserves, where not as in the record',
    },
    notVoided: 'no notice of the published log voids this record: `round void` first',
    inTime: (round: string, pool: string) =>
      `was voided before its draw: another commitment takes its place under round ${round}, pool ${pool}. Use \`freeze\`, into ${round}/${pool}.2`,
    longName: 'has so long a name that no id follows by rule: use `freeze` with a name of its own',
    repeated: (id: string, pool: string) =>
      `is repeated already: the log has round ${id}, pool ${pool}. Where that is void too, repeat that one`,
    noList: 'has no applicants.csv beside it: unpack applicants.csv.gz, or name --applications',
    repeats: (id: string, round: string, pool: string, entry: number) =>
      `Round ${id} repeats round ${round}, pool ${pool}, which entry ${entry} of the log voids.`,
  },
);

/** A step, as the line about it says it. */
interface SaidStep {
  readonly number: string;
  readonly at: string;
  readonly givesUp: number;
  readonly code: string;
  readonly reason: string;
  /** Null where no reserve is left. */
  readonly movesUp: { readonly rank: number; readonly code: string } | null;
}

/** The list as it stands. */
interface SaidPlaces {
  readonly allocated: number;
  readonly gone: readonly number[];
  readonly moved: readonly number[];
  readonly held: number;
  readonly called: number;
  readonly reserves: number;
}

export const successionCommandWords = words(
  {
    summary: '摇号以后谁放弃了，哪一名候补递补',
    help: `不给 --gives-up：先核对记录，再查旁边每一个 succession-<n>.json，打印现在的名单和每一步；给了 --log，还说公布的日志有没有记下
每一步。这样不要密钥，谁都能运行。

给了 --gives-up，就做下一步：那一名放弃，按名次轮到的下一名候补递补。这一步写在记录旁边的 succession-<n>.json 里，里面有前一步的
SHA-256；日志里再记一条通告，内容是“succession-<n>.json sha256 <它的摘要>”。候补不要的，也要先递补再放弃，各是一步，这样没有
谁会被不声不响地跳过。同一步运行多少次也只做一次。退出码：0 做好了，或者每一步日志都记着；1 有一步日志没有记；2 没有做。`,
    options: { 'gives-up': '谁放弃，写名次', reason: '为什么' },
    noStep: (name: string) => `给了 --${name}，却没有 --gives-up：什么也不会做`,
    reason: (reasons: string, found: string) => `--reason：应当是 ${reasons}，实际是 ${found}`,
    unverified: (id: string, status: string, detail: string) =>
      `${id} 应当通过，实际${status === 'skip' ? '跳过了' : '不通过'}：${detail}`,
    step: ({ number, at, givesUp, code, reason, movesUp }: SaidStep) =>
      `${number}  ${at}  第 ${givesUp} 名（${code}）${reason}：${movesUp === null ? '没有候补了' : `第 ${movesUp.rank} 名（${movesUp.code}）递补`}`,
    places: ({ allocated, gone, moved, held, called, reserves }: SaidPlaces) =>
      `现在有指标的：第 1 到 ${allocated} 名${gone.length === 0 ? '' : `，除去第 ${gone.join('、')} 名`}${moved.length === 0 ? '' : `，加上候补的第 ${moved.join('、')} 名`}：${allocated} 个里的 ${held} 个。候补叫到第 ${called} 个，共 ${reserves} 个。`,
    noLog: '应当有日志，没有 checkpoint',
    unnamed: (file: string) => `${file}：日志里没有通告写着它的 SHA-256`,
    named: (file: string, entry: number) => `${file}：日志第 ${entry} 条写着它`,
    notLooked: '日志有没有记下这些，没有看：请给出 --log。',
    voided: (entry: number) => `日志第 ${entry} 条作废了这份记录：没有人凭它有指标`,
    noResult: '日志里没有这份结果：先用 `log publish` 公布记录',
    otherReason: (rank: number, reason: string) =>
      `第 ${rank} 名已经放弃过，原因是另一个：${reason}；一步做了就不再改`,
    stands: (path: string) => `${path}：已经在那里，一样的`,
    written: (path: string) => `${path}：写好了`,
  },
  {
    summary: 'who gave a place up since the draw, and which reserve moved up',
    help: `Without --gives-up: verifies the record, checks every succession-<n>.json beside it, prints the list as it stands and each step
since, and with --log whether the published log names each step. Anyone can run it so, without keys.

With --gives-up it makes the next step: the place of that rank is given up and goes to the next reserve by rank. The step is
written beside the record as succession-<n>.json, which names the one before by its SHA-256, and a notice of the log says
"succession-<n>.json sha256 <its hash>". A reserve who declines has moved up and gives up in turn, so that nobody is passed over
without a step that says so. The same step again is made once, however often this is run.
Exit status: 0 done, or every step is named; 1 a step is not named in the log; 2 not done.`,
    options: { 'gives-up': 'the rank whose place is given up', reason: 'why' },
    noStep: (name: string) => `--${name} is given, but no --gives-up: no step would be made`,
    reason: (reasons: string, found: string) => `--reason: expected ${reasons}, found ${found}`,
    unverified: (id: string, status: string, detail: string) =>
      `expected ${id} to pass, found ${status}: ${detail}`,
    step: ({ number, at, givesUp, code, reason, movesUp }: SaidStep) =>
      `${number}  ${at}  rank ${givesUp} (${code}) ${reason}: ${movesUp === null ? 'no reserve is left' : `rank ${movesUp.rank} (${movesUp.code}) moves up`}`,
    places: ({ allocated, gone, moved, held, called, reserves }: SaidPlaces) =>
      `Places are held by ranks 1 to ${allocated}${gone.length === 0 ? '' : ` without ${gone.join(', ')}`}${moved.length === 0 ? '' : `, and the reserves with ranks ${moved.join(', ')}`}: ${held} of ${allocated}. Reserves called: ${called} of ${reserves}.`,
    noLog: 'expected a log, found no checkpoint',
    unnamed: (file: string) => `${file}: no notice of the log names its SHA-256`,
    named: (file: string, entry: number) => `${file}: named by entry ${entry} of the log`,
    notLooked: 'Whether a log names these steps was not looked at: name a --log.',
    voided: (entry: number) => `entry ${entry} of the log voids this record: nobody holds a place by it`,
    noResult: 'the log does not have this result: `log publish` the record first',
    otherReason: (rank: number, reason: string) =>
      `rank ${rank} gave its place up already, for another reason: ${reason}; a step is never changed`,
    stands: (path: string) => `${path}: stands already, the same`,
    written: (path: string) => `${path}: written`,
  },
);
