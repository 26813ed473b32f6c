/** Tamperings with what came of it: the seed, the result, files that are not there. */
import { edit, lines, type RecordTampering, resealed, swapHolders, without } from './tampering.ts';

export const TAMPERED_DRAWS: readonly RecordTampering[] = [
  {
    why: 'the seed of another commitment',
    zh: '种子文件指的是另一份承诺书',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) =>
      t.replace(/"commitment":"(.)/, (_, c) => `"commitment":"${c === '0' ? '1' : '0'}`),
    ),
  },
  {
    why: 'a reveal missing',
    zh: '少揭晓一项',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.replace(/,\{"kind":"text"[^}]*\}/, '')),
  },
  {
    why: 'reveals in another order',
    zh: '揭晓项换了顺序',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.replace(/(\{"hex"[^}]*\}),(\{"digits"[^}]*\})/, '$2,$1')),
  },
  {
    why: 'a seed that is pretty-printed',
    zh: '种子文件加了空格和换行重新排版',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => JSON.stringify(JSON.parse(t), null, 2)),
  },
  {
    why: 'a seed that is an array',
    zh: '种子文件写成了数组',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => `[${t}]`),
  },
  {
    why: 'a seed that is not JSON',
    zh: '种子文件不是 JSON',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.slice(1)),
  },
  {
    why: 'a number for a reveal',
    zh: '揭晓的值写成了数，不是文本',
    fails: ['seed.form'],
    tamper: edit('seed.json', (t) => t.replace('"385172"', '385172')),
  },
  {
    why: 'another secret',
    zh: '换了一个秘密',
    fails: ['seed.secret'],
    tamper: edit('seed.json', (t) => t.replace('"hex":"6d', '"hex":"6e')),
  },
  {
    why: 'a secret in upper case',
    zh: '秘密里的字母写成大写',
    fails: ['seed.secret'],
    tamper: edit('seed.json', (t) => t.replace('"hex":"6d', '"hex":"6D')),
  },
  {
    why: 'five balls of six',
    zh: '六个球只写了五个',
    fails: ['seed.balls'],
    tamper: edit('seed.json', (t) => t.replace('"385172"', '"38517"')),
  },
  {
    why: 'balls in full-width digits',
    zh: '球号用了全角数字',
    fails: ['seed.balls'],
    tamper: edit('seed.json', (t) => t.replace('"385172"', '"３８５１７２"')),
  },
  {
    why: 'a beacon whose signature does not verify',
    zh: 'drand 信标的签名不成立',
    fails: ['seed.drand'],
    tamper: edit('seed.json', (t) => t.replace('b394"', 'b395"')),
  },
  {
    why: 'the beacon of another round',
    zh: 'drand 信标是另一轮的',
    fails: ['seed.drand'],
    tamper: resealed((c) => ({
      ...c,
      sources: c.sources.map((s) => (s.kind === 'drand' ? { ...s, round: s.round - 1 } : s)),
    })),
  },
  {
    why: 'a text with an invisible character',
    zh: '文本里藏了看不见的字符',
    fails: ['seed.text'],
    tamper: edit('seed.json', (t) => t.replace('3902.17', '3902\u200b.17')),
  },
  {
    why: 'a text that ends with a space',
    zh: '文本末尾多了空格',
    fails: ['seed.text'],
    tamper: edit('seed.json', (t) => t.replace('3902.17', '3902.17 ')),
  },
  {
    why: 'a text in another spelling of the same value',
    zh: '同一个值换了一种写法',
    fails: ['seed.text'],
    tamper: edit('seed.json', (t) => t.replace('3902.17', '3,902.17')),
  },
  {
    why: 'a list frozen after its draw',
    zh: '名单在摇号以后才封存',
    fails: ['seed.timing'],
    tamper: resealed((c) => ({ ...c, frozenAt: '2024-10-15T00:00:00Z' })),
  },
  {
    why: 'a beacon that was due before the draw',
    zh: 'drand 那一轮在摇号以前就该出来了',
    fails: ['seed.timing'],
    tamper: resealed((c) => ({ ...c, drawAt: '2024-10-14T17:13:34Z' })),
  },
  {
    why: 'other balls',
    zh: '换了一组球号',
    fails: ['draw.result', 'result.summary'],
    tamper: edit('seed.json', (t) => t.replace('385172', '385173')),
  },
  {
    why: 'two selected applicants exchanged',
    zh: '两个中签的人对调名次',
    fails: ['draw.result'],
    tamper: edit('result.csv', swapHolders(2, 9)),
  },
  {
    why: 'the last rank left out',
    zh: '漏掉最后一名',
    fails: ['draw.result'],
    tamper: edit(
      'result.csv',
      lines((rows) => rows.slice(0, -1)),
    ),
  },
  {
    why: 'a rank added',
    zh: '多加一名',
    fails: ['draw.result'],
    tamper: edit(
      'result.csv',
      lines((rows) => [...rows, '26,ZZZ,1,99']),
    ),
  },
  { why: 'an empty result', zh: '结果是空的', fails: ['draw.result'], tamper: edit('result.csv', () => '') },
  {
    why: 'another header on the result',
    zh: '结果的标题行换了写法',
    fails: ['draw.result'],
    tamper: edit('result.csv', (t) => t.replace('draw\n', 'word\n')),
  },
  {
    why: 'a summary that counts one draw more',
    zh: '摘要里的抽取次数多写一次',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) => t.replace(/"draws":([0-9]+)/, (_, n) => `"draws":${Number(n) + 1}`)),
  },
  {
    why: 'a summary of another commitment',
    zh: '摘要指的是另一份承诺书',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) =>
      t.replace(/"commitment":"./, (m) => `${m.slice(0, -1)}${m.endsWith('0') ? '1' : '0'}`),
    ),
  },
  {
    why: 'a summary with a line end behind it',
    zh: '摘要后面多了换行',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) => `${t}\n`),
  },
  {
    why: 'a summary with a string for a number',
    zh: '摘要里该写数的地方写了文本',
    fails: ['result.summary'],
    tamper: edit('result.json', (t) => t.replace(/"draws":([0-9]+)/, '"draws":"$1"')),
  },
  { why: 'no commitment', zh: '没有承诺书', fails: [], tamper: without('commitment.json') },
  { why: 'no rules', zh: '没有规则', fails: [], tamper: without('rules.md') },
  { why: 'no list', zh: '没有名单', fails: [], tamper: without('applicants.csv') },
  { why: 'no seed', zh: '没有种子文件', fails: [], tamper: without('seed.json') },
  { why: 'no result', zh: '没有结果', fails: [], tamper: without('result.csv') },
  { why: 'no summary', zh: '没有结果摘要', fails: [], tamper: without('result.json') },
  { why: 'nothing at all', zh: '什么都没有', fails: [], tamper: () => ({}) },
];
