/** `secret` and its commands in words. */
import { words } from '../../src/i18n/words.ts';
import { passphraseWords } from './promise.ts';

export const secretCommandWords = words(
  {
    summary: '发布方的秘密：用口令加密，或者分给几位保管人',
    help: `从 freeze 到 reveal 之间，保管 --source secret 生成的秘密：用口令加密成文件，age 这个程序也打得开；或者分成几份，凑够其中几份
才打得开。\`rehearse\` 像 reveal 那样打开一次，只说是或者否：请在摇号以前，和当天要来的人一起试一次。这里的命令不覆盖文件，不删除
文件，也不打印秘密。`,
  },
  {
    summary: "a publisher's secret: behind a passphrase, or in shares of several officers",
    help: `Keeps what freeze made for --source secret until reveal opens it: encrypted with a passphrase in a file that the program
age opens too, or split among officers of whom some are needed. \`rehearse\` opens it as reveal will and says only yes or no:
do it before the draw, with the people who will do it then. Nothing here overwrites a file, removes one or prints a secret.`,
  },
);

/** What all of them say. */
export const secretWords = words(
  {
    written: (file: string) => `${file}：写好了。`,
    writtenFrom: (out: string, file: string) => `${out}：写好了。${file} 还在：请先演练，再删掉它。`,
    noFolder: '这个系统没有用户自己的文件夹可以放秘密；请用 --secret-file 指名一处，在本仓库和记录之外',
    noFile: '应当有秘密的文件，没有',
    form: (bytes: number) =>
      `应当是秘密：64 个十六进制字符，字母小写，再加一个换行；实际是 ${bytes} 字节，写法不同`,
    otherSecret: (digest: string) => `应当是 SHA-256 为 ${digest} 的秘密，实际是另外一个`,
    strayShare: '这一份属于另外的秘密，承诺书没有承诺过它',
    fileTimes: (given: number, has: number, isBesideShares: boolean) =>
      `--secret-file 给了 ${given} 次，承诺书里${isBesideShares ? '没有用各份合出来的' : ''}有 ${has} 个`,
    otherPassphrase: '口令不对',
    sealedOtherwise: '应当是 age 用口令加密的文件，实际打不开：它坏了，或者不是用口令加密的',
    ask: (file: string) => `${file} 的口令：`,
    askNew: (file: string) => `${file} 的新口令：`,
    askAgain: '再输一遍：',
    noPassphraseFile: '应当有写着口令的文件，没有',
    othersReadPassphrase: (mode: string) =>
      `别人也能读这个口令（权限 ${mode}）；请改成 600；已经有人读过的，请换一个`,
    noPassphrase: '第一行应当是口令，实际是空的',
    nobody: (file: string) =>
      `${file}：没有人坐在终端前，没法问口令；请用 --passphrase-file 指名写着口令的文件`,
    passphraseOnce: '--passphrase-file 给了不止一次，只能给一次',
    passphrasesDiffer: '两遍口令不一样；什么也没有写',
    emptyPassphrase: '空的口令保护不了什么；什么也没有写',
    shortPassphrase: (least: number) =>
      `提醒：不到 ${least} 个字符的口令，拿到文件的人很快就能猜出来；用骰子选出的五个词更好。`,
    inRecord: (folder: string) => `要放在记录 ${folder} 之外，记录是要公布的`,
    there: '已经有了；绝不覆盖',
    notShare: '应当是秘密的一份，共六行，实际是别的',
    shareCheck: '这一份的校验值不对：里面有一行和当初发出去的不同',
    shareNumber: '这一份的编号和总数对不上',
    shareBytes: '这一份应当有 33 个字节，实际不是',
    shareOfOther: (file: string) => `应当和 ${file} 是同一个秘密的，实际属于另一个`,
    shareOfOtherSplit: (file: string) => `应当和 ${file} 是同一次分出来的，实际不是`,
    shareTwice: (number: number, file: string) => `是第 ${number} 份，${file} 也是`,
    tooFewShares: (needed: number, found: number) => `要 ${needed} 份，实际有 ${found} 份`,
    sharesDoNotGive: (digest: string) =>
      `应当合出 SHA-256 为 ${digest} 的秘密，实际合不出：至少有一份不是当初发出去的；请换一位保管人的试试`,
    wrongShare: (file: string) => `提醒：${file} 不是当初发出去的；不用它，别的几份也合出了秘密。`,
    encryptedAlready: '已经加密过了',
    notEncrypted: '应当是加密过的文件，实际没有加密',
    unreadable: '写好了，但是打不开：不要依靠它',
    noSecret: '承诺书里没有秘密：没有什么可以演练',
    yes: '是',
    no: '否',
    shares: (most: number, needed: number, of: number) =>
      `至少要 2 份才能打开，最多分 ${most} 份，份数不能少于要凑的份数；实际是 ${of} 份里要 ${needed} 份`,
    sharesWrong: '各份写好了，但是合不出秘密：不要依靠它们',
    allNeeded: '提醒：每一份都要有才打得开：丢了一份，秘密就丢了。',
    split: (needed: number, of: number, file: string) =>
      `${of} 份里任意 ${needed} 份打得开秘密。${file} 还在：请先演练，再删掉它。`,
  },
  {
    written: (file: string) => `${file}: written.`,
    writtenFrom: (out: string, file: string) =>
      `${out}: written. ${file} is still there: rehearse, then remove it.`,
    noFolder:
      "this system names no folder of the user's own, where secrets are kept; name a --secret-file, outside the repository and the record",
    noFile: 'expected the file of a secret, found none',
    form: (bytes: number) =>
      `expected a secret of 64 lower-case hex digits and a line end, found ${bytes} bytes of another form`,
    otherSecret: (digest: string) => `expected a secret whose SHA-256 is ${digest}, found another`,
    strayShare: 'is a share of a secret to which this commitment does not commit',
    fileTimes: (given: number, has: number, isBesideShares: boolean) =>
      `--secret-file is given ${given} times, the commitment has ${has}${isBesideShares ? ' without shares' : ''}`,
    otherPassphrase: 'expected its passphrase, found another',
    sealedOtherwise:
      'expected a file that age encrypted with a passphrase, found one that cannot be opened: it is damaged, or was encrypted otherwise',
    ask: (file: string) => `Passphrase of ${file}: `,
    askNew: (file: string) => `New passphrase for ${file}: `,
    askAgain: 'The same again: ',
    noPassphraseFile: 'expected a file with a passphrase, found none',
    othersReadPassphrase: (mode: string) =>
      `others may read this passphrase (mode ${mode}); make it 600, and where others did read it, take another`,
    noPassphrase: 'expected a passphrase on the first line, found none',
    nobody: (file: string) =>
      `${file}: nobody sits at a terminal to be asked for its passphrase; name a --passphrase-file`,
    passphraseOnce: '--passphrase-file is given more than once, expected once',
    passphrasesDiffer: 'the two passphrases are not the same; nothing was written',
    emptyPassphrase: 'an empty passphrase keeps nothing; nothing was written',
    shortPassphrase: (least: number) =>
      `Warning: a passphrase of fewer than ${least} characters is soon guessed by whoever has the file; five words drawn by dice are better.`,
    inRecord: (folder: string) => `must be outside the record ${folder}, which is published`,
    there: 'is there already; nothing is overwritten',
    notShare: 'expected a share of a secret, six lines, found something else',
    shareCheck:
      'expected the check value of this share, found another: a line of it is not what was given out',
    shareNumber: 'expected a share with a number that belongs to it, found another',
    shareBytes: 'expected a share of 33 bytes, found another',
    shareOfOther: (file: string) => `expected a share of the same secret as ${file}, found one of another`,
    shareOfOtherSplit: (file: string) =>
      `expected a share of the same splitting as ${file}, found one of another`,
    shareTwice: (number: number, file: string) => `is share ${number}, which ${file} is too`,
    tooFewShares: (needed: number, found: number) => `expected ${needed} shares, found ${found}`,
    sharesDoNotGive: (digest: string) =>
      `expected shares that give the secret whose SHA-256 is ${digest}, found some that do not: at least one is not what was given out; try another officer's`,
    wrongShare: (file: string) =>
      `Warning: ${file} is not the share that was given out; the others gave the secret without it.`,
    encryptedAlready: 'is encrypted already',
    notEncrypted: 'expected a file that is encrypted, found one that is not',
    unreadable: 'was written, and cannot be opened: do not rely on it',
    noSecret: 'commits to no secret: there is nothing to rehearse',
    yes: 'yes',
    no: 'no',
    shares: (most: number, needed: number, of: number) =>
      `expected at least 2 that are needed and at most ${most} shares, not fewer than are needed, found ${needed} of ${of}`,
    sharesWrong: 'the shares were written, and do not give the secret: do not rely on them',
    allNeeded: 'Warning: all shares are needed: one that is lost is the secret lost.',
    split: (needed: number, of: number, file: string) =>
      `Any ${needed} of ${of} open the secret. ${file} is still there: rehearse, then remove it.`,
  },
);

