/** The numbers of a sentence, in digits and in words, so that two languages can be held against each other. */

/** Values that a text names: in digits, which its twin must name too, and in words, which count as an answer to digits. */
export interface Numbers {
  readonly digits: ReadonlySet<number>;
  readonly words: ReadonlySet<number>;
}

const DIGITS_ZH = new Map([...'零一二三四五六七八九'].map((digit, value) => [digit, value]));
const UNITS_ZH = new Map(Object.entries({ 十: 10, 百: 100, 千: 1000 }));
const MYRIADS_ZH = new Map(Object.entries({ 万: 1e4, 亿: 1e8 }));

/** `三千零五十` is 3050, `一百万` 1000000; a row of digits such as `二〇` is none. */
export function chineseValue(text: string): number {
  let [total, section, digit] = [0, 0, 0];
  for (const char of text.replaceAll('两', '二').replaceAll('〇', '零')) {
    const value = DIGITS_ZH.get(char);
    const unit = UNITS_ZH.get(char);
    if (value !== undefined) digit = value;
    else if (unit !== undefined) [section, digit] = [section + (digit || 1) * unit, 0];
    else if (char === '万') [total, section, digit] = [total + (section + digit || 1) * 1e4, 0, 0];
    // 亿 is of all before it, 万 too.
    else [total, section, digit] = [(total + section + digit || 1) * 1e8, 0, 0];
  }
  return total + section + digit;
}

const list = (text: string, first: number): [string, number][] =>
  text.split(' ').map((word, i) => [word, first + i]);

const ONES = new Map([
  ...list('one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen', 1),
  ...list('sixteen seventeen eighteen nineteen', 16),
  ...list('first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth', 1),
  ...list('January February March April May June July August September October November December', 1),
  ...list('once twice', 1),
  ...list('zero', 0),
]);
const TENS = new Map(
  list('twenty thirty forty fifty sixty seventy eighty ninety', 2).map(([word, ten]) => [word, ten * 10]),
);
const SCALES = new Map(Object.entries({ hundred: 100, thousand: 1000, million: 1e6, billion: 1e9 }));

/** Every number that English words name, alone and put together: `five hundred` has 5, 100 and 500. */
function englishValues(text: string): Set<number> {
  const found = new Set<number>();
  let run = 0;
  for (const word of text.split(/[^A-Za-z]+/)) {
    // `eights` and `millions` are of 8 and of 1000000.
    const plain = word.toLowerCase().replace(/s$/, '');
    const small = ONES.get(word) ?? ONES.get(plain) ?? TENS.get(plain);
    const scale = SCALES.get(plain);
    if (small !== undefined) {
      found.add(small);
      run += small;
      found.add(run);
    } else if (scale !== undefined) {
      found.add(scale);
      run = (run || 1) * scale;
      found.add(run);
    } else if (plain !== 'and') run = 0;
  }
  return found;
}

const FULL_WIDTH = /[０-９]/g;

export function numbersIn(text: string, lang: 'zh' | 'en'): Numbers {
  const digits = new Set<number>();
  const words = new Set<number>();
  const plain = text.replace(FULL_WIDTH, (char) => String(char.charCodeAt(0) - 0xff10));
  for (const [, figure = '', scale = ''] of plain.matchAll(
    /(\d+(?:,\d{3})*(?:\.\d+)?)(?:\s?([万亿百千]+|million|thousand|billion)(?![分]))?/g,
  )) {
    const value = Number(figure.replaceAll(',', ''));
    const by = [...scale].every((char) => UNITS_ZH.has(char) || MYRIADS_ZH.has(char))
      ? [...scale].reduce((all, char) => all * (UNITS_ZH.get(char) ?? MYRIADS_ZH.get(char) ?? 1), 1)
      : (SCALES.get(scale) ?? 1);
    // 0.1 + 0.2 and the like are not met: figures have few digits.
    digits.add(Math.round(value * by * 1e6) / 1e6);
  }
  if (lang === 'en') for (const value of englishValues(plain)) words.add(value);
  else
    for (const [written] of plain.matchAll(/[零〇一二两三四五六七八九十百千万亿]+/g))
      words.add(chineseValue(written));
  return { digits, words };
}

/** Numbers in digits of one text that the other names neither in digits nor in words. */
export function missing(of: Numbers, other: Numbers): number[] {
  return [...of.digits].filter((value) => !other.digits.has(value) && !other.words.has(value));
}
