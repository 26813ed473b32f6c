/** The line of a key: compared with what the parser reads, and with texts that are written line by line. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { parse } from 'smol-toml';
import { describe, expect, test } from 'vitest';
import { type MappingFault, readMapping } from '../../scripts/intake/mapping.ts';
import { ROOT } from '../../scripts/root.ts';
import { readSynonyms } from '../../src/publisher/synonyms.ts';
import { tomlLines } from '../../src/publisher/toml-lines.ts';

type Path = readonly (string | number)[];

/** Every key and every item of a list in what the parser read. */
function pathsIn(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null || value instanceof Date) return [];
  const members = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return members.flatMap(([name, inner]) => [[...path, name], ...pathsIn(inner, [...path, name])]);
}

const files = ['src/demonstration', 'scripts/site/template'].flatMap((folder) =>
  readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter(({ name }) => name.endsWith('.toml'))
    .map(({ parentPath, name }) => join(parentPath, name)),
);

test.each(files)('every key of %s stands on its line', (path) => {
  const text = readFileSync(path, 'utf8');
  const [lines, lineOf] = [text.split('\n'), tomlLines(text)];
  const paths = pathsIn(parse(text));
  expect(paths.length).toBeGreaterThan(3);
  for (const one of paths) {
    const name = one.at(-1);
    const line = lineOf(one);
    expect(line, one.join('.')).not.toBeNull();
    if (typeof name === 'string') expect(lines[(line as number) - 1]).toContain(name);
  }
});

describe('texts that are written line by line', () => {
  const name = fc.oneof(
    fc.constantFrom('a', 'b', 'key', '1', 'two words', '点', 'with.dot', '"', "'", '__proto__', '#', '=', ''),
    fc.string({ unit: 'grapheme', maxLength: 3 }),
  );
  const key = (of: string): string =>
    /^[A-Za-z0-9_-]+$/.test(of) ? of : JSON.stringify(of).replaceAll('\u007f', '\\u007f');
  /** A value, and the lines on which its own keys and items begin, from 0. */
  type Written = { readonly text: string; readonly places: readonly (readonly [Path, number])[] };
  const plain: fc.Arbitrary<Written> = fc
    .constantFrom(
      ...['1', '-0.5', 'inf', 'true', '1979-05-27 07:32:00', '07:32:00', '""', "''", '"]"', '"#"', "'\\'"],
      ...['"\\""', '"""a"""', '"""\n[a]\na = 1\n\\""" "" """""', "'''\n\nkey = '' # \n'''", '"\\\\"'],
    )
    .map((text) => ({ text, places: [] }));
  const lineEnds = (text: string): number => text.split('\n').length - 1;
  const { value } = fc.letrec<{ value: Written }>((tie) => ({
    value: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      plain,
      fc
        .array(fc.tuple(tie('value'), fc.constantFrom('', ' ', '\n', ' # ]\n', '\r\n')), { maxLength: 3 })
        .map((items) => {
          const places: [Path, number][] = [];
          let text = '[';
          for (const [i, [item, before]] of items.entries()) {
            text += `${i === 0 ? '' : ','}${before}`;
            const line = lineEnds(text);
            places.push([[i], line]);
            for (const [path, at] of item.places) places.push([[i, ...path], line + at]);
            text += item.text;
          }
          return { text: `${text} ]`, places };
        }),
      fc
        .uniqueArray(fc.tuple(name, tie('value')), { maxLength: 3, selector: ([one]) => one })
        .map((members) => {
          const places: [Path, number][] = [];
          let text = '{';
          for (const [i, [of, inner]] of members.entries()) {
            const line = lineEnds(text);
            places.push([[of], line]);
            for (const [path, at] of inner.places) places.push([[of, ...path], line + at]);
            text += `${i === 0 ? '' : ','} ${key(of)} = ${inner.text}`;
          }
          return { text: `${text} }`, places };
        }),
    ),
  }));
  const members = fc.uniqueArray(fc.tuple(name, value), { maxLength: 3, selector: ([one]) => one });
  const between = fc.constantFrom('', '\n', '# [a]\n', '\t# a = 1\r\n', '  \r\n');
  const tables = fc.uniqueArray(
    fc.record({
      path: fc.array(name, { minLength: 1, maxLength: 3 }),
      items: fc.array(members, { maxLength: 2 }),
      members,
      isList: fc.boolean(),
      space: fc.constantFrom('', ' '),
    }),
    // Names that begin alike may mean what was already defined.
    { maxLength: 4, selector: ({ path }) => path[0] },
  );

  test('each key and each item has its own', () => {
    fc.assert(
      fc.property(members, tables, between, (first, rest, gap) => {
        const own = new Set(first.map(([of]) => of));
        let text = gap;
        const places: [Path, number][] = [];
        const write = (some: typeof first, below: Path): void => {
          for (const [of, inner] of some) {
            const line = 1 + lineEnds(text);
            places.push([[...below, of], line]);
            for (const [path, at] of inner.places) places.push([[...below, of, ...path], line + at]);
            text += `${key(of)} = ${inner.text}\n${gap}`;
          }
        };
        write(first, []);
        for (const { path, items, members: some, isList, space } of rest) {
          if (own.has(path[0] as string)) continue;
          const header = path.map(key).join(`${space}.${space}`);
          if (!isList) {
            places.push([path, 1 + lineEnds(text)]);
            text += `[${space}${header}${space}] ${gap}\n`;
            write(some, path);
          } else
            for (const [i, item] of items.entries()) {
              places.push([[...path, i], 1 + lineEnds(text)]);
              text += `[[${header}]]\n`;
              write(item, [...path, i]);
            }
        }
        // What was written is TOML, and all of it was noted.
        const noted = new Set(places.map(([path]) => JSON.stringify(path)));
        for (const path of pathsIn(parse(text)))
          if (
            !rest.some(
              (table) => path.length <= table.path.length && path.every((part, i) => part === table.path[i]),
            )
          )
            expect(noted).toContain(JSON.stringify(path));
        const lineOf = tomlLines(text);
        for (const [path, line] of places) expect(lineOf(path), JSON.stringify([text, path])).toBe(line);
      }),
      { numRuns: 300 },
    );
  });
});

