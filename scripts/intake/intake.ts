/** From a sheet and its mapping to the list that `freeze` reads, or to everything that is wrong. Nothing is left out in silence. */
import { utf8 } from '../../src/core/bytes.ts';
import type { Control } from '../../src/core/control.ts';
import { LIST_HEADER, type List, parseList } from '../../src/core/list.ts';
import { listFromApplications } from '../publishing/applications.ts';
import { type Cell, isBlank } from './cell.ts';
import { KEPT_DIGITS, readCode } from './code-cell.ts';
import { columnsOf } from './columns.ts';
import type { EarlierRecord, Unselected } from './earlier.ts';
import { type CellFault, type Fault, type FaultPlace, fault, lettersOf } from './fault.ts';
import { readSince } from './local-time.ts';
import type { Mapping } from './mapping.ts';
import { readPerson } from './person-cell.ts';
import { rowFault } from './row-form.ts';
import { amountOf, type Rule } from './rule.ts';
import type { Sheet } from './sheet.ts';

export interface Intake {
  /** The list, sorted, as `freeze` reads it; null where there are faults. */
  readonly list: List | null;
  /** In the order of the sheet. */
  readonly faults: readonly Fault[];
  /** Rows with something in a column that is read. */
  readonly rows: number;
  /** Rows with nothing in any column. */
  readonly blank: number;
}

/** The code that an office's table has for a person, or undefined where it has none. */
export type CodeOf = (person: string) => string | undefined;

/** Whether codes of more than 15 digits all end in zeros behind them: a spreadsheet rounded them. Told once for the column. */
class Rounding {
  #long = 0;
  #zeros = 0;
  #first: FaultPlace | null = null;

  meet(code: string, place: FaultPlace): void {
    if (code.length <= KEPT_DIGITS || !/^[0-9]+$/.test(code)) return;
    this.#first ??= place;
    this.#long++;
    if (/^0+$/.test(code.slice(KEPT_DIGITS))) this.#zeros++;
  }

  fault(): Fault | null {
    if (this.#first === null || this.#zeros !== this.#long || this.#long < 3) return null;
    return {
      ...fault('code.rounded', { kind: 'code' }, { kind: 'zeros', codes: this.#zeros }),
      place: this.#first,
    };
  }
}

/** The earlier rounds of a mapping, by the record's path as it stands there. */
export type EarlierRounds = ReadonlyMap<string, Unselected>;

/** In how many of these rounds a code took part and was not allocated, as a cell. */
function roundsOf(code: string, earlier: readonly EarlierRecord[], rounds: EarlierRounds): string {
  const counted = earlier.filter(({ record }) => {
    const isUnselected = rounds.get(record);
    if (isUnselected === undefined) throw new Error(`the earlier round ${record} was not read`);
    return isUnselected(code);
  });
  return String(counted.length);
}

/**
 * @param file the applications' name, for errors
 * @param rounds every earlier round that the mapping counts
 * @param codeOf the office's table, where the mapping has codes that were made
 */
export async function intake(
  file: string,
  sheet: Sheet,
  mapping: Mapping,
  codeOf: CodeOf | null,
  rounds: EarlierRounds = new Map(),
  control: Control = {},
): Promise<Intake> {
  const { columns, width, faults: missing } = columnsOf(sheet, mapping);
  const faults: Fault[] = [...missing];
  // Without a column no row can be read: what else is wrong would be told of every row.
  if (missing.length > 0) return { list: null, faults, rows: 0, blank: 0 };
  const { method, code: codeRule, since, person } = mapping;
  const rule: Rule | null = method === 'lottery' ? mapping.tickets : mapping.points;
  const codes = new Map<string, number>();
  const persons = new Map<string, number>();
  const rounding = new Rounding();
  const lines: string[] = [LIST_HEADER[method]];
  let rows = 0;
  let blank = 0;

  for (const one of sheet.rows()) {
    const { row, cells } = one;
    if (row <= mapping.header) continue;
    if (cells.every(isBlank)) {
      blank++;
      continue;
    }
    rows++;
    const place = (title: string | null): FaultPlace => ({
      sheet: sheet.name,
      row,
      column:
        title === null
          ? null
          : { letters: lettersOf(columns.get(title) as number), title: mapping.spelt.get(title) ?? title },
    });
    const tell = ({ kind, expected, found }: CellFault, title: string | null) => {
      faults.push({ kind, expected, found, place: place(title) });
    };
    const torn = rowFault(one, width);
    if (torn !== null) {
      tell(torn, null);
      continue;
    }
    const cellOf = (title: string): Cell => cells[columns.get(title) as number] ?? null;
    const fields: string[] = [];

    const read = person === null ? '' : readPerson(cellOf(person));
    const key = typeof read === 'string' ? read : '';
    if (person !== null) {
      const before = persons.get(key);
      if (typeof read !== 'string') tell(read, person);
      else if (before !== undefined)
        tell(fault('person.twice', { kind: 'once' }, { kind: 'row', row: before }), person);
      else persons.set(key, row);
    }

    const codeTitle = codeRule.column ?? person;
    const made = codeRule.column === null ? (codeOf?.(key) ?? null) : null;
    const code =
      codeRule.column === null && made === null
        ? fault('code.none', { kind: 'madeCode' }, { kind: 'nothing' })
        : readCode(codeRule.column === null ? made : cellOf(codeRule.column), codeRule);
    if (typeof code === 'string') {
      const before = codes.get(code);
      rounding.meet(code, place(codeTitle));
      // Two rows of one person have one code, which was told already.
      if (before === undefined) codes.set(code, row);
      else if (codeRule.column !== null)
        tell(fault('code.twice', { kind: 'once' }, { kind: 'row', row: before }), codeTitle);
      fields.push(code);
    } else if (key !== '' || codeRule.column !== null) tell(code, codeTitle);

    if (rule !== null) {
      const value = amountOf(rule, (title, earlier) =>
        earlier === null ? cellOf(title) : roundsOf(typeof code === 'string' ? code : '', earlier, rounds),
      );
      if (typeof value === 'number') fields.push(String(value));
      else for (const term of value) tell(term, term.column);
    }
    if (since !== null) {
      const moment = readSince(cellOf(since.column), since);
      if (typeof moment === 'string') fields.push(moment);
      else tell(moment, since.column);
    }
    lines.push(fields.join(','));
  }

  const rounded = rounding.fault();
  if (rounded !== null) faults.push(rounded);
  if (faults.length > 0 || rows === 0) return { list: null, faults, rows, blank };
  // Read as `freeze` reads it, with all that it refuses: what this has made of the sheet is not believed on its word.
  const sorted = listFromApplications(file, utf8(`${lines.join('\n')}\n`), method);
  return { list: await parseList(file, sorted.list, method, control), faults, rows, blank };
}
