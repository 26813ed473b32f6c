import { expect, test } from 'vitest';
import { ofThousand, oneIn, percent, waitingOfThousand } from '../../src/i18n/shares.ts';

test.each([
  [1, '100%'],
  [0, '0%'],
  [0.0169, '1.69%'],
  [0.5, '50.0%'],
  [0.000144, '0.0144%'],
  [1 / 693, '0.144%'],
  [0.0999996, '10.0%'],
  [0.99949, '99.9%'],
  // Nothing is rounded to be certain, nor to be impossible.
  [0.99996, '>99.9%'],
  [1e-9, '0.000000100%'],
])('%f is %s', (p, said) => {
  expect(percent(p)).toBe(said);
});

test.each([
  [1, '1'],
  // What is nearly certain is not one in one.
  [0.97, '1.0'],
  [0.5, '2'],
  [0.4, '2.5'],
  [17600 / 187420, '11'],
  [13688 / 9487847, '693'],
  [0.1, '10'],
  [1 / 1234567, '1,234,567'],
])('%f is one in %s', (p, said) => {
  expect(oneIn(p)).toBe(said);
});

test('of a thousand', () => {
  expect([0, 0.0004, 0.0006, 0.1852, 1].map(ofThousand)).toEqual([0, 0, 1, 185, 1000]);
  expect([0, 0.1852, 0.9996, 1].map(waitingOfThousand)).toEqual(['1,000', '815', '<1', '0']);
});
