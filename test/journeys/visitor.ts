/** A visitor in a tab of any engine: what is found and read is the same code in all of them. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { setTimeout as pause } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { GivenFile, Named, Tab, Visitor } from './driver.ts';
import {
  askedFor,
  chooseOption,
  dropFiles,
  find,
  findFileInput,
  findWords,
  giveFiles,
  hasAxe,
  type SentFile,
  shownText,
} from './in-page.ts';

/** Roles and names are computed as axe does it, in every engine alike. */
const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Long, for machines that are busy. */
const PATIENCE = 30_000;
const BETWEEN = 50;

const sent = (files: readonly GivenFile[]): SentFile[] =>
  files.map(({ path, bytes }) => ({ path, base64: Buffer.from(bytes).toString('base64') }));

/**
 * @param url the site's address
 * @param patience how long something may take to come, in milliseconds
 */
export function visitorIn(tab: Tab, url: string, patience = PATIENCE): Visitor {
  const text = () => tab.run(shownText, null);

  /** Asks until it is so. @throws Error with what the page showed instead */
  const until = async (what: string, isSo: () => Promise<boolean>): Promise<void> => {
    const end = performance.now() + patience;
    while (!(await isSo())) {
      if (performance.now() > end) throw new Error(`expected ${what}; the page shows: ${await text()}`);
      await pause(BETWEEN);
    }
  };
  const findNamed = async (role: Named['role'], name: string, part?: string): Promise<void> => {
    let count = 0;
    await until(`the ${role} “${name}”`, async () => {
      if (!(await tab.run(hasAxe, null))) await tab.load(AXE);
      count = await tab.run(find, { role, name, part });
      return count > 0;
    });
    if (count > 1 && role !== 'heading') throw new Error(`expected one ${role} “${name}”, found ${count}`);
  };

  return {
    open: (path) => tab.open(`${url}${path}`),
    openFile: (path, search) => tab.open(`${pathToFileURL(path).href}${search}`),
    asked: () => tab.run(askedFor, null),
    press: async (role, name) => {
      await findNamed(role, name);
      await tab.press();
    },
    fill: async (label, typed, part) => {
      await findNamed('textbox', label, part);
      await tab.type(typed);
    },
    choose: async (label, option) => {
      await findNamed('combobox', label);
      if (!(await tab.run(chooseOption, option))) throw new Error(`“${label}” has no option “${option}”`);
    },
    give: async (label, files) => {
      await until(
        `a way to choose files, “${label}”`,
        async () => (await tab.run(findFileInput, label)) === 1,
      );
      await tab.run(giveFiles, sent(files));
    },
    drop: async (words, files) => {
      await until(`the words “${words}”`, async () => (await tab.run(findWords, words)) > 0);
      await tab.run(dropFiles, sent(files));
    },
    sees: (role, name) => findNamed(role, name),
    reads: (words) => until(`the words “${words}”`, async () => (await text()).includes(words)),
    lacks: async (words) => {
      const shown = await text();
      if (shown.includes(words)) throw new Error(`expected not to read “${words}”; the page shows: ${shown}`);
    },
  };
}
