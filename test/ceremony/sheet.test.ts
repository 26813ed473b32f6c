/** The minute sheet: made from commitment.json alone, a box for every figure that is read, both languages, nothing that was not promised. */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { writeDocument } from '../../src/core/documents.ts';
import { run } from '../commands/terminal.ts';
import { records } from '../vectors/records.ts';

const folder = mkdtempSync(join(tmpdir(), 'mingqian-sheet-'));
afterAll(() => rmSync(folder, { recursive: true }));

const COMMITMENT = JSON.parse(records['three']?.['commitment.json'] ?? '');
async function sheet(change: Readonly<Record<string, unknown>>, ...words: string[]): Promise<string> {
  writeFileSync(join(folder, 'commitment.json'), writeDocument({ ...COMMITMENT, ...change }));
  const { status, out, err } = await run(['round', 'sheet', folder, ...words]);
  expect({ status, err }).toEqual({ status: 0, err: '' });
  return out;
}
const count = (text: string, part: string) => text.split(part).length - 1;
const QUICKNET = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
const drand = { kind: 'drand', chain: QUICKNET, round: 29_878_712 };

test('names the commitment by the hash that freeze prints', async () => {
  const page = await sheet({});
  expect(page).toContain('<!doctype html>');
  const hash = '8f2d2ea1b1459d7c42973b1e625c2a09fab57351ea66071a3df954d4ae78fef1';
  expect(page.replace(/<br\/?>/g, ' ')).toContain((hash.match(/.{8}/g) ?? []).join(' '));
});

describe('boxes', () => {
  test('two for every ball and every free place, and one for the digit so far', async () => {
    const page = await sheet({
      sources: [
        { kind: 'balls', digits: 6, what: 'six machines' },
        { kind: 'text', form: '0000.0x', what: 'the index' },
        drand,
      ],
    });
    expect(count(page, '<td class="digit">')).toBe(2 * 12);
    expect(count(page, '<td class="interim">')).toBe(12);
    // The point of the form is printed where it stands, for both.
    expect(count(page, '<td class="known">.</td>')).toBe(2);
    expect(page).toContain('a 按 1、0 两位查');
  });
  test('in rows of sixteen', async () => {
    const page = await sheet({ sources: [{ kind: 'balls', digits: 40, what: 'x' }, drand] });
    expect(count(page, '<table class="boxes">')).toBe(3);
    expect(count(page, '<td class="digit">')).toBe(80);
  });
  test('none, and no table, where nothing is read', async () => {
    const page = await sheet({ sources: [drand] });
    expect(page).not.toContain('class="digit"');
    expect(page).not.toContain('class="damm"');
  });
});

test('has the table of the check digit, and the example that was published', async () => {
  const page = await sheet({});
  const [, table = ''] = /<table class="damm">(.*?)<\/table>/.exec(page) ?? [];
  const digits = [...table.matchAll(/<td>([0-9])<\/td>/g)].map(([, digit]) => digit).join('');
  // As Wikipedia and others print it, row by row.
  expect(digits).toBe(
    '0317598642709215486342068713591750983426612304597836742095815869720134894536201794386172052581436790',
  );
  expect(page).toContain('572 依次查到 9、7、4，校验码是 4');
  expect(page).toContain('572 gives 9, 7, 4, so the check digit is 4');
});

test('says when: of the draw, of drand, and until when is read, on the clocks of a zone', async () => {
  const page = await sheet(
    { sources: [{ kind: 'balls', digits: 6, what: 'x' }, drand] },
    '--zone',
    'Asia/Shanghai',
  );
  expect(page).toContain('2026-06-26T02:00:00Z · 2026-06-26 10:00:00 周五 Asia/Shanghai');
  expect(page).toContain('quicknet 29878712 · 2026-06-26T02:05:00Z · 2026-06-26 10:05:00 周五 Asia/Shanghai');
  expect(count(page, '2026-06-26T02:05:00Z')).toBe(2);
});

test('is in both languages', async () => {
  const page = await sheet({});
  const [zh, en] = ['zh-CN', 'en'].map((lang) => count(page, `lang="${lang}"`));
  // The page itself is Chinese.
  expect(zh).toBe((en ?? 0) + 1);
  for (const [, words = ''] of page.matchAll(/<small lang="en">([^<]*)</g))
    expect(words).not.toMatch(/[\u3000-\uffef]/);
});

test('makes no markup of what a publisher wrote, and asks for nothing', async () => {
  const page = await sheet({
    sources: [{ kind: 'balls', digits: 6, what: '<img src=x onerror=alert(1)>&' }, drand],
  });
  expect(page).toContain('&lt;img src=x onerror=alert(1)');
  expect(page).not.toMatch(/<img|<script|https?:|url\(|@import/);
});

test('says of a rehearsal that it is one', async () => {
  expect(await sheet({ round: 'rehearsal-1' })).toContain('这是演练');
  expect(await sheet({})).not.toContain('这是演练');
});

test('is the same file each time, and is never written over another', async () => {
  const page = await sheet({});
  const out = join(folder, 'sheet.html');
  expect((await run(['round', 'sheet', folder, '--out', out])).status).toBe(0);
  expect(readFileSync(out, 'utf8')).toBe(page);
  writeFileSync(out, 'minutes');
  expect((await run(['round', 'sheet', folder, '--out', out])).status).toBe(2);
  expect(readFileSync(out, 'utf8')).toBe('minutes');
});
