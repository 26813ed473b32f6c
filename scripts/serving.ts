/** `npm start`'s server: until it is told to stop, or whoever started it is gone. */
import { once } from 'node:events';

/** How often it is looked whether the parent is still there, in milliseconds. */
const LOOK = 500;

/** Settles when the system asks this process to end, or when its parent is gone, which no signal tells. */
export async function stopped(): Promise<void> {
  const parent = process.ppid;
  const ended = new AbortController();
  const look = setInterval(() => {
    if (process.ppid !== parent) ended.abort();
  }, LOOK);
  const signals = (['SIGINT', 'SIGTERM', 'SIGHUP'] as const).map((signal) => once(process, signal));
  await Promise.race([...signals, once(ended.signal, 'abort')]);
  clearInterval(look);
}
