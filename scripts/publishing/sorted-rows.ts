/**
 * Applications in any order, sorted by code though they may not fit in memory: runs that do are sorted and written one behind the
 * other, then merged. Of many rows no more is held than a run, and later a piece of each run.
 */
import type { FileHandle } from 'node:fs/promises';
import { type Control, checkpoint } from '../../src/core/control.ts';
import { compareCodes, type Method } from '../../src/core/list.ts';
import { sortRows } from '../../src/core/sorting.ts';
import { checkCode, refuseLastLine, refuseNoRow, refuseTwice } from './applications.ts';
import { checkHeader } from './header.ts';
import type { Scratch } from './scratch.ts';

const LF = 0x0a;
const COMMA = 0x2c;
/** As much of the first line as is looked at. */
const HEADER_BYTES = 4096;
/** Before each row of a run stands the line of the applications that it stood on, in so many bytes. */
const LINE_BYTES = 6;
/** A code with its comma. */
const CODE_BYTES = 33;

/** What is held at once. */
export interface Sizes {
  /** Bytes of a run, unless a single row is longer. */
  readonly run: number;
  /** Bytes of all the pieces of runs that are merged. */
  readonly merged: number;
}
export const SIZES: Sizes = { run: 2 ** 25, merged: 2 ** 26 };
/** Bytes of a piece of a run at least. */
const LEAST_PIECE = 64;

/** A file of applications, which can be read several times. */
export interface Applications {
  /** Its name, for errors. */
  readonly file: string;
  /** Bytes. */
  readonly size: number;
  /** Its bytes in turn; a piece may be written over once the next is asked for. */
  pieces(): AsyncIterable<Uint8Array>;
}

/** Applications that are in memory. */
export function heldApplications(file: string, bytes: Uint8Array): Applications {
  return {
    file,
    size: bytes.length,
    async *pieces() {
      yield bytes;
    },
  };
}

/** Takes each row in the order of the codes, bytes [at, end) with its LF, and its line; waited for where it gives a promise. */
export type OnRow = (bytes: Uint8Array, at: number, end: number, line: number) => Promise<void> | undefined;

/** Reads a first time: whether the first line is the header, how many rows there are. @throws as sortedRows */
async function countRows({ file, pieces }: Applications, method: Method): Promise<number> {
  const first = new Uint8Array(HEADER_BYTES);
  let [length, lines, last, isFirst] = [0, 0, -1, true];
  for await (const piece of pieces()) {
    if (isFirst) {
      const lf = piece.indexOf(LF);
      const taken = piece.subarray(0, Math.min(lf === -1 ? piece.length : lf, HEADER_BYTES - length));
      first.set(taken, length);
      length += taken.length;
      isFirst = lf === -1;
    }
    for (let at = piece.indexOf(LF); at !== -1; at = piece.indexOf(LF, at + 1)) lines++;
    last = piece.at(-1) ?? last;
  }
  checkHeader(file, first.subarray(0, length), method);
  if (last !== LF) refuseLastLine(file, lines === 0 ? null : lines - 1);
  if (lines === 1) refuseNoRow(file);
  return lines - 1;
}

/** Whole rows, as many as a run holds; their bytes are written over by the next. */
async function* runsOf(
  { size, pieces }: Applications,
  most: number,
): AsyncGenerator<{ readonly bytes: Uint8Array; readonly isLast: boolean }, void> {
  let bytes = new Uint8Array(Math.min(size, most));
  let [length, read, isHeader] = [0, 0, true];
  for await (const piece of pieces()) {
    for (let at = 0; at < piece.length; ) {
      const taken = piece.subarray(at, at + bytes.length - length);
      bytes.set(taken, length);
      [length, at, read] = [length + taken.length, at + taken.length, read + taken.length];
      if (isHeader) {
        const lf = bytes.subarray(0, length).indexOf(LF);
        if (lf !== -1) {
          bytes.copyWithin(0, lf + 1, length);
          [length, isHeader] = [length - lf - 1, false];
        }
      }
      if (length < bytes.length) continue;
      const end = isHeader ? 0 : bytes.lastIndexOf(LF) + 1;
      if (end === 0) {
        const more = new Uint8Array(2 * bytes.length);
        more.set(bytes);
        bytes = more;
        continue;
      }
      yield { bytes: bytes.subarray(0, end), isLast: read === size && end === length };
      bytes.copyWithin(0, end, length);
      length -= end;
    }
  }
  if (length > 0) yield { bytes: bytes.subarray(0, length), isLast: true };
}

