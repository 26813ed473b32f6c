/** What the page of the self-test may conclude: all caught only where all were, and told at once where one was not. */
import { describe, expect, test } from 'vitest';
import {
  type Action,
  conclusionOf,
  firstState,
  isCaught,
  next,
  type Row,
  type State,
} from '../../src/panels/selftest/state.ts';
import type { Outcome } from '../../src/selftest/session.ts';

const rows: readonly Row[] = [
  { name: 'the rules edited', fails: ['rules.digest'] },
  { name: 'an applicant added', fails: ['list.digest', 'list.root'] },
  { name: 'no seed', fails: [] },
];
const told = (index: number, change: Partial<Outcome> = {}): Outcome => {
  const fails = rows[index]?.fails ?? [];
  const verdict = fails.length === 0 ? 'incomplete' : 'failed';
  return { index, verdict, failed: fails, finding: null, skipped: null, right: true, ...change };
};
const stateAfter = (...actions: Action[]): State => actions.reduce(next, firstState);
const start: Action = { do: 'start' };
const tell = (outcome: Outcome, run = 1): Action => ({ do: 'tell', run, outcome });
const end = (untouched: 'verified' | 'failed' = 'verified', run = 1): Action => ({
  do: 'end',
  run,
  untouched,
});
const all = [tell(told(0)), tell(told(1)), tell(told(2))];

describe('a tampering is caught', () => {
  test('where exactly its checks failed', () => {
    rows.forEach((row, i) => {
      expect(isCaught(row, told(i))).toBe(true);
    });
  });
  test.each<[string, number, Partial<Outcome>]>([
    ['the worker says so', 0, { right: false }],
    ['no check fails', 0, { failed: [], verdict: 'verified' }],
    ['another check fails', 0, { failed: ['list.root'] }],
    ['one check too few fails', 1, { failed: ['list.digest'] }],
    ['one check too many fails', 0, { failed: ['rules.digest', 'list.root'] }],
    ['the verdict is another', 0, { verdict: 'incomplete' }],
    ['a missing file makes it verified', 2, { verdict: 'verified' }],
  ])('and not where %s', (_, index, change) => {
    expect(isCaught(rows[index] as Row, told(index, change))).toBe(false);
  });
});

describe('a run', () => {
  test('says nothing before it is over', () => {
    expect(conclusionOf(rows, firstState)).toBeNull();
    expect(conclusionOf(rows, stateAfter(start, ...all))).toBeNull();
  });
  test('comes to “caught” where each was caught and the record as it is verified', () => {
    expect(conclusionOf(rows, stateAfter(start, ...all, end()))).toEqual({ kind: 'caught' });
  });
  test('does not where one was not reached', () => {
    expect(conclusionOf(rows, stateAfter(start, ...all.slice(1), end()))).toEqual({
      kind: 'none',
      reason: 'short',
    });
  });
  test('does not where one came that the page does not know, or none is known', () => {
    const more = stateAfter(start, ...all, tell({ ...told(2), index: 3 }), end());
    expect(conclusionOf(rows, more)).toEqual({ kind: 'none', reason: 'short' });
    expect(conclusionOf([], stateAfter(start, end()))).toEqual({ kind: 'none', reason: 'short' });
  });
  test('comes to “missed” where one was not caught, though it was stopped', () => {
    const wrong = tell(told(0, { right: false }));
    const missed = { kind: 'missed', wrong: 1, untouched: false };
    expect(conclusionOf(rows, stateAfter(start, wrong, all[1] as Action, all[2] as Action, end()))).toEqual(
      missed,
    );
    expect(conclusionOf(rows, stateAfter(start, wrong, { do: 'stop', run: 1, reason: 'cancelled' }))).toEqual(
      missed,
    );
  });
  test('comes to “missed” where the record as it is does not verify', () => {
    const missed = { kind: 'missed', wrong: 0, untouched: true };
    expect(conclusionOf(rows, stateAfter(start, ...all, end('failed')))).toEqual(missed);
  });
  test.each(['cancelled', 'internal', 'unloaded'] as const)('that stops, %s, has no conclusion', (reason) => {
    const stopped = stateAfter(start, ...all, { do: 'stop', run: 1, reason });
    expect(conclusionOf(rows, stopped)).toEqual({ kind: 'none', reason });
  });
  test('begins anew, and hears nothing of the one before', () => {
    const second = stateAfter(start, ...all, end(), start, tell(told(0), 1), end('verified', 1));
    expect(second).toMatchObject({ run: 2, at: 'running' });
    expect(second.outcomes.size).toBe(0);
  });
  test('is not begun twice', () => {
    expect(stateAfter(start, ...all, start).outcomes.size).toBe(3);
  });
});
