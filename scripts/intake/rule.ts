/**
 * Tickets or points from a row: the whole number of one column, or a small rule that the mapping states as a table and checks by
 * examples. A rule is (the sum of its terms) times (each of its factors), in whole numbers.
 */
import { MAX_POINTS, MAX_TICKETS } from '../../src/core/row.ts';
import { readNumber } from '../../src/typed/number.ts';
import { spaced } from '../../src/typed/plain.ts';
import { type Cell, Hole, isBlank, isError, NumberCell, titleOf } from './cell.ts';
import type { EarlierRecord } from './earlier.ts';
import { type CellFault, fault } from './fault.ts';
import { holeFault, severalFault } from './one-value.ts';
import { personalKind, shown } from './personal.ts';

/** A step of a table: numbers up to this one give that. The last step has no bound. */
export interface Step {
  readonly upTo: number | null;
  readonly gives: number;
}

/** What stands for a column in examples, where a term counts earlier rounds. */
export const EARLIER = 'earlier';

/** What one column gives, or the number of earlier rounds. */
export interface Term {
  /** The column's title; `earlier` where earlier rounds are counted. */
  readonly column: string;
  /** The records of these rounds: in how many of them the code took part and was not allocated. Null for a column. */
  readonly earlier: readonly EarlierRecord[] | null;
  readonly times: number;
  /** What an empty cell stands for; null where it is a fault. */
  readonly blank: number | null;
  /** Words that stand for numbers, as titles are compared; null where a number stands there. */
  readonly words: ReadonlyMap<string, number> | null;
  /** What a number gives; null where it gives itself. */
  readonly table: readonly Step[] | null;
}

export interface Example {
  readonly given: ReadonlyMap<string, string>;
  readonly gives: number;
}

export interface Rule {
  readonly of: 'tickets' | 'points';
  readonly add: readonly Term[];
  readonly multiply: readonly Term[];
  readonly examples: readonly Example[];
}

/** Told which step of which term's table a number came to. */
export type OnStep = (term: Term, step: number) => void;

const empty = () => fault('cell.empty', { kind: 'value' }, { kind: 'nothing' });

/** Thousands with a space between them. */
const GROUPED = /^[0-9]{1,3}(?: [0-9]{3})+$/;

/** A whole number from 0 in a cell, or why there is none. */
export function readWhole(cell: Cell): number | CellFault {
  if (cell instanceof Hole) return holeFault(cell);
  const whole = { kind: 'whole' } as const;
  if (isBlank(cell)) return empty();
  if (cell instanceof Date) return fault('cell.type', whole, { kind: 'date' });
  if (cell === null || typeof cell === 'boolean') return fault('cell.type', whole, { kind: 'boolean' });
  if (isError(cell))
    return fault('cell.error', { kind: 'value' }, { kind: 'text', text: String(cell).trim() });
  if (cell instanceof NumberCell) {
    const number = Number(cell.digits);
    if (!Number.isInteger(number)) return fault('number.fraction', whole, shown(cell.digits));
    return number >= 0 && Number.isSafeInteger(number)
      ? number
      : fault('number.range', whole, shown(cell.digits));
  }
  const personal = personalKind(cell);
  if (personal !== null)
    return fault('personal', { kind: 'nothingPersonal' }, { kind: 'personal', of: personal });
  const several = severalFault(cell);
  if (several !== null) return several;
  // White space does not count where people type; here `1 2` may be two numbers.
  if (/[0-9] [0-9]/.test(spaced(cell)) && !GROUPED.test(spaced(cell)))
    return fault('number.character', whole, shown(cell));
  const read = readNumber(cell);
  switch (read.fault) {
    case null:
      return read.number;
    case 'empty':
      return empty();
    case 'zeros':
      return fault('number.zeros', whole, shown(cell));
    case 'thousands':
      return fault('number.thousands', whole, shown(cell));
    case 'length':
      return fault('number.range', whole, shown(cell));
    case 'character': {
      // 3.0 is what some programs write for 3; 3.5 is no number of tickets.
      const decimal = /^([0-9]+)\.([0-9]+)$/.exec(spaced(cell));
      if (decimal === null) return fault('number.character', whole, shown(cell));
      const [, digits = '', fraction = ''] = decimal;
      return /[1-9]/.test(fraction) ? fault('number.fraction', whole, shown(cell)) : readWhole(digits);
    }
  }
}

