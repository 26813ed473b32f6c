/** Days and times as sentences have them, on the publisher's clock: its zone stands in site.toml. */
import { ownZone } from '../publisher/clock.ts';
import { localTimeIn } from '../publisher/local-time.ts';
import type { OwnZone } from '../publisher/utc.ts';
import type { Lang } from './lang.ts';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** A calendar day, `2026-06-26`: 2026 年 6 月 26 日, or 26 June 2026. */
export function day(lang: Lang, date: string): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return lang === 'zh' ? `${y} 年 ${m} 月 ${d} 日` : `${d} ${months[m - 1]} ${y}`;
}

const MINUTE = 60_000;

/** Hours before or behind UTC: UTC−4, UTC+5:30. */
function offsetText(minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${hours}${rest === 0 ? '' : `:${String(rest).padStart(2, '0')}`}`;
}

/** A zone's clock, in words. */
export interface Clock {
  /** The zone. */
  readonly zone: OwnZone;
  /** Milliseconds since 1970 as a clock there shows an instant, as if its figures were those of UTC. */
  local(instant: number): number;
  /** The day of an instant. */
  dayOf(lang: Lang, time: string): string;
  /** An instant of the protocol, `2026-06-26T02:00:00Z`, with the clock's name. */
  instant(lang: Lang, time: string): string;
  /** The same instant, short, for under a seal: 2026-06-26 10:00. */
  shortInstant(time: string): string;
}

/** @throws RangeError where nobody knows the zone */
export function clockOf(zone: OwnZone): Clock {
  const local = localTimeIn(zone.name);
  /** The last evening of 9999 may be there in a year of five digits, after a `+`. */
  const figures = (time: string): readonly [date: string, clock: string] => {
    const text = new Date(local(Date.parse(time))).toISOString();
    const at = text.indexOf('T');
    return [text.slice(0, at), text.slice(at + 1, at + 6)];
  };
  const offset = (time: string): string | null => {
    if (!zone.withOffset) return null;
    const at = Date.parse(time);
    return offsetText(Math.round((local(at) - at) / MINUTE));
  };
  return {
    zone,
    local,
    dayOf: (lang, time) => day(lang, figures(time)[0]),
    instant: (lang, time) => {
      const [date, clock] = figures(time);
      const off = offset(time);
      return lang === 'zh'
        ? `${day(lang, date)} ${clock}（${zone.zh}${off === null ? '' : `，${off}`}）`
        : `${day(lang, date)}, ${clock} ${zone.en}${off === null ? '' : ` (${off})`}`;
    },
    shortInstant: (time) => figures(time).join(' '),
  };
}

/** The publisher's. */
const ownClock = clockOf(ownZone);

export const dayOf = (lang: Lang, time: string): string => ownClock.dayOf(lang, time);
export const instant = (lang: Lang, time: string): string => ownClock.instant(lang, time);
export const shortInstant = (time: string): string => ownClock.shortInstant(time);
/** What the publisher's clock is called: 北京时间, Beijing time. */
export const clockName = (lang: Lang): string => ownZone[lang];
/** An instant on the publisher's clock, as milliseconds since 1970 as if its figures were those of UTC. */
export const localTime = (at: number): number => ownClock.local(at);
/** Noon of a calendar day on the publisher's clock, as RFC 3339 has it: 2026-06-26T12:00:00+08:00. */
export function noon(date: string): string {
  const figures = Date.parse(`${date}T12:00:00Z`);
  const minutes = Math.round((localTime(figures) - figures) / MINUTE);
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${date}T12:00:00${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}
