/** The rules of a time zone, as `Intl` knows them: which instants a clock on the wall there can mean. */
import { type LocalTime, localTimeIn } from './local-time.ts';

/** Milliseconds since 1970 in UTC. */
type Instant = number;

export interface Zone {
  readonly name: string;
  /**
   * The instants at which a clock there shows this local time: one; none where the clock was put forward over it; two where it was
   * put back over it. @param local milliseconds since 1970, as if the clock's figures were those of UTC
   */
  instants(local: number): readonly Instant[];
  /** What a clock there shows at an instant, as milliseconds since 1970 as if it were UTC. */
  local(instant: Instant): number;
}

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Hours around a day in which the clock is looked at before the day is taken for one without a change. */
const LOOKED_AT = Array.from({ length: 17 }, (_, i) => (i * 6 - 36) * HOUR);

/** The zone with this name of the IANA database, or null where `Intl` knows none. An offset as `+08:00` is no name. */
export function zoneNamed(name: string): Zone | null {
  if (!/^(?:UTC|[A-Z][A-Za-z0-9_+-]*(?:\/[A-Za-z0-9_+-]+)+)$/.test(name)) return null;
  let localTime: LocalTime;
  try {
    localTime = localTimeIn(name);
  } catch {
    return null;
  }
  const offset = (instant: Instant): number => localTime(instant) - instant;

  /** The offset of a day on and around which the clock was not changed, or null. Days are many, changes are few. */
  const quiet = new Map<number, number | null>();
  function quietOffset(day: number): number | null {
    const known = quiet.get(day);
    if (known !== undefined) return known;
    const offsets = new Set(LOOKED_AT.map((hours) => offset(day * DAY + hours + DAY / 2)));
    const [first = null] = offsets;
    const found = offsets.size === 1 ? first : null;
    quiet.set(day, found);
    return found;
  }

  return {
    name,
    instants(local) {
      const same = quietOffset(Math.floor(local / DAY));
      if (same !== null) return [local - same];
      const offsets = new Set([-DAY, -DAY / 2, 0, DAY / 2, DAY].map((around) => offset(local + around)));
      return [...offsets]
        .map((one) => local - one)
        .filter((instant) => instant + offset(instant) === local)
        .sort((a, b) => a - b);
    },
    local: localTime,
  };
}

/** A zone whose name was looked up before. @throws Error where nobody knows it */
export function knownZone(name: string): Zone {
  const found = zoneNamed(name);
  if (found === null) throw new Error(`no time zone is called ${name}`);
  return found;
}
