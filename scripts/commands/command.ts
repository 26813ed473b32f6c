/** What every command is: a name, its help, and what it does. */
import { MingqianError } from '../../src/core/errors.ts';
import { form, nothing } from '../../src/core/findings.ts';
import type { Lang } from '../../src/i18n/lang.ts';
import { readFileUpTo } from '../../src/record/node/folder.ts';
import type { Arguments, Option } from '../terminal/arguments.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** 0 verified or done, 1 a check failed, 2 could not be checked, 3 two implementations differ (`verify --twice` alone). */
export type ExitStatus = 0 | 1 | 2 | 3;

/** What a command says of itself. @template Name its options */
export interface CommandWords<Name extends string = string> {
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs for --help. */
  readonly help: string;
  /** What each option is for. */
  readonly options: Readonly<Record<Name, string>>;
}

export interface Command<Name extends string = string> {
  /** How it is called, behind the command's name. */
  readonly usage: string;
  readonly says: Readonly<Record<Lang, CommandWords<Name>>>;
  /** How many words it takes besides options, or how many at least and at most. */
  readonly words: number | readonly [least: number, most: number];
  readonly options: Readonly<Record<Name, Option>>;
  run(args: Arguments, terminal: Terminal): Promise<ExitStatus>;
}

/** A command whose every option has its words in every language: what is missing does not compile. */
export function command<const Name extends string>(of: Command<Name>): Command {
  return of;
}

/** A command that is several: the next word says which. */
export interface CommandGroup {
  readonly says: Readonly<Record<Lang, Omit<CommandWords, 'options'>>>;
  /** What the next word names, in the help. */
  readonly of: 'system' | 'command';
  readonly systems: Readonly<Record<string, Command>>;
}

/** A file that must be there. @throws MingqianError `record.missing`, `record.unreadable` */
export async function readInput(path: string, limit?: number): Promise<Uint8Array> {
  const bytes = await readFileUpTo(path, limit);
  if (bytes === null)
    throw new MingqianError(
      'record.missing',
      'expected a file, found none',
      { file: path },
      { found: nothing },
    );
  return bytes;
}

/** A file of UTF-8 text; a byte order mark is kept. @throws MingqianError `record.missing`, `record.unreadable` */
export async function readText(path: string): Promise<string> {
  const bytes = await readInput(path);
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    throw new MingqianError(
      'record.unreadable',
      'expected UTF-8 text',
      { file: path },
      { expected: form('utf8') },
    );
  }
}
