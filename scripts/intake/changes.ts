/**
 * The log of changes from the applications to the list: what review, objections and corrections decided, each with its time, its
 * stage and a reason code. It has no personal data, so that it can be published, and anyone can compute the list from it anew.
 *
 *     no,at,stage,code,reason,before,after
 *     1,2026-06-01T02:00:00Z,review,0123456789012,licence-expired,3,-
 *
 * `before` and `after` are what stands behind the code in the list, with a space for its comma; `-` is no row. ASCII, LF, no quoting.
 */
import { ascii, utf8 } from '../../src/core/bytes.ts';
import { isCode } from '../../src/core/code.ts';
import { codeOf, LIST_HEADER, type List, lineOf, type Method, parseList } from '../../src/core/list.ts';
import { parseMoment, parseTime } from '../../src/core/time.ts';
import { listFromApplications } from '../publishing/applications.ts';
import { personalKind } from './personal.ts';
import { BOUNDS } from './rule.ts';

export const STAGES = ['review', 'objection', 'correction'] as const;
export type Stage = (typeof STAGES)[number];

export interface Change {
  readonly at: string;
  readonly stage: Stage;
  readonly code: string;
  readonly reason: string;
  /** What stood behind the code before, as the log writes it; null where it was in no row. */
  readonly before: string | null;
  readonly after: string | null;
}

export const CHANGE_FAULT_KINDS = [
  'header',
  'row',
  'no',
  'at',
  'stage',
  'code',
  'personal',
  'reason',
  'value',
  'before',
  'same',
] as const;
export type ChangeFaultKind = (typeof CHANGE_FAULT_KINDS)[number];

export interface ChangeFault {
  /** The line of the log, from 1. */
  readonly line: number;
  readonly kind: ChangeFaultKind;
}

/** Reason codes with what they say. */
export type Reasons = ReadonlyMap<string, string>;

export const CHANGES_HEADER = 'no,at,stage,code,reason,before,after';
const REASON = /^[a-z0-9][a-z0-9-]{0,31}$/;
const NONE = '-';

/** Whether a text is a reason code. */
export const isReason = (text: string): boolean => REASON.test(text);

/** Whether a text is what stands behind a code in a list of this method, with a space for its comma. */
export function isListValue(method: Method, value: string): boolean {
  const parts = value.split(' ');
  const since = method === 'lottery' ? null : parts.pop();
  if (since !== null && (since === undefined || parseMoment(since) === null)) return false;
  if (method === 'queue') return parts.length === 0;
  const [from, to] = BOUNDS[method === 'lottery' ? 'tickets' : 'points'];
  const [number = '', ...more] = parts;
  return (
    more.length === 0 &&
    /^(?:0|[1-9][0-9]{0,9})$/.test(number) &&
    Number(number) >= from &&
    Number(number) <= to
  );
}

const isStage = (text: string): text is Stage => STAGES.some((stage) => stage === text);

/** What is wrong with a line of the log by itself, and the change where nothing is. */
function readLine(fields: readonly string[], no: number, earliest: string, method: Method, reasons: Reasons) {
  const kinds: ChangeFaultKind[] = [];
  const [number, at = '', stage = '', code = '', reason = '', before = '', after = ''] = fields;
  if (fields.length !== 7) return { kinds: ['row' as const], change: null };
  if (number !== String(no)) kinds.push('no');
  if (parseTime(at) === null || at < earliest) kinds.push('at');
  if (!isStage(stage)) kinds.push('stage');
  if (personalKind(code) !== null) kinds.push('personal');
  else if (!isCode(code)) kinds.push('code');
  if (!reasons.has(reason) || !isReason(reason)) kinds.push('reason');
  for (const value of [before, after]) if (value !== NONE && !isListValue(method, value)) kinds.push('value');
  if (before === after) kinds.push('same');
  const stood = (value: string) => (value === NONE ? null : value);
  if (kinds.length > 0 || !isStage(stage)) return { kinds, change: null };
  return { kinds, change: { at, stage, code, reason, before: stood(before), after: stood(after) } };
}

