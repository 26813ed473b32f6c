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
