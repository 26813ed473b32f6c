/** What may stand at the head of a Markdown text: for the pages, which refuse another, and for `site check`, which says what was meant. */
import { z } from 'astro/zod';

/** A calendar day. YAML may read `2026-11-23` as a Date at midnight UTC; the pages want the ten characters back. */
const day = z.union([
  z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
  z.date().transform((date) => date.toISOString().slice(0, 10)),
]);

/** An identifier that YAML may have taken for a number: `round: 202602`. */
const name = z.union([z.string(), z.number().transform(String)]);

export const FrontMatter = z.strictObject({
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
  /** Rounds: true where the record is one of a demonstration's and stands for nobody. */
  demonstration: z.boolean().optional(),
});
