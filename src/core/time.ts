/** Times of the protocol: `YYYY-MM-DDTHH:MM:SSZ` (spec, section 1). */

const TIME = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A time as its fourteen digits in one integer: keeps the order of times, needs no calendar to compare. */
export type TimeNumber = number;

/** The fourteen digits of a time as one integer, or -1 where no such Gregorian time exists in the years 1..9999. */
export function timeNumber(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
): TimeNumber {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const days = (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
  if (year < 1 || day < 1 || day > days || hour > 23 || minute > 59 || second > 59) return -1;
  return ((((year * 100 + month) * 100 + day) * 100 + hour) * 100 + minute) * 100 + second;
}

/** The number 20260626020000 of `2026-06-26T02:00:00Z`, or null where it is no real Gregorian time. */
export function parseTime(text: string): TimeNumber | null {
  const match = TIME.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = match.slice(1).map(Number);
  const time = timeNumber(year, month, day, hour, minute, second);
  return time === -1 ? null : time;
}

/** The time whose fourteen digits are `time`. The inverse of parseTime. */
export function formatTime(time: TimeNumber): string {
  const d = String(time).padStart(14, '0');
  return `${d.slice(0, 4)}-${d.slice(4, 6)}-${d.slice(6, 8)}T${d.slice(8, 10)}:${d.slice(10, 12)}:${d.slice(12, 14)}Z`;
}

/** Seconds since 1970-01-01T00:00:00Z. Requires a time that parseTime accepts. */
export function unixSeconds(text: string): number {
  return Date.parse(text) / 1000;
}
