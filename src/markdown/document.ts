import type { Lang } from '../i18n/lang.ts';

/** What the name of a Markdown file says: `words/faq/draw.en.md` is topic `draw` of `faq`, in English. */
export interface DocumentName {
  readonly folder: string;
  readonly topic: string;
  readonly lang: Lang;
}

export function documentName(file: URL | undefined): DocumentName | null {
  const match = file && /\/([^/]+)\/([^/]+)\.(zh|en)\.md$/.exec(decodeURIComponent(file.pathname));
  if (!match) return null;
  const [, folder = '', topic = '', lang] = match;
  return { folder, topic, lang: lang as Lang };
}
