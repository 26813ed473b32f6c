/**
 * How lucky each ticket is where six digits are the seed: every one of the 1,000,000 draws is made, and for each ticket
 * those are counted in which it wins. Repeats within a draw are passed over, as in src/official/beijing/algorithm.ts.
 *
 *     npm run -s bench -- seed-luck [<tickets> [<quota>]] > src/official/beijing/facts/seed-luck.json
 */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import { limitOf } from '../../src/official/beijing/algorithm.ts';
import { dotnetRandom, indexOf } from '../../src/official/beijing/dotnet-random.ts';
import { SEEDS } from '../../src/official/beijing/seeds.ts';

/** What is counted for a list of tickets. Requires 0 < quota < tickets. */
interface Pool {
  readonly tickets: number;
  readonly quota: number;
}

/**
 * Under how many of the seeds `from` to `to` - 1 each ticket wins. A draw that times out has no winners.
 * @param told called after every 1,000 seeds with how many are done
 * @returns one entry a ticket, from ticket 1
 */
export function winsOfTickets(
  { tickets, quota }: Pool,
  from: number,
  to: number,
  told: (done: number) => void = () => {},
): Uint32Array {
  // For each ticket the last seed that drew it, and its wins: side by side, for the sake of the processor's cache.
  const marks = new Int32Array(2 * tickets);
  for (let i = 0; i < marks.length; i += 2) marks[i] = -1;
  const picks = new Int32Array(quota);
  const limit = limitOf(tickets);
  for (let seed = from; seed < to; seed++) {
    const random = dotnetRandom(seed);
    let won = 0;
    for (let drawn = 0; drawn < limit && won < quota; drawn++) {
      const at = 2 * indexOf(random.next(), tickets);
      if (marks[at] === seed) continue;
      marks[at] = seed;
      marks[at + 1] = (marks[at + 1] as number) + 1;
      picks[won++] = at;
    }
    if (won < quota) for (const at of picks.subarray(0, won)) marks[at + 1] = (marks[at + 1] as number) - 1;
    if ((seed + 1 - from) % 1000 === 0) told(seed + 1 - from);
  }
  return Uint32Array.from({ length: tickets }, (_, i) => marks[2 * i + 1] as number);
}

/** @property histogram how many tickets win under `least` seeds, under `least` + 1, and so on to `most` */
export interface SeedLuck extends Pool {
  readonly seeds: number;
  readonly mean: number;
  readonly least: number;
  readonly leastTicket: number;
  readonly most: number;
  readonly mostTicket: number;
  readonly histogram: readonly number[];
}

/** What the counts of all tickets come to. Of several tickets with the least or the most the first is named. */
export function luckOf(pool: Pool, wins: Uint32Array): SeedLuck {
  const least = wins.reduce((low, one) => Math.min(low, one), SEEDS);
  const most = wins.reduce((high, one) => Math.max(high, one), 0);
  const histogram = new Array<number>(most - least + 1).fill(0);
  let sum = 0;
  for (const one of wins) {
    sum += one;
    histogram[one - least] = (histogram[one - least] as number) + 1;
  }
  return {
    ...pool,
    seeds: SEEDS,
    mean: sum / wins.length,
    least,
    leastTicket: wins.indexOf(least) + 1,
    most,
    mostTicket: wins.indexOf(most) + 1,
    histogram,
  };
}

interface Task extends Pool {
  readonly from: number;
  readonly to: number;
}

/** Counts a part of the seeds in a thread of its own. */
function counted(task: Task, told: (done: number) => void): Promise<Uint32Array> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: { seedLuck: task } });
    worker.on('error', reject);
    worker.on('message', (message: number | Uint32Array) =>
      typeof message === 'number' ? told(message) : resolve(message),
    );
  });
}

/** All seeds, shared among the cores; progress goes to stderr. */
async function run(pool: Pool): Promise<SeedLuck> {
  const parts = Math.max(1, availableParallelism());
  const done = new Array<number>(parts).fill(0);
  const began = performance.now();
  const wins = await Promise.all(
    done.map((_, i) =>
      counted(
        { ...pool, from: Math.floor((i * SEEDS) / parts), to: Math.floor(((i + 1) * SEEDS) / parts) },
        (seeds) => {
          done[i] = seeds;
          const all = done.reduce((sum, one) => sum + one, 0);
          if (all % 20_000 === 0)
            console.error(`${all} seeds, ${Math.round((performance.now() - began) / 1000)} s`);
        },
      ),
    ),
  );
  return luckOf(
    pool,
    wins.reduce((sums, part) => sums.map((sum, i) => sum + (part[i] as number))),
  );
}

/** The counts as JSON, the histogram in lines of 110 characters at most. */
function written({ histogram, ...figures }: SeedLuck): string {
  const lines: string[] = [];
  let last = '';
  for (const [i, tickets] of histogram.entries()) {
    const next = `${tickets}${i + 1 < histogram.length ? ',' : ''}`;
    if (last !== '' && last.length + 1 + next.length > 106) {
      lines.push(last);
      last = next;
    } else last += last === '' ? next : ` ${next}`;
  }
  const filled = [...lines, last].map((line) => `    ${line}\n`).join('');
  return JSON.stringify({ ...figures, histogram: [] }, null, 2).replace('[]', `[\n${filled}  ]`);
}

const task = (workerData as { seedLuck?: Task } | null)?.seedLuck;
if (!isMainThread && task !== undefined) {
  const wins = winsOfTickets(task, task.from, task.to, (done) => parentPort?.postMessage(done));
  parentPort?.postMessage(wins);
}

/** The benchmark. @param words tickets and quota */
export async function seedLuck([tickets = '9917981', quota = '15000']: readonly string[]): Promise<void> {
  const pool = { tickets: Number(tickets), quota: Number(quota) };
  if (!(Number.isInteger(pool.tickets) && pool.quota > 0 && pool.quota < pool.tickets))
    throw new Error('seed-luck needs whole numbers: tickets, and a quota that is less');
  console.log(written(await run(pool)));
}
