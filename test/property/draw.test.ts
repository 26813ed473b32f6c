/** Sections 3 and 5: the bound, the draw and result.csv of the core and its twin, by every method. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isWithinBound, TicketCounts } from '../../src/core/bound.ts';
import { draw, holderOf, tieKey } from '../../src/core/draw.ts';
import { parseList } from '../../src/core/list.ts';
import { resultOf, writeResultCsv } from '../../src/core/result.ts';
import { runs } from '../runs.ts';
import { code, list, listOf, lottery, METHODS, pagedList, seed } from './arbitraries.ts';
import * as twin from './twin.ts';

const coreList = ({ method, text }: twin.List) => parseList('applicants.csv', twin.bytesOf(text), method);

/** Compares result.csv and the counts of result.json. */
async function expectSameDraw(
  from: twin.List,
  seedText: string,
  quota: number,
  reserves: number,
): Promise<void> {
  const ranks = twin.draw(from, seedText, quota, reserves);
  const core = await coreList(from);
  const told: [number, number][] = [];
  const selection = await draw(core, twin.bytesOf(seedText), quota, reserves, {}, (...rank) =>
    told.push(rank),
  );
  expect(twin.textOf(writeResultCsv(core, selection))).toBe(twin.resultCsv(from.method, ranks));
  expect(resultOf(selection, quota, '', '', '')).toMatchObject(twin.summaryOf(ranks, quota));
  const isDrawn = from.method === 'lottery' && quota < from.rows.length;
  expect(told).toEqual(isDrawn ? ranks.map((rank) => [Number(rank.ticket), rank.draw]) : []);
}

/** Quotas and reserves about the number of rows: below it, at it, above it, and far above it. */
const terms = (rows: number) =>
  fc.tuple(
    fc.oneof(fc.integer({ min: 1, max: rows + 2 }), fc.constant(2 ** 53 - 1)),
    fc.oneof(fc.integer({ min: 0, max: rows + 2 }), fc.constantFrom(0, 2 ** 53 - 1)),
  );
const drawn = (lists: fc.Arbitrary<twin.List>) =>
  lists.chain((from) => fc.tuple(fc.constant(from), seed, terms(from.rows.length)));

describe('a lottery', () => {
  const cases: readonly [string, fc.Arbitrary<twin.List>, number][] = [
    ['with a ticket each', lottery(40, [1]), 150],
    ['with few tickets', lottery(40, [1, 2, 12]), 150],
    ['where some hold most', lottery(12, [1, 1000]), 60],
  ];
  test.each(cases)('%s', (_, lists, numRuns) =>
    fc.assert(
      fc.asyncProperty(drawn(lists), ([from, key, [quota, reserves]]) =>
        expectSameDraw(from, key, quota, reserves),
      ),
      { numRuns },
    ),
  );

  test('with 1 and 1,000,000 tickets, as many ranks as there are large holders', () =>
    fc.assert(
      fc.asyncProperty(lottery(40, [1, 1_000_000]), seed, async (from, key) => {
        const large = from.rows.filter(({ first, last }) => last > first).length;
        await expectSameDraw(from, key, Math.max(1, large - 1), large > 1 ? 1 : 0);
      }),
      { numRuns: runs(100) },
    ));

  test('of one who holds 20,000 of 20,001 tickets, both ranks', async () => {
    const from = listOf('lottery', [
      ['A', '20000'],
      ['B', '1'],
    ]);
    for (let i = 0; i < 3; i++) await expectSameDraw(from, twin.sha256(`seed ${i}`), 1, 1);
  });
});

test.each(['ranking', 'queue'] as const)('%s, many equals and none', (how) =>
  fc.assert(
    fc.asyncProperty(drawn(fc.oneof(list(how, 40, true), list(how, 40))), ([from, key, [quota, reserves]]) =>
      expectSameDraw(from, key, quota, reserves),
    ),
    { numRuns: runs(200) },
  ),
);

test.each(METHODS)('%s over several pages', (how) =>
  fc.assert(
    fc.asyncProperty(
      pagedList(how, [256, 257, 512, 513]),
      seed,
      fc.integer({ min: 1, max: 60 }),
      (from, key, quota) => expectSameDraw(from, key, quota, 3),
    ),
    { numRuns: 12 },
  ),
);

test('the holder of every ticket', () =>
  fc.assert(
    fc.asyncProperty(lottery(12, [1, 2, 12]), async (from) => {
      const core = await coreList(from);
      for (let ticket = 1n; ticket <= from.total; ticket++)
        expect(holderOf(core, Number(ticket))).toBe(
          from.rows.findIndex(({ first, last }) => first <= ticket && ticket <= last),
        );
    }),
    { numRuns: 50 },
  ));

test('tie keys', () =>
  fc.assert(
    fc.property(seed, code, (key, name) => {
      expect(twin.textOf(tieKey(twin.bytesOf(key), name))).toBe(twin.tieKeyOf(key, name));
    }),
  ));

describe('the bound', () => {
  const tickets = fc.array(fc.oneof(fc.constantFrom(1, 1_000_000), fc.integer({ min: 1, max: 1_000_000 })), {
    minLength: 1,
    maxLength: 30,
  });
  test('is the sum of section 3', () =>
    fc.assert(
      fc.property(tickets, fc.nat(), (each, at) => {
        const want = 1 + (at % each.length);
        const counts = new TicketCounts();
        counts.add(Uint32Array.from(each));
        expect(BigInt(counts.expectedWords(want))).toBe(twin.expectedWords(each.map(BigInt), want));
      }),
      { numRuns: runs(500) },
    ));

  test('holds up to 2^23 exactly, and binds only where something is drawn', () => {
    // One ticket beside eight times a million and `more`: the sum is about T, so that `more` steers it by ones.
    const ticketsWith = (more: number) => [1, more, ...new Array<number>(8).fill(1_000_000)];
    const sumWith = (more: number) => twin.expectedWords(ticketsWith(more).map(BigInt), 10);
    let more = 388_000;
    while (sumWith(more + 1) <= 2n ** 23n) more++;
    expect(sumWith(more)).toBe(2n ** 23n);
    const listWith = (n: number) => {
      const counts = new TicketCounts();
      counts.add(Uint32Array.from(ticketsWith(n)));
      return { method: 'lottery', rows: 10, counts } as const;
    };
    expect(isWithinBound(listWith(more), 1, 9)).toBe(true);
    const over = listWith(more + 1);
    expect(isWithinBound(over, 1, 9)).toBe(false);
    expect(isWithinBound(over, 9, 2 ** 53 - 1)).toBe(false);
    expect(isWithinBound(over, 1, 8)).toBe(true);
    expect(isWithinBound(over, 10, 0)).toBe(true);
  });
});
