import { EXPECTED } from '../../../official/beijing/list-faults.ts';
import { count } from '../../numbers.ts';
import type { BeijingFaultWords } from './faults.zh.ts';
import type { FindingWords, Say } from './found.ts';

/** What stands somewhere, and what should, in English. */
const findings: FindingWords = {
  found: {
    character: ({ character, position }) => `Character ${position} is “${character}”`,
    nothing: () => 'nothing',
    none: () => 'none',
    neither: () => 'neither',
    empty: () => 'an empty one',
    'half-character': () => 'half a character',
    more: () => 'too long',
    'end-of-file': () => 'the end of the file',
    'no-files': () => 'no files',
    'not-at-root': () => 'no such file at the root of the zip',
    'other-files': ({ files }) => (files === 1 ? '1 other file' : `${count(files)} other files`),
    bytes: ({ bytes }) => `${count(bytes)} bytes`,
    pdf: () => 'a PDF',
    'zip-or-spreadsheet': () => 'a zip or a spreadsheet',
    'no-text': () => 'neither UTF-8 nor GBK',
    'waiting-list': () => 'a waiting list',
    'waiting-list-grown': () => 'a waiting list, in which code and year have grown together to 17 digits',
    'points-list': () => 'a list by points, with names and numbers of papers, which are not repeated here',
    'code-alone': () => 'a code alone',
    rank: ({ rank }) => `rank ${count(rank)}`,
  },
  zip: {
    gone: () => 'The file was changed or removed after it was chosen; choose it again',
    'no-zip': () => 'no zip, or one that was not downloaded whole',
    cut: () => 'a zip that is cut off',
    'unsafe-name': () => 'a zip with an unsafe file name',
    'many-entries': ({ most }) => `too many files, more than ${count(most)}`,
    'two-names': ({ name }) =>
      `${JSON.stringify(name)} with two names, so that two programs would read different files`,
    'folder-or-file': ({ name }) => `${JSON.stringify(name)}, a file to one program and a folder to another`,
    'not-as-listed': () =>
      'something that its directory does not name, so that two programs would read different files',
    'no-header': () => 'a damaged zip: a file that its directory names is not where it should be',
    'no-end': () => 'a file that does not say where it ends, so that two programs would read different files',
    compression: () => 'a way of compression that cannot be read',
    damaged: () => 'damaged data in the zip',
    encrypted: () => 'a zip with a password',
    unknown: (_, words) => `a zip that cannot be read whole (in the program’s words: “${words}”)`,
  },
  expects: {
    'type-in-name': ({ type }) => `${type}, as in the file’s name`,
    'period-in-name': ({ period }) => `${period}, as in the file’s name`,
    'head-file': ({ bytes }) => `a head file of seven lines, at most ${count(bytes)} bytes`,
    tickets: ({ most }) => `at most ${count(most)}`,
    'data-file': ({ name }) => `${name} at its root`,
    lines: ({ lines }) => `${count(lines)} lines`,
    md5: ({ md5 }) => md5,
    text: () => 'a CSV or a text',
    rank: ({ rank }) => `rank ${count(rank)}`,
    list: ({ list }) => EXPECTED[list],
  },
};

/** Words for every error that a Beijing draw can meet. */
export const beijingFaultWords: BeijingFaultWords = {
  file: 'File',
  line: 'Line',
  expected: 'Expected',
  found: 'Found',
  official: 'The official program says',
  findings,
  notARecord: 'If this is a record published on this site, check it on this page:',
  pasteInstead:
    'Open a PDF, select and copy all of it, and paste it into the box above. Save a spreadsheet as CSV.',
  says: {
    'beijing.seed': {
      sentence: 'The seed must be six digits.',
      expected: 'six digits, with the zeros in front',
    },
    'beijing.md5': { sentence: 'An MD5 is 32 characters.', expected: '32 characters, only 0–9 and a–f' },
    'beijing.code': { sentence: 'An application code is 13 digits.', expected: '13 digits' },
    'beijing.tickets': {
      sentence: 'The number of tickets is not right.',
      expected: 'a whole number, 1 to 165,191,045',
    },
    'beijing.quota': {
      sentence: 'The quota is not right, or there are too many winners to list here.',
      expected: 'zero or a positive whole number, with at most 1,000,000 winners',
    },
    'beijing.md5-differs': { sentence: 'The MD5 differs, so nothing was drawn.', expected: 'the MD5 given' },
    'beijing.zip': {
      sentence: 'This file cannot be unpacked as a zip. It may be no zip, not downloaded whole, or damaged.',
      expected: 'a whole zip file',
    },
    'beijing.zip-encrypted': {
      sentence: 'The zip has files with a password, which cannot be read.',
      expected: 'files without a password',
    },
    'beijing.zip-names': {
      sentence:
        'Windows takes this name in the zip for another, or for that of another file, and would write one file over the other.',
      expected: 'names that Windows keeps apart and does not change',
    },
    'beijing.head-missing': {
      sentence: 'The zip has no head file of a pool, so it is no published pool.',
      expected: 'a head file at its root, with a name like bjPersonCommonNumberPeriod202001.csv',
    },
    'beijing.head-name': {
      sentence: 'The head file’s name is not as it should be.',
      expected: 'a name that ends with a period of six digits',
    },
    'beijing.head-type': {
      sentence: 'The type on line 1 of the head file is not that of its name.',
      expected: 'as in the file’s name',
    },
    'beijing.head-period': {
      sentence: 'The period on line 2 of the head file is not that of its name.',
      expected: 'as in the file’s name',
    },
    'beijing.head-count': {
      sentence: 'The number of tickets in the head file cannot be used.',
      expected: 'a whole number above zero',
    },
    'beijing.head-count-blank': {
      sentence: 'The number of tickets in the head file is empty.',
      expected: 'the number of tickets',
    },
    'beijing.head-count-size': {
      sentence: 'The number of tickets in the head file is too large for the official program’s table.',
      expected: 'fewer',
    },
    'beijing.head-quota': {
      sentence: 'The quota in the head file cannot be used.',
      expected: 'a whole number',
    },
    'beijing.data-missing': {
      sentence: 'A data file is missing from the zip.',
      expected: 'the data files that the number of tickets asks for',
    },
    'beijing.data-short': {
      sentence: 'The data file has too few lines for the number of tickets in the head file.',
      expected: 'as many lines as there are tickets',
    },
    'beijing.data-column': {
      sentence: 'This line has no code, or is too long.',
      expected: 'a number, a comma, a code',
    },
    'beijing.data-code': {
      sentence: 'The code on this line is not 13 digits.',
      expected: 'a code of 13 digits',
    },
    'beijing.data-overrun': {
      sentence: 'The last ticket’s code has too many bytes for the table.',
      expected: 'a code that fits into 13 bytes, which is one written in 0–9',
    },
    'beijing.winners': {
      sentence: 'The published list could not be understood.',
      expected: 'a CSV or a text',
    },
    'beijing.winners-waiting': {
      sentence: 'This is a waiting list. Nothing is drawn in it, so there is no draw to re-run.',
      expected: 'the winners of a draw',
    },
    'beijing.winners-points': {
      sentence: 'This is a list by points. Nothing is drawn in it, so there is no draw to re-run.',
      expected: 'the winners of a draw',
    },
  } satisfies Say as Say,
};
