/** Times `YYYY-MM-DDTHH:MM:SSZ` and moments, which may carry milliseconds (spec, sections 1 and 2). */

const TIME = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})Z$/;
/** A moment has exactly three digits of milliseconds, or none: `.000` would be a second spelling. */
const MOMENT = /^([0-9]{4})-([0-9]{2})-([0-9]{2})T([0-9]{2}):([0-9]{2}):([0-9]{2})(?:\.(?!000)([0-9]{3}))?Z$/;
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];
/** Days from 1 March of year 0 to 1 January 1970. */
const DAYS_TO_1970 = 719_468;

/** An instant as milliseconds since 1970-01-01T00:00:00Z, an integer: negative before. */
export type Instant = number;

/**
 * The instant of these figures, or NaN where no such Gregorian time exists in the years 1..9999. Requires integers
 * >= 0 (or NaN, which gives NaN).
 */
export function instantOf(
  year: number,
  month: number,
  day: number,
  hour: number,
  minute: number,
  second: number,
  millisecond = 0,
): Instant {
  const leap = month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);
  const daysOfMonth = (DAYS[month - 1] ?? 0) + (leap ? 1 : 0);
  if (year < 1 || day < 1 || day > daysOfMonth || hour > 23 || minute > 59 || second > 59) return Number.NaN;
  // Years that begin in March have their leap day at the end, so that days before a month follow one formula.
  const years = month > 2 ? year : year - 1;
  const leapDays = Math.floor(years / 4) - Math.floor(years / 100) + Math.floor(years / 400);
  const daysBefore = Math.floor((153 * ((month + 9) % 12) + 2) / 5);
  const days = years * 365 + leapDays + daysBefore + day - 1 - DAYS_TO_1970;
  return (((days * 24 + hour) * 60 + minute) * 60 + second) * 1000 + millisecond;
}

function parse(pattern: RegExp, text: string): Instant | null {
  const match = pattern.exec(text);
  if (match === null) return null;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0, millisecond = 0] = match
    .slice(1)
    .map((digits) => Number(digits ?? 0));
  const instant = instantOf(year, month, day, hour, minute, second, millisecond);
  return Number.isNaN(instant) ? null : instant;
}

/** The instant of a time, or null where the text is no real Gregorian time of section 1. */
export function parseTime(text: string): Instant | null {
  return parse(TIME, text);
}

/** The instant of a moment, a time with or without milliseconds, or null (spec, section 2). */
export function parseMoment(text: string): Instant | null {
  return parse(MOMENT, text);
}

/** The time so many seconds after 1970-01-01T00:00:00Z. Requires one in the years 1..9999. */
export function timeText(seconds: number): string {
  return `${new Date(1000 * seconds).toISOString().slice(0, 19)}Z`;
}

/** Seconds since 1970-01-01T00:00:00Z. Requires a time that parseTime accepts. */
export function unixSeconds(text: string): number {
  return (parseTime(text) as Instant) / 1000;
}
