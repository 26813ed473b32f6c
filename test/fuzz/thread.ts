/** One target, fuzzed in a thread of its own. */
import { parentPort, workerData } from 'node:worker_threads';
import { findPython } from '../../scripts/python.ts';
import { Coverage } from './coverage.ts';
import { corpusOf, keptOf } from './files.ts';
import { run } from './loop.ts';
import { HEAD, type Order, type Told } from './order.ts';
import { Second } from './second.ts';
import type { Target } from './target.ts';
import { TARGETS } from './targets.ts';

const { target: name, seed, milliseconds, cases, now }: Order = workerData;
const target = TARGETS.find((one) => one.name === name) as Target;
const [head, bytes] = [new Int32Array(now, 0, 3), new Uint8Array(now, HEAD)];
const until = performance.now() + milliseconds;
const python = target.twin === undefined ? undefined : findPython();
const second = python === undefined ? null : new Second(python);
const tell = (told: Told): void => parentPort?.postMessage(told);
const ran = await run({
  target,
  corpus: [...corpusOf(name), ...keptOf(name)],
  seed,
  coverage: new Coverage(),
  second,
  goesOn: (done) => done < cases && performance.now() < until && Atomics.load(head, 2) === 0,
  begins: (input) => {
    bytes.set(input.subarray(0, bytes.length));
    Atomics.store(head, 1, Math.min(input.length, bytes.length));
    Atomics.add(head, 0, 1);
  },
  tell: (found) => tell({ kind: 'found', found }),
});
second?.end();
tell({ kind: 'ran', cases: ran.cases, twins: ran.twins, came: ran.came, kept: ran.kept });
