/** A history as its figure and its table show it. */
import type { PlottedRound } from '../../charts/history-plot.ts';
import { perPerson, perTicket, type TimedEntry, whenOf } from '../../history/timeline.ts';

/** Rounds with a chance to be drawn, in runs between which something is missing. */
export function runsOf(entries: readonly TimedEntry[]): PlottedRound[][] {
  const runs: PlottedRound[][] = [[]];
  for (const entry of entries) {
    const [ticket, person] = entry.is === 'round' ? [perTicket(entry), perPerson(entry)] : [null, null];
    if (entry.is === 'round' && (ticket !== null || person !== null))
      runs.at(-1)?.push({ ...whenOf(entry.date), ticket, person });
    else runs.push([]);
  }
  return runs.filter((run) => run.length > 0);
}

/** Fewer than these are no picture. */
export const FEWEST_PLOTTED = 3;

/** The best and the least chance that is drawn. */
export function extremes(runs: readonly (readonly PlottedRound[])[]): {
  readonly most: number;
  readonly least: number;
} {
  const chances = runs.flat().flatMap(({ ticket, person }) => [ticket, person].filter((p) => p !== null));
  return { most: Math.max(...chances), least: Math.min(...chances) };
}

/** The table of this site's own rounds, to be downloaded: what is shown, without what follows from it. */
export const RECORD_COLUMNS = [
  'round',
  'pool',
  'draw_at',
  'applications',
  'tickets',
  'quota',
  'commitment',
] as const;
