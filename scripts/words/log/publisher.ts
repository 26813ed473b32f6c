/** What the commands that publish a log have in common, in words. */
import type { Lang } from '../../../src/i18n/lang.ts';
import { words } from '../../../src/i18n/words.ts';

/** Seconds until a witness is given up, where nothing is said. */
export const TIMEOUT = '20';

export const publisherWords = words(
  {
    options: {
      log: '日志的文件夹，里面放着 checkpoint',
      keys: '日志的私钥，放在一切要公布的东西之外',
      state: '日志的状态（密钥文件名后面加 .state）',
      witnesses: '信任策略，写着见证方的地址（日志自己的那一份）',
      timeout: `一个见证方等多少秒（${TIMEOUT}）`,
      refresh: '检查点已经达到法定数，也再请见证方签一次新的时间',
    },
    noKey: '应当有日志的私钥，没有这个文件',
    noPolicy: '应当有信任策略，没有这个文件',
    keys: (found: number) => `应当有一把密钥，实际有 ${found} 把`,
    noState: (origin: string) => `应当有日志 ${origin} 的状态，没有；新的日志用 \`log init\` 开始`,
    otherState: (begun: string, origin: string) => `是日志 ${begun} 的状态，不是 ${origin} 的`,
    otherKeys: (own: string) => `应当有这个日志的密钥 ${own}，里面是别的`,
    manyLogs: (file: string, logs: number) => `提醒：${file} 里有 ${logs} 个日志：两段历史可能都有人见证。`,
    noWitness: (file: string) => `提醒：${file} 没有要谁见证：文书什么时候在日志里，只凭你们自己说。`,
    cosigned: (name: string, at: string) => `${name}：联署于 ${at}`,
    clocks: (name: string, seconds: string) => `提醒：${name} 的钟和这台机器的相差 ${seconds} 秒。`,
    ahead: (name: string, size: string) => `${name}：已经联署过这个日志更大的一棵树，有 ${size} 条`,
    refused: (name: string, reason: string) => `${name}：没有联署：${reason}`,
    published: (size: number) => `日志有 ${size} 条，联署达到了信任策略的法定数。`,
    unpublished: (size: number) =>
      `${size} 条都存好了，但联署的见证方太少：什么也没有公布。请在摇号以前再运行一次。`,
    empty: '日志里没有条目',
  },
  {
    options: {
      log: "the log's folder, which holds checkpoint",
      keys: "the log's secret key, outside everything that is published",
      state: "the log's memory (the key's file with .state behind it)",
      witnesses: "the policy, with the witnesses' addresses (the log's own policy)",
      timeout: `how long a witness is waited for (${TIMEOUT})`,
      refresh: 'ask the witnesses for newer times although the checkpoint has its quorum',
    },
    noKey: "expected the log's secret key, found no file",
    noPolicy: 'expected a policy, found no file',
    keys: (found: number) => `expected one key, found ${found}`,
    noState: (origin: string) =>
      `expected the state of the log ${origin}, found none; \`log init\` begins a new log`,
    otherState: (begun: string, origin: string) => `is the state of the log ${begun}, not of ${origin}`,
    otherKeys: (own: string) => `expected this log's key ${own}, found others`,
    manyLogs: (file: string, logs: number) =>
      `Warning: ${file} has ${logs} logs: two histories could both be witnessed.`,
    noWitness: (file: string) =>
      `Warning: ${file} asks for no witness: when documents were in the log rests on your word.`,
    cosigned: (name: string, at: string) => `${name}: cosigned at ${at}`,
    clocks: (name: string, seconds: string) =>
      `Warning: the clocks of ${name} and of this machine are ${seconds} seconds apart.`,
    ahead: (name: string, size: string) =>
      `${name}: cosigned a larger tree of this log already, of ${size} entries`,
    refused: (name: string, reason: string) => `${name}: did not cosign: ${reason}`,
    published: (size: number) => `The log has ${size} entries, cosigned by the policy's quorum.`,
    unpublished: (size: number) =>
      `The ${size} entries are kept, but too few witnesses cosigned them: nothing of this is published yet. Run this again before the draw.`,
    empty: 'the log has no entry',
  },
);

/** What a command says of itself, with the options of whatever publishes a log. */
export function withPublisher<T extends { readonly options: object }>({
  zh,
  en,
}: Readonly<Record<Lang, T>>): Readonly<Record<Lang, T & Pick<PublisherWords, 'options'>>> {
  return {
    zh: { ...zh, options: { ...publisherWords.zh.options, ...zh.options } },
    en: { ...en, options: { ...publisherWords.en.options, ...en.options } },
  };
}

type PublisherWords = (typeof publisherWords)['zh'];
