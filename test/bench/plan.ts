/** How often a bench runs what, and what it leaves out. */
import type { Browser, Missing } from './browsers.ts';
import { type Absence, BROWSERS, LOOK_UPS } from './complete.ts';
import { OPERATIONS } from './figures.ts';

/** Numbers of runs; 0 where something is left out. */
export interface Plan {
  readonly sizes: readonly number[];
  readonly rounds: number;
  readonly freezes: (rows: number) => number;
  /** Of the site; where there is none, there is no look-up. */
  readonly builds: (rows: number) => number;
  readonly verifications: (where: Browser['name'], rows: number) => number;
  readonly lookUps: (where: Browser['name']) => number;
  /** Why something is left out. */
  readonly why: string;
}

/** The most rows that are verified in Firefox and WebKit. */
const ELSEWHERE = 3_400_000;

export const ALL: Plan = {
  sizes: [60_000, 600_000, 3_400_000, 25_000_000],
  rounds: 5,
  freezes: () => 5,
  builds: () => 5,
  verifications: (where, rows) => (where === 'Chromium' || rows <= ELSEWHERE ? 5 : 0),
  lookUps: () => 5,
  why: 'left out, for so many rows say no more than 3.4 million of the engine and take seven times as long',
};

/** Under two minutes where nothing else runs and the pools are made. */
export const QUICK: Plan = {
  sizes: [60_000, 600_000, 3_400_000],
  rounds: 3,
  freezes: (rows) => (rows <= 60_000 ? 3 : 1),
  builds: (rows) => (rows <= 60_000 ? 1 : 0),
  verifications: (where, rows) => (where === 'Chromium' ? 3 : rows <= 60_000 ? 1 : 0),
  lookUps: (where) => (where === 'Chromium' ? 3 : 1),
  why: 'left out, so that it is quick',
};

/** What is not run in browsers that are there. */
export function leftOut(
  plan: Plan,
  sizes: readonly number[],
  there: readonly Pick<Browser, 'name'>[],
): Absence[] {
  const { why } = plan;
  const unbuilt = sizes.filter((rows) => plan.builds(rows) === 0);
  const unverified = there.map(
    ({ name }): Absence => ({
      where: [name],
      what: ['verify, from gz', 'verify, from csv'],
      rows: sizes.filter((rows) => plan.verifications(name, rows) === 0),
      why,
    }),
  );
  const absent: Absence[] = [
    { where: ['Node'], what: ['site build'], rows: unbuilt, why },
    { where: BROWSERS, what: LOOK_UPS, rows: unbuilt, why: `its site is not built: ${why}` },
    ...unverified,
  ];
  return absent.filter(({ rows }) => rows === null || rows.length > 0);
}

export const allAbsent = ({ name, why }: Missing): Absence => ({
  where: [name],
  what: OPERATIONS,
  rows: null,
  why,
});
