/** Days and times as sentences have them, on the publisher's clock: its zone stands in site.toml. */
import { ownZone } from '../publisher/clock.ts';
import { type LocalTime, localTimeIn } from '../publisher/local-time.ts';
import type { OwnZone } from '../publisher/utc.ts';
import type { Lang } from './lang.ts';

const months = 'January February March April May June July August September October November December'.split(
  ' ',
);

/** A calendar day, `2026-06-26`: 2026 年 6 月 26 日, or 26 June 2026. */
export function day(lang: Lang, date: string): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return lang === 'zh' ? `${y} 年 ${m} 月 ${d} 日` : `${d} ${months[m - 1]} ${y}`;
}

/** Hours before or behind UTC: UTC−4, UTC+5:30. */
function offsetText(minutes: number): string {
  const [size, rest] = [Math.abs(minutes), Math.abs(minutes) % 60];
  return `UTC${minutes < 0 ? '−' : '+'}${(size - rest) / 60}${rest ? `:${String(rest).padStart(2, '0')}` : ''}`;
}

const minutesOf = (local: LocalTime, at: number): number => Math.round((local(at) - at) / 60_000);

/** Date and clock. The last evening of 9999 may be there in a year of five digits, after a `+`. */
const figures = (local: LocalTime, time: string): readonly string[] =>
  new Date(local(Date.parse(time))).toISOString().split(/T|:[^:]*$/);

/** An instant on the clock of a zone, with the clock's name. @param local the same zone's */
export function instantIn(zone: OwnZone, local: LocalTime, lang: Lang, time: string): string {
  const [date = '', clock] = figures(local, time);
  // Clocks that are put back show one time of a night twice.
  const offset = zone.withOffset && offsetText(minutesOf(local, Date.parse(time)));
  const name = zone[lang];
  return lang === 'zh'
    ? `${day(lang, date)} ${clock}（${name}${offset ? `，${offset}` : ''}）`
    : `${day(lang, date)}, ${clock} ${name}${offset ? ` (${offset})` : ''}`;
}

let own: LocalTime | null = null;

/**
 * An instant on the publisher's clock, as milliseconds since 1970 as if its figures were those of UTC. The clock is made when it is first
 * asked for: it takes a phone a tenth of a second, and many pages say no time of their own.
 */
export const localTime: LocalTime = (instant) => {
  own ??= localTimeIn(ownZone.name);
  return own(instant);
};

/** The day of an instant on the publisher's clock. */
export const dayOf = (lang: Lang, time: string): string => day(lang, figures(localTime, time)[0] ?? '');

/** An instant of the protocol, `2026-06-26T02:00:00Z`, on the publisher's clock. */
export const instant = (lang: Lang, time: string): string => instantIn(ownZone, localTime, lang, time);

/** The same instant, short, for under a seal: 2026-06-26 10:00. */
export const shortInstant = (time: string): string => figures(localTime, time).slice(0, 2).join(' ');

/** What the publisher's clock is called. It is told by the build, and no other city's name is in what a page loads. */
export const clockName = (lang: Lang): string => ownZone[lang];
/** Noon of a calendar day on the publisher's clock, as RFC 3339 has it: 2026-06-26T12:00:00+08:00. */
export function noon(date: string): string {
  const minutes = minutesOf(localTime, Date.parse(`${date}T12:00:00Z`));
  const two = (part: number) => String(Math.floor(part)).padStart(2, '0');
  return `${date}T12:00:00${minutes < 0 ? '-' : '+'}${two(Math.abs(minutes) / 60)}:${two(Math.abs(minutes) % 60)}`;
}

/** A moment of the protocol on the publisher's clock, as exact as it stands in the list: 2014-01-01 09:50:47, or 09:50:47.120. */
export function momentThere(time: string): string {
  const at = Date.parse(time);
  // A result that is not in order may hold anything: it is shown as it stands.
  if (Number.isNaN(at)) return time;
  return new Date(localTime(at))
    .toISOString()
    .replace('T', ' ')
    .replace(/(?:\.000)?Z$/, '');
}
