/** Was a round fair? What can be answered, from what a verification of its records found, and nothing more. */
import type { Check, Verdict } from '../core/checks.ts';
import type { Together } from './steering.ts';

/** What was found of one record. */
export interface Found {
  readonly isVoided: boolean;
  readonly hasSeed: boolean;
  readonly hasResult: boolean;
  readonly verdict: Verdict;
  /** The checks of the publication log by a trust policy, or null where there is no log. */
  readonly log: readonly Pick<Check, 'id' | 'status'>[] | null;
  readonly together: Together;
}

/** Of a record that stands. `open`: no seed; `revealed`: a seed and no result. */
export type Standing = 'followed' | 'contradicted' | 'incomplete' | 'open' | 'revealed';

/** What became of a record that was not voided. */
export function standingOfFound({ verdict, hasSeed, hasResult }: Found): Standing {
  if (verdict === 'failed') return 'contradicted';
  if (!hasSeed) return 'open';
  if (!hasResult) return 'revealed';
  return verdict === 'verified' ? 'followed' : 'incomplete';
}

/** Whether witnesses saw every commitment before its draw, by the policy that was given. */
export type Seen =
  /** All of them. */
  | 'all'
  /** Some of them, or none, though there is a log. */
  | 'notAll'
  /** There is no log. */
  | 'noLog';

/** The answer, as far as there is one. The counts are of records that stand. */
export interface Answer {
  readonly pools: number;
  readonly followed: number;
  readonly contradicted: number;
  readonly incomplete: number;
  readonly open: number;
  readonly revealed: number;
  readonly voided: number;
  /** Of how many the log speaks against: a second commitment, another seed, a history that does not hold. */
  readonly logContradicts: number;
  /** The worst of them; null where none stands. */
  readonly rests: Together['rests'] | null;
  readonly seen: Seen;
}

const WORST = ['attested', 'secret', 'beacon'] as const;

/** The answer for the records of a round. */
export function answerOf(records: readonly Found[]): Answer {
  const standing = records.filter(({ isVoided }) => !isVoided);
  const of = (kind: Standing) => standing.filter((found) => standingOfFound(found) === kind).length;
  const isIn = ({ log }: Found, id: Check['id'], status: Check['status']) =>
    log?.some((check) => check.id === id && check.status === status) === true;
  const rests = WORST.find((one) => standing.some(({ together }) => together.rests === one)) ?? null;
  const seen = standing.every(({ log }) => log === null)
    ? 'noLog'
    : standing.every((found) => isIn(found, 'log.witnessed', 'pass'))
      ? 'all'
      : 'notAll';
  return {
    pools: standing.length,
    followed: of('followed'),
    contradicted: of('contradicted'),
    incomplete: of('incomplete'),
    open: of('open'),
    revealed: of('revealed'),
    voided: records.length - standing.length,
    // Too few witnesses before the draw is nothing that speaks against a round: it leaves its date unproved, which `seen` says.
    logContradicts: standing.filter(
      (found) => isIn(found, 'log.inclusion', 'fail') || isIn(found, 'log.unique', 'fail'),
    ).length,
    rests,
    seen,
  };
}

/** Which sentence answers. */
export type AnswerKind =
  | 'contradicted'
  | 'logContradicts'
  | 'followed'
  | 'partly'
  | 'open'
  | 'revealed'
  | 'incomplete'
  | 'voided';

/** What speaks against a round goes before whatever speaks for it. */
export function kindOf(answer: Answer): AnswerKind {
  const { pools, followed, contradicted, logContradicts, incomplete, open, revealed } = answer;
  if (pools === 0) return 'voided';
  if (contradicted > 0) return 'contradicted';
  if (logContradicts > 0) return 'logContradicts';
  if (incomplete > 0) return 'incomplete';
  if (followed === pools) return 'followed';
  if (followed > 0) return 'partly';
  return revealed > 0 && open === 0 ? 'revealed' : 'open';
}
