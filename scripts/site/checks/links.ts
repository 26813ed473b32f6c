/** Links of a publisher's words within the site: each must lead to a page or a file that the site has. */
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Lang } from '../../../src/i18n/lang.ts';
import { reason, type SiteFault } from '../../../src/publisher/fault.ts';
import type { PublisherFolder } from '../../../src/publisher/folder.ts';
import { type PublishedRound, standingOf } from '../../../src/record/node/rounds.ts';
import { engineAssets } from '../../building/assets.ts';
import { ROOT } from '../../root.ts';
import { MANIFEST } from '../../site-folder.ts';
import { STANDALONE } from '../../standalone.ts';
import { pagesOf, type Words } from '../words.ts';

const PAGES = join(ROOT, 'src/pages/[...lang]');

/** Every address of the site below its root and its language, as it is written: `lookup/`, `verify.py`. */
export async function addressesOf(
  { site, log, history }: PublisherFolder,
  words: Words,
  rounds: readonly PublishedRound[],
): Promise<Set<string>> {
  const own = pagesOf(words, site.languages).map(({ page }) => page);
  const topics = (folder: string) => own.filter((page) => page.folder === folder).map(({ topic }) => topic);
  const engines = await readdir(join(ROOT, 'src/content/guide'));
  const guide = [...topics('guide'), ...engines.map((name) => name.replace(/\..*/, ''))];
  const dynamic: Readonly<Record<string, readonly string[]>> = {
    'guide/[topic]': guide.map((topic) => `guide/${topic}`),
    'policy/[topic]': topics('policy').map((topic) => `policy/${topic}`),
    'notices/[topic]': topics('notices').map((topic) => `notices/${topic}`),
    'rounds/[round]': rounds.map(({ round }) => `rounds/${round}`),
    'rounds/[round]/[pool]': rounds.flatMap(({ pools }) => pools.map(({ place }) => `rounds/${place}`)),
  };
  const hasLottery = rounds.some(({ pools }) =>
    standingOf(pools).some(({ commitment }) => commitment.method === 'lottery'),
  );
  const isThere = (page: string): boolean =>
    page === 'faq' || page === 'about'
      ? topics(page).length > 0
      : page.startsWith('official')
        ? site.official
        : page === 'history'
          ? history !== null || hasLottery
          : true;
  const found = new Set<string>(['', MANIFEST, STANDALONE, ...(await engineAssets())]);
  for (const entry of await readdir(PAGES, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const file = relative(PAGES, join(entry.parentPath, entry.name)).split(sep).join('/');
    if (file.endsWith('.ts')) found.add(file.replace(/\.ts$/, ''));
    else {
      const page = file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '');
      for (const one of dynamic[page] ?? (isThere(page) ? [page] : []))
        found.add(one === '' ? '' : `${one}/`);
    }
  }
  if (history !== null) found.add('history/told.csv');
  if (hasLottery) found.add('history/records.csv');
  for (const { path, files } of rounds.flatMap(({ pools }) => pools))
    for (const { name } of files) found.add(`${path}${name}`);
  for (const entry of await readdir(log, { recursive: true, withFileTypes: true }).catch(() => []))
    if (entry.isFile())
      found.add(`log/${relative(log, join(entry.parentPath, entry.name)).split(sep).join('/')}`);
  return found;
}

/** A link of Markdown, or of HTML in it, that begins at the site's root. */
const LINK = /\]\(\s*<?(\/(?!\/)[^\s)>]*)|^\s*\[[^\]]+\]:\s*(\/(?!\/)\S*)|\shref="(\/(?!\/)[^"]*)"/g;

/** Links that lead to nothing, each with its line. */
export function deadLinks(
  file: string,
  text: string,
  addresses: ReadonlySet<string>,
  languages: readonly Lang[],
): SiteFault[] {
  let isCode = false;
  return text.split('\n').flatMap((line, i): SiteFault[] => {
    if (/^\s*(?:```|~~~)/.test(line)) isCode = !isCode;
    if (isCode) return [];
    return [...line.replace(/`[^`]*`/g, '').matchAll(LINK)].flatMap(([, inline, reference, html]) => {
      const link = inline ?? reference ?? html ?? '';
      const [path = ''] = link.slice(1).split(/[?#]/);
      const [, lang, rest = path] = /^(zh|en)\/(.*)$/.exec(path) ?? [];
      const isOther = lang !== undefined && !languages.some((one) => one === lang);
      if (!isOther && addresses.has(decodeURI(rest))) return [];
      const why = reason((t) =>
        isOther
          ? t.notInLanguage(link, lang)
          : addresses.has(`${rest}/`)
            ? t.deadLinkMeant(link, `/${rest}/`)
            : t.deadLink(link),
      );
      return [{ code: 'link', file, line: i + 1, reason: why }];
    });
  });
}
