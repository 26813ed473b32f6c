/** The dates of the published rounds: when each list is frozen, when it is drawn, and until when its seed is due. */
import { feedWords } from '../i18n/feeds.ts';
import type { Lang } from '../i18n/lang.ts';
import { roundWords } from '../i18n/rounds.ts';
import type { PublishedPool, PublishedRound } from '../record/node/rounds.ts';
import { timesOf } from '../round/state.ts';
import type { CalendarEvent } from './icalendar.ts';

/** In the order in which they come. */
const DATES = ['frozen', 'drawn', 'published'] as const;
export type DateName = (typeof DATES)[number];

function timeOf(date: DateName, { commitment }: PublishedPool): string {
  const { drawAt, overdueAt } = timesOf(commitment);
  return { frozen: commitment.frozenAt, drawn: drawAt, published: overdueAt }[date];
}

/** When what is said of a date was written: with the commitment, or with the notice that voids it. */
const stampOf = ({ commitment, voided }: PublishedPool): string => voided?.at ?? commitment.frozenAt;

/** Voided before its draw; or voided, and nothing was drawn of it. */
const didNotCome = ({ voided, result }: PublishedPool): boolean =>
  voided !== null && (voided.isInTime || (result === null && !voided.hasResult));

/** What the events of a site need beside the records. */
export interface DatesOf {
  readonly lang: Lang;
  /** The host's name, which ends every id. */
  readonly host: string;
  readonly titleOf: (round: string) => string;
  readonly nameOf: (pool: PublishedPool) => string;
  readonly urlOf: (round: string) => string;
}

/**
 * The events of these rounds, first to last. Pools of a round with the same time share one, whose id is made of round, date and time
 * alone: neither another language nor a pool that is added makes it another event.
 */
export function roundDates(
  rounds: readonly Pick<PublishedRound, 'round' | 'pools'>[],
  { lang, host, titleOf, nameOf, urlOf }: DatesOf,
): CalendarEvent[] {
  const t = feedWords[lang];
  const events = rounds.flatMap(({ round, pools }) =>
    DATES.flatMap((date) =>
      [...Map.groupBy(pools, (pool) => timeOf(date, pool))].map(([at, some]): CalendarEvent => {
        const standing = some.filter(({ voided }) => voided === null);
        // What was voided before it came did not come; a list that was frozen was frozen all the same, and what was drawn was drawn.
        const isCancelled = date !== 'frozen' && some.every(didNotCome);
        const said = isCancelled || standing.length === 0 ? some : standing;
        const stamps = said.map(stampOf).sort();
        return {
          uid: `${round}-${date}-${at.replace(/[-:]/g, '')}@${host}`,
          at,
          stamp: stamps.at(-1) ?? at,
          summary: t.event[date](titleOf(round)),
          description: t.about[date](said.map(nameOf).join(roundWords[lang].join)),
          url: urlOf(round),
          isCancelled,
        };
      }),
    ),
  );
  return events.sort((a, b) => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.uid < b.uid ? -1 : 1));
}
