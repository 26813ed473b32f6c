/** The page that verifies, with a record of the reader's own: it must say what is so, whatever it is given. */
import { expect, test } from '@playwright/test';
import { checkWords } from '../../src/i18n/checks.ts';
import { findingWords } from '../../src/i18n/findings.ts';
import { plain } from '../../src/i18n/said.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { isLong } from '../runs.ts';
import { type Corruption, corruption, corruptions, corruptZip, RECORDS } from './corruptions.ts';
import { chooseFile, filesOf, zipFile } from './own-file.ts';
import { verifyPage } from './verify-page.ts';
import { chainLink } from './views.ts';
import { watch } from './watch.ts';

const t = verifyWords.zh;
const { status } = checkWords.zh;
const { skipped } = findingWords.zh;

/** By what is told first: the first check that did not pass, and how. */
const kindOf = ({ verdict, statuses }: Corruption): string =>
  [verdict, ...(Object.entries(statuses).find(([, one]) => one !== 'pass') ?? [])].join(' ');
/** One of each kind, or all where there is time for them. */
const toldHere = isLong ? corruptions : [...new Map(corruptions.map((one) => [kindOf(one), one])).values()];

test.describe('a record of the reader’s own', () => {
  test('named corruptions are told as what they are @longer', async ({ page, baseURL }) => {
    test.setTimeout(240_000);
    const faults = watch(page, baseURL);
    const view = verifyPage(page);
    await page.goto('verify/');
    expect(toldHere.length).toBeGreaterThan(15);
    for (const one of toldHere) {
      await view.check(await corruptZip(one));
      await expect(view.verdict, one.why).toHaveAttribute('data-verdict', one.verdict);
      const shown = await view.statuses();
      for (const id of Object.keys(shown)) if (id.startsWith('log.')) delete shown[id];
      expect(shown, one.why).toEqual(one.statuses);
      await expect(view.limits, one.why).toBeHidden();
      await expect(view.differs, one.why).toBeVisible({ visible: one.verdict === 'failed' });
      await view.another.click();
    }
    expect(faults).toEqual([]);
  });

  test('with two winners swapped shows the first differing rank with both rows', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    const swapped = corruption('two winners swapped');
    await view.check(await corruptZip(swapped));
    await expect(view.verdict).toContainText(t.failedDraw);
    const published = (swapped.files['result.csv'] ?? '').split('\n');
    const redrawn = filesOf(`${RECORDS}/two-pages`)['result.csv']?.split('\n') ?? [];
    const rank = published.findIndex((line, i) => line !== redrawn[i]);
    const table = view.differs.getByRole('table', { name: t.mismatch(rank), exact: true });
    await expect(table.getByRole('row', { name: t.redrawn })).toContainText(redrawn[rank] ?? '-');
    await expect(table.getByRole('row', { name: t.publishedRow })).toContainText(published[rank] ?? '-');
    await expect(chainLink(view.conclusion, 'draw')).toHaveAttribute('data-state', 'broken');
    await expect(view.winners).toHaveCount(0);
  });

  test('without its seed is incomplete, and says why of every skipped check', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.check(await corruptZip(corruption('no seed')));
    await expect(view.verdict).toContainText(t.incomplete);
    await expect(view.verdict).toContainText(t.incompleteFiles(['seed.json']));
    await expect(view.checkRow('seed.form')).toContainText(
      plain(skipped.absent({ kind: 'absent', files: ['seed.json'] })),
    );
    await expect(view.checkRow('draw.result')).toContainText(status.skip);
    await expect(view.checkRow('draw.result')).toContainText(
      plain(skipped.unmet({ kind: 'unmet', id: 'seed.form' })),
    );
    await expect(chainLink(view.conclusion, 'draw')).toHaveAttribute('data-state', 'empty');
    await expect(chainLink(view.conclusion, 'draw')).toContainText(t.sealSkipped);
  });

  test('with a malformed commitment says where and what @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.check(await corruptZip(corruption('newline after the commitment')));
    await expect(view.verdict).toContainText('commitment.form');
    await expect(view.differs).toContainText('commitment.json');
    await expect(view.hash).toBeHidden();
  });

  test('may be a folder @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await expect(view.start).toBeEnabled();
    await chooseFile(view.chooseFolder, `${RECORDS}/drand`);
    await expect(view.found).toHaveText(t.found('drand', Object.keys(filesOf(`${RECORDS}/drand`)).length));
    await expect(view.own).toBeChecked();
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(view.checkRow('seed.drand')).toContainText('BLS12-381');
    await expect(view.elsewhere.getByText(t.elsewhereOwn)).toBeVisible();
  });

  test('lacks what is said of it, and what will be read of it is told before @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    const { 'seed.json': _seed, ...left } = filesOf(`${RECORDS}/three`);
    await view.choose(
      Object.entries(left).map(([name, text]) => ({
        name,
        mimeType: 'text/plain',
        buffer: Buffer.from(text),
      })),
    );
    await expect(view.found).toHaveText(`${t.found('', 5)} ${t.missing(['seed.json'])}`);
    await expect(view.plan).toContainText(/读你选的 5 个文件，共 .+。它们不离开你的设备。/);
    await view.choose(await zipFile(left, 'mine.zip'));
    await expect(view.found).toHaveText(t.foundZip('mine.zip'));
    await expect(view.plan).toContainText(/读你选的 zip，.+。它不离开你的设备。/);
    await view.start.click();
    await expect(view.verdict).toContainText(t.incompleteFiles(['seed.json']));
    await expect(view.verdict).toContainText(t.incompleteNext);
    await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
  });

  test('is one of several at a time @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await expect(view.start).toBeEnabled();
    await expect(view.which).toBeHidden();
    await chooseFile(view.chooseFolder, RECORDS);
    await view.which.selectOption('records/three');
    await view.start.click();
    await expect(view.conclusion.getByText('records/three', { exact: true })).toBeVisible();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });

  test('may be dropped @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await expect(view.start).toBeEnabled();
    const files = filesOf(`${RECORDS}/three`);
    const data = await page.evaluateHandle((contents) => {
      const transfer = new DataTransfer();
      for (const [name, text] of Object.entries(contents)) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    await page.getByText(t.drop, { exact: true }).dispatchEvent('drop', { dataTransfer: data });
    await expect(view.found).toHaveText(t.found('', 6));
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });

  test('that is none is not begun with @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.own.check();
    await view.start.click();
    await expect(view.found).toHaveText(t.nothingChosen);
    await expect(view.chooseFiles).toBeFocused();
    await view.choose({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await expect(view.found).toHaveText(t.none);
    await view.start.click();
    await expect(view.found).toHaveText(t.nothingChosen);
    await expect(view.running).toBeHidden();
    await expect(view.conclusion).toBeHidden();
  });
});
