/** Gathering the words of built pages: their sections, the rules, the table of characters, the codes' form, the list of pages. */
import { expect, test } from 'vitest';
import { foldingOf } from '../../scripts/building/words/folding.ts';
import { pageSections } from '../../scripts/building/words/page-sections.ts';
import { langOfText, rulesSections } from '../../scripts/building/words/rules.ts';
import { siteIndex } from '../../scripts/building/words/site-index.ts';
import { foldBy } from '../../src/finding/fold.ts';

const page = (main: string) =>
  `<!doctype html><html><body><nav>全部栏目</nav><main>${main}</main></body></html>`;

test('a page by its headings: what is read is there, what is worked with or drawn is not', () => {
  const { title, gathered, sections } = pageSections(
    page(`<header><p class="crumb"><a href="/policy/">政策</a></p><h1>题 &amp; 目</h1><p>第一句\u2060<sup class="certainty"><a href="/limits/#certainty">◐</a></sup></p></header>
      <script>let a = "b";</script><form><label>编码</label></form><p hidden>副本</p><svg><text>图</text></svg>
      <section><div class="cheat-desk"><h3 id="desk">名单</h3><p>未中签</p></div><h2 id="a">甲</h2><p>甲的<strong>话</strong>，<a href="#b">见乙</a>。</p><ul><li>一</li><li>二</li></ul>
      <h3 id="a&#x2F;1">甲之一</h3><p>代码 <code>0123456789012</code> 和 ${'ab'.repeat(32)} 之外</p></section>
      <h2 id="b">乙</h2><dl><dt id="t">名词</dt><dd>解释&lt;一&gt;</dd></dl><h2>没有地址</h2><p>也算乙</p>`),
  );
  expect([title, gathered]).toEqual(['题 & 目', '政策']);
  expect(sections).toEqual([
    { anchor: '', above: '', heading: '', text: '第一句' },
    { anchor: 'a', above: '', heading: '甲', text: '甲的话，见乙。 一 二' },
    { anchor: 'a/1', above: '甲', heading: '甲之一', text: '代码 和 之外' },
    { anchor: 'b', above: '', heading: '乙', text: '' },
    { anchor: 't', above: '乙', heading: '名词', text: '解释<一> 没有地址 也算乙' },
  ]);
});

test('a page without a heading, and a character by a name that we do not write, are refused', () => {
  expect(() => pageSections('<html><body><p>x</p></body></html>')).toThrow(/<main>/);
  expect(() => pageSections(page('<p>x</p>'))).toThrow(/<h1>/);
  expect(() => pageSections(page('<h1>x&hellip;</h1>'))).toThrow(/&hellip;/);
});

test.each([
  ['&#65;&#x41;&#X4e00;&#128512;&#x10fffd;', 'AA一😀\u{10fffd}'],
  ['a&#9;b&#10;c', 'a b c'],
  ['AT&T, R & D, x&y', 'AT&T, R & D, x&y'],
])('character references are read: %s', (written, read) => {
  expect(pageSections(page(`<h1>${written}</h1>`)).title).toBe(read);
});

test.each([
  ...['&#0;', '&#8;', '&#x80;', '&#xd800;', '&#57343;', '&#xfffe;', '&#x110000;', '&#1114112;'],
  ...[
    '&#99999999999;',
    '&#xffffffffff;',
    '&#;',
    '&#x;',
    '&#12a;',
    '&#-5;',
    '&#1e3;',
    '&#x0x41;',
    '&#65',
    '&constructor;',
  ],
])('a reference to no character is refused: %s', (written) => {
  expect(() => pageSections(page(`<h1>a ${written} b</h1>`))).toThrow(`found ${written}`);
});

test('traditional characters are found as the simplified ones that the site has, and only these are in the table', async () => {
  const folding = await foldingOf('资格摇号签过户车里');
  const fold = foldBy(folding);
  expect(fold('資格 搖號 籤 過戶 車 裡裏')).toBe('资格 摇号 签 过户 车 里里');
  expect(fold('選舉')).toBe('選舉');
  expect(folding.length).toBeLessThan(60);
  expect([...folding].every((character) => character.length === 1)).toBe(true);
});

test('rules by their headings, in the language they are in', () => {
  const text = '# 规则\n\n说明**要点**。\n\n## 1. 谁\n- [名单](https://a.example/x)上的人\n';
  expect(rulesSections(text)).toEqual({
    title: '规则',
    sections: [
      { heading: '', text: '说明要点。' },
      { heading: '1. 谁', text: '名单上的人' },
    ],
  });
  const headings = ['# a ##', '##  b##', '### c ## ', '# ##', '#d', '## e\r'].map((line) => {
    const { title, sections } = rulesSections(`# 1\n${line}`);
    return `${title} ${sections.map(({ heading, text: words }) => `${heading}|${words}`).join()}`;
  });
  expect(headings).toEqual(['1 a|', '1 b|', '1 c ##|', '1 ', '1 |#d', '1 e|']);
  // Each once took the square of its length.
  const long = rulesSections(`# ${' '.repeat(300_000)}a${' '.repeat(300_000)}b\n${']('.repeat(300_000)}`);
  expect([long.title.length, long.sections[0]?.text.length]).toEqual([300_002, 300_000]);
  expect([langOfText(text), langOfText('# Rules\nWho may take part, and how.')]).toEqual(['zh', 'en']);
});

test('every page is in the list once, under the page above it, by an address that is escaped', () => {
  const pages = ['/', '/faq/', '/adopt/', '/adopt/law/', '/rounds/1/2/', '/a/rules.md', '/adopt/x/y/'].map(
    (path) => ({
      path,
      title: `<${path}>`,
      gathered: '',
    }),
  );
  const html = siteIndex(pages, '/base/en/');
  const links = [...html.matchAll(/href="([^"]*)"/g)].map(([, link]) => link);
  expect(links.sort()).toEqual(
    ['', 'faq/', 'adopt/', 'adopt/law/', 'adopt/x/y/', 'rounds/1/2/']
      .map((path) => `/base/en/${path}`)
      .sort(),
  );
  expect(html).toContain('&lt;/faq/&gt;</a></li>');
  expect(html).toContain('&lt;/adopt/&gt;</a><ul><li><a href="/base/en/adopt/law/">');
});
