/** Keeping a round: each file by its digest, all of it or nothing to be read, and from where a break was. */
import { createHash } from 'node:crypto';
import { expect, test, vi } from 'vitest';
import { keepRound } from '../../src/offline/keep-round.ts';
import { keptRounds, keptVersions, removeRound } from '../../src/offline/kept-rounds.ts';
import { NotKept } from '../../src/offline/not-kept.ts';
import type { Keeping, RoundToKeep } from '../../src/offline/round-versions.ts';
import { NoWorker, running } from '../../src/offline/start-worker.ts';
import { standingOf } from '../../src/panels/keep/state.ts';

const revisionOf = (text: string): string => `sha256-${createHash('sha256').update(text).digest('base64')}`;

/** Caches as a browser has them, as far as they are used here. */
class Caches {
  readonly all = new Map<string, Map<string, Response>>();
  /** Thrown by the next file that is put. */
  fails: Error | null = null;
  keys = async () => [...this.all.keys()];
  delete = async (name: string) => this.all.delete(name);
  open = async (name: string): Promise<Cache> => {
    const files = this.all.get(name) ?? new Map<string, Response>();
    this.all.set(name, files);
    const addressOf = (request: unknown) =>
      typeof request === 'string' ? request : (request as { url: string }).url;
    return {
      match: async (request: unknown) => files.get(addressOf(request))?.clone(),
      put: async (address: string, response: Response) => {
        if (this.fails !== null && !/\.(?:whole|begun)$/.test(address)) throw this.fails;
        files.set(address, response);
      },
      keys: async () => [...files.keys()].map((url) => ({ url })),
    } as unknown as Cache;
  };
}

const TEXTS: Readonly<Record<string, string>> = {
  'rounds/1/a/commitment.json': '{}',
  'rounds/1/a/applicants.csv': 'code,tickets\n',
  'rounds/1/b/commitment.json': '{"b":1}',
  'rounds/1/b/rules.md': '# b',
};
const toKeep = (texts: Readonly<Record<string, string>>, version = 'v1'): RoundToKeep => ({
  round: '1',
  version,
  files: Object.entries(texts).map(([path, text]) => ({
    path,
    size: Buffer.byteLength(text),
    revision: revisionOf(text),
  })),
});

function setUp(served: Readonly<Record<string, string>> = TEXTS) {
  const caches = new Caches();
  const asked: string[] = [];
  const site = { served: { ...served } as Record<string, string | Error | Response> };
  const keeping: Keeping = {
    root: '/base/',
    caches,
    revisionOf: async (bytes) => revisionOf(Buffer.from(bytes).toString()),
    now: () => '2026-11-27T00:00:00Z',
    fetch: async (address) => {
      asked.push(address);
      const found = site.served[address.slice('/base/'.length)];
      if (found instanceof Error) throw found;
      return found instanceof Response
        ? found.clone()
        : new Response(found ?? null, { status: found === undefined ? 404 : 200 });
    },
  };
  const keep = (round = toKeep(TEXTS), signal = new AbortController().signal) => {
    const told: number[] = [];
    return keepRound(keeping, round, signal, (bytes) => told.push(bytes)).then(() => told);
  };
  const faultOf = async (work: Promise<unknown>) =>
    work.then(
      () => 'none',
      (error: unknown) => (error instanceof NotKept ? error.fault : String(error)),
    );
  return { caches, asked, site, keeping, keep, faultOf };
}
const all = Object.values(TEXTS).reduce((sum, text) => sum + text.length, 0);

test('every file is kept, told as it comes, and only then the round is whole', async () => {
  const { keep, keeping, asked } = setUp();
  const told = await keep();
  expect(told.at(-1)).toBe(all);
  expect([...told].sort((a, b) => a - b)).toEqual(told);
  expect(asked.sort()).toEqual(
    Object.keys(TEXTS)
      .map((path) => `/base/${path}`)
      .sort(),
  );
  expect(await keptRounds(keeping)).toEqual([
    { round: '1', version: 'v1', since: '2026-11-27T00:00:00Z', files: 4, bytes: all },
  ]);
  await removeRound(keeping, '1');
  expect(await keptRounds(keeping)).toEqual([]);
});

test('after a break only what is missing is fetched, and until then nothing says it is whole', async () => {
  const { keep, keeping, site, asked, faultOf } = setUp();
  site.served['rounds/1/b/rules.md'] = new TypeError('no network');
  expect(await faultOf(keep())).toBe('network');
  const [part] = await keptRounds(keeping);
  expect(part).toMatchObject({ since: null, files: 3 });
  expect(standingOf(await keptVersions(keeping, toKeep(TEXTS)), { version: 'v1' })).toEqual({
    whole: null,
    newer: null,
    older: null,
    part: all - 3,
  });
  asked.length = 0;
  Object.assign(site.served, TEXTS);
  await keep();
  expect(asked).toEqual(['/base/rounds/1/b/rules.md']);
  expect((await keptRounds(keeping))[0]?.since).not.toBeNull();
});

