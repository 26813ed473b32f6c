/** Pools to search in, served from memory: each file is made when it is asked for, and what was asked for is counted. */

import { readCommitment } from '../../src/core/commitment.ts';
import { sha256 } from '../../src/core/hashing.ts';
import { codeOf, parseList } from '../../src/core/list.ts';
import { listTree } from '../../src/core/pages.ts';
import type { RecordFile, RecordSource } from '../../src/core/record.ts';
import type { DrawDigests } from '../../src/search/answer.ts';
import { digestOf } from '../../src/search/digest.ts';
import { LookUpFault } from '../../src/search/fault.ts';
import { type IndexedPool, indexHead, indexPiece } from '../../src/search/index-files.ts';
import { HEAD_FILE, writeIndexFile } from '../../src/search/index-format.ts';
import type { PoolToSearch, ReadFile } from '../../src/search/index-look-up.ts';
import { records } from '../vectors/records.ts';

export type RecordBytes = Partial<Record<RecordFile, Uint8Array>>;

/** A pool and what a server would serve of it. `files` may be changed by a test; they win over what is made. */
export interface ServedPool {
  readonly address: PoolToSearch;
  readonly record: RecordBytes;
  readonly index: IndexedPool;
  readonly files: Map<string, Uint8Array | null | 'unreachable'>;
}

/** The record of a vector, by its name. */
export function vectorRecord(name: string): RecordBytes {
  const texts = Object.entries(records[name] ?? {});
  return Object.fromEntries(texts.map(([file, text]) => [file, new TextEncoder().encode(text)]));
}

/** What a page built with this record notes of its draw. */
function drawOf({ 'seed.json': seed, 'result.json': result }: RecordBytes): DrawDigests | null {
  return seed && result ? { seed: digestOf(seed), result: digestOf(result) } : null;
}

/**
 * A pool with its index. `result.csv` may be absent.
 * @param pagesInPiece one, so that small lists have several pieces
 */
export async function served(record: RecordBytes, pagesInPiece = 1): Promise<ServedPool> {
  const document = record['commitment.json'] as Uint8Array;
  const commitment = readCommitment(document);
  const list = await parseList('applicants.csv', record['applicants.csv'] as Uint8Array, commitment.method);
  const commitmentHash = digestOf(document);
  const { round, pool } = commitment;
  return {
    address: { round, pool, place: `${round}/${pool}`, commitmentHash, drawFiles: drawOf(record) },
    record,
    index: { list, tree: await listTree(list, sha256), commitmentHash, pagesInPiece },
    files: new Map(),
  };
}

/** What was read: addresses in order, and the bytes of all of them. */
export interface Traffic {
  readonly paths: string[];
  bytes: number;
}

function indexFile(index: IndexedPool, name: string): Uint8Array | null {
  const [folder, number = ''] = name.replace('.json', '').split('/');
  if (name === HEAD_FILE) return writeIndexFile(indexHead(index));
  if (folder === 'pieces') return writeIndexFile(indexPiece(index, Number(number)));
  return null;
}

/** A network on which some pools are. */
export function network(pools: readonly ServedPool[], traffic: Traffic = { paths: [], bytes: 0 }): ReadFile {
  return async (path, limit = Number.POSITIVE_INFINITY) => {
    traffic.paths.push(path);
    const [area, first, second, ...rest] = path.split('/');
    const name = rest.join('/');
    const found = pools.find(({ address }) => address.place === `${first}/${second}`);
    if (found === undefined) return null;
    const own = found.files.get(path);
    if (own === 'unreachable') throw new LookUpFault('unreachable', path, 'no network');
    const made = area === 'search' ? indexFile(found.index, name) : found.record[name as RecordFile];
    const bytes = own === undefined ? (made ?? null) : own;
    traffic.bytes += bytes?.length ?? 0;
    if (bytes !== null && bytes.length > limit)
      throw new LookUpFault('malformed', path, `expected at most ${limit} bytes, found more`);
    return bytes;
  };
}

/** The code of a published rank, or of the first row without one for null. */
export function codeAt({ record, index: { list } }: ServedPool, rank: number | null): string {
  const rows = new TextDecoder().decode(record['result.csv']).trimEnd().split('\n').slice(1);
  const ranked = rows.map((row) => row.split(',')[1] as string);
  if (rank !== null) return ranked[rank - 1] as string;
  const row = Array.from({ length: list.rows }, (_, i) => codeOf(list, i)).find(
    (one) => !ranked.includes(one),
  );
  return row as string;
}

/** No network at all. */
export const noNetwork: ReadFile = async (path) => {
  throw new LookUpFault('unreachable', path, 'no network');
};

/** A record as a device keeps it. */
export function kept(record: RecordBytes): RecordSource & { readonly since: string } {
  return { read: async (name) => record[name] ?? null, since: '2026-11-24T01:05:09Z' };
}
