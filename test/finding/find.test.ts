/** Words that are searched: how they are folded, taken apart, found, weighed and shown, on a few sections made by hand. */
import { expect, test } from 'vitest';
import { codeTyped, mayStandInAddress } from '../../src/finding/code-typed.ts';
import { finder } from '../../src/finding/find.ts';
import { foldBy } from '../../src/finding/fold.ts';
import type { SiteWords } from '../../src/finding/site-words.ts';
import { isOneSlip, meantWord, wordCounts } from '../../src/finding/slips.ts';
import { marked, snippet } from '../../src/finding/snippet.ts';
import { stem } from '../../src/finding/stem.ts';
import { partedBy, sayingsOf } from '../../src/finding/synonyms.ts';
import { placesOf, termsOf } from '../../src/finding/terms.ts';
import { hashOf, soughtIn } from '../../src/panels/finding/address.ts';

const FOLDING = '資资籤签車车';
const fold = foldBy(FOLDING);

test('folding: half width, small letters, simplified characters, and as long as before', () => {
  expect(fold('ＤＲＡＮＤ 資格 中籤 1０')).toBe('drand 资格 中签 10');
  for (const text of ['İstanbul ǅ 𠮷 資', '①²', '']) expect(fold(text)).toHaveLength(text.length);
  // Without a table nothing is taken for another.
  expect(foldBy('')('資A')).toBe('資a');
});

test.each([
  ['policies', 'policy'],
  ['applying', 'apply'],
  ['applied', 'applies'],
  ['winning', 'win'],
  ['rules', 'rule'],
  ['selected', 'selecting'],
  ['verifier', 'verify'],
])('%s and %s are forms of one word', (a, b) => {
  expect(stem(a)).toBe(stem(b));
});
test.each([
  ['class', 'clan'],
  ['draw', 'drand'],
  ['md5', 'md4'],
  ['test', 'text'],
])('%s and %s are not', (a, b) => {
  expect(stem(a)).not.toBe(stem(b));
});

test('what was typed is taken apart by twos, without what questions are asked with', () => {
  const texts = (typed: string) => termsOf(fold(typed)).map(({ text }) => text);
  expect(texts('中签率')).toEqual(['中签', '签率']);
  expect(texts('怎样申请？')).toEqual(['申请']);
  expect(texts('How do I apply')).toEqual(['appl']);
  expect(texts('的')).toEqual(['的']);
  expect(texts('the')).toEqual(['the']);
  expect(texts('')).toEqual([]);
});

test('a word is found as a word: at its beginning, in another form, and not within another', () => {
  const word = (text: string) => termsOf(text)[0] ?? { kind: 'word' as const, text: '' };
  expect(placesOf(word('winning'), 'they win, he wins; window')).toEqual([
    [5, 8],
    [13, 17],
  ]);
  expect(placesOf(word('veri'), 'verify')).toEqual([[0, 6]]);
  expect(placesOf(word('rand'), 'drand')).toEqual([]);
  expect(placesOf({ kind: 'characters', text: '中签' }, '未中签，中签')).toEqual([
    [1, 3],
    [4, 6],
  ]);
});

test('what people say and the site does not: the longest first, words as words', () => {
  const synonyms = [
    ['中了', ['中签以后']],
    ['没中了', ['未中签']],
    ['ev', ['new energy']],
  ] as const;
  const sayings = (typed: string) =>
    sayingsOf(typed, synonyms, fold).map(({ text }) => text.replace(/\s+/g, ' ').trim());
  expect(sayings('没中了怎么办')).toEqual(['没中了怎么办', '未中签 怎么办']);
  expect(sayings('an ev')).toEqual(['an ev', 'an new energy']);
  expect(sayings('every')).toEqual(['every']);
  expect(sayingsOf('x', [], fold)).toEqual([{ text: 'x', instead: [] }]);
});

test('each saying is replaced where it stands as one, and never in what was put in', () => {
  const synonyms = [
    ['中签', ['选中']],
    ['没中签', ['未中签']],
    ['car', ['vehicle']],
    ['c照', ['小客车']],
  ] as const;
  const most = (typed: string) => sayingsOf(typed, synonyms, fold)[1]?.text.replace(/\s+/g, ' ').trim();
  expect(most('没中签 中签')).toBe('未中签 选中');
  expect(most('中签 没中签 中签')).toBe('选中 未中签 选中');
  expect(most('carpet car')).toBe('carpet vehicle');
  expect(most('carpet scar')).toBeUndefined();
  expect(most('考c照的car')).toBe('考 小客车 的 vehicle');
  expect(most('abc照')).toBeUndefined();
});

