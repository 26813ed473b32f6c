/** The states of a record at the edges of its times, by a clock that is given. */
import { describe, expect, test } from 'vitest';
import type { Commitment } from '../../src/core/commitment.ts';
import { type Known, REVEAL_SECONDS, settledState, stateOf, timesOf } from '../../src/round/state.ts';

type Promised = Pick<Commitment, 'drawAt' | 'sources'>;
const QUICKNET = '52db9ba70e0cc0f6eaf7803dd07447a1f5477735fd3f661792ba94600c84e971';
const BALLS = { kind: 'balls', digits: 6, what: '六个球' } as const;
const drand = (round: number, chain = QUICKNET) => ({ kind: 'drand', chain, round }) as const;

/** Round 12040883 came out at 17:13:33, five minutes after this draw. */
const WITH_DRAND: Promised = { drawAt: '2024-10-14T17:08:33Z', sources: [BALLS, drand(12_040_883)] };
const BALLS_ALONE: Promised = { drawAt: '2026-06-26T02:00:00Z', sources: [BALLS] };
const WAITING: Known = {
  hasSeed: false,
  hasResult: false,
  isVoided: false,
  isRepeated: false,
  steps: 0,
};

describe('the times', () => {
  test('follow from the commitment: the last drand round, and an hour to write down what was read', () => {
    expect(REVEAL_SECONDS).toBe(60 * 60);
    expect(timesOf(WITH_DRAND)).toEqual({
      drawAt: '2024-10-14T17:08:33Z',
      knownAt: '2024-10-14T17:13:33Z',
      overdueAt: '2024-10-14T18:13:33Z',
    });
    expect(timesOf(BALLS_ALONE)).toMatchObject({
      knownAt: '2026-06-26T02:00:00Z',
      overdueAt: '2026-06-26T03:00:00Z',
    });
  });
  test('are those of the last of several rounds, and never before the draw', () => {
    const { drawAt } = WITH_DRAND;
    expect(timesOf({ drawAt, sources: [drand(12_040_883), drand(12_040_903)] }).knownAt).toBe(
      '2024-10-14T17:14:33Z',
    );
    expect(timesOf({ drawAt, sources: [drand(1)] }).knownAt).toBe(drawAt);
  });
  test('are not those of a chain that nobody knows, and end with the last time that can be written', () => {
    const { drawAt } = WITH_DRAND;
    expect(timesOf({ drawAt, sources: [drand(12_040_883, '0'.repeat(64))] }).knownAt).toBe(drawAt);
    expect(timesOf({ drawAt, sources: [drand(2 ** 53 - 1)] })).toMatchObject({
      knownAt: '9999-12-31T23:59:59Z',
      overdueAt: '9999-12-31T23:59:59Z',
    });
  });
});

describe('without a seed the clock decides', () => {
  test.each([
    [WITH_DRAND, '2024-10-14T17:08:32.999Z', 'frozen'],
    [WITH_DRAND, '2024-10-14T17:08:33.000Z', 'due'],
    [WITH_DRAND, '2024-10-14T18:13:32.999Z', 'due'],
    [WITH_DRAND, '2024-10-14T18:13:33.000Z', 'overdue'],
    [BALLS_ALONE, '2026-06-26T01:59:59.999Z', 'frozen'],
    [BALLS_ALONE, '2026-06-26T02:00:00.000Z', 'due'],
    [BALLS_ALONE, '2026-06-26T02:59:59.999Z', 'due'],
    [BALLS_ALONE, '2026-06-26T03:00:00.000Z', 'overdue'],
    [BALLS_ALONE, '1970-01-01T00:00:00.000Z', 'frozen'],
    [BALLS_ALONE, '9999-12-31T23:59:59.999Z', 'overdue'],
  ] as const)('%j at %s: %s', (commitment, now, state) => {
    expect(settledState(WAITING)).toBeNull();
    expect(stateOf(commitment, WAITING, Date.parse(now))).toBe(state);
  });
});

describe('what is settled is so whatever the clock says', () => {
  const drawn = { ...WAITING, hasSeed: true, hasResult: true };
  test.each([
    ['revealed', { ...WAITING, hasSeed: true }],
    ['drawn', drawn],
    ['corrected', { ...drawn, steps: 1 }],
    ['voided', { ...WAITING, isVoided: true }],
    // What was drawn and then voided is void, whoever gave up a place in it.
    ['voided', { ...drawn, isVoided: true, steps: 2 }],
    ['repeated', { ...WAITING, isVoided: true, isRepeated: true }],
  ] as const)('%s', (state, known) => {
    expect(settledState(known)).toBe(state);
    for (const now of [0, Date.parse(BALLS_ALONE.drawAt), Date.parse('9999-01-01T00:00:00Z')])
      expect(stateOf(BALLS_ALONE, known, now)).toBe(state);
  });
  test('a round of the next id repeats only what is void', () => {
    expect(settledState({ ...drawn, isRepeated: true })).toBe('drawn');
  });
});
