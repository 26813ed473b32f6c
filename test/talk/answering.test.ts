import { expect, test } from 'vitest';
import { OfficialError, shown } from '../../src/official/errors.ts';
import { type OfficialRefusal, officialRefusal } from '../../src/rerun/refusal.ts';
import { answering } from '../../src/talk/answering.ts';
import type { Reply } from '../../src/talk/talk.ts';
import { nowAndThen } from '../../src/talk/throttle.ts';

type Doing = {
  readonly double: { readonly question: number; readonly answer: number };
  readonly spell: {
    readonly question: string;
    readonly answer: null;
    readonly progress: readonly [letter: string, bytes: Uint8Array];
  };
  readonly refuse: { readonly question: null; readonly answer: null };
  readonly throw: { readonly question: null; readonly answer: null };
};

function begin(now: () => number = () => 0) {
  const replies: Reply<OfficialRefusal>[] = [];
  const transfers: ArrayBuffer[][] = [];
  const answer = answering<Doing, OfficialRefusal>(
    {
      double: async (n, { progress, hand }) => {
        const tell = nowAndThen(progress, now);
        for (let done = 0; done <= n; done++) tell(done, n);
        hand(new ArrayBuffer(n));
        return 2 * n;
      },
      spell: (word, { progress, hand }) => {
        for (const letter of word) {
          const bytes = new TextEncoder().encode(letter);
          hand(bytes.buffer);
          progress(letter, bytes);
        }
        return null;
      },
      refuse: () => {
        throw new OfficialError('beijing.seed', { expected: 'six digits', found: shown('1') });
      },
      throw: () => {
        throw new RangeError('Array buffer allocation failed');
      },
    },
    officialRefusal,
    (reply, transfer) => {
      replies.push(reply);
      transfers.push(transfer);
    },
  );
  return { answer, replies, transfers };
}

test('an answer comes with its number, its buffers, and not too much progress', async () => {
  const { answer, replies, transfers } = begin();
  await answer({ id: 7, ask: 'double', question: 4 });
  expect(replies).toEqual([
    { id: 7, type: 'progress', step: [0, 4] },
    { id: 7, type: 'progress', step: [4, 4] },
    { id: 7, type: 'answer', answer: 8 },
  ]);
  expect(transfers.at(-1)?.map(({ byteLength }) => byteLength)).toEqual([4]);
});

test('progress is of the kind that was agreed on, and hands over what goes with it alone', async () => {
  const { answer, replies, transfers } = begin();
  await answer({ id: 1, ask: 'spell', question: 'ab' });
  expect(replies.map((reply) => (reply.type === 'progress' ? reply.step[0] : reply.type))).toEqual([
    'a',
    'b',
    'answer',
  ]);
  expect(transfers.map((transfer) => transfer.length)).toEqual([1, 1, 0]);
});

test('progress is told again once some time has gone by', async () => {
  let at = 0;
  const { answer, replies } = begin(() => {
    at += 60;
    return at;
  });
  await answer({ id: 1, ask: 'double', question: 6 });
  expect(replies.length).toBeGreaterThan(4);
});

test('a refusal has its code and facts, anything else is broken; the next letter is answered', async () => {
  const { answer, replies } = begin();
  await Promise.all([
    answer({ id: 1, ask: 'refuse', question: null }),
    answer({ id: 2, ask: 'throw', question: null }),
    answer({ id: 3, ask: 'double', question: 0 }),
  ]);
  expect(replies.filter(({ type }) => type !== 'progress')).toEqual([
    {
      id: 1,
      type: 'refused',
      refusal: {
        code: 'beijing.seed',
        facts: { expected: 'six digits', found: shown('1') },
        message: expect.stringContaining('six digits'),
      },
    },
    { id: 2, type: 'broken', message: 'Array buffer allocation failed' },
    { id: 3, type: 'answer', answer: 0 },
  ]);
});

test('a file that changed or went away after it was chosen is said so, and is no verdict', async () => {
  for (const name of ['NotReadableError', 'NotFoundError']) {
    const replies: Reply<never>[] = [];
    const answer = answering<Pick<Doing, 'throw'>, never>(
      {
        throw: () => {
          throw new DOMException('The requested file could not be read', name);
        },
      },
      () => null,
      (reply) => replies.push(reply),
    );
    await answer({ id: 1, ask: 'throw', question: null });
    expect(replies).toEqual([
      { id: 1, type: 'broken', message: expect.stringMatching(`^The file was changed.*${name}`) },
    ]);
  }
});
