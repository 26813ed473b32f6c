/** Which column of a sheet is what: a file that a person reads and keeps, in TOML. Nothing in it is guessed again. */
import { parse, TomlError } from 'smol-toml';
import * as v from 'valibot';
import { fromUtf8 } from '../../src/core/bytes.ts';
import { METHODS, type Method } from '../../src/core/list.ts';
import { keysAt, withoutPlaces } from '../../src/publisher/schema-issues.ts';
import { tomlLines } from '../../src/publisher/toml-lines.ts';
import { zoneNamed } from '../../src/publisher/zone.ts';
import { readableTitle, titleOf } from './cell.ts';
import type { CodeRule } from './code-cell.ts';
import { clockOf, type SinceRule } from './local-time.ts';
import { EARLIER, type ExampleFault, exampleFaults, type Rule, type Step, type Term } from './rule.ts';

export interface Mapping {
  readonly method: Method;
  /** The sheet of a workbook; null where it has one. */
  readonly sheet: string | null;
  /** The row of the titles, from 1. */
  readonly header: number;
  /** The column of codes, or null where they are made and stand in the office's table. */
  readonly code: CodeRule & { readonly column: string | null };
  readonly tickets: Rule | null;
  readonly points: Rule | null;
  readonly since: (SinceRule & { readonly column: string }) | null;
  /** The column of what tells one person from another, which never leaves the office. */
  readonly person: string | null;
  /** How each title is written in the mapping: above they stand as titles are compared. */
  readonly spelt: ReadonlyMap<string, string>;
}

/** What is wrong with a mapping. */
export type MappingReason =
  | { readonly kind: 'toml'; readonly message: string }
  | { readonly kind: 'unknown'; readonly known: readonly string[] }
  | { readonly kind: 'missing' }
  | { readonly kind: 'type'; readonly expected: string }
  | { readonly kind: 'column' }
  | { readonly kind: 'needed'; readonly method: Method }
  | { readonly kind: 'needless'; readonly method: Method }
  | { readonly kind: 'zone'; readonly zone: string }
  | { readonly kind: 'clock' }
  | { readonly kind: 'both' }
  | { readonly kind: 'source' }
  | { readonly kind: 'steps' }
  | { readonly kind: 'made' }
  | { readonly kind: 'example'; readonly fault: ExampleFault };

export interface MappingFault {
  readonly line: number | null;
  /** The key, with its tables: `tickets.add.0.column`. */
  readonly member: string;
  readonly reason: MappingReason;
}

const whole = v.pipe(v.number('a whole number'), v.safeInteger('a whole number'));
const text = v.string('a text in quotation marks');
const many = <T extends v.GenericSchema>(of: T) => v.array(of, 'an array');

const TermFile = v.strictObject({
  column: v.optional(text),
  earlier: v.optional(
    many(
      v.strictObject({
        record: text,
        commitment: v.pipe(text, v.regex(/^[0-9a-f]{64}$/, '64 lower-case hex digits')),
      }),
    ),
  ),
  times: v.optional(whole),
  blank: v.optional(whole),
  words: v.optional(v.record(text, whole)),
  table: v.optional(many(v.strictObject({ upTo: v.optional(whole), gives: whole }))),
});
const ValueFile = v.strictObject({
  column: v.optional(text),
  add: v.optional(many(TermFile)),
  multiply: v.optional(many(TermFile)),
  example: v.optional(
    many(
      v.strictObject({
        given: v.record(text, v.union([text, whole], 'a text or a whole number')),
        gives: whole,
      }),
    ),
  ),
});
const MappingFile = v.strictObject({
  method: v.picklist(METHODS, `one of ${METHODS.join(', ')}`),
  sheet: v.optional(text),
  header: v.optional(v.pipe(whole, v.minValue(1, 'a row, from 1'))),
  code: v.strictObject({
    column: v.optional(text),
    made: v.optional(v.boolean('true or false')),
    length: v.union([whole, many(whole), v.literal('any')], 'a whole number, several in [ ], or "any"'),
    checkDigit: v.optional(v.boolean('true or false')),
  }),
  tickets: v.optional(ValueFile),
  points: v.optional(ValueFile),
  since: v.optional(v.strictObject({ column: text, zone: text, clock: v.optional(text) })),
  person: v.optional(v.strictObject({ column: text })),
});
type MappingFile = v.InferOutput<typeof MappingFile>;
type ValueFile = v.InferOutput<typeof ValueFile>;
type TermFile = v.InferOutput<typeof TermFile>;

/** Which parts a method has besides codes. */
const PARTS: Readonly<Record<Method, readonly ('tickets' | 'points' | 'since')[]>> = {
  lottery: ['tickets'],
  ranking: ['points', 'since'],
  queue: ['since'],
};

/** Keys and places in lists, from the file's root. */
type Path = readonly (string | number)[];
type Told = (path: Path, reason: MappingReason) => void;

function tableOf(table: NonNullable<TermFile['table']>, path: Path, tell: Told): readonly Step[] {
  const steps = table.map(({ upTo = null, gives }) => ({ upTo, gives }));
  const isAscending = steps.every(({ upTo }, i) => {
    const before = steps[i - 1]?.upTo ?? -1;
    return upTo === null ? i === steps.length - 1 : upTo > before;
  });
  if (steps.length === 0 || !isAscending) tell(path, { kind: 'steps' });
  return steps;
}

