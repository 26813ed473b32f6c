import type { Place } from '../core/findings.ts';
import { proofs, skipped, when } from './findings/checks.zh.ts';
import { codes, likely } from './findings/codes.zh.ts';
import { read } from './findings/reading.zh.ts';
import { values } from './findings/values.zh.ts';
import { count } from './numbers.ts';
import { code, type Said } from './said.ts';

/** Where an error is. */
function placeOf({ file, line, rank, page, entry, member }: Place): Said {
  const at = [
    line === undefined ? '' : `第 ${count(line)} 行`,
    rank === undefined ? '' : `第 ${count(rank)} 名`,
    page === undefined ? '' : `名单第 ${count(page + 1)} 页`,
    entry === undefined ? '' : `日志第 ${count(entry)} 条`,
  ].filter((part) => part !== '');
  return [
    ...(file === undefined ? [] : [code(file)]),
    ...(at.length === 0 ? [] : [`${file === undefined ? '' : ' '}${at.join('，')}`]),
    ...(member === undefined ? [] : [file === undefined ? '成员 ' : ' 的成员 ', code(member)]),
  ];
}

/** Words for what a check found, and for why a record was not read. */
export const findingWords = {
  where: '在哪里',
  expected: '应当是',
  found: '实际是',
  says: '说明',
  place: placeOf,
  values,
  codes,
  likely,
  skipped,
  read,
  proofs,
  when,
};

export type FindingWords = typeof findingWords;
