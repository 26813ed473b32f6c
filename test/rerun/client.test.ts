import { describe, expect, test } from 'vitest';
import { OfficialError, shown } from '../../src/official/errors.ts';
import { client, NotDone, type WorkerLike } from '../../src/rerun/client.ts';
import type { Letter, Reply } from '../../src/rerun/talk.ts';

type Counting = { readonly count: { readonly question: number; readonly answer: string } };

class FakeWorker implements WorkerLike {
  onmessage: WorkerLike['onmessage'] = null;
  onmessageerror: WorkerLike['onmessageerror'] = null;
  onerror: WorkerLike['onerror'] = null;
  readonly letters: Letter<Counting>[] = [];
  readonly transferred: ArrayBuffer[] = [];
  isEnded = false;
  postMessage(letter: unknown, transfer: ArrayBuffer[]): void {
    this.letters.push(letter as Letter<Counting>);
    this.transferred.push(...transfer);
  }
  terminate(): void {
    this.isEnded = true;
  }
  tell(reply: Reply): void {
    this.onmessage?.({ data: reply } as MessageEvent<Reply>);
  }
}

function begin() {
  const worker = new FakeWorker();
  let made = 0;
  const asked = client<Counting>(() => {
    made++;
    return worker;
  });
  return { worker, asked, made: () => made };
}

const cancelled = { name: 'NotDone', code: 'cancelled' };

describe('a question', () => {
  test('makes the worker once, and gets its own answer and progress', async () => {
    const { worker, asked, made } = begin();
    expect(made()).toBe(0);
    const steps: number[][] = [];
    const first = asked.ask('count', 1, { progress: (...step) => steps.push(step) });
    const second = asked.ask('count', 2);
    expect(made()).toBe(1);
    expect(worker.letters).toEqual([
      { id: 1, ask: 'count', question: 1 },
      { id: 2, ask: 'count', question: 2 },
    ]);
    worker.tell({ id: 2, type: 'answer', answer: 'two' });
    worker.tell({ id: 1, type: 'progress', done: 1, total: 2 });
    worker.tell({ id: 1, type: 'answer', answer: 'one' });
    expect(await first).toBe('one');
    expect(await second).toBe('two');
    expect(steps).toEqual([[1, 2]]);
    expect(worker.isEnded).toBe(false);
  });

  test('hands over what is to be handed over', () => {
    const { worker, asked } = begin();
    const buffer = new ArrayBuffer(8);
    void asked.ask('count', 1, { transfer: [buffer] });
    expect(worker.transferred).toEqual([buffer]);
  });

  test('that is refused says so with its facts, and the worker lives on', async () => {
    const { worker, asked } = begin();
    const answer = asked.ask('count', 1);
    const facts = { file: 'a.csv', line: 3, expected: '13 digits', found: shown('x') };
    worker.tell({ id: 1, type: 'refused', code: 'beijing.data-code', facts, message: 'a.csv line 3' });
    const error = await answer.catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(OfficialError);
    expect(error).toMatchObject({ code: 'beijing.data-code', facts });
    expect(asked.isEnded).toBe(false);
  });

  test('that breaks in the worker is not done, and no verdict', async () => {
    const { worker, asked } = begin();
    const answer = asked.ask('count', 1);
    worker.tell({ id: 1, type: 'broken', message: 'Array buffer allocation failed' });
    await expect(answer).rejects.toMatchObject({ name: 'NotDone', code: 'internal' });
  });
});

describe('a worker', () => {
  test.each([
    ['that breaks', (worker: FakeWorker) => worker.onerror?.({ message: 'out of memory' } as ErrorEvent)],
    ['that breaks without a word', (worker: FakeWorker) => worker.onerror?.({} as ErrorEvent)],
    ['that cannot be read', (worker: FakeWorker) => worker.onmessageerror?.({} as MessageEvent)],
  ])('%s leaves nothing asked open, and gives no answer later', async (_, harm) => {
    const { worker, asked } = begin();
    const answers = [asked.ask('count', 1), asked.ask('count', 2)];
    harm(worker);
    worker.tell({ id: 1, type: 'answer', answer: 'one' });
    for (const answer of answers)
      await expect(answer).rejects.toMatchObject({ name: 'NotDone', code: 'internal' });
    expect(worker.isEnded).toBe(true);
    expect(asked.isEnded).toBe(true);
    expect([worker.onmessage, worker.onmessageerror, worker.onerror]).toEqual([null, null, null]);
    await expect(asked.ask('count', 3)).rejects.toMatchObject({ code: 'internal' });
  });

  test('that cannot be started is not done', async () => {
    const asked = client<Counting>(() => {
      throw new DOMException('blocked by the policy', 'SecurityError');
    });
    await expect(asked.ask('count', 1)).rejects.toMatchObject({
      code: 'internal',
      message: 'blocked by the policy',
    });
  });

  test('that is ended cancels what is asked', async () => {
    const { worker, asked } = begin();
    const answer = asked.ask('count', 1);
    asked.end();
    await expect(answer).rejects.toMatchObject(cancelled);
    expect(worker.isEnded).toBe(true);
  });
});

describe('a cancel', () => {
  test('ends the worker where that is asked for', async () => {
    const { worker, asked } = begin();
    const controller = new AbortController();
    const answer = asked.ask('count', 1, { signal: controller.signal, abort: 'end' });
    const other = asked.ask('count', 2);
    controller.abort();
    await expect(answer).rejects.toBeInstanceOf(NotDone);
    await expect(answer).rejects.toMatchObject(cancelled);
    await expect(other).rejects.toMatchObject(cancelled);
    expect(worker.isEnded).toBe(true);
    expect(asked.isEnded).toBe(true);
  });

  test('else leaves the worker, and hears no more of this question', async () => {
    const { worker, asked } = begin();
    const controller = new AbortController();
    const answer = asked.ask('count', 1, { signal: controller.signal });
    const other = asked.ask('count', 2);
    controller.abort();
    await expect(answer).rejects.toMatchObject(cancelled);
    worker.tell({ id: 1, type: 'answer', answer: 'one' });
    worker.tell({ id: 2, type: 'answer', answer: 'two' });
    expect(await other).toBe('two');
    expect(asked.isEnded).toBe(false);
  });

  test('before the question makes no worker', async () => {
    const { asked, made } = begin();
    await expect(asked.ask('count', 1, { signal: AbortSignal.abort() })).rejects.toMatchObject(cancelled);
    expect(made()).toBe(0);
  });

  test('after the answer does nothing', async () => {
    const { worker, asked } = begin();
    const controller = new AbortController();
    const answer = asked.ask('count', 1, { signal: controller.signal, abort: 'end' });
    worker.tell({ id: 1, type: 'answer', answer: 'one' });
    await answer;
    controller.abort();
    expect(worker.isEnded).toBe(false);
  });
});
