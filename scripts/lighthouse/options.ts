/** The words and the environment of `npm run check:lighthouse`, read strictly. */
import { MingqianError } from '../../src/core/errors.ts';
import { type Option, readArguments } from '../terminal/arguments.ts';

/** One page of each way in which pages are put together, and of some the English. */
export const PAGES = [
  '',
  'lookup/',
  'verify/',
  'rounds/',
  'rounds/202602/',
  'rounds/202602/ordinary/',
  'fair/202602/',
  'faq/',
  'guide/',
  'guide/apply/',
  'guide/eligible/',
  'chances/',
  'history/',
  'search/',
  'cheat/',
  'checks/',
  'glossary/',
  'official/',
  'official/beijing/',
  'adopt/',
  'limits/',
  'spec/',
  'en/',
  'en/lookup/',
  'en/rounds/202602/ordinary/',
  'en/fair/202602/',
  'en/spec/',
];

const RUNS = 5;
const OPTIONS: Readonly<Record<string, Option>> = { runs: { value: 'n' }, help: {} };

export const HELP = `Usage: npm run check:lighthouse [-- [--runs <n>] [<page> ...]]

Builds the demonstration's site, serves it as a static host does, and has Lighthouse examine one page of each kind, as a phone on a slow
network. Accessibility, best practices and search must have 100 in every run, performance 97 in the median. On a busy machine
performance means nothing.

  <page>       a page below the site, as in rounds/202602/; none is one of each kind
  --runs <n>   how often each page is loaded (${RUNS}); LIGHTHOUSE_RUNS says it too
  --help       print this

Exit status: 0 all pages are as they must be, 1 some are not, 2 it could not be done.`;

export interface LighthouseOptions {
  readonly pages: readonly string[];
  readonly runs: number;
}

/** @throws MingqianError `usage` */
export function lighthouseOptions(
  words: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
): LighthouseOptions {
  const args = readArguments(words, OPTIONS, [0, 1000]);
  const runs = args.option('runs') ?? environment['LIGHTHOUSE_RUNS'] ?? String(RUNS);
  if (!/^[1-9][0-9]?$/.test(runs))
    throw new MingqianError('usage', `--runs: expected 1 to 99, found ${JSON.stringify(runs)}`);
  const pages = args.words.map((page) => page.replace(/^\//, ''));
  return { pages: pages.length > 0 ? pages : PAGES, runs: Number(runs) };
}
