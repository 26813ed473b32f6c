/** From where the two typings of a reading come: two files, a command line, or a terminal that asks. */
import { MingqianError } from '../../src/core/errors.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { Arguments, Option } from '../terminal/arguments.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type Asked, demandCheckDigit, readingLines, settled } from './readings.ts';

/** The options that say what was read. */
export const READING_OPTIONS = {
  balls: { value: 'digits', multiple: true, help: 'the digits as they were drawn, typed by one person' },
  'balls-again': { value: 'digits', multiple: true, help: 'the same, typed by another' },
  text: { value: 'text', multiple: true, help: 'the text as it was published, typed by one person' },
  'text-again': { value: 'text', multiple: true, help: 'the same, typed by another' },
  first: { value: 'file', help: 'a file with all balls and texts, a line each, typed by one person' },
  second: { value: 'file', help: 'a file of the same, typed by another' },
  'check-digit': { value: 'digit', help: 'the check digit on the minute sheet, where one was used' },
} as const satisfies Readonly<Record<string, Option>>;

/** A file of readings is read no further. */
const LIMIT = 65_535;

function usage(message: string): never {
  throw new MingqianError('usage', message);
}

/** The values that options give for the sources that people read, or null where none is given. */
function fromOptions(args: Arguments, asked: readonly Asked[], again: '' | '-again'): string[] | null {
  const given = { balls: args.all(`balls${again}`), text: args.all(`text${again}`) };
  if (given.balls.length + given.text.length === 0) return null;
  const used = { balls: 0, text: 0 };
  const values = asked.map(({ source }) => {
    const value = given[source.kind][used[source.kind]++];
    return value ?? usage(`--${source.kind}${again} is missing for ${JSON.stringify(source)}`);
  });
  for (const kind of ['balls', 'text'] as const)
    if (given[kind].length > used[kind])
      usage(`--${kind}${again} is given ${given[kind].length} times, the commitment has ${used[kind]}`);
  return values;
}

/** The values in a file. @throws MingqianError `usage`, `record.*` */
async function fromFile(file: string, asked: readonly Asked[]): Promise<string[]> {
  const bytes = await readFileUpTo(file, LIMIT);
  if (bytes === null)
    throw new MingqianError('record.missing', 'expected a file of readings, found none', { file });
  const lines = readingLines(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  if (lines.length !== asked.length)
    throw new MingqianError(
      'usage',
      `expected ${asked.length} lines, one for each balls and text of the commitment, found ${lines.length}`,
      { file },
    );
  return lines;
}

/** Two files that two people wrote. @throws MingqianError `usage` where it is one */
async function fromFiles(
  args: Arguments,
  asked: readonly Asked[],
  { files }: Terminal,
): Promise<[string[], string[]]> {
  const first = args.required('first');
  const second = args.required('second');
  const [a, b] = await Promise.all(
    [files.stat(first), files.stat(second)].map((one) => one.catch(() => null)),
  );
  if (a && b && a.dev === b.dev && a.ino === b.ino)
    usage('--first and --second are one file; two people type it, each into a file of their own');
  return [await fromFile(first, asked), await fromFile(second, asked)];
}

/** What people at the terminal type. @param who as they are addressed */
async function fromTerminal(
  ask: NonNullable<Terminal['ask']>,
  asked: readonly Asked[],
  who: string,
): Promise<string[]> {
  const values: string[] = [];
  for (const { source } of asked) {
    const what = source.kind === 'balls' ? `${source.digits} digits` : source.form;
    // Gone from the screen when it is typed, so that the second reads the paper and not the first.
    values.push(await ask(`${who}, ${source.what} (${what}): `, 'wiped'));
  }
  return values;
}

/** The two typings. */
async function twice(
  args: Arguments,
  asked: readonly Asked[],
  terminal: Terminal,
): Promise<[string[], string[]]> {
  const { ask } = terminal;
  if (args.option('first') !== undefined || args.option('second') !== undefined) {
    if (fromOptions(args, asked, '') !== null || fromOptions(args, asked, '-again') !== null)
      usage('--first and --second are instead of --balls and --text');
    return fromFiles(args, asked, terminal);
  }
  const first = fromOptions(args, asked, '');
  const second = fromOptions(args, asked, '-again');
  if (first === null && second === null && ask !== null)
    return [
      await fromTerminal(ask, asked, 'First person'),
      await fromTerminal(ask, asked, 'Second person, from the paper'),
    ];
  if (first === null)
    return usage(`--${asked[0]?.source.kind} is missing for ${JSON.stringify(asked[0]?.source)}`);
  if (second !== null) return [first, second];
  if (ask !== null) return [first, await fromTerminal(ask, asked, 'Second person, from the paper')];
  const names = [...new Set(asked.map(({ source }) => `--${source.kind}-again`))].join(' and ');
  return usage(
    `${names} is missing: what people read is typed twice, by two people; or --first and --second name two files that they wrote`,
  );
}

/**
 * What was read at the draw, typed twice and the same, its check digit compared where the sheet was used.
 * @returns a value for each of `asked`
 * @throws UsageError, MingqianError `usage`, `record.*`
 */
export async function readTwice(
  args: Arguments,
  asked: readonly Asked[],
  terminal: Terminal,
): Promise<string[]> {
  if (asked.length === 0) {
    for (const name of Object.keys(READING_OPTIONS))
      if (args.all(name).length > 0) usage(`--${name} is given, the commitment has neither balls nor text`);
    return [];
  }
  const values = settled(asked, ...(await twice(args, asked, terminal)));
  const given = args.option('check-digit');
  const isTyped = ['first', 'balls-again', 'text-again'].every((name) => args.all(name).length === 0);
  const digit =
    given ??
    (isTyped && terminal.ask !== null
      ? await terminal.ask('Check digit on the minute sheet (nothing where none was used): ')
      : '');
  if (digit.trim() !== '' || given !== undefined) demandCheckDigit(asked, values, digit);
  return values;
}