test('of many sayings at once the ones that replace most are tried, and no others are made', () => {
  const letters = [...'甲乙丙丁戊己庚辛壬癸子丑寅卯辰巳午未申酉戌亥'];
  const synonyms = letters.map((one, i) => [one, [`${i}x`, `${i}y`]] as const);
  const texts = (typed: string) =>
    sayingsOf(typed, synonyms, fold).map(({ text }) => text.replaceAll(' ', ''));
  // Worked by hand: both replaced by each of two, then one, the later first.
  expect(texts('甲乙')).toEqual(['甲乙', '0x1x', '0x1y', '0y1x', '0y1y', '甲1x', '甲1y', '0x乙', '0y乙']);
  // 3^22 ways there are: made one by one, they would end the tab.
  const all = letters.join('');
  const tried = texts(all);
  expect(tried).toHaveLength(12);
  expect(tried[0]).toBe(all);
  expect(tried[1]).toBe(letters.map((_, i) => `${i}x`).join(''));
  for (const text of tried.slice(1)) expect(text).toMatch(/^[0-9xy]+$/);
});

test('a snippet is where most of it stands, marked, and never half a mark', () => {
  const text = `${'前'.repeat(200)}。这里有资格二字，也有指标。${'后'.repeat(200)}`;
  const at = text.indexOf('资格');
  const pieces = snippet(text, [
    { range: [at, at + 2], weight: 2 },
    { range: [5, 6], weight: 0.1 },
  ]);
  expect(pieces.filter(({ isMarked }) => isMarked).map((one) => one.text)).toEqual(['资格']);
  expect(pieces[0]?.text).toBe('…');
  expect(pieces[1]?.text).toBe('这里有');
  expect(pieces.at(-1)?.text).toBe('…');
  // Ranges that overlap and touch are one mark.
  expect(
    marked('abcdef', [
      [1, 3],
      [2, 4],
      [4, 5],
    ]),
  ).toEqual([
    { text: 'a', isMarked: false },
    { text: 'bcde', isMarked: true },
    { text: 'f', isMarked: false },
  ]);
  expect(snippet('', [])).toEqual([]);
});

const WORDS: SiteWords = {
  pages: [
    { path: '/faq/', title: '常见问题', gathered: '' },
    { path: '/policy/ways/', title: '申请方式', gathered: '政策与指南' },
    { path: '/spec/', title: '协议', gathered: '' },
  ],
  sections: [
    [0, '', '', '', '问题和回答'],
    [0, 'a-1', '申请', '没中签怎么办？', '等下一期。'],
    [0, 'a-2', '申请', '新能源要排多久？', '按时间排队。'],
    [1, '', '', '', '没中签的，下一期还在。资格另有规定。'],
    [2, 'x', '', '没中签', '没中签没中签没中签'],
    [2, 'y', '', '', ''],
  ],
  folding: FOLDING,
  synonyms: [['绿牌', ['新能源']]],
  codes: [{ length: 13, isDigits: true }],
};

test('a question comes before the text that only has the words, and a page is found by its title', () => {
  const { find } = finder(WORDS);
  const paths = (typed: string) => find(typed).found.map(({ path }) => path);
  expect(paths('没中签怎么办')[0]).toBe('/faq/#a-1');
  expect(paths('没中签')).toEqual(expect.arrayContaining(['/faq/#a-1', '/policy/ways/', '/spec/#x']));
  expect(paths('常見問題')).toEqual([]);
  expect(paths('常见问题')).toEqual(['/faq/']);
  expect(paths('資格')).toEqual(['/policy/ways/']);
  expect(paths('火星')).toEqual([]);
  expect(paths('，。')).toEqual([]);
  expect(find('绿牌')).toMatchObject({
    instead: ['新能源'],
    found: [{ path: '/faq/#a-2', where: ['常见问题', '申请'] }],
  });
  expect(find('新能源').instead).toEqual([]);
  // Of the heading what was typed is marked, in the characters of the page.
  expect(find('資格').found[0]?.snippet.find(({ isMarked }) => isMarked)?.text).toBe('资格');
});

