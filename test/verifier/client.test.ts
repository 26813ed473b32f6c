import { describe, expect, test } from 'vitest';
import { NotChecked, verifyInWorker } from '../../src/verifier/client.ts';
import type { Recomputed, Refusal, Request, Step } from '../../src/verifier/protocol.ts';
import { FakeWorker } from '../talk/fake-worker.ts';

const request: Request = { place: { kind: 'url', base: 'https://example.org/' } };
const outcome = { report: { verdict: 'verified' } } as unknown as Recomputed;
const started: Step = { type: 'started', id: 'list.form' };
const tellStarted = (worker: FakeWorker) => worker.tell({ id: 1, type: 'progress', step: [started] });
const tellOutcome = (worker: FakeWorker) =>
  worker.tell({ id: 1, type: 'answer', answer: { outcome, ms: 12 } });

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
    expect(worker.letters).toEqual([{ id: 1, ask: 'verify', question: request }]);
    tellStarted(worker);
    expect(worker.isEnded).toBe(false);
    tellOutcome(worker);
    expect(await promise).toMatchObject({ outcome, ms: 12 });
    expect(steps).toEqual([started]);
    expect(worker.isEnded).toBe(true);
    expect([worker.onmessage, worker.onmessageerror, worker.onerror]).toEqual([null, null, null]);
  });

  test('passes on what the worker could not read', async () => {
    const { worker, promise } = begin();
    const refusal: Refusal = {
      code: 'record.unreadable',
      message: 'seed.json: no',
      file: 'seed.json',
      why: { finding: null, fault: { kind: 'gone' } },
    };
    worker.tell({ id: 1, type: 'refused', refusal });
    await expect(promise).rejects.toBeInstanceOf(NotChecked);
    await expect(promise).rejects.toMatchObject(refusal);
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
    tellOutcome(worker);
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
    tellStarted(worker);
    await expect(promise).rejects.toThrow('the page broke');
    expect(worker.isEnded).toBe(true);
  });
});

describe('a cancel', () => {
  test('ends the worker and the promise, whatever comes later', async () => {
    const controller = new AbortController();
    const { worker, steps, promise } = begin(controller.signal);
    tellStarted(worker);
    controller.abort();
    tellOutcome(worker);
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
    tellOutcome(worker);
    await promise;
    controller.abort();
    expect(worker.isEnded).toBe(true);
  });
});
