/**
 * The core's plain English about a check, taken apart so that a page can say it in another language. Only for showing:
 * nothing is decided by it, and what is not understood is shown as it stands.
 */
import { CHECK_IDS, type CheckId } from '../core/checks.ts';
import { RECORD_FILES } from '../core/record.ts';

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

/** Why a zip or a file in it was not read: the rules of record/zip-entries.ts. */
const ZIP_FAULTS = {
  noZip: /^does not end with the end record of a zip, without a comment$/,
  twice: /^(".*") is there twice$/,
  around: /^has (?:a directory that breaks off$|bytes (?:before|behind|between) )/,
  ambiguous:
    /^(".*") (?:is described in two ways|has no header of its own|has no data descriptor behind it|reaches into what is behind it|is stored, in another size)$/,
  unsafe: /^(".*") is not a safe name$/,
  split: / part of a split zip$/,
  encrypted: /^(".*") is encrypted$/,
  unusual:
    /^(?:(".*") (?:is zip64|is neither stored nor packed with DEFLATE|is stored without saying in its header how long it is|has flags that are not known|has a comment|has an extra field that breaks off)|expected 1 to [0-9]+ entries, found [0-9]+)$/,
  damaged: / or is damaged$|: it is damaged$/,
  backslash: /^(".*") has a backslash in its name$/,
  twoNames: /^(".*") has two names$/,
  noFile: /^(".*") is a folder or a link,/,
  deep: /^(".*") lies too deep:/,
  several: /^expected one record, found files of records in (.*)$/,
} as const;
export type ZipFault = keyof typeof ZIP_FAULTS;

/** What a message about a zip says: which fault, and the name in it (empty where it has none); null where it is none of these. */
export function zipFaultOf(
  message: string,
  file: string | undefined,
): { readonly fault: ZipFault; readonly name: string } | null {
  const text = textOf(message, file);
  for (const [fault, form] of Object.entries(ZIP_FAULTS) as [ZipFault, RegExp][]) {
    const parts = form.exec(text);
    if (parts !== null) return { fault, name: fault === 'several' ? '' : nameIn(parts[1]) };
  }
  return null;
}

/** In a zip without a record, the files that are almost called as they should be, and the zips. */
export function zipHintsOf(
  message: string,
  file: string | undefined,
): { readonly misnamed: readonly string[]; readonly zips: readonly string[] } {
  const hints = [
    ...textOf(message, file).matchAll(/; ("(?:[^"\\]|\\.)*") is (another zip|not called \S+?)(?=;|$)/g),
  ];
  const named = (what: string) =>
    hints.filter((hint) => hint[2] === what).map(([, quoted]) => nameIn(quoted));
  return {
    misnamed: RECORD_FILES.flatMap((name) => named(`not called ${name}`)),
    zips: named('another zip'),
  };
}

/** A message without the file that it begins with. */
const textOf = (message: string, file: string | undefined): string =>
  file !== undefined && message.startsWith(`${file}: `) ? message.slice(file.length + 2) : message;

/** A name that was written as JSON. */
function nameIn(quoted = ''): string {
  try {
    return String(JSON.parse(quoted));
  } catch {
    return quoted;
  }
}
