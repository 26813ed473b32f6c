/** Progress bars on a terminal for long work; nothing in a pipe. */
import type { Control } from '../../src/core/control.ts';
import { progressWords } from '../words/progress.ts';
import type { Terminal } from './terminal.ts';

const WIDTH = 30;

/** Milliseconds between two movements of a bar. */
const INTERVAL = 100;

/** A bar on standard error that `move` moves and `done` takes away. `what` says what is being done. */
export function movingBar(terminal: Terminal): {
  move: (what: string, done: number, total: number) => void;
  done: () => void;
} {
  if (!terminal.moving) return { move: () => {}, done: () => {} };
  const t = progressWords[terminal.lang];
  let last = 0;
  return {
    move: (what, done, total) => {
      const now = performance.now();
      if (now - last < INTERVAL) return;
      last = now;
      const full = total === 0 ? WIDTH : Math.round((WIDTH * Math.min(done, total)) / total);
      const bar = '#'.repeat(full) + '-'.repeat(WIDTH - full);
      process.stderr.write(
        `\r${bar} ${what} ${t.of(done.toLocaleString('en'), total.toLocaleString('en'))}\u001b[K`,
      );
    },
    done: () => process.stderr.write('\r\u001b[K'),
  };
}

/** A control that moves a bar, and `done`, which takes the bar away. */
export function progressBar(terminal: Terminal): { control: Control; done: () => void } {
  const bar = movingBar(terminal);
  if (!terminal.moving) return { control: {}, done: bar.done };
  return {
    control: {
      progress: (step, done, total) => bar.move(progressWords[terminal.lang].steps[step], done, total),
    },
    done: bar.done,
  };
}
