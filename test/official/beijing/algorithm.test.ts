/** Beijing's draws against what the official program made of the same zips. */
import { createHash } from 'node:crypto';
import { openAsBlob, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { nodeUnpacker } from '../../../scripts/official/node-unpacker.ts';
import { drawPool, drawTickets, limitOf, seedOf } from '../../../src/official/beijing/algorithm.ts';
import { dotnetRandom, indexOf } from '../../../src/official/beijing/dotnet-random.ts';
import { type BeijingPool, readPool } from '../../../src/official/beijing/pool.ts';
import { OfficialError } from '../../../src/official/errors.ts';
import { type Case, type Observed, pools, quirks, sequences } from './fixtures.ts';

const sha256 = (data: string | Uint8Array) => createHash('sha256').update(data).digest('hex');
const poolOf = async ({ zip, id }: Case) => readPool(await openAsBlob(zip), `${id}.zip`);

describe('System.Random', () => {
  test.each(sequences.map((one, i) => [i, one] as const))('sequence %i', (_, { seed, max, values }) => {
    const random = dotnetRandom(seed);
    expect(values.map(() => (max === undefined ? random.next() : indexOf(random.next(), max)))).toEqual(
      values,
    );
  });

  test('is a linear function of the seed at every place, which the count of seeds rests on', () => {
    const [zero, one] = [dotnetRandom(0), dotnetRandom(1)];
    const others = [2, 57, 123_456, 999_999].map((seed) => ({ seed, random: dotnetRandom(seed) }));
    const modulus = 0x7fffffff;
    for (let n = 0; n < 2000; n++) {
      const b = zero.next();
      const a = (one.next() - b + modulus) % modulus;
      for (const { seed, random } of others) expect(random.next()).toBe((a * seed + b) % modulus);
    }
  });
});

function expectPool(pool: BeijingPool, { periodType, periodNo, title, count, quota, ...observed }: Observed) {
  expect(pool).toMatchObject({ type: periodType, period: periodNo, title, tickets: count, quota });
  expect(sha256(pool.codes.bytes)).toBe(observed.applynumbersSha256);
  expect(observed.runs?.length).toBeGreaterThan(0);
  for (const run of observed.runs ?? []) {
    const draw = drawPool(pool, seedOf(run.seed));
    const rows = [...draw.picks];
    const codes = rows.map((row) => pool.codes.at(row));
    if (run.indices !== undefined) expect(rows).toEqual(run.indices);
    if (run.codes !== undefined) expect(codes).toEqual(run.codes);
    expect(sha256(rows.map((row, i) => `${row},${codes[i]}\n`).join(''))).toBe(
      run.sha256OfIndexCommaCodeLines,
    );
    expect(draw.outcome === 'time-out').toBe(run.outcome === 'error');
    expect([draw.picks.length, draw.drawnUntilLastPick]).toEqual([run.picked, run.drawsUntilLastPick]);
  }
}

test.each(pools.map((one) => [one.id, one] as const))('pool %s: every pick', async (_, one) => {
  expect(createHash('md5').update(readFileSync(one.zip)).digest('hex')).toBe(one.observed.officialZipMd5);
  expectPool(await poolOf(one), one.observed);
  // The command line's way, in which the files are unpacked as a whole.
  const whole = await readPool(await openAsBlob(one.zip), one.id, { unpacker: nodeUnpacker });
  expect(whole.codes.bytes).toEqual((await poolOf(one)).codes.bytes);
});

describe('odd input', () => {
  const accepted = quirks.filter(({ observed }) => observed.stage === 'imported');
  const refused = quirks.filter(({ observed }) => observed.stage !== 'imported');

  test('is of both kinds', () => expect([accepted.length, refused.length]).toEqual([19, 15]));

  test.each(accepted.map((one) => [one.id, one] as const))('accepted alike: %s', async (_, one) =>
    expectPool(await poolOf(one), one.observed),
  );

  test.each(refused.map((one) => [one.id, one] as const))('refused alike: %s', async (id, one) => {
    const error = await poolOf(one).then(
      () => expect.unreachable(`${id} was accepted`),
      (thrown: unknown) => thrown,
    );
    expect(error).toBeInstanceOf(OfficialError);
    const { facts } = error as OfficialError;
    // The runtime's own sentences may be told up to their first stop, for the rest differs between runtimes.
    const said = (text: string | undefined) => text?.split('. Check ')[0]?.replace(/\.$/, '');
    expect(said(facts.official)).toBe(said(one.observed.importError));
    expect(facts.expected).toBeTruthy();
  });

  test('says file and line of what it refuses', async () => {
    const where = await Promise.all(
      refused.map(async (one) => {
        const { code, facts } = (await poolOf(one).catch((error) => error)) as OfficialError;
        return [one.id, code, facts.file?.replace('bjPersonCommon', ''), facts.line];
      }),
    );
    expect(where).toMatchSnapshot();
  });

  test('warns of what may surprise, and of nothing else', async () => {
    const warnings = await Promise.all(
      accepted.map(async (one) => {
        const { warnings: told } = await poolOf(one);
        return [one.id, told.map(({ code, line, count, found }) => ({ code, line, count, found }))];
      }),
    );
    expect(warnings).toMatchSnapshot();
  });
});

describe('tickets alone', () => {
  test('as many as there are, and more, are all taken in order', () => {
    for (const quota of [5, 6])
      expect(drawTickets(5, quota, 1)).toMatchObject({
        outcome: 'all',
        picks: Uint32Array.of(0, 1, 2, 3, 4),
      });
  });
  test('a quota of nothing draws nobody', () =>
    expect(drawTickets(5, 0, 1)).toMatchObject({ outcome: 'drawn', drawn: 0, picks: new Uint32Array() }));
  test('the limit is ten numbers a ticket, in 32 bits', () => {
    expect(limitOf(12)).toBe(120);
    expect(limitOf(214_748_364)).toBe(2_147_483_640);
    expect(limitOf(214_748_365)).toBeLessThan(0);
  });
});

test.each(['', '12345', '1234567', '12345a', ' 123456', '１２３４５６', '-12345'])(
  '%j is no seed',
  (text) => {
    expect(() => seedOf(text)).toThrow(expect.objectContaining({ code: 'beijing.seed' }));
  },
);
