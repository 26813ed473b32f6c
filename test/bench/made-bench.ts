/** A bench as one that was run: every operation in every place where there is one, for the tests of what is made of it. */
import { type Bench, NEVER, UNTOLD } from './complete.ts';
import { type Figure, OPERATIONS, PLACES } from './figures.ts';

export const SIZE = 60_000;

const spread = (median: number) => ({ median, least: median / 2, most: median * 2 });

export function madeBench(): Bench {
  const figures: Figure[] = PLACES.flatMap((where) =>
    OPERATIONS.filter(
      (what) => !NEVER.some((one) => one.where.includes(where) && one.what.includes(what)),
    ).map((what) => ({
      ...{ rows: SIZE, where, what, runs: 5, floor: 'SHA-256' as const },
      ...{ seconds: spread(1), cpu: spread(1.5), peak: spread(100), bytes: spread(2e6), ratio: spread(3) },
      whole: where === 'Node' ? spread(1.25) : null,
    })),
  );
  return {
    machine: {
      ...{ day: '2026-11-27', system: 'Debian', processor: 'Xeon', cores: 2, memoryGiB: 24, node: '24.21.0' },
      ...{ browsers: ['Chromium 156'], commit: 'a'.repeat(40), loadBefore: 0.1, others: 0.02 },
    },
    ...{ sizes: [SIZE], rounds: 5, figures, absent: NEVER, untold: UNTOLD },
  };
}
