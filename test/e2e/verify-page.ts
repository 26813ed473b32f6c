/** The page that verifies, as its readers find their way in it. */
import { expect, type Locator, type Page } from '@playwright/test';
import { checkWords } from '../../src/i18n/checks.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { sealWords } from '../../src/i18n/seals.ts';
import { trustWords } from '../../src/i18n/trust.ts';
import { verifyWords } from '../../src/i18n/verify.ts';
import { chooseFile, type OwnFile } from './own-file.ts';
import { verdict, wordsAndSeals } from './views.ts';

const STATUSES = ['pass', 'fail', 'skip', 'running'] as const;
type Status = (typeof STATUSES)[number] | 'pending';

export function verifyPage(page: Page, lang: Lang = 'zh') {
  const t = verifyWords[lang];
  const trust = trustWords[lang];
  const { status: said } = checkWords[lang];
  const region = (name: string) => page.getByRole('region', { name, exact: true });
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const conclusion = region(sealWords[lang].verdict);
  const elsewhere = region(t.elsewhere);
  const command = (program: string) => elsewhere.getByRole('code').filter({ hasText: program });
  const start = button(t.start);
  const checks = region(t.checks).getByRole('listitem');
  // By what it begins with: another row may say that it needs this check.
  const checkRow = (id: string) =>
    checks.filter({ hasText: new RegExp(`^\\s*${id.replace('.', '\\.')}\\s`) });
  return {
    // Before.
    choice: region(t.choose),
    round: page.getByRole('combobox', { name: t.round, exact: true }),
    pool: page.getByRole('combobox', { name: t.pool, exact: true }),
    own: page.getByRole('radio', { name: t.own, exact: true }),
    chosenWay: page.getByRole('radio', { checked: true }),
    chooseFolder: button(t.chooseFolder),
    chooseFiles: button(t.chooseFiles),
    /** What was found in the reader's own files. */
    found: region(t.choose).getByRole('status'),
    which: page.getByRole('combobox', { name: t.which, exact: true }),
    expected: page.getByRole('textbox', { name: t.expected, exact: true }),
    /** What is said loudly to be wrong with what was chosen. */
    alert: region(t.choose).getByRole('alert').filter({ hasText: /\S/ }),
    /** The reader's trust policy, and what is said of it. */
    trust: region(trust.title),
    policy: page.getByRole('textbox', { name: trust.policy, exact: true }),
    choosePolicy: button(trust.chooseFile),
    sitePolicy: button(trust.useSite),
    keepPolicy: button(trust.keep),
    removePolicy: button(trust.remove),
    plan: region(t.plan),
    start,
    // During.
    running: region(t.running),
    cancel: button(t.cancelChecking),
    // After.
    conclusion,
    verdict: verdict(conclusion),
    /** The verdict as what is read out when it comes, by its sentence. */
    sentence: (sentence: string): Locator => conclusion.getByRole('group', { name: sentence, exact: true }),
    again: button(t.again),
    another: button(t.another),
    drum: conclusion.getByRole('figure'),
    winners: page.getByRole('table', { name: t.winners, exact: true }),
    differs: region(t.differs),
    hash: region(t.hash),
    /** What the publication log showed. */
    log: region(trust.log),
    signers: page.getByRole('table', { name: trust.proofSigners, exact: true }),
    related: page.getByRole('table', { name: trust.related, exact: true }),
    attested: page.getByRole('table', { name: t.attested, exact: true }),
    limits: region(t.limits),
    report: region(t.report),
    save: page.getByRole('link', { name: t.save, exact: true }),
    // Always there.
    elsewhere,
    python: command('python3 verify.py'),
    node: command('npm run -s mingqian -- verify'),
    checkRow,
    /** Waits until a check has come to this. */
    async expectCheck(id: string, status: 'pass' | 'fail' | 'skip'): Promise<void> {
      await expect(checkRow(id)).toHaveText(new RegExp(`^\\s*${id.replace('.', '\\.')}\\s*${said[status]}`));
    },
    /** The status that the page tells of each check that it shows; no seal is pressed for one that did not pass. */
    async statuses(): Promise<Record<string, Status>> {
      const shown = (await wordsAndSeals(checks)).map(({ words, seal }) => {
        const [, id = '', rest = ''] = /^\s*([a-z]+\.[a-z]+)\s+([\s\S]*)$/.exec(words) ?? [];
        const status: Status = STATUSES.find((one) => rest.startsWith(said[one])) ?? 'pending';
        expect([id, seal]).toEqual([
          id,
          status === 'pass' ? 'pressed' : status === 'fail' ? 'broken' : 'empty',
        ]);
        return [id, status] as const;
      });
      expect(shown.length).toBeGreaterThan(10);
      return Object.fromEntries(shown);
    },
    async choose(file: OwnFile | OwnFile[]): Promise<void> {
      // The page says by it that it is ready.
      await expect(start).toBeEnabled();
      await chooseFile(button(t.chooseFiles), file);
    },
    /** Checks this file and waits for what comes of it. */
    async check(file: OwnFile, expected = ''): Promise<void> {
      await this.choose(file);
      await page.getByRole('textbox', { name: t.expected, exact: true }).fill(expected);
      await start.click();
      await expect(conclusion).toBeVisible();
    },
  };
}
