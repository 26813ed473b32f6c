/** What a demonstration says of a code that is not listed: first of all that real ones are not looked up here, and where they are. */
import type { Lang } from '../i18n/lang.ts';
import type { Site } from './site.ts';

export interface Absent {
  /** In large type. */
  readonly sentence: string;
  /** Under it; the official place is a link. */
  readonly why: readonly (string | { readonly url: string; readonly text: string })[];
}

/** What stands for `{portal}` where no official place is configured. */
const NO_PORTAL: Readonly<Record<Lang, string>> = { zh: '官方网站', en: 'the official site' };

/** Null on a site of real draws. */
export function absentOf({ demonstration, portal }: Site, lang: Lang): Absent | null {
  if (demonstration === null) return null;
  const place = portal === null ? NO_PORTAL[lang] : { url: portal.url, text: portal.name[lang] };
  const pieces = demonstration.absent[lang].split('{portal}');
  const why = pieces.flatMap((piece, i) => (i === 0 ? [piece] : [place, piece]));
  return { sentence: demonstration.unlisted[lang], why: why.filter((part) => part !== '') };
}
