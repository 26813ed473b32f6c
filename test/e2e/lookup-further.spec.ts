/** Beside the field and after the answer: a code to try, other pools and rounds, a zero that is missing, one page of paper. */
import { expect, test } from '@playwright/test';
import { exampleWords } from '../../src/i18n/lookup/example.ts';
import { plainWords } from '../../src/i18n/lookup/plain.ts';
import { demonstration } from '../demonstration.ts';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { poolOf, ROUND } from './published-records.ts';

const t = plainWords.zh;
const OLD = '202405';

test('a code of the demonstration is tried by a press, one of another round is found there, a missing zero is put back', async ({
  page,
}) => {
  const view = lookupPage(page);
  const tried = page.getByRole('link', { name: new RegExp(`^${exampleWords.zh.tryIt}`) });
  const { ranked } = poolOf('ordinary');
  const old = poolOf('ordinary', OLD);
  await page.goto('lookup/');
  await expect(page.getByRole('main')).toContainText('查不到真实的摇号结果');
  await view.where.selectOption(`${OLD}/`);
  await tried.click();
  await expect(view.sentence).toHaveText('本期中签');
  await expect(view.field).toHaveValue(ranked[0] as string);
  await expect(view.where).toHaveValue(`${ROUND}/`);
  await expect(view.answer).toContainText(/第 1 次就抽到了你的 [0-9,]+ 号。/);
  await expect(view.answer).toContainText(t.allChecked);

  // Named first is what the site is; then the other round has the code, and a press shows its answer.
  const code = old.ranked[0] as string;
  await view.lookUp(code, `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText(ABSENT);
  const portal = demonstration.site.portal?.url ?? '';
  await expect(view.answer.locator(`a[href="${portal}"]`)).toBeVisible();
  const elsewhere = view.answer.getByRole('region', { name: t.elsewhere });
  await expect(elsewhere).toContainText(t.foundElsewhere);
  await expect(elsewhere).toContainText(
    /另外查过 2026 年第 2 期.*2025 年第 2 期.*2024 年第 5 期.*别的都没有/,
  );
  await elsewhere.getByRole('button', { name: t.look }).click();
  await expect(view.where).toHaveValue(`${OLD}/ordinary`);
  await expect(view.answer).toHaveAttribute('data-standing', 'selected');

  const zero = ranked.find((one) => one.startsWith('0')) ?? '';
  expect(zero, 'a code that begins with a zero').not.toBe('');
  await view.lookUp(zero.slice(1), `${ROUND}/ordinary`);
  await expect(view.sentence).toHaveText(ABSENT);
  await view.answer.getByRole('button', { name: t.zeroLook(zero) }).click();
  await expect(view.field).toHaveValue(zero);
  await expect(view.answer).toHaveAttribute('data-standing', /^(?:selected|reserve)$/);
});

test('an answer is one page of paper, with its proof open', async ({ page }) => {
  const view = lookupPage(page);
  const { ranked } = poolOf('ordinary');
  await page.goto('lookup/');
  for (const code of [ranked[0] as string, '0']) {
    await view.lookUp(code);
    await expect(view.sentence).toHaveText(code === '0' ? ABSENT : '本期中签');
    await expect(view.answer.locator('.chain')).toBeHidden();
    await page.emulateMedia({ media: 'print' });
    await expect(view.answer.locator('.chain')).toBeVisible();
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    expect(pdf.match(/\/Type\s*\/Page\b/g)?.length).toBe(1);
    await page.emulateMedia({ media: 'screen' });
  }
});
