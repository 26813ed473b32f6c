/** What somebody gets in their favour is still a row that a list can have. */
import { expect, test } from 'vitest';
import { favoured } from '../../src/cheating/list.ts';
import { parseMoment } from '../../src/core/time.ts';

test.each([
  ['2024-02-29T08:30:00Z', '2023-02-28T08:30:00Z'],
  ['2024-02-28T08:30:00Z', '2023-02-28T08:30:00Z'],
  ['2025-03-01T00:00:00Z', '2024-03-01T00:00:00Z'],
])('who came at %s has waited since %s', (since, earlier) => {
  expect(favoured('queue', since)).toBe(earlier);
  expect(parseMoment(earlier)).not.toBeNull();
});

// No such day is a moment: the list would be refused for that, and not for the cheat.
test('29 February of 2023 is no moment', () => {
  expect(parseMoment('2023-02-29T08:30:00Z')).toBeNull();
});
