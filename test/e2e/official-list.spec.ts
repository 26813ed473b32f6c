/** The real draws, re-run from their list, and the article about six digits. */
import { type BrowserContext, expect, type Locator, type Page, test } from '@playwright/test';
import { drumWords } from '../../src/i18n/drum.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { count } from '../../src/i18n/numbers.ts';
import { officialWords } from '../../src/i18n/official/list.ts';
import { seedLuckWords } from '../../src/i18n/official/seed-luck.ts';
import { REAL_DRAWS } from '../../src/panels/official/list/draws.ts';
import { nameOf } from '../../src/panels/official/list/names.ts';
import { breakFirstWorker, expectFits, regionOf, rowCalled } from './official-page.ts';
import { outcomeMarks, outcomesIn } from './official-views.ts';

const t = officialWords.zh;

const listOf = (page: Page, lang: Lang = 'zh'): Locator => regionOf(page, officialWords[lang].all);
const tableOf = (page: Page, lang: Lang = 'zh'): Locator =>
  listOf(page, lang).getByRole('table', { name: officialWords[lang].all, exact: true });
/** What the draw with this id is called. */
function called(id: string, lang: Lang = 'zh'): string {
  const draw = REAL_DRAWS.find((one) => one.id === id);
  if (draw === undefined) throw new Error(`no draw ${id}`);
  return nameOf(lang, draw.name);
}
const rowOf = (page: Page, id: string): Locator => rowCalled(tableOf(page), called(id));
const outcomes = (page: Page, lang: Lang = 'zh'): Promise<string[]> => outcomesIn(tableOf(page, lang));
const runAllButton = (page: Page, lang: Lang = 'zh'): Locator =>
  listOf(page, lang).getByRole('button', { name: officialWords[lang].rerunAll, exact: true });
/** What all of them came to. */
const tally = (page: Page, lang: Lang = 'zh'): Locator => listOf(page, lang).getByRole('status').first();

/** The button of a draw, which is called by what it does and by its draw. */
const runButton = (page: Page, id: string): Locator =>
  rowOf(page, id).getByRole('button', { name: called(id) });

async function runAll(page: Page, lang: Lang = 'zh'): Promise<void> {
  await runAllButton(page, lang).click();
  // It is told once all twenty are done, each in a worker of its own.
  await expect(tally(page, lang)).toHaveText(/[0-9]/, { timeout: 120_000 });
}

/** A row's shape and its words, which must say the same. */
async function expectOutcome(page: Page, id: string, outcome: string, words: string): Promise<void> {
  await expect(outcomeMarks(rowOf(page, id))).toHaveAttribute('data-outcome', outcome);
  await expect(rowOf(page, id).getByText(words, { exact: true })).toBeVisible();
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
  expect(await outcomes(page)).toEqual(REAL_DRAWS.map(() => 'none'));
  await expect(tableOf(page).getByText(t.notYet, { exact: true })).toHaveCount(REAL_DRAWS.length);
  expect((await outcomesIn(page.getByRole('main'))).filter((one) => one === 'every')).toHaveLength(1);
  await expect(outcomeMarks(regionOf(page, t.legend), 'every')).toHaveCount(1);
});

test('one draw is re-run, and says so alone @sub-path', async ({ page }) => {
  await page.goto('official/');
  const button = runButton(page, '201401-unit-common');
  await expect(button).toHaveAccessibleName(new RegExp(`^${t.rerun}`));
  await button.click();
  await expectOutcome(page, '201401-unit-common', 'every', t.every(1300));
  await expect(rowOf(page, '201401-unit-common').getByRole('status')).toHaveText(t.every(1300));
  expect((await outcomes(page)).filter((one) => one !== 'none')).toEqual(['every']);
  await expect(button).toBeFocused();
  await expect(button).toHaveAccessibleName(new RegExp(`^${t.again}`));
});

test('all are re-run and agree, those of personal pools at both ends only', async ({ page }) => {
  await page.goto('official/');
  await runAll(page);
  const expected = REAL_DRAWS.map(({ id }) => (id.endsWith('person-common') ? 'ends' : 'every'));
  expect(await outcomes(page)).toEqual(expected);
  await expectOutcome(page, '201401-person-common', 'ends', t.ends(10, 3, 35));
  await expectOutcome(page, 'nomcom-2012', 'every', t.every(12));
  await expectOutcome(page, 'colorado-2017-arapahoe', 'every', t.everyBallot(517));
  await expect(tally(page)).toContainText('27 次全部一致，14 次只是首尾按顺序出现，0 次不一致');
  await expect(tableOf(page).getByRole('status')).toHaveCount(0);
  await expect(runAllButton(page)).toBeFocused();
});

test('while they are re-run no other press counts, and no button loses the focus @long', async ({ page }) => {
  await page.goto('official/');
  await expect(runAllButton(page)).toBeEnabled();
  const other = await runButton(page, 'nomcom-2012').elementHandle();
  // In one task, so that nothing is done between the presses; what they did is shown before the next task.
  const unavailable = await runAllButton(page).evaluate(async (all, one) => {
    (all as HTMLButtonElement).focus();
    for (const button of [all, one, all]) (button as HTMLButtonElement).click();
    await new Promise((resolve) => setTimeout(resolve));
    return [all, one].map((button) => (button as Element).getAttribute('aria-disabled'));
  }, other);
  expect(unavailable).toEqual(['true', 'true']);
  await expect(tally(page)).toContainText('重摇了 41 次');
  await expect(runAllButton(page)).not.toHaveAttribute('aria-disabled');
  await expect(runAllButton(page)).toBeFocused();
  // A row that was pressed by itself would be told by itself.
  await expect(tableOf(page).getByRole('status')).toHaveCount(0);
});

