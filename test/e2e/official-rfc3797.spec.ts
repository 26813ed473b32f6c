/** The page of RFC 3797 on the built site: what agrees, what differs, what is refused. */
import { expect, test } from '@playwright/test';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { rfc3797Words } from '../../src/i18n/official/rfc3797.ts';
import { NOMCOM_2012, NOMCOM_2013, NOMCOM_DRAWS } from '../../src/official/rfc3797/nomcom-draws.ts';
import { expectAccessible } from './axe.ts';
import { alertIn, regionOf, rowsOf, saved } from './official-page.ts';
import { Rfc3797Page } from './official-published-page.ts';
import { expectVerdict } from './official-views.ts';
import { ticks as ticksOf } from './views.ts';
import { watch } from './watch.ts';

const p = publishedWords.zh;
const t = rfc3797Words.zh;

test.describe('RFC 3797', () => {
  test('a press compares the real selection of 2012 with what was published @sub-path-long', async ({
    page,
    baseURL,
  }) => {
    const faults = watch(page, baseURL);
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    await expect(rfc.result).toBeHidden();
    await rfc.run();
    await rfc.expectVerdict('verified');
    await expect(rfc.group(p.agreesSentence)).toBeFocused();
    await expect(
      rfc.result.getByText('17.20.22.35.36.38.48./90193202./55598744./9.10.11.17.21.48.50./', {
        exact: true,
      }),
    ).toBeVisible();
    await expect(rowsOf(rfc.table(t.keyCaption)).first()).toContainText(t.sorted);
    expect(await rfc.selected()).toEqual(NOMCOM_2012.published.map(String));
    await expect(rowsOf(rfc.picks).first()).toContainText('CA30D5996DE35BA57B393541328C4159');
    await expect(ticksOf(rfc.result.getByRole('img', { name: p.strip }))).toBeAttached();
    await expect(rfc.result.getByRole('heading', { name: t.zeros, exact: true })).toBeHidden();
    await expectAccessible(page, 'all');
    expect(faults).toEqual([]);
  });

  for (const { id, published } of NOMCOM_DRAWS)
    test(`the address loads and runs ${id}${id === 'nomcom-2012' ? '' : ' @long'}`, async ({ page }) => {
      const rfc = new Rfc3797Page(page);
      // The browser glides to the place of that name, and the answer comes meanwhile.
      await page.emulateMedia({ reducedMotion: 'no-preference' });
      await rfc.goto(`#${id}`);
      await rfc.expectVerdict('verified');
      await expect(rfc.result.getByText(t.draws[id] ?? '', { exact: true })).toBeVisible();
      await expect(rfc.verdict).toBeInViewport();
      expect(await rfc.selected()).toEqual(published.map(String));
    });

  test('another address loads another, and an unknown one says so @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto('#nomcom-2012');
    await rfc.expectVerdict('verified');
    const name = t.draws['nomcom-2013'] ?? '';
    await rfc.loads(t.load, name).click();
    await expect(rfc.result.getByText(name, { exact: true })).toBeVisible();
    expect(new URL(page.url()).hash).toBe('#nomcom-2013');
    await page.evaluate(() => {
      location.hash = '#nomcom-1999';
    });
    await expect(alertIn(rfc.form, p.unknown('nomcom-1999'))).toBeVisible();
  });

  test('a source that was tampered with differs, and it is said where', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    await rfc.sources.fill(NOMCOM_2012.sources.join('\n').replace('90193202', '90193203'));
    await rfc.run();
    await rfc.expectVerdict('failed');
    const [first] = await rfc.selected();
    await expect(rfc.verdict).toContainText(`第 1 个不同：重算是 ${first}，公布是 90`);
    await expect(rfc.verdict).toContainText(p.changed);
    await expect(rfc.differing.first()).toHaveText('≠ 90');
  });

  test('a published number that is another one differs at its place; one too many, at the end @long', async ({
    page,
  }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    const numbers = [...NOMCOM_2012.published];
    numbers[4] = 23;
    await rfc.published.fill(numbers.join('\n'));
    await rfc.run();
    await rfc.expectVerdict('failed');
    await expect(rfc.verdict).toContainText('第 5 个不同：重算是 24，公布是 23');
    await expect(rfc.verdict).toContainText(p.own(12));
    await expect(rfc.differing).toHaveText(['≠ 23']);
    await rfc.published.fill(`${NOMCOM_2012.published.join(',')},7`);
    await rfc.run();
    await rfc.expectVerdict('failed');
    await expect(rfc.verdict).toContainText('公布的在这以后还有：第 13 个是 7');
  });

  test('a verdict names its draw, and goes when a field is changed @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto('#nomcom-2012');
    for (const [field, text] of [
      [rfc.pool, '135'],
      [rfc.select, '11'],
      [rfc.sources, '1'],
      [rfc.published, '1 2 3'],
    ] as const) {
      await rfc.loads(t.load, t.draws['nomcom-2012'] ?? '').click();
      await rfc.expectVerdict('verified');
      await expect(rfc.verdict).toContainText(p.judged(t.draws['nomcom-2012'] ?? ''));
      await field.fill(text);
      await expect(rfc.result).toBeHidden();
    }
    await rfc.sources.fill('1');
    await rfc.run();
    await rfc.expectVerdict('failed');
    await expect(rfc.verdict).toContainText(t.own(1, 12, 134));
  });

  test('a published list that ends early is neither the same nor another @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    await rfc.published.fill(NOMCOM_2012.published.slice(0, 4).join(' '));
    await rfc.run();
    await expectVerdict(rfc.result, 'incomplete', p.shorter, p.shorterSentence(4));
    await expect(rfc.verdict).toContainText(p.judged(t.draws['nomcom-2012'] ?? ''));
    await expect(rowsOf(rfc.picks)).toHaveCount(12);
    await expect(rfc.differing).toHaveCount(0);
  });

  test('the largest selection shows its first rows, and saves them all @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    await rfc.pool.fill('65535');
    await rfc.select.fill('65535');
    await rfc.published.fill('');
    await rfc.run();
    await rfc.expectVerdict('incomplete');
    await expect(rowsOf(rfc.picks)).toHaveCount(1000);
    await expect(rfc.result.getByText(t.first(1000, 65_535), { exact: true })).toBeVisible();
    const { text } = await saved(page, rfc.saveCsv);
    expect(text.trimEnd().split('\n')).toHaveLength(65_536);
  });

  test('without published numbers nothing is called the same @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    await rfc.published.fill('');
    await rfc.run();
    await rfc.expectVerdict('incomplete');
    await expect(rfc.picks.getByRole('columnheader')).toHaveText([
      t.index,
      t.md5,
      t.remaining,
      t.remainder,
      t.selected,
    ]);
  });

  test('a zero in front is taken off, which is shown, with what keeping it would select @long', async ({
    page,
  }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto('#nomcom-2013');
    await expect(rfc.table(t.keyCaption)).toContainText('08285182 → 8285182');
    await expect(rfc.result.getByRole('heading', { name: t.zeros, exact: true })).toBeVisible();
    await expect(rfc.result.getByText('/08285182./')).toBeVisible();
    await expect(rfc.result.getByText('35 4 102 80 26 2 24 95 120 16', { exact: true })).toBeVisible();
    // The key with the zero, drawn as it stands, is another selection than the published one.
    await rfc.sources.fill('7.8.11.17.19.25.46./08285182./60115701./2.3.18.26.32.33.42./');
    await rfc.run();
    await rfc.expectVerdict('failed');
    await expect(rfc.result).toContainText(t.note(2, 'zeros'));
    expect((await rfc.selected())[0]).toBe('35');
    await expect(regionOf(page, t.zerosCaption)).toContainText(NOMCOM_2013.published.join(' '));
  });
});
