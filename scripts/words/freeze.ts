/** `freeze` in words. */
import { words } from '../../src/i18n/words.ts';
import { promiseWords } from './promise.ts';

export const freezeCommandWords = words(
  {
    summary: '封存：摇号以前写出规范的名单和 commitment.json',
    help: `把申请排好序，拒绝重复的编码和一切像个人信息的内容，在文件夹里写出 rules.md、applicants.csv 和 commitment.json。随机源里有秘密
的，用系统的随机数生成 32 个字节，写进单独的文件，放在本仓库和记录之外，并打印出写在哪里；请另存一份，保管好，到摇号时由 \`reveal\`
读取；\`secret\` 可以加密，或者分给几位保管人。内存里放不下的名单，在要公布的文件夹里的临时文件夹中分段排序：除了申请本身，磁盘上还要有它
两倍半的空间。最后打印承诺书的摘要：请在摇号以前公布，也要打在纸上。

\`round plan\` 不让封存的，这里也拒绝；它先列出整个日程，请提前几天试一试。

${promiseWords.zh.sources}`,
    options: {
      ...promiseWords.zh.options,
      out: '要公布的文件夹',
      rules: '有效的规则，公布成 rules.md',
      'secret-file': '秘密写到哪里（默认是用户自己放明签秘密的文件夹）',
    },
    inRepository: '秘密要放在本仓库之外，不然可能被公布出去；请用 --secret-file 另外指名一处',
    inRecord: '秘密要放在要公布的文件夹之外',
    secretThere: (out: string) =>
      `已经有了；秘密只用一次，绝不覆盖。${out} 里没有承诺书：如果是上一次没有写完就中断了，这个秘密没有承诺过什么，可以删掉；如果另有承诺书用了它，请留着。然后用 --secret-file 另外指名一处`,
    temporary: (file: string) =>
      `${file}：是中断的一次运行留下的，或者正有一次在运行；没有在运行的，请删掉。`,
    otherSecret: (file: string, round: string, pool: string, out: string) =>
      `${file}：已经是 ${round} 期 ${pool} 池的一个秘密，而 ${out} 里没有承诺书。如果是上一次没有写完就中断了，这个秘密没有承诺过什么，请删掉；如果这个池封存到了别的文件夹，请留着。这一次另外生成一个。`,
    noSecret: '给了 --secret-file，但没有 --source secret：不会生成秘密',
    published: '已经公布了；承诺书绝不换掉',
    warning: (said: string) => `提醒：${said}`,
    frozen: (rows: string, tickets: string, out: string) => `${rows} 行、${tickets} 个号，封存在 ${out}`,
    secretIn: (file: string, drawAt: string) =>
      `秘密在 ${file}：没有它就摇不了号。请另存一份，${drawAt} 以前不要给任何人看；怎样加密、怎样分成几份，见 \`secret --help\`。`,
    beacon: (chain: string, round: number, at: string, after: string) =>
      `drand：${chain} 第 ${round} 轮，在 ${at} 产生，摇号以后 ${after} 秒`,
    announce: '承诺书的摘要，请在摇号以前公布：',
  },
  {
    summary: 'the canonical list and commitment.json, before the draw',
    help: `Sorts the applications, refuses duplicates and whatever looks like personal data, and writes rules.md,
applicants.csv and commitment.json into the folder. Where a source is a secret, 32 bytes from the system's random
generator are written to a file of their own, outside this repository and the record, which is printed; keep a copy of it
safe until \`reveal\` reads it at the draw; \`secret\` encrypts it or splits it among officers. A list that does not fit in memory
is sorted part by part in a temporary folder inside the one to publish: beside the applications that takes two and a half times their size on the disk. Prints the commitment's hash: announce it before the draw, on paper too.

Refuses what \`round plan\` refuses, which shows the whole calendar first: try it days before.

${promiseWords.en.sources}`,
    options: {
      ...promiseWords.en.options,
      out: 'the folder to publish',
      rules: 'the rules in force, published as rules.md',
      'secret-file': "where the secret goes (the user's folder of mingqian's secrets)",
    },
    inRepository:
      'the secret must be outside this repository, where it could be published; name a --secret-file elsewhere',
    inRecord: 'the secret must be outside the folder that is published',
    secretThere: (out: string) =>
      `is there already; a secret is used once and never overwritten. No commitment stands in ${out}: where a run ended before it wrote one, nothing was committed with this secret, and it may be deleted; where another commitment was made with it, keep it. Then name another --secret-file`,
    temporary: (file: string) =>
      `${file}: was left by a run that was ended, or is of one that is at work; where none is, remove it.`,
    otherSecret: (file: string, round: string, pool: string, out: string) =>
      `${file}: is a secret of round ${round}, pool ${pool} already, and no commitment stands in ${out}. Where a run ended before it wrote one, nothing was committed with this secret: delete it. Where this pool was frozen into another folder, keep it. This run makes another.`,
    noSecret: '--secret-file is given, but no --source is secret: none would be made',
    published: 'is published already; a commitment is never replaced',
    warning: (said: string) => `Warning: ${said}`,
    frozen: (rows: string, tickets: string, out: string) =>
      `${rows} rows, ${tickets} tickets frozen in ${out}`,
    secretIn: (file: string, drawAt: string) =>
      `The secret is in ${file}: without it there is no draw. Keep a copy, show it to nobody before ${drawAt}; \`secret --help\` says how to encrypt or share it.`,
    beacon: (chain: string, round: number, at: string, after: string) =>
      `drand: ${chain} round ${round}, due ${at}, ${after} s after the draw`,
    announce: 'The commitment, to be announced before the draw:',
  },
);

export type FreezeWords = (typeof freezeCommandWords)['zh'];

/** How it stands where `freeze` could not write everything. */
export const commitWords = words(
  {
    unused: (file: string) => `${file} 里的秘密没有承诺书用到：请删掉。`,
    perhapsOurs: (file: string) => `不知道 ${file} 里是不是这一次的秘密：请留着。`,
    keepUntil: (file: string) => `弄清楚以前，请留着 ${file} 里的秘密。`,
    absent: (commitment: string, unused: string, out: string) =>
      `什么也没有承诺：没有 ${commitment}。${unused}${out} 里可能有上一次没有写完的文件：和这次要封存的不同的，请删掉。然后重新封存。`,
    other: (commitment: string, unused: string) =>
      `这一次的什么也没有承诺：${commitment} 是另一份承诺书。${unused}`,
    unknown: (commitment: string, keep: string) => `不知道承诺了没有：请看看 ${commitment} 在不在。${keep}`,
    stands: (why: string) => `承诺书已经写好了，但是：${why}`,
    failed: (why: string, way: string) => `${why}。${way}`,
  },
  {
    unused: (file: string) => ` The secret in ${file} belongs to no commitment: delete it.`,
    perhapsOurs: (file: string) => ` Whether ${file} has this run's secret is not known: keep it.`,
    keepUntil: (file: string) => ` Keep the secret in ${file} until you know.`,
    absent: (commitment: string, unused: string, out: string) =>
      `Nothing was committed: there is no ${commitment}.${unused} Files of a run that did not end may stand in ${out}: where they differ from what you freeze now, remove them. Then freeze again.`,
    other: (commitment: string, unused: string) =>
      `Nothing of this was committed: another commitment stands in ${commitment}.${unused}`,
    unknown: (commitment: string, keep: string) =>
      `Whether it was committed is not known: look whether ${commitment} is there.${keep}`,
    stands: (why: string) => `The commitment stands, but: ${why}.`,
    failed: (why: string, way: string) => `${why}. ${way}`,
  },
);
