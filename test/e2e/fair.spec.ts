/** The sheets on the built site: their sentences, the digests that they cite, what they say without scripts and on paper. */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from '@playwright/test';
import { fairWords } from '../../src/i18n/fair.ts';
import { demonstration } from '../demonstration.ts';
import { readCalendar } from '../site/strict-calendar.ts';

const ROUND = '202602';
const t = fairWords.zh;
const pools = readdirSync(`public/rounds/${ROUND}`);
const digestOf = (pool: string) =>
  createHash('sha256')
    .update(readFileSync(`public/rounds/${ROUND}/${pool}/commitment.json`))
    .digest('hex');

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });

  test('a sheet answers first, cites the digests of the files, and calls no demonstration witnessed', async ({
    page,
  }) => {
    await page.goto(`fair/${ROUND}/`);
    const main = page.getByRole('main');
    const words = (await main.textContent()) ?? '';
    // The answer stands before every table, and says what nobody can know.
    const answer = words.indexOf('5 个池的结果都是照规则从封存的名单和揭晓的种子算出来的');
    expect(answer).toBeGreaterThan(-1);
    expect(answer).toBeLessThan(words.indexOf(t.checkHead));
    expect(words).toContain('承诺书是不是真的写在随机数出来以前');
    const cited = page.getByRole('region', { name: t.cite, exact: true });
    for (const pool of pools) await expect(cited).toContainText(digestOf(pool));
    const witnessed = page.getByRole('region', { name: t.witnessed, exact: true });
    await expect(witnessed).toContainText('demonstration-witness-1');
    await expect(witnessed).toContainText(demonstration.site.demonstration?.log.zh ?? 'nothing');
    const checks = page.getByRole('region', { name: t.checks, exact: true });
    for (const id of ['list.root', 'draw.result', 'log.unique'])
      await expect(checks.getByRole('row').filter({ hasText: id })).toContainText('5 个池都通过');
  });
});

test('on paper a sheet has two pages at most', async ({ page }) => {
  for (const path of [`fair/${ROUND}/`, `en/fair/${ROUND}/`]) {
    await page.goto(path);
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0, path).toBeLessThanOrEqual(2);
  }
});

test('the calendar and the feed of the rounds are what programs take, in both languages', async ({
  request,
}) => {
  for (const [base, lang] of [
    ['', 'zh-CN'],
    ['en/', 'en'],
  ] as const) {
    const calendar = await request.get(`${base}rounds/dates.ics`);
    expect(calendar.headers()['content-type']).toMatch(/^text\/calendar/);
    const { events } = readCalendar(await calendar.body());
    expect(events.map(({ UID }) => UID.split('@')[0])).toContain('202602-drawn-20260626T020000Z');
    const answer = await request.get(`${base}rounds/feed.json`);
    const feed = await answer.json();
    // Every member that JSON Feed 1.1 demands, and the addresses whole.
    expect(feed).toMatchObject({ version: 'https://jsonfeed.org/version/1.1', language: lang });
    expect(new URL(feed.feed_url).pathname).toBe(`/${base}rounds/feed.json`);
    expect(feed.title).toMatch(/./);
    const ids = feed.items.map(({ id }: { id: string }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const item of feed.items) {
      expect(new URL(item.url).pathname).toMatch(new RegExp(`^/${base}rounds/[0-9a-z-]+/$`));
      expect(item.content_text).toMatch(/./);
      for (const date of [item.date_published, item.date_modified])
        expect(new Date(date).toISOString()).toBe(date.replace('Z', '.000Z'));
      expect(item.date_published <= item.date_modified).toBe(true);
    }
    // The same events, whatever the language.
    if (base === 'en/') {
      const first = readCalendar(await (await request.get('rounds/dates.ics')).body());
      expect(events.map(({ UID }) => UID)).toEqual(first.events.map(({ UID }) => UID));
    }
  }
});
