import { describe, expect, test } from 'vitest';
import { drum } from '../../src/charts/drum.ts';
import { FALL, type Fall, fallingAt, releaseOf } from '../../src/ui/falling.ts';

/** In hundredths, as the drum writes them; no zero is negative. */
const places = (x: number): string => (Math.round(x * 100) / 100 + 0).toFixed(2);

/** The strokes that the drum draws: kind, column, where it begins and where it ends. */
function drawn(total: number, tickets: readonly number[], allocated: number): string[] {
  const svg = drum(
    { total, allocated, hits: tickets.map((ticket, i) => ({ ticket, rank: i + 1 })) },
    { id: 'x', labels: { title: 't', description: 'd' } },
  );
  return ['tick', 'reserve'].flatMap((kind) => {
    const path = new RegExp(`class="drum-${kind}"[^>]* d="([^"]*)"`).exec(svg)?.[1] ?? '';
    return [...path.matchAll(/M([\d.]+) ([\d.]+)V([\d.]+)/g)].map(([, x, from, to]) =>
      [kind, Math.floor(Number(x)), places(Number(from)), places(Number(to))].join(' '),
    );
  });
}

const lyingAt = (ms: number, tickets: readonly number[], fall: Fall): string[] =>
  fallingAt(ms, tickets, fall).lying.map(({ kind, column, from, to }) =>
    [kind, column, places(from), places(to)].join(' '),
  );

/** Tickets of a draw, spread over the strip in an order of their own. */
const spread = (ranks: number, total: number): number[] =>
  Array.from({ length: ranks }, (_, i) => ((i * 7919) % total) + 1);

describe('falling ticks', () => {
  test.each([
    ['few, with reserves', 40, [1, 8, 15, 40], 2],
    ['many to a column, with reserves', 50, [1, 1, 1, 1, 1, 1, 25, 25, 50], 5],
    ['a thousand columns, crowded', 20_000, spread(6000, 20_000), 4500],
  ] as const)('%s: lie where the drum draws them', (_, total, tickets, allocated) => {
    const fall = { total, allocated, wanted: tickets.length };
    const last = releaseOf(tickets.length, fall) + FALL;
    const expected = drawn(total, tickets, allocated);
    expect(lyingAt(last, tickets, fall).sort()).toEqual(expected.sort());
    expect(fallingAt(last, tickets, fall).flying).toEqual([]);
  });

  test('fall in the order of their ranks, each from the top to the ground', () => {
    const fall = { total: 10, allocated: 3, wanted: 3 };
    const tickets = [2, 5, 9];
    expect(fallingAt(0, tickets, fall)).toEqual({ flying: [], lying: [] });
    const [first, second] = [releaseOf(1, fall), releaseOf(2, fall)];
    expect(second).toBeGreaterThan(first);
    const { flying, lying } = fallingAt(first + FALL / 2, tickets, fall);
    expect(flying[0]).toEqual({ column: 150, fallen: 0.25 });
    expect(lying).toEqual([]);
    expect(fallingAt(first + FALL, tickets, fall).lying).toMatchObject([
      { kind: 'tick', column: 150, from: 100, to: 0 },
    ]);
  });

  test('a rank that has not arrived is not seen', () => {
    const fall = { total: 10, allocated: 3, wanted: 3 };
    expect(fallingAt(10_000, [2], fall).lying).toHaveLength(1);
  });
});
