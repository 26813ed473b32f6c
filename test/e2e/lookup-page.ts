/** The look-up page, as its readers find their way in it. */
import { expect, type Page } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { answerWords } from '../../src/i18n/lookup/answer.ts';
import { faultWords } from '../../src/i18n/lookup/fault.ts';
import { lookupWords } from '../../src/i18n/lookup/page.ts';
import { plainWords } from '../../src/i18n/lookup/plain.ts';
import { demonstration } from '../demonstration.ts';
import { chooseFile, type OwnFile } from './own-file.ts';
import { verdict } from './views.ts';

export function lookupPage(page: Page, lang: Lang = 'zh') {
  const t = lookupWords[lang];
  const a = answerWords[lang];
  const main = page.getByRole('main');
  const button = (name: string) => main.getByRole('button', { name, exact: true });
  /** One a pool that has the code or could not be searched, or one for all of them. */
  const answers = main.getByRole('article');
  const field = main.getByRole('textbox', { name: t.code, exact: true });
  const where = main.getByRole('combobox', { name: t.where, exact: true });
  const look = button(t.look);
  return {
    main,
    field,
    where,
    look,
    /** Why what was typed is not looked up. */
    bad: main.getByRole('alert'),
    waiting: main.getByText(t.waiting, { exact: true }),
    /** How the look-up goes, for those who hear it. */
    status: main.getByRole('status'),
    answers,
    answer: answers.first(),
    sentence: answers.first().getByRole('heading', { level: 2 }),
    /** The verdict of a look-up that gave no answer. */
    fault: verdict(answers.first()),
    neighbours: main.getByRole('table', { name: a.table, exact: true }),
    save: answers.getByRole('button', { name: a.save, exact: true }),
    /** What the answer rests on is folded: presses the line that opens it. */
    openProof: () => answers.first().getByText(plainWords[lang].proof, { exact: true }).click(),
    print: answers.getByRole('button', { name: a.print, exact: true }),
    lookAgain: answers.getByRole('button', { name: faultWords[lang].again, exact: true }),
    read: answers.getByRole('button', { name: a.ask.read, exact: true }),
    stopReading: answers.getByRole('button', { name: a.ask.cancel, exact: true }),
    readAgain: answers.getByRole('button', { name: a.ask.again, exact: true }),
    chooseReceipt: button(t.savedChoose),
    /** @param pool `round/pool`, `round/` for all of the round's; absent: as it is */
    async lookUp(typed: string, pool?: string): Promise<void> {
      // The page says by it that it is ready.
      await expect(look).toBeEnabled();
      if (pool !== undefined) await where.selectOption(pool);
      await field.fill(typed);
      await field.press('Enter');
    },
    async checkReceipt(file: string | OwnFile | OwnFile[]): Promise<void> {
      await expect(look).toBeEnabled();
      await chooseFile(button(t.savedChoose), file);
    },
  };
}

/** What the demonstration says first of a code that is on none of the lists that were searched. */
export const ABSENT = demonstration.site.demonstration?.unlisted.zh ?? '';

/** A code as an answer shows it, in groups. */
export const grouped = (code: string): RegExp => new RegExp([...code].join('\\s*'));
