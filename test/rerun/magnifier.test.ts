import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ownersOf } from '../../src/official/beijing/magnifier.ts';
import { readPool } from '../../src/official/beijing/pool.ts';
import { firstHits, intervalsOf, SEEDS } from '../../src/official/beijing/seeds.ts';
import { client } from '../../src/rerun/client.ts';
import { countSeeds, rangesOf } from '../../src/rerun/magnifier.ts';
import type { PoolTalk } from '../../src/rerun/pool-talk.ts';
import { seedsHandlers } from '../../src/rerun/seeds.ts';
import { poolSession } from '../../src/rerun/session.ts';
import { ticketClasses, winningChance } from '../../src/rerun/winning-chance.ts';
import type { Client } from '../../src/talk/client.ts';
import { writePoolZip } from '../bench/official-zip.ts';
import { blobOf, officialWorker } from '../talk/local-worker.ts';

const TICKETS = 200_000;
const QUOTA = 600;
let folder: string;
let zip: string;
let pool: Client<PoolTalk>;
let code: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'seeds-'));
  zip = join(folder, 'pool.zip');
  await writePoolZip(zip, TICKETS, QUOTA);
  pool = client<PoolTalk>(() => officialWorker(poolSession()));
  await pool.ask('import', { zip: blobOf(zip), name: 'pool.zip' });
  await pool.ask('draw', { seed: '123456' });
  code = (await pool.ask('winners', { from: 0, count: 1 }))[0]?.code ?? '';
});
afterAll(() => rm(folder, { recursive: true, force: true }));

function counting(cores: number, signal = new AbortController().signal) {
  const steps: unknown[][] = [];
  let made = 0;
  let ended = 0;
  return {
    steps,
    open: () => made - ended,
    made: () => made,
    with: {
      makeWorker: () => {
        made++;
        return officialWorker(seedsHandlers, () => ended++);
      },
      cores,
      quota: QUOTA,
      progress: (...step: unknown[]) => steps.push(step),
      signal,
    },
  };
}

test.each([
  [10, 3],
  [1_000_000, 7],
  [2, 8],
  [0, 4],
])('%i in %i ranges are covered without a gap', (total, parts) => {
  const ranges = rangesOf(total, parts);
  expect(ranges[0]?.from).toBe(0);
  expect(ranges.at(-1)?.to).toBe(total);
  for (const [i, { from }] of ranges.entries()) if (i > 0) expect(from).toBe(ranges[i - 1]?.to);
  if (total > 0) for (const { from, to } of ranges) expect(to).toBeGreaterThan(from);
});

describe('a count by numbers', () => {
  test('is the same on any number of cores, and ends its workers', async () => {
    const [one, three] = [counting(1), counting(3)];
    const alone = await countSeeds(pool, code, one.with);
    expect(alone).toMatchObject({ method: 'numbers' });
    expect(await countSeeds(pool, code, three.with)).toEqual(alone);
    expect([one.made(), three.made()]).toEqual([1, 3]);
    expect([one.open(), three.open()]).toEqual([0, 0]);
    expect(three.steps[0]).toEqual(['plan', 0, 1]);
    expect(three.steps.some(([stage]) => stage === 'numbers')).toBe(true);
    // Five standard deviations around what it should be.
    const mean = SEEDS * (alone.chance ?? 0);
    expect(Math.abs(alone.wins - mean)).toBeLessThan(5 * Math.sqrt(mean));
  });

  test('that is cancelled in the middle gives nothing and ends its workers', async () => {
    const controller = new AbortController();
    const some = counting(2, controller.signal);
    const promise = countSeeds(pool, code, {
      ...some.with,
      progress: (stage) => stage !== 'plan' && controller.abort(),
    });
    await expect(promise).rejects.toMatchObject({ code: 'cancelled' });
    expect(some.open()).toBe(0);
    expect((await pool.ask('lookup', { code })).code).toBe(code);
  });
});

test('a seed that no number of a part hits is not taken for one that a later part hits later', () => {
  const intervals = intervalsOf([11, 12], 1000);
  const whole = firstHits(intervals, 0, 40);
  const [early, late] = [firstHits(intervals, 0, 5), firstHits(intervals, 5, 40)];
  const merged = whole.map((_, seed) => Math.min(early[seed] as number, late[seed] as number));
  expect(merged).toEqual(whole);
  expect(late.some((first) => first >= 5 && first < 40)).toBe(true);
});

describe('a code that no seed decides for', () => {
  test('is told why', async () => {
    expect(await countSeeds(pool, '9999999999999', counting(2).with)).toMatchObject({
      method: 'none',
      why: 'absent',
      wins: 0,
    });
  });
});

describe('the chance of a code', () => {
  test('adds up to the quota over all codes', async () => {
    const { codes, quota } = await readPool(blobOf(zip), zip);
    const owners = ownersOf(codes);
    const classes = ticketClasses(owners);
    expect(classes.reduce((sum, { tickets, applicants }) => sum + tickets * applicants, 0)).toBe(TICKETS);
    const sum = classes.reduce(
      (all, { tickets, applicants }) => all + applicants * winningChance(codes, quota, tickets, owners),
      0,
    );
    expect(sum).toBeCloseTo(quota, 4);
  });

  test('is what a small pool’s draws come to', async () => {
    const { observed } = JSON.parse(
      readFileSync('test/fixtures/beijing/expected/b-1000-q100.json', 'utf8'),
    ) as { observed: { quota: number } };
    const { codes, quota } = await readPool(blobOf('test/fixtures/beijing/zips/b-1000-q100.zip'), 'b.zip');
    expect(quota).toBe(observed.quota);
    const own = codes.rowsOf(codes.at(0)).length;
    const owners = ownersOf(codes);
    const answer = await seedsHandlers.whole(
      { owners, quota, owner: owners.of[0] as number, limit: 10_000, from: 0, to: 20_000 },
      { progress: () => {}, hand: () => {} },
    );
    const chance = winningChance(codes, quota, own);
    const deviation = Math.sqrt(20_000 * chance * (1 - chance));
    expect(Math.abs(answer.wins - 20_000 * chance)).toBeLessThan(5 * deviation);
  });
});
