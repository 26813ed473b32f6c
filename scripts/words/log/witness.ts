/** `log witness` in words. */
import { words } from '../../../src/i18n/words.ts';

export const witnessCommandWords = words(
  {
    summary: '用 HTTP 当见证方，谁都可以运行',
    help: `加上 --new，就生成见证方的密钥和记忆，打印信任策略里要写的公钥，然后结束。

不加，就按 C2SP tlog-witness 一直运行，直到叫它停下：POST /add-checkpoint；给监督的人用的是 GET /<日志来源名的 SHA-256>/checkpoint。
它认得的日志，从它上次联署以后只增不减的，才联署新的检查点，并且先写到磁盘上再回答。更小的、另一段历史的，绝不联署。记忆丢了的密钥
不能再签名：请另做一把。其余的，systemd、nginx、Caddy，见指南“当见证方”。`,
    options: {
      keys: '见证方的私钥',
      state: '它的记忆',
      new: '生成这个名字的密钥，例如 university.example/witness',
      kind: '生成哪一种密钥（ed25519）',
      policy: '信任策略，联署里面的日志',
      log: '日志的公钥，写成 name+id+base64',
      port: '监听哪个端口',
      host: '监听哪个地址（127.0.0.1：放在网页服务器后面）',
    },
    name: (found: string) => `--new：应当是 1 到 255 个可见的半角字符，不含 +，实际是 ${found}`,
    kind: (kinds: readonly string[], found: string) =>
      `--kind：应当是 ${kinds.join(' 或者 ')}，实际是 ${found}`,
    there: '已经有了：密钥和它的记忆只生成一次',
    made: (keys: string, state: string) =>
      `私钥在 ${keys}，记忆在 ${state}。请把下面的公钥，和见证方的地址，告诉别人：`,
    noLog: '应当有 --policy 或者 --log，两样都没有',
    noKey: '应当有见证方的私钥，没有',
    listens: (names: string, address: string, port: number) =>
      `见证方 ${names} 在 ${address} 的 ${port} 端口监听。`,
    between: '、',
  },
  {
    summary: 'a witness over HTTP, which anyone can run',
    help: `With --new it makes the witness's key and its memory, prints the key for policies, and ends.

Otherwise it serves C2SP tlog-witness until it is told to stop: POST /add-checkpoint, and for monitors GET
/<SHA-256 of the log's origin>/checkpoint. It cosigns a checkpoint of a log that it knows where the log only grew since the one
it cosigned last, and remembers that on the disk before it answers. It never cosigns a smaller or another history. A key
whose memory was lost must not sign again: make another. The guide, "Running a witness", has the rest: systemd, nginx, Caddy.`,
    options: {
      keys: "the witness's secret key",
      state: 'its memory',
      new: 'make a key with this name, for example university.example/witness',
      kind: 'the kind of the key that is made (ed25519)',
      policy: 'a policy whose logs are cosigned',
      log: "a log's key, name+id+base64",
      port: 'where it listens',
      host: 'on which address (127.0.0.1: behind a web server)',
    },
    name: (found: string) => `--new: expected 1 to 255 visible ASCII characters without +, found ${found}`,
    kind: (kinds: readonly string[], found: string) =>
      `--kind: expected ${kinds.join(' or ')}, found ${found}`,
    there: 'is there already: a key and its memory are made once',
    made: (keys: string, state: string) =>
      `The secret key is in ${keys}, the memory in ${state}. Give out this key, and where the witness is reached:`,
    noLog: 'expected --policy or --log, found neither',
    noKey: "expected the witness's secret key, found none",
    listens: (names: string, address: string, port: number) =>
      `Witness ${names} listens on ${address} port ${port}.`,
    between: ', ',
  },
);
