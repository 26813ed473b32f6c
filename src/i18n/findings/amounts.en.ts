import type { Counted } from '../../core/findings.ts';
import { count } from '../numbers.ts';

/** One and many. */
const plural =
  (one: string, many = `${one}s`) =>
  (n: number): string =>
    `${count(n)} ${n === 1 ? one : many}`;

/** A number of things. */
export const counted: Record<Counted, (many: number) => string> = {
  bytes: plural('byte'),
  rows: plural('row'),
  tickets: plural('ticket'),
  points: plural('point'),
  pages: plural('page'),
  ranks: plural('rank'),
  draws: plural('draw'),
  reveals: plural('reveal'),
  hashes: plural('hash', 'hashes'),
  files: plural('file'),
  allocated: (n) => `${count(n)} allocated`,
  entries: plural('entry', 'entries'),
  signatures: plural('signature line'),
};

/** What is counted, with how many. */
export const amount = ({ of, count: many }: { readonly of: Counted; readonly count: number }) =>
  counted[of](many);
