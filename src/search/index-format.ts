/**
 * The search index of a pool, `search/<round>/<folder>/`: which page of the list may hold a code. It is a hint of where to
 * look and proves nothing: a page is checked against the committed root before anything is read from it. Of the result
 * the index says nothing at all.
 */
import * as v from 'valibot';
import { isCode } from '../core/code.ts';
import { Count, Digest } from '../core/documents.ts';
import { LookUpFault } from './fault.ts';

/** Pages of the list to one group of first codes. */
export const GROUP = 128;

const Code = v.pipe(v.string(), v.check(isCode, 'a code'));

/** `head.json`: what the index was made of, and the first code of every 128th page. */
export const Head = v.strictObject({
  format: v.literal('mingqian-search/2'),
  /** The commitment's hash. */
  commitment: Digest,
  codes: v.array(Code),
});
export type Head = v.InferOutput<typeof Head>;

/** `codes/<g>.json`: the first codes of pages 128g, 128g + 1, ... */
export const Group = v.pipe(v.array(Code), v.minLength(1), v.maxLength(GROUP));
export type Group = v.InferOutput<typeof Group>;

/** `pages/<k>.json`: a page of the list and its path to the root. */
export const IndexPage = v.strictObject({
  index: Count,
  text: v.pipe(v.string(), v.regex(/^[\n\x20-\x7e]+$/, 'ASCII text')),
  path: v.pipe(v.array(Digest), v.maxLength(64)),
});
export type IndexPage = v.InferOutput<typeof IndexPage>;

/** File names below the pool's folder. */
export const HEAD_FILE = 'head.json';
export const groupFile = (group: number): string => `codes/${group}.json`;
export const pageFile = (page: number): string => `pages/${page}.json`;

/** How many groups so many pages have. */
export function groupCount(pages: number): number {
  return Math.ceil(pages / GROUP);
}

/** How many pages group `g` has. Requires 0 <= g < groupCount(pages). */
export function pagesInGroup(group: number, pages: number): number {
  return Math.min(GROUP, pages - group * GROUP);
}

/** The value of an index file. @throws LookUpFault `malformed` */
export function readIndexFile<T>(file: string, bytes: Uint8Array, schema: v.GenericSchema<unknown, T>): T {
  let value: unknown;
  try {
    value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes));
  } catch {
    throw new LookUpFault('malformed', file, 'expected JSON');
  }
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  throw new LookUpFault('malformed', file, `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`);
}

/** The bytes of an index file. */
export function writeIndexFile(value: Head | Group | IndexPage): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
