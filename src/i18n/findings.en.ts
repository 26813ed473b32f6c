import type { Place } from '../core/findings.ts';
import { proofs, skipped, when } from './findings/checks.en.ts';
import { codes, likely } from './findings/codes.en.ts';
import { read } from './findings/reading.en.ts';
import { values } from './findings/values.en.ts';
import type { FindingWords } from './findings.zh.ts';
import { count } from './numbers.ts';
import { code, type Said } from './said.ts';

/** Where an error is. */
function placeOf({ file, line, rank, page, entry, member }: Place): Said {
  const at = [
    line === undefined ? '' : `line ${count(line)}`,
    rank === undefined ? '' : `rank ${count(rank)}`,
    page === undefined ? '' : `page ${count(page + 1)} of the list`,
    entry === undefined ? '' : `entry ${count(entry)} of the log`,
  ].filter((part) => part !== '');
  const comma = file === undefined ? '' : ', ';
  return [
    ...(file === undefined ? [] : [code(file)]),
    ...(at.length === 0 ? [] : [`${comma}${at.join(', ')}`]),
    ...(member === undefined ? [] : [`${comma}member `, code(member)]),
  ];
}

/** Words for what a check found, and for why a record was not read. */
export const findingWords: FindingWords = {
  where: 'Where',
  expected: 'Expected',
  found: 'Found',
  says: 'It says',
  place: placeOf,
  values,
  codes,
  likely,
  skipped,
  read,
  proofs,
  when,
};
