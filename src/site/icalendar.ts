/** Dates as an iCalendar file (RFC 5545): plain events in, the bytes' text out. It asks no clock. */

export interface CalendarEvent {
  /** The same for ever, and no other event's. ASCII. */
  readonly uid: string;
  /** When it is: a time of the protocol, `2026-06-26T02:00:00Z`. */
  readonly at: string;
  /** When what it rests on was written: a time of the protocol. */
  readonly stamp: string;
  readonly summary: string;
  readonly description: string;
  readonly url: string;
  /** Whether it will not take place, or does not count. */
  readonly isCancelled: boolean;
}

export interface Calendar {
  readonly name: string;
  readonly lang: string;
  readonly url: string;
  readonly events: readonly CalendarEvent[];
}

/** A TEXT value (section 3.3.11): what has a meaning of its own stands behind a backslash. Control characters have no place in one. */
function text(value: string): string {
  return value
    .replace(/\r\n?|\n/g, '\n')
    .replace(/[^\P{Cc}\n]/gu, ' ')
    .replace(/[\\;,]/g, '\\$&')
    .replaceAll('\n', '\\n');
}

/** A date and time in UTC (section 3.3.5, form 2). */
const utc = (time: string): string => time.replace(/[-:]/g, '');

/** Octets that a line may have, its end not counted (section 3.1). */
const LINE = 75;

/** A content line, folded so that no character is cut, with its CRLF. */
export function folded(line: string): string {
  const encoder = new TextEncoder();
  let out = '';
  let octets = 0;
  for (const character of line) {
    const size = encoder.encode(character).length;
    if (octets + size > LINE) {
      out += '\r\n ';
      octets = 1;
    }
    out += character;
    octets += size;
  }
  return `${out}\r\n`;
}

function eventLines(event: CalendarEvent, lang: string): string[] {
  const { uid, at, stamp, summary, description, url, isCancelled } = event;
  return [
    'BEGIN:VEVENT',
    `UID:${uid}`,
    `DTSTAMP:${utc(stamp)}`,
    `DTSTART:${utc(at)}`,
    `SUMMARY;LANGUAGE=${lang}:${text(summary)}`,
    `DESCRIPTION;LANGUAGE=${lang}:${text(description)}`,
    `URL:${url}`,
    // A program that has it already takes the later number for the newer one.
    ...(isCancelled ? ['SEQUENCE:1', 'STATUS:CANCELLED'] : ['SEQUENCE:0', 'STATUS:CONFIRMED']),
    // An instant: it keeps nobody busy.
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

/** The calendar as text, each line ending in CRLF. Requires at least one event: a calendar without a component is none. */
export function icalendar({ name, lang, url, events }: Calendar): string {
  return [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Mingqian//Rounds//EN',
    'CALSCALE:GREGORIAN',
    // RFC 7986, and what programs read that are older than it.
    `NAME;LANGUAGE=${lang}:${text(name)}`,
    `X-WR-CALNAME:${text(name)}`,
    `URL:${url}`,
    ...events.flatMap((event) => eventLines(event, lang)),
    'END:VCALENDAR',
  ]
    .map(folded)
    .join('');
}
