/** What people type or paste (src/typed): forgiving in form, never in content. */
import { utf8 } from '../../../src/core/bytes.ts';
import { isCode } from '../../../src/core/code.ts';
import { visible } from '../../../src/core/errors.ts';
import { readTyped } from '../../../src/typed/code.ts';
import { readDigest } from '../../../src/typed/digest.ts';
import { readDigits } from '../../../src/typed/digits.ts';
import { readNumber } from '../../../src/typed/number.ts';
import { plainNumbers } from '../../../src/typed/numbers.ts';
import { plain, spaced, type TextFault } from '../../../src/typed/plain.ts';
import { type Came, demand, type Target } from '../target.ts';

type Fault = { readonly fault: string } | TextFault;

/** What a reader refused: a character is one that can be pointed at. */
function faultCame(read: Fault): Came {
  if (read.fault !== 'character' || !('character' in read)) return read.fault;
  const { character, position } = read;
  demand(
    visible(character) === character && character !== '',
    () => `the character ${JSON.stringify(character)}`,
  );
  demand(position >= 1, () => `the place ${position}`);
  return character.startsWith('U+') ? 'unseen' : 'character';
}

export const typedTarget: Target = {
  name: 'typed',
  what: 'codes, digests, digits and numbers, as they are typed',
  most: 4_000,
  seeds: () =>
    [
      '0123456789012',
      '0123 4567 89012',
      '0123-4567-89012',
      'ab-1',
      '="00123"',
      "'0012",
      '１２３，４５６',
      '1,234',
      '00',
      '-A',
      '110101199003074514',
      '+8613800138000',
      'F'.repeat(64),
      '385172',
      '３８ ５１-72',
    ].map(utf8),
  words: [
    '１',
    'Ａ',
    '①',
    '²',
    'ı',
    'ſ',
    'K',
    '\u200b',
    '\u00ad',
    '\u3164',
    '\ufeff',
    '—',
    '−',
    '·',
    '="',
    '"',
    "'",
    '`',
    ',',
    '、',
    '\ud83d',
    '𝟏',
    '\u001f',
  ],
  check: (input) => {
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(input);
    demand(
      plain(plain(text)) === plain(text) || /^(?:['`]|=")/.test(plain(text)),
      () => `${JSON.stringify(plain(text))} is not plain`,
    );
    demand(spaced(text).trim() === spaced(text), () => 'a space at an end');
    demand(!/[\uff01-\uff5e\u3000\u00a0、]/.test(plainNumbers(text)), () => plainNumbers(text));
    const code = readTyped(text);
    if (code.fault === null) {
      demand(isCode(code.code), () => `${code.code} is no code`);
      const again = readTyped(code.code);
      demand(
        again.fault === null && again.code === code.code,
        () => `${code.code} is another when it is read anew`,
      );
      demand(code.ungrouped === null || isCode(code.ungrouped), () => `${code.ungrouped} is no code`);
    }
    const digest = readDigest(text);
    if (digest.fault === null) demand(/^[0-9a-f]{64}$/.test(digest.digest), () => digest.digest);
    const digits = readDigits(text, 6, true);
    if (digits.fault === null) demand(/^[0-9]{6}$/.test(digits.digits), () => digits.digits);
    const number = readNumber(text);
    if (number.fault === null) {
      demand(Number.isSafeInteger(number.number) && number.number >= 0, () => String(number.number));
      const again = readNumber(String(number.number));
      demand(
        again.fault === null && again.number === number.number,
        () => `${number.number} is another when it is read anew`,
      );
    }
    return [code, digest, digits, number]
      .map((one) => (one.fault === null ? 'read' : faultCame(one)))
      .join(' | ');
  },
};