test('one slip is a letter put in, left out or exchanged, or two that changed places, and nothing more', () => {
  const letters = [...'abc'];
  const words = ['', ...letters, ...letters.flatMap((a) => letters.map((b) => a + b))].flatMap((word) => [
    word,
    `${word}ab`,
    `c${word}a`,
  ]);
  /** Every word that one slip makes of this, worked out one by one. */
  const slipped = (word: string): Set<string> => {
    const all = new Set<string>();
    for (let at = 0; at <= word.length; at++) {
      const [before, after] = [word.slice(0, at), word.slice(at)];
      for (const letter of letters) {
        all.add(before + letter + after);
        if (after !== '') all.add(before + letter + after.slice(1));
      }
      if (after !== '') all.add(before + after.slice(1));
      if (after.length > 1) all.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
    }
    all.delete(word);
    return all;
  };
  for (const a of words) for (const b of words) expect(isOneSlip(a, b), `${a} ${b}`).toBe(slipped(a).has(b));
});

test('of words a letter away the most frequent is meant, and short ones and figures are left', () => {
  const counts = wordCounts(['lottery lottery', 'lotteries battery md5 draw', 'lottery2']);
  expect([...counts]).toEqual([
    ['lottery', 2],
    ['lotteries', 1],
    ['battery', 1],
    ['draw', 1],
  ]);
  expect(meantWord('lotery', counts)).toBe('lottery');
  expect(meantWord('lattery', counts)).toBe('lottery');
  expect(meantWord('batery', counts)).toBe('battery');
  expect(meantWord('drwa', counts)).toBeNull();
  expect(meantWord('lot3ery', counts)).toBeNull();
  expect(meantWord('permit', counts)).toBeNull();
});

test('a run of letters is parted into the fewest words that people say, or left', () => {
  const spoken = new Set(['yaohao', 'jieguo', 'yao', 'hao', 'xian']);
  expect(partedBy(spoken, 'yaohaojieguo')).toEqual(['yaohao', 'jieguo']);
  expect(partedBy(spoken, 'yaohaojie')).toBeNull();
  expect(partedBy(spoken, '')).toEqual([]);
});

test('pinyin and slips find what was meant, and say what it is; what stands somewhere is never mended', () => {
  const { find } = finder({
    ...WORDS,
    sections: [
      ...WORDS.sections,
      [2, 'z', '', 'The lottery', 'A commitment comes before the lottery.'],
      [2, 'w', '', 'Lottary', 'A name.'],
    ],
    synonyms: [
      ['mei zhong qian', ['没中签']],
      ['zi ge', ['资格']],
      ['odds', ['lottery']],
    ],
  });
  const found = (typed: string) => {
    const { found, instead } = find(typed);
    return [found[0]?.path, ...instead];
  };
  expect(found('zige')).toEqual(['/policy/ways/', '资格']);
  expect(found('ZI GE')).toEqual(['/policy/ways/', '资格']);
  expect(found('meizhongqian')).toEqual(['/spec/#x', '没中签']);
  expect(found('meizhongqain')).toEqual(['/spec/#x', '没中签']);
  expect(found('meizhongqianzige')).toEqual(['/spec/#x', '没中签', '资格']);
  expect(found('comitment')).toEqual(['/spec/#z', 'commitment']);
  expect(found('comitment odds')).toEqual(['/spec/#z', 'commitment', 'lottery']);
  expect(found('lottary')).toEqual(['/spec/#w']);
  expect(found('wholly')).toEqual([undefined]);
});

test('what looks like a code of the site is one, and what nobody should type is said', () => {
  const forms = [
    { length: 13, isDigits: true },
    { length: 6, isDigits: false },
  ];
  const kinds = (...typed: string[]) => typed.map((one) => codeTyped(one, forms));
  expect(
    kinds('0123456789012', '0123 4567 89012', '０１２３４５６７８９０１２', '0123-4567-89012', 'AB1234'),
  ).toEqual(Array(5).fill('code'));
  expect(kinds('没中签', '012345678901', 'DRAND', 'abcdef', '', '20260626')).toEqual(Array(6).fill(null));
  expect(kinds('11010519491231002X', '13800138000')).toEqual(['resident-id', 'mobile']);
  expect(codeTyped('0123456789012', [])).toBeNull();
});

test('words stand in the address, and nothing that may be somebody’s number', () => {
  expect(soughtIn(hashOf('没 中签', false))).toBe('没 中签');
  expect(hashOf('x', true)).toBe('');
  expect(hashOf('  ', false)).toBe('');
  for (const typed of ['0123456789012', '0123 4567', '０１２３４５６', '编码 012345'])
    expect(mayStandInAddress(typed), typed).toBe(false);
  expect(mayStandInAddress('2026 年')).toBe(true);
  expect(soughtIn('#code=1')).toBeNull();
});
