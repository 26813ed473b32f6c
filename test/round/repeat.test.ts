/** Which round repeats which: by the id, and by what the log has in which order. */
import { describe, expect, test } from 'vitest';
import { type LoggedRound, repeatedBy, repeatId, repeats } from '../../src/round/repeat.ts';

/** Commitments in the order of the log; `void` behind one is a notice that voids it. */
function log(...entries: string[]): LoggedRound[] {
  const rounds: { round: string; pool: string; entry: number; voidedBy: number | null }[] = [];
  for (const [entry, text] of entries.entries()) {
    const [round = '', pool = 'ordinary', which] = text.split(' ');
    if (which === undefined) rounds.push({ round, pool, entry, voidedBy: null });
    else for (const one of rounds) if (one.round === round && one.pool === pool) one.voidedBy ??= entry;
  }
  return rounds;
}

describe('the id of a repeat', () => {
  test.each([
    ['202602', log('202602'), '202602-2'],
    ['202602', [], '202602-2'],
    // The second was void too.
    ['202602-2', log('202602', '202602 ordinary void', '202602-2'), '202602-3'],
    ['202602-9', log('202602', '202602 ordinary void'), '202602-10'],
    // A publisher who numbers its rounds: 2026-2 repeats nothing.
    ['2026-2', log('2026-1', '2026-2'), '2026-2-2'],
    ['2026-2', log('2026', '2026-2'), '2026-2-2'],
    ['2026-2', log('2026 other', '2026 other void', '2026-2'), '2026-2-2'],
    ['2026-02', log('2026', '2026 ordinary void'), '2026-02-2'],
    ['2026-1', log('2026', '2026 ordinary void'), '2026-1-2'],
    ['rehearsal-202602', log('rehearsal-202602'), 'rehearsal-202602-2'],
    ['a'.repeat(30), [], `${'a'.repeat(30)}-2`],
    ['a'.repeat(31), [], null],
  ] as const)('%s', (round, rounds, id) => {
    expect(repeatId(round, 'ordinary', rounds)).toBe(id);
  });
});

describe('a round is repeated', () => {
  const both = (rounds: readonly LoggedRound[]) => [
    repeatedBy('202602', 'ordinary', rounds),
    repeats('202602-2', 'ordinary', rounds),
  ];
  test('where it is void and the next id is in the log after that', () => {
    expect(both(log('202602', '202602 ordinary void', '202602-2'))).toEqual(['202602-2', '202602']);
  });
  test('and again, each by the next', () => {
    const rounds = log('202602', '202602 ordinary void', '202602-2', '202602-2 ordinary void', '202602-3');
    expect(both(rounds)).toEqual(['202602-2', '202602']);
    expect(repeatedBy('202602-2', 'ordinary', rounds)).toBe('202602-3');
    expect(repeats('202602-3', 'ordinary', rounds)).toBe('202602-2');
    expect(repeatedBy('202602-3', 'ordinary', rounds)).toBeNull();
  });
  test.each([
    ['it stands', log('202602', '202602-2')],
    ['the next id is of another pool', log('202602', '202602 ordinary void', '202602-2 other')],
    ['the next id was in the log before the notice', log('202602', '202602-2', '202602 ordinary void')],
    ['nothing is in the log', []],
    // Voided in time and replaced under its own name.
    [
      'another took its place',
      log('202602', '202602 ordinary void').concat({
        round: '202602',
        pool: 'ordinary',
        entry: 2,
        voidedBy: null,
      }),
    ],
  ] as const)('not where %s', (_, rounds) => {
    expect(both(rounds)).toEqual([null, null]);
  });
});
