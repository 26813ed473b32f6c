/** What a schema found wrong in a publisher's file, as the words of faults need it. */
import type * as v from 'valibot';
import { type Expected, type FaultWords, faultWords } from './fault-words.ts';
import { meant } from './meant.ts';

export const pathOf = (issue: v.BaseIssue<unknown>): string[] =>
  (issue.path ?? []).map(({ key }) => String(key));

/** The entries of a table's schema, where it may be left out too, and of a list's the entries of its items; none of anything else. */
export function entriesOf(schema: unknown): Readonly<Record<string, unknown>> {
  const { entries, wrapped, item } = (schema ?? {}) as {
    entries?: Readonly<Record<string, unknown>>;
    wrapped?: unknown;
    item?: unknown;
  };
  const inner = wrapped ?? item;
  return entries ?? (inner === undefined ? {} : entriesOf(inner));
}

/** The keys that a table may have. @param path its keys, without the places in lists */
export function keysAt(schema: unknown, path: readonly string[]): string[] {
  return Object.keys(
    path.reduce<Readonly<Record<string, unknown>>>((all, key) => entriesOf(all[key]), entriesOf(schema)),
  );
}

export const isUnknown = ({ type, expected }: v.BaseIssue<unknown>): boolean =>
  type === 'strict_object' && expected === 'never';
export const isMissing = (issue: v.BaseIssue<unknown>): boolean =>
  issue.received === 'undefined' && !isUnknown(issue);

/** A path's keys alone. */
export const withoutPlaces = (path: readonly string[]): string[] =>
  path.filter((part) => !/^[0-9]+$/.test(part));

/** The path of the key that was meant by one that there is none of, or null. */
function meantBy(issue: v.BaseIssue<unknown>, schema: unknown): string | null {
  if (!isUnknown(issue)) return null;
  const path = pathOf(issue);
  const table = path.slice(0, -1);
  const near = meant(path.at(-1) ?? '', keysAt(schema, withoutPlaces(table)));
  return near === null ? null : [...table, near].join('.');
}

/** All of them, but for a key that is missing because it was mistyped: that is one fault, not two. */
export function toldOnce(issues: readonly v.BaseIssue<unknown>[], schema: unknown): v.BaseIssue<unknown>[] {
  const mistyped = new Set(issues.map((issue) => meantBy(issue, schema)));
  return issues.filter((issue) => !isMissing(issue) || !mistyped.has(pathOf(issue).join('.')));
}

/** What a value should have been: an own check says its name, the library's kinds have theirs, and of a few texts each is named. */
export function expectedOf(issue: v.BaseIssue<unknown>): (t: FaultWords) => string {
  const said = issue.kind === 'validation' ? issue.message : (issue.expected ?? '');
  const names = Object.keys(faultWords.en.expected) as Expected[];
  const found = names.find((name) => name === said || faultWords.en.expected[name] === said);
  if (found !== undefined) return (t) => t.expected[found];
  if (issue.type !== 'picklist') throw new Error(`no words for ${said}`);
  const texts = said.match(/"[^"]*"/g) ?? [];
  return (t) => t.oneOf(texts);
}