test.each([
  ['other bytes', 'code,tickeTs\n', 'changed'],
  ['fewer bytes', 'code', 'changed'],
  ['a file that is not there', new Response(null, { status: 404 }), 'changed'],
  ['a file that is there no more', new Response(null, { status: 410 }), 'changed'],
  ['a host that fails', new Response('x', { status: 503 }), 'refused'],
  ['a host that is asked too often', new Response('x', { status: 429 }), 'refused'],
  ['a host that forbids it', new Response('x', { status: 403 }), 'refused'],
  [
    'a copy of this device instead of the network',
    new Response('code,tickets\n', { headers: { 'x-mingqian-kept': '2026-11-01T00:00:00Z' } }),
    'network',
  ],
] as const)('%s is not kept', async (_, served, fault) => {
  const { keep, keeping, site, faultOf } = setUp();
  site.served['rounds/1/a/applicants.csv'] = served;
  expect(await faultOf(keep())).toBe(fault);
  expect((await keptRounds(keeping))[0]?.since).toBeNull();
});

test('a newer version takes what did not change, and takes the place of the older once it is whole', async () => {
  const { keep, keeping, site, asked, faultOf } = setUp();
  await keep();
  asked.length = 0;
  const newer = { ...TEXTS, 'rounds/1/a/result.json': '{"r":1}', 'rounds/1/b/rules.md': '# c' };
  Object.assign(site.served, newer, { 'rounds/1/b/rules.md': new TypeError('no network') });
  expect(await faultOf(keep(toKeep(newer, 'v2')))).toBe('network');
  // The older one is whole, and is what is read.
  const between = await keptRounds(keeping);
  expect(between.map(({ version, since }) => [version, since !== null])).toEqual([
    ['v1', true],
    ['v2', false],
  ]);
  expect(standingOf(await keptVersions(keeping, toKeep(newer, 'v2')), { version: 'v2' })).toMatchObject({
    whole: null,
    newer: null,
    older: '2026-11-27T00:00:00Z',
  });
  Object.assign(site.served, newer);
  await keep(toKeep(newer, 'v2'));
  expect((await keptRounds(keeping)).map(({ version }) => version)).toEqual(['v2']);
  expect([...new Set(asked)].sort()).toEqual(['/base/rounds/1/a/result.json', '/base/rounds/1/b/rules.md']);
});

test('a page that is older than what is kept says so, fetches nothing and takes nothing away', async () => {
  const { caches, keep, keeping, site, asked, faultOf } = setUp();
  const later = { ...TEXTS, 'rounds/1/a/result.json': '{"r":1}' };
  await keep();
  Object.assign(site.served, later);
  await keep(toKeep(later, 'v2'));
  expect((await keptRounds(keeping)).map(({ version }) => version)).toEqual(['v2']);
  const standing = async () => standingOf(await keptVersions(keeping, toKeep(TEXTS)), { version: 'v1' });
  const since = '2026-11-27T00:00:00Z';
  expect(await standing()).toEqual({ whole: null, newer: since, older: null, part: 0 });
  // Without a network, as it was left open.
  for (const path of Object.keys(later)) site.served[path] = new TypeError('no network');
  asked.length = 0;
  // Nor is any room needed.
  caches.fails = new DOMException('full', 'QuotaExceededError');
  expect(await faultOf(keep())).toBe('none');
  expect(asked).toEqual([]);
  caches.fails = null;
  expect((await keptRounds(keeping)).map(({ version }) => version)).toEqual(['v2']);
  expect(await standing()).toMatchObject({ newer: since });
  // To a page that has one file otherwise it is older, however many it has.
  const other = { ...TEXTS, 'rounds/1/b/rules.md': '# c' };
  Object.assign(site.served, other);
  expect(standingOf(await keptVersions(keeping, toKeep(other, 'v3')), { version: 'v3' })).toMatchObject({
    newer: null,
    older: since,
  });
  await keep(toKeep(other, 'v3'));
  expect((await keptRounds(keeping)).map(({ version }) => version)).toEqual(['v3']);
});

test('a newer version that is not whole yet stays, and what it has is not fetched', async () => {
  const later = { ...TEXTS, 'rounds/1/a/result.json': '{"r":1}' };
  const { keeping, keep, site, asked, faultOf } = setUp();
  site.served['rounds/1/a/result.json'] = new TypeError('no network');
  expect(await faultOf(keep(toKeep(later, 'v2')))).toBe('network');
  asked.length = 0;
  await keep();
  expect(asked).toEqual([]);
  const kept = await keptVersions(keeping, toKeep(TEXTS));
  expect(kept.map(({ version, since, isNewer }) => [version, since !== null, isNewer]).sort()).toEqual([
    ['v1', true, false],
    ['v2', false, true],
  ]);
  expect(standingOf(kept, { version: 'v1' })).toMatchObject({ newer: null, older: null, part: 0 });
});

