/** Local times as offices write them, and the moments that they are (spec, section 2). Only what can be read in one way is read. */
import { type Instant, instantOf } from '../../src/core/time.ts';
import type { Zone } from '../../src/publisher/zone.ts';
import { spaced } from '../../src/typed/plain.ts';
import { type Cell, Hole, isBlank, isError, NumberCell } from './cell.ts';
import { type CellFault, fault } from './fault.ts';
import { holeFault } from './one-value.ts';
import { personalKind, shown } from './personal.ts';

/** How times of a column are read. */
export interface SinceRule {
  readonly zone: Zone;
  /** Milliseconds after midnight that stand for a date without a time of day; null where there must be one. */
  readonly clock: number | null;
}

/** Year first: of `3/5/2026` nobody can say which is the month. */
const DATE =
  /^([0-9]{4})(?:([-/.])([0-9]{1,2})\2([0-9]{1,2})(?:[T ]|$)|年 ?([0-9]{1,2})月 ?([0-9]{1,2})日 ?)/i;
const YEAR_LAST = /^[0-9]{1,2}([-/.])[0-9]{1,2}\1[0-9]{2,4}(?![0-9])/;
const CLOCK =
  /^(上午|下午|AM|PM)? ?([0-9]{1,2}):([0-9]{2})(?::([0-9]{2})(?:\.([0-9]+))?)? ?(AM|PM)? ?(Z|[+-][0-9]{2}:?[0-9]{2})?$/i;
const CHINESE_CLOCK = /^(上午|下午)? ?([0-9]{1,2})[时点] ?([0-9]{1,2})分 ?(?:([0-9]{1,2})秒)?()()()$/;

/** Before this year a date is an empty cell of a spreadsheet, or a slip. */
const EARLIEST = 1901;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;

/** A time of day that a mapping names, `00:00` or `00:00:00`, in milliseconds after midnight, or null. */
export function clockOf(text: string): number | null {
  const match = /^([01][0-9]|2[0-3]):([0-5][0-9])(?::([0-5][0-9]))?$/.exec(text);
  if (match === null) return null;
  return Number(match[1]) * HOUR + Number(match[2]) * MINUTE + Number(match[3] ?? 0) * SECOND;
}

/** The hour of 24 that twelve hours and a half of the day mean; NaN where there is no such hour. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || half === '') return hour;
  if (hour < 1 || hour > 12) return Number.NaN;
  return (hour % 12) + (/^(?:下午|pm)$/i.test(half) ? 12 : 0);
}

/** Milliseconds of a fraction of a second, or NaN where it is finer. */
function milliseconds(fraction: string): number {
  if (/[1-9]/.test(fraction.slice(3))) return Number.NaN;
  return Number(fraction.slice(0, 3).padEnd(3, '0'));
}

/** The moment at an instant, as the protocol writes it. Requires one in the years 1 to 9999. */
export function momentText(instant: Instant): string {
  const iso = new Date(instant).toISOString();
  return iso.endsWith('.000Z') ? `${iso.slice(0, 19)}Z` : iso;
}

/** The moment of a local time in a zone, which must be one. @param as what stands in the cell, as it may be shown: asked only of a fault */
function momentIn(zone: Zone, local: number, as: () => CellFault['found']): string | CellFault {
  const instants = zone.instants(local);
  const [instant] = instants;
  const expected = { kind: 'zoned', zone: zone.name } as const;
  if (instant === undefined) return fault('time.skipped', expected, as());
  if (instants.length > 1) {
    const found = as();
    return fault('time.twice', expected, {
      kind: 'moments',
      text: found.kind === 'text' ? found.text : '',
      moments: instants.map(momentText),
    });
  }
  return momentText(instant);
}

/** A date cell, in the fields of UTC. Its fraction of a day is a double, which holds seconds and no finer time exactly. */
function fromDate(cell: Date, { zone, clock }: SinceRule): string | CellFault {
  const stood = cell.getTime();
  // The reader rounds down: a second that the double does not quite reach is 999 ms after the one before.
  const whole = Math.round(stood / SECOND) * SECOND;
  if (Number.isNaN(stood) || cell.getUTCFullYear() < EARLIEST)
    return fault('time.date', { kind: 'local' }, { kind: 'date' });
  const found = () => ({ kind: 'text', text: momentText(stood).replace('T', ' ').replace('Z', '') }) as const;
  if (Math.abs(stood - whole) > 1) return fault('time.fraction', { kind: 'second' }, found());
  const isMidnight = whole % (24 * HOUR) === 0;
  if (isMidnight && clock === null) return fault('time.clock', { kind: 'clock' }, found());
  return momentIn(zone, isMidnight ? whole + (clock ?? 0) : whole, found);
}

function fromText(typed: string, { zone, clock }: SinceRule): string | CellFault {
  const text = spaced(typed);
  const personal = personalKind(text);
  if (personal !== null)
    return fault('personal', { kind: 'nothingPersonal' }, { kind: 'personal', of: personal });
  const found = () => shown(text);
  const local = { kind: 'local' } as const;
  const date = DATE.exec(text);
  if (date === null) return fault(YEAR_LAST.test(text) ? 'time.order' : 'time.form', local, found());
  const [all, year, , month = date[5], day = date[6]] = date;
  const midnight = instantOf(Number(year), Number(month), Number(day), 0, 0, 0);
  if (Number.isNaN(midnight) || Number(year) < EARLIEST) return fault('time.date', local, found());
  const rest = text.slice(all.length).trim();
  if (rest === '')
    return clock === null
      ? fault('time.clock', { kind: 'clock' }, found())
      : momentIn(zone, midnight + clock, found);
  const match = CLOCK.exec(rest) ?? CHINESE_CLOCK.exec(rest);
  if (match === null) return fault('time.form', local, found());
  const [, before = '', hours, minutes, seconds = '0', fraction = '', behind = '', offset = ''] = match;
  if (before !== '' && behind !== '') return fault('time.form', local, found());
  const finer = milliseconds(fraction);
  if (Number.isNaN(finer)) return fault('time.fraction', { kind: 'second' }, found());
  const hour = hourOf(Number(hours), before || behind);
  if (!(hour <= 23) || Number(minutes) > 59 || Number(seconds) > 59)
    return fault('time.date', local, found());
  const stood = midnight + hour * HOUR + Number(minutes) * MINUTE + Number(seconds) * SECOND + finer;
  if (offset === '') return momentIn(zone, stood, found);
  // A time that says its offset itself is a moment already.
  if (/^z$/i.test(offset)) return momentText(stood);
  const ahead = Number(offset.slice(1, 3)) * HOUR + Number(offset.slice(-2)) * MINUTE;
  return momentText(stood - (offset.startsWith('-') ? -ahead : ahead));
}

/** The moment in a cell, `YYYY-MM-DDTHH:MM:SSZ` or with milliseconds, or why there is none. */
export function readSince(cell: Cell, rule: SinceRule): string | CellFault {
  if (cell instanceof Hole) return holeFault(cell);
  if (isBlank(cell)) return fault('cell.empty', { kind: 'value' }, { kind: 'nothing' });
  if (cell === null || typeof cell === 'boolean')
    return fault('cell.type', { kind: 'local' }, { kind: 'boolean' });
  if (cell instanceof Date) return fromDate(cell, rule);
  if (cell instanceof NumberCell) return fault('time.serial', { kind: 'local' }, shown(cell.digits));
  if (isError(cell)) return fault('cell.error', { kind: 'value' }, { kind: 'text', text: cell.trim() });
  return fromText(cell, rule);
}
