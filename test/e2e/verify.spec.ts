/** The page that verifies, on the built site: it must say what is so, whatever it is given. */
import { readdirSync, readFileSync } from 'node:fs';
import { AxeBuilder } from '@axe-core/playwright';
import { type BrowserContext, expect, type Page, test } from '@playwright/test';
import { reportBytes } from '../../src/core/report.ts';
import { verify } from '../../src/core/verify.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { folderRecord } from '../../src/record/node/folder.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { zipOf } from '../record/hostile-zip.ts';

interface Corruption {
  readonly why: string;
  readonly record: string;
  readonly files: Record<string, string | null>;
  readonly verdict: string;
  readonly statuses: Record<string, string>;
}

const t = verifyWords.zh;
const VECTORS = 'test/vectors';
const corruptions: Corruption[] = JSON.parse(readFileSync(`${VECTORS}/corruptions.json`, 'utf8'));
const LATEST = 'public/rounds/202602/ordinary';

function filesOf(folder: string): Record<string, string> {
  return Object.fromEntries(
    readdirSync(folder).map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')]),
  );
}

const zipFile = async (files: Readonly<Record<string, string | null>>, name = 'record.zip') => ({
  name,
  mimeType: 'application/zip',
  buffer: Buffer.from(await zipOf(files, '')),
});

function corruption(why: string): Corruption {
  const found = corruptions.find((one) => one.why === why);
  if (found === undefined) throw new Error(`no corruption "${why}"`);
  return found;
}

const corruptZip = ({ record, files }: Corruption) =>
  zipFile({ ...filesOf(`${VECTORS}/records/${record}`), ...files });

/** Errors in the console, which is where a violated policy is told, and requests to other hosts. */
function watch(page: Page, context: BrowserContext, host: string): string[] {
  const faults: string[] = [];
  page.on('console', (message) => {
    if (message.type() === 'error') faults.push(message.text());
  });
  page.on('pageerror', (error) => faults.push(error.message));
  context.on('request', (request) => {
    const url = new URL(request.url());
    if (url.protocol !== 'blob:' && url.host !== host) faults.push(request.url());
  });
  return faults;
}

const verdictOf = (page: Page) => page.locator('#verify-verdict .verdict');
const row = (page: Page, id: string) => page.locator(`[data-check="${id}"]`);

async function start(page: Page): Promise<void> {
  await page.locator('#verify-start').click();
}

/** Checks these files and waits for the verdict. */
async function check(page: Page, file: Awaited<ReturnType<typeof zipFile>>, expected = ''): Promise<void> {
  await page.locator('#verify-files').setInputFiles(file);
  await page.locator('#verify-expected').fill(expected);
  await start(page);
  await expect(page.locator('#verify-verdict')).toBeVisible();
}

/** The status that the page shows for each check that it shows. */
function shownStatuses(page: Page): Promise<Record<string, string>> {
  return page
    .locator('.verify-check:not([hidden])')
    .evaluateAll((rows) =>
      Object.fromEntries(
        rows.map((one) => [(one as HTMLElement).dataset['check'], (one as HTMLElement).dataset['status']]),
      ),
    );
}

/** No seal is pressed for a check that did not pass. */
async function expectHonestSeals(page: Page): Promise<void> {
  const seals = await page
    .locator('.verify-check:not([hidden])')
    .evaluateAll((rows) =>
      rows.map((one) => [
        (one as HTMLElement).dataset['status'],
        one.querySelector('.seal')?.getAttribute('data-state'),
      ]),
    );
  for (const [status, seal] of seals)
    expect(seal).toBe(status === 'pass' ? 'pressed' : status === 'fail' ? 'broken' : 'empty');
}

