import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { typedCode, typedMd5, typedNumber, typedSeed } from '../../src/official/beijing/typed.ts';
import { OfficialError } from '../../src/official/errors.ts';
import { readTyped } from '../../src/typed/code.ts';
import { readDigest } from '../../src/typed/digest.ts';
import { readDigits } from '../../src/typed/digits.ts';
import { readNumber } from '../../src/typed/number.ts';
import { plainNumbers } from '../../src/typed/numbers.ts';
import { nameOf, plain } from '../../src/typed/plain.ts';

/** Every reader with a text that it takes, and what it reads. */
const KINDS = [
  ['code', '0123456789012', (text: string) => readTyped(text), { code: '0123456789012', ungrouped: null }],
  ['digits', '012345', (text: string) => readDigits(text, 6), { digits: '012345' }],
  [
    'digest',
    '0123456789abcdef'.repeat(4),
    (text: string) => readDigest(text),
    { digest: '0123456789abcdef'.repeat(4) },
  ],
  [
    'MD5',
    '0123456789abcdef'.repeat(2),
    (text: string) => readDigest(text, 32),
    { digest: '0123456789abcdef'.repeat(2) },
  ],
  ['number', '2345', (text: string) => readNumber(text), { number: 2345 }],
] as const;

const wide = (text: string) =>
  text.replace(/[0-9a-z]/g, (char) => String.fromCharCode(char.charCodeAt(0) + 0xfee0));

describe.each(KINDS)('a %s', (_, text, read, value) => {
  test.each([
    ['as it is', text],
    ['in full width', wide(text)],
    ['with spaces of every kind', ` ${text.slice(0, 3)}\u3000${text.slice(3)}\u00a0\r\n`],
    ['with marks that are not seen', `\u200e\ufeff${text.slice(0, 2)}\u200b${text.slice(2)}\u202c`],
    ['behind the mark of an export', `\u001f${text}\u001f`],
    ['with tabs around', `\t${text}\t`],
    ['behind an apostrophe', `'${text}`],
    ['behind a backtick', `\`${text}`],
    ['behind both', `\u001f '${text}`],
    ['in a guarded cell', `="${text}"`],
    ['in a guarded cell in full width', `＝＂${wide(text)}＂`],
  ])('is read %s', (_how, typed) => {
    expect(read(typed)).toEqual({ fault: null, ...value });
  });

  test.each(['①', '²', 'ı', 'Ⅷ', '٣', '𝟏', '½', '一', '〇', "'", '"', '='])(
    'with %j in it is refused, with its name and its place',
    (character) => {
      const typed = `${text.slice(0, 1)} ${text.slice(1, 2)}${character}${text.slice(2)}`;
      expect(read(typed)).toEqual({ fault: 'character', character: nameOf(character), position: 3 });
    },
  );

  test.each([
    ['\u0000', 'U+0000'],
    ['\u001b', 'U+001B'],
    ['\u3164', 'U+3164'],
    ['\u2800', 'U+2800'],
    ['\u0301', 'U+0301'],
    ['\ufe0f', 'U+FE0F'],
    ['\u{e0031}', 'U+E0031'],
    ['\ud835', 'U+D835'],
  ])('with %j in it, which nobody sees, is refused by its number', (character, name) => {
    expect(read(`${text.slice(0, 4)}${character}${text.slice(4)}`)).toEqual({
      fault: 'character',
      character: name,
      position: 5,
    });
  });

  test.each(['', ' ', '\u3000\t', '\u200b', "'", '=""', '\u001f'])('that is %j is none', (typed) => {
    expect(read(typed)).toEqual({ fault: 'empty' });
  });

  test('is never read from characters that only look like ASCII', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'binary', minLength: 1, maxLength: 3 }),
        fc.nat(text.length),
        (some, at) => {
          // Whatever is not taken off or of full width must be refused, or be ASCII itself.
          const found = read(`${text.slice(0, at)}${some}${text.slice(at)}`);
          if (found.fault === null) expect(plain(some)).toMatch(/^[ -~\u2010-\u2015\u2212\ufe58\ufe63]*$/);
        },
      ),
    );
  });
});

