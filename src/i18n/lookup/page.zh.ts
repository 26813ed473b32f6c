import type { Lang } from '../lang.ts';
import type { Sentence } from '../sentence.ts';
import { spaced } from '../spaced.ts';
import { typedFaults } from './typed.zh.ts';
/** The words of the look-up page: the field, what is wrong with what was typed, what stands around the answer. */
export const lookupWords = {
  lang: 'zh' as Lang,
  title: '结果查询',
  summary: '输入申请编码，查一期摇号里有没有你、中没中，依据也在。',
  code: '申请编码',
  look: '查结果',
  hint: '在这个页面里查，编码不会发出去。粘贴时带着空格、全角数字都可以。',
  nothing: '还没有公布的期，没有可以查的。',
  where: '在哪里查',
  voidedHere: (where: string, at: string, path: `/${string}`): Sentence => [
    `${where}作废了（本站日志里${spaced(at)}的通告），这一期没有接替它的，所以上面不能选它：`,
    { path, text: '作废的记录和那条通告' },
    '。',
  ],
  everyPool: (round: string) => `${round}，全部的池`,
  faults: typedFaults,
  noSuchPool: '本站没有这个期或者池，所以没有查。请在“在哪里查”里另选，再按“查结果”。',
  waiting: '查询程序还没有载入，载入以后才能按“查结果”。一直这样，请重新载入本页；已经输入的编码要再输一次。',
  looking: '正在查……',
  answered: (sentence: string) => `查完了：${sentence}`,
  noScript: '查询要在你的浏览器里计算，需要 JavaScript。没有它，可以这样查：',
  withoutScript: [
    '下载名单 applicants.csv 和结果 result.csv，用文本编辑器或者表格软件找你的编码。在下面各个池的链接里。',
    '要核对整期，下载整个文件夹和核对程序，运行 python3 verify.py <文件夹>，只用 Python 标准库。',
    '有本项目的代码，可以做一份凭据：npm run -s mingqian -- receipt --help 说明用法。',
  ],
  filesOf: (pool: string) => `${pool}：`,
  list: '名单',
  result: '结果',
  verifier: '核对程序 verify.py',

  saved: '核对存下的凭据',
  savedWhat:
    '把以前存的凭据（receipt-….json）拖到这里，或者选这个文件；打印的凭据，选它的照片、扫描或者截屏（PNG、JPEG），可以一次选几张。已经有公布的 seed.json 和 result.json 的，和凭据一起选，不用网络也能核对；result.json 的日志证明（….tlog-proof）也可以一起放。文件不离开你的设备。',
  savedChoose: '选凭据文件',

  privacy: '谁会知道你查了什么',
  privacyWhat: [
    '编码只在这个页面里用：不发出去，不写进地址，不存下来。',
    '开始填编码，本页就先下载所选各池的承诺书和查找索引的目录；不管查哪个编码，这些文件都一样。真正去查，再下载名单的一段：一页或者相邻的几页，每页 256 行。服务器看不到编码，但看得到下载了哪几个文件，能猜到编码在这一段里；一次查几个池，就有几段，能猜的范围更小。只有编码在名单上，才会再下载种子和结果，所以服务器也猜得到它在不在。没有查到的时候，本页会接着在本站别的池和期里查，每个池也是一两段。',
    '不愿意让它看到，就等本页说可以离线使用以后，断开网络再查：那时在这台设备存的整份名单里找，什么也不下载。',
  ],
  unknown: '没有核实的',
  unknownWhat: [
    '它核对的是你这一行，以及种子和结果里和你有关的部分。整份名单合不合规则、整个池摇得对不对，要有人全部重算：生成本站时把已经公布的都算过一遍，你也可以自己重摇。',
    '它不能证明你该不该在名单上，也不能证明名单上的别人都是真的。',
    '承诺书的摘要也是本站给的。要紧的是拿它和你从别处得到的比。',
  ],
  limits: '没有证明的事，逐条写明',
  guide: '怎样查结果，详细的说明',
};

export type LookupWords = typeof lookupWords;