test.describe('a published record', () => {
  test('verifies, quietly, with what it rests on @sub-path', async ({ page, context, baseURL }) => {
    const faults = watch(page, context, new URL(baseURL ?? '').host);
    await page.goto('verify/');
    await expect(page.locator('#verify-plan-read')).toContainText('MB');
    await start(page);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
    await expect(verdictOf(page)).toContainText(t.verified);
    await expect(page.locator('#verify-verdict')).toBeFocused();
    await expect(page.locator('#verify-chain [data-link][data-state="pressed"]')).toHaveCount(5);
    await expectHonestSeals(page);
    const commitment = readFileSync(`${LATEST}/seed.json`, 'utf8').match(
      /"commitment":"([0-9a-f]{64})"/,
    )?.[1];
    await expect(page.locator('#verify-hash-value')).toHaveText(commitment ?? '');
    await expect(page.locator('#verify-attested')).toContainText('385172');
    await expect(page.locator('#verify-limits')).toBeVisible();
    await expect(page.locator('#verify-differs')).toBeHidden();
    const first = readFileSync(`${LATEST}/result.csv`, 'utf8').split('\n')[1]?.split(',')[1];
    await expect(page.locator('#verify-winners .code').first()).toHaveText(first ?? '');
    await expect(page.locator('#verify-drum .drum-tick').first()).toBeAttached();
    expect(faults).toEqual([]);
  });

  for (const round of readdirSync('public/rounds'))
    for (const pool of readdirSync(`public/rounds/${round}`))
      test(`${round}/${pool} is chosen by the address and verifies`, async ({ page }) => {
        await page.goto(`en/verify/#${round}/${pool}`);
        await expect(page.locator('#verify-pool')).toHaveValue(pool);
        await start(page);
        await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
        await expect(verdictOf(page)).toContainText(verifyWords.en.verified);
      });

  test('is chosen by hand, which the address tells', async ({ page }) => {
    await page.goto('verify/');
    await page.locator('#verify-pool').selectOption('ne-persons');
    await page.locator('#verify-round').selectOption('202405');
    await expect(page.locator('#verify-pool')).toHaveValue('ne-persons');
    expect(new URL(page.url()).hash).toBe('#202405/ne-persons');
    await start(page);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
    await expect(page.locator('#verify-drum')).toBeHidden();
  });

  test('gives the report of the command line, byte for byte', async ({ page }) => {
    await page.goto('verify/');
    await start(page);
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator('#verify-save').click(),
    ]);
    expect(download.suggestedFilename()).toBe('202602-ordinary-report.json');
    const direct = await verify(await folderRecord(LATEST), nodePlatform, { software: SOFTWARE });
    expect(readFileSync(await download.path(), 'utf8')).toBe(new TextDecoder().decode(reportBytes(direct)));
  });

  test('can be checked with the keyboard alone', async ({ page }) => {
    await page.goto('verify/');
    await page.locator('h1').click();
    const tabTo = async (id: string) => {
      for (let i = 0; i < 60; i++) {
        await page.keyboard.press('Tab');
        if (await page.evaluate((wanted) => document.activeElement?.id === wanted, id)) return;
      }
      throw new Error(`the keyboard does not reach ${id}`);
    };
    await tabTo('verify-pool');
    await page.keyboard.press('ArrowDown');
    await tabTo('verify-choose-files');
    await tabTo('verify-expected');
    await tabTo('verify-start');
    await page.keyboard.press('Enter');
    await expect(page.locator('#verify-verdict')).toBeFocused();
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
    await tabTo('verify-save');
    await page.keyboard.press('Shift+Tab');
    await page.locator('#verify-another').focus();
    await page.keyboard.press('Enter');
    await expect(page.locator('input[name="from"]:checked')).toBeFocused();
  });

  test('is drawn at once where motion is unwelcome', async ({ page }) => {
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('verify/');
    await start(page);
    await expect(page.locator('#verify-verdict')).toBeVisible();
    expect(await page.locator('#verify-drum canvas').count()).toBe(0);
    await expect(page.locator('#verify-drum .drum-tick')).toBeAttached();
  });
});

