/** Section 7: what a receipt settles with seed.json and result.json, and what the whole draw gives. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { drandValue } from '../../src/core/drand-signature.ts';
import { settle } from '../../src/core/outcome.ts';
import { checkReceipt } from '../../src/core/receipt.ts';
import { runs } from '../runs.ts';
import { change, changed, code, list, listOf, lottery, pagedList, randomness } from './arbitraries.ts';
import { bytesOf, type List, type Rank } from './twin.ts';
import { documentOf, isResult, type Json, readDocument } from './twin-documents.ts';
import { type Commitment, firstHit, mayResult, receiptOf } from './twin-receipt.ts';
import { balls, type Published, publish } from './twin-record.ts';

const receipt = (from: List, { commitment }: Published, key: string) =>
  checkReceipt(bytesOf(receiptOf(from, commitment, key)));
const file = ({ files }: Published, name: string) => bytesOf(files[name] as string);

/** Lotteries with their quota and reserves, about and beyond the number of rows. */
const drawn = fc
  .oneof(lottery(9, [1, 2, 12]), lottery(7, [1, 1000]), pagedList('lottery', [1, 257]))
  .chain((from) =>
    fc.record({
      list: fc.constant(from),
      quota: fc.oneof(
        fc.integer({ min: 1, max: Math.min(from.rows.length + 1, 9) }),
        fc.constantFrom(256, 257),
      ),
      reserves: fc.nat(Math.min(from.rows.length + 1, 9)),
      randomness,
      rules: fc.constant('rules'),
    }),
  );

test('every row of a lottery is settled as the whole draw settles it', () =>
  fc.assert(
    fc.asyncProperty(drawn, code, async (terms, other) => {
      const from = terms.list;
      const record = publish(terms);
      const expected = (rank: Rank | undefined) =>
        rank === undefined
          ? { outcome: 'not-selected', draw: null, ticket: null }
          : {
              outcome: record.ranks.indexOf(rank) < terms.quota ? 'selected' : 'reserve',
              draw: rank.draw,
              ticket: Number(rank.ticket),
            };
      const rows =
        from.rows.length > 20
          ? [...record.ranks.slice(-4).map(({ row }) => row), ...from.rows.slice(-4)]
          : from.rows;
      for (const row of rows) {
        const settled = await settle(
          await receipt(from, record, row.code),
          file(record, 'seed.json'),
          file(record, 'result.json'),
          drandValue,
        );
        expect(settled).toEqual(expected(record.ranks.find((rank) => rank.row === row)));
      }
      if (from.rows.some((row) => row.code === other)) return;
      const unlisted = await settle(
        await receipt(from, record, other),
        file(record, 'seed.json'),
        file(record, 'result.json'),
        drandValue,
      );
      expect(unlisted).toEqual({ outcome: 'not-listed', draw: null, ticket: null });
    }),
    { numRuns: runs(120) },
  ));

test('elsewhere a listed code stays undecided', () =>
  fc.assert(
    fc.asyncProperty(
      fc.oneof(list('ranking', 6, true), list('queue', 6, true)),
      randomness,
      async (from, random) => {
        const record = publish({ list: from, quota: 2, reserves: 1, randomness: random, rules: '' });
        for (const { code: key } of from.rows)
          expect(
            await settle(
              await receipt(from, record, key),
              file(record, 'seed.json'),
              file(record, 'result.json'),
              drandValue,
            ),
          ).toEqual({ outcome: 'undecided', draw: null, ticket: null });
      },
    ),
    { numRuns: 30 },
  ));

