/** Which draw is called the next one: a real one of the same kind, and the nearest. */
import { expect, test } from 'vitest';
import { type DrawOfPool, drawAfter } from '../../src/site/next-draw.ts';

const draw = (round: string, drawAt: string, isDemonstration = false, pool = 'a'): DrawOfPool => ({
  ...{ round, pool, isDemonstration },
  commitment: { drawAt: `${drawAt}T02:00:00Z` },
});
const now = draw('202601', '2026-06-26');
const far = draw('202701', '2027-06-26');
const near = draw('202602', '2026-12-26');
const rehearsal = draw('rehearsal-202607', '2026-07-26');
const demonstration = draw('209001', '2026-08-26', true);
const other = draw('202602', '2026-12-01', false, 'b');

test('the nearest one of the pool, whatever their order', () => {
  expect(drawAfter(now, [far, now, near, other])).toBe(near);
  expect(drawAfter(far, [far, now, near])).toBeNull();
});

test('never a rehearsal', () => {
  expect(drawAfter(now, [rehearsal, near])).toBe(near);
  expect(drawAfter(now, [rehearsal])).toBeNull();
});

test('never a demonstration’s after a real one, nor the reverse', () => {
  expect(drawAfter(now, [demonstration])).toBeNull();
  const shown = draw('209000', '2026-01-26', true);
  expect(drawAfter(shown, [near, demonstration])).toBe(demonstration);
  expect(drawAfter(shown, [near])).toBeNull();
});
