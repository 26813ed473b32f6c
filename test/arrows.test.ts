import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Wrong, wrongImports } from './arrows/arrows.ts';
import { RULES } from './arrows/rooms.ts';

const SRC = join(import.meta.dirname, '..', 'src');
const files = new Map(
  readdirSync(SRC, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => /\.(?:astro|css|js|mjs|ts|tsx)$/.test(path))
    .map((path) => [path, readFileSync(join(SRC, path), 'utf8')]),
);

/** Imports that break a rule for a reason, each with the files it is about. One that nothing needs any more fails the test. */
const EXCEPTIONS: readonly { readonly from: RegExp; readonly to: RegExp }[] = [
  // The names of draws in both languages: only the build asks for them, and hands the page its own.
  { from: /^panels\/official\/list\/names\.ts$/, to: /^i18n\/official\/list\.ts$/ },
  // It asks which pages there are, by their names alone, and imports none.
  { from: /^site\/ways\.ts$/, to: /^$/ },
  // The English of an expectation is said beside it, and the sentences of a page ask there which one it is.
  { from: /^i18n\/official\//, to: /^official\/(?:errors|findings|beijing\/list-faults)\.ts$/ },
];

describe('the imports of src', () => {
  const wrong = wrongImports(files, (path) => existsSync(join(SRC, path)));
  const fits = (one: (typeof EXCEPTIONS)[number], { from, to }: Wrong) =>
    one.from.test(from) && one.to.test(to ?? '');
  test('point one way, but for the exceptions', () => {
    expect(wrong.filter((each) => !EXCEPTIONS.some((one) => fits(one, each)))).toEqual([]);
  });
  test.each(EXCEPTIONS)('$from to $to is still needed', (one) => {
    expect(wrong.filter((each) => fits(one, each))).not.toEqual([]);
  });
  test('are all in a room that has a rule', () => {
    expect([...files.keys()].filter((path) => !RULES.some(({ of }) => of.test(path)))).toEqual([]);
  });
});

/** What is wrong in a small house: files that may be imported, and one that imports. */
function refused(from: string, text: string, others: Readonly<Record<string, string>> = {}): Wrong[] {
  const house = {
    'core/list.ts': '',
    'record/http.ts': '',
    'record/node/folder.ts': '',
    'panels/verify/main.ts': '',
    'ui/Seal.tsx': '',
    'site/published.ts': '',
    'verifier/worker.ts': '',
  };
  return wrongImports(new Map(Object.entries({ ...house, ...others, [from]: text })));
}

describe('an import against the arrows is refused', () => {
  test.each([
    ['core/a.ts', "import { b } from '../record/http.ts';", 'record/http.ts'],
    ['core/a.ts', "import type { B } from '../record/http.ts';", 'record/http.ts'],
    ['core/a.ts', "export { b } from '../record/http.ts';", 'record/http.ts'],
    ['core/a.ts', "export * from '../record/http.ts';", 'record/http.ts'],
    ['core/a.ts', "import '../record/http.ts';", 'record/http.ts'],
    ['core/a.ts', "const a: import('../record/http.ts').B = 1;", 'record/http.ts'],
    ['core/a.ts', "const a = await import('../record/http.ts');", 'record/http.ts'],
    ['core/a.ts', "import { join } from 'node:path';", 'node:path'],
    ['core/a.ts', "import { join } from 'node:path' with { type: 'x' };", 'node:path'],
    ['record/a.ts', "import { f } from './node/folder.ts';", 'record/node/folder.ts'],
    ['record/a.ts', "import http from './http.ts';import { x } from 'valibot';", 'valibot'],
    ['record/a.ts', "new Worker(new URL('../verifier/worker.ts', import.meta.url));", 'verifier/worker.ts'],
    ['charts/a.ts', "import { b } from '../core/list.ts';", 'core/list.ts'],
    [
      'ui/A.tsx',
      "import { b } from '../panels/verify/main.ts';\nexport const A = () => <b>{b}</b>;",
      'panels/verify/main.ts',
    ],
    ['ui/A.tsx', "export const A = () => <b>{import('../verifier/worker.ts')}</b>;", 'verifier/worker.ts'],
    ['panels/a/A.tsx', "import { rounds } from '../../site/published.ts';", 'site/published.ts'],
    ['panels/a/a.ts', "import W from '../../site/published.ts?worker&inline';", 'site/published.ts'],
    [
      'layouts/A.astro',
      "---\nimport { f } from '../record/node/folder.ts';\n---\n<p>x</p>\n",
      'record/node/folder.ts',
    ],
    [
      'layouts/A.astro',
      "<p>x</p>\n<script>\n  import { b } from '../record/http.ts';\n</script>\n",
      'record/http.ts',
    ],
    [
      'layouts/A.astro',
      '---\nconst a = 1;\n---\n{a && <script src="../panels/verify/main.ts" />}\n',
      'panels/verify/main.ts',
    ],
    ['layouts/A.astro', "---\n---\n<p>{await import('../record/http.ts')}</p>\n", 'record/http.ts'],
    [
      'layouts/A.astro',
      '---\n---\n<style>\n  @import "../panels/verify/verify.css";\n</style>',
      'panels/verify/verify.css',
    ],
    ['ui/a.css', '/* its colours */ @import url("../panels/verify/verify.css");', 'panels/verify/verify.css'],
    ['cellar/a.ts', "import { b } from '../core/list.ts';", 'core/list.ts'],
  ])('%s: %s', (from, text, to) => {
    expect(refused(from, text, { 'panels/verify/verify.css': '' })).toEqual([{ from, to, why: 'arrow' }]);
  });

  test.each([
    ['record/a.ts', "import { b } from '../core/list.ts';"],
    ['record/node/a.ts', "import { b } from '../http.ts';\nimport { join } from 'node:path';"],
    ['charts/a.ts', "import type { List } from '../core/list.ts';"],
    ['panels/a/a.ts', "import type { Round } from '../../site/published.ts';"],
    ['panels/a/A.astro', "---\nimport { rounds } from '../../site/published.ts';\n---\n<p>x</p>"],
    ['core/a.ts', "// import { b } from '../record/http.ts';\nconst a = \"import('../record/http.ts')\";"],
  ])('and not this one: %s: %s', (from, text) => {
    expect(refused(from, text)).toEqual([]);
  });

  test.each(['const a = await import(name);', "const all = import.meta.glob('../core/*.ts');"])(
    'nor one of which nobody can say what it imports: %s',
    (text) => {
      expect(refused('pages/a.ts', text)).toEqual([{ from: 'pages/a.ts', to: null, why: 'unclear' }]);
    },
  );

  test('nor one of a file that is not there', () => {
    const from = 'record/a.ts';
    expect(refused(from, "import { b } from '../core/none.ts';")).toEqual([
      { from, to: 'core/none.ts', why: 'missing' },
    ]);
  });
});

describe('the words of both languages', () => {
  const words = { 'i18n/seals.ts': '', 'i18n/seals.zh.ts': '', 'i18n/seals.en.ts': '' };
  const both = "import { sealWords } from '../../i18n/seals.ts';";
  test('do not come to a view, nor by what it imports', () => {
    const wrong = { to: 'i18n/seals.ts', why: 'languages' };
    expect(refused('panels/a/A.tsx', both, words)).toEqual([{ from: 'panels/a/A.tsx', ...wrong }]);
    const by = { ...words, 'i18n/by.ts': "export { sealWords } from './seals.ts';" };
    expect(refused('panels/a/A.tsx', "import { by } from '../../i18n/by.ts';", by)).toEqual([
      { from: 'i18n/by.ts', ...wrong },
    ]);
  });
  test('come to what is rendered at the build', () => {
    expect(refused('panels/a/A.astro', `---\n${both}\n---\n<p>x</p>`, words)).toEqual([]);
  });
  test('are one language in its entry', () => {
    const zh = "import { words } from '../../i18n/seals.zh.ts';\nexport default () => <p>{words}</p>;";
    expect(refused('panels/a/zh.tsx', zh, words)).toEqual([]);
    expect(refused('panels/a/en.tsx', zh, words)).toEqual([
      { from: 'panels/a/en.tsx', to: 'i18n/seals.zh.ts', why: 'languages' },
    ]);
  });
});