test('a newer version that another page makes whole in the meantime is the one that stays', async () => {
  const later = { ...TEXTS, 'rounds/1/a/result.json': '{"r":1}' };
  const { keeping } = setUp(later);
  const never = new AbortController().signal;
  const [isAsking, isNewerWhole] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
  // The newer one begins first, gets its files once the older one has asked for its own, and is whole before that has them.
  const newer = keepRound(
    { ...keeping, fetch: (...sought) => isAsking.promise.then(() => keeping.fetch(...sought)) },
    toKeep(later, 'v2'),
    never,
    () => {},
  );
  const older = keepRound(
    {
      ...keeping,
      fetch: (...sought) => {
        isAsking.resolve();
        return isNewerWhole.promise.then(() => keeping.fetch(...sought));
      },
    },
    toKeep(TEXTS),
    never,
    () => {},
  );
  await newer;
  isNewerWhole.resolve();
  await older;
  expect((await keptRounds(keeping)).map(({ version, since }) => [version, since !== null])).toEqual([
    ['v2', true],
  ]);
});

test('the first fault ends the rest, and is the one that is told', async () => {
  const { keeping, faultOf } = setUp();
  const texts = Object.fromEntries(Array.from({ length: 30 }, (_, i) => [`rounds/1/a/${i}.csv`, `${i}`]));
  const asked: string[] = [];
  let isOther = true;
  const fetch: Keeping['fetch'] = async (address, { signal }) => {
    asked.push(address);
    // The second file is another, however it is fetched; the others take until they are stopped.
    if (isOther && address.endsWith('/1.csv')) return new Response('other');
    return new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(new DOMException('stopped', 'AbortError')));
    });
  };
  const work = (signal: AbortSignal) =>
    faultOf(keepRound({ ...keeping, fetch }, toKeep(texts), signal, () => {}));
  expect(await work(new AbortController().signal)).toBe('changed');
  expect(asked).toHaveLength(4);
  // Stopped by the reader while files are under way.
  isOther = false;
  asked.length = 0;
  const controller = new AbortController();
  const stopped = work(controller.signal);
  setTimeout(() => controller.abort());
  expect(await stopped).toBe('cancelled');
  expect(asked).toHaveLength(3);
});

test('what the site’s own copy has of the round is not fetched, and another content there is', async () => {
  const { keep, keeping, caches, asked } = setUp();
  const copy = await caches.open('mingqian /base/ abc');
  const put = (path: string, text: string) =>
    copy.put(
      `/base/${path}`,
      new Response(TEXTS[path] ?? '', { headers: { 'x-mingqian-revision': revisionOf(text) } }),
    );
  await put('rounds/1/a/commitment.json', '{}');
  await put('rounds/1/b/rules.md', 'of before');
  await copy.put('/base/.whole', new Response('2026-11-01T00:00:00Z'));
  await keep();
  expect(asked.sort()).toEqual(
    ['rounds/1/a/applicants.csv', 'rounds/1/b/commitment.json', 'rounds/1/b/rules.md'].map(
      (path) => `/base/${path}`,
    ),
  );
  // It is no younger than what it took from there.
  expect(await keptRounds(keeping)).toEqual([
    { round: '1', version: 'v1', since: '2026-11-01T00:00:00Z', files: 4, bytes: all },
  ]);
});

test('what was begun one day and is whole another says the first', async () => {
  const { keep, keeping, site, faultOf } = setUp();
  site.served['rounds/1/b/rules.md'] = new TypeError('no network');
  expect(await faultOf(keep())).toBe('network');
  Object.assign(site.served, TEXTS);
  await keepRound(
    { ...keeping, now: () => '2026-12-24T00:00:00Z' },
    toKeep(TEXTS),
    new AbortController().signal,
    () => {},
  );
  expect((await keptRounds(keeping))[0]?.since).toBe('2026-11-27T00:00:00Z');
});

test('without room what was kept of it goes; a browser that forbids it and one that is stopped are told apart', async () => {
  const { keep, keeping, caches, faultOf } = setUp();
  caches.fails = new DOMException('full', 'QuotaExceededError');
  expect(await faultOf(keep())).toBe('full');
  expect(await keptRounds(keeping)).toEqual([]);
  caches.fails = new DOMException('no', 'SecurityError');
  expect(await faultOf(keep())).toBe('forbidden');
  caches.fails = null;
  const controller = new AbortController();
  controller.abort();
  expect(await faultOf(keep(toKeep(TEXTS), controller.signal))).toBe('cancelled');
  await keep();
});

