/** The look-up page: a receipt is saved, and checked again from the file. */
import { readFile } from 'node:fs/promises';
import { expect, test } from '@playwright/test';
import { readCommitment } from '../../src/core/commitment.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { parseList } from '../../src/core/list.ts';
import { listTree } from '../../src/core/pages.ts';
import { makeReceipt } from '../../src/core/receipt.ts';
import { faultWords } from '../../src/i18n/lookup/fault.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { roundWords } from '../../src/i18n/rounds.ts';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { poolOf, ROUND } from './published-records.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

test.describe('a receipt', () => {
  test('is saved byte for byte, checked again from the file, and refused when changed', async ({
    page,
  }, info) => {
    const pool = poolOf('ordinary');
    const code = pool.ranked[pool.quota] as string;
    const view = lookupPage(page);
    await page.goto('lookup/');
    await view.lookUp(code);
    await expect(view.sentence).toHaveText('候补第 1 位');
    const download = page.waitForEvent('download');
    await view.save.click();
    const file = info.outputPath('receipt.json');
    expect((await download).suggestedFilename()).toBe(`receipt-${ROUND}-ordinary-${code}.json`);
    await (await download).saveAs(file);
    const receipt = JSON.parse(await readFile(file, 'utf8'));
    expect(receipt).toMatchObject({ type: 'receipt', protocol: 'mingqian/1', code });
    expect(await readFile(file, 'utf8')).toBe(JSON.stringify(receipt));

    await page.reload();
    await view.checkReceipt(file);
    await expect(view.sentence).toHaveText('候补第 1 位');
    await expect(view.answer).toContainText('从你存的凭据算出来的');

    await page.route('**/ordinary/seed.json', (route) => route.fulfill({ status: 500 }));
    await view.checkReceipt(file);
    await expect(view.sentence).toHaveText('凭据成立；中没中，还不知道');
    const row = pool.list.findIndex((one) => one.startsWith(`${code},`)) + 1;
    await expect(view.answer).toContainText(`在名单第 ${row.toLocaleString('en-US')} 行`);
    await expect(view.answer).toContainText('seed.json 没有下载到：服务器没有给');

    const text = await readFile(file, 'utf8');
    const changed = { name: 'changed.json', mimeType: 'application/json' };
    await view.checkReceipt({ ...changed, buffer: Buffer.from(`${text}\n`) });
    await expect(view.sentence).toHaveText('这份凭据不成立');
    await expect(view.fault).toHaveAttribute('data-verdict', 'failed');
    const moved = text.replace(/"frozenAt":"[0-9]{4}/, '"frozenAt":"2020');
    await view.checkReceipt({ ...changed, buffer: Buffer.from(moved) });
    await expect(view.sentence).toHaveText('这份凭据说的是另一份承诺书');
    await expect(view.answer).toContainText('谁都能另造一份');

    // A file that went away, or a folder, is no mistake of the program's.
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    });
    await view.checkReceipt(file);
    await expect(view.sentence).toHaveText('没能查：这个文件读不出来');
    await expect(view.answer).not.toContainText('程序');
  });

  test('of a commitment that was voided says so, and leads to its record and to what replaced it', async ({
    page,
  }) => {
    const place = '202502/organisations';
    const list = await parseList(
      'applicants.csv',
      await readFile(`public/rounds/${place}/applicants.csv`),
      'lottery',
    );
    const [, row = ''] = (await readFile(`public/rounds/${place}/applicants.csv`, 'utf8')).split('\n');
    const code = row.split(',')[0] ?? '';
    const commitment = readCommitment(await readFile(`public/rounds/${place}/commitment.json`));
    const tree = await listTree(list, async (input) => sha256(input));
    const buffer = Buffer.from(makeReceipt(list, tree, commitment, code, null));
    for (const lang of ['zh', 'en'] as const) {
      const view = lookupPage(page, lang);
      await page.goto(lang === 'zh' ? 'lookup/' : 'en/lookup/');
      await view.checkReceipt({ name: 'receipt.json', mimeType: 'application/json', buffer });
      await expect(view.sentence).toHaveText(faultWords[lang].savedVoided);
      await expect(view.fault).toHaveAttribute('data-verdict', 'incomplete');
      const links = view.answer.getByRole('link');
      await expect(links).toHaveCount(2);
      await expect(links.first()).toHaveAttribute('href', new RegExp(`/rounds/${place}/$`));
      await expect(links.last()).toHaveAttribute('href', new RegExp(`/rounds/${place}\\.2/$`));
    }
    await page.getByRole('main').getByRole('article').getByRole('link').first().click();
    await expect(page.getByRole('heading', { name: roundWords.en.voidedTitle, exact: true })).toBeVisible();
  });

  test('may be dropped, and one that is not listed has a receipt too @long', async ({ page }) => {
    const view = lookupPage(page);
    await page.goto('lookup/');
    await view.lookUp('0', `${ROUND}/ordinary`);
    await expect(view.sentence).toHaveText(ABSENT);
    const download = page.waitForEvent('download');
    await view.save.click();
    expect((await download).suggestedFilename()).toBe(`receipt-${ROUND}-ordinary-0.json`);
    const text = await readFile(await (await download).path(), 'utf8');
    await page.reload();
    await expect(view.look).toBeEnabled();
    const data = await page.evaluateHandle((receipt) => {
      const transfer = new DataTransfer();
      transfer.items.add(new File([receipt], 'receipt.json', { type: 'application/json' }));
      return transfer;
    }, text);
    const zone = view.main.getByText(lookupWords.zh.savedWhat, { exact: true });
    await zone.dispatchEvent('drop', { dataTransfer: data });
    await expect(view.sentence).toHaveText(ABSENT);
    await expect(view.answer).toContainText('从你存的凭据算出来的');
  });
});
