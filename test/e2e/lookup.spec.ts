/** The look-up page on the built site: every kind of answer, every refusal, and what it must never do. */
import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { AxeBuilder } from '@axe-core/playwright';
import { type APIRequestContext, expect, type Page, test } from '@playwright/test';

// The offline tests are about the service worker; here every request is to be seen.
test.use({ serviceWorkers: 'block' });

const ROUND = '202602';

const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');

interface Pool {
  /** Rows of the list, without its header. */
  readonly list: readonly string[];
  /** Codes in rank order. */
  readonly ranked: readonly string[];
  readonly quota: number;
}

async function textOf(request: APIRequestContext, path: string): Promise<string> {
  const response = await request.get(path);
  expect(response.ok(), path).toBe(true);
  return response.text();
}

async function poolOf(request: APIRequestContext, pool: string): Promise<Pool> {
  const folder = `rounds/${ROUND}/${pool}`;
  const rows = (text: string) => text.trimEnd().split('\n').slice(1);
  const [list, result, commitment] = await Promise.all(
    ['applicants.csv', 'result.csv', 'commitment.json'].map((file) => textOf(request, `${folder}/${file}`)),
  );
  return {
    list: rows(list as string),
    ranked: rows(result as string).map((row) => row.split(',')[1] as string),
    quota: JSON.parse(commitment as string).quota,
  };
}

const codeOf = (row: string | undefined) => row?.split(',')[0] as string;
const shown = (code: string) => new RegExp([...code].join('\\s*'));

/** A code of the list that was not selected. */
function unselected({ list, ranked }: Pool): string {
  const selected = new Set(ranked);
  return codeOf(list.find((row) => !selected.has(codeOf(row))));
}

async function lookUp(page: Page, typed: string, where?: string): Promise<void> {
  if (where !== undefined) await page.locator('#lookup-where').selectOption(where);
  await page.locator('#lookup-code').fill(typed);
  await page.locator('#lookup-code').press('Enter');
}

const answer = (page: Page) => page.locator('#lookup-answers');
const sentence = (page: Page) => answer(page).locator('h2').first();
const seals = (page: Page) =>
  answer(page)
    .locator('.chain-link')
    .evaluateAll((links) => links.map((link) => link.getAttribute('data-state')));

test('selected: a pasted code, all pools of the round, proven step by step @sub-path', async ({
  page,
  request,
  baseURL,
}) => {
  const pool = await poolOf(request, 'ordinary');
  const code = pool.ranked[4] as string;
  const requests: string[] = [];
  page.on('request', (one) => requests.push(one.url()));
  await page.goto('lookup/');
  const wide = [...`${code.slice(0, 4)} ${code.slice(4, 8)}　${code.slice(8)}`]
    .map((char) => (/[0-9]/.test(char) ? String.fromCharCode(char.charCodeAt(0) + 0xfee0) : char))
    .join('');
  await lookUp(page, wide);

  await expect(sentence(page)).toHaveText('本期中签');
  await expect(sentence(page)).toBeFocused();
  await expect(page.locator('#lookup-status')).toHaveText('查完了：本期中签');
  const row = pool.list.find((one) => one.startsWith(`${code},`)) as string;
  await expect(answer(page)).toContainText(row);
  await expect(answer(page)).toContainText('名次是第 5');
  await expect(answer(page)).toContainText('照 result.json 说');
  await expect(answer(page)).toContainText('取自 result.csv');
  await expect(answer(page).locator('.chain-link').last()).toContainText('和本页记的一样');
  await expect(answer(page).locator('.drum-mark').first()).toBeAttached();
  expect(await seals(page)).toEqual(['pressed', 'pressed', 'pressed', 'pressed', 'pressed']);
  await expect(answer(page)).toContainText('另外 4 个池的名单上没有这个编码');

  for (const address of requests) {
    const url = new URL(address);
    expect(url.host).toBe(new URL(baseURL ?? '').host);
    expect(address).toContain(new URL(baseURL ?? '').pathname);
    expect(url.search).toBe('');
    expect(decodeURIComponent(address)).not.toContain(code);
  }
  expect(page.url()).not.toContain(code);
});

