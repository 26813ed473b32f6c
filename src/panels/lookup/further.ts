/**
 * Where else on this site a code is looked for once it was answered: in the pools that were not asked for, and with the zero in front that
 * a spreadsheet takes away. What is found is an answer like any other, checked here; an index's word alone is never told.
 */
import type { Control } from '../../core/control.ts';
import type { Answer } from '../../search/answer.ts';
import { lookUpInPools, type Sources } from '../../search/look-up.ts';
import type { OfferedPool } from './pools.ts';
import type { Shown } from './shown.ts';
import type { From } from './told.ts';

/** A code that a pool lists, with its answer. */
export interface FoundElsewhere {
  readonly pool: OfferedPool;
  readonly answer: Answer;
  readonly from: From;
}

export interface Further {
  /** The code that was answered. */
  readonly code: string;
  /** What is looked for now; null where nothing is. */
  readonly looking: Wanted | null;
  /** Pools that were not looked in, the latest first. */
  readonly left: readonly OfferedPool[];
  /** Pools that were, and those of which nobody knows. */
  readonly looked: readonly OfferedPool[];
  readonly failed: readonly OfferedPool[];
  readonly found: readonly FoundElsewhere[];
  /** The code with a zero in front, where it is listed in a pool that does not have the code itself. */
  readonly zero: readonly FoundElsewhere[];
}

export interface Wanted {
  readonly code: string;
  readonly pools: readonly OfferedPool[];
  /** Pools in which the code with a zero in front may stand. */
  readonly zeroPools: readonly OfferedPool[];
}

/** Pools that are looked in at a time: each costs some small files. */
export const AT_A_TIME = 12;

/** The pools in which only a zero in front may be missing: their codes around it are all digits, and one longer. */
export function zeroPools(shown: readonly Shown[]): OfferedPool[] {
  const [first] = shown;
  if (first?.is !== 'absent') return [];
  return first.absences.flatMap(({ pool, answer: { checked } }) => {
    const { before = null, after = null } = checked.neighbours ?? {};
    const around = [before, after].filter((one) => one !== null);
    const isLonger = (one: string) => /^[0-9]+$/.test(one) && one.length === checked.code.length + 1;
    return /^[0-9]+$/.test(checked.code) && around.length > 0 && around.every(isLonger) ? [pool] : [];
  });
}

/**
 * What follows an answer: where no pool has the code, the others are looked in at once; else that is the reader's to ask for.
 * @param offered all pools of the page @param asked those that were answered for
 */
export function furtherOf(
  shown: readonly Shown[],
  offered: readonly OfferedPool[],
  asked: readonly OfferedPool[],
): Further | null {
  const [first] = shown;
  if (first?.is !== 'absent' && first?.is !== 'listed') return null;
  const answer = first.is === 'absent' ? first.absences[0]?.answer : first.answer;
  if (answer === undefined) return null;
  const { code } = answer.checked;
  const left = offered.filter((pool) => !asked.some(({ place }) => place === pool.place));
  const nothing = { code, looking: null, left, looked: [], failed: [], found: [], zero: [] };
  if (first.is === 'listed') return nothing;
  const zeros = zeroPools(shown);
  const pools = left.slice(0, AT_A_TIME);
  if (zeros.length === 0 && pools.length === 0) return nothing;
  return { ...nothing, looking: { code, pools, zeroPools: zeros } };
}

/** The same, with the next pools being looked in. */
export const lookingOn = (further: Further): Further => ({
  ...further,
  looking: { code: further.code, pools: further.left.slice(0, AT_A_TIME), zeroPools: [] },
});

/** The same after it was looked. @throws MingqianError `cancelled` */
export async function lookedFurther(
  further: Further,
  sources: Sources,
  control: Control = {},
): Promise<Further> {
  const { looking, code } = further;
  if (looking === null) return further;
  const [outcomes, zeros] = await Promise.all([
    lookUpInPools(code, looking.pools, sources, control),
    lookUpInPools(`0${code}`, looking.zeroPools, sources, control),
  ]);
  const listedOf = (all: typeof outcomes): FoundElsewhere[] =>
    all.flatMap(({ pool, found }) =>
      found?.answer.checked.listed === true
        ? [{ pool, answer: found.answer, from: { from: found.from, since: found.since } }]
        : [],
    );
  const placesOf = (isFound: boolean) =>
    outcomes.filter(({ found }) => (found !== null) === isFound).map(({ pool }) => pool);
  return {
    ...further,
    looking: null,
    left: further.left.filter((pool) => !looking.pools.includes(pool)),
    looked: [...further.looked, ...placesOf(true)],
    failed: [...further.failed, ...placesOf(false)],
    found: [...further.found, ...listedOf(outcomes)],
    zero: [...further.zero, ...listedOf(zeros)],
  };
}
