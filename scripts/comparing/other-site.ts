/** A site that is compared: in a folder, or on the network. */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { MANIFEST } from '../site-folder.ts';
import { filesBelow } from '../site-manifest.ts';
import { type InBoth, inBoth } from '../terminal/misuse.ts';
import { saidSystem } from '../terminal/said-error.ts';
import { systemWords } from '../words/system.ts';
import { compareWords } from '../words/verify-site.ts';
import type { Elsewhere } from './hosting.ts';

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

/** Bytes of a list of files, or of a home page, that are read at most. */
const LIST_LIMIT = 2 ** 24;
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
        if (!ok) return { kind: 'unknown', reason: inBoth(compareWords, (t) => t.answered(status)) };
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
