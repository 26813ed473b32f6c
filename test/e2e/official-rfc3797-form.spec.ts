/** The form of the page of RFC 3797: what is typed, what is refused beside its field, what is saved. */
import { expect, test } from '@playwright/test';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { rfc3797Words } from '../../src/i18n/official/rfc3797.ts';
import { NOMCOM_2012 } from '../../src/official/rfc3797/nomcom-draws.ts';
import { run } from '../commands/terminal.ts';
import { columnOf, saved } from './official-page.ts';
import { Rfc3797Page } from './official-published-page.ts';

const p = publishedWords.zh;
const t = rfc3797Words.zh;

test.describe('RFC 3797', () => {
  test('names that are pasted stand beside the numbers, and give the size of the pool @long', async ({
    page,
  }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    await rfc.form.getByText(t.namesOpen, { exact: true }).click();
    await rfc.names.fill('张三\n李四\nAnn <b>\n');
    await rfc.published.fill('');
    await rfc.select.fill('3');
    await rfc.run();
    await rfc.expectFault(rfc.names, '名单有 3 行');
    await rfc.pool.fill('');
    await rfc.run();
    await rfc.expectVerdict('incomplete');
    expect((await columnOf(rfc.picks, t.name)).sort()).toEqual(['Ann <b>', '张三', '李四'].sort());
    // A fault in what was folded away is shown.
    await rfc.names.fill('张三\n\nAnn');
    await rfc.form.getByText(t.namesOpen, { exact: true }).click();
    await expect(rfc.names).toBeHidden();
    await rfc.run();
    await rfc.expectFault(rfc.names, '第 2 行是空的');
  });

  test('full-width digits are turned into plain ones, in sight @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    await rfc.sources.fill(
      '１７　２０、２２ ３５，３６ ３８ ４８\n90193202\n\n55598744\n9 10 11 17 21 48 50\n',
    );
    await rfc.pool.fill('１３４');
    await rfc.run();
    await rfc.expectVerdict('verified');
    await expect(rfc.sources).toHaveValue(/^17 20,22 35,36 38 48\n/);
    await expect(rfc.said(p.halfWidth)).toBeVisible();
  });

  test('what cannot be right is said beside its field', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto();
    const cases = [
      [rfc.sources, '9319\nW 4-1', '第 2 行："W" 不是数字'],
      [rfc.sources, ' \n', t.faults['rfc3797.source-empty']({})],
      [rfc.sources, '1.5 2', '小数 "1.5" 要自成一个来源'],
      [rfc.sources, '9,319', '"9,319" 里的逗号'],
      [rfc.sources, '9319', ''],
      [rfc.pool, '65536', '1 到 65,535'],
      [rfc.pool, 'x', '1 到 65,535'],
      [rfc.pool, '134', ''],
      [rfc.select, '135', '从 1 到池的大小'],
      [rfc.select, '', '从 1 到池的大小'],
      [rfc.select, '12', ''],
      [rfc.published, '1 two', '"two" 不是号码'],
    ] as const;
    for (const [field, text, words] of cases) {
      await field.fill(text);
      await rfc.expectNoFault(field);
      if (words === '') continue;
      await rfc.run();
      await rfc.expectFault(field, words);
    }
    await rfc.published.fill('1');
    await rfc.expectNoFault(rfc.published);
    await rfc.sources.fill('9319/');
    await rfc.run();
    await rfc.expectFault(rfc.sources, '"9319/" 不是密钥串');
  });

  test('what is saved is what the command line writes @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page);
    await rfc.goto('#nomcom-2012');
    await rfc.expectVerdict('verified');
    const { sources, pool, select } = NOMCOM_2012;
    const given = sources.flatMap((source) => ['--source', source]);
    const line = ['rerun', 'rfc3797', '--pool', `${pool}`, '--select', `${select}`, ...given, '--json'];
    const direct = await run(line);
    expect(await saved(page, rfc.saveJson)).toEqual({ name: 'rfc3797.json', text: `${direct.out}\n` });
    const csv = await saved(page, rfc.saveCsv);
    expect(csv.name).toBe('rfc3797.csv');
    expect(csv.text).toMatch(
      /^index,md5,remaining,remainder,selected\n1,CA30D5996DE35BA57B393541328C4159,134,89,90\n/,
    );
    await expect(rfc.commandBy('withNode')).toContainText('--source "17 20 22 35 38 48 36"');
  });

  test('in English @long', async ({ page }) => {
    const rfc = new Rfc3797Page(page, 'en');
    await rfc.goto('#nomcom-2012');
    await rfc.expectVerdict('verified');
    await rfc.sources.fill('abc');
    await rfc.run();
    await rfc.expectFault(rfc.sources, '"abc" is no number');
    await expect(page.getByRole('main')).not.toContainText(/[\u4e00-\u9fff]/);
  });
});
