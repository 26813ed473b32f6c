/**
 * The fuzzer's loop over one target: inputs are changed or made, read, and the property is demanded of each. What led anywhere new, to other
 * code or to another outcome, is kept and changed further.
 */
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { sequence } from '../python/mutate.ts';
import { changed, MOST } from './changing.ts';
import type { Coverage } from './coverage.ts';
import type { Second } from './second.ts';
import { shrunk } from './shrink.ts';
import type { Target, Twin } from './target.ts';

/** Something that should not be. */
export interface Found {
  readonly what: 'broken' | 'slow' | 'large' | 'twin';
  readonly message: string;
  readonly input: Uint8Array;
}

export interface Ran {
  readonly cases: number;
  /** Of these, asked of the second implementation too. */
  readonly twins: number;
  /** How many outcomes were told apart. */
  readonly came: number;
  /** What was kept beside what it began with. */
  readonly kept: readonly Uint8Array[];
  readonly found: readonly Found[];
}

export interface Running {
  readonly target: Target;
  /** Inputs of the corpus, beside the target's own. */
  readonly corpus: readonly Uint8Array[];
  readonly seed: number;
  /** Whether to go on, asked after each case. */
  readonly goesOn: (cases: number) => boolean;
  readonly coverage: Coverage | null;
  readonly second: Pick<Second, 'answers'> | null;
  /** Told of each input before it is read: where nothing comes after it, it is what hangs. */
  readonly begins?: (input: Uint8Array) => void;
  readonly tell?: (found: Found) => void;
  /** Whether time and memory are looked at: not where the machine is somebody else's too. */
  readonly isMeasured?: boolean;
}

/** Cases between two looks at what has run. */
const BATCH = 256;
/** One of so many is asked of the second implementation, where it led to nothing new. */
const ONE_OF = 12;
/** Questions that are gathered for the second implementation. */
const QUESTIONS = 64;
/** Inputs that are kept for changing. */
const POOL = 4_000;
/** Findings after which a run ends: more say the same. */
const ENOUGH = 12;

/** Milliseconds of one reading, and what each byte adds. */
const TIME = { least: 250, each: 0.02 };
/** Bytes that one reading may take, and what each byte adds: a list of 56 MB may come of few. */
const SPACE = { least: 256 * 2 ** 20, each: 400 };

const keyOf = (input: Uint8Array) => createHash('sha256').update(input).digest('base64');

/** Milliseconds of this process's own work. */
async function timeOf(work: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const messageOf = (error: unknown): string =>
  error instanceof Error ? `${error.name}: ${error.message}\n${error.stack ?? ''}` : String(error);

/** What keeps an input from being as it should be, without asking the second implementation; null where nothing does. */
async function fault(target: Target, input: Uint8Array): Promise<string | null> {
  try {
    await target.check(input);
    return null;
  } catch (error) {
    return messageOf(error);
  }
}

/** A fault without what changes as its input does: so that one is told once. */
const kindOf = (message: string): string =>
  [
    message
      .split('\n')[0]
      ?.replace(/[0-9]+|"(?:[^"\\]|\\.)*"/g, '#')
      .slice(0, 80),
    /\n\s+at [^\n]*\/(?:src|scripts|test\/fuzz)\/[^\n]*/.exec(message)?.[0],
  ].join();

