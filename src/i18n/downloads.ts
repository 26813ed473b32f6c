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
    log: '公布日志',
    logWhat: (origin: string, size: number) =>
      `日志叫 ${origin}，共 ${count(size)} 条，每一份承诺书、种子、结果和通知各是一条。核对时把这个站的 log/ 整个交给程序，它自己去读需要的文件。`,
    logFiles: {
      checkpoint: '最新的检查点：条数和根，有日志和见证人的签名',
      policy: '发布方提议的信任策略。它来自这个站自己，最好换一份从别处得来的',
      first: '第 0 条的证明；每一条都有一份，文件名是它的序号，承诺书的那份在记录里也有',
    },
    logDemonstration:
      '这是演示的日志：它和四个见证人的密钥谁都算得出来，签名证明不了时间，只让人看到程序怎样工作。',
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
    logDemonstration:
      'This is the demonstration’s log: anyone can compute its key and those of its four witnesses. Their signatures prove no date and only show how the programs work.',
    logSpec: 'The formats of these files',
    pool: 'Pool',
    files: 'Files',
  },
);
