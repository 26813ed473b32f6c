import type { Drawn } from './site.ts';

/** What islands say in a publisher's own words, in English alone: the bundler puts it in the place of the global. */
export interface OwnWordsEn {
  readonly one: Drawn['en']['one'];
  readonly many: Drawn['en']['many'];
}

declare global {
  var MINGQIAN_WORDS_EN: OwnWordsEn | undefined;
}

export const own: OwnWordsEn = globalThis.MINGQIAN_WORDS_EN ?? { one: 'place', many: 'places' };
