/**
 * A whole round, kept on this device at the reader's wish: every file of its records, each checked against its SHA-256 as it is kept.
 * A version of a round's files is one cache. What was checked stays where the work breaks off, and is not fetched again; only when all
 * of it is there does the cache say so, and only then is it read. An older version of the round goes when a newer one is whole.
 */
import { keptSince } from '../record/kept.ts';
import { roundFamily, roundOf, siteFamily, wholeMark } from './whole-caches.ts';

export interface RoundFile {
  /** Below the site's root. */
  readonly path: string;
  /** In bytes. */
  readonly size: number;
  /** Its SHA-256, as `integrity` has it. */
  readonly revision: string;
}

export interface RoundToKeep {
  readonly round: string;
  /** Of these files, and of no others: a name for what they are. */
  readonly version: string;
  readonly files: readonly RoundFile[];
}

/**
 * Why a round is not kept. `forbidden`: the browser keeps nothing, as in some private windows. `full`: there is no room. `network`: a
 * file did not come. `changed`: what came is not what this page was built with; the site was changed in between.
 */
export type KeepFault = 'forbidden' | 'full' | 'network' | 'changed' | 'cancelled';

export class NotKept extends Error {
  override readonly name = 'NotKept';
  readonly fault: KeepFault;
  constructor(fault: KeepFault, options?: ErrorOptions) {
    super(fault, options);
    this.fault = fault;
  }
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

/** Remembers of a kept file which bytes they are, checked, as the service worker does, and how many. */
const REVISION = 'x-mingqian-revision';
const SIZE = 'x-mingqian-size';
/** Files fetched at once. */
const AT_ONCE = 3;

/** Where a round is kept and what it is fetched with: the browser's own, or a test's. */
export interface Keeping {
  /** The site's base path, ending in a slash. */
  readonly root: string;
  readonly caches: Pick<CacheStorage, 'keys' | 'open' | 'delete'>;
  readonly fetch: (address: string, init: RequestInit) => Promise<Response>;
  /** SHA-256, as `integrity` has it. */
  readonly revisionOf: (bytes: ArrayBuffer) => Promise<string>;
  /** As the protocol writes it. */
  readonly now: () => string;
}

const nameOf = (root: string, { round, version }: Pick<RoundToKeep, 'round' | 'version'>): string =>
  `${roundFamily(root)}${round} ${version}`;

/** What a browser throws that keeps nothing, and one that has no room. */
function faultOf(error: unknown): NotKept {
  if (error instanceof NotKept) return error;
  const name = error instanceof Error || error instanceof DOMException ? error.name : '';
  if (name === 'QuotaExceededError') return new NotKept('full', { cause: error });
  return new NotKept(name === 'AbortError' ? 'cancelled' : 'forbidden', { cause: error });
}

async function download(
  { root, fetch, revisionOf }: Keeping,
  { path, size, revision }: RoundFile,
  signal: AbortSignal,
): Promise<Response> {
  const response = await fetch(root + path, { cache: 'no-cache', signal }).catch((error: unknown) => {
    throw new NotKept(signal.aborted ? 'cancelled' : 'network', { cause: error });
  });
  // The worker's answer where there is no network: a copy's word is not the network's.
  if (keptSince(response) !== null) throw new NotKept('network');
  if (!response.ok) throw new NotKept(response.status < 500 ? 'changed' : 'network');
  const bytes = await response.arrayBuffer().catch((error: unknown) => {
    throw new NotKept(signal.aborted ? 'cancelled' : 'network', { cause: error });
  });
  if (bytes.byteLength !== size || (await revisionOf(bytes)) !== revision) throw new NotKept('changed');
  return keptAs(bytes, response, { size, revision });
}

function keptAs(
  bytes: ArrayBuffer,
  { headers }: Response,
  { size, revision }: Pick<RoundFile, 'size' | 'revision'>,
): Response {
  const own = new Headers({ [REVISION]: revision, [SIZE]: String(size) });
  const type = headers.get('content-type');
  if (type !== null) own.set('content-type', type);
  return new Response(bytes, { headers: own });
}

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

/**
 * Keeps a round, from where an earlier attempt ended.
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
  try {
    const cache = await caches.open(own);
    // From before its first file was asked for, whenever that was, and of what comes from elsewhere from before that: the copy is no
    // younger than it says.
    let since = (await sinceOf(cache, root)) ?? now();
    await cache.put(beginMark(root), new Response(since));
    const names = (await caches.keys()).filter((name) => name !== own);
    const older = names.filter((name) => roundOf(root, name) === round.round);
    // The site's own copy may have the round too, and needs no network for it.
    const others: Other[] = [];
    for (const name of names.filter((one) => older.includes(one) || one.startsWith(siteFamily(root)))) {
      const other = await caches.open(name);
      const from = await sinceOf(other, root);
      if (from !== null) others.push({ cache: other, since: from });
    }
    let done = 0;
    const waiting = [...round.files];
    const work = async (): Promise<void> => {
      for (let file = waiting.shift(); file !== undefined; file = waiting.shift()) {
        if (signal.aborted) throw new NotKept('cancelled');
        const address = root + file.path;
        const there = await cache.match(address);
        if (there?.headers.get(REVISION) !== file.revision) {
          const found = await unchanged(others, address, file);
          if (found !== undefined && found.since < since) {
            since = found.since;
            await cache.put(beginMark(root), new Response(since));
          }
          await cache.put(address, found?.response ?? (await download(keeping, file, signal)));
        }
        done += file.size;
        progress(done);
      }
    };
    const ends = await Promise.allSettled(Array.from({ length: AT_ONCE }, work));
    const failed = ends.find((end) => end.status === 'rejected');
    if (failed !== undefined) throw failed.reason;
    await cache.put(wholeMark(root), new Response(since));
    for (const name of older) await caches.delete(name);
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
