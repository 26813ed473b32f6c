import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

/** A calendar day. YAML reads `2026-11-23` as a Date at midnight UTC; the pages want the ten characters back. */
const day = z.union([
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);

/** An identifier that YAML may have taken for a number: `round: 202602`. */
const name = z.union([z.string(), z.number().transform(String)]);

const topic = z.strictObject({
  title: z.string(),
  summary: z.string(),
  /** Place in lists of its folder. */
  order: z.number().optional(),
  updated: day.optional(),
  sources: z.array(z.string()).optional(),
  /** Notices, rounds and pools. */
  date: day.optional(),
  round: name.optional(),
  pool: z.string().optional(),
  short: z.string().optional(),
  /** Rounds: true where the record is one of the demonstration's and stands for nobody. */
  demonstration: z.boolean().optional(),
});

/** One file a topic and language: `policy/ways.zh.md` has the id `ways.zh`. */
const folder = (path: string, topics = '*') =>
  defineCollection({
    loader: glob({
      base: `./src/content/${path}`,
      pattern: `${topics}.{zh,en}.md`,
      generateId: ({ entry }) => entry.replace(/\.md$/, ''),
    }),
    schema: topic,
  });

export const collections = {
  policy: folder('policy'),
  guide: folder('guide'),
  faq: folder('faq'),
  notices: folder('notices'),
  rounds: folder('rounds'),
  pools: folder('pools'),
  // The worked example beside it has no page of its own: the protocol includes it.
  spec: folder('spec', 'protocol'),
  limits: folder('limits'),
  downloads: folder('downloads'),
  about: folder('about'),
  official: folder('official'),
  adopt: folder('adopt'),
  accidents: folder('adopt/accidents'),
};
