/** The page that re-runs Beijing's draws, on the built site: it must say what is so, whatever it is given. */
import { openAsBlob, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { count } from '../../src/i18n/numbers.ts';
import { beijingCodeWords } from '../../src/i18n/official/beijing/code.ts';
import { beijingCompareWords } from '../../src/i18n/official/beijing/compare.ts';
import { beijingDrawWords } from '../../src/i18n/official/beijing/draws.ts';
import { type BeijingFault, beijingFaultWords } from '../../src/i18n/official/beijing/faults.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { beijingWarningWords } from '../../src/i18n/official/beijing/warnings.ts';
import { drawTickets, limitOf } from '../../src/official/beijing/algorithm.ts';
import { ownersOf } from '../../src/official/beijing/magnifier.ts';
import { readPool } from '../../src/official/beijing/pool.ts';
import { SEEDS, winsDrawnWhole } from '../../src/official/beijing/seeds.ts';
import { writePoolZip } from '../bench/official-zip.ts';
import { zipOf } from '../record/hostile-zip.ts';

const FIXTURES = 'test/fixtures/beijing';
const WHALE = `${FIXTURES}/zips/h1-whale-10000-q300.zip`;
const WHALE_MD5 = 'f01cf7468833dae782979312f740b464';
const SMALL = `${FIXTURES}/zips/b-1000-q100.zip`;
const t = beijingWords.zh;
const code = beijingCodeWords.zh;
const compare = beijingCompareWords.zh;
const draws = beijingDrawWords.zh;

interface Run {
  readonly seed: string;
  readonly indices?: readonly number[];
  readonly codes?: readonly string[];
}
function runOf(name: string, seed: string): Required<Run> {
  const { observed } = JSON.parse(readFileSync(`${FIXTURES}/expected/${name}.json`, 'utf8')) as {
    observed: { runs: Run[] };
  };
  const run = observed.runs.find((one) => one.seed === seed);
  if (run?.indices === undefined || run.codes === undefined)
    throw new Error(`no run of ${name} with ${seed}`);
  return { seed, indices: run.indices, codes: run.codes };
}

/** Errors in the console, which is where a violated policy is told, and requests to other hosts. */
function watch(page: Page, context: BrowserContext, host: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (!['blob:', 'data:'].includes(url.protocol) && url.host !== host) faults.push(request.url());
  });
  return faults;
}

type Zip = Parameters<ReturnType<Page['locator']>['setInputFiles']>[0];

async function press(page: Page, zip: Zip, { seed = '123456', md5 = '' } = {}): Promise<void> {
  await page.locator('#bj-zip').setInputFiles(zip);
  await page.locator('#bj-md5').fill(md5);
  await page.locator('#bj-seed').fill(seed);
  await page.locator('#bj-start').click();
}
/** Re-runs and waits for the outcome. */
async function rerun(page: Page, zip: Zip, put: { seed?: string; md5?: string } = {}): Promise<void> {
  await press(page, zip, put);
  await expect(page.locator('#bj-said .sentence')).toBeVisible();
}
/** Puts a long text into a box at once, as pasting does. */
async function fillAtOnce(page: Page, box: string, text: string): Promise<void> {
  await page.locator(box).evaluate((area, all) => {
    (area as HTMLTextAreaElement).value = all;
    area.dispatchEvent(new Event('input', { bubbles: true }));
  }, text);
}
const fault = (page: Page) => page.locator('#bj-fault');
const rows = (page: Page) => page.locator('#bj-winners tbody tr');

/** Drops a file from the disk onto the page, as a hand would. */
async function drop(page: Page, path: string, name: string): Promise<void> {
  const base64 = readFileSync(path).toString('base64');
  const data = await page.evaluateHandle(
    ([text, called]) => {
      const bytes = Uint8Array.from(atob(text as string), (char) => char.charCodeAt(0));
      const transfer = new DataTransfer();
      transfer.items.add(new File([bytes], called as string, { type: 'application/zip' }));
      return transfer;
    },
    [base64, name],
  );
  await page.locator('#bj-drop').dispatchEvent('dragenter', { dataTransfer: data });
  await page.locator('#bj-drop').dispatchEvent('drop', { dataTransfer: data });
}

