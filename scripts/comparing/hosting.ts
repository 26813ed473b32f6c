/**
 * How a host sends a site, beside what it sends: types, headers, how long it lets things be kept. Nothing of this is about the files,
 * and none of it is a verdict about them.
 */
import type { Lang } from '../../src/i18n/lang.ts';
import { HEADERS, isKept, typesOf, wantsCharset, wantsPacking } from '../hosting/sent.ts';
import { type InBoth, inBoth } from '../terminal/misuse.ts';
import { type HostWords, hostWords } from '../words/host.ts';

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
  readonly expected: InBoth;
  readonly found: InBoth;
  /** The files of which it is so, in byte order of their names; none where it is about no file. */
  readonly names: readonly string[];
}

type Found = Omit<HostNote, 'names'>;

const said = (say: (t: HostWords) => string): InBoth => inBoth(hostWords, say);
/** What a host or a header says itself. */
const itself = (text: string): InBoth => ({ zh: text, en: text });
const none = said((t) => t.none);

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
  const found = new Map<string, string>();
  for (const [name = '', ...words] of directives) {
    const known = found.get(name.toLowerCase());
    // Of two in one policy the first counts, of two policies the stricter: neither is worth guessing, and both are told.
    found.set(name.toLowerCase(), known === undefined ? words.join(' ') : `${known} and ${words.join(' ')}`);
  }
  return found;
}

function typeNotes({ name, headers }: Sent): Found[] {
  const [meant, ...others] = typesOf(name);
  const found = typeIn(headers);
  if (![meant, ...others].includes(found))
    return [{ concern: 'type', expected: itself(meant), found: found === '' ? none : itself(found) }];
  const charset = charsetIn(headers);
  // A page says it itself; but a host that says another is believed before the page.
  const isSaid = charset === 'utf-8' || (charset === '' && meant === 'text/html');
  if (!wantsCharset(name) || isSaid) return [];
  return [{ concern: 'charset', expected: itself('utf-8'), found: charset === '' ? none : itself(charset) }];
}

function headerNotes({ name, headers, policy }: Sent): Found[] {
  const found: Found[] = [];
  const sniff = headers.get('x-content-type-options');
  if (sniff?.trim().toLowerCase() !== 'nosniff')
    found.push({
      concern: 'nosniff',
      expected: itself('X-Content-Type-Options: nosniff'),
      found: sniff === null ? none : itself(sniff),
    });
  if (!name.endsWith('.html')) return found;
  const sent = directivesOf(headers.get('content-security-policy') ?? '');
  const framing = sent.get('frame-ancestors') ?? headers.get('x-frame-options')?.trim() ?? null;
  if (framing !== "'none'" && framing?.toUpperCase() !== 'DENY')
    found.push({
      concern: 'framing',
      expected: itself(HEADERS['Content-Security-Policy']),
      found: framing === null ? none : itself(framing),
    });
  const own = directivesOf(policy ?? '');
  const strange = [...sent].filter(([name, words]) => name !== 'frame-ancestors' && own.get(name) !== words);
  if (strange.length > 0)
    found.push({
      concern: 'policy',
      expected: said((t) => t.policy),
      found: itself(strange.map((words) => words.join(' ')).join('; ')),
    });
  return found;
}

/** For how many seconds an answer may be shown without asking the host again; null where the host does not say. */
function freshFor(headers: Headers): number | null {
  const said = (headers.get('cache-control') ?? '').toLowerCase();
  // `no-cache="set-cookie"` is about that header alone, and of two ages some browser takes the longer.
  if (/\bno-(?:cache|store)\b(?!\s*=)/.test(said)) return 0;
  const longest = (name: string): number | null => {
    const ages = [...said.matchAll(new RegExp(`(?:^|[\\s,])${name}\\s*=\\s*"?([0-9]{1,9})`, 'g'))];
    return ages.length === 0 ? null : Math.max(...ages.map(([, seconds]) => Number(seconds)));
  };
  const age = longest('max-age');
  return age === null ? null : age + (longest('stale-while-revalidate') ?? 0);
}

function cachingNotes({ name, headers }: Sent): Found[] {
  const fresh = isKept(name) ? 0 : freshFor(headers);
  if (fresh === 0) return [];
  return [
    {
      concern: 'caching',
      expected: said((t) => t.noCache),
      found: said((t) => (fresh === null ? t.nothingSaid : t.kept(fresh))),
    },
  ];
}

function packingNotes({ name, size, headers }: Sent): Found[] {
  if (!wantsPacking(name, size) || headers.has('content-encoding')) return [];
  return [{ concern: 'packing', expected: said((t) => t.gzip), found: said((t) => t.notPacked) }];
}

function elsewhereNotes({ missing, folder }: Elsewhere): HostNote[] {
  const notes: HostNote[] = [];
  const names: string[] = [];
  if (missing.status !== 404 || !missing.isOwnPage)
    notes.push({
      ...{ concern: 'missing page', names },
      expected: said((t) => t.answerWith(404, true)),
      found: said((t) => t.answerWith(missing.status, missing.isOwnPage)),
    });
  const { asked, location, status } = folder;
  if (location !== `${asked}/`)
    notes.push({
      ...{ concern: 'folder', names },
      expected: said((t) => t.leads(asked, `${asked}/`)),
      found: said((t) => (location === null ? t.answer(status) : t.leadsTo(location))),
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
export function saidNote({ concern, expected, found, names }: HostNote, lang: Lang): string {
  const t = hostWords[lang];
  return t.note(t.concerns[concern], expected[lang], found[lang], names);
}
