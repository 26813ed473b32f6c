/** An instant on the clocks of a named zone: what people write on a notice beside the protocol's UTC. */
import { htmlLang, type Lang } from '../../src/i18n/lang.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { zoneWords } from '../words/round.ts';
import { zoneNamed } from '../zone.ts';

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
