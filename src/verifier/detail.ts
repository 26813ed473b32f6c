/**
 * The core's plain English about a check, taken apart so that a page can say it in another language. Only for showing:
 * nothing is decided by it, and what is not understood is shown as it stands.
 */
import { CHECK_IDS, type CheckId } from '../core/checks.ts';

/** Why a check failed. */
export interface Difference {
  /** The file of the record and the line in it, from 1, where the detail names them. */
  readonly file: string | null;
  readonly line: number | null;
  /** Which member or rank it is about. */
  readonly what: string | null;
  /** What was expected and what was found, or null where the detail is not of that form. */
  readonly expected: string | null;
  readonly found: string | null;
  /** All of it but the place. */
  readonly text: string;
}

const PLACE = /^([a-z]+\.(?:json|csv|csv\.gz|md))(?: line (\d+))?: ([\s\S]*)$/;
const EXPECTED = /^(?:([^:"]{1,60}): )?expected ([\s\S]+?), found ([\s\S]*)$/;

export function differenceOf(detail: string): Difference {
  const [, file = null, line, text = detail] = PLACE.exec(detail) ?? [];
  const [, what = null, expected = null, found = null] = EXPECTED.exec(text) ?? [];
  return { file, line: line === undefined ? null : Number(line), what, expected, found, text };
}

/** What the core says without an expectation, each with the parts that vary. */
const FAULTS = {
  order: /^code (\S+) is not above (\S+) on line (\d+);/,
  duplicate: /^code (\S+) stands already on line (\d+)$/,
  json: /^expected JSON: /,
  utf8: /^expected strict UTF-8$/,
  canonical: /^is not in RFC 8785 \(JCS\) form: differs at byte (\d+)$/,
  noCanonical: /^has no RFC 8785 form: /,
  due: /^\S+ round (\d+) was due before drawAt (\S+)$/,
  endless: /^2\^28 words filled /,
} as const;
export type Fault = keyof typeof FAULTS;

/** Which fault a difference's text is, or null. */
export function faultOf(text: string): { readonly fault: Fault; readonly parts: readonly string[] } | null {
  for (const [fault, form] of Object.entries(FAULTS) as [Fault, RegExp][]) {
    const parts = form.exec(text);
    if (parts !== null) return { fault, parts: parts.slice(1) };
  }
  return null;
}

/** Why a check was skipped. */
export type SkipReason =
  | { readonly kind: 'absent'; readonly files: readonly string[] }
  | { readonly kind: 'unmet'; readonly id: CheckId }
  | { readonly kind: 'no-log' }
  | { readonly kind: 'other'; readonly text: string };

export function skipReasonOf(detail: string): SkipReason {
  const absent = /^(\S+(?: and \S+)*) is not there$/.exec(detail)?.[1];
  if (absent !== undefined) return { kind: 'absent', files: absent.split(' and ') };
  const unmet = /^(\S+) did not pass$/.exec(detail)?.[1];
  const id = CHECK_IDS.find((one) => one === unmet);
  if (id !== undefined) return { kind: 'unmet', id };
  return detail === 'no publication log is configured' ? { kind: 'no-log' } : { kind: 'other', text: detail };
}
