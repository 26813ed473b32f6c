/** The calculator of a family's points. */
import type { Kin } from '../../../official/beijing/family-points.ts';
import type { PointsWords } from './points.zh.ts';

const kin: Readonly<Record<Kin, string>> = {
  main: 'Main applicant',
  spouse: 'Spouse',
  child: 'Child',
  parent: 'Parent',
};
const generationWords = {
  own: 'your own',
  children: 'the children’s',
  parents: 'the parents’',
} as const;

export const pointsWords: PointsWords = {
  title: 'Family points',
  note: 'Worked out in this page; the numbers are sent nowhere. The real points are worked out by the official system from its records; this only follows the formula.',
  examples: 'Official examples',
  example: (points: number) => `Fill in the example of ${points} points`,
  kin,
  member: (one: Kin, n: number) => `${kin[one]} ${n}`,
  earlier: (who: string) => `${who}: tier or queue points from earlier applications`,
  hasSpouse: 'The spouse is in the application',
  children: 'Children',
  parents: 'Parents (of both sides)',
  years: 'Full years of applying as a family',
  hasC5: 'The main applicant holds a licence of class C5',
  faults: {
    empty: 'Type a number; 0 where there is none.',
    character: 'Only digits here.',
    length: 'This number is too large.',
    thousands: 'Type one number, without commas.',
    zeros: 'No zeros in front.',
    large: 'This number is too large; 99 at most.',
  },
  answer: 'Family points',
  alone: 'One person alone is not a family. Add a spouse, children or parents.',
  unread: 'One field is not right yet, so there is nothing to work out.',
  total: (points: number) => `${points} points`,
  how: 'How this is worked out',
  heads: {
    who: 'Member',
    base: 'Base',
    earlier: 'Tier or queue',
    years: 'Full years',
    licence: 'C5',
    sum: 'Total',
  },
  generations: (n: number, parts: readonly ('own' | 'children' | 'parents')[]) =>
    `Generations: ${parts.map((part) => generationWords[part]).join(', ')}; ${n} in all.`,
  formula: {
    withSpouse: '[(main applicant + spouse) × 2 + the others] × generations',
    without: '(main applicant + the others) × generations',
  },
  withSpouse: (main: number, spouse: number, others: number, family: number, n: number, total: number) =>
    `[(${main} + ${spouse}) × 2 + ${others}] × ${n} = [${2 * (main + spouse)} + ${others}] × ${n} = ${family} × ${n} = ${total}`,
  without: (main: number, others: number, family: number, n: number, total: number) =>
    `(${main} + ${others}) × ${n} = ${family} × ${n} = ${total}`,
  meaning: (points: number) =>
    `In the pool of ordinary cars the family holds ${points} tickets (摇号基数序号); in the pool of new-energy cars ${points} points decide its place.`,
};
