/** Files that come wrong, in part, slowly or not at all, on the pages that read them: a clear word each time, in both languages, and no verdict. */
import { expect, type Page, test } from '@playwright/test';
import { findingWords } from '../../src/i18n/findings.ts';
import { keepWords } from '../../src/i18n/keep.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { faultWords } from '../../src/i18n/lookup/fault.ts';
import { plain } from '../../src/i18n/said.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { type Front, front, type Treatment } from './front.ts';
import { lookupPage } from './lookup-page.ts';
import { kept } from './offline-page.ts';
import { type OwnSite, ownSite } from './own-site.ts';
import { poolOf, ROUND } from './published-records.ts';
import { verifyPage } from './verify-page.ts';

test.use({ serviceWorkers: 'block', baseURL: '' });

const RECORD = `/rounds/${ROUND}/ordinary/`;
const where = `${ROUND}/ordinary`;
const at = { zh: '', en: 'en/' } as const;
const LANGS: readonly Lang[] = ['zh', 'en'];

let site: OwnSite;
let host: Front;
test.beforeEach(async () => {
  site = await ownSite();
  host = await front(site.url);
});
test.afterEach(async () => {
  await host.close();
  await site.remove();
});

/** Treats the files whose paths end so; the first time they are asked for, or always. */
function treat(end: string, how: Treatment, isOnce = false): void {
  const seen = new Set<string>();
  host.treat((path) => {
    if (!path.endsWith(end) || (isOnce && seen.has(path))) return 'pass';
    seen.add(path);
    return how;
  });
}

/** What each fault is called, in words that stand in the sentence. */
const read = (lang: Lang): Readonly<Record<string, string>> => {
  const t = findingWords[lang].read;
  return {
    cut: plain(t.noAnswer({ kind: 'noAnswer' })),
    half: lang === 'zh' ? '就断了' : 'broke off after',
    page: plain(t.webPage({ kind: 'webPage' })),
    part: plain(t.status({ kind: 'status', status: 206 })),
    range: plain(t.status({ kind: 'status', status: 416 })),
    fail: plain(t.status({ kind: 'status', status: 503 })),
    unsteady: plain(t.unsteady({ kind: 'unsteady' })),
  };
};

test.describe('verifying', () => {
  for (const lang of LANGS)
    test(`a file that does not come whole, ${lang}: what happened, no verdict, and it can be gone on with @long`, async ({
      page,
    }) => {
      const [view, words, t] = [verifyPage(page, lang), read(lang), verifyWords[lang]];
      await page.goto(`${host.url}${at[lang]}verify/`);
      await expect(view.start).toBeEnabled();
      await view.pool.selectOption(where);
      let isBegun = false;
      for (const file of ['applicants.csv', 'seed.json', 'result.csv'])
        for (const how of ['half', 'cut', 'page', 'part', 'range', 'fail'] as const) {
          treat(RECORD + file, how);
          await (isBegun ? view.again : view.start).click();
          isBegun = true;
          await expect(view.verdict, `${file} ${how}`).toContainText(words[how] ?? '');
          await expect(view.verdict).toContainText(t.notChecked);
          await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
          await expect(view.report).toBeHidden();
        }
      host.treat(() => 'pass');
      await view.again.click();
      await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    });

  for (const lang of LANGS)
    test(`a file that comes cut once and does not say so, ${lang}: it is fetched once more, and nothing is concluded @long`, async ({
      page,
    }) => {
      const [view, words] = [verifyPage(page, lang), read(lang)];
      await page.goto(`${host.url}${at[lang]}verify/`);
      await expect(view.start).toBeEnabled();
      await view.pool.selectOption(where);
      let isBegun = false;
      for (const how of ['less', 'open'] as const)
        for (const file of ['applicants.csv', 'commitment.json', 'result.csv']) {
          treat(RECORD + file, how, true);
          await (isBegun ? view.again : view.start).click();
          isBegun = true;
          await expect(view.verdict, `${file} ${how}`).toContainText(words['unsteady'] ?? '');
          await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
          expect(Object.values(await view.statuses())).not.toContain('fail');
        }
      host.treat(() => 'pass');
      await view.again.click();
      await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    });

  test('a file that the host always sends cut is what it publishes: the record fails @long', async ({
    page,
  }) => {
    const view = verifyPage(page);
    await page.goto(`${host.url}verify/`);
    await expect(view.start).toBeEnabled();
    await view.pool.selectOption(where);
    treat(`${RECORD}applicants.csv`, 'less');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'failed');
    expect(await view.statuses()).toMatchObject({ 'list.form': 'fail', 'rules.digest': 'pass' });
  });

  test('files that trickle are waited for @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto(`${host.url}verify/`);
    await expect(view.start).toBeEnabled();
    await view.pool.selectOption(where);
    treat('.csv', 'trickle');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
  });
});