export async function run(running: Running): Promise<Ran> {
  const { target, seed, goesOn, coverage, second, begins, tell, isMeasured = true } = running;
  const next = sequence(seed);
  const most = target.most ?? MOST;
  const pool: Uint8Array[] = [];
  const kept: Uint8Array[] = [];
  const came = new Set<string>();
  const tried = new Set<string>();
  const found: Found[] = [];
  const told = new Set<string>();
  let cases = 0;
  let twins = 0;
  let batch: Uint8Array[] = [];
  const asked: ({ readonly input: Uint8Array } & Twin)[] = [];

  const tellFound = async (what: Found['what'], message: string, input: Uint8Array): Promise<void> => {
    const kind = `${what} ${kindOf(message)}`;
    if (told.has(kind)) return;
    told.add(kind);
    const isSame = async (smaller: Uint8Array) => {
      const again = await fault(target, smaller);
      return again !== null && kindOf(again) === kindOf(message);
    };
    const small = what === 'broken' ? await shrunk(input, isSame) : input;
    const one = { what, message, input: small };
    found.push(one);
    tell?.(one);
  };
  const keep = (input: Uint8Array, isNew: boolean): void => {
    if (pool.length >= POOL) pool.splice(next(pool.length), 1);
    pool.push(input);
    if (isNew) kept.push(input);
  };
  const ask = async (input: Uint8Array): Promise<void> => {
    const twin = second === null ? null : await target.twin?.(input);
    if (twin === null || twin === undefined) return;
    asked.push({ input, ...twin });
    if (asked.length >= QUESTIONS) await answer();
  };
  const answer = async (): Promise<void> => {
    const some = asked.splice(0);
    if (some.length === 0 || second === null) return;
    twins += some.length;
    const answers = await second.answers(some.map(({ question }) => question));
    for (const [i, { input, expected, sees }] of some.entries()) {
      const [left, right] = [JSON.stringify(expected), JSON.stringify(sees(answers[i]))];
      if (left !== right) await tellFound('twin', `the two differ: here ${left}, verify.py ${right}`, input);
    }
  };
  /** Reads an input. @returns whether an outcome came that had not come before */
  const read = async (input: Uint8Array): Promise<boolean> => {
    begins?.(input);
    cases++;
    const heap = process.memoryUsage();
    const start = performance.now();
    let outcome: string;
    try {
      outcome = await target.check(input);
    } catch (error) {
      await tellFound('broken', messageOf(error), input);
      return false;
    }
    const limit = TIME.least + TIME.each * input.length;
    if (isMeasured && performance.now() - start > limit) {
      // Others use the machine: what counts is this process's own work, the least of three.
      const times = [];
      for (let i = 0; i < 3; i++) times.push(await timeOf(() => target.check(input)));
      const least = Math.min(...times);
      if (least > limit) await tellFound('slow', `${Math.round(least)} ms for ${input.length} bytes`, input);
    }
    const now = process.memoryUsage();
    const taken = now.heapUsed + now.arrayBuffers - heap.heapUsed - heap.arrayBuffers;
    if (isMeasured && taken > SPACE.least + SPACE.each * input.length)
      await tellFound('large', `${taken >> 20} MB for ${input.length} bytes`, input);
    const isNew = !came.has(outcome);
    came.add(outcome);
    return isNew;
  };

  /** Those of which something ran for the first time; they count as having run. */
  const adding = async (some: readonly Uint8Array[], of: Coverage): Promise<Uint8Array[]> => {
    for (const one of some) await fault(target, one);
    const [only] = some;
    if (only === undefined || of.taken(some.length === 1) === 0) return [];
    if (some.length === 1) return [only];
    const half = some.length >> 1;
    return [...(await adding(some.slice(0, half), of)), ...(await adding(some.slice(half), of))];
  };

  for (const input of [...(await target.seeds()), ...running.corpus]) {
    const first = input.slice(0, most);
    await read(first);
    keep(first, false);
    await ask(first);
  }
  coverage?.taken();
  let made: Uint8Array[] = [];
  while (goesOn(cases) && found.length < ENOUGH) {
    let input: Uint8Array;
    if (target.made !== undefined && (pool.length === 0 || next(4) === 0)) {
      if (made.length === 0)
        made = fc.sample(target.made, { numRuns: 40, seed: next(2 ** 31) }).map((one) => one.slice(0, most));
      input = made.pop() as Uint8Array;
      if (next(3) === 0 && pool.length > 0) input = await changed(target, input, pool, next);
    } else {
      // The newest are changed most.
      const from = next(3) === 0 ? Math.max(0, pool.length - 1 - next(20)) : next(pool.length);
      input = await changed(target, pool[from] as Uint8Array, pool, next);
    }
    const key = keyOf(input);
    if (tried.has(key)) continue;
    if (tried.size > 2 ** 20) tried.clear();
    tried.add(key);
    const isNew = await read(input);
    batch.push(input);
    if (isNew) keep(input, true);
    if (isNew || next(ONE_OF) === 0) await ask(input);
    if (batch.length < BATCH) continue;
    if (coverage !== null && coverage.taken(false) > 0)
      for (const one of await adding(batch, coverage)) if (!pool.includes(one)) keep(one, true);
    batch = [];
  }
  await answer();
  return { cases, twins, came: came.size, kept, found };
}
