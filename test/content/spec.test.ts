/** The specification in its two languages: what is not prose is the same in both, in the same order. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { CHECK_IDS } from '../../src/core/checks.ts';

const text = (lang: 'zh' | 'en') =>
  readFileSync(
    join(import.meta.dirname, '..', '..', 'src', 'content', 'spec', `protocol.${lang}.md`),
    'utf8',
  );
const both = { zh: text('zh'), en: text('en') };
const FENCE = /^```\n([\s\S]*?)^```$/gm;

/** The sections of level 2. */
function sections(of: string): string[] {
  return of.split(/^## /m).slice(1);
}

/** Everything that a program could be written wrong by: figures, hex, ranges, names between back quotes. */
function figures(section: string): string[] {
  const plain = section.replace(/\]\([^)]*\)/g, ']').replace(/(\d),(?=\d{3})/g, '$1');
  return [
    ...new Set(plain.match(/U\+[0-9A-F]{4,}|[0-9A-F]{4,5}\.\.[0-9A-F]{4,5}|0x[0-9a-f]+|\d{3,}/g) ?? []),
  ].sort();
}

describe('the two languages of the specification', () => {
  test('have the same blocks', () => {
    const blocks = (of: string) =>
      [...of.matchAll(FENCE)].map(([, block]) =>
        // What stands for something is named in the reader's language.
        (block as string).replace(/<[^>]*>/g, '<>'),
      );
    expect(blocks(both.en).length).toBeGreaterThan(10);
    expect(blocks(both.zh)).toEqual(blocks(both.en));
  });
  test('have the same headings, level by level', () => {
    const levels = (of: string) => [...of.replace(FENCE, '').matchAll(/^(#+) /gm)].map(([, level]) => level);
    expect(levels(both.zh)).toEqual(levels(both.en));
  });
  test.each(sections(both.en).map((section, i) => [section.split('\n')[0] as string, i] as const))(
    '%s: the same figures and as many rows of tables and lists',
    (_, i) => {
      const [zh, en] = [sections(both.zh)[i] as string, sections(both.en)[i] as string];
      expect(figures(zh)).toEqual(figures(en));
      const rows = (of: string) => of.match(/^\|/gm)?.length ?? 0;
      expect(rows(zh)).toBe(rows(en));
    },
  );
  test('name the same checks in every section', () => {
    const named = (of: string) =>
      sections(of).map((section) => CHECK_IDS.filter((id) => section.includes(`\`${id}\``)));
    expect(named(both.zh)).toEqual(named(both.en));
  });
});
