import { expect, test } from 'vitest';
import { isRush } from '../../src/offline/rush.ts';

const DRAWS = ['2026-06-26T02:00:00Z', '2026-06-27T02:00:00Z'];

test.each([
  ['2026-06-26T01:44:59Z', false],
  ['2026-06-26T01:45:00Z', true],
  ['2026-06-26T04:00:00Z', true],
  ['2026-06-26T04:00:01Z', false],
  ['2026-06-27T02:00:00Z', true],
  ['2027-06-26T02:00:00Z', false],
])('at %s it is %s that many come', (now, expected) => {
  expect(isRush(Date.parse(now), DRAWS)).toBe(expected);
});

test('a site without a draw, or with what is no time, has none', () => {
  expect(isRush(Date.now(), [])).toBe(false);
  expect(isRush(Date.now(), ['', 'soon'])).toBe(false);
});
