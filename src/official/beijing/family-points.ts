/**
 * Points of a family's application, as Beijing's rules of 2020 give them (in force since 2021): base points, what each member
 * brings along, whole years of the application; the couple counts twice, and all of it by the generations. Whole numbers alone.
 */

/** Who a member is to the main applicant: these may be in a family's application. */
export type Kin = 'main' | 'spouse' | 'child' | 'parent';

export interface Family {
  /** What the main applicant brings along: the tier of earlier draws, or points of waiting. A whole number from 0, as all here. */
  readonly main: number;
  /** The same of the spouse; null where none is in the application. */
  readonly spouse: number | null;
  readonly children: readonly number[];
  /** Of both sides. */
  readonly parents: readonly number[];
  /** Whole years for which the family has applied as one. */
  readonly years: number;
  /** Whether the main applicant holds a licence of class C5. */
  readonly hasC5: boolean;
}

/** How a member's points come about; `sum` is that of the others. */
export interface Share {
  readonly kin: Kin;
  readonly base: number;
  readonly earlier: number;
  readonly years: number;
  readonly licence: number;
  readonly sum: number;
}

export interface FamilyPoints {
  /** The main applicant first, then the spouse, children, parents. */
  readonly shares: readonly Share[];
  /** Main applicant and spouse together, who count twice; null where there is no spouse, and nobody counts twice. */
  readonly couple: number | null;
  /** All others together; the main applicant among them where there is no spouse. */
  readonly others: number;
  /** The couple twice and the others. */
  readonly family: number;
  /** One's own, one's children's, one's parents': 1 to 3. */
  readonly generations: number;
  readonly total: number;
}

/** Base points: the main applicant's, and everyone else's. */
const BASE = { main: 2, other: 1 } as const;

const sumOf = (numbers: readonly number[]): number => numbers.reduce((sum, one) => sum + one, 0);

/** The points, with how they come about; null where only one person is left, who is no family. Requires small whole numbers. */
export function familyPoints({ main, spouse, children, parents, years, hasC5 }: Family): FamilyPoints | null {
  const share = (kin: Kin, earlier: number): Share => {
    const base = kin === 'main' ? BASE.main : BASE.other;
    const licence = kin === 'main' && hasC5 ? 1 : 0;
    return { kin, base, earlier, years, licence, sum: base + earlier + years + licence };
  };
  const first = share('main', main);
  const second = spouse === null ? null : share('spouse', spouse);
  const rest = [
    ...children.map((earlier) => share('child', earlier)),
    ...parents.map((earlier) => share('parent', earlier)),
  ];
  if (second === null && rest.length === 0) return null;
  const couple = second === null ? null : first.sum + second.sum;
  const others = sumOf(rest.map(({ sum }) => sum)) + (second === null ? first.sum : 0);
  const family = others + 2 * (couple ?? 0);
  const generations = 1 + (children.length > 0 ? 1 : 0) + (parents.length > 0 ? 1 : 0);
  const shares = second === null ? [first, ...rest] : [first, second, ...rest];
  return { shares, couple, others, family, generations, total: family * generations };
}
