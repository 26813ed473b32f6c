/** A pool in a worker: imported once, then drawn from, looked up in, compared and counted as often as is asked. */
import { type BeijingDraw, drawPool, seedOf } from '../official/beijing/algorithm.ts';
import { knownOfPool } from '../official/beijing/claims.ts';
import { type Comparison, compareWinners } from '../official/beijing/comparison.ts';
import { planOf, winsAmong } from '../official/beijing/magnifier.ts';
import { answerOf, type Winner, winnersCsv, winnersOf } from '../official/beijing/outcome.ts';
import { type BeijingPool, readPool } from '../official/beijing/pool.ts';
import { rerunFacts } from '../official/beijing/report.ts';
import { readWinners } from '../official/beijing/winners.ts';
import { OfficialError } from '../official/errors.ts';
import type { Unpacker } from '../official/zip/unpacking.ts';
import type { Handlers } from '../talk/talk.ts';
import { nowAndThen } from '../talk/throttle.ts';
import { drawnOf, refuseTooMany } from './drawn.ts';
import type { PoolTalk } from './pool-talk.ts';
import { textOf } from './published-text.ts';
import { winningChance } from './winning-chance.ts';

interface Held {
  readonly seed: string;
  readonly draw: BeijingDraw;
  readonly winners: readonly Winner[];
  comparison: Comparison | undefined;
}

/** Unpacks one zip, and is ended after it. */
export interface EndedUnpacker extends Unpacker {
  end(): void;
}

/**
 * @param now milliseconds of a clock that never goes back
 * @param unpackerOf makes what unpacks a zip's files beside this worker
 */
export function poolSession(
  now: () => number = () => performance.now(),
  unpackerOf?: () => EndedUnpacker,
): Handlers<PoolTalk> {
  let pool: BeijingPool | null = null;
  let held: Held | null = null;
  const thePool = (): BeijingPool => {
    if (pool === null) throw new Error('no pool is imported');
    return pool;
  };
  const theDraw = (): Held => {
    if (held === null) throw new Error('nothing is drawn');
    return held;
  };

  return {
    async import({ zip, name }, { progress }) {
      [pool, held] = [null, null];
      const unpacker = unpackerOf?.();
      try {
        pool = await readPool(zip, name, { progress: nowAndThen(progress, now), unpacker });
      } catch (error) {
        // A file that changed or went away after it was chosen is no bad zip: then not a byte of it can be read.
        if (error instanceof OfficialError && error.code === 'beijing.zip')
          await zip.slice(0, 1).arrayBuffer();
        throw error;
      } finally {
        unpacker?.end();
      }
      const { codes: _, ...imported } = pool;
      return imported;
    },
    draw({ seed }, { hand }) {
      const { tickets, quota, codes } = thePool();
      held = null;
      const number = seedOf(seed);
      refuseTooMany(tickets, quota);
      const begun = now();
      const draw = drawPool(thePool(), number);
      const drawn = drawnOf(draw, seed, now() - begun);
      held = { seed, draw, winners: winnersOf(draw, codes), comparison: undefined };
      hand(drawn.tickets.buffer);
      return drawn;
    },
    winners: ({ from, count }) => theDraw().winners.slice(from, from + count),
    csv: () => new Blob([winnersCsv(theDraw().winners)], { type: 'text/csv;charset=utf-8' }),
    lookup: ({ code }) => answerOf(code, thePool().codes, theDraw().winners),
    async compare({ text, name }) {
      const draw = theDraw();
      draw.comparison = undefined;
      draw.comparison = compareWinners(
        draw.winners,
        readWinners(await textOf(text, name), name),
        knownOfPool(thePool(), draw.seed),
      );
      return draw.comparison;
    },
    facts({ zip }) {
      const { seed, draw, comparison } = theDraw();
      return rerunFacts({ zip, pool: thePool(), seed, draw, comparison });
    },
    plan({ code }, { hand }) {
      const { codes, quota } = thePool();
      const plan = planOf(codes, quota, code);
      const own = codes.rowsOf(code).length;
      if (plan.method === 'none') return { ...plan, own, chance: null };
      const chance = winningChance(codes, quota, own, plan.method === 'whole' ? plan.owners : undefined);
      if (plan.method === 'whole') hand(plan.owners.of.buffer);
      return { ...plan, own, chance };
    },
    among: ({ code, seeds }) => winsAmong(thePool().codes, thePool().quota, code, seeds),
  };
}