test.describe('files that are not those of the chosen record', () => {
  /** The host gives the files of this folder for those of 202602/organisations. */
  async function serveInstead(page: Page, folder: string): Promise<void> {
    await page.route('**/rounds/202602/organisations/*', (route) => {
      const name = new URL(route.request().url()).pathname.split('/').pop() ?? '';
      const files = readdirSync(folder);
      return files.includes(name)
        ? route.fulfill({ body: readFileSync(`${folder}/${name}`), contentType: 'text/plain' })
        : route.fulfill({ status: 404, body: '' });
    });
  }
  const built = JSON.parse(readFileSync('public/rounds/202602/organisations/seed.json', 'utf8')) as {
    commitment: string;
  };

  for (const lang of ['zh', 'en'] as const)
    test(`are never called verified, ${lang}`, async ({ page }) => {
      const words = verifyWords[lang];
      await serveInstead(page, 'public/rounds/202405/organisations');
      await page.goto(`${lang === 'zh' ? '' : 'en/'}verify/#202602/organisations`);
      await start(page);
      await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'failed');
      await expect(verdictOf(page).locator('.seal')).toHaveAttribute('data-state', 'broken');
      await expect(verdictOf(page)).toContainText(words.other.sentences.record);
      await expect(verdictOf(page)).toContainText(
        words.other.record(
          words.other.name('202405', 'organisations'),
          words.other.name('202602', 'organisations'),
        ),
      );
      await expect(verdictOf(page)).not.toContainText(words.verified);
      await expect(page.locator('#verify-other')).toContainText(built.commitment);
      await expect(page.locator('#verify-limits')).toBeHidden();
      await expect(page.locator('#verify-drum')).toBeHidden();
      await expect(page.locator('#verify-winners table')).toHaveCount(0);
      await expect(page.locator('#verify-chain [data-link="commitment"]')).toHaveAttribute(
        'data-state',
        'broken',
      );
      await expect(page.locator('.verify-command-hash').first()).toContainText(built.commitment);
      const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa']).analyze();
      expect(violations.map(({ id }) => id)).toEqual([]);
    });

  test('are told though the reader’s own digest is theirs', async ({ page }) => {
    await serveInstead(page, 'public/rounds/202405/organisations');
    const theirs = JSON.parse(readFileSync('public/rounds/202405/organisations/seed.json', 'utf8'));
    await page.goto('verify/#202602/organisations');
    await page.locator('#verify-expected').fill(theirs.commitment);
    await start(page);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'failed');
    await expect(row(page, 'commitment.expected')).toHaveAttribute('data-status', 'pass');
  });
});

test.describe('what the address names', () => {
  test('another record after a verdict takes the verdict away', async ({ page }) => {
    await page.goto('verify/#202602/organisations');
    await start(page);
    await expect(page.locator('#verify-verdict')).toBeVisible();
    await expect(page.locator('#verify-which-record')).toContainText(
      t.whichRecord('202602', 'organisations').trim(),
    );
    await page.evaluate(() => {
      location.hash = '#main';
    });
    await expect(page.locator('#verify-verdict')).toBeVisible();
    await page.evaluate(() => {
      location.hash = '#202405/organisations';
    });
    await expect(page.locator('#verify-verdict')).toBeHidden();
    await expect(page.locator('#verify-choice')).toBeVisible();
    await expect(page.locator('#verify-round')).toHaveValue('202405');
    await expect(page.locator('#verify-downloads a').first()).toHaveAttribute('href', /202405/);
    await expect(page.locator('.verify-command-hash').first()).toHaveText('');
  });

  test('is said where this site has no such record, and no other is selected', async ({ page }) => {
    await page.goto('verify/#unknown/pool');
    await expect(page.locator('#verify-no-such')).toHaveText(t.noSuch('unknown/pool'));
    await expect(page.locator('#verify-pool')).toHaveValue('');
    await start(page);
    await expect(page.locator('#verify-run')).toBeHidden();
    await expect(page.locator('#verify-round')).toBeFocused();
    await page.locator('#verify-round').selectOption('202602');
    await expect(page.locator('#verify-no-such')).toBeHidden();
    await start(page);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
  });
});

test('nothing can be begun before the script is there', async ({ page }) => {
  await page.route(/\.js(?:$|\?)/, (route) => route.abort());
  await page.goto('verify/');
  await expect(page.locator('#verify-start')).toBeDisabled();
});

