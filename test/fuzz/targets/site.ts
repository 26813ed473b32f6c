/** A publisher's files: site.toml, synonyms, self-checks, history.csv, and the files of a built site. */

import { namesInManifest } from '../../../scripts/comparing/other-site.ts';
import { utf8 } from '../../../src/core/bytes.ts';
import { readHistory } from '../../../src/history/read-history.ts';
import { SiteFaults } from '../../../src/publisher/fault.ts';
import { readSite } from '../../../src/publisher/read-site.ts';
import { readSelfCheck } from '../../../src/publisher/self-check.ts';
import { readSynonyms } from '../../../src/publisher/synonyms.ts';
import { LookUpFault } from '../../../src/search/fault.ts';
import { Head, IndexPiece, readIndexFile, writeIndexFile } from '../../../src/search/index-format.ts';
import { bytesAt, filesIn } from '../files.ts';
import { type Came, demand, demandShowable, readOr, type Target, textOf } from '../target.ts';

const DEMONSTRATION = 'src/demonstration';
const TOML = [
  '[',
  ']',
  '[[',
  '{',
  '}',
  '=',
  '"',
  '"""',
  "'''",
  '\\u0000',
  '#',
  '.',
  'inf',
  'nan',
  '-0',
  '0x10',
  '1e3',
  '1979-05-27',
  'true',
  '__proto__ = 1\n',
  '"__proto__" = 1\n',
  'zh = "一"\n',
  '[name]\n',
];

/** Everything that is wrong with a file of TOML, each with its line. */
function faultsCame(error: unknown): Came {
  if (!(error instanceof SiteFaults)) throw error;
  demand(error.faults.length > 0, () => 'faults without one');
  for (const { line, reason } of error.faults.slice(0, 20)) {
    demand(line === null || line >= 1, () => `line ${line}`);
    for (const said of [reason.zh, reason.en]) demandShowable(said);
    for (const said of [reason.zh, reason.en])
      demand(said !== '' && said.length < 600, () => `a reason of ${said.length} characters`);
  }
  return [...new Set(error.faults.map(({ code, line }) => `${code}${line === null ? '' : ' line'}`))]
    .sort()
    .join();
}

export const siteTarget: Target = {
  name: 'site',
  what: 'site.toml, synonyms and self-checks',
  most: 30_000,
  seeds: () => [
    ...filesIn(DEMONSTRATION, /\.toml$/),
    ...filesIn('scripts/site/template', /\.toml$/),
    utf8(
      'languages = ["zh"]\nzone = "Asia/Shanghai"\n[name]\nzh = "一"\n[drawn.zh]\nthing = "号"\nmeasure = "个"\n',
    ),
    utf8('colours.accent.light = "#ffffff"\ncolours.accent.dark = "#000000"\nmark.text = "明"\n'),
  ],
  words: TOML,
  check: async (input) => {
    const text = textOf(input);
    const site = await readOr(() => readSite(text), faultsCame);
    const said = await readOr(() => readSynonyms('synonyms.en.toml', text), faultsCame);
    const asked = await readOr(() => readSelfCheck(text, 'a.toml', ['zh', 'en']), faultsCame);
    if (site.value !== null) {
      const { words, public: published } = site.value.folders;
      for (const folder of [words, published]) demand(!/^[/\\]/.test(folder), () => `the folder ${folder}`);
    }
    for (const { questions } of Object.values(asked.value ?? {}))
      for (const [i, { answers }] of questions.entries())
        for (const { leads } of answers)
          demand(
            'outcome' in leads || (leads.to > i && leads.to < questions.length),
            () => 'an answer that leads back',
          );
    return `${site.came ?? 'a site'} | ${said.came ?? `${(said.value?.length ?? 0) > 0} synonyms`} | ${asked.came ?? 'a self-check'}`;
  },
};

export const historyTarget: Target = {
  name: 'history',
  what: 'history.csv',
  most: 20_000,
  seeds: () => [
    bytesAt(`${DEMONSTRATION}/history.csv`),
    utf8(
      'period,date,pool,people,people_is,tickets,tickets_are,quota,certainty,source_zh,source_en\n2014-01,2014-01-26,a,1,published,,,1,high,报,Daily\n',
    ),
  ],
  words: [
    '2014-01',
    '2014',
    '2014-01/2014-02',
    '/',
    '2014-02-30',
    'published',
    'derived',
    'high',
    ',',
    ',,',
    '"',
    '\n',
  ],
  check: (input) => {
    const { rows, faults } = readHistory(input, ['zh', 'en']);
    if (faults !== null) {
      demand(faults.length > 0, () => 'neither rows nor a fault');
      for (const { line, reason } of faults.slice(0, 20)) {
        demand(line >= 1, () => `line ${line}`);
        for (const said of Object.values(reason)) demandShowable(said.slice(0, 500));
      }
      return `${faults[0]?.reason.en.replace(/"(?:[^"\\]|\\.)*"|[0-9]+/g, '#').slice(0, 50)}`;
    }
    for (const row of rows)
      if (row.is === 'round')
        for (const figure of [row.people, row.tickets, row.quota])
          demand(
            figure === null || (Number.isSafeInteger(figure) && figure > 0),
            () => `the figure ${figure}`,
          );
    return `${new Set(rows.map(({ is }) => is)).size} kinds of rows`;
  },
};

const digest = 'a'.repeat(64);
export const manifestTarget: Target = {
  name: 'manifest',
  what: 'site-manifest.txt, and the files of the search index',
  seeds: () => [
    utf8(`${digest}  index.html\n${digest}  en/index.html\n`),
    utf8(`${digest}  a b.txt`),
    writeIndexFile({ format: 'mingqian-search/3', commitment: digest, pagesInPiece: 2, starts: 'aA' }),
    writeIndexFile({ piece: 0, pages: ['page 0 row 1 ticket 1\nA,1\n'], path: [digest] }),
  ],
  words: [`${digest}  `, '  ', '\n', '\r\n', '\\', '../', '[', '{', '"A"', ',"index":1', '\u0000'],
  check: async (input) => {
    const text = textOf(input);
    const names = namesInManifest(text);
    if (names !== null) {
      const lines = text.slice(0, -1).split('\n');
      demand(names.length === lines.length, () => `${names.length} names on ${lines.length} lines`);
      for (const [i, name] of names.entries())
        demand(
          lines[i]?.slice(66) === name && !name.includes('\r'),
          () => `the name ${JSON.stringify(name)}`,
        );
    }
    const all: Came[] = [names === null ? 'no manifest' : 'a manifest'];
    for (const schema of [Head, IndexPiece]) {
      const { value, came } = await readOr(
        () => readIndexFile<unknown>('a file', input, schema),
        (error) => {
          if (!(error instanceof LookUpFault)) throw error;
          demand(error.code === 'malformed', () => error.code);
          return error.message.replace(/[0-9]+|"[^"]*"?/g, '#').slice(0, 30);
        },
      );
      all.push(came ?? 'read');
      if (value === null) continue;
      const again = readIndexFile<unknown>('a file', writeIndexFile(value as never), schema);
      demand(JSON.stringify(again) === JSON.stringify(value), () => 'written anew it is another');
    }
    return all.join(' | ');
  },
};
