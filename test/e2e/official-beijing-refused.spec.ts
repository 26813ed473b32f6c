/** Pools that the official program would surprise with or refuse, and what is no pool. */
import { expect, test } from '@playwright/test';
import { beijingFaultWords } from '../../src/i18n/official/beijing/faults.ts';
import type { BeijingFault } from '../../src/i18n/official/beijing/found.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { beijingWarningWords } from '../../src/i18n/official/beijing/warnings.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { zipOf } from '../record/hostile-zip.ts';
import { BeijingPage, FIXTURES, SMALL, WHALE } from './official-beijing-page.ts';
import { alertIn, expectFault, expectFits } from './official-page.ts';
import { expectVerdict } from './official-views.ts';

const t = beijingWords.zh;

test.describe('what the official program would surprise with, or refuse', () => {
  const quirk = (name: string) => `${FIXTURES}/quirks/${name}.zip`;

  for (const lang of ['zh', 'en'] as const) {
    const words = beijingWords[lang];
    test(`blank lines are warned of (${lang})${lang === 'en' ? ' @long' : ''}`, async ({ page }) => {
      const beijing = new BeijingPage(page, lang);
      await beijing.goto();
      await beijing.rerun(quirk('08-blank-line-middle'), words.drawn(4));
      const { says } = beijingWarningWords[lang];
      const warning = beijing.outcome
        .getByRole('listitem')
        .filter({ hasText: says['blank-rows']({ code: 'blank-rows', file: '', count: 1 }) });
      await expect(warning).toBeVisible();
      await expect(warning).toContainText('bjPersonCommonApplyNumber201602_0001.csv');
    });
    test(`a blank ticket that wins is shown as blank (${lang}) @long`, async ({ page }) => {
      const beijing = new BeijingPage(page, lang);
      await beijing.goto();
      await beijing.rerun(quirk('10-two-blank-count14-quota13'), words.drawn(13));
      await expect(beijing.winners.getByRole('cell', { name: words.blank, exact: true })).toHaveCount(1);
    });
    const refused: [string, BeijingFault, string][] = [
      ['22-code-12-digits', 'beijing.data-code', '申请编码应该是13位数字！'],
      ['31-no-meta', 'beijing.head-missing', '文件不存在！'],
      ['43-count-thousands', 'beijing.head-count', 'Input string was not in a correct format.'],
    ];
    for (const [name, told, official] of refused)
      test(`${name} is refused in words (${lang})${lang === 'en' || name !== '31-no-meta' ? ' @long' : ''}`, async ({
        page,
      }) => {
        const beijing = new BeijingPage(page, lang);
        await beijing.goto();
        await beijing.press(quirk(name));
        const { sentence } = beijingFaultWords[lang].says[told];
        const fault = beijing.said(sentence);
        await expect(fault).toBeFocused();
        await expectVerdict(fault, 'failed', words.refused, sentence);
        await expect(fault).toContainText(official);
        await expect(beijing.seed).toHaveValue('123456');
        await expect(beijing.saveHeading).toBeHidden();
        await expect(beijing.winners).toBeHidden();
      });
  }

  test('is followed by a pool that is none of these @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.press(quirk('22-code-12-digits'));
    const { sentence } = beijingFaultWords.zh.says['beijing.data-code'];
    await expect(beijing.said(sentence)).toBeVisible();
    await beijing.rerunSmall();
    await expect(beijing.outcome.getByText(sentence, { exact: true })).toBeHidden();
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
    test(`${name} is told so${name === 'a.zip' ? '' : ' @long'}`, async ({ page }) => {
      const beijing = new BeijingPage(page);
      await beijing.goto();
      await beijing.press(file(name, content));
      const { sentence } = beijingFaultWords.zh.says['beijing.zip'];
      await expect(beijing.said(sentence)).toBeFocused();
      await expectVerdict(beijing.said(sentence), 'failed', t.refused, sentence);
    });

  test('a record of this site is led to its own page @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    const zip = await zipOf({ 'commitment.json': '{}', 'seed.json': '{}' }, '');
    await beijing.press(file('record.zip', zip));
    const fault = beijing.said(beijingFaultWords.zh.says['beijing.head-missing'].sentence);
    await expect(fault.getByRole('link', { name: verifyWords.zh.title, exact: true })).toHaveAttribute(
      'href',
      /\/verify\/$/,
    );
  });

  test('names as long as a page, and text that is markup, stay text @long', async ({ page }) => {
    await page.setViewportSize({ width: 320, height: 640 });
    const beijing = new BeijingPage(page);
    await beijing.goto();
    const markup = '<img src=x onerror=alert(1)>';
    const head = ['PERSONCOMMON', '201602', markup.repeat(900), '', '', '2', '1', ''];
    const zip = await zipOf(
      {
        'bjPersonCommonNumberPeriod201602.csv': head.join('\n'),
        'bjPersonCommonApplyNumber201602_0001.csv': '1,1234567890123\n2,1234567890124\n',
        [`${'n'.repeat(4000)}.txt`]: 'x',
      },
      '',
    );
    await beijing.rerun(file(`${'z'.repeat(240)}.zip`, zip), t.drawn(1));
    await expect(beijing.outcome).toContainText(markup);
    await expect(page.getByRole('main').locator('img')).toHaveCount(0);
    await expect(
      beijing.outcome.getByRole('listitem').filter({
        hasText: beijingWarningWords.zh.says['files-ignored']({ code: 'files-ignored', file: '', count: 1 }),
      }),
    ).toBeVisible();
    await expectFits(page);
  });

  test('two files at a time are not guessed between, and the one chosen before stays @long', async ({
    page,
  }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.drop([SMALL, 'small.zip']);
    await expect(beijing.zip.getByRole('status')).toContainText('small.zip');
    await beijing.drop([SMALL, 'one.zip'], [WHALE, 'two.zip']);
    await expect(alertIn(beijing.zip, t.several(2))).toHaveCount(1);
    await expect(beijing.zip.getByRole('status')).toContainText('small.zip');
    await beijing.seed.fill('123456');
    await beijing.start.click();
    await expect(beijing.said(t.drawn(100))).toContainText('small.zip');
  });

  test('nothing chosen, a bad MD5 and a bad seed are said where they stand', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.start.click();
    await expect(alertIn(beijing.zip, t.nothingChosen)).toHaveText(t.nothingChosen);
    await expect(beijing.chooseZip).toBeFocused();
    await beijing.press(SMALL, { seed: '12345', md5: 'abc' });
    const { says } = beijingFaultWords.zh;
    await expectFault(beijing.put, beijing.md5, says['beijing.md5'].sentence);
    await expect(beijing.md5).toHaveAttribute('aria-invalid', 'true');
    await expect(alertIn(beijing.put, says['beijing.seed'].sentence)).toHaveCount(1);
    await expect(beijing.seed).toHaveAttribute('aria-invalid', 'true');
    await expect(alertIn(beijing.zip, t.nothingChosen)).toHaveCount(0);
    await expect(beijing.running.or(beijing.outcome)).toHaveCount(0);
    await beijing.seed.fill('123456');
    await expect(alertIn(beijing.put, says['beijing.seed'].sentence)).toHaveCount(0);
    await expect(beijing.seed).not.toHaveAttribute('aria-invalid');
  });
});
