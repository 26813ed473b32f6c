/** `rerun rivest` in words. */
import { words } from '../../../src/i18n/words.ts';

export const rivestCommandWords = words(
  {
    summary: 'Ronald Rivest 的抽样器：选举审计要看的选票',
    help: `抽出 1 到 N 的号码：种子、逗号和计数器连起来算 SHA-256，再对 N 取余。种子是文本，不去掉空格，前面的零也算数。打印 CSV，
draw,number。给了清单（batch,count 的 CSV，各批照顺序），总数就是各批之和，每个号码还说出是哪一批的第几张：
draw,number,batch,position。`,
    options: {
      seed: '公布的种子；以连字符开头的，写成 --seed=-5',
      total: '从多少个里抽；给了 --manifest 可以不写',
      count: '抽几个，1..1000000',
      distinct: '不重复：已经抽到过的跳过',
      manifest: '各批的清单，第一行是 batch,count 的 CSV',
      json: '只用 JSON 打印每一个值',
    },
  },
  {
    summary: 'Ronald Rivest’s sampler: the ballots that an election audit looks at',
    help: `Draws numbers 1..N: SHA-256 of the seed, a comma and a counter, modulo N. The seed is text: nothing is trimmed, zeros in front
count. Prints CSV, draw,number. With a manifest, a CSV file batch,count with the batches in their order, the total is
their sum, and each number is told as a batch and a position in it too: draw,number,batch,position.`,
    options: {
      seed: 'the seed as it was announced; --seed=-5 where it begins with a hyphen',
      total: 'how many there are to draw from; may be left out with --manifest',
      count: 'how many are drawn, 1..1000000',
      distinct: 'no number twice: one that was taken already is passed over',
      manifest: 'the batches, a CSV file with the header batch,count',
      json: 'print every value as JSON and nothing else',
    },
  },
);