test.describe('a record of the reader’s own', () => {
  test('every named corruption is told as what it is', async ({ page, context, baseURL }) => {
    test.setTimeout(180_000);
    const faults = watch(page, context, new URL(baseURL ?? '').host);
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.goto('verify/');
    for (const one of corruptions) {
      await check(page, await corruptZip(one));
      await expect(verdictOf(page), one.why).toHaveAttribute('data-verdict', one.verdict);
      const { ...shown } = await shownStatuses(page);
      for (const id of Object.keys(shown)) if (id.startsWith('log.')) delete shown[id];
      expect(shown, one.why).toEqual(one.statuses);
      await expectHonestSeals(page);
      await expect(page.locator('#verify-limits'), one.why).toBeHidden();
      await expect(page.locator('#verify-differs'), one.why).toBeVisible({
        visible: one.verdict === 'failed',
      });
      await page.locator('#verify-another').click();
    }
    expect(faults).toEqual([]);
  });

  test('with two winners swapped shows the first differing rank with both rows', async ({ page }) => {
    await page.goto('verify/');
    const swapped = corruption('two winners swapped');
    await check(page, await corruptZip(swapped));
    await expect(verdictOf(page)).toContainText(t.failedDraw);
    const published = (swapped.files['result.csv'] ?? '').split('\n');
    const redrawn = filesOf(`${VECTORS}/records/two-pages`)['result.csv']?.split('\n') ?? [];
    const rank = published.findIndex((line, i) => line !== redrawn[i]);
    const table = page.locator('#verify-differences table');
    await expect(table).toContainText(t.mismatch(rank));
    await expect(table.locator('tr', { hasText: t.redrawn })).toContainText(redrawn[rank] ?? '');
    await expect(table.locator('tr', { hasText: t.publishedRow })).toContainText(published[rank] ?? '');
    await expect(page.locator('#verify-chain [data-link="draw"]')).toHaveAttribute('data-state', 'broken');
    await expect(page.locator('#verify-winners table')).toHaveCount(0);
  });

  test('without its seed is incomplete, and says why of every skipped check', async ({ page }) => {
    await page.goto('verify/');
    await check(page, await corruptZip(corruption('no seed')));
    await expect(verdictOf(page)).toContainText(t.incomplete);
    await expect(verdictOf(page)).toContainText('seed.json');
    await expect(row(page, 'seed.form')).toContainText('没有 seed.json');
    await expect(row(page, 'draw.result')).toContainText('跳过');
    await expect(row(page, 'draw.result')).toContainText('seed.form');
    await expect(page.locator('#verify-chain [data-link="draw"]')).toHaveAttribute('data-state', 'empty');
  });

  test('with a malformed commitment says where and what', async ({ page }) => {
    await page.goto('verify/');
    await check(page, await corruptZip(corruption('newline after the commitment')));
    await expect(verdictOf(page)).toContainText('commitment.form');
    await expect(page.locator('#verify-differences')).toContainText('commitment.json');
    await expect(page.locator('#verify-hash')).toBeHidden();
  });

  test('may be a folder', async ({ page }) => {
    await page.goto('verify/');
    await page.locator('#verify-folder').setInputFiles(`${VECTORS}/records/drand`);
    await expect(page.locator('#verify-found')).toContainText('drand');
    await start(page);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
    await expect(row(page, 'seed.drand')).toContainText('BLS12-381');
    await expect(page.locator('#verify-elsewhere-drand')).toBeVisible();
  });

  test('is one of several at a time', async ({ page }) => {
    await page.goto('verify/');
    await page.locator('#verify-folder').setInputFiles(`${VECTORS}/records`);
    await expect(page.locator('#verify-which')).toBeVisible();
    await page.locator('#verify-which-one').selectOption('records/three');
    await start(page);
    await expect(page.locator('#verify-run-what')).toHaveText('records/three');
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
  });

  test('may be dropped', async ({ page }) => {
    await page.goto('verify/');
    const files = filesOf(`${VECTORS}/records/three`);
    const data = await page.evaluateHandle((contents) => {
      const transfer = new DataTransfer();
      for (const [name, text] of Object.entries(contents)) transfer.items.add(new File([text], name));
      return transfer;
    }, files);
    await page.dispatchEvent('#verify-drop', 'drop', { dataTransfer: data });
    await expect(page.locator('#verify-found')).toHaveText(t.found('', 6));
    await start(page);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
  });

  test('that is none is not begun with', async ({ page }) => {
    await page.goto('verify/');
    await page.locator('input[name="from"][value="own"]').check();
    await start(page);
    await expect(page.locator('#verify-found')).toHaveText(t.nothingChosen);
    await page
      .locator('#verify-files')
      .setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('a') });
    await expect(page.locator('#verify-found')).toHaveText(t.none);
    await expect(page.locator('#verify-run')).toBeHidden();
  });
});