test.describe('a pool', () => {
  test('is dropped and re-run as the official program does it, quietly @sub-path', async ({
    page,
    context,
    baseURL,
  }) => {
    const faults = watch(page, context, new URL(baseURL ?? '').host);
    await page.goto('official/beijing/');
    await drop(page, WHALE, 'h1.zip');
    await expect(page.locator('#bj-chosen')).toContainText('h1.zip');
    // As people copy it: capitals, spaces, full-width digits.
    await page.locator('#bj-md5').fill(` ${WHALE_MD5.toUpperCase()} `);
    await page.locator('#bj-seed').fill('１２３４５６');
    await page.locator('#bj-start').click();
    await expect(page.locator('#bj-said .sentence')).toHaveText(t.drawn(300));
    await expect(page.locator('#bj-said')).toBeFocused();
    await expect(page.getByRole('group', { name: t.drawn(300) })).toContainText('123456');
    await expect(page.locator('[data-md5="same"]')).toContainText(WHALE_MD5);
    await expect(page.locator('#bj-facts')).toContainText('2016年第2期个人普通小客车指标（合成数据）');
    const { indices, codes } = runOf('h1-whale-10000-q300', '123456');
    await expect(rows(page)).toHaveCount(100);
    await page.locator('#bj-winners-more').click();
    await expect(rows(page)).toHaveCount(300);
    await expect(page.locator('#bj-winners-more')).toBeHidden();
    await expect(page.locator('#bj-winners-table .scroll')).toBeFocused();
    const shown = await rows(page).evaluateAll((all) =>
      all.map((row) => [...row.children].map((cell) => cell.textContent)),
    );
    expect(shown).toEqual(indices.map((index, i) => [count(i + 1), count(index + 1), codes[i]]));
    await expect(page.locator('#bj-drum .drum-tick')).toBeAttached();
    await expect(page.locator('#bj-drum-figures table')).toBeAttached();
    expect(faults).toEqual([]);
  });

  test('is read once: another seed is drawn from it, and nothing typed is lost', async ({ page }) => {
    await page.goto('official/beijing/');
    await rerun(page, WHALE, { md5: WHALE_MD5 });
    await page.locator('#bj-seed').fill('000001');
    await page.locator('#bj-start').click();
    await expect(page.locator('#bj-facts')).toContainText('没有再读');
    const { codes } = runOf('h1-whale-10000-q300', '000001');
    await expect(rows(page).first().locator('.code')).toHaveText(codes[0] ?? '');
    await expect(page.locator('#bj-md5')).toHaveValue(WHALE_MD5);
  });

  test('without an announced MD5 is said not to be compared', async ({ page }) => {
    await page.goto('en/official/beijing/');
    await rerun(page, SMALL);
    await expect(page.locator('[data-md5="not-compared"]')).toContainText(beijingWords.en.md5NotCompared);
    await expect(page.locator('[data-md5="same"]')).toHaveCount(0);
  });

  for (const lang of ['zh', 'en'] as const)
    test(`with another MD5 is not drawn (${lang})`, async ({ page }) => {
      await page.goto(`${lang === 'en' ? 'en/' : ''}official/beijing/`);
      await press(page, WHALE, { md5: WHALE_MD5.replace('f', '0') });
      await expect(fault(page)).toContainText(beijingWords[lang].md5Differs);
      await expect(fault(page)).toContainText('MD5码与文件不匹配！');
      await expect(fault(page)).toContainText(WHALE_MD5);
      await expect(fault(page).locator('.verdict')).toHaveAttribute('data-verdict', 'failed');
      await expect(fault(page)).toBeFocused();
      await expect(page.locator('#bj-drawn')).toBeHidden();
      await expect(rows(page)).toHaveCount(0);
      await page.locator('#bj-md5').fill(WHALE_MD5);
      await page.locator('#bj-start').click();
      await expect(page.locator('#bj-said .sentence')).toBeVisible();
      await expect(fault(page)).toBeHidden();
    });

  test('that times out has no result, and no winners are shown or saved', async ({ page }) => {
    await page.goto('official/beijing/');
    await press(page, `${FIXTURES}/zips/h2-whale-timeout-1000-q12.zip`);
    await expect(fault(page)).toContainText(t.timeOut);
    await expect(fault(page)).toContainText('运算超时！');
    await expect(fault(page).locator('.verdict')).toHaveAttribute('data-verdict', 'incomplete');
    await expect(page.locator('#bj-winners')).toBeHidden();
    await expect(page.locator('#bj-save-csv')).toBeHidden();
    await page.locator('#bj-published').fill('1234567890123');
    await page.locator('#bj-compare-start').click();
    await expect(page.locator('#bj-published-bad')).toHaveText(compare.timeOut);
    await expect(page.locator('#bj-verdict')).toBeHidden();
  });

  test('whose quota is all lets all win without a seed, and says so', async ({ page }) => {
    await page.goto('official/beijing/');
    await rerun(page, `${FIXTURES}/zips/e2-quota-eq-total.zip`);
    await expect(page.locator('#bj-said')).toContainText(t.allNote);
    await expect(page.locator('[data-warning="quota-all"]')).toBeVisible();
  });
});

