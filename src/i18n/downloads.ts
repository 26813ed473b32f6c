import { count } from './numbers.ts';
import { words } from './words.ts';

/** The words of the list of records on the page of downloads. */
export const downloadWords = words(
  {
    records: '公开记录',
    recordsWhat:
      '每个池一份记录，原样公布；还没有摇的，没有种子和结果。每个文件的 SHA-256 和说明，在各池的页上。',
    program: '核对程序',
    programWhat: '一个文件，只用 Python 3.9 以上自带的库，从头到尾可以读完。',
    oneFile: '一个文件的核对器',
    oneFileWhat:
      '存到电脑或 U 盘里，断开网络打开：核对一份记录（文件夹或 zip）、一份凭据，也能重摇别的机构公布的号。中英文都有，它的安全策略禁止一切网络请求。',
    oneFileElsewhere:
      '这个摘要是本站说的，冒充的网站也会给冒充的文件配上它自己的摘要。请从发布说明或信得过的人那里再取一份摘要来比，或者用源代码自己构建：同一次提交构建出来一字不差。',
    oneFileLogged: (at: string, entry: number) =>
      `本站的公布日志里有它：第 ${entry} 条（从 0 数起）是 ${at}的一条通告，写着这次提交和这个摘要。`,
    oneFileNotLogged: '本站的公布日志里没有写着这个摘要的通告。',
    oneFileProof: '日志给这一条的证明',
    oneFileDemonstration:
      '演示日志的这一条是构建网站时补上的，用另一次提交构建，补的就是另一条；真的日志只增不减，由发布方自己写进去。',
    ownFiles: '本站自己的文件',
    commit: '本站由这次源代码提交构建：',
    changed: '，之后有改动',
    noCommit: '本站构建时不知道源代码的提交。',
    ownFilesWhat: '每个文件的 SHA-256 都在这份清单里：',
    manifestDigest: '你的浏览器收到的清单，SHA-256 是：',
    manifestUnread: '没能读到清单',
    ownFilesLimit:
      '用同一次提交自己构建一遍，再运行这条命令，就能逐个文件比出缺的、不同的和多出来的。服务器可以对不同的人给不同的文件，请从几个地方都比一比。',
    log: '公布日志',
    logWhat: (origin: string, size: number) =>
      `日志叫 ${origin}，共 ${count(size)} 条，每一份承诺书、种子、结果和通告各是一条。核对时把这个站的 log/ 整个交给程序，它自己去读需要的文件。`,
    logFiles: {
      checkpoint: '最新的检查点：条数和根，有日志和见证方的签名',
      policy: '发布方提议的信任策略。它来自这个站自己，最好换一份从别处得来的',
      first: '第 0 条的证明；每一条都有一份，文件名是它的序号，承诺书的那份在记录里也有',
    },
    logSpec: '各个文件的格式',
    pool: '池',
    files: '文件',
  },
  {
    records: 'Published records',
    recordsWhat:
      'One record a pool, served as it was published; without seed and result where nothing has been drawn yet. The SHA-256 of each file, and what it is, stand on the page of its pool.',
    program: 'The verifier',
    programWhat: 'One file, which needs nothing but Python 3.9 or newer, and can be read from top to bottom.',
    oneFile: 'The verifier in one file',
    oneFileWhat:
      'Save it on a computer or a USB stick and open it without a network: it checks a record (a folder or a zip) and a receipt, and re-runs draws that others published. It has both languages, and its security policy forbids every request.',
    oneFileElsewhere:
      'This digest is what this site says; a forged site would give a forged file a digest of its own. Get the digest once more from the release notes or somebody you trust, or build the file from the source: the same commit gives the same bytes.',
    oneFileLogged: (at: string, entry: number) =>
      `It is in this site’s publication log: entry ${entry} (counted from 0), a notice of ${at}, names this commit and this digest.`,
    oneFileNotLogged: 'No notice in this site’s publication log names this digest.',
    oneFileProof: 'The log’s proof of that entry',
    oneFileDemonstration:
      'In the demonstration’s log the build of the site adds this entry, so that a build of another commit has another one; a real log only grows, and its publisher puts it there.',
    ownFiles: 'This site’s own files',
    commit: 'This site was built from source commit',
    changed: ', with changes',
    noCommit: 'The source commit was not known when this site was built.',
    ownFilesWhat: 'The SHA-256 of each file stands in this list:',
    manifestDigest: 'The SHA-256 of the list as your browser received it:',
    manifestUnread: 'the list could not be read',
    ownFilesLimit:
      'Build the same commit yourself and run this command to see file by file what is missing, different or additional. A server can give different people different files: compare from several places.',
    log: 'The publication log',
    logWhat: (origin: string, size: number) =>
      `The log ${origin} has ${count(size)} entries: one for each commitment, seed, result and notice. To check with it, give a program the whole of this site’s log/; it reads the files that it needs.`,
    logFiles: {
      checkpoint: 'the newest checkpoint: number of entries and root, signed by the log and its witnesses',
      policy:
        'the trust policy that the publisher proposes. It comes from this site itself; better take one from elsewhere',
      first:
        'the proof of entry 0; every entry has one, named by its number, and a commitment’s is in its record too',
    },
    logSpec: 'The formats of these files',
    pool: 'Pool',
    files: 'Files',
  },
);
