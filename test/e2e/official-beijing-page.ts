/** The page that re-runs Beijing's draws, as a reader finds it, and the pools that are put into it. */
import { readFileSync } from 'node:fs';
import { expect, type Locator, type Page } from '@playwright/test';
import type { Lang } from '../../src/i18n/lang.ts';
import { beijingCodeWords } from '../../src/i18n/official/beijing/code.ts';
import { beijingCompareWords } from '../../src/i18n/official/beijing/compare.ts';
import { beijingDrawWords } from '../../src/i18n/official/beijing/draws.ts';
import { beijingWords } from '../../src/i18n/official/beijing/page.ts';
import { choose, regionOf } from './official-page.ts';

export const FIXTURES = 'test/fixtures/beijing';
export const WHALE = `${FIXTURES}/zips/h1-whale-10000-q300.zip`;
export const WHALE_MD5 = 'f01cf7468833dae782979312f740b464';
export const SMALL = `${FIXTURES}/zips/b-1000-q100.zip`;

/** What the official program was observed to draw. */
export interface Run {
  readonly seed: string;
  readonly indices: readonly number[];
  readonly codes: readonly string[];
}
export function runOf(name: string, seed: string): Run {
  const { observed } = JSON.parse(readFileSync(`${FIXTURES}/expected/${name}.json`, 'utf8')) as {
    observed: { runs: Partial<Run>[] };
  };
  const run = observed.runs.find((one) => one.seed === seed);
  if (run?.indices === undefined || run.codes === undefined)
    throw new Error(`no run of ${name} with ${seed}`);
  return { seed, indices: run.indices, codes: run.codes };
}
/** The winners of the small pool. */
export const smallRun = (): Run => runOf('b-1000-q100', '123456');
/** They as the lines of a published list. */
export const linesOf = ({ codes, indices }: Run): string[] =>
  codes.map((one, i) => `${i + 1},${(indices[i] ?? 0) + 1},${one}`);

type Zip = Parameters<Locator['setInputFiles']>[0];

/** The parts of the page and what a reader does with them. */
export class BeijingPage {
  readonly page: Page;
  readonly lang: Lang;

  constructor(page: Page, lang: Lang = 'zh') {
    this.page = page;
    this.lang = lang;
  }

  async goto(hash = ''): Promise<void> {
    await this.page.goto(`${this.lang === 'en' ? 'en/' : ''}official/beijing/${hash}`);
  }

  get #t() {
    return beijingWords[this.lang];
  }
  #button(scope: Locator, name: string): Locator {
    return scope.getByRole('button', { name, exact: true });
  }
  #field(scope: Locator, name: string): Locator {
    return scope.getByRole('textbox', { name, exact: true });
  }

  // What is put in.
  get put(): Locator {
    return regionOf(this.page, this.#t.put);
  }
  get zip(): Locator {
    return this.put.getByRole('group', { name: this.#t.zip, exact: true });
  }
  get chooseZip(): Locator {
    return this.#button(this.zip, this.#t.choose);
  }
  get md5(): Locator {
    return this.#field(this.put, this.#t.md5);
  }
  get seed(): Locator {
    return this.#field(this.put, this.#t.seed);
  }
  get start(): Locator {
    return this.#button(this.put, this.#t.start);
  }

  // What comes of it.
  get running(): Locator {
    return regionOf(this.page, this.#t.running);
  }
  get outcome(): Locator {
    return regionOf(this.page, this.#t.outcome);
  }
  /** A sentence of the outcome or a fault, with what belongs to it. */
  said(sentence: string): Locator {
    return this.outcome.getByRole('group', { name: sentence });
  }
  get winners(): Locator {
    return this.outcome.getByRole('table', { name: this.#t.winners, exact: true });
  }
  get drum(): Locator {
    return this.outcome.getByRole('img', { name: this.#t.drum });
  }
  /** Stands wherever something was drawn. */
  get saveHeading(): Locator {
    return this.outcome.getByRole('heading', { name: this.#t.save, exact: true });
  }
  get saveCsv(): Locator {
    return this.#button(this.outcome, this.#t.saveCsv);
  }
  get saveJson(): Locator {
    return this.#button(this.outcome, this.#t.saveJson);
  }

  /** Drops files from the disk, under these names, where the zip is wanted, as a hand would. */
  async drop(...files: readonly (readonly [path: string, name: string])[]): Promise<void> {
    const data = await this.page.evaluateHandle(
      (all) => {
        const transfer = new DataTransfer();
        for (const [text, name] of all) {
          const bytes = Uint8Array.from(atob(text), (char) => char.charCodeAt(0));
          transfer.items.add(new File([bytes], name, { type: 'application/zip' }));
        }
        return transfer;
      },
      files.map(([path, name]) => [readFileSync(path).toString('base64'), name] as const),
    );
    await expect(this.start).toBeEnabled();
    await this.zip.dispatchEvent('dragenter', { dataTransfer: data });
    await this.zip.dispatchEvent('drop', { dataTransfer: data });
  }
  /** Puts a pool in and presses. */
  async press(zip: Zip, { seed = '123456', md5 = '' } = {}): Promise<void> {
    await expect(this.start).toBeEnabled();
    await choose(this.page, this.chooseZip, zip);
    await this.md5.fill(md5);
    await this.seed.fill(seed);
    await this.start.click();
  }
  /** Re-runs and waits for the outcome, which must be this sentence. */
  async rerun(zip: Zip, sentence: string, put: { seed?: string; md5?: string } = {}): Promise<void> {
    await this.press(zip, put);
    await expect(this.said(sentence)).toBeVisible();
  }
  /** The small pool, whose hundred win. */
  async rerunSmall(): Promise<void> {
    await this.rerun(SMALL, this.#t.drawn(100));
  }

  // One code.
  get lookup(): Locator {
    return regionOf(this.page, beijingCodeWords[this.lang].lookup);
  }
  get code(): Locator {
    return this.#field(this.lookup, beijingCodeWords[this.lang].code);
  }
  async look(typed: string): Promise<void> {
    await this.code.fill(typed);
    await this.#button(this.lookup, beijingCodeWords[this.lang].look).click();
  }
  answer(sentence: string): Locator {
    return this.lookup.getByRole('group', { name: sentence, exact: true });
  }
  get magnifier(): Locator {
    return regionOf(this.page, beijingCodeWords[this.lang].magnifier);
  }
  get magnify(): Locator {
    return this.#button(this.magnifier, beijingCodeWords[this.lang].magnify);
  }
  get cancelMagnify(): Locator {
    return this.#button(this.magnifier, beijingCodeWords[this.lang].cancelLabel);
  }

  // The published winners.
  get comparison(): Locator {
    return regionOf(this.page, beijingCompareWords[this.lang].title);
  }
  get published(): Locator {
    return this.#field(this.comparison, beijingCompareWords[this.lang].paste);
  }
  get choosePublished(): Locator {
    return this.#button(this.comparison, beijingCompareWords[this.lang].choose);
  }
  get compare(): Locator {
    return this.#button(this.comparison, beijingCompareWords[this.lang].compare);
  }

  // Draws from figures alone.
  get draws(): Locator {
    return regionOf(this.page, beijingDrawWords[this.lang].published);
  }
  get drawsTable(): Locator {
    return this.draws.getByRole('table', { name: beijingDrawWords[this.lang].caption, exact: true });
  }
  get figures(): Locator {
    return regionOf(this.page, beijingDrawWords[this.lang].tickets);
  }
}
