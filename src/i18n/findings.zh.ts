import type { Proof, SkipReason, When } from '../core/checks.ts';
import type { ErrorCode } from '../core/errors.ts';
import type { Counted, Digested, Finding, Form, JsonType, Likely, Place, Value } from '../core/findings.ts';
import type { Kind } from '../core/sources.ts';
import type { ReadFault, ZipFault } from '../record/faults.ts';
import { count } from './numbers.ts';
import { code, listed, quoted, type Said } from './said.ts';

/** Words for each of a closed set: a missing one is a type error. */
export type Sayings<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (of: Extract<T, { readonly kind: K }>) => Said;
};

const counted: Record<Counted, (many: string) => string> = {
  bytes: (n) => `${n} 字节`,
  rows: (n) => `${n} 行`,
  tickets: (n) => `${n} 个号`,
  points: (n) => `${n} 分`,
  pages: (n) => `${n} 页`,
  ranks: (n) => `${n} 个名次`,
  draws: (n) => `抽 ${n} 次`,
  reveals: (n) => `${n} 个揭晓项`,
  hashes: (n) => `${n} 个摘要`,
  files: (n) => `${n} 个文件`,
  allocated: (n) => `${n} 个中签`,
  entries: (n) => `${n} 个条目`,
  signatures: (n) => `${n} 行签名`,
};
const amount = ({ of, count: many }: { readonly of: Counted; readonly count: number }) =>
  counted[of](count(many));

const sources: Record<Kind, string> = {
  secret: '秘密',
  balls: '摇球',
  drand: 'drand 信标',
  text: '公布的文本',
};

const digests: Record<Digested, string> = {
  file: 'SHA-256 ',
  commitment: '承诺书摘要 ',
  root: '根 ',
  seed: '种子 ',
  chain: '链 ',
};

const types: Record<JsonType, Said> = {
  string: ['字符串，写在引号里'],
  number: ['数，不写在引号里'],
  boolean: [code('true'), ' 或 ', code('false')],
  null: [code('null')],
  object: ['对象，写在 ', code('{ }'), ' 里'],
  array: ['数组，写在 ', code('[ ]'), ' 里'],
};

