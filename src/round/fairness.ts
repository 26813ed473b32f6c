/** Was a round fair? What can be answered, from what a verification of its records found, and nothing more. */
import type { Check, CheckId, Verdict } from '../core/checks.ts';
import type { Together } from './steering.ts';

/** What was found of one record. */
export interface Found {
  readonly isVoided: boolean;
  /** Whether no notice is shown to have voided it before its draw. Of one that was voided. */
  readonly isVoidedLate: boolean;
  readonly hasSeed: boolean;
  readonly hasResult: boolean;
  readonly verdict: Verdict;
  /** The checks of the record that were not made; those of the log are none of them. */
  readonly skipped: readonly CheckId[];
  /** The checks of the publication log by a trust policy, or null where there is no log. */
  readonly log: readonly Pick<Check, 'id' | 'status'>[] | null;
  /** Whether the log's entries speak against it, whether or not a proof leads to them. */
  readonly isAgainst: boolean;
  /** Other commitments in the log that may be for the same draw, and have neither a result nor a notice (spec, section 8). */
  readonly openRelated: readonly OpenRelated[];
  readonly together: Together;
}

/** A commitment in the log that is left open. */
export interface OpenRelated {
  readonly round: string;
  readonly pool: string;
  /** Its place in the log, from 0. */
  readonly index: number;
}

/** Of a record that stands. `open`: no seed; `revealed`: a seed and no result. */
export type Standing = 'followed' | 'contradicted' | 'incomplete' | 'open' | 'revealed';

const OF_SEED = ['seed.'];
const OF_RESULT = ['draw.', 'result.'];

/** What became of a record that was not voided. */
export function standingOfFound({ verdict, skipped, hasSeed, hasResult }: Found): Standing {
  if (verdict === 'failed') return 'contradicted';
  // Only what waits for the draw may be missing; with the list or the rules left out nothing "fits together".
  const waits = hasSeed ? (hasResult ? [] : OF_RESULT) : [...OF_SEED, ...OF_RESULT];
  if (skipped.some((id) => !waits.some((kind) => id.startsWith(kind)))) return 'incomplete';
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
  /** Commitments of the round that were voided, published here or not; and of those, how many were not shown to be before their draw. */
  readonly voided: number;
  readonly voidedLate: number;
  /** Of how many there is a log and no proof that leads to it. */
  readonly notShown: number;
  /** Of how many the log speaks against: a second commitment, another seed, a history that does not hold. */
  readonly logContradicts: number;
  /** The worst of them; null where none stands. */
  readonly rests: Together['rests'] | null;
  readonly seen: Seen;
  /** Whether by the log each was seen before its draw, and none prepared beside it. */
  readonly isAlone: boolean;
  /** Each once, by its place in the log. */
  readonly openRelated: readonly OpenRelated[];
}

const WORST = ['attested', 'secret', 'beacon'] as const;

/**
 * The answer for the records of a round.
 * @param elsewhere commitments of the round that the log voids and this site does not publish
 */
export function answerOf(
  records: readonly Found[],
  elsewhere: readonly Pick<Found, 'isVoidedLate'>[] = [],
): Answer {
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
  const openRelated = [
    ...new Map(standing.flatMap((found) => found.openRelated.map((one) => [one.index, one]))).values(),
  ];
  const voided = [...records.filter(({ isVoided }) => isVoided), ...elsewhere];
  return {
    pools: standing.length,
    followed: of('followed'),
    contradicted: of('contradicted'),
    incomplete: of('incomplete'),
    open: of('open'),
    revealed: of('revealed'),
    voided: voided.length,
    voidedLate: voided.filter(({ isVoidedLate }) => isVoidedLate).length,
    notShown: standing.filter((found) => isIn(found, 'log.inclusion', 'skip')).length,
    // Too few witnesses before the draw is nothing that speaks against a round: it leaves its date unproved, which `seen` says.
    logContradicts: standing.filter(
      (found) => found.isAgainst || isIn(found, 'log.inclusion', 'fail') || isIn(found, 'log.unique', 'fail'),
    ).length,
    rests,
    seen,
    // What came into the log after its draw may be one of many, whatever the log has: without the date nothing is alone.
    isAlone:
      seen === 'all' &&
      openRelated.length === 0 &&
      standing.every((found) => !found.isAgainst && isIn(found, 'log.unique', 'pass')),
    openRelated,
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
