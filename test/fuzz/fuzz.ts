/**
 * `npm run fuzz`: every reader, or those that are named, on inputs made and changed at random, for so long each.
 *
 *   npm run fuzz -- [target ...] [--minutes 10] [--seed 1] [--cases n]
 *
 * Reads the corpus of the repository (test/fuzz/corpus) and what earlier runs kept (.cache/fuzz). A finding is made small and written to
 * the corpus, where the tests replay it from then on. Ctrl-C ends it after the input that is being read; what was kept by then is written.
 * Exit status: 0 nothing found, 1 something, 2 misused.
 */
import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { writeFound, writeKept } from './files.ts';
import type { Found } from './loop.ts';
import { HEAD, type Order, type Told } from './order.ts';
import { patience } from './patience.ts';
import { TARGETS } from './targets.ts';

/** Bytes of the input that is told where a run hangs. */
const ROOM = 1 << 20;
/** Seconds in which the next input has to be begun. */
const PATIENCE = 90;

/** Whether whoever started this wants it to end. */
let isEnding = false;

const misused = (message: string): never => {
  console.error(message);
  process.exit(2);
};

/** Runs one target in a thread of its own, so that what hangs can be ended and told. @returns how many findings there were */
async function fuzz(target: string, seed: number, minutes: number, cases: number): Promise<number> {
  const now = new SharedArrayBuffer(HEAD + ROOM);
  const order: Order = { target, seed, milliseconds: minutes * 60_000, cases, now };
  const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData: order });
  const head = new Int32Array(now, 0, 3);
  const start = performance.now();
  const cpu = process.cpuUsage();
  let found = 0;
  const tell = ({ what, message, input }: Found) => {
    found++;
    const path = writeFound(target, input);
    console.log(`\n${target}: ${what}, ${input.length} bytes in ${path}\n${message}\n`);
  };
  const current = (): Uint8Array => new Uint8Array(now.slice(HEAD, HEAD + (head[1] as number)));
  return new Promise((resolve) => {
    let isTold = false;
    const hangs = () => {
      isTold = true;
      tell({ what: 'slow', message: `hangs for more than ${PATIENCE} seconds`, input: current() });
      void worker.terminate();
    };
    let last = -1;
    let unwatch = patience(PATIENCE, hangs);
    const watch = setInterval(() => {
      if (isEnding) Atomics.store(head, 2, 1);
      if (last === head[0]) return;
      last = head[0] as number;
      unwatch();
      unwatch = patience(PATIENCE, hangs);
    }, 500);
    worker.on('message', (told: Told) => {
      if (told.kind === 'found') return tell(told.found);
      isTold = true;
      for (const input of told.kept) writeKept(target, input);
      const seconds = Math.round((performance.now() - start) / 1000);
      const { user, system } = process.cpuUsage(cpu);
      console.log(
        `${target}: seed ${seed}, ${seconds} s (${Math.round((user + system) / 1e6)} s of work), ${told.cases} cases, ${told.twins} of them asked of verify.py, ` +
          `${told.came} outcomes, ${told.kept.length} inputs kept, ${found} found`,
      );
    });
    worker.on('error', (error) => {
      isTold = true;
      tell({ what: 'broken', message: `the run ended: ${error}`, input: current() });
    });
    worker.on('exit', () => {
      // With nothing left to wait for: what the reader promised never comes.
      if (!isTold)
        tell({
          what: 'broken',
          message: 'the reader gives neither an answer nor an error',
          input: current(),
        });
      clearInterval(watch);
      unwatch();
      resolve(found);
    });
  });
}

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { minutes: { type: 'string' }, seed: { type: 'string' }, cases: { type: 'string' } },
});
const number = (name: keyof typeof values, otherwise: number): number => {
  const text = values[name] ?? String(otherwise);
  return /^[0-9]{1,9}(?:\.[0-9]{1,3})?$/.test(text)
    ? Number(text)
    : misused(`--${name}: expected a number, found ${text}`);
};
const names = TARGETS.map(({ name }) => name);
const unknown = positionals.filter((name) => !names.includes(name));
if (unknown.length > 0) misused(`There is no ${unknown.join(', ')}; the targets are ${names.join(', ')}.`);
const [minutes, seed, cases] = [number('minutes', 10), number('seed', 1), number('cases', 999_999_999)];
process.on('SIGINT', () => {
  // Asked twice, it does not wait for what is being read.
  if (isEnding) process.exit(2);
  isEnding = true;
});
let found = 0;
for (const name of positionals.length > 0 ? positionals : names)
  if (!isEnding) found += await fuzz(name, seed, minutes, cases);
process.exitCode = found > 0 ? 1 : 0;
