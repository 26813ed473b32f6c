import { words } from '../words.ts';
import { rfc3797Words as rfc3797WordsEn } from './rfc3797.en.ts';
import { rfc3797Words as rfc3797WordsZh } from './rfc3797.zh.ts';

/** The words of the page of RFC 3797. */
export const rfc3797Words = words(rfc3797WordsZh, rfc3797WordsEn);
