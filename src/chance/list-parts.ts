/**
 * Where in the list those selected stand: the list cut into equal parts, and in each how many were selected, how many were to be
 * expected, and how many chance allows.
 *
 * Whoever holds as many tickets has the same chance, wherever in the list they stand. So, given how many of each number of tickets
 * were selected, every choice of that many among them is equally likely, and what falls into a part is a sum of independent
 * hypergeometric numbers, one for each number of tickets. That is exact; no curve is put in its place.
 */
import { bandOf, type Distribution, hypergeometric, sumOf } from './hypergeometric.ts';

export interface ListPart {
  /** Rows from 1, both included. */
  readonly from: number;
  readonly to: number;
  readonly selected: number;
  readonly expected: number;
  /** Between these, both included, chance keeps all parts at once in at least 99 of 100 honest draws. */
  readonly low: number;
  readonly high: number;
}

/** In how many of honest draws a part, any of them, may lie outside: at most one in a hundred. */
export const OUTSIDE = 0.01;
/** As many parts as there may be, and how many selected each may expect at least, on average. */
const MOST_PARTS = 20;
const FEWEST_EXPECTED = 5;

/** Whether more, or fewer, were selected in a part than chance allows. */
export const isOutside = ({ selected, low, high }: ListPart): boolean => selected < low || selected > high;

/** In how many parts a list is looked at; 0 where too few were selected to say anything. */
export function partsFor(rows: number, selected: number): number {
  const parts = Math.min(MOST_PARTS, rows, Math.floor(selected / FEWEST_EXPECTED));
  return parts < 2 ? 0 : parts;
}

/**
 * The parts of a lottery's list, which differ by one row at most. Empty where nothing was drawn, or too few were selected.
 * @param tickets of each row
 * @param ranks of each row from 1, or 0
 * @param allocated ranks up to this one are selected
 */
export function listParts(
  tickets: ArrayLike<number>,
  ranks: ArrayLike<number>,
  allocated: number,
): ListPart[] {
  const rows = tickets.length;
  if (allocated >= rows) return [];
  const isSelected = (row: number) => (ranks[row] as number) > 0 && (ranks[row] as number) <= allocated;
  let selected = 0;
  for (let row = 0; row < rows; row++) if (isSelected(row)) selected++;
  const count = partsFor(rows, selected);
  const edges = Array.from({ length: count + 1 }, (_, i) => Math.floor((i * rows) / count));
  /** By number of tickets: how many applicants, how many of them selected, and how many in each part. */
  const classes = new Map<number, { all: number; selected: number; inPart: number[] }>();
  const seen = new Array<number>(count).fill(0);
  for (let part = 0; part < count; part++)
    for (let row = edges[part] as number; row < (edges[part + 1] as number); row++) {
      const held = tickets[row] as number;
      const one = classes.get(held) ?? { all: 0, selected: 0, inPart: new Array<number>(count).fill(0) };
      classes.set(held, one);
      one.all++;
      one.inPart[part] = (one.inPart[part] as number) + 1;
      if (!isSelected(row)) continue;
      one.selected++;
      seen[part] = (seen[part] as number) + 1;
    }
  const drawn = [...classes.values()].filter((one) => one.selected > 0);
  return seen.map((selected, part) => {
    const of = (one: { inPart: number[] }) => one.inPart[part] as number;
    const whole = drawn
      .map((one) => hypergeometric(one.all, one.selected, of(one)))
      .reduce((sum: Distribution, one) => sumOf(sum, one));
    // Both sides of each part have an equal share of what may lie outside (Bonferroni): together they are at most that, however they hang together.
    const [low, high] = bandOf(whole, OUTSIDE / (2 * count));
    const expected = drawn.reduce((sum, one) => sum + (one.selected * of(one)) / one.all, 0);
    return {
      from: (edges[part] as number) + 1,
      to: edges[part + 1] as number,
      selected,
      expected,
      low,
      high,
    };
  });
}
