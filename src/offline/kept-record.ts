/** Records that this device keeps: what the service worker stored, read without asking the network. */
import type { RecordFile, RecordSource } from '../core/record.ts';
import { keptDate } from '../record/kept.ts';

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

/** What this device keeps. */
export interface Copy {
  readonly since: string;
  /** How many lists it has. */
  readonly lists: number;
}

/** The newest copy on this device, or null. @param root the site's base path, ending in a slash */
export async function newestCopy(root: string): Promise<Copy | null> {
  const [newest] = await wholeCaches(root);
  if (newest === undefined) return null;
  const paths = (await newest.cache.keys()).map(({ url }) => new URL(url).pathname);
  const isList = (path: string) => path.startsWith(`${root}rounds/`) && path.endsWith('/applicants.csv');
  return { since: newest.since, lists: paths.filter(isList).length };
}

interface WholeCache {
  readonly cache: Cache;
  readonly since: string;
}

/**
 * The caches that the service worker has filled to the end, the newest first; none where the browser keeps none. One
 * that does not say since when it is kept is not used: nothing could be said of its age.
 */
async function wholeCaches(root: string): Promise<WholeCache[]> {
  const whole: WholeCache[] = [];
  try {
    for (const name of (await caches.keys()).reverse()) {
      const cache = await caches.open(name);
      const since = keptDate((await (await cache.match(`${root}.whole`))?.text()) ?? '');
      if (since !== null) whole.push({ cache, since });
    }
  } catch {
    // No `caches` at all, or a browser that forbids them, as some do in private windows.
  }
  return whole;
}
