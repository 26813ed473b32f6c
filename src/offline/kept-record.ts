/** Records that this device keeps: what the service worker stored, read without asking the network. */
import type { RecordFile, RecordSource } from '../core/record.ts';

/** SHA-256 in hex. */
type DigestOf = (bytes: Uint8Array) => string;

async function bytesOf(response: Response | undefined): Promise<Uint8Array | null> {
  return response === undefined ? null : new Uint8Array(await response.arrayBuffer());
}

/**
 * A pool's record as this device keeps it, or null where it keeps none with this commitment. All its files come from one
 * cache and so from one version of the site.
 * @param root the site's base path, ending in a slash
 * @param commitmentHash SHA-256 of commitment.json in hex
 */
export async function keptRecord(
  root: string,
  { round, pool, commitmentHash }: { round: string; pool: string; commitmentHash: string },
  digestOf: DigestOf,
): Promise<RecordSource | null> {
  const address = (name: RecordFile) => `${root}rounds/${round}/${pool}/${name}`;
  for (const cache of await wholeCaches(root)) {
    const read = async (file: RecordFile) => bytesOf(await cache.match(address(file), { ignoreVary: true }));
    const commitment = await read('commitment.json');
    if (commitment !== null && digestOf(commitment) === commitmentHash) return { read };
  }
  return null;
}

/** How many lists this device keeps. @param root the site's base path, ending in a slash */
export async function keptLists(root: string): Promise<number> {
  const lists = new Set<string>();
  for (const cache of await wholeCaches(root))
    for (const { url } of await cache.keys()) {
      const { pathname } = new URL(url);
      if (pathname.startsWith(`${root}rounds/`) && pathname.endsWith('/applicants.csv')) lists.add(pathname);
    }
  return lists.size;
}

/** The caches that the service worker has filled to the end, the newest first; none where the browser keeps none. */
async function wholeCaches(root: string): Promise<Cache[]> {
  const whole: Cache[] = [];
  try {
    for (const name of (await caches.keys()).reverse()) {
      const cache = await caches.open(name);
      if (await cache.match(`${root}.whole`)) whole.push(cache);
    }
  } catch {
    // No `caches` at all, or a browser that forbids them, as some do in private windows.
  }
  return whole;
}
