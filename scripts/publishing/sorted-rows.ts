/**
 * Applications in any order, sorted by code though they may not fit in memory: runs that do are sorted and written one behind the
 * other, then merged. Of many rows no more is held than a run, and later a piece of each run.
 */
import type { FileHandle } from 'node:fs/promises';
import { type Control, checkpoint } from '../../src/core/control.ts';
import type { Method } from '../../src/core/list.ts';
import { refuseLastLine, refuseNoRow } from './applications.ts';
import { checkHeader } from './header.ts';
import { Cursor, merge, type OnRow } from './merged-runs.ts';
import type { Scratch } from './scratch.ts';
import { runsOf, sortedRun } from './sort-runs.ts';

const LF = 0x0a;
/** As much of the first line as is looked at. */
const HEADER_BYTES = 4096;
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
