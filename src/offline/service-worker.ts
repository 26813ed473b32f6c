/**
 * The service worker: keeps this site's pages and the latest round's record on the device. A single file without
 * imports, served as it stands here with its types taken out and the words of dates put before it
 * (scripts/service-worker.ts), so that anyone can read it.
 *
 * - A version is one cache. It is filled as a whole, each file checked against its SHA-256, or not at all.
 * - Pages come from the network while there is one, so nobody is shown yesterday's page; else from the version kept.
 * - A kept page says that it is one, and since when: this is written into its HTML as it is served, so that nothing
 *   has to run in the page for it. Any other kept file says so in a header, and its bytes are untouched.
 * - What pages are made of (`_astro/`) is named after its content. That of the version before stays, for pages still open.
 * - A record's files come all from the network or all from one copy, never some from each: from this version's, or from a round that
 *   the reader had kept (keep-round.ts), the newer of the two.
 * - The search index is never kept: without a network the look-up goes through the whole list.
 */

import { instant } from '../i18n/dates.ts';

/** What TypeScript's DOM library does not know of a worker. */
interface WaitingEvent extends Event {
  waitUntil(work: Promise<unknown>): void;
}
interface RequestEvent extends WaitingEvent {
  readonly request: Request;
  readonly clientId: string;
  respondWith(response: Promise<Response>): void;
}
interface Worker {
  readonly registration: { readonly scope: string };
  readonly clients: { claim(): Promise<void> };
  skipWaiting(): Promise<void>;
  addEventListener(type: 'install' | 'activate', listener: (event: WaitingEvent) => void): void;
  addEventListener(type: 'fetch', listener: (event: RequestEvent) => void): void;
}
declare const self: Worker;
/** Put in by scripts/service-worker.ts: address below the site's root, and SHA-256 as in `integrity`. */
declare const __KEPT_FILES__: readonly { readonly url: string; readonly revision: string }[];

/** Stands for the hash of this file, which names the version. */
const VERSION = '__VERSION__';

const files = new Map(__KEPT_FILES__.map(({ url, revision }) => [url, revision]));
const root = new URL(self.registration.scope);
const family = `mingqian ${root.pathname} `;
/** Rounds that readers had kept; whole-caches.ts says how these are called. */
const roundFamily = `mingqian-round ${root.pathname} `;
const cacheName = family + VERSION;

/** Files fetched at once while a version is being filled. */
const AT_ONCE = 6;
/** How long a page may take, in milliseconds, before the kept one is shown instead. */
const PATIENCE = 5000;
/** Remembers of a kept file which one it is. */
const REVISION = 'x-mingqian-revision';
/** Says of a kept file, to the page that asked for it, since when it is kept; src/record/kept.ts reads it. */
const KEPT = 'x-mingqian-kept';

/** Stands in a cache that was filled to the end and says since when; whole-caches.ts reads it too. */
const WHOLE = new URL('.whole', root).href;

/** Names of this site's caches but the present version's, the oldest first. */
async function otherCaches(): Promise<string[]> {
  return (await caches.keys()).filter((name) => name.startsWith(family) && name !== cacheName);
}

/** The file as an earlier version kept it, or null where it has another content or none. */
async function unchanged(url: string, revision: string, earlier: readonly Cache[]): Promise<Response | null> {
  for (const cache of earlier) {
    const found = await cache.match(url, { ignoreVary: true });
    if (found?.headers.get(REVISION) === revision) return found;
  }
  return null;
}

/** The file from the network. Rejects unless it has exactly the expected bytes. */
async function download(url: string, revision: string): Promise<Response> {
  const response = await fetch(url, { integrity: revision, cache: 'no-cache' });
  if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
  const headers = new Headers(response.headers);
  // The body is kept unpacked.
  for (const name of ['content-encoding', 'content-length']) headers.delete(name);
  headers.set(REVISION, revision);
  return new Response(await response.arrayBuffer(), { headers });
}

