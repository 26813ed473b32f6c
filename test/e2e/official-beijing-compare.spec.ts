/** The published winners of Beijing's draws beside those of the re-run: a wrong "the same" is the worst there is. */
import { expect, test } from '@playwright/test';
import { beijingCodeWords } from '../../src/i18n/official/beijing/code.ts';
import { beijingCompareWords } from '../../src/i18n/official/beijing/compare.ts';
import { beijingFaultWords } from '../../src/i18n/official/beijing/faults.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { BeijingPage, linesOf, smallRun } from './official-beijing-page.ts';
import { choose, paste, rowsOf, saved, statusIn } from './official-page.ts';
import { expectVerdict } from './official-views.ts';
import { verdict as verdictIn } from './views.ts';

const compare = beijingCompareWords.zh;

test.describe('the published winners', () => {
  /** Pastes a list and compares it. */
  async function hold(beijing: BeijingPage, text: string): Promise<void> {
    await paste(beijing.published, text);
    await expect(verdictIn(beijing.comparison)).toBeHidden();
    await beijing.compare.click();
    await expect(verdictIn(beijing.comparison)).toBeVisible();
  }

  test('the page’s own CSV is the same; one digit changed is not; a part is a part', async ({ page }) => {
    const beijing = new BeijingPage(page);
    const differences = beijing.comparison.getByRole('table', {
      name: compare.differences(1, false),
      exact: true,
    });
    await beijing.goto();
    await beijing.rerunSmall();
    const file = await saved(page, beijing.saveCsv);
    expect(file.name).toBe('PersonCommon-201602-123456.csv');
    await hold(beijing, file.text);
    await expectVerdict(beijing.comparison, 'verified', compare.names.same, compare.same);
    await expect(beijing.comparison.getByRole('group', { name: compare.same })).toBeFocused();

    const lines = linesOf(smallRun());
    const [changed = ''] = lines.slice(41, 42);
    const last = Number(changed.at(-1));
    await hold(beijing, lines.with(41, changed.slice(0, -1) + ((last + 1) % 10)).join('\n'));
    await expectVerdict(beijing.comparison, 'failed', compare.names.differs, compare.differs);
    await expect(rowsOf(differences)).toHaveCount(1);
    await expect(differences.getByRole('rowheader')).toHaveText('42');

    await hold(beijing, lines.slice(0, 7).join('\n'));
    await expectVerdict(beijing.comparison, 'incomplete', compare.names.part, compare.part(7, 93));
    await expect(differences).toHaveCount(0);

    await hold(beijing, [...smallRun().codes].reverse().join('\n'));
    await expectVerdict(beijing.comparison, 'failed', compare.names.order, compare.order);
  });

  for (const lang of ['zh', 'en'] as const)
    test(`with a winner in disguise are refused with that line; what is passed over is shown (${lang})${lang === 'en' ? ' @long' : ''}`, async ({
      page,
    }) => {
      const words = beijingCompareWords[lang];
      const { says } = beijingFaultWords[lang];
      const beijing = new BeijingPage(page, lang);
      await beijing.goto();
      await beijing.rerunSmall();
      const list = [
        '2016年第2期个人普通小客车指标配置结果',
        '（共 100 个）',
        '序号,基数序号,申请编码',
        ...linesOf(smallRun()),
      ];
      await hold(beijing, list.join('\n'));
      await expectVerdict(beijing.comparison, 'verified', words.names.same, words.same);
      await beijing.comparison.locator('summary').getByText(words.passedOver(3), { exact: true }).click();
      const passedOver = beijing.comparison.getByRole('table', { name: words.passedOver(3), exact: true });
      await expect(rowsOf(passedOver).last()).toContainText('序号,基数序号,申请编码');
      await expect(verdictIn(beijing.comparison)).toContainText(words.sayings.period);
      // On a phone no column of it is out of sight.
      await page.setViewportSize({ width: 360, height: 740 });
      for (const name of [words.says, words.passedOver(3)]) {
        const box = beijing.comparison.getByRole('region', { name, exact: true });
        expect(await box.evaluate((of) => of.scrollWidth - of.clientWidth)).toBe(0);
      }

      await hold(beijing, list.with(0, '2016年第3期个人普通小客车指标配置结果').join('\n'));
      await expectVerdict(beijing.comparison, 'failed', words.names.differs, words.differs);
      await expect(verdictIn(beijing.comparison)).toContainText(words.contradicted(100));

      for (const hidden of ['1234XXXXX0124', '一二三四五六七八九〇一二四']) {
        await hold(beijing, [...list, hidden].join('\n'));
        await expectVerdict(beijing.comparison, 'incomplete', words.fault, says['beijing.winners'].sentence);
        await expect(verdictIn(beijing.comparison)).toContainText('104');
      }
      await hold(beijing, '1 8786101582146 2018-01-07 14:56:11.401');
      const { sentence } = says['beijing.winners-waiting'];
      await expectVerdict(beijing.comparison, 'incomplete', words.fault, sentence);
    });

  test('come as a file too; a PDF is told what to do; another seed takes the verdict away @long', async ({
    page,
  }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerunSmall();
    const upload = async (name: string, text: string) => {
      const file = { name, mimeType: 'text/plain', buffer: Buffer.from(text) };
      await choose(page, beijing.choosePublished, file);
      await expect(beijing.comparison.getByText(compare.chosen(name), { exact: true })).toBeVisible();
    };
    await upload('list.csv', linesOf(smallRun()).join('\r\n'));
    await beijing.compare.click();
    await expectVerdict(beijing.comparison, 'verified', compare.names.same, compare.same);
    await expect(verdictIn(beijing.comparison)).toContainText(
      compare.judged('list.csv', '123456', 'b-1000-q100.zip'),
    );
    await beijing.seed.fill('000001');
    await beijing.start.click();
    await expect(verdictIn(beijing.comparison)).toBeHidden();
    await expect(beijing.said(beijingWords.zh.drawn(100))).toContainText('000001');
    await beijing.compare.click();
    await expectVerdict(beijing.comparison, 'failed', compare.names.differs, compare.differs);
    await upload('list.pdf', '%PDF-1.4');
    await expect(verdictIn(beijing.comparison)).toBeHidden();
    await beijing.compare.click();
    // Nothing was compared: no mismatch.
    const { sentence } = beijingFaultWords.zh.says['beijing.winners'];
    await expectVerdict(beijing.comparison, 'incomplete', compare.fault, sentence);
    await expect(verdictIn(beijing.comparison)).toContainText(beijingFaultWords.zh.pasteInstead);
  });

  test('have a verdict that names them, and that goes when they change @long', async ({ page }) => {
    const { codes } = smallRun();
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerunSmall();
    await hold(beijing, codes.join('\n'));
    await expectVerdict(beijing.comparison, 'verified', compare.names.same, compare.same);
    const verdict = verdictIn(beijing.comparison);
    await expect(verdict).toContainText(compare.judged(compare.pasted, '123456', 'b-1000-q100.zip'));
    await expect(verdict).toContainText(compare.compared.codes);
    await expect(verdict).toContainText(compare.compared.rows);
    await paste(beijing.published, codes.slice(1).join('\n'));
    await expect(verdict).toBeHidden();
  });

  test('that are changed while they are compared get no verdict @long', async ({ page }) => {
    const { codes } = smallRun();
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerunSmall();
    await paste(beijing.published, codes.join('\n'));
    const box = await beijing.published.elementHandle();
    // In one task, so that no answer can come between.
    await beijing.compare.evaluate((button, area) => {
      (button as HTMLButtonElement).click();
      (area as HTMLTextAreaElement).value = '1234567890123';
      area?.dispatchEvent(new Event('input', { bubbles: true }));
    }, box);
    // The worker answers in order: with this answer the one before has come.
    await beijing.look('9999999999999');
    await expect(beijing.answer(beijingCodeWords.zh.absent)).toBeVisible();
    await expect(verdictIn(beijing.comparison)).toBeHidden();
    await expect(statusIn(beijing.comparison, compare.comparing)).toHaveCount(0);
    await beijing.compare.click();
    await expectVerdict(beijing.comparison, 'failed', compare.names.differs, compare.differs);
  });

  test('without a re-run, or nothing put in, are not compared @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await expect(beijing.start).toBeEnabled();
    await beijing.published.fill(smallRun().codes.join('\n'));
    await beijing.compare.click();
    await expect(beijing.published).toBeFocused();
    await expect(beijing.published).toHaveAccessibleDescription(compare.tooEarly);
    await expect(verdictIn(beijing.comparison)).toBeHidden();
    await beijing.rerunSmall();
    await beijing.published.fill('');
    await beijing.compare.click();
    await expect(beijing.published).toHaveAccessibleDescription(compare.nothing);
    await expect(verdictIn(beijing.comparison)).toBeHidden();
  });

  test('are in the report, and a code that was looked up is not @long', async ({ page }) => {
    const beijing = new BeijingPage(page);
    await beijing.goto();
    await beijing.rerunSmall();
    await beijing.look('9999999999999');
    await expect(beijing.answer(beijingCodeWords.zh.absent)).toBeVisible();
    await hold(beijing, smallRun().codes.join('\n'));
    const { name, text } = await saved(page, beijing.saveJson);
    expect(name).toBe('PersonCommon-201602-123456.json');
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
