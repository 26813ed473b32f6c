/** Records that this device keeps: what the service worker stored, read without asking the network. */
import type { RecordFile, RecordSource } from '../core/record.ts';
import { wholeCaches } from './whole-caches.ts';

/** SHA-256 in hex. */
type DigestOf = (bytes: Uint8Array) => string;

/** A record of the copy on this device. */
export interface KeptRecord extends RecordSource {
  /** When this device took the copy from the network, by its own clock. */
  readonly since: string;
}

async function bytesOf(response: Response | undefined): Promise<Uint8Array | null> {
  return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
}

/**
 * A pool's record as this device keeps it, or null where it keeps none with this commitment. All its files come from one
 * cache and so from one version of the site.
 * @param root the site's base path, ending in a slash
 * @param place the record's folder below `rounds/`
 * @param commitmentHash SHA-256 of commitment.json in hex
 */
export async function keptRecord(
  root: string,
  { place, commitmentHash }: { place: string; commitmentHash: string },
  digestOf: DigestOf,
): Promise<KeptRecord | null> {
  const address = (name: RecordFile) => `${root}rounds/${place}/${name}`;
  for (const { cache, since } of await wholeCaches(root)) {
    const read = async (file: RecordFile) => bytesOf(await cache.match(address(file), { ignoreVary: true }));
    const commitment = await read('commitment.json');
    if (commitment !== null && digestOf(commitment) === commitmentHash) return { read, since };
  }
  return null;
}