test('caches of another site, of the site’s own copy and of another round are left alone', async () => {
  const { keep, keeping, caches } = setUp();
  for (const name of ['mingqian /base/ abc', 'mingqian-round /other/ 1 v0', 'mingqian-round /base/ 2 v0'])
    await (await caches.open(name)).put('/base/.whole', new Response('2026-11-26T00:00:00Z'));
  await keep();
  expect((await keptRounds(keeping)).map(({ round }) => round).sort()).toEqual(['1', '2']);
  await removeRound(keeping, '1');
  expect(await caches.keys()).toEqual([
    'mingqian /base/ abc',
    'mingqian-round /other/ 1 v0',
    'mingqian-round /base/ 2 v0',
  ]);
});

test('a worker that cannot start is told, and one that runs is not waited for', async () => {
  const worker = (states: ServiceWorkerState[]) => {
    const listeners: (() => void)[] = [];
    const one = {
      state: states[0] as ServiceWorkerState,
      addEventListener: (_: string, listener: EventListenerOrEventListenerObject) =>
        listeners.push(listener as () => void),
    };
    for (const state of states.slice(1))
      queueMicrotask(() => {
        one.state = state;
        for (const listener of listeners) listener();
      });
    return one;
  };
  await running({ active: {}, installing: null, waiting: null });
  await running({
    active: null,
    installing: worker(['installing', 'installed', 'activated']),
    waiting: null,
  });
  await running({ active: null, installing: null, waiting: worker(['activated']) });
  const failing = [{ installing: worker(['installing', 'redundant']) }, { installing: null }];
  for (const one of failing)
    await expect(running({ active: null, waiting: null, ...one })).rejects.toMatchObject(
      new NoWorker('failed'),
    );
});

test('what is taken away while it is being kept is not said to be whole', async () => {
  const { keep, keeping, caches, faultOf } = setUp();
  const { fetch } = keeping;
  Object.assign(keeping, {
    fetch: async (address: string, init: RequestInit) => {
      const answer = await fetch(address, init);
      if (address.endsWith('applicants.csv')) await removeRound(keeping, '1');
      return answer;
    },
  });
  expect(await faultOf(keep())).toBe('removed');
  expect(await keptRounds(keeping)).toEqual([]);
  expect([...caches.all.keys()]).toEqual([]);
});

test('two pages that keep it at once both have it whole', async () => {
  const { keep, keeping } = setUp();
  await Promise.all([keep(), keep()]);
  expect(await keptRounds(keeping)).toMatchObject([{ files: 4, bytes: all, since: '2026-11-27T00:00:00Z' }]);
});

test.each(['before the answer', 'in the middle'])(
  'a host that hangs %s is not waited for without end',
  async (when) => {
    const { keep, keeping, faultOf } = setUp();
    const { fetch } = keeping;
    Object.assign(keeping, {
      fetch: (address: string, init: RequestInit) => {
        if (!address.endsWith('applicants.csv')) return fetch(address, init);
        const aborted = (tell: (error: unknown) => void) =>
          init.signal?.addEventListener('abort', () => tell(new DOMException('aborted', 'AbortError')));
        if (when === 'before the answer') return new Promise((_, reject) => aborted(reject));
        const body = new ReadableStream({
          start: (control) => {
            control.enqueue(new TextEncoder().encode('code'));
            aborted((error) => control.error(error));
          },
        });
        return Promise.resolve(new Response(body));
      },
    });
    vi.useFakeTimers();
    try {
      const fault = faultOf(keep());
      await vi.advanceTimersByTimeAsync(61_000);
      expect(await fault).toBe('network');
    } finally {
      vi.useRealTimers();
    }
  },
);

test.each([
  ['a longer file', `${TEXTS['rounds/1/a/applicants.csv']}x`],
  ['a part, with the answer that it is one', new Response('code', { status: 206 })],
])('%s is not kept', async (_, served) => {
  const { keep, keeping, site, faultOf } = setUp();
  site.served['rounds/1/a/applicants.csv'] = served;
  expect(await faultOf(keep())).toBe('changed');
  expect((await keptRounds(keeping))[0]?.since).toBeNull();
});

test('what the browser stored cut is fetched past it', async () => {
  const { keep, keeping, asked } = setUp();
  const { fetch } = keeping;
  Object.assign(keeping, {
    fetch: async (address: string, init: RequestInit) => {
      const answer = await fetch(address, init);
      return address.endsWith('applicants.csv') && init.cache !== 'reload' ? new Response('code') : answer;
    },
  });
  await keep();
  expect(asked).toHaveLength(5);
  expect((await keptRounds(keeping))[0]?.since).not.toBeNull();
});