const passphrase = { zh: passphraseWords.zh.options, en: passphraseWords.en.options };

export const combineCommandWords = words(
  {
    summary: '把几份合成秘密，写进文件',
    help: `把几份合起来，秘密写进只有它的主人能读的文件。给的份数比需要的多时，哪一份不是当初发出去的，会说出来。reveal 用不着这一步：它
自己读各份。`,
    options: { ...passphrase.zh, out: '写到哪里' },
  },
  {
    summary: 'the secret of shares, into a file',
    help: `Joins shares and writes the secret into a file for its owner alone. Where more are given than are needed, one that is not what
was given out is named. reveal needs none of this: it takes the shares themselves.`,
    options: { ...passphrase.en, out: 'where it goes' },
  },
);

export const encryptCommandWords = words(
  {
    summary: '用口令加密一个秘密，或者一份',
    help: `用口令加密秘密的文件，或者一份的文件，格式是 age 的：\`age -d\` 也打得开。口令要问两遍，不显示。原来的文件还在：请先演练，再删掉
它。`,
    options: { out: '写到哪里（原来的文件名后面加 .age）', 'passphrase-file': '第一行写着口令的文件' },
  },
  {
    summary: 'a secret, or a share, behind a passphrase',
    help: `Encrypts a secret's file, or a share's, with a passphrase, in age's format: \`age -d\` opens it too. The passphrase is asked
for twice and never shown. The file that was there stays: rehearse first, then remove it.`,
    options: {
      out: "where it goes (the file's name with .age behind it)",
      'passphrase-file': 'a file with the passphrase on its first line',
    },
  },
);

