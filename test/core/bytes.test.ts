import { describe, expect, test } from 'vitest';
import {
  compare,
  equal,
  firstDifference,
  fromHex,
  fromUtf8,
  lengthPrefixed,
  toHex,
  u32be,
  u64be,
  utf8,
} from '../../src/core/bytes.ts';

const bytes = (...values: number[]) => Uint8Array.from(values);

describe('hex has one spelling', () => {
  test('every byte', () => {
    for (let byte = 0; byte < 256; byte++) {
      const hex = byte.toString(16).padStart(2, '0');
      expect(fromHex(hex, 1)).toEqual(bytes(byte));
      expect(toHex(bytes(byte))).toBe(hex);
    }
    expect(fromHex('', 0)).toEqual(bytes());
    expect(fromHex('00ff10', 3)).toEqual(bytes(0, 255, 16));
  });

  test.each([
    ['upper case', 'AB', 1],
    ['mixed case', 'aB', 1],
    ['an odd number of digits', 'abc', 1],
    ['an odd number of digits for half a byte', 'abc', 1.5],
    ['too few digits', 'ab', 2],
    ['too many digits', 'abcd', 1],
    ['nothing for something', '', 1],
    ['a space', 'a ', 1],
    ['a space before', ' ab', 1],
    ['a line feed behind', 'ab\n', 1],
    ['a prefix', '0xab', 2],
    ['a sign', '-1', 1],
    ['no digit', 'ag', 1],
    ['a full-width digit', '１2', 1],
  ])('%s is refused', (_, text, length) => {
    expect(fromHex(text, length)).toBeNull();
  });
});

describe('strict UTF-8', () => {
  const text = 'a\u007f\u0080é\u07ff\u0800一\ud7ff\ue000\uffff\u{10000}\u{1f600}\u{10ffff}';
  test('gives the text of every length of sequence', () => {
    expect(fromUtf8(utf8(text))).toBe(text);
    expect(fromUtf8(bytes())).toBe('');
    expect(fromUtf8(bytes(0, 10, 13))).toBe('\0\n\r');
  });

  test('keeps a byte order mark, for the parser to refuse', () => {
    expect(fromUtf8(bytes(0xef, 0xbb, 0xbf, 0x7b, 0x7d))).toBe('\ufeff{}');
  });

  test.each([
    ['an overlong NUL', [0xc0, 0x80]],
    ['an overlong slash of two bytes', [0xc0, 0xaf]],
    ['an overlong slash of three bytes', [0xe0, 0x80, 0xaf]],
    ['an overlong slash of four bytes', [0xf0, 0x80, 0x80, 0xaf]],
    ['an overlong U+07FF', [0xe0, 0x9f, 0xbf]],
    ['an overlong U+FFFF', [0xf0, 0x8f, 0xbf, 0xbf]],
    ['the first surrogate', [0xed, 0xa0, 0x80]],
    ['the last surrogate', [0xed, 0xbf, 0xbf]],
    ['a pair of surrogates (CESU-8)', [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80]],
    ['beyond U+10FFFF', [0xf4, 0x90, 0x80, 0x80]],
    ['five bytes', [0xf8, 0x88, 0x80, 0x80, 0x80]],
    ['a lone continuation', [0x80]],
    ['a continuation too many', [0xc3, 0xa9, 0xa9]],
    ['a cut sequence of two', [0xc3]],
    ['a cut sequence of three', [0xe4, 0xb8]],
    ['a cut sequence of four before text', [0xf0, 0x9f, 0x98, 0x61]],
    ['FE', [0xfe]],
    ['FF', [0xff]],
    ['Latin-1', [0x61, 0xe9, 0x62]],
    ['UTF-16', [0xff, 0xfe, 0x61, 0x00]],
  ])('refuses %s', (_, values) => {
    expect(fromUtf8(Uint8Array.from(values))).toBeNull();
    expect(fromUtf8(Uint8Array.from([0x61, ...values, 0x61]))).toBeNull();
  });

  test('judges every pair of bytes, and every three that begin as three do, as TextDecoder does', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const decoded = (input: Uint8Array) => {
      try {
        return strict.decode(input);
      } catch {
        return null;
      }
    };
    const wrong: string[] = [];
    const compareWith = (input: Uint8Array) => {
      if (fromUtf8(input) !== decoded(input)) wrong.push(toHex(input));
    };
    for (let a = 0; a < 256; a++) for (let b = 0; b < 256; b++) compareWith(bytes(a, b));
    for (let a = 0xe0; a < 0xf0; a++)
      for (let b = 0x70; b < 0xd0; b++) for (const c of [0x7f, 0x80, 0xbf, 0xc0]) compareWith(bytes(a, b, c));
    expect(wrong).toEqual([]);
  });
});

test('integers are big-endian', () => {
  expect(toHex(u32be(0))).toBe('00000000');
  expect(toHex(u32be(0x01020304))).toBe('01020304');
  expect(toHex(u32be(2 ** 32 - 1))).toBe('ffffffff');
  expect(toHex(u64be(1))).toBe('0000000000000001');
  expect(toHex(u64be(2 ** 32))).toBe('0000000100000000');
  expect(toHex(u64be(2 ** 53 - 1))).toBe('001fffffffffffff');
});

test('parts stand behind their lengths, so that no two lists of parts look alike', () => {
  expect(toHex(lengthPrefixed([]))).toBe('');
  expect(toHex(lengthPrefixed([bytes(), bytes(1), bytes(2, 3)]))).toBe(
    '0000000000000001010000000202 03'.replace(' ', ''),
  );
  expect(lengthPrefixed([bytes(1), bytes(2)])).not.toEqual(lengthPrefixed([bytes(1, 2), bytes()]));
});

test.each([
  ['', '', 0, -1],
  ['', 'a', -1, 0],
  ['a', '', 1, 0],
  ['ab', 'ab', 0, -1],
  ['ab', 'abc', -1, 2],
  ['ac', 'abc', 1, 1],
  ['\x7f', '\x80', -1, 0],
])('order of %j and %j', (a, b, order, at) => {
  const [x, y] = [a, b].map((text) => Uint8Array.from(text, (char) => char.charCodeAt(0))) as [
    Uint8Array,
    Uint8Array,
  ];
  expect(Math.sign(compare(x, y))).toBe(order);
  expect(firstDifference(x, y)).toBe(at);
  expect(equal(x, y)).toBe(order === 0);
});
