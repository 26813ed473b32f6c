/** Reading `site.toml`: strictly, with every fault at once, its line, and the key that was meant. */
import * as v from 'valibot';
import type { Lang } from '../i18n/lang.ts';
import { LEAST, PAPER, unreadable } from './contrast.ts';
import { reason, type SiteFault, SiteFaults } from './fault.ts';
import { keyReason } from './meant.ts';
import { parsedToml } from './parsed-toml.ts';
import { entriesOf, expectedOf, isMissing, isUnknown, keysAt, pathOf, toldOnce } from './schema-issues.ts';
import type { Both, Site } from './site.ts';
import { tomlLines } from './toml-lines.ts';
import { UTC } from './utc.ts';
import { zoneOf } from './zone-words.ts';

export const SITE_FILE = 'site.toml';

/** Where a publisher's words and published files are, seen from its folder. */
export interface Folders {
  readonly words: string;
  readonly public: string;
}

export interface SiteFile {
  readonly site: Site;
  readonly folders: Folders;
}

const text = v.pipe(v.string(), v.regex(/\S/, 'notEmpty'));
const url = v.pipe(v.string(), v.regex(/^https?:\/\/[^\s/]+/, 'https'));
const address = v.pipe(v.string(), v.regex(/^(?:https?:\/\/[^\s/]+|mailto:[^\s@]+@[^\s@]+$)/, 'address'));
/** In each language of the site, which untranslated() sees to. */
const both = v.strictObject({ zh: v.optional(text), en: v.optional(text) });
/** A name beside its address, in one table. */
const named = (of: typeof url | typeof address) =>
  v.strictObject({ url: of, zh: v.optional(text), en: v.optional(text) });