async function fill(): Promise<void> {
  // From before the first file is asked for: the version is no younger than this.
  const since = new Date().toISOString().replace(/\.\d+/, '');
  const cache = await caches.open(cacheName);
  const earlier = await Promise.all((await otherCaches()).map((name) => caches.open(name)));
  const waiting = [...files];
  const work = async (): Promise<void> => {
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      const [path, revision] = next;
      const url = new URL(path, root).href;
      if (await cache.match(url, { ignoreVary: true })) continue;
      await cache.put(url, (await unchanged(url, revision, earlier)) ?? (await download(url, revision)));
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, work));
  await cache.put(WHOLE, new Response(since));
}

/**
 * Of the version before, only what its open pages may still ask for stays; of those before that, and of any that was
 * never whole, nothing.
 */
async function tidy(): Promise<void> {
  let before: Cache | null = null;
  for (const name of (await otherCaches()).reverse()) {
    const cache = await caches.open(name);
    if (before === null && (await cache.match(WHOLE))) before = cache;
    else await caches.delete(name);
  }
  for (const request of (await before?.keys()) ?? [])
    if (!pathOf(request.url)?.startsWith('_astro/')) await before?.delete(request);
}

/** The address below the site's root, without query and fragment, or null where it is not of this site. */
function pathOf(address: string): string | null {
  const { origin, pathname } = new URL(address);
  if (origin !== root.origin || !pathname.startsWith(root.pathname)) return null;
  return pathname.slice(root.pathname.length);
}

/** A kept file as it stands in the cache, or undefined. */
async function stored(path: string): Promise<Response | undefined> {
  const cache = await caches.open(cacheName);
  return files.has(path) ? cache.match(new URL(path, root).href, { ignoreVary: true }) : undefined;
}

/** Since when this version is kept, or null. What has no date is not shown as a copy. */
async function keptSince(): Promise<string | null> {
  const cache = await caches.open(cacheName);
  return (await cache.match(WHOLE))?.text() ?? null;
}

/** What a copy has for a page's script, which a header tells that it is a copy: that it has no such file, too. */
function asCopy(file: Response | undefined, since: string | null): Response {
  if (since === null) return Response.error();
  if (file === undefined) return new Response(null, { status: 404, headers: { [KEPT]: since } });
  const headers = new Headers(file.headers);
  headers.set(KEPT, since);
  return new Response(file.body, { headers });
}

async function copyOf(path: string): Promise<Response> {
  const [file, since] = await Promise.all([stored(path), keptSince()]);
  return asCopy(file, since);
}

/**
 * A kept page that says so. The places were built into it: what is hidden until it is a copy, what only a page from the
 * network says, and where the date goes (src/components/offline; scripts/service-worker.ts sees to it that they are there).
 * A file that is no page, `verify.py` say, is nothing but its bytes and stays as it is.
 */
async function keptPage(path: string): Promise<Response | null> {
  const [file, since] = await Promise.all([stored(path), keptSince()]);
  if (file === undefined || since === null) return null;
  if (path !== '' && !path.endsWith('/')) return file;
  const text = await file.text();
  const words = instant(/<html[^>]* lang="en"/.test(text) ? 'en' : 'zh', since);
  const html = text
    .replaceAll(' data-if-kept hidden', ' data-if-kept')
    .replaceAll(' data-if-fresh', ' data-if-fresh hidden')
    .replaceAll('<time data-kept-since></time>', `<time data-kept-since datetime="${since}">${words}</time>`);
  return new Response(html, { headers: file.headers });
}

/**
 * A page from the server, or null. The server is asked even where the browser would rather take what it stored by
 * itself, as for a tab that is restored or a step back in its history: that would be an old page without a word.
 */
async function fetchPage({ request: { url, headers, signal } }: RequestEvent): Promise<Response | null> {
  const asked = {
    headers,
    signal,
    cache: 'no-cache',
    redirect: 'manual',
    referrerPolicy: 'no-referrer',
  } as const;
  return fetch(url, asked).catch(() => null);
}

