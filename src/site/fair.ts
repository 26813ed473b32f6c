/** What a round's sheet says, gathered from its published records as they were judged for this build. */
import { type Check, type CheckId, isOptional } from '../core/checks.ts';
import type { Related } from '../core/log/related.ts';
import type { AttestedKinds } from '../i18n/fair.zh.ts';
import type { PublishedPool, PublishedRound } from '../record/node/rounds.ts';
import { standingOf, standingOrAll } from '../record/node/rounds.ts';
import type { LoggedCommitment, Voided } from '../record/node/voided.ts';
import { type Answer, type AnswerKind, answerOf, type Found, kindOf } from '../round/fairness.ts';
import { type Steering, steeringOf, type Together, togetherOf } from '../round/steering.ts';
import type { Examined } from './examined.ts';
import type { JudgedLog } from './judged.ts';
import { type Against, againstOf } from './log-against.ts';

/** A record, and what was found of it. */
export interface SheetPool {
  readonly pool: PublishedPool;
  readonly examined: Examined;
}

/** One check over all pools, each in the order of the round. */
export interface CheckOver {
  readonly id: CheckId;
  /** By the trust policy of the site's own log. */
  readonly isOfLog: boolean;
  readonly made: readonly { readonly pool: PublishedPool; readonly check: Check }[];
}

/** A source, and the pools whose commitment names it. */
export interface SourceOver {
  readonly steering: Steering;
  readonly pools: readonly PublishedPool[];
}

/** The secrets of the pools, by the digests that their commitments name. */
export interface Secrets {
  /** Whether every pool has one, and no two the same. */
  readonly areOwn: boolean;
  /** Pools that share one: whoever reveals it for the first reveals it for the others. */
  readonly shared: readonly (readonly PublishedPool[])[];
}

/** A commitment of the round that the log voids and this site does not publish. */
export interface UnpublishedVoid {
  readonly pool: string;
  readonly voided: Voided;
}

export interface RoundSheet {
  readonly kind: AnswerKind;
  readonly answer: Answer;
  /** What of the seeds of those that stand rests on people alone. */
  readonly attested: AttestedKinds;
  /** The records that the sheet is about: those that stand, or all where none does. */
  readonly about: readonly SheetPool[];
  readonly sources: readonly SourceOver[];
  readonly secrets: Secrets;
  /** What the log's entries have against a record that stands. */
  readonly against: readonly { readonly pool: PublishedPool; readonly against: Against }[];
  /** Other commitments in the log of which a reader is told, without the records of the round itself. Each once, in the log's order. */
  readonly related: readonly Related[];
  readonly unpublishedVoids: readonly UnpublishedVoid[];
  readonly together: readonly { readonly together: Together; readonly pools: readonly PublishedPool[] }[];
  readonly checks: readonly CheckOver[];
}

/** Of what a record's proof leads to, the commitments that are no record of its own round. */
function relatedTo({ examined }: SheetPool, own: ReadonlySet<string>): Related[] {
  return (examined.logged?.seen?.related ?? []).filter(({ hash }) => !own.has(hash));
}

function foundOf(one: SheetPool, own: ReadonlySet<string>, commitments: readonly LoggedCommitment[]): Found {
  const { pool, examined } = one;
  const { verdict, checks } = examined.verification;
  return {
    isVoided: pool.voided !== null,
    isVoidedLate: pool.voided?.isInTime === false,
    hasSeed: pool.seed !== null,
    hasResult: pool.result !== null,
    verdict,
    skipped: checks.filter((check) => check.status === 'skip' && !isOptional(check)).map(({ id }) => id),
    log: examined.logged?.checks ?? null,
    isAgainst: againstOf(pool, commitments).length > 0,
    openRelated: relatedTo(one, own)
      .filter(({ hasResult, hasNotice }) => !hasResult && !hasNotice)
      .map(({ round, pool, index }) => ({ round, pool, index })),
    together: togetherOf(pool.commitment),
  };
}

