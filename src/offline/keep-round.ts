/**
 * A whole round, kept on this device at the reader's wish: every file of its records, each checked against its SHA-256 as it is kept.
 * What was checked stays where the work breaks off, and is not fetched again. An older version of the round goes when a newer one is
 * whole, and a newer one stays: a page may be older than what is kept, where it was left open or comes from this device.
 */
import { REVISION, type RoundFile } from './kept-file.ts';
import { faultOf, NotKept } from './not-kept.ts';
import { download, keptAs } from './round-file.ts';
import { hasAll, type Keeping, nameOf, otherVersions, type RoundToKeep } from './round-versions.ts';
import { siteFamily, wholeMark } from './whole-caches.ts';

/** Files fetched at once. */
const AT_ONCE = 3;

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
