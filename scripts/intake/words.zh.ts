/** Intake, changes and codes, in Chinese: for whoever keeps the spreadsheet. */

import type { Method } from '../../src/core/list.ts';
import { count } from '../../src/i18n/numbers.ts';
import type { ChangeFaultKind } from './changes.ts';
import type { Encoding } from './encoding.ts';
import type { Expected, FaultKind, Found } from './fault.ts';
import type { MappingReason } from './mapping.ts';
import type { PersonalKind } from './personal.ts';
import type { ExampleFault } from './rule.ts';

type Sayings<T extends { readonly kind: string }> = {
  readonly [K in T['kind']]: (of: Extract<T, { readonly kind: K }>) => string;
};

/** What stood in a cell, in quotes: so no spreadsheet takes it for a formula or a number. */
const quoted = (text: string) => `“${text}”`;

const personal: Readonly<Record<PersonalKind, string>> = {
  'resident-id': '像是身份证号',
  'resident-id-misread': '像是身份证号，校验位不对',
  'credit-code': '像是统一社会信用代码',
  mobile: '像是手机号',
  masked: '像是遮去中间几位的证件号或者手机号',
  email: '像是电子邮箱',
  name: '像是姓名',
};

const expected: Sayings<Expected> = {
  code: () => '申请编码：1 到 32 个数字、大写字母或者连字符，不以连字符开头',
  lengths: ({ lengths }) => `${lengths.join(' 或 ')} 位的编码`,
  checkDigit: () => '末位是校验位的编码',
  once: () => '只出现一次',
  value: () => '有内容',
  line: () => '一行，一个值',
  nothingPersonal: () => '没有个人信息',
  whole: () => '不小于 0 的整数',
  range: ({ from, to }) => `${count(from)} 到 ${count(to)} 的整数`,
  words: ({ words }) => `下列之一：${words.join('、')}`,
  table: () => '对照表里有的数',
  local: () => '年在最前的时间，例如 2026/3/5 8:05',
  clock: () => '日期后面还要有几点几分，或者在对照文件里写明 clock',
  second: () => '精确到秒的时间；毫秒要以文本给出，至多三位',
  zoned: ({ zone }) => `${zone} 的钟恰好走过一次的时间`,
  cells: ({ count: many }) => `至多 ${count(many)} 列`,
  quotes: () => '成对的引号',
  column: ({ title }) => `标题是${quoted(title)}的列，恰好一列`,
  person: () => '完整的证件号',
  madeCode: () => '编码表里有这个人的编码',
};

const found: Sayings<Found> = {
  nothing: () => '空',
  text: ({ text }) => quoted(text),
  hidden: ({ characters }) => `${count(characters)} 个字符的文字（内容不显示）`,
  personal: ({ of }) => `${personal[of]}（内容不显示）`,
  character: ({ character, position }) => `第 ${position} 个字符是${quoted(character)}`,
  length: ({ length, text }) => (text === '' ? `${length} 位` : `${length} 位：${quoted(text)}`),
  row: ({ row }) => `第 ${row} 行已经有了`,
  lines: ({ lines }) => `${count(lines)} 行`,
  count: ({ count: many }) => `${count(many)} 列`,
  number: ({ number }) => count(number),
  date: () => '一个日期',
  boolean: () => '一个是非值',
  zeros: ({ codes }) => `超过 15 位的 ${count(codes)} 个编码，第 15 位以后全是 0`,
  moments: ({ text, moments }) => `${text === '' ? '' : `${quoted(text)}：`}可能是 ${moments.join(' 或 ')}`,
};

