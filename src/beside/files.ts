/** Whole files that are unpacked by one helper, one after the other, while the worker reads those before. */
import type { WorkerLike } from '../talk/client.ts';
import { Helper, PATIENCE, SHORT } from './calling.ts';

/** A gzip member's header (RFC 1952, section 2.3) that says nothing but DEFLATE. */
const HEADER = [0x1f, 0x8b, 8, 0, 0, 0, 0, 0, 0, 0xff] as const;
const TRAILER = 8;

export interface FilesBeside {
  /**
   * Unpacks raw DEFLATE (RFC 1951). Others may be asked for meanwhile; there is no limit to how many are on their way.
   * It is wrapped as a gzip member, so that the engine compares the checksum, which takes a script a quarter as long as unpacking does.
   * @param packed is handed over: it is empty afterwards
   * @param size bytes that it should give; no more are held
   * @param crc32 the checksum that they should have (RFC 1952, section 8)
   * @returns `size` bytes with that checksum, in pieces; null where nothing was found out: for so short a file nobody is called, nobody could
   * be, or it went wrong, as everything behind it then does
   */
  unpack(packed: Uint8Array<ArrayBuffer>, size: number, crc32: number): Promise<readonly Uint8Array[] | null>;
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
    async unpack(packed, size, crc32) {
      if (size < SHORT || isOver) return null;
      called ??= Helper.begin({ make, patience });
      const helper = await called;
      if (helper === null || isOver) return null;
      const trailer = new DataView(new ArrayBuffer(TRAILER));
      trailer.setUint32(0, crc32, true);
      trailer.setUint32(4, size, true);
      helper.do('gunzip');
      helper.hand(Uint8Array.from(HEADER));
      helper.hand(packed);
      helper.hand(new Uint8Array(trailer.buffer));
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

/** Whatever the helper sends until the end of a file. @throws Error where there is not `size`; what the helper tells */
async function unpackedBy(helper: Helper, size: number): Promise<readonly Uint8Array[]> {
  const pieces: Uint8Array[] = [];
  let length = 0;
  for (;;) {
    const answer = await helper.answer();
    if ('isWhole' in answer) {
      if (length === size) return pieces;
      throw new RangeError(`expected ${size} bytes, found ${length}`);
    }
    if (!('piece' in answer)) throw new Error('a helper gave what it was not asked for');
    length += answer.piece.length;
    if (length > size) throw new RangeError(`more than ${size} bytes`);
    pieces.push(answer.piece);
    helper.kept(answer.piece.length);
  }
}
