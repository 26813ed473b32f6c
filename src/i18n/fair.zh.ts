import { site } from '../publisher/site.ts';
import type { Answer, AnswerKind } from '../round/fairness.ts';
import type { Steering, Together } from '../round/steering.ts';
import { clockName, instant } from './dates.ts';
import { span } from './durations.ts';
import { count } from './numbers.ts';

const { thing } = site.drawn.zh;

/** What is attested by people alone. */
export type AttestedKinds = 'balls' | 'text' | 'both' | null;

/** So many commitments are named in a sentence. */
const NAMED = 3;

const attestedZh: Readonly<Record<'balls' | 'text' | 'both', string>> = {
  balls: '球',
  text: '文本',
  both: '球和文本',
};

/** What nobody can know from the files of a round, from the gravest. */
function unknownZh({ rests, seen, isAlone }: Answer, attested: AttestedKinds, doCount: boolean): string {
  const isSeen = doCount && seen === 'all';
  const all = ['名单上的申请是不是属实'];
  if (attested !== null && rests === 'secret')
    all.push(`知道秘密的发布方有没有再去左右${attestedZh[attested]}`);
  else if (attested !== null) all.push(`${attestedZh[attested]}有没有被人左右`);
  if (!isSeen) all.push('承诺书是不是真的写在随机数出来以前、有没有另备一份');
  else {
    if (!isAlone) all.push('承诺书有没有另备一份');
    all.push('给承诺书的时间作证的见证方可不可信');
  }
  return all.length < 2 ? all.join('') : `${all.slice(0, -1).join('，')}，以及${all.at(-1)}`;
}

/** What the log leaves open beside the records, and what was voided, each after a semicolon. */
function besideZh(kind: AnswerKind, { notShown, openRelated, voided, voidedLate }: Answer): string {
  const late =
    voidedLate === 0
      ? ''
      : `${kind === 'voided' || voided > 1 ? `其中 ${count(voidedLate)} 份` : ''}照日志看是在摇号以后作废的`;
  return [
    notShown === 0 ? '' : `；本站有公布日志，${count(notShown)} 个池却没有拿出承诺书在日志里的证明`,
    openRelated.length === 0
      ? ''
      : `；日志里另有 ${count(openRelated.length)} 份可能有关的承诺书，既没有结果也没有作废的通告：${openRelated
          .slice(0, NAMED)
          .map(({ round, pool, index }) => `${round} 期 ${pool} 池（第 ${count(index)} 条）`)
          .join('、')}${openRelated.length > NAMED ? '等' : ''}`,
    kind === 'voided' || voided === 0 ? '' : `；这一期有 ${count(voided)} 份承诺书作废`,
    late === '' ? '' : `${kind === 'voided' ? '；' : '，'}${late}`,
  ].join('');
}

/** The answer in one sentence. @param doCount whether the log's witnesses count at all: those of a demonstration do not */
const answerZh = (kind: AnswerKind, answer: Answer, attested: AttestedKinds, doCount: boolean): string =>
  `${saidZh(kind, answer, attested, doCount)}${besideZh(kind, answer)}。`;

