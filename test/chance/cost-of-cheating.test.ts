/** What cheating would cost: the figures of the threat model, computed again, and looked for on its pages. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Words } from '../../src/core/words.ts';

/** The chance of a ticket under a random seed, as it was counted over all seeds of six digits. */
const P = 1512 / 1_000_000;

/** Of which `tries` the first selects with at least this chance. */
const triesFor = (chance: number) => Math.ceil(Math.log1p(-chance) / Math.log1p(-P));

/** P(B >= k) for k = 0, 1, ... of B ~ Binomial(n, p), by the ratio of neighbouring terms, summed from the small end. */
function tails(n: number, p: number): number[] {
  const most = Math.min(n, Math.ceil(n * p + 60 * Math.sqrt(n * p) + 60));
  const logs = [n * Math.log1p(-p)];
  for (let k = 1; k <= most; k++)
    logs.push((logs[k - 1] as number) + Math.log((n - k + 1) / k) + Math.log(p) - Math.log1p(-p));
  const sums = new Array<number>(most + 1).fill(0);
  let sum = 0;
  for (let k = most; k >= 0; k--) {
    sum += Math.exp(logs[k] as number);
    sums[k] = Math.min(sum, 1);
  }
  return sums;
}

/** The mean of the largest of `commitments` independent B ~ Binomial(values, p). */
function bestOf(commitments: number, values: number, p = P): number {
  return tails(values, p)
    .slice(1)
    .reduce((mean, tail) => mean + (tail === 1 ? 1 : -Math.expm1(commitments * Math.log1p(-tail))), 0);
}

const page = (lang: 'zh' | 'en') =>
  readFileSync(
    join(import.meta.dirname, '..', '..', 'src', 'content', 'limits', `threats.${lang}.md`),
    'utf8',
  )
    // In Chinese no space stands before the sign.
    .replaceAll(' %', '%');
const three = (value: number) => String(Number(value.toPrecision(3)));

describe('the figures of the threat model', () => {
  const rows = [10, 100, 1_000, 10_000].map((values) => {
    const best = bestOf(1_000_000, values);
    return `| ${values.toLocaleString('en')} | ${three(best)} | ${three((100 * best) / values)}% |`;
  });
  const balls = bestOf(1_000_000, 1_000_000);
  const figures = [
    ...rows,
    `| ${Math.round(balls).toLocaleString('en')} | 0.${((100 * balls) / 1_000_000).toFixed(3).slice(2)}% |`,
    '0.1512%',
    `${triesFor(0.5)}`,
    triesFor(0.99).toLocaleString('en'),
    `${Math.round(1 / P)}`,
    `${(100 * (1 - (1 - P) ** 2)).toFixed(4)}%`,
    `${(100 * (1 - (1 - P) ** 10)).toFixed(2)}%`,
  ];
  test.each(figures)('%s stands in both languages', (figure) => {
    expect(page('en')).toContain(figure);
    expect(page('zh')).toContain(figure);
  });
  test('the chance is places by tickets, to the fourth figure', () => {
    expect((15_000 / 9_917_981).toPrecision(4)).toBe('0.001512');
  });
});

test('the best of many is what a simulation finds', () => {
  const words = new Words(new Uint8Array(32));
  const chance = 0.05;
  const draw = () => {
    let hits = 0;
    for (let i = 0; i < 40; i++) {
      words.next();
      if (words.high < chance * 2 ** 32) hits++;
    }
    return hits;
  };
  const runs = 1_500;
  let sum = 0;
  for (let run = 0; run < runs; run++) sum += Math.max(...Array.from({ length: 20 }, draw));
  // The largest of 20 deviates by less than 1.1, the mean of 1,500 of them by less than 0.03.
  expect(Math.abs(sum / runs - bestOf(20, 40, chance))).toBeLessThan(0.12);
});
