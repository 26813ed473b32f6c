import { sealWords as sealWordsEn } from './seals.en.ts';
import { sealWords as sealWordsZh } from './seals.zh.ts';
import { words } from './words.ts';

/** The words of the chain, the digests and the verdicts. */
export const sealWords = words(sealWordsZh, sealWordsEn);
