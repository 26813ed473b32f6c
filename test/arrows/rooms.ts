/** Which room may import which: imports point one way. The rooms are the folders of `src`; README's map says what each is for. */

/** A list of rooms and packages. A name ending in a slash is all packages below it. */
export interface Rule {
  /** The files it is about; the first rule that fits holds. */
  readonly of: RegExp;
  /** Rooms whose values and types may be imported. */
  readonly rooms: readonly string[] | 'all';
  /** Rooms of which only types may be: nothing of them runs there. */
  readonly types?: readonly string[];
  readonly packages?: readonly string[];
}

/** What becomes part of a page. */
const VIEWS = ['preact', 'preact/'];

export const RULES: readonly Rule[] = [
  { of: /^core\//, rooms: [], packages: ['@noble/', 'canonicalize', 'valibot'] },
  { of: /^chance\//, rooms: ['core'] },
  { of: /^typed\//, rooms: ['core'] },
  { of: /^round\//, rooms: ['core'], packages: ['valibot'] },
  {
    of: /^official\//,
    rooms: ['core', 'chance', 'typed'],
    packages: ['@noble/', '@zip.js/zip.js/lib/zip-core-custom.js'],
  },
  // The checks as queries of other engines, for the command line: the queries are files beside it.
  { of: /^sql\//, rooms: ['core'], packages: ['node:'] },
  // Node's side of it, for the build and the command line.
  { of: /^record\/node\//, rooms: ['core', 'round', 'record'], packages: ['node:'] },
  { of: /^record\//, rooms: ['core'], packages: ['@noble/hashes/'] },
  { of: /^beside\//, rooms: ['core', 'record'], types: ['talk'] },
  { of: /^search\//, rooms: ['core', 'chance', 'typed', 'record'], packages: ['valibot'] },
  { of: /^finding\//, rooms: ['typed'] },
  // Pictures for links, and the seals' outlines on them.
  { of: /^pictures\//, rooms: ['core', 'ui'], packages: ['fflate'] },
  { of: /^charts\//, rooms: ['chance'], types: ['core'], packages: ['d3'] },
  { of: /^talk\//, rooms: ['core'] },
  { of: /^paper\//, rooms: ['core', 'talk'], packages: ['qr', 'qr/'] },
  { of: /^verifier\//, rooms: ['core', 'record', 'talk', 'beside'] },
  { of: /^selftest\//, rooms: ['core', 'record', 'talk'] },
  { of: /^cheating\//, rooms: ['core', 'record', 'talk', 'verifier', 'selftest'] },
  { of: /^rerun\//, rooms: ['core', 'chance', 'typed', 'official', 'talk', 'beside'], packages: ['@noble/'] },
  // Rounds as a publisher tells them, from before its own records.
  { of: /^history\//, rooms: ['official'], types: ['i18n'] },
  // My chance over rounds to come, in a worker.
  { of: /^forecast\//, rooms: ['chance', 'talk'] },
  // What a publisher says of itself. Its folder is read by the build; what pages know of it is plain data.
  { of: /^publisher\/folder\.ts$/, rooms: ['publisher'], packages: ['node:'] },
  { of: /^publisher\//, rooms: ['publisher'], types: ['i18n'], packages: ['smol-toml', 'valibot'] },
  // Words say what others found: they know the types of it, and run nothing of it.
  {
    of: /^i18n\//,
    rooms: ['publisher'],
    types: [
      ...[
        'core',
        'chance',
        'typed',
        'round',
        'official',
        'record',
        'search',
        'talk',
        'verifier',
        'rerun',
        'paper',
        'cheating',
      ],
    ],
  },
  { of: /^ui\//, rooms: ['i18n', 'charts', 'core'], types: ['chance'], packages: VIEWS },
  // Our renderer of components.
  { of: /^preact\//, rooms: [], packages: ['preact', 'preact-render-to-string', 'astro', 'node:'] },
  // What a view shows at the build comes from there; what lives in the browser gets it as plain data.
  { of: /^panels\/.*\.astro$/, rooms: 'all', packages: ['d3'] },
  {
    of: /^panels\//,
    rooms: [
      ...['core', 'chance', 'history', 'typed', 'round', 'official', 'record', 'search', 'charts', 'talk'],
      ...[
        'verifier',
        'rerun',
        'forecast',
        'paper',
        'selftest',
        'cheating',
        'finding',
        'i18n',
        'ui',
        'offline',
        'panels',
        'styles',
      ],
    ],
    types: ['site', 'record/node', 'publisher'],
    packages: [...VIEWS, 'd3'],
  },
  // What others install.
  { of: /^package\//, rooms: ['core', 'official', 'record', 'search'] },
  // The page of one file: the site's panels, with another frame around them.
  {
    of: /^standalone\//,
    rooms: [
      ...['core', 'official', 'record', 'search', 'verifier', 'rerun', 'paper', 'i18n', 'ui', 'panels'],
      ...['beside', 'styles'],
    ],
    packages: [...VIEWS, 'fflate'],
  },
  // What it reads for a view has the form that the view asks for.
  {
    of: /^site\//,
    rooms: [
      'core',
      'chance',
      'history',
      'typed',
      'round',
      'record',
      'record/node',
      'search',
      'selftest',
      'cheating',
      'charts',
      'i18n',
      'ui',
      'publisher',
    ],
    types: ['panels', 'pictures'],
    packages: ['astro:', 'astro/', 'node:'],
  },
  // It runs before and beside the pages, with little: the words of dates, and the mark of a kept copy.
  { of: /^offline\//, rooms: ['i18n', 'record'], types: ['core'] },
  {
    of: /^markdown\//,
    rooms: ['core', 'i18n'],
    types: ['publisher'],
    packages: ['node:', 'satteri', 'hast'],
  },
  { of: /^layouts\//, rooms: ['i18n', 'ui', 'site', 'offline', 'styles', 'publisher'] },
  { of: /^pages\//, rooms: 'all', packages: ['astro', 'astro:'] },
  { of: /^styles\//, rooms: [] },
  { of: /^content\.config\.ts$/, rooms: ['publisher', 'site'], packages: ['astro:', 'astro/', 'node:'] },
];

/** The room of a file of `src`: its folder, or the file where it is in none. */
export function roomOf(path: string): string {
  return path.startsWith('record/node/') ? 'record/node' : (path.split('/')[0] as string);
}

/** Whether a package is among those of a rule. */
export function isAmong(name: string, packages: readonly string[]): boolean {
  return packages.some((one) => (/[/:]$/.test(one) ? name.startsWith(one) : name === one));
}