test('in English too, a second time as well @long', async ({ page }) => {
  await page.goto('en/official/');
  for (let i = 0; i < 2; i++) {
    await runAll(page, 'en');
    await expect(tally(page, 'en')).toContainText(
      '27 agree throughout, in 14 only the first and last come in this order, 0 differ.',
    );
  }
});

test('another seed is not that draw: its row differs, and the others do not', async ({ page, context }) => {
  await withChangedScripts(context, (text) =>
    text.replaceAll('730671', '730672').replaceAll('026498', '026499'),
  );
  await page.goto('official/');
  await runAll(page);
  for (const id of ['201401-unit-common', '201401-person-common'])
    await expectOutcome(page, id, 'differs', t.differs);
  expect((await outcomes(page)).filter((one) => one === 'differs')).toHaveLength(2);
  await expect(tally(page)).toContainText('2 次不一致');
});

test('a source or a ballot that was changed differs @long', async ({ page, context }) => {
  await withChangedScripts(context, (text) =>
    text.replaceAll('90193202', '90193203').replace('2377,', '2378,'),
  );
  await page.goto('official/');
  await runAll(page);
  for (const id of ['nomcom-2012', 'colorado-2017-adams'])
    await expectOutcome(page, id, 'differs', t.differs);
});

test('a draw that cannot be computed is neither', async ({ page, context }) => {
  await withChangedScripts(context, (text) => text.replaceAll('730671', '73067'));
  await page.goto('official/');
  await runButton(page, '201401-unit-common').click();
  await expectOutcome(page, '201401-unit-common', 'stopped', t.stopped);
  expect(await outcomes(page)).not.toContain('every');
  await runAll(page);
  await expect(tally(page)).toContainText('1 次没能算完');
  await expectOutcome(page, '201401-unit-common', 'stopped', t.stopped);
});

test('where the worker breaks its draw is not called the same, and can be run again @long', async ({
  page,
}) => {
  await breakFirstWorker(page);
  await page.goto('official/');
  await runButton(page, 'nomcom-2012').click();
  await expectOutcome(page, 'nomcom-2012', 'stopped', t.stopped);
  await runButton(page, 'nomcom-2012').click();
  await expectOutcome(page, 'nomcom-2012', 'every', t.every(12));
});

test('no worker is made before a draw is run @long', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('official/');
  await expect(runAllButton(page)).toBeEnabled();
  expect(workers).toEqual([]);
  await runAll(page);
  expect(workers).toHaveLength(1);
});

test('each row leads to its place on the page of its system @long', async ({ page }) => {
  await page.goto('official/');
  for (const { id, name } of REAL_DRAWS)
    await expect(rowOf(page, id).getByRole('link', { name: called(id), exact: true })).toHaveAttribute(
      'href',
      `/official/${name.system}/#${id}`,
    );
});

test('the verifier, the home page, the guide and the questions lead here @long', async ({ page }) => {
  for (const path of ['', 'verify/', 'policy/', 'faq/']) {
    await page.goto(path);
    const links = page.getByRole('main').getByRole('link');
    await expect(links.and(page.locator('[href="/official/"]')).first(), path).toBeVisible();
  }
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  for (const lang of ['zh', 'en'] as const) {
    const path = lang === 'en' ? 'en/official/' : 'official/';
    test(`/${path} has the draws and the commands`, async ({ page }) => {
      const words = officialWords[lang];
      await page.goto(path);
      for (const { id } of REAL_DRAWS)
        await expect(rowCalled(tableOf(page, lang), called(id, lang))).toBeVisible();
      await expect(listOf(page, lang).getByRole('button')).toHaveCount(0);
      const elsewhere = regionOf(page, words.elsewhere);
      const folds = elsewhere.getByRole('group');
      await expect(folds).toHaveCount(3);
      await elsewhere.locator('summary').getByText(words.system.beijing.title, { exact: true }).click();
      await expect(
        elsewhere.getByText('rerun beijing --tickets 27071 --quota 1300 --seed 730671'),
      ).toBeVisible();
      const commands = (await folds.allTextContents()).join('\n');
      expect(commands.match(/npm run -s mingqian -- rerun /g)).toHaveLength(REAL_DRAWS.length);
    });
  }
});

for (const [lang, path, words] of [
  ['zh', 'official/six-digits/', ['1,512', '1.30 倍', 'MD5', '20385']],
  ['en', 'en/official/six-digits/', ['1,512', '1.30', 'MD5', '20385']],
] as const)
  test(`why six digits are few, in ${lang}: the picture, its words and its table`, async ({ page }) => {
    const { title, table } = seedLuckWords[lang];
    await page.goto(path);
    const article = page.getByRole('article');
    await expect(article.getByRole('img', { name: title })).toBeVisible();
    await article.getByText(drumWords[lang].table, { exact: true }).click();
    const figures = article.getByRole('table', { name: table, exact: true });
    await expect(figures).toBeVisible();
    await expect(rowCalled(figures, `${count(1500)}–${count(1524)}`)).toContainText('2,499,591');
    for (const word of words) await expect(article).toContainText(word);
    await expectFits(page);
    const figure = article.getByRole('figure').filter({ has: page.getByRole('img', { name: title }) });
    expect(await figure.evaluate((one) => one.scrollWidth - one.clientWidth)).toBeLessThanOrEqual(0);
  });
