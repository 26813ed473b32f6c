/** The pools that the look-up offers, read at build time. */
import type { RecordFile } from '../core/record.ts';
import { instant } from '../i18n/dates.ts';
import type { Lang } from '../i18n/lang.ts';
import type { Guides, NextDraw, OfferedPool, VoidedPool } from '../panels/lookup/pools.ts';
import { type PublishedPool, standingOf } from '../record/node/rounds.ts';
import { drawAfter } from './next-draw.ts';
import { isDemonstration, poolText, publishedRounds, replacementOf, roundText } from './published.ts';
import { hasTopic } from './topics.ts';

/** SHA-256 of a pool's file in hex, or undefined where it is not published. */
function digestOf({ files }: PublishedPool, file: RecordFile): string | undefined {
  return files.find(({ name }) => name === file)?.sha256;
}

/** A pool's succession in short. */
function calledOf({ succession }: PublishedPool): OfferedPool['succession'] {
  const last = succession?.steps.at(-1);
  if (succession === null || last === undefined) return null;
  const { steps, called, gone, moved } = succession;
  return { steps: steps.length, at: last.at, called, gone, moved };
}

/** A pool, and whether it is one of the demonstration's. */
const marked = async (pool: PublishedPool) => ({
  ...pool,
  isDemonstration: await isDemonstration({ round: pool.round }),
});

async function nextDraw(published: PublishedPool, lang: Lang): Promise<NextDraw | null> {
  const all = (await publishedRounds()).flatMap((round) => standingOf(round.pools));
  const next = drawAfter(await marked(published), await Promise.all(all.map(marked)));
  if (next === null) return null;
  const { drawAt, method, quota, list } = next.commitment;
  return {
    place: next.place,
    roundTitle: (await roundText(next.round, lang))?.data.title ?? next.round,
    ...{ drawAt, method, quota, rows: list.rows, isDrawn: next.result !== null },
  };
}

async function offeredPool(published: PublishedPool, lang: Lang): Promise<OfferedPool> {
  const { round, pool, place, commitmentHash } = published;
  const [seed, result] = [digestOf(published, 'seed.json'), digestOf(published, 'result.json')];
  const { title = pool, short = title } = (await poolText(pool, lang))?.data ?? {};
  return {
    round,
    pool,
    place,
    commitmentHash,
    hasLogProof: digestOf(published, 'commitment.tlog-proof') !== undefined,
    drawFiles: seed === undefined || result === undefined ? null : { seed, result },
    title,
    short,
    roundTitle: (await roundText(round, lang))?.data.title ?? round,
    isDemonstration: await isDemonstration({ round }),
    succession: calledOf(published),
    next: await nextDraw(published, lang),
  };
}

/** Every published pool whose commitment stands, those of the latest round first: a voided one has no answers. */
export async function offeredPools(lang: Lang): Promise<OfferedPool[]> {
  const pools = (await publishedRounds()).flatMap((round) => standingOf(round.pools));
  return Promise.all(pools.map((pool) => offeredPool(pool, lang)));
}

/** Which pages of the publisher's own an answer can lead to. */
export async function guidesOf(lang: Lang): Promise<Guides> {
  const [won, objection, safety] = await Promise.all([
    hasTopic('guide', 'won', lang),
    hasTopic('guide', 'objection', lang),
    hasTopic('policy', 'safety', lang),
  ]);
  return { won, objection, safety };
}

/** Every published pool whose commitment the log voided, for receipts that were saved of it. */
export async function voidedPools(lang: Lang): Promise<VoidedPool[]> {
  const all = (await publishedRounds()).flatMap((round) => round.pools.map((one) => ({ round, one })));
  return Promise.all(
    all.flatMap(({ round, one }) => {
      const { voided, pool, place, commitmentHash } = one;
      if (voided === null) return [];
      const named = async (): Promise<VoidedPool> => ({
        ...{ round: round.round, pool, place, commitmentHash },
        title: (await poolText(pool, lang))?.data.title ?? pool,
        roundTitle: (await roundText(round.round, lang))?.data.title ?? round.round,
        at: instant(lang, voided.at),
        isDrawn: one.result !== null || voided.hasResult,
        replacement: replacementOf(round, one)?.place ?? null,
      });
      return [named()];
    }),
  );
}
