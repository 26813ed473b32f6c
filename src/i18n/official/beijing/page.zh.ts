import { count } from '../../numbers.ts';

/** The page that re-runs Beijing's draws: what is put in, and what comes out. */
export const beijingWords = {
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
      ? '指标数不少于号的总数，唯一的号中签。'
      : `指标数不少于号的总数，${count(n)} 个号按原来的顺序全部中签。`,
  allNote: '官方程序这时不用种子，也不抽随机数。一个编码有几个号，就中几次。',
  timeOut: '运算超时。',
  timeOutWhat: (numbers: number, picked: number, quota: number) =>
    `程序最多抽号的总数十倍的随机数，这里是 ${count(numbers)} 个。抽完了，只有 ${count(picked)} 个编码中过，不到指标数 ${count(quota)}。官方程序到这里只显示“运算超时！”，不给名单。`,
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
  tickets: '摇号基数序号总数',
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
  rank: '名次',
  ticket: '号',
  code: '申请编码',
  drum: '中签的号落在哪里',
  drumAlive: '号从种子里一个一个抽出来，落在它所在的位置',
  drumCaption: (hits: number, total: number) =>
    `从 1 号到 ${count(total)} 号的长条。中签的 ${count(hits)} 个号，每个是一条细线，挤在一处的叠得更高。`,
  lost: '读进来的摇号池没有了：管它的那一部分程序停了，可能是内存不够。算出的结果还在这里；要存文件、查编码、比名单，请再算一次。',
  runAgain: '再算一次',
  notSaved: '没有存成。可能是内存不够；可以再算一次，再存。',
  save: '存下来',
  saveCsv: '存名单（CSV）',
  saveJson: '存报告（JSON）',
  print: '打印这一页',
  saveNote:
    '名单里是全部中签的号，每行一个名次、一个号、一个编码。报告里有读了什么、MD5 码、种子数、提醒、结果和比对，没有你查过的编码。',
};

export type BeijingWords = typeof beijingWords;
