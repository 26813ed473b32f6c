import { count } from './numbers.ts';
import { words } from './words.ts';

const rows = (n: number): string => (n === 1 ? '1 row' : `${count(n)} rows`);

/** The comparison of a re-run with the published winners. */
export const beijingCompareWords = words(
  {
    title: '和公布的名单比',
    what: '把官方公布的中签名单放进来：CSV 文件，或者从 PDF 里全选复制的文字。名字不看，只看次序、号和编码。名单不离开你的设备。',
    first: '先在上面重算一次，才能比。',
    paste: '粘贴在这里',
    or: '或者：',
    choose: '选 CSV 或文本文件',
    chosen: (name: string) => `已选“${name}”。`,
    pasted: '粘贴的文字',
    compare: '比一比',
    comparing: '正在比……',
    nothing: '还没有粘贴，也没有选文件。',
    names: { same: '一致', part: '只比了一部分', order: '次序不同', differs: '不一致' },
    fault: '没能比对',
    same: '重算的名单，和公布的一行不差。',
    sameWhat: (n: number) => `公布的 ${count(n)} 行和重算的 ${count(n)} 行，逐行一样。`,
    part: (n: number, others: number) => `给的 ${count(n)} 行都一样；另外 ${count(others)} 行没有给。`,
    partWhat: '没有给的那些行没有比，所以不能说整份名单一致。',
    order: '中签的是同一批，但次序不同。',
    orderWhat: (n: number) =>
      `公布的 ${count(n)} 行没有写次序，按行的先后比，次序对不上；不管次序，两边的号或编码全都一样。`,
    differs: '公布的名单，和重算的不一样。',
    differsWhat: (same: number, published: number, drawn: number) =>
      `公布 ${count(published)} 行，重算 ${count(drawn)} 行，其中 ${count(same)} 行一样。`,
    contradicted: (published: number) =>
      `公布的 ${count(published)} 行都和重算的一样，但名单上写的分期、类型或数目和这次摇号对不上。`,
    says: '名单上写的',
    sayings: {
      period: '分期',
      applicants: '申请人',
      cars: '车辆',
      winners: '中签数',
      tickets: '号数',
      codes: '编码数',
      seed: '种子数',
    },
    values: { Person: '个人', Unit: '单位', Common: '普通', New: '新能源' } as Readonly<
      Record<string, string>
    >,
    agrees: '一致',
    disagrees: (known: string) => `不一致，应当是 ${known}`,
    unknown: '无从比对',
    inList: '名单上',
    besides: '和这次摇号',
    passedOver: (n: number) => `名单里有 ${count(n)} 处不是中签的行，没有拿来比`,
    nonePassedOver: '名单里没有不是中签的行。',
    place: '位置',
    kind: '是什么',
    text: '原文',
    kinds: { header: '表头', page: '页码', statement: '标题或数目', name: '接上一行的名称' },
    named: (n: number) => `${count(n)} 行有名称，名称没有比。`,
    differsMay: '先看名单是不是这一期、这一类的，种子数和 MD5 码抄对没有，名单复制完整没有。',
    compared: {
      both: '号和编码都比了。',
      codes: '只比了编码：公布的名单里没有号。',
      tickets: '只比了号：公布的名单里没有编码。',
      ranks: '次序按名单里写的比。',
      rows: '名单里没有写次序，只比了行的先后。',
    },
    own: '比的是你放进来的名单。它是不是官方公布的那一份，这一页不知道。',
    differences: (n: number, isCut: boolean) => (isCut ? `只列前 ${count(n)} 处不同` : `${count(n)} 处不同`),
    rank: '次序',
    redrawn: '重算',
    published: '公布',
    line: (n: number) => `第 ${count(n)} 行`,
    noRow: '没有这一行',
    timeOut: '这次重算没有结果，没有什么可比。',
    tooEarly: '先重算，再比。',
    judged: (list: string, seed: string, zip: string) =>
      `比的是：${list}，和种子数 ${seed} 对“${zip}”的重算。`,
    ofSeed: (seed: string, zip: string) => `种子数 ${seed}，文件“${zip}”。`,
    magnifier: { started: '开始数了。', ended: '数完了。' },
  },
  {
    title: 'Compare with the published list',
    what: 'Put in the published winners: a CSV, or the text of the PDF, all selected and copied. Names are not looked at, only ranks, tickets and codes. The list stays on your device.',
    first: 'Re-run a draw above first; then a list can be compared.',
    paste: 'Paste it here',
    or: 'Or:',
    choose: 'Choose a CSV or text file',
    chosen: (name: string) => `“${name}” is chosen.`,
    pasted: 'the pasted text',
    compare: 'Compare',
    comparing: 'Comparing …',
    nothing: 'Nothing is pasted, and no file is chosen.',
    names: {
      same: 'The same',
      part: 'Compared in part',
      order: 'Another order',
      differs: 'Different',
    },
    fault: 'Not compared',
    same: 'The list re-run is the published one, row for row.',
    sameWhat: (n: number) => `All ${count(n)} published rows are the ${count(n)} rows re-run.`,
    part: (n: number, others: number) =>
      `The ${rows(n)} given agree; ${count(others)} others were not given.`,
    partWhat: 'What was not given was not compared, so the whole list cannot be said to agree.',
    order: 'The same winners, in another order.',
    orderWhat: (n: number) =>
      `The ${count(n)} published rows have no ranks, and line by line the order is another; whatever the order, the tickets or codes are all the same.`,
    differs: 'The published list is not the one re-run.',
    differsWhat: (same: number, published: number, drawn: number) =>
      `${count(published)} published, ${count(drawn)} re-run, ${count(same)} of them the same.`,
    contradicted: (published: number) =>
      `All ${count(published)} published rows are as re-run, but the period, the kind or a count that the list gives is not that of this draw.`,
    says: 'What the list says about itself',
    sayings: {
      period: 'Period',
      applicants: 'Applicants',
      cars: 'Cars',
      winners: 'Winners',
      tickets: 'Tickets',
      codes: 'Codes',
      seed: 'Seed',
    },
    values: { Person: 'persons', Unit: 'organisations', Common: 'ordinary', New: 'new energy' },
    agrees: 'the same',
    disagrees: (known: string) => `different, expected ${known}`,
    unknown: 'not compared',
    inList: 'In the list',
    besides: 'Beside this draw',
    passedOver: (n: number) =>
      n === 1
        ? '1 line was passed over: it is no winner’s'
        : `${count(n)} lines were passed over: they are no winners’`,
    nonePassedOver: 'No line was passed over.',
    place: 'Place',
    kind: 'What it is',
    text: 'As it stands there',
    kinds: {
      header: 'column heads',
      page: 'page mark',
      statement: 'title or count',
      name: 'name that goes on',
    },
    named: (n: number) =>
      n === 1 ? 'The name in 1 row was not compared.' : `The names in ${count(n)} rows were not compared.`,
    differsMay:
      'See first whether the list is of this period and kind, whether seed and MD5 are copied rightly, and whether the list was copied whole.',
    compared: {
      both: 'Tickets and codes were both compared.',
      codes: 'Only codes were compared: the published list has no tickets.',
      tickets: 'Only tickets were compared: the published list has no codes.',
      ranks: 'The order was compared by the ranks in the list.',
      rows: 'The list has no ranks, so only the order of its rows was compared.',
    },
    own: 'What was compared is the list you put in. Whether it is the one the authority published, this page does not know.',
    differences: (n: number, isCut: boolean) =>
      isCut ? `The first ${count(n)} differences` : n === 1 ? '1 difference' : `${count(n)} differences`,
    rank: 'Rank',
    redrawn: 'Re-run',
    published: 'Published',
    line: (n: number) => `line ${count(n)}`,
    noRow: 'no such row',
    timeOut: 'This re-run has no result, so there is nothing to compare.',
    tooEarly: 'Re-run first, then compare.',
    judged: (list: string, seed: string, zip: string) =>
      `Compared: ${list}, with the re-run of “${zip}” with seed ${seed}.`,
    ofSeed: (seed: string, zip: string) => `Seed ${seed}, file “${zip}”.`,
    magnifier: { started: 'Counting has begun.', ended: 'Counting is done.' },
  },
);
