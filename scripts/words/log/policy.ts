/** `log policy` in words. */
import { words } from '../../../src/i18n/words.ts';

export const policyCommandWords = words(
  {
    summary: '发布方提议的信任策略',
    help: `打印一份信任策略（C2SP tlog-policy），里面有这个日志、这些见证方，要其中这么多个联署；存成文件，给 \`log publish\` 的
--witnesses 用，它会公布成 log/policy。密钥和地址由各见证方告诉你。任何两组达到法定数的见证方，都应当至少共有一个诚实的：一个也不
能说谎时，3 个里要 2 个；有一个可能说谎时，4 个里要 3 个。读者的信任策略应当从别人那里得来。--quorum 0 就是不要谁见证。`,
    options: {
      keys: '日志的私钥',
      witness: '名字、密钥和地址；可以写几次',
      quorum: '要多少个见证方联署',
    },
    none: '提醒：两组达到法定数的见证方可能没有一个是共有的：两段历史可能都有人见证。',
    one: '提醒：两组达到法定数的见证方可能只共有一个：那一个说谎，两段历史就可能都有人见证。',
  },
  {
    summary: "the publisher's proposal for a trust policy",
    help: `Prints a policy with this log, these witnesses and a quorum of so many of them, as C2SP tlog-policy has it: a file for
--witnesses of \`log publish\`, which publishes it as log/policy. Each witness tells its key and its address. Any two quorums should
share an honest witness: 2 of 3 where none of them may lie, 3 of 4 where one may. Readers should take their policy from
somebody else. --quorum 0 asks for no witness.`,
    options: {
      keys: "the log's secret key",
      witness: 'name, key and address; may stand several times',
      quorum: 'how many of the witnesses must have cosigned',
    },
    none: 'Warning: two quorums may have no witness in common: two histories can both be witnessed.',
    one: 'Warning: two quorums may have one witness alone in common: where that one lies, two histories can both be witnessed.',
  },
);
