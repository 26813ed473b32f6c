/** What is wrong in a sheet, as data: a kind, a place, what was expected and what was found. Words stand in `words.ts`. */
import type { PersonalKind } from './personal.ts';

/** The kinds of faults, in the order in which they are counted. */
export const FAULT_KINDS = [
  'column.missing',
  'column.twice',
  'row.cells',
  'row.quote',
  'cell.empty',
  'cell.error',
  'cell.type',
  'personal',
  'code.character',
  'code.start',
  'code.long',
  'code.length',
  'code.short',
  'code.rounded',
  'code.check',
  'code.twice',
  'code.none',
  'number.character',
  'number.fraction',
  'number.zeros',
  'number.thousands',
  'number.range',
  'rule.value',
  'time.form',
  'time.order',
  'time.date',
  'time.clock',
  'time.fraction',
  'time.serial',
  'time.skipped',
  'time.twice',
  'person.hidden',
  'person.rounded',
  'person.twice',
] as const;
export type FaultKind = (typeof FAULT_KINDS)[number];

/** Where a fault is, as a spreadsheet shows it. */
export interface FaultPlace {
  /** The sheet's name; null in a file that has none. */
  readonly sheet: string | null;
  /** The row, from 1. */
  readonly row: number;
  /** The column's letters, and its title as the mapping has it; null where the whole row is meant. */
  readonly column: { readonly letters: string | null; readonly title: string } | null;
}

/** What must stand there. */
export type Expected =
  | { readonly kind: 'code' }
  | { readonly kind: 'lengths'; readonly lengths: readonly number[] }
  | { readonly kind: 'checkDigit' }
  | { readonly kind: 'once' }
  | { readonly kind: 'value' }
  | { readonly kind: 'nothingPersonal' }
  | { readonly kind: 'whole' }
  | { readonly kind: 'range'; readonly from: number; readonly to: number }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'table' }
  | { readonly kind: 'local' }
  | { readonly kind: 'clock' }
  | { readonly kind: 'second' }
  | { readonly kind: 'zoned'; readonly zone: string }
  | { readonly kind: 'cells'; readonly count: number }
  | { readonly kind: 'quotes' }
  | { readonly kind: 'column'; readonly title: string }
  | { readonly kind: 'madeCode' }
  | { readonly kind: 'person' };

/** What stands there. No value in it is personal data: `text` was looked through, and whatever else is only described. */
export type Found =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'text'; readonly text: string }
  /** Text that is not shown, since it may be somebody's. */
  | { readonly kind: 'hidden'; readonly characters: number }
  | { readonly kind: 'personal'; readonly of: PersonalKind }
  | { readonly kind: 'character'; readonly character: string; readonly position: number }
  | { readonly kind: 'length'; readonly length: number; readonly text: string }
  | { readonly kind: 'row'; readonly row: number }
  | { readonly kind: 'count'; readonly count: number }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'date' }
  | { readonly kind: 'boolean' }
  /** How many codes of more than 15 digits there are, all of which end in zeros. */
  | { readonly kind: 'zeros'; readonly codes: number }
  /** The moments that a local time may be. */
  | { readonly kind: 'moments'; readonly text: string; readonly moments: readonly string[] };

/** What is wrong with one cell, before it is known where it stands. */
export interface CellFault {
  readonly kind: FaultKind;
  readonly expected: Expected;
  readonly found: Found;
}

export interface Fault extends CellFault {
  readonly place: FaultPlace;
}

export const fault = (kind: FaultKind, expected: Expected, found: Found): CellFault => ({
  kind,
  expected,
  found,
});

/** How many faults there are of each kind that there is, in the order of the kinds. */
export function countsOf(faults: readonly Fault[]): readonly (readonly [FaultKind, number])[] {
  const counts = new Map<FaultKind, number>();
  for (const { kind } of faults) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return FAULT_KINDS.flatMap((kind) => {
    const count = counts.get(kind);
    return count === undefined ? [] : [[kind, count] as const];
  });
}

/** A column's letters, from its index from 0: A to Z, AA, AB. */
export function lettersOf(index: number): string {
  let letters = '';
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(0x41 + ((rest - 1) % 26)) + letters;
  return letters;
}
