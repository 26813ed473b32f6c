/** What was typed into the calculator, as a family, or which field is not right. */
import { type Family, type FamilyPoints, familyPoints } from '../../../../official/beijing/family-points.ts';
import { readNumber, type TypedNumber } from '../../../../typed/number.ts';

export interface Form {
  readonly main: string;
  readonly hasSpouse: boolean;
  readonly spouse: string;
  /** As many as there are children, and parents: what each brings along. */
  readonly children: readonly string[];
  readonly parents: readonly string[];
  readonly years: string;
  readonly hasC5: boolean;
}

export const MOST = { children: 6, parents: 4, number: 99 } as const;

export type Fault = Exclude<TypedNumber['fault'], null> | 'large';

/** A couple who have just begun. */
export const FIRST: Form = {
  main: '0',
  hasSpouse: true,
  spouse: '0',
  children: [],
  parents: [],
  years: '0',
  hasC5: false,
};

/** As the Transport Commission gave them with its draft of 2020; by their points. */
export const EXAMPLES: readonly { readonly points: number; readonly form: Form }[] = [
  {
    points: 126,
    form: { ...FIRST, main: '5', spouse: '5', children: ['0', '0'], parents: ['5', '5', '0', '0'] },
  },
  { points: 54, form: { ...FIRST, main: '5', spouse: '5', children: ['0'] } },
];

/** What is wrong with a number of the form, or null. */
export function faultOf(typed: string): Fault | null {
  const read = readNumber(typed);
  if (read.fault !== null) return read.fault;
  return read.number > MOST.number ? 'large' : null;
}

/** So many of them: those that are there stay, new ones bring nothing along. */
export function ofCount(typed: readonly string[], count: number): string[] {
  return Array.from({ length: count }, (_, i) => typed[i] ?? '0');
}

/** Null where a field is not right. */
function familyOf({ hasSpouse, hasC5, ...form }: Form): Family | null {
  const used = [
    form.main,
    ...(hasSpouse ? [form.spouse] : []),
    ...form.children,
    ...form.parents,
    form.years,
  ];
  if (used.some((typed) => faultOf(typed) !== null)) return null;
  const number = (typed: string): number => {
    const read = readNumber(typed);
    return read.fault === null ? read.number : 0;
  };
  return {
    main: number(form.main),
    spouse: hasSpouse ? number(form.spouse) : null,
    children: form.children.map(number),
    parents: form.parents.map(number),
    years: number(form.years),
    hasC5,
  };
}

export type Worked = 'unread' | 'alone' | FamilyPoints;

export function worked(form: Form): Worked {
  const family = familyOf(form);
  return family === null ? 'unread' : (familyPoints(family) ?? 'alone');
}
