/** What a published draw is called, and the command that re-runs it. */
import type { BeijingDrawWords } from '../../../i18n/official/beijing/draws.zh.ts';
import type { PublishedDraw } from '../../../official/beijing/draws.ts';

type Named = Pick<PublishedDraw, 'period' | 'kind'>;

export const drawName = (t: BeijingDrawWords, { period, kind }: Named): string =>
  t.named(t.periodOf(period.slice(0, 4), Number(period.slice(4))), t.kinds[kind]);

export function commandOf({
  tickets,
  quota,
  seed,
}: Pick<PublishedDraw, 'tickets' | 'quota' | 'seed'>): string {
  return `npm run -s mingqian -- rerun beijing --tickets ${tickets} --quota ${quota} --seed ${seed}`;
}
