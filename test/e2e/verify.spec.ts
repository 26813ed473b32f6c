/** The page that verifies, on the built site: a published record, from the first click to the report. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, test } from '@playwright/test';
import { reportBytes } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { isLong } from '../runs.ts';
import { commitmentOf, poolOf, recordFolder, records } from './published-records.ts';
import { verifyPage } from './verify-page.ts';
import { chainStates, falling, ticks } from './views.ts';
import { watch } from './watch.ts';

const t = verifyWords.zh;

test.describe('a published record', () => {
  test('verifies, quietly, with what it rests on @sub-path', async ({ page, baseURL }) => {
    const faults = watch(page, baseURL);
    const view = verifyPage(page);
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    await page.goto('verify/');
    await expect(view.plan).toContainText(/从本站读 7 个文件，共 [0-9.]+ MB。/);
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(view.verdict).toContainText(t.verified);
    await expect(view.sentence(t.verified)).toBeFocused();
    expect(await chainStates(view.conclusion)).toEqual(Array(5).fill('pressed'));
    const statuses = await view.statuses();
    expect(statuses['draw.result']).toBe('pass');
    expect(Object.values(statuses)).not.toContain('fail');
    await expect(view.hash.getByRole('code')).toHaveText(commitmentOf('ordinary'));
    await expect(view.attested).toContainText('385172');
    await expect(view.limits).toBeVisible();
    await expect(view.differs).toBeHidden();
    const { ranked } = poolOf('ordinary');
    await expect(view.winners.getByRole('code').first()).toHaveText(ranked[0] ?? '');
    await expect(ticks(view.drum).first()).toBeAttached();
    expect(faults).toEqual([]);
  });

  // A beacon’s, and one that is in place of a voided one; all of them where there is time.
  const some = records().filter(
    ({ round, pool, isDrawn }) =>
      (isLong && isDrawn) || (round === '202502' && isDrawn) || (round === '202405' && pool === 'ordinary'),
  );
  for (const { place, round, pool } of some)
    test(`${place} is chosen by the address and verifies @longer`, async ({ page }) => {
      const view = verifyPage(page, 'en');
      await page.goto(`en/verify/#${place}`);
      await expect(view.round).toHaveValue(round);
      await expect(view.pool).toHaveValue(place);
      await view.start.click();
      await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
      await expect(view.verdict).toContainText(verifyWords.en.verified);
      await expect(view.conclusion).toContainText(verifyWords.en.whichRecord(round, pool).trim());
    });

  test('is chosen by hand, which the address tells @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.pool.selectOption('202602/ne-persons');
    await view.round.selectOption('202405');
    await expect(view.pool).toHaveValue('202405/ne-persons');
    expect(new URL(page.url()).hash).toBe('#202405/ne-persons');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    // A queue is not drawn.
    await expect(view.drum).toBeHidden();
  });

  test('gives the report of the command line, byte for byte', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.start.click();
    const [download] = await Promise.all([page.waitForEvent('download'), view.save.click()]);
    expect(download.suggestedFilename()).toBe('202602-ordinary-report.json');
    const direct = await verify(await folderRecord(recordFolder('ordinary')), nodePlatform, {
      software: SOFTWARE,
    });
    expect(readFileSync(await download.path(), 'utf8')).toBe(new TextDecoder().decode(reportBytes(direct)));
  });

  test('can be checked with the keyboard alone', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await page.getByRole('heading', { level: 1 }).click();
    const tabTo = async (wanted: Locator) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (await wanted.evaluate((one) => one === document.activeElement)) return;
      }
      throw new Error(`the keyboard does not reach ${wanted}`);
    };
    await tabTo(view.pool);
    const before = await view.pool.inputValue();
    await page.keyboard.press('ArrowDown');
    await expect(view.pool).not.toHaveValue(before);
    await tabTo(view.chooseFiles);
    await tabTo(view.expected);
    await tabTo(view.start);
    await page.keyboard.press('Enter');
    await expect(view.sentence(t.verified)).toBeFocused();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await tabTo(view.another);
    await tabTo(view.save);
    await view.another.focus();
    await page.keyboard.press('Enter');
    await expect(view.chosenWay).toBeFocused();
  });

  test('is drawn at once where motion is unwelcome @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.start.click();
    await expect(view.conclusion).toBeVisible();
    await expect(view.drum).not.toContainText(t.drumAlive);
    await expect(falling(view.drum)).toHaveCount(0);
    await expect(ticks(view.drum)).toBeAttached();
    await expect(page.getByRole('img', { name: t.drum })).toBeVisible();
  });

  test('gives a verdict that can be taken again, and another record begins anew @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/#202405/organisations');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await view.another.click();
    await expect(view.conclusion).toBeHidden();
    for (const part of [view.hash, view.limits, view.report]) await expect(part).toBeHidden();
    expect(new Set(Object.values(await view.statuses()))).toEqual(new Set(['pending']));
    await expect(view.pool).toHaveValue('202405/organisations');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });
});

test('nothing can be begun before the script is there', async ({ page }) => {
  const view = verifyPage(page);
  await page.route(/\.js(?:$|\?)/, (route) => route.abort());
  await page.goto('verify/');
  await expect(view.start).toBeDisabled();
});

test('the worker and its helpers are made from blobs, and keep the page’s policy', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('verify/');
  await page.route('**/applicants.csv', () => {});
  await verifyPage(page).start.click();
  // The list does not come: the helper that fetches it stays.
  await expect.poll(() => workers.length).toBeGreaterThan(1);
  for (const worker of workers) expect(worker).toMatch(/^blob:/);
  const reached = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const text =
          'fetch("https://example.org/").then(() => postMessage("reached"), () => postMessage("refused"))';
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
      }),
  );
  expect(reached).toBe('refused');
});