test.describe('a code', () => {
  const answer = (page: Page) => page.locator('#bj-answer');
  async function look(page: Page, typed: string): Promise<void> {
    await page.locator('#bj-code').fill(typed);
    await page.locator('#bj-lookup-form button').click();
  }

  test('that won, that lost, that is not there, that is none', async ({ page }) => {
    const { codes, indices } = runOf('b-1000-q100', '123456');
    const pool = await readPool(await openAsBlob(SMALL), SMALL);
    const loser = Array.from({ length: pool.tickets }, (_, i) => pool.codes.at(i)).find(
      (one) => !codes.includes(one),
    );
    await page.goto('official/beijing/');
    await look(page, codes[2] ?? '');
    await expect(page.locator('#bj-code-bad')).toHaveText(code.first);
    await rerun(page, SMALL);
    const winner = codes[2] ?? '';
    await look(page, `${winner.slice(0, 4)} ${winner.slice(4, 8)} ${winner.slice(8)}`);
    await expect(answer(page).locator('.sentence')).toHaveText(code.won(3, (indices[2] ?? 0) + 1));
    await expect(answer(page).locator('.drum-mark')).not.toHaveCount(0);
    await expect(answer(page)).toBeFocused();
    await look(page, loser ?? '');
    await expect(answer(page).locator('.sentence')).toHaveText(code.lost);
    await expect(answer(page).locator('.bj-tickets li')).not.toHaveCount(0);
    await look(page, '9999999999999');
    await expect(answer(page).locator('.sentence')).toHaveText(code.absent);
    await expect(page.locator('#bj-magnify')).toBeHidden();
    await look(page, '12345');
    await expect(page.locator('#bj-code-bad')).toHaveText(beijingFaultWords.zh.says['beijing.code'].sentence);
    await expect(page.locator('#bj-code')).toBeFocused();
    await expect(answer(page)).toBeEmpty();
  });

  test('is counted under the magnifier as a count by brute force has it', async ({ page }) => {
    test.setTimeout(300_000);
    const { codes } = runOf('b-1000-q100', '123456');
    const pool = await readPool(await openAsBlob(SMALL), SMALL);
    const owners = ownersOf(pool.codes);
    const [winner = ''] = codes;
    const owner = owners.of[pool.codes.rowsOf(winner)[0] ?? 0] ?? 0;
    await page.goto('official/beijing/');
    await rerun(page, SMALL);
    await look(page, winner);
    await page.locator('#bj-magnify').click();
    await expect(page.locator('#bj-magnify-cancel')).toBeFocused();
    await expect(page.locator('#bj-magnify-said')).toHaveText(compare.magnifier.started);
    const { wins } = winsDrawnWhole(owners, pool.quota, owner, limitOf(pool.tickets), 0, SEEDS);
    await expect(page.locator('#bj-count')).toHaveText(code.counted(wins), { timeout: 240_000 });
    await expect(page.locator('#bj-magnify-result .chart-cut')).toBeAttached();
    await expect(page.locator('#bj-magnify-result')).toBeFocused();
    await expect(page.locator('#bj-magnify-said')).toHaveText(compare.magnifier.ended);
    await expect(page.locator('#bj-magnify-result')).toContainText(code.means);
  });

  test('whose count is cancelled has none', async ({ page }) => {
    await page.goto('en/official/beijing/');
    await rerun(page, WHALE);
    await look(page, runOf('h1-whale-10000-q300', '123456').codes[0] ?? '');
    await page.locator('#bj-magnify').click();
    await page.locator('#bj-magnify-cancel').click();
    await expect(page.locator('#bj-magnify-said')).toHaveText(beijingCodeWords.en.cancelled);
    await expect(page.locator('#bj-magnify')).toBeFocused();
    await expect(page.locator('#bj-magnify-result')).toBeEmpty();
  });
});

