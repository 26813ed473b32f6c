/** The page of Rivest's sampler on the built site: what agrees, what differs, what is refused. */
import { expect, test } from '@playwright/test';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { rivestWords } from '../../src/i18n/official/rivest.ts';
import { AUDIT_DRAWS } from '../../src/official/rivest/audit-draws.ts';
import { run } from '../commands/terminal.ts';
import { expectAccessible } from './axe.ts';
import { choose, columnOf, rowsOf, saved } from './official-page.ts';
import { RivestPage } from './official-published-page.ts';
import { ticks as ticksOf } from './views.ts';
import { watch } from './watch.ts';

const p = publishedWords.zh;
const t = rivestWords.zh;

test.describe('Rivest’s sampler', () => {
  test('a press compares a county of 2017 with what was published @sub-path-long', async ({
    page,
    baseURL,
  }) => {
    const faults = watch(page, baseURL);
    const rivest = new RivestPage(page);
    await rivest.goto();
    await expect(rivest.result).toBeHidden();
    await rivest.run();
    await rivest.expectVerdict('verified');
    await expect(rivest.group(p.agreesSentence)).toBeFocused();
    expect((await columnOf(rivest.draws, t.number)).slice(0, 3)).toEqual(['47725', '12607', '58546']);
    await expect(ticksOf(rivest.result.getByRole('img', { name: p.strip }))).toBeAttached();
    await expectAccessible(page, 'all');
    expect(faults).toEqual([]);
  });

  for (const { id, county, count, ballots } of AUDIT_DRAWS)
    test(`the address loads and runs ${id}${id === 'colorado-2017-adams' ? '' : ' @long'}`, async ({
      page,
    }) => {
      const rivest = new RivestPage(page);
      await rivest.goto(`#${id}`);
      await rivest.expectVerdict('verified');
      await expect(rivest.result.getByText(t.county(county), { exact: true })).toBeVisible();
      await expect(rivest.verdict).toContainText(t.agreesSorted(count, ballots.length));
    });

  test('a county is loaded by a press, with the choices it was published with @long', async ({ page }) => {
    const [first, second] = AUDIT_DRAWS;
    const rivest = new RivestPage(page);
    await rivest.goto();
    await rivest.choice(t.repeatsNo).check();
    await rivest.choice(t.orderDrawn).check();
    await rivest.loads(t.load, second?.county ?? '').click();
    await rivest.expectVerdict('verified');
    await expect(rivest.choice(t.repeatsYes)).toBeChecked();
    await expect(rivest.choice(t.orderSorted)).toBeChecked();
    await expect(rivest.verdict).toContainText(p.judged(t.judged(second?.county ?? '')));
    await expect(rivest.verdict).not.toContainText(t.judged(first?.county ?? ''));
    expect(new URL(page.url()).hash).toBe(`#${second?.id}`);
  });

  test('a verdict goes when a field or a choice is changed @long', async ({ page }) => {
    const rivest = new RivestPage(page);
    await rivest.goto('#colorado-2017-baca');
    await rivest.expectVerdict('verified');
    await expect(rivest.verdict).toContainText(p.judged(t.judged('Baca')));
    await rivest.choice(t.orderDrawn).check();
    await expect(rivest.result).toBeHidden();
    await rivest.run();
    await rivest.expectVerdict('failed');
    await rivest.seed.fill('1');
    await expect(rivest.result).toBeHidden();
  });

  test('a ballot that was published otherwise differs, and a list that ends early is in part', async ({
    page,
  }) => {
    const ballots = AUDIT_DRAWS[0]?.ballots ?? [];
    const rivest = new RivestPage(page);
    await rivest.goto();
    await rivest.published.fill(ballots.with(0, (ballots[0] ?? 0) + 1).join(' '));
    await rivest.run();
    await rivest.expectVerdict('failed');
    await expect(rivest.verdict).toContainText(p.at(1, ballots[0] ?? 0, (ballots[0] ?? 0) + 1));
    await rivest.published.fill(ballots.slice(0, 3).join(' '));
    await rivest.run();
    await expect(rivest.verdict).toHaveAttribute('data-verdict', 'incomplete');
    await expect(rivest.group(p.shorterSentence(3))).toBeFocused();
  });

  test('a long run is told, and stops when what it is of is changed @long', async ({ page }) => {
    const rivest = new RivestPage(page);
    await rivest.goto();
    await rivest.count.fill('1000000');
    await rivest.run();
    await expect(rivest.said(t.started(1_000_000))).toBeVisible();
    await expect(rivest.progress).toBeVisible();
    await rivest.count.fill('2');
    await expect(rivest.said(t.stopped)).toBeVisible();
    await expect(rivest.progress).toBeHidden();
    await expect(rivest.result).toBeHidden();
  });

  test('a seed with a zero in front is another seed @long', async ({ page }) => {
    const rivest = new RivestPage(page);
    await rivest.goto();
    await rivest.seed.fill('084437724778708423271');
    await rivest.run();
    await rivest.expectVerdict('failed');
    await expect(rivest.result.getByText(t.seedBytes(21), { exact: true })).toBeVisible();
    await rivest.seed.fill('84437724778708423271 ');
    await rivest.run();
    await rivest.expectVerdict('failed');
    await expect(rivest.result.getByText(t.seedSpace)).toBeVisible();
  });

  test('without repeats, numbers drawn before are passed over, in sight @long', async ({ page }) => {
    const rivest = new RivestPage(page);
    await rivest.goto();
    await rivest.seed.fill('0');
    await rivest.total.fill('2');
    await rivest.count.fill('2');
    await rivest.published.fill('1 2');
    await rivest.choice(t.repeatsNo).check();
    await rivest.choice(t.orderDrawn).check();
    await rivest.run();
    await rivest.expectVerdict('verified');
    await expect(rowsOf(rivest.draws)).toHaveCount(3);
    await expect(rivest.draws.getByRole('rowheader', { name: t.skipped, exact: true })).toHaveCount(1);
    await expect(rivest.result.getByText(t.passed(1), { exact: true })).toBeVisible();
    await rivest.count.fill('3');
    await rivest.run();
    await rivest.expectFault(rivest.count, '不许重复');
  });

  test('a manifest from a file tells the batch @long', async ({ page }) => {
    const rivest = new RivestPage(page);
    await rivest.goto();
    await rivest.form.getByText(t.manifestOpen, { exact: true }).click();
    const put = (text: string | Uint8Array) => {
      const file = { name: 'manifest.csv', mimeType: 'text/csv', buffer: Buffer.from(text) };
      return choose(page, rivest.button(rivest.form, t.manifestFile), file);
    };
    await put('\ufeffbatch,count\r\n"Box 1, east",60000\r\nBox 2,4596\r\n');
    await expect(rivest.said(t.manifestRead('manifest.csv'))).toBeVisible();
    await rivest.total.fill('');
    await rivest.run();
    await rivest.expectVerdict('verified');
    const at = (await columnOf(rivest.draws, t.number)).indexOf('62640');
    expect((await columnOf(rivest.draws, t.batch))[at]).toBe('Box 2');
    expect((await columnOf(rivest.draws, t.position))[at]).toBe('2,640');
    const { text } = await saved(page, rivest.saveCsv);
    expect(text).toMatch(/^draw,number,batch,position\n1,47725,"Box 1, east",47725\n/);
    await put('batch,count\nA,1\nA,2\n');
    await expect(rivest.manifest).toHaveValue('batch,count\nA,1\nA,2\n');
    await rivest.run();
    await rivest.expectFault(rivest.manifest, '第 3 行：批次 "A" 前面已经有了');
    await put(Uint8Array.of(0xff, 0xfe));
    await expect(rivest.said(t.manifestUnread('manifest.csv'))).toBeVisible();
  });

  test('a long sample can be cancelled, and one of thousands shows the first @long', async ({ page }) => {
    const rivest = new RivestPage(page);
    await rivest.goto();
    await rivest.count.fill('1000000');
    await rivest.run();
    await rivest.cancel.click();
    await expect(rivest.said(t.cancelled)).toBeVisible();
    await expect(rivest.runButton).toBeFocused();
    await expect(rivest.result).toBeHidden();
    await rivest.count.fill('12000');
    await rivest.published.fill('');
    await rivest.run();
    await rivest.expectVerdict('incomplete');
    await expect(rowsOf(rivest.draws)).toHaveCount(1000);
    await expect(rivest.saveJson).toBeHidden();
    const { text } = await saved(page, rivest.saveCsv);
    expect(text.trimEnd().split('\n')).toHaveLength(12_001);
  });

  test('what cannot be right is said beside its field @long', async ({ page }) => {
    const rivest = new RivestPage(page);
    await rivest.goto();
    const cases = [
      [rivest.seed, '', t.faults['rivest.seed-empty']({})],
      [rivest.seed, '1', ''],
      [rivest.total, '0', '从 1 起的整数'],
      [rivest.total, '1.5', '从 1 起的整数'],
      [rivest.total, '9,999', ''],
      [rivest.count, '1000001', '1 到 1,000,000'],
    ] as const;
    for (const [field, text, words] of cases) {
      await field.fill(text);
      await rivest.expectNoFault(field);
      if (words === '') continue;
      await rivest.run();
      await rivest.expectFault(field, words);
    }
    await expect(rivest.total).toHaveValue('9999');
  });

  test('what is saved is what the command line writes @long', async ({ page }) => {
    const draw = AUDIT_DRAWS.find(({ id }) => id === 'colorado-2017-bent');
    const rivest = new RivestPage(page);
    await rivest.goto('#colorado-2017-bent');
    await rivest.expectVerdict('verified');
    const line = ['--seed', `${draw?.seed}`, '--total', `${draw?.total}`, '--count', `${draw?.count}`];
    const report = (await run(['rerun', 'rivest', ...line, '--json'])).out;
    expect(await saved(page, rivest.saveJson)).toEqual({ name: 'rivest.json', text: `${report}\n` });
    const table = (await run(['rerun', 'rivest', ...line])).out;
    expect(await saved(page, rivest.saveCsv)).toEqual({ name: 'rivest.csv', text: `${table}\n` });
    await expect(rivest.commandBy('withNode')).toContainText(
      `rerun rivest --seed=${draw?.seed} --total ${draw?.total} --count ${draw?.count}`,
    );
  });

  test('in English @long', async ({ page }) => {
    const rivest = new RivestPage(page, 'en');
    await rivest.goto('#colorado-2017-baca');
    await rivest.expectVerdict('verified');
    await rivest.total.fill('');
    await rivest.run();
    await rivest.expectFault(rivest.total, 'The total is an integer');
    await expect(page.getByRole('main')).not.toContainText(/[\u4e00-\u9fff]/);
  });
});
