/** The parts of `npm test` as jobs: as many at a time as there is room for, each once those before it have passed. */
import { spawn } from 'node:child_process';
import { ROOT } from '../root.ts';
import { type Counts, whole } from './counts.ts';

export interface Job {
  readonly name: string;
  /** Names of jobs without whose passing this one cannot run; a name that is not among the jobs is not waited for. */
  readonly after?: readonly string[];
  run(): Promise<{ readonly counts: Counts; readonly output: string }>;
}

/** What became of a job; `counts` is null where it was not run because one before it failed. */
export interface Done {
  readonly name: string;
  readonly counts: Counts | null;
  /** From start to end, in seconds. */
  readonly seconds: number;
}

/**
 * Runs jobs in their order, `room` at a time, and prints the output of each when it has ended.
 * @throws Error where jobs wait for each other
 */
export async function runJobs(
  jobs: readonly Job[],
  room: number,
  print: (text: string) => void,
): Promise<Done[]> {
  const names = new Set(jobs.map(({ name }) => name));
  const waiting = [...jobs];
  const running = new Map<string, Promise<void>>();
  const done: Done[] = [];
  const resultOf = (name: string) => done.find((one) => one.name === name);
  const isPassed = (name: string) => resultOf(name)?.counts?.failed === 0;

  const begin = async (job: Job): Promise<void> => {
    print(`-- ${job.name} ...`);
    const start = performance.now();
    const { counts, output } = await job.run().catch((error: unknown) => ({
      counts: whole(null),
      output: error instanceof Error ? error.message : String(error),
    }));
    const seconds = (performance.now() - start) / 1000;
    running.delete(job.name);
    done.push({ name: job.name, counts, seconds });
    print(`\n== ${job.name}\n${output.trimEnd()}`);
  };

  while (waiting.length > 0 || running.size > 0) {
    const isOver = (name: string) => !names.has(name) || resultOf(name) !== undefined;
    const next = waiting.find(({ after = [] }) => after.every(isOver));
    if (next !== undefined && (running.size < room || !canRun(next))) {
      waiting.splice(waiting.indexOf(next), 1);
      if (canRun(next)) running.set(next.name, begin(next));
      else done.push({ name: next.name, counts: null, seconds: 0 });
    } else if (running.size > 0) await Promise.race(running.values());
    else throw new Error(`these wait for each other: ${waiting.map(({ name }) => name).join(', ')}`);
  }
  return done;

  function canRun({ after = [] }: Job): boolean {
    return after.every((name) => !names.has(name) || isPassed(name));
  }
}

/** Runs one of the project's programs with the Node that runs this one, and gathers what it says. */
export function program(
  args: readonly string[],
  env: NodeJS.ProcessEnv,
): Promise<{ status: number | null; output: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: ROOT, stdio: ['ignore', 'pipe', 'pipe'], env });
    const parts: Buffer[] = [];
    child.stdout.on('data', (part: Buffer) => parts.push(part));
    child.stderr.on('data', (part: Buffer) => parts.push(part));
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, output: Buffer.concat(parts).toString('utf8') }));
  });
}
