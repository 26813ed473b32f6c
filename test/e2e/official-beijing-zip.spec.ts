/** A pool that is put into the page of Beijing's draws: what comes of it, and that it can be stopped. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@playwright/test';
import { drumWords } from '../../src/i18n/drum.ts';
import { count } from '../../src/i18n/numbers.ts';
import { beijingCodeWords } from '../../src/i18n/official/beijing/code.ts';
import { beijingCompareWords } from '../../src/i18n/official/beijing/compare.ts';
import { beijingDrawWords } from '../../src/i18n/official/beijing/draws.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { beijingWarningWords } from '../../src/i18n/official/beijing/warnings.ts';
import { PUBLISHED_DRAWS } from '../../src/official/beijing/draws.ts';
import { writePoolZip } from '../bench/official-zip.ts';
import { BeijingPage, FIXTURES, runOf, SMALL, smallRun, WHALE, WHALE_MD5 } from './official-beijing-page.ts';
import { alertIn, expectFault, factOf, rowsOf, saved, statusIn, textsOf } from './official-page.ts';
import { expectVerdict } from './official-views.ts';
import { falling as fallingIn, ticks as ticksOf, verdict as verdictIn } from './views.ts';
import { watch } from './watch.ts';

const t = beijingWords.zh;
const compare = beijingCompareWords.zh;
const draws = beijingDrawWords.zh;

test.describe('a pool', () => {
  test('is dropped and re-run as the official program does it, quietly @sub-path-long', async ({
    page,
    baseURL,
  }) => {
    const faults = watch(page, baseURL);
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await expect(beijing.running.or(beijing.outcome)).toHaveCount(0);
    await beijing.drop([WHALE, 'h1.zip']);
    await expect(beijing.zip.getByRole('status')).toContainText('h1.zip');
    // As people copy it: capitals, spaces, full-width digits.
    await beijing.md5.fill(` ${WHALE_MD5.toUpperCase()} `);
    await beijing.seed.fill('１２３４５６');
    await beijing.start.click();
    const said = beijing.said(t.drawn(300));
    await expect(said).toBeFocused();
    await expect(said.getByText(t.drawn(300), { exact: true })).toBeVisible();
    await expect(said).toContainText(compare.ofSeed('123456', 'h1.zip'));
    await expect(said).toContainText(t.md5LineSame);
    await expect(said).toContainText(t.notVerified);
    await expect(factOf(beijing.outcome, t.fileMd5)).toContainText(WHALE_MD5);
    await expect(factOf(beijing.outcome, t.fileMd5)).toContainText(t.md5Same);
    await expect(factOf(beijing.outcome, t.poolTitle)).toHaveText(
      '2016年第2期个人普通小客车指标（合成数据）',
    );
    await expect(beijing.saveHeading).toBeVisible();
    const { indices, codes } = runOf('h1-whale-10000-q300', '123456');
    await expect(rowsOf(beijing.winners)).toHaveCount(100);
    await expect(statusIn(beijing.outcome, t.shown(100, 300))).toBeVisible();
    const more = beijing.outcome.getByRole('button', { name: t.more(200), exact: true });
    await more.click();
    await expect(rowsOf(beijing.winners)).toHaveCount(300);
    await expect(more).toBeHidden();
    await expect(beijing.outcome.getByRole('region', { name: t.winners, exact: true })).toBeFocused();
    expect(await textsOf(beijing.winners)).toEqual(
      indices.map((index, i) => [count(i + 1), count(index + 1), codes[i]]),
    );
    await expect(ticksOf(beijing.drum)).toBeAttached();
    await expect(beijing.outcome.getByText(t.drumCaption(300, 10_000), { exact: true })).toBeVisible();
    await beijing.outcome.getByText(drumWords.zh.table, { exact: true }).click();
    await expect(
      beijing.outcome.getByRole('table', { name: drumWords.zh.caption, exact: true }),
    ).toBeVisible();
    expect(faults).toEqual([]);
  });

  test('is read once: another seed is drawn from it, and nothing typed is lost @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerun(WHALE, t.drawn(300), { md5: WHALE_MD5 });
    await beijing.seed.fill('000001');
    await beijing.start.click();
    await expect(factOf(beijing.outcome, t.time)).toContainText('没有再读');
    const { codes } = runOf('h1-whale-10000-q300', '000001');
    await expect(rowsOf(beijing.winners).first().getByRole('cell').last()).toHaveText(codes[0] ?? '');
    await expect(beijing.md5).toHaveValue(WHALE_MD5);
  });

  test('without an announced MD5 is said not to be compared @long', async ({ page }) => {
    const words = beijingWords.en;
    const beijing = new BeijingPage(page, 'en');
    await beijing.goto();
    await beijing.rerunSmall();
    await expect(factOf(beijing.outcome, words.fileMd5)).toContainText(words.md5NotCompared);
    await expect(beijing.said(words.drawn(100))).toContainText(words.md5LineNotCompared);
    await expect(beijing.outcome).not.toContainText(words.md5Same);
  });

  for (const lang of ['zh', 'en'] as const)
    test(`with another MD5 is not drawn (${lang})${lang === 'en' ? ' @long' : ''}`, async ({ page }) => {
      const words = beijingWords[lang];
      const beijing = new BeijingPage(page, lang);
      await beijing.goto();
      await beijing.press(WHALE, { md5: WHALE_MD5.replace('f', '0') });
      const fault = beijing.said(words.md5Differs);
      await expect(fault).toBeFocused();
      await expect(fault).toContainText('MD5码与文件不匹配！');
      await expect(factOf(fault, words.md5Found)).toHaveText(WHALE_MD5);
      await expectVerdict(fault, 'failed', words.refused, words.md5Differs);
      await expect(beijing.saveHeading).toBeHidden();
      await expect(beijing.winners).toBeHidden();
      await beijing.md5.fill(WHALE_MD5);
      await beijing.start.click();
      await expect(beijing.said(words.drawn(300))).toBeVisible();
      await expect(beijing.outcome.getByText(words.md5Differs, { exact: true })).toBeHidden();
      await expect(verdictIn(beijing.outcome).filter({ visible: true })).toHaveCount(0);
    });

  test('that times out has no result, and no winners are shown or saved @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.press(`${FIXTURES}/zips/h2-whale-timeout-1000-q12.zip`);
    const said = beijing.said(t.timeOut);
    await expectVerdict(said, 'incomplete', t.none, t.timeOut);
    await expect(said).toContainText('运算超时！');
    await expect(said).toContainText(t.timeOutNote);
    // There is a report to save, and no list.
    await expect(beijing.saveJson).toBeVisible();
    await expect(beijing.saveCsv).toBeHidden();
    await expect(beijing.winners).toBeHidden();
    await expect(beijing.drum).toBeHidden();
    await beijing.published.fill('1234567890123');
    await beijing.compare.click();
    await expect(beijing.published).toHaveAccessibleDescription(compare.timeOut);
    await expect(verdictIn(beijing.comparison).filter({ visible: true })).toHaveCount(0);
  });

  test('whose quota is all lets all win without a seed, and says so @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerun(`${FIXTURES}/zips/e2-quota-eq-total.zip`, t.all(57));
    await expect(beijing.said(t.all(57))).toContainText(t.allNote);
    await expect(
      beijing.outcome.getByRole('listitem').filter({
        hasText: beijingWarningWords.zh.says['quota-all']({ code: 'quota-all', file: '', count: 57 }),
      }),
    ).toBeVisible();
  });

  test('is printed with its whole drum, also while ticks fall @long', async ({ page }) => {
    // Without frames they hang in the air.
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => 1;
    });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerun(WHALE, t.drawn(300));
    await expect(fallingIn(beijing.outcome)).toBeAttached();
    const left = await page.evaluate(async () => {
      window.dispatchEvent(new Event('beforeprint'));
      // What a browser does before it lays the paper out.
      await Promise.resolve();
      await Promise.resolve();
      return document.querySelectorAll('canvas').length;
    });
    expect(left).toBe(0);
    await expect(ticksOf(beijing.drum)).toBeAttached();
  });

  // A page out of sight is given no frames, and a busy device too few of them.
  test('has its drum where the browser draws no frame @long', async ({ page }) => {
    await page.addInitScript(() => {
      window.requestAnimationFrame = () => 1;
    });
    await page.emulateMedia({ reducedMotion: 'no-preference' });
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerun(WHALE, t.drawn(300));
    await expect(fallingIn(beijing.outcome)).toBeAttached();
    await expect(ticksOf(beijing.drum)).toBeAttached();
    await expect(fallingIn(beijing.outcome)).toHaveCount(0);
    await beijing.outcome.getByText(drumWords.zh.table, { exact: true }).click();
    await expect(
      beijing.outcome.getByRole('table', { name: drumWords.zh.caption, exact: true }),
    ).toBeVisible();
  });
});

test('an import is cancelled in the middle, and the same file can be read again @long', async ({ page }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'pool-'));
  try {
    const zip = join(folder, 'pool.zip');
    await writePoolZip(zip, 2_000_000, 5000);
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.press(zip);
    await expect(beijing.running.getByRole('progressbar', { name: t.progress, exact: true })).toBeVisible();
    await beijing.running.getByRole('button', { name: t.cancelLabel, exact: true }).click();
    await expect(statusIn(beijing.put, t.cancelled)).toBeVisible();
    await expect(beijing.start).toBeFocused();
    await expect(beijing.running.or(beijing.outcome)).toHaveCount(0);
    await expect(beijing.seed).toHaveValue('123456');
    await beijing.start.click();
    await expect(beijing.said(t.drawn(5000))).toBeVisible({ timeout: 60_000 });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
});

test('a worker that cannot be started is no verdict, and is said in words', async ({ page }) => {
  await page.addInitScript(() => {
    window.Worker = class {
      constructor() {
        throw new DOMException('no worker here');
      }
    } as unknown as typeof Worker;
  });
  const beijing = new BeijingPage(page);
  await beijing.goto();
  await beijing.press(SMALL);
  await expectVerdict(beijing.said(t.notDone), 'incomplete', t.none, t.notDone);
  await expect(beijing.said(t.notDone)).toContainText('no worker here');
  const [first] = PUBLISHED_DRAWS;
  await beijing.drawsTable.getByRole('button').first().click();
  await expect(rowsOf(beijing.drawsTable).first()).toContainText(first?.seed ?? 'no draw');
  await expect(rowsOf(beijing.drawsTable).first().getByText(draws.notDone, { exact: true })).toBeVisible();
});

test('a worker that breaks after the draw is said to be gone, and so is what could not be saved @long', async ({
  page,
}) => {
  await page.addInitScript(() => {
    const Whole = window.Worker;
    const made: Worker[] = [];
    window.Worker = class extends Whole {
      constructor(address: string | URL, options?: WorkerOptions) {
        super(address, options);
        made.push(this);
      }
    };
    window.addEventListener('break-workers', () => {
      for (const worker of made) worker.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' }));
    });
  });
  const beijing = new BeijingPage(page);
  await beijing.goto();
  await beijing.rerunSmall();
  await expect(alertIn(beijing.outcome, t.lost)).toHaveCount(0);
  await page.evaluate(() => window.dispatchEvent(new Event('break-workers')));
  await expect(alertIn(beijing.outcome, t.lost)).toBeVisible();
  // What was drawn stands, and nothing more can be asked of it.
  await expect(rowsOf(beijing.winners)).toHaveCount(100);
  await beijing.saveCsv.click();
  await expect(alertIn(beijing.outcome, t.notSaved)).toBeVisible();
  await beijing.look(smallRun().codes[0] ?? '');
  await expectFault(beijing.lookup, beijing.code, t.lost);
  await beijing.published.fill(smallRun().codes.join('\n'));
  await beijing.compare.click();
  await expect(beijing.published).toHaveAccessibleDescription(t.lost);
  await expect(verdictIn(beijing.comparison)).toHaveCount(0);
  await beijing.outcome.getByRole('button', { name: t.runAgain, exact: true }).click();
  await expect(beijing.said(t.drawn(100))).toBeFocused();
  await expect(alertIn(beijing.outcome, t.lost)).toHaveCount(0);
  const { text } = await saved(page, beijing.saveCsv);
  expect(text).toMatch(/^rank,ticket,code\n1,/);
});

test('all of it goes by keyboard', async ({ page }) => {
  const beijing = new BeijingPage(page);
  // Waited for from the start: the browser must know before the key is pressed, which no wait for the button holds up.
  const chooser = page.waitForEvent('filechooser');
  await beijing.goto();
  await expect(beijing.start).toBeEnabled();
  await beijing.chooseZip.focus();
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(SMALL);
  await expect(beijing.zip.getByRole('status')).toContainText('b-1000-q100.zip');
  await page.keyboard.press('Tab');
  await expect(beijing.md5).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await expect(beijing.said(t.drawn(100))).toBeFocused();
  const { codes, indices } = smallRun();
  await beijing.code.focus();
  await page.keyboard.type(codes[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(beijing.answer(beijingCodeWords.zh.won(1, (indices[0] ?? 0) + 1))).toBeFocused();
});
