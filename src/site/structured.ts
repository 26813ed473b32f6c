/**
 * What a page says of itself to programs, as JSON-LD of schema.org: nothing that does not stand on the page too. It is data and no
 * script, so that a policy of scripts has nothing to say about it.
 */
import { asset, href, type Path } from '../i18n/href.ts';
import { htmlLang, type Lang } from '../i18n/lang.ts';
import { site } from '../publisher/site.ts';
import type { PublishedPool } from '../record/node/rounds.ts';
import type { Question } from './asked.ts';
import { poolPath } from './published.ts';

const CONTEXT = 'https://schema.org';

/** One thing that is said. */
export type Thing = Readonly<Record<string, unknown>>;

/** A page that gathers others. */
export interface Crumb {
  readonly href: string;
  readonly text: string;
}

const absolute = (address: string): string => new URL(address, import.meta.env.SITE).href;
const pageAt = (lang: Lang, path: Path): string => absolute(href(lang, path));

/** As it stands in a page: nothing in it ends the element that it stands in. */
export const written = (thing: Thing): string => JSON.stringify(thing).replaceAll('<', '\\u003c');

/** The site, on its home page. */
export const website = (lang: Lang): Thing => ({
  '@context': CONTEXT,
  '@type': 'WebSite',
  name: site.name[lang],
  url: pageAt(lang, '/'),
  inLanguage: htmlLang[lang],
  ...(site.organiser && { publisher: { '@type': 'Organization', name: site.organiser[lang] } }),
});

/** The way from the home page to a page. @param above those between them, the outermost first */
export function breadcrumbs(lang: Lang, above: readonly Crumb[], title: string, path: Path): Thing {
  const all = [
    { text: site.name[lang], href: href(lang, '/') },
    ...above,
    { text: title, href: href(lang, path) },
  ];
  return {
    '@context': CONTEXT,
    '@type': 'BreadcrumbList',
    itemListElement: all.map(({ text, href: to }, i) => ({
      '@type': 'ListItem',
      position: i + 1,
      name: text,
      item: absolute(to),
    })),
  };
}

export const faqPage = (lang: Lang, questions: readonly Question[]): Thing => ({
  '@context': CONTEXT,
  '@type': 'FAQPage',
  url: pageAt(lang, '/faq/'),
  inLanguage: htmlLang[lang],
  mainEntity: questions.map(({ slug, text, html }) => ({
    '@type': 'Question',
    name: text,
    url: pageAt(lang, `/faq/#${slug}`),
    acceptedAnswer: { '@type': 'Answer', text: html },
  })),
});

/** The types of a record's files. */
const TYPES: Readonly<Record<string, string>> = {
  csv: 'text/csv',
  json: 'application/json',
  md: 'text/markdown',
  gz: 'application/gzip',
  'tlog-proof': 'text/plain',
};

const about = (lang: Lang) => ({
  inLanguage: htmlLang[lang],
  isAccessibleForFree: true,
  ...(site.licence && { license: site.licence.url }),
  ...(site.organiser && { creator: { '@type': 'Organization', name: site.organiser[lang] } }),
});

interface Named {
  readonly name: string;
  readonly description: string;
}

/** A pool's published record: each file with its size and its digest. */
export function recordDataset(lang: Lang, pool: PublishedPool, { name, description }: Named): Thing {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name,
    description,
    url: pageAt(lang, poolPath(pool)),
    identifier: `sha256:${pool.commitmentHash}`,
    dateCreated: pool.commitment.frozenAt,
    ...about(lang),
    distribution: pool.files.map((file) => ({
      '@type': 'DataDownload',
      name: file.name,
      contentUrl: absolute(asset(`/${pool.path}${file.name}`)),
      encodingFormat: TYPES[file.name.split('.').at(-1) ?? ''] ?? 'application/octet-stream',
      contentSize: `${file.size} B`,
      sha256: file.sha256,
    })),
  };
}

/** A round: the records of its pools. */
export function roundDataset(
  lang: Lang,
  path: Path,
  { name, description }: Named,
  pools: readonly (Named & { readonly pool: PublishedPool })[],
): Thing {
  return {
    '@context': CONTEXT,
    '@type': 'Dataset',
    name,
    description,
    url: pageAt(lang, path),
    ...about(lang),
    hasPart: pools.map(({ pool, name: part, description: what }) => ({
      '@type': 'Dataset',
      name: part,
      description: what,
      url: pageAt(lang, poolPath(pool)),
    })),
  };
}
