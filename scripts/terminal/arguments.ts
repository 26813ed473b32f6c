/** The words of a command line, read strictly: what is unknown, twice or missing is refused. */
import { parseArgs } from 'node:util';
import { fromHex } from '../../src/core/bytes.ts';
import { messageOf } from '../../src/core/errors.ts';
import { argumentWords } from '../words/arguments.ts';
import { inBoth, misuse } from './misuse.ts';

/** How an option is written; what it is for stands among its command's words. `value` is the word shown for its value; a flag has none. */
export interface Option {
  readonly value?: string;
  readonly multiple?: true;
}

export interface Arguments {
  /** Words that are no options. */
  readonly words: readonly string[];
  /** An option's value, or undefined where it is not given. */
  option(name: string): string | undefined;
  /** A value that must be given. @throws Misuse */
  required(name: string): string;
  /** All values of an option that may stand several times. */
  all(name: string): readonly string[];
  flag(name: string): boolean;
}

type Options = Readonly<Record<string, Option>>;

const configOf = (options: Options) =>
  Object.fromEntries(
    Object.entries(options).map(([name, { value }]) => [
      name,
      { type: value === undefined ? ('boolean' as const) : ('string' as const), multiple: true },
    ]),
  );

/** What Node says of these words, and the same in Chinese, from the words themselves. */
function refused(args: readonly string[], options: Options, message: string): never {
  const { tokens } = parseArgs({
    args: [...args],
    allowPositionals: true,
    strict: false,
    tokens: true,
    options: configOf(options),
  });
  const said = inBoth(argumentWords, (t) => {
    for (const token of tokens) {
      if (token.kind !== 'option') continue;
      if (!Object.hasOwn(options, token.name)) return t.unknown(token.rawName);
      const isFlag = options[token.name]?.value === undefined;
      if (isFlag && token.value !== undefined) return t.flag(token.rawName);
      if (!isFlag && (token.value === undefined || (!token.inlineValue && token.value.startsWith('-'))))
        return t.value(token.rawName);
    }
    return t.unread;
  });
  // A secret may have been taken for an option's name.
  const hidden = (text: string) => text.replace(/[0-9a-f]{12,}/gi, '…');
  return misuse({ zh: hidden(said.zh), en: hidden(message) });
}

/**
 * @param count how many words the command takes, or how many at least and at most
 * @throws Misuse
 */
export function readArguments(
  args: readonly string[],
  options: Options,
  count: number | readonly [least: number, most: number],
): Arguments {
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...args],
      allowPositionals: true,
      strict: true,
      options: configOf(options),
    });
  } catch (error) {
    return refused(args, options, messageOf(error));
  }
  const { values, positionals } = parsed;
  const [least, most] = typeof count === 'number' ? [count, count] : count;
  if (positionals.length < least || positionals.length > most)
    misuse(inBoth(argumentWords, (t) => t.words(least, most, positionals.length)));
  const given = (name: string) => (values[name] ?? []) as readonly (string | boolean)[];
  for (const [name, option] of Object.entries(options))
    if (!option.multiple && given(name).length > 1)
      misuse(inBoth(argumentWords, (t) => t.once(name, given(name).length)));
  return {
    words: positionals,
    option: (name) => given(name)[0] as string | undefined,
    required: (name) =>
      (given(name)[0] as string | undefined) ?? misuse(inBoth(argumentWords, (t) => t.missing(name))),
    all: (name) => given(name) as readonly string[],
    flag: (name) => given(name).length > 0,
  };
}

/** A plain decimal integer, 0..2^53-1. @throws Misuse */
export function integer(name: string, text: string): number {
  if (!/^(?:0|[1-9][0-9]{0,15})$/.test(text) || !Number.isSafeInteger(Number(text)))
    misuse(inBoth(argumentWords, (t) => t.integer(name, JSON.stringify(text))));
  return Number(text);
}

/** 64 lower-case hex digits. @throws Misuse */
export function digest(name: string, text: string): string {
  if (fromHex(text, 32) === null) misuse(inBoth(argumentWords, (t) => t.digest(name, JSON.stringify(text))));
  return text;
}
