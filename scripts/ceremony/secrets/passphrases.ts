/** Passphrases: asked at the terminal without being shown, or read from a file; never words of a command line, which others see. */
import { fromUtf8 } from '../../../src/core/bytes.ts';
import { MingqianError } from '../../../src/core/errors.ts';
import { readFileUpTo } from '../../../src/record/node/folder.ts';
import type { Arguments, Option } from '../../terminal/arguments.ts';
import type { Terminal } from '../../terminal/terminal.ts';

export const PASSPHRASE_OPTIONS = {
  'passphrase-file': {
    value: 'file',
    multiple: true,
  },
} as const satisfies Readonly<Record<string, Option>>;

const LIMIT = 4096;
/** Who besides its owner may read or write a file. */
const OTHERS = 0o077;
/** Fewer characters than this are soon guessed, however slow each guess is made. */
const SHORT = 16;

/** @throws MingqianError `record.*`, `usage` where others may read it, or it is empty */
async function fromFile(file: string, { files }: Terminal): Promise<string> {
  const bytes = await readFileUpTo(file, LIMIT, files);
  if (bytes === null)
    throw new MingqianError('record.missing', 'expected a file with a passphrase, found none', { file });
  const { mode } = await files.stat(file);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    throw new MingqianError(
      'usage',
      `others may read this passphrase (mode ${(mode & 0o777).toString(8)}); make it 600, and where others did read it, take another`,
      { file },
    );
  const [line = ''] = (fromUtf8(bytes) ?? '').split(/\r?\n/);
  if (line === '')
    throw new MingqianError('usage', 'expected a passphrase on the first line, found none', { file });
  return line;
}

function nobody(what: string): never {
  throw new MingqianError(
    'usage',
    `${what}: nobody sits at a terminal to be asked for its passphrase; name a --passphrase-file`,
  );
}

/** The passphrases that may open a file: those of files, or the one that is asked. */
export async function passphrasesFor(file: string, args: Arguments, terminal: Terminal): Promise<string[]> {
  const named = args.all('passphrase-file');
  if (named.length > 0) return Promise.all(named.map((one) => fromFile(one, terminal)));
  if (terminal.ask === null) return nobody(file);
  return [await terminal.ask(`Passphrase of ${file}: `, 'hidden')];
}

/** A new passphrase, typed twice the same. @throws MingqianError `usage` */
export async function newPassphrase(file: string, args: Arguments, terminal: Terminal): Promise<string> {
  const [named, ...others] = args.all('passphrase-file');
  if (others.length > 0)
    throw new MingqianError('usage', '--passphrase-file is given more than once, expected once');
  let passphrase: string;
  if (named !== undefined) passphrase = await fromFile(named, terminal);
  else {
    if (terminal.ask === null) return nobody(file);
    passphrase = await terminal.ask(`New passphrase for ${file}: `, 'hidden');
    if (passphrase !== (await terminal.ask('The same again: ', 'hidden')))
      throw new MingqianError('usage', 'the two passphrases are not the same; nothing was written');
  }
  if (passphrase === '')
    throw new MingqianError('usage', 'an empty passphrase keeps nothing; nothing was written');
  if ([...passphrase].length < SHORT)
    terminal.err(
      `Warning: a passphrase of fewer than ${SHORT} characters is soon guessed by whoever has the file; five words drawn by dice are better.`,
    );
  return passphrase;
}
