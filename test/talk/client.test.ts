import { describe, expect, test } from 'vitest';
import { OfficialError } from '../../src/official/errors.ts';
import { client as officialClient } from '../../src/rerun/client.ts';
import { client, NotDone } from '../../src/talk/client.ts';
import { FakeWorker } from './fake-worker.ts';

type Counting = { readonly count: { readonly question: number; readonly answer: string } };

/** What the worker of these tests refuses, and what that is thrown as. */
interface Refusal {
  readonly what: string;
}
class Refused extends Error {
  readonly what: string;
  constructor({ what }: Refusal) {
    super(what);
    this.what = what;
  }
}

function begin() {
  const worker = new FakeWorker();
  let made = 0;
  const asked = client<Counting, Refusal>(
    () => {
      made++;
      return worker;
    },
    (refusal) => new Refused(refusal),
  );
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
    worker.tell({ id: 1, type: 'progress', step: [1, 2] });
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

  test('that is refused says so with its data, and the worker lives on', async () => {
    const { worker, asked } = begin();
    const answer = asked.ask('count', 1);
    worker.tell({ id: 1, type: 'refused', refusal: { what: 'no such number' } });
    await expect(answer).rejects.toBeInstanceOf(Refused);
    await expect(answer).rejects.toMatchObject({ what: 'no such number' });
    expect(asked.isEnded).toBe(false);
  });

  test("about somebody else's draw is refused as its error, with its facts", async () => {
    const worker = new FakeWorker();
    const asked = officialClient<Counting>(() => worker);
    const answer = asked.ask('count', 1);
    const facts = { file: 'a.csv', line: 3, expected: '13 digits', found: '"x"' };
    worker.tell({
      id: 1,
      type: 'refused',
      refusal: { code: 'beijing.data-code', facts, message: 'a.csv line 3' },
    });
    await expect(answer).rejects.toBeInstanceOf(OfficialError);
    await expect(answer).rejects.toMatchObject({ code: 'beijing.data-code', facts });
  });

  test('whose progress cannot be shown throws what the page threw, and others go on', async () => {
    const { worker, asked } = begin();
    const answer = asked.ask('count', 1, {
      progress: () => {
        throw new Error('the page broke');
      },
    });
    const other = asked.ask('count', 2);
    worker.tell({ id: 1, type: 'progress', step: [1, 2] });
    worker.tell({ id: 1, type: 'answer', answer: 'one' });
    worker.tell({ id: 2, type: 'answer', answer: 'two' });
    await expect(answer).rejects.toThrow('the page broke');
    expect(await other).toBe('two');
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
    const asked = client<Counting, Refusal>(
      () => {
        throw new DOMException('blocked by the policy', 'SecurityError');
      },
      (refusal) => new Refused(refusal),
    );
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
