import { count } from '../../numbers.ts';
import { words } from '../../words.ts';

const tickets = (n: number): string => (n === 1 ? '1 ticket' : `${count(n)} tickets`);

/** The page that re-runs Beijing's draws: what is put in, and what comes out. */
export const beijingWords = words(
  {
    title: '重算北京小客车摇号',
    summary: '拿公布的 zip 和种子数，在你的浏览器里照官方程序的办法重算一遍，看中签的是不是公布的那些。',
    crumb: '真实摇号',
    isNot: '本站不是主管部门的网站。真实的申请和结果，以官方公布的为准。',
    withoutScript:
      '在这一页里重算要用 JavaScript。没有它，也可以用命令算：公布过的各次摇号和各自的命令列在下面，办法写在后面。',

    // What is put in.
    put: '文件和种子',
    zip: '公布的摇号池文件（zip）',
    drop: '把 zip 拖到这里，或者：',
    choose: '选 zip 文件',
    chosen: (name: string, size: string) => `已选“${name}”，${size}。`,
    several: (files: number) => `拖来了 ${files} 个文件。一次只读一个，请只拖一个。`,
    noFile: '拖来的不是文件。文件夹请先打开，拖里面的 zip。',
    nothingChosen: '还没有选 zip 文件。',
    md5: '公布的 MD5 码（可以不填）',
    md5Hint: '32 个字符，和文件一起公布。填了就比对，对不上就不摇，和官方程序一样；不填就不比对。',
    seed: '种子数',
    seedHint: '摇号现场产生的六位数字，前面的 0 也要写。',
    start: '开始重算',
    privacy: '文件不离开你的设备。一千七百万个号的文件，电脑上大约十秒，手机要久一些。随时可以取消。',
    own: '手上没有 zip，可以先看',
    toDraws: '公布过的摇号',

    // While it runs.
    running: '正在重算',
    starting: '正在打开文件……',
    reading: (done: string, total: string, percent: number) =>
      `正在读摇号池：${done}，共 ${total}（${percent}%）`,
    hashing: '摇号池读完了，正在算 MD5……',
    drawing: '正在摇号……',
    progress: '读摇号池的进度',
    cancel: '取消',
    cancelLabel: '取消重算',
    cancelled: '已经取消，没有结果。选的文件和填的数都还在。',

    // What comes out.
    outcome: '重算结果',
    none: '没有结果',
    drawn: (n: number) => `重算出来，中签的号有 ${count(n)} 个。`,
    nobody: '指标数是零，没有号中签。',
    all: (n: number) =>
      n === 1
        ? '指标数不少于号数，唯一的号中签。'
        : `指标数不少于号数，${count(n)} 个号按原来的次序全部中签。`,
    allNote: '官方程序这时不用种子，也不抽随机数。一个编码有几个号，就中几次。',
    timeOut: '运算超时。',
    timeOutWhat: (numbers: number, picked: number, quota: number) =>
      `程序最多抽号数十倍的随机数，这里是 ${count(numbers)} 个。抽完了，只有 ${count(picked)} 个编码中过，不到指标数 ${count(quota)}。官方程序到这里只显示“运算超时！”，不给名单。`,
    timeOutNote: '所以这里也没有结果：不能说谁中签，也不能说谁没有中签。',
    notVerified: '这是重算，还不是核对。公布的名单放到下面比一比，才知道两边是不是一样。',
    notDone: '这一次没能算成。',
    notDoneNote:
      '这不是说文件或者摇号有错，只是没有算完。可能是文件在选好之后变了，或者不在了：请重新选。也可能是内存不够：关掉别的页面，或者换一台电脑再试。',
    inItsWords: '程序的原话',
    refused: '没有摇号',
    md5Differs: 'MD5 对不上，没有摇号。',
    md5DiffersWhat:
      '可能是文件没有下载完整，拿错了期次，或者 MD5 码抄错了。官方程序到这里也不摇。填的都还在，改好再算。',
    md5Same: '和你填的一样',
    md5NotCompared: '没有填公布的，所以没有比对',
    md5LineSame: '文件的 MD5 码和你填的一样；它是不是官方公布的那个，这一页不知道。',
    md5LineNotCompared: '没有填公布的 MD5 码，所以文件是不是公布的那一个，没有比对。',
    md5Expected: '填的 MD5 码',
    md5Found: '文件的 MD5 码',

    pool: '摇号池',
    kind: '类型',
    kinds: {
      PersonCommon: '个人普通小客车',
      PersonNew: '个人新能源小客车',
      UnitCommon: '单位普通小客车',
      UnitNew: '单位新能源小客车',
    },
    period: '分期编号',
    poolTitle: '标题',
    drawTime: '摇号时间',
    publishTime: '公布时间',
    tickets: '号数（摇号基数序号）',
    quota: '指标数',
    file: '文件',
    fileMd5: 'MD5 码',
    numbers: '抽了多少次',
    numbersOf: (numbers: number, passedOver: number) =>
      passedOver === 0
        ? `${count(numbers)} 次，没有跳过`
        : `${count(numbers)} 次，其中 ${count(passedOver)} 次抽到的编码已经中签，跳过`,
    numbersOfTickets: (numbers: number, passedOver: number) =>
      passedOver === 0
        ? `${count(numbers)} 次，没有重复`
        : `${count(numbers)} 次，其中 ${count(passedOver)} 次抽到的号已经抽过，跳过`,
    noNumbers: '没有抽',
    time: '用时',
    timeOf: (read: string, drew: string) => `读文件：${read}；摇号：${drew}`,
    timeAgain: (drew: string) => `摇号：${drew}；文件已经读过，没有再读`,
    empty: '（空）',
    blank: '（空白）',

    winners: '中签名单',
    winnersNote: '这些行是你的浏览器从摇号池和种子数算出来的，不是读来的。',
    shown: (shown: number, all: number) =>
      shown === all ? `${count(all)} 行，全在这里。` : `共 ${count(all)} 行，这里是前 ${count(shown)} 行。`,
    more: (n: number) => `再看 ${count(n)} 行`,
    rank: '次序',
    ticket: '号',
    code: '申请编码',
    drum: '中签的号落在哪里',
    drumAlive: '号从种子里一个一个抽出来，落在它所在的位置',
    drumCaption: (hits: number, total: number) =>
      `从 1 号到 ${count(total)} 号的长条。中签的 ${count(hits)} 个号，每个是一条细线，挤在一处的叠得更高。`,
    save: '存下来',
    saveCsv: '存名单（CSV）',
    saveJson: '存报告（JSON）',
    print: '打印这一页',
    saveNote:
      '名单里是全部中签的号，每行一个次序、一个号、一个编码。报告里有读了什么、MD5 码、种子数、提醒、结果和比对，没有你查过的编码。',
  },
  {
    title: 'Re-run Beijing’s car quota draws',
    summary:
      'With the published zip and the published seed, run the draw again in your browser as the official program does, and see whether the winners are the published ones.',
    crumb: 'Real draws',
    isNot:
      'This is not the authority’s site. For real applications and results, what the authority publishes counts.',
    withoutScript:
      'Re-running a draw in this page needs JavaScript. Without it, use a command: the draws that were published stand below, each with its command, and after them how it is done.',

    put: 'File and seed',
    zip: 'The published pool (zip)',
    drop: 'Drop the zip here, or:',
    choose: 'Choose a zip',
    chosen: (name: string, size: string) => `“${name}” is chosen, ${size}.`,
    several: (files: number) => `${files} files were dropped. One is read at a time; please drop one only.`,
    noFile: 'What was dropped is no file. Open the folder first, and drop the zip in it.',
    nothingChosen: 'No zip is chosen yet.',
    md5: 'The announced MD5 (may be left empty)',
    md5Hint:
      '32 characters, published with the file. If given, it is compared, and where it differs nothing is drawn, as in the official program; if left empty, nothing is compared.',
    seed: 'Seed',
    seedHint: 'The six digits drawn at the ceremony, with the zeros in front.',
    start: 'Re-run the draw',
    privacy:
      'The file stays on your device. One with 17 million tickets takes about ten seconds on a computer, longer on a phone. You can cancel at any time.',
    own: 'Without a zip, look at the ',
    toDraws: 'draws that were published',

    running: 'Re-running',
    starting: 'Opening the file …',
    reading: (done: string, total: string, percent: number) =>
      `Reading the pool: ${done} of ${total} (${percent}%)`,
    hashing: 'The pool is read; computing the MD5 …',
    drawing: 'Drawing …',
    progress: 'Progress of reading the pool',
    cancel: 'Cancel',
    cancelLabel: 'Cancel the re-run',
    cancelled: 'Cancelled; there is no result. The file chosen and what was typed are still here.',

    outcome: 'Outcome',
    none: 'No result',
    drawn: (n: number) => `The re-run selects ${tickets(n)}.`,
    nobody: 'The quota is zero, so no ticket wins.',
    all: (n: number) =>
      n === 1
        ? 'The quota is not below the number of tickets, so the one ticket wins.'
        : `The quota is not below the number of tickets, so all ${count(n)} win in their order.`,
    allNote:
      'The official program then uses no seed and draws nothing. A code wins as often as it has tickets.',
    timeOut: 'The draw timed out.',
    timeOutWhat: (numbers: number, picked: number, quota: number) =>
      `The program draws at most ten numbers for each ticket, here ${count(numbers)}. After these only ${count(picked)} codes had won, fewer than the quota of ${count(quota)}. The official program then says “运算超时！” (time-out) and gives no list.`,
    timeOutNote: 'So there is no result here either: nobody can be said to have won, and nobody not to have.',
    notVerified:
      'This is a re-run, not yet a check. Compare it below with the published list to know whether the two are the same.',
    notDone: 'It could not be done this time.',
    notDoneNote:
      'That does not mean the file or the draw is wrong; it was not finished. The file may have been changed or removed after it was chosen: choose it again. Or the memory may be short: close other pages, or try another computer.',
    inItsWords: 'In the program’s words',
    refused: 'Nothing was drawn',
    md5Differs: 'The MD5 differs, so nothing was drawn.',
    md5DiffersWhat:
      'The file may not be downloaded whole, may be of another period, or the MD5 may be copied wrongly. The official program does not draw then either. What you typed is still here; correct it and try again.',
    md5Same: 'the same as you typed',
    md5NotCompared: 'none was given, so it was not compared',
    md5LineSame:
      'The file’s MD5 is the same as you typed; whether that is the officially announced one, this page does not know.',
    md5LineNotCompared:
      'No announced MD5 was given, so it was not compared whether this is the published file.',
    md5Expected: 'The MD5 given',
    md5Found: 'The file’s MD5',

    pool: 'The pool',
    kind: 'Kind',
    kinds: {
      PersonCommon: 'individuals, ordinary cars',
      PersonNew: 'individuals, new-energy cars',
      UnitCommon: 'organisations, ordinary cars',
      UnitNew: 'organisations, new-energy cars',
    },
    period: 'Period',
    poolTitle: 'Title',
    drawTime: 'Time of the draw',
    publishTime: 'Published',
    tickets: 'Tickets (摇号基数序号)',
    quota: 'Quota',
    file: 'File',
    fileMd5: 'MD5',
    numbers: 'Numbers drawn',
    numbersOf: (numbers: number, passedOver: number) =>
      passedOver === 0
        ? `${count(numbers)}, none passed over`
        : `${count(numbers)}, of which ${count(passedOver)} met a code that had already won, and were passed over`,
    numbersOfTickets: (numbers: number, passedOver: number) =>
      passedOver === 0
        ? `${count(numbers)}, none twice`
        : `${count(numbers)}, of which ${count(passedOver)} met a ticket drawn before, and were passed over`,
    noNumbers: 'none',
    time: 'Time taken',
    timeOf: (read: string, drew: string) => `reading: ${read}; drawing: ${drew}`,
    timeAgain: (drew: string) => `drawing: ${drew}; the file had been read before`,
    empty: '(empty)',
    blank: '(blank)',

    winners: 'The winners',
    winnersNote: 'Your browser computed these rows from the pool and the seed; they were not read anywhere.',
    shown: (shown: number, all: number) =>
      shown === all ? `All ${count(all)} rows.` : `The first ${count(shown)} of ${count(all)} rows.`,
    more: (n: number) => `Show ${count(n)} more`,
    rank: 'Rank',
    ticket: 'Ticket',
    code: 'Application code',
    drum: 'Where the winning tickets lie',
    drumAlive: 'Tickets come out of the seed one by one and fall to their places',
    drumCaption: (hits: number, total: number) =>
      `A strip from ticket 1 to ticket ${count(total)}. Each of the ${count(hits)} winning tickets is a fine line; where they crowd, they stand higher.`,
    save: 'Save',
    saveCsv: 'Save the list (CSV)',
    saveJson: 'Save the report (JSON)',
    print: 'Print this page',
    saveNote:
      'The list has all winners, each row a rank, a ticket and a code. The report has what was read, the MD5, the seed, the warnings, the outcome and the comparison, and none of the codes you looked up.',
  },
);
