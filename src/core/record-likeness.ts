/** What of a record was very nearly right: its files beside each other, each read once. */
import { toHex } from './bytes.ts';
import type { Likely, Place } from './findings.ts';
import type { Sha256 } from './hashing.ts';
import { likelyOfDigest, MOST, sameAs } from './likeness.ts';
import type { ListFiles } from './list-reading.ts';
import { collected, onePiece, type Pieces } from './pieces.ts';
import { type ListFile, RECORD_FILES, type RecordFile, type RecordSource } from './record.ts';

export interface RecordReader {
  /** A file's bytes, or null; each is read once. */
  read(name: Exclude<RecordFile, ListFile>): Promise<Uint8Array | null>;
  /** The list's files, opened at each call anew. */
  list(): Promise<ListFiles>;
  /** A file's bytes for a likeness, or null where there are none or too many. */
  short(name: RecordFile): Promise<Uint8Array | null>;
  /** How a file whose digest is another is nearly right. */
  likelyByDigest(file: RecordFile, bytes: Uint8Array, expected: string): Promise<Likely | null>;
  /** Which other file's bytes a file has that could not be read as what it should be. */
  likelyOther(place: Place): Promise<Likely | null>;
}

export function recordReader(record: RecordSource, sha256: Sha256): RecordReader {
  const hex = async (bytes: Uint8Array) => toHex(await sha256(bytes));
  const files = new Map<RecordFile, Promise<Uint8Array | null>>();
  const read = (name: RecordFile): Promise<Uint8Array | null> => {
    const bytes = files.get(name) ?? record.read(name);
    files.set(name, bytes);
    return bytes;
  };
  const pieces = async (name: ListFile): Promise<Pieces | null> => {
    if (record.pieces !== undefined) return record.pieces(name);
    const bytes = await record.read(name);
    return bytes && onePiece(bytes);
  };
  /** A file's bytes, or null where it is not there, cannot be read or is too long to be looked at for a likeness. */
  async function short(name: RecordFile): Promise<Uint8Array | null> {
    try {
      if (name !== 'applicants.csv' && name !== 'applicants.csv.gz') return await read(name);
      const list = await pieces(name);
      return list && (await collected(list, MOST));
    } catch {
      return null;
    }
  }
  /** The other files of the record. What cannot be read is told when it is its turn. */
  async function othersThan(file: RecordFile): Promise<[RecordFile, Uint8Array][]> {
    const others: [RecordFile, Uint8Array][] = [];
    for (const name of RECORD_FILES) {
      if (name === file) continue;
      const bytes = await short(name);
      if (bytes !== null) others.push([name, bytes]);
    }
    return others;
  }
  return {
    read,
    list: async () => ({ csv: await pieces('applicants.csv'), gz: await pieces('applicants.csv.gz') }),
    short,
    async likelyByDigest(file, bytes, expected) {
      const likely = await likelyOfDigest(bytes, expected, hex);
      if (likely !== null) return likely;
      const others = await othersThan(file);
      const same = sameAs(bytes, others);
      if (same !== null) return { kind: 'otherFile', file: same };
      for (const [name, other] of others)
        if ((await hex(other)) === expected) return { kind: 'digestOf', file: name };
      return null;
    },
    async likelyOther({ file }) {
      const name = RECORD_FILES.find((one) => one === file);
      const bytes = name === undefined ? null : await short(name);
      if (name === undefined || bytes === null) return null;
      const same = sameAs(bytes, await othersThan(name));
      return same === null ? null : { kind: 'otherFile', file: same };
    },
  };
}