/** The changes in a log, or everything that is wrong with it. */
export function readChanges(
  bytes: Uint8Array,
  method: Method,
  reasons: Reasons,
): { readonly changes: readonly Change[]; readonly faults: readonly ChangeFault[] } {
  const text = new TextDecoder().decode(bytes);
  const lines = text.split('\n');
  const faults: ChangeFault[] = [];
  if (lines[0] !== CHANGES_HEADER) return { changes: [], faults: [{ line: 1, kind: 'header' }] };
  // A log that ends without a line end was cut.
  if (lines.at(-1) !== '') faults.push({ line: lines.length, kind: 'row' });
  const changes: Change[] = [];
  let earliest = '';
  for (const [i, line] of lines.slice(1, -1).entries()) {
    const fields = line.split(',');
    const { kinds, change } = readLine(fields, i + 1, earliest, method, reasons);
    for (const kind of kinds) faults.push({ line: i + 2, kind });
    if (change === null) continue;
    changes.push(change);
    earliest = change.at;
  }
  return { changes, faults };
}

/** The log of these changes. */
export function changesFile(changes: readonly Change[]): Uint8Array {
  const lines = changes.map(({ at, stage, code, reason, before, after }, i) =>
    [i + 1, at, stage, code, reason, before ?? NONE, after ?? NONE].join(','),
  );
  return utf8(`${[CHANGES_HEADER, ...lines].join('\n')}\n`);
}

/** What stands behind each code of a list, as the log writes it. */
export function valuesOf(list: List): Map<string, string> {
  const values = new Map<string, string>();
  for (let row = 0; row < list.rows; row++) {
    const code = codeOf(list, row);
    values.set(
      code,
      lineOf(list, row)
        .slice(code.length + 1)
        .replace(',', ' '),
    );
  }
  return values;
}

/** Changes the values one after the other, and tells those that do not begin where the list stood then. */
export function applyChanges(values: Map<string, string>, changes: readonly Change[]): ChangeFault[] {
  const faults: ChangeFault[] = [];
  for (const [i, { code, before, after }] of changes.entries()) {
    if ((values.get(code) ?? null) !== before) faults.push({ line: i + 2, kind: 'before' });
    if (after === null) values.delete(code);
    else values.set(code, after);
  }
  return faults;
}

/** The list of these values. @throws MingqianError `list.*` where none of them is left, or a code is personal data */
export async function listOf(
  file: string,
  values: ReadonlyMap<string, string>,
  method: Method,
): Promise<List> {
  const lines = [...values].map(([code, value]) => `${code},${value.replace(' ', ',')}\n`);
  const sorted = listFromApplications(file, utf8(`${LIST_HEADER[method]}\n${lines.join('')}`), method);
  return parseList(file, sorted.list, method);
}

/** The method whose list begins so, or null. */
export function methodOfList(bytes: Uint8Array): Method | null {
  const header = ascii(bytes.subarray(0, Math.min(64, bytes.length))).split('\n')[0];
  const found = Object.entries(LIST_HEADER).find(([, text]) => text === header);
  return found === undefined ? null : (found[0] as Method);
}

/** How two lists differ in one code; null where it is not in that list. */
export interface Difference {
  readonly code: string;
  readonly should: string | null;
  readonly is: string | null;
}

/** Every code in which two lists differ, in the order of the codes. */
export function differences(
  should: ReadonlyMap<string, string>,
  is: ReadonlyMap<string, string>,
): Difference[] {
  const codes = [...new Set([...should.keys(), ...is.keys()])].filter(
    (code) => should.get(code) !== is.get(code),
  );
  return codes
    .sort((a, b) => (a < b ? -1 : 1))
    .map((code) => ({
      code,
      should: should.get(code) ?? null,
      is: is.get(code) ?? null,
    }));
}

/** How many rows each reason took off, added and changed, in the order in which the reasons are met. */
export function byReason(
  changes: readonly Change[],
): ReadonlyMap<string, readonly [taken: number, added: number, set: number]> {
  const counts = new Map<string, [number, number, number]>();
  for (const { reason, before, after } of changes) {
    const count = counts.get(reason) ?? [0, 0, 0];
    const which = after === null ? 0 : before === null ? 1 : 2;
    count[which]++;
    counts.set(reason, count);
  }
  return counts;
}
