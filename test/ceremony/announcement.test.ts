/** A commitment on paper: what the notice says is what the commitment says, and its code is read back. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { decodeQR } from 'qr/decode.js';
import { afterAll, describe, expect, test } from 'vitest';
import { announcementPage } from '../../scripts/ceremony/announcement/page.ts';
import { localDates } from '../../scripts/ceremony/local-time.ts';
import { utf8 } from '../../src/core/bytes.ts';
import { writeDocument } from '../../src/core/documents.ts';
import { run } from '../commands/terminal.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-announcement-'));
afterAll(() => rmSync(folder, { recursive: true }));

const RECORD = 'test/vectors/records/drand';
const document = readFileSync(join(RECORD, 'commitment.json'));
const digest = createHash('sha256').update(document).digest('hex');
const BEIJING = localDates('Asia/Shanghai');
const page = announcementPage(document, BEIJING);
const commitment = JSON.parse(document.toString());
const changed = (change: object) =>
  announcementPage(utf8(JSON.stringify({ ...commitment, ...change })), BEIJING);

/** What a telephone reads from the page's one picture, drawn here with so many pixels a module. */
function scanned(html: string, module = 4): string {
  const [, size = '', path = ''] = /viewBox="0 0 (\d+) \d+"[^>]*><path d="([^"]*)"/.exec(html) ?? [];
  const side = Number(size) * module;
  const data = new Uint8Array(side * side * 4).fill(255);
  for (const [, x, y, run] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\d+z/g))
    for (let row = 0; row < module; row++) {
      const start = ((Number(y) * module + row) * side + Number(x) * module) * 4;
      for (let i = 0; i < Number(run) * module; i++) data.fill(0, start + i * 4, start + i * 4 + 3);
    }
  return decodeQR({ width: side, height: side, data });
}

describe('the announcement', () => {
  test('has the digest that sha256sum prints, in groups, whole, and as a code', () => {
    expect(scanned(page)).toBe(digest);
    expect(page.replace('<br>', ' ')).toContain((digest.match(/.{8}/g) as string[]).join(' '));
    expect(page).toContain(`<code>${digest}</code>`);
  });
  test('says what the commitment says, in both languages', () => {
    for (const words of [
      '第 202405 期，ordinary 池',
      'Round 202405, pool ordinary',
      '600 个申请，3,933 个号',
    ])
      expect(page).toContain(words);
    for (const words of ['600 applications, 3,933 tickets', '30, and 10 reserves', '30 个，另有候补 10 个'])
      expect(page).toContain(words);
    // 17:13:30Z is 01:13 of the next day in Beijing, and round 12040883 is due three seconds later.
    for (const words of [
      '2024 年 10 月 15 日 01:13（北京时间），2024-10-14T17:13:30Z',
      '2024-10-14T17:13:33Z',
    ])
      expect(page).toContain(words);
    expect(page).toContain(commitment.sources[0].sha256);
    expect(page).not.toMatch(/这是演练|is a rehearsal/);
  });
  test('of a rehearsal says that it is one', () => {
    const rehearsal = changed({ round: 'rehearsal-1' });
    expect(rehearsal).toContain('这是演练');
    expect(rehearsal).toContain('This is a rehearsal');
    expect(scanned(rehearsal)).not.toBe(digest);
  });
  test('asks for nothing, and what a commitment says in its own words is no markup', () => {
    const what = '<script>alert(1)</script>"&';
    const hostile = announcementPage(
      writeDocument({ ...commitment, sources: [{ kind: 'balls', digits: 6, what }] }),
      BEIJING,
    );
    expect(hostile).toContain('&lt;script&gt;alert(1)&lt;/script&gt;&quot;&amp;');
    expect(hostile).not.toMatch(/<script|src=|href=|url\(/);
    const [, allowed] = /style-src 'sha256-([^']+)'/.exec(hostile) ?? [];
    const [, style = ''] = /<style>([\s\S]*)<\/style>/.exec(hostile) ?? [];
    expect(createHash('sha256').update(style).digest('base64')).toBe(allowed);
  });
  test('is not made of what is no commitment', () => {
    expect(() => announcementPage(utf8('{}'), null)).toThrow();
    expect(() => announcementPage(utf8(`${document}\n`), null)).toThrow(/RFC 8785/);
  });
});

describe('round announce', () => {
  const out = join(folder, 'notice.html');
  test('writes the page from the commitment alone, and never over another', async () => {
    const alone = join(folder, 'commitment.json');
    writeFileSync(alone, document);
    const call = ['round', 'announce', folder, '--zone', 'Asia/Shanghai', '--out', out];
    expect(await run(call)).toMatchObject({ status: 0, out: '' });
    expect(readFileSync(out, 'utf8')).toBe(page);
    expect((await run(call)).err).toMatch(/stands already, the same/);
    writeFileSync(out, 'another');
    expect((await run(['round', 'announce', folder, '--out', out])).status).toBe(2);
    expect(readFileSync(out, 'utf8')).toBe('another');
  });
  test('tells times by the clock of the publisher’s folder, and by none where there is none', async () => {
    const record = join(folder, 'office', 'public', 'rounds', '1', 'a');
    mkdirSync(record, { recursive: true });
    writeFileSync(join(record, 'commitment.json'), document);
    const announced = async (name: string) => {
      const to = join(folder, name);
      expect(await run(['round', 'announce', record, '--out', to])).toMatchObject({ status: 0 });
      return readFileSync(to, 'utf8');
    };
    const bare = await announced('bare.html');
    expect(bare).toContain('2024-10-14T17:13:30Z');
    expect(bare).not.toMatch(/北京|Beijing|10 月 15 日/);
    const site = readFileSync('src/demonstration/site.toml', 'utf8');
    writeFileSync(join(folder, 'office', 'site.toml'), site.replace('Asia/Shanghai', 'America/New_York'));
    const there = await announced('there.html');
    expect(there).toContain('2024 年 10 月 14 日 13:13（北美东部时间，UTC−4），2024-10-14T17:13:30Z');
    expect(there).toContain('14 October 2024, 13:13 Eastern Time (UTC−4), 2024-10-14T17:13:30Z');
    expect(there).not.toMatch(/北京|Beijing/);
    const sheet = await run(['round', 'sheet', record]);
    expect(sheet.out).toContain('America/New_York');
  });
  test('of a folder without a commitment could not be made', async () => {
    const { status, err } = await run([
      'round',
      'announce',
      'test/ceremony',
      '--out',
      join(folder, 'x.html'),
    ]);
    expect(status).toBe(2);
    expect(err).toMatch(/commitment\.json: expected a commitment/);
  });
});
