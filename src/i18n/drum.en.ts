import type { DrumWords } from './drum.zh.ts';
import { count } from './numbers.ts';

/** The words in and under the drum. */
export const drumWords: DrumWords = {
  even: 'if perfectly even',
  yours: (from: number, to: number) =>
    from === to ? `Your ticket ${count(from)}` : `Your tickets ${count(from)} to ${count(to)}`,
  describe: (total: number, selected: number, passed: number) =>
    `A strip from ticket 1 to ticket ${count(total)} with ${count(selected)} fine ticks, one for each ticket that has a rank` +
    (passed > 0
      ? `, and ${count(passed)} short ones for draws passed over because their holder had a rank already.`
      : '.'),
  table: 'See the figures',
  caption: 'The strip cut into equal parts, and the tickets in each that have a rank',
  range: 'Tickets',
  selected: 'With a rank',
  passed: 'Passed over',
};
