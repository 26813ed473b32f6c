/** An instant on the clocks of a named zone: what people write on a notice beside the protocol's UTC. */

import { instantIn } from '../../src/i18n/dates.ts';
import { htmlLang, type Lang } from '../../src/i18n/lang.ts';
import { localTimeIn } from '../../src/publisher/local-time.ts';
import { zoneNamed } from '../../src/publisher/zone.ts';
import { zoneOf } from '../../src/publisher/zone-words.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { zoneWords } from '../words/round.ts';

/** Says an instant as `2026-06-26 10:00:00 Fri`, in its zone and language. */
export type LocalClock = (time: string) => string;

/**
 * The clock of a zone by its name in the IANA database, `Asia/Shanghai`.
 * @throws MingqianError `usage` where nobody knows such a zone
 */
export function localClock(zone: string, lang: Lang): LocalClock {
  const there = zoneNamed(zone);
  if (there === null) return misuse(inBoth(zoneWords, (t) => t.none(JSON.stringify(zone))));
  const weekday = new Intl.DateTimeFormat(htmlLang[lang], { timeZone: 'UTC', weekday: 'short' });
  return (time) => {
    const local = new Date(there.local(Date.parse(time)));
    return `${local.toISOString().slice(0, 19).replace('T', ' ')} ${weekday.format(local)}`;
  };
}

/** Says an instant in a sentence of this language. */
export type Dates = (lang: Lang, time: string) => string;

/** The same clock for sentences: 2026 年 6 月 26 日 10:00（北京时间）. @throws MingqianError `usage` */
export function localDates(zone: string): Dates {
  const there = zoneOf(zone);
  if (there === null) return misuse(inBoth(zoneWords, (t) => t.none(JSON.stringify(zone))));
  const local = localTimeIn(there.name);
  return (lang, time) => instantIn(there, local, lang, time);
}
