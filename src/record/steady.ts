/**
 * Whether a network gives the same files twice. An answer that ends early and does not say how long it should have been is taken for the
 * file, by the browser and so by us: a record that fails is fetched once more before anybody is told that it is wrong.
 */
import { toHex } from '../core/bytes.ts';
import type { Sha256 } from '../core/hashing.ts';
import type { Platform } from '../core/platform.ts';
import type { RecordFile, RecordSource } from '../core/record.ts';
import { unreadable } from './faults.ts';

/** What gives files by their names. */
export interface Source<Name extends string> {
  read(name: Name): Promise<Uint8Array | null>;
}

/** A source that notes what it gave. */
export interface Noted<Name extends string> extends Source<Name> {
  /** SHA-256 in hex of each file that was read; null of one that was not there. */
  readonly digests: ReadonlyMap<Name, string | null>;
}

/** SHA-256 in hex of a file, or null where it is not there. */
export type DigestAt<Name extends string> = (name: Name) => Promise<string | null>;

const digestOf = async (bytes: Uint8Array | null, sha256: Sha256): Promise<string | null> =>
  bytes && toHex(await sha256(bytes));

/** The digests of a source's files. */
export function digestsAt<Name extends string>(source: Source<Name>, sha256: Sha256): DigestAt<Name> {
  return async (name) => digestOf(await source.read(name), sha256);
}

/** The digests of a record's files, of which the list need not be held. */
export function recordDigests(
  record: RecordSource,
  platform: Pick<Platform, 'sha256' | 'digester'>,
): DigestAt<RecordFile> {
  return async (name) => {
    const isList = name === 'applicants.csv' || name === 'applicants.csv.gz';
    if (!isList || record.pieces === undefined) return digestOf(await record.read(name), platform.sha256);
    const pieces = await record.pieces(name);
    if (pieces === null) return null;
    const digester = platform.digester();
    try {
      for await (const piece of pieces) await digester.update(piece);
      return toHex(await digester.digest());
    } finally {
      digester.end?.();
    }
  };
}

/** The same source, which notes what it gave. */
export function noted<Name extends string>(source: Source<Name>, sha256: Sha256): Noted<Name> {
  const digests = new Map<Name, string | null>();
  return {
    digests,
    read: async (name) => {
      const bytes = await source.read(name);
      digests.set(name, await digestOf(bytes, sha256));
      return bytes;
    },
  };
}

/**
 * Reads what was read once more.
 * @param digests SHA-256 in hex of each file as it came before; null of one that was not there
 * @param anew the same files, past whatever is stored on the way
 * @throws RecordError `record.unreadable`, `unsteady` where a file is another one now; what the source throws
 */
export async function demandSteady<Name extends string>(
  digests: ReadonlyMap<Name, string | null>,
  anew: DigestAt<Name>,
): Promise<void> {
  for (const [name, before] of digests) {
    const now = await anew(name);
    if (now === before) continue;
    const said = (digest: string | null) => (digest === null ? 'no file' : `SHA-256 ${digest}`);
    throw unreadable(name, `came twice and was not the same: ${said(before)}, then ${said(now)}`, {
      kind: 'unsteady',
    });
  }
}
