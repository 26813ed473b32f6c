/** Runs merged: of each no more is held than a piece. */
import type { FileHandle } from 'node:fs/promises';
import { compareCodes } from '../../src/core/row.ts';
import { refuseTwice } from './applications.ts';
import { LINE_BYTES } from './sort-runs.ts';

const LF = 0x0a;
const COMMA = 0x2c;
/** A code with its comma. */
const CODE_BYTES = 33;

/** Takes each row in the order of the codes, bytes [at, end) with its LF, and its line; waited for where it gives a promise. */
export type OnRow = (bytes: Uint8Array, at: number, end: number, line: number) => Promise<void> | undefined;

/** Goes through the rows of a run, of which it holds a piece. */
export class Cursor {
  bytes: Uint8Array;
  /** Where the row begins and ends, its LF included. */
  at = 0;
  end = 0;
  line = 0;
  #held: number;
  /** What is not read yet: in the file from `from` to `to`. */
  readonly #file: FileHandle | null;
  #from: number;
  readonly #to: number;

  private constructor(bytes: Uint8Array, held: number, file: FileHandle | null, from: number, to: number) {
    [this.bytes, this.#held, this.#file, this.#from, this.#to] = [bytes, held, file, from, to];
  }

  /** A run in memory. */
  static held(run: Uint8Array): Cursor {
    return new Cursor(run, run.length, null, 0, 0);
  }

  /** A run that lies in a file from `from` to `to`. */
  static lying(file: FileHandle, from: number, to: number, piece: number): Cursor {
    return new Cursor(new Uint8Array(Math.min(piece, to - from)), 0, file, from, to);
  }

  /** Goes to the next row, if all of it is held. */
  next(): boolean {
    const start = this.end;
    if (start + LINE_BYTES >= this.#held) return false;
    // Behind what is held there may be bytes of before: what is found there is no end.
    const lf = this.bytes.indexOf(LF, start + LINE_BYTES);
    if (lf === -1 || lf >= this.#held) return false;
    let line = 0;
    for (let i = LINE_BYTES - 1; i >= 0; i--) line = line * 256 + (this.bytes[start + i] as number);
    [this.line, this.at, this.end] = [line, start + LINE_BYTES, lf + 1];
    return true;
  }

  /** Reads on and goes to the next row. @returns false where there is none */
  async nextRead(): Promise<boolean> {
    while (this.#file !== null && this.#from < this.#to) {
      this.bytes.copyWithin(0, this.end, this.#held);
      this.#held -= this.end;
      [this.at, this.end] = [0, 0];
      if (this.#held === this.bytes.length) {
        const more = new Uint8Array(2 * this.bytes.length);
        more.set(this.bytes);
        this.bytes = more;
      }
      const most = Math.min(this.bytes.length - this.#held, this.#to - this.#from);
      const { bytesRead } = await this.#file.read(this.bytes, this.#held, most, this.#from);
      if (bytesRead === 0) throw new Error('a file of this run was cut');
      this.#held += bytesRead;
      this.#from += bytesRead;
      if (this.next()) return true;
    }
    return false;
  }
}

const isBefore = (a: Cursor, b: Cursor): boolean =>
  (compareCodes(a.bytes, a.at, b.at, b.bytes) || a.line - b.line) < 0;

/** Puts the cursor at `at` of a heap where it belongs below. */
function sink(heap: Cursor[], at: number): void {
  const cursor = heap[at] as Cursor;
  for (let i = at; ; ) {
    let child = 2 * i + 1;
    if (child + 1 < heap.length && isBefore(heap[child + 1] as Cursor, heap[child] as Cursor)) child++;
    if (child >= heap.length || !isBefore(heap[child] as Cursor, cursor)) {
      heap[i] = cursor;
      return;
    }
    heap[i] = heap[child] as Cursor;
    i = child;
  }
}

/** Merges runs. @throws MingqianError `list.duplicate` */
export async function merge(file: string, runs: readonly Cursor[], onRow: OnRow): Promise<void> {
  const heap: Cursor[] = [];
  for (const run of runs) if (run.next() || (await run.nextRead())) heap.push(run);
  for (let at = heap.length >> 1; at >= 0; at--) if (at < heap.length) sink(heap, at);
  const above = new Uint8Array(CODE_BYTES);
  let aboveLine = 0;
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    const { bytes, at, end, line } = first;
    if (aboveLine > 0 && compareCodes(above, 0, at, bytes) === 0)
      refuseTwice(file, bytes.subarray(at, end), aboveLine, line);
    for (let i = 0; i < CODE_BYTES; i++) {
      const byte = bytes[at + i] as number;
      above[i] = byte;
      if (byte === COMMA) break;
    }
    aboveLine = line;
    const taken = onRow(bytes, at, end, line);
    if (taken !== undefined) await taken;
    if (!first.next() && !(await first.nextRead())) {
      const last = heap.pop() as Cursor;
      if (heap.length === 0) return;
      heap[0] = last;
    }
    sink(heap, 0);
  }
}
