/** Asking whoever sits at the terminal: a line, which may not be seen while it is typed, or not afterwards. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { askingWords } from '../words/errors.ts';
import { width } from './columns.ts';
import { inBoth, Misuse } from './misuse.ts';

/** `hidden`: nothing is shown while it is typed. `wiped`: the line is taken from the screen when it was typed. */
export type Asking = 'shown' | 'hidden' | 'wiped';

/** Gives the line that was typed, without its end. @throws MingqianError `cancelled` where none was */
export type Ask = (question: string, how?: Asking) => Promise<string>;

/** One row up, and all of it gone. */
const WIPE = '\u001b[1A\u001b[2K\r';

/** How many rows of the terminal a line takes, at least one. */
function rowsOf(line: string): number {
  return Math.max(1, Math.ceil(width(line) / (process.stderr.columns || 80)));
}

async function askOnce(question: string, how: Asking): Promise<string> {
  const output = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      // The editor of the line writes what is typed; a hidden one lets only the question through.
      if (how !== 'hidden') process.stderr.write(chunk);
      done();
    },
  });
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  // Only now: until the editor has the terminal, the system itself shows what is typed.
  if (how === 'hidden') process.stderr.write(question);
  let typed = '';
  try {
    typed = await new Promise<string>((resolve, reject) => {
      const left = () =>
        reject(
          new Misuse(
            inBoth(askingWords, (t) => t.left),
            {},
            'cancelled',
          ),
        );
      lines.once('close', left);
      lines.once('SIGINT', left);
      lines.question(how === 'hidden' ? '' : question, resolve);
    });
  } finally {
    lines.close();
    if (how === 'hidden') process.stderr.write('\n');
    if (how === 'wiped') process.stderr.write(WIPE.repeat(rowsOf(question + typed)));
  }
  return typed;
}

/** The system's, or null where standard input or standard error is no terminal. */
export function systemAsk(): Ask | null {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null;
  return (question, how = 'shown') => askOnce(question, how);
}
