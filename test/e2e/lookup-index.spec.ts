/** The look-up page and its search index, which is a hint: a wrong one may cost an answer, and never change it. */
import { expect, test } from '@playwright/test';
import { isLong } from '../runs.ts';
import { DIST, textOf } from './built-site.ts';
import { ABSENT, lookupPage } from './lookup-page.ts';
import { codeOf, poolOf, ROUND, unselected } from './published-records.ts';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

/** The kinds of values in a JSON value: their paths, with `*` for any place in an array. */
function kinds(value: unknown, path = ''): string[] {
  if (typeof value !== 'object' || value === null) return [path];
  const inner = Object.entries(value).flatMap(([name, one]) =>
    kinds(one, `${path}/${Array.isArray(value) ? '*' : name}`),
  );
  return [...new Set(Array.isArray(value) ? [path, ...inner] : inner)];
}

/** The value with all values of a kind changed: numbers and last digits one higher, arrays emptied. */
function changed(value: unknown, kind: string, path = ''): unknown {
  const isIt = path === kind;
  if (Array.isArray(value)) return isIt ? [] : value.map((one) => changed(one, kind, `${path}/*`));
  if (typeof value === 'object' && value !== null)
    return Object.fromEntries(
      Object.entries(value).map(([name, one]) => [name, changed(one, kind, `${path}/${name}`)]),
    );
  if (!isIt) return value;
  if (typeof value === 'number') return value + 1;
  return String(value).replace(/[0-9](?=[^0-9]*$)/, (digit) => String((Number(digit) + 1) % 10));
}

test('a search index with any of its values changed: the same answer, or none @long', async ({ page }) => {
  test.setTimeout(240_000);
  const truths: [pool: string, code: string, words: string][] = [];
  const pools = isLong ? ['ordinary', 'ne-families'] : ['ordinary'];
  for (const name of pools) {
    const pool = poolOf(name);
    const isLottery = name === 'ordinary';
    truths.push(
      [name, pool.ranked[12] as string, isLottery ? '本期中签' : '公布的名次：第 13 名，得到指标'],
      [name, pool.ranked[pool.quota + 99] as string, `${isLottery ? '' : '公布的名次：'}候补第 100 位`],
      [name, unselected(pool), isLottery ? '本期未中签' : '公布的结果里没有排到'],
      [name, `${codeOf(pool.list[300])}A`, ABSENT],
    );
  }
  const view = lookupPage(page);
  const seen = { refused: 0, answered: 0 };
  for (const [file, example] of [
    ['head.json', 'head.json'],
    ['pieces/*.json', 'pieces/0.json'],
  ] as const) {
    const index = JSON.parse(textOf(DIST, `search/${ROUND}/ordinary/${example}`));
    for (const kind of kinds(index)) {
      await page.route(`**/search/**/${file}`, async (route) =>
        route.fulfill({ json: changed(await (await route.fetch()).json(), kind) }),
      );
      // What was read ahead is of the page as it was loaded.
      await page.goto('lookup/');
      for (const [name, code, words] of truths) {
        await view.lookUp(code, `${ROUND}/${name}`);
        await expect(view.status).toHaveText(/^查完了：/);
        const told = await view.sentence.textContent();
        const isRefused = (await view.fault.count()) > 0;
        // An answer is the true one; a refusal says that the look-up did not come to its end, and no more.
        if (isRefused) expect(told, `${file} ${kind} ${code}`).toMatch(/^没能查完：/);
        else expect(told, `${file} ${kind} ${code}`).toBe(words);
        seen[isRefused ? 'refused' : 'answered']++;
      }
      await page.unroute(`**/search/**/${file}`);
    }
  }
  expect(seen.refused).toBeGreaterThan(30);
  expect(seen.answered).toBeGreaterThan(0);
});
