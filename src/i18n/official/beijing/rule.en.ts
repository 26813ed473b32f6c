import type { BeijingRuleWords } from './rule.zh.ts';

/** How a draw is made, what this page rests on, and what it does not know. */
export const beijingRuleWords: BeijingRuleWords = {
  rule: 'How the official program draws',
  steps: [
    'It reads the head file in the zip, seven lines: type, period, title, time of the draw, time of publication, tickets, quota.',
    'It reads the data files, 100,000 rows each: a number and an application code of 13 digits. The place of a code is its ticket (摇号基数序号); a code may have several.',
    'It compares the zip’s MD5. Where it is not the announced one, nothing is drawn.',
    'The six digits of the seed start the random number generator, new Random(seed) of the .NET Framework.',
    'Each Next(tickets) draws a ticket.',
    'Where the ticket’s code has already won it is passed over; where not, it wins, at the next rank.',
    'When as many have won as the quota says, it ends.',
    'After ten numbers for each ticket without that, the program says “运算超时！” (time-out), and there is no result.',
  ],
  example: 'In the code of .NET, the drawing is this:',
  limits: 'What this does not say',
  limitsList: [
    'Nothing after round 2 of 2016 was compared with published results here.',
    'Official texts speak of a linear congruential generator (GB/T 10111); the published program, and the 33 seeded draws from round 1 of 2014 to round 2 of 2016, all of which stand above, use the subtractive generator of .NET. This page says what was compared, and not which is better.',
    'Where a re-run agrees, the list follows from this pool and this seed by this rule. It does not say that all in the pool were entitled, nor how the seed came about.',
    'This site holds no code of a real applicant.',
  ],
  why: 'Why six digits are too few',
  sources: 'Sources',
  sourcesList: [
    'The rule: the Windows program published with the pools, by its classes as rebuilt in public; what these make of small pools was compared with this site item by item.',
    'The generator: the .NET Framework’s published source, mscorlib/system/random.cs, and outputs of a real runtime.',
  ],
  drawsSource:
    'The published draws: the result PDFs of the Beijing small-car quota office, 2014 to 2016, as kept in the public repository unclechen/YaolemeCrawler (pdf/).',
  elsewhere: 'The same without this page',
  elsewhereWhat: 'With the command line of the same program:',
};
