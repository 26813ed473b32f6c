/** Answers and verdicts that rest on the copy on the device say so, and no other does. */
import { readFile } from 'node:fs/promises';
import { expect, type Page, test } from '@playwright/test';
import { type Front, front } from './front.ts';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { kept, note } from './offline-page.ts';
import { type OwnSite, ownSite } from './own-site.ts';
import { poolOf, ROUND } from './published-records.ts';
import { verifyPage } from './verify-page.ts';

test.use({ serviceWorkers: 'allow', baseURL: '' });

const code = poolOf('ordinary').ranked[0] as string;
let site: OwnSite;
let host: Front;
test.beforeEach(async () => {
  site = await ownSite();
  host = await front(site.url);
});
test.afterEach(async () => {
  await host.close();
  await site.remove();
});

/** Opens the look-up with the site on the device. */
async function takeAndLook(page: Page): Promise<void> {
  await page.goto(host.url);
  await kept(page);
  await page.goto(`${host.url}lookup/`);
}

test.describe('a copy says that it is one', () => {
  test('an answer from the copy has its date, one from the network has none, and both the date of the draw', async ({
    page,
  }) => {
    await takeAndLook(page);
    const view = lookupPage(page);
    const year = new Date().getFullYear();
    const copyDate = new RegExp(`存于 ${year} 年 .*（北京时间）；网上可能已有更新`);
    for (const [treatment, isCopy] of [
      ['pass', false],
      ['cut', true],
    ] as const) {
      host.treat(() => treatment);
      for (const [typed, words] of [
        [code, '本期中签'],
        ['0', ABSENT],
      ] as const) {
        await view.lookUp(typed, `${ROUND}/ordinary`);
        await expect(view.sentence).toHaveText(words);
        await expect(view.answer).toContainText('摇号日期 2026 年 6 月 26 日');
        if (isCopy) await expect(view.answer).toContainText(copyDate);
        else await expect(view.answer).not.toContainText('副本');
      }
    }
  });

  test('an answer for which the network came for some pools only says so', async ({ page }) => {
    await takeAndLook(page);
    const view = lookupPage(page);
    host.treat((path) => (path.includes(`search/${ROUND}/ordinary/`) ? 'cut' : 'pass'));
    await view.lookUp('0');
    await expect(view.sentence).toHaveText(ABSENT);
    await expect(view.answer).toContainText('有的文件取自这台设备上的副本');
  });

  test('a saved receipt checked with the copy’s draw, and a record verified from the copy, say so @long', async ({
    page,
  }) => {
    await takeAndLook(page);
    const view = lookupPage(page);
    await view.lookUp(code);
    await expect(view.sentence).toHaveText('本期中签');
    const download = page.waitForEvent('download');
    await view.save.click();
    const buffer = await readFile(await (await download).path());
    const check = async () => {
      await view.checkReceipt({ name: 'receipt.json', mimeType: 'application/json', buffer });
      await expect(view.answer).toContainText('这是从你存的凭据算出来的');
    };
    await check();
    await expect(view.answer).not.toContainText('副本');
    host.treat(() => 'cut');
    await page.reload();
    await check();
    await expect(view.answer).toContainText(/有的文件取自这台设备上的副本，按它的钟存于 \d{4} 年/);

    // The network is back, in the same page, after the list on this device was searched: the copy has no more part in it.
    await view.lookUp('0');
    await expect(view.answer).toContainText('在这台设备存的整份名单里查的');
    await check();
    await expect(view.answer).toContainText('副本');
    host.treat(() => 'pass');
    await check();
    await expect(view.answer).not.toContainText('副本');

    // The page is the network's; by the time the record is read, there is none.
    const verifier = verifyPage(page);
    const fromCopy = verifier.conclusion.getByText(/记录取自这台设备上的副本，按它的钟存于 \d{4} 年/);
    await page.goto(`${host.url}verify/`);
    await verifier.start.click();
    await expect(verifier.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(fromCopy).toBeHidden();
    host.treat(() => 'cut');
    await verifier.again.click();
    await expect(fromCopy).toBeVisible();
    await expect(verifier.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(note(page)).toBeHidden();
  });
});
