/** What each tool is called and says of itself: the words of its page of the site, where it has one. */
import type { Lang } from '../i18n/lang.ts';
import { beijingWords } from '../i18n/official/beijing/page.ts';
import { standaloneWords } from '../i18n/standalone.ts';
import { verifyWords } from '../i18n/verify.ts';

interface ToolWords {
  readonly title: string;
  readonly summary: string;
  /** What it must not be taken for. */
  readonly isNot: string | null;
}

export function toolWords(lang: Lang): Readonly<Record<'record' | 'receipt' | 'beijing', ToolWords>> {
  const t = standaloneWords[lang];
  const { title, summary } = verifyWords[lang];
  const beijing = beijingWords[lang];
  return {
    record: { title, summary, isNot: null },
    receipt: { title: t.receipt.title, summary: t.receipt.summary, isNot: null },
    beijing: { title: beijing.title, summary: beijing.summary, isNot: beijing.isNot },
  };
}
