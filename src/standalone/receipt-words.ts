/** The words of the site's look-up, but for those that speak of the site: here a receipt is held against the reader's own files. */
import type { Lang } from '../i18n/lang.ts';
import { readerWords } from '../i18n/standalone/reader.ts';
import { standaloneWords } from '../i18n/standalone.ts';
import { words as en } from '../panels/lookup/en.tsx';
import type { Words } from '../panels/lookup/words.ts';
import { words as zh } from '../panels/lookup/zh.tsx';

export function receiptWords(lang: Lang): Words {
  const own = { zh, en }[lang];
  const { answer, plain, fault, noDraw, noRank } = readerWords[lang];
  const { ask } = own.answer;
  return {
    ...own,
    answer: { ...own.answer, ...answer, ask: { ...ask, why: { ...ask.why, ...noRank } } },
    plain: { ...own.plain, ...plain },
    fault: {
      ...own.fault,
      ...fault,
      ...standaloneWords[lang].fault,
      savedNoDrawWhy: { ...own.fault.savedNoDrawWhy, ...noDraw },
    },
  };
}