/** A run in the order of its codes, equals in that of their lines, each row behind its line. @throws as checkCode */
function sortedRun(file: string, bytes: Uint8Array, firstLine: number): { run: Uint8Array; rows: number } {
  let rows = 0;
  for (let at = bytes.indexOf(LF); at !== -1; at = bytes.indexOf(LF, at + 1)) rows++;
  const starts = new Uint32Array(rows + 1);
  for (let row = 0, at = 0; row < rows; row++) {
    const end = bytes.indexOf(LF, at);
    checkCode(file, bytes, at, end, firstLine + row);
    starts[row] = at;
    at = end + 1;
  }
  starts[rows] = bytes.length;
  const order = Uint32Array.from({ length: rows }, (_, i) => i);
  sortRows(order, (a, b) => compareCodes(bytes, starts[a] as number, starts[b] as number));
  const run = new Uint8Array(bytes.length + rows * LINE_BYTES);
  let at = 0;
  for (const row of order) {
    const line = firstLine + row;
    for (let i = 0, rest = line; i < LINE_BYTES; i++, rest = Math.floor(rest / 256)) run[at++] = rest % 256;
    for (let i = starts[row] as number; i < (starts[row + 1] as number); i++) run[at++] = bytes[i] as number;
  }
  return { run, rows };
}

/** Goes through the rows of a run, of which it holds a piece. */
class Cursor {
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

/** Order of the codes of two rows in different bytes, as compareCodes. */
function compareAcross(a: Uint8Array, i: number, b: Uint8Array, j: number): number {
  for (let n = 0; ; n++) {
    const left = a[i + n] as number;
    const right = b[j + n] as number;
    if (left !== right) return left - right;
    if (left === COMMA) return 0;
  }
}

const isBefore = (a: Cursor, b: Cursor): boolean =>
  (compareAcross(a.bytes, a.at, b.bytes, b.at) || a.line - b.line) < 0;

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
async function merge(file: string, runs: readonly Cursor[], onRow: OnRow): Promise<void> {
  const heap: Cursor[] = [];
  for (const run of runs) if (run.next() || (await run.nextRead())) heap.push(run);
  for (let at = heap.length >> 1; at >= 0; at--) if (at < heap.length) sink(heap, at);
  const above = new Uint8Array(CODE_BYTES);
  let aboveLine = 0;
  for (let first = heap[0]; first !== undefined; first = heap[0]) {
    const { bytes, at, end, line } = first;
    if (aboveLine > 0 && compareAcross(above, 0, bytes, at) === 0)
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

/** Writes all of it behind what was written. */
export async function writeAll(file: FileHandle, bytes: Uint8Array): Promise<void> {
  for (let at = 0; at < bytes.length; ) at += (await file.write(bytes, at, bytes.length - at)).bytesWritten;
}

/**
 * The rows of applications in any order, in the list's. Only the order is mended: what stands behind a code is not looked at.
 * @param scratch where runs go that do not fit in memory; null where all are to fit
 * @param begin told how many rows there are, and whether they fit, before the first comes
 * @throws MingqianError `list.header`, `list.row`, `list.code`, `list.personal`; `list.duplicate`, with both lines; `cancelled`;
 * the system's own errors
 */
export async function sortedRows(
  applications: Applications,
  method: Method,
  scratch: Scratch | null,
  sizes: Sizes,
  control: Control,
  begin: (rows: number, fits: boolean) => Promise<OnRow>,
): Promise<void> {
  const { file, size } = applications;
  const rows = await countRows(applications, method);
  const most = scratch === null ? size : sizes.run;
  const ends: number[] = [0];
  let runsFile: FileHandle | null = null;
  try {
    let firstLine = 2;
    for await (const { bytes, isLast } of runsOf(applications, most)) {
      await checkpoint(control, 'sort', firstLine - 2, rows);
      const sorted = sortedRun(file, bytes, firstLine);
      firstLine += sorted.rows;
      if (runsFile === null && (isLast || scratch === null)) {
        await merge(file, [Cursor.held(sorted.run)], await begin(rows, true));
        return;
      }
      runsFile ??= (await (scratch as Scratch).open('runs')).file;
      await writeAll(runsFile, sorted.run);
      ends.push((ends.at(-1) as number) + sorted.run.length);
    }
    const piece = Math.max(LEAST_PIECE, Math.floor(sizes.merged / ends.length));
    const opened = runsFile as FileHandle;
    const runs = ends.slice(1).map((end, i) => Cursor.lying(opened, ends[i] as number, end, piece));
    await merge(file, runs, await begin(rows, false));
  } finally {
    await runsFile?.close();
  }
}
