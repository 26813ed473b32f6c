/** Whether a bench has every operation with all that is measured of it, or says why not. */

import {
  type Figure,
  isOperation,
  MEASURES,
  type Measure,
  OPERATIONS,
  type Operation,
  PLACES,
  type Place,
} from './figures.ts';
import type { Machine } from './machine.ts';

/** Operations that have no figure, and why. */
export interface Absence {
  readonly where: readonly Place[];
  readonly what: readonly Operation[];
  /** Of which pools; null for all. */
  readonly rows: readonly number[] | null;
  readonly why: string;
}

/** A measure that figures do not have, and why. */
export interface Untold {
  readonly where: readonly Place[];
  readonly measure: Measure | 'whole';
  readonly why: string;
}

export interface Bench {
  readonly machine: Machine;
  readonly sizes: readonly number[];
  /** How often each was run, but for figures that say otherwise. */
  readonly rounds: number;
  readonly figures: readonly Figure[];
  readonly absent: readonly Absence[];
  readonly untold: readonly Untold[];
}

export const BROWSERS = ['Chromium', 'Firefox', 'WebKit'] as const satisfies readonly Place[];
export const LOOK_UPS = ['look-up, cold', 'look-up, warm'] as const satisfies readonly Operation[];

/** What there is not, whatever is run. */
export const NEVER: readonly Absence[] = [
  {
    where: ['Node'],
    what: LOOK_UPS,
    rows: null,
    why: 'a look-up is a page’s; a command answers one code by `receipt`',
  },
  {
    where: BROWSERS,
    what: ['freeze', 'draw', 'receipt', 'site build'],
    rows: null,
    why: 'no page freezes or builds a site; a page draws where it verifies, and its receipt is the answer of its look-up',
  },
];

/** What is not measured, whatever is run. */
export const UNTOLD: readonly Untold[] = [
  {
    where: BROWSERS,
    measure: 'whole',
    why: 'the browser runs already; a cold look-up begins with opening its page',
  },
];

/** What is not measured on this system. */
export function untoldHere(): readonly Untold[] {
  if (process.platform === 'linux') return [];
  const why = 'told by Linux alone';
  return [
    { where: BROWSERS, measure: 'cpu', why },
    { where: PLACES, measure: 'peak', why },
    { where: ['Node'], measure: 'bytes', why },
  ];
}

/** What nobody could believe of a bench: each operation that is neither measured nor accounted for, each measure that is missing so. */
export function gapsIn({ sizes, figures, absent, untold }: Bench): string[] {
  const gaps: string[] = [];
  for (const rows of sizes)
    for (const where of PLACES)
      for (const what of OPERATIONS) {
        const has = figures.some((one) => one.rows === rows && one.where === where && one.what === what);
        const isSaid = absent.some(
          (one) => (one.rows?.includes(rows) ?? true) && one.where.includes(where) && one.what.includes(what),
        );
        if (!has && !isSaid) gaps.push(`${what} of ${rows} rows in ${where}: not measured`);
        if (has && isSaid) gaps.push(`${what} of ${rows} rows in ${where}: measured, and said to be not`);
      }
  for (const figure of figures) {
    const named = `${figure.what} of ${figure.rows} rows in ${figure.where}`;
    for (const measure of [...MEASURES, 'whole'] as const)
      if (
        figure[measure] === null &&
        !untold.some((one) => one.where.includes(figure.where) && one.measure === measure)
      )
        gaps.push(`${named}: ${measure} is missing`);
    if (isOperation(figure.what) && figure.ratio === null) gaps.push(`${named}: no floor`);
  }
  return gaps;
}