test('what looks like a key and is in a text or a comment is none', () => {
  const lineOf = tomlLines('a = """\nb = 1\n[c]\n"""\n# b = 2\nb = 3 # c = 4\n[c]\n');
  expect([['a'], ['b'], ['c']].map(lineOf)).toEqual([1, 6, 7]);
});

test('what is not written is told by the nearest above it', () => {
  const lineOf = tomlLines('a = 1\n[b.c]\nd = 1\n[[e]]\n[[e]]\nf = [\n1,\n2]\n[b]\n');
  expect(lineOf(['b', 'c', 'none'])).toBe(2);
  expect(lineOf(['b', 'none'])).toBe(9);
  expect(lineOf(['e', 1, 'none'])).toBe(5);
  expect(lineOf(['e', '1', 'f', '1'])).toBe(8);
  expect(lineOf(['e', 2])).toBe(4);
  expect(lineOf(['none'])).toBeNull();
  expect(lineOf([])).toBeNull();
});

// Each of these once took time that grew with the square of the file or its cube: a minute for files of this size.
describe('a fault on every line is told on every line', () => {
  const MANY = 6_000;
  test('in a mapping', () => {
    const head = 'method = "lottery"\n[code]\ncolumn = "c"\nlength = 1\n';
    const faults = readMapping(new TextEncoder().encode(`${head}${'[[tickets.add]]\n'.repeat(MANY)}`));
    expect((faults as readonly MappingFault[]).map(({ line }) => line).slice(0, MANY)).toEqual(
      Array.from({ length: MANY }, (_, i) => i + 5),
    );
  });
  test('in synonyms', () => {
    const source = Array.from({ length: MANY }, (_, i) => `w${i} = 1\n`).join('');
    try {
      readSynonyms('synonyms.en.toml', source);
    } catch (error) {
      const { faults } = error as { faults: { line: number | null }[] };
      expect(faults.map(({ line }) => line)).toEqual(Array.from({ length: MANY }, (_, i) => i + 1));
    }
    expect.assertions(1);
  });
  test('in a header of spaces', () => {
    const space = ' '.repeat(MANY);
    const faults = readMapping(new TextEncoder().encode(`[${space}"${space}" . q]\nx = 1\n`));
    expect((faults as readonly MappingFault[]).map(({ line }) => line)).toEqual([null, null, 1]);
  });
});
