import type { Drawn } from './site.ts';

/** What islands say in a publisher's own words, in Chinese alone: the bundler puts it in the place of the global. */
export interface OwnWordsZh {
  readonly thing: Drawn['zh']['thing'];
  readonly measure: Drawn['zh']['measure'];
}

declare global {
  var MINGQIAN_WORDS_ZH: OwnWordsZh | undefined;
}

export const own: OwnWordsZh = globalThis.MINGQIAN_WORDS_ZH ?? { thing: '名额', measure: '个' };
