/** `sample` and `example` in words. */
import { words } from '../../src/i18n/words.ts';

export const sampleCommandWords = words(
  {
    summary: '演示的各期，由固定的程序生成',
    help: `生成两期，每期五个池；另有一期，第一份承诺书作废后换了一份；在各期的文件夹旁边，还有收着它们的公布日志和四个见证方。
在哪台机器上生成，每个字节都一样。申请人是编造的，日志和见证方的密钥谁都知道；202405 期的 drand 是真的。已经公布的原样不动，
而且必须相同。`,
    options: { out: '各期写到哪里（public/rounds）', log: '日志写到哪里（各期文件夹旁边的 log）' },
  },
  {
    summary: 'the demonstration rounds, from a fixed generator',
    help: `Makes two rounds of five pools, one round whose first commitment was voided and replaced, and beside the rounds' folder the
publication log that has them all, with four witnesses. Every machine makes the same bytes. The applicants are invented, the keys
of the log and its witnesses are nobody's secret; the drand beacon of round 202405 is real. What is published already is left as
it is, and must be the same.`,
    options: {
      out: 'where the rounds go (public/rounds)',
      log: "where the log goes (log, beside the rounds' folder)",
    },
  },
);

export const exampleCommandWords = words(
  {
    summary: '协议的算例，连同每一个中间值',
    help: `算出协议里的例子，打印成 Markdown，和协议那一页上的一样。`,
    options: {},
  },
  {
    summary: "the specification's worked example, with every intermediate value",
    help: `Computes the worked example of the specification and prints it as Markdown, as it stands on the specification's page.`,
    options: {},
  },
);