test.describe('the commitment that the reader heard of', () => {
  const hash = '169173dab5934fdc6d3e87131d05bc6234c9a33a45be1e21b5499f5b93ffb455';
  const whole = () => zipFile(filesOf(`${VECTORS}/records/two-pages`));

  test('is checked first, pasted in any spelling', async ({ page }) => {
    await page.goto('verify/');
    await check(page, await whole(), ` ${hash.toUpperCase().replace(/(.{8})/g, '$1 ')}\n`);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
    await expect(row(page, 'commitment.expected')).toHaveAttribute('data-status', 'pass');
    await expect(page.locator('#verify-hash-same')).toBeVisible();
  });

  test('fails where it is another', async ({ page }) => {
    await page.goto('verify/');
    await check(page, await whole(), hash.replace('1', '2'));
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'failed');
    await expect(verdictOf(page)).toContainText(t.failedExpected);
    await expect(page.locator('#verify-differences')).toContainText(hash);
    await expect(page.locator('.verify-command-hash').first()).toContainText(hash.replace('1', '2'));
  });

  test('is refused where it is no digest', async ({ page }) => {
    await page.goto('verify/');
    await page.locator('#verify-expected').fill('12ab');
    await start(page);
    await expect(page.locator('#verify-expected-bad')).toHaveText(t.expectedBad(4));
    await expect(page.locator('#verify-expected')).toBeFocused();
    await expect(page.locator('#verify-run')).toBeHidden();
  });
});

test.describe('what is no verdict', () => {
  // A service worker would answer before the routes of these tests do.
  test.use({ serviceWorkers: 'block' });

  test('a cancel leaves the page as it was, and usable', async ({ page }) => {
    await page.goto('verify/');
    let release = () => {};
    const held = new Promise<void>((resolve) => {
      release = resolve;
    });
    await page.route('**/applicants.csv', async (route) => {
      await held;
      await route.continue().catch(() => {});
    });
    await page.locator('#verify-pool').selectOption('organisations');
    await start(page);
    await expect(row(page, 'rules.digest')).toHaveAttribute('data-status', 'pass');
    await page.locator('#verify-cancel').click();
    await expect(page.locator('#verify-said')).toHaveText(t.cancelled);
    await expect(page.locator('#verify-start')).toBeFocused();
    await expect(page.locator('#verify-verdict')).toBeHidden();
    await expect(page.locator('#verify-pool')).toHaveValue('organisations');
    await expect(row(page, 'rules.digest')).toHaveAttribute('data-status', 'pending');
    release();
    await page.unroute('**/applicants.csv');
    await start(page);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
  });

  for (const [why, answer] of [
    ['an error of the host', { status: 500, body: 'no' }],
    ['a web page in place of the file', { status: 200, contentType: 'text/html', body: '<h1>Welcome</h1>' }],
  ] as const)
    test(`${why}: says so, and can be tried again`, async ({ page }) => {
      await page.goto('verify/');
      await page.route('**/seed.json', (route) => route.fulfill(answer));
      await start(page);
      await expect(verdictOf(page)).toContainText(t.notChecked);
      await expect(verdictOf(page)).toContainText('seed.json');
      await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'incomplete');
      await expect(page.locator('#verify-report')).toBeHidden();
      await expectHonestSeals(page);
      await page.unroute('**/seed.json');
      await page.locator('#verify-again').click();
      await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'verified');
    });

  test('no network', async ({ page, context }) => {
    await page.goto('verify/');
    await page.route('**/rounds/**', (route) => route.abort('internetdisconnected'));
    await context.setOffline(true);
    await start(page);
    await expect(verdictOf(page)).toContainText(t.notChecked);
    await expect(verdictOf(page)).toContainText(t.reasons.offline);
  });

  test('a file that only looks like a zip', async ({ page }) => {
    await page.goto('verify/');
    await page
      .locator('#verify-files')
      .setInputFiles({ name: 'a.zip', mimeType: 'application/zip', buffer: Buffer.from('no zip') });
    await start(page);
    await expect(verdictOf(page)).toContainText(t.notChecked);
    await expect(verdictOf(page)).toContainText('a.zip');
    await expect(verdictOf(page)).toContainText(t.zip.faults.noZip());
    await expect(verdictOf(page)).toContainText(t.notCheckedNone);
  });

  test('a zip without a record tells how its files should be called, and of a zip in it', async ({
    page,
  }) => {
    await page.goto('verify/');
    await check(page, await zipFile({ 'RULES.MD': 'x', 'in.zip': 'x' }));
    await expect(verdictOf(page)).toContainText(t.none);
    await expect(verdictOf(page)).toContainText(t.zip.misnamed(['RULES.MD']));
    await expect(verdictOf(page)).toContainText(t.zip.inner(['in.zip']));
  });

  test('a worker that cannot be made', async ({ page }) => {
    await page.addInitScript(() => {
      Object.defineProperty(window, 'Worker', {
        value: class {
          constructor() {
            throw new Error('no workers today');
          }
        },
      });
    });
    await page.goto('verify/');
    await start(page);
    await expect(verdictOf(page)).toContainText(t.notChecked);
    await expect(verdictOf(page)).toContainText(t.reasons.internal);
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'incomplete');
  });

  test('a worker that breaks half-way', async ({ page }) => {
    await page.addInitScript(() => {
      const Real = window.Worker;
      Object.defineProperty(window, 'Worker', {
        value: class extends Real {
          constructor(address: string | URL, options?: WorkerOptions) {
            super(address, options);
            setTimeout(() => this.dispatchEvent(new ErrorEvent('error', { message: 'out of memory' })), 0);
          }
        },
      });
    });
    await page.route('**/applicants.csv', () => {});
    await page.goto('verify/');
    await start(page);
    await expect(verdictOf(page)).toContainText('out of memory');
    await expect(verdictOf(page)).toHaveAttribute('data-verdict', 'incomplete');
  });
});

