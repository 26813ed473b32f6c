/**
 * How a host sends a site, beside what it sends: types, headers, how long it lets things be kept. Nothing of this is about the files,
 * and none of it is a verdict about them.
 */
import { HEADERS, isKept, typesOf, wantsCharset, wantsPacking } from '../hosting/sent.ts';

/** How a file was sent. */
export interface Sent {
  /** Its name below the site. */
  readonly name: string;
  /** Its bytes, unpacked. */
  readonly size: number;
  readonly headers: Headers;
  /** What the page's own policy says, where it is a page that has one; null elsewhere. */
  readonly policy: string | null;
}

/** What a host answers where there is no file. */
export interface Elsewhere {
  /** To a name that the site does not have. */
  readonly missing: { readonly status: number; readonly isOwnPage: boolean };
  /** To a folder's name without the slash: where it leads, as a path; null where it leads nowhere. */
  readonly folder: { readonly asked: string; readonly location: string | null; readonly status: number };
}

const CONCERNS = [
  ...['type', 'charset', 'nosniff', 'framing', 'policy', 'caching', 'packing'],
  ...['missing page', 'folder'],
] as const;

export type Concern = (typeof CONCERNS)[number];

/** Something that a host does otherwise than it should. */
export interface HostNote {
  readonly concern: Concern;
  readonly expected: string;
  readonly found: string;
  /** The files of which it is so, in byte order of their names; none where it is about no file. */
  readonly names: readonly string[];
}

type Found = Omit<HostNote, 'names'>;

const typeIn = (headers: Headers): string =>
  (headers.get('content-type') ?? '').split(';')[0]?.trim().toLowerCase() ?? '';
const charsetIn = (headers: Headers): string =>
  /;\s*charset\s*=\s*"?([^";\s]*)/i.exec(headers.get('content-type') ?? '')?.[1]?.toLowerCase() ?? '';

/** The directives of a policy, by name. */
function directivesOf(policy: string): Map<string, string> {
  const directives = policy
    .split(/[;,]/)
    .map((text) => text.trim().split(/\s+/))
    .filter(([name = '']) => name !== '');
  return new Map(directives.map(([name = '', ...words]) => [name.toLowerCase(), words.join(' ')]));
}

function typeNotes({ name, headers }: Sent): Found[] {
  const [meant, ...others] = typesOf(name);
  const found = typeIn(headers);
  if (![meant, ...others].includes(found))
    return [{ concern: 'type', expected: meant, found: found === '' ? 'none' : found }];
  const charset = charsetIn(headers);
  // A page says it itself; but a host that says another is believed before the page.
  const isSaid = charset === 'utf-8' || (charset === '' && meant === 'text/html');
  if (!wantsCharset(name) || isSaid) return [];
  return [{ concern: 'charset', expected: 'utf-8', found: charset === '' ? 'none' : charset }];
}

function headerNotes({ name, headers, policy }: Sent): Found[] {
  const found: Found[] = [];
  const sniff = headers.get('x-content-type-options');
  if (sniff?.trim().toLowerCase() !== 'nosniff')
    found.push({ concern: 'nosniff', expected: 'X-Content-Type-Options: nosniff', found: sniff ?? 'none' });
  if (!name.endsWith('.html')) return found;
  const sent = directivesOf(headers.get('content-security-policy') ?? '');
  const framing = sent.get('frame-ancestors') ?? headers.get('x-frame-options')?.trim() ?? 'none';
  if (framing !== "'none'" && framing.toUpperCase() !== 'DENY')
    found.push({ concern: 'framing', expected: HEADERS['Content-Security-Policy'], found: framing });
  const own = directivesOf(policy ?? '');
  const strange = [...sent].filter(([name, words]) => name !== 'frame-ancestors' && own.get(name) !== words);
  if (strange.length > 0)
    found.push({
      concern: 'policy',
      expected: "frame-ancestors alone, or with it the page's own policy",
      found: strange.map((words) => words.join(' ')).join('; '),
    });
  return found;
}

/** For how many seconds an answer may be shown without asking the host again; null where the host does not say. */
function freshFor(headers: Headers): number | null {
  const said = (headers.get('cache-control') ?? '').toLowerCase();
  if (/\bno-(?:cache|store)\b/.test(said)) return 0;
  const age = /(?:^|[\s,])max-age="?([0-9]{1,9})/.exec(said)?.[1];
  return age === undefined ? null : Number(age);
}

function cachingNotes({ name, headers }: Sent): Found[] {
  const fresh = isKept(name) ? 0 : freshFor(headers);
  if (fresh === 0) return [];
  const found = fresh === null ? 'nothing said, so that browsers guess' : `kept for ${fresh} seconds`;
  return [{ concern: 'caching', expected: 'Cache-Control: no-cache, as it may change', found }];
}

function packingNotes({ name, size, headers }: Sent): Found[] {
  if (!wantsPacking(name, size) || headers.has('content-encoding')) return [];
  return [{ concern: 'packing', expected: 'gzip or better', found: 'not packed' }];
}

function elsewhereNotes({ missing, folder }: Elsewhere): HostNote[] {
  const notes: HostNote[] = [];
  const names: string[] = [];
  const page = missing.isOwnPage ? "the site's 404.html" : 'something else';
  if (missing.status !== 404 || !missing.isOwnPage)
    notes.push({
      ...{ concern: 'missing page', names },
      expected: "404 with the site's 404.html",
      found: `${missing.status} with ${page}`,
    });
  const { asked, location, status } = folder;
  if (location !== `${asked}/`)
    notes.push({
      ...{ concern: 'folder', names },
      expected: `${asked} leads to ${asked}/`,
      found: location === null ? `the answer ${status}` : `it leads to ${location}`,
    });
  return notes;
}

/** What a host should do otherwise; what is the same of several files is told once. */
export function hostNotes(sent: readonly Sent[], elsewhere: Elsewhere | null): HostNote[] {
  const groups = new Map<string, Found & { readonly names: string[] }>();
  for (const one of sent)
    for (const notes of [typeNotes, headerNotes, cachingNotes, packingNotes])
      for (const found of notes(one)) {
        const key = JSON.stringify(found);
        const group = groups.get(key) ?? { ...found, names: [] };
        groups.set(key, group);
        group.names.push(one.name);
      }
  for (const { names } of groups.values())
    names.sort((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  const place = ({ concern }: HostNote) => CONCERNS.indexOf(concern);
  return [...groups.values(), ...(elsewhere === null ? [] : elsewhereNotes(elsewhere))].sort(
    (a, b) => place(a) - place(b),
  );
}

/** A note in one line. */
export function saidNote({ concern, expected, found, names }: HostNote): string {
  const [shown, many] = [names.slice(0, 3).join(', '), names.length];
  const of = many === 0 ? '' : many > 3 ? ` (${many} files: ${shown}, ...)` : ` (${shown})`;
  return `host  ${concern}: expected ${expected}, found ${found}${of}`;
}
