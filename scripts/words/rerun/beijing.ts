/** `rerun beijing` in words. What a published list says stands in src/i18n too. */

import { beijingCompareWords } from '../../../src/i18n/official/beijing/compare.ts';
import { beijingWarningWords } from '../../../src/i18n/official/beijing/warnings.ts';
import { words } from '../../../src/i18n/words.ts';
import type { Claim } from '../../../src/official/beijing/claims.ts';
import type { PassedOverKind } from '../../../src/official/beijing/passed-over.ts';
import type { Warning, WarningCode } from '../../../src/official/beijing/warnings.ts';

type Warnings = Readonly<Record<WarningCode, (warning: Warning) => string>>;
type Kinds = Readonly<Record<PassedOverKind, string>>;
type Sayings = Readonly<Record<Claim['what'], string>>;

/** What was compared. */
interface Compared {
  readonly ranks: boolean;
  readonly tickets: boolean;
  readonly codes: boolean;
}

export const beijingCommandWords = words(
  {
    summary: '北京小客车指标：公布的 zip，或者只有几个数字',
    help: `照公布的 Windows 程序的办法摇：用公布摇号池的 zip，和公布的六位数字。中签的打印成 CSV，rank,ticket,code；读到了什么、有什么
要知道的，写到标准错误。没有 zip，给 --tickets 和 --quota，就按抽到的顺序打印号，rank,ticket：一个编码有几个号的，公布的顺序是
它去掉编码已经中过的那些号。退出码：0 做完了，1 MD5 或者公布的中签名单不同，或者像官方程序那样运算超时，2 zip 不收，或者中签的只
给了一部分。`,
    options: {
      seed: '六位数字，前面的零也要写',
      md5: '公布的 zip 的 MD5；不同就不摇',
      code: '说出这个编码怎样了，连同它所有的号',
      compare: '拿来比的公布的中签名单：CSV，或者从 PDF 复制的文本',
      tickets: '没有 zip 时：一共多少个号',
      quota: '没有 zip 时：多少个中签',
      json: '全部用 JSON 打印',
    },
    zipOrFigures: '应当有一个 zip，或者不要 zip，给 --tickets 和 --quota',
    needsZip: (name: string) => `--${name} 要有 zip`,
    noZip: (isThere: boolean) => `应当是 zip，实际${isThere ? '不是普通的文件' : '什么也没有'}`,
    md5Differs: (expected: string, found: string) =>
      `MD5 不同：应当是 ${expected}，实际是 ${found}。没有摇（MD5码与文件不匹配！）。`,
    timeOut: (drawn: number, won: number, quota: number, said: string) =>
      `运算超时：抽了 ${drawn} 个随机数，${quota} 个里只中了 ${won} 个；官方程序这时显示 ${said}没有结果。`,
    timeOutOf: (drawn: number, said: string) => `运算超时：抽了 ${drawn} 个随机数；官方程序这时显示 ${said}`,
    unpacking: '解压',
    pool: (title: string, type: string, period: string, tickets: number, quota: number) =>
      `${title}（${type} ${period}），${tickets} 个号，指标数 ${quota}`,
    md5: (md5: string, isCompared: boolean) =>
      `MD5 ${md5}：${isCompared ? '和公布的一致' : '没有比；--md5 拿它和公布的比'}`,
    warning: (said: string) => `提醒：${said}`,
    warningAt: (file: string, line: number | undefined, said: string) =>
      `${file}${line === undefined ? '' : ` 第 ${line} 行`}：${said}`,
    warnings: beijingWarningWords.zh.says as Warnings,
    notInPool: (code: string) => `${code}：本池没有这个编码。`,
    tickets: (tickets: string) => `它在池里的号：${tickets}。`,
    noResult: (code: string, has: string) => `${code}：没有结果。${has}`,
    notSelected: (code: string, has: string) => `${code}：未中签。${has}`,
    selected: (code: string, rank: number, ticket: number, more: number, has: string) =>
      `${code}：中签，名次 ${rank}，号 ${ticket}${more === 0 ? '' : `，另外还中 ${more} 次`}。${has}`,
    kinds: beijingCompareWords.zh.kinds as Kinds,
    says: beijingCompareWords.zh.sayings as Sayings,
    claim: (line: number, what: string, stated: string, is: string) =>
      `  第 ${line} 行，${what} ${stated}：${is}`,
    pagesEnd: (known: string) => `只到第 ${known} 页`,
    expected: (known: string) => `应当是 ${known}`,
    notCompared: '没有比',
    asDrawn: '和这次摇号一致',
    claims: '名单上自己写的：',
    noneOther: '名单里只有中签的行。',
    others: (places: number) => `名单里还有 ${places} 处不是中签的行：`,
    other: (line: number, kind: string, text: string) => `  第 ${line} 行，${kind}：${text}`,
    named: (rows: number) => `名称没有比（${rows} 行）。`,
    by: (of: Compared) =>
      `比的是${[of.ranks ? '名次' : '行的先后', ...(of.tickets ? ['号'] : []), ...(of.codes ? ['编码'] : [])].join('、')}。`,
    same: (published: number, drawn: number, by: string) =>
      `一致：公布的中签名单和重算的一样，${drawn} 个里有 ${published} 个。${by}`,
    part: (published: number, drawn: number, by: string) =>
      `只比了一部分：${drawn} 个中签的给了 ${published} 个，都和重算的一样；别的没有比。${by}`,
    order: (published: number, by: string) =>
      `顺序不同：中签的是同一批（${published} 个），顺序不一样。${by}`,
    contradicted: (published: number, drawn: number, by: string) =>
      `不一致：公布的中签名单和重算的一样，${drawn} 个里有 ${published} 个，但名单上自己写的对不上。${by}`,
    differs: (same: number, published: number, by: string) =>
      `不一致：公布的 ${published} 个里，有 ${same} 个和重算的一样。${by}`,
    difference: (rank: number, want: string, got: string, line: number | null) =>
      `  名次 ${rank}：应当是 ${want}，实际是 ${got}${line === null ? '' : `，在第 ${line} 行`}`,
    none: '没有',
    listContradicts: '不一致：名单上自己写的，和摇出来的对不上。',
    orderDiffers: (rank: number) => `不一致：公布的顺序里，第 ${rank} 个不是这个种子摇出来的。`,
    tooMany: (published: number, more: number) =>
      `不一致：公布了 ${published} 个号，比摇出来的多 ${more} 个。`,
    tooFew: (published: number, drawn: number) => `公布的 ${published} 个号顺序都对；应当有 ${drawn} 个。`,
    passedOver: (published: number, passed: number) =>
      `公布的 ${published} 个号顺序都对，中间有 ${passed} 个抽到了却没有公布。只有那些号的编码先前已经中过，这才对；要查这一点，得有 zip。`,
    sameOrder: (published: number) => `一致：公布的 ${published} 个号顺序都对，中间没有跳过的。`,
    codesNotCompared: '名单里的编码没有比：要比得有 zip。',
  },
  {
    summary: 'Beijing’s small-car quotas: the published zip, or its figures alone',
    help: `Draws as the published Windows program does, from the zip that a pool is published in and the six digits that were announced.
Prints the winners as CSV, rank,ticket,code; what was read and what is to be known about it goes to standard error. With
--tickets and --quota and no zip it prints the tickets in the order drawn, rank,ticket: where codes have several tickets the
published order is this one less the tickets whose codes had won before. Exit status: 0 done, 1 the MD5 or the
published winners differ, or the draw timed out as the official program does, 2 the zip is refused, or only part of the winners was there to compare.`,
    options: {
      seed: 'six digits, with the zeros in front',
      md5: 'the MD5 announced for the zip; where it differs nothing is drawn',
      code: 'says how this code fared, with all its tickets',
      compare: 'published winners to compare with: CSV, or text copied from the PDF',
      tickets: 'without a zip: how many tickets there are',
      quota: 'without a zip: how many are to win',
      json: 'print everything as JSON',
    },
    zipOrFigures: 'expected a zip, or --tickets and --quota without a zip',
    needsZip: (name: string) => `--${name} needs the zip`,
    noZip: (isThere: boolean) => `expected a zip, found ${isThere ? 'no plain file' : 'nothing'}`,
    md5Differs: (expected: string, found: string) =>
      `MD5 DIFFERS: expected ${expected}, found ${found}. Nothing was drawn (MD5码与文件不匹配！).`,
    timeOut: (drawn: number, won: number, quota: number, said: string) =>
      `TIME-OUT: after ${drawn} numbers ${won} of ${quota} codes had won; the official program then says ${said} There is no result.`,
    timeOutOf: (drawn: number, said: string) =>
      `TIME-OUT: after ${drawn} numbers; the official program then says ${said}`,
    unpacking: 'unpacking',
    pool: (title: string, type: string, period: string, tickets: number, quota: number) =>
      `${title} (${type} ${period}), ${tickets} tickets, quota ${quota}`,
    md5: (md5: string, isCompared: boolean) =>
      `MD5 ${md5}: ${isCompared ? 'as announced' : 'not compared; --md5 compares it with the one announced'}`,
    warning: (said: string) => `warning: ${said}`,
    warningAt: (file: string, line: number | undefined, said: string) =>
      `${file}${line === undefined ? '' : ` line ${line}`}: ${said}`,
    warnings: {
      'blank-rows': ({ count }) =>
        `empty lines (${count}) leave as many blank tickets at the end of this file; they can win`,
      'rows-ignored': ({ count }) =>
        `rows behind the announced number of tickets (${count}) are not in the drum`,
      'files-ignored': ({ count, found }) => `files that are not read (${count}): ${found}`,
      'fields-ignored': ({ count }) => `fields behind the code are not read (rows: ${count})`,
      'fields-empty': ({ count }) => `empty fields before the code are dropped (rows: ${count})`,
      sequence: ({ count, found }) =>
        `a row's own number is not its place (rows: ${count}, the first ${JSON.stringify(found)}); the place is what counts`,
      digits: ({ count }) => `codes in other digits than 0-9 (${count}): their first 13 bytes are kept`,
      spelling: ({ found }) => `the number ${JSON.stringify(found)} is not spelt plainly`,
      'quota-blank': () => 'the quota is empty; nobody is drawn',
      'quota-negative': ({ found }) => `the quota is ${found}; nobody is drawn`,
      'quota-all': ({ count }) =>
        `the quota is not below the ${count} tickets; all rows win in order, nothing is drawn`,
      title: () => 'the title is not UTF-8 and cannot be read',
      heads: ({ count }) => `there are ${count} head files; this one is read`,
    },
    notInPool: (code: string) => `${code}: not in this pool.`,
    tickets: (tickets: string) => `Its tickets in the drum: ${tickets}.`,
    noResult: (code: string, has: string) => `${code}: no result. ${has}`,
    notSelected: (code: string, has: string) => `${code}: not selected. ${has}`,
    selected: (code: string, rank: number, ticket: number, more: number, has: string) =>
      `${code}: selected at rank ${rank} with ticket ${ticket}${more === 0 ? '' : `, and ${more} more times`}. ${has}`,
    kinds: {
      header: 'column heads',
      page: 'page mark',
      statement: 'title or statement',
      name: 'name that goes on',
    },
    says: {
      period: 'period',
      applicants: 'kind of applicants',
      cars: 'kind of cars',
      winners: 'winners',
      tickets: 'tickets',
      codes: 'codes',
      date: 'date',
      seed: 'seed',
      pages: 'pages',
    },
    claim: (line: number, what: string, stated: string, is: string) =>
      `  line ${line}, ${what} ${stated}: ${is}`,
    pagesEnd: (known: string) => `it ends with page ${known}`,
    expected: (known: string) => `expected ${known}`,
    notCompared: 'not compared',
    asDrawn: 'as drawn',
    claims: 'The list says about itself:',
    noneOther: 'The list has winners’ rows alone.',
    others: (places: number) =>
      `${places} ${places === 1 ? 'place in the list is no winner’s row' : 'places in the list are no winners’ rows'}:`,
    other: (line: number, kind: string, text: string) => `  line ${line}, ${kind}: ${text}`,
    named: (rows: number) => `Names (rows: ${rows}) were not compared.`,
    by: (of: Compared) =>
      `Compared by ${[of.ranks ? 'ranks' : 'order', ...(of.tickets ? ['tickets'] : []), ...(of.codes ? ['codes'] : [])].join(', ')}.`,
    same: (published: number, drawn: number, by: string) =>
      `SAME: the published winners are as drawn, ${published} of ${drawn}. ${by}`,
    part: (published: number, drawn: number, by: string) =>
      `PART: ${published} of ${drawn} winners were given, and they are as drawn; the others were not compared. ${by}`,
    order: (published: number, by: string) =>
      `ORDER: the same winners (${published}), in another order. ${by}`,
    contradicted: (published: number, drawn: number, by: string) =>
      `DIFFERS: the published winners are as drawn, ${published} of ${drawn}, but the list says something else about itself. ${by}`,
    differs: (same: number, published: number, by: string) =>
      `DIFFERS: ${same} of ${published} published winners are as drawn. ${by}`,
    difference: (rank: number, want: string, got: string, line: number | null) =>
      `  rank ${rank}: expected ${want}, found ${got}${line === null ? '' : ` on line ${line}`}`,
    none: 'none',
    listContradicts: 'DIFFERS: the list says something else about itself than was drawn.',
    orderDiffers: (rank: number) =>
      `DIFFERS: rank ${rank} of the published order is not where this seed draws it.`,
    tooMany: (published: number, more: number) =>
      `DIFFERS: ${published} tickets are published, ${more} more than are drawn.`,
    tooFew: (published: number, drawn: number) =>
      `The ${published} published tickets come in this order; expected ${drawn} of them.`,
    passedOver: (published: number, passed: number) =>
      `The ${published} published tickets come in this order, with ${passed} drawn and not published in between. That is right only where their codes had won before, and for that the zip is needed.`,
    sameOrder: (published: number) =>
      `SAME: all ${published} published tickets, in this order and none passed over.`,
    codesNotCompared: 'The codes in the list were not compared: for that the zip is needed.',
  },
);

export type BeijingCommandWords = (typeof beijingCommandWords)['zh'];
