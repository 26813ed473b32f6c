/** What is typed and what the address says, and what is asked by it; or what is wrong, and where. */
import { describe, expect, test } from 'vitest';
import { addressed, fragmentOf } from '../../../src/panels/chances/address.ts';
import { type Form, firstForm, OWN, questionOf } from '../../../src/panels/chances/form.ts';
import type { OfferedPool } from '../../../src/panels/chances/pools.ts';

const pool = (place: string, fewest: number): OfferedPool => ({
  place,
  title: '甲',
  roundTitle: '第 1 期',
  quota: 2,
  applicants: 3,
  tickets: fewest * 2 + 3,
  held: [
    [fewest, 2, 0.5],
    [fewest + 1, 1, 0.6],
  ],
});
const POOLS = [pool('202701/ordinary', 1), pool('202701/family', 4)];
const first = firstForm(POOLS);
const sums: Form = {
  ...first,
  pool: OWN,
  tickets: '8',
  applicants: '2,654,577',
  all: '９４８７８４７',
  quota: '13688',
};

describe('the form', () => {
  test('asks of the first pool at first', () => {
    expect(first).toMatchObject({ pool: '202701/ordinary', tickets: '1', rounds: '12' });
    expect(questionOf(first, POOLS)).toMatchObject({
      pool: POOLS[0],
      asked: { quota: 2, own: 1, rounds: 12, growth: 0, rise: 0, crowd: { is: 'list' } },
    });
  });
  test('asks of sums, as they are typed or pasted', () => {
    expect(questionOf(sums, POOLS)).toEqual({
      pool: null,
      asked: {
        crowd: { is: 'sums', applicants: 2_654_577, tickets: 9_487_847, most: null },
        quota: 13_688,
        own: 8,
        rounds: 12,
        growth: 0,
        rise: 0,
      },
    });
  });
  test('does not ask for sums where a pool is chosen', () => {
    expect(questionOf({ ...first, applicants: 'x' }, POOLS)).toHaveProperty('asked');
  });
  test.each([
    [{ pool: '202701/none' }, { field: 'pool', fault: 'no such pool' }],
    [{ tickets: '' }, { field: 'tickets', fault: 'empty' }],
    [{ tickets: '0' }, { field: 'tickets', fault: 'bounds', from: 1, to: 1_000_000 }],
    [{ tickets: '1.5' }, { field: 'tickets', fault: 'character', character: '.', position: 2 }],
    [{ tickets: '007' }, { field: 'tickets', fault: 'zeros' }],
    [{ tickets: '1,5' }, { field: 'tickets', fault: 'thousands' }],
    [{ tickets: '9'.repeat(40) }, { field: 'tickets', fault: 'bounds', from: 1, to: 1_000_000 }],
    [{ rounds: '61' }, { field: 'rounds', fault: 'bounds', from: 1, to: 60 }],
    [{ growth: '-3' }, { field: 'growth', fault: 'character', character: '-', position: 1 }],
    [{ growth: '101' }, { field: 'growth', fault: 'bounds', from: 0, to: 100 }],
    [{ rise: 'x' }, { field: 'rise', fault: 'character', character: 'x', position: 1 }],
    [
      { ...sums, applicants: '' },
      { field: 'applicants', fault: 'empty' },
    ],
    [
      { ...sums, quota: '0' },
      { field: 'quota', fault: 'bounds', from: 1, to: 10_000_000 },
    ],
    [
      { ...sums, all: '2654577' },
      { field: 'all', fault: 'too few tickets' },
    ],
    [
      { ...sums, most: '7' },
      { field: 'tickets', fault: 'more than most' },
    ],
    [
      { ...sums, tickets: '1', most: '3' },
      { field: 'all', fault: 'too many tickets' },
    ],
  ] as const)('says what is wrong with %j', (to, fault) => {
    expect(questionOf({ ...first, ...to }, POOLS)).toEqual(fault);
  });
});

describe('the address', () => {
  test.each([
    [first, '#pool=202701/ordinary&tickets=1&rounds=12'],
    [{ ...first, growth: '2', rise: '3' }, '#pool=202701/ordinary&tickets=1&rounds=12&growth=2&rise=3'],
    [
      { ...sums, all: '9487847', applicants: '2654577' },
      '#applicants=2654577&all=9487847&quota=13688&tickets=8&rounds=12',
    ],
  ])('of %j, and back', (form, hash) => {
    expect(fragmentOf(form)).toBe(hash);
    expect(addressed(hash, POOLS)).toEqual({ form });
  });
  test('has numbers as they are read, however they were typed', () => {
    expect(fragmentOf(sums)).toBe('#applicants=2654577&all=9487847&quota=13688&tickets=8&rounds=12');
  });
  test('keeps whatever was typed', () => {
    const odd = { ...first, tickets: '8&x=1 #%' };
    expect(addressed(fragmentOf(odd), POOLS)).toEqual({ form: odd });
  });
  test('of a pool alone means its fewest tickets', () => {
    expect(addressed('#pool=202701/family', POOLS)).toMatchObject({
      form: { pool: '202701/family', tickets: '4', rounds: '12' },
    });
  });
  test('of a pool that is not there is told by the form', () => {
    const found = addressed('#pool=209901/x&tickets=3', POOLS);
    expect(found).toMatchObject({ form: { pool: '209901/x', tickets: '3' } });
  });
  test.each(['', '#', '#pools', '#how'])('%j is a place on the page', (hash) => {
    expect(addressed(hash, POOLS)).toBeNull();
  });
  test.each([
    ['#tickets=%E0%A4%A', 'tickets=%E0%A4%A'],
    ['#tickets=3&tickets=4', 'tickets=4'],
    ['#ticket=3', 'ticket=3'],
    ['#tickets=3&', ''],
    ['#tickets=3&rounds', 'rounds'],
    ['#=3', '=3'],
    ['#constructor=3', 'constructor=3'],
    ['#pool=202701/family&quota=3', 'pool=202701/family'],
  ])('%s cannot be read', (hash, unread) => {
    expect(addressed(hash, POOLS)).toEqual({ unread });
  });
});