test('the worker is made from a blob, and keeps the page’s policy', async ({ page }) => {
  const workers: string[] = [];
  page.on('worker', (worker) => workers.push(worker.url()));
  await page.goto('verify/');
  await page.route('**/applicants.csv', () => {});
  await start(page);
  await expect.poll(() => workers.length).toBe(1);
  expect(workers[0]).toMatch(/^blob:/);
  const reached = await page.evaluate(
    () =>
      new Promise((resolve) => {
        const text =
          'fetch("https://example.org/").then(() => postMessage("reached"), () => postMessage("refused"))';
        const worker = new Worker(URL.createObjectURL(new Blob([text], { type: 'text/javascript' })));
        worker.onmessage = ({ data }) => resolve(data);
      }),
  );
  expect(reached).toBe('refused');
});

for (const scheme of ['light', 'dark'] as const)
  for (const why of ['verified', 'two winners swapped', 'no seed', 'two rows of the list swapped'])
    test(`after, ${why}, ${scheme}: accessible, and within 320 pixels`, async ({ page }) => {
      await page.emulateMedia({ colorScheme: scheme, reducedMotion: 'reduce' });
      await page.setViewportSize({ width: 320, height: 640 });
      await page.goto('verify/');
      if (why === 'verified') {
        await start(page);
        await expect(page.locator('#verify-verdict')).toBeVisible();
      } else await check(page, await corruptZip(corruption(why)));
      const { violations } = await new AxeBuilder({ page })
        .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`)).toEqual([]);
      const overflow = await page.evaluate(
        () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
      );
      expect(overflow).toBeLessThanOrEqual(0);
      const small = await page
        .locator(
          'main :is(button, select, input:not([type="radio"]):not([type="file"]), label.verify-radio):visible',
        )
        .evaluateAll((all) =>
          all.filter((one) => one.getBoundingClientRect().height < 44).map(({ outerHTML }) => outerHTML),
        );
      expect(small).toEqual([]);
    });
