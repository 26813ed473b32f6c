/** Whole files that are unpacked by one helper, one after the other, while the worker reads those before. */
import type { WorkerLike } from '../talk/client.ts';
import { Helper, PATIENCE, SHORT } from './calling.ts';

/** A file that is unpacked, and its checksum (RFC 1952, section 8). */
export interface UnpackedFile {
  readonly pieces: readonly Uint8Array[];
  readonly crc32: number;
}

export interface FilesBeside {
  /**
   * Unpacks raw DEFLATE (RFC 1951). Others may be asked for meanwhile; there is no limit to how many are on their way.
   * @param packed is handed over: it is empty afterwards
   * @param size bytes that it should give; no more are held
   * @returns null where nothing was found out: for so short a file nobody is called, nobody could be, it gives more than `size`
   * bytes, or it went wrong, as everything behind it then does
   */
  unpack(packed: Uint8Array<ArrayBuffer>, size: number): Promise<UnpackedFile | null>;
  /** Ends the helper. */
  end(): void;
}

/** @param make a helper's worker; it may throw where there can be none */
export function filesBeside(make: () => WorkerLike, patience = PATIENCE): FilesBeside {
  let called: Promise<Helper | null> | null = null;
  let isOver = false;
  /** The file whose pieces come before those of the next. */
  let before: Promise<unknown> = Promise.resolve();
  const end = () => {
    isOver = true;
    void called?.then((helper) => helper?.end());
  };
  return {
    async unpack(packed, size) {
      if (size < SHORT || isOver) return null;
      called ??= Helper.begin({ make, patience });
      const helper = await called;
      if (helper === null || isOver) return null;
      helper.do('inflate');
      helper.hand(packed);
      helper.close();
      const file = before.then(() => (isOver ? null : unpackedBy(helper, size))).catch(() => null);
      before = file;
      const unpacked = await file;
      // What comes behind a fault belongs to nothing.
      if (unpacked === null) end();
      return unpacked;
    },
    end,
  };
}

/** Whatever the helper sends until the end of a file. @throws Error where there is more than `size`; what the helper tells */
async function unpackedBy(helper: Helper, size: number): Promise<UnpackedFile> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const answer = await helper.answer();
    if ('crc32' in answer) return { pieces, crc32: answer.crc32 };
    if (!('piece' in answer)) throw new Error('a helper gave what it was not asked for');
    length += answer.piece.length;
    if (length > size) throw new RangeError(`more than ${size} bytes`);
    pieces.push(answer.piece);
    helper.taken(answer.piece.length);
  }
}
