/** The words of a command line, read strictly: what is unknown, twice or missing is refused. */
import { parseArgs } from 'node:util';
import { fromHex } from '../../src/core/bytes.ts';
import { MingqianError, messageOf, visible } from '../../src/core/errors.ts';

/** How an option is written and what it is for. `value` is the word shown for its value; a flag has none. */
export interface Option {
  readonly value?: string;
  readonly multiple?: true;
  readonly help: string;
}

export interface Arguments {
  /** Words that are no options. */
  readonly words: readonly string[];
  /** An option's value, or undefined where it is not given. */
  option(name: string): string | undefined;
  /** A value that must be given. @throws MingqianError `usage` */
  required(name: string): string;
  /** All values of an option that may stand several times. */
  all(name: string): readonly string[];
  flag(name: string): boolean;
}

/** Wrong use that takes several lines to say. An error's message has no line ends, so that no record can put lines into it. */
export class UsageError extends MingqianError {
  readonly lines: readonly string[];

  constructor(text: string) {
    super('usage', text.replaceAll('\n', ' '));
    this.lines = text.split('\n').map(visible);
  }
}

function usage(message: string): never {
  throw new MingqianError('usage', message);
}

/**
 * @param count how many words the command takes, or how many at least and at most
 * @throws MingqianError `usage`
 */
export function readArguments(
  args: readonly string[],
  options: Readonly<Record<string, Option>>,
  count: number | readonly [least: number, most: number],
): Arguments {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: Object.fromEntries(
        Object.entries(options).map(([name, { value }]) => [
          name,
          { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
        ]),
      ),
    });
  } catch (error) {
    // A secret may have been taken for an option's name.
    throw new UsageError(messageOf(error).replace(/[0-9a-f]{12,}/gi, '…'));
  }
  const { values, positionals } = parsed;
  const [least, most] = typeof count === 'number' ? [count, count] : count;
  if (positionals.length < least || positionals.length > most) {
    const expected = `${least === most ? '' : `${least} to `}${most} ${most === 1 ? 'word' : 'words'}`;
    usage(`expected ${expected} besides options, found ${positionals.length}`);
  }
  const given = (name: string) => (values[name] ?? []) as readonly (string | boolean)[];
  for (const [name, option] of Object.entries(options))
    if (!option.multiple && given(name).length > 1)
      usage(`--${name} is given ${given(name).length} times, expected once`);
  return {
    words: positionals,
    option: (name) => given(name)[0] as string | undefined,
    required: (name) => (given(name)[0] as string | undefined) ?? usage(`--${name} is missing`),
    all: (name) => given(name) as readonly string[],
    flag: (name) => given(name).length > 0,
  };
}

/** A plain decimal integer, 0..2^53-1. @throws MingqianError `usage` */
export function integer(name: string, text: string): number {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text) || !Number.isSafeInteger(Number(text)))
    usage(`--${name}: expected a plain integer, found ${JSON.stringify(text)}`);
  return Number(text);
}

/** 64 lower-case hex digits. @throws MingqianError `usage` */
export function digest(name: string, text: string): string {
  if (fromHex(text, 32) === null)
    usage(`--${name}: expected 64 lower-case hex digits, found ${JSON.stringify(text)}`);
  return text;
}
