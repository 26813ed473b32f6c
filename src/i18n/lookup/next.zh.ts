/** What to do next: keep the receipt, on paper too, compare, re-run. */
import { count } from '../numbers.ts';
import type { Sentence } from '../sentence.ts';

export const nextWords = {
  next: '接下来',
  save: '存凭据',
  saveEach: (receipts: number) => `存下或打印证明：${count(receipts)} 个池各一份`,
  saveOf: (pool: string) => `存凭据：${pool}`,
  print: '打印这个答案，或存成 PDF',
  paper: '打印凭据',
  paperOf: (pool: string) => `打印凭据：${pool}`,
  paperMaking: '正在排码……',
  paperTitle: '凭据',
  paperWhat: (codes: number) =>
    `下面 ${count(codes)} 个码合起来就是这份凭据的文件，一个字节也不差。要核对，把这一页拍下来或者扫描下来，在“结果查询”页选这些图片。`,
  paperRound: '期和池',
  paperCommitment: '承诺书摘要',
  paperDigest: '凭据的 SHA-256',
  paperPart: (part: number, parts: number) => `第 ${part} 个，共 ${parts} 个`,
  paperPrint: '打印',
  paperClose: '收起',
  paperLong: '这份凭据太长，一页纸上的码装不下。请存凭据文件。',
  paperFailed: '没能排出码：这个浏览器做不到，或者排码的程序没有下载到。请存凭据文件。',
  nextSave: '存一份凭据。有了它，不下载名单、不靠本站，也能再核对一次。',
  nextCompare: (hash: string): Sentence => [
    '把承诺书的摘要 ',
    { digest: hash },
    ' 和你从别处得到的比一比。只和本站比，等于没比。',
  ],
  nextVerify: (verify: `/${string}`): Sentence => [
    '要看整个池有没有摇对，',
    { path: verify, text: '自己重摇一遍' },
    '。',
  ],
  nextSort: (verify: `/${string}`): Sentence => [
    '要证明名次，',
    { path: verify, text: '把整份名单重新排一遍' },
    '。',
  ],
  nextTyped: '先看看编码有没有抄错，期选得对不对。',
  nextPublisher: '名单封存以后、摇号以前发现问题，还来得及说。',
  nextDue: '球要读，drand 要等：过一会儿重新载入本页再查。',
  nextOverdue: '过一会儿再查；一直没有，就拿凭据向发布方问清楚，为什么没有按时公布。',
};

export type NextWords = typeof nextWords;