const forms: Record<Form, Said> = {
  digest: ['64 个十六进制字符，只有 0–9 和小写的 a–f'],
  integer: ['整数，不超过 2^53−1'],
  notNegative: ['零或者正整数'],
  positive: ['正整数'],
  time: ['一个真有的时间，写成 ', code('YYYY-MM-DDTHH:MM:SSZ')],
  name: ['1 到 32 个字符的名字，只有数字、小写字母和 ', code('-'), '，不以 ', code('-'), ' 开头'],
  pages: ['页数等于行数除以 256，有余数再加一页'],
  sources: ['1 到 16 个随机源'],
  notOnlySecrets: ['至少一个不是秘密的随机源，不然一方就能自己定下种子'],
  balls: ['6 到 64 个数字'],
  textForm: ['1 到 256 个可见的半角字符，两头没有空格，其中至少六个 ', code('0'), ' 或 ', code('x')],
  what: ['1 到 200 个字符，没有看不见的字符，没有改变文字方向的字符，两头没有空格'],
  code: ['申请编码：1 到 32 个字符，只有数字、大写字母和 ', code('-'), '，不以 ', code('-'), ' 开头'],
  receiptPages: ['1 页或者 2 页'],
  row: ['申请编码（数字、大写字母和 ', code('-'), '，最多 32 个字符），后面跟着逗号'],
  moment: ['一个真有的时刻，写成 ', code('YYYY-MM-DDTHH:MM:SSZ'), ' 或 ', code('YYYY-MM-DDTHH:MM:SS.mmmZ')],
  chain: ['认识的 drand 链'],
  secret: ['秘密：64 个十六进制字符，字母小写'],
  lineEnd: ['末尾有换行（LF）'],
  utf8: ['严格的 UTF-8'],
  json: ['JSON'],
  canonical: ['能写成 RFC 8785 规定写法的值：字符都完整，数都有限'],
  gzipHeader: ['gzip 的文件头，后面没有别的内容'],
  gzipHeaderChecksum: ['和文件头相符的校验值'],
  gzipWhole: ['完整的一段 gzip，后面没有别的内容'],
  gzipContent: ['和内容相符的校验值和长度'],
  joinedPages: ['后一页的号接着前一页的'],
  ascendingPages: ['后一页的编码大于前一页的'],
  adjacentPages: ['相邻的两页'],
  noticeText: ['1 到 2000 个字符，没有看不见的字符，没有改变文字方向的字符，两头没有空格'],
  reveals: ['1 到 16 个揭晓项'],
  verifierKey: [
    '密钥，写成 ',
    code('name+id+base64'),
    '：名字是 1 到 255 个可见的半角字符，不含 ',
    code('+'),
    '；编号是 8 个十六进制字符，字母小写；最后是规范写法的 ',
    code('base64'),
  ],
  keyType: ['用在这里的密钥类型：日志用 ', code('0x01'), '，见证方用 ', code('0x04'), ' 或 ', code('0x06')],
  keyId: ['密钥编号和它的名字、内容相符'],
  signedNote: ['签名短文：正文、一个空行、1 到 64 行签名，末尾有换行，没有控制字符'],
  signatureLine: [
    '签名行：',
    code('\u2014'),
    '、密钥名，再是至少 5 个字节的 ',
    code('base64'),
    '，用规范写法，中间各一个空格',
  ],
  checkpoint: ['恰好三行：来源名、大小、根'],
  origin: ['来源名：1 到 255 个可见的半角字符，不含 ', code('+')],
  treeSize: ['大小：1 到 2^53−1 的整数，前面没有零'],
  hash: ['32 个字节的 ', code('base64'), '，用规范写法'],
  logProof: ['日志证明，格式是 ', code('C2SP tlog-proof v1')],
  indexLine: [code('index'), ' 和一个数，不超过 2^53−1，前面没有零'],
  bundle: ['一个接一个的条目，每个前面是占两个字节的长度，没有别的内容'],
  badSignature: ['签名不成立'],
  policyOctets: ['除了制表符和换行，没有控制字符'],
  policyLine: [
    '下面几种之一：',
    ...listed(
      [
        'log <key> [<url>]',
        'witness <name> <key> [<url>]',
        'group <name> <all|any|k> <name>...',
        'quorum <name>',
        '# ...',
      ],
      '、',
    ),
  ],
  policyCounts: ['1 到 32 个日志，最多 32 个见证方，最多 32 个组'],
  newKey: ['前面没有出现过的密钥，名字和编号也没有一起出现过'],
  newName: ['没有用过的名字'],
  groupMember: ['前面已经写出的见证方或组，而且没有归在别的组里'],
  groupLeast: [code('all'), '、', code('any'), '，或者从 1 到成员个数的整数'],
  oneQuorum: ['恰好一行 ', code('quorum')],
};

const values: Sayings<Value> = {
  text: ({ text }) => [quoted(text)],
  one: ({ texts }) => (texts.length === 1 ? listed(texts, '') : [...listed(texts, '、'), ' 之一']),
  nothing: () => ['没有'],
  number: ({ value }) => [code(value)],
  digest: ({ of, digest }) => [digests[of], code(digest)],
  count: (of) => [amount(of)],
  least: (of) => [`至少 ${amount(of)}`],
  most: (of) => [`最多 ${amount(of)}`],
  range: ({ of, from, to }) => [
    of === 'tickets' ? '号的个数，' : '积分，',
    `${count(from)} 到 ${count(to)} 的整数，前面没有零`,
  ],
  form: ({ name }) => forms[name],
  type: ({ type }) => types[type],
  member: ({ name }) => ['有成员 ', code(name)],
  noMember: () => ['没有这个成员'],
  otherFrom: ({ offset }) => [`从第 ${count(offset)} 个字节起不一样`],
  bytesOf: ({ file }) => ['和 ', code(file), ' 逐字节一样'],
  above: ({ code: above, line }) => ['大于 ', code(above), `（在第 ${count(line)} 行）`],
  between: ({ before, after }) => ['在 ', code(before), ' 和 ', code(after), ' 之间'],
  time: ({ time }) => [code(time)],
  before: ({ time }) => ['早于 ', code(time)],
  notBefore: ({ time }) => ['到期时间不早于 ', code(time)],
  beacon: ({ round, time }) => [`drand 第 ${count(round)} 轮，到期于 `, code(time)],
  source: ({ source }) => [sources[source], '（', code(source), '）'],
  secretOf: ({ digest }) => ['秘密，它的 SHA-256 是 ', code(digest)],
  digits: ({ count: many }) => [`${count(many)} 个数字，0–9`],
  formed: ({ form }) => ['文本，写法合乎 ', quoted(form)],
  signature: ({ chain, round }) => [code(chain), ` 第 ${count(round)} 轮的签名`],
  signedBy: ({ name }) => [code(name), ' 的签名，而且成立'],
  quorumBefore: ({ time }) => ['早于 ', code(time), ' 的联署达到法定数'],
  cosigned: ({ by, at }) =>
    by.length === 0
      ? ['没有信任策略里的见证方联署']
      : by.flatMap((name, i) => [i === 0 ? '' : '，', code(name), ' 联署于 ', code(at[i] ?? '')]),
};