function termOf(term: TermFile, path: Path, tell: Told): Term {
  const { column, earlier } = term;
  if ((column === undefined) === (earlier === undefined)) tell(path, { kind: 'source' });
  else if (earlier === undefined && titleOf(column ?? '') === '')
    tell([...path, 'column'], { kind: 'column' });
  const words =
    term.words && new Map(Object.entries(term.words).map(([word, gives]) => [titleOf(word), gives]));
  return {
    column: earlier === undefined ? titleOf(column ?? '') : EARLIER,
    earlier: earlier ?? null,
    times: term.times ?? 1,
    blank: term.blank ?? null,
    words: words ?? null,
    table: term.table === undefined ? null : tableOf(term.table, [...path, 'table'], tell),
  };
}

function ruleOf(of: Rule['of'], file: ValueFile, tell: Told): Rule {
  const { column, add = [], multiply = [], example = [] } = file;
  const terms = (name: 'add' | 'multiply', list: readonly TermFile[]) =>
    list.map((term, i) => termOf(term, [of, name, i], tell));
  if ((column === undefined) === (add.length === 0)) tell([of], { kind: 'both' });
  const rule: Rule = {
    of,
    add: column === undefined ? terms('add', add) : [termOf({ column }, [of], tell)],
    multiply: terms('multiply', multiply),
    examples: example.map(({ given, gives }) => ({
      given: new Map(Object.entries(given).map(([title, value]) => [titleOf(title), String(value)])),
      gives,
    })),
  };
  for (const fault of exampleFaults(rule)) {
    const at = 'example' in fault ? [of, 'example', fault.example - 1] : [of];
    tell(at, { kind: 'example', fault });
  }
  return rule;
}

function sinceOf(since: NonNullable<MappingFile['since']>, tell: Told): Mapping['since'] {
  const zone = zoneNamed(since.zone);
  const clock = since.clock === undefined ? null : clockOf(since.clock);
  if (zone === null) tell(['since', 'zone'], { kind: 'zone', zone: since.zone });
  if (since.clock !== undefined && clock === null) tell(['since', 'clock'], { kind: 'clock' });
  if (titleOf(since.column) === '') tell(['since', 'column'], { kind: 'column' });
  return zone === null ? null : { column: titleOf(since.column), zone, clock };
}

/** How the titles of a mapping are written, by what they are compared as. */
function speltTitles({ code, since, person, tickets, points }: MappingFile): Mapping['spelt'] {
  const terms = [tickets, points].flatMap((value) => [
    value,
    ...(value?.add ?? []),
    ...(value?.multiply ?? []),
  ]);
  const titles = [code, since, person, ...terms].flatMap((one) => one?.column ?? []);
  return new Map(titles.map((title) => [titleOf(title), readableTitle(title)]));
}

function mappingOf(file: MappingFile, tell: Told): Mapping {
  const { method, code } = file;
  for (const part of ['tickets', 'points', 'since'] as const) {
    const isNeeded = PARTS[method].includes(part);
    if (isNeeded && file[part] === undefined) tell([part], { kind: 'needed', method });
    if (!isNeeded && file[part] !== undefined) tell([part], { kind: 'needless', method });
  }
  const isMade = code.made === true;
  if (isMade === (code.column !== undefined) || (isMade && file.person === undefined))
    tell(['code'], { kind: 'made' });
  if (code.column !== undefined && titleOf(code.column) === '') tell(['code', 'column'], { kind: 'column' });
  if (file.person !== undefined && titleOf(file.person.column) === '')
    tell(['person', 'column'], { kind: 'column' });
  const { length } = code;
  return {
    method,
    sheet: file.sheet ?? null,
    header: file.header ?? 1,
    code: {
      column: code.column === undefined ? null : titleOf(code.column),
      lengths: length === 'any' ? null : [length].flat(),
      isChecked: code.checkDigit === true || isMade,
    },
    tickets: file.tickets === undefined ? null : ruleOf('tickets', file.tickets, tell),
    points: file.points === undefined ? null : ruleOf('points', file.points, tell),
    since: file.since === undefined ? null : sinceOf(file.since, tell),
    person: file.person === undefined ? null : titleOf(file.person.column),
    spelt: speltTitles(file),
  };
}

/** The reason in an issue of the schema. */
function reasonOf(issue: v.BaseIssue<unknown>, path: Path): MappingReason {
  if (issue.kind === 'schema' && issue.expected === 'never')
    return { kind: 'unknown', known: keysAt(MappingFile, withoutPlaces(path.slice(0, -1).map(String))) };
  return issue.input === undefined ? { kind: 'missing' } : { kind: 'type', expected: issue.message };
}

/** The mapping in a file, or everything that is wrong with it. */
export function readMapping(bytes: Uint8Array): Mapping | readonly MappingFault[] {
  const toml = fromUtf8(bytes)?.replace(/^\ufeff/, '');
  if (toml === undefined) return [{ line: null, member: '', reason: { kind: 'toml', message: 'not UTF-8' } }];
  let parsed: unknown;
  try {
    parsed = parse(toml, { unsafeKeyBehaviour: 'throw' });
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const [message = ''] = error.message.split('\n');
    return [{ line: error.line, member: '', reason: { kind: 'toml', message } }];
  }
  const faults: MappingFault[] = [];
  const lineOf = tomlLines(toml);
  const tell: Told = (path, reason) => faults.push({ line: lineOf(path), member: path.join('.'), reason });
  const read = v.safeParse(MappingFile, parsed);
  if (!read.success) {
    for (const issue of read.issues) {
      const path = (issue.path ?? []).map(({ key }) => key as string | number);
      tell(path, reasonOf(issue, path));
    }
    return faults;
  }
  const mapping = mappingOf(read.output, tell);
  return faults.length > 0 ? faults : mapping;
}
