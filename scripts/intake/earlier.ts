/** Earlier rounds, from their published records: in how many of them a code took part and was not allocated. */
import { isCode } from '../../src/core/code.ts';
import type { Control } from '../../src/core/control.ts';
import { codeOf, lowerBound } from '../../src/core/list.ts';
import type { RecordSource } from '../../src/core/record.ts';
import { verify } from '../../src/core/verify.ts';
import { nodePlatform } from '../../src/record/node/platform.ts';
import { SOFTWARE } from '../../src/record/software.ts';
import { misuse } from '../terminal/misuse.ts';
import { saidFinding } from '../terminal/said-error.ts';
import { refusedWords } from '../words/intake.ts';

/** A record that a mapping names, with the commitment that it must have. */
export interface EarlierRecord {
  readonly record: string;
  readonly commitment: string;
}

/** Whether a code stood in the list of a round and was not allocated: reserves were not. */
export type Unselected = (code: string) => boolean;

/**
 * One earlier round. All of its record is checked: a count that rests on an unchecked result would give tickets to the wrong people.
 * @param place the record's path, for errors
 * @throws MingqianError `check.differs` where it is not verified, under this commitment
 */
export async function earlierRound(
  place: string,
  source: RecordSource,
  commitment: string,
  control: Control,
): Promise<Unselected> {
  const found = await verify(source, nodePlatform, {
    software: SOFTWARE,
    expectedCommitment: commitment,
    control,
    holdList: true,
  });
  const { verdict, list, selection } = found;
  if (verdict !== 'verified' || list === null || selection === null || found.commitment === null) {
    const bad = found.checks.find(({ status }) => status !== 'pass');
    const why = bad?.status === 'fail' ? saidFinding(bad.finding, 'zh') : '';
    return misuse(
      {
        zh: refusedWords.zh.earlier(verdict, `${bad?.id}`, why),
        en: refusedWords.en.earlier(verdict, `${bad?.id}`, `${bad?.detail}`),
      },
      { file: place },
      'check.differs',
    );
  }
  const allocated = new Set(selection.rows.subarray(0, found.commitment.quota));
  return (code) => {
    if (!isCode(code)) return false;
    const row = lowerBound(list, code);
    return row < list.rows && codeOf(list, row) === code && !allocated.has(row);
  };
}
