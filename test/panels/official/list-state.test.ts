/** The list of real draws as a machine: which draw runs, what its row says, what all of them came to. */
import { describe, expect, test } from 'vitest';
import { officialWords as en } from '../../../src/i18n/official/list.en.ts';
import { officialWords as zh } from '../../../src/i18n/official/list.zh.ts';
import { knownOf, tallyOf } from '../../../src/panels/official/list/sentences.ts';
import { type Action, firstState, next, rowOf, type State } from '../../../src/panels/official/list/state.ts';

const IDS = ['a', 'b', 'c'];
const stateAfter = (...actions: Action[]): State =>
  actions.reduce((state, action) => next(IDS, state, action), firstState);
const every = { kind: 'every', compared: 9 } as const;
const differs = { kind: 'differs' } as const;
const end = (run: number, known: Extract<Action, { do: 'end' }>['known'], now = 0): Action => ({
  do: 'end',
  run,
  known,
  now,
});

test('one draw alone: it runs, then says how it came out, and its row is told', () => {
  const running = stateAfter({ do: 'run', id: 'b' });
  expect(rowOf(running, 'b')).toEqual({ known: 'running', wasRun: false });
  expect(running.alone).toBe('b');
  const ended = next(IDS, running, end(1, every));
  expect(rowOf(ended, 'b')).toEqual({ known: every, wasRun: true });
  expect(rowOf(ended, 'a')).toEqual({ known: 'not yet', wasRun: false });
  expect(ended.work).toEqual({ at: 'rest' });
  expect(ended.told).toBeNull();
});

test('all of them: one after the other, then what they came to; no row is told', () => {
  const begun = stateAfter({ do: 'run', id: 'b' }, end(1, every), { do: 'run all', now: 100 });
  expect(begun.alone).toBeNull();
  expect(begun.work).toMatchObject({ id: 'a', queue: ['b', 'c'] });
  const second = next(IDS, begun, end(2, differs, 150));
  expect(second.work).toMatchObject({ id: 'b', queue: ['c'] });
  expect(rowOf(second, 'c').known).toBe('not yet');
  const ended = [end(3, 'stopped', 180), end(4, every, 350)].reduce((s, a) => next(IDS, s, a), second);
  expect(ended.told).toEqual({ tally: { every: 1, ends: 0, differs: 1, stopped: 1 }, ms: 250 });
  expect(ended.work).toEqual({ at: 'rest' });
});

test('a press while something runs is passed over, and an answer that comes too late is too', () => {
  const running = stateAfter({ do: 'run', id: 'a' });
  for (const action of [{ do: 'run', id: 'b' }, { do: 'run all', now: 0 }, end(7, every)] as const)
    expect(next(IDS, running, action)).toBe(running);
  const ended = next(IDS, running, end(1, differs));
  expect(next(IDS, ended, end(1, every))).toBe(ended);
});

test('a draw that is run again says nothing of the last time while it runs', () => {
  const again = stateAfter({ do: 'run', id: 'a' }, end(1, every), { do: 'run', id: 'a' });
  expect(rowOf(again, 'a')).toEqual({ known: 'running', wasRun: true });
});

describe.each([
  ['zh', zh],
  ['en', en],
] as const)('in words, %s', (_, t) => {
  test('only a draw all of whose numbers were compared is said to agree', () => {
    expect(knownOf(t, 'rfc3797', every)).toEqual({ outcome: 'every', said: t.every(9) });
    expect(knownOf(t, 'rivest', every)).toEqual({ outcome: 'every', said: t.everyBallot(9) });
    const ends = { kind: 'ends', first: 10, last: 3, passedOver: 35 } as const;
    expect(knownOf(t, 'beijing', ends)).toEqual({ outcome: 'ends', said: t.ends(10, 3, 35) });
    expect(knownOf(t, 'beijing', differs)).toEqual({ outcome: 'differs', said: t.differs });
    expect(knownOf(t, 'beijing', 'stopped')).toEqual({ outcome: 'stopped', said: t.stopped });
    for (const known of ['not yet', 'running'] as const)
      expect(knownOf(t, 'beijing', known).outcome).toBe('none');
  });
  test('what all came to is told at the end, and that they run meanwhile', () => {
    expect(tallyOf(t, firstState)).toBe('');
    expect(tallyOf(t, stateAfter({ do: 'run', id: 'a' }))).toBe('');
    expect(tallyOf(t, stateAfter({ do: 'run all', now: 0 }))).toBe(t.running);
    const ended = stateAfter(
      { do: 'run all', now: 0 },
      end(1, every),
      end(2, every),
      end(3, 'stopped', 2000),
    );
    expect(tallyOf(t, ended)).toBe(t.tally({ every: 2, ends: 0, differs: 0, stopped: 1 }, t.seconds(2)));
  });
});
