/** What is typed and chosen on the page of chances, and what is asked by it; or what is wrong with it, and in which field. */
import type { Asked } from '../../chance/forecast.ts';
import { type CrowdFault, crowdFault } from '../../chance/others.ts';
import { readNumber, type TypedNumber } from '../../typed/number.ts';
import { classesOf, type OfferedPool } from './pools.ts';

/** In the place of a pool: the reader's own figures. */
export const OWN = '';

/** As it stands in the fields. */
export interface Form {
  /** A pool's place, or OWN. */
  readonly pool: string;
  readonly tickets: string;
  readonly rounds: string;
  readonly growth: string;
  readonly rise: string;
  readonly applicants: string;
  readonly all: string;
  readonly most: string;
  readonly quota: string;
}
export type FormField = keyof Form;

/** Each number with its bounds, and what an empty field stands for; null: it must not be empty. */
export const NUMBERS = {
  tickets: { from: 1, to: 1_000_000, empty: null },
  rounds: { from: 1, to: 60, empty: null },
  growth: { from: 0, to: 100, empty: 0 },
  rise: { from: 0, to: 60, empty: 0 },
  applicants: { from: 1, to: 100_000_000, empty: null },
  all: { from: 1, to: 10_000_000_000, empty: null },
  most: { from: 0, to: 1_000_000, empty: 0 },
  quota: { from: 1, to: 10_000_000, empty: null },
} as const satisfies Partial<
  Record<FormField, { readonly from: number; readonly to: number; readonly empty: number | null }>
>;
export type NumberField = keyof typeof NUMBERS;

export type FormFault = { readonly field: FormField } & (
  | Exclude<TypedNumber, { readonly fault: null | 'length' }>
  | { readonly fault: 'bounds'; readonly from: number; readonly to: number }
  /** The site has no such pool, or does not offer it here. */
  | { readonly fault: 'no such pool' }
  /** I hold more than anyone may. */
  | { readonly fault: 'more than most' }
  | { readonly fault: CrowdFault }
);

/** A forecast to be made, and what it is about. */
export interface Question {
  readonly asked: Asked;
  /** Null: the reader's own figures. */
  readonly pool: OfferedPool | null;
}

/** The first form: the latest pool, somebody with the fewest tickets, twelve rounds that are all the same. */
export function firstForm([pool]: readonly OfferedPool[]): Form {
  return {
    pool: pool?.place ?? OWN,
    tickets: String(pool?.held[0]?.[0] ?? 1),
    rounds: '12',
    growth: '',
    rise: '',
    ...{ applicants: '', all: '', most: '', quota: '' },
  };
}

/** The fields that count: without a pool the sums of one, with it none of them. */
export const fieldsOf = ({ pool }: Pick<Form, 'pool'>): NumberField[] => [
  ...(pool === OWN ? (['applicants', 'all', 'most', 'quota'] as const) : []),
  ...(['tickets', 'rounds', 'growth', 'rise'] as const),
];

function numberIn(form: Form, field: NumberField): number | FormFault {
  const { from, to, empty } = NUMBERS[field];
  const read = readNumber(form[field]);
  if (read.fault === 'empty' && empty !== null) return empty;
  if (read.fault === 'length') return { field, fault: 'bounds', from, to };
  if (read.fault !== null) return { field, ...read };
  return read.number >= from && read.number <= to ? read.number : { field, fault: 'bounds', from, to };
}

/** What the form asks, or the first thing that is wrong with it, in the order of its fields. */
export function questionOf(form: Form, pools: readonly OfferedPool[]): Question | FormFault {
  const pool = pools.find(({ place }) => place === form.pool) ?? null;
  if (pool === null && form.pool !== OWN) return { field: 'pool', fault: 'no such pool' };
  const numbers = new Map<NumberField, number>();
  for (const field of fieldsOf(form)) {
    const found = numberIn(form, field);
    if (typeof found !== 'number') return found;
    numbers.set(field, found);
  }
  const number = (field: NumberField): number => numbers.get(field) ?? 0;
  const own = number('tickets');
  const rest = { own, rounds: number('rounds'), growth: number('growth'), rise: number('rise') };
  if (pool !== null)
    return { pool, asked: { crowd: { is: 'list', classes: classesOf(pool) }, quota: pool.quota, ...rest } };
  const most = number('most') === 0 ? null : number('most');
  const crowd = { is: 'sums', applicants: number('applicants'), tickets: number('all'), most } as const;
  if (most !== null && own > most) return { field: 'tickets', fault: 'more than most' };
  const fault = crowdFault(crowd, own);
  if (fault !== null) return { field: 'all', fault };
  return { pool: null, asked: { crowd, quota: number('quota'), ...rest } };
}
