/** A deployed site beside one's own build of it, file by file. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../site-folder.ts';
import { filesBelow, siteManifest } from '../site-manifest.ts';
import { type InBoth, inBoth, misuse } from '../terminal/misuse.ts';
import { saidSystem } from '../terminal/said-error.ts';
import { systemWords } from '../words/system.ts';
import { type CompareWords, compareWords } from '../words/verify-site.ts';
import { type Elsewhere, type HostNote, hostNotes, type Sent } from './hosting.ts';

/** What is known of one file: its bytes' digest and number; nothing there; longer than was read; or nobody knows. */
export type SeenFile =
  | {
      readonly kind: 'there';
      readonly sha256: string;
      readonly size: number;
      /** As the host sent it; absent in a folder. */
      readonly headers?: Headers;
    }
  | { readonly kind: 'absent' }
  | { readonly kind: 'longer'; readonly than: number }
  | { readonly kind: 'elsewhere'; readonly url: string }
  | { readonly kind: 'unknown'; readonly reason: InBoth };

/** A site that is compared: where its files come from, and its own word for which there are. */
export interface OtherSite {
  /** @param limit bytes that are read at most; a file that has more is `longer` */
  file(name: string, limit: number): Promise<SeenFile>;
  /** Names of the files that it says or shows it has; null where it says nothing that can be read. */
  names(): Promise<readonly string[] | null>;
  /** The start of its home page, in which the commit stands that it says it was built from. */
  home(): Promise<string>;
  /**
   * What its host answers where there is no file; null where there is no host, or it cannot be asked.
   * @param missing SHA-256 of the page that it should send then @param folder one of the site's, as `verify`
   */
  elsewhere(missing: string, folder: string): Promise<Elsewhere | null>;
}

export interface Difference {
  readonly name: string;
  readonly kind: 'missing' | 'different' | 'additional' | 'unknown';
  /** What was expected and what was found, in words. */
  readonly detail: InBoth;
}

export interface Comparison {
  readonly files: number;
  readonly differences: readonly Difference[];
  /** Whether the deployed site said which files it has. */
  readonly isListed: boolean;
  /** What its host should do otherwise, beside the files themselves. Nothing of the comparison follows from it. */
  readonly host: readonly HostNote[];
}

/** Bytes of a list of files, or of a home page, that are read at most. */
const LIST_LIMIT = 2 ** 24;
/** Files that are asked for at a time. */
const AT_A_TIME = 4;
/** Milliseconds in which some byte has to come. */
const PATIENCE = 30_000;
const NOTHING_CAME = new Error(systemWords.en.nothingCame);

/** The names in a list of the form of sha256sum; null where a line has another form, or the last has no end: then some may be missing. */
export function namesInManifest(text: string): readonly string[] | null {
  if (!text.endsWith('\n')) return null;
  const lines = text.slice(0, -1).split('\n');
  const names = lines.map((line) => /^[0-9a-f]{64} {2}([^\r]+)$/.exec(line)?.[1]);
  return names.every((name) => name !== undefined) ? (names as string[]) : null;
}

async function hashed(bytes: AsyncIterable<Uint8Array>, limit: number): Promise<SeenFile> {
  const hash = createHash('sha256');
  let size = 0;
  for await (const part of bytes) {
    size += part.length;
    // A host that never ends an answer is not waited for.
    if (size > limit) return { kind: 'longer', than: limit };
    hash.update(part);
  }
  return { kind: 'there', sha256: hash.digest('hex'), size };
}

/** A site in a folder. @throws MingqianError `usage` for what is no plain file in it */
export function siteInFolder(folder: string): OtherSite {
  return {
    file: async (name, limit) => {
      try {
        return await hashed(createReadStream(join(folder, name)), limit);
      } catch (error) {
        const { code } = error as { code?: string };
        if (code === 'ENOENT' || code === 'ENOTDIR') return { kind: 'absent' };
        return { kind: 'unknown', reason: reasonOf(error) };
      }
    },
    names: () => filesBelow(folder),
    home: () => readFile(join(folder, 'index.html'), 'utf8').catch(() => ''),
    elsewhere: async () => null,
  };
}

