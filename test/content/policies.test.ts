/** The page on trust policies: its example is one, and its table follows from what a quorum is. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { utf8 } from '../../src/core/bytes.ts';
import { meetsQuorum, type Policy, readPolicy, type Witness } from '../../src/core/log/policy.ts';

const CONTENT = join(import.meta.dirname, '..', '..', 'src', 'content');
const read = (path: string) => readFileSync(join(CONTENT, path), 'utf8');
const pages = { zh: read('guide/policies.zh.md'), en: read('guide/policies.en.md') };
const exampleOf = (page: string) => /^```\n(#[\s\S]*?)^```$/m.exec(page)?.[1] as string;

describe('the example', () => {
  test('is the same in both languages', () => {
    expect(exampleOf(pages.zh)).toBe(exampleOf(pages.en));
  });
  test('is a policy of one log, whose quorum is 3 of 4', () => {
    const { logs, witnesses, quorum } = readPolicy(utf8(exampleOf(pages.en)));
    expect([logs.length, witnesses.length]).toEqual([1, 4]);
    expect(quorum).toMatchObject({ kind: 'group', least: 3 });
  });
});

/** A policy that asks for so many of so many witnesses. Only who they are matters here, so keys stand for several. */
function policyOf(least: number, of: number): Policy {
  const example = readPolicy(utf8(exampleOf(pages.en)));
  const members = Array.from({ length: of }, (_, i) => ({
    ...(example.witnesses[i % 4] as Witness),
    name: `w${i}`,
  }));
  return { ...example, witnesses: members, quorum: { kind: 'group', name: 'so-many', least, members } };
}

/** What the table says, by trying every set of witnesses. */
function tried(least: number, of: number): number[] {
  const policy = policyOf(least, of);
  const size = (set: number) => set.toString(2).replaceAll('0', '').length;
  const sets = Array.from({ length: 2 ** of }, (_, set) => set);
  const met = sets.filter((set) =>
    meetsQuorum(policy, new Set(policy.witnesses.filter((_, i) => (set >> i) & 1))),
  );
  const smallest = (sizes: readonly number[]) => Math.min(...sizes);
  return [
    smallest(met.flatMap((one) => met.map((other) => size(one & other)))),
    smallest(met.map(size)),
    smallest(sets.filter((silent) => !met.some((set) => (set & silent) === 0)).map(size)),
  ];
}

describe('how many have to lie', () => {
  const rows = (page: string, pattern: RegExp) =>
    [...page.matchAll(pattern)].map((match) => match.slice(1).map(Number));
  const en = rows(pages.en, /^\| (\d) of (\d) \| (\d) \| (\d) \| (\d) \|$/gm);
  test('is on the page', () => {
    expect(en.length).toBeGreaterThan(5);
  });
  test.each(en)('%d of %d', (least, of, ...said) => {
    expect(said).toEqual(tried(least as number, of as number));
  });
  test('is the same in Chinese, and in the threat model', () => {
    const turned = ([of, least, ...said]: number[]) => [least, of, ...said];
    expect(rows(pages.zh, /^\| (\d) 个里要 (\d) 个 \| (\d) \| (\d) \| (\d) \|$/gm).map(turned)).toEqual(en);
    const without24 = en.filter(([least, of]) => least !== 2 || of !== 4);
    expect(
      rows(
        read('limits/threats.en.md'),
        /^\| (\d) of (\d) \| (\d) lies? \| (\d) lie \| (\d) keep silent \|$/gm,
      ),
    ).toEqual(without24);
    expect(
      rows(
        read('limits/threats.zh.md'),
        /^\| (\d) 个里要 (\d) 个 \| (\d) 个说谎 \| (\d) 个说谎 \| (\d) 个不作声 \|$/gm,
      ).map(turned),
    ).toEqual(without24);
  });
});