test.describe('looking a code up', () => {
  const code = poolOf('ordinary').ranked[0] as string;
  for (const lang of LANGS)
    test(`a file that does not come whole, ${lang}: no answer, and then one @long`, async ({ page }) => {
      const [view, t] = [lookupPage(page, lang), faultWords[lang]];
      await page.goto(`${host.url}${at[lang]}lookup/`);
      const right = { zh: '本期中签', en: 'Selected in this round' }[lang];
      const faults = {
        half: t.unreachable,
        cut: t.unreachable,
        page: t.webpage,
        part: t.serverStatus(206),
        range: t.serverStatus(416),
        fail: t.serverStatus(503),
        less: null,
        open: null,
      } as const;
      for (const file of [`${RECORD}commitment.json`, `/search/${where}/head.json`])
        for (const [how, sentence] of Object.entries(faults)) {
          treat(file, how as Treatment);
          await view.lookUp(code, where);
          if (sentence !== null) await expect(view.sentence, `${file} ${how}`).toHaveText(sentence);
          await expect(view.fault, `${file} ${how}`).toHaveAttribute('data-verdict', 'incomplete');
          await expect(view.answer).not.toContainText(right);
        }
      host.treat(() => 'pass');
      await view.lookAgain.click();
      await expect(view.answers).toHaveCount(1);
      await expect(view.fault).toBeHidden();
    });
});

