/** What a published draw is called, and the command that re-runs it. */
import type { Lang } from '../../../i18n/lang.ts';
import { beijingDrawWords } from '../../../i18n/official/beijing/draws.ts';
import type { PublishedDraw } from '../../../official/beijing/draws.ts';

export function drawName(lang: Lang, { period, kind }: PublishedDraw): string {
  const t = beijingDrawWords[lang];
  const name = t.periodOf(period.slice(0, 4), Number(period.slice(4)));
  return lang === 'zh' ? `${name}，${t.kinds[kind]}` : `${name}: ${t.kinds[kind]}`;
}

export function commandOf({
  tickets,
  quota,
  seed,
}: Pick<PublishedDraw, 'tickets' | 'quota' | 'seed'>): string {
  return `npm run -s mingqian -- rerun beijing --tickets ${tickets} --quota ${quota} --seed ${seed}`;
}
