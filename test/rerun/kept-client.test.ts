/** A worker that is fetched when it is needed, and made anew once it is gone. */
import { expect, test } from 'vitest';
import { keptClient } from '../../src/rerun/kept-client.ts';
import type { WorkerLike } from '../../src/talk/client.ts';
import type { Handlers } from '../../src/talk/talk.ts';
import { officialWorker } from '../talk/local-worker.ts';

type Doubling = { readonly double: { readonly question: number; readonly answer: number } };
const doubling: Handlers<Doubling> = { double: (n) => 2 * n };

/** Counts how often the code is fetched and a worker made. */
function counted(fetchWorker: () => Promise<void> = async () => {}) {
  const workers: WorkerLike[] = [];
  let fetches = 0;
  const kept = keptClient<Doubling>(async () => {
    fetches++;
    await fetchWorker();
    return () => {
      const worker = officialWorker(doubling);
      workers.push(worker);
      return worker;
    };
  });
  return { kept, workers, fetches: () => fetches };
}

test('nothing is fetched before something is asked, and one worker serves all', async () => {
  const { kept, workers, fetches } = counted();
  expect(fetches()).toBe(0);
  const [first, second] = await Promise.all([kept(), kept()]);
  expect(second).toBe(first);
  expect(await first.ask('double', 4)).toBe(8);
  expect(await (await kept()).ask('double', 5)).toBe(10);
  expect(workers).toHaveLength(1);
});

test('a worker that breaks is told of, and the next question has a new one', async () => {
  const { kept, workers } = counted();
  const client = await kept();
  const asked = client.ask('double', 1);
  workers[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
  await expect(asked).rejects.toMatchObject({ code: 'internal', message: 'out of memory' });
  expect(await (await kept()).ask('double', 3)).toBe(6);
  expect(workers).toHaveLength(2);
});

test('code that does not come is told of, and fetched again', async () => {
  let isOnline = false;
  const { kept } = counted(async () => {
    if (!isOnline) throw new TypeError('not fetched');
  });
  await expect(kept()).rejects.toMatchObject({ name: 'NotDone', code: 'unloaded', message: 'not fetched' });
  isOnline = true;
  expect(await (await kept()).ask('double', 2)).toBe(4);
});
