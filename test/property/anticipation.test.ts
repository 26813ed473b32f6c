/** A draw of a list that passes once, against the draw of the list that is held (spec, section 5). */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { anticipate } from '../../src/core/anticipation.ts';
import type { Commitment } from '../../src/core/commitment.ts';
import { draw } from '../../src/core/draw.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { TooFewWords } from '../../src/core/hits.ts';
import { codeOf, type Method, parseList } from '../../src/core/list.ts';
import { ListPass } from '../../src/core/list-pass.ts';
import { BestRows } from '../../src/core/picked.ts';
import { runs } from '../runs.ts';
import { list, METHODS } from './arbitraries.ts';
import { expectedWords } from './twin.ts';

const FILE = 'applicants.csv';
const utf8 = (text: string) => new TextEncoder().encode(text);

function commitmentOf(
  method: Method,
  quota: number,
  reserves: number,
  rows: number,
  tickets: number,
): Commitment {
  const hex = '0'.repeat(64);
  return {
    type: 'commitment',
    protocol: 'mingqian/1',
    round: 'r',
    pool: 'p',
    method,
    quota,
    reserves,
    list: { rows, tickets, pages: Math.ceil(rows / 256), sha256: hex, root: hex },
    sources: [],
    rulesSha256: hex,
    frozenAt: '2026-01-01T00:00:00Z',
    drawAt: '2026-01-02T00:00:00Z',
  };
}

/** The codes and numbers of a draw, by one pass after the other until the words suffice. */
async function inPasses(text: string, commitment: Commitment, seed: Uint8Array) {
  let one = anticipate(commitment, seed);
  for (let passes = 1; ; passes++, one = one.more()) {
    const pass = new ListPass(FILE, commitment.method, sha256, { picker: one.picker });
    await pass.push(utf8(text));
    const { rows, tickets } = await pass.end();
    const picked = one.list(rows, tickets);
    try {
      const { rows: places, tickets: hit, draws } = await one.draw(picked, {});
      return {
        drawn: [...places].map((row, i) => [codeOf(picked, row), hit[i], draws[i]]),
        passes,
        held: picked.rows,
      };
    } catch (error) {
      if (!(error instanceof TooFewWords)) throw error;
    }
  }
}

async function held(text: string, { method, quota, reserves }: Commitment, seed: Uint8Array) {
  const whole = await parseList(FILE, utf8(text), method);
  const { rows, tickets, draws } = await draw(whole, seed, quota, reserves);
  return [...rows].map((row, i) => [codeOf(whole, row), tickets[i], draws[i]]);
}

describe.each(METHODS)('%s', (how) => {
  test('is the draw of the held list', () =>
    fc.assert(
      fc.asyncProperty(
        list(how, 40),
        fc.integer({ min: 1, max: 45 }),
        fc.nat({ max: 10 }),
        fc.uint8Array({ minLength: 32, maxLength: 32 }),
        async (twin, quota, reserves, seed) => {
          // What a publisher may not freeze might take nearly all words that there are.
          const want = Math.min(quota + reserves, twin.rows.length);
          const tickets = twin.rows.map(({ first, last }) => last - first + 1n);
          fc.pre(quota >= twin.rows.length || expectedWords(tickets, want) < 20_000n);
          const commitment = commitmentOf(how, quota, reserves, twin.rows.length, Number(twin.total));
          const { drawn } = await inPasses(twin.text, commitment, seed);
          expect(drawn).toEqual(await held(twin.text, commitment, seed));
        },
      ),
      { numRuns: runs(400) },
    ));
});

test('where one row holds nearly all tickets, more passes are made, and the draw is the same', async () => {
  const text = `code,tickets\n${Array.from({ length: 40 }, (_, i) => `${String(i).padStart(2, '0')},${i === 7 ? 1_000_000 : 40}\n`).join('')}`;
  const commitment = commitmentOf('lottery', 3, 2, 40, 1_000_000 + 39 * 40);
  const { drawn, passes } = await inPasses(text, commitment, sha256(utf8('few')));
  expect(passes).toBeGreaterThan(1);
  expect(drawn).toEqual(await held(text, commitment, sha256(utf8('few'))));
});

test('of a long list only a few rows are held', async () => {
  const rows = 20_000;
  const text = `code,tickets\n${Array.from({ length: rows }, (_, i) => `${100_000 + i},${1 + (i % 7)}\n`).join('')}`;
  const total = Array.from({ length: rows }, (_, i) => 1 + (i % 7)).reduce((sum, one) => sum + one, 0);
  const commitment = commitmentOf('lottery', 90, 10, rows, total);
  const { drawn, passes, held: many } = await inPasses(text, commitment, sha256(utf8('many')));
  expect(passes).toBe(1);
  expect(many).toBeLessThan(500);
  expect(drawn).toEqual(await held(text, commitment, sha256(utf8('many'))));
});

test.each(['ranking', 'queue'] as const)(
  'of a %s the worst are let go, and the first are the same',
  async (how) => {
    const rows = 150_000;
    const seed = sha256(utf8(how));
    const time = (i: number) => `2026-01-01T0${(i * 7919) % 10}:00:0${(i * 31) % 10}Z`;
    const row = (i: number) =>
      `${200_000 + i},${how === 'ranking' ? `${(i * 104_729) % 50},` : ''}${time(i)}\n`;
    const text = `code,${how === 'ranking' ? 'points,' : ''}since\n${Array.from({ length: rows }, (_, i) => row(i)).join('')}`;
    const commitment = commitmentOf(how, 300, 20, rows, rows);
    const { drawn, held: many } = await inPasses(text, commitment, seed);
    expect(many).toBeLessThan(rows / 2 + 1000);
    expect(drawn).toEqual(await held(text, commitment, seed));
    expect(new BestRows(FILE, how, seed, 1).rows.count).toBe(0);
  },
);
