import { own } from '../../publisher/words.en.ts';
import { count } from '../numbers.ts';
import { ofThousand, oneIn, percent, waitingOfThousand } from '../shares.ts';
import type { ChanceWords } from './panel.zh.ts';

const { many } = own;

/** How many of a thousand are selected: never nobody, where somebody may be. */
const several = (p: number): string => {
  const n = ofThousand(p);
  if (n === 0 && p > 0) return 'fewer than 1 is';
  return `about ${count(n)} ${n === 1 ? 'is' : 'are'}`;
};
const severalBetween = (low: number, high: number): string => {
  const [least, most] = [ofThousand(low), ofThousand(high)];
  if (least === most) return several(low);
  return least === 0
    ? `at most about ${count(most)} ${most === 1 ? 'is' : 'are'}`
    : `about ${count(least)} to ${count(most)} are`;
};
/** How many of a thousand still wait: never nobody, where somebody may. */
const waiting = (p: number): string => {
  const n = waitingOfThousand(p);
  if (n === '<1') return 'fewer than 1 still waits';
  return `${n} still ${n === '1' ? 'waits' : 'wait'}`;
};
/** Nothing of what is nearly certain: "one in one" would say that it is. */
const about = (p: number): string => (oneIn(p) === '1.0' ? '' : `, about one in ${oneIn(p)}`);
const within = (rounds: number): string => (rounds === 1 ? 'in this round' : `within ${rounds} rounds`);