test.describe('the published winners', () => {
  const verdict = (page: Page) => page.locator('#bj-verdict .verdict');
  async function paste(page: Page, text: string): Promise<void> {
    await fillAtOnce(page, '#bj-published', text);
    await page.locator('#bj-compare-start').click();
    await expect(verdict(page)).toBeVisible();
  }
  const listOf = ({ codes, indices }: Required<Run>) =>
    codes.map((one, i) => `${i + 1},${(indices[i] ?? 0) + 1},${one}`);

  test('the page’s own CSV is the same; one digit changed is not; a part is a part', async ({ page }) => {
    await page.goto('official/beijing/');
    await rerun(page, SMALL);
    const saved = page.waitForEvent('download');
    await page.locator('#bj-save-csv').click();
    const file = await saved;
    expect(file.suggestedFilename()).toBe('PersonCommon-201602-123456.csv');
    const csv = readFileSync(await file.path(), 'utf8');
    await paste(page, csv);
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'verified');
    await expect(verdict(page)).toContainText(compare.same);
    await expect(page.locator('#bj-verdict')).toBeFocused();

    const lines = listOf(runOf('b-1000-q100', '123456'));
    const [changed = ''] = lines.slice(41, 42);
    const last = Number(changed.at(-1));
    await paste(page, lines.with(41, changed.slice(0, -1) + ((last + 1) % 10)).join('\n'));
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'failed');
    await expect(page.locator('#bj-differences tbody tr')).toHaveCount(1);
    await expect(page.locator('#bj-differences tbody th')).toHaveText('42');

    await paste(page, lines.slice(0, 7).join('\n'));
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'incomplete');
    await expect(verdict(page)).toContainText(compare.part(7, 93));
    await expect(page.locator('#bj-differences tbody tr')).toHaveCount(0);

    const codes = runOf('b-1000-q100', '123456').codes;
    await paste(page, [...codes].reverse().join('\n'));
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'failed');
    await expect(verdict(page)).toContainText(compare.order);
  });

  for (const lang of ['zh', 'en'] as const)
    test(`with a winner in disguise are refused with that line; what is passed over is shown (${lang})`, async ({
      page,
    }) => {
      const words = beijingCompareWords[lang];
      await page.goto(`${lang === 'en' ? 'en/' : ''}official/beijing/`);
      await rerun(page, SMALL);
      const lines = listOf(runOf('b-1000-q100', '123456'));
      const list = [
        '2016年第2期个人普通小客车指标配置结果',
        '（共 100 个）',
        '序号,基数序号,申请编码',
        ...lines,
      ];
      await paste(page, list.join('\n'));
      await expect(verdict(page)).toHaveAttribute('data-verdict', 'verified');
      await expect(page.locator('.bj-passed-over summary')).toHaveText(words.passedOver(3));
      await page.locator('.bj-passed-over summary').click();
      await expect(page.locator('.bj-passed-over tbody tr').last()).toContainText('序号,基数序号,申请编码');
      await expect(verdict(page)).toContainText(words.sayings.period);
      // On a phone no column of it is out of sight.
      await page.setViewportSize({ width: 360, height: 740 });
      for (const box of await page.locator('#bj-verdict .scroll').all())
        expect(await box.evaluate((of) => of.scrollWidth - of.clientWidth)).toBe(0);

      await paste(page, list.with(0, '2016年第3期个人普通小客车指标配置结果').join('\n'));
      await expect(verdict(page)).toHaveAttribute('data-verdict', 'failed');
      await expect(verdict(page)).toContainText(words.contradicted(100));

      for (const hidden of ['1234XXXXX0124', '一二三四五六七八九〇一二四']) {
        await paste(page, [...list, hidden].join('\n'));
        await expect(verdict(page)).toHaveAttribute('data-verdict', 'incomplete');
        await expect(verdict(page)).toContainText(beijingFaultWords[lang].says['beijing.winners'].sentence);
        await expect(verdict(page)).toContainText('104');
      }
      await paste(page, '1 8786101582146 2018-01-07 14:56:11.401');
      await expect(verdict(page)).toContainText(
        beijingFaultWords[lang].says['beijing.winners-waiting'].sentence,
      );
    });

  test('come as a file too; a PDF is told what to do; another seed takes the verdict away', async ({
    page,
  }) => {
    await page.goto('official/beijing/');
    await rerun(page, SMALL);
    const upload = (name: string, text: string) =>
      page
        .locator('#bj-published-file')
        .setInputFiles({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });
    await upload('list.csv', listOf(runOf('b-1000-q100', '123456')).join('\r\n'));
    await expect(page.locator('#bj-published-chosen')).toContainText('list.csv');
    await page.locator('#bj-compare-start').click();
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'verified');
    await page.locator('#bj-seed').fill('000001');
    await page.locator('#bj-start').click();
    await expect(page.locator('#bj-verdict')).toBeHidden();
    await upload('list.pdf', '%PDF-1.4');
    await page.locator('#bj-compare-start').click();
    await expect(verdict(page)).toContainText(beijingFaultWords.zh.pasteInstead);
    // Nothing was compared: no mismatch.
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'incomplete');
    await expect(verdict(page).locator('.verdict-name')).toHaveText(compare.fault);
  });

  test('have a verdict that names them, and that goes when they change', async ({ page }) => {
    const { codes } = runOf('b-1000-q100', '123456');
    await page.goto('official/beijing/');
    await rerun(page, SMALL);
    await paste(page, codes.join('\n'));
    await expect(verdict(page)).toHaveAttribute('data-verdict', 'verified');
    await expect(verdict(page)).toContainText(compare.judged(compare.pasted, '123456', 'b-1000-q100.zip'));
    await expect(verdict(page)).toContainText(compare.compared.rows);
    await fillAtOnce(page, '#bj-published', codes.slice(1).join('\n'));
    await expect(page.locator('#bj-verdict')).toBeHidden();
  });

  test('are in the report, and a code that was looked up is not', async ({ page }) => {
    const { codes } = runOf('b-1000-q100', '123456');
    await page.goto('official/beijing/');
    await rerun(page, SMALL);
    await page.locator('#bj-code').fill('9999999999999');
    await page.locator('#bj-lookup-form button').click();
    await expect(page.locator('#bj-answer .sentence')).toBeVisible();
    await paste(page, codes.join('\n'));
    const saved = page.waitForEvent('download');
    await page.locator('#bj-save-json').click();
    const text = readFileSync(await (await saved).path(), 'utf8');
    expect(text).not.toContain('9999999999999');
    expect(JSON.parse(text)).toMatchObject({
      software: expect.stringContaining('mingqian'),
      system: 'beijing',
      zip: { file: 'b-1000-q100.zip', announcedMd5: null, md5Agrees: null },
      tickets: 1000,
      quota: 100,
      seed: '123456',
      outcome: 'drawn',
      comparison: { verdict: 'same' },
    });
  });
});

