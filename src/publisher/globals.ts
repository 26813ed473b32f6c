/** A publisher's configuration where the code reads it: as globals in Node, as what the bundler puts in their place in a build. */
import type { Lang } from '../i18n/lang.ts';
import { type Absent, absentOf } from './absent.ts';
import type { Site } from './site.ts';
import type { OwnZone } from './utc.ts';
import type { OwnWordsEn } from './words.en.ts';
import type { OwnWordsZh } from './words.zh.ts';

interface Globals {
  readonly MINGQIAN_SITE: Site;
  readonly MINGQIAN_LANGUAGES: readonly Lang[];
  readonly MINGQIAN_ZONE: OwnZone;
  readonly MINGQIAN_WORDS_ZH: OwnWordsZh;
  readonly MINGQIAN_WORDS_EN: OwnWordsEn;
  readonly MINGQIAN_ABSENT_ZH: Absent | null;
  readonly MINGQIAN_ABSENT_EN: Absent | null;
}

function globalsOf(site: Site): Globals {
  const { drawn, languages, zone } = site;
  return {
    MINGQIAN_SITE: site,
    MINGQIAN_LANGUAGES: languages,
    MINGQIAN_ZONE: zone,
    MINGQIAN_WORDS_ZH: drawn.zh,
    MINGQIAN_WORDS_EN: drawn.en,
    MINGQIAN_ABSENT_ZH: absentOf(site, 'zh'),
    MINGQIAN_ABSENT_EN: absentOf(site, 'en'),
  };
}

/** What a bundler is to put in the place of the globals. */
export function definitionsOf(site: Site): Record<string, string> {
  return Object.fromEntries(
    Object.entries(globalsOf(site)).map(([name, value]) => [`globalThis.${name}`, JSON.stringify(value)]),
  );
}

/** Sets the globals of this process, before any words are loaded: for programs that no bundler makes, such as tests. */
export function setGlobals(site: Site): void {
  Object.assign(globalThis, globalsOf(site));
}
