/** What is fuzzed: a reader, what it is given, and the property that has to hold of whatever it makes of that. */
import type fc from 'fast-check';
import { type ErrorCode, MingqianError, visible } from '../../src/core/errors.ts';
import type { Value } from '../../src/core/findings.ts';
import type { Next } from '../python/mutate.ts';

/** A question to public/verify.py as test/fuzz/asked.py takes it, and what it has to say. */
export interface Twin {
  readonly question: object;
  readonly expected: unknown;
  /** What of its answer is compared. */
  sees(answer: unknown): unknown;
}

/** What came of an input: inputs of which the same came are alike, as far as anyone can tell from outside. */
export type Came = string;

export interface Target {
  readonly name: string;
  /** What is read, for people. */
  readonly what: string;
  /** Inputs to begin with, beside those of the corpus. */
  seeds(): readonly Uint8Array[] | Promise<readonly Uint8Array[]>;
  /** Inputs made anew, where changed bytes hardly ever get past the first rule. */
  readonly made?: fc.Arbitrary<Uint8Array> | undefined;
  /** Pieces of text on which the reader turns. */
  readonly words?: readonly string[] | undefined;
  /** Changes an input as something that has this form; null where it has not. Bytes and lines are changed anyway. */
  readonly change?:
    | ((input: Uint8Array, next: Next) => Uint8Array | null | Promise<Uint8Array | null>)
    | undefined;
  /** Bytes of an input, at most; the first of a longer one are taken. */
  readonly most?: number;
  /**
   * Reads an input and demands the property.
   * @throws Error where it does not hold, or the reader threw what it does not say it throws
   */
  check(input: Uint8Array): Came | Promise<Came>;
  /** What the other implementation is asked about the input; null where there is nothing to ask. */
  readonly twin?: ((input: Uint8Array) => Promise<Twin | null>) | undefined;
}

/** A property does not hold. */
export class Broken extends Error {
  override readonly name = 'Broken';
}

/** @throws Broken */
export function demand(holds: boolean, property: () => string): asserts holds {
  if (!holds) throw new Broken(property());
}

/** Characters of a message at most: what is found is cut, so that no input speaks at length through an error. */
const MESSAGE = 2_000;

function of(value: Value | null): string {
  if (value === null) return '-';
  if (value.kind === 'form') return `form:${value.name}`;
  return 'of' in value ? `${value.kind}:${value.of}` : value.kind;
}

/** A sentence without what stood there: what is quoted, names and numbers. */
const bare = (reason: string): string =>
  reason.replace(/"(?:[^"\\]|\\.)*"|'[^']*'|[0-9a-f]*[0-9][0-9a-f]*/g, '#').slice(0, 60);

/** What an error says, without what stood there. */
export function cameOf({ code, place, expected, found, likely, reason }: MingqianError): Came {
  const where = [place.file, place.member?.replace(/[0-9]+/g, 'n')].filter((one) => one !== undefined);
  return [code, ...where, of(expected), of(found), likely?.kind ?? '-', bare(reason)].join(' ');
}

/**
 * What a reader refused, with one of the codes that its docstring names.
 * @throws the error itself where it is any other; Broken where its message is not fit to be shown
 */
export function refusal(error: unknown, codes: readonly (ErrorCode | `${string}.*`)[]): Came {
  if (!(error instanceof MingqianError)) throw error;
  const isNamed = codes.some((one) =>
    one.endsWith('.*') ? error.code.startsWith(one.slice(0, -1)) : one === error.code,
  );
  demand(isNamed, () => `the code ${error.code} is not among those it says it throws: ${error.message}`);
  demandShowable(error.message);
  // It is sent to pages as it is.
  structuredClone({ place: error.place, expected: error.expected, found: error.found, facts: error.facts });
  return cameOf(error);
}

/** @throws Broken where a message holds what a terminal would obey or nobody sees, or is endless */
export function demandShowable(message: string): void {
  const seen = message.replaceAll('\n', '');
  demand(visible(seen) === seen, () => `a message holds what cannot be seen: ${JSON.stringify(message)}`);
  demand(message.length <= MESSAGE, () => `a message of ${message.length} characters`);
}

/** Runs a reader: what it gave, or what it refused. */
export async function readOr<T>(
  read: () => T | Promise<T>,
  refused: (error: unknown) => Came,
): Promise<{ readonly value: T; readonly came: null } | { readonly value: null; readonly came: Came }> {
  try {
    return { value: await read(), came: null };
  } catch (error) {
    return { value: null, came: refused(error) };
  }
}

/** @throws Broken where two byte strings differ */
export function demandSame(found: Uint8Array, expected: Uint8Array, what: string): void {
  demand(
    found.length === expected.length && found.every((byte, i) => byte === expected[i]),
    () =>
      `${what}: written anew it is ${JSON.stringify(Buffer.from(found).toString('latin1').slice(0, 300))}`,
  );
}

/** Text as it stands in an input, a byte order mark and all; what is no UTF-8 becomes U+FFFD. */
export const textOf = (input: Uint8Array): string =>
  new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
