import { count } from './numbers.ts';

/** The words of the page that verifies a record. */
export const verifyWords = {
  title: '重新摇号',
  summary: '把公布的文件读一遍，在你的浏览器里从头再摇一次，看结果是不是和公布的一模一样。',
  official: (link: string) => `这里核对的是明签的摇号；公共机构真正举行过的摇号，在${link}里重摇。`,
  officialLink: '真实摇号',

  // Before.
  choose: '选一份记录',
  published: '本站公布的一份',
  round: '期',
  pool: '池',
  own: '你自己手上的一份',
  drop: '把文件夹、zip 或几个文件拖到这里，或者：',
  chooseFolder: '选文件夹',
  chooseFiles: '选 zip 或文件',
  reading: '正在看里面有什么……',
  found: (where: string, files: number) =>
    where === '' ? `找到一份记录，${files} 个文件。` : `找到一份记录，在“${where}”里，${files} 个文件。`,
  foundZip: (name: string) => `选了 zip 文件“${name}”。`,
  missing: (files: readonly string[]) => `没有 ${files.join('、')}：要用它们的检查会跳过。`,
  several: (records: number) => `这里有 ${records} 份记录，一次核对一份，请选：`,
  which: '核对哪一份',
  loose: '直接选的文件',
  none: '没有找到记录。它的文件叫 rules.md、applicants.csv、commitment.json、seed.json、result.csv、result.json，名字要一字不差。',
  noSuch: (key: string) => `本站没有“${key}”这一期或这个池。请重新选。`,
  choosePublished: '还没有选期和池。',
  unreadable: (reason: string) => `没能读这些文件：${reason}`,
  nothingChosen: '还没有选文件。',
  expected: '你从别处得到的承诺书摘要（可以不填）',
  expectedHint: '64 个十六进制字符。摇号以前在报纸、公告栏上见过或自己记下过的，填在这里，就一起比对。',
  expectedBad: (length: number) => `摘要是 64 个字符，只有 0–9 和 a–f。你填的是 ${length} 个字符。`,
  expectedCharacter: (char: string, position: number) =>
    `第 ${position} 个字符“${char}”不会出现在摘要里。摘要是 64 个字符，只有 0–9 和 a–f。`,
  plan: '将要做什么',
  planRead: (files: number, size: string) => `从本站读 ${files} 个文件，共 ${size}。`,
  planReadOwn: (files: number, size: string) => `读你选的 ${files} 个文件，共 ${size}。它们不离开你的设备。`,
  planReadZip: (size: string) => `读你选的 zip，${size}。它不离开你的设备。`,
  planReadUnchosen: '还没有选，不读什么。',
  planReadNothing: '读你选的文件。它们不离开你的设备。',
  planDraw: '照协议第 6 节逐项检查，用公布的名单和种子重新摇一遍，与公布的结果逐字节比对。',
  planTime: (time: string) => `在一般的电脑上${time}，慢的手机可能要几倍的时间。随时可以取消。`,
  planTimeUnknown: '多久要看名单有多长。随时可以取消。',
  underTwo: '不到 2 秒',
  about: (seconds: number) => (seconds < 90 ? `大约 ${seconds} 秒` : `大约 ${Math.round(seconds / 60)} 分钟`),
  planPrivate: '不把任何东西发给别人，也不向别的网站请求任何东西。',
  start: '开始核对',
  cancelled: '已经取消，没有结论。选好的都还在。',

  // During.
  running: '正在核对',
  fromCopy: (since: string) => `记录取自这台设备上的副本，按它的钟存于 ${since}；网上可能已有更新。`,
  cancel: '取消',
  cancelChecking: '取消核对',
  starting: '正在准备……',
  steps: {
    bytes: (file: string, done: string, total: string | null) =>
      `正在读 ${file}：${done}${total === null ? '' : `，共 ${total}`}`,
    list: (done: string, total: string) => `正在看名单：${done} / ${total} 行`,
    pages: (done: string, total: string) => `正在算名单的根：${done} / ${total} 页`,
    draw: (done: string, total: string) => `正在重摇：${done} / ${total} 名`,
    sort: (done: string, total: string) => `正在排序：${done} / ${total} 名`,
    receipt: (done: string, total: string) => `正在看凭据：${done} / ${total}`,
    log: (done: string, total: string) => `正在看公布日志：${done} / ${total} 条`,
  },
  checking: (id: string) => `正在查 ${id}`,
  progress: '核对的进度',
  quiet: (time: string) => `已经 ${time}没有动静。名单很长时会这样；你可以再等，也可以取消。`,
  stillRunning: (done: number) => `还在核对，已做完 ${done} 项检查。`,
  took: (time: string) => `用时 ${time}。`,
  sealSkipped: '没有查',

  // The drum.
  drum: '重摇',
  drumAlive: '号从种子里一个一个抽出来，落在它所在的位置',
  drumCaption: (ranks: number, total: number) =>
    `从 1 号到 ${count(total)} 号的长条。这次重摇抽中的 ${count(ranks)} 个号，每个是一条细线，挤在一处的叠得更高；候补是短些的虚线。`,
  drumCut: (shown: number) => `图上只画前 ${count(shown)} 名。`,
  winners: '重摇出来的前几名',
  winnersNote: '这几行是你的浏览器从公布的名单和种子算出来的，不是读来的。',
  rank: '名次',
  code: '申请编码',
  ticket: '抽到的号',
  draw: '第几次',

  // After: the verdicts.
  verified: '重摇出来的结果，和公布的一字不差。',
  verifiedReason: (checks: number) => `${checks} 项检查，项项通过。`,
  figures: (rows: number, allocated: number, reserves: number) =>
    `名单上 ${count(rows)} 个申请人，${count(allocated)} 个中签${reserves > 0 ? `，${count(reserves)} 个候补` : ''}。`,
  skippedOptional: (checks: number) =>
    `另有 ${checks} 项关于公布日志的检查跳过了，因为没有给出信任策略：承诺书写在何时、是不是只有一份，不在结论之内。`,
  witnessedBy: (names: readonly string[], isSite: boolean) =>
    `按${isSite ? '本站自己的' : '你的'}信任策略，${names.length} 个见证方（${names.join('、')}）在摇号以前签名，证明日志里有这份承诺书；日志里没有这一期、这个池的第二份。`,
  policyOfSite: '用的信任策略是本站自己给的：它来自要查的这一方，所以上面关于见证方的话证明不了多少。',
  policyLogs: (logs: number) => `信任策略里有 ${logs} 个日志：发布方有两个，就能在每一个里各给一套说法。`,
  failedLog: {
    'log.inclusion': '日志证明不成立：不能证明公布日志里有这份承诺书。',
    'log.witnessed': '摇号以前见过这份承诺书的见证方不够。',
    'log.unique': '公布日志和这份记录对不上，或者承诺书不止一份。',
  },
  failed: '公布的文件对不上。',
  failedExpected: '这份承诺书和你填的摘要不符。',
  failedDraw: '重摇出来的结果，和公布的不一样。',
  failedReason: (ids: readonly string[], skipped: number) =>
    `不通过：${ids.join('、')}。${skipped > 0 ? `有 ${skipped} 项检查因此跳过。` : ''}`,
  incomplete: '没有查全，不能下结论。',
  incompleteReason: (skipped: number) => `没有哪一项对不上，但有 ${skipped} 项检查跳过了。`,
  incompleteFiles: (files: readonly string[]) => `缺 ${files.join('、')}。`,
  incompleteLog: (ids: readonly string[]) =>
    `关于公布日志跳过的：${ids.join('、')}，为什么见下面各项。给了信任策略，缺了它们就不能下结论。`,
  incompleteNext: '补上缺的文件，再核对一次。摇号还没有举行的，种子和结果要到那时才有。',
  noVerdict: '没有结论',
  notChecked: '这一次没能核对。',
  notCheckedNote: '这不是说记录有错，只是没有查成。',
  notCheckedSome: '已经做完的检查列在下面，选好的都还在。',
  notCheckedNone: '还没有做过哪一项检查，选好的都还在。',
  reasons: {
    read: (file: string | null) => (file === null ? '有一个文件没能读到。' : `没能读到 ${file}。`),
    limit: (file: string | null) =>
      `${file ?? '有一个文件'}太大，或者解开以后太大，超过了这个程序的上限。上限见“怎样重摇一期”。`,
    internal: '核对程序在你的浏览器里停住了，可能是内存不够。换一台电脑，或者用下面的命令核对。',
    unloaded: '核对程序没能取到，所以什么也没有查。请重新载入本页再试，或者用下面的命令核对。',
    offline: '你的设备现在好像没有联网。',
  },
  inItsWords: '程序的原话',
  again: '再核对一次',
  another: '换一份记录',

  // Which record it was.
  whichRecord: (round: string, pool: string) => `核对的记录：${round} 期 ${pool} 池，承诺书摘要 `,
  other: {
    name: (round: string, pool: string) => `${round} 期 ${pool} 池`,
    sentences: {
      record: '这不是你选的那一份记录。',
      commitment: '这不是生成本站时的那一份承诺书。',
    },
    record: (found: string, expected: string) => `收到的文件是 ${found}的，你选的是 ${expected}。`,
    commitment: (expected: string, found: string) =>
      `这不是生成本站时记下的承诺书：应当是 ${expected}，实际是 ${found}。`,
    own: '下面的各项检查和报告，说的是收到的这些文件，不是你选的那一份。对你选的那一份，没有得出通过的结论。',
    next: {
      record: '请重新载入本页，再核对一次。还是这样，就是网站给错了文件：存下报告和文件，向发布方问清楚。',
      commitment:
        '请重新载入本页，再核对一次。还是这样，就是同一个池有两份承诺书，不应当：存下报告和文件，向发布方问清楚，也和你在摇号以前从别处得到的摘要比一比。',
    },
    title: '你选的和收到的',
    expected: '你选的，生成本站时记下',
    found: '收到的文件',
    seal: '不是你选的那一份',
  },

  // What differs.
  differs: '哪里对不上',
  check: '检查',
  mismatch: (rank: number) => `第 ${count(rank)} 名是第一个不一样的名次`,
  mismatchNote: '在它以前的名次都一样。“重摇”一行由公布的名单和种子算出。',
  mismatchOffset: (offset: number) =>
    `每一行都一样，但是文件的第 ${count(offset)} 个字节不一样：可能是标题行，或者末尾少了换行。`,
  row: '哪一份',
  redrawn: '重摇',
  publishedRow: '公布',
  noRow: '没有这一行',
  may: '你可以做什么',
  mayList: [
    '重新下载一次，再核对，排除传输出错。',
    '换一个程序再算一遍，命令在下面。',
    '两次都不通过，就存下报告和文件，告诉发布方，也可以告诉别人。报告谁都能重算，不必相信你。',
  ],

  // What else there is to know.
  hash: '核对的是哪一份承诺书',
  hashIs: '这次核对的承诺书，摘要是：',
  hashCompare:
    '请把它和你在摇号以前从别处得到的摘要比一比：报纸、公告栏、见证人或者你自己的记录。两个一样，上面的结论说的才是那一次摇号。',
  hashSame: '它就是你填的那一个。',
  hashLog: '你信任的见证方在摇号以前见过它，公布日志里这一期、这个池没有第二份。',
  attested: '靠见证人的值',
  attestedNote: '下面的值进了种子，但没有密码学的证明：写法查过了，是不是真的那样出来的，要靠在场的见证人。',
  source: '来源',
  value: '公布的值',
  limits: '这份结论没有说的',
  limitsNote:
    '通过，只说明公布的文件彼此一致、合乎协议。它不说明名单上的人都有资格，不说明球没有被动过手脚，也不说明承诺书真的在摇号以前就公布了。',
  limitsNoteLog:
    '通过，只说明公布的文件彼此一致、合乎协议，而且你信任的见证方在摇号以前见过承诺书，日志里没有第二份。它不说明名单上的人都有资格，不说明球没有被动过手脚；达到法定数的见证方如果串通，或者钟不准，也查不出来。',
  limitsMore: '证明了什么，没证明什么',
  report: '报告',
  reportNote: '和命令行写的是同一种报告，一字不差。收到的人可以自己重算，不必相信你。',
  save: '存下报告（JSON）',
  disputeNote:
    '要向别人提出异议，用这一份：它写明读到的每个文件的摘要、第一处不符、核对程序的版本，以及怎样把这次核对重做一遍。记录的文件本身也请原样留好。',
  saveDispute: '存下异议文件（JSON）',

  checks: '逐项检查',
  checksNote: '跳过的检查不算通过。名字和顺序照：',
  checksSpec: '协议第 6 节',
  elsewhere: '不靠本站再核对一遍',
  elsewhereNote: '这一页的程序是本站给的。换一个地方、换一个程序再算一遍，更可靠。先把文件放进一个文件夹：',
  elsewhereOwn: '你手上的文件夹就可以直接用：',
  elsewhereTool: '核对程序 verify.py',
  elsewhereThen: '再任选一条命令，断开网络也行：',
  elsewherePython: '独立写成的第二套程序，只用 Python 自带的库',
  elsewhereNode: '本站同一套程序的命令行',
  elsewhereHash: '命令里的摘要是这一页算出来的；有从别处得到的，请换成那一个。',
  elsewhereHashBuilt: '命令里的摘要是生成本站时记下的；有从别处得到的，请换成那一个。',
  elsewhereMore: '下载，以及不靠这个网站来核对',
  withoutScript:
    '这一页要用 JavaScript 在浏览器里核对。没有它，也可以用命令核对：从期次页下载一份记录的文件，放进一个文件夹，再运行 python3 verify.py <文件夹>。核对程序和命令在这一页的末尾。',
  rounds: '期次',
};

export type VerifyWords = typeof verifyWords;
