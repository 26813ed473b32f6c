/** What a round's sheet says, gathered from its published records as they were judged for this build. */
import type { Check, CheckId } from '../core/checks.ts';
import type { AttestedKinds } from '../i18n/fair.zh.ts';
import type { PublishedPool, PublishedRound } from '../record/node/rounds.ts';
import { standingOf, standingOrAll } from '../record/node/rounds.ts';
import { type Answer, type AnswerKind, answerOf, type Found, kindOf } from '../round/fairness.ts';
import { type Steering, steeringOf, type Together, togetherOf } from '../round/steering.ts';
import type { Examined } from './examined.ts';

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

export interface RoundSheet {
  readonly kind: AnswerKind;
  readonly answer: Answer;
  /** What of the seeds of those that stand rests on people alone. */
  readonly attested: AttestedKinds;
  /** The records that the sheet is about: those that stand, or all where none does. */
  readonly about: readonly SheetPool[];
  readonly sources: readonly SourceOver[];
  readonly together: readonly { readonly together: Together; readonly pools: readonly PublishedPool[] }[];
  readonly checks: readonly CheckOver[];
}

function foundOf({ pool, examined }: SheetPool): Found {
  return {
    isVoided: pool.voided !== null,
    hasSeed: pool.seed !== null,
    hasResult: pool.result !== null,
    verdict: examined.verification.verdict,
    log: examined.logged?.checks ?? null,
    together: togetherOf(pool.commitment),
  };
}

function attestedIn(pools: readonly PublishedPool[]): AttestedKinds {
  const kinds = new Set(pools.flatMap(({ commitment }) => commitment.sources.map(({ kind }) => kind)));
  if (kinds.has('balls')) return kinds.has('text') ? 'both' : 'balls';
  return kinds.has('text') ? 'text' : null;
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

/** Everything that the sheet of a round says. @param examined what was found of each of its records */
export function sheetOf(
  { pools }: Pick<PublishedRound, 'pools'>,
  examined: (pool: PublishedPool) => Examined,
): RoundSheet {
  const all = pools.map((pool) => ({ pool, examined: examined(pool) }));
  const stands = standingOrAll(pools);
  const about = all.filter(({ pool }) => stands.includes(pool));
  const answer = answerOf(all.map(foundOf));
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