/** A page: from the network, else the kept one, else the page that says that there is no network. */
async function page(event: RequestEvent, path: string): Promise<Response> {
  const network = fetchPage(event);
  const page = path === '' || path.endsWith('/') ? path : `${path}/`;
  const copy = files.has(path) ? path : page;
  const late = new Promise<null>((resolve) => setTimeout(() => resolve(null), PATIENCE));
  const response = await (files.has(copy) ? Promise.race([network, late]) : network);
  if (response !== null && response.status < 500) return response;
  const instead = (await keptPage(copy)) ?? (await network);
  if (instead !== null) return instead;
  // It says that there is no network, and nothing of what the site has published; asked for by itself it says what is kept.
  const [folder = ''] = /^(?:en|zh)\//.exec(path) ?? [];
  const said = await stored(files.has(`${folder}offline/`) ? `${folder}offline/` : 'offline/');
  if (said === undefined) return Response.error();
  const html = (await said.text())
    .replaceAll(' data-if-lost hidden', ' data-if-lost')
    .replaceAll(' data-if-asked', ' data-if-asked hidden');
  return new Response(html, { status: 503, headers: said.headers });
}

/** Content never changes under such a name: the kept file, an earlier version's for a page of that version, the network's. */
async function part(event: RequestEvent, path: string): Promise<Response> {
  const copy = (await stored(path)) ?? (await caches.match(event.request, { ignoreVary: true }));
  return copy ?? fetch(event.request);
}

/** Any other file: from the network, else the kept one. */
async function other(event: RequestEvent, path: string): Promise<Response> {
  try {
    return await fetch(event.request);
  } catch {
    return copyOf(path);
  }
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/') + 1);
/** Folders of the records that are kept, whole. */
const keptRecords = new Set(
  [...files.keys()].filter((path) => path.endsWith('/commitment.json')).map(folderOf),
);

/** A file of a record, below the site's root; its page ends in a slash. */
const RECORD_FILE = /^rounds\/[^/]+\/[^/]+\/[^/]+$/;

/** The cache that has this record whole, the newest where there are several, or null. */
async function holderOf(folder: string): Promise<string | null> {
  const holders: { name: string; since: string }[] = [];
  const own = await keptSince();
  if (own !== null && keptRecords.has(folder)) holders.push({ name: cacheName, since: own });
  for (const name of (await caches.keys()).filter((one) => one.startsWith(roundFamily))) {
    const cache = await caches.open(name);
    const since = await (await cache.match(WHOLE))?.text();
    const has = await cache.match(new URL(`${folder}commitment.json`, root).href, { ignoreVary: true });
    if (since !== undefined && has !== undefined) holders.push({ name, since });
  }
  const [newest] = holders.sort((a, b) => (a.since < b.since ? 1 : -1));
  return newest?.name ?? null;
}

/** A record's file from this cache. */
async function recordCopy(name: string | null, path: string): Promise<Response> {
  if (name === null) return Response.error();
  const cache = await caches.open(name);
  const file = await cache.match(new URL(path, root).href, { ignoreVary: true });
  return asCopy(file, (await (await cache.match(WHOLE))?.text()) ?? null);
}

/** By page and record, where its first file came from, the network or a cache; the others come from there too. */
const origins = new Map<string, Promise<'network' | { readonly cache: string | null }>>();

async function recordFile(event: RequestEvent, path: string): Promise<Response> {
  const folder = folderOf(path);
  const key = `${event.clientId} ${folder}`;
  // Reading a record begins with its commitment.
  if (path.endsWith('/commitment.json')) origins.delete(key);
  const first = origins.has(key) ? null : fetch(event.request);
  if (first !== null)
    origins.set(
      key,
      first.then(
        () => 'network',
        async () => ({ cache: await holderOf(folder) }),
      ),
    );
  const origin = (await origins.get(key)) ?? 'network';
  if (origin !== 'network') return recordCopy(origin.cache, path);
  try {
    return await (first ?? fetch(event.request));
  } catch (error) {
    // Reading this record ends here; the page's next attempt begins anew.
    origins.delete(key);
    throw error;
  }
}

self.addEventListener('install', (event) => {
  event.waitUntil(fill().then(() => self.skipWaiting()));
});

self.addEventListener('activate', (event) => {
  event.waitUntil(tidy().then(() => self.clients.claim()));
});

self.addEventListener('fetch', (event) => {
  const path = pathOf(event.request.url);
  if (path === null || event.request.method !== 'GET') return;
  if (event.request.mode === 'navigate') event.respondWith(page(event, path));
  else if (path.startsWith('_astro/')) event.respondWith(part(event, path));
  else if (RECORD_FILE.test(path)) event.respondWith(recordFile(event, path));
  else if (files.has(path)) event.respondWith(other(event, path));
});