describe('another result.json', () => {
  const counts = fc.record(
    Object.fromEntries(
      ['allocated', 'reserves', 'allocatedDraws', 'draws'].map((name) => [
        name,
        fc.oneof(
          { weight: 6, arbitrary: fc.integer({ min: -2, max: 2 }) },
          { weight: 1, arbitrary: fc.constantFrom(2 ** 28, 2 ** 53 - 1) },
        ),
      ]),
    ),
  );

  test('settles exactly where section 7 lets it, and then by the words that it names', async () => {
    let accepted = 0;
    let refused = 0;
    const few = fc.record({
      list: lottery(5, [1, 2, 12]),
      quota: fc.integer({ min: 1, max: 5 }),
      reserves: fc.nat(2),
      randomness,
      rules: fc.constant(''),
    });
    await fc.assert(
      fc.asyncProperty(
        few,
        counts,
        fc.nat(),
        fc.subarray(['allocated', 'reserves', 'allocatedDraws', 'draws']),
        async (terms, by, at, only) => {
          const record = publish(terms);
          const result = { ...(readDocument(file(record, 'result.json')) as Record<string, Json>) };
          for (const name of only)
            result[name] = Math.max(0, (result[name] as number) + (by[name] as number));
          // A draw that would take 2^28 words to fail is not walked here: only whether it may be.
          if ((result['draws'] as number) > 10_000)
            result['draws'] = 2 ** 28 + 1 + ((result['draws'] as number) % 2);
          const commitment = record.commitment as unknown as Commitment;
          const row = terms.list.rows[at % terms.list.rows.length] as List['rows'][number];
          const settled = settle(
            await receipt(terms.list, record, row.code),
            file(record, 'seed.json'),
            bytesOf(documentOf(result)),
            drandValue,
          );
          if (!isResult(result) || !mayResult(result, commitment)) {
            refused++;
            await expect(settled).rejects.toMatchObject({
              code: expect.stringMatching(/^(receipt\.outcome|document\.)/),
            });
            return;
          }
          accepted++;
          const { draws, allocatedDraws } = result as { draws: number; allocatedDraws: number };
          if (terms.quota >= terms.list.rows.length)
            expect(await settled).toEqual({ outcome: 'selected', draw: 0, ticket: Number(row.first) });
          else {
            const hit = firstHit(record.seed, [row.first, row.last], terms.list.total, draws);
            expect(await settled).toEqual({
              outcome: hit === null ? 'not-selected' : hit.draw <= allocatedDraws ? 'selected' : 'reserve',
              draw: hit?.draw ?? null,
              ticket: hit === null ? null : Number(hit.ticket),
            });
          }
        },
      ),
      { numRuns: runs(1500) },
    );
    expect(accepted).toBeGreaterThan(runs(150));
    expect(refused).toBeGreaterThan(runs(150));
  });

  test('of another commitment or seed is refused, and so is any changed seed.json', () =>
    fc.assert(
      fc.asyncProperty(lottery(5, [1, 2]), randomness, change, async (from, random, how) => {
        const terms = { list: from, quota: 1, reserves: 1, randomness: random, rules: '' };
        const record = publish(terms);
        const checked = await receipt(from, record, 'A');
        const result = readDocument(file(record, 'result.json')) as Record<string, Json>;
        for (const name of ['commitment', 'seed'])
          await expect(
            settle(
              checked,
              file(record, 'seed.json'),
              bytesOf(documentOf({ ...result, [name]: 'ab'.repeat(32) })),
              drandValue,
            ),
          ).rejects.toMatchObject({ code: 'receipt.outcome' });
        const seed = record.files['seed.json'] as string;
        if (changed(seed, how) === seed) return;
        await expect(
          settle(checked, bytesOf(changed(seed, how)), file(record, 'result.json'), drandValue),
        ).rejects.toMatchObject({
          code: expect.stringMatching(/^(document\.|seed\.reveal|receipt\.outcome)/),
        });
      }),
      { numRuns: runs(300) },
    ));
});

test('a commitment whose times prove nothing settles nothing', async () => {
  const from = listOf('lottery', [
    ['A', '1'],
    ['B', '1'],
  ]);
  const record = publish({
    list: from,
    quota: 1,
    reserves: 0,
    randomness: [balls('123456', 'w')],
    rules: '',
  });
  for (const frozenAt of ['2026-06-26T02:00:00Z', '2026-06-26T02:00:01Z']) {
    const text = receiptOf(from, { ...record.commitment, frozenAt }, 'A');
    await expect(
      settle(
        await checkReceipt(bytesOf(text)),
        file(record, 'seed.json'),
        file(record, 'result.json'),
        drandValue,
      ),
    ).rejects.toThrow(/^commitment\.json: expected frozenAt before drawAt/);
  }
});
