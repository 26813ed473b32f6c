/**
 * What mingqian-verifier.html says of the reader's own files, in the place of whatever the look-up says of its site: no site noted
 * anything here, and nothing is downloaded.
 */

import type { Lang } from '../lang.ts';
import type { AnswerWords } from '../lookup/answer.zh.ts';
import type { FaultWords } from '../lookup/fault.zh.ts';
import type { PlainWords } from '../lookup/plain.zh.ts';
import { count } from '../numbers.ts';

/** The sentences that speak of the site, its build or a download, and can be said of a receipt that is held against files. */
export interface ReaderWords {
  readonly answer: Pick<
    AnswerWords,
    | 'relativeWhy'
    | 'provenWhy'
    | 'undrawnHere'
    | 'savedWhy'
    | 'asDownloaded'
    | 'commitmentNote'
    | 'commitmentStep'
    | 'absentCommitments'
    | 'restStep'
    | 'resultStep'
    | 'nextSave'
    | 'nextCompare'
  >;
  readonly plain: Pick<PlainWords, 'ifResult' | 'wonGuide' | 'calledUnknown' | 'noNextDraw'>;
  readonly fault: Pick<
    FaultWords,
    'missingWhat' | 'malformedWhat' | 'resultWhat' | 'bugWhat' | 'savedNoDrawWhat'
  >;
  /** Why no outcome, and no rank, is told: a file that the reader did not give may well be published. */
  readonly noDraw: Pick<FaultWords['savedNoDrawWhy'], 'missing' | 'pending'>;
  readonly noRank: Pick<AnswerWords['ask']['why'], 'missing'>;
}

const zh: ReaderWords = {
  answer: {
    relativeWhy: (hash) => [
      '这份 result.json 是你给的，这里没有摘要可比。它的摘要是 ',
      { digest: hash },
      '：请和从别处得到的比。',
    ],
    provenWhy: '这是这个文件从你给的字节算出来的，不是问来的。',
    undrawnHere: '你给的文件里没有这个池的种子和结果。',
    savedWhy: '这是从你存的凭据和你给的文件算出来的，没有用网络。',
    asDownloaded: '以你给的为准',
    commitmentNote: '照你给的',
    commitmentStep: (hash) => [
      '承诺书：凭据里的和你给的是同一份，摘要是 ',
      { digest: hash },
      '。它是不是公布的那一份，这里不知道，请和报纸、公告栏或者别人手里的比。',
    ],
    absentCommitments: '承诺书：凭据里的和你给的是同一份。它是不是公布的那一份，这里不知道，请和别处的比。',
    restStep: () => [
      '整份名单合不合规则，一份凭据证明不了：得有人把整份核对过。这里没有核对；手上有整份记录，可以用上面的“核对记录”自己核对一遍。',
    ],
    resultStep: '结果：你给的 result.json 写的承诺书、种子和各项数目都对得上。',
    nextSave: '凭据请留好。有了它，不下载名单，也能再核对一次。',
    nextCompare: (hash) => [
      '把承诺书的摘要 ',
      { digest: hash },
      ' 和你从别处得到的比一比，最好是摇号之前公布的。只和一起拿到的文件比，等于没比。',
    ],
  },
  plain: {
    ifResult: (said) => `照你给的这份结果说：${said}`,
    wonGuide: () => ['怎样领取、哪天以前办，看发布方的通知。这里不知道。'],
    calledUnknown: '候补轮到第几位，这里不知道。轮到你时发布方怎样通知，也要问发布方。',
    noNextDraw: '这个池下一次在什么时候，这里不知道。',
  },
  fault: {
    missingWhat: '你给的文件里少了一个，所以没能查完。请把这个池的文件一起选上，再核对一次。',
    malformedWhat: '有一个文件的格式不是它该有的，所以读不出什么，也不说明中没中。请重新取一份，再核对一次。',
    resultWhat:
      '你给的 result.csv，摘要和 result.json 里写的对不上，所以没有用它，也不说中没中。两个文件可能不是一起公布的：请重新取一次；还是这样，请存下证据，向发布方问清楚。',
    bugWhat: '这是核对程序的错，不说明中没中。重新打开这个文件再试；还是这样，请把下面这句话告诉我们。',
    savedNoDrawWhat: (row, rows, tickets, hash) => [
      `凭据自身就证明：这个编码在名单第 ${count(row)} 行，共 ${count(rows)} 行${
        tickets === null
          ? ''
          : tickets.first === tickets.last
            ? `，号是 ${tickets.first}`
            : `，号是 ${tickets.first} 到 ${tickets.last}`
      }。它的承诺书和你给的是同一份，摘要是 `,
      { digest: hash },
      '。',
    ],
  },
  noDraw: {
    missing: (file) => `中没中，要看种子和结果。你给的文件里没有 ${file}，请一起选上，再核对一次。`,
    pending: (file) => `中没中，要看种子和结果。你给的文件里有种子，没有 ${file}，请一起选上，再核对一次。`,
  },
  noRank: { missing: '你给的文件里没有它' },
};

