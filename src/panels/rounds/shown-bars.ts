/** The words and figures that go with the bars of a ranking or a queue. */
import { scaleLinear } from 'd3';
import type { Bar, BarsData } from '../../charts/bars.ts';
import { yearTicks } from '../../charts/waiting.ts';
import { momentThere } from '../../i18n/dates.ts';
import type { Lang } from '../../i18n/lang.ts';
import { count } from '../../i18n/numbers.ts';
import { poolWords } from '../../i18n/pool.ts';
import type { Picture } from '../../site/examined.ts';

export interface ShownBars extends Pick<BarsData, 'ticks' | 'cut'> {
  readonly title: string;
  readonly description: string;
  readonly caption: string;
  /** What the horizontal axis measures. */
  readonly along: string;
  /** The table's caption and first column. */
  readonly table: string;
  readonly column: string;
  readonly rows: readonly (Bar & { readonly name: string })[];
}

export function rankingShown({ bars, cut }: Extract<Picture, { method: 'ranking' }>, lang: Lang): ShownBars {
  const t = poolWords[lang];
  const first = bars[0]?.from ?? 0;
  const end = bars.at(-1)?.to ?? 1;
  // Either each bar is one figure, or all are bins that begin and end at round ones.
  const width = Math.min(...bars.map(({ from, to }) => to - from));
  const isExact = bars.every(({ from, to }) => to - from === width && (from - first) % width === 0);
  const points = count(cut.points ?? 0);
  const name = ({ from, to }: Bar) => (isExact ? count(from) : `${count(from)}–${count(to - 1)}`);
  return {
    title: t.standingsTitle,
    description: t.standingsDescription(count(first), name(bars.at(-1) as Bar), points),
    caption: t.standingsCaption(points, cut.rank, momentThere(cut.since)),
    along: t.alongPoints,
    table: t.standingsTable,
    column: t.points,
    ticks: scaleLinear([first, end], [0, 1])
      .ticks(8)
      .filter((n) => n >= first && n < end && Number.isInteger(n))
      // The label of a bar that is one figure belongs under its middle.
      .map((n) => ({ at: isExact ? n + width / 2 : n, label: count(n) })),
    cut: { at: cut.points ?? 0, label: t.cutPoints(points) },
    rows: bars.map((bar) => ({ ...bar, name: name(bar) })),
  };
}

export function queueShown({ bars, cut }: Extract<Picture, { method: 'queue' }>, lang: Lang): ShownBars {
  const t = poolWords[lang];
  const since = momentThere(cut.since);
  const day = since.slice(0, 10);
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const days = new Date(Date.UTC(2000 + (year % 400), month, 0)).getUTCDate();
  return {
    title: t.queueTitle,
    description: t.queueDescription(bars[0]?.name ?? '', bars.at(-1)?.name ?? '', day),
    caption: t.queueCaption(cut.rank, since),
    along: t.alongTime,
    table: t.queueTable,
    column: t.period,
    ticks: yearTicks(bars, 12),
    cut: { at: 12 * year + month - 1 + date / days, label: t.cutTime(day) },
    rows: bars,
  };
}
