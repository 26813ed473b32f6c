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

const beijing = 8 * 60 * 60 * 1000;

/** A calendar day, `2026-06-26`: 2026 年 6 月 26 日, or 26 June 2026. */
export function day(lang: Lang, date: string): string {
  const [y, m, d] = date.split('-').map(Number) as [number, number, number];
  return lang === 'zh' ? `${y} 年 ${m} 月 ${d} 日` : `${d} ${months[m - 1]} ${y}`;
}

/** Beijing's date and clock at an instant. The last evening of 9999 is there in a year of five digits, after a `+`. */
function local(time: string): readonly [date: string, clock: string] {
  const text = new Date(Date.parse(time) + beijing).toISOString();
  const at = text.indexOf('T');
  return [text.slice(0, at), text.slice(at + 1, at + 6)];
}

/** The day of an instant on Beijing's clock. */
export function dayOf(lang: Lang, time: string): string {
  return day(lang, local(time)[0]);
}

/** An instant of the protocol, `2026-06-26T02:00:00Z`, on Beijing's clock (UTC+8, no summer time). */
export function instant(lang: Lang, time: string): string {
  const [date, clock] = local(time);
  return lang === 'zh'
    ? `${day(lang, date)} ${clock}（北京时间）`
    : `${day(lang, date)}, ${clock} Beijing time`;
}

/** The same instant, short, for under a seal: 2026-06-26 10:00. */
export function shortInstant(time: string): string {
  return local(time).join(' ');
}

/** A moment of the protocol on Beijing's clock, as exact as it stands in the list: 2014-01-01 09:50:47, or 09:50:47.120. */
export function beijingTime(time: string): string {
  const at = Date.parse(time);
  // A result that is not in order may hold anything: it is shown as it stands.
  if (Number.isNaN(at)) return time;
  return new Date(at + beijing)
    .toISOString()
    .replace('T', ' ')
    .replace(/(?:\.000)?Z$/, '');
}
