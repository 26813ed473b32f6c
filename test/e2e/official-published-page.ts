/** What the pages of RFC 3797 and of Rivest's sampler have in common, as a reader finds it. */
import { expect, type Locator, type Page } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { publishedWords } from '../../src/i18n/official/published.ts';
import { rfc3797Words } from '../../src/i18n/official/rfc3797.ts';
import { rivestWords } from '../../src/i18n/official/rivest.ts';
import type { VerdictName } from '../../src/ui/verdict.ts';
import { alertIn, columnOf, expectFault as expectFieldFault, regionOf } from './official-page.ts';
import { expectVerdict } from './official-views.ts';
import { verdict as verdictIn } from './views.ts';

/** A form that is filled in, and the result that follows from it. */
export class PublishedPage {
  readonly page: Page;
  readonly lang: Lang;
  readonly path: string;
  readonly #choose: string;

  /** @param choose the heading of the form */
  constructor(page: Page, path: string, choose: string, lang: Lang = 'zh') {
    this.page = page;
    this.lang = lang;
    this.path = `${lang === 'en' ? 'en/' : ''}${path}`;
    this.#choose = choose;
  }

  /** @param hash the draw that the address names */
  async goto(hash = ''): Promise<void> {
    await this.page.goto(`${this.path}${hash}`);
    await expect(this.runButton).toBeEnabled();
  }

  get #p() {
    return publishedWords[this.lang];
  }
  get form(): Locator {
    return regionOf(this.page, this.#choose);
  }
  get result(): Locator {
    return regionOf(this.page, this.#p.result);
  }
  get elsewhere(): Locator {
    return regionOf(this.page, this.#p.elsewhere);
  }
  get runButton(): Locator {
    return this.button(this.form, this.#p.run);
  }
  get verdict(): Locator {
    return verdictIn(this.result);
  }
  /** The published numbers that are compared. */
  get published(): Locator {
    return this.optional(this.#p.published);
  }
  button(scope: Locator, name: string): Locator {
    return scope.getByRole('button', { name, exact: true });
  }
  field(label: string): Locator {
    return this.form.getByRole('textbox', { name: label, exact: true });
  }
  /** A field that may be left empty, which its label says. */
  optional(label: string): Locator {
    return this.field(`${label} · ${this.#p.optional}`);
  }
  /** A table of the result. */
  table(name: string): Locator {
    return this.result.getByRole('table', { name, exact: true });
  }
  /** What is said of the run under the form. */
  said(words: string): Locator {
    return this.form.getByRole('status').and(this.form.getByText(words, { exact: true }));
  }
  /** Loads a draw that is offered in the form. */
  loads(title: string, name: string): Locator {
    return this.form.getByRole('list', { name: title, exact: true }).getByRole('link', { name, exact: true });
  }
  get saveCsv(): Locator {
    return this.button(this.result, this.#p.saveCsv);
  }
  get saveJson(): Locator {
    return this.button(this.result, this.#p.saveJson);
  }
  /** The commands that compute the same elsewhere. */
  commandBy(how: 'withNode' | 'withPython'): Locator {
    return this.elsewhere.getByRole('group', { name: this.#p[how], exact: true });
  }

  async run(): Promise<void> {
    await this.runButton.click();
  }

  /** The verdict, whose colour, seal and words must say the same, and whose box is called by its sentence. */
  async expectVerdict(name: VerdictName): Promise<void> {
    const p = this.#p;
    const [called, sentence] = {
      verified: [p.agrees, p.agreesSentence],
      failed: [p.differs, p.differsSentence],
      incomplete: [p.notCompared, p.notComparedSentence],
    }[name] as [string, string];
    await expectVerdict(this.result, name, called, sentence);
    await expect(this.group(sentence)).toBeVisible();
  }
  /** The box that is called by this sentence. */
  group(sentence: string): Locator {
    return this.result.getByRole('group', { name: sentence, exact: true });
  }

  /** What is said beside a field, which then has the focus; no result is shown. */
  async expectFault(field: Locator, words: string): Promise<void> {
    await expectFieldFault(this.form, field, words);
    await expect(field).toHaveAttribute('aria-invalid', 'true');
    await expect(this.result).toBeHidden();
  }
  async expectNoFault(field: Locator): Promise<void> {
    await expect(alertIn(this.form, /\S/)).toHaveCount(0);
    await expect(field).not.toHaveAttribute('aria-invalid');
  }
}

/** The page of RFC 3797. */
export class Rfc3797Page extends PublishedPage {
  constructor(page: Page, lang: Lang = 'zh') {
    super(page, 'official/rfc3797/', rfc3797Words[lang].choose, lang);
  }
  get sources(): Locator {
    return this.field(rfc3797Words[this.lang].sources);
  }
  get pool(): Locator {
    return this.field(rfc3797Words[this.lang].pool);
  }
  get select(): Locator {
    return this.field(rfc3797Words[this.lang].select);
  }
  get names(): Locator {
    return this.optional(rfc3797Words[this.lang].names);
  }
  get picks(): Locator {
    return this.table(rfc3797Words[this.lang].picksCaption);
  }
  /** The numbers selected, in their order. */
  selected(): Promise<string[]> {
    return columnOf(this.picks, rfc3797Words[this.lang].selected);
  }
  /** Published numbers that are marked as others. */
  get differing(): Locator {
    return this.picks.getByText(/^≠ /);
  }
}

/** The page of Rivest's sampler. */
export class RivestPage extends PublishedPage {
  constructor(page: Page, lang: Lang = 'zh') {
    super(page, 'official/rivest/', rivestWords[lang].choose, lang);
  }
  get seed(): Locator {
    return this.field(rivestWords[this.lang].seed);
  }
  get total(): Locator {
    return this.field(rivestWords[this.lang].total);
  }
  get count(): Locator {
    return this.field(rivestWords[this.lang].count);
  }
  get manifest(): Locator {
    return this.optional(rivestWords[this.lang].manifest);
  }
  get draws(): Locator {
    return this.table(rivestWords[this.lang].drawsCaption);
  }
  get cancel(): Locator {
    return this.button(this.form, rivestWords[this.lang].cancel);
  }
  /** How far a long run is. */
  get progress(): Locator {
    return this.form.getByRole('progressbar', { name: rivestWords[this.lang].progress, exact: true });
  }
  /** Chooses one of several: may numbers repeat, in which order were they published. */
  choice(label: string): Locator {
    return this.form.getByRole('radio', { name: label, exact: true });
  }
}
