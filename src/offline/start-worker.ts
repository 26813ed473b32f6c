/** Starts the service worker, without which nothing that is kept can be opened when there is no network. */

/**
 * Why it does not run. `absent`: the browser has none, or forbids it, as in some private windows, or the site came without https.
 * `failed`: it was started, and ended before it had what it keeps.
 */
export type WorkerFault = 'absent' | 'failed';

export class NoWorker extends Error {
  override readonly name = 'NoWorker';
  readonly fault: WorkerFault;
  constructor(fault: WorkerFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
}

/** What there is of a worker, as it is started: enough for a test to have one of its own. */
export interface StartedWorker {
  readonly active: unknown;
  readonly installing: Pick<ServiceWorker, 'state' | 'addEventListener'> | null;
  readonly waiting: Pick<ServiceWorker, 'state' | 'addEventListener'> | null;
}

/** Waits until a worker of this registration runs. @throws NoWorker `failed` */
export async function running(registration: StartedWorker): Promise<void> {
  if (registration.active) return;
  const worker = registration.installing ?? registration.waiting;
  if (worker === null) throw new NoWorker('failed');
  await new Promise<void>((resolve, reject) => {
    const look = () => {
      if (worker.state === 'activated') resolve();
      else if (worker.state === 'redundant') reject(new NoWorker('failed'));
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** @param root the site's base path, ending in a slash @throws NoWorker */
export async function startWorker(root: string): Promise<void> {
  const workers = (navigator as { serviceWorker?: ServiceWorkerContainer }).serviceWorker;
  if (workers === undefined) throw new NoWorker('absent');
  const registration = await workers
    .register(`${root}service-worker.js`, { scope: root, updateViaCache: 'none' })
    .catch((error: unknown) => {
      throw new NoWorker('absent', { cause: error });
    });
  await running(registration);
}
