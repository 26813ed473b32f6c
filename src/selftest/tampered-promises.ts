/** Tamperings with what was promised: the commitment, the rules, the list. */
import { utf8 } from '../core/bytes.ts';
import { edit, inList, lines, moreTickets, type RecordTampering, resealed, swap } from './tampering.ts';

export const TAMPERED_PROMISES: readonly RecordTampering[] = [
  {
    why: 'another record that agrees with itself, where the reader heard of the commitment',
    zh: '换成另一份前后一致的记录，而读者听说过原来的承诺书',
    fails: ['commitment.expected'],
    isHeard: true,
    tamper: resealed((c) => ({ ...c, quota: c.quota + 1 })),
  },
  {
    why: 'white space behind the commitment',
    zh: '承诺书后面多了空白',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => `${t}\n`),
  },
  {
    why: 'a member twice in the commitment',
    zh: '承诺书里同一个成员写了两次',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('{', '{"pool":"x",')),
  },
  {
    why: 'an unknown member in the commitment',
    zh: '承诺书里多了不认识的成员',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"pool"', '"note":"","pool"')),
  },
  {
    why: 'a quota written 20.0',
    zh: '承诺书里的 quota 写成 20.0',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":20.0')),
  },
  {
    why: 'a day that does not exist',
    zh: '写了不存在的日子',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('2024-10-08', '2023-02-29')),
  },
  {
    why: 'a commitment that is an array',
    zh: '承诺书写成了数组',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', () => '[]'),
  },
  {
    why: 'a lone surrogate in the commitment',
    zh: '承诺书里有半个代理对字符',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('a closing', '\\ud800 closing')),
  },
  {
    why: 'true for an integer',
    zh: '该写整数的地方写了 true',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"reserves":5', '"reserves":true')),
  },
  {
    why: 'an integer past 2^53-1',
    zh: '整数超过 2^53−1',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":9007199254740993')),
  },
  {
    why: 'a quota of 0',
    zh: '承诺书里的 quota 是 0',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":0')),
  },
  {
    why: 'the year 0000',
    zh: '年份写成 0000',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('2024-10-08', '0000-10-08')),
  },
  {
    why: 'a round with a line end in its name',
    zh: '期次的名字里有换行',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"selftest"', '"selftest\\n"')),
  },
  {
    why: 'a commitment to a secret alone',
    zh: '承诺书里的随机源只有一个秘密',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) =>
      t.replace(
        /"sources":\[.*\],"type"/,
        `"sources":[${JSON.stringify({ kind: 'secret', sha256: '0'.repeat(64) })}],"type"`,
      ),
    ),
  },
  {
    why: 'a wrong number of pages',
    zh: '页数写错',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('"pages":2', '"pages":3')),
  },
  {
    why: 'a promise of balls with a mark of writing direction',
    zh: '摇球的说明里藏了改变文字方向的字符',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', (t) => t.replace('six machines', '\u202esix machines')),
  },
  {
    why: 'an empty commitment',
    zh: '承诺书是空的',
    fails: ['commitment.form'],
    tamper: edit('commitment.json', () => ''),
  },
  {
    why: 'the quota raised after the seed',
    zh: '种子揭晓以后，quota 被调高',
    fails: ['seed.form'],
    tamper: edit('commitment.json', (t) => t.replace('"quota":20', '"quota":21')),
  },
  {
    why: 'the rules edited',
    zh: '规则被改动',
    fails: ['rules.digest'],
    tamper: edit('rules.md', (t) => t.replace('Nobody', 'Somebody')),
  },
  {
    why: 'two rows of the list swapped',
    zh: '名单的两行对调',
    fails: ['list.form'],
    tamper: edit('applicants.csv', swap(3, 4)),
  },
  {
    why: 'an applicant twice',
    zh: '一个申请人在名单上出现两次',
    fails: ['list.form'],
    tamper: edit(
      'applicants.csv',
      lines((rows) => [...rows.slice(0, 6), rows[5] as string, ...rows.slice(6)]),
    ),
  },
  {
    why: 'the list with CRLF',
    zh: '名单的换行改成 CRLF',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => t.replaceAll('\n', '\r\n')),
  },
  {
    why: 'the list with a byte order mark',
    zh: '名单前面多了字节顺序标记',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => `\uFEFF${t}`),
  },
  {
    why: 'the list without its last line end',
    zh: '名单末尾少了换行',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => t.slice(0, -1)),
  },
  {
    why: 'a ticket count with a leading zero',
    zh: '号的个数前面多写了一个零',
    fails: ['list.form'],
    tamper: edit('applicants.csv', (t) => t.replace(/,([0-9]+)\n/, ',0$1\n')),
  },
  {
    why: 'an applicant with one ticket more',
    zh: '给一个申请人多加一个号',
    fails: ['list.digest', 'list.root'],
    tamper: edit('applicants.csv', moreTickets),
  },
  {
    why: 'an applicant taken out of the list',
    zh: '从名单里拿掉一个申请人',
    fails: ['list.digest', 'list.root'],
    tamper: edit(
      'applicants.csv',
      lines((rows) => rows.toSpliced(7, 1)),
    ),
  },
  {
    why: 'an applicant added to the list',
    zh: '往名单里添一个申请人',
    fails: ['list.digest', 'list.root'],
    tamper: edit(
      'applicants.csv',
      lines((rows) => [...rows, 'ZZZ,1']),
    ),
  },
  {
    why: "a committed root that is not the list's",
    zh: '承诺书里的根不是这份名单的',
    fails: ['list.root'],
    tamper: resealed(inList('root')),
  },
  {
    why: "a committed digest that is not the list's",
    zh: '承诺书里的摘要不是这份名单的',
    fails: ['list.digest'],
    tamper: resealed(inList('sha256')),
  },
  {
    why: 'a .gz beside the list that is none',
    zh: '名单旁边放了一个假的 .gz',
    fails: ['list.form'],
    tamper: (files) => ({ ...files, 'applicants.csv.gz': utf8('not gzip') }),
  },
];
