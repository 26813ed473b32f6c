import { type CollectionEntry, type CollectionKey, getCollection } from 'astro:content';
import { type Lang, langParam, languages } from '../i18n/lang.ts';

/** A Markdown text in one language, with the name it shares with its counterpart. */
export interface Topic<C extends CollectionKey> {
  readonly topic: string;
  readonly lang: Lang;
  readonly entry: CollectionEntry<C>;
}

const byOrder = <C extends CollectionKey>(a: Topic<C>, b: Topic<C>): number =>
  (a.entry.data.order ?? 0) - (b.entry.data.order ?? 0) || (a.topic < b.topic ? -1 : 1);

/** The texts of a folder in a language, in their order. */
export async function topicsOf<C extends CollectionKey>(collection: C, lang: Lang): Promise<Topic<C>[]> {
  const entries = await getCollection(collection);
  return entries
    .filter((entry) => entry.id.endsWith(`.${lang}`))
    .map((entry) => ({ topic: entry.id.slice(0, -lang.length - 1), lang, entry }))
    .sort(byOrder);
}

/** Whether there is a page for this text: a publisher may leave it out. */
export async function hasTopic(collection: CollectionKey, topic: string, lang: Lang): Promise<boolean> {
  return (await topicsOf(collection, lang)).some((one) => one.topic === topic);
}

/** The guide: the publisher's pages and the engine's. Where both have a topic, the publisher's own stands. */
export async function guideOf(lang: Lang): Promise<Topic<'guide' | 'tool'>[]> {
  const own: Topic<'guide' | 'tool'>[] = await topicsOf('guide', lang);
  const engines = await topicsOf('tool', lang);
  const others = engines.filter(({ topic }) => !own.some((one) => one.topic === topic));
  return [...own, ...others].sort(byOrder);
}

/** The glossary: the engine's words, then the publisher's. */
export async function glossaryOf(lang: Lang): Promise<Topic<'terms' | 'glossary'>[]> {
  return [...(await topicsOf('terms', lang)), ...(await topicsOf('glossary', lang))];
}

/** `getStaticPaths` of a page for every text of a folder, in each language of the site. A text without counterpart is an error. */
export async function pathsOf<C extends CollectionKey>(
  collection: C,
  of: (lang: Lang) => Promise<Topic<C>[]> = (lang) => topicsOf(collection, lang),
): Promise<{ params: { lang: Lang | undefined; topic: string }; props: Topic<C> }[]> {
  const all = await Promise.all(languages.map(of));
  const names = all.map((topics) =>
    topics
      .map((one) => one.topic)
      .sort()
      .join(' '),
  );
  if (new Set(names).size > 1)
    throw new Error(`${collection}: not the same topics in both languages: ${names.join(' | ')}`);
  return all.flat().map((one) => ({ params: { lang: langParam(one.lang), topic: one.topic }, props: one }));
}

/** One text by its name, in a language. That there is none is an error. */
export async function topicNamed<C extends CollectionKey>(
  collection: C,
  topic: string,
  lang: Lang,
): Promise<CollectionEntry<C>> {
  const found = (await topicsOf(collection, lang)).find((one) => one.topic === topic);
  if (!found) throw new Error(`${collection}/${topic}.${lang}.md is missing`);
  return found.entry;
}
