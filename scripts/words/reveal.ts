/** `reveal` in words. */
import { words } from '../../src/i18n/words.ts';
import { earlyWords, passphraseWords, readingWords } from './promise.ts';

export const revealCommandWords = words(
  {
    summary: '揭晓：用秘密、球、drand 签名、文本写出 seed.json',
    help: `像核对的人那样核对每一个揭晓的值，写出 seed.json。承诺书里同一种随机源有几个的，对应的选项也写几次，照它们的顺序。

由人读出来的球和文本，由两个人各录一遍：在终端上，一个一个地问；不在终端上，用 --first 和 --second 各指名一个文件，一行一个，或者用
--balls-again 和 --text-again 再说一遍。两遍不同的，说出是第几个字符不同，什么也不写。用了 \`round sheet\` 的记录单的，也比对校验码。

秘密从 freeze 写的地方读取，除非用 --secret-file 指名别处；加密过的文件，用口令打开；--share 每人一份地给出，把几位保管人的份合起来。

摇号时间以前拒绝：提前知道的，就不是秘密了。`,
    options: {
      ...readingWords.zh.options,
      ...passphraseWords.zh.options,
      ...earlyWords.zh.options,
      drand: 'drand 的签名，96 个十六进制字符',
      'secret-file': 'freeze 生成的秘密，挪到了别处才写',
      share: '秘密的一份；需要几份就给几份',
    },
    noBeacon: (source: string) => `缺 --drand：随机源 ${source}`,
    hidden: (digits: number) => `（${digits} 个十六进制字符）`,
  },
  {
    summary: 'seed.json from the secret, balls, drand signature, text',
    help: `Checks every reveal as a verifier will and writes seed.json. Where the commitment has several sources of a kind,
give the option as often, in their order.

What people read, balls and texts, is typed twice by two people: at a terminal each is asked, else --first and --second name
two files with a line for each, or --balls-again and --text-again say it again. Where the two differ it says at which
character, and nothing is written. Where the minute sheet of \`round sheet\` was used, its check digit is compared too.

The secret is read from where freeze put it, unless --secret-file names another place; a file that was encrypted is opened
with its passphrase, and --share, given for each, joins the shares of several officers.

Refuses before the time of the draw: a secret that is known early is none.`,
    options: {
      ...readingWords.en.options,
      ...passphraseWords.en.options,
      ...earlyWords.en.options,
      drand: "the beacon's signature, 96 hex digits",
      'secret-file': 'the secret that freeze made, where it was moved',
      share: 'a share of the secret; as many as are needed',
    },
    noBeacon: (source: string) => `--drand is missing for ${source}`,
    hidden: (digits: number) => `(${digits} hex digits)`,
  },
);

/** What is said of reveals that are not those that were promised. */
export const revealWords = words(
  {
    secret: (sha256: string) => `SHA-256 是 ${sha256} 的秘密`,
    balls: (digits: number) => `${digits} 个数字 0–9`,
    drand: (chain: string, round: number) => `${chain} 第 ${round} 轮的签名，96 个十六进制字符，字母小写`,
    text: (form: string) => `写法合乎 ${form} 的文本`,
    missing: (option: string, source: string) => `缺 ${option}：随机源 ${source}`,
    wrong: (option: string, number: number, expected: string, characters: number) =>
      `第 ${number} 个 ${option}：应当是${expected}，实际的 ${characters} 个字符不是`,
    tooMany: (option: string, given: number, has: number) =>
      `${option} 给了 ${given} 次，承诺书里有 ${has} 个`,
  },
  {
    secret: (sha256: string) => `a secret whose SHA-256 is ${sha256}`,
    balls: (digits: number) => `${digits} digits 0-9`,
    drand: (chain: string, round: number) =>
      `the signature of ${chain} round ${round}, 96 lower-case hex digits`,
    text: (form: string) => `a text of the form ${form}`,
    missing: (option: string, source: string) => `${option} is missing for ${source}`,
    wrong: (option: string, number: number, expected: string, characters: number) =>
      `${option} number ${number}: expected ${expected}; found ${characters} characters that are not`,
    tooMany: (option: string, given: number, has: number) =>
      `${option} is given ${given} times, the commitment has ${has}`,
  },
);

export type RevealWords = (typeof revealWords)['zh'];
