/**
 * A whole round, kept on this device at the reader's wish: every file of its records, each checked against its SHA-256 as it is kept.
 * A version of a round's files is one cache. What was checked stays where the work breaks off, and is not fetched again; only when all
 * of it is there does the cache say so, and only then is it read. An older version of the round goes when a newer one is whole, and a
 * newer one stays: a page may be older than what is kept, where it was left open or comes from this device.
 */
import { faultOf, NotKept } from './not-kept.ts';
import { download, type Fetching, keptAs, REVISION, type RoundFile, SIZE } from './round-file.ts';
import { roundFamily, roundOf, siteFamily, wholeMark } from './whole-caches.ts';

export interface RoundToKeep {
  readonly round: string;
  /** Of these files, and of no others: a name for what they are. */
  readonly version: string;
  readonly files: readonly RoundFile[];
}

/** What this device has of a round. */
export interface KeptRound {
  readonly round: string;
  readonly version: string;
  /** When it was whole, by the device's clock; null where it is not. */
  readonly since: string | null;
  readonly files: number;
  readonly bytes: number;
}

/** Files fetched at once. */
const AT_ONCE = 3;

/** Where a round is kept and what it is fetched with: the browser's own, or a test's. */
export interface Keeping extends Fetching {
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'delete'>;
  /** As the protocol writes it. */
  readonly now: () => string;
}

const nameOf = (root: string, { round, version }: Pick<RoundToKeep, 'round' | 'version'>): string =>
  `${roundFamily(root)}${round} ${version}`;

/** Another cache of this site, and since when what it has is on this device. */
interface Other {
  readonly cache: Cache;
  readonly since: string;
}

/** The file as another cache of this site has it, checked when it came there, and since when; undefined where none has. */
async function unchanged(
  others: readonly Other[],
  address: string,
  file: RoundFile,
): Promise<{ response: Response; since: string } | undefined> {
  for (const { cache, since } of others) {
    const found = await cache.match(address);
    if (found?.headers.get(REVISION) === file.revision)
      return { response: keptAs(await found.arrayBuffer(), found, file), since };
  }
  return undefined;
}

/** Says of a cache when its first file was asked for, while it is not whole. */
const beginMark = (root: string): string => `${root}.begun`;

/** Since when what a cache has is on this device, or null where it does not say so. */
async function sinceOf(cache: Cache, root: string): Promise<string | null> {
  const mark = (await cache.match(wholeMark(root))) ?? (await cache.match(beginMark(root)));
  return mark === undefined ? null : mark.text();
}

/** Whether a cache has every file of a round as the page knows it. */
async function hasAll(cache: Cache, root: string, { files }: Pick<RoundToKeep, 'files'>): Promise<boolean> {
  for (const { path, revision } of files)
    if ((await cache.match(root + path))?.headers.get(REVISION) !== revision) return false;
  return true;
}

/**
 * The caches of a round's other versions, by name. A record only gains files: what has all that the page knows, and so more, is newer,
 * whichever came here first.
 */
async function otherVersions(
  { root, caches }: Keeping,
  round: RoundToKeep,
): Promise<Map<string, { isNewer: boolean; isWhole: boolean }>> {
  const found = new Map<string, { isNewer: boolean; isWhole: boolean }>();
  for (const name of await caches.keys()) {
    if (roundOf(root, name) !== round.round || name === nameOf(root, round)) continue;
    const cache = await caches.open(name);
    found.set(name, {
      isNewer: await hasAll(cache, root, round),
      isWhole: (await cache.match(wholeMark(root))) !== undefined,
    });
  }
  return found;
}

/** Does this work for each, so many at once, until the first fault, which ends the others and is thrown when they have ended. */
async function forEach<Item>(
  items: readonly Item[],
  signal: AbortSignal,
  work: (item: Item, signal: AbortSignal) => Promise<void>,
): Promise<void> {
  const halt = new AbortController();
  const faults: unknown[] = [];
  const stop = (fault: unknown) => {
    faults.push(fault);
    halt.abort();
  };
  const cancel = () => stop(new NotKept('cancelled'));
  if (signal.aborted) cancel();
  signal.addEventListener('abort', cancel);
  const waiting = [...items];
  const run = async (): Promise<void> => {
    for (let item = waiting.shift(); item !== undefined && !halt.signal.aborted; item = waiting.shift())
      await work(item, halt.signal);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, () => run().catch(stop)));
  signal.removeEventListener('abort', cancel);
  if (faults.length > 0) throw faults[0];
}

/**
 * Keeps a round, from where an earlier attempt ended. Where a newer version of it is whole on this device, that is what is kept, and
 * nothing is fetched.
 * @param progress is told the bytes that are there
 * @throws NotKept
 */
