/**
 * What people read at the draw, balls and texts, typed twice by two people: a slip of one would become the seed for ever, and no
 * check finds it, since any six digits are six digits. Where the two differ nothing is written.
 */
import { MingqianError } from '../../src/core/errors.ts';
import type { Source } from '../../src/core/sources.ts';
import { sourceValue } from '../../src/core/sources.ts';
import { readDigits } from '../../src/typed/digits.ts';
import { halfWidth } from '../../src/typed/plain.ts';
import { inBoth, misuse } from '../terminal/misuse.ts';
import { type TypedWords, typedWords } from '../words/readings.ts';
import { checkDigitOf } from './check-digit.ts';
import { isRead } from './judgements.ts';

/** A source that people read. */
export type ReadSource = Extract<Source, { kind: 'balls' | 'text' }>;

/** One of them, with its number among those of its kind, from 1. */
export interface Asked {
  readonly source: ReadSource;
  readonly number: number;
}

/** The sources that people read, in the order of the commitment. */
export function askedOf(sources: readonly Source[]): Asked[] {
  const met = { balls: 0, text: 0 };
  return sources.filter(isRead).map((source) => ({ source, number: ++met[source.kind] }));
}

/** A value as it was typed, in the protocol's spelling where it can be brought to it. */
function spelt({ source }: Asked, typed: string): string {
  if (source.kind === 'text') return halfWidth(typed).trim();
  const read = readDigits(typed, source.digits);
  return read.fault === null ? read.digits : typed.trim();
}

/** Whether the value has the form that the source promises. */
function hasForm({ source }: Asked, value: string): boolean {
  const reveal =
    source.kind === 'balls' ? { kind: source.kind, digits: value } : { kind: source.kind, text: value };
  try {
    sourceValue(source, reveal, () => null);
    return true;
  } catch (error) {
    if (error instanceof MingqianError && error.code === 'seed.reveal') return false;
    throw error;
  }
}

const nameOf = ({ source, number }: Asked, t: TypedWords): string => t.name(source.kind, number);

const expectedOf = ({ source }: Asked, t: TypedWords): string =>
  source.kind === 'balls' ? t.digits(source.digits) : t.form(JSON.stringify(source.form));

/** Where two values of one form differ. */
function differences(first: string, second: string, t: TypedWords): string {
  return [...first]
    .flatMap((char, i) =>
      char === second.charAt(i)
        ? []
        : [t.character(i + 1, JSON.stringify(char), JSON.stringify(second.charAt(i)))],
    )
    .join(t.between);
}

/**
 * The values that both typed. No error repeats a value of another form: a secret may have been given in its place.
 * @param first what the first person typed, one for each of `asked`
 * @throws Misuse with every value that has not its form, or every place in which the two differ
 */
export function settled(
  asked: readonly Asked[],
  first: readonly string[],
  second: readonly string[],
): string[] {
  const typed = asked.map((one, i) => ({
    one,
    values: [first[i] ?? '', second[i] ?? ''].map((value) => spelt(one, value)) as [string, string],
  }));
  const formless = typed.flatMap(({ one, values }) =>
    values.flatMap((value, i) => (hasForm(one, value) ? [] : [{ one, isFirst: i === 0, value }])),
  );
  if (formless.length > 0)
    misuse(
      inBoth(typedWords, (t) =>
        formless
          .map(({ one, isFirst, value }) =>
            t.formless(nameOf(one, t), isFirst, expectedOf(one, t), value.length),
          )
          .join('\n'),
      ),
    );
  const apart = typed.filter(({ values: [a, b] }) => a !== b);
  if (apart.length > 0)
    misuse(
      inBoth(typedWords, (t) =>
        [
          ...apart.map(({ one, values: [a, b] }) => t.apart(nameOf(one, t), differences(a, b, t))),
          t.again,
        ].join('\n'),
      ),
    );
  return typed.map(({ values: [value] }) => value);
}

/**
 * Refuses a check digit that is not the reading's.
 * @param values as `settled` gives them @param given what stands on the sheet, as it was typed
 * @throws MingqianError `usage`
 */
export function demandCheckDigit(asked: readonly Asked[], values: readonly string[], given: string): void {
  const read = readDigits(given, 1);
  if (read.fault !== null) misuse(inBoth(typedWords, (t) => t.oneDigit));
  const expected = checkDigitOf(asked.map(({ source }, i) => ({ source, value: values[i] as string })));
  if (read.digits !== expected) misuse(inBoth(typedWords, (t) => t.checkDigit(read.digits, expected)));
}

/** The lines of a file of readings: one for each source that people read, in the order of the commitment. */
export function readingLines(text: string): string[] {
  const lines = text.replace(/^\uFEFF/, '').split(/\r?\n/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}
