/** What the picture of a pool shows, in words: for the pages that have the picture, before it. */
import { isOutside, type ListPart } from '../chance/list-parts.ts';
import { momentThere } from '../i18n/dates.ts';
import type { Lang } from '../i18n/lang.ts';
import { count } from '../i18n/numbers.ts';
import { pictureWords } from '../i18n/pictures.ts';
import type { PartsSaid } from '../i18n/pictures.zh.ts';
import type { PublishedPool } from '../record/node/rounds.ts';
import type { Picture } from './examined.ts';

/** The parts of a list, as a sentence needs them. Requires at least one. */
export function partsSaid(parts: readonly ListPart[]): PartsSaid {
  const selected = parts.map((part) => part.selected);
  return {
    rows: parts.at(-1)?.to ?? 0,
    parts: parts.length,
    fewest: Math.min(...selected),
    most: Math.max(...selected),
    outside: parts.filter(isOutside),
  };
}

/** The outcome of a pool in a sentence or two. @param pool drawn */
export function pictureSentence(
  { commitment, result }: Pick<PublishedPool, 'commitment' | 'result'>,
  picture: Picture,
  lang: Lang,
): string {
  const t = pictureWords[lang];
  const { list, quota } = commitment;
  if (picture.method === 'ranking')
    return t.ranking(count(picture.cut.points ?? 0), list.rows, Math.min(quota, list.rows));
  if (picture.method === 'queue')
    return t.queue(momentThere(picture.cut.since), list.rows, Math.min(quota, list.rows));
  if (result === null || result.draws === 0) return t.everyone(list.rows);
  const { parts } = picture;
  const outside = parts.filter(isOutside).length;
  const where =
    parts.length === 0 ? [] : [outside === 0 ? t.evenly(parts.length) : t.unevenly(parts.length, outside)];
  return [t.lottery(list.tickets, result.draws, result.allocated, result.reserves), ...where].join(
    lang === 'zh' ? '' : ' ',
  );
}
