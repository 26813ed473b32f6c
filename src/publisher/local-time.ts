/** What the clock on a wall shows, in a named time zone: all that a page needs to know of it. */

type Figures = [month: number, day: number, year: number, hour: number, minute: number, second: number];

/** Gives what a clock there shows at an instant, as milliseconds since 1970 as if its figures were those of UTC. */
export type LocalTime = (instant: number) => number;

/**
 * The clock of a zone of the IANA database.
 * @throws RangeError where `Intl` knows none of that name
 */
export function localTimeIn(timeZone: string): LocalTime {
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone,
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
    // `6/26/2026 A, 10:00:00`: the figures stand in this order, and before year 1 there is a B.
    const text = format.format(instant);
    const [month, day, year, hour, minute, second] = (text.match(/\d+/g) as string[]).map(Number) as Figures;
    const date = new Date(0).setUTCFullYear(text.includes('B') ? 1 - year : year, month - 1, day);
    // Clocks differ by whole seconds.
    return date + ((hour * 60 + minute) * 60 + second) * 1000 + (((instant % 1000) + 1000) % 1000);
  };
}
