/** Documents: strict JSON in RFC 8785 (JCS) form, read and written (spec, section 1). */
import canonicalize from 'canonicalize';
import * as v from 'valibot';
import { firstDifference, fromUtf8, utf8 } from './bytes.ts';
import { MingqianError, messageOf } from './errors.ts';
import {
  count,
  FORMS,
  type Form,
  form,
  type JsonType,
  nothing,
  type Value,
  text as valueText,
} from './findings.ts';
import { likelyOf } from './likeness.ts';
import { parseTime } from './time.ts';

/** A document's size limit in bytes, and a receipt's (spec, section 1). */
export const DOCUMENT_LIMIT = 65_535;
export const RECEIPT_LIMIT = 131_071;

/** Characters that are shown of what is no JSON. */
const SHOWN = 40;

/** The protocol's name, in every document. */
export const PROTOCOL = 'mingqian/1';

/** 64 lower-case hex digits. */
export const Digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/, FORMS.digest));
/** An integer 0..2^53-1. */
export const Count = v.pipe(v.number(), v.safeInteger(FORMS.integer), v.minValue(0, FORMS.notNegative));
/** An integer 1..2^53-1. */
export const Positive = v.pipe(Count, v.minValue(1, FORMS.positive));
/** A time that exists. */
export const Time = v.pipe(
  v.string(),
  v.check((text) => parseTime(text) !== null, FORMS.time),
);

/** What a schema of this project describes: an object whose members are all known. */
type Schema<T> = v.GenericSchema<unknown, T>;

/** A value in an error: scalars in short, others by their kind, since they may be nested without end. */
function found(value: unknown): string {
  if (typeof value === 'object' && value !== null) return Array.isArray(value) ? 'an array' : 'an object';
  const text = JSON.stringify(value) ?? String(value);
  return text.length > 80 ? `${text.slice(0, 80)}…` : text;
}

/** A value in an error, as data. */
function foundValue(value: unknown): Value {
  if (value === undefined) return nothing;
  if (typeof value === 'string') return valueText(value);
  if (typeof value === 'number') return { kind: 'number', value };
  return { kind: 'type', type: typeOf(value) };
}

function typeOf(value: unknown): JsonType {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value === 'boolean' ? 'boolean' : 'object';
}

const FORM_OF: ReadonlyMap<string, Form> = new Map(
  Object.entries(FORMS).map(([name, words]) => [words, name as Form]),
);
/** What valibot calls the types. */
const TYPE_OF: Readonly<Record<string, JsonType>> = {
  string: 'string',
  number: 'number',
  boolean: 'boolean',
  Object: 'object',
  Array: 'array',
};

/** What a schema of this project expected, as data. Its own messages are those of FORMS, and no others. */
export function expectedValue({ kind, type, expected, message }: v.BaseIssue<unknown>): Value {
  if (kind !== 'schema') return form(FORM_OF.get(message) ?? 'integer');
  if (type === 'strict_object' && expected === 'never') return { kind: 'noMember' };
  const literals = [...(expected ?? '').matchAll(/"([^"]*)"/g)].map(([, literal = '']) => literal);
  if (type === 'strict_object' && literals.length > 0) return { kind: 'member', name: literals[0] as string };
  return literals.length > 0
    ? { kind: 'one', texts: literals }
    : { kind: 'type', type: TYPE_OF[expected ?? ''] ?? 'object' };
}

/** Parses bytes that must be a document, whatever its members. @throws MingqianError `document.*` */
function parse(file: string, bytes: Uint8Array, limit: number): unknown {
  if (bytes.length > limit)
    throw new MingqianError(
      'document.size',
      `expected at most ${limit.toLocaleString('en')} bytes, found ${bytes.length}`,
      { file },
      { expected: { kind: 'most', of: 'bytes', count: limit }, found: count('bytes', bytes.length) },
    );
  const text = fromUtf8(bytes);
  if (text === null)
    throw new MingqianError('document.utf8', 'expected strict UTF-8', { file }, { expected: form('utf8') });
  let value: unknown;
  let canonical: string | undefined;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new MingqianError(
      'document.json',
      `expected JSON: ${messageOf(error)}`,
      { file },
      { expected: form('json'), found: valueText(text.slice(0, SHOWN)) },
    );
  }
  try {
    canonical = canonicalize(value);
  } catch (error) {
    throw new MingqianError(
      'document.canonical',
      `has no RFC 8785 form: ${messageOf(error)}`,
      { file },
      { expected: form('canonical') },
    );
  }
  if (canonical !== text) {
    const right = utf8(canonical ?? '');
    const at = firstDifference(bytes, right);
    throw new MingqianError(
      'document.canonical',
      `is not in RFC 8785 (JCS) form: differs at byte ${at}`,
      { file },
      { facts: { offset: at }, likely: likelyOf(() => [right], bytes) },
    );
  }
  return value;
}

/**
 * The value of a document, with exactly the members of `schema`.
 * @param file the name to be said in errors
 * @param limit the most bytes: DOCUMENT_LIMIT, or RECEIPT_LIMIT for a receipt
 * @throws MingqianError `document.size`, `document.utf8`, `document.json`, `document.canonical`, `document.members`
 */
export function readDocument<T>(
  file: string,
  bytes: Uint8Array,
  schema: Schema<T>,
  limit = DOCUMENT_LIMIT,
): T {
  const value = parse(file, bytes, limit);
  const result = v.safeParse(schema, value, { abortEarly: true });
  if (result.success) return result.output;
  const issue = result.issues[0];
  const path = v.getDotPath(issue);
  const expected = issue.kind === 'schema' ? (issue.expected ?? issue.message) : issue.message;
  throw new MingqianError(
    'document.members',
    `${path ?? 'the document'}: expected ${expected === 'never' ? 'no such member' : expected}, found ${found(issue.input)}`,
    path === null ? { file } : { file, member: path },
    { expected: expectedValue(issue), found: foundValue(issue.input) },
  );
}

/** The bytes of a document: the RFC 8785 form of its value. Requires a value of one of the protocol's schemas. */
export function writeDocument(value: object): Uint8Array {
  return utf8(canonicalize(value) as string);
}
