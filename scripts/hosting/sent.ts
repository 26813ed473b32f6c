/**
 * What a host should send with each file of a site: its type, how long it may be kept, and the headers of every answer. `npm start`
 * sends this, and `verify-site` compares a deployed host with it.
 */

/** With every answer. No other site may frame ours: what stands around a verdict would not be ours. */
export const HEADERS = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Frame-Options': 'DENY',
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
} as const;

/** Text that is read in the browser, not saved; of the log only tiles and bundles are bytes. */
const TEXT = /\.(?:md|csv|py|txt|tlog-proof)$|(?:^|\/)log\/(?:checkpoint|policy)$/;

/** Types by a name's end, the one that is meant first. Where none is named, bytes are bytes. */
const TYPES: readonly (readonly [RegExp, readonly [string, ...string[]]])[] = [
  [TEXT, ['text/plain']],
  [/\.html$/, ['text/html']],
  [/\.js$/, ['text/javascript', 'application/javascript']],
  [/\.css$/, ['text/css']],
  [/\.json$/, ['application/json']],
  [/\.ics$/, ['text/calendar']],
  [/\.webmanifest$/, ['application/manifest+json']],
  [/\.svg$/, ['image/svg+xml']],
  [/\.png$/, ['image/png']],
  [/\.xml$/, ['application/xml', 'text/xml', 'application/atom+xml']],
  [/\.gz$/, ['application/gzip', 'application/x-gzip', 'application/octet-stream']],
];

/** The types that do for a file, by its name below the site: what is meant comes first. */
export function typesOf(name: string): readonly [string, ...string[]] {
  return TYPES.find(([end]) => end.test(name))?.[1] ?? ['application/octet-stream'];
}

/** Whether a file's type wants `charset=utf-8` beside it: what is read as text. Modules, workers and JSON are UTF-8 whatever is said. */
export function wantsCharset(name: string): boolean {
  return ['text/plain', 'text/html'].includes(typesOf(name)[0]);
}

/** Whether a file's bytes never change: its name has a digest in it, or it is a tile of the log. */
export function isKept(name: string): boolean {
  return /(?:^|\/)(?:_astro|log\/tile)\//.test(name);
}

/** Fewer bytes are not worth packing. */
const WORTH_PACKING = 2048;

/** Whether a host should pack a file of so many bytes: it is text and long. */
export function wantsPacking(name: string, size: number): boolean {
  return size >= WORTH_PACKING && /\.(?:html|js|css|json|svg|xml|md|csv|py|txt)$/.test(name);
}
