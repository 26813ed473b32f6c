/** The built site as an artefact: policy, links, sizes, languages. No browser is needed, the bytes are. */

import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { htmlLang } from '../../src/i18n/lang.ts';
import { siteLog } from '../../src/record/node/voided.ts';
import { VERIFIER_FILE } from '../../src/record/verifier-notice.ts';
import { demonstration } from '../demonstration.ts';
import { DIST, deadLinksIn, fileOfPage, filesIn, pagesIn, sizeOf, textOf } from './built-site.ts';

const pages = pagesIn(DIST);

test('there are pages in both languages, each with its counterpart', () => {
  const english = pages.filter((page) => page.startsWith('en/'));
  const chinese = pages.filter(
    (page) => !page.startsWith('en/') && page !== '404.html' && !page.startsWith('offline'),
  );
  expect(
    english
      .map((page) => page.slice(3))
      .filter((page) => !page.startsWith('offline'))
      .sort(),
  ).toEqual(chinese.sort());
  expect(chinese.length).toBeGreaterThan(25);
});

test('every page has a Content-Security-Policy without unsafe words', () => {
  for (const page of pages) {
    const html = textOf(DIST, fileOfPage(page));
    const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html)?.[1] ?? '';
    expect(policy, page).toMatch(/default-src 'none'/);
    expect(policy, page).toMatch(/script-src 'self'/);
    expect(policy, page).not.toMatch(/unsafe-|\*|https?:/);
    expect(html.indexOf('content-security-policy'), page).toBeLessThan(
      html.search(/<(?:script|link rel="stylesheet|style)/),
    );
  }
});

test('no page has inline handlers, inline styles or scripts of another host', () => {
  for (const page of pages) {
    const html = textOf(DIST, fileOfPage(page));
    expect(html, page).not.toMatch(/<[^>]+\son[a-z]+\s*=/i);
    expect(html, page).not.toMatch(/<[^>]+\sstyle\s*=/i);
    for (const [, address] of html.matchAll(
      /<(?:script|img|iframe|link rel="(?:stylesheet|icon|manifest|preload|modulepreload)")[^>]*?\s(?:src|href)="([^"]+)"/g,
    ))
      expect(address, page).toMatch(/^(?:\/(?!\/)|data:)/);
  }
});

test('every link within the site leads somewhere, and so does every fragment', () => {
  expect(deadLinksIn(DIST)).toEqual([]);
});

test('every page says whose site it is not, and names its language', () => {
  for (const page of pages) {
    const html = textOf(DIST, fileOfPage(page));
    const lang = page.startsWith('en/') ? 'en' : 'zh';
    expect(html, page).toContain(`<html lang="${htmlLang[lang]}"`);
    expect(html, page).toContain(demonstration.site.demonstration?.note[lang] ?? 'nothing');
    expect(html, page).toMatch(/<title>[^<]+<\/title>/);
  }
});

test('Chinese prose has no space where a line was broken', () => {
  const HAN = '[\\u4e00-\\u9fff，。；：、？！）」』”]';
  for (const page of pages.filter((one) => !one.startsWith('en/'))) {
    const text = textOf(DIST, fileOfPage(page))
      .replace(/<(script|style|pre|code)[\s\S]*?<\/\1>/g, '')
      .replace(/<[^>]+>/g, '\u0000');
    const found = text.match(new RegExp(`.{0,12}${HAN}[\\n\\r]\\s*${HAN}.{0,12}`, 'u'))?.[0];
    expect(found, page).toBeUndefined();
  }
});

test('no page is heavy', () => {
  for (const page of pages) expect(sizeOf(DIST, fileOfPage(page)), page).toBeLessThan(200_000);
  for (const file of filesIn(DIST).filter((one) => /\.(?:js|css)$/.test(one)))
    expect(sizeOf(DIST, file), file).toBeLessThan(400_000);
});

test('the list of files is true of every file', () => {
  const listed = textOf(DIST, 'site-manifest.txt').trimEnd().split('\n');
  const actual = filesIn(DIST)
    .filter((file) => file !== 'site-manifest.txt')
    .map(
      (file) =>
        `${createHash('sha256')
          .update(readFileSync(join(DIST, file)))
          .digest('hex')}  ${file}`,
    );
  expect([...listed].sort()).toEqual([...actual].sort());
});

test('published records are served as they are', () => {
  for (const file of filesIn('public/rounds'))
    expect(
      readFileSync(join(DIST, 'rounds', file)).equals(readFileSync(join('public/rounds', file))),
      file,
    ).toBe(true);
});

test('the log names the verifier in one file, and the page of downloads the entry', async () => {
  const sha256 = createHash('sha256')
    .update(readFileSync(join(DIST, VERIFIER_FILE)))
    .digest('hex');
  const log = await siteLog(join(DIST, 'log'));
  const [notice, ...more] = log?.verifierNotices ?? [];
  expect(more).toEqual([]);
  const commit = /<code data-commit="([0-9a-f]+)"/.exec(textOf(DIST, 'index.html'))?.[1] ?? '';
  expect(notice?.text).toMatch(
    new RegExp(`^mingqian-verifier\\.html, source commit ${commit}\\+?: SHA-256 ${sha256}$`),
  );
  expect(existsSync(join(DIST, `log/proofs/${notice?.entry}.tlog-proof`))).toBe(true);
  for (const page of ['downloads/index.html', 'en/downloads/index.html']) {
    expect(textOf(DIST, page)).toContain(sha256);
    expect(textOf(DIST, page)).toContain(`/log/proofs/${notice?.entry}.tlog-proof`);
  }
});

test('two builds in two folders do not differ by a byte', () => {
  const twin = process.env['MINGQIAN_TWIN'] ?? '.cache/twin';
  expect(filesIn(twin)).toEqual(filesIn(DIST));
  for (const file of filesIn(DIST))
    expect(readFileSync(join(twin, file)).equals(readFileSync(join(DIST, file))), file).toBe(true);
});
