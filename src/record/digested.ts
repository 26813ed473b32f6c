/** A record that notes what was read of it. */
import { toHex } from '../core/bytes.ts';
import type { DisputeInput } from '../core/dispute.ts';
import type { Content } from '../core/list-reading.ts';
import type { Digester, PackedPieces, Pieces } from '../core/pieces.ts';
import type { Platform } from '../core/platform.ts';
import type { ListFile, RecordFile, RecordSource } from '../core/record.ts';

/** A packed list that is read elsewhere, and noted there. */
export interface NotedPieces extends PackedPieces {
  /** What was read of it, once it was read to its end or could not be; null where nobody began to. */
  readonly input?: () => Promise<DisputeInput | null> | null;
}

/** A source, and what was read of it. */
export interface Digested {
  readonly source: RecordSource;
  /**
   * The digests of the files that were read, each once it was read to its end.
   * @param content the list's bytes, where applicants.csv is known by them
   */
  inputs(content: Content | null): Promise<ReadonlyMap<RecordFile, DisputeInput>>;
}

/** The same source, and the digests of the files that it gave. */
export function digestedRecord(
  source: RecordSource,
  { sha256, digester }: Pick<Platform, 'sha256' | 'digester'>,
): Digested {
  const inputs = new Map<RecordFile, () => Promise<DisputeInput | null> | null>();
  let hasCsv = false;
  /** Nobody waits for a digest before it is asked for: it is made beside what is done with the file. */
  const note = (file: RecordFile, size: number, digest: Uint8Array | Promise<Uint8Array>) => {
    const input = (async () => ({ file, size, sha256: toHex(await digest) }))();
    // Told to whoever asks for it.
    input.catch(() => {});
    inputs.set(file, () => input);
  };

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
        note(name, size, digested(digest));
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
      if (!isWhole) digest.end?.();
    }
  }

  return {
    source: {
      ...source,
      read: async (name) => {
        const bytes = await source.read(name);
        if (bytes !== null) note(name, bytes.length, sha256(bytes));
        return bytes;
      },
      pieces:
        source.pieces &&
        (async (name) => {
          const pieces = (await source.pieces?.(name)) ?? null;
          if (pieces === null) return null;
          // The verification digests it itself: a list has nothing in it but its bytes.
          if (name === 'applicants.csv') hasCsv = true;
          if (name === 'applicants.csv') return pieces;
          const { input, unpacked } = pieces as NotedPieces;
          if (input === undefined || unpacked === undefined) return noted(name, pieces);
          inputs.set(name, input);
          return pieces;
        }),
    },
    inputs: async (content) => {
      const all = new Map<RecordFile, DisputeInput>();
      for (const [file, input] of inputs) {
        const read = await input();
        if (read !== null) all.set(file, read);
      }
      if (hasCsv && content !== null)
        all.set('applicants.csv', { file: 'applicants.csv', size: content.bytes, sha256: content.sha256 });
      return all;
    },
  };
}

/** The digest, after which the digester is let go. */
async function digested(digester: Digester): Promise<Uint8Array> {
  try {
    return await digester.digest();
  } finally {
    digester.end?.();
  }
}