test.describe('what the official program would surprise with, or refuse', () => {
  const quirk = (name: string) => `${FIXTURES}/quirks/${name}.zip`;

  for (const lang of ['zh', 'en'] as const) {
    const at = `${lang === 'en' ? 'en/' : ''}official/beijing/`;
    test(`blank lines are warned of (${lang})`, async ({ page }) => {
      await page.goto(at);
      await rerun(page, quirk('08-blank-line-middle'));
      const warning = page.locator('[data-warning="blank-rows"]');
      await expect(warning).toContainText(
        beijingWarningWords[lang].says['blank-rows']({ code: 'blank-rows', file: '', count: 1 }),
      );
      await expect(warning).toContainText('bjPersonCommonApplyNumber201602_0001.csv');
    });
    test(`a blank ticket that wins is shown as blank (${lang})`, async ({ page }) => {
      await page.goto(at);
      await rerun(page, quirk('10-two-blank-count14-quota13'));
      await expect(page.locator('#bj-winners .bj-blank').first()).toHaveText(beijingWords[lang].blank);
    });
    const refused: [string, BeijingFault, string][] = [
      ['22-code-12-digits', 'beijing.data-code', '申请编码应该是13位数字！'],
      ['31-no-meta', 'beijing.head-missing', '文件不存在！'],
      ['43-count-thousands', 'beijing.head-count', 'Input string was not in a correct format.'],
    ];
    for (const [name, told, official] of refused)
      test(`${name} is refused in words (${lang})`, async ({ page }) => {
        await page.goto(at);
        await press(page, quirk(name));
        await expect(fault(page)).toContainText(beijingFaultWords[lang].says[told].sentence);
        await expect(fault(page)).toContainText(official);
        await expect(fault(page)).toBeFocused();
        await expect(fault(page)).toHaveAttribute('role', 'group');
        await expect(page.locator('#bj-seed')).toHaveValue('123456');
        await expect(page.locator('#bj-drawn')).toBeHidden();
      });
  }

  test('is followed by a pool that is none of these', async ({ page }) => {
    await page.goto('official/beijing/');
    await press(page, quirk('22-code-12-digits'));
    await expect(fault(page)).toBeVisible();
    await rerun(page, SMALL);
    await expect(fault(page)).toBeHidden();
  });
});

