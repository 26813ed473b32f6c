/** Everything that is wrong with a publisher's folder, found at once: settings, words, links, records. */
import { readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { reason, type SiteFault, SiteFaults } from '../../src/publisher/fault.ts';
import type { FaultWords } from '../../src/publisher/fault-words.ts';
import { type PublisherFolder, readFolder } from '../../src/publisher/folder.ts';
import { markFault } from '../../src/publisher/mark.ts';
import { SITE_FILE } from '../../src/publisher/read-site.ts';
import type { PublishedRound } from '../../src/record/node/rounds.ts';
import { toldIn } from '../../src/site/told-history.ts';
import { frontMatterOf } from './checks/front-matter.ts';
import { addressesOf, deadLinks } from './checks/links.ts';
import { personalInText } from './checks/personal.ts';
import { recordFaults } from './checks/records.ts';
import { selfCheckFaults } from './checks/self-checks.ts';
import { unfilled } from './checks/unfilled.ts';
import { pagesOf, type WordFolder, type Words, wordsOf } from './words.ts';

export interface SiteCheck {
  readonly faults: readonly SiteFault[];
  /** How many texts and records were looked at. */
  readonly texts: number;
  readonly records: number;
}

/** Texts that there must be: one about the site, and one for every round and pool that is published. */
function missingTexts(
  { site }: PublisherFolder,
  words: Words,
  rounds: readonly PublishedRound[],
  fileOf: (folder: string, topic: string, lang: string) => string,
): SiteFault[] {
  const pages = pagesOf(words, site.languages).map(({ page }) => page);
  const has = (folder: WordFolder, topic: string, lang?: string) =>
    pages.some((page) => page.folder === folder && page.topic === topic && (lang ?? page.lang) === page.lang);
  const missing = (folder: WordFolder, topic: string, what: (t: FaultWords) => string): SiteFault[] =>
    has(folder, topic)
      ? []
      : site.languages.map((lang) => ({
          code: 'missing',
          file: fileOf(folder, topic, lang),
          line: null,
          reason: reason((t) => t.noFile(what(t))),
        }));
  const pools = [...new Set(rounds.flatMap((round) => round.pools.map(({ pool }) => pool)))];
  const twins = pages.flatMap(({ folder, topic, lang }): SiteFault[] =>
    site.languages
      .filter((other) => other !== lang && !has(folder, topic, other))
      .map((other) => ({
        code: 'twin',
        file: fileOf(folder, topic, other),
        line: null,
        reason: reason((t) => t.twin(`${topic}.${lang}.md`)),
      })),
  );
  return [
    ...missing('about', 'about', (t) => t.aboutPage),
    ...rounds.flatMap(({ round }) => missing('rounds', round, (t) => t.roundTitle(round))),
    ...pools.flatMap((pool) => missing('pools', pool, (t) => t.poolTitle(pool))),
    ...twins,
  ];
}

/** What is wrong with the head of each text. */
function headFaults({ site }: PublisherFolder, words: Words): SiteFault[] {
  return pagesOf(words, site.languages).flatMap(({ file, page, text }): SiteFault[] => {
    const { data, faults } = frontMatterOf(file, text);
    if (data === null) return [...faults];
    if (page.folder === 'notices' && data.date === undefined)
      return [{ code: 'missing', file, line: 1, reason: reason((t) => t.noticeDate) }];
    if (data.demonstration === true && site.demonstration === null)
      return [
        {
          code: 'value',
          file,
          line: text.split('\n').findIndex((line) => /^demonstration\s*:/.test(line)) + 1,
          reason: reason((t) => t.demonstrationRound(SITE_FILE)),
        },
      ];
    return [];
  });
}

/** What a reader of the folder throws as wrong with it. */
async function faultsOf(read: () => unknown): Promise<readonly SiteFault[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (error instanceof SiteFaults) return error.faults;
    throw error;
  }
}

/** @param root the publisher's folder @param now as the protocol writes it */
export async function checkSite(root: string, now: string): Promise<SiteCheck> {
  let folder: PublisherFolder;
  try {
    folder = readFolder(root);
  } catch (error) {
    if (error instanceof SiteFaults) return { faults: error.faults, texts: 0, records: 0 };
    throw error;
  }
  const { site } = folder;
  const words = await wordsOf(folder);
  const { judged, faults } = await recordFaults(folder, now);
  const rounds = judged?.rounds ?? [];
  const addresses = await addressesOf(folder, words, rounds);
  const base = relative(folder.root, folder.words).split(sep).join('/');
  const mark = folder.mark === null ? null : await readFile(folder.mark, 'utf8').catch(() => '');
  const badMark = mark === null ? null : markFault(mark);
  return {
    faults: [
      ...unfilled(SITE_FILE, await readFile(join(folder.root, SITE_FILE), 'utf8')),
      ...(badMark === null || site.mark === null || !('svg' in site.mark)
        ? []
        : [{ code: 'value' as const, file: site.mark.svg, line: null, reason: badMark }]),
      ...(await faultsOf(() => toldIn(folder))),
      ...words.faults,
      ...missingTexts(folder, words, rounds, (of, topic, lang) => `${base}/${of}/${topic}.${lang}.md`),
      ...headFaults(folder, words),
      ...selfCheckFaults(words, site.languages, addresses),
      ...words.texts.flatMap(({ file, text }) => [
        ...unfilled(file, text),
        ...deadLinks(file, text, addresses, site.languages),
        ...personalInText(file, text),
      ]),
      ...faults,
    ],
    texts: words.texts.length,
    records: rounds.reduce((sum, { pools }) => sum + pools.length, 0),
  };
}