test('one pool is searched with less than 64 KB, and a small result.csv', async ({ page, request }) => {
  const { ranked } = await poolOf(request, 'ordinary');
  const bodies: Promise<Buffer>[] = [];
  await page.goto('lookup/');
  page.on('response', (response) => {
    if (/\/(?:search|rounds)\/.*json$/.test(response.url())) bodies.push(response.body());
  });
  await lookUp(page, ranked[0] as string, `${ROUND}/ordinary`);
  await expect(sentence(page)).toHaveText('本期中签');
  const bytes = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
  expect(bodies.length).toBeGreaterThanOrEqual(6);
  expect(bytes).toBeGreaterThan(1000);
  expect(bytes).toBeLessThan(64 * 1024);
});

test('a reserve, one not selected', async ({ page, request }) => {
  const pool = await poolOf(request, 'ordinary');
  await page.goto('lookup/');
  await lookUp(page, pool.ranked[pool.quota + 2] as string);
  await expect(sentence(page)).toHaveText('候补第 3 位');
  await lookUp(page, unselected(pool));
  await expect(sentence(page)).toHaveText('本期未中签');
  await expect(answer(page)).toContainText('没有一个落在');
  expect(await seals(page)).toEqual(['pressed', 'pressed', 'pressed', 'pressed', 'pressed']);
});

const readResult = (page: Page) => answer(page).getByRole('button', { name: '读结果文件' });

test('ranking and queue: membership is proven, the rank is said as published @sub-path', async ({
  page,
  request,
}) => {
  for (const name of ['ne-families', 'ne-persons']) {
    const pool = await poolOf(request, name);
    await page.goto('lookup/');
    for (const [code, words] of [
      [pool.ranked[6] as string, '公布的名次：第 7 名，得到指标'],
      [pool.ranked[pool.quota] as string, '公布的名次：候补第 1 位'],
      [unselected(pool), '公布的结果里没有排到'],
    ] as const) {
      await lookUp(page, code, `${ROUND}/${name}`);
      if (name === 'ne-persons') {
        await expect(sentence(page)).toHaveText('在名单上，结果还没有读');
        await expect(answer(page)).toContainText(/约 49[0-9]\.[0-9] kB/);
        expect(await seals(page)).toEqual(['pressed', 'pressed', 'pressed', 'empty', 'empty']);
        await readResult(page).click();
        await expect(sentence(page)).toBeFocused();
      }
      await expect(sentence(page)).toHaveText(words);
      await expect(answer(page).locator('article')).toHaveCount(1);
      expect(await seals(page)).toEqual(['pressed', 'pressed', 'pressed', 'empty', 'pressed']);
      const rerun = answer(page).getByRole('link', { name: '重新排一遍' }).first();
      await expect(rerun).toHaveAttribute('href', new RegExp(`/verify/#${ROUND}/${name}$`));
    }
  }
});