test.describe('what is no pool', () => {
  const file = (name: string, content: string | Uint8Array) => ({
    name,
    mimeType: 'application/zip',
    buffer: Buffer.from(content),
  });

  for (const [name, content] of [
    ['a.zip', 'not a zip at all'],
    ['empty.zip', ''],
    ['list.pdf', '%PDF-1.7\n%%EOF\n'],
  ] as const)
    test(`${name} is told so`, async ({ page }) => {
      await page.goto('official/beijing/');
      await press(page, file(name, content));
      await expect(fault(page)).toContainText(beijingFaultWords.zh.says['beijing.zip'].sentence);
      await expect(fault(page)).toBeFocused();
    });

  test('a record of this site is led to its own page', async ({ page }) => {
    await page.goto('official/beijing/');
    const zip = await zipOf({ 'commitment.json': '{}', 'seed.json': '{}' }, '');
    await press(page, file('record.zip', zip));
    await expect(fault(page)).toContainText(beijingFaultWords.zh.says['beijing.head-missing'].sentence);
    await expect(fault(page).locator('a')).toHaveAttribute('href', /\/verify\/$/);
  });

  test('names as long as a page, and text that is markup, stay text', async ({ page }) => {
    await page.goto('official/beijing/');
    await page.setViewportSize({ width: 320, height: 640 });
    const head = ['PERSONCOMMON', '201602', '<img src=x onerror=alert(1)>'.repeat(900), '', '', '2', '1', ''];
    const zip = await zipOf(
      {
        'bjPersonCommonNumberPeriod201602.csv': head.join('\n'),
        'bjPersonCommonApplyNumber201602_0001.csv': '1,1234567890123\n2,1234567890124\n',
        [`${'n'.repeat(4000)}.txt`]: 'x',
      },
      '',
    );
    await rerun(page, file(`${'z'.repeat(240)}.zip`, zip));
    await expect(page.locator('#bj-run img')).toHaveCount(0);
    await expect(page.locator('[data-warning="files-ignored"]')).toBeVisible();
    const overflow = await page.evaluate(
      () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
    );
    expect(overflow).toBeLessThanOrEqual(0);
  });

  test('nothing chosen, a bad MD5 and a bad seed are said where they stand', async ({ page }) => {
    await page.goto('official/beijing/');
    await page.locator('#bj-start').click();
    await expect(page.locator('#bj-zip-bad')).toHaveText(t.nothingChosen);
    await expect(page.locator('#bj-choose')).toBeFocused();
    await press(page, SMALL, { seed: '12345', md5: 'abc' });
    await expect(page.locator('#bj-md5-bad')).not.toBeEmpty();
    await expect(page.locator('#bj-seed-bad')).not.toBeEmpty();
    await expect(page.locator('#bj-md5')).toBeFocused();
    await expect(page.locator('#bj-run')).toBeHidden();
  });
});

test('an import is cancelled in the middle, and the same file can be read again', async ({ page }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'pool-'));
  try {
    const zip = join(folder, 'pool.zip');
    await writePoolZip(zip, 2_000_000, 5000);
    await page.goto('official/beijing/');
    await press(page, zip);
    await page.locator('#bj-cancel').click();
    await expect(page.locator('#bj-stopped')).toHaveText(t.cancelled);
    await expect(page.locator('#bj-start')).toBeFocused();
    await expect(page.locator('#bj-run')).toBeHidden();
    await expect(page.locator('#bj-seed')).toHaveValue('123456');
    await page.locator('#bj-start').click();
    await expect(page.locator('#bj-said .sentence')).toHaveText(t.drawn(5000), { timeout: 60_000 });
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
  await page.goto('official/beijing/');
  await press(page, SMALL);
  await expect(fault(page)).toContainText(t.notDone);
  await expect(fault(page)).toContainText('no worker here');
  await expect(fault(page).locator('.verdict')).toHaveAttribute('data-verdict', 'incomplete');
  await page.locator('[data-run="201402-unit-new"]').click();
  await expect(page.locator('[data-result="201402-unit-new"]')).toHaveText(draws.notDone);
});