function attestedIn(pools: readonly PublishedPool[]): AttestedKinds {
  const kinds = new Set(pools.flatMap(({ commitment }) => commitment.sources.map(({ kind }) => kind)));
  if (kinds.has('balls')) return kinds.has('text') ? 'both' : 'balls';
  return kinds.has('text') ? 'text' : null;
}

function secretsOf(pools: readonly PublishedPool[]): Secrets {
  const secrets = pools.flatMap((pool) =>
    pool.commitment.sources.flatMap((source) =>
      source.kind === 'secret' ? [{ pool, sha256: source.sha256 }] : [],
    ),
  );
  const shared = [...Map.groupBy(secrets, ({ sha256 }) => sha256).values()]
    .map((alike) => [...new Set(alike.map(({ pool }) => pool))])
    .filter((alike) => alike.length > 1);
  const hasAll = pools.every((pool) => secrets.some((one) => one.pool === pool));
  return { areOwn: hasAll && shared.length === 0, shared };
}

/** A value's own text: two that say the same are one. */
const keyOf = (value: unknown): string =>
  JSON.stringify(value, (_, one) => (typeof one === 'bigint' ? String(one) : one));

/** By what they say, in the order in which they come. */
function gathered<T>(
  pairs: readonly { readonly value: T; readonly pool: PublishedPool }[],
): { value: T; pools: PublishedPool[] }[] {
  return [...Map.groupBy(pairs, ({ value }) => keyOf(value)).values()].map((alike) => ({
    value: (alike[0] as { value: T }).value,
    pools: [...new Set(alike.map(({ pool }) => pool))],
  }));
}

/**
 * Everything that the sheet of a round says.
 * @param log the site's own, or null where it has none
 * @param examined what was found of each of its records
 */
export function sheetOf(
  { round, pools }: Pick<PublishedRound, 'round' | 'pools'>,
  log: Pick<JudgedLog, 'commitments'> | null,
  examined: (pool: PublishedPool) => Examined,
): RoundSheet {
  const all = pools.map((pool) => ({ pool, examined: examined(pool) }));
  const stands = standingOrAll(pools);
  const about = all.filter(({ pool }) => stands.includes(pool));
  const commitments = log?.commitments ?? [];
  const own = new Set(pools.map(({ commitmentHash }) => commitmentHash));
  const unpublishedVoids = commitments.flatMap(({ round: of, pool, hash, voided }) =>
    of === round && voided !== null && !own.has(hash) ? [{ pool, voided }] : [],
  );
  const answer = answerOf(
    all.map((one) => foundOf(one, own, commitments)),
    unpublishedVoids.map(({ voided }) => ({ isVoidedLate: !voided.isInTime })),
  );
  const related = new Map(about.flatMap((one) => relatedTo(one, own)).map((one) => [one.hash, one]));
  const made = about.flatMap(({ pool, examined: { verification, logged } }) => [
    // Of the log that verification says nothing: nobody gave it a policy.
    ...verification.checks
      .filter(({ id }) => !id.startsWith('log.'))
      .map((check) => ({ pool, check, isOfLog: false })),
    ...(logged?.checks ?? []).map((check) => ({ pool, check, isOfLog: true })),
  ]);
  return {
    kind: kindOf(answer),
    answer,
    attested: attestedIn(standingOf(pools)),
    about,
    sources: gathered(
      about.flatMap(({ pool }) =>
        pool.commitment.sources.map((source) => ({
          value: steeringOf(source, pool.commitment.drawAt),
          pool,
        })),
      ),
    ).map(({ value, pools }) => ({ steering: value, pools })),
    secrets: secretsOf(about.map(({ pool }) => pool)),
    against: standingOf(pools).flatMap((pool) =>
      againstOf(pool, commitments).map((against) => ({ pool, against })),
    ),
    related: [...related.values()].sort((a, b) => a.index - b.index),
    unpublishedVoids,
    together: gathered(about.map(({ pool }) => ({ value: togetherOf(pool.commitment), pool }))).map(
      ({ value, pools }) => ({ together: value, pools }),
    ),
    checks: [...Map.groupBy(made, ({ check }) => check.id)].map(([id, some]) => ({
      id,
      isOfLog: some.some(({ isOfLog }) => isOfLog),
      made: some,
    })),
  };
}
