/** Asking whoever sits at the terminal: a line, which may not be seen while it is typed, or not afterwards. */
import { createInterface } from 'node:readline';
import { Writable } from 'node:stream';
import { MingqianError } from '../../src/core/errors.ts';

/** `hidden`: nothing is shown while it is typed. `wiped`: the line is taken from the screen when it was typed. */
export type Asking = 'shown' | 'hidden' | 'wiped';

/** Gives the line that was typed, without its end. @throws MingqianError `cancelled` where none was */
export type Ask = (question: string, how?: Asking) => Promise<string>;

/** One line up, and all of it gone. */
const WIPE = '\u001b[1A\u001b[2K\r';

async function askOnce(question: string, how: Asking): Promise<string> {
  const output = new Writable({
    write: (chunk: Uint8Array, _encoding, done) => {
      // The editor of the line writes what is typed; a hidden one lets only the question through.
      if (how !== 'hidden') process.stderr.write(chunk);
      done();
    },
  });
  if (how === 'hidden') process.stderr.write(question);
  const lines = createInterface({ input: process.stdin, output, terminal: true, historySize: 0 });
  try {
    return await new Promise<string>((resolve, reject) => {
      const left = () => reject(new MingqianError('cancelled', 'nothing was typed; nothing was written'));
      lines.once('close', left);
      lines.once('SIGINT', left);
      lines.question(how === 'hidden' ? '' : question, resolve);
    });
  } finally {
    lines.close();
    process.stderr.write(how === 'wiped' ? WIPE : how === 'hidden' ? '\n' : '');
  }
}

/** The system's, or null where standard input or standard error is no terminal. */
export function systemAsk(): Ask | null {
  if (process.stdin.isTTY !== true || process.stderr.isTTY !== true) return null;
  return (question, how = 'shown') => askOnce(question, how);
}
