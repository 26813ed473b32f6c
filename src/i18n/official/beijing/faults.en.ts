import type { BeijingFaultWords } from './faults.zh.ts';
import { csvName, fixed, foundIn, number, type Say } from './found.ts';

/** Words for every error that a Beijing draw can meet. */
export const beijingFaultWords: BeijingFaultWords = {
  file: 'File',
  line: 'Line',
  expected: 'Expected',
  found: 'Found',
  official: 'The official program says',
  character: (char: string, position: number) => `Character ${position} is “${char}”.`,
  foundIn: (found: string): string | null =>
    foundIn(found, 2, (text) => `a zip that cannot be read whole (in the program’s words: “${text}”)`),
  notARecord: 'If this is a record published on this site, check it on this page:',
  pasteInstead:
    'Open a PDF, select and copy all of it, and paste it into the box above. Save a spreadsheet as CSV.',
  says: {
    'beijing.seed': fixed('The seed must be six digits.', 'six digits, with the zeros in front'),
    'beijing.md5': fixed('An MD5 is 32 characters.', '32 characters, only 0–9 and a–f'),
    'beijing.code': fixed('An application code is 13 digits.', '13 digits'),
    'beijing.tickets': fixed('The number of tickets is not right.', 'a whole number, 1 to 165,191,045'),
    'beijing.quota': fixed(
      'The quota is not right, or there are too many winners to list here.',
      'zero or a positive whole number, with at most 1,000,000 winners',
    ),
    'beijing.md5-differs': fixed('The MD5 differs, so nothing was drawn.', 'the MD5 given'),
    'beijing.zip': fixed(
      'This file cannot be unpacked as a zip. It may be no zip, not downloaded whole, or damaged.',
      'a whole zip file',
    ),
    'beijing.zip-encrypted': fixed(
      'The zip has files with a password, which cannot be read.',
      'files without a password',
    ),
    'beijing.zip-names': fixed(
      'Windows takes this name in the zip for another, or for that of another file, and would write one file over the other.',
      'names that Windows keeps apart and does not change',
    ),
    'beijing.head-missing': fixed(
      'The zip has no head file of a pool, so it is no published pool.',
      'a head file at its root, with a name like bjPersonCommonNumberPeriod202001.csv',
    ),
    'beijing.head-name': fixed(
      'The head file’s name is not as it should be.',
      'a name that ends with a period of six digits',
    ),
    'beijing.head-type': {
      sentence: 'The type on line 1 of the head file is not that of its name.',
      expected: ({ expected = '' }) => expected,
    },
    'beijing.head-period': {
      sentence: 'The period on line 2 of the head file is not that of its name.',
      expected: ({ expected = '' }) => expected,
    },
    'beijing.head-count': fixed(
      'The number of tickets in the head file cannot be used.',
      'a whole number above zero',
    ),
    'beijing.head-count-blank': fixed(
      'The number of tickets in the head file is empty.',
      'the number of tickets',
    ),
    'beijing.head-count-size': {
      sentence: 'The number of tickets in the head file is too large for the official program’s table.',
      expected: (facts) => `at most ${number(facts)}`,
    },
    'beijing.head-quota': fixed('The quota in the head file cannot be used.', 'a whole number'),
    'beijing.data-missing': {
      sentence: 'A data file is missing from the zip.',
      expected: (facts) => `${csvName(facts)} at its root`,
    },
    'beijing.data-short': {
      sentence: 'The data file has too few lines for the number of tickets in the head file.',
      expected: (facts) => `${number(facts)} lines`,
    },
    'beijing.data-column': fixed('This line has no code, or is too long.', 'a number, a comma, a code'),
    'beijing.data-code': fixed('The code on this line is not 13 digits.', 'a code of 13 digits'),
    'beijing.data-overrun': fixed(
      'The last ticket’s code has too many bytes for the table.',
      'a code that fits into 13 bytes, which is one written in 0–9',
    ),
    'beijing.winners': {
      sentence: 'The published list could not be understood.',
      expected: ({ expected = '' }) => expected,
    },
    'beijing.winners-waiting': fixed(
      'This is a waiting list. Nothing is drawn in it, so there is no draw to re-run.',
      'the winners of a draw',
    ),
    'beijing.winners-points': fixed(
      'This is a list by points. Nothing is drawn in it, so there is no draw to re-run.',
      'the winners of a draw',
    ),
  } satisfies Say as Say,
};
