/** The look-up page and the program that checks drand signatures, by far its longest part: fetched where there is one to check. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, type Page, test } from '@playwright/test';
import { DIST } from './built-site.ts';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { poolOf, ROUND, records } from './published-records.ts';
import { chainStates } from './views.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

/** What every program has in it that checks such a signature: the name of its curve's hash (spec, section 3). */
const MARK = 'BLS_SIG_BLS12381G1_XMD:SHA-256_SSWU_RO_NUL_';

/** Names of the scripts that were fetched and have it. */
function signatureScripts(page: Page): string[] {
  const found: string[] = [];
  page.on('request', (request) => {
    const { pathname } = new URL(request.url());
    if (!pathname.endsWith('.js')) return;
    const name = basename(pathname);
    if (readFileSync(join(DIST, '_astro', name), 'utf8').includes(MARK)) found.push(name);
  });
  return found;
}

/** A round with drand among its sources, and a code that it selected. */
function withDrand(): { where: string; code: string } {
  const found = records().find(({ round, pool }) => {
    const text = readFileSync(join(DIST, 'rounds', round, pool, 'commitment.json'), 'utf8');
    return (
      JSON.parse(text).sources.some(({ kind }: { kind: string }) => kind === 'drand') && pool === 'ordinary'
    );
  });
  if (found === undefined) throw new Error('no published lottery has drand among its sources');
  const { round, pool } = found;
  return { where: `${round}/${pool}`, code: poolOf(pool, round).ranked[0] as string };
}

test('comes with a draw that has one, and with nothing before', async ({ page }) => {
  const fetched = signatureScripts(page);
  const view = lookupPage(page);
  const { where, code } = withDrand();
  await page.goto('lookup/');
  // A draw without drand, and a code that is not on the list of one that has it.
  await view.lookUp(poolOf('ordinary').ranked[0] as string, `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText('本期中签');
  await view.lookUp('0', where);
  await expect(view.sentence).toHaveText(ABSENT);
  expect(fetched).toEqual([]);
  await view.lookUp(code, where);
  await expect(view.sentence).toHaveText('本期中签');
  expect(await chainStates(view.answer)).toEqual(['pressed', 'pressed', 'pressed', 'pressed', 'pressed']);
  expect(fetched).toHaveLength(1);
});

test('where it does not come, nothing is said of the outcome, no seal is pressed, and the receipt can be kept', async ({
  page,
}) => {
  const fetched = signatureScripts(page);
  const view = lookupPage(page);
  const { where, code } = withDrand();
  await page.goto('lookup/');
  await expect(view.look).toBeEnabled();
  await page.route('**/*.js', (route) => route.abort());
  await view.lookUp(code, where);
  await expect(view.sentence).toHaveText('没能查完：核对 drand 签名的程序没有下载到');
  await expect(view.fault).toHaveAttribute('data-verdict', 'incomplete');
  await expect(view.answer).not.toContainText('本期中签');
  expect(await chainStates(view.answer)).toEqual([]);
  await expect(view.answer.locator('.seal[data-state="pressed"]')).toHaveCount(0);
  expect(fetched).toHaveLength(1);

  const download = page.waitForEvent('download');
  await view.save.click();
  const file = await (await download).path();
  await view.checkReceipt(file);
  await expect(view.sentence).toHaveText('凭据成立；中没中，还不知道');
  await expect(view.answer).toContainText('核对签名的程序没有下载到');

  // Loaded anew with a connection, as the page says.
  await page.unroute('**/*.js');
  await page.reload();
  await view.lookUp(code, where);
  await expect(view.sentence).toHaveText('本期中签');
});
