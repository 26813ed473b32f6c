/** Passphrases: asked at the terminal without being shown, or read from a file; never words of a command line, which others see. */
import { fromUtf8 } from '../../../src/core/bytes.ts';
import { readFileUpTo } from '../../../src/record/node/folder.ts';
import type { Arguments, Option } from '../../terminal/arguments.ts';
import { inBoth, misuse } from '../../terminal/misuse.ts';
import type { Terminal } from '../../terminal/terminal.ts';
import { type SecretWords, secretWords } from '../../words/secret.ts';

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

const both = (say: (t: SecretWords) => string) => inBoth(secretWords, say);

/** @throws MingqianError `record.*`, `usage` where others may read it, or it is empty */
async function fromFile(file: string, { files }: Terminal): Promise<string> {
  const bytes = await readFileUpTo(file, LIMIT, files);
  if (bytes === null)
    return misuse(
      both((t) => t.noPassphraseFile),
      { file },
      'record.missing',
    );
  const { mode } = await files.stat(file);
  if (process.platform !== 'win32' && (mode & OTHERS) !== 0)
    misuse(
      both((t) => t.othersReadPassphrase((mode & 0o777).toString(8))),
      { file },
    );
  const [line = ''] = (fromUtf8(bytes) ?? '').split(/\r?\n/);
  if (line === '')
    misuse(
      both((t) => t.noPassphrase),
      { file },
    );
  return line;
}

function nobody(file: string): never {
  return misuse(both((t) => t.nobody(file)));
}

/** The passphrases that may open a file: those of files, or the one that is asked. */
export async function passphrasesFor(file: string, args: Arguments, terminal: Terminal): Promise<string[]> {
  const named = args.all('passphrase-file');
  if (named.length > 0) return Promise.all(named.map((one) => fromFile(one, terminal)));
  if (terminal.ask === null) return nobody(file);
  return [await terminal.ask(secretWords[terminal.lang].ask(file), 'hidden')];
}

/** A new passphrase, typed twice the same. @throws MingqianError `usage` */
export async function newPassphrase(file: string, args: Arguments, terminal: Terminal): Promise<string> {
  const [named, ...others] = args.all('passphrase-file');
  const t = secretWords[terminal.lang];
  if (others.length > 0) misuse(both((t) => t.passphraseOnce));
  let passphrase: string;
  if (named !== undefined) passphrase = await fromFile(named, terminal);
  else {
    if (terminal.ask === null) return nobody(file);
    passphrase = await terminal.ask(t.askNew(file), 'hidden');
    if (passphrase !== (await terminal.ask(t.askAgain, 'hidden'))) misuse(both((t) => t.passphrasesDiffer));
  }
  if (passphrase === '') misuse(both((t) => t.emptyPassphrase));
  if ([...passphrase].length < SHORT) terminal.err(t.shortPassphrase(SHORT));
  return passphrase;
}
