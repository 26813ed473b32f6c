/** A zip that was put in: its worker is there as long as its pool is wanted, and no longer. */
import { describe, expect, test } from 'vitest';
import { loader } from '../../../../src/panels/official/beijing/load.ts';
import type { WorkerLike } from '../../../../src/talk/client.ts';

/** A worker that answers when it is told to. */
class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  isEnded = false;
  readonly letters: { readonly id: number; readonly ask: string }[] = [];
  postMessage(letter: unknown): void {
    this.letters.push(letter as { id: number; ask: string });
  }
  terminate(): void {
    this.isEnded = true;
  }
  answer(answer: unknown): void {
    const { id = 0 } = this.letters.at(-1) ?? {};
    this.onmessage?.({ data: { id, type: 'answer', answer } } as MessageEvent);
  }
  break(): void {
    this.onerror?.({ message: 'out of memory' } as ErrorEvent);
  }
}

const MD5 = '0123456789abcdef0123456789abcdef';
const turn = () => new Promise((resolve) => setTimeout(resolve));

function begin() {
  const pools: FakeWorker[] = [];
  const hashers: FakeWorker[] = [];
  const made = (all: FakeWorker[]) => async () => () => {
    const worker = new FakeWorker();
    all.push(worker);
    return worker;
  };
  const load = loader({ pool: made(pools), md5: made(hashers) });
  const controller = new AbortController();
  const run = (file: File, md5: string | null) =>
    load.run({ file, md5, seed: '123456' }, () => {}, controller.signal);
  return { pools, hashers, run, controller };
}
const file = () => new File(['zip'], 'pool.zip');

describe('a zip whose MD5 differs', () => {
  test('leaves no worker behind, though its import has ended before', async () => {
    const { pools, hashers, run } = begin();
    const running = run(file(), MD5);
    const refused = expect(running).rejects.toMatchObject({ code: 'beijing.md5-differs' });
    await turn();
    pools[0]?.answer({ tickets: 17_000_000 });
    await turn();
    expect(pools[0]?.isEnded).toBe(false);
    hashers[0]?.answer(MD5.replace('0', 'f'));
    await refused;
    await turn();
    expect(pools.map(({ isEnded }) => isEnded)).toEqual([true]);
    expect(hashers.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  test('is not imported to its end', async () => {
    const { pools, hashers, run } = begin();
    const running = run(file(), MD5);
    const refused = expect(running).rejects.toMatchObject({
      code: 'beijing.md5-differs',
      facts: { expected: { md5: MD5 }, found: { md5: MD5.replace('0', 'f') } },
    });
    await turn();
    hashers[0]?.answer(MD5.replace('0', 'f'));
    await refused;
    expect(pools.map(({ isEnded }) => isEnded)).toEqual([true]);
  });

  test('is not drawn from where it was drawn from before, and the pool stays for the right one', async () => {
    const { pools, hashers, run } = begin();
    const zip = file();
    const drawing = run(zip, MD5);
    await turn();
    hashers[0]?.answer(MD5);
    pools[0]?.answer({});
    await turn();
    pools[0]?.answer({ outcome: 'drawn' });
    expect(await drawing).toMatchObject({ isFresh: true });
    await expect(run(zip, MD5.replace('0', 'f'))).rejects.toMatchObject({ code: 'beijing.md5-differs' });
    await turn();
    expect(pools.map(({ letters }) => letters.map(({ ask }) => ask))).toEqual([['import', 'draw']]);
    const again = run(zip, MD5);
    await turn();
    pools[0]?.answer({ outcome: 'drawn' });
    expect(await again).toMatchObject({ isFresh: false });
  });
});

test('a run that is cancelled after its import has ended leaves no worker behind', async () => {
  const { pools, run, controller } = begin();
  const running = run(file(), MD5);
  const cancelled = expect(running).rejects.toMatchObject({ code: 'cancelled' });
  await turn();
  pools[0]?.answer({});
  await turn();
  controller.abort();
  await cancelled;
  await turn();
  expect(pools[0]?.isEnded).toBe(true);
});

test('a pool whose worker broke is read again', async () => {
  const { pools, hashers, run } = begin();
  const zip = file();
  const drawing = run(zip, null);
  await turn();
  hashers[0]?.answer(MD5);
  pools[0]?.answer({});
  await turn();
  pools[0]?.answer({ outcome: 'drawn' });
  const { loaded } = await drawing;
  pools[0]?.break();
  expect(await loaded.pool.broken).toMatchObject({ name: 'NotDone', code: 'internal' });
  const again = run(zip, null);
  await turn();
  expect(pools).toHaveLength(2);
  pools[1]?.answer({});
  await turn();
  pools[1]?.answer({ outcome: 'drawn' });
  expect(await again).toMatchObject({ isFresh: true });
});

test('a worker whose code cannot be fetched is no verdict', async () => {
  const load = loader({
    pool: () => Promise.reject(new TypeError('not fetched')),
    md5: () => Promise.reject(new TypeError('not fetched')),
  });
  const { signal } = new AbortController();
  await expect(load.run({ file: file(), md5: null, seed: '123456' }, () => {}, signal)).rejects.toThrow(
    'not fetched',
  );
});
