/** A record that notes what was read of it. */
import { toHex } from '../core/bytes.ts';
import type { DisputeInput } from '../core/dispute.ts';
import type { Content } from '../core/list-reading.ts';
import type { Pieces } from '../core/pieces.ts';
import type { Platform } from '../core/platform.ts';
import type { ListFile, RecordFile, RecordSource } from '../core/record.ts';

/** A source, and what was read of it. */
export interface Digested {
  readonly source: RecordSource;
  /**
   * The digests of the files that were read, each once it was read to its end.
   * @param content the list's bytes, where applicants.csv is known by them
   */
  inputs(content: Content | null): ReadonlyMap<RecordFile, DisputeInput>;
}

/** The same source, and the digests of the files that it gave. */
export function digestedRecord(
  source: RecordSource,
  { sha256, digester }: Pick<Platform, 'sha256' | 'digester'>,
): Digested {
  const inputs = new Map<RecordFile, DisputeInput>();
  let hasCsv = false;
  const note = (file: RecordFile, size: number, digest: Uint8Array) =>
    inputs.set(file, { file, size, sha256: toHex(digest) });

  /** The pieces, digested as they pass; whoever stops early has the rest read for the digest. */
  async function* noted(name: ListFile, pieces: Pieces): AsyncGenerator<Uint8Array, void> {
    const digest = digester();
    const all = pieces[Symbol.asyncIterator]();
    let size = 0;
    let isWhole = false;
    const next = async (): Promise<Uint8Array | null> => {
      const { done, value } = await all.next();
      if (done === true) {
        isWhole = true;
        note(name, size, await digest.digest());
        return null;
      }
      size += value.length;
      await digest.update(value);
      return value;
    };
    let hasFailed = true;
    try {
      for (let piece = await next(); piece !== null; piece = await next()) {
        hasFailed = false;
        yield piece;
        hasFailed = true;
      }
    } finally {
      // What cannot be read has no digest, and was said already.
      if (!isWhole && !hasFailed)
        try {
          while ((await next()) !== null);
        } catch {}
      digest.end?.();
    }
  }

  return {
    source: {
      ...source,
      read: async (name) => {
        const bytes = await source.read(name);
        if (bytes !== null) note(name, bytes.length, await sha256(bytes));
        return bytes;
      },
      pieces:
        source.pieces &&
        (async (name) => {
          const pieces = (await source.pieces?.(name)) ?? null;
          if (pieces === null) return null;
          // The verification digests it itself: a list has nothing in it but its bytes.
          if (name === 'applicants.csv') hasCsv = true;
          return name === 'applicants.csv' ? pieces : noted(name, pieces);
        }),
    },
    inputs: (content) => {
      if (hasCsv && content !== null)
        inputs.set('applicants.csv', { file: 'applicants.csv', size: content.bytes, sha256: content.sha256 });
      return inputs;
    },
  };
}
