/**
 * What a published list says about itself, in the forms that the official PDFs have: the period, the kind, how many won, of how many
 * tickets, with which seed. Whatever a list says is compared with the draw; a line in another form is no statement.
 */

/** One thing that a list says. */
export type Stated =
  /** Year and number, six digits. */
  | { readonly what: 'period'; readonly value: string }
  | { readonly what: 'applicants'; readonly value: 'Person' | 'Unit' }
  | { readonly what: 'cars'; readonly value: 'Common' | 'New' }
  | { readonly what: 'winners' | 'tickets' | 'codes'; readonly value: number }
  /** The day of the draw, `YYYY-MM-DD`. */
  | { readonly what: 'date'; readonly value: string }
  /** Six digits. */
  | { readonly what: 'seed'; readonly value: string };

const SPACE = '[ \\t]*';
const NUMBER = '([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9})';
const DATE = '[0-9]{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12][0-9]|3[01])';
const TIME = '(?:[01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]';

/** The words that headings are made of. None of them holds a numeral. */
const WORDS = [
  '北京市',
  '小客车',
  '小汽车',
  '指标',
  '配置',
  '摇号',
  '调控',
  '管理',
  '信息',
  '系统',
  '办公室',
  '结果',
  '中签',
  '名单',
  '列表',
  '公告',
  '公示',
  '公布',
  '申请',
  '编码',
  '普通',
  '新能源',
  '示范应用',
  '个人',
  '单位',
  '企业',
  '家庭',
  '和',
  '与',
  '及',
  '的',
  '详细',
  '数据',
  '完成',
  '合成数据',
];
const HEADING = new RegExp(
  `^-?(?:北京市)?${SPACE}(?:(20[0-9]{2})${SPACE}年${SPACE}第?${SPACE}(0?[1-9]|[1-9][0-9])${SPACE}期)?(?:${SPACE}(?:${WORDS.join('|')}|[()]))*-?$`,
);

/** Characters of a heading, at most. */
const MOST = 80;

/** What tells of which kind a list is. Families are drawn among persons; `示范应用` was the first name of new energy. */
const APPLICANTS = { Person: /个人|家庭/, Unit: /单位|企业/ } as const;
const CARS = { Common: /普通/, New: /新能源|示范应用/ } as const;

/** A heading, with its period and its kind where it has them; null where it is none, or names two kinds, as no list is of both. */
function headingOf(text: string): Stated[] | null {
  const match = text.length > MOST ? null : HEADING.exec(text);
  if (match === null || !/期|指标|名单|中签/.test(text)) return null;
  const [, year, number] = match;
  const stated: Stated[] = [];
  if (year !== undefined && number !== undefined)
    stated.push({ what: 'period', value: year + number.padStart(2, '0') });
  const [isPerson, isUnit] = [APPLICANTS.Person.test(text), APPLICANTS.Unit.test(text)];
  const [isCommon, isNew] = [CARS.Common.test(text), CARS.New.test(text)];
  if ((isPerson && isUnit) || (isCommon && isNew)) return null;
  if (isPerson || isUnit) stated.push({ what: 'applicants', value: isPerson ? 'Person' : 'Unit' });
  if (isCommon || isNew) stated.push({ what: 'cars', value: isCommon ? 'Common' : 'New' });
  return stated;
}

const numberOf = (text: string): number => Number(text.replaceAll(',', ''));
const counted =
  (what: 'winners' | 'tickets' | 'codes') =>
  (value: string): Stated[] => [{ what, value: numberOf(value) }];

/** A label, the value behind it, and what that says. */
type Form = readonly [label: string, value: string, stated: (value: string) => Stated[] | null];

const FORMS: readonly Form[] = [
  ['期号|分期编号|本期编号', '(20[0-9]{2}(?:0[1-9]|[1-9][0-9]))', (value) => [{ what: 'period', value }]],
  ['描述|标题', '(.+)', headingOf],
  ['指标配置日期|摇号日期', `(${DATE})`, (value) => [{ what: 'date', value }]],
  ['实际指标配置时间|指标配置时间|摇号时间', `(${DATE}) ${TIME}`, (value) => [{ what: 'date', value }]],
  ['有效编码总数|有效申请编码总数|申请编码总数|摇号池编码总数', NUMBER, counted('codes')],
  ['基数序号总数|摇号基数序号总数', NUMBER, counted('tickets')],
  ['指标配置总数|配置指标总数|指标总数|中签总数', NUMBER, counted('winners')],
  ['指标配置种子数|随机种子数|种子数', '([0-9]{6})', (value) => [{ what: 'seed', value }]],
];
const FORM_OF = FORMS.map(
  ([label, value, stated]) => [new RegExp(`^(?:${label})${SPACE}:${SPACE}${value}$`), stated] as const,
);
/** `(共 4 个)` */
const COUNT = new RegExp(
  `^(\\()?${SPACE}(?:共计|总计|合计|共)${SPACE}:?${SPACE}${NUMBER}${SPACE}(?:个|名|人|家|户|条|行)?(?:指标|编码)?${SPACE}(\\))?$`,
);

/** What a line says; null where it is none of the listed forms. Requires half-width text without white space at its ends. */
export function statementOf(line: string): readonly Stated[] | null {
  for (const [pattern, stated] of FORM_OF) {
    const value = pattern.exec(line)?.[1];
    if (value !== undefined) return stated(value);
  }
  const [whole, open, value, close] = COUNT.exec(line) ?? [];
  if (whole !== undefined && value !== undefined && (open === undefined) === (close === undefined))
    return [{ what: 'winners', value: numberOf(value) }];
  return headingOf(line);
}