function saidZh(kind: AnswerKind, answer: Answer, attested: AttestedKinds, doCount: boolean): string {
  const { pools, followed, contradicted, incomplete, open, revealed, logContradicts } = answer;
  const some = (n: number) => `${count(n)} 个池`;
  const followedFrom = (n: number) =>
    `${n === 1 && pools === 1 ? '结果' : `${some(n)}的结果`}都是照规则从封存的名单和揭晓的种子算出来的，没有换过，没有添，也没有漏（生成本站时从头重算，和公布的逐字节一致）`;
  const unknown = `从这些文件里谁也不能知道的，是${unknownZh(answer, attested, doCount)}`;
  switch (kind) {
    case 'followed':
      return `${followedFrom(followed)}；${unknown}`;
    case 'partly':
      return `${followedFrom(followed)}；另外 ${some(pools - followed)}在生成本站时没有公布结果，还不能回答；${unknown}`;
    case 'open':
      return `还不能回答：生成本站时，${some(open)}没有公布种子${revealed > 0 ? `，${some(revealed)}公布了种子而没有结果` : ''}；名单、规则和承诺书已经核对过，彼此对得上`;
    case 'revealed':
      return '还不能回答：种子已经揭晓，生成本站时没有公布结果；种子定了，谁都可以自己把结果算出来';
    case 'incomplete':
      return `还不能完全回答：${some(incomplete)}有的检查做不了`;
    case 'contradicted':
      return `不能说公平：${some(contradicted)}公布的文件彼此对不上，下面写着是哪一项检查没有通过`;
    case 'logContradicts':
      return `在说清楚以前不能说公平：公布日志里有和公布的记录不合的地方（${some(logContradicts)}），下面写着是什么`;
    case 'voided':
      return '没有可以判断的结果：这一期的承诺书都作废了，摇过没摇过，都不算数';
  }
}

/** Who could have steered one source: as the page of limits says. */
function steeringZh(steering: Steering): string {
  switch (steering.kind) {
    case 'secret':
      return '发布方。它早就知道这个数，事先只公布摘要；写进承诺书以后换不了，但可以看过别的源以后不揭晓。';
    case 'balls':
      return `操作机器的、选球的和读数的人。核对程序只数得出位数，查不了球是怎样出来的；一共 ${count(steering.outcomes)} 种可能。`;
    case 'text':
      return `发出这段文本的人，和抄录它的人。核对程序只查写法（容得下 ${count(steering.outcomes)} 种），查不了抄得对不对；你可以到那个出处去看。`;
    case 'drand':
      return steering.due === null || steering.after === null
        ? `不知道：第 ${count(steering.round)} 轮所在的这条 drand 链，核对程序不认识。`
        : `没有哪一方单独能。第 ${count(steering.round)} 轮在 ${instant('zh', steering.due)}到期，${steering.after === 0 ? '正是摇号的时刻' : steering.after < 0 ? `比摇号还早 ${span('zh', -steering.after)}` : `在摇号以后 ${span('zh', steering.after)}`}；到期以前，只有足够多的运行方串通起来才能算出它。`;
  }
}

function togetherZh({ rests, canWithhold, hasAttested, hasUnknown }: Together): string {
  const withhold = canWithhold
    ? '有秘密在，发布方就能先算出结果，不合意便不揭晓，再换一个期号重摇：看得见，挡不住。'
    : '';
  switch (rests) {
    case 'beacon':
      return `合起来看：要挑种子，先得知道那一轮 drand 的值。${hasAttested ? '球或文本要是在它到期以后才定，定的人就能看着它来挑。' : ''}承诺书要是在它出来以后才写，写的人也能挑：所以要看谁见证过。${withhold}`;
    case 'secret':
      return `合起来看：没有${hasUnknown ? '核对程序认识的 drand 链' : ' drand'}。发布方知道秘密，要是又能左右球或文本，种子就由它说了算，文件里看不出来。${withhold}`;
    case 'attested':
      if (hasUnknown)
        return `合起来看：${hasAttested ? '除了球和文本，' : ''}只有核对程序不认识的 drand 链，它作不了证。谁能左右最后定下的那一个，又知道其余的，种子就由谁说了算，文件里看不出来。`;
      return '合起来看：只有球和文本。谁能左右最后定下的那一个，又知道其余的，种子就由谁说了算，文件里看不出来。';
  }
}