/** What a term gives of a cell, and the step of its table that it came to. */
function termOf(term: Term, cell: Cell, onStep: OnStep | undefined): number | CellFault {
  const { words, blank, table, times } = term;
  if (cell instanceof Hole) return holeFault(cell);
  let number: number | CellFault;
  if (isBlank(cell) && blank !== null) number = blank;
  else if (words !== null) {
    if (isBlank(cell)) return empty();
    const known = words.get(titleOf(cell));
    number = known ?? fault('rule.value', { kind: 'words', words: [...words.keys()] }, shown(titleOf(cell)));
  } else number = readWhole(cell);
  if (typeof number !== 'number') return number;
  if (table === null) return number * times;
  const given = number;
  const step = table.findIndex(({ upTo }) => upTo === null || given <= upTo);
  const found = table[step];
  if (found === undefined) return fault('rule.value', { kind: 'table' }, { kind: 'number', number: given });
  onStep?.(term, step);
  return found.gives * times;
}

/** The bounds of a list's values (spec, section 2). */
export const BOUNDS = { tickets: [1, MAX_TICKETS], points: [0, MAX_POINTS] } as const;

/** What a cell fault is about: one column. */
export interface TermFault extends CellFault {
  readonly column: string | null;
}

/**
 * The tickets or points of a row, or everything that is wrong with them.
 * @param cellOf the cell of a column of the row; where it counts earlier rounds, their number
 */
export function amountOf(
  rule: Rule,
  cellOf: (column: string, earlier: Term['earlier']) => Cell,
  onStep?: OnStep,
): number | readonly TermFault[] {
  const faults: TermFault[] = [];
  const each = (term: Term) => {
    const value = termOf(term, cellOf(term.column, term.earlier), onStep);
    if (typeof value === 'number') return value;
    faults.push({ ...value, column: term.column });
    return 0;
  };
  const sum = rule.add.map(each).reduce((total, value) => total + value, 0);
  const value = rule.multiply.map(each).reduce((product, factor) => product * factor, sum);
  if (faults.length > 0) return faults;
  const [from, to] = BOUNDS[rule.of];
  if (value >= from && value <= to) return value;
  const only = rule.add.length + rule.multiply.length === 1 ? (rule.add[0]?.column ?? null) : null;
  return [
    {
      ...fault('number.range', { kind: 'range', from, to }, { kind: 'number', number: value }),
      column: only,
    },
  ];
}

/** Whether a rule is the number of one column, which no example could make clearer. */
export function isPlain({ add, multiply }: Rule): boolean {
  const [term] = add;
  return (
    add.length === 1 &&
    multiply.length === 0 &&
    term?.words === null &&
    term.earlier === null &&
    term.table === null &&
    term.times === 1
  );
}

/** Why the examples of a rule do not hold: all reasons. */
export type ExampleFault =
  | { readonly kind: 'none' }
  /** The example, from 1, gives something else. */
  | {
      readonly kind: 'differs';
      readonly example: number;
      readonly says: number;
      readonly gives: number | null;
    }
  /** An example names a column that the rule does not read, or leaves out one that it does. */
  | { readonly kind: 'columns'; readonly example: number; readonly columns: readonly string[] }
  /** No example comes to this step of a table, from 1. */
  | { readonly kind: 'step'; readonly column: string; readonly step: number };

/** What is wrong with the examples of a rule: every example must hold, and every step of a table have one. */
export function exampleFaults(rule: Rule): ExampleFault[] {
  if (isPlain(rule)) return [];
  if (rule.examples.length === 0) return [{ kind: 'none' }];
  const faults: ExampleFault[] = [];
  const reached = new Map<Term, Set<number>>();
  const terms = [...rule.add, ...rule.multiply];
  for (const [i, { given, gives }] of rule.examples.entries()) {
    const read = new Set(terms.map(({ column }) => column));
    const odd = [...read].filter((column) => !given.has(column));
    odd.push(...[...given.keys()].filter((column) => !read.has(column)));
    if (odd.length > 0) {
      faults.push({ kind: 'columns', example: i + 1, columns: odd });
      continue;
    }
    const value = amountOf(
      rule,
      (column) => given.get(column) ?? null,
      (term, step) => reached.set(term, (reached.get(term) ?? new Set()).add(step)),
    );
    if (value !== gives)
      faults.push({
        kind: 'differs',
        example: i + 1,
        says: gives,
        gives: typeof value === 'number' ? value : null,
      });
  }
  for (const term of terms)
    for (const step of term.table?.keys() ?? [])
      if (reached.get(term)?.has(step) !== true)
        faults.push({ kind: 'step', column: term.column, step: step + 1 });
  return faults;
}
