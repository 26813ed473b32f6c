/**
 * The key of an RFC 3797 selection (section 4): what the sources of randomness published, written in one canonical way.
 *
 * A source gives one number or several. Each loses its leading zeros, several are sorted by size, each is followed by a
 * period, the source by a slash: `9319` and `2 5 12 8 10` are `9319./2.5.8.10.12./`. A source may also be one decimal
 * fraction, whose trailing zeros go too; it needs no further period: `03.140` is `3.14/`.
 *
 * Not made here: a source of several fractions (the RFC sorts them, its reference program does not), and a source of
 * letters. They are refused; a publisher's own key string with such a source can be drawn as it stands, by `readKey`.
 */
import type { Place } from '../../core/findings.ts';
import { OfficialError, shown } from '../errors.ts';

/** One number of a source. */
export interface SourceValue {
  /** As it was published. */
  readonly given: string;
  /** Without zeros that do not count, and without the period behind it. */
  readonly canonical: string;
}

/** One source, as it was published and as it stands in the key. */
export interface Source {
  readonly given: string;
  /** In the order in which they were published. */
  readonly values: readonly SourceValue[];
  /** Sorted, with its periods and its slash: a part of the key. */
  readonly canonical: string;
  /** Whether the numbers had to be sorted. */
  readonly isReordered: boolean;
}

const INTEGER = /^[0-9]+$/;
const FRACTION = /^[0-9]+\.[0-9]+$/;
/** `9,319`: one number with a separator of thousands, or two numbers? */
const THOUSANDS = /(?:^|[ \t])[1-9][0-9]{0,2}(?:,[0-9]{3})+(?:$|[ \t])/;

/** Digits without the zeros in front, of which one stays where there is nothing else. */
const withoutLeadingZeros = (digits: string): string => digits.replace(/^0+(?=[0-9])/, '');

/** Digits without the zeros at their end. No pattern does this in time that grows as they do. */
function withoutTrailingZeros(digits: string): string {
  let end = digits.length;
  while (digits[end - 1] === '0') end--;
  return digits.slice(0, end);
}

function canonicalValue(given: string): string {
  const [whole = '', part = ''] = given.split('.');
  const fraction = withoutTrailingZeros(part);
  return withoutLeadingZeros(whole) + (fraction === '' ? '' : `.${fraction}`);
}

/** How a value stands in the key: a fraction has its period already. */
const written = (canonical: string): string => (canonical.includes('.') ? canonical : `${canonical}.`);

/** Order by size. Requires canonical integers, of any length. */
function bySize(a: string, b: string): number {
  if (a.length !== b.length) return a.length - b.length;
  return a < b ? -1 : a > b ? 1 : 0;
}

/**
 * A source as it was published: numbers of ASCII digits, with spaces, tabs or commas between them.
 * @param place where it stands, for errors
 * @throws OfficialError `rfc3797.source` where something is no number, `rfc3797.source-empty`,
 *   `rfc3797.source-fractions` where a fraction is not alone, `rfc3797.source-thousands` where a comma may be either
 */
export function readSource(given: string, place: Place = {}): Source {
  const text = given.trim();
  if (THOUSANDS.test(text))
    throw new OfficialError('rfc3797.source-thousands', {
      ...place,
      expected:
        'numbers without separators of thousands: 9319 for one number, "9, 319" with a comma and a space for two',
      found: shown(given),
    });
  const texts = text === '' ? [] : text.split(/[ \t]*,[ \t]*|[ \t]+/);
  if (texts.length === 0)
    throw new OfficialError('rfc3797.source-empty', {
      ...place,
      expected: 'a number',
      found: { is: 'nothing' },
    });
  for (const one of texts)
    if (!INTEGER.test(one) && !FRACTION.test(one))
      throw new OfficialError('rfc3797.source', {
        ...place,
        expected: 'numbers of the digits 0-9, with spaces or commas between them',
        found: shown(one),
      });
  const fraction = texts.find((one) => FRACTION.test(one));
  if (fraction !== undefined && texts.length > 1)
    throw new OfficialError('rfc3797.source-fractions', {
      ...place,
      expected: 'whole numbers, or one fraction alone: how several stand in a key is not agreed',
      found: shown(fraction),
    });
  const values = texts.map((one) => ({ given: one, canonical: canonicalValue(one) }));
  const inOrder = values.map(({ canonical }) => canonical);
  const sorted = [...inOrder].sort(bySize);
  return {
    given,
    values,
    canonical: `${sorted.map(written).join('')}/`,
    isReordered: sorted.some((canonical, i) => canonical !== inOrder[i]),
  };
}

/** The key of these sources, in their order. @throws OfficialError `rfc3797.source-empty` where there is none */
export function keyOf(sources: readonly Source[]): string {
  if (sources.length === 0)
    throw new OfficialError('rfc3797.source-empty', {
      expected: 'at least one source',
      found: { is: 'none' },
    });
  return sources.map(({ canonical }) => canonical).join('');
}

/** What is unusual about a key that is drawn as it stands. */
export interface KeyNote {
  /** Which source of the key, from 1. */
  readonly source: number;
  readonly kind: 'zeros' | 'unsorted' | 'fraction' | 'text';
}

/** What these notes mean, in the words of the command line. */
export const NOTES: Readonly<Record<KeyNote['kind'], string>> = {
  zeros: 'has zeros that the canonical form has not',
  unsorted: 'is not sorted by size',
  fraction: 'is taken for one decimal fraction',
  text: 'has letters in it',
};

/** The notes on one source of a key, without its slash; null where it is none. */
function notesOf(source: string): readonly KeyNote['kind'][] | null {
  if (FRACTION.test(source)) return canonicalValue(source) === source ? ['fraction'] : ['fraction', 'zeros'];
  if (/^[0-9A-Za-z.]+$/.test(source) && /[A-Za-z]/.test(source)) return ['text'];
  if (!/^(?:[0-9]+\.)+$/.test(source)) return null;
  const values = source.slice(0, -1).split('.');
  const canonical = values.map(withoutLeadingZeros);
  return [
    ...(canonical.some((value, i) => value !== values[i]) ? (['zeros'] as const) : []),
    ...(canonical.some((value, i) => i > 0 && bySize(canonical[i - 1] ?? '', value) > 0)
      ? (['unsorted'] as const)
      : []),
  ];
}

/**
 * A key string as somebody published it. It is drawn as it stands, canonical or not; what is not is noted.
 * @throws OfficialError `rfc3797.key` where it is not a row of sources, each ended by a slash and each number by a period
 */
export function readKey(key: string): readonly KeyNote[] {
  if (!key.endsWith('/'))
    throw new OfficialError('rfc3797.key', {
      expected:
        'a key such as 9319./2.5.8.10.12./, with a slash behind each source and nothing behind the last',
      found: shown(key),
    });
  return key
    .slice(0, -1)
    .split('/')
    .flatMap((source, i) => {
      const kinds = notesOf(source);
      if (kinds === null)
        throw new OfficialError('rfc3797.key', {
          expected: `source ${i + 1} of the key to be numbers with a period behind each`,
          found: shown(`${source}/`),
        });
      return kinds.map((kind) => ({ source: i + 1, kind }));
    });
}