const faults: Readonly<Record<FaultKind, { readonly name: string; readonly mend: string }>> = {
  'column.missing': { name: '缺少列', mend: '改正标题，或者改对照文件' },
  'column.twice': { name: '列重复', mend: '把多余的一列改名' },
  'row.cells': { name: '列数不对', mend: '看这一行里有没有多出来的分隔符' },
  'row.quote': { name: '引号不成对', mend: '重新导出，或者另存为 .xlsx' },
  'cell.empty': { name: '空单元格', mend: '补上，或者删掉这一行' },
  'cell.error': { name: '公式出错', mend: '改正公式，或者直接填值' },
  'cell.type': { name: '类型不对', mend: '把这一列设成文本，重新填写' },
  'cell.lines': { name: '一格里有几行', mend: '一格只填一个值；几份申请各占一行' },
  'cell.merged': { name: '合并的单元格', mend: '取消合并，每一格各自填写' },
  'cell.uncomputed': { name: '没有算出来的公式', mend: '用电子表格软件打开，算好再保存' },
  personal: { name: '个人信息', mend: '这一列里不能有个人信息，请换成申请编码或者应有的值' },
  'code.character': { name: '编码里有别的字符', mend: '对照原始申请改正' },
  'code.start': { name: '编码以连字符开头', mend: '对照原始申请改正' },
  'code.long': { name: '编码太长', mend: '对照原始申请改正' },
  'code.length': {
    name: '编码位数不对',
    mend: '表格软件会丢掉前面的 0：把这一列设成文本，从原始数据重新导入',
  },
  'code.short': {
    name: '编码成了科学计数',
    mend: '后面的数字已经丢失：把这一列设成文本，从原始数据重新导入',
  },
  'code.rounded': {
    name: '编码被舍入',
    mend: '表格软件只保留 15 位数字：把这一列设成文本，从原始数据重新导入',
  },
  'code.check': { name: '编码校验位不对', mend: '有一位抄错了，对照编码表改正' },
  'code.twice': { name: '编码重复', mend: '查清哪一行是对的' },
  'code.none': { name: '没有编码', mend: '用 codes 命令给这个人生成编码' },
  'number.character': { name: '不是数', mend: '填写整数' },
  'number.fraction': { name: '不是整数', mend: '填写整数' },
  'number.zeros': { name: '数字前面有 0', mend: '去掉前面的 0，并确认没有填错列' },
  'number.thousands': { name: '千位分隔符不对', mend: '去掉逗号' },
  'number.range': { name: '数超出范围', mend: '改正这个数' },
  'rule.value': { name: '规则里没有这个值', mend: '改正这个值，或者改对照文件里的规则' },
  'time.form': { name: '时间写法不对', mend: '写成 2026/3/5 8:05 这样' },
  'time.order': { name: '年不在最前', mend: '写成 2026/3/5 8:05 这样；3/5/2026 分不清月和日' },
  'time.date': { name: '没有这个时间', mend: '改正日期或者时刻' },
  'time.clock': { name: '缺几点几分', mend: '补上时刻，或者在对照文件里写明 clock' },
  'time.fraction': { name: '时间过细', mend: '精确到秒，或者以文本给出毫秒' },
  'time.serial': { name: '时间成了数字', mend: '把这一列设成日期时间格式' },
  'time.skipped': { name: '钟表上没有过的时间', mend: '那一刻钟往前拨了，对照原始记录改正' },
  'time.twice': { name: '钟表上有过两次的时间', mend: '那一刻钟往回拨了：写成带 +08:00 这样时差的时间' },
  'person.hidden': { name: '证件号不完整', mend: '从原始数据重新导入，不要遮去中间几位' },
  'person.rounded': {
    name: '证件号被舍入',
    mend: '表格软件只保留 15 位数字：把这一列设成文本，从原始数据重新导入',
  },
  'person.twice': { name: '同一个人两行', mend: '查清保留哪一行' },
};

const methods: Readonly<Record<Method, string>> = { lottery: '摇号', ranking: '积分排序', queue: '排队' };