/** The address under which a visitor gets a file: a page's folder. */
function addressOf(name: string): string {
  return name
    .replace(/(^|\/)index\.html$/, '$1')
    .split('/')
    .map(encodeURIComponent)
    .join('/');
}

const both = (say: (t: CompareWords) => string): InBoth => inBoth(compareWords, say);

function reasonOf(error: unknown): InBoth {
  if (error === NOTHING_CAME) return inBoth(systemWords, (t) => t.nothingCame);
  return { zh: saidSystem(error, 'zh'), en: saidSystem(error, 'en') };
}

/** A site on the network, below `base`, an absolute address with a slash at its end. */
export function siteAtUrl(base: string): OtherSite {
  /** Asks for an address, and hands on the answer and its bytes as they come. */
  const ask = async <T>(
    address: string,
    read: (response: Response, parts: AsyncIterable<Uint8Array>) => Promise<T>,
    redirect: RequestRedirect = 'follow',
  ): Promise<T> => {
    const stop = new AbortController();
    const timer = setTimeout(() => stop.abort(NOTHING_CAME), PATIENCE);
    const partsOf = async function* ({ body }: Response): AsyncIterable<Uint8Array> {
      for await (const part of body ?? []) {
        timer.refresh();
        yield part;
      }
    };
    try {
      const response = await fetch(new URL(address, base), {
        signal: stop.signal,
        cache: 'no-store',
        redirect,
      });
      return await read(response, partsOf(response));
    } finally {
      clearTimeout(timer);
      stop.abort();
    }
  };
  /** A text of the site's, as far as the limit; null where there is none that can be read. */
  const text = (address: string): Promise<string | null> =>
    ask(address, async ({ ok }, parts) => {
      if (!ok) return null;
      const read: Uint8Array[] = [];
      let size = 0;
      for await (const part of parts) {
        size += part.length;
        if (size > LIST_LIMIT) return null;
        read.push(part);
      }
      return Buffer.concat(read).toString('utf8');
    }).catch(() => null);
  return {
    file: (name, limit) =>
      ask<SeenFile>(addressOf(name), async ({ status, ok, url, headers }, parts) => {
        if (status === 404 || status === 410) return { kind: 'absent' };
        if (!ok) return { kind: 'unknown', reason: both((t) => t.answered(status)) };
        if (!url.startsWith(base)) return { kind: 'elsewhere', url };
        const seen = await hashed(parts, limit);
        return seen.kind === 'there' ? { ...seen, headers } : seen;
      }).catch((error: unknown) => ({ kind: 'unknown', reason: reasonOf(error) })),
    names: async () => {
      const list = await text(MANIFEST);
      return list === null ? null : namesInManifest(list);
    },
    home: async () => (await text('')) ?? '',
    elsewhere: async (missing, folder) => {
      try {
        return {
          missing: await ask(NO_SUCH, async ({ status }, parts) => {
            const seen = await hashed(parts, LIST_LIMIT);
            return { status, isOwnPage: seen.kind === 'there' && seen.sha256 === missing };
          }),
          folder: await ask(
            folder,
            async ({ status, headers }) => {
              const location = headers.get('location');
              return { asked: folder, status, location: location && pathBelow(base, folder, location) };
            },
            'manual',
          ),
        };
      } catch {
        return null;
      }
    },
  };
}

/** A name that no site has. */
const NO_SUCH = 'no-such-page-here/';

/** Where the answer to a path leads, as a path below the site, or whole where it leads elsewhere. */
function pathBelow(base: string, path: string, location: string): string {
  const address = URL.parse(location, new URL(path, base))?.href ?? location;
  return address.startsWith(base) ? address.slice(base.length) : address;
}

/** The commit that a page of a site says it was built from, or null. */
export function commitIn(page: string): string | null {
  return /<code data-commit="([0-9a-f]{40}(?:[0-9a-f]{24})?)"/.exec(page)?.[1] ?? null;
}

