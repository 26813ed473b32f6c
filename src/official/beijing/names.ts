/**
 * What may be an organisation's name in a published list. Names are not compared, so nothing that could be a code or a row may pass for one:
 * a name is of listed characters, has letters, and holds few numerals of any kind.
 */
import { statementOf } from './statements.ts';

/** Han, Latin and digits, and the signs that names have. What is not listed is in no name, whatever it is. */
const NAME =
  /^[\u3007\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{323af}A-Za-z\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u017f0-9 ()[\],.&'"·\u2022\u30fb\u201c\u201d\u2018\u2019\u300a\u300b\u3001/\u2013\u2014-]+$/u;
/** Letters of a word; without one it is no name. */
const WORD = /[\u3400-\u4dbf\u4e00-\u9fff\u{20000}-\u{323af}]|[A-Za-z\u00c0-\u017f]{2}/u;
/** Chinese numerals as they are written, on cheques, and as they are called out. */
const HAN_NUMERALS =
  '〇零一二三四五六七八九十百千万亿兆壹贰貳弍叁參叄参肆伍陆陸柒捌玖拾佰仟萬億廿卅卌两兩幺弌弎弐漆洞拐勾';
const HAN_NUMERAL = new RegExp(`[${HAN_NUMERALS}]`, 'gu');
const DIGIT = /[0-9]/g;
const NUMBER_WORD = /zero|one|two|three|four|five|six|seven|eight|nine/gi;
/** Words of letters that are Roman numerals or look like digits, and digits among letters in words as long as most of a code. */
const LIKE_NUMERALS = /(?<![A-Za-z])[IVXLCDMOQSZBGlo]+(?![A-Za-z])/g;
const LONG_MIX = /(?=[A-Za-z]*[0-9])[A-Za-z0-9]{10}/;
/** Digits that only signs part, and a power of ten: parts of one number. */
const PARTED = /[0-9][^\p{L}0-9]{1,3}[0-9]|[0-9][eE][0-9]/u;

/** Numerals in a name, at most: `一九零五（北京）网络科技有限公司` has as many. A code has 13, a number plate 5 and a letter. */
const MOST_NUMERALS = 4;
/** Units of the army have a number of five digits for a name. */
const UNIT = /中国人民(?:解放军|武装警察部队)第?[0-9〇零一二三四五六七八九]{5}部队/;
/** The same with letters that look like numerals. */
const MOST_ALIKE = 11;
/** Characters of a name, at most. */
const MOST = 100;
/** What is said of a row and names nobody: that it is none after all, a period, how many there are. A list that says so is not understood. */
const REMARK =
  /[未不没]有?中签|落选|作废|取消|候补|递补|放弃|无效|撤销|注销|更正|删除|重复|不合格|不符合|(?:^|[ ,、])(?:否|无|不|未|废|空|no|not|none|void|n\/a)$|[(](?:否|无|不|未|废|空|no|not|none|void|n\/a)[)]$|\b(?:not (?:selected|drawn|a winner)|cancell?ed|withdrawn|invalid|void)\b|第.{1,4}(?:期(?![货刊])|页)|(?:^|[ (,、])(?:共计|总计|合计|共) ?:? ?[0-9]/i;

function numerals(whole: string): number {
  const text = whole.replace(UNIT, '');
  return [HAN_NUMERAL, DIGIT, NUMBER_WORD].reduce((sum, one) => sum + (text.match(one)?.length ?? 0), 0);
}
const alike = (text: string): number => (text.match(LIKE_NUMERALS) ?? []).join('').length;

/** Whether a text can be a name and nothing else. Requires half-width text (`plainLine`). */
export function isName(text: string): boolean {
  return (
    text.length <= MOST &&
    NAME.test(text) &&
    WORD.test(text.replace(HAN_NUMERAL, '')) &&
    !PARTED.test(text) &&
    !LONG_MIX.test(text) &&
    !REMARK.test(text) &&
    !isStating(text) &&
    numerals(text) <= MOST_NUMERALS &&
    numerals(text) + alike(text) <= MOST_ALIKE
  );
}

/** Whether it says something of the list, as a title or a count does. */
const isStating = (text: string): boolean => (statementOf(text) ?? []).length > 0;

/**
 * Whether a name can go on in another line. One that ends as the names of companies do is at its end, and another company that is
 * no branch of it is somebody else.
 */
export function goesOn(begun: string, text: string): boolean {
  const isAnother = /公司[)]?$/.test(begun) && /(?<![分支子])公司[)]?$/.test(text);
  return !isAnother && !isStating(text) && !REMARK.test(text) && isName(begun + text);
}

/** Whether a text can be the end of a name where no row follows it: Han and brackets, without a numeral. */
export function isPlainName(text: string): boolean {
  return /^[\u4e00-\u9fff()]+$/.test(text) && text.length <= MOST && numerals(text) === 0;
}
