/** What the clock on a wall shows, in a named time zone: all that a page needs to know of it. */

/** Gives what a clock there shows at an instant, as milliseconds since 1970 as if its figures were those of UTC. */
export type LocalTime = (instant: number) => number;

/**
 * The clock of a zone of the IANA database.
 * @throws RangeError where `Intl` knows none of that name
 */
export function localTimeIn(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
    calendar: 'gregory',
    numberingSystem: 'latn',
    hourCycle: 'h23',
    era: 'short',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  return (instant) => {
    const figures: Record<string, string> = {};
    for (const { type, value } of format.formatToParts(instant)) figures[type] = value;
    const { era, year, month, day, hour, minute, second } = figures;
    const clock = new Date(0);
    clock.setUTCFullYear(era === 'BC' ? 1 - Number(year) : Number(year), Number(month) - 1, Number(day));
    clock.setUTCHours(Number(hour), Number(minute), Number(second));
    // Clocks differ by whole seconds.
    return clock.getTime() + (instant - Math.floor(instant / 1000) * 1000);
  };
}
