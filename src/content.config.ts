import { defineCollection } from 'astro:content';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { glob } from 'astro/loaders';
import { namedFolder } from './publisher/folder.ts';
import { FrontMatter } from './site/front-matter.ts';

const { words } = namedFolder();

/** One file a topic and language: `policy/ways.zh.md` has the id `ways.zh`. */
const folder = (base: string | URL, topics = '*') =>
  defineCollection({
    loader: glob({
      base,
      pattern: `${topics}.{zh,en}.md`,
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: FrontMatter,
  });

/** The publisher's words. */
const own = (name: string) => folder(pathToFileURL(`${join(words, name)}/`));
/** What is said of the engine is the same on every site. */
const engines = (name: string, topics?: string) => folder(`./src/content/${name}`, topics);

export const collections = {
  policy: own('policy'),
  guide: own('guide'),
  faq: own('faq'),
  notices: own('notices'),
  rounds: own('rounds'),
  pools: own('pools'),
  about: own('about'),
  glossary: own('glossary'),
  /** Pages of the guide that are about the tool. */
  tool: engines('guide'),
  /** Words of the protocol and of the log. */
  terms: engines('glossary'),
  // The worked example beside it has no page of its own: the protocol includes it.
  spec: engines('spec', 'protocol'),
  limits: engines('limits'),
  downloads: engines('downloads'),
  official: engines('official'),
  adopt: engines('adopt'),
  accidents: engines('adopt/accidents'),
};