export async function keepRound(
  keeping: Keeping,
  round: RoundToKeep,
  signal: AbortSignal,
  progress: (bytes: number) => void,
): Promise<void> {
  const { root, caches, now } = keeping;
  const own = nameOf(root, round);
  const isKeptNewer = (versions: Awaited<ReturnType<typeof otherVersions>>): boolean =>
    [...versions.values()].some(({ isNewer, isWhole }) => isNewer && isWhole);
  try {
    const before = await otherVersions(keeping, round);
    if (isKeptNewer(before)) {
      await caches.delete(own);
      return;
    }
    const cache = await caches.open(own);
    // From before its first file was asked for, whenever that was, and of what comes from elsewhere from before that: the copy is no
    // younger than it says.
    let since = (await sinceOf(cache, root)) ?? now();
    await cache.put(beginMark(root), new Response(since));
    // The site's own copy may have the round too, and needs no network for it.
    const others: Other[] = [];
    for (const name of await caches.keys()) {
      if (!before.has(name) && !name.startsWith(siteFamily(root))) continue;
      const other = await caches.open(name);
      const from = await sinceOf(other, root);
      if (from !== null) others.push({ cache: other, since: from });
    }
    let done = 0;
    await forEach(round.files, signal, async (file, halted) => {
      const address = root + file.path;
      const there = await cache.match(address);
      if (there?.headers.get(REVISION) !== file.revision) {
        const found = await unchanged(others, address, file);
        if (found !== undefined && found.since < since) {
          since = found.since;
          await cache.put(beginMark(root), new Response(since));
        }
        await cache.put(address, found?.response ?? (await download(keeping, file, halted)));
      }
      done += file.size;
      progress(done);
    });
    // Another page may have kept a newer one in the meantime.
    const after = await otherVersions(keeping, round);
    if (isKeptNewer(after)) {
      await caches.delete(own);
      return;
    }
    await cache.put(wholeMark(root), new Response(since));
    // And it may have taken this one away: then what was put went into a cache that nobody finds again.
    if (!(await hasAll(await caches.open(own), root, round))) {
      await caches.delete(own);
      throw new NotKept('removed');
    }
    for (const [name, { isNewer }] of after) if (before.has(name) && !isNewer) await caches.delete(name);
  } catch (error) {
    const fault = faultOf(error);
    // What has no room is not to take the rest of it: half a round is of no use to anybody.
    if (fault.fault === 'full') await caches.delete(own).catch(() => false);
    throw fault;
  }
}

/** Takes every version of a round away. @throws NotKept `forbidden` */
export async function removeRound({ root, caches }: Keeping, round: string): Promise<void> {
  try {
    for (const name of await caches.keys()) if (roundOf(root, name) === round) await caches.delete(name);
  } catch (error) {
    throw faultOf(error);
  }
}

/** What this device keeps of rounds, whole or in part. @throws NotKept `forbidden` */
export async function keptRounds({ root, caches }: Pick<Keeping, 'root' | 'caches'>): Promise<KeptRound[]> {
  try {
    const kept: KeptRound[] = [];
    for (const name of await caches.keys()) {
      const round = roundOf(root, name);
      if (round === null) continue;
      const cache = await caches.open(name);
      const mark = await cache.match(wholeMark(root));
      let [files, bytes] = [0, 0];
      for (const request of await cache.keys()) {
        const size = (await cache.match(request))?.headers.get(SIZE) ?? null;
        if (size === null) continue;
        files++;
        bytes += Number(size);
      }
      // Begun, and nothing came.
      if (files === 0 && mark === undefined) continue;
      const version = name.split(' ').at(-1) ?? '';
      kept.push({ round, version, since: mark === undefined ? null : await mark.text(), files, bytes });
    }
    return kept;
  } catch (error) {
    throw faultOf(error);
  }
}

/** What this device has of a round, beside the page's. */
export interface KeptVersion extends KeptRound {
  /** It is another than the page's, and has every file of it: the page is older. */
  readonly isNewer: boolean;
}

/** What this device has of the page's round. @throws NotKept `forbidden` */
export async function keptVersions(keeping: Keeping, round: RoundToKeep): Promise<KeptVersion[]> {
  try {
    const kept = (await keptRounds(keeping)).filter((one) => one.round === round.round);
    const others = await otherVersions(keeping, round);
    return kept.map((one) => ({
      ...one,
      isNewer: others.get(nameOf(keeping.root, one))?.isNewer ?? false,
    }));
  } catch (error) {
    throw faultOf(error);
  }
}