const colour = v.pipe(v.string(), v.regex(/^#[0-9a-f]{6}$/, 'colour'));
const pair = v.strictObject({ light: colour, dark: colour });
const inFolder = (value: string) => /^[^/\\]/.test(value) && !value.includes('\\');

const Schema = v.strictObject({
  languages: v.pipe(
    v.array(v.picklist(['zh', 'en'])),
    v.minLength(1, 'oneLanguage'),
    v.check((all) => new Set(all).size === all.length, 'languagesOnce'),
  ),
  official: v.optional(v.boolean(), false),
  zone: v.pipe(
    v.string(),
    v.check((name) => zoneOf(name) !== null, 'zone'),
  ),
  phone: v.optional(text),
  name: both,
  organiser: v.optional(both),
  portal: v.optional(named(url)),
  contact: v.optional(named(address)),
  licence: v.optional(named(url)),
  drawn: v.strictObject({
    zh: v.optional(v.strictObject({ thing: text, measure: text })),
    en: v.optional(v.strictObject({ one: text, many: text })),
  }),
  demonstration: v.optional(
    v.strictObject({
      note: both,
      site: both,
      rounds: both,
      round: both,
      codes: both,
      unlisted: both,
      absent: both,
      log: both,
    }),
  ),
  colours: v.optional(v.strictObject({ accent: pair, paper: v.optional(pair) })),
  mark: v.optional(
    v.strictObject({
      text: v.optional(
        v.pipe(
          text,
          v.check((value) => [...value].length <= 2, 'shortText'),
        ),
      ),
      svg: v.optional(
        v.pipe(
          v.string(),
          v.check((value) => inFolder(value) && /^[^.].*\.svg$/.test(value) && !value.includes('..'), 'svg'),
        ),
      ),
    }),
  ),
  folders: v.optional(
    v.strictObject({
      words: v.optional(v.pipe(text, v.check(inFolder, 'folder'))),
      public: v.optional(v.pipe(text, v.check(inFolder, 'folder'))),
    }),
  ),
});
type Read = v.InferOutput<typeof Schema>;

function faultOf(issue: v.BaseIssue<unknown>, lineOf: ReturnType<typeof tomlLines>): SiteFault {
  const path = pathOf(issue);
  const at = { file: SITE_FILE, line: lineOf(path) };
  const name = path.join('.');
  if (isUnknown(issue))
    return { ...at, code: 'key', reason: keyReason(path.at(-1) ?? '', keysAt(Schema, path.slice(0, -1))) };
  if (isMissing(issue)) return { ...at, code: 'missing', reason: reason((t) => t.missing(name)) };
  const expected = expectedOf(issue);
  return {
    ...at,
    code: 'value',
    reason: reason((t) => t.value(name, expected(t), issue.received)),
  };
}

/** Texts that are not there in a language of the site. @param value of this schema, or undefined where it is left out */
function untranslated(
  schema: unknown,
  value: unknown,
  languages: readonly Lang[],
  path: readonly string[] = [],
): string[][] {
  if (value === undefined) return [];
  const entries = entriesOf(schema);
  const members = value as Readonly<Record<string, unknown>>;
  const missing = languages.filter((lang) => lang in entries && members[lang] === undefined);
  return [
    ...missing.map((lang) => [...path, lang]),
    ...Object.entries(entries).flatMap(([key, entry]) =>
      untranslated(entry, members[key], languages, [...path, key]),
    ),
  ];
}

const filled = ({ zh, en }: { zh?: string | undefined; en?: string | undefined }): Both => ({
  zh: zh ?? en ?? '',
  en: en ?? zh ?? '',
});
const filledOr = (one: Parameters<typeof filled>[0] | undefined) => (one === undefined ? null : filled(one));

function siteOf(read: Read): Site {
  const { demonstration, portal, contact, licence, drawn, colours, mark } = read;
  return {
    languages: read.languages,
    official: read.official,
    name: filled(read.name),
    // The schema has seen to it.
    zone: zoneOf(read.zone) ?? UTC,
    organiser: filledOr(read.organiser),
    portal: portal === undefined ? null : { name: filled(portal), url: portal.url },
    contact: contact === undefined ? null : { label: filled(contact), url: contact.url },
    phone: read.phone ?? null,
    licence: licence === undefined ? null : { name: filled(licence), url: licence.url },
    drawn: {
      zh: drawn.zh ?? { thing: '名额', measure: '个' },
      en: drawn.en ?? { one: 'place', many: 'places' },
    },
    demonstration:
      demonstration === undefined
        ? null
        : {
            note: filled(demonstration.note),
            site: filled(demonstration.site),
            rounds: filled(demonstration.rounds),
            round: filled(demonstration.round),
            codes: filled(demonstration.codes),
            unlisted: filled(demonstration.unlisted),
            absent: filled(demonstration.absent),
            log: filled(demonstration.log),
          },
    colours: colours === undefined ? null : { accent: colours.accent, paper: colours.paper ?? PAPER },
    mark: mark?.svg !== undefined ? { svg: mark.svg } : mark?.text !== undefined ? { text: mark.text } : null,
  };
}

/**
 * @param source the file's text
 * @throws SiteFaults everything that is wrong with it
 */
export function readSite(source: string): SiteFile {
  const { success, issues, output } = v.safeParse(Schema, parsedToml(source, SITE_FILE));
  const lineOf = tomlLines(source);
  if (!success) throw new SiteFaults(toldOnce(issues, Schema).map((issue) => faultOf(issue, lineOf)));
  const faults: SiteFault[] = untranslated(Schema, output, output.languages).map((path) => ({
    code: 'missing',
    file: SITE_FILE,
    line: lineOf(path),
    reason: reason((t) => t.missingIn(path.join('.'), path.at(-1) ?? '')),
  }));
  const site = siteOf(output);
  if (site.colours !== null)
    for (const { theme, text: of, contrast } of unreadable(site.colours))
      faults.push({
        code: 'contrast',
        file: SITE_FILE,
        line: lineOf(['colours', of === 'accent' ? 'accent' : 'paper', theme]),
        reason: reason((t) => t.contrast(LEAST, of, theme, contrast.toFixed(2))),
      });
  if (faults.length > 0) throw new SiteFaults(faults);
  return {
    site,
    folders: { words: output.folders?.words ?? 'words', public: output.folders?.public ?? 'public' },
  };
}
