import { count } from '../numbers.ts';
import type { SeedLuckWords } from './seed-luck.zh.ts';
import { type Figures, ratio } from './seed-luck-figures.ts';

/** The words of the picture of how lucky each ticket is under six digits. */
export const seedLuckWords: SeedLuckWords = {
  title: 'Under how many seeds each ticket wins',
  description: (f: Figures) =>
    `A bar chart of ${count(f.tickets)} tickets by the number of seeds under which each wins: ${count(f.mean)} on average, ${count(f.least)} at the least, ${count(f.most)} at the most. The bars follow a bell-shaped curve almost exactly.`,
  up: 'Tickets (a bar for every 5 seeds)',
  along: 'Seeds under which they win',
  least: (n: number) => `least ${count(n)}`,
  mean: (n: number) => `mean ${count(n)}`,
  most: (n: number) => `most ${count(n)}`,
  legendCounted: 'counted, with all million seeds drawn',
  legendBell: 'what it would be if every ticket in every draw were left to chance alone',
  caption: (f: Figures) =>
    `${count(f.tickets)} tickets, ${count(f.quota)} of them drawn each time, under all ${count(f.seeds)} seeds. The luckiest ticket has ${ratio(f)} times the chance of the unluckiest. Bars and curve agree: a spread like this is what so few seeds must give, and no fault in the program.`,
  table: 'In groups of 25 seeds: how many tickets there are, and how many chance alone would give',
  wins: 'Seeds under which they win',
  tickets: 'Tickets',
  expected: 'By chance alone',
  few: 'less than 1',
};
