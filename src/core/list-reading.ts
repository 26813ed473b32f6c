/** The list of a record, read once: from applicants.csv, from its .gz, or from both, which must agree (spec, sections 1 and 2). */
import { toHex } from './bytes.ts';
import type { Control } from './control.ts';
import { MingqianError } from './errors.ts';
import { gunzipped } from './gunzipped.ts';
import type { Method } from './list.ts';
import { type ListFigures, ListPass } from './list-pass.ts';
import type { PageWatch } from './passing-pages.ts';
import type { Picker } from './picker.ts';
import { agreeing, type PackedPieces, type Pieces } from './pieces.ts';
import type { Platform } from './platform.ts';
import { overLimit, type Room, roomFor } from './room.ts';

/** The list's files as they are opened. */
export interface ListFiles {
  readonly csv: Pieces | null;
  readonly gz: PackedPieces | null;
}

/** A list's bytes, whatever they are. */
export interface Content {
  readonly bytes: number;
  /** Their SHA-256, hex. */
  readonly sha256: string;
}

/** A list that meets section 2. */
export type ReadList = ListFigures & Content;

const LF = 0x0a;

/** How much of a packed list has been read. */
class Packed {
  bytes = 0;

  async *counted(pieces: Pieces): AsyncGenerator<Uint8Array, void> {
    for await (const piece of pieces) {
      this.bytes += piece.length;
      yield piece;
    }
  }
}

/** The content of a packed list. @throws MingqianError `gzip.form`; whatever the pieces throw */
async function* contentOfPacked(
  gz: PackedPieces,
  { inflate, crc32 }: Platform,
  packed: Packed,
): AsyncGenerator<Uint8Array, void> {
  const { unpacked } = gz;
  if (unpacked === undefined) yield* gunzipped('applicants.csv.gz', packed.counted(gz), inflate, crc32);
  else
    for await (const piece of unpacked) {
      packed.bytes = unpacked.packedBytes();
      yield piece;
    }
}

/** Pieces of what was unpacked. @throws MingqianError `record.limit` where they are more than what was read may make */
async function* within(pieces: Pieces, room: () => Room): AsyncGenerator<Uint8Array, void> {
  let bytes = 0;
  for await (const piece of pieces) {
    bytes += piece.length;
    const most = room().bytes;
    if (bytes >= most)
      throw overLimit('applicants.csv.gz', Math.max(0, most - 1), 'bytes', 'bytes of content');
    yield piece;
  }
}

/**
 * The list's bytes piece by piece.
 * @param room what it may be unpacked to, where that does not follow from what has been read of it
 * @throws MingqianError while it goes on: `gzip.form`, `list.bytes`, `record.limit`; whatever the files throw
 */
export function contentOf(
  { csv, gz }: ListFiles,
  platform: Platform,
  packed = new Packed(),
  room: Room | null = null,
): Pieces {
  const file = 'applicants.csv.gz';
  const unpacked =
    gz === null ? null : within(contentOfPacked(gz, platform, packed), () => room ?? roomFor(packed.bytes));
  if (csv === null) return unpacked as Pieces;
  if (unpacked === null) return csv;
  return agreeing(
    csv,
    unpacked,
    (offset) =>
      new MingqianError(
        'list.bytes',
        `expected applicants.csv's bytes, found others from byte ${offset}`,
        { file },
        { expected: { kind: 'bytesOf', file: 'applicants.csv' }, found: { kind: 'otherFrom', offset } },
      ),
  );
}

export interface ReadingOptions {
  readonly method: Method;
  readonly picker: Picker;
  readonly control?: Control | undefined;
  readonly expectedRows?: number | undefined;
  /** What a packed list may be unpacked to, in a zip. */
  readonly room?: Room | undefined;
  readonly pages?: PageWatch | undefined;
  /** Told of the list's bytes once all were read, also where they are no list. */
  readonly onContent?: ((content: Content) => void) | undefined;
}

/** Whether an error says that the bytes are no list, so that the rest of them is still worth its digest. */
const isOfRows = (error: unknown): boolean =>
  error instanceof MingqianError && error.code.startsWith('list.');

const isOfHeader = (error: unknown): boolean =>
  error instanceof MingqianError && error.code === 'list.header';

function lineEndsIn(piece: Uint8Array): number {
  let count = 0;
  for (let at = piece.indexOf(LF); at !== -1; at = piece.indexOf(LF, at + 1)) count++;
  return count;
}

/**
 * Reads a whole list in one pass. Requires one of the files at least.
 * @throws MingqianError `gzip.form`, `list.bytes` and those of ListPass; whatever the files throw
 */
export async function readList(
  files: ListFiles,
  platform: Platform,
  { method, picker, control, expectedRows, room, pages, onContent }: ReadingOptions,
): Promise<ReadList> {
  const pass = new ListPass('applicants.csv', method, platform.sha256, {
    picker,
    control,
    expectedRows,
    pages,
  });
  const digester = platform.digester();
  const packed = new Packed();
  let bytes = 0;
  let fault: unknown = null;
  let lines = 0;
  try {
    for await (const piece of contentOf(files, platform, packed, room ?? null)) {
      const isDigested = digester.update(piece);
      bytes += piece.length;
      if (fault === null) {
        lines = pass.rows;
        await pass.push(piece).catch((error: unknown) => {
          if (!isOfRows(error)) throw error;
          fault = error;
        });
      }
      // Too many rows are no verdict, whatever is wrong with one of them: as in verify.py.
      lines = fault === null ? pass.rows : lines + lineEndsIn(piece);
      const mostRows = files.gz === null ? Number.POSITIVE_INFINITY : (room ?? roomFor(packed.bytes)).rows;
      if (lines > mostRows && !isOfHeader(fault)) throw overLimit('applicants.csv', mostRows, 'rows');
      await isDigested;
    }
    const sha256 = toHex(await digester.digest());
    onContent?.({ bytes, sha256 });
    if (fault !== null) throw fault;
    return { ...(await pass.end()), sha256 };
  } finally {
    digester.end?.();
  }
}