test.describe('a result.csv that is read on request', () => {
  const file = '**/ne-persons/result.csv';
  const where = `${ROUND}/ne-persons`;

  test('is not asked for before, can be stopped, and read after all', async ({ page, request }) => {
    const pool = await poolOf(request, 'ne-persons');
    const asked: string[] = [];
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route(file, async (route) => {
      asked.push(route.request().url());
      if (asked.length === 1) await held;
      await route.continue().catch(() => {});
    });
    await page.goto('lookup/');
    await lookUp(page, pool.ranked[0] as string, where);
    await expect(readResult(page)).toBeVisible();
    expect(asked).toEqual([]);
    await readResult(page).click();
    await expect(answer(page).locator('progress')).toBeVisible();
    const stop = answer(page).getByRole('button', { name: '不读了' });
    await expect(stop).toBeFocused();
    await stop.click();
    await expect(readResult(page)).toBeVisible();
    await expect(sentence(page)).toHaveText('在名单上，结果还没有读');
    release();
    await readResult(page).click();
    await expect(sentence(page)).toHaveText('公布的名次：第 1 名，得到指标');
    expect(asked.length).toBe(2);
  });

  test('that is another one than result.json names says nothing about the outcome', async ({
    page,
    request,
  }) => {
    const pool = await poolOf(request, 'ne-persons');
    const [first = '', second = ''] = pool.ranked;
    await page.route(file, async (route) => {
      const csv = await (await route.fetch()).text();
      await route.fulfill({ body: csv.replace(first, '#').replace(second, first).replace('#', second) });
    });
    await page.goto('lookup/');
    await lookUp(page, first, where);
    await readResult(page).click();
    await expect(answer(page)).toContainText('来的不是 result.json 写的那一份，没有用它');
    await expect(sentence(page)).toHaveText('在名单上，结果还没有读');
    await page.unroute(file);
    await answer(page).getByRole('button', { name: '再读一次' }).click();
    await expect(sentence(page)).toHaveText('公布的名次：第 1 名，得到指标');
  });

  test('and does not come leaves a lottery’s answer without its rank', async ({ page, request }) => {
    const pool = await poolOf(request, 'ordinary');
    await page.route('**/ordinary/result.csv', (route) => route.fulfill({ status: 500 }));
    await page.goto('lookup/');
    await lookUp(page, pool.ranked[pool.quota] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('本期候补');
    await expect(answer(page)).toContainText('result.csv 没有读到，所以不知道名次：服务器没有给。');
    expect(await seals(page)).toEqual(['pressed', 'pressed', 'pressed', 'pressed', 'pressed']);
    await page.unroute('**/ordinary/result.csv');
    await answer(page).getByRole('button', { name: '再读一次' }).click();
    await expect(sentence(page)).toHaveText('候补第 1 位');
  });
});

test.describe('a page that was built before the draw', () => {
  test.beforeEach(async ({ page }) => {
    await page.route(/\/lookup\/$/, async (route) => {
      const html = await (await route.fetch()).text();
      const before = html.replace(/ data-(?:seed|result)="[0-9a-f]{64}"/g, '');
      expect(before).not.toBe(html);
      await route.fulfill({ body: before, contentType: 'text/html; charset=utf-8' });
    });
  });

  test('tells everything relative to the result.json that came @sub-path', async ({ page, request }) => {
    const pool = await poolOf(request, 'ordinary');
    await page.goto('lookup/');
    for (const [code, zh] of [
      [pool.ranked[0] as string, '本期中签'],
      [pool.ranked[pool.quota] as string, '候补第 1 位'],
      [unselected(pool), '本期未中签'],
    ] as const) {
      await lookUp(page, code, `${ROUND}/ordinary`);
      await expect(sentence(page)).toHaveText(`以这份 result.json 为准：${zh}`);
      await expect(answer(page)).toContainText('本页建成时还没有这个池的结果，没有摘要可比');
      expect((await seals(page)).slice(3)).toEqual(['empty', 'empty']);
      await expect(answer(page).locator('.drum-mark')).toHaveCount(0);
    }
    await page.goto('en/lookup/');
    await lookUp(page, pool.ranked[0] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText(
      'Selected in this round, if this result.json is the published one',
    );
    const ranked = await poolOf(request, 'ne-families');
    await lookUp(page, ranked.ranked[8] as string, `${ROUND}/ne-families`);
    await expect(sentence(page)).toHaveText('Granted, with rank 9, if this result.json is the published one');
  });

  test('says so of a result.json that makes a reserve one selected', async ({ page, request }) => {
    const pool = await poolOf(request, 'ordinary');
    const rows = (await textOf(request, `rounds/${ROUND}/ordinary/result.csv`)).split('\n');
    const allocatedDraws = Number(rows[pool.quota + 1]?.split(',')[3]);
    await page.route('**/ordinary/result.csv', (route) => route.fulfill({ status: 404 }));
    await page.route('**/ordinary/result.json', async (route) => {
      const document = await (await route.fetch()).json();
      const draws = Math.max(document.draws, allocatedDraws + document.reserves);
      await route.fulfill({ json: { ...document, allocatedDraws, draws } });
    });
    await page.goto('lookup/');
    await lookUp(page, pool.ranked[pool.quota] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('以这份 result.json 为准：本期中签');
    expect((await seals(page)).slice(3)).toEqual(['empty', 'empty']);
  });
});

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

test('a search index with any of its values changed: the same answer, or none', async ({ page, request }) => {
  test.setTimeout(240_000);
  const truths: [pool: string, code: string, words: string][] = [];
  for (const name of ['ordinary', 'ne-families']) {
    const pool = await poolOf(request, name);
    const isLottery = name === 'ordinary';
    truths.push(
      [name, pool.ranked[12] as string, isLottery ? '本期中签' : '公布的名次：第 13 名，得到指标'],
      [name, pool.ranked[pool.quota + 99] as string, `${isLottery ? '' : '公布的名次：'}候补第 100 位`],
      [name, unselected(pool), isLottery ? '本期未中签' : '公布的结果里没有排到'],
      [name, `${codeOf(pool.list[300])}A`, '不在名单上'],
    );
  }
  await page.goto('lookup/');
  const seen = { refused: 0, answered: 0 };
  for (const [file, example] of [
    ['head.json', 'head.json'],
    ['codes/*.json', 'codes/0.json'],
    ['pages/*.json', 'pages/0.json'],
  ] as const) {
    const index = JSON.parse(await textOf(request, `search/${ROUND}/ordinary/${example}`));
    for (const kind of kinds(index)) {
      await page.route(`**/search/**/${file}`, async (route) =>
        route.fulfill({ json: changed(await (await route.fetch()).json(), kind) }),
      );
      for (const [name, code, words] of truths) {
        await lookUp(page, code, `${ROUND}/${name}`);
        await expect(page.locator('#lookup-status')).toHaveText(/^查完了：/, { timeout: 20_000 });
        const told = await sentence(page).textContent();
        const isRefused = (await answer(page).locator('.answer-fault').count()) > 0;
        expect([file, kind, code, told]).toEqual([file, kind, code, isRefused ? told : words]);
        seen[isRefused ? 'refused' : 'answered']++;
      }
      await page.unroute(`**/search/**/${file}`);
    }
  }
  expect(seen.refused).toBeGreaterThan(30);
  expect(seen.answered).toBeGreaterThan(0);
});

test('not listed: the two neighbours, in every pool of the round @sub-path', async ({ page, request }) => {
  const pool = await poolOf(request, 'ordinary');
  await page.goto('lookup/');
  const [before, after] = [codeOf(pool.list[255]), codeOf(pool.list[256])];
  await lookUp(page, `${before}A`);
  await expect(sentence(page)).toContainText('不在');
  const row = answer(page).getByRole('row').filter({ hasText: '普通·家庭和个人' }).first();
  await expect(row).toContainText(shown(before));
  await expect(row).toContainText(shown(after));
  await expect(answer(page).locator('table').first().locator('tbody tr')).toHaveCount(5);
  await expect(answer(page)).toContainText('你输入的是 14 个');
  expect(await seals(page)).toEqual(['pressed', 'pressed', 'empty', 'empty', 'empty']);

  await lookUp(page, '0', `${ROUND}/ordinary`);
  await expect(sentence(page)).toHaveText('不在名单上');
  await expect(answer(page).getByRole('row').last()).toContainText('名单的开头');
});

test('in English, with the keyboard alone @sub-path', async ({ page, request }) => {
  const pool = await poolOf(request, 'ordinary');
  await page.goto('en/lookup/');
  for (let i = 0; i < 30; i++) {
    await page.keyboard.press('Tab');
    if (await page.locator('#lookup-code').evaluate((field) => field === document.activeElement)) break;
  }
  await page.keyboard.type(unselected(pool).replace(/(.{4})(.{4})/, '$1 $2 '));
  await page.keyboard.press('Enter');
  await expect(sentence(page)).toHaveText('Not selected in this round');
  await expect(sentence(page)).toBeFocused();
  await page.keyboard.press('Tab');
  await expect(answer(page).locator(':focus')).toHaveCount(1);
});

test('what is no code is not looked up, and the reader is told why', async ({ page }) => {
  await page.goto('lookup/');
  const requests: string[] = [];
  page.on('request', (one) => {
    if (/\/(?:search|rounds)\//.test(one.url())) requests.push(one.url());
  });
  for (const [typed, words] of [
    ['', '请输入申请编码'],
    ['张三', '第 1 个字符“张”'],
    ['-12', '连字符开头'],
    ['9'.repeat(33), '最多 32 个字符'],
    ['11010119900307001X', '身份证号'],
    ['138 0013 8000', '手机号'],
  ] as const) {
    await lookUp(page, typed);
    await expect(page.locator('#lookup-bad')).toContainText(words);
    await expect(page.locator('#lookup-code')).toHaveAttribute('aria-invalid', 'true');
    await expect(page.locator('#lookup-code')).toBeFocused();
    await expect(answer(page)).toBeEmpty();
  }
  expect(requests).toEqual([]);
});

test('a code from the home page comes behind #, and leaves the address at once @sub-path', async ({
  page,
  request,
}) => {
  const { ranked } = await poolOf(request, 'organisations');
  await page.goto(`lookup/#code=${ranked[0]}`);
  await expect(sentence(page)).toHaveText('本期中签');
  expect(page.url()).not.toContain('#');
  expect(page.url()).not.toContain(ranked[0] as string);
});

test('the home page hands over what was typed, and makes no other code of it', async ({ page, request }) => {
  const { ranked } = await poolOf(request, 'ordinary');
  const code = ranked[0] as string;
  for (const [typed, words] of [
    [`${code.slice(0, 4)} ${code.slice(4)}`, null],
    [code.replace(/[0-9]$/, '①'), '“①”'],
    [code.replace(/[0-9]$/, '²'), '“²”'],
  ] as const) {
    await page.goto('');
    await page.locator('#home-lookup input').fill(typed);
    await page.locator('#home-lookup button').click();
    await expect(page).toHaveURL(/\/lookup\/$/);
    if (words === null) await expect(sentence(page)).toHaveText('本期中签');
    else await expect(page.locator('#lookup-bad')).toContainText(words);
  }
});

test('a pool that is not here is not answered for by another', async ({ page, request }) => {
  const { ranked } = await poolOf(request, 'organisations');
  await page.goto(`lookup/#code=${ranked[0]}&pool=209912/nowhere`);
  await expect(page.locator('#lookup-bad')).toContainText('本站没有这个期或者池');
  await expect(page.locator('#lookup-code')).toHaveValue(ranked[0] as string);
  await expect(answer(page)).toBeEmpty();
  expect(page.url()).not.toContain('#');
  await page.locator('#lookup-code').press('Enter');
  await expect(sentence(page)).toHaveText('本期中签');
});

test('before its script is there the page keeps what is typed', async ({ page, request }) => {
  const { ranked } = await poolOf(request, 'organisations');
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  await page.route('**/_astro/*.js', async (route) => {
    await held;
    await route.continue().catch(() => {});
  });
  await page.goto('lookup/', { waitUntil: 'commit' });
  await page.locator('#lookup-code').fill(ranked[0] as string);
  await expect(page.locator('#lookup-look')).toBeDisabled();
  await page.locator('#lookup-code').press('Enter');
  await expect(page.locator('#lookup-wait')).toBeVisible({ timeout: 10_000 });
  await expect(page.locator('#lookup-code')).toHaveValue(ranked[0] as string);
  release();
  await expect(page.locator('#lookup-look')).toBeEnabled();
  await expect(page.locator('#lookup-wait')).toHaveCount(0);
  await page.locator('#lookup-look').click();
  await expect(sentence(page)).toHaveText('本期中签');
});

test('a slow look-up does not show its answer after a later one', async ({ page, request }) => {
  const pool = await poolOf(request, 'ordinary');
  const slow = pool.ranked[0] as string;
  let held = 0;
  await page.route('**/head.json', async (route) => {
    held++;
    if (held === 1) await new Promise((resolve) => setTimeout(resolve, 1500));
    await route.continue().catch(() => {});
  });
  await page.goto('lookup/');
  await lookUp(page, slow, `${ROUND}/ordinary`);
  await expect(page.locator('#lookup-status')).toHaveText('正在查……');
  await lookUp(page, unselected(pool), `${ROUND}/ordinary`);
  await expect(sentence(page)).toHaveText('本期未中签');
  await page.waitForTimeout(2000);
  await expect(answer(page).locator('article')).toHaveCount(1);
  await expect(sentence(page)).toHaveText('本期未中签');
});

test.describe('when the files are wrong there is no answer', () => {
  const pageFiles = '**/search/*/*/pages/*.json';

  test('a rank that contradicts the draw is shown as a contradiction, with the receipt to keep', async ({
    page,
    request,
  }) => {
    const pool = await poolOf(request, 'ordinary');
    // A page that knows this result, which names a result.csv that has others in it.
    const lines = (await textOf(request, `rounds/${ROUND}/ordinary/result.csv`)).split('\n');
    const csv = lines.with(1, (lines[1] as string).replace(pool.ranked[0] as string, '0')).join('\n');
    const published = JSON.parse(await textOf(request, `rounds/${ROUND}/ordinary/result.json`));
    const json = JSON.stringify({ ...published, sha256: sha256(csv) });
    await page.route('**/ordinary/result.csv', (route) => route.fulfill({ body: csv }));
    await page.route('**/ordinary/result.json', (route) => route.fulfill({ body: json }));
    await page.route(/\/lookup\/$/, async (route) => {
      const html = await (await route.fetch()).text();
      const known = html.replaceAll(sha256(JSON.stringify(published)), sha256(json));
      await route.fulfill({ body: known, contentType: 'text/html; charset=utf-8' });
    });
    await page.goto('lookup/');
    await lookUp(page, pool.ranked[0] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('公布的名次和算出来的对不上');
    await expect(answer(page).locator('.verdict')).toHaveAttribute('data-verdict', 'failed');
    await expect(answer(page)).not.toContainText('中签');
    const download = page.waitForEvent('download');
    await answer(page).getByRole('button', { name: '存凭据' }).click();
    expect((await download).suggestedFilename()).toBe(`receipt-${ROUND}-ordinary-${pool.ranked[0]}.json`);
  });

  test('a page of the list that is not the committed one is refused, and never becomes markup', async ({
    page,
    request,
  }) => {
    const pool = await poolOf(request, 'ordinary');
    const code = pool.ranked[0] as string;
    await page.route(pageFiles, async (route) => {
      const file = await (await route.fetch()).json();
      const text = file.text.replace(`${code},`, `${code},<img src=x onerror="document.title='owned'">`);
      await route.fulfill({ json: { ...file, text } });
    });
    await page.goto('lookup/');
    await lookUp(page, code, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('没能查完：查找索引不对');
    await answer(page).locator('summary').click();
    await expect(answer(page)).toContainText('does not lead to the committed root');
    expect(await page.locator('img').count()).toBe(0);
    expect(await page.title()).not.toContain('owned');
  });

  test('another commitment than the page was built with is refused', async ({ page, request }) => {
    const other = await textOf(request, `rounds/${ROUND}/organisations/commitment.json`);
    const pool = await poolOf(request, 'ordinary');
    await page.route('**/ordinary/commitment.json', (route) => route.fulfill({ body: other }));
    await page.goto('lookup/');
    await lookUp(page, pool.ranked[0] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('没能查完：承诺书不是同一份');
  });

  test('in one of several pools: the others do not say more than they know', async ({ page }) => {
    await page.route('**/search/*/ne-persons/**', (route) => route.fulfill({ status: 404 }));
    await page.goto('lookup/');
    await lookUp(page, '0');
    await expect(sentence(page)).toHaveText('没能查完：少了文件');
    await expect(answer(page)).toContainText('查完的 4 个池里没有这个编码');
  });

  test('withheld draw files are a fault, where the page was built with a result', async ({
    page,
    request,
  }) => {
    const pool = await poolOf(request, 'ordinary');
    await page.route(/\/ordinary\/(?:seed|result)\.json$/, (route) => route.fulfill({ status: 404 }));
    await page.goto('lookup/');
    await lookUp(page, pool.ranked[0] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('没能查完：少了文件');
    await expect(answer(page)).toContainText('在名单上，这一点已经证明');
    await expect(answer(page).getByRole('button', { name: '存凭据' })).toBeVisible();
  });

  test('a web page, and a server’s refusal, are files that did not come', async ({ page, request }) => {
    const pool = await poolOf(request, 'ordinary');
    const host = { body: '<!doctype html><p>Welcome', contentType: 'text/html; charset=utf-8', status: 200 };
    await page.route('**/rounds/*/ordinary/*.json', (route) => route.fulfill(host));
    await page.goto('lookup/');
    await lookUp(page, pool.ranked[0] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('没能查：来的是网页，不是文件');
    await expect(answer(page).locator('.verdict')).toHaveAttribute('data-verdict', 'incomplete');
    host.status = 500;
    await answer(page).getByRole('button', { name: '再查一次' }).click();
    await expect(sentence(page)).toHaveText('没能查：服务器没有给文件（500）');
    await expect(answer(page)).not.toContainText('连不上网络');
  });

  test('no network and nothing kept: it says so, and can be tried again', async ({ page, request }) => {
    const pool = await poolOf(request, 'ordinary');
    await page.goto('lookup/');
    await page.context().setOffline(true);
    await lookUp(page, pool.ranked[0] as string, `${ROUND}/ordinary`);
    await expect(sentence(page)).toHaveText('没能查：连不上网络');
    await page.context().setOffline(false);
    await answer(page).getByRole('button', { name: '再查一次' }).click();
    await expect(sentence(page)).toHaveText('本期中签');
  });
});

test.describe('a receipt', () => {
  test('is saved byte for byte, checked again from the file, and refused when changed', async ({
    page,
    request,
  }, info) => {
    const pool = await poolOf(request, 'ordinary');
    const code = pool.ranked[pool.quota] as string;
    await page.goto('lookup/');
    await lookUp(page, code);
    await expect(sentence(page)).toHaveText('候补第 1 位');
    const download = page.waitForEvent('download');
    await answer(page).getByRole('button', { name: '存凭据' }).click();
    const file = info.outputPath('receipt.json');
    expect((await download).suggestedFilename()).toBe(`receipt-${ROUND}-ordinary-${code}.json`);
    await (await download).saveAs(file);
    const receipt = JSON.parse(await readFile(file, 'utf8'));
    expect(receipt).toMatchObject({ type: 'receipt', protocol: 'mingqian/1', code });
    expect(await readFile(file, 'utf8')).toBe(JSON.stringify(receipt));

    await page.reload();
    await page.locator('#saved-file').setInputFiles(file);
    await expect(sentence(page)).toHaveText('候补第 1 位');
    await expect(answer(page)).toContainText('从你存的凭据算出来的');

    await page.route('**/ordinary/seed.json', (route) => route.fulfill({ status: 500 }));
    await page.locator('#saved-file').setInputFiles(file);
    await expect(sentence(page)).toHaveText('凭据成立；中没中，还不知道');
    const row = pool.list.findIndex((one) => one.startsWith(`${code},`)) + 1;
    await expect(answer(page)).toContainText(`在名单第 ${row} 行`);
    await expect(answer(page)).toContainText('seed.json 没有下载到：服务器没有给');

    const text = await readFile(file, 'utf8');
    const changed = { name: 'changed.json', mimeType: 'application/json' };
    await page.locator('#saved-file').setInputFiles({ ...changed, buffer: Buffer.from(`${text}\n`) });
    await expect(sentence(page)).toHaveText('这份凭据不成立');
    const moved = text.replace(/"frozenAt":"[0-9]{4}/, '"frozenAt":"2020');
    await page.locator('#saved-file').setInputFiles({ ...changed, buffer: Buffer.from(moved) });
    await expect(sentence(page)).toHaveText('这份凭据说的是另一份承诺书');
    await expect(answer(page)).toContainText('谁都能另造一份');

    // A file that went away, or a folder, is no mistake of the program's.
    await page.evaluate(() => {
      Blob.prototype.arrayBuffer = () => Promise.reject(new DOMException('gone', 'NotFoundError'));
    });
    await page.locator('#saved-file').setInputFiles(file);
    await expect(sentence(page)).toHaveText('没能查：这个文件读不出来');
    await expect(answer(page)).not.toContainText('程序');
  });
});

test('fits 320 pixels with an answer on it, and its controls can be touched', async ({ page, request }) => {
  const { ranked } = await poolOf(request, 'ordinary');
  await page.setViewportSize({ width: 320, height: 700 });
  await page.goto('lookup/');
  for (const code of [ranked[0] as string, '0']) {
    await lookUp(page, code);
    await expect(sentence(page)).toBeVisible();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(320);
    for (const control of await page.locator('main :is(button, input, select, summary):visible').all()) {
      const box = await control.boundingBox();
      expect(box?.height ?? 0, await control.evaluate((one) => one.outerHTML)).toBeGreaterThanOrEqual(44);
    }
  }
});

for (const colorScheme of ['light', 'dark'] as const)
  test(`answers and refusals are accessible, ${colorScheme}`, async ({ page, request }) => {
    const { ranked } = await poolOf(request, 'ordinary');
    await page.emulateMedia({ colorScheme });
    await page.goto('lookup/');
    const violations = async () => {
      const found = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      return found.violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
    };
    for (const typed of [ranked[0] as string, '0', '张三']) {
      await lookUp(page, typed);
      await expect(sentence(page).or(page.locator('#lookup-bad:not(:empty)'))).toBeVisible();
      expect(await violations()).toEqual([]);
    }
    await page.route('**/head.json', (route) => route.fulfill({ status: 404 }));
    await lookUp(page, ranked[0] as string);
    await expect(sentence(page)).toContainText('没能查完');
    expect(await violations()).toEqual([]);
  });

test('prints the answer without the controls', async ({ page, request }) => {
  const { ranked } = await poolOf(request, 'ordinary');
  await page.goto('lookup/');
  await lookUp(page, ranked[0] as string);
  await expect(sentence(page)).toBeVisible();
  await page.emulateMedia({ media: 'print' });
  await expect(sentence(page)).toBeVisible();
  for (const hidden of ['#lookup', '#saved-drop', '.answer-actions'])
    await expect(page.locator(hidden).first()).toBeHidden();
});

test.describe('without scripts', () => {
  test.use({ javaScriptEnabled: false });
  test('the page says how to look up otherwise @sub-path', async ({ page, request }) => {
    await page.goto('lookup/');
    await expect(page.locator('#lookup')).toBeHidden();
    const links = page.locator('#lookup-without').getByRole('link');
    await expect(links.first()).toBeVisible();
    await expect(page.locator('#lookup-without')).toContainText('npm run -s mingqian -- receipt');
    for (const link of [links.first(), links.last()])
      expect((await request.get((await link.getAttribute('href')) ?? '')).ok()).toBe(true);
  });
});