export const openCommandWords = words(
  {
    summary: '把加密过的秘密或者一份，解密成文件',
    help: `用口令解密，把原来的内容写进只有它的主人能读的文件。reveal 用不着这一步：它自己打开加密的文件。`,
    options: { ...passphrase.zh, out: '写到哪里' },
  },
  {
    summary: 'an encrypted secret or share, decrypted into a file',
    help: `Decrypts with its passphrase and writes what was encrypted into a file for its owner alone. reveal needs none of this: it
opens the encrypted file itself.`,
    options: { ...passphrase.en, out: 'where it goes' },
  },
);

export const rehearseCommandWords = words(
  {
    summary: '秘密打不打得开：是或者否',
    help: `像 reveal 那样打开秘密，从它的文件（加密过的也行），或者从几份，拿它的 SHA-256 和 commitment.json 承诺的比。只打印是或者否，不
打印秘密的任何部分，也不写什么。退出码：0 是，1 否，2 没能试。`,
    options: passphrase.zh,
  },
  {
    summary: 'whether a secret can be opened: yes or no',
    help: `Opens a secret as reveal will, from its file, encrypted or not, or from shares, and compares its SHA-256 with those that
commitment.json commits to. Prints yes or no and nothing of the secret, and writes nothing. Exit status: 0 yes, 1 no, 2 it
could not be tried.`,
    options: passphrase.en,
  },
);

export const splitCommandWords = words(
  {
    summary: '把秘密分成几份，凑够其中几份才打得开',
    help: `在文件夹里写 N 个文件，每个六行：任意 K 个合得出秘密，少于 K 个什么也看不出来。每位保管人给一份，写在纸上，或者各用自己的存储，该
加密的就加密（\`secret encrypt\`）；和他们一起演练过以后，删掉这个文件夹和秘密的文件。`,
    options: {
      ...passphrase.zh,
      shares: '分给几位保管人',
      needed: '凑够几份才打得开，至少 2 份',
      out: '放这些文件的文件夹',
    },
  },
  {
    summary: 'a secret in shares, of which some are needed',
    help: `Writes N files of six lines each into a folder: any K of them give the secret, fewer say nothing of it. Give each officer
one, on paper or on a medium of their own, each encrypted where it should be (\`secret encrypt\`), and remove the folder and
the secret's file once you have rehearsed with them.`,
    options: {
      ...passphrase.en,
      shares: 'how many officers have one',
      needed: 'how many together open it, at least 2',
      out: 'the folder for the files',
    },
  },
);

export type SecretWords = (typeof secretWords)['zh'];
