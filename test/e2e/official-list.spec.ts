/** The real draws, re-run from their list, and the article about six digits. */
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { officialWords } from '../../src/i18n/official/list.ts';
import { REAL_DRAWS } from '../../src/panels/official/list/draws.ts';

const t = officialWords.zh;
const rowOf = (page: Page, id: string) => page.locator(`[data-draw="${id}"]`);
const saidIn = (page: Page, id: string) => rowOf(page, id).locator('.real-said');
const outcomes = (page: Page) =>
  page
    .locator('.real-said')
    .evaluateAll((rows) => rows.map((row) => row.getAttribute('data-outcome') ?? 'none'));

async function runAll(page: Page): Promise<void> {
  await page.locator('#rerun-all').click();
  await expect(page.locator('#rerun-tally')).toHaveText(/[0-9]/, { timeout: 30_000 });
}

/** Has the site's scripts changed on their way: what they hold is then no longer what was published. */
async function withChangedScripts(context: BrowserContext, change: (text: string) => string): Promise<void> {
  await context.route('**/*.js', async (route) => {
    const response = await route.fetch();
    await route.fulfill({ response, body: change(await response.text()) });
  });
}

test('nothing is said to agree before it was re-run', async ({ page }) => {
  await page.goto('official/');
  expect(new Set(await outcomes(page))).toEqual(new Set(['none']));
  await expect(page.locator('.real-words').first()).toHaveText(t.notYet);
  expect(await page.locator('[data-outcome="every"]').count()).toBe(1); // The legend's.
});

test('one draw is re-run, and says so alone @sub-path', async ({ page }) => {
  await page.goto('official/');
  await rowOf(page, '201401-unit-common').getByRole('button').click();
  await expect(saidIn(page, '201401-unit-common')).toHaveAttribute('data-outcome', 'every');
  await expect(saidIn(page, '201401-unit-common')).toContainText(t.every(1300));
  expect((await outcomes(page)).filter((one) => one !== 'none')).toEqual(['every']);
});

test('all are re-run and agree, those of personal pools at both ends only', async ({ page }) => {
  await page.goto('official/');
  await runAll(page);
  const expected = REAL_DRAWS.map(({ id }) => (id.endsWith('person-common') ? 'ends' : 'every'));
  expect(await outcomes(page)).toEqual(expected);
  await expect(saidIn(page, '201401-person-common')).toContainText(t.ends(10, 3, 35));
  await expect(saidIn(page, 'nomcom-2012')).toContainText(t.every(12));
  await expect(saidIn(page, 'colorado-2017-arapahoe')).toContainText(t.everyBallot(517));
  await expect(page.locator('#rerun-tally')).toContainText(
    '16 次全部一致，5 次只是首尾按次序出现，0 次不一致',
  );
});

test('in English too, a second time as well', async ({ page }) => {
  await page.goto('en/official/');
  for (let i = 0; i < 2; i++) {
    await runAll(page);
    await expect(page.locator('#rerun-tally')).toContainText(
      '16 agree throughout, in 5 only the first and last come in this order, 0 differ.',
    );
  }
});

test('another seed is not that draw: its row differs, and the others do not', async ({ page, context }) => {
  await withChangedScripts(context, (text) =>
    text.replaceAll('730671', '730672').replaceAll('026498', '026499'),
  );
  await page.goto('official/');
  await runAll(page);
  for (const id of ['201401-unit-common', '201401-person-common']) {
    await expect(saidIn(page, id)).toHaveAttribute('data-outcome', 'differs');
    await expect(saidIn(page, id)).toContainText(t.differs);
  }
  expect((await outcomes(page)).filter((one) => one === 'differs')).toHaveLength(2);
  await expect(page.locator('#rerun-tally')).toContainText('2 次不一致');
});

test('a source or a ballot that was changed differs', async ({ page, context }) => {
  await withChangedScripts(context, (text) =>
    text.replaceAll('90193202', '90193203').replace('2377,', '2378,'),
  );
  await page.goto('official/');
  await runAll(page);
  for (const id of ['nomcom-2012', 'colorado-2017-adams'])
    await expect(saidIn(page, id)).toHaveAttribute('data-outcome', 'differs');
});

test('a draw that cannot be computed is neither', async ({ page, context }) => {
  await withChangedScripts(context, (text) => text.replaceAll('730671', '73067'));
  await page.goto('official/');
  await rowOf(page, '201401-unit-common').getByRole('button').click();
  await expect(saidIn(page, '201401-unit-common')).toContainText(t.stopped);
  expect(await outcomes(page)).not.toContain('every');
});

test('each row leads to its place on the page of its system', async ({ page }) => {
  await page.goto('official/');
  for (const { id, name } of REAL_DRAWS)
    await expect(rowOf(page, id).getByRole('link')).toHaveAttribute(
      'href',
      `/official/${name.system}/#${id}`,
    );
});

test('the verifier, the home page, the guide and the questions lead here', async ({ page }) => {
  for (const path of ['', 'verify/', 'policy/', 'faq/']) {
    await page.goto(path);
    await expect(page.locator('main').locator('a[href="/official/"]').first(), path).toBeVisible();
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const path of ['official/', 'en/official/'])
    test(`/${path} has the draws and the commands`, async ({ page }) => {
      await page.goto(path);
      await expect(page.locator('[data-draw]')).toHaveCount(REAL_DRAWS.length);
      await expect(page.locator('[data-draw] button').first()).toBeHidden();
      await expect(page.locator('#rerun-all')).toBeHidden();
      await page.locator('.real-elsewhere summary').first().click();
      await expect(page.locator('.real-commands').first()).toContainText(
        'rerun beijing --tickets 27071 --quota 1300 --seed 730671',
      );
      const commands = (await page.locator('.real-commands').allTextContents()).join('');
      expect(commands.match(/^npm run -s mingqian -- rerun /gm)).toHaveLength(REAL_DRAWS.length);
    });
});

for (const [lang, path, words] of [
  ['zh', 'official/six-digits/', ['1,512', '1.30 倍', 'MD5', '20385']],
  ['en', 'en/official/six-digits/', ['1,512', '1.30', 'MD5', '20385']],
] as const)
  test(`why six digits are few, in ${lang}: the picture, its words and its table @sub-path`, async ({
    page,
  }) => {
    await page.goto(path);
    const figure = page.locator('.seed-luck');
    await expect(figure.locator('svg.chart')).toBeVisible();
    await expect(figure.locator('svg.chart')).toHaveAccessibleName(/./);
    await figure.locator('summary').click();
    await expect(figure.getByRole('table')).toBeVisible();
    await expect(figure.getByRole('row', { name: /1,500–1,524/ })).toContainText('2,499,591');
    for (const word of words) await expect(page.locator('article')).toContainText(word);
    const wide = await figure.evaluate((one) => one.scrollWidth - one.clientWidth);
    expect(wide).toBeLessThanOrEqual(0);
  });