const en: ReaderWords = {
  answer: {
    relativeWhy: (hash) => [
      'You gave this result.json, and there is no digest here to compare it with. Its digest is ',
      { digest: hash },
      ': compare it with one that you got elsewhere.',
    ],
    provenWhy: 'This file computed it from the bytes you gave; it did not ask anybody.',
    undrawnHere: 'The files you gave have no seed and no result of this pool.',
    savedWhy: 'This was computed from your saved receipt and the files you gave, without a network.',
    asDownloaded: 'as you gave it',
    commitmentNote: 'as you gave it',
    commitmentStep: (hash) => [
      'Commitment: the receipt’s and the one you gave are the same, with the digest ',
      { digest: hash },
      '. Whether it is the published one is not known here: compare it with a newspaper, a notice board or somebody else’s copy.',
    ],
    absentCommitments:
      'Commitment: the receipt’s and the one you gave are the same. Whether it is the published one is not known here: compare it with another source.',
    restStep: () => [
      'That the whole list keeps the rules no receipt can prove: somebody has to have verified all of it. That was not done here; with the whole record you can do it yourself, by “Check a record” above.',
    ],
    resultStep: 'Result: the commitment, the seed and all the figures in the result.json you gave fit.',
    nextSave: 'Keep the receipt. With it you can check again without the list.',
    nextCompare: (hash) => [
      'Compare the commitment’s digest ',
      { digest: hash },
      ' with one you got elsewhere, best one published before the draw. Comparing it with files that came together compares nothing.',
    ],
  },
  plain: {
    ifResult: (said) => `By the result you gave: ${said}`,
    wonGuide: () => ['How to claim it, and by when, is in the publisher’s notices. It is not known here.'],
    calledUnknown:
      'How far reserves were called is not known here. How the publisher will tell you when it is your turn, ask the publisher.',
    noNextDraw: 'When this pool comes up next is not known here.',
  },
  fault: {
    missingWhat:
      'One of the files is not among those you gave, so the check could not be finished. Choose the pool’s files together, and check again.',
    malformedWhat:
      'A file does not have the form it should have. Nothing can be read from it, and it says nothing about the result. Get it once more, and check again.',
    resultWhat:
      'The digest of the result.csv you gave is not the one in result.json, so it was not used, and nothing is said about the outcome. They may not have been published together: get both once more. If it stays like this, keep the evidence and ask the publisher.',
    bugWhat:
      'This is a mistake of the verifier and says nothing about the result. Open this file again and retry; if it stays like this, please tell us the sentence below.',
    savedNoDrawWhat: (row, rows, tickets, hash) => [
      `By itself the receipt proves that this code is on the list, row ${count(row)} of ${count(rows)}${
        tickets === null
          ? ''
          : tickets.first === tickets.last
            ? `, with ticket ${tickets.first}`
            : `, with tickets ${tickets.first} to ${tickets.last}`
      }. Its commitment is the one you gave, with the digest `,
      { digest: hash },
      '.',
    ],
  },
  noDraw: {
    missing: (file) =>
      `The outcome follows from the seed and the result. ${file} is not among the files you gave: choose them together, and check again.`,
    pending: (file) =>
      `The outcome follows from the seed and the result. The files you gave have a seed but no ${file}: choose them together, and check again.`,
  },
  noRank: { missing: 'it is not among the files you gave' },
};

export const readerWords: Readonly<Record<Lang, ReaderWords>> = { zh, en };
