/** What stands around every page: the reader's settings, the other language, copied words, and the filter of the questions. */
import { expect, type Page, test } from '@playwright/test';
import { indexWords } from '../../src/i18n/articles.ts';
import { fileWords } from '../../src/i18n/files.ts';
import { nativeName } from '../../src/i18n/lang.ts';
import { sealWords } from '../../src/i18n/seals.ts';
import { shellWords } from '../../src/i18n/shell.ts';
import { commitmentOf } from './published-records.ts';
import { verifyPage } from './verify-page.ts';

const t = shellWords.zh;
const seals = sealWords.zh;

test.describe('settings', () => {
  const settings = (page: Page, words: Pick<typeof t, 'settings' | 'large' | 'theme'> = t) => {
    const group = page.getByRole('group', { name: words.settings, exact: true });
    return {
      large: group.getByRole('button', { name: words.large, exact: true }),
      theme: group.getByRole('combobox', { name: words.theme, exact: true }),
    };
  };
  const look = (page: Page) =>
    page.getByRole('heading', { level: 1 }).evaluate((heading) => ({
      size: Number.parseFloat(getComputedStyle(heading).fontSize),
      colour: getComputedStyle(document.documentElement).backgroundColor,
    }));

  test('are what the reader chose, on the next page too, and can be taken back', async ({ page }) => {
    await page.emulateMedia({ colorScheme: 'light' });
    await page.goto('rounds/');
    const before = await look(page);
    const { large, theme } = settings(page);
    await expect(large).toHaveAttribute('aria-pressed', 'false');
    await large.click();
    await expect(large).toHaveAttribute('aria-pressed', 'true');
    await theme.selectOption({ label: t.dark });
    await expect.poll(async () => (await look(page)).size).toBeGreaterThan(before.size);
    expect((await look(page)).colour).not.toBe(before.colour);

    const english = settings(page, shellWords.en);
    await page.goto('en/rounds/');
    await expect(english.large).toHaveAttribute('aria-pressed', 'true');
    await expect(english.theme.locator('option:checked')).toHaveText(shellWords.en.dark);
    expect((await look(page)).colour).not.toBe(before.colour);
    await english.large.click();
    await english.theme.selectOption({ label: shellWords.en.auto });
    await page.goto('rounds/');
    expect(await look(page)).toEqual(before);
    await expect(large).toHaveAttribute('aria-pressed', 'false');
  });
});

test('the other language is about the same record @long', async ({ page }) => {
  await page.goto('verify/');
  const view = verifyPage(page);
  await view.round.selectOption('202405');
  await view.pool.selectOption('202405/ne-persons');
  await page.getByRole('link', { name: nativeName.en, exact: true }).click();
  const english = verifyPage(page, 'en');
  await expect(english.round).toHaveValue('202405');
  await expect(english.pool).toHaveValue('202405/ne-persons');
});

test.describe('what is copied', () => {
  /** Opens a pool's page and stops its clock, for what it says of copying it says for a while only. */
  async function standStill(page: Page): Promise<void> {
    await page.clock.install();
    await page.goto('rounds/202405/organisations/');
    await page.clock.pauseAt(Date.now() + 3_600_000);
  }

  test('is the whole digest and the whole command', async ({ page, context }) => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write']);
    const copied = () => page.evaluate(() => navigator.clipboard.readText());
    const view = verifyPage(page);
    await page.goto('verify/#202405/organisations');
    await view.start.click();
    await view.hash.getByRole('button', { name: seals.copy, exact: true }).click();
    await expect.poll(copied).toBe(commitmentOf('organisations', '202405'));

    await standStill(page);
    const commands = page.getByRole('button', { name: fileWords.zh.copy, exact: true });
    const all = await commands.count();
    await commands.first().click();
    const told = page.getByRole('button', { name: seals.copied, exact: true });
    await expect(told).toBeVisible();
    expect(await copied()).toMatch(
      new RegExp(`^python3 verify\\.py \\S+ --commitment ${commitmentOf('organisations', '202405')}$`),
    );
    // It says what it does again, after a while.
    await expect(commands).toHaveCount(all - 1);
    await page.clock.runFor(3000);
    await expect(told).toBeHidden();
    await expect(commands).toHaveCount(all);
  });

  test('is said not to be, where the browser does not let it @long', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(navigator.clipboard, 'writeText', {
        value: () => Promise.reject(new Error('no')),
      });
    });
    await standStill(page);
    await page.getByRole('button', { name: fileWords.zh.copy, exact: true }).first().click();
    await expect(page.getByRole('button', { name: seals.notCopied, exact: true })).toBeVisible();
  });
});

test('questions are found by their words, and one that a link names is shown whatever is found', async ({
  page,
}) => {
  const { filter, filterNone } = indexWords.zh;
  await page.goto('faq/');
  const main = page.getByRole('main');
  const questions = main.getByRole('heading', { level: 3 });
  const field = main.getByRole('searchbox', { name: filter, exact: true });
  const said = main.getByRole('status');
  const all = await questions.count();
  expect(all).toBeGreaterThan(10);
  await field.fill('DRAND');
  await expect(said).toHaveText(new RegExp(`^${all} 个问题里有 [1-9][0-9]* 个提到它$`));
  const shown = Number(/有 ([0-9]+) 个/.exec((await said.textContent()) ?? '')?.[1]);
  expect(shown).toBeLessThan(all);
  await expect(questions).toHaveCount(shown);
  await field.fill('没有人会问的话');
  await expect(said).toHaveText(filterNone);
  await expect(questions).toHaveCount(0);
  const id = await main.locator('h3[id]').first().getAttribute('id');
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#${id}`);
  await expect(questions.first()).toBeInViewport();
  await expect(field).toHaveValue('');
  await expect(questions).toHaveCount(all);
});

test('an address that names nothing on the page of questions, or nothing that can be, is no error @long', async ({
  page,
}) => {
  const errors: string[] = [];
  page.on('pageerror', (error) => errors.push(error.message));
  await page.goto('faq/');
  const field = page.getByRole('searchbox', { name: indexWords.zh.filter, exact: true });
  await field.fill('没有人会问的话');
  for (const hash of ['#1', '#%', '#a b', '#:not(']) {
    await page.evaluate((to) => {
      const heard = new Promise((done) => window.addEventListener('hashchange', done, { once: true }));
      location.hash = to;
      return heard;
    }, hash);
    await expect(field).toHaveValue('没有人会问的话');
  }
  expect(errors).toEqual([]);
});

test('an apostrophe on an English page is as narrow as a Latin one @long', async ({ page }) => {
  await page.goto('en/');
  const width = await page.getByRole('main').evaluate((main) => {
    const measured = document.createElement('span');
    main.append(measured);
    const of = (text: string) => {
      measured.textContent = text;
      return measured.getBoundingClientRect().width;
    };
    return { apostrophe: of('s’s’s’s') - of('ssss'), letters: of('nnn') };
  });
  expect(width.apostrophe).toBeLessThan(width.letters);
});