const example: Sayings<ExampleFault> = {
  none: () => '规则要有例子：[[…example]] given = { "列" = 值 }, gives = 结果',
  differs: ({ says, gives }) =>
    `例子写的是 ${count(says)}，按规则算出${gives === null ? '不了结果' : `的是 ${count(gives)}`}`,
  columns: ({ columns }) => `例子的列和规则用到的列不一致：${columns.map(quoted).join('、')}`,
  step: ({ column, step }) => `没有例子用到${quoted(column)}对照表的第 ${step} 档`,
};

/** What a value of a mapping has to be, by what the mapping's schema says of it. */
const forms: Readonly<Record<string, string>> = {
  'a whole number': '整数',
  'a text in quotation marks': '写在引号里的文字',
  'an array': '写在 [ ] 里的一列',
  'a text or a whole number': '文字或者整数',
  'one of lottery, ranking, queue': ' lottery、ranking、queue 之一',
  'a row, from 1': '行号，从 1 数起',
  'true or false': ' true 或者 false',
  'a whole number, several in [ ], or "any"': '整数、写在 [ ] 里的几个整数，或者 "any"',
};

const mapping: Sayings<MappingReason> = {
  toml: ({ message }) => (message === 'not UTF-8' ? '不是 UTF-8' : '不是 TOML 的写法'),
  unknown: ({ known }) => `没有这个键；这里可以写 ${known.join('、')}`,
  missing: () => '缺少这个键',
  type: ({ expected: must }) => `应当是${forms[must] ?? '别的写法，见指南'}`,
  column: () => '还没有写明是哪一列',
  needed: ({ method }) => `${methods[method]}（${method}）要有这一部分`,
  needless: ({ method }) => `${methods[method]}（${method}）没有这一部分`,
  zone: ({ zone }) => `没有${quoted(zone)}这个时区，例如 Asia/Shanghai`,
  clock: () => '应当是 00:00 或 00:00:00 这样的时刻',
  both: () => 'column 和 add 恰好写一个',
  source: () => 'column 和 earlier 恰好写一个',
  steps: () => 'upTo 要从小到大，只有最后一档可以不写',
  made: () => 'column 和 made = true 恰好写一个；made = true 还要有 [person]',
  example: ({ fault }) => example[fault.kind](fault as never),
};

const encodings: Readonly<Record<Encoding, string>> = {
  'UTF-8': 'UTF-8',
  'UTF-16LE': 'UTF-16（小端）',
  'UTF-16BE': 'UTF-16（大端）',
  'GB 18030': 'GB 18030',
};

const changes: Readonly<Record<ChangeFaultKind, string>> = {
  header: '首行应当是 no,at,stage,code,reason,before,after',
  row: '应当有 7 列',
  no: '序号应当从 1 起，一行加 1',
  at: '应当是 YYYY-MM-DDTHH:MM:SSZ 的时间，不早于上一行',
  stage: '应当是 review、objection 或 correction',
  code: '应当是申请编码',
  personal: '像是个人信息，不能公布',
  reason: '应当是小写字母、数字和连字符组成的理由代号，并且在理由表里有',
  value: '应当是名单里一行的值，或者 -',
  before: '和当时名单里的不一致',
  same: '前后一样，什么也没有改',
};