/** The words of the sheets that answer whether a round was fair. */
export const fairWords = {
  title: (round: string) => `${round}：摇得公平吗？`,
  summary: (round: string) =>
    `${round}摇得公平吗：一句话的回答，谁见证过，谁能左右，查了什么，没查什么，怎样引用。`,
  index: '摇得公平吗？',
  indexSummary:
    '每一期一页纸，给记者，也给每一个要引用的人：一句话的回答，谁在什么时候见证过，谁能左右，查了什么，没查什么，怎样引用。',
  none: '还没有公布过任何一期。',
  toSheet: '看这一期的一页纸',
  link: '这一期摇得公平吗：一页纸',
  rest: '每一句都由公布的记录算出，记录不同，句子也不同。',
  answer: answerZh,
  record: (frozen: string, drawn: string, isDrawn: boolean) =>
    `承诺书上写的时间：${frozen}封存，${isDrawn ? '' : '定于 '}${drawn}摇号。`,

  witnessed: '谁见证过',
  noLog:
    '本站没有公布日志，没有谁给承诺书的时间作证：日期是发布方自己写的。要是你在摇号之前从别处得到过承诺书的摘要，拿来和文末的比一比。',
  policy: (quorum: { least: number; members: number } | 'nested' | 'none') =>
    `下面的签名，是按本站的日志自己提议的信任策略核对的${quorum === 'none' ? '；这份策略不要谁见证' : quorum === 'nested' ? '' : `，它要 ${quorum.members} 个见证方里的 ${quorum.least} 个`}。策略来自本站，要查的也是本站：最好换成你自己信得过的一份，再查一遍。`,
  policies: '怎样选定信任策略',
  digestHead: '池，和承诺书的摘要',
  entryHead: '日志第几条',
  signersHead: `谁，什么时候（${clockName('zh')}）`,
  /** Over witnesses who stand once beside several pools. */
  signedAll: (pools: number) => `左边 ${pools} 个池的承诺书，下面的见证方每一份都签了：`,
  entry: (index: number, size: number) => `第 ${count(index)} 条，共 ${count(size)} 条（从 0 数起）`,
  noEntry: '没有',
  noSigners: '没有哪个见证方签过。',
  origin: (origin: string) => `日志的名字是 ${origin}。`,
  before: (time: string) => `摇号前 ${time}`,
  after: (time: string) => `摇号后 ${time}`,
  atDraw: '正是摇号的时刻',

  second: (pool: string, entry: number) =>
    `${pool}：日志第 ${count(entry)} 条是同一期、同一个池的另一份承诺书，没有证明它在摇号以前作废。`,
  otherInLog: (pool: string, kind: 'seed' | 'result') =>
    `${pool}：日志里它的${kind === 'seed' ? '种子' : '结果'}不止一份，或者和公布的不是同一份。`,
  /** Of those that have a result or a notice, the entries. */
  relatedSettled: (entries: readonly number[]) =>
    `日志里另有 ${count(entries.length)} 份可能有关的承诺书，都有结果或作废的通告：第 ${entries.map(count).join('、')} 条。`,
  relatedOpen: (round: string, pool: string, index: number) =>
    `日志第 ${count(index)} 条是 ${round} 期 ${pool} 池的承诺书，可能有关，既没有结果也没有作废的通告：那可能是备而不用的一次摇号，请发布方说明。`,

  steered: '谁能左右种子',
  steering: steeringZh,
  inPools: (pools: string) => `用在：${pools}`,
  allPools: '各个池都用',
  secrets: '每个池各有一个秘密',
  sharedSecret: (pools: string) => `${pools}用的是同一个秘密：先揭晓的那个池，把别的池的也说出来了。`,
  together: togetherZh,
  tiesOnly: '按积分排和按时间轮候的池，种子只用来给完全相同的排先后。',
  limits: '各种来源能怎样作假，逐条写在局限页',

  checks: '查了什么',
  checksNote: (software: string) =>
    `生成本站时，用程序 ${software} 把每个池公布的文件从头核对一遍。下面是每一项在几个池里通过。`,
  checkHead: '检查',
  resultHead: '结果',
  passed: (passed: number, all: number) =>
    passed === all ? (all === 1 ? '通过' : `${all} 个池都通过`) : `${all} 个池里 ${passed} 个通过`,
  failed: (pools: string) => `不通过：${pools}`,
  skipped: (pools: string) => `跳过：${pools}`,
  byOwnPolicy: '按本站日志自己的策略',
  repeat: '谁都可以自己再查一遍，不必信这一页：',
  inBrowser: '在浏览器里重新摇：',
  withPython: '用只靠 Python 标准库的第二份核对程序 verify.py（最好从别处取得）：',
  inOneFile: '不联网，用一个文件做的核对程序：',
  catalogue: '每一项检查靠什么',

  unchecked: '没查什么',
  notTrue: '申请是否属实、审核是怎样做的：都没有查。',
  notAttested: (kinds: 'balls' | 'text' | 'both') =>
    `${attestedZh[kinds]}：只查了写法。是不是真的${{ balls: '这样摇出来', text: '这样公布', both: '这样摇出来、这样公布' }[kinds]}的，只有在场的人和抄录的人能作证。`,
  notSeen: '承诺书是什么时候写的、是不是只有这一份：本站没有公布日志，查不了。',
  notYours:
    '承诺书是什么时候写的、是不是只有这一份：没有按你自己选定的信任策略查过。上面用的那一份，是本站的日志自己提议的。',
  /** Before the sentence that says why it was not checked. */
  notMade: (pools: string, check: string) => `${pools}，${check}：`,
  notThisPage: '这一页本身：它和核对程序出自同一个网站。要作数，得用从别处取得的程序和摘要再查一遍。',
  notLater: '生成本站以后的事：后来有没有作废、补充或者改动，这一页不知道。',
  threats: '谁能做什么，哪一项检查看得出来',

  since: '作废、重来和递补',
  nothing: (hasLog: boolean) =>
    `${hasLog ? '公布的记录和日志里都没有' : '公布的记录里没有'}：没有作废，没有重来，也没有人让出${thing}。${hasLog ? '' : '本站没有公布日志，作废的通知无处可查。'}`,
  voided: (pool: string, entry: number, at: string) =>
    `${pool}：有一份承诺书作废，见日志第 ${count(entry)} 条，写明 ${at}`,
  voidedUnpublished: (pool: string, entry: number, at: string) =>
    `${pool}：有一份承诺书作废，它的记录没有在本站公布，见日志第 ${count(entry)} 条，写明 ${at}`,
  inTime: '，按本站日志的策略，是在摇号之前',
  late: '，没有足够的见证方在摇号之前见过这条通告',
  repeatedBy: (pool: string, round: string) => `${pool}：由第 ${round} 期重来`,
  repeats: (pool: string, round: string) => `${pool}：这是第 ${round} 期的重来`,
  succession: (pool: string, steps: number, held: number, allocated: number) =>
    `${pool}：摇号以后有 ${count(steps)} 次让出，${count(allocated)} 个里现有 ${count(held)} 个有人持有`,
  notices: (pool: string, n: number) => `${pool}：日志里另有 ${count(n)} 条通告`,
  more: '详见',

  cite: '怎样引用',
  citeNote:
    '引用一期，写明承诺书的摘要和记录的地址：摘要指的是这一份记录，换一个字就不是它。日期是记录自己写的，不是本页生成的时间。',
  citation: (
    organiser: string,
    round: string,
    pool: string,
    drawn: string,
    digest: string,
    address: string,
  ) => `${organiser}，${round}，${pool}，${drawn}摇号。公开记录 ${address}，承诺书 SHA-256 ${digest}。`,
  citationOpen: (
    organiser: string,
    round: string,
    pool: string,
    drawn: string,
    digest: string,
    address: string,
  ) => `${organiser}，${round}，${pool}，定于 ${drawn}摇号。公开记录 ${address}，承诺书 SHA-256 ${digest}。`,
  files: '下载',
  filesNote: '公开记录的全部文件，原样：',
};

export type FairWords = typeof fairWords;
