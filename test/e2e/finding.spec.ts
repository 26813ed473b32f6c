/** The words of the site, searched: what comes first for what people type, on the built index; and the page itself, with a network and without. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { synonymsWithoutPlace } from '../../scripts/building/words/site-words.ts';
import { finder } from '../../src/finding/find.ts';
import type { SiteWords } from '../../src/finding/site-words.ts';
import { findingWords } from '../../src/i18n/finding.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { DIST, fileOfPage, filesIn, pagesIn, textOf } from './built-site.ts';
import { lookupPage } from './lookup-page.ts';
import { kept } from './offline-page.ts';
import { poolOf } from './published-records.ts';

/** The built words of a language. */
function wordsOf(lang: 'zh' | 'en'): SiteWords {
  const name = filesIn(join(DIST, '_astro')).find((file) => file.startsWith(`site-words.${lang}.`)) ?? '';
  return JSON.parse(readFileSync(join(DIST, '_astro', name), 'utf8'));
}

/** What people type, and a word or the address of what comes first. Where the FAQ has the question, it is the FAQ. */
const FIRST: Readonly<
  Record<'zh' | 'en', readonly (readonly [typed: string, path: RegExp, heading: RegExp])[]>
> = {
  zh: [
    ['没中签', /^\/faq\//, /没中/],
    ['没摇上怎么办', /^\/faq\//, /没中/],
    ['中签率', /^\/(?:faq|chances)\//, /机会|中签/],
    ['小客车摇号结果', /./, /小客车|结果|摇号/],
    ['摇号结果在哪里查', /^\/(?:lookup|guide|faq)\//, /查|结果/],
    ['怎么查结果', /^\/guide\/lookup\/|^\/faq\//, /查/],
    ['資格', /./, /./],
    ['常見問題', /^\/faq\//, /常见问题/],
    ['忘記密碼', /^\/faq\//, /密码/],
    ['忘了密码怎么办', /^\/faq\//, /密码/],
    ['编码忘了', /^\/faq\//, /编码/],
    ['油车', /^\/(?:faq|policy|guide)\//, /./],
    ['京牌', /^\/(?:faq|guide|policy)\//, /申请|指标/],
    ['绿牌', /^\/(?:faq|policy|guide)\//, /新能源/],
    ['过户', /^\/(?:faq|guide|policy)\//, /过户|转让|更新/],
    ['久摇不中', /^\/faq\//, /没中|不中|轮到我/],
    ['刷号', /^\/(?:faq|policy)\//, /./],
    ['第七位', /^\/faq\//, /第七位|幸运/],
    ['要交钱吗', /^\/faq\//, /交钱/],
    ['申请收费吗', /^\/faq\//, /交钱|收费/],
    ['候补是什么', /^\/faq\//, /候补/],
    ['名单上没有我', /^\/faq\//, /名单上没有/],
    ['家庭积分怎么算', /^\/faq\//, /家庭积分/],
    ['中签以后做什么', /^\/(?:faq|guide)\//, /中签以后/],
    ['我的名字会公布吗', /^\/faq\//, /名字/],
    ['drand是什么', /^\/faq\//, /drand/],
    ['承诺书', /^\/(?:faq|glossary)\//, /承诺书/],
    ['六个球', /^\/faq\//, /六个球/],
    ['发布方能作弊吗', /^\/faq\//, /作弊/],
    ['断网能查吗', /^\/faq\//, /断网/],
    ['手机能查吗', /^\/faq\//, /手机/],
    ['换了手机号', /^\/faq\//, /手机号/],
    ['幸运号码', /^\/faq\//, /幸运/],
    ['代办', /^\/(?:faq|policy)\//, /./],
    ['影子运行', /^\/adopt\/shadow\//, /影子/],
    ['信任策略', /^\/(?:guide\/policies|glossary)\//, /信任策略/],
    ['merkle', /^\/(?:spec|glossary|faq)\//, /./],
    ['log.inclusion', /^\/checks\/#log\.inclusion$/, /log\.inclusion/],
    ['ＤＲＡＮＤ', /^\/(?:faq|glossary)\//, /drand/],
    ['yaohao', /./, /摇号/],
    ['zhongqian', /^\/faq\//, /中签/],
    ['mei zhong qian', /^\/(?:faq|guide)\//, /没中|未中签/],
    ['guohu', /^\/(?:faq|guide|policy|glossary)\//, /过户|转让|更新/],
    ['houbu', /^\/(?:faq|guide|glossary)\//, /候补|递补|中签以后/],
    ['yaohaojieguo', /^\/(?:lookup|guide|faq)\//, /结果/],
    ['chengnuoshu', /^\/(?:faq|glossary)\//, /承诺书/],
  ],
  en: [
    ['not selected', /^\/faq\//, /not selected/],
    ['I lost, what now', /^\/faq\//, /not selected/],
    ['odds', /^\/(?:faq|chances)\//, /odds|chance/i],
    ['license plate', /^\/(?:faq|guide|policy)\//, /apply|quota|permit/i],
    ['how do i apply', /^\/(?:guide|faq)\//, /apply/i],
    ['forgot password', /^\/faq\//, /password/],
    ['electric car', /^\/(?:faq|policy|guide)\//, /energy/i],
    ['cheating', /^\/(?:faq|cheat)\//, /cheat/i],
    ['is there a fee', /^\/faq\//, /cost|pay/i],
    ['reserves', /^\/(?:faq|glossary)\//, /reserve/i],
    ['lucky numbers', /^\/faq\//, /lucky/],
    ['policies', /^\/(?:guide\/policies|glossary)\//, /polic/i],
    ['offline', /^\/(?:faq|offline)\//, /offline|network/i],
    ['frozen list wrong', /^\/(?:adopt\/accidents\/list|guide\/objection)\//, /wrong/],
    ['drand', /^\/(?:faq|glossary)\//, /drand/],
    ['shadow draw', /^\/adopt\/shadow\//, /shadow/i],
    ['lotery', /^\/glossary\//, /lottery/i],
    ['reciept', /^\/(?:guide\/lookup|glossary)\//, /receipt/i],
  ],
};

for (const lang of ['zh', 'en'] as const)
  test(`what people type leads to what answers it, in ${lang}`, () => {
    const words = wordsOf(lang);
    const { find } = finder(words);
    const others = FIRST[lang].flatMap(([typed, path, heading]) => {
      const [first] = find(typed).found;
      const title = first?.heading.map(({ text }) => text).join('') ?? '';
      return first !== undefined && path.test(first.path) && heading.test(title)
        ? []
        : [`${typed}: ${first?.path} ${title}`];
    });
    expect(others).toEqual([]);
    expect(synonymsWithoutPlace(words), 'what is meant by a saying stands somewhere').toEqual([]);
    expect(find('火星签证').found).toEqual([]);
  });

test('every page’s words are there, every place is in its page, and no code and no digest', () => {
  for (const lang of ['zh', 'en'] as const) {
    const { pages, sections, codes } = wordsOf(lang);
    const root = lang === 'en' ? 'en/' : '';
    const built = pagesIn(DIST)
      .filter((page) => page !== '404.html' && page.startsWith('en/') === (lang === 'en'))
      .map((page) => `/${page.slice(root.length)}`)
      .filter((path) => path !== '/search/');
    expect(
      pages
        .map(({ path }) => path)
        .filter((path) => path.endsWith('/'))
        .sort(),
    ).toEqual(built.sort());
    const html = pages.map(({ path }) =>
      path.endsWith('/') ? textOf(DIST, fileOfPage(root + path.slice(1))) : textOf(DIST, path.slice(1)),
    );
    for (const [page, anchor] of sections)
      if (anchor !== '') expect(html[page], `${pages[page]?.path}#${anchor}`).toContain(`id="${anchor}"`);
    expect(JSON.stringify(sections)).not.toMatch(/[0-9]{9}|[0-9a-f]{16}/);
    expect(codes).toEqual([{ length: 13, isDigits: true }]);
  }
});

const t = findingWords.zh;
const views = (page: Page) => ({
  field: page.getByRole('searchbox', { name: t.label, exact: true }),
  status: page.getByRole('main').getByRole('status'),
  results: page.getByRole('list', { name: t.results, exact: true }).getByRole('listitem'),
  search: page.getByRole('main').getByRole('button', { name: t.submit, exact: true }),
});

test.describe('the page', () => {
  test.use({ serviceWorkers: 'allow' });
  test('finds while one types, by keyboard, keeps no code in its address, and works without a network @sub-path-long', async ({
    page,
    context,
  }) => {
    const { field, status, results } = views(page);
    await page.goto('');
    await kept(page);
    await page.getByRole('link', { name: t.title, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
    await context.setOffline(true);
    await field.fill('没中签');
    await expect(status).toHaveText(/^找到 \d+ 处$/);
    await expect(results.first().getByRole('link')).toContainText('没中');
    await expect(results.first().locator('mark').first()).toHaveText(/没中/);
    expect(decodeURIComponent(new URL(page.url()).hash)).toBe('#q=没中签');
    await field.press('Enter');
    await expect(results.first().getByRole('link')).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page).toHaveURL(/\/faq\/#/);
    await page.goBack();
    await expect(results.first().getByRole('link')).toContainText('没中');

    await field.fill('火星签证');
    await expect(status).toHaveText(t.none('火星签证'));
    const code = poolOf('ordinary').ranked[0] as string;
    await field.fill(`${code.slice(0, 4)} ${code.slice(4, 8)} ${code.slice(8)}`);
    await expect(status).toHaveText(t.code);
    await expect(results).toHaveCount(0);
    expect(new URL(page.url()).hash).toBe('');
    await field.press('Enter');
    await expect(page).toHaveURL(/\/lookup\//);
    await expect(lookupPage(page).sentence).toHaveText(answerWords.zh.selected);

    await page.goto('search/');
    await field.fill('11010519491231002X');
    await expect(status).toHaveText(t.personal['resident-id']);
    expect(new URL(page.url()).hash).toBe('');
  });
});

test('without scripts it says so, and has the questions and every page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, baseURL: baseURL ?? '' });
  const page = await context.newPage();
  await page.goto('search/');
  await expect(page.getByText(t.without)).toBeVisible();
  const links = page.getByRole('region', { name: t.allPages, exact: true }).getByRole('link');
  expect(await links.count()).toBeGreaterThan(60);
  await context.close();
});