export const zh = {
  personal,
  expected,
  found,
  faults,
  mapping,
  encodings,
  methods,
  changes,
  quoted,
  separators: { ',': '逗号', '\t': '制表符', ';': '分号' } as Readonly<Record<',' | '\t' | ';', string>>,
  columns: ['工作表', '行', '列', '列名', '问题', '应当', '实际', '怎样改'] as readonly string[],
  lineOf: (line: number) => `第 ${line} 行`,
  atRow: (sheet: string | null, row: number) => (sheet === null ? `第 ${row} 行` : `${sheet} 第 ${row} 行`),
  atColumn: (letters: string | null, title: string) =>
    letters === null ? quoted(title) : `${letters} 列${quoted(title)}`,
  told: (where: string, what: string) => `${where}：${what}`,
  faultAt: (where: string, name: string, expected: string, found: string) =>
    `${where}：${name}。应当：${expected}；实际：${found}`,
  more: (many: number) => `……还有 ${count(many)} 处，都在文件里`,
  faultCount: (many: number, rows: number) => `${count(rows)} 行里有 ${count(many)} 处问题，没有写出名单：`,
  faultFile: (path: string) => `问题清单，可以用表格软件打开，交给管表格的人改：${path}`,
  noRows: '标题下面一行数据也没有，没有写出名单。',
  readText: (path: string, encoding: string, separator: string) => `${path}：${encoding}，${separator}分隔`,
  readBook: (path: string, sheet: string) => `${path}：.xlsx 的工作表${quoted(sheet)}`,
  rows: (rows: number, tickets: number) => `${count(rows)} 行，共 ${count(tickets)} 个号`,
  blank: (many: number) => `跳过 ${count(many)} 个空行`,
  zoneRules: (zone: string, version: string) => `时间按 ${zone} 换算，时区规则 ${version}`,
  otherList: (path: string) => `${path}：那里已经有另一份名单，不会覆盖；请用 --out 另给一个文件夹`,
  listFile: (path: string, isThere: boolean) => `${path}：${isThere ? '已经在那里，内容相同' : '已写出'}`,
  mappingFaults: (path: string, many: number) => `${path}：对照文件有 ${count(many)} 处问题`,
  proposed: (path: string) => `还没有对照文件。按标题拟了一份，写在 ${path}：请逐项看过，再用 --map 给出。`,
  standing: (path: string) =>
    `按标题拟的对照文件如下。${path} 已经有了，没有改动它：用 --map 给出，或者换个地方。`,
  noHeader: '前 20 行里认不出标题：请在对照文件里填写列名。',
  proposal: {
    head: '从表格到名单的对照文件。请逐项看过再用；改了表格的标题，也要改这里。',
    method: '怎样决定顺序：lottery 摇号，ranking 按积分排序，queue 排队',
    header: '标题在第几行',
    length: '编码有几位；长短不一时写 [13, 15]，不查写 "any"',
    zone: '时间是哪里的钟；只有日期没有时刻的，加一行 clock = "00:00"',
    rule: '要按规则算的，删掉 column，写 add 和例子，见指南',
    person: '要查重复的人，去掉下面两行前面的 #。这一列不会写进任何公布的文件',
    unread: '没有用到的列：',
    fill: '请填写',
  },
  changed: (many: number, rows: number) => `${count(many)} 条变更，之后有 ${count(rows)} 行`,
  byReason: (reason: string, text: string, taken: number, added: number, set: number) =>
    `${reason}${text === '' ? '' : `（${text}）`}：去掉 ${count(taken)}，加入 ${count(added)}，更正 ${count(set)}`,
  same: '一致：申请加上变更，就是这份名单。',
  differs: (many: number) => `不一致，${count(many)} 处：`,
  onlyHere: (code: string, row: string) => `${code}：按变更应当是 ${row}，名单里没有`,
  onlyThere: (code: string, row: string) => `${code}：名单里是 ${row}，按变更没有`,
  other: (code: string, should: string, is: string) => `${code}：按变更应当是 ${should}，名单里是 ${is}`,
  digestOf: (path: string, digest: string) => `${path} 的 SHA-256：${digest}`,
  appended: (path: string, many: number) => `${path}：加了 ${count(many)} 条`,
  codesMade: (many: number, before: number) => `新编了 ${count(many)} 个编码，原有 ${count(before)} 个`,
  tableFile: (path: string) =>
    `编码表（编码和人的对应）在 ${path}，只有你能读。多存一份，绝不公布，也不要发邮件。`,
  duplicates: (people: number, many: number) => `${count(people)} 个人出现在不止一处，共 ${count(many)} 处：`,
  noDuplicates: (many: number) => `${count(many)} 行里没有重复的人。`,
  personNo: (no: number) => `第 ${no} 人`,
  files: '文件',
};

export type Words = typeof zh;
