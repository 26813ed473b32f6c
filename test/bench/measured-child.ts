/** Runs of a program in processes of their own. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import type { Run } from './figures.ts';
import { residentMiB } from './processes.ts';

/** Milliseconds between two looks at the memory of a program that starts others. */
const LOOK_EVERY = 250;

/** What child.ts says of itself; null where the system does not tell. */
export interface Said {
  readonly ms: number;
  readonly cpu: number;
  readonly peak: number;
  readonly bytes: number | null;
}

/**
 * Runs one of child.ts.
 * @param isFamily whether it starts other programs, whose memory is then looked at together with its own, every quarter of a second
 * @throws Error where it does not end well
 */
export async function ran(what: string, words: readonly string[] = [], isFamily = false): Promise<Run> {
  const begun = performance.now();
  const child = spawn(process.execPath, [join(import.meta.dirname, 'child.ts'), what, ...words], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let family: number | null = null;
  const looking = setInterval(() => {
    if (isFamily && child.pid !== undefined)
      family = Math.max(family ?? 0, residentMiB(child.pid) ?? 0) || null;
  }, LOOK_EVERY);
  const [out, err, [status]] = await Promise.all([
    text(child.stdout),
    text(child.stderr),
    once(child, 'close'),
  ]);
  clearInterval(looking);
  const whole = (performance.now() - begun) / 1000;
  if (status !== 0) throw new Error(`${what} ${words.join(' ')}: ${err}`);
  const { ms, cpu, peak, bytes } = JSON.parse(out.trim().split('\n').at(-1) ?? '') as Said;
  return { seconds: ms / 1000, whole, cpu, peak: isFamily ? family : peak, bytes };
}
