/** The threat model: every claim's test is there, and its three texts name the same ones. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { TAMPERINGS } from '../../src/selftest/tamperings.ts';
import { logCases } from '../vectors/log.ts';

const ROOT = join(import.meta.dirname, '..', '..');
const read = (path: string) => readFileSync(join(ROOT, path), 'utf8');
const TEXTS = [
  'docs/threat-model.md',
  'src/content/limits/threats.en.md',
  'src/content/limits/threats.zh.md',
];

/** Tests that a text names as `test/<file>: <title>`, each once. */
function named(text: string): string[] {
  return [...new Set([...text.matchAll(/`(test\/[^`]*)`/g)].map(([, name]) => name as string))]
    .filter((name) => name.includes(': '))
    .sort();
}

/** Tests that are named by what they try. */
const TRIED: Readonly<Record<string, readonly string[]>> = {
  'test/commands/selftest.test.ts': TAMPERINGS.map(({ why }) => why),
  'test/core/log/cases.test.ts': logCases.map(({ why }) => why),
};

/** Why a named test is none; null where it is one. */
function fault(name: string): string | null {
  const [file, title] = [name.slice(0, name.indexOf(': ')), name.slice(name.indexOf(': ') + 2)];
  if (!existsSync(join(ROOT, file))) return `${file} is not there`;
  if (TRIED[file]?.includes(title)) return null;
  const titles = [...read(file).matchAll(/\b(?:test|describe)(?:\.each\([^\n]*\))?\(\s*(['"`])(.*?)\1\s*,/g)];
  return titles.some(([, , found]) => found === title) ? null : `${file} has no test ${title}`;
}

describe('the threat model', () => {
  const all = TEXTS.map((path) => named(read(path)));
  test('names tests', () => {
    expect(all[0]?.length).toBeGreaterThan(40);
  });
  test('names tests that exist', () => {
    expect(all.flat().flatMap((name) => fault(name) ?? [])).toEqual([]);
  });
  test.each(TEXTS.slice(1))('names the same ones in %s', (path) => {
    expect(named(read(path))).toEqual(all[0]);
  });
  test('names only files that are there', () => {
    const files = TEXTS.flatMap((path) =>
      [...read(path).matchAll(/`((?:docs|src|test|public)\/[^`: ]+)`/g)].map(([, file]) => file as string),
    );
    expect(files.filter((file) => !existsSync(join(ROOT, file)))).toEqual([]);
  });
});

test.each([
  ['test/content/none.test.ts: anything', 'test/content/none.test.ts is not there'],
  [
    'test/commands/selftest.test.ts: no such title',
    'test/commands/selftest.test.ts has no test no such title',
  ],
  [
    'test/commands/selftest.test.ts: nothing was changed',
    'test/commands/selftest.test.ts has no test nothing was changed',
  ],
])('%s is told', (name, expected) => {
  expect(fault(name)).toBe(expected);
});
