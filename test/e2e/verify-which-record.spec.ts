/** The page that verifies: whether the files are those of the record that was chosen, named or heard of. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { verifyWords } from '../../src/i18n/verify.ts';
import { expectAccessible } from './axe.ts';
import { RECORDS } from './corruptions.ts';
import { filesOf, zipFile } from './own-file.ts';
import { commitmentOf, recordFolder } from './published-records.ts';
import { verifyPage } from './verify-page.ts';
import { chainLink, seals } from './views.ts';

const t = verifyWords.zh;

test.describe('files that are not those of the chosen record', () => {
  /** The host gives the files of another round for those of 202602/organisations. */
  async function serveInstead(page: Page): Promise<void> {
    await page.route('**/rounds/202602/organisations/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').pop() ?? '';
      const file = join(recordFolder('organisations', '202405'), name);
      return existsSync(file)
        ? route.fulfill({ body: readFileSync(file), contentType: 'text/plain' })
        : route.fulfill({ status: 404, body: '' });
    });
  }
  const built = commitmentOf('organisations');

  for (const lang of ['zh', 'en'] as const)
    test(`are never called verified, ${lang}${lang === 'en' ? ' @long' : ''}`, async ({ page }) => {
      const words = verifyWords[lang];
      const view = verifyPage(page, lang);
      await serveInstead(page);
      await page.goto(`${lang === 'zh' ? '' : 'en/'}verify/#202602/organisations`);
      await view.start.click();
      await expect(view.verdict).toHaveAttribute('data-verdict', 'failed');
      await expect(seals(view.verdict)).toHaveAttribute('data-state', 'broken');
      await expect(view.verdict).toContainText(words.other.sentences.record);
      await expect(view.verdict).toContainText(
        words.other.record(
          words.other.name('202405', 'organisations'),
          words.other.name('202602', 'organisations'),
        ),
      );
      await expect(view.verdict).not.toContainText(words.verified);
      await expect(view.differs.getByRole('heading', { name: words.other.title })).toBeVisible();
      await expect(view.differs).toContainText(built);
      await expect(view.limits).toBeHidden();
      await expect(view.attested).toBeHidden();
      await expect(view.drum).toBeHidden();
      await expect(view.winners).toHaveCount(0);
      await expect(chainLink(view.conclusion, 'commitment')).toHaveAttribute('data-state', 'broken');
      for (const command of [view.python, view.node])
        await expect(command).toContainText(`--commitment ${built}`);
      await expectAccessible(page);
    });

  test('are told though the reader’s own digest is theirs @long', async ({ page }) => {
    const view = verifyPage(page);
    await serveInstead(page);
    await page.goto('verify/#202602/organisations');
    await view.expected.fill(commitmentOf('organisations', '202405'));
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'failed');
    await view.expectCheck('commitment.expected', 'pass');
  });
});

test.describe('what the address names', () => {
  test('another record after a verdict takes the verdict away', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/#202602/organisations');
    await view.start.click();
    await expect(view.conclusion).toContainText(t.whichRecord('202602', 'organisations').trim());
    await expect(view.python).toContainText(commitmentOf('organisations'));
    await page.evaluate(() => {
      location.hash = '#main';
    });
    await expect(view.conclusion).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#202405/organisations';
    });
    await expect(view.conclusion).toBeHidden();
    await expect(view.start).toBeVisible();
    await expect(view.round).toHaveValue('202405');
    const rules = view.elsewhere.getByRole('link', { name: 'rules.md', exact: true });
    await expect(rules).toHaveAttribute('href', /\/202405\/organisations\/rules\.md$/);
    await expect(view.python).toHaveText('python3 verify.py <folder>');
  });

  test('another record while it runs ends the run', async ({ page }) => {
    const view = verifyPage(page);
    await page.route('**/applicants.csv', () => {});
    await page.goto('verify/#202602/organisations');
    await view.start.click();
    await view.expectCheck('rules.digest', 'pass');
    await page.evaluate(() => {
      location.hash = '#202405/organisations';
    });
    await expect(view.running).toBeHidden();
    await expect(view.conclusion).toBeHidden();
    await expect(view.start).toBeVisible();
    await expect(view.round).toHaveValue('202405');
    expect((await view.statuses())['rules.digest']).toBe('pending');
    // It was not cancelled, and what had been chosen is not still there.
    await expect(view.chosenWay).toBeFocused();
    await expect(view.plan.getByRole('status')).toHaveText('');
    await page.unroute('**/applicants.csv');
    await view.start.click();
    await expect(view.conclusion).toContainText(t.whichRecord('202405', 'organisations').trim());
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });

  test('is said where this site has no such record, and no other is selected @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/#unknown/pool');
    await expect(view.alert).toHaveText(t.noSuch('unknown/pool'));
    await expect(view.pool).toHaveValue('');
    await view.start.click();
    await expect(view.alert).toHaveText(t.choosePublished);
    await expect(view.running).toBeHidden();
    await expect(view.conclusion).toBeHidden();
    await expect(view.round).toBeFocused();
    await view.round.selectOption('202602');
    await expect(view.alert).toHaveCount(0);
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });
});

test.describe('the commitment that the reader heard of', () => {
  const hash = '169173dab5934fdc6d3e87131d05bc6234c9a33a45be1e21b5499f5b93ffb455';
  const whole = () => zipFile(filesOf(`${RECORDS}/two-pages`));

  test('is checked first, pasted in any spelling', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.check(await whole(), ` ${hash.toUpperCase().replace(/(.{8})/g, '$1 ')}\n`);
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await view.expectCheck('commitment.expected', 'pass');
    await expect(view.hash.getByText(t.hashSame)).toBeVisible();
    await expect(view.hash.getByText(t.hashCompare)).toBeHidden();
  });

  test('is asked for in the answer where it was not given @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.check(await whole());
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(view.hash.getByText(t.hashCompare)).toBeVisible();
    await expect(view.hash.getByText(t.hashSame)).toBeHidden();
    // A check that nobody asked for is not listed among those made.
    expect(await view.statuses()).not.toHaveProperty(['commitment.expected']);
  });

  test('fails where it is another @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.check(await whole(), hash.replace('1', '2'));
    await expect(view.verdict).toHaveAttribute('data-verdict', 'failed');
    await expect(view.verdict).toContainText(t.failedExpected);
    await expect(view.differs).toContainText(hash);
    await expect(view.python).toContainText(`--commitment ${hash.replace('1', '2')}`);
  });

  test('is refused where it is no digest @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.expected.fill('12ab');
    await view.start.click();
    await expect(view.alert).toHaveText(t.expectedBad(4));
    await expect(view.expected).toBeFocused();
    await expect(view.expected).toHaveAttribute('aria-invalid', 'true');
    await expect(view.expected).toHaveAccessibleDescription(`${t.expectedHint} ${t.expectedBad(4)}`);
    await expect(view.running).toBeHidden();
    await expect(view.conclusion).toBeHidden();
    await view.expected.fill('');
    await expect(view.alert).toHaveCount(0);
  });
});
