/** The self-check and the calculator of family points, as a reader uses them. */
import { expect, test } from '@playwright/test';
import { pointsWords } from '../../src/i18n/official/beijing/points.ts';
import { selfCheckWords } from '../../src/i18n/self-check.ts';
import { violations } from './axe.ts';
import { regionOf } from './official-page.ts';
import { watch } from './watch.ts';

const t = selfCheckWords.zh;
const p = pointsWords.zh;

test('questions lead to the rule that decides, points to their working, and nothing is sent', async ({
  page,
  baseURL,
}) => {
  const faults = watch(page, baseURL);
  await page.goto('guide/eligible/');
  const check = regionOf(page, t.title);
  await expect(check.getByRole('radio').first()).toBeEnabled();
  // What is asked for from here on would be asked for because of an answer: all scripts are there.
  const points = regionOf(page, p.title);
  await expect(points.getByRole('button', { name: p.example(126), exact: true })).toBeEnabled();
  const asked: string[] = [];
  page.on('request', (request) => asked.push(request.url()));

  const answer = (question: number, text: string) =>
    check
      .getByRole('group', { name: new RegExp(`^第 ${question} 问`) })
      .getByLabel(text, { exact: true })
      .check();
  await answer(1, '我一个人');
  await expect(check.getByRole('status')).toContainText('正在一个家庭的申请里吗');
  await answer(2, '不在');
  await answer(3, '没有');
  await answer(4, '有');
  await expect(check.getByRole('heading', { name: t.verdicts.no, exact: true })).toBeVisible();
  await expect(check.getByRole('status')).toHaveText(t.verdicts.no);
  await expect(check.getByRole('listitem')).toHaveCount(1);
  await expect(check.getByRole('listitem')).toContainText('名下不能有在北京登记的小客车');
  await expect(check.getByRole('listitem')).toContainText(/来源：.*可信度中/);
  expect(await violations(page)).toEqual([]);
  // An earlier answer takes back what was asked behind it; by keyboard too.
  await check.getByLabel('我一个人', { exact: true }).press('ArrowDown');
  await expect(check.getByRole('group')).toHaveCount(2);
  await expect(check.getByRole('group').last()).toContainText('一起申请的是哪些人');
  await expect(check.getByRole('heading', { name: t.verdicts.no, exact: true })).toHaveCount(0);
  await check.getByRole('button', { name: t.again, exact: true }).click();
  await expect(check.getByRole('radio', { checked: true })).toHaveCount(0);

  await points.getByRole('button', { name: p.example(126), exact: true }).click();
  await expect(points.getByRole('status')).toHaveText(`${p.answer}: ${p.total(126)}`);
  await expect(points).toContainText('［（7＋6）×2＋16］×3＝［26＋16］×3＝42×3＝126');
  await points.getByLabel(p.parents, { exact: true }).selectOption('0');
  await expect(points).toContainText('［（7＋6）×2＋2］×2＝［26＋2］×2＝28×2＝56');
  await points.getByLabel(p.years, { exact: true }).fill('二');
  await expect(points.getByRole('alert').filter({ hasText: p.faults.character })).toBeVisible();
  await expect(points.getByRole('status')).toHaveText(`${p.answer}: ${p.unread}`);
  expect(await violations(page)).toEqual([]);

  expect(asked).toEqual([]);
  expect(faults).toEqual([]);
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('all conditions and all questions are there, and the formula', async ({ page }) => {
    await page.goto('guide/eligible/');
    await expect(regionOf(page, t.title)).toBeHidden();
    const all = regionOf(page, t.all);
    await expect(all).toContainText('近五年连续缴纳社会保险和个人所得税');
    await all.getByText(t.allQuestions, { exact: true }).click();
    await expect(all.getByText(`单位：${t.outcomes.ask}`, { exact: true })).toBeVisible();
    await expect(page.getByRole('main')).toContainText(
      '［（主申请人积分＋配偶积分）×2＋其他成员积分之和］×家庭代际数',
    );
  });
});
