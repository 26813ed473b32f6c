import type { Sentence } from './sentence.ts';
import { words } from './words.ts';

/** The words of mingqian-verifier.html that no page of the site has. */
export const standaloneWords = words(
  {
    name: '明签核对器',
    toolsLabel: '核对什么',
    tools: { record: '核对记录', receipt: '核对凭据', beijing: '重摇北京的号' },
    catalogueLink: '每一项检查证明什么',
    about: '关于这个文件',
    alone:
      '整个核对器就是这一个文件，断开网络也能用。它的安全策略禁止一切网络请求；你选的文件只在这台设备上读。',
    noPage: '这个链接通往网站上的一页，这个文件里没有。请到公布摇号的网站上去看。',
    compare:
      '用它之前，请算出这个文件的 SHA-256，和发布说明、下载页或者你信得过的人手里的比一比：一个冒充的文件也会说“通过”。',
    commit: '源代码提交',
    unknown: '不详',
    receipt: {
      title: '核对凭据',
      summary:
        '一份凭据几千字节，能说明一个申请编码在不在封存的名单里；再加上摇号的几个文件，还能算出中没中。',
      record: '摇号的文件（可以不选）',
      recordWhat:
        '手上有这个池的 commitment.json、seed.json、result.json，请一起选上，有 result.csv 也选上，整份记录的 zip 也行。不选，就只核对凭据自身。',
      recordChoose: '选摇号的文件',
      noRecord: '这里没有一份记录的文件。文件名要和公布时一字不差。',
      several: (count: number) => `这里有 ${count} 份记录，请只选一份。`,
      badRecord: (reason: string) => `这份记录不能用：${reason}`,
      against: (round: string, pool: string) => `下面的凭据会和 ${round} 期 ${pool} 池的这份记录对照。`,
      hash: '它的承诺书摘要是下面这个，请和摇号之前从别处得到的比：',
    },
    fault: {
      savedOther: '这份凭据说的是另一份承诺书',
      savedOtherWhat: (theirs: string, ours: string): Sentence => [
        '凭据自身成立，但它的承诺书摘要是 ',
        { digest: theirs },
        '，你选的记录里，同一期同一个池的承诺书摘要是 ',
        { digest: ours },
        '。同一期同一个池只该有一份承诺书：两样都请留好，去问公布的人。',
      ],
      savedUnknown: '凭据自身成立；没有可以对照的记录',
      savedUnknownWhat: (round: string, pool: string, hash: string): Sentence => [
        `它说的是 ${round} 期的 ${pool} 池，承诺书摘要是 `,
        { digest: hash },
        '。这份承诺书是真是假、整份名单有没有人核对过，这里不知道，请和别处的比。要知道中没中，请在上面选这个池的摇号文件，再核对一次。',
      ],
    },
  },
  {
    name: 'Mingqian verifier',
    toolsLabel: 'What to check',
    tools: { record: 'Check a record', receipt: 'Check a receipt', beijing: 'Re-run Beijing’s draws' },
    catalogueLink: 'What each check proves',
    about: 'About this file',
    alone:
      'This one file is the whole verifier, and works without a network. Its security policy forbids every request; the files you choose are read on this device alone.',
    noPage:
      'That link leads to a page of the site, which is not in this file. Please look for it on the site that publishes the draw.',
    compare:
      'Before you rely on it, compute the SHA-256 of this file and compare it with the release notes, the downloads page, or somebody you trust: a forged file would say “verified” too.',
    commit: 'source commit',
    unknown: 'not known',
    receipt: {
      title: 'Check a receipt',
      summary:
        'A receipt of a few kilobytes shows whether a code is on the frozen list; with a few files of the draw it also shows whether it was selected.',
      record: 'Files of the draw (optional)',
      recordWhat:
        'If you have the pool’s commitment.json, seed.json and result.json, choose them together, with result.csv if you have it, or the zip of the whole record. Without them the receipt is checked by itself.',
      recordChoose: 'Choose files of the draw',
      noRecord:
        'These are no files of a record. Their names have to be those under which they were published.',
      several: (count: number) => `There are ${count} records here; please choose one.`,
      badRecord: (reason: string) => `This record cannot be used: ${reason}`,
      against: (round: string, pool: string) =>
        `The receipt below is held against this record of round ${round}, pool ${pool}.`,
      hash: 'The digest of its commitment is this; compare it with the one that you got elsewhere before the draw:',
    },
    fault: {
      savedOther: 'This receipt is about another commitment',
      savedOtherWhat: (theirs: string, ours: string): Sentence => [
        'The receipt holds by itself, but its commitment’s digest is ',
        { digest: theirs },
        ', and in the record you chose the commitment for the same round and pool has the digest ',
        { digest: ours },
        '. There should be only one: keep both, and ask the publisher.',
      ],
      savedUnknown: 'The receipt holds by itself; there is no record to hold it against',
      savedUnknownWhat: (round: string, pool: string, hash: string): Sentence => [
        `It is about round ${round}, pool ${pool}, and its commitment’s digest is `,
        { digest: hash },
        '. Whether that commitment is genuine, and whether anybody verified the whole list, is not known here; compare it with one from elsewhere. To learn whether the code was selected, choose the pool’s files of the draw above, and check again.',
      ],
    },
  },
);