const codes: Record<ErrorCode, (finding: Finding) => Said> = {
  'document.size': () => ['文件太大，不是规定的文书。'],
  'document.utf8': () => ['不是 UTF-8。'],
  'document.json': () => ['不是 JSON。'],
  'document.canonical': ({ facts: { offset } }) =>
    offset === undefined
      ? ['没有规定的写法（RFC 8785）。']
      : [`不是规定的写法（RFC 8785）：从第 ${count(Number(offset))} 个字节起不一样。`],
  'document.members': () => ['成员不对：缺了、多了，或者写的值不合规定。'],
  'list.header': () => ['第一行不对。'],
  'list.bytes': () => ['名单有两个文件，内容不一样。'],
  'list.row': () => ['这一行的写法不对。'],
  'list.code': () => ['申请编码的写法不对。'],
  'list.value': () => ['编码后面的值写法不对。'],
  'list.order': () => ['顺序不对：名单要按编码从小到大排。'],
  'list.duplicate': ({ expected }) =>
    expected?.kind === 'above'
      ? ['编码 ', code(expected.code), ` 在第 ${count(expected.line)} 行已经有了。`]
      : ['有的编码出现了两次。'],
  'list.size': () => ['名单太大。'],
  'list.bound': () => ['这份名单要抽的次数太多。'],
  'list.personal': () => ['名单里好像有个人信息。'],
  'gzip.form': () => ['压缩文件的写法不对，或者它坏了。'],
  'page.form': () => ['凭据里这一页的写法不对。'],
  'seed.reveal': () => ['揭晓的值不合承诺书。'],
  'draw.endless': () => ['2^28 次没有抽完，这次摇号失败。'],
  'result.row': () => ['结果里这一行的写法不对。'],
  'receipt.pages': () => ['凭据里的页不对，或者少了一页。'],
  'receipt.proof': () => ['凭据里的页通不到承诺书写明的根。'],
  'receipt.outcome': () => ['公布的种子或结果和凭据里的承诺书对不上。'],
  'log.key': () => ['密钥的写法不对。'],
  'log.form': () => ['日志的这个文件写法不对。'],
  'log.signature': () => ['检查点没有信任策略里那个日志的签名，或者有一行签名不成立。'],
  'log.policy': () => ['信任策略的写法不对。'],
  'log.path': () => ['日志证明里的路径通不到检查点的根：它证明不了日志里有这份承诺书。'],
  'log.quorum': () => ['摇号以前的联署没有达到法定数。'],
  'log.origin': () => ['日志的检查点属于另一个日志，不是日志证明里的那一个。'],
  'log.smaller': () => ['日志的检查点比日志证明里的还小：后来的条目没有给出来。'],
  'log.root': ({ facts: { size } }) => [
    `前 ${count(Number(size))} 个条目算出的根，和签过名的根不一样：日志里的内容换过，或者给不同的人看的不一样。`,
  ],
  'log.twice': ({ facts: { index, first } }) => [
    `第 ${count(Number(index))} 条和第 ${count(Number(first))} 条是同一份文书。条目从 0 数起。`,
  ],
  'log.place': () => ['日志证明所说的位置上，不是这份承诺书。'],
  'log.voided': ({ facts: { index, at } }) => [
    `这份承诺书已经作废：见日志第 ${count(Number(index))} 条的通告，写的时间是 `,
    code(String(at)),
    '。',
  ],
  'log.second': ({ facts: { index, drawAt } }) => [
    `同一期、同一个池还有第二份承诺书，是日志的第 ${count(Number(index))} 条，没有在 `,
    code(String(drawAt)),
    ' 以前作废。',
  ],
  'log.documents': ({ facts: { index } }) =>
    index === undefined
      ? ['日志里没有这个文件，或者是另外一份。']
      : [`日志里这份承诺书的种子或结果不止一份，另一份是第 ${count(Number(index))} 条。`],
  'check.differs': ({ place }) =>
    place.rank === undefined ? ['和应当的不一样。'] : ['在它以前的名次都一样，从这一名起不一样。'],
  'record.missing': () => ['没有找到记录。'],
  'record.unreadable': () => ['文件没能读到。'],
  'record.limit': () => ['文件太大，或者解开以后太大，超过了这个程序的上限。'],
  usage: () => ['给程序的参数不对。'],
  cancelled: () => ['已经取消。'],
};

