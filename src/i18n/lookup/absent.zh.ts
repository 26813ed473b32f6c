/** A code that is on no list: the two codes between which it would stand, and the proofs. */

export const absentWords = {
  neighbours: '名单按编码排序。每个池里，这个编码该在下面两个编码之间，而它们紧挨着，中间没有别的。',
  neighboursOne: '名单按编码排序。这个编码该在下面两个编码之间，而它们紧挨着，中间没有别的。',
  table: '这个编码该在的地方',
  pool: '池',
  before: '前一个',
  after: '后一个',
  first: '名单的开头',
  last: '名单的末尾',
  lengthHint: (here: number, there: number) =>
    `名单上这一带的编码是 ${there} 个字符，你输入的是 ${here} 个。请看看有没有漏打或者多打。`,
  absentStep: '名单：每个池里相关的页都通到它承诺书里的根。名单按编码排序，这个编码该在的地方没有它。',
  absentCommitments: '承诺书：每一份的摘要都和生成本站时记下的一样。两样都来自本站，所以请再和别处的比。',
  proofs: '查过的证明',
  page: '页',
  path: '步数',
  root: '根',
  commitment: '承诺书',
};

export type AbsentWords = typeof absentWords;
