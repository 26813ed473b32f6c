/** What every command is: a name, its help, and what it does. */
import { MingqianError } from '../../src/core/errors.ts';
import { readFileUpTo } from '../../src/record/folder.ts';
import type { Arguments, Option } from '../terminal/arguments.ts';
import type { Terminal } from '../terminal/terminal.ts';

/** 0 verified or done, 1 a check failed, 2 could not be checked. */
export type ExitStatus = 0 | 1 | 2;

export interface Command {
  /** How it is called, behind the command's name. */
  readonly usage: string;
  /** One line for the list of commands. */
  readonly summary: string;
  /** Paragraphs for --help. */
  readonly help: string;
  /** How many words it takes besides options. */
  readonly words: number;
  readonly options: Readonly<Record<string, Option>>;
  run(args: Arguments, terminal: Terminal): Promise<ExitStatus>;
}

/** A file that must be there. @throws MingqianError `record.missing`, `record.unreadable` */
export async function readInput(path: string, limit?: number): Promise<Uint8Array> {
  const bytes = await readFileUpTo(path, limit);
  if (bytes === null)
    throw new MingqianError('record.missing', 'expected a file, found none', { file: path });
  return bytes;
}
