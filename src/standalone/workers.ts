/**
 * The workers of the one file: the page's own script once more, under a name that says which worker it is to be. From
 * file:// no other worker can be started than a classic one from a blob.
 */
import { hearPacked, packedLetter, readsBlobs } from './blobs.ts';

/** What each worker runs: what its module does when it is imported. */
const WORKERS = {
  'verifier/worker': () => import('../verifier/worker.ts'),
  'beside/worker': () => import('../beside/worker.ts'),
  'rerun/worker': () => import('../rerun/worker.ts'),
  'rerun/md5-worker': () => import('../rerun/md5-worker.ts'),
  'rerun/seeds-worker': () => import('../rerun/seeds-worker.ts'),
  'rerun/figures-worker': () => import('../rerun/figures-worker.ts'),
  'paper/worker': () => import('../paper/worker.ts'),
} as const;
export type WorkerName = keyof typeof WORKERS;

/** This script's own text, which is there only while it is run for the first time. */
const script = typeof document === 'undefined' ? null : (document.currentScript?.textContent ?? null);
let address: string | null = null;

/** @throws Error where there is no worker of this name */
export async function startWorker(name: string): Promise<void> {
  if (!Object.hasOwn(WORKERS, name)) throw new Error(`there is no worker ${name}`);
  hearPacked();
  await WORKERS[name as WorkerName]();
}

/** What stands in the place of Vite's `?worker&inline`: a constructor of workers. */
export function workerNamed(name: WorkerName): new () => Worker {
  return class extends Worker {
    /** Letters go one after the other, in the order in which they were posted. */
    private last: Promise<unknown>;
    private readonly isReading: Promise<boolean>;

    constructor() {
      if (script === null) throw new Error('the text of this file’s script is not known');
      address ??= URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
      super(address, { name });
      this.isReading = readsBlobs(this);
      this.last = this.isReading;
    }

    override postMessage(letter: unknown, transfer: Transferable[] | StructuredSerializeOptions = []): void {
      const sent = this.last.then(async () => ((await this.isReading) ? letter : packedLetter(letter)));
      this.last = sent.then((value) => super.postMessage(value, transfer as Transferable[]));
    }
  };
}