const likely: Sayings<Likely> = {
  lineEnds: () => ['只有换行的写法（CRLF 或 LF）不一样，别处一字不差。'],
  lastLineEnd: () => ['只差文件末尾的一个换行，别处一字不差。'],
  mark: () => ['只是前面多了字节顺序标记（BOM），别处一字不差。'],
  endsEarly: ({ bytes }) =>
    bytes === 0
      ? ['文件是空的。']
      : [`文件提前结束：已有的 ${count(bytes)} 个字节都对，后面的没有了。可能没有下载完整。`],
  otherFile: ({ file }) => ['它的内容和这份记录里的 ', code(file), ' 一模一样，可能放错了文件。'],
  digestOf: ({ file }) => ['“应当是”的那个摘要，其实是这份记录里 ', code(file), ' 的摘要。'],
};

const skipped: Sayings<SkipReason> = {
  absent: ({ files }) => ['没有 ', ...listed(files, '、'), '，所以没有查。'],
  unmet: ({ id }) => ['它要用到 ', code(id), '，那一项没有通过，所以没有查。'],
  noPolicy: () => ['没有给信任策略，所以没有查。可选的检查跳过，不影响结论。'],
  quorumNone: () => ['信任策略的法定数是 ', code('none'), '，没有要谁见证，所以没有查。'],
  noLog: () => ['手头没有公布日志，所以没有查。'],
  absentInLog: ({ path }) => ['公布日志里没有 ', code(path), '，所以没有查。'],
  tooOld: ({ size, time }) => [
    `日志的检查点有 ${count(size)} 个条目，但是从 `,
    code(time),
    ' 起的联署没有达到法定数。它可能太旧，看不出另外备过什么，所以没有查。',
  ],
};

