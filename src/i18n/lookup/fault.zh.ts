import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

/** What the look-up says where it has no answer, or a saved receipt is not what it should be. */
export const faultWords = {
  unreachable: '没能查：连不上网络',
  unreachableWhat: '查找要用的文件没有下载到，这台设备上也没有存这个池的名单。这不说明中没中。',
  server: '没能查：服务器没有给文件',
  serverStatus: (status: number) => `没能查：服务器没有给文件（${status}）`,
  serverWhat:
    '网络是通的，但是服务器没有给查找要用的文件，这台设备上也没有存这个池的名单。这不说明中没中，过一会儿再查。',
  webpage: '没能查：来的是网页，不是文件',
  webpageWhat:
    '查找要用的文件没有下载到，来的是一个网页。可能这个网络要先登录，也可能是服务器设置错了。这台设备上也没有存这个池的名单。这不说明中没中。',
  missing: '没能查完：少了文件',
  missingWhat: '记录或者它的查找索引里少了一个文件。可能正在更新，过一会儿再查；一直这样，就是本站的错。',
  pending: '还不知道：种子已经公布，结果还没有',
  pendingWhat: '摇号用的种子已经揭晓，结果文件还没有公布，所以还说不出中没中。结果公布以后再查。',
  malformed: '没能查完：文件的格式不对',
  malformedWhat:
    '下载到的文件，格式不是它该有的，所以读不出什么，也不说明中没中。可能是服务器给错了，过一会儿再查；一直这样，就是本站的错。',
  stale: '没能查完：查找索引是另一份名单的',
  staleWhat:
    '查找索引不是照本页记下的承诺书做的，所以不给答案。可能网站正在更新，重新载入本页再查；一直这样，可以下载整份名单自己查。',
  index: '没能查完：查找索引不对',
  indexWhat:
    '查找索引只是线索。它给出的那一页通不到承诺书里的根，或者不是这个编码该在的那一页，所以不给答案。可能是网站刚更新过，重新载入本页再查；一直这样，可以下载整份名单自己查。',
  list: '没能查完：这台设备存的名单不对',
  listWhat: '存下的名单和承诺书里的根对不上，所以不给答案。连上网络再查。',
  commitment: '没能查完：承诺书不是同一份',
  commitmentWhat:
    '下载到的承诺书，和生成本站时记下的不是同一份。可能是网站刚更新过，重新载入本页再查；一直这样，就是有两份承诺书，请存下证据，向发布方问清楚。',
  changed: '没能查完：种子或结果文件不是同一份',
  changedWhat:
    '下载到的种子或者结果文件，和生成本站时记下的不是同一份，所以不说中没中。可能是网站刚更新过，重新载入本页再查；一直这样，请存下证据，向发布方问清楚。',
  provenListed: '这个编码在名单上，这一点已经证明，凭据可以先存下。中没中，还不知道。',
  program: '没能查完：核对 drand 签名的程序没有下载到',
  programWhat:
    '种子里有 drand 的签名。核对签名的程序到用的时候才下载，这次没有下载到，所以没有核对，也不说中没中。连上网络，重新载入本页再查。',
  logProgram: '没能查完：核对公布日志的程序没有下载到',
  logProgramWhat:
    '这台设备存了信任策略，要照它核对公布日志的证明。核对的程序到用的时候才下载，这次没有下载到，所以什么也没有说。连上网络，重新载入本页再查。',
  policy: '没能查：存下的信任策略写法不对',
  policyWhat:
    '这台设备上存的信任策略读不懂，不能照它核对，所以没有查。这是你自己的文件，不说明记录对不对。请在“重新摇号”页重新放一份，或者把它删掉。',
  log: '公布日志的证明不成立',
  logWhat:
    '按这台设备存的信任策略，公布日志的证明没有通过核对：不是策略里的日志，或者签名、路径不对，或者摇号前见证的不够。所以不给答案。策略要是不管这个日志，也会这样。',
  draw: '公布的种子或结果和承诺书对不上',
  drawWhat: '这个编码在名单上，这一点已经证明。但是公布的种子或者结果文件没有通过核对，所以不说中没中。',
  result: '没能查完：结果文件不是同一份',
  resultWhat:
    '下载到的 result.csv，摘要和 result.json 里写的对不上，所以没有用它，也不说中没中。可能网站正在更新，过一会儿再查；一直这样，请存下证据，向发布方问清楚。',
  contradiction: '公布的名次和算出来的对不上',
  contradictionWhat:
    '这个编码在名单上，这一点已经证明。从名单和种子算出来的，和公布的结果说的，不是一回事。本页不替你挑一个。',
  failedNext: (verify: `/${string}`): Sentence => [
    '你可以：存下凭据；',
    { path: verify, text: '把整个池重新核对一遍' },
    '，看是哪一项不对；把报告交给发布方，也可以公开，谁都能重算。',
  ],
  bug: '没能查完：程序出了错',
  bugWhat: '这是本站程序的错，不说明中没中。重新载入再试；还是这样，请把下面这句话告诉我们。',
  details: '查到的是',
  again: '再查一次',
  othersNot: (pools: number) => `查完的 ${pools} 个池里没有这个编码。没有查完的，不知道。`,

  savedNoDraw: '凭据成立；中没中，还不知道',
  savedNoDrawWhat: (
    row: number,
    rows: number,
    tickets: { first: number; last: number } | null,
    hash: string,
  ): Sentence => [
    `凭据自身就证明：这个编码在名单第 ${count(row)} 行，共 ${count(rows)} 行${
      tickets === null
        ? ''
        : tickets.first === tickets.last
          ? `，号是 ${tickets.first}`
          : `，号是 ${tickets.first} 到 ${tickets.last}`
    }。它的承诺书摘要是 `,
    { digest: hash },
    '，和本页记下的一样。',
  ],
  savedNoDrawWhy: {
    unreachable: (file: string) => `中没中，要看种子和结果。${file} 没有下载到：连不上网络。`,
    server: (file: string) => `中没中，要看种子和结果。${file} 没有下载到：服务器没有给。`,
    webpage: (file: string) => `中没中，要看种子和结果。${file} 没有下载到：来的是一个网页。`,
    missing: (file: string) => `中没中，要看种子和结果。${file} 本该在，服务器说没有。`,
    pending: (file: string) => `中没中，要看种子和结果。种子已经公布，${file} 还没有。`,
    changed: (file: string) => `中没中，要看种子和结果。${file} 和生成本站时记下的不是同一份，所以没有用它。`,
    program: (file: string) =>
      `中没中，要看种子和结果。${file} 里有 drand 的签名，核对签名的程序没有下载到，所以没有核对。连上网络，重新载入本页再查。`,
  },
  savedBad: '这份凭据不成立',
  savedBadWhat: '它不是协议第 7 节所说的凭据，或者被改动过，所以什么也没有证明。',
  savedOther: '这份凭据说的是另一份承诺书',
  savedOtherWhat: (theirs: string, ours: string): Sentence => [
    '凭据自身成立，但它的承诺书摘要是 ',
    { digest: theirs },
    '，本站为同一期同一个池公布的是 ',
    { digest: ours },
    '。承诺书是凭据自己带来的，谁都能另造一份；要是那个摘要也是发布方公布过的，同一个池就有两份承诺书，不应当。请留好凭据，拿那个摘要去问发布方。',
  ],
  savedVoided: '这份凭据属于一份已作废的承诺书',
  savedVoidedWhat: (where: string, hash: string, at: string, isDrawn: boolean): Sentence => [
    `凭据自身成立，它的承诺书是本站公布过的（${where}），摘要是 `,
    { digest: hash },
    `。本站公布日志里有 ${at}的一条通告，宣布它作废。${
      isDrawn ? '按它已经出过结果，那个结果不算数。' : '生成本站时，没有按它出过结果；以后要是有，也不算数。'
    }`,
  ],
  savedVoidedLinks: (record: `/${string}`, replacement: `/${string}` | null): Sentence => [
    { path: record, text: '作废的记录和那条通告' },
    ...(replacement === null
      ? ['。这一期这个池没有接替它的记录。']
      : ['，', { path: replacement, text: '接替它的记录' }, '。中没中，要用编码在接替它的名单里查。']),
  ],
  savedUnknown: '本站没有这份凭据的期和池',
  savedUnknownWhat: (round: string, pool: string, hash: string): Sentence => [
    `凭据自身成立，它说的是 ${round} 期的 ${pool} 池，承诺书摘要是 `,
    { digest: hash },
    '。这份承诺书是真是假、整份名单有没有人核对过，本站不知道，请和别处的比。',
  ],
  savedListed: (row: number, rows: number) =>
    `按那份承诺书，这个编码在名单第 ${count(row)} 行，共 ${count(rows)} 行。`,
  savedNotListed: '按那份承诺书，这个编码不在名单上。',
  savedRehearsal: '那一期是演练，不算数。',
  paper: {
    long: '凭据太长，一页纸上的码装不下',
    picture: '没能读：这个文件不是 PNG 或 JPEG 图片',
    heavy: '没能读：图片太大，或者太多',
    pixels: '没能读：图片的像素太多',
    broken: '没能读：这张图片打不开',
    none: '图片里没有找到凭据的码',
    missing: '凭据的码没有找全',
    mixed: '图片里的码不是同一份凭据的',
    content: '码找全了，但是拼不出凭据',
  },
  paperWhat: {
    long: '请用凭据文件。',
    picture: '把打印的凭据拍成照片、扫描或者截屏，存成 PNG 或 JPEG，再选一次。',
    heavy: '一次最多选 16 张图片，每张最多 40 MB。请选小一点的，或者少选几张。',
    pixels: '每张图片最多 6,400 万像素。请把图片缩小，或者用低一点的分辨率重新扫描。',
    broken: '浏览器打不开它，可能没有存完整。请重新拍一张，或者重新存一次。',
    none: '请把纸放平，光线均匀，让整个码连同四周的白边都在图片里，再拍一张。',
    missing: '请把缺的码拍清楚，和已有的图片一次全选上。',
    mixed: '一次只能核对一份凭据，也不要把同一份凭据两次打印的纸混在一起。请分开再选。',
    content:
      '拼出来的内容和码里写的摘要不一样，所以没有用它，也不说明凭据成不成立。请重新拍，或者用凭据文件。',
  },
  paperMissing: (numbers: readonly number[], parts: number) =>
    `共 ${parts} 个码，缺第 ${numbers.join('、')} 个。`,
  paperFound: (id: string, numbers: readonly number[], parts: number) =>
    `摘要以 ${id.slice(0, 8)} 开头的凭据：找到第 ${numbers.join('、')} 个，共 ${parts} 个。`,
  savedUnknownFile: '没能查：不知道这些文件是什么',
  savedUnknownFileWhat:
    '和凭据一起，只能放公布的 seed.json、result.json，和 result.json 的日志证明（….tlog-proof）。seed.json 和 result.json 要一起放。每样只放一份。',
  savedUnreadable: '没能查：这个文件读不出来',
  savedUnreadableWhat:
    '浏览器没能读这个文件，所以没有核对，也不说明凭据成不成立。它可能被移走或改过名，也可能是个文件夹。请再选一次。',
};

export type FaultWords = typeof faultWords;
