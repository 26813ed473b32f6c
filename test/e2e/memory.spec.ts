/** A browser that runs out of memory while it verifies: it says so, or its tab ends; there is no verdict, and none when it is opened again. */
import { expect, type Page, test } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { ROUND } from './published-records.ts';
import { verifyPage } from './verify-page.ts';

const executablePath = process.env['MINGQIAN_HEADLESS_CHROMIUM'] || process.env['MINGQIAN_CHROMIUM'];
test.use({
  serviceWorkers: 'block',
  launchOptions: {
    ...(executablePath ? { executablePath } : {}),
    // Megabytes of V8's heap, of each page and each worker.
    args: ['--no-sandbox', '--disable-background-networking', '--js-flags=--max-old-space-size=64'],
  },
});

/** Does this in the worker that verifies, once it reads the list and before it has it. */
async function inWorker(page: Page, work: () => void): Promise<void> {
  const worker = page.waitForEvent('worker');
  await page.route('**/applicants.csv', async (route) => {
    // Where the tab ends, nobody hears of it.
    await (await worker).evaluate(work).catch(() => {});
    await route.continue().catch(() => {});
  });
}

for (const [lang, at] of [
  ['zh', ''],
  ['en', 'en/'],
] as const satisfies readonly (readonly [Lang, string])[])
  test(`no room for the list, ${lang}: the program stopped, and nothing was concluded @long`, async ({
    page,
  }) => {
    const [view, t] = [verifyPage(page, lang), verifyWords[lang]];
    await page.goto(`${at}verify/#${ROUND}/ordinary`);
    await expect(view.start).toBeEnabled();
    await inWorker(page, () => {
      // As an engine has it that cannot set the bytes aside.
      globalThis.Uint32Array = new Proxy(Uint32Array, {
        construct: () => {
          throw new RangeError('Array buffer allocation failed');
        },
      });
    });
    await view.start.click();
    await expect(view.verdict).toContainText(t.notChecked);
    await expect(view.verdict).toContainText(t.reasons.internal);
    await expect(view.verdict).toContainText('Array buffer allocation failed');
    await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
    await page.unroute('**/applicants.csv');
    await view.again.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });

test('a heap that is full in the worker: the tab ends or says so, and opened again it has concluded nothing @long', async ({
  page,
  context,
}) => {
  const [view, t] = [verifyPage(page), verifyWords.zh];
  await page.goto(`verify/#${ROUND}/ordinary`);
  await expect(view.start).toBeEnabled();
  await inWorker(page, () => {
    const hoard: unknown[] = [];
    for (;;) hoard.push(Array.from({ length: 1000 }, (_, i) => ({ i })));
  });
  const ended = page.waitForEvent('crash').then(() => 'ended' as const);
  const said = view.verdict
    .filter({ hasText: t.reasons.internal })
    .waitFor()
    .then(() => 'said' as const);
  // Where the tab ends it is said by nobody.
  said.catch(() => {});
  await view.start.click();
  const what = await Promise.race([ended, said]);
  if (what === 'said') await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
  await page.close();
  const again = await context.newPage();
  const fresh = verifyPage(again);
  await again.goto(`verify/#${ROUND}/ordinary`);
  await expect(fresh.start).toBeEnabled();
  await expect(fresh.conclusion).toBeHidden();
  await fresh.start.click();
  await expect(fresh.verdict).toHaveAttribute('data-verdict', 'verified');
});
