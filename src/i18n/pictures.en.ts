import { site } from '../publisher/site.ts';
import { clockName } from './dates.ts';
import { count } from './numbers.ts';
import type { PictureWords } from './pictures.zh.ts';

const { one, many } = site.drawn.en;
const times = (n: number, word: string) => `${count(n)} ${n === 1 ? word : `${word}s`}`;

/** The words of the pictures of a draw: what each shows, before it. */
export const pictureWords: PictureWords = {
  lottery: (tickets, draws, selected, reserves) =>
    `From ${times(tickets, 'ticket')}, ${times(draws, 'draw')} selected ${times(selected, 'application')}${reserves === 0 ? '' : ` and ${times(reserves, 'reserve')}`}.`,
  evenly: (parts) =>
    `With the list cut into ${parts} equal parts from beginning to end, the number selected in each lies within what chance alone allows.`,
  unevenly: (parts, outside) =>
    `With the list cut into ${parts} equal parts from beginning to end, ${outside} ${outside === 1 ? 'has' : 'have'} more or fewer selected than chance alone allows; the picture below marks them.`,
  everyone: (applicants) =>
    `Nothing was drawn: there are at least as many ${many} as applications, and all ${count(applicants)} get one.`,
  ranking: (points, applicants, quota) =>
    `${times(applicants, 'application')} by points for ${count(quota)} ${quota === 1 ? one : many}; the last place went to ${points} points.`,
  queue: (since, applicants, quota) =>
    `${times(applicants, 'application')} by time for ${count(quota)} ${quota === 1 ? one : many}; the last place went to an application of ${since} ${clockName('en')}.`,
  drum: (tickets, draws, ranks, passed) =>
    `The strip runs from ticket 1 to ticket ${count(tickets)}. ${times(draws, 'draw')} gave ${times(ranks, 'rank')}${passed === 0 ? '' : `; ${count(passed)} of them ${passed === 1 ? 'was' : 'were'} passed over because the holder was already selected`}.`,
  drumKey: (hasPassed) =>
    `Solid ticks are the tickets selected, dashed ones the reserves${hasPassed ? ', faint ones those passed over' : ''}. Where several fall on one place, their ticks join. The curve above is the density; small waves come by chance alone.`,
  chance: (least, leastShare, leastChance, most, mostShare, mostChance) =>
    `Of the applications with ${least} tickets ${leastShare} were selected, with a chance of ${leastChance} beforehand; of those with ${most} tickets ${mostShare}, with a chance of ${mostChance}.`,
  chanceOutside: (outside, groups) =>
    outside === 0
      ? `All ${groups} groups lie within the range of chance.`
      : `${outside} of ${groups} groups ${outside === 1 ? 'lies' : 'lie'} outside the range of chance; by chance alone about 1 in 20 does.`,

  partsTitle: 'Where in the list those selected stand',
  parts: ({ rows, parts, fewest, most, outside }) =>
    `The list has ${count(rows)} rows, cut from beginning to end into ${parts} equal parts; between ${count(fewest)} and ${count(most)} were selected in each. ` +
    (outside.length === 0
      ? `All ${parts} parts lie within what chance alone allows.`
      : `${outside.length} ${outside.length === 1 ? 'lies' : 'lie'} outside what chance alone allows: ${outside
          .map(
            ({ from, to, selected, low, high }) =>
              `rows ${count(from)}–${count(to)} with ${count(selected)} selected, where the range is ${count(low)} to ${count(high)}`,
          )
          .join(
            '; ',
          )}. Of 100 honest draws at most 1 has even one part outside: a reason to ask, though by itself no proof that anyone cheated.`),
  partsDescription: (parts, rows, low, high) =>
    `Along: the rows of the list, from 1 to ${count(rows)}, in ${parts} parts. Up: applications selected. Each part has a range; the lowest is ${count(low)}, the highest ${count(high)}.`,
  partsUp: 'Selected',
  partsAlong: 'Rows of the list',
  partsInside: 'selected, within the range',
  partsOutside: 'selected, outside the range',
  partsExpected: 'to be expected',
  partsBand: 'range by chance alone',
  partsWhy:
    'Why look at this: in 2011 the US State Department voided the results of its Diversity Visa lottery for 2012 and drew again. More than 90 percent of those selected had entered on the first two of thirty days; the department spoke of a programming error and said that it had no evidence of intent. Cut into parts, a list shows such an error at once.',
  partsSource:
    'Source: the US State Department’s notice of 13 May 2011, as reported by the Associated Press that day.',
  partsHow: (parts) =>
    `How the range is found: applications with the same number of tickets have the same chance wherever they stand in the list. So, given how many with each number of tickets were selected in all, those that fall into a part follow a hypergeometric distribution, and the sum over the numbers of tickets is the distribution of the part. It is exact; nothing is approximated. The ends allow for all ${parts} parts together: in at least 99 of 100 honest draws every part lies within its range.`,
  partsTable: 'The list cut into equal parts, and the applications selected in each',
  partsRows: 'Rows',
};
