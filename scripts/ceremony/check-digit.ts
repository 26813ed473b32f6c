/**
 * The check digit of a reading, by Damm's algorithm: H. M. Damm, "Total anti-symmetrische Quasigruppen", dissertation, Marburg 2004
 * (urn:nbn:de:hebis:04-z2004-05162). It finds every single wrong digit and every exchange of two neighbours. One table is all that is
 * needed: whoever keeps the minutes can do it with a finger on the sheet, where nobody has a machine. (ISO 7064's MOD 97-10 finds
 * more of the rarer errors, and takes a division of the whole reading by 97.)
 */
import type { Source } from '../../src/core/sources.ts';

/** The digit so far is the row, the next digit of the reading the column; what stands there is the digit so far from then on. */
export const TABLE: readonly string[] = [
  '0317598642',
  '7092154863',
  '4206871359',
  '1750983426',
  '6123045978',
  '3674209581',
  '5869720134',
  '8945362017',
  '9438617205',
  '2581436790',
];

/** The digits so far, one after each digit: the last is the check digit. Requires digits 0-9 alone. */
export function interimDigits(digits: string): string {
  let interim = 0;
  return [...digits]
    .map((digit) => {
      interim = Number(TABLE[interim]?.[Number(digit)]);
      return interim;
    })
    .join('');
}

/** The check digit of these digits. Requires at least one, 0-9 alone. */
export function checkDigit(digits: string): string {
  return interimDigits(digits).slice(-1);
}

const HEX = '0123456789abcdef';

/** The figures of a reading that are free: a letter of a hex digit counts as its number, `a` as 1 and 0, `f` as 1 and 5. */
function figures(source: Extract<Source, { kind: 'balls' | 'text' }>, value: string): string {
  if (source.kind === 'balls') return value;
  return [...source.form]
    .map((place, i) => (place === '0' || place === 'x' ? String(HEX.indexOf(value.charAt(i))) : ''))
    .join('');
}

/** The check digit of the whole reading: all balls and texts in the order of the sources. Requires values of their forms. */
export function checkDigitOf(
  read: readonly { readonly source: Extract<Source, { kind: 'balls' | 'text' }>; readonly value: string }[],
): string {
  return checkDigit(read.map(({ source, value }) => figures(source, value)).join(''));
}
