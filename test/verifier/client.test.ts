import { describe, expect, test } from 'vitest';
import { NotChecked, verifyInWorker, type WorkerLike } from '../../src/verifier/client.ts';
import type { Message, Outcome, Request } from '../../src/verifier/protocol.ts';

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly requests: Request[] = [];
  isEnded = false;
  postMessage(request: Request): void {
    this.requests.push(request);
  }
  terminate(): void {
    this.isEnded = true;
  }
  tell(message: Message): void {
    this.onmessage?.({ data: message } as MessageEvent<Message>);
  }
}

const request: Request = { place: { kind: 'url', base: 'https://example.org/' } };
const outcome = { report: { verdict: 'verified' } } as unknown as Outcome;
const started: Message = { type: 'started', id: 'list.form' };

function begin(signal = new AbortController().signal) {
  const worker = new FakeWorker();
  const steps: unknown[] = [];
  const promise = verifyInWorker(
    () => worker,
    request,
    (step) => steps.push(step),
    signal,
  );
  return { worker, steps, promise };
}

describe('a verification in a worker', () => {
  test('gives the steps and the outcome, and ends the worker', async () => {
    const { worker, steps, promise } = begin();
    expect(worker.requests).toEqual([request]);
    worker.tell(started);
    expect(worker.isEnded).toBe(false);
    worker.tell({ type: 'outcome', outcome, ms: 12 });
    expect(await promise).toMatchObject({ outcome, ms: 12 });
    expect(steps).toEqual([started]);
    expect(worker.isEnded).toBe(true);
    expect([worker.onmessage, worker.onmessageerror, worker.onerror]).toEqual([null, null, null]);
  });

  test('passes on what the worker could not read', async () => {
    const { worker, promise } = begin();
    worker.tell({ type: 'error', code: 'record.unreadable', message: 'seed.json: no', file: 'seed.json' });
    await expect(promise).rejects.toMatchObject({
      code: 'record.unreadable',
      message: 'seed.json: no',
      file: 'seed.json',
    });
    expect(worker.isEnded).toBe(true);
  });

  test.each([
    [
      'a worker that breaks',
      (worker: FakeWorker) => worker.onerror?.({ message: 'out of memory' } as ErrorEvent),
    ],
    ['a worker that breaks without a word', (worker: FakeWorker) => worker.onerror?.({} as ErrorEvent)],
    ['a message that cannot be read', (worker: FakeWorker) => worker.onmessageerror?.({} as MessageEvent)],
  ])('%s is never an outcome', async (_, harm) => {
    const { worker, promise } = begin();
    harm(worker);
    worker.tell({ type: 'outcome', outcome, ms: 1 });
    await expect(promise).rejects.toMatchObject({ name: 'NotChecked', code: 'internal' });
    expect(worker.isEnded).toBe(true);
  });

  test('a worker that cannot be started is never an outcome', async () => {
    const refuse = () => {
      throw new DOMException('blocked by the policy', 'SecurityError');
    };
    const promise = verifyInWorker(refuse, request, () => {}, new AbortController().signal);
    await expect(promise).rejects.toMatchObject({ code: 'internal', message: 'blocked by the policy' });
  });

  test('a listener that throws ends the worker', async () => {
    const worker = new FakeWorker();
    const broken = () => {
      throw new Error('the page broke');
    };
    const promise = verifyInWorker(() => worker, request, broken, new AbortController().signal);
    worker.tell(started);
    await expect(promise).rejects.toThrow('the page broke');
    expect(worker.isEnded).toBe(true);
  });
});

describe('a cancel', () => {
  test('ends the worker and the promise, whatever comes later', async () => {
    const controller = new AbortController();
    const { worker, steps, promise } = begin(controller.signal);
    worker.tell(started);
    controller.abort();
    worker.tell({ type: 'outcome', outcome, ms: 1 });
    await expect(promise).rejects.toBeInstanceOf(NotChecked);
    await expect(promise).rejects.toMatchObject({ code: 'cancelled' });
    expect(worker.isEnded).toBe(true);
    expect(steps).toEqual([started]);
  });
  test('before the start makes no worker', async () => {
    let made = 0;
    const make = () => {
      made++;
      return new FakeWorker();
    };
    await expect(verifyInWorker(make, request, () => {}, AbortSignal.abort())).rejects.toMatchObject({
      code: 'cancelled',
    });
    expect(made).toBe(0);
  });
  test('after the end does nothing', async () => {
    const controller = new AbortController();
    const { worker, promise } = begin(controller.signal);
    worker.tell({ type: 'outcome', outcome, ms: 1 });
    await promise;
    controller.abort();
    expect(worker.isEnded).toBe(true);
  });
});