test('all of it goes by keyboard', async ({ page }) => {
  await page.goto('official/beijing/');
  await expect(page.locator('#bj-start')).toBeEnabled();
  await page.locator('#bj-choose').focus();
  const chooser = page.waitForEvent('filechooser');
  await page.keyboard.press('Enter');
  await (await chooser).setFiles(SMALL);
  await page.keyboard.press('Tab');
  await expect(page.locator('#bj-md5')).toBeFocused();
  await page.keyboard.press('Tab');
  await page.keyboard.type('123456');
  await page.keyboard.press('Enter');
  await expect(page.locator('#bj-said .sentence')).toHaveText(t.drawn(100));
  await page.locator('#bj-code').focus();
  await page.keyboard.type(runOf('b-1000-q100', '123456').codes[0] ?? '');
  await page.keyboard.press('Enter');
  await expect(page.locator('#bj-answer')).toBeFocused();
});

test.describe('draws from figures alone', () => {
  const result = (page: Page, id: string) => page.locator(`[data-result="${id}"]`);

  test('one by press, all by one press: whole is green, first and last are not', async ({ page }) => {
    await page.goto('official/beijing/');
    await page.locator('[data-run="201402-unit-new"]').click();
    await expect(result(page, '201402-unit-new')).toHaveText(draws.agreesWhole(1666));
    await page.locator('#bj-run-all').click();
    await expect(page.locator('#bj-all-said')).toHaveText(draws.allDone(8, 5, 0), { timeout: 30_000 });
    await expect(page.locator('.bj-draws .outcome-mark[data-outcome="every"]')).toHaveCount(8);
    await expect(page.locator('.bj-draws .outcome-mark[data-outcome="ends"]')).toHaveCount(5);
    await expect(page.locator('.bj-draws [role="status"]')).toHaveCount(0);
    await expect(page.locator('#bj-run-all')).toBeFocused();
    const [whole, ends] = await Promise.all(
      ['201402-unit-new', '201601-person-common'].map((id) =>
        result(page, id).evaluate((one) => getComputedStyle(one).color),
      ),
    );
    expect(whole).not.toBe(ends);
  });

  for (const width of [1280, 390])
    test(`no press moves the table, and nothing is cut off at ${width} pixels`, async ({ page }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.goto('official/beijing/');
      const button = page.locator('[data-run="201401-person-common"]');
      const table = page.locator('.bj-draws');
      await expect(button).toBeEnabled();
      // On the page, wherever it is scrolled to.
      const places = () =>
        Promise.all(
          [button, table].map((one) =>
            one.evaluate((box) => {
              const { x, y, width, height } = box.getBoundingClientRect();
              return [x + scrollX, y + scrollY, width, height].map(Math.round);
            }),
          ),
        );
      const before = await places();
      await button.click();
      await expect(page.locator('.outcome-mark[data-outcome="ends"]')).toHaveCount(1);
      expect(await places()).toEqual(before);
      const isCut = await page.evaluate(
        () => document.documentElement.scrollWidth > document.documentElement.clientWidth,
      );
      expect(isCut).toBe(false);
    });

  test('one by the address, and none of an unknown name', async ({ page }) => {
    await page.goto('en/official/beijing/#201401-unit-common');
    await expect(result(page, '201401-unit-common')).toHaveText(beijingDrawWords.en.agreesWhole(1300));
    await expect(page.locator('[id="201401-unit-common"]')).toBeInViewport();
    await page.goto('en/official/beijing/#209901-unit-common');
    await expect(page.locator('#bj-no-such')).toHaveText(beijingDrawWords.en.noSuch('209901-unit-common'));
  });

  test('any three numbers give the order of the tickets', async ({ page }) => {
    await page.goto('official/beijing/');
    await page.locator('#bj-figure-tickets').fill('27,071');
    await page.locator('#bj-figure-quota').fill('1300');
    await page.locator('#bj-figure-seed').fill('73067');
    await page.locator('#bj-figures-form button').click();
    await expect(page.locator('#bj-figure-seed')).toBeFocused();
    await page.locator('#bj-figure-seed').fill('730671');
    await page.locator('#bj-figures-form button').click();
    await expect(page.locator('#bj-figures-result .sentence')).toHaveText(draws.drawn(1300));
    await expect(page.locator('#bj-figures-result tbody tr').first()).toContainText('20,385');
    const saved = page.waitForEvent('download');
    await page.locator('#bj-figures-result button').click();
    const csv = readFileSync(await (await saved).path(), 'utf8');
    expect(csv.split('\n')).toHaveLength(1302);
    await expect(page.locator('#bj-figures-result .facts')).toContainText('27,071');
    await page.locator('#bj-figure-quota').fill('1301');
    await expect(page.locator('#bj-figures-result')).toBeEmpty();
  });

  test('a pasted order is held against one of them', async ({ page }) => {
    const tickets = Array.from(drawTickets(27_071, 1300, 730_671).picks, (row) => String(row + 1));
    const verdict = page.locator('#bj-order-verdict .verdict');
    await page.goto('official/beijing/');
    await page.locator('#bj-order-part summary').click();
    await page.locator('#bj-order-which').selectOption('201401-unit-common');
    const check = async (lines: readonly string[]) => {
      await fillAtOnce(page, '#bj-order', lines.join('\n'));
      await page.locator('#bj-order-form button').click();
      await expect(verdict).toBeVisible();
    };
    await check(tickets);
    await expect(verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(verdict).toContainText(draws.isPublished);
    await check(tickets.filter((_, i) => i !== 20));
    await expect(verdict).toHaveAttribute('data-verdict', 'incomplete');
    await expect(verdict).toContainText(draws.passedOverWinners);
    const next = Array.from(drawTickets(27_071, 1301, 730_671).picks, (row) => String(row + 1));
    await check(next);
    await expect(verdict).toHaveAttribute('data-verdict', 'failed');
    await expect(verdict).toContainText(draws.tooMany(1301, 1300));
    await check(next.toSpliced(20, 1));
    await expect(verdict).toHaveAttribute('data-verdict', 'failed');
    await expect(verdict).toContainText(draws.notPublished(1));
    await check(tickets.map((ticket, i) => `${i + 1},${ticket},${1_000_000_000_000 + i}`));
    await expect(verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(verdict).toContainText(draws.codesNotCompared);
    await check(tickets.with(5, '1'));
    await expect(verdict).toHaveAttribute('data-verdict', 'failed');
    await expect(verdict).toContainText(draws.holdsNot(5, 1));
    await page.locator('#bj-order-which').selectOption('201402-unit-new');
    await expect(verdict).toBeHidden();
    await check(['no tickets 12 at all']);
    await expect(verdict).toHaveAttribute('data-verdict', 'incomplete');
    await expect(verdict.locator('.verdict-name')).toHaveText(draws.notCompared);
  });
});

test('with an outcome it is accessible, in the light and in the dark, and fits 320 pixels', async ({
  page,
}) => {
  await page.goto('official/beijing/#201402-unit-new');
  await rerun(page, `${FIXTURES}/quirks/08-blank-line-middle.zip`);
  await page.locator('#bj-code').fill('9999999999999');
  await page.locator('#bj-lookup-form button').click();
  await page.locator('#bj-published').fill('1234567890123');
  await page.locator('#bj-compare-start').click();
  await expect(page.locator('#bj-verdict .verdict')).toBeVisible();
  await page.setViewportSize({ width: 320, height: 640 });
  for (const colorScheme of ['light', 'dark'] as const) {
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    const { violations } = await new AxeBuilder({ page })
      .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
      .analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
  }
  const overflow = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  expect(overflow).toBeLessThanOrEqual(0);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the draws have their commands, and the rule is there', async ({ page }) => {
    await page.goto('official/beijing/');
    await expect(page.locator('#bj-form')).toBeHidden();
    await expect(page.locator('.bj-draws')).toContainText(
      'npm run -s mingqian -- rerun beijing --tickets 27071 --quota 1300 --seed 730671',
    );
    await expect(page.locator('.bj-ends')).toContainText('20385 7907 596');
    await expect(page.locator('.bj-steps li')).toHaveCount(8);
  });
});
