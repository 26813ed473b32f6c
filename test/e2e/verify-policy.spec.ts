/** The page that verifies with the reader's trust policy: whom it names, what it refuses, what it keeps. */
import { expect, test } from '@playwright/test';
import { instant } from '../../src/i18n/dates.ts';
import { trustWords } from '../../src/i18n/trust.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { expectAccessible } from './axe.ts';
import { askedBy } from './budgets.ts';
import { type LogCase, logCase, logZip, policyText, serveCase } from './log-cases.ts';
import { chooseFile } from './own-file.ts';
import { verifyPage } from './verify-page.ts';
import { watch } from './watch.ts';

const t = verifyWords.zh;
const trust = trustWords.zh;
const NAMES = ['notary', 'university', 'newspaper'];
const NORMAL = logCase('a normal round');

test.describe('with a policy', () => {
  /** Each with what the page says of it. */
  const told: readonly (readonly [LogCase, string])[] = [
    [NORMAL, t.witnessedBy(NAMES, false)],
    [logCase('a log that the policy does not have'), t.failedLog['log.inclusion']],
    [logCase('a second commitment for the round and pool'), t.failedLog['log.unique']],
    [logCase('one before the draw, two at its time'), t.failedLog['log.witnessed']],
    [logCase('no checkpoint'), t.incompleteLog(['log.unique'])],
    [
      logCase('quorum none: log.witnessed is skipped, and the verdict incomplete'),
      t.incompleteLog(['log.witnessed']),
    ],
  ];
  test('the reader’s own files and log are told as what they are', async ({ page, baseURL }) => {
    const faults = watch(page, baseURL);
    const view = verifyPage(page);
    await page.goto('verify/');
    for (const [one, said] of told) {
      await view.policy.fill(policyText(one.policy));
      await view.check(await logZip(one));
      await expect(view.verdict, one.why).toHaveAttribute('data-verdict', one.verdict);
      expect(await view.statuses(), one.why).toEqual(one.statuses);
      await expect(view.verdict, one.why).toContainText(said);
      await expect(view.log, one.why).toBeVisible({ visible: one.statuses['log.inclusion'] === 'pass' });
      if (one.verdict !== 'verified') await expect(view.verdict, one.why).not.toContainText(NAMES.join('、'));
      for (const command of [view.python, view.node])
        await expect(command).toContainText('--policy <policy> --log <log>');
      await view.another.click();
    }
    expect(faults).toEqual([]);
  });

  for (const lang of ['zh', 'en'] as const)
    test(`who signed, when, how long before, and what else is in the log, ${lang}${lang === 'en' ? ' @long' : ''}`, async ({
      page,
    }) => {
      const words = trustWords[lang];
      const view = verifyPage(page, lang);
      await page.goto(`${lang === 'zh' ? '' : 'en/'}verify/`);
      await view.policy.fill(policyText(NORMAL.policy));
      await expectAccessible(page);
      await view.check(await logZip(NORMAL));
      for (const name of NAMES) {
        const row = view.signers.getByRole('row', { name });
        await expect(row).toContainText(lang === 'zh' ? /摇号前 \d+ 天/ : /\d+ d .*before/);
        await expect(row).toContainText('2026');
      }
      await expect(view.limits).toContainText(verifyWords[lang].limitsNoteLog);
      await expect(view.hash).toContainText(verifyWords[lang].hashLog);
      await expect(view.related.getByRole('row', { name: '202603' })).toHaveCount(2);
      await expect(view.related).not.toContainText(words.open);
      await expectAccessible(page);
      await view.another.click();
      await view.check(await logZip(logCase('a second commitment for the round and pool')));
      // The one that was prepared besides comes first.
      await expect(view.related.getByRole('row').nth(1)).toContainText(words.open);
      await expectAccessible(page);
    });

  test('without one nothing is said of witnesses, and no log is asked for @long', async ({ page }) => {
    const view = verifyPage(page);
    await serveCase(page, NORMAL);
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await page.goto('verify/#202602/ordinary');
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(view.verdict).toContainText(t.skippedOptional(3));
    await expect(view.conclusion).not.toContainText('notary');
    await expect(view.log).toBeHidden();
    await expect(view.limits).toContainText(t.limitsNote);
    expect(asked.filter((path) => path.includes('/log/') || path.endsWith('tlog-proof'))).toEqual([]);
  });
});

