/**
 * A strict reader of iCalendar files, for the tests: RFC 5545's rules of lines (3.1), values (3.3) and properties (3.6, 3.8), as far as
 * a calendar of plain events has them. What it does not know it refuses.
 */

export interface ReadEvent {
  readonly UID: string;
  readonly DTSTAMP: string;
  readonly DTSTART: string;
  readonly SUMMARY: string;
  readonly DESCRIPTION: string;
  readonly URL: string;
  readonly SEQUENCE: string;
  readonly STATUS: string;
}

function refuse(what: string): never {
  throw new Error(`no calendar by RFC 5545: ${what}`);
}

/** Content lines, unfolded. A line has 75 octets at most, and a fold may not cut a character. */
function linesOf(bytes: Uint8Array): string[] {
  if (bytes[0] === 0xef && bytes[1] === 0xbb) refuse('a byte order mark');
  const octets = Buffer.from(bytes).toString('latin1');
  if (!octets.endsWith('\r\n')) refuse('no CRLF at its end');
  if (/\r(?!\n)|(?<!\r)\n/.test(octets)) refuse('a line that does not end in CRLF');
  const physical = octets.slice(0, -2).split('\r\n');
  const lines: string[] = [];
  for (const [i, line] of physical.entries()) {
    if (line.length > 75) refuse(`line ${i + 1} has ${line.length} octets`);
    if (line.length === 0) refuse(`line ${i + 1} is empty`);
    // What is folded must be whole characters on either side.
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(line, 'latin1'));
    } catch {
      refuse(`line ${i + 1} cuts a character`);
    }
    if (/^[ \t]/.test(line)) {
      if (lines.length === 0) refuse('its first line is folded');
      lines[lines.length - 1] += line.slice(1);
    } else lines.push(line);
  }
  return lines.map((line) => Buffer.from(line, 'latin1').toString('utf8'));
}

/** A TEXT value, its escapes undone (3.3.11). */
function textOf(value: string): string {
  const rest = value.replace(/\\[\\;,nN]/g, '');
  if (rest.includes('\\')) refuse(`an escape that is none in ${value}`);
  if (/[;,]/.test(rest)) refuse(`a bare comma or semicolon in ${value}`);
  if (/[^\P{Cc}\t]/u.test(value)) refuse('a control character');
  return value.replace(/\\([\\;,nN])/g, (_, one: string) => (/n/i.test(one) ? '\n' : one));
}

/** A date and time in UTC (3.3.5, form 2) that is one. */
function timeOf(value: string): string {
  const [, y, mo, d, h, mi, s] = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})Z$/.exec(value) ?? [];
  if (y === undefined) return refuse(`no UTC time: ${value}`);
  const iso = `${y}-${mo}-${d}T${h}:${mi}:${s}Z`;
  if (new Date(iso).toISOString() !== iso.replace('Z', '.000Z')) refuse(`no real time: ${value}`);
  return iso;
}

/** Properties and the rule of their value; each at most once. */
const VALUES: Readonly<Record<string, Readonly<Record<string, (value: string) => string>>>> = {
  VCALENDAR: {
    VERSION: (value) => (value === '2.0' ? value : refuse(`version ${value}`)),
    PRODID: textOf,
    CALSCALE: (value) => (value === 'GREGORIAN' ? value : refuse(`scale ${value}`)),
    NAME: textOf,
    'X-WR-CALNAME': textOf,
    URL: (value) => new URL(value).href,
  },
  VEVENT: {
    UID: textOf,
    DTSTAMP: timeOf,
    DTSTART: timeOf,
    SUMMARY: textOf,
    DESCRIPTION: textOf,
    URL: (value) => new URL(value).href,
    SEQUENCE: (value) => (/^(?:0|[1-9]\d*)$/.test(value) ? value : refuse(`sequence ${value}`)),
    STATUS: (value) =>
      /^(?:TENTATIVE|CONFIRMED|CANCELLED)$/.test(value) ? value : refuse(`status ${value}`),
    TRANSP: (value) => (/^(?:OPAQUE|TRANSPARENT)$/.test(value) ? value : refuse(`transparency ${value}`)),
  },
};
const NEEDED: Readonly<Record<string, readonly string[]>> = {
  VCALENDAR: ['VERSION', 'PRODID'],
  VEVENT: ['UID', 'DTSTAMP', 'DTSTART'],
};

/** The calendar's own properties, and its events. @throws Error where it is none */
export function readCalendar(bytes: Uint8Array): { calendar: Record<string, string>; events: ReadEvent[] } {
  const open: { name: string; properties: Record<string, string> }[] = [];
  let calendar: Record<string, string> | undefined;
  const events: ReadEvent[] = [];
  for (const line of linesOf(bytes)) {
    const [, name = '', parameters = '', value = ''] =
      /^([A-Z0-9-]+)((?:;[A-Z0-9-]+=[^";:,\p{Cc}]+)*):(.*)$/u.exec(line) ?? refuse(`the line ${line}`);
    if (!/^(?:;LANGUAGE=[A-Za-z]{2}(?:-[A-Z]{2})?)?$/.test(parameters))
      refuse(`the parameters ${parameters}`);
    if (calendar !== undefined && open.length === 0) refuse('lines behind its end');
    if (name === 'BEGIN') {
      if (!(value in VALUES) || (value === 'VCALENDAR') !== (open.length === 0) || open.length > 1)
        refuse(`BEGIN:${value} in its place`);
      open.push({ name: value, properties: {} });
      continue;
    }
    const inside = open.at(-1) ?? refuse('a property outside');
    if (name === 'END') {
      if (value !== inside.name) refuse(`END:${value} of ${inside.name}`);
      for (const one of NEEDED[value] ?? [])
        if (!(one in inside.properties)) refuse(`${value} without ${one}`);
      open.pop();
      if (value === 'VCALENDAR') calendar = inside.properties;
      else events.push(inside.properties as unknown as ReadEvent);
      continue;
    }
    const read = VALUES[inside.name]?.[name] ?? refuse(`${name} in ${inside.name}`);
    if (name in inside.properties) refuse(`${name} twice`);
    inside.properties[name] = read(value);
  }
  if (calendar === undefined) refuse('no end');
  if (events.length === 0) refuse('no component');
  const ids = events.map(({ UID }) => UID);
  if (new Set(ids).size !== ids.length) refuse('an id twice');
  return { calendar: calendar as Record<string, string>, events };
}
