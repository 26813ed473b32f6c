/** What the fuzzer begins with, and what it ever found, read again: its properties hold of each. */
import { describe, expect, test } from 'vitest';
import { corpusOf } from './files.ts';
import { TARGETS } from './targets.ts';

/** Bytes of all inputs in the repository, at most. */
const MOST = 200_000;

describe.each(TARGETS)('$name: $what', ({ name, seeds, check, most = Number.POSITIVE_INFINITY }) => {
  test('its seeds and the corpus', async () => {
    const inputs = [...(await seeds()), ...corpusOf(name)];
    expect(inputs.length).toBeGreaterThan(1);
    const came = new Set<string>();
    for (const input of inputs) came.add(await check(input.slice(0, most)));
    // A target that says the same of everything would keep nothing.
    expect(came.size).toBeGreaterThan(1);
  });
});

test('the corpus is small', () => {
  const bytes = TARGETS.flatMap(({ name }) => corpusOf(name)).reduce((sum, { length }) => sum + length, 0);
  expect(bytes).toBeLessThan(MOST);
});

test('no two targets have one name', () => {
  expect(new Set(TARGETS.map(({ name }) => name)).size).toBe(TARGETS.length);
});
