/** Numbers that somebody published, and whether the computed ones are the same. */
import { OfficialError, shown } from './errors.ts';

/**
 * `drawn`: in the order in which they were drawn. `sorted`: by size, each once, as audits publish the ballots to fetch.
 */
export type PublishedOrder = 'drawn' | 'sorted';

export type Comparison =
  | { readonly same: true; readonly count: number }
  /** `at`: the first place that differs, from 1; null where one of the lists has ended. */
  | {
      readonly same: false;
      readonly at: number;
      readonly computed: number | null;
      readonly published: number | null;
    };

/** The numbers as they would be published in this order. */
export function inOrder(numbers: readonly number[], order: PublishedOrder): readonly number[] {
  return order === 'drawn' ? numbers : [...new Set(numbers)].sort((a, b) => a - b);
}

/** How many agree where the published list is only shorter than the computed one; null where it is not so. */
export function agreesSoFar(comparison: Comparison): number | null {
  return !comparison.same && comparison.published === null ? comparison.at - 1 : null;
}

/** Compares two lists of numbers, one by one. */
export function compareNumbers(computed: readonly number[], published: readonly number[]): Comparison {
  const length = Math.max(computed.length, published.length);
  for (let i = 0; i < length; i++)
    if (computed[i] !== published[i])
      return { same: false, at: i + 1, computed: computed[i] ?? null, published: published[i] ?? null };
  return { same: true, count: length };
}

/**
 * Numbers as they are pasted, with spaces, commas or line ends between them; an empty text has none.
 * @param most the largest number that can have been drawn
 * @throws OfficialError `published.number` where something is not a plain integer 1..2^53-1, `published.thousands` where `12,345` may be one
 *   number or two
 */
export function readNumbers(text: string, most: number): number[] {
  const trimmed = trimmedOf(text);
  if (trimmed === '') return [];
  const either = trimmed
    .split(/[ \t\r\n]+/)
    .find((one) => /^[1-9][0-9]{0,2}(?:,[0-9]{3})+,?$/.test(one) && Number(one.replaceAll(',', '')) <= most);
  if (either !== undefined)
    throw new OfficialError('published.thousands', {
      expected:
        'numbers without separators of thousands: 12345 for one number, "12, 345" with a space for two',
      found: shown(either),
    });
  return trimmed.split(/[ \t\r\n]*[, \t\r\n][ \t\r\n]*/).map((one) => {
    if (!/^[1-9][0-9]*$/.test(one) || !Number.isSafeInteger(Number(one)))
      throw new OfficialError('published.number', {
        expected: 'plain numbers, 1 and up, with spaces, commas or line ends between them',
        found: shown(one),
      });
    return Number(one);
  });
}

/** A text without white space at its ends. No pattern finds the last one in time that grows as the text does. */
function trimmedOf(text: string): string {
  let end = text.length;
  while (end > 0 && ' \t\r\n'.includes(text[end - 1] as string)) end--;
  return text.slice(0, end).replace(/^[ \t\r\n]+/, '');
}
