/** `log init` in words. */
import { words } from '../../../src/i18n/words.ts';

export const initCommandWords = words(
  {
    summary: '开始一本新日志：密钥、状态，和信任策略里的那一行',
    help: `生成日志的私钥和状态，打印信任策略里写它的那一行。私钥只有它的主人能读，放在本仓库和一切要公布的东西之外；状态在它旁边，按
顺序存着每一份文书和签过的每一棵树。私钥要多存几份；绝不要从旧的状态接着做：签出两段历史的日志，就到此为止了。再运行一次，打印的
还是那一行，什么也不改。`,
    options: {
      origin: '日志的名字，例如 draw.example.org/log',
      keys: '私钥写到哪里',
      state: '日志的状态（密钥文件名后面加 .state）',
    },
    origin: (found: string) => `--origin：应当是 1 到 255 个可见的半角字符，不含 +，实际是 ${found}`,
    otherKey: (found: string, origin: string) => `是 ${found} 的密钥，不是 ${origin} 的`,
    otherState: (begun: string, keys: string) => `是 ${begun} 的状态，它的密钥不在 ${keys} 里`,
    there: '已经有日志了，它的状态在别处：新的日志要用新的文件夹',
    kept: (keys: string, state: string) => `私钥在 ${keys}，状态在 ${state}：都留好，都不要公布。`,
  },
  {
    summary: 'a new log: its key, its memory and its line for a policy',
    help: `Makes the log's secret key and its memory, and prints the line that names it in a trust policy. The key is written for its owner
alone, outside this repository and everything that is published; the memory stands beside it and holds every document in its
order and every tree that was signed. Keep copies of the key, and never go on from an old copy of the memory: a log that signs two
histories has ended. Run again, it says the same line and changes nothing.`,
    options: {
      origin: "the log's name, for example draw.example.org/log",
      keys: 'where its secret key is written',
      state: "the log's memory (the key's file with .state behind it)",
    },
    origin: (found: string) =>
      `--origin: expected 1 to 255 visible ASCII characters without +, found ${found}`,
    otherKey: (found: string, origin: string) => `has the key of ${found}, not of ${origin}`,
    otherState: (begun: string, keys: string) => `is the memory of ${begun}, whose key is not in ${keys}`,
    there: 'has a log already, whose memory is elsewhere: a new log needs a new folder',
    kept: (keys: string, state: string) =>
      `The secret key is in ${keys}, the memory in ${state}: keep both, publish neither.`,
  },
);
