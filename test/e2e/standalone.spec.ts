/** mingqian-verifier.html from a disk: what it is, what it forbids, and that it verifies, refuses and re-runs there. */
import { createHash } from 'node:crypto';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { expect, type Page, test } from '@playwright/test';
import { inflateSync } from 'fflate';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { standaloneWords } from '../../src/i18n/standalone.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { DIST, textOf } from './built-site.ts';
import { chooseFile, filesOf, zipFile } from './own-file.ts';

const NAME = 'mingqian-verifier.html';
const FILE = join(DIST, NAME);
const t = verifyWords.en;

let stick: string;
test.beforeEach(() => {
  stick = mkdtempSync(join(tmpdir(), 'mingqian-stick-'));
  copyFileSync(FILE, join(stick, NAME));
});
test.afterEach(() => rmSync(stick, { recursive: true }));

/** Opens the file, and collects what it must never do. */
async function opened(page: Page, search = '?lang=en'): Promise<string[]> {
  const faults: string[] = [];
  const url = `${pathToFileURL(join(stick, NAME)).href}${search}`;
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.context().on('request', (request) => {
    if (request.url() !== url && !/^(?:blob|data):/.test(request.url()))
      faults.push(`request: ${request.url()}`);
  });
  await page.goto(url);
  return faults;
}

