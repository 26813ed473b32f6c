/**
 * Whose site this is: what a publisher says of itself in `site.toml`, read once for a build (read-site.ts) and put in the place
 * of `globalThis.MINGQIAN_SITE` by the bundler, so that pages and islands have it without a process or a file.
 */
import type { Lang } from '../i18n/lang.ts';
import { type OwnZone, UTC } from './utc.ts';

/** A text in both languages. A site in one language has the same in both, and shows one. */
export type Both = Readonly<Record<Lang, string>>;

/** A colour of the light and of the dark theme, `#rrggbb`. */
export interface Pair {
  readonly light: string;
  readonly dark: string;
}

/** What one draws, as sentences need it. */
export interface Drawn {
  /** 指标, and its measure word: 个. */
  readonly zh: { readonly thing: string; readonly measure: string };
  /** permit, permits. */
  readonly en: { readonly one: string; readonly many: string };
}

/** What a demonstration says of itself, wherever it could be taken for more. */
export interface Demonstration {
  /** In the head of every page. */
  readonly note: Both;
  /** In the foot of every page; `{portal}` becomes the official place. */
  readonly site: Both;
  /** In the foot, where all rounds are invented. */
  readonly rounds: Both;
  /** Beside each invented round. */
  readonly round: Both;
  /** Beside a field for codes; `{portal}` as above. */
  readonly codes: Both;
  /** To somebody whose code is not listed: first, in a few words, and then where real ones are; `{portal}` as above. */
  readonly unlisted: Both;
  readonly absent: Both;
  /** Of the publication log. */
  readonly log: Both;
}

export interface Site {
  /** At least one. The first stands at the site's root, the other below `/en/` or `/zh/`. */
  readonly languages: readonly Lang[];
  /** Whether the engine's pages of real draws, Beijing's and others, are part of the site. */
  readonly official: boolean;
  readonly name: Both;
  /** Whose clock its times are told by. */
  readonly zone: OwnZone;
  /** Who holds the draws. */
  readonly organiser: Both | null;
  /** Where people apply. */
  readonly portal: { readonly name: Both; readonly url: string } | null;
  /** Where questions go. */
  readonly contact: { readonly label: Both; readonly url: string } | null;
  readonly phone: string | null;
  /** Of the site's words and records. */
  readonly licence: { readonly name: Both; readonly url: string } | null;
  readonly drawn: Drawn;
  /** Null on a site of real draws: then nothing on it is ever called a demonstration. */
  readonly demonstration: Demonstration | null;
  /** Null: the engine's own. */
  readonly colours: { readonly accent: Pair; readonly paper: Pair } | null;
  /** One or two characters, or an SVG file of the publisher's folder. Null: the engine's own. */
  readonly mark: { readonly text: string } | { readonly svg: string } | null;
}

/** Nobody's: what the verifier in one file says, which is the same for every publisher. */
const NOBODYS: Site = {
  languages: ['zh', 'en'],
  official: false,
  name: { zh: '明签', en: 'Mingqian' },
  zone: UTC,
  organiser: null,
  portal: null,
  contact: null,
  phone: null,
  licence: null,
  drawn: { zh: { thing: '名额', measure: '个' }, en: { one: 'place', many: 'places' } },
  demonstration: null,
  colours: null,
  mark: null,
};

declare global {
  var MINGQIAN_SITE: Site | undefined;
}

export const site: Site = globalThis.MINGQIAN_SITE ?? NOBODYS;
