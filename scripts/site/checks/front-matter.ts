/** What stands at the head of a text: its keys, their values, each fault with its line and the key that was meant. */
import { isMap, isScalar, parseDocument } from 'yaml';
import { reason, type SiteFault } from '../../../src/publisher/fault.ts';
import type { Expected } from '../../../src/publisher/fault-words.ts';
import { keyReason, meant } from '../../../src/publisher/meant.ts';
import { FrontMatter } from '../../../src/site/front-matter.ts';

type Head = ReturnType<typeof FrontMatter.parse>;

const KEYS = Object.keys(FrontMatter.shape);
/** What each key's value has to be. */
const VALUES: Readonly<Record<keyof Head, Expected>> = {
  title: 'string',
  summary: 'string',
  order: 'number',
  updated: 'day',
  sources: 'texts',
  date: 'day',
  round: 'name',
  pool: 'string',
  short: 'string',
  demonstration: 'boolean',
};

/** The line of a place in a text, from 1. */
const lineAt = (text: string, at: number): number => text.slice(0, at).split('\n').length;

/** What was read, or null, and what is wrong with it. @param file as it is told */
export function frontMatterOf(
  file: string,
  text: string,
): { readonly data: Head | null; readonly faults: readonly SiteFault[] } {
  const [, yaml] = /^---\r?\n([\s\S]*?)^---[ \t]*(?:\r?\n|$)/m.exec(text.startsWith('---') ? text : '') ?? [];
  if (yaml === undefined)
    return {
      data: null,
      faults: [
        {
          code: 'missing',
          file,
          line: 1,
          reason: reason((t) => t.noHead),
        },
      ],
    };
  const before = text.indexOf(yaml);
  const document = parseDocument(yaml, { prettyErrors: false });
  if (document.errors.length > 0)
    return {
      data: null,
      faults: document.errors.map(({ message, pos: [at] }) => ({
        code: 'syntax',
        file,
        line: lineAt(text, before + at),
        reason: reason((t) =>
          t.notYaml(text.split('\n')[lineAt(text, before + at) - 1]?.trim() ?? '', message),
        ),
      })),
    };
  const root = document.contents;
  const lineOf = (key: string): number => {
    const item = isMap(root)
      ? root.items.find(({ key: one }) => isScalar(one) && String(one.value) === key)
      : undefined;
    const range = item !== undefined && isScalar(item.key) ? item.key.range : undefined;
    return range ? lineAt(text, before + range[0]) : 1;
  };
  const read = FrontMatter.safeParse(document.toJS() ?? {});
  if (read.success) return { data: read.data, faults: [] };
  const { issues } = read.error;
  const unknown = issues.flatMap((issue) => (issue.code === 'unrecognized_keys' ? issue.keys : []));
  // A key that is missing because it was mistyped is one fault, not two.
  const mistyped = unknown.map((key) => meant(key, KEYS));
  const faults = issues.flatMap((issue): SiteFault[] => {
    const key = String(issue.path[0] ?? '');
    if (mistyped.includes(key) && !document.has(key)) return [];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((one) => ({
        code: 'key',
        file,
        line: lineOf(one),
        reason: keyReason(one, KEYS),
      }));
    const isThere = document.has(key);
    return [
      isThere
        ? {
            code: 'value',
            file,
            line: lineOf(key),
            reason: reason((t) => t.valueOnly(key, t.expected[VALUES[key as keyof Head]])),
          }
        : { code: 'missing', file, line: 1, reason: reason((t) => t.missing(key)) },
    ];
  });
  return { data: null, faults };
}
