/** Probabilities as figures, the same in both languages. */
import { count } from './numbers.ts';

/**
 * A probability in percent, with three digits that count: 1.69%, 0.0144%, 100%. What is not certain is never rounded to be: above
 * 99.95% it is `>99.9%`.
 */
export function percent(p: number): string {
  if (p === 0 || p === 1) return `${p * 100}%`;
  if (p >= 0.9995) return '>99.9%';
  const hundred = p * 100;
  // Rounded to three digits first: 9.9996 has become 10.0, with a place less behind the point.
  const exponent = Math.floor(Math.log10(Number(hundred.toPrecision(3))));
  return `${hundred.toFixed(Math.min(20, Math.max(0, 2 - exponent)))}%`;
}

/** The N of "one in N": a whole number from 10 on, else with one place behind the point; `1` of what is certain alone, else `1.0`. Requires p > 0. */
export function oneIn(p: number): string {
  const n = 1 / p;
  if (n >= 9.95) return count(Math.round(n));
  const one = n.toFixed(1);
  return one === '1.0' && p < 1 ? one : one.replace(/\.0$/, '');
}

/** How many of a thousand. */
export const ofThousand = (p: number): number => Math.round(p * 1000);

/** How many of a thousand wait where one is selected with this probability; `<1` where that rounds to nobody, and somebody may. */
export const waitingOfThousand = (p: number): string => {
  const n = 1000 - ofThousand(p);
  return n === 0 && p < 1 ? '<1' : count(n);
};