test.describe('keeping a round', () => {
  test.use({ serviceWorkers: 'allow' });
  const EARLIER = '202405';
  const keepButton = (page: Page, lang: Lang) =>
    page
      .getByRole('region', { name: keepWords[lang].title, exact: true })
      .getByRole('button', { name: lang === 'zh' ? /^(?:存下这一期|接着存)/ : /^(?:Keep this round|Go on)/ });

  for (const lang of LANGS)
    test(`a file that does not come whole, ${lang}: it is not kept, and can be gone on with @long`, async ({
      page,
    }) => {
      const t = keepWords[lang];
      await page.goto(`${host.url}${at[lang]}rounds/${EARLIER}/`);
      await kept(page);
      const region = page.getByRole('region', { name: t.title, exact: true });
      const faults = {
        half: t.faults.network,
        cut: t.faults.network,
        fail: t.faults.refused,
        range: t.faults.refused,
        page: t.faults.changed,
        part: t.faults.changed,
        less: t.faults.changed,
        open: t.faults.changed,
      } as const;
      for (const [how, sentence] of Object.entries(faults)) {
        treat(`/rounds/${EARLIER}/ordinary/result.csv`, how as Treatment);
        await keepButton(page, lang).click();
        await expect(region.getByRole('alert'), how).toHaveText(sentence);
        expect(await wholeRounds(page), how).toEqual([]);
      }
      treat('.csv', 'trickle');
      await keepButton(page, lang).click();
      await expect(region.getByText(/SHA-256/)).toBeVisible();
      expect(await wholeRounds(page)).toHaveLength(1);
    });

  test('a tab that is killed in the middle: opened again, it goes on from there, and nothing says it is whole @long', async ({
    page,
    context,
  }) => {
    const t = keepWords.zh;
    await page.goto(`${host.url}rounds/${EARLIER}/`);
    let asked = 0;
    host.treat((path) =>
      path.startsWith(`/rounds/${EARLIER}/`) && !path.endsWith('/') && ++asked > 6 ? 'hold' : 'pass',
    );
    await keepButton(page, 'zh').click();
    await expect.poll(() => asked).toBeGreaterThan(6);
    const crashed = page.waitForEvent('crash');
    const session = await context.newCDPSession(page);
    session.send('Page.crash').catch(() => {});
    await crashed;
    await page.close();
    host.treat(() => 'pass');
    const again = await context.newPage();
    await again.goto(`${host.url}rounds/${EARLIER}/`);
    const region = again.getByRole('region', { name: t.title, exact: true });
    await expect(region.getByRole('button', { name: /^接着存/ })).toBeVisible();
    expect(await wholeRounds(again)).toEqual([]);
    await keepButton(again, 'zh').click();
    await expect(region.getByText(/^已经存在这台设备上，存于/)).toBeVisible();
  });

  for (const lang of LANGS)
    test(`another tab removes it meanwhile, ${lang}: that is said, and nothing says it is kept @long`, async ({
      page,
      context,
    }) => {
      const t = keepWords[lang];
      const address = `${host.url}${at[lang]}rounds/${EARLIER}/`;
      await page.goto(address);
      const region = page.getByRole('region', { name: t.title, exact: true });
      treat(`/rounds/${EARLIER}/ordinary/result.csv`, 'cut');
      await keepButton(page, lang).click();
      await expect(region.getByRole('alert')).toHaveText(t.faults.network);
      const other = await context.newPage();
      await other.goto(address);
      const theirs = other.getByRole('region', { name: t.title, exact: true });
      await expect(theirs.getByRole('button')).toHaveCount(2);
      let isAsked = false;
      host.treat((path) => {
        if (path !== `/rounds/${EARLIER}/ordinary/result.csv`) return 'pass';
        isAsked = true;
        return 'trickle';
      });
      await keepButton(page, lang).click();
      await expect.poll(() => isAsked).toBe(true);
      await theirs.getByRole('button').last().click();
      await expect(theirs.getByRole('status')).toHaveText(t.removed);
      await expect(region.getByRole('alert')).toHaveText(t.faults.removed);
      expect(await wholeRounds(page)).toEqual([]);
      await keepButton(page, lang).click();
      await expect(region.getByText(/SHA-256/)).toBeVisible();
    });

  test('two tabs keep it at once: both have it, and a third one removes it under a re-check that goes on @long', async ({
    page,
    context,
  }) => {
    const t = keepWords.zh;
    const address = `${host.url}rounds/${EARLIER}/`;
    const other = await context.newPage();
    for (const one of [page, other]) await one.goto(address);
    treat('.csv', 'trickle');
    await Promise.all([page, other].map((one) => keepButton(one, 'zh').click()));
    for (const one of [page, other]) {
      const region = one.getByRole('region', { name: t.title, exact: true });
      await expect(region.getByText(/^已经存在这台设备上，存于/)).toBeVisible();
    }
    expect(await wholeRounds(page)).toHaveLength(1);
    // Without a network the record comes from the copy; taken away in between, it is not there, and that is no verdict.
    const checker = await context.newPage();
    const view = verifyPage(checker);
    await checker.goto(`${host.url}verify/#${EARLIER}/ordinary`);
    await expect(view.start).toBeEnabled();
    host.treat(() => 'cut');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await page
      .getByRole('region', { name: t.title, exact: true })
      .getByRole('button', { name: /^从这台设备上删掉/ })
      .click();
    await expect.poll(() => wholeRounds(page)).toEqual([]);
    await view.again.click();
    await expect(view.verdict).toContainText(verifyWords.zh.notChecked);
    await expect(view.verdict).toHaveAttribute('data-verdict', 'incomplete');
  });
});

/** The rounds of which this device says that they are whole. */
function wholeRounds(page: Page): Promise<string[]> {
  return page.evaluate(async () => {
    const whole: string[] = [];
    for (const name of await caches.keys())
      if (
        name.startsWith('mingqian-round') &&
        (await (await caches.open(name)).match(new URL('/.whole', location.href).href))
      )
        whole.push(name);
    return whole;
  });
}
