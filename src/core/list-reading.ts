/** The list of a record, read once: from applicants.csv, from its .gz, or from both, which must agree (spec, sections 1 and 2). */
import { toHex } from './bytes.ts';
import type { Control } from './control.ts';
import { MingqianError } from './errors.ts';
import { gunzipped } from './gunzipped.ts';
import type { Method } from './list.ts';
import { type ListFigures, ListPass, type Picker } from './list-pass.ts';
import { agreeing, type Pieces } from './pieces.ts';
import type { Platform } from './platform.ts';

/** The list's files as they are opened. */
export interface ListFiles {
  readonly csv: Pieces | null;
  readonly gz: Pieces | null;
}

/** A list's bytes, whatever they are. */
export interface Content {
  readonly bytes: number;
  /** Their SHA-256, hex. */
  readonly sha256: string;
}

/** A list that meets section 2. */
export type ReadList = ListFigures & Content;

/** The list's bytes piece by piece. @throws MingqianError while it goes on: `gzip.form`, `list.bytes`; whatever the files throw */
export function contentOf({ csv, gz }: ListFiles, { inflate, crc32 }: Platform): Pieces {
  const file = 'applicants.csv.gz';
  const unpacked = gz === null ? null : gunzipped(file, gz, inflate, crc32);
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
  readonly onLeaf?: ((hash: Uint8Array) => void) | undefined;
  /** Told of the list's bytes once all were read, also where they are no list. */
  readonly onContent?: ((content: Content) => void) | undefined;
}

/** Whether an error says that the bytes are no list, so that the rest of them is still worth its digest. */
const isOfRows = (error: unknown): boolean =>
  error instanceof MingqianError && error.code.startsWith('list.');

/**
 * Reads a whole list in one pass. Requires one of the files at least.
 * @throws MingqianError `gzip.form`, `list.bytes` and those of ListPass; whatever the files throw
 */
export async function readList(
  files: ListFiles,
  platform: Platform,
  { method, picker, control, expectedRows, onLeaf, onContent }: ReadingOptions,
): Promise<ReadList> {
  const pass = new ListPass('applicants.csv', method, platform.sha256, {
    picker,
    control,
    expectedRows,
    onLeaf,
  });
  const digester = platform.digester();
  let bytes = 0;
  let fault: unknown = null;
  try {
    for await (const piece of contentOf(files, platform)) {
      const isDigested = digester.update(piece);
      bytes += piece.length;
      if (fault === null)
        await pass.push(piece).catch((error: unknown) => {
          if (!isOfRows(error)) throw error;
          fault = error;
        });
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
