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

/** The day of an instant on Beijing's clock. */
export function dayOf(lang: Lang, time: string): string {
  return day(lang, new Date(Date.parse(time) + beijing).toISOString().slice(0, 10));
}

/** An instant of the protocol, `2026-06-26T02:00:00Z`, on Beijing's clock (UTC+8, no summer time). */
export function instant(lang: Lang, time: string): string {
  const local = new Date(Date.parse(time) + beijing).toISOString();
  const clock = local.slice(11, 16);
  return lang === 'zh'
    ? `${day(lang, local.slice(0, 10))} ${clock}（北京时间）`
    : `${day(lang, local.slice(0, 10))}, ${clock} Beijing time`;
}

/** The same instant, short, for under a seal: 2026-06-26 10:00. */
export function shortInstant(time: string): string {
  return new Date(Date.parse(time) + beijing).toISOString().slice(0, 16).replace('T', ' ');
}
