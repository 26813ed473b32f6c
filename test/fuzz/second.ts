/** The second implementation, public/verify.py, kept running: asked in batches, one process for a whole run. */
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { ROOT } from '../../scripts/root.ts';
import { patience } from './patience.ts';

/** Seconds for all answers that are asked for at once. */
const PATIENCE = 120;

export class Second {
  readonly #process: ChildProcessWithoutNullStreams;
  readonly #waiting: { resolve(answer: unknown): void; reject(error: Error): void }[] = [];
  #said = '';

  constructor(python: string) {
    this.#process = spawn(python, ['-B', join(ROOT, 'test/fuzz/asked.py'), join(ROOT, 'public')]);
    this.#process.stderr.on('data', (part: Buffer) => {
      this.#said = (this.#said + part.toString()).slice(-2000);
    });
    const end = (why: string) => {
      for (const { reject } of this.#waiting.splice(0))
        reject(new Error(`verify.py ${why}: ${this.#said.trim()}`));
    };
    this.#process.on('error', (error) => end(error.message));
    this.#process.on('exit', (status) => end(`ended with ${status}`));
    this.#process.stdin.on('error', () => {});
    createInterface({ input: this.#process.stdout }).on('line', (line) => {
      try {
        this.#waiting.shift()?.resolve(JSON.parse(line));
      } catch {
        end(`said ${line.slice(0, 200)}`);
      }
    });
  }

  /** Its answers, in the order of the questions. @throws Error where it ends, or none comes */
  async answers(questions: readonly object[]): Promise<unknown[]> {
    const all = questions.map(
      () => new Promise<unknown>((resolve, reject) => this.#waiting.push({ resolve, reject })),
    );
    this.#process.stdin.write(questions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    let unwatch = () => {};
    const late = new Promise<never>((_, reject) => {
      unwatch = patience(PATIENCE, () => reject(new Error('verify.py gives no answer')));
    });
    try {
      return await Promise.race([Promise.all(all), late]);
    } finally {
      unwatch();
    }
  }

  end(): void {
    this.#process.kill();
  }
}
