/** What the bench says of an operation: several runs of it, each beside its floor of the same round, as medians with the least and the most. */

export const OPERATIONS = [
  'freeze',
  'draw',
  'verify, from gz',
  'verify, from csv',
  'receipt',
  'look-up, cold',
  'look-up, warm',
  'site build',
] as const;
export type Operation = (typeof OPERATIONS)[number];

/** What the platform alone does with the same bytes. */
export type Floor =
  | 'unpack and SHA-256'
  | 'SHA-256'
  | 'fetch, unpack and SHA-256'
  | 'fetch and SHA-256'
  | 'cold: fetch and SHA-256'
  | 'warm: fetch and SHA-256'
  | 'site: SHA-256 of its files';

export const PLACES = ['Node', 'Chromium', 'Firefox', 'WebKit'] as const;
export type Place = (typeof PLACES)[number];

/** One run. What the system does not tell is null. */
export interface Run {
  /** Of the work itself. */
  readonly seconds: number;
  /** With the start of the process; null where there is none to wait for. */
  readonly whole: number | null;
  /** Seconds of all processors together. */
  readonly cpu: number | null;
  /** The most memory, in MiB. */
  readonly peak: number | null;
  /** Bytes that came in: in Node read from files, in browsers sent by the server with their headers. */
  readonly bytes: number | null;
}

export const MEASURES = ['seconds', 'cpu', 'peak', 'bytes'] as const satisfies readonly (keyof Run)[];
export type Measure = (typeof MEASURES)[number];

export interface Spread {
  readonly median: number;
  readonly least: number;
  readonly most: number;
}

export type Figure = { readonly [K in keyof Run]: Spread | null } & {
  /** Rows of the pool; 0 where there is no pool. */
  readonly rows: number;
  readonly where: Place;
  readonly what: Operation | `floor: ${Floor}` | 'start of a command';
  readonly runs: number;
  readonly seconds: Spread;
  /** The floor's name; null for a floor. */
  readonly floor: Floor | null;
  /** The ratios to the floor of the same round; null for a floor. */
  readonly ratio: Spread | null;
};

/** @param values at least one; of an even number the median is the upper one of the middle */
export function spreadOf(values: readonly number[]): Spread {
  const sorted = [...values].sort((a, b) => a - b);
  const at = (index: number) => sorted.at(index) ?? Number.NaN;
  return { median: at(sorted.length >> 1), least: at(0), most: at(-1) };
}

/** Null as soon as one of the runs does not have it. */
function spreadOver(runs: readonly Run[], measure: keyof Run): Spread | null {
  const values = runs.map((run) => run[measure]).filter((value) => value !== null);
  return values.length === runs.length ? spreadOf(values) : null;
}

/**
 * @param runs at least one
 * @param beside the floor's runs, one for each of `runs` in the same order; more are those of rounds in which this was not run
 */
export function figureOf(
  of: Pick<Figure, 'rows' | 'where' | 'what'>,
  runs: readonly Run[],
  beside: { readonly floor: Floor; readonly runs: readonly Run[] } | null = null,
): Figure {
  const ratios = runs.map(({ seconds }, i) => seconds / (beside?.runs[i]?.seconds ?? Number.NaN));
  return {
    ...of,
    runs: runs.length,
    seconds: spreadOf(runs.map(({ seconds }) => seconds)),
    whole: spreadOver(runs, 'whole'),
    cpu: spreadOver(runs, 'cpu'),
    peak: spreadOver(runs, 'peak'),
    bytes: spreadOver(runs, 'bytes'),
    floor: beside?.floor ?? null,
    ratio: beside === null ? null : spreadOf(ratios),
  };
}

/** Runs by what they are of, in the order in which they came. */
export class Rounds {
  readonly #runs = new Map<Operation | Floor, Run[]>();

  note(what: Operation | Floor, run: Run): void {
    this.#runs.set(what, [...(this.#runs.get(what) ?? []), run]);
  }

  /** @param floorOf the floor of each operation that was noted */
  figures(of: Pick<Figure, 'rows' | 'where'>, floorOf: Partial<Record<Operation, Floor>>): Figure[] {
    return [...this.#runs].map(([what, runs]) => {
      if (!isOperation(what)) return figureOf({ ...of, what: `floor: ${what}` }, runs);
      const floor = floorOf[what];
      const beside = floor === undefined ? undefined : this.#runs.get(floor);
      if (floor === undefined || beside === undefined) throw new Error(`${what} has no floor`);
      return figureOf({ ...of, what }, runs, { floor, runs: beside });
    });
  }
}

export const isOperation = (what: string): what is Operation => OPERATIONS.some((one) => one === what);
