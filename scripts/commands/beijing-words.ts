/** What `rerun beijing` says in words. */

import { visible } from '../../src/core/errors.ts';
import type { BeijingDraw } from '../../src/official/beijing/algorithm.ts';
import type { Claim } from '../../src/official/beijing/claims.ts';
import type { Comparison, Reading } from '../../src/official/beijing/comparison.ts';
import type { CodeAnswer } from '../../src/official/beijing/outcome.ts';
import type { PassedOverKind } from '../../src/official/beijing/passed-over.ts';
import type { Warning, WarningCode } from '../../src/official/beijing/warnings.ts';

const WARNINGS: Readonly<Record<WarningCode, (warning: Warning) => string>> = {
  'blank-rows': ({ count }) =>
    `empty lines (${count}) leave as many blank tickets at the end of this file; they can win`,
  'rows-ignored': ({ count }) => `rows behind the announced number of tickets (${count}) are not in the drum`,
  'files-ignored': ({ count, found }) => `files that are not read (${count}): ${found}`,
  'fields-ignored': ({ count }) => `fields behind the code are not read (rows: ${count})`,
  'fields-empty': ({ count }) => `empty fields before the code are dropped (rows: ${count})`,
  sequence: ({ count, found }) =>
    `a row's own number is not its place (rows: ${count}, the first ${JSON.stringify(found)}); the place is what counts`,
  digits: ({ count }) => `codes in other digits than 0-9 (${count}): their first 13 bytes are kept`,
  spelling: ({ found }) => `the number ${JSON.stringify(found)} is not spelt plainly`,
  'quota-blank': () => 'the quota is empty; nobody is drawn',
  'quota-negative': ({ found }) => `the quota is ${found}; nobody is drawn`,
  'quota-all': ({ count }) =>
    `the quota is not below the ${count} tickets; all rows win in order, nothing is drawn`,
  title: () => 'the title is not UTF-8 and cannot be read',
  heads: ({ count }) => `there are ${count} head files; this one is read`,
};

export function warningWords(warning: Warning): string {
  const { file, line } = warning;
  return `${file}${line === undefined ? '' : ` line ${line}`}: ${WARNINGS[warning.code](warning)}`;
}

export function answerWords({ code, tickets, won }: CodeAnswer, { outcome }: BeijingDraw): string {
  if (tickets.length === 0) return `${code}: not in this pool.`;
  const has = `Its tickets in the drum: ${tickets.join(', ')}.`;
  const [first] = won;
  if (outcome === 'time-out') return `${code}: no result. ${has}`;
  if (first === undefined) return `${code}: not selected. ${has}`;
  const also = won.length === 1 ? '' : `, and ${won.length - 1} more times`;
  return `${code}: selected at rank ${first.rank} with ticket ${first.ticket}${also}. ${has}`;
}

const KINDS: Readonly<Record<PassedOverKind, string>> = {
  header: 'column heads',
  page: 'page mark',
  statement: 'title or statement',
  name: 'name that goes on',
};
const SAYS: Readonly<Record<Claim['what'], string>> = {
  period: 'period',
  applicants: 'kind of applicants',
  cars: 'kind of cars',
  winners: 'winners',
  tickets: 'tickets',
  codes: 'codes',
  date: 'date',
  seed: 'seed',
  pages: 'pages',
};

/** What a list says about itself, and all that was passed over in it. */
export function readingWords({ passedOver, named }: Reading, claims: readonly Claim[]): string {
  const claimed = claims.map(({ what, line, stated, known, agrees }) => {
    const isNot = what === 'pages' ? `it ends with page ${known}` : `expected ${known}`;
    const is = agrees === null ? 'not compared' : agrees ? 'as drawn' : isNot;
    return `  line ${line}, ${SAYS[what]} ${stated}: ${is}`;
  });
  const one =
    passedOver.length === 1
      ? 'place in the list is no winner’s row'
      : 'places in the list are no winners’ rows';
  const listed = passedOver.map(({ kind, line, text }) => `  line ${line}, ${KINDS[kind]}: ${visible(text)}`);
  return [
    ...(claimed.length === 0 ? [] : ['The list says about itself:', ...claimed]),
    listed.length === 0 ? 'The list has winners’ rows alone.' : `${listed.length} ${one}:`,
    ...listed,
    ...(named === 0 ? [] : [`Names (rows: ${named}) were not compared.`]),
  ].join('\n');
}

export function comparisonWords(comparison: Comparison): string {
  return `${verdictWords(comparison)}\n${readingWords(comparison.reading, comparison.claims)}`;
}

function verdictWords(comparison: Comparison): string {
  const { verdict, published, drawn, same, differences, compared } = comparison;
  const what = [
    compared.ranks ? 'ranks' : 'order',
    compared.tickets ? 'tickets' : '',
    compared.codes ? 'codes' : '',
  ];
  const by = `Compared by ${what.filter((one) => one !== '').join(', ')}.`;
  if (verdict === 'same') return `SAME: the published winners are as drawn, ${published} of ${drawn}. ${by}`;
  if (verdict === 'part')
    return `PART: ${published} of ${drawn} winners were given, and they are as drawn; the others were not compared. ${by}`;
  if (verdict === 'order') return `ORDER: the same winners (${published}), in another order. ${by}`;
  const lines = differences.map(({ rank, expected, found }) => {
    const [want, got] = [expected, found].map((row) =>
      row === null ? 'none' : [row.ticket, row.code].filter((part) => part !== null).join(' '),
    );
    return `  rank ${rank}: expected ${want}, found ${got}${found === null ? '' : ` on line ${found.line}`}`;
  });
  if (differences.length === 0)
    return `DIFFERS: the published winners are as drawn, ${published} of ${drawn}, but the list says something else about itself. ${by}`;
  return [`DIFFERS: ${same} of ${published} published winners are as drawn. ${by}`, ...lines].join('\n');
}
