/** Progress bars on a terminal for long work; nothing in a pipe. */
import type { Control, Step } from '../../src/core/control.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 30;
const WORDS: Readonly<Record<Step, string>> = {
  list: 'reading the list',
  pages: 'hashing the pages',
  draw: 'drawing',
  sort: 'sorting',
  receipt: 'counting words',
};

/** Milliseconds between two movements of a bar. */
const INTERVAL = 100;

/** A control that moves a bar on standard error, and `done`, which takes the bar away. */
export function progressBar(terminal: Terminal): { control: Control; done: () => void } {
  if (!terminal.moving) return { control: {}, done: () => {} };
  let last = 0;
  const control: Control = {
    progress: (step, done, total) => {
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      const full = total === 0 ? WIDTH : Math.round((WIDTH * Math.min(done, total)) / total);
      const bar = '#'.repeat(full) + '-'.repeat(WIDTH - full);
      process.stderr.write(
        `\r${bar} ${WORDS[step]} ${done.toLocaleString('en')} of ${total.toLocaleString('en')}\u001b[K`,
      );
    },
  };
  return { control, done: () => process.stderr.write('\r\u001b[K') };
}