describe('digits', () => {
  test('are as many as they must be', () => {
    expect(readDigits('12345', 6)).toEqual({ fault: 'length', length: 5 });
    expect(readDigits('1234567', 6)).toEqual({ fault: 'length', length: 7 });
  });
  test('have hyphens between them only where codes are written so', () => {
    expect(readDigits('1234-56', 6)).toEqual({ fault: 'character', character: '-', position: 5 });
    expect(readDigits('1234-5—6', 6, true)).toEqual({ fault: null, digits: '123456' });
  });
});

describe('a digest', () => {
  const digest = '0123456789abcdef'.repeat(4);
  test.each([
    digest.toUpperCase(),
    digest.replace(/(.{8})/g, '$1 '),
    `${digest.slice(0, 32)}\n${digest.slice(32)}`,
  ])('is read from %j', (text) => {
    expect(readDigest(text)).toEqual({ fault: null, digest });
  });
  test.each([
    ['12', { fault: 'length', length: 2 }],
    [`${digest}0`, { fault: 'length', length: 65 }],
    [`g${digest.slice(1)}`, { fault: 'character', character: 'g', position: 1 }],
    [`0x${digest}`, { fault: 'character', character: 'x', position: 2 }],
    [`${digest.slice(0, 8)}-${digest.slice(8)}`, { fault: 'character', character: '-', position: 9 }],
  ])('is not %j', (text, fault) => {
    expect(readDigest(text)).toEqual(fault);
  });
});

describe('a number', () => {
  test('has separators of thousands or none', () => {
    fc.assert(
      fc.property(fc.maxSafeNat(), (n) => {
        fc.pre(n < 1e15);
        const read = { fault: null, number: n };
        expect(readNumber(String(n))).toEqual(read);
        expect(readNumber(` ${n.toLocaleString('en')} `)).toEqual(read);
      }),
    );
  });
  test.each([
    ['1,2', { fault: 'thousands' }],
    ['12,34', { fault: 'thousands' }],
    [',123', { fault: 'thousands' }],
    ['1,234,', { fault: 'thousands' }],
    ['007', { fault: 'zeros' }],
    ['1234567890123456', { fault: 'length', length: 16 }],
    ['-1', { fault: 'character', character: '-', position: 1 }],
    ['1.0', { fault: 'character', character: '.', position: 2 }],
    ['1e3', { fault: 'character', character: 'e', position: 2 }],
    ['0x1', { fault: 'character', character: 'x', position: 2 }],
  ])('is not %j', (text, fault) => {
    expect(readNumber(text)).toEqual(fault);
  });
});

test('numbers keep what stands between them, in half width', () => {
  expect(plainNumbers('１７，２０　３、４\u00a0５／．')).toBe('17,20 3,4 5/.');
  expect(plainNumbers('½²①')).toBe('½²①');
});

describe("Beijing's fields", () => {
  /** What is thrown. */
  const thrown = (act: () => unknown): unknown => {
    try {
      return act();
    } catch (error) {
      return error;
    }
  };
  test.each([
    ['beijing.seed', () => typedSeed('①23456')],
    ['beijing.code', () => typedCode('①234567890123')],
    ['beijing.md5', () => typedMd5('①'.padEnd(32, '0'))],
    ['beijing.tickets', () => typedNumber('①0', 'beijing.tickets')],
    ['beijing.quota', () => typedNumber('①0', 'beijing.quota')],
  ] as const)('%s does not take a circled digit, and names it', (code, act) => {
    const error = thrown(act);
    expect(error).toBeInstanceOf(OfficialError);
    expect(error).toMatchObject({ code, facts: { found: { is: 'character', character: '①', position: 1 } } });
    expect((error as OfficialError).message).toContain('found "①" as character 1');
  });
  test('say what the official program says of a seed, and which zeros are missing', () => {
    expect(thrown(() => typedSeed('４２'))).toMatchObject({
      code: 'beijing.seed',
      facts: {
        expected: 'six digits, with the zeros in front, such as 000042',
        official: expect.any(String),
      },
    });
    expect(thrown(() => typedSeed(''))).toMatchObject({ code: 'beijing.seed' });
    expect(typedSeed('０００ ０４２')).toBe('000042');
  });
  test('may leave out the MD5', () => {
    expect(typedMd5(' ')).toBeNull();
    expect(typedMd5("'D41D8CD98F00B204E9800998ECF8427E")).toBe('d41d8cd98f00b204e9800998ecf8427e');
  });
});