/** What the page of chances says of what is typed, and of what comes of it. */
export const chanceWords: ChanceWords = {
  form: 'Your case',
  formNote: 'What you type stays in your browser and is sent to nobody.',
  pool: 'Round and pool',
  poolOption: (round: string, pool: string) => `${round} · ${pool}`,
  ownFigures: 'None of these: my own figures',
  tickets: 'Your tickets',
  ticketsHint: 'How many tickets your application has in the list.',
  rounds: 'Rounds to look ahead',
  roundsHint: 'With this one, 60 at most.',
  applicants: 'Applications in all',
  applicantsHint: 'With yours.',
  all: 'Tickets in all',
  allHint: 'With yours. Where everyone has one ticket, the same as the applications.',
  most: 'Most tickets of one application (may stay empty)',
  mostHint: 'With it the answer is a narrower range.',
  quota: `Number of ${many}`,
  changes: 'If things change',
  growth: 'Percent more applications each round (may stay empty)',
  growthHint: `The others’ tickets grow with them; the number of ${many} stays.`,
  rise: 'Rounds until you have one more ticket (may stay empty)',
  riseHint: 'The others’ tickets stay as they are.',
  known: 'Fill in a published round:',
  ask: 'Work out my chance',
  asking: (done: number, all: number) => `${done} of ${all} rounds are worked out`,
  progress: 'Progress of the computation',
  cancel: 'Stop',
  broken: 'The program stopped in your browser and found nothing. Try again, or load this page once more.',
  unread: (part: string) =>
    `“${part}” behind the # of the address cannot be read, and nothing was filled in from it. Below are the fields as they are at first.`,

  faults: {
    empty: 'Please enter a number.',
    character: ({ character, position }) => `Character ${position}, “${character}”, is no digit.`,
    thousands: 'The commas do not separate thousands; please leave them out.',
    zeros: 'Please leave out the zeros in front.',
    bounds: (from: number, to: number) => `Please enter a whole number from ${count(from)} to ${count(to)}.`,
    'no such pool': 'This page has no such pool. Choose another one, or enter your own figures.',
    'more than most': 'You hold more tickets than the most of one application.',
    'too few tickets': 'Too few tickets: each application has at least one.',
    'too many tickets': 'Too many tickets: these applications cannot hold so many.',
  },

  found: 'Your chance',
  aboutPool: (round: string, pool: string) => `${round} · ${pool}`,
  aboutSums: 'Your own figures',
  about: (applicants: number, tickets: number, quota: number, own: number) =>
    `${count(applicants)} applications, ${count(tickets)} tickets, ${count(quota)} ${many}; you have ${own === 1 ? '1 ticket' : `${count(own)} tickets`}.`,
  chance: (p: number) => `The chance of being selected in this round is ${percent(p)}${about(p)}.`,
  chanceCertain: `There are at least as many ${many} as applications, so nothing needs to be drawn: everyone gets one in this round.`,
  chanceRange: (low: number, high: number) =>
    `The chance of being selected in this round is between ${percent(low)} and ${percent(high)}${oneIn(low) === oneIn(high) ? about(low) : `, that is between about one in ${oneIn(low)} and one in ${oneIn(high)}`}.`,
  thousand: (rounds: number, p: number) =>
    `Of 1,000 applications like yours, ${several(p)} selected ${within(rounds)}, and ${waiting(p)}.`,
  thousandRange: (rounds: number, low: number, high: number) =>
    `Of 1,000 applications like yours, ${severalBetween(low, high)} selected ${within(rounds)}, and the others still wait.`,
  half: (round: number) => `By round ${round} more than half have been selected.`,
  halfNot: (rounds: number) =>
    rounds === 1
      ? 'After this round more than half still wait.'
      : `After ${rounds} rounds more than half still wait.`,
  halfBetween: (early: number, late: number) =>
    `More than half have been selected by round ${early} at the earliest and by round ${late} at the latest.`,
  halfPerhaps: (early: number, rounds: number) =>
    `More than half have been selected by round ${early} at the earliest, and perhaps not within ${rounds} rounds.`,

  chartTitle: (rounds: number) =>
    rounds === 1 ? 'How many are selected in this round' : `How many are selected within ${rounds} rounds`,
  chartDescription: (rounds: number, p: number) =>
    `Along: rounds. Up: the share selected by then; by round ${rounds} it is ${percent(p)}.`,
  chartDescriptionRange: (rounds: number, low: number, high: number) =>
    `Along: rounds. Up: the share selected by then, which lies between two lines; by round ${rounds} it is between ${percent(low)} and ${percent(high)}.`,
  up: 'Share selected',
  along: 'Round',
  captionRange: 'The share lies between the two lines: sums alone say no more.',
  table: 'Round by round',
  tableCaption: 'Chances round by round, if the rounds to come are as assumed below',
  round: 'Round',
  ticketsHeld: 'Tickets',
  applicantsHead: 'Applications',
  thisRound: 'In this round',
  byThen: 'By then',
  waiting: 'Of 1,000, still waiting',
  rangeOf: (low: string, high: string) => (low === high ? low : `${low}–${high}`),

  assumed: 'What is assumed',
  same: `Every round to come is as this one: the same applications, tickets and ${many}; who was selected leaves, and an application like theirs takes their place.`,
  grown: (percent: number) =>
    `In every round to come the others’ applications and tickets grow by ${percent}% (counts are rounded), and the number of ${many} stays; who was selected leaves, and an application like theirs takes their place.`,
  risen: (rounds: number) =>
    `You get one more ticket every ${rounds === 1 ? 'round' : `${rounds} rounds`}; the others’ tickets stay as they are.`,
  independent:
    'Every round has a seed of its own: not having been selected so far makes a later round neither better nor worse.',
  rests: 'How sure it is',
  exact:
    'The chance in this round is worked out from the list, to better than one part in a thousand million; that the list is the one of the commitment was checked when this site was built. The rounds to come are as good as the assumptions.',
  toPool: 'See this pool',
  exactAmong: (own: number) =>
    `Nobody in the list has ${own === 1 ? '1 ticket' : `${count(own)} tickets`}; this is reckoned as if one more application came with as many. All else is worked out from the list, to better than one part in a thousand million. The rounds to come are as good as the assumptions.`,
  sums: 'Where only sums are known, and not how many tickets each holds, the chance is not one number but a range: it is least where the others hold their tickets as evenly as they can, and best where as unevenly. Both ends are worked out to better than one part in a thousand million, and both can be the case. The rounds to come are as good as the assumptions.',
  shared: 'The address of this page now holds what you typed; whoever opens it sees the same.',
};