test.describe('the site’s own log', () => {
  test('is read from beside the rounds, within the page’s budget @long', async ({ page, baseURL }) => {
    const faults = watch(page, baseURL);
    const view = verifyPage(page);
    await serveCase(page, NORMAL);
    const asked = askedBy(page, 'verify/', baseURL ?? '');
    await page.goto('verify/#202602/ordinary');
    await asked.expectCheap();
    await view.policy.fill(policyText(NORMAL.policy));
    await expect(view.plan).toContainText(trust.planSite);
    await view.start.click();
    await expect(view.verdict).toHaveAttribute('data-verdict', 'verified');
    await expect(view.verdict).toContainText(t.witnessedBy(NAMES, false));
    await expect(view.python).toContainText(`--log ${new URL('log/', baseURL).href}`);
    expect(faults).toEqual([]);
  });

  for (const [why, id] of [
    ['an entry changed', 'log.unique'],
    ['another history before the proof', 'log.unique'],
    ['a wrong signature of the log', 'log.inclusion'],
  ] as const)
    test(`that lies is never called verified: ${why}${id === 'log.unique' && why !== 'an entry changed' ? ' @long' : ''}`, async ({
      page,
    }) => {
      const view = verifyPage(page);
      const one = logCase(why);
      await serveCase(page, one);
      await page.goto('verify/#202602/ordinary');
      await view.policy.fill(policyText(one.policy));
      await view.start.click();
      await expect(view.verdict).toHaveAttribute('data-verdict', 'failed');
      await expect(view.verdict).toContainText(t.failedReason([id], id === 'log.inclusion' ? 2 : 0));
      await view.expectCheck(id, 'fail');
      await expect(view.differs.getByRole('heading', { name: id, exact: true })).toBeVisible();
      await expect(view.verdict).not.toContainText('notary');
      await expect(view.limits).toBeHidden();
    });

  test('that cannot be reached is no verdict @long', async ({ page }) => {
    const view = verifyPage(page);
    await serveCase(page, NORMAL);
    await page.route('**/log/checkpoint', (route) => route.abort());
    await page.goto('verify/#202602/ordinary');
    await view.policy.fill(policyText(NORMAL.policy));
    await view.start.click();
    await expect(view.conclusion).toContainText(t.notChecked);
    await expect(view.verdict).toContainText(t.reasons.read('log/checkpoint'));
    await view.another.click();
    await expect(view.policy).toHaveValue(policyText(NORMAL.policy));
  });

  test('proposes a policy, of which the page says that it proves little', async ({ page }) => {
    const view = verifyPage(page);
    await serveCase(page, NORMAL);
    await page.goto('verify/#202602/ordinary');
    await expect(view.trust).toContainText(trust.siteNote);
    await view.sitePolicy.click();
    await expect(view.trust.getByRole('status')).toHaveText(trust.isSite);
    await expect(view.policy).not.toHaveValue('');
    await view.start.click();
    await expect(view.verdict).toContainText(t.policyOfSite);
    await expect(view.limits).toContainText(t.limitsNote);
    await expect(view.hash).not.toContainText(t.hashLog);
    await page.route('**/log/policy', (route) => route.fulfill({ status: 404, body: '' }));
    await view.another.click();
    await view.sitePolicy.click();
    await expect(view.trust.getByRole('status')).toHaveText(trust.siteAbsent);
  });
});

test.describe('a policy that is not well formed', () => {
  test('is told with its line, and nothing begins', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await view.policy.fill(policyText('not-well-formed'));
    await view.start.click();
    await expect(view.trust.getByRole('alert')).toContainText('第 5 行');
    await expect(view.trust.getByRole('alert')).toContainText(trust.faultNote);
    await expect(view.policy).toBeFocused();
    await expect(view.policy).toHaveAttribute('aria-invalid', 'true');
    await expect(view.running).toHaveCount(0);
    await expect(view.keepPolicy).toHaveCount(0);
    await expectAccessible(page);
    await view.policy.fill(policyText(NORMAL.policy));
    await expect(view.trust.getByRole('alert')).toHaveCount(0);
  });
  test('though the field would mend it: a file with CRLF @long', async ({ page }) => {
    const view = verifyPage(page);
    await page.goto('verify/');
    await expect(view.start).toBeEnabled();
    const buffer = Buffer.from(policyText(NORMAL.policy).replaceAll('\n', '\r\n'));
    await chooseFile(view.choosePolicy, { name: 'policy.txt', mimeType: 'text/plain', buffer });
    await expect(view.trust.getByRole('alert')).toContainText(trust.faultNote);
    await view.start.click();
    await expect(view.running).toHaveCount(0);
  });
});

test.describe('keeping it', () => {
  test('only when asked, across a reload, with its date, until it is removed', async ({ page }) => {
    const view = verifyPage(page);
    const stored = () =>
      page.evaluate(() => Object.keys(localStorage).filter((name) => name.includes('policy')));
    await page.goto('verify/');
    await view.policy.fill(policyText('two-logs'));
    await expect(view.trust).toContainText(trust.severalLogs(2));
    await page.reload();
    await expect(view.start).toBeEnabled();
    await expect(view.policy).toHaveValue('');
    expect(await stored()).toEqual([]);

    await page.clock.setFixedTime('2026-11-24T01:05:09.250Z');
    await view.policy.fill(policyText('two-logs'));
    await view.keepPolicy.click();
    const since = instant('zh', '2026-11-24T01:05:09Z');
    await expect(view.trust).toContainText(trust.keptSame(since));
    await expect(view.keepPolicy).toHaveCount(0);
    expect(await stored()).toEqual(['mingqian.policy']);
    await page.reload();
    await expect(view.policy).toHaveValue(policyText('two-logs'));
    await expect(view.trust).toContainText(trust.keptSame(since));
    await expectAccessible(page);
    await view.policy.fill(policyText('newspaper'));
    await expect(view.trust).toContainText(trust.keptOther(since));

    await view.removePolicy.click();
    await expect(view.trust.getByRole('status')).toHaveText(trust.removed);
    expect(await stored()).toEqual([]);
    await page.reload();
    await expect(view.start).toBeEnabled();
    await expect(view.policy).toHaveValue('');
  });

  test('by the keyboard alone @long', async ({ page }) => {
    const view = verifyPage(page);
    await serveCase(page, NORMAL);
    await page.goto('verify/#202602/ordinary');
    await expect(view.start).toBeEnabled();
    await view.expected.focus();
    await page.keyboard.press('Tab');
    await expect(view.policy).toBeFocused();
    await page.keyboard.insertText(policyText(NORMAL.policy));
    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: trust.about })).toBeFocused();
    for (const next of [view.choosePolicy, view.sitePolicy, view.keepPolicy]) {
      await page.keyboard.press('Tab');
      await expect(next).toBeFocused();
    }
    await page.keyboard.press('Enter');
    await expect(view.removePolicy).toBeFocused();
    await page.keyboard.press('Tab');
    await expect(view.start).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(view.verdict).toContainText(t.witnessedBy(NAMES, false));
  });
});
