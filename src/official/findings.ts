/**
 * What should stand somewhere in somebody else's draw, and what stood there instead, as data: a closed set, each with what belongs
 * to it, so that every page says it in its own language. In English it is said here, for the message.
 */
import { EXPECTED } from './beijing/list-faults.ts';

/** Why a zip cannot be read in one way only. */
export type ZipFault =
  | { readonly why: PlainZipFault }
  | { readonly why: 'many-entries'; readonly most: number }
  /** @property name as it stands in the zip */
  | { readonly why: 'two-names'; readonly name: string }
  | { readonly why: 'folder-or-file'; readonly name: string };

/**
 * `gone`: the file changed or went away after it was chosen. `not-as-listed`: something lies in it that its directory does not name,
 * or elsewhere than that says. `no-header`: a file of it is not where the directory says. `no-end`: a file does not say where it ends.
 * `unknown`: none of these, and only the words of the program tell.
 */
export type PlainZipFault =
  | 'gone'
  | 'no-zip'
  | 'cut'
  | 'unsafe-name'
  | 'encrypted'
  | 'compression'
  | 'damaged'
  | 'not-as-listed'
  | 'no-header'
  | 'no-end'
  | 'unknown';

/** What stood there. */
export type Finding =
  /** A text of a file, or what was typed, as `shown` quotes it. */
  | { readonly is: 'quoted'; readonly text: string }
  | { readonly is: 'number'; readonly number: number }
  /** The character that does not belong in what was typed: as it can be shown, and its place among those that count, from 1. */
  | { readonly is: 'character'; readonly character: string; readonly position: number }
  /** @property md5 32 lower-case hex digits */
  | { readonly is: 'md5'; readonly md5: string }
  | { readonly is: 'nothing' | 'none' | 'neither' | 'empty' | 'half-character' | 'more' | 'end-of-file' }
  | { readonly is: 'no-files' | 'not-at-root' }
  | { readonly is: 'other-files'; readonly files: number }
  | { readonly is: 'bytes'; readonly bytes: number }
  | { readonly is: 'pdf' | 'zip-or-spreadsheet' | 'no-text' }
  | { readonly is: 'waiting-list' | 'waiting-list-grown' | 'points-list' }
  | { readonly is: 'code-alone' }
  | { readonly is: 'rank'; readonly rank: number }
  /** @property words of the program that could not read it, in English */
  | { readonly is: 'zip'; readonly fault: ZipFault; readonly words: string };

/** What should stand there, where more belongs to it than the error's code says. */
export type Expectation =
  | { readonly is: 'type-in-name'; readonly type: string }
  | { readonly is: 'period-in-name'; readonly period: string }
  | { readonly is: 'head-file'; readonly bytes: number }
  | { readonly is: 'tickets'; readonly most: number }
  | { readonly is: 'data-file'; readonly name: string; readonly tickets: number; readonly each: number }
  | { readonly is: 'lines'; readonly lines: number }
  /** @property md5 32 lower-case hex digits */
  | { readonly is: 'md5'; readonly md5: string }
  | { readonly is: 'text' }
  | { readonly is: 'rank'; readonly rank: number }
  /** Of a published list; see EXPECTED. */
  | { readonly is: 'list'; readonly list: keyof typeof EXPECTED };

/** One of a union by what it is. */
export type Of<T extends { readonly is: string }, K extends T['is']> = Extract<T, { readonly is: K }>;
/** Words for each of a union. */
export type SaysEach<T extends { readonly is: string }> = {
  readonly [K in T['is']]: (one: Extract<T, { readonly is: K }>) => string;
};

/** The words for one of a union. */
export function sayOne<T extends { readonly is: string }>(says: SaysEach<T>, one: T): string {
  return (says as unknown as Readonly<Record<string, (one: T) => string>>)[one.is]?.(one) ?? '';
}

const FOUND: SaysEach<Finding> = {
  quoted: ({ text }) => text,
  number: ({ number }) => String(number),
  character: ({ character, position }) => `${JSON.stringify(character)} as character ${position}`,
  md5: ({ md5 }) => md5,
  nothing: () => 'nothing',
  none: () => 'none',
  neither: () => 'neither',
  empty: () => 'an empty one',
  'half-character': () => 'half a surrogate pair',
  more: () => 'more',
  'end-of-file': () => 'the end of the file',
  'no-files': () => 'no files',
  'not-at-root': () => 'no such file at the root of the zip',
  'other-files': ({ files }) => `${files} other files`,
  bytes: ({ bytes }) => `${bytes} bytes`,
  pdf: () => 'a PDF',
  'zip-or-spreadsheet': () => 'a zip or a spreadsheet',
  'no-text': () => 'neither UTF-8 nor GBK',
  'waiting-list': () => 'a waiting list',
  'waiting-list-grown': () => 'a waiting list in which code and year have grown together, to 17 digits',
  'points-list': () => 'a list by points, which names people',
  'code-alone': () => 'a code alone',
  rank: ({ rank }) => `rank ${rank}`,
  zip: ({ words }) => words,
};

const EXPECTS: SaysEach<Expectation> = {
  'type-in-name': ({ type }) => `${type}, as in the file's name`,
  'period-in-name': ({ period }) => `${period}, as in the file's name`,
  'head-file': ({ bytes }) => `a head file of seven lines, at most ${bytes} bytes`,
  tickets: ({ most }) => `at most ${most} tickets, which is what the program's table can hold`,
  'data-file': ({ name, tickets, each }) => `${name}, since there are ${tickets} tickets in files of ${each}`,
  lines: ({ lines }) => `${lines} lines`,
  md5: ({ md5 }) => md5,
  text: () => 'a CSV or a text',
  rank: ({ rank }) => `rank ${rank}`,
  list: ({ list }) => EXPECTED[list],
};

/** What stood there, in English. */
export const foundInEnglish = (finding: Finding): string => sayOne(FOUND, finding);

/** What should stand there, in English. */
export const expectedInEnglish = (expectation: Expectation | string): string =>
  typeof expectation === 'string' ? expectation : sayOne(EXPECTS, expectation);
