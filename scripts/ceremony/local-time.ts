/** An instant on the clocks of a named zone: what people write on a notice beside the protocol's UTC. */
import { MingqianError } from '../../src/core/errors.ts';
import { htmlLang, type Lang } from '../../src/i18n/lang.ts';

/** Says an instant as `2026-06-26 10:00:00 Fri`, in its zone and language. */
export type LocalClock = (time: string) => string;

/**
 * The clock of a zone by its name in the IANA database, `Asia/Shanghai`.
 * @throws MingqianError `usage` where nobody knows such a zone
 */
export function localClock(zone: string, lang: Lang): LocalClock {
  let format: Intl.DateTimeFormat;
  try {
    format = new Intl.DateTimeFormat(htmlLang[lang], {
      timeZone: zone,
      calendar: 'gregory',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      weekday: 'short',
      year: 'numeric',
      month: '2-digit',
      day: '2-digit',
      hour: '2-digit',
      minute: '2-digit',
      second: '2-digit',
    });
  } catch {
    throw new MingqianError(
      'usage',
      `--zone: expected the name of a time zone, for example Asia/Shanghai, found ${JSON.stringify(zone)}`,
    );
  }
  return (time) => {
    const parts = new Map(format.formatToParts(new Date(time)).map(({ type, value }) => [type, value]));
    const [year = '', month, day, hour, minute, second, weekday] = (
      ['year', 'month', 'day', 'hour', 'minute', 'second', 'weekday'] as const
    ).map((type) => parts.get(type));
    return `${year.padStart(4, '0')}-${month}-${day} ${hour}:${minute}:${second} ${weekday}`;
  };
}
