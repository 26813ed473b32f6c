/** From where the two typings of a reading come: two files, a command line, or a terminal that asks. */
import type { Place } from '../../src/core/findings.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { Arguments, Option } from '../terminal/arguments.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import type { Terminal } from '../terminal/terminal.ts';
import { type TypedWords, typedWords } from '../words/readings.ts';
import { type Asked, demandCheckDigit, readingLines, settled } from './readings.ts';

/** The options that say what was read. */
export const READING_OPTIONS = {
  balls: { value: 'digits', multiple: true },
  'balls-again': { value: 'digits', multiple: true },
  text: { value: 'text', multiple: true },
  'text-again': { value: 'text', multiple: true },
  first: { value: 'file' },
  second: { value: 'file' },
  'check-digit': { value: 'digit' },
} as const satisfies Readonly<Record<string, Option>>;

/** A file of readings is read no further. */
const LIMIT = 65_535;

const usage = (say: (words: TypedWords) => string, place?: Place): never =>
  misuse(inBoth(typedWords, say), place);

/** The values that options give for the sources that people read, or null where none is given. */
function fromOptions(args: Arguments, asked: readonly Asked[], again: '' | '-again'): string[] | null {
  const given = { balls: args.all(`balls${again}`), text: args.all(`text${again}`) };
  if (given.balls.length + given.text.length === 0) return null;
  const used = { balls: 0, text: 0 };
  const values = asked.map(({ source }) => {
    const value = given[source.kind][used[source.kind]++];
    return value ?? usage((t) => t.missing(`${source.kind}${again}`, JSON.stringify(source)));
  });
  for (const kind of ['balls', 'text'] as const)
    if (given[kind].length > used[kind])
      usage((t) => t.tooMany(`${kind}${again}`, given[kind].length, used[kind]));
  return values;
}

/** The values in a file. @throws MingqianError `usage`, `record.*` */
async function fromFile(file: string, asked: readonly Asked[]): Promise<string[]> {
  const bytes = await readFileUpTo(file, LIMIT);
  if (bytes === null)
    return misuse(
      inBoth(typedWords, (t) => t.noFile),
      { file },
      'record.missing',
    );
  const lines = readingLines(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes));
  if (lines.length !== asked.length) usage((t) => t.lines(asked.length, lines.length), { file });
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
  if (a && b && a.dev === b.dev && a.ino === b.ino) usage((t) => t.oneFile);
  return [await fromFile(first, asked), await fromFile(second, asked)];
}

/** What people at the terminal type. @param who as they are addressed */
async function fromTerminal(
  ask: NonNullable<Terminal['ask']>,
  asked: readonly Asked[],
  who: string,
  t: TypedWords,
): Promise<string[]> {
  const values: string[] = [];
  for (const { source } of asked) {
    const what = source.kind === 'balls' ? t.count(source.digits) : source.form;
    // Gone from the screen when it is typed, so that the second reads the paper and not the first.
    values.push(await ask(t.ask(who, source.what, what), 'wiped'));
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
  const t = typedWords[terminal.lang];
  if (args.option('first') !== undefined || args.option('second') !== undefined) {
    if (fromOptions(args, asked, '') !== null || fromOptions(args, asked, '-again') !== null)
      usage((words) => words.instead);
    return fromFiles(args, asked, terminal);
  }
  const first = fromOptions(args, asked, '');
  const second = fromOptions(args, asked, '-again');
  if (first === null && second === null && ask !== null)
    return [await fromTerminal(ask, asked, t.first, t), await fromTerminal(ask, asked, t.second, t)];
  if (first === null)
    return usage((words) =>
      words.missing(asked[0]?.source.kind ?? 'balls', JSON.stringify(asked[0]?.source)),
    );
  if (second !== null) return [first, second];
  if (ask !== null) return [first, await fromTerminal(ask, asked, t.second, t)];
  const names = [...new Set(asked.map(({ source }) => `--${source.kind}-again`))];
  return usage((words) => words.twice(names.join(words.both)));
}

/**
 * What was read at the draw, typed twice and the same, its check digit compared where the sheet was used.
 * @returns a value for each of `asked`
 * @throws Misuse, MingqianError `usage`, `record.*`
 */
export async function readTwice(
  args: Arguments,
  asked: readonly Asked[],
  terminal: Terminal,
): Promise<string[]> {
  if (asked.length === 0) {
    for (const name of Object.keys(READING_OPTIONS))
      if (args.all(name).length > 0) usage((t) => t.nothingRead(name));
    return [];
  }
  const values = settled(asked, ...(await twice(args, asked, terminal)));
  const given = args.option('check-digit');
  const isTyped = ['first', 'balls-again', 'text-again'].every((name) => args.all(name).length === 0);
  const digit =
    given ??
    (isTyped && terminal.ask !== null ? await terminal.ask(typedWords[terminal.lang].askCheckDigit) : '');
  if (digit.trim() !== '' || given !== undefined) demandCheckDigit(asked, values, digit);
  return values;
}