const zip: Record<ZipFault, (name: string) => Said> = {
  noZip: () => [
    '它不是 zip 文件，没有下载完整，或者末尾带着注释、多出了别的内容。请重新下载，或者解开以后直接选里面的文件。',
  ],
  twice: (name) => ['里面有两个“', code(name), '”，不同的程序会读到不同的一个，所以不读。'],
  around: () => ['它的前面、后面或者中间多出了别的内容，不同的程序会读出不同的文件，所以不读。'],
  ambiguous: () => ['它的目录和里面的文件说法不一，不同的程序会读出不同的内容，所以不读。'],
  unsafe: (name) => ['里面有一个名字会跑出文件夹，或者有不该有的字符：“', code(name), '”。这样的 zip 不读。'],
  split: () => ['它是分卷的 zip，这里只有其中一卷。请先合起来。'],
  encrypted: (name) =>
    name === ''
      ? ['它有密码。请解开以后再选里面的文件。']
      : ['“', code(name), '”有密码。请解开以后再选里面的文件。'],
  unusual: (name) => [
    ...(name === '' ? ['它'] : ['“', code(name), '”']),
    '用了这里不读的压缩或者存放办法。请解开以后直接选里面的文件。',
  ],
  damaged: () => ['它坏了，或者没有下载完整。请重新下载。'],
  backslash: (name) => [
    '“',
    code(name),
    '”的名字里有反斜杠，不同的系统会读成不同的文件，所以不读。请解开以后直接选里面的文件。',
  ],
  twoNames: (name) => ['“', code(name), '”在 zip 里有两个不同的名字，不同的程序会读到不同的一个，所以不读。'],
  noFile: (name) => ['“', code(name), '”是文件夹或者链接，应当是文件。'],
  deep: (name) => ['“', code(name), '”放得太深：记录的文件要放在 zip 的最外层，或者同一个文件夹里。'],
  several: () => [
    '它的不止一个文件夹里有记录的文件。一个 zip 请只放一份记录，或者解开以后选其中一个文件夹。',
  ],
};

const read: Sayings<ReadFault> = {
  noAnswer: () => ['那个地址没有回应，可能没有联网。'],
  status: ({ status }) => [`服务器没有给文件，回答的是 ${status}。`],
  webPage: () => ['来的是一个网页，不是文件。可能这个网络要先登录，也可能是服务器设置错了。'],
  brokeOff: ({ bytes }) => [`传到第 ${count(bytes)} 个字节就断了。`],
  short: ({ expected, found }) => [`应当有 ${count(expected)} 字节，只来了 ${count(found)} 字节。`],
  unpacked: () => ['服务器把压缩文件解开了才送来，收到的不是公布的那个文件。'],
  gone: () => ['文件在选好之后变了、不在了，或者不让读。请重新选。'],
  twice: () => ['有两个文件都叫这个名字。'],
  tooMany: ({ most }) => [`里面的文件太多，最多看 ${count(most)} 个。`],
  none: ({ misnamed, zips }) => [
    ...(misnamed.length === 0 ? [] : ['zip 里有 ', ...listed(misnamed, '、'), '，名字的大小写不对。']),
    ...(zips.length === 0
      ? []
      : ['zip 里面还有 zip：', ...listed(zips, '、'), '。请先解开，再选里面的那一个。']),
  ],
  zip: ({ fault, name }) => zip[fault](name),
};

const proofs: Record<Proof, string> = {
  digest: '由 SHA-256 证明：内容不同，摘要就不同',
  form: '只说明写法合乎规定',
  signature: '由 BLS12-381 签名证明',
  witnesses: '只查了写法；真是那样出来的，靠在场的见证人',
  times: '只比承诺书里写的时间',
  recomputed: '从公布的名单和种子重新算过',
  log: '靠公布日志和它的见证方',
};

const when: Record<When, string | null> = {
  always: null,
  expected: '你填了承诺书摘要才查',
  source: '有这种随机源才查',
  policy: '给了信任策略才查',
};

/** Where an error is. */
function placeOf({ file, line, rank, page, entry, member }: Place): Said {
  const at = [
    line === undefined ? '' : `第 ${count(line)} 行`,
    rank === undefined ? '' : `第 ${count(rank)} 名`,
    page === undefined ? '' : `名单第 ${count(page + 1)} 页`,
    entry === undefined ? '' : `日志第 ${count(entry)} 条`,
  ].filter((part) => part !== '');
  return [
    ...(file === undefined ? [] : [code(file)]),
    ...(at.length === 0 ? [] : [`${file === undefined ? '' : ' '}${at.join('，')}`]),
    ...(member === undefined ? [] : [file === undefined ? '成员 ' : ' 的成员 ', code(member)]),
  ];
}

/** Words for what a check found, and for why a record was not read. */
export const findingWords = {
  where: '在哪里',
  expected: '应当是',
  found: '实际是',
  says: '说明',
  place: placeOf,
  values,
  codes,
  likely,
  skipped,
  read,
  proofs,
  when,
};

export type FindingWords = typeof findingWords;