/** The policy that stands in a page of one's own build, or null. */
async function policyOf(path: string): Promise<string | null> {
  if (!path.endsWith('.html')) return null;
  const page = await readFile(path, 'utf8');
  return /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(page)?.[1] ?? null;
}

/** What is wrong with a file, or null where it is one's own byte for byte. */
function differenceOf(name: string, sha256: string, seen: SeenFile): Difference | null {
  switch (seen.kind) {
    case 'there':
      return seen.sha256 === sha256
        ? null
        : { name, kind: 'different', detail: both((t) => t.digests(sha256, seen.sha256)) };
    case 'longer':
      return {
        name,
        kind: 'different',
        detail: both((t) => t.longer(sha256, seen.than)),
      };
    case 'elsewhere':
      return { name, kind: 'different', detail: both((t) => t.elsewhere(seen.url)) };
    case 'absent':
      return { name, kind: 'missing', detail: both((t) => t.noFile(sha256)) };
    case 'unknown':
      return { name, kind: 'unknown', detail: seen.reason };
  }
}

/**
 * Compares a site with the built one in `own`. Every file there is read anew: what its list of files says is not taken for it.
 * @throws MingqianError `usage` where `own` is no built site, or its list of files is not true of it
 */
export async function compareSites(
  own: string,
  other: OtherSite,
  onFile: (done: number, total: number) => void = () => {},
): Promise<Comparison> {
  const list = await readFile(join(own, MANIFEST)).catch(() => null);
  if (list === null)
    return misuse(
      both((t) => t.notBuilt(MANIFEST)),
      { file: own },
    );
  const text = await siteManifest(own);
  if (text !== list.toString('utf8'))
    misuse(
      both((t) => t.notTrue(MANIFEST)),
      { file: own },
    );
  const expected = [
    ...text
      .trimEnd()
      .split('\n')
      .map((line) => ({ sha256: line.slice(0, 64), name: line.slice(66) })),
    { sha256: createHash('sha256').update(list).digest('hex'), name: MANIFEST },
  ];
  const differences = new Map<string, Difference>();
  const sent: Sent[] = [];
  const waiting = [...expected];
  let done = 0;
  const compareNext = async (): Promise<void> => {
    for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
      const { name, sha256 } = next;
      const { size } = await stat(join(own, name));
      const seen = await other.file(name, size);
      const found = differenceOf(name, sha256, seen);
      if (seen.kind === 'there' && seen.headers !== undefined)
        sent.push({ name, size: seen.size, headers: seen.headers, policy: await policyOf(join(own, name)) });
      if (found !== null) differences.set(name, found);
      done += 1;
      onFile(done, expected.length);
    }
  };
  await Promise.all(Array.from({ length: AT_A_TIME }, compareNext));
  const names = await other.names();
  const missing = expected.find(({ name }) => name === '404.html');
  const folder = expected.find(({ name }) => /^[^/]+\/index\.html$/.test(name))?.name.split('/')[0];
  const elsewhere =
    missing === undefined || folder === undefined ? null : await other.elsewhere(missing.sha256, folder);
  const known = new Set(expected.map(({ name }) => name));
  return {
    files: expected.length,
    isListed: names !== null,
    host: hostNotes(sent, elsewhere),
    differences: [
      ...expected.flatMap(({ name }) => differences.get(name) ?? []),
      ...(names ?? [])
        .filter((name) => !known.has(name))
        .map((name) => ({ name, kind: 'additional' as const, detail: both((t) => t.additional) })),
    ],
  };
}

/** A comparison as JSON has it: its words in English, whoever asks. */
export function asJson({ files, isListed, host, differences }: Comparison) {
  return {
    files,
    isListed,
    host: host.map((one) => ({ ...one, expected: one.expected.en, found: one.found.en })),
    differences: differences.map((one) => ({ ...one, detail: one.detail.en })),
  };
}
