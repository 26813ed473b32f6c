/** Sites in one language, with pages taken away, really built and gone through: links, leftovers of what is not there, whose clock. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import type { Lang } from '../../src/i18n/lang.ts';
import { freezeInto } from '../commands/own-site.ts';
import { run } from '../commands/terminal.ts';
import { deadLinksIn, fileOfPage, filesIn, pagesIn, textOf } from '../e2e/built-site.ts';
import { fillIn } from '../housing.ts';

const NOW = '2027-03-01T00:00:00Z';
const root = mkdtempSync(join(tmpdir(), 'mingqian-one-language-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** A folder in one language, with a round to come. */
async function folderIn(lang: Lang, isFilled: boolean): Promise<string> {
  const folder = join(root, lang);
  const made = await run(['site', 'new', folder, '--languages', lang], NOW);
  expect(made.status, made.err).toBe(0);
  if (isFilled) fillIn(folder);
  if (lang === 'en') {
    const rules = join(folder, 'words/rules');
    // The record's rules are looked for by the name that freezeInto knows.
    writeFileSync(join(rules, 'rules.zh.md'), readFileSync(join(rules, 'rules.en.md')));
  }
  await freezeInto(folder, '202701');
  const other = lang === 'zh' ? 'en' : 'zh';
  for (const name of [
    `rounds/202701.${other}.md`,
    `pools/family.${other}.md`,
    ...(lang === 'en' ? ['rules/rules.zh.md'] : []),
  ])
    rmSync(join(folder, 'words', name));
  return folder;
}

/** What a page says, without its markup. */
const saidOn = (out: string, page: string): string =>
  textOf(out, fileOfPage(page))
    .replaceAll(/<(script|style)\b[\s\S]*?<\/\1>/g, ' ')
    .replaceAll(/<[^>]*>/g, ' ');

describe('in Chinese alone, with questions, notices, guide and policy taken away', () => {
  let out = '';
  test('is built', async () => {
    const folder = await folderIn('zh', true);
    for (const name of ['faq', 'notices', 'guide', 'policy'])
      rmSync(join(folder, 'words', name), { recursive: true });
    out = join(root, 'zh-site');
    expect(await run(['site', 'check', folder], NOW)).toMatchObject({ status: 0, out: '' });
    const built = await run(['site', 'build', folder, '--out', out, '--lang', 'zh'], NOW);
    expect(built.status, built.err).toBe(0);
    expect(built.err).toMatch(/^核对公布的记录……$/m);
    expect(built.out).toBe(`${out}：生成了`);
  }, 600_000);
  test('no link leads nowhere, and nothing leads to what is not there', () => {
    expect(deadLinksIn(out)).toEqual([]);
    const pages = pagesIn(out);
    expect(pages.filter((page) => page.startsWith('en/'))).toEqual([]);
    expect(pages.filter((page) => /^(?:faq|policy\/.|notices\/.|official)/.test(page))).toEqual([]);
    expect(pages).toContain('rounds/202701/family/');
    for (const page of pages) {
      const html = textOf(out, fileOfPage(page));
      expect(html, page).not.toMatch(/hreflang="en"|<a [^>]*lang="en"/);
      expect(html, page).toContain('lang="zh-CN"');
    }
  });
  test('no list or heading is left empty', () => {
    for (const page of pagesIn(out)) {
      const html = textOf(out, fileOfPage(page));
      expect(html, page).not.toMatch(/<(ul|ol|dl|nav|h[1-6])\b[^>]*>\s*<\/\1>/);
      expect(saidOn(out, page), page).not.toMatch(
        /undefined|\[object|\{(?:portal|contact|phone|thing|measure)\}/,
      );
    }
  });
});

describe('in English alone, by the clock of New York, not filled in', () => {
  let folder = '';
  let out = '';
  test('is refused, and built as a draft where that is asked for', async () => {
    folder = await folderIn('en', false);
    const toml = join(folder, 'site.toml');
    writeFileSync(toml, readFileSync(toml, 'utf8').replace('Asia/Shanghai', 'America/New_York'));
    out = join(root, 'en-site');
    const build = ['site', 'build', folder, '--out', out];
    const refused = await run(build, NOW);
    expect(refused.status).toBe(2);
    expect(refused.err).toMatch(/site\.toml line [0-9]+: \{to fill in: .*\} is still to be filled in/);
    expect(filesIn(root).filter((name) => name.startsWith('en-site/'))).toEqual([]);
    const built = await run([...build, '--draft'], NOW);
    expect(built.status, built.err).toBe(0);
    expect(built.err).toMatch(/This is a draft/);
  }, 600_000);
  test('every page says that it is a draft', () => {
    for (const page of pagesIn(out)) expect(saidOn(out, page), page).toContain('A draft: places are still');
    expect(saidOn(out, '404.html')).toContain('A draft');
  });
  test('no link leads nowhere, and there is no other language', () => {
    expect(deadLinksIn(out)).toEqual([]);
    expect(pagesIn(out).filter((page) => /^(?:en|zh)\//.test(page))).toEqual([]);
    for (const page of pagesIn(out))
      expect(textOf(out, fileOfPage(page)), page).not.toMatch(/hreflang="zh|<a [^>]*lang="zh/);
  });
  test('times are told by its clock, in summer and in winter, and nowhere by Beijing’s', () => {
    // 26 June 2027, 02:00Z and 1 February 2027, 00:00Z.
    expect(saidOn(out, 'rounds/202701/')).toContain('25 June 2027, 22:00 Eastern Time (UTC−4)');
    const pool = saidOn(out, 'rounds/202701/family/');
    expect(pool).toContain('31 January 2027, 19:00 Eastern Time (UTC−5)');
    for (const page of pagesIn(out)) expect(saidOn(out, page), page).not.toMatch(/Beijing|北京/);
    for (const script of filesIn(out).filter((name) => /^_astro\/.*\.js$|^service-worker\.js$/.test(name)))
      expect(textOf(out, script), script).not.toMatch(/Beijing time|北京时间/);
    expect(textOf(out, 'service-worker.js')).toContain('America/New_York');
    // What is said of the feed's days is their noon there.
    expect(textOf(out, 'notices/feed.xml')).toMatch(/<updated>2027-03-01T12:00:00-05:00<\/updated>/);
  });
});