const html = () => readFileSync(FILE, 'utf8');
const policy = () => /http-equiv="Content-Security-Policy" content="([^"]*)"/.exec(html())?.[1] ?? '';
const digest = (text: string | Uint8Array) =>
  `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

test('its policy names its two scripts and its style, and nothing of any network', () => {
  const [, style = ''] = /<style>([\s\S]*?)<\/style>/.exec(html()) ?? [];
  const [, packed = ''] = /id="packed">([A-Za-z0-9+/=]*)</.exec(html()) ?? [];
  const [, loader = ''] = /<script>([\s\S]*?)<\/script>/.exec(html()) ?? [];
  const program = inflateSync(Buffer.from(packed, 'base64'));
  expect(policy().split('; ')).toEqual([
    "default-src 'none'",
    `script-src ${digest(loader)} ${digest(program)}`,
    `style-src ${digest(style)}`,
    'img-src data:',
    'worker-src blob:',
    'child-src blob:',
    "base-uri 'none'",
    "form-action 'none'",
  ]);
  expect(html().match(/<script/g)).toHaveLength(2);
  expect(html()).not.toMatch(/<(?:link|img|iframe|object|embed|base)\b|\ssrc=|@import|url\((?!["']?data:)/);
  expect(readFileSync(FILE).length).toBeLessThan(500_000);
});

test('the downloads page says its digest, and the digest of the list of files as it was received', async ({
  page,
}) => {
  const sha256 = createHash('sha256').update(readFileSync(FILE)).digest('hex');
  for (const folder of ['downloads', 'en/downloads'])
    expect(textOf(DIST, `${folder}/index.html`)).toContain(`data-verifier-sha256>${sha256}<`);
  expect(textOf(DIST, 'site-manifest.txt')).toContain(`${sha256}  ${NAME}\n`);
  await page.goto('downloads/');
  await page.locator('p:has([data-manifest])').scrollIntoViewIfNeeded();
  await expect(page.locator('[data-manifest]')).toHaveText(
    createHash('sha256')
      .update(readFileSync(join(DIST, 'site-manifest.txt')))
      .digest('hex'),
  );
});

test('from a disk it verifies a record with a drand beacon, in its worker, and asks for nothing', async ({
  page,
}) => {
  const faults = await opened(page);
  const files = Object.entries(filesOf('test/vectors/records/drand')).map(([name, text]) => ({
    name,
    mimeType: 'text/plain',
    buffer: Buffer.from(text),
  }));
  await chooseFile(page.getByRole('button', { name: t.chooseFiles }), files);
  await page.getByRole('button', { name: t.start }).click();
  await expect(page.locator('#verify-run')).toContainText(t.verified);
  expect(faults).toEqual([]);
});

test('a wrong zip is refused, and a dispute file is offered that names the first divergence', async ({
  page,
}) => {
  const faults = await opened(page);
  const files = { ...filesOf('test/vectors/records/two-pages'), 'rules.md': 'other\n' };
  await chooseFile(page.getByRole('button', { name: t.chooseFiles }), await zipFile(files));
  await page.getByRole('button', { name: t.start }).click();
  await expect(page.getByRole('heading', { name: 'rules.digest' })).toBeVisible();
  await expect(page.locator('body')).not.toContainText(t.verified);
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: t.saveDispute }).click();
  const dispute = JSON.parse(readFileSync(await (await download).path(), 'utf8'));
  expect(dispute).toMatchObject({
    type: 'dispute',
    firstDivergence: { id: 'rules.digest' },
    report: { verdict: 'failed' },
    program: { commands: [expect.stringContaining('verify <record>'), expect.stringContaining('verify.py')] },
  });
  expect(dispute.inputs[0]).toEqual({
    file: 'rules.md',
    size: 6,
    sha256: createHash('sha256').update('other\n').digest('hex'),
  });
  expect(faults).toEqual([]);
});

test('from a disk it reads a printed receipt from its picture, and settles it with the files of the draw @long', async ({
  page,
}) => {
  const faults = await opened(page);
  await page.getByRole('button', { name: standaloneWords.en.tools.receipt }).click();
  const files = ['commitment.json', 'seed.json', 'result.json'].map((name) => ({
    name,
    mimeType: 'application/json',
    buffer: readFileSync(join(DIST, 'rounds/202602/ordinary', name)),
  }));
  await chooseFile(page.getByRole('button', { name: standaloneWords.en.receipt.recordChoose }), files);
  const saved = page.getByRole('button', { name: lookupWords.en.savedChoose });
  await chooseFile(saved, 'test/fixtures/printed-receipt.png');
  await expect(page.locator('.answer[data-standing="selected"]')).toContainText(answerWords.en.savedWhy);
  expect(faults).toEqual([]);
});

test('nothing in it can reach a network: not a script of the page, not a picture, not a form', async ({
  page,
  baseURL,
}) => {
  await opened(page);
  const reached: string[] = [];
  page.context().on('response', (response) => reached.push(response.url()));
  const refused = await page.evaluate(async (site) => {
    const violated: string[] = [];
    document.addEventListener('securitypolicyviolation', ({ effectiveDirective }) =>
      violated.push(effectiveDirective),
    );
    await fetch(site).catch(() => {});
    new Image().src = `${site}favicon.svg`;
    const script = document.createElement('script');
    script.src = `${site}x.js`;
    document.head.append(script);
    const frame = document.createElement('iframe');
    frame.src = site;
    document.body.append(frame);
    try {
      new WebSocket(site.replace('http', 'ws'));
    } catch {}
    const inline = document.createElement('script');
    inline.textContent = 'globalThis.ran = true';
    document.head.append(inline);
    await new Promise((done) => setTimeout(done, 500));
    return { violated, ran: 'ran' in globalThis };
  }, baseURL ?? '');
  expect(refused.ran).toBe(false);
  expect(new Set(refused.violated)).toEqual(
    new Set(['connect-src', 'img-src', 'script-src-elem', 'frame-src']),
  );
  expect(reached.filter((url) => url.startsWith('http'))).toEqual([]);
});

test('with another program packed in it, it runs nothing and says so @long', async ({ page }) => {
  const text = html();
  const place = text.indexOf('id="packed">') + 2000;
  const other = text[place] === 'A' ? 'B' : 'A';
  writeFileSync(join(stick, NAME), `${text.slice(0, place)}${other}${text.slice(place + 1)}`);
  await opened(page);
  await expect(page.locator('#mingqian')).toContainText('the file is not whole');
  await expect(page.getByRole('button')).toHaveCount(0);
});

test('both languages are in it, and its links to pages lead nowhere but say so @long', async ({ page }) => {
  const faults = await opened(page, '?lang=zh');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(verifyWords.zh.title);
  await page.getByRole('button', { name: 'English' }).click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(t.title);
  await page.getByRole('link', { name: standaloneWords.en.catalogueLink }).click();
  await expect(page.getByText(standaloneWords.en.noPage)).toBeVisible();
  expect(faults).toEqual([]);
});
