/** The page that verifies, where it comes to no verdict: cancelled, or stopped by the host, the files or the browser. */
import { expect, test } from '@playwright/test';
import { findingWords } from '../../src/i18n/findings.ts';
import { plain } from '../../src/i18n/said.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { zipFile } from './own-file.ts';
import { verifyPage } from './verify-page.ts';

const t = verifyWords.zh;
const { read } = findingWords.zh;

test.describe('what is no verdict', () => {
  // A service worker would answer before the routes of these tests do.
  test.use({ serviceWorkers: 'block' });

  test('a cancel leaves the page as it was, and usable', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/applicants.csv', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await view.pool.selectOption('202602/organisations');
    await view.start.click();
    await view.expectCheck('rules.digest', 'pass');
    await expect(view.running.getByRole('progressbar', { name: t.progress })).toBeVisible();
    await view.cancel.click();
    await expect(view.plan.getByRole('status')).toHaveText(t.cancelled);
    await expect(view.start).toBeFocused();
    await expect(view.running).toBeHidden();
    await expect(view.conclusion).toBeHidden();
    await expect(view.pool).toHaveValue('202602/organisations');
    expect((await view.statuses())['rules.digest']).toBe('pending');
    release();
    await page.unroute('**/applicants.csv');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });

  for (const [why, answer] of [
    ['an error of the host', { status: 500, body: 'no' }],
    ['a web page in place of the file', { status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }],
  ] as const)
    test(`${why}: says so, and can be tried again`, async ({ page }) => {
      const view = verifyPage(page);
      await page.goto('verify/');
      await page.route('**/seed.json', (route) => route.fulfill(answer));
      await view.start.click();
      await expect(view.verdict).toContainText(t.notChecked);
      await expect(view.verdict).toContainText('seed.json');
      await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
      await expect(view.sentence(t.notChecked)).toBeFocused();
      for (const part of [view.report, view.limits, view.hash, view.differs]) await expect(part).toBeHidden();
      expect(Object.values(await view.statuses())).toContain('pending');
      await page.unroute('**/seed.json');
      await view.again.click();
      await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
      await expect(view.report).toBeVisible();
    });

  test('no network @long', async ({ page, context }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    // Cut before the page is alive, it never would be.
    await expect(view.start).toBeEnabled();
    await page.route('**/rounds/**', (route) => route.abort('internetdisconnected'));
    await context.setOffline(true);
    await view.start.click();
    await expect(view.verdict).toContainText(t.notChecked);
    await expect(view.verdict).toContainText(t.reasons.offline);
  });

  test('a file that only looks like a zip @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.check({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await expect(view.verdict).toContainText(t.notChecked);
    await expect(view.verdict).toContainText('a.zip');
    await expect(view.verdict).toContainText(plain(read.zip({ kind: 'zip', fault: 'noZip', name: '' })));
    await expect(view.verdict).toContainText(t.notCheckedNone);
  });

  test('a zip without a record tells how its files should be called, and of a zip in it @long', async ({
    page,
  }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.check(await zipFile({ 'RULES.MD': 'x', 'in.zip': 'x' }));
    await expect(view.verdict).toContainText(t.none);
    const hints = plain(read.none({ kind: 'none', misnamed: ['RULES.MD'], zips: ['in.zip'] }));
    await expect(view.verdict).toContainText(hints);
  });

  test('the program is fetched when it is started; where it is not there, that is said', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await expect(view.start).toBeEnabled();
    await page.route(/\.js$/, (route) => route.abort());
    await view.start.click();
    await expect(view.verdict).toContainText(t.notChecked);
    await expect(view.verdict).toContainText(t.reasons.unloaded);
    await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
    for (const part of [view.report, view.limits, view.hash, view.differs]) await expect(part).toBeHidden();
  });

  test('a worker that cannot be made @long', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: class {
          constructor() {
            throw new Error('no workers today');
          }
        },
      });
    });
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.start.click();
    await expect(view.verdict).toContainText(t.notChecked);
    await expect(view.verdict).toContainText(t.reasons.internal);
    await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
  });

  test('a worker that breaks half-way', async ({ page }) => {
    await page.addInitScript(() => {
      const Real = window.Worker;
      Object.defineProperty(window, 'Worker', {
        value: class extends Real {
          constructor(address: string | URL, options?: WorkerOptions) {
            super(address, options);
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })), 0);
          }
        },
      });
    });
    const view = verifyPage(page);
    await page.route('**/applicants.csv', () => {});
    await page.goto('verify/');
    await view.start.click();
    await expect(view.verdict).toContainText('out of memory');
    await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
  });
});
